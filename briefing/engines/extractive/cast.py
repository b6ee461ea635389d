"""Mentions in a text into the parties of its story: one for each actor, with every name and place it has."""

import re
from collections.abc import Iterable, Mapping, Sequence

from briefing.attribution import Analysed, Attribution, Sentence
from briefing.document import Document
from briefing.engines.extractive import bearers, candidates, groups, mentions, references, sources
from briefing.engines.extractive.candidates import Candidate, Party
from briefing.engines.extractive.groups import GroupMention
from briefing.engines.extractive.lexicon import COUNTS, MEANT_BODIES
from briefing.identity import are_same, country_of, country_of_adjective, fold, is_capital, is_seat

__all__ = ["Party", "resolve"]

ANY_BODY = frozenset({"company", "firm", "maker", "group", "organisation", "organization", "manufacturer", "operator"})
NO_COMPANIES = frozenset(
    {"court", "ministry", "department", "agency", "commission", "council", "committee", "parliament", "senate", "party"}
) | {"congress", "union", "university", "institute", "police", "army", "navy", "office", "bureau", "treasury", "city"}
UNION_WORDS = frozenset({"union", "alliance", "federation", "brotherhood", "workers", "workers'", "workers’", "guild"})
UNION_WORDS |= {"teachers", "teachers'", "nurses", "drivers'", "pilots", "association", "congress", "unison"}
OFFICE = "office of "


def resolve(
    document: Document, analysed: Analysed, sentences: tuple[Sentence, ...], *, attributions: Sequence[Attribution]
) -> tuple[Party, ...]:
    """The parties of a story, the most important first.

    Args:
        document: The article; its title counts for salience, and nothing else before its body does.
        analysed: Its text.
        sentences: The sentences of its body.
        attributions: Who says what in its body.
    """
    found = bearers.gather(analysed, mentions.find(analysed, sentences))
    bearers.count_sources(analysed, found, attributions)
    _add_groups(found, groups.find(analysed, sentences, attributions), analysed.text)
    persons = [one for one in found if one.kind == "person"]
    references.add(analysed, sentences, attributions, persons)
    _join_introduced(analysed.text, found, persons)
    opening = sentences[min(1, len(sentences) - 1)].end if sentences else 0
    kept = [one for one in found if candidates.acts(one)]
    weighed = [(candidates.score(one, title=document.title, opening=opening), one) for one in kept]
    weighed.sort(key=lambda pair: -pair[0])
    return _with_unique_names(candidates.settled(one, weight=weight, text=analysed.text) for weight, one in weighed)


def _add_groups(candidates: list[Candidate], found: Sequence[GroupMention], text: str) -> None:
    by_key: dict[str, Candidate] = {}
    met: dict[int, tuple[Candidate, list[GroupMention]]] = {}
    for mention in found:
        meant = _meant(mention, candidates)
        if meant is not None:
            meant.refer(mention.span, f"the {mention.name}", role="")
            meant.sourced += mention.is_source
            continue
        governed = _named_owner(mention, candidates)
        if governed is not None:
            governed.refer(mention.span, mention.name, role="")
            governed.sourced += mention.is_source
            continue
        candidate = by_key.get(mention.key) or _shorter(mention, by_key)
        if candidate is not None and not _may_be(mention, candidate, met):
            earlier = [one for one, known in met.values() if known[0].key == mention.key]
            candidate = next((one for one in reversed(earlier) if _may_be(mention, one, met)), None)
        if candidate is None:
            candidate = _owner(mention, candidates, text) or Candidate(mention.kind)
            if not candidate.spans:
                candidates.append(candidate)
        by_key[mention.key] = candidate
        met.setdefault(id(candidate), (candidate, []))[1].append(mention)
        if candidate.kind == mention.kind or candidate.kind is None:
            candidate.add(mention.span, _counted(mention))
        else:
            candidate.refer(mention.span, mention.name, role="")
        if mention.is_source and mention.before in COUNTS:
            candidate.references.setdefault(mention.name, f"{mention.before} {mention.name}")
        candidate.sourced += mention.is_source
        candidate.is_surely_named |= mention.is_named


def _may_be(
    mention: GroupMention, candidate: Candidate, met: Mapping[int, tuple[Candidate, list[GroupMention]]]
) -> bool:
    """Whether a mention can mean whom earlier ones do, whose head it shares."""
    _, known = met.get(id(candidate), (candidate, []))
    return candidate.kind != "unnamed" or not known or sources.can_be(mention, known)


def _named_owner(mention: GroupMention, candidates: Sequence[Candidate]) -> Candidate | None:
    """The country that "Marland's government" names."""
    owned = re.fullmatch(r"(.+?)['’]s government", mention.name)
    owners = [one for one in candidates if owned and one.kind == "country" and owned[1] in one.names]
    return owners[0] if owners else None


