"""Mentions in a text into the parties of its story: one for each actor, with every name and place it has."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from briefing.attribution import Analysed, Attribution, Sentence, Span
from briefing.attribution.people import FEMALE_NAMES, MALE_NAMES
from briefing.document import Document
from briefing.engines.extractive import groups, heads, mentions, references
from briefing.engines.extractive.groups import GroupMention
from briefing.engines.extractive.lexicon import COUNTS, MEANT_BODIES, VAGUE_GROUPS
from briefing.engines.extractive.mentions import Mention
from briefing.identity import are_same, country_of, country_of_adjective, fold, is_abbreviation, is_capital, is_seat
from briefing.schema import ActorKind, Salience

PLACE_SHARE = 0.4
"""A lone capitalised word that says where something is this often is a place, and nobody who acts."""
MAJOR_SCORE = 3.0
FIRST_NAMES = FEMALE_NAMES | MALE_NAMES
ANY_BODY = frozenset({"company", "firm", "maker", "group", "organisation", "organization", "manufacturer", "operator"})
OFFICE = "office of "


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
        article: What the text puts before its name: "the", "a", "an" or "".
    """

    name: str
    aliases: tuple[str, ...]
    kind: ActorKind
    role: str
    salience: Salience
    mentions: tuple[Span, ...]
    article: str = ""


@dataclass
class Candidate:
    """A party in the making."""

    kind: ActorKind | None
    names: dict[str, int] = field(default_factory=dict)
    roles: list[str] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)
    titled: list[Span] = field(default_factory=list)
    references: dict[str, str] = field(default_factory=dict)
    acting: set[str] = field(default_factory=set)
    places: int = 0
    sourced: int = 0
    subjects: int = 0
    is_surely_named: bool = False

    def add(self, span: Span, name: str, *, role: str = "", is_place: bool = False) -> None:
        """Add one place that names it."""
        self.names[name] = self.names.get(name, 0) + 1
        self.spans.append(span)
        self.places += is_place
        if not is_place:
            self.acting.add(name)
        if role:
            self.titled.append(span)
            self._entitle(role)

    def refer(self, span: Span, name: str, *, role: str) -> None:
        """Add one place that means it without its name."""
        self.references.setdefault(fold(name), name)
        self.spans.append(span)
        if role:
            self._entitle(role)

    def _entitle(self, role: str) -> None:
        if role not in self.roles:
            self.roles.append(role)


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
    found = mentions.find(analysed, sentences)
    candidates = _named(analysed, found)
    _count_sources(analysed, candidates, attributions)
    _add_groups(candidates, groups.find(analysed, sentences, attributions))
    persons = [one for one in candidates if one.kind == "person"]
    references.add(analysed, sentences, attributions, persons)
    _join_introduced(analysed.text, candidates, persons)
    kept = [one for one in candidates if _is_actor(one)]
    opening = sentences[min(1, len(sentences) - 1)].end if sentences else 0
    scored = sorted(((_score(one, document.title, opening), one) for one in kept), key=lambda pair: -pair[0])
    return _with_unique_names(_party(one, score, analysed.text) for score, one in scored)


def _named(analysed: Analysed, found: Sequence[Mention]) -> list[Candidate]:
    """Candidates for the names, full ones first so that surnames and short forms find them."""
    candidates: list[Candidate] = []
    known: dict[str, Candidate] = {}
    by_end: dict[str, list[Candidate]] = {}
    for mention in sorted(
        found, key=lambda one: (one.kind != "country", one.kind == "unknown", -len(one.name.split()))
    ):
        key = country_of(mention.name) or fold(mention.name)
        candidate = known.get(key) or _same(mention, by_end, candidates)
        if candidate is None:
            if mention.kind == "unknown" and mention.is_first and not _is_elsewhere(mention, found):
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
    for candidate in candidates:
        candidate.spans.sort()
        if candidate.kind is None and any(mentions.is_state(analysed, span) for span in candidate.spans):
            candidate.kind = "country"
        if candidate.kind == "person" and any(mentions.is_team(analysed, span) for span in candidate.spans):
            candidate.kind = "organisation"
        candidate.subjects = sum(mentions.is_subject(analysed, span) for span in candidate.spans)
    return sorted(candidates, key=lambda one: one.spans[0])


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


def _same(mention: Mention, by_end: dict[str, list[Candidate]], candidates: list[Candidate]) -> Candidate | None:
    """The candidate a name is another form of, if there is exactly one."""
    if mention.kind == "country":
        return None
    last = fold(mention.name).split()[-1]
    pool = by_end.get(last, ())
    matches = [one for one in pool if one.kind != "country" and any(are_same(mention.name, name) for name in one.names)]
    if not matches and mention.kind == "unknown":
        matches = [one for one in candidates if one.kind in ("organisation", "person") and _begins(one, mention.name)]
        if len(matches) == 1 and matches[0].kind == "person":
            return _shortened(mention.name, matches[0])
    if not matches and mention.name.isupper():
        matches = [one for one in candidates if any(is_abbreviation(mention.name, name) for name in one.names)]
    if not matches and mention.kind == "person":
        matches = [
            one
            for one in candidates
            if one.kind == "person" and any(are_same(mention.name, name) for name in one.names)
        ]
    return matches[0] if len(matches) == 1 else None


def _begins(candidate: Candidate, name: str) -> bool:
    return any(other.startswith(f"{name} ") for other in candidate.names)


def _shortened(name: str, candidate: Candidate) -> Candidate | None:
    """The candidate, an organisation now: people are called by their last word, "Northline" is short for a company."""
    if name.casefold() in FIRST_NAMES:
        return None
    candidate.kind = "organisation"
    candidate.roles.clear()
    return candidate


