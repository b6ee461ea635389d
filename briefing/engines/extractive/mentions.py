"""Capitalised words into mentions: which of them name a person, a country or an organisation, and in which role."""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from briefing.attribution import Analysed, Sentence, Span, Word
from briefing.attribution.cues import CUES
from briefing.attribution.people import FEMALE_NAMES, MALE_NAMES
from briefing.engines.extractive import roles
from briefing.engines.extractive.capitals import bare, is_heading, is_opener, runs
from briefing.engines.extractive.lexicon import (
    COURTESY,
    DIRECTIONS,
    LONE_BODIES,
    MEANT_BODIES,
    MEDIA,
    NOT_ORGANISATIONS,
    ORGANISATIONS,
    REGION_NAMES,
    REGIONS,
    ROLES,
    THINGS,
)
from briefing.engines.extractive.surroundings import employs, is_modifier, stands_as_place
from briefing.engines.extractive.wordlist import word_set
from briefing.identity import BODIES, TITLES, country_of, country_of_adjective, is_capital

_TITLE_WORDS = ROLES | COURTESY | TITLES - {"us", "uk", "eu", "speaker"}
_ADJECTIVES = frozenset(
    {*REGIONS, "palestinian", "soviet", "kurdish", "jewish", "muslim", "christian", "islamic", "catholic"}
)
_AFTER_OF = word_set(
    "state staff defense defence treasury interior commerce energy justice health education labor labour the general"
)

_LEGAL_FORMS = frozenset({"AG", "SE", "NV", "SA", "AB", "ASA", "GmbH", "PLC", "Plc", "SpA", "LLP", "Oyj", "KK", "BV"})
_TICKER = re.compile(r"[A-Z]{2,}\.[A-Z]{1,2}")
_PARTISANS = frozenset({"democrat", "republican", "conservative", "liberal", "socialist", "independent"})
_PARTIES = frozenset({"democrats", "liberals", "conservatives", "socialists", "greens", "republicans", "nationalists"})
_PARTIES |= {"communists", "progressives", "unionists", "centrists"}
_DESCRIBED = (["is", "the"], ["is", "a"], ["was", "the"], ["was", "a"])
_COMPANIES = frozenset({"companies", "firms", "banks", "groups", "unions", "parties", "agencies", "lenders", "makers"})
_COMPANIES |= {"company", "firm", "bank", "group", "union", "party", "agency", "lender", "maker", "charity", "lobby"}
_COMPANIES |= {"operator", "airline", "insurer", "retailer", "manufacturer", "supplier", "utility", "broadcaster"}
_COMPANIES |= {"developer", "shipbuilder", "carmaker", "brewer", "refiner", "miner", "producer", "subsidiary"}
_PLACES = frozenset(
    {
        "low",
        "high",
        "great",
        "little",
        "upper",
        "lower",
        "st",
        "lake",
        "mount",
        "cape",
        "fort",
        "port",
        "river",
        "camp",
        "point",
    }
)
_STORMS = frozenset({"typhoon", "hurricane", "cyclone", "storm", "operation", "project", "line", "route", "article"})
# Last words of the names of places, unless a first name stands before them: "Millmoor Green", not "Ann Green".
_PLACE_ENDINGS = frozenset({"green", "common", "lane", "hill", "wood", "woods", "meadow", "meadows", "fields", "park"})
_PLACE_ENDINGS |= {"moor", "heath", "beach", "creek", "falls", "rights", "close", "bridge", "gardens", "quay"}
_NUMERAL = re.compile(r"[ivx]{1,4}|\d+|[a-z]")

Kind = Literal["person", "organisation", "country", "unknown"]


class Mention(NamedTuple):
    """One place where a name stands.

    Attributes:
        span: The name, without titles before it and without a possessive ending.
        name: The same as words, single-spaced.
        kind: What the name's form and neighbours make of it; unknown for one capitalised word.
        role: What the text calls its bearer here, or "".
        is_place: Whether it only says where something is, as in "in Moscow".
        is_first: Whether its capital may only be that of a sentence's first word.
    """

    span: Span
    name: str
    kind: Kind
    role: str = ""
    is_place: bool = False
    is_first: bool = False


def find(analysed: Analysed, sentences: tuple[Sentence, ...]) -> tuple[Mention, ...]:
    """The mentions in some sentences of a text, in order."""
    found: list[Mention] = []
    common = {word.text for word in analysed.words if word.text.islower()}
    for sentence in sentences:
        if is_heading(analysed, sentence):
            continue
        for first, last in runs(analysed.words, sentence):
            found.extend(_classify(analysed, sentence, first, last))
    return tuple(one for one in found if not (one.is_first and one.kind == "unknown" and one.name.casefold() in common))


def _is_no_name(word: str) -> bool:
    lower = word.casefold()
    return is_opener(word) or lower in _ADJECTIVES or country_of_adjective(lower) is not None


