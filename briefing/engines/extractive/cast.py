"""Mentions in a text into the parties of its story: one for each actor, with every name and place it has."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from briefing.attribution import Analysed, Attribution, Sentence, Span
from briefing.document import Document
from briefing.engines.extractive import groups, mentions, references
from briefing.engines.extractive.groups import GroupMention
from briefing.engines.extractive.lexicon import REGIONS
from briefing.engines.extractive.mentions import Mention
from briefing.identity import are_same, country_of, fold, is_abbreviation
from briefing.schema import ActorKind, Salience

PLACE_SHARE = 0.4
"""A lone capitalised word that says where something is this often is a place, and nobody who acts."""
MAJOR_SCORE = 3.0


@dataclass(frozen=True)
class Party:
    """Somebody the story is about, with every place that names them.

    Attributes:
        name: The fullest name in the text; for an unnamed source the text's own words.
        aliases: Other names the text uses, without pronouns.
        kind: What it is.
        role: What the text calls it, such as "Russian foreign minister", or "".
        salience: Whether a one-page briefing needs it.
        mentions: Every place in the body that names it, in text order.
    """

    name: str
    aliases: tuple[str, ...]
    kind: ActorKind
    role: str
    salience: Salience
    mentions: tuple[Span, ...]


@dataclass
class Candidate:
    """A party in the making."""

    kind: ActorKind | None
    names: dict[str, int] = field(default_factory=dict)
    roles: list[str] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)
    places: int = 0
    sourced: int = 0
    is_surely_named: bool = False

    def add(self, span: Span, name: str, *, role: str = "", is_place: bool = False) -> None:
        """Add one mention."""
        self.names[name] = self.names.get(name, 0) + 1
        self.spans.append(span)
        self.places += is_place
        if role:
            self.roles.append(role)


def resolve(document: Document, analysed: Analysed, *, attributions: Sequence[Attribution]) -> tuple[Party, ...]:
    """The parties of a story, the most important first.

    Args:
        document: The article; its title counts for salience, and nothing else before its body does.
        analysed: Its text.
        attributions: Who says what in its body.
    """
    sentences = tuple(sentence for sentence in analysed.sentences if sentence.start >= document.body_start)
    found = mentions.find(analysed, sentences)
    candidates = _named(found)
    _count_sources(candidates, attributions)
    spans = [mention.span for mention in found if not mention.is_place]
    _add_groups(candidates, groups.find(analysed, sentences, attributions, spans))
    persons = [one for one in candidates if one.kind == "person"]
    references.add(analysed, sentences, attributions, persons)
    kept = [one for one in candidates if _is_actor(one)]
    opening = sentences[min(1, len(sentences) - 1)].end if sentences else 0
    scored = sorted(((_score(one, document.title, opening), one) for one in kept), key=lambda pair: -pair[0])
    return _with_unique_names(_party(one, score) for score, one in scored)


def _named(found: Sequence[Mention]) -> list[Candidate]:
    """Candidates for the names, full ones first so that surnames and short forms find them."""
    candidates: list[Candidate] = []
    known: dict[str, Candidate] = {}
    by_end: dict[str, list[Candidate]] = {}
    for mention in sorted(found, key=lambda one: (one.kind != "country", one.kind == "unknown", -len(one.name.split()))):
        key = country_of(mention.name) or fold(mention.name)
        candidate = known.get(key) or _same(mention, by_end, candidates)
        if candidate is None:
            if mention.kind == "unknown" and mention.is_first and not _is_elsewhere(mention, found):
                continue
            candidate = Candidate(None if mention.kind == "unknown" else mention.kind)
            candidates.append(candidate)
            by_end.setdefault(fold(mention.name).split()[-1], []).append(candidate)
        known.setdefault(key, candidate)
        if candidate.kind is None and mention.kind == "person":
            candidate.kind = "person"
        candidate.is_surely_named |= mention.kind != "unknown"
        candidate.add(mention.span, mention.name, role=mention.role, is_place=mention.is_place)
    for candidate in candidates:
        candidate.spans.sort()
    return sorted(candidates, key=lambda one: one.spans[0])


def _is_elsewhere(mention: Mention, found: Sequence[Mention]) -> bool:
    return any(other.name == mention.name and not other.is_first for other in found)


def _same(mention: Mention, by_end: dict[str, list[Candidate]], candidates: list[Candidate]) -> Candidate | None:
    """The candidate a name is another form of, if there is exactly one."""
    if mention.kind == "country":
        return None
    last = fold(mention.name).split()[-1]
    pool = by_end.get(last, ())
    matches = [one for one in pool if one.kind != "country" and any(are_same(mention.name, name) for name in one.names)]
    if not matches and mention.name.isupper():
        matches = [one for one in candidates if any(is_abbreviation(mention.name, name) for name in one.names)]
    if not matches and mention.kind == "person":
        matches = [one for one in candidates if one.kind == "person" and any(are_same(mention.name, name) for name in one.names)]
    return matches[0] if len(matches) == 1 else None


def _count_sources(candidates: Iterable[Candidate], attributions: Sequence[Attribution]) -> None:
    sources = [one.source for one in attributions if one.source]
    for candidate in candidates:
        starts = {span.start for span in candidate.spans}
        candidate.sourced = sum(any(source.start <= start < source.end for start in starts) for source in sources)


def _add_groups(candidates: list[Candidate], found: Sequence[GroupMention]) -> None:
    taken = [span for one in candidates for span in one.spans]
    del taken
    by_key: dict[str, Candidate] = {}
    for mention in found:
        candidate = by_key.get(mention.key) or _shorter(mention, by_key)
        if candidate is None:
            candidate = _country(mention.key, candidates) or Candidate(mention.kind)
            if not candidate.spans:
                candidates.append(candidate)
        by_key[mention.key] = candidate
        candidate.add(mention.span, mention.name)
        candidate.sourced += mention.is_source
    for name in REGIONS.values():
        _join_region(name, by_key.get(name), candidates)


def _shorter(mention: GroupMention, by_key: dict[str, Candidate]) -> Candidate | None:
    """"mediators" after "regional mediators from both sides": the same head, and one of them says no more."""
    head = mention.key.split()[-1]
    alike = [one for key, one in by_key.items() if key.split()[-1] == head and " " in key + mention.key and head == mention.key]
    return alike[0] if len(alike) == 1 and mention.kind == "group" else None


def _country(key: str, candidates: Sequence[Candidate]) -> Candidate | None:
    return next((one for one in candidates if one.kind == "country" and key in {country_of(name) for name in one.names}), None)


def _join_region(name: str, group: Candidate | None, candidates: list[Candidate]) -> None:
    """Europe and European leaders act as one."""
    region = next((one for one in candidates if name.removeprefix("the ") in one.names and one.kind is None), None)
    if region is None:
        return
    region.kind = "group"
    region.is_surely_named = True
    if group is not None:
        for span, word in zip(region.spans, [name.removeprefix("the ")] * len(region.spans), strict=True):
            group.add(span, word)
        group.sourced += region.sourced
        candidates.remove(region)


def _is_actor(candidate: Candidate) -> bool:
    """Whether a candidate acts: placed only, or named once in passing, it does not."""
    count = len(candidate.spans)
    acting = count - candidate.places
    if candidate.kind in ("person", "organisation"):
        return acting > 0
    if candidate.kind == "country":
        return acting > 0 and (count > 1 or candidate.sourced > 0)
    if candidate.kind in ("group", "unnamed"):
        return candidate.sourced > 0 or count > 1
    return candidate.sourced > 0 or (acting > 1 and candidate.places < PLACE_SHARE * count)


def _score(candidate: Candidate, title: str, opening: int) -> float:
    count = len(candidate.spans) - 0.7 * candidate.places
    folded = f" {fold(title)} "
    in_title = any(f" {fold(name)}" in folded for name in candidate.names)
    early = sum(span.start < opening for span in candidate.spans) > 0
    return count + 1.5 * candidate.sourced + 2 * in_title + early


def _party(candidate: Candidate, score: float) -> Party:
    name = _fullest(candidate)
    aliases = tuple(one for one in candidate.names if fold(one) != fold(name))
    distinct = {fold(one): one for one in reversed(aliases)}
    kind = candidate.kind or "organisation"
    is_major = score >= MAJOR_SCORE and not (kind == "unnamed" and candidate.sourced < 2)
    role = max(candidate.roles, key=len, default="") if kind == "person" else ""
    spans = tuple(sorted(set(candidate.spans)))
    return Party(name, tuple(reversed(distinct.values())), kind, role, "major" if is_major else "minor", spans)


def _fullest(candidate: Candidate) -> str:
    """The name the text uses that says most: a country's own name before its capital, else the longest."""
    if candidate.kind == "country":
        own = {name: candidate.names[name] for name in candidate.names if fold(country_of(name) or "") == fold(name)}
        seats = {name: count for name, count in candidate.names.items() if name not in own}
        return next(iter(own), None) or max(seats, key=lambda name: seats[name])
    if candidate.kind in ("group", "unnamed"):
        return next(iter(candidate.names))
    return max(candidate.names, key=lambda name: (len(name.split()), candidate.names[name]))


def _with_unique_names(parties: Iterable[Party]) -> tuple[Party, ...]:
    seen: dict[str, Party] = {}
    for party in parties:
        seen.setdefault(fold(party.name), party)
    return tuple(seen.values())
