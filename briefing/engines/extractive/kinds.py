"""Capitalised words into what they name: a person, an organisation, something else that acts, or nobody."""

import re
from typing import Literal

from briefing.attribution import Word
from briefing.attribution.cues import CUES
from briefing.attribution.people import FEMALE_NAMES, MALE_NAMES
from briefing.engines.extractive.lexicon import (
    DIRECTIONS,
    LONE_BODIES,
    MEANT_BODIES,
    MEDIA,
    NOT_ORGANISATIONS,
    ORGANISATIONS,
    REGIONS,
    ROLES,
    THINGS,
)
from briefing.engines.extractive.surroundings import employs, stands_as_place
from briefing.identity import country_of_adjective

ADJECTIVES = frozenset(
    {*REGIONS, "palestinian", "soviet", "kurdish", "jewish", "muslim", "christian", "islamic", "catholic"}
)
_LEGAL_FORMS = frozenset({"AG", "SE", "NV", "SA", "AB", "ASA", "GmbH", "PLC", "Plc", "SpA", "LLP", "Oyj", "KK", "BV"})
_TICKER = re.compile(r"[A-Z]{2,}\.[A-Z]{1,2}")
_PARTISANS = frozenset({"democrat", "republican", "conservative", "liberal", "socialist", "independent"})
_PARTIES = frozenset({"democrats", "liberals", "conservatives", "socialists", "greens", "republicans", "nationalists"})
_PARTIES |= {"communists", "progressives", "unionists", "centrists"}
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
# By the second word of their names teams are called for short.
_TEAMS = frozenset({"rovers", "united", "wanderers", "athletic", "albion", "hotspur", "rangers"})
_NUMERAL = re.compile(r"[ivx]{1,4}|\d+|[a-z]")

Kind = Literal["person", "organisation", "country", "unknown"]


def kind_of(words: tuple[Word, ...], first: int, run_first: int, lowers: list[str], parts: list[str]) -> Kind | None:
    """What a name is by its words, or None when it is nobody who acts."""
    is_numbered = len(lowers) > 1 and bool(_NUMERAL.fullmatch(lowers[-1]))
    end = lowers[-2 if is_numbered else -1]
    is_outlet = end in MEDIA and len(lowers) <= 4 and first == run_first
    is_body = any(lower in ORGANISATIONS for lower in lowers)
    is_place = lowers[0] in _PLACES and len(lowers) > 1 and first == run_first and not is_body
    is_event = lowers[0] in _STORMS and len(lowers) > 1
    is_speaking = end in _SPEAKING_THINGS and _last_cue(words, first + len(parts))
    if is_speaking and len(lowers) > 1:
        return "organisation"
    if is_outlet or is_place or is_event or end in THINGS or (lowers[0], end) == ("west", "bank"):
        return None
    if end in _PARTIES:
        return "organisation"
    if len(lowers) == 1 and end in _TEAMS:
        return "unknown"
    if is_body:
        is_lone_body = len(lowers) == 1 and lowers[0] in LONE_BODIES
        return "organisation" if (len(lowers) > 1 and not is_numbered) or is_lone_body else None
    if parts[-1] in _LEGAL_FORMS and len(parts) > 1:
        return "organisation"
    if is_numbered or country_of_adjective(end) or end in ADJECTIVES:
        return None
    return _kind_of_word(parts[0]) if len(lowers) == 1 else _kind_of_phrase(words, first, run_first, parts)


_SPEAKING_THINGS = frozenset(
    {"programme", "program", "mission", "initiative", "forum", "project", "house", "observatory"}
)


def _last_cue(words: tuple[Word, ...], at: int) -> bool:
    """Whether a verb of saying stands right behind a name, or behind what is set off by commas behind it."""
    if at < len(words) and words[at].text == "," and words[at + 1].lower in ("a", "an", "the", "which"):
        closing = next((end for end in range(at + 2, min(at + 12, len(words))) if words[end].text in ",.;"), at)
        at = closing + 1 if words[closing].text == "," else at
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
        and not is_first_name(parts)
    ):
        return "organisation"
    is_thing = [word.lower for word in words[first + len(parts) : first + len(parts) + 2]] == [",", "which"]
    is_listed = first > 1 and words[first - 1].text == "," and words[first - 2].lower in _COMPANIES
    is_listed = is_listed and not is_first_name(parts) and not _leads(words, first - 2)
    is_body = (
        is_thing or is_listed or parts[0].casefold() in DIRECTIONS or before in MEANT_BODIES or before.endswith("maker")
    )
    if is_body or employs(words, first + len(parts)):
        return "organisation"
    is_definite = first > 0 and words[first - 1].lower in ("the", "(")
    if parts[-1].casefold() in _PLACE_ENDINGS and not is_first_name(parts):
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


def is_first_name(parts: list[str]) -> bool:
    """Whether a name begins with a known first name."""
    return parts[0].casefold() in FEMALE_NAMES | MALE_NAMES