def _count_sources(analysed: Analysed, candidates: Iterable[Candidate], attributions: Sequence[Attribution]) -> None:
    sources = [part for one in attributions if one.source for part in heads.parts(analysed.words_in(one.source))]
    by_start = sorted((part[0].start, part[-1].end, part) for part in sources if part)
    starts = [one[0] for one in by_start]
    for candidate in candidates:
        for span in candidate.spans:
            at = bisect_right(starts, span.start) - 1
            candidate.sourced += at >= 0 and span.start < by_start[at][1] and heads.is_head(span, by_start[at][2])


def _add_groups(candidates: list[Candidate], found: Sequence[GroupMention]) -> None:
    by_key: dict[str, Candidate] = {}
    for mention in found:
        meant = _meant(mention, candidates)
        if meant is not None:
            meant.refer(mention.span, f"the {mention.name}", role="")
            meant.sourced += mention.is_source
            continue
        candidate = by_key.get(mention.key) or _shorter(mention, by_key)
        if candidate is None:
            candidate = _owner(mention, candidates) or Candidate(mention.kind)
            if not candidate.spans:
                candidates.append(candidate)
        by_key[mention.key] = candidate
        if candidate.kind == mention.kind or candidate.kind is None:
            candidate.add(mention.span, _counted(mention))
        else:
            candidate.refer(mention.span, mention.name, role="")
        candidate.sourced += mention.is_source
        candidate.is_surely_named |= mention.is_named


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
    bodies = [one for one in candidates if one.kind == "organisation"]
    named = [one for one in bodies if any(mention.name in name.casefold().split() for name in one.names)]
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


def _owner(mention: GroupMention, candidates: Sequence[Candidate]) -> Candidate | None:
    """The country whose government or people it is, or the person whose office it is."""
    if mention.key.startswith(OFFICE):
        name = mention.key.removeprefix(OFFICE)
        owners = [
            one for one in candidates if one.kind == "person" and any(are_same(name, other) for other in one.names)
        ]
        return owners[0] if len(owners) == 1 else None
    country = country_of_adjective(mention.name) if mention.before == "the" and not mention.is_source else None
    if mention.kind != "country" and country is None:
        return None
    return next((one for one in candidates if one.kind == "country" and _is_of(one, country or mention.key)), None)


def _is_of(candidate: Candidate, country: str) -> bool:
    return any(country_of(name) == country for name in candidate.names)


def _is_actor(candidate: Candidate) -> bool:
    """Whether a candidate acts: placed only, or named once in passing, it does not."""
    count = len(candidate.spans)
    acting = count - candidate.places
    if candidate.kind in ("person", "organisation"):
        return acting > 0
    if candidate.kind == "country":
        is_only_place = all(is_capital(name) for name in candidate.names)
        return acting > is_only_place and (not is_only_place or candidate.sourced > 0)
    if candidate.kind in ("group", "unnamed"):
        return candidate.sourced > 0 or candidate.is_surely_named or (count > 1 and not _is_vague(candidate))
    is_place = candidate.places >= PLACE_SHARE * count
    return candidate.sourced > 0 or (acting > 1 and candidate.subjects > 0 and not is_place)


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


def _is_vague(candidate: Candidate) -> bool:
    return any(name.casefold().split()[-1] in VAGUE_GROUPS for name in candidate.names)


def _score(candidate: Candidate, title: str, opening: int) -> float:
    count = len(candidate.spans) - 0.7 * candidate.places
    folded = f" {fold(title)} "
    in_title = any(f" {fold(name)}" in folded for name in candidate.names)
    early = sum(span.start < opening for span in candidate.spans) > 0
    return count + 1.5 * candidate.sourced + 2 * in_title + early


def _party(candidate: Candidate, score: float, text: str) -> Party:
    name = _fullest(candidate)
    aliases = (*(one for one in candidate.names if one in candidate.acting), *candidate.references.values())
    distinct = {fold(one): one for one in aliases if fold(one) != fold(name)}
    kind = candidate.kind or "organisation"
    is_major = score >= MAJOR_SCORE and not (kind == "unnamed" and candidate.sourced < 2)
    role = max(candidate.roles, key=len, default="") if kind == "person" else ""
    spans = tuple(sorted(set(candidate.spans)))
    return Party(
        name, tuple(distinct.values()), kind, role, "major" if is_major else "minor", spans, _article(name, spans, text)
    )


def _article(name: str, spans: Sequence[Span], text: str) -> str:
    """The article that stands before most places of a name."""
    named = [span for span in spans if text[span.start : span.end].casefold() == name.casefold()]
    before = [text[max(0, span.start - 4) : span.start].casefold() for span in named]
    for article in ("the", "an", "a"):
        if 2 * sum(
            words.endswith(f"{article} ") and not words[: -len(article) - 1].isalpha() for words in before
        ) > len(named):
            return article
    return ""


def _fullest(candidate: Candidate) -> str:
    """The name the text uses that says most: a country's own name before its capital, else the longest."""
    if candidate.kind == "country":
        return max(
            candidate.names,
            key=lambda name: (
                not is_seat(name),
                is_capital(name),
                fold(name) == fold(country_of(name) or ""),
                len(name),
            ),
        )
    if candidate.kind in ("group", "unnamed"):
        return next(iter(candidate.names))
    return max(candidate.names, key=lambda name: (len(name.split()), candidate.names[name]))


def _with_unique_names(parties: Iterable[Party]) -> tuple[Party, ...]:
    seen: dict[str, Party] = {}
    for party in parties:
        seen.setdefault(fold(party.name), party)
    return tuple(seen.values())
