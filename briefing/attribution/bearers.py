"""A role or kind of body ("the US president", "the group") -> the person or organisation that the text means by it."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from briefing.attribution.lexicon import DETERMINERS, word_set
from briefing.attribution.names import Named, Roster
from briefing.attribution.people import ROLES
from briefing.attribution.places import country_of
from briefing.attribution.roles import Role, countries_in
from briefing.attribution.wording import Run, Wording

_RULERS = word_set("president premier chancellor king queen emir prince pope leader")
_OTHER_OFFICE = word_set("vice deputy former acting interim ex assistant")
_BODIES = word_set(
    """group company firm organisation organization union bank ministry agency party club team campaign court
    federation alliance network newspaper paper fund association institute council committee commission board army
    university charity carmaker airline publisher retailer regulator association lobby watchdog bloc"""
)
# Words that fit any body, whatever its name.
_ANY_BODY = word_set("group company firm organisation organization body campaign charity lobby watchdog")
_LIMIT_BEARERS, _LIMIT_BODY_WORDS = 50, 90


class _Asked(NamedTuple):
    """A role that a noun phrase names: its head, its other words, and the countries among them."""

    head: str
    words: frozenset[str]
    countries: frozenset[str]


class Bearers:
    """Whom a text calls by which role.

    Args:
        wording: The text.
        roster: Everybody it names.
    """

    def __init__(self, wording: Wording, roster: Roster) -> None:
        self._wording = wording
        self._roles: dict[str, list[tuple[Role, Named]]] = {}
        pairs = [(role, named) for named in roster.entities for role in named.roles]
        for role, named in sorted(pairs, key=lambda pair: pair[0].run):
            for head in role.heads:
                self._roles.setdefault(head, []).append((role, named))

    def is_role(self, head: str) -> bool:
        """Say whether a noun names a role that one person has."""
        return head in ROLES

    def of(self, phrase: Run, head_end: int, recent: Sequence[Named]) -> Named | None:
        """Return whom a definite role means, or None.

        Args:
            phrase: The noun phrase: "the Danish foreign minister".
            head_end: One past the index of its head.
            recent: Who was named or spoke lately in the same paragraph, the last one first.
        """
        asked = self._asked(Run(phrase.first, head_end))
        given = self._given(asked)
        for kind in (self._fits, self._fits_without_country):
            bearers = {named: role.run.first < phrase.first for role, named in given if kind(asked, role)}
            if not bearers:
                continue
            if len(bearers) == 1:
                return next(iter(bearers))
            before = [named for named, is_before in bearers.items() if is_before]
            last = next((named for named in recent if named in bearers), None)
            return last or (before[-1] if before else None)
        return None

    def contradicts(self, phrase: Run, head_end: int, named: Named) -> bool:
        """Say whether somebody's roles speak against a role that the text gives to nobody."""
        asked = self._asked(Run(phrase.first, head_end))
        if any(role.countries and asked.countries and not role.countries & asked.countries for role in named.roles):
            return True
        heads = {head for role in named.roles for head in role.heads}
        return bool(heads) and asked.head not in heads

    def body(self, phrase: Run, head: str, mentions: Iterable[tuple[Run, Named]]) -> Named | None:
        """Return which organisation "the group" or "the union" means: the last one named before that fits.

        Args:
            phrase: The noun phrase.
            head: Its head in lower case.
            mentions: Mentions before it, the last one first.
        """
        if head not in _BODIES:
            return None
        for run, named in mentions:
            if phrase.first - run.first > _LIMIT_BODY_WORDS:
                return None
            if named.kind == "organisation" and (head in _ANY_BODY or head in named.name.lower().split()):
                return named
        return None

    def _asked(self, run: Run) -> _Asked:
        lower = self._wording.lower
        words = {lower[at].removesuffix("'s").removesuffix("’s") for at in range(run.first, run.last - 1)}
        plain = {word for word in words if word not in DETERMINERS and country_of(word) is None and word[0].isalnum()}
        return _Asked(lower[run.last - 1], frozenset(plain), countries_in(self._wording, run))

    def _given(self, asked: _Asked) -> list[tuple[Role, Named]]:
        given = self._roles.get(asked.head, [])[-_LIMIT_BEARERS:]
        if asked.head == "leader" and asked.countries:
            for ruler in sorted(_RULERS | {"minister"}):
                given = given + self._roles.get(ruler, [])[-_LIMIT_BEARERS:]
        return given

    def _fits(self, asked: _Asked, role: Role) -> bool:
        if asked.countries and not asked.countries & role.countries:
            return False
        return self._fits_without_country(asked, role)

    def _fits_without_country(self, asked: _Asked, role: Role) -> bool:
        if asked.countries and role.countries and not asked.countries & role.countries:
            return False
        given = self._asked(role.run).words - role.heads
        if asked.head == "leader" and asked.head not in role.heads:
            return bool(asked.countries & role.countries) and ("minister" not in role.heads or "prime" in given)
        if (asked.words ^ given) & _OTHER_OFFICE:
            return False
        asked_words = asked.words - role.heads
        return asked_words <= given or given <= asked_words
