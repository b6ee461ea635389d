"""Options that an article counts: "There are two plans. The first is a toll. Another, floated by Lima, would ..."."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final, NamedTuple

from briefing.attribution import Sentence, Span
from briefing.engines.extractive.proposals import Proposal, Side
from briefing.schema import OptionStatus

_THING: Final = r"(?:option|idea|proposal|possibility|alternative|scenario|route)"
_ORDINAL: Final = r"(?:first|second|third|fourth|fifth|other|last)"
_INTRO: Final = re.compile(
    rf"\b(?:two|three|four|five|six|several|some|there are)\s+(?:[\w-]+\s+){{0,2}}?(?:{_THING}s|possibilities|ways)\b",
    re.IGNORECASE,
)
_NUMBERS: Final = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_BY: Final = r"(?:being\s+)?(?P<how>floated|considered|proposed|discussed|raised|put forward|weighed|suggested)"
_MARKER: Final = (
    r"(?:(?<=[.!?]\s)|(?<=[.!?][”\"’]\s)|(?<=\n)|\A|[,;]\s+(?:and\s+)?)"
    rf"(?:(?P<under>under\s+)?(?:the|a)\s+(?P<ordinal>{_ORDINAL})|(?P<one>one)|another)(?P<thing>\s+(?:{_THING}|one))?"
    rf"(?P<aside>,?\s+{_BY}(?:\s+by\s+(?P<owner>[^,;]{{2,60}}?))?,?(?=\s+(?:is|was|would)\b)"
    r"|,\s[^,;]{3,60},|\s[–—-]\s[^–—;]{3,120}\s[–—-](?=\s+(?:is|was|has been)\s))?"
)
_VERB: Final = r"\s+(?:(?P<would>would|will)\s+(?!be\s)(?=[a-z]+\s)|(?:is|was|would\s+be)\s+(?P<is>))"
_REFUSED: Final = re.compile(
    r"(?:is|was|has been)\s+(?:ruled out|rejected|dropped|dismissed|blocked|vetoed)(?:\s+by\s+(?P<owner>[^;]{2,80}))?"
)
_PROMISE: Final = re.compile(
    r"(?:an?|the)\s+(?:promise|pledge|commitment|undertaking)\s+by\s+(?P<who>[^,;]{2,50}?)\s+(?=to\s)"
)
_SENT: Final = re.compile(
    r"\b(?:soldiers|troops|forces?|peacekeepers|observers|monitors|police|engineers|inspectors)\s+from\s+"
    r"(?P<who>[^;]{3,80}?)(?=\s+(?:that|which|who|to|under|would)\b|$)"
)
_COLON: Final = re.compile(
    rf"\b(?P<number>two|three|four|five|six)\s+(?:[\w-]+\s+){{0,2}}?{_THING}s\b[^:;.]{{0,80}}:\s+", re.IGNORECASE
)
_STATUSES: Final[dict[str, OptionStatus]] = {
    **dict.fromkeys(("floated", "raised", "suggested"), "floated"),
    **dict.fromkeys(("proposed", "put forward"), "proposed"),
}
_ALSO: Final = re.compile(
    r"(?P<could>It could (?:also|instead) (?=[a-z]+ ))?(?P<content>[^,;:“”\"]{4,90}?)"
    rf"(?(could)(?=[,;.]|$)|(?= (?:is|was) (?:the|a|another) (?:{_ORDINAL} )?(?:possibility|option|alternative)\b))"
)
_WEIGHED: Final = re.compile(r"\b(?:weighing|considering|mulling|options|possibilities|alternatives)\b")
_NEAR_CHARS: Final = 450
# An enumeration may go on in the next paragraph, not much later.
_REACH_CHARS: Final = 1_200


class Listed(NamedTuple):
    """One option of an enumeration.

    Attributes:
        proposal: What is proposed, as a marker in the text shows it.
        owner: The words for who floats or refuses it, if the text has them.
        provider: The words for who would do or give it, if the text has them.
        opening: What may stand before its content: "to " before a bare verb, "that " before a clause.
        ordinal: Which one it is called: "first", or "".
        intro: The words that announce the enumeration.
    """

    proposal: Proposal
    owner: Span | None
    provider: Span | None
    opening: str
    ordinal: str
    intro: str


def find(text: str, sentences: Sequence[Sentence]) -> Iterator[Listed]:
    """The options that enumerations in a text name, in order."""
    intro, reach = "", -1
    for sentence in sentences:
        words = text[sentence.start : sentence.end]
        lowered = words.lower()
        colon = _COLON.search(words) if ":" in words else None
        if colon is not None:
            yield from _after_colon(text, sentence, colon)
            continue
        if _INTRO.search(words):
            intro, reach = words, sentence.end + _REACH_CHARS
        also = _ALSO.match(words)
        if also is not None and _WEIGHED.search(text, max(0, sentence.start - _NEAR_CHARS), sentence.start):
            content = Span(sentence.start + also.start("content"), sentence.start + also.end("content"))
            proposal = Proposal(
                sentence.start, content, "neither", "under_discussion", 0.9, is_owned=False, is_act=False
            )
            yield Listed(proposal, None, None, "to " if also["could"] else "", "", "")
            continue
        is_running = sentence.start < reach
        if not any(key in lowered for key in ("first", "second", "third", "fourth", "fifth", "other", "last", "one")):
            continue
        for listed in _counted(text, sentence, intro=intro if is_running else "", is_running=is_running):
            reach = max(reach, sentence.end + _REACH_CHARS)
            is_running = True
            yield listed


def _counted(text: str, sentence: Sentence, *, intro: str, is_running: bool) -> Iterator[Listed]:
    found = list(_compiled().finditer(text, sentence.start, sentence.end))
    for at, match in enumerate(found):
        is_ours = is_running or at > 0 or (match["thing"] or "").strip() not in {"", "one"}
        if not is_ours:
            return
        end = found[at + 1].start() if at + 1 < len(found) else sentence.end
        listed = _listed(text, match, end=end, intro=intro)
        if listed is not None:
            yield listed


def _listed(text: str, match: re.Match[str], *, end: int, intro: str) -> Listed | None:
    owner = Span(*match.span("owner")) if match["owner"] else None
    status = _STATUSES.get(match["how"] or "", "under_discussion")
    content = Span(match.end(), end)
    aside = match["aside"] or ""
    if match["under"]:
        made = _made(match, Span(match.end() + 1, end), status=status, side="neither", intro=intro)
        return made._replace(opening="that ")
    verb = re.compile(_VERB).match(text, match.end(), end)
    if verb is None or (match["one"] and not match["thing"] and verb["would"]):
        return None
    refused = _REFUSED.match(text, match.end() + 1, end)
    if refused is not None:
        if aside[:1] != " " or aside.strip()[:1] not in "–—-":
            return None
        first = match.start("aside") + len(aside) - len(aside.lstrip(" –—-"))
        content = Span(first, match.end("aside") - 1)
        owner = Span(*refused.span("owner")) if refused["owner"] else None
        return _made(match, content, status="rejected", side="against", intro=intro, owner=owner)
    content = Span(verb.end(), end)
    promise = _PROMISE.match(text, content.start, end)
    sent = None if promise else _SENT.search(text, content.start, end)
    who = promise or sent
    made = _made(
        match,
        Span(promise.end(), end) if promise else content,
        status=status,
        side="for" if owner else "neither",
        intro=intro,
        owner=owner,
        provider=Span(*who.span("who")) if who else None,
    )
    return made._replace(opening="to " if verb["would"] else "")


def _made(
    match: re.Match[str],
    content: Span,
    *,
    status: OptionStatus,
    side: Side,
    intro: str,
    owner: Span | None = None,
    provider: Span | None = None,
) -> Listed:
    proposal = Proposal(match.start(), content, side, status, 0.97, is_owned=False, is_act=False)
    return Listed(proposal, owner, provider, "", (match["ordinal"] or "").lower(), intro)


def _after_colon(text: str, sentence: Sentence, colon: re.Match[str]) -> Iterator[Listed]:
    """The items after "three options: ", when they are as many as it says."""
    start = sentence.start + colon.end()
    pieces: list[Span] = []
    for match in _parted().finditer(text, start, sentence.end):
        pieces.append(Span(start, match.start()))
        start = match.end()
    joined = re.compile(r"\s(?:and|or)\s(?=an?\s)").search(text, start, sentence.end)
    number = _NUMBERS[colon["number"].lower()]
    if joined and len(pieces) == number - 2:
        pieces.append(Span(start, joined.start()))
        start = joined.end()
    pieces.append(Span(start, sentence.end))
    if len(pieces) != number:
        return
    for piece in pieces:
        proposal = Proposal(piece.start, piece, "neither", "under_discussion", 0.97, is_owned=False, is_act=False)
        yield Listed(proposal, None, None, "", "", colon[0])


@cache
def _compiled() -> re.Pattern[str]:
    return re.compile(_MARKER, re.IGNORECASE)


@cache
def _parted() -> re.Pattern[str]:
    return re.compile(r"(?:,\s+(?:or|and)\s|,\s|\sor\s)(?!(?:including|such|which|with)\b)")
