"""Analysed text -> the people, organisations and places it names, each with all its mentions."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from briefing.attribution import roles
from briefing.attribution.capitals import NameRun, runs
from briefing.attribution.lexicon import word_set
from briefing.attribution.people import (
    FEMALE_NAMES,
    FEMALE_TITLES,
    MALE_NAMES,
    MALE_TITLES,
    NAME_SUFFIXES,
    NOT_NAMES,
    ORGANISATION_WORDS,
)
from briefing.attribution.places import (
    ADJECTIVES_OF_COUNTRIES,
    BEFORE_DIRECTIONS,
    DIRECTIONS,
    OTHER_NAMES,
    PLACE_WORDS,
    REGIONS,
    country_of,
)
from briefing.attribution.roles import Role
from briefing.attribution.sentences import Analysed, Span
from briefing.attribution.wording import Run, Wording

_NAMES_OF_MONTHS = word_set("april may june august jan mar jun dec")
_BEFORE_MONTHS = word_set("in on of since until by last next this late early before after during between")
# Of so many people with one surname a text may speak; further ones are each somebody new.
LIMIT_NAMESAKES = 20
EntityKind = Literal["person", "organisation", "place", "unknown"]
Gender = Literal["female", "male"]


class Entity(NamedTuple):
    """Somebody or something that the text names.

    Attributes:
        name: The fullest form of the name, without titles.
        mentions: Where the name or a part of it stands, in text order, without titles.
        kind: What it seems to be.
        gender: What titles, first names and "he" or "she" tell of a person, or None.
        roles: Titles and appositions, such as "the Danish prime minister", in text order.
    """

    name: str
    mentions: tuple[Span, ...]
    kind: EntityKind
    gender: Gender | None
    roles: tuple[Span, ...]


@dataclass(slots=True, eq=False)
class Named:
    """An entity while the text is being read, in word indexes."""

    name: str
    kind: EntityKind
    gender: Gender | None = None
    is_certain: bool = False
    mentions: list[Run] = field(default_factory=list)
    roles: list[Role] = field(default_factory=list)


def names(analysed: Analysed) -> tuple[Entity, ...]:
    """Find who and what a text names, in the order of their first mentions.

    Args:
        analysed: What `analyse` made of the text.

    Example:
        >>> from briefing.attribution.sentences import analyse
        >>> [entity.name for entity in names(analyse("Prime Minister Ana Oda met Mr Ek. Oda left."))]
        ['Ana Oda', 'Ek']
    """
    wording = Wording(analysed)
    found = sorted(Roster(wording).entities, key=lambda named: named.mentions[0])
    return tuple(
        Entity(
            named.name,
            tuple(wording.span(run) for run in named.mentions),
            named.kind,
            named.gender,
            tuple(wording.span(role.run) for role in named.roles),
        )
        for named in found
    )


class Roster:
    """Everybody a text names.

    Attributes:
        entities: All of them, each with at least one mention.
        mentions: All mentions in text order.
    """

    def __init__(self, wording: Wording) -> None:
        self.wording = wording
        self.entities: list[Named] = []
        self._people: dict[str, list[Named]] = {}
        self._others: dict[str, Named] = {}
        single: list[NameRun] = []
        for name_run in runs(wording):
            if not self._read_full(name_run):
                single.append(name_run)
        for name_run in single:
            self._read_single(name_run)
        for named in self.entities:
            named.mentions.sort()
            named.roles.sort(key=lambda role: role.run)
        self.mentions: list[tuple[Run, Named]] = sorted(self._mentions(), key=lambda mention: mention[0])

    def _mentions(self) -> Iterator[tuple[Run, Named]]:
        for named in self.entities:
            for run in named.mentions:
                yield run, named

    def _read_full(self, name_run: NameRun) -> bool:
        """Keep a name that tells by itself what it is; False when it is one word that only others can explain."""
        words, text = name_run.words, name_run.text
        if len(words) == 1 and text.isupper() and len(text) > 1 and words[0] not in ORGANISATION_WORDS:
            is_country = country_of(text) is not None
            if not is_country and words[0] not in NOT_NAMES:
                return False
        kind = _kind(words, text)
        is_titled = bool(name_run.titles)
        if kind is not None and not (is_titled and kind == "place"):
            self._add_other(text, kind, name_run)
            return True
        if any(word in NOT_NAMES for word in (words[1:] if self._is_named_like_a_month(name_run) else words)):
            return True
        if len(words) == 1 and not name_run.is_certainly_person:
            return False
        if len(words) > 4:
            return True
        named = self._person(words, text, _gender(name_run))
        named.is_certain = named.is_certain or is_titled or words[0] in FEMALE_NAMES or words[0] in MALE_NAMES
        self._mention(named, name_run)
        return True

    def _is_named_like_a_month(self, name_run: NameRun) -> bool:
        """As in "April Holm", "Jun Abe": not in "in April Ms Holm"."""
        first = name_run.run.first
        is_dated = first > 0 and (
            self.wording.lower[first - 1] in _BEFORE_MONTHS or self.wording.texts[first - 1][0].isdigit()
        )
        return len(name_run.words) == 2 and name_run.words[0] in _NAMES_OF_MONTHS and not is_dated

    def _person(self, words: tuple[str, ...], text: str, gender: Gender | None) -> Named:
        """Return the person of that name, known already or new."""
        surname = _surname(words)
        for known in self._people.get(surname, ())[:LIMIT_NAMESAKES]:
            if _is_same_person(known.name.lower().split(), words) and not (gender and known.gender == _other(gender)):
                if len(text) > len(known.name) or known.name.isupper():
                    known.name = text
                known.gender = known.gender or gender
                return known
        named = Named(text, "person", gender)
        self.entities.append(named)
        for key in {surname, words[0]}:
            self._people.setdefault(key, []).append(named)
        return named

    def _read_single(self, name_run: NameRun) -> None:
        """Give a surname alone to whoever bears it and is named most; keep others that are no mere opening."""
        word = name_run.words[0]
        namesakes = self._people.get(word, [])[:LIMIT_NAMESAKES]
        bearers = [named for named in namesakes if _surname(tuple(named.name.lower().split())) == word] or namesakes
        if bearers:
            self._mention(max(bearers, key=lambda named: len(named.mentions)), name_run)
        elif name_run.text.isupper() and len(name_run.text) > 1:
            self._add_other(name_run.text, "organisation", name_run)
        elif not name_run.opens_sentence:
            self._add_other(name_run.text, "unknown", name_run)
        elif word in self._others:
            self._mention(self._others[word], name_run)

    def _add_other(self, text: str, kind: EntityKind, name_run: NameRun) -> None:
        key = text.lower().removeprefix("the ")
        named = self._others.get(key)
        if named is None:
            named = self._others[key] = Named(text, kind)
            self.entities.append(named)
        elif named.name.isupper():
            named.name = text
        self._mention(named, name_run)

    def _mention(self, named: Named, name_run: NameRun) -> None:
        named.mentions.append(name_run.run)
        if named.kind == "person":
            found = tuple(roles.of(self.wording, name_run))
            named.roles.extend(found)
            named.gender = named.gender or _gender_of_roles(head for role in found for head in role.heads)


def _kind(words: tuple[str, ...], text: str) -> EntityKind | None:
    """Say what a name is by the words in it; None when it could be a person's."""
    if country_of(text):
        is_adjective = text.lower() in ADJECTIVES_OF_COUNTRIES and text.lower() not in OTHER_NAMES
        return "unknown" if is_adjective else "place"
    if any(word in ORGANISATION_WORDS for word in words):
        return "organisation"
    if words[0] in REGIONS or (len(words) > 1 and any(word in PLACE_WORDS for word in words)):
        is_surname = len(words) == 2 and words[1] in DIRECTIONS and words[0] not in BEFORE_DIRECTIONS
        return None if is_surname else "place"
    if text[-1] == "s" and text[-3:-1].isupper():
        return "unknown"
    if len(words) == 1 and len(text) > 1 and text.isupper() and words[0] not in NOT_NAMES:
        return "organisation"
    return None


