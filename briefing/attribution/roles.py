"""A name -> the titles and appositions around it, and whether a role such as "the US president" means its bearer."""

from collections.abc import Iterator
from typing import NamedTuple

from briefing.attribution.capitals import NameRun
from briefing.attribution.cues import CUES
from briefing.attribution.lexicon import DETERMINERS, PREPOSITIONS, SUBORDINATORS, word_set
from briefing.attribution.people import ROLES
from briefing.attribution.places import country_of
from briefing.attribution.wording import Run, Wording

_LIMIT = 10
_APPOSITION_STARTS = word_set("the a an his her its their")


class Role(NamedTuple):
    """What somebody is called beside their name.

    Attributes:
        run: The words: "German Chancellor", "the head of the agency".
        heads: The nouns among them that name roles.
        countries: The countries whose names or adjectives are among them.
    """

    run: Run
    heads: frozenset[str]
    countries: frozenset[str]


def of(wording: Wording, name_run: NameRun) -> Iterator[Role]:
    """Find the roles around one mention of a person: before it, as titles, and after a comma."""
    if name_run.title_run is not None:
        yield from _role(wording, name_run.title_run, _country_after(wording, name_run.run.last))
    first = name_run.title_run.first if name_run.title_run else name_run.run.first
    before = _before(wording, first, name_run.run.last)
    if before is not None:
        yield from _role(wording, before)
    after = _after(wording, name_run.run.last)
    if after is not None:
        yield from _role(wording, after)


def countries_in(wording: Wording, run: Run) -> frozenset[str]:
    """Return the countries named in a run of words, by name, adjective or capital."""
    found: set[str] = set()
    for at in range(*run):
        if wording.is_capital(at):
            pair = " ".join(wording.texts[at : min(at + 2, run.last)])
            country = country_of(pair) or country_of(wording.texts[at])
            if country:
                found.add(country)
    return frozenset(found)


def _country_after(wording: Wording, last: int) -> frozenset[str]:
    """As in "President Ana Oda of Chile": the country stands behind the name."""
    if last + 1 >= wording.count or wording.lower[last] != "of":
        return frozenset()
    return countries_in(wording, Run(last + 1, min(last + 3, wording.count)))


def _role(wording: Wording, run: Run, countries: frozenset[str] = frozenset()) -> Iterator[Role]:
    heads = frozenset(word for word in wording.lower[run.first : run.last] if word in ROLES)
    if heads:
        yield Role(run, heads, countries_in(wording, run) | countries)


def _before(wording: Wording, first: int, last: int) -> Run | None:
    """As in "campaign manager Ana Oda" or "the Danish minister, Ana Oda,"."""
    end = first
    if end > 1 and wording.texts[end - 1] == ",":
        closes = last >= wording.count or not wording.is_word(last)
        if not closes:
            return None
        end -= 1
    if end < 1 or wording.lower[end - 1] not in ROLES or wording.quoted[end - 1] != wording.quoted[first]:
        return None
    at = end - 1
    while at > 0 and end - at < _LIMIT and _is_in_phrase(wording, at - 1, first):
        at -= 1
        if wording.lower[at] in DETERMINERS:
            break
    return Run(at, end)


def _is_in_phrase(wording: Wording, at: int, first: int) -> bool:
    lower = wording.lower[at]
    if not wording.is_word(at) or wording.paragraphs[at] != wording.paragraphs[first] or wording.is_auxiliary(at):
        return False
    if lower in PREPOSITIONS or lower in SUBORDINATORS or lower in ("and", "or"):
        return False
    cue = CUES.get(lower)
    return wording.is_capital(at) or cue is None or not (cue.is_past or "present" in cue.forms)


def _after(wording: Wording, last: int) -> Run | None:
    """As in "Ana Oda, the Danish minister,"."""
    first = last + 1
    if first >= wording.count or wording.texts[last] != "," or wording.quoted[first] != wording.quoted[last - 1]:
        return None
    if wording.lower[first] not in _APPOSITION_STARTS and wording.lower[first] not in ROLES:
        return None
    at = first
    while at < wording.count and at - first < _LIMIT and (wording.is_word(at) or wording.is_abbreviation_dot(at)):
        if wording.lower[at] in ("who", "which", "whose") or wording.is_auxiliary(at):
            break
        at += 1
    ends = at >= wording.count or wording.texts[at] in (",", ".", ";", ")", "—", "–")
    is_relative = not ends and wording.lower[at] in ("who", "whose")
    return Run(first, at) if at > first and (ends or is_relative) else None