def _shorter(mention: GroupMention, by_key: dict[str, Candidate]) -> Candidate | None:
    """Find the "regional mediators" that "mediators" means: the same head, and the shorter name says no more."""
    head = mention.key.split()[-1]
    alike = [
        one
        for key, one in by_key.items()
        if key.split()[-1] == head and " " in key + mention.key and head == mention.key
    ]
    is_known = mention.kind == "group" or mention.before == "the"
    return alike[0] if len(alike) == 1 and is_known else None


def _counted(mention: GroupMention) -> str:
    """The name of a group; one word alone is told with its number: "both governments", "two diplomats"."""
    is_alone = mention.is_source and " " not in mention.name
    return f"{mention.before} {mention.name}" if is_alone and mention.before in COUNTS else mention.name


def _meant(mention: GroupMention, candidates: Sequence[Candidate]) -> Candidate | None:
    """The organisation that "the union" or "the company" means: the last one before it whose name fits the word."""
    if mention.before not in ("the", "their", "its") or mention.name not in MEANT_BODIES:
        return None
    bodies = [one for one in candidates if _can_be_called(mention.name, one)]
    words = UNION_WORDS if mention.name == "union" else {mention.name}
    named = [one for one in bodies if any(words & set(name.casefold().split()) for name in one.names)]
    if len(named) == 1:
        return named[0]
    if mention.name not in ANY_BODY and not named:
        return None
    before = [
        (span.start, at)
        for at, one in enumerate(named or bodies)
        for span in one.spans
        if span.start < mention.span.start
    ]
    return (named or bodies)[max(before)[1]] if before else None


def _can_be_called(word: str, candidate: Candidate) -> bool:
    """Whether a common noun can mean a candidate: no court, ministry or party is "the company"."""
    if word not in ANY_BODY:
        return candidate.kind == "organisation"
    if any(is_seat(name) or is_capital(name) for name in candidate.names):
        return False
    words = {part for name in candidate.names for part in name.casefold().split()}
    if word != "group" and words & NO_COMPANIES:
        return False
    return candidate.kind == "organisation" or (candidate.kind is None and candidate.subjects > 0)


def _owner(mention: GroupMention, candidates: Sequence[Candidate], text: str) -> Candidate | None:
    """The country whose government or people it is, or the person whose office it is."""
    if mention.key.startswith(OFFICE):
        name = mention.key.removeprefix(OFFICE)
        owners = [
            one for one in candidates if one.kind == "person" and any(are_same(name, other) for other in one.names)
        ]
        owners = owners or [one for one in candidates if any(role.casefold().endswith(name) for role in one.roles)]
        return owners[0] if len(owners) == 1 else None
    if mention.key == "government" and mention.before in ("the", "his", "her"):
        said_before = text[: mention.span.start]
        governed = [one for one in candidates if one.kind == "country" and _is_governed(one, said_before)]
        return governed[0] if len(governed) == 1 else None
    country = country_of_adjective(mention.name) if mention.before == "the" and not mention.is_source else None
    if mention.kind != "country" and country is None:
        return None
    return next((one for one in candidates if one.kind == "country" and _is_of(one, country or mention.key)), None)


def _is_governed(candidate: Candidate, text: str) -> bool:
    """Whether the text speaks of the government of a country."""
    return any(
        text[: span.start].endswith("government of ")
        or re.match(r"['’]s (?:\w+ )?government\b", text[span.end : span.end + 40])
        for span in candidate.spans
    )


def _is_of(candidate: Candidate, country: str) -> bool:
    return any(country_of(name) == country for name in candidate.names)


def _join_introduced(text: str, candidates: list[Candidate], persons: Sequence[Candidate]) -> None:
    """Give "a federal judge" to the judge named soon after, when the text has one only."""
    for one in [each for each in candidates if each.kind == "unnamed"]:
        head = next(iter(one.names)).split()[-1].casefold()
        titled = [each for each in persons if any(role.casefold().split()[-1] == head for role in each.roles)]
        if len(titled) != 1 or len(one.names) != 1:
            continue
        between = text[one.spans[0].end : min(titled[0].spans)[0]]
        if between and between.count("\n\n") <= 1 and one.spans[0].end < min(titled[0].spans)[0]:
            for span in one.spans:
                titled[0].refer(span, next(iter(one.names)), role="")
            titled[0].sourced += one.sourced
            candidates.remove(one)


def _with_unique_names(parties: Iterable[Party]) -> tuple[Party, ...]:
    seen: dict[str, Party] = {}
    for party in parties:
        seen.setdefault(fold(party.name), party)
    return tuple(seen.values())