def _gender(name_run: NameRun) -> Gender | None:
    for title in name_run.titles:
        if title in MALE_TITLES:
            return "male"
        if title in FEMALE_TITLES:
            return "female"
    if len(name_run.words) > 1:
        if name_run.words[0] in FEMALE_NAMES:
            return "female"
        if name_run.words[0] in MALE_NAMES:
            return "male"
    return None


def _gender_of_roles(heads: Iterable[str]) -> Gender | None:
    """What "chairwoman" and "spokesman" tell of whoever is one."""
    for head in heads:
        if head.endswith("woman"):
            return "female"
        if head.endswith(("sman", "irman")):
            return "male"
    return None


def _other(gender: Gender) -> Gender:
    return "male" if gender == "female" else "female"


def _surname(words: tuple[str, ...]) -> str:
    return words[-2] if len(words) > 1 and words[-1] in NAME_SUFFIXES else words[-1]


def _is_same_person(known: list[str], words: tuple[str, ...]) -> bool:
    """Say whether two names with the same last word may be one person's."""
    if len(known) == 1 or len(words) == 1:
        return True
    if tuple(known[-len(words) :]) == words or words[-len(known) :] == tuple(known):
        return True
    first, other = known[0].replace(".", ""), words[0].replace(".", "")
    return first == other or (min(len(first), len(other)) <= 2 and first[0] == other[0])