def _classify(analysed: Analysed, sentence: Sentence, first: int, last: int) -> Iterator[Mention]:
    words = analysed.words
    begin = _name_begin(words, first, last)
    role_begin = _role_begin(words, first, begin)
    if begin > first:
        yield from _classify_name(analysed, sentence, first, role_begin - (words[role_begin - 1].lower == "of"))
    if begin < last:
        is_owned = first < role_begin < begin and words[role_begin - 1].lower == "of"
        yield from _classify_name(analysed, sentence, begin, last, run_first=role_begin if is_owned else first)


def _role_begin(words: tuple[Word, ...], first: int, begin: int) -> int:
    """Where the title words of "Bank of England Governor" begin."""
    return next((at for at in range(first, begin) if words[at].lower in _TITLE_WORDS), begin)


def _name_begin(words: tuple[Word, ...], first: int, last: int) -> int:
    """Where the name begins after the titles of a run; `last` when the run is nothing but a title."""
    is_thing = [word.lower for word in words[last : last + 2]] == [",", "which"]
    if is_thing or bare(words[last - 1]).casefold() in ORGANISATIONS | THINGS:
        return first
    titles = [at for at in range(first, last) if bare(words[at]).casefold().strip(".") in _TITLE_WORDS]
    if not titles:
        return first
    begin = titles[-1] + 1
    if begin < last and words[begin].text == ".":
        begin += 1
    if words[titles[-1]].lower == "of" or any(word.lower == "of" for word in words[first : begin + 1]):
        begin += words[begin].lower == "of" if begin < last else 0
        while begin < last and bare(words[begin]).casefold() in _AFTER_OF:
            begin += 1
    return begin


def _classify_name(
    analysed: Analysed, sentence: Sentence, first: int, last: int, *, run_first: int | None = None
) -> Iterator[Mention]:
    words = analysed.words
    run_first = first if run_first is None else run_first
    if first >= last:
        return
    opening = _leading_country(words, first, last)
    is_body = any(bare(word).casefold() in ORGANISATIONS for word in words[first:last])
    if opening and opening < last and not is_body:
        yield _country(analysed, first, opening)
        first = run_first = opening
    parts = [bare(word) if at == last - 1 else word.text for at, word in enumerate(words[first:last], first)]
    end_of_name = words[last - 1].start + len(bare(words[last - 1]))
    name = " ".join(analysed.text[words[first].start : end_of_name].split())
    lowers = [part.casefold() for part in parts if part != "."]
    if _is_country(words, last, name):
        yield _country(analysed, first, last)
        return
    if all(_is_no_name(part) for part in parts if part != "."):
        return
    if len(lowers) == 1 and lowers[0] in REGION_NAMES:
        return
    kind = _kind(words, first, run_first, lowers, parts)
    if kind is None:
        return
    role = roles.find(words, sentence, run_first, first, last) if kind in ("person", "unknown") else ""
    if kind == "unknown" and (first > run_first or (role and role.split()[-1].casefold() in ROLES)):
        kind = "person"
    if kind == "organisation" and lowers[-1] in BODIES and (owner := _owner(words, sentence, first)) < first:
        name = f"{analysed.text[words[owner].start : words[first].start]}{name}"
        first = owner
    span = Span(words[first].start, end_of_name)
    is_first = first == sentence.first and len(lowers) == 1
    is_acronym = kind == "organisation" and len(parts) == 1 and lowers[0] not in LONE_BODIES
    is_place = stands_as_place(words, first) or ((kind == "unknown" or is_acronym) and is_modifier(words, last))
    is_untitled = kind == "person" and first == run_first and not role and not _is_first_name(parts)
    is_place |= is_untitled and first > 0 and words[first - 1].lower in ("to", "from", "told")
    yield Mention(span, name, kind, role, is_place, is_first)


def _owner(words: tuple[Word, ...], sentence: Sentence, first: int) -> int:
    """Where the owner of a body begins: at "South" in "South Korea's Foreign Ministry"; `first` when it has none."""
    at = first - 1
    if at < sentence.first or not words[at].text[0].isupper() or bare(words[at]) == words[at].text:
        return first
    while at - 1 >= sentence.first and words[at - 1].text[0].isupper() and not is_opener(words[at - 1].text):
        at -= 1
    return at


