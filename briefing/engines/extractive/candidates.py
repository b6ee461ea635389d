"""A party in the making into the party of a draft: whether it acts, how much it matters, and what it is called."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from briefing.attribution import Span
from briefing.engines.extractive.lexicon import VAGUE_GROUPS
from briefing.identity import country_of, fold, is_abbreviation, is_capital, is_seat
from briefing.schema import ActorKind, Salience

PLACE_SHARE = 0.4
"""A lone capitalised word that says where something is this often is a place, and nobody who acts."""
FEWEST_OF_A_BODY = 5
"""What is named so often, and never as where something is, only modifies as companies do: "Oda shares rose"."""
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
    located: int = 0
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


def acts(candidate: Candidate) -> bool:
    """Whether a candidate acts: placed only, or named once in passing, it does not."""
    count = len(candidate.spans)
    acting = count - candidate.places
    if candidate.kind in ("person", "organisation"):
        return acting > 0 or (count > 1 and all(name.isupper() for name in candidate.names))
    if candidate.kind == "country":
        is_only_place = all(is_capital(name) for name in candidate.names)
        return acting > is_only_place and (not is_only_place or candidate.sourced > 0)
    if candidate.kind in ("group", "unnamed"):
        return candidate.sourced > 0 or candidate.is_surely_named or (count > 1 and not _is_vague(candidate))
    is_place = candidate.places >= PLACE_SHARE * count and not (count >= FEWEST_OF_A_BODY and not candidate.located)
    if candidate.places == count:
        return False
    return candidate.sourced > 0 or (acting > 1 and candidate.subjects > 0 and not is_place)


def score(candidate: Candidate, *, title: str, opening: int) -> float:
    """How much a candidate matters: how often it is named and heard, and whether title or opening name it.

    Args:
        candidate: Who.
        title: The title of the article, or "".
        opening: Where its first two sentences end, in characters.
    """
    count = len(candidate.spans) - 0.7 * candidate.places
    folded = f" {fold(title)} "
    in_title = any(f" {fold(name)}" in folded for name in candidate.names)
    early = sum(span.start < opening for span in candidate.spans) > 0
    return count + 1.5 * candidate.sourced + 2 * in_title + early


def settled(candidate: Candidate, *, weight: float, text: str) -> Party:
    """The party that a candidate has become.

    Args:
        candidate: Who.
        weight: What `score` gave it.
        text: The document's text, which says what article its name needs.
    """
    name = _fullest(candidate)
    called = (one for one in candidate.names if one in candidate.acting or is_abbreviation(one, name))
    aliases = (*called, *candidate.references.values())
    distinct = {fold(one): one for one in aliases if fold(one) != fold(name)}
    kind = candidate.kind or "organisation"
    if kind == "country" and all(is_seat(one) and not is_capital(one) for one in candidate.names):
        kind = "organisation"  # "Downing Street" where its country is never named
    is_major = weight >= MAJOR_SCORE and not (kind == "unnamed" and candidate.sourced < 2)
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


def _is_vague(candidate: Candidate) -> bool:
    return any(name.casefold().split()[-1] in VAGUE_GROUPS for name in candidate.names)
