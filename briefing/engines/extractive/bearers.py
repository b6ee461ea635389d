"""Mentions of names into candidates: one for each bearer, its surname, short form and seat of power with it."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence

from briefing.attribution import Analysed, Attribution, Span
from briefing.attribution.people import FEMALE_NAMES, MALE_NAMES
from briefing.engines.extractive import heads, surroundings
from briefing.engines.extractive.candidates import Candidate
from briefing.engines.extractive.capitals import bare
from briefing.engines.extractive.mentions import Mention
from briefing.identity import are_same, country_of, fold, is_abbreviation

FIRST_NAMES = FEMALE_NAMES | MALE_NAMES


def gather(analysed: Analysed, found: Sequence[Mention]) -> list[Candidate]:
    """Candidates for the names, full ones first so that surnames and short forms find them."""
    candidates: list[Candidate] = []
    known: dict[str, Candidate] = {}
    by_end: dict[str, list[Candidate]] = {}
    alone = {one.name for one in found if " " not in one.name}
    capitalised = frozenset(bare(word) for word in analysed.words if word.text[0].isupper())
    lands = {
        one.name
        for one in found
        if one.kind == "unknown"
        and (surroundings.is_called_a_state(analysed, one.name) or _has_people(one.name, capitalised))
    }
    for mention in sorted(
        found, key=lambda one: (one.kind != "country", one.kind == "unknown", -len(one.name.split()))
    ):
        key = country_of(mention.name) or fold(mention.name)
        candidate = known.get(key) or _same(mention, by_end, candidates, alone, lands)
        if candidate is None:
            is_doubtful = mention.kind == "unknown" and mention.is_first and not _is_elsewhere(mention, found)
            if is_doubtful and not surroundings.speaks_as_name(analysed, mention.span):
                continue
            if mention.kind == "unknown" and (country := _only_country(mention, candidates)):
                country.add(mention.span, mention.name, is_place=mention.is_place)
                continue
            candidate = Candidate(None if mention.kind == "unknown" else mention.kind)
            candidates.append(candidate)
            by_end.setdefault(fold(mention.name).split()[-1], []).append(candidate)
        known.setdefault(key, candidate)
        if candidate.kind is None and mention.kind == "person":
            candidate.kind = "person"
        candidate.is_surely_named |= mention.kind != "unknown"
        candidate.add(mention.span, mention.name, role=mention.role, is_place=mention.is_place)
        candidate.located += mention.is_located
    _pair(analysed.text, candidates)
    for candidate in candidates:
        candidate.spans.sort()
        if candidate.kind is None and (
            any(surroundings.is_state(analysed, span) for span in candidate.spans)
            or any(name in lands for name in candidate.names)
            or any(_has_people(name, capitalised) for name in candidate.names)
        ):
            candidate.kind = "country"
        if candidate.kind is None and any(_ends_a_person(name, candidates) for name in candidate.names):
            candidate.kind = "person"
        is_team = any(surroundings.is_team(analysed, span) for span in candidate.spans)
        if candidate.kind == "person" and (is_team or any(name.split()[0] in lands for name in candidate.names)):
            candidate.kind = "organisation"
        candidate.subjects = sum(surroundings.is_subject(analysed, span) for span in candidate.spans)
    return sorted(candidates, key=lambda one: one.spans[0])


def _pair(text: str, candidates: Sequence[Candidate]) -> None:
    """Make a country of the name that is told of most, where a text speaks of two countries and names one neighbour."""
    neighbours = set(_NEIGHBOUR.findall(text)) if _TWO_COUNTRIES.search(text) else set()
    unknown = [one for one in candidates if one.kind is None and not neighbours & set(one.names)]
    if len(neighbours) == 1 and unknown:
        most = max(unknown, key=lambda one: len(one.spans))
        most.kind = "country" if len(most.spans) >= FEWEST_OF_A_COUNTRY else None


FEWEST_OF_A_COUNTRY = 3
_TWO_COUNTRIES = re.compile(r"\b(?:the two|both|two) (?:countries|nations|neighbou?rs)\b", re.IGNORECASE)
_NEIGHBOUR = re.compile(r"\bneighbou?ring ([A-Z][\w-]+)")
_APPOSED = re.compile(r", (?:the )?([A-Z][\w’'-]*(?: (?:the )?[A-Z][\w’'-]*)*)(?= of [A-Z]|,)")


def _is_elsewhere(mention: Mention, found: Sequence[Mention]) -> bool:
    return any(other.name == mention.name and not other.is_first for other in found)


def _only_country(mention: Mention, candidates: Sequence[Candidate]) -> Candidate | None:
    """The one country of the text that a short form means: "Korea" where only South Korea is in it."""
    ends = [
        one
        for one in candidates
        if one.kind == "country" and any(name.endswith(f" {mention.name}") for name in one.names)
    ]
    return ends[0] if len(ends) == 1 else None


def _same(
    mention: Mention,
    by_end: dict[str, list[Candidate]],
    candidates: list[Candidate],
    alone: set[str],
    lands: set[str],
) -> Candidate | None:
    """The candidate a name is another form of, if there is exactly one; a country is none of its universities."""
    if mention.kind == "country":
        return None
    last = fold(mention.name).split()[-1]
    pool = by_end.get(last, ())
    matches = [one for one in pool if one.kind != "country" and any(are_same(mention.name, name) for name in one.names)]
    if not matches and mention.kind == "unknown" and mention.name not in lands:
        matches = [one for one in candidates if one.kind in ("organisation", "person") and _begins(one, mention.name)]
        if len(matches) == 1 and matches[0].kind == "person":
            return _shortened(mention.name, matches[0], alone)
    if not matches and mention.name.isupper() and mention.name.replace(".", "").isalpha():
        matches = [
            one for one in candidates if any(" " in name and is_abbreviation(mention.name, name) for name in one.names)
        ]
    if not matches and mention.kind == "person":
        matches = [
            one
            for one in candidates
            if one.kind == "person" and any(are_same(mention.name, name) for name in one.names)
        ]
    return matches[0] if len(matches) == 1 else None


def _begins(candidate: Candidate, name: str) -> bool:
    return any(other.startswith(f"{name} ") for other in candidate.names)


def _has_people(name: str, capitalised: frozenset[str]) -> bool:
    """Whether a text has an adjective made of a name, as of a country's: Marren's people are "Marrenian"."""
    stem = name[:-1] if name.endswith(("a", "e", "o")) else name
    return len(name) > 3 and any(
        f"{root}{ending}" in capitalised for root in {stem, name} for ending in ("n", "ian", "an", "ean", "ese")
    )


def _ends_a_person(name: str, candidates: Sequence[Candidate]) -> bool:
    """Whether a word is the surname of persons in the text, of several when it fits none of them alone."""
    return any(one.kind == "person" and longer.endswith(f" {name}") for one in candidates for longer in one.names)


def _shortened(name: str, candidate: Candidate, alone: set[str]) -> Candidate | None:
    """The candidate that a first word alone means: people are called by their last, companies by their first.

    Args:
        name: The first word.
        candidate: Whose longer names begin with it; it becomes an organisation unless it is called like a
            person elsewhere.
        alone: The names of one word in the text.
    """
    if candidate.roles or any(longer.split()[-1] in alone for longer in candidate.names if " " in longer):
        return candidate
    if name.casefold() in FIRST_NAMES:
        return None
    candidate.kind = "organisation"
    candidate.roles.clear()
    return candidate


def count_sources(analysed: Analysed, candidates: Iterable[Candidate], attributions: Sequence[Attribution]) -> None:
    """Count for each candidate how often words or wishes are attributed to it by name."""
    sources = [part for one in attributions if one.source for part in heads.parts(analysed.words_in(one.source))]
    for one in attributions:
        apposed = _APPOSED.match(analysed.text, one.source.end) if one.source else None
        words = analysed.words_in(Span(*apposed.span(1))) if apposed else ()
        if words and one.source and analysed.words_in(one.source)[-1].text.islower():
            sources.append(list(words))
    answering = Counter(one.name for one in attributions if one.kind == "label" and one.is_named)
    by_start = sorted((part[0].start, part[-1].end, part) for part in sources if part)
    starts = [one[0] for one in by_start]
    for candidate in candidates:
        candidate.sourced += sum(answering[name] for name in candidate.names)
        for span in candidate.spans:
            at = bisect_right(starts, span.start) - 1
            candidate.sourced += at >= 0 and span.start < by_start[at][1] and heads.is_head(span, by_start[at][2])
