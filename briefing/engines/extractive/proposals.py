"""The words by which an article shows that something is proposed, weighed or refused."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final, Literal, NamedTuple

from briefing.attribution import Span
from briefing.engines.extractive.denials import is_denied
from briefing.schema import OptionStatus

Side = Literal["for", "against", "neither", "offers", "duty"]


class Proposal(NamedTuple):
    """One marker of an option, found in a text; all offsets count its characters.

    Attributes:
        start: Where the marker begins.
        content: What is proposed: from after the marker to the end of the sentence, or the subject before it.
        side: What its subject does: is for it, against it, offers to do it, is told to do it ("duty"), or neither.
        status: How far it has come, as the marker has it.
        weight: How surely the marker shows an option, from 0 to 1.
        is_owned: Whether the marker is a noun, owned by who stands before it ("Oslo's plan to ...").
        is_act: Whether "to" in the content is sure to come before a verb ("urged the mayor to close it").
    """

    start: int
    content: Span
    side: Side
    status: OptionStatus
    weight: float
    is_owned: bool
    is_act: bool


class _Row(NamedTuple):
    """A pattern, and letters of which some stand in every sentence that it can match: most rows are never compiled."""

    keys: str
    pattern: str
    side: Side
    status: OptionStatus
    weight: float
    is_owned: bool = False
    is_passive: bool = False


def find(text: str, sentence: Span) -> Iterator[Proposal]:
    """The proposals of a sentence, the surest first; a stretch of words makes only one."""
    lowered = text[sentence.start : sentence.end].lower()
    taken: list[Span] = []
    for row in _rows(lowered):
        for match in _compiled(row).finditer(text, sentence.start, sentence.end):
            is_taken = any(span.start <= match.start() < span.end for span in taken)
            if is_taken or (not row.is_owned and _is_supposed(text[sentence.start : match.start()])):
                continue
            if _NOBODY.search(text[sentence.start : match.start()]):
                continue
            is_dropped = row.is_owned and _DROPPED.search(text, sentence.start, match.start()) is not None
            if is_denied(text[sentence.start : match.start()], text[match.start() : sentence.end]):
                continue
            subject = Span(*match.span("subject")) if row.is_passive else None
            is_told = subject is not None and not row.pattern.startswith(_ANOTHER)
            content = (
                _last_subject(text, *subject) if subject and is_told else subject or Span(match.end(), sentence.end)
            )
            taken.append(Span(match.start(), content.end if row.is_passive else match.end() + 12))
            is_act = _TO_ACT in row.pattern or row.keys in {"call", "push"}
            side: Side = "against" if is_dropped else row.side
            yield Proposal(match.start(), content, side, row.status, row.weight, row.is_owned, is_act)


# "Few of her hosts are ready to go so far": what hardly anybody does is no proposal.
_NOBODY: Final = re.compile(
    r"(?:^|[,;]\s|\b(?:that|but|and|said)\s)(?:few|hardly any|none|neither|nobody|no one|no)\b[^,;.]{0,60}$",
    re.IGNORECASE,
)

# "only if Ola Rail dropped its plan to": whoever asks for that is not for the plan.
_DROPPED: Final = re.compile(
    r"\b(?:drop|scrap|abandon|shelv|ditch|axe?|cancel|withdr|giv|reconsider|revers|halt|suspend|postpon|delay)\w*"
    r"(?:\s+up)?\s+(?:the|its|their|his|her|this|that|any|all|[\w-]+['’]s?)\s+(?:[\w-]+\s+){0,2}$"
)


def _is_supposed(before: str) -> bool:
    """Whether what follows lies in a condition: what somebody would do "if it agreed to pay" is no proposal to pay."""
    return re.search(r"\b(?:if|unless|provided|once|whether)\b[^,;]*$", before, re.IGNORECASE) is not None


def _last_subject(text: str, start: int, end: int) -> Span:
    """The noun phrase at the end of the words before a passive: "officials said the sale" is about the sale."""
    found = list(re.finditer(r"\b(?:that|said|says|say|but|and|told\s\w+)\s+", text[start:end]))
    return Span(start + found[-1].end() if found else start, end)


_THING: Final = r"(?:idea|possibility|option|notion|prospect)"
_DEAL: Final = r"(?:deal|compromise|plan|proposal|truce|ceasefire|agreement|treaty|settlement|framework|accord|offer)"
_MEANS: Final = (
    r"(?:deal|compromise|truce|ceasefire|treaty|settlement|mission|force|summit|meeting|fund|levy|tax|ban|floor|cap|quota"
    r"|referendum|inquiry|freeze|moratorium|guarantees?|monitors?|peacekeepers|arrangement|alliance|corridor|zone|pause)"
)
_SCHEME: Final = r"(?:proposal|plan|scheme|arrangement|draft|compromise|offer|bill)"
_IS: Final = r"\b(?:is|are|was|were)\s+(?:also\s+|still\s+|now\s+)?"
_TO_ACT: Final = r"(?=[^,.;]{3,90}\sto\s)"
_OWNED: Final = r"(?:(?<=’s )|(?<='s )|(?<=\ba )|(?<=\bthe )|(?<=\btheir )|(?<=\bits ))"
_WEIGHING: Final = "(?:considering|weighing|mulling|exploring|contemplating|studying|debating|looking at|eyeing)"
_WEIGHED: Final = (
    "(?:being (?:also )?(?:considered|discussed|floated|debated|weighed|negotiated)"
    "|on the table|under (?:consideration|discussion|review))"
)
_IDLE: Final = "be|have|not|want|know|see|look|expect|never|therefore|also|instead|now|remain|come"
_WHEN: Final = r"(?:(?:in principle|on \w+day)\s+){0,2}"

# "^" would only match where the text begins, not where the sentence does.
_OPENS: Final = r"(?:^|(?<=\n)|(?<=[.!?]\s)|(?<=[.!?][”\"]\s)|(?<=[,;]\s)|(?<=\bthat\s)|(?<=\bsaid\s)|(?<=\band\s))"
_WAS: Final = r"(?:was|were|is|has\s+been|have\s+been|had\s+been)\s+"
_BY_SOMEBODY: Final = (
    r"(?:first\s+)?(?:proposed|floated|suggested|put\s+forward|tabled|mooted|raised)\s+"
    r"(?:(?:in|on|last|this)\s+\w+\s+)?by\s+(?=(?:the\s+)?[A-Z])"
)
_MEASURE: Final = (
    r"(?:scrap|cancel|repeal|introduce|build|close|cut|raise|lower|freeze|ban|lift|abolish|nationali[sz]e|privati[sz]e"
    r"|sell|buy|send|deploy|withdraw|impose|extend|suspend|halt|reopen|replace|create|set\s+up|block|bring|end|double)"
)
_ANOTHER: Final = r"\b(?:another|a\s+second|a\s+third)"
_BODY: Final = (
    r"(?:court|judges?|parliament|government|congress|council|board|ministers?|regulators?|commission|president)"
)

_ROWS: Final = (
    _Row("proposal plan call demand offer idea bid",
         r"\b(?:reject|oppos|dismiss|condemn|denounc|criticis|criticiz|slam)\w*\s+(?:the |an? |any |calls? |[\w’']+s )"
         r"(?:proposals?|plans?|calls?|demands?|offers?|ideas?|bids?)\s+(?:of |for |(?=to\s))",
         "against", "rejected", 0.9),
    _Row("rule out ruled out",
         r"\b(?:not|n['’]t|refus\w+ to|declin\w+ to|never)\s+(?:yet\s+)?ruled? out\s+",
         "neither", "floated", 0.8),
    _Row("against",
         r"\b(?:is|are|was|were)\s+against\s+(?=\w+ing\s|the\s|that\b|it\b)", "against", "under_discussion", 0.7),
    _Row("back support endors favo welcom",
         r"\b(?:back|support|endors|favou?r|welcom)(?:e?s|ed|ing)?\s+(?=(?:the|that|this)\s+(?:idea|plan|proposal|offer)\b)",
         "for", "proposed", 0.5),
    _Row("float rais moot broach",
         rf"\b(?:float|rais|moot|broach)(?:s|es|ed|ing)?\s+(?:the |an? )?{_THING} (?:of|that) ", "for", "floated", 0.9),
    _Row("suggest", rf"\bsuggest(?:s|ed|ing)?\s+(?:the {_THING} of |(?=\w+ing\s))", "for", "floated", 0.8),
    _Row("suggest", r"\bsuggest(?:s|ed|ing)?\s+(?=that\s[^,.;]{3,80}\sbe\s)", "for", "floated", 0.8),
    _Row("discuss weigh explor",
         rf"\b(?:discuss|weigh|explor)(?:ed|es|ing)?\s+(?:the |an? )?{_THING} of ", "neither", "under_discussion", 0.9),
    _Row("propos",
         r"(?<![Tt]he )(?<!\b[Aa] )(?<![Tt]his )(?<![Ii]ts )(?<!of )(?<!on )(?<!for )(?<!under )(?<!with )"
         r"(?<!any )(?<!new )(?<!through )"
         r"\bpropos(?:e|es|ed|ing)\s+(?!by\b)", "for", "proposed", 0.95),
    _Row("proposal offer demand",
         r"(?<!under a )(?<!under the )\b(?:proposals?|offers?|demands?)\s+(?=to\s)",
         "for", "proposed", 0.9, is_owned=True),
    _Row("proposal offers", r"\b(?:proposals?|offers)\s+(?:of|for)\s+", "for", "proposed", 0.8, is_owned=True),
    _Row("plan", r"\bplans?\s+for\s+(?=\w+(?:\s\w+){0,3}\sto\s)", "for", "proposed", 0.85, is_owned=True),
    _Row("plan", rf"{_OWNED}plans?\s+(?=to\s)", "for", "proposed", 0.7, is_owned=True),
    _Row("insistence",
         r"\binsistence\s+(?=that\s[^,.;]{3,60}\s(?:be|hold|must|should)\s)", "for", "proposed", 0.75, is_owned=True),
    _Row("ask", rf"\bask(?:s|ed|ing)?\s+for\s+(?=(?:an?|the)\s(?:[\w-]+\s){{0,3}}{_MEANS}\b)", "for", "proposed", 0.75),
    _Row("suggest", rf"\bsuggest(?:s|ed|ing)?\s+(?=an?\s(?:[\w-]+\s){{0,3}}{_MEANS}\b)", "for", "floated", 0.75),
    _Row("plan intend vow promis pledg",
         r"\b(?:plan|intend|vow|promis|pledg)(?:s|es|ed|ned|ning|ing)?\s+to\s+"
         r"(?:introduce|table|present|put\s+forward)\s+(?=an?\s)", "for", "proposed", 0.7),
    _Row("under",
         rf"\b[Uu]nder\s+(?:the|that|this|its|their|his|her|a)\s(?:[\w-]+\s){{0,2}}{_SCHEME}(?:\s[^,;.“”]{{1,40}})?,\s+"
         r"(?=[^,;.]{3,50}\swould\s)", "neither", "proposed", 0.65),
    _Row("call", r"\bcall(?:s|ed|ing)?\s+for\s+(?!him\b|her\b|them\b|help\b)", "for", "proposed", 0.8),
    _Row("call", rf"\bcall(?:s|ed|ing)?\s+on\s+{_TO_ACT}", "for", "proposed", 0.8),
    _Row("urg press lobb",
         rf"\b(?:urg|press|lobb)(?:es?|ed|ies|ied|ing)\s+(?:for\s+)?{_TO_ACT}", "for", "proposed", 0.85),
    _Row("push", r"\bpush(?:es|ed|ing)?\s+for\s+", "for", "proposed", 0.75),
    _Row("recommend advocat",
         r"\b(?:recommend(?:s|ed)|advocat(?:es|ed))\s+(?:in \d{4}\s+|on \w+day\s+)?(?=\w+ing\b|an?\b|the\b|that\b)",
         "for", "proposed", 0.7),
    _Row("demand", r"\bdemand(?:s|ed|ing)?\s+(?=that\s)", "for", "proposed", 0.8),
    _Row("insist",
         r"\binsist(?:s|ed|ing)?\s+(?=that\s[^,.;]{3,60}\s(?:be|hold|must|should)\s)", "for", "proposed", 0.75),
    _Row("want",
         rf"(?<!should )(?<!not )(?<!n’t )(?<!n't )(?<!might )(?<!may )\bwants?\s+(?!to\s){_TO_ACT}",
         "for", "proposed", 0.75),
    _Row("would", r"\bwould\s+(?:like|prefer)\s+(?:to see\s+)?(?!to\b|that\b)(?=\w)", "for", "proposed", 0.75),
    _Row("offer", r"(?<!be )(?<!been )(?<!were )(?<!was )(?<!is )(?<!are )\boffer(?:s|ed|ing)?\s+(?=to\s)", "offers",
         "proposed", 0.85),
    _Row("willing ready prepared",
         rf"{_IS}(?:willing|ready|prepared)\s+(?=to\s(?!be part|accept|meet with))", "offers", "floated", 0.8),
    _Row("open", rf"(?<![Tt]hey )(?<!\b[Ii]t ){_IS}open\s+to\s+", "offers", "floated", 0.8),
    _Row("consider weigh mull explor contempl study debat look eye",
         rf"(?:{_IS}|\bbe(?:en)?\s+)(?:\w+ly\s+)?{_WEIGHING}\s+", "neither", "under_discussion", 0.85),
    _Row("being table under",
         rf"{_OPENS}(?!(?:which|who|that|it)\b)(?P<subject>[^,;:.“”\"]{{3,70}}?)\s+"
         rf"{_IS}{_WEIGHED}\b",
         "neither", "under_discussion", 0.85, is_passive=True),
    _Row("proposed floated suggested tabled mooted put raised",
         rf"{_OPENS}(?!(?:which|who|that|it)\b)(?P<subject>[^,;:.“”\"]{{3,70}}?)"
         rf"(?:,\s+which|,\s+a\s+\w+\s+that)?\s+{_WAS}{_BY_SOMEBODY}",
         "neither", "proposed", 0.8, is_passive=True),
    _Row("another second third",
         rf"{_ANOTHER}\s+(?:{_THING}|proposal|plan),\s+(?P<subject>[^,;:.“”\"]{{3,70}}?),\s+"
         r"(?:has|have|had|was|is)\b",
         "neither", "floated", 0.85, is_passive=True),
    _Row("discuss debat negotiat consider weigh talks",
         r"\b(?:(?:discuss|debat|negotiat|consider|weigh)(?:ed|es|ing|s)?|talks\s+(?:on|about|over))\s+"
         r"(?=\w+ing\s(?:the|an?|its|their|all|some)\s)", "neither", "under_discussion", 0.7),
    _Row("back support endors favo",
         r"\b(?:back|support|endors|favou?r)(?:e?s|ed|ing)?\s+(?=\w+ing\s(?:the|an?|its|their|all|some)\s)", "for",
         "proposed", 0.75),
    _Row("offer", r"\boffer(?:s|ed|ing)?\s+(?=(?:up to |about |around )?[£$€]\d)", "offers", "proposed", 0.7),
    _Row("want", r"\bwants\s+(?=an?\s)", "for", "proposed", 0.6),
    _Row("want", r"\bwants?\s+(?=(?:the|its|their)\s(?:[\w-]+\s){1,3}\w+ed\b)", "for", "proposed", 0.65),
    _Row("threat promis pledg vow",
         rf"\b(?:threatened|promised|promising|pledged|vowed|vows|vowing)\s+(?=to\s(?!(?:{_IDLE}|respect|continue|keep|do|win|fight)\b))",
         "for", "proposed", 0.55),
    _Row("would will",
         rf"\b(?:say|says|said)\s+(?:that\s+)?(?:it|they|he|she|we)\s+(?:would|will)\s+(?={_MEASURE}\s(?:the|an?|its|all)\s)",
         "offers", "proposed", 0.6),
    _Row("ask",
         rf"\bask(?:s|ed|ing)?\s+(?=(?:the|a)\s(?:[\w-]+\s)?{_BODY}\s+to\s(?!(?:{_IDLE})\b))", "for", "proposed", 0.65),
    _Row("agreed", rf"\bagreed\s+{_WHEN}on\s+(?=an?\s)", "for", "agreed", 0.7),
    _Row("agreed", rf"\bagreed\s+{_WHEN}to\s+(?=[\w-]+\s(?:talks|negotiations|terms)\b)", "for", "agreed", 0.75),
    _Row("agreed", rf"\bagreed\s+{_WHEN}(?=to\s(?!the\b|this\b|that\b|it\b|an?\b)\w)", "for", "agreed", 0.6),
    _Row("back support endors favo",
         rf"\b(?:back|support|endors|favou?r)(?:e?s|ed|ing)?\s+(?=(?:an?|the)\s+(?:[\w-]+\s+){{0,2}}{_DEAL}\b)", "for",
         "proposed", 0.75),
    _Row("would",
         rf"\b(?:{_DEAL}|[Ii]t)\s+would\s+(?:also\s+)?(?:see|include|involve|allow|mean)\s+",
         "neither", "proposed", 0.7,
         is_owned=True),
    _Row("rul reject oppos", r"\b(?:rul(?:es?|ed|ing)\s+out|reject(?:s|ed|ing)?|oppos(?:es?|ed|ing))\s+"
         r"(?=\w+ing\s|(?:an?|the|that|this)\s\w+|that\b|it\b)",
         "against", "rejected", 0.8),
    _Row("resistant opposed objection",
         r"(?<!as )\b(?:resistant|opposed|objections?)\s+to\s+(?=\w+ing\s)", "against", "under_discussion", 0.85),
    _Row("balk resist",
         r"\b(?:balk(?:s|ed|ing)?|resist(?:s|ed|ing)?)\s+(?:at\s+)?(?=\w+ing\s)", "against", "under_discussion", 0.8),
    _Row("not n't n’t",

         r"\b(?:will|would)(?:\s+not|n['’]t)\s+(?:accept|allow|support|back)\s+(?!an?\b|any\b|the\b|it\b|that\b|this\b|[“\"])",
         "against", "rejected", 0.65),
    _Row("should must", rf"(?<!^)(?<!if )\b(?:should|must)\s+(?:therefore |also |instead |now |continue to )*"
         rf"(?!(?:{_IDLE})\b)(?=[a-z]+\s)",
         "duty", "proposed", 0.55),
)  # fmt: skip


def _rows(lowered: str) -> Iterator[_Row]:
    """The rows of which some key stands in a sentence in lower case."""
    for keys, row in _keyed():
        for key in keys:
            if key in lowered:
                yield row
                break


@cache
def _keyed() -> tuple[tuple[tuple[str, ...], _Row], ...]:
    return tuple((tuple(row.keys.split()), row) for row in _ROWS)


@cache
def _compiled(row: _Row) -> re.Pattern[str]:
    return re.compile(row.pattern, re.IGNORECASE if row.is_passive else 0)
