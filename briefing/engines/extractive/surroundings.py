"""The words around a name into what they make of it: a country, a team, a subject, a modifier or a mere place."""

import re

from briefing.attribution import Analysed, Span, Word
from briefing.attribution.cues import CUES
from briefing.engines.extractive import roles
from briefing.engines.extractive.capitals import bare
from briefing.engines.extractive.lexicon import DIRECTIONS, GROUPS, LOCATIVES, THINGS
from briefing.engines.extractive.verbs import is_finite

_MOTION = frozenset(
    {"travel", "travelling", "traveling", "travelled", "traveled", "fly", "flew", "flying", "go", "went"}
)
_MOTION |= {"return", "returned", "visit", "trip", "come", "came", "drive", "journey", "moved", "back", "sent", "fled"}
_STATE_WORDS = (
    "minister|president|premier|chancellor|government|parliament|army|military|troops|forces|embassy|ambassador"
)
_STATE_WORDS += (
    "|border|capital|constitution|economy|navy|airspace|people|leaders?|(?:chief )?negotiator|delegation|generals"
)
_STATE_WORDS += "|central bank|inflation|(?:[Ss]upreme|[Cc]onstitutional) [Cc]ourt"
_TEAM_ROLES = "captain|coach|striker|goalkeeper|keeper|defender|midfielder|winger|forward|fans|supporters|players?"


def is_state(analysed: Analysed, span: Span) -> bool:
    """Whether the words around a name make it a country: "Marren's foreign minister", "President Vantis of Marren"."""
    after = analysed.text[span.end : span.end + 40]
    if re.match(rf"['’]s (?:[a-z]+ )?(?:{_STATE_WORDS})\b", after):
        return True
    before = analysed.text[max(0, span.start - 60) : span.start]
    if re.search(r"\b(?:[Gg]overnment|[Pp]resident|[Pp]arliament|[Cc]itizens|[a-z]+ minister) of $", before):
        return True
    if re.match(
        rf" [^.\n]{{3,160}}\.\s+Its (?:[a-z]+ )?(?:{_STATE_WORDS})\b", analysed.text[span.end : span.end + 220]
    ):
        return True
    return bool(re.search(r"(?:President|King|Queen|Prime Minister|Chancellor)(?: [A-Z][\w’'-]+){1,3} of $", before))


def is_called_a_state(analysed: Analysed, name: str) -> bool:
    """Whether the words around a name make it a country anywhere in the text, in longer names too."""
    owned = (f"{name}'s ", f"{name}’s ")
    return any(owner in analysed.text for owner in owned) and any(
        is_state(analysed, Span(match.start(), match.start() + len(name)))
        for match in re.finditer(rf"\b{re.escape(name)}(?=['’]s )", analysed.text)
    )


def is_team(analysed: Analysed, span: Span) -> bool:
    """Whether a name is a team's: its people are called after it, "Rovers captain"."""
    after = analysed.text[span.end : span.end + 30]
    return bool(re.match(rf" (?:{_TEAM_ROLES})\b", after))


def is_subject(analysed: Analysed, span: Span) -> bool:
    """Whether the word behind a name is a verb whose subject it can be."""
    after = re.match(r"(?: also| now| still| only)? ([a-z]+)", analysed.text[span.end : span.end + 40])
    return after is not None and is_finite(after[1])


def speaks_as_name(analysed: Analysed, span: Span) -> bool:
    """Whether a sentence's first word is a name: "Aldekraft said", "Aldekraft, the utility, wants"."""
    word = analysed.text[span.start : span.end].casefold()
    after = _SPEAKS.match(analysed.text, span.end)
    if after is None or word in GROUPS or word in _NO_SPEAKERS or len(word) < 4:
        return False
    cue = CUES.get(after["verb"].casefold())
    is_plural = word.endswith("s") and not word.endswith(_SINGULAR_ENDINGS) and after["aside"] is None
    return cue is not None and not is_plural and (cue.is_past or "present" in cue.forms)


_SPEAKS = re.compile(
    r"(?P<aside>, (?:the|an?|another|one of|which|whose) [^,.;“”\"]{3,70},)?"
    r" (?:has |had |also |now )?(?P<verb>[a-z]+)\b"
)
_SINGULAR_ENDINGS = ("us", "as", "is", "os")
_NO_SPEAKERS = frozenset(
    {"management", "staff", "labour", "labor", "nobody", "everyone", "everybody", "someone", "anyone"}
)
_NO_SPEAKERS |= {"somebody", "anybody", "nothing", "none", "research", "evidence", "history", "legislation", "data"}


def employs(words: tuple[Word, ...], last: int) -> bool:
    """Whether the words behind a name are a role and another name: "Corvane Bank analyst Tobias Reuss"."""
    if last + 1 >= len(words) or not roles.is_role(words[last]) or not words[last].text.islower():
        return False
    return words[last + 1].text[0].isupper()


def is_modifier(words: tuple[Word, ...], last: int) -> bool:
    """Whether a name only says which: "Gaza" in "a Gaza ceasefire", "Scenario" in "Scenario 2"."""
    if bare(words[last - 1]) != words[last - 1].text or last >= len(words):
        return False
    following = words[last]
    return following.text[0].isdigit() or not roles.ends_noun_phrase(following)


# Whose "of" names a place: "Governor Ana Oda of Marland".
_SEATED = frozenset(
    {"governor", "senator", "mayor", "bishop", "archbishop", "representative", "congressman", "congresswoman"}
)


def stands_as_place(words: tuple[Word, ...], first: int) -> bool:
    """Whether the words before a name make it a place: "in Moscow", "near the northern city of Odesa"."""
    at = first - 1
    if at >= 1 and words[at].lower == "of" and words[at - 1].lower.removesuffix("s") in THINGS:
        return True
    if at >= 3 and words[at].lower == "of" and any(word.lower in _SEATED for word in words[at - 3 : at]):
        return True
    if at >= 1 and words[at].lower == "to" and words[at - 1].lower in _MOTION:
        return True
    if at >= 2 and words[at].lower in ("and", "or") and words[at - 1].text[0].isupper():
        begin = at - 1
        while begin > 0 and words[begin - 1].text[0].isupper():
            begin -= 1
        return begin > 0 and words[begin - 1].lower in LOCATIVES
    while at >= 0 and first - at < 4 and words[at].lower in DIRECTIONS | {"the", "city", "town", "of", "region"}:
        at -= 1
    return at >= 0 and words[at].lower in LOCATIVES