def _kind(words: tuple[Word, ...], first: int, run_first: int, lowers: list[str], parts: list[str]) -> Kind | None:
    """What a name is by its words, or None when it is nobody who acts."""
    is_numbered = len(lowers) > 1 and bool(_NUMERAL.fullmatch(lowers[-1]))
    end = lowers[-2 if is_numbered else -1]
    is_outlet = end in MEDIA and len(lowers) <= 4 and first == run_first
    is_body = any(lower in ORGANISATIONS for lower in lowers)
    is_place = lowers[0] in _PLACES and len(lowers) > 1 and first == run_first and not is_body
    is_event = lowers[0] in _STORMS and len(lowers) > 1
    is_speaking = end in _SPEAKING_THINGS and last_cue(words, first + len(parts))
    if is_speaking and len(lowers) > 1:
        return "organisation"
    if is_outlet or is_place or is_event or end in THINGS or (lowers[0], end) == ("west", "bank"):
        return None
    if end in _PARTIES:
        return "organisation"
    if is_body:
        is_lone_body = len(lowers) == 1 and lowers[0] in LONE_BODIES
        return "organisation" if (len(lowers) > 1 and not is_numbered) or is_lone_body else None
    if parts[-1] in _LEGAL_FORMS and len(parts) > 1:
        return "organisation"
    if is_numbered or country_of_adjective(end) or end in _ADJECTIVES:
        return None
    return _kind_of_word(parts[0]) if len(lowers) == 1 else _kind_of_phrase(words, first, run_first, parts)


_SPEAKING_THINGS = frozenset(
    {"programme", "program", "mission", "initiative", "forum", "project", "house", "observatory"}
)


def last_cue(words: tuple[Word, ...], at: int) -> bool:
    """Whether a verb of saying stands right behind a name."""
    cue = CUES.get(words[at].lower) if at < len(words) else None
    return cue is not None and cue.reports_speech and (cue.is_past or "present" in cue.forms)


def _kind_of_word(part: str) -> Kind | None:
    lower = part.casefold()
    if lower in NOT_ORGANISATIONS or lower in MEDIA or lower in ROLES or len(part) < 2 or _TICKER.fullmatch(part):
        return None
    if part.isupper() and part[-1].isdigit() and len(part) < 4:
        return None
    return "organisation" if part.replace("&", "").isupper() and len(part) <= 6 else "unknown"


def _kind_of_phrase(words: tuple[Word, ...], first: int, run_first: int, parts: list[str]) -> Kind | None:
    if first > run_first:
        return "person"
    before = words[first - 1].lower if first else ""
    if (
        before == "of"
        and first > 1
        and len(parts) > 1
        and words[first - 2].text[0].isupper()
        and not _is_first_name(parts)
    ):
        return "organisation"
    is_thing = [word.lower for word in words[first + len(parts) : first + len(parts) + 2]] == [",", "which"]
    is_listed = first > 1 and words[first - 1].text == "," and words[first - 2].lower in _COMPANIES
    is_listed = is_listed and not _is_first_name(parts) and not _leads(words, first - 2)
    is_body = (
        is_thing or is_listed or parts[0].casefold() in DIRECTIONS or before in MEANT_BODIES or before.endswith("maker")
    )
    if is_body or employs(words, first + len(parts)):
        return "organisation"
    is_definite = first > 0 and words[first - 1].lower in ("the", "(")
    if parts[-1].casefold() in _PLACE_ENDINGS and not _is_first_name(parts):
        return None
    if before in ("a", "an") and parts[-1].casefold() in _PARTISANS:
        return None
    if is_definite or len(parts) > 6 or len(parts[-1]) < 2 or stands_as_place(words, first):
        return None
    return "person"


def _leads(words: tuple[Word, ...], company: int) -> bool:
    """Whether a role stands before a body: "the leader of the Liberal group" is a person."""
    before = [word.lower for word in words[max(0, company - 6) : company]]
    return "of" in before and any(word in ROLES for word in before[: before.index("of")])


def _is_first_name(parts: list[str]) -> bool:
    return parts[0].casefold() in FEMALE_NAMES | MALE_NAMES


def _leading_country(words: tuple[Word, ...], first: int, last: int) -> int:
    """Where the rest begins in "White House National Security Council"; 0 when no country leads."""
    for at in range(min(last, first + 3), first, -1):
        name = " ".join(word.text for word in words[first:at])
        if country_of(name) or country_of_adjective(name):
            return at
    return 0


def _is_country(words: tuple[Word, ...], last: int, name: str) -> bool:
    if country_of(name) is None:
        return False
    if country_of_adjective(name) is None:
        return True
    following = words[last] if last < len(words) else None
    return roles.ends_noun_phrase(following) or bare(words[last - 1]) != words[last - 1].text


def _country(analysed: Analysed, first: int, last: int) -> Mention:
    words = analysed.words
    end = words[last - 1].start + len(bare(words[last - 1]))
    name = " ".join(bare(word) for word in words[first:last])
    following = words[last] if last < len(words) else None
    is_adjective = (
        bare(words[last - 1]) == words[last - 1].text
        and country_of_adjective(name) is not None
        and not roles.ends_noun_phrase(following)
    )
    if analysed.text[end : end + 1] == "." and "." in name:
        end += 1
        name += "."
    is_destination = first > 0 and words[first - 1].lower in ("to", "from") and is_capital(name)
    is_destination |= is_capital(name) and [word.lower for word in words[last : last + 2]] in _DESCRIBED
    is_place = is_adjective or is_destination or stands_as_place(words, first)
    return Mention(Span(words[first].start, end), name, "country", is_place=is_place)
