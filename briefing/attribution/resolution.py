"""The words for a source -> the fullest name of whoever they mean: pronouns, roles and surnames resolved."""

from bisect import bisect_left
from collections.abc import Sequence

from briefing.attribution.lexicon import DETERMINERS, PERSONAL_PRONOUNS, RELATIVE_PRONOUNS, word_set
from briefing.attribution.names import Gender, Named, Roster
from briefing.attribution.people import ROLES
from briefing.attribution.roles import Role, countries_in
from briefing.attribution.wording import Finding, Run, Wording

_CUTS = word_set("of for at from in who with")
_HE_OR_SHE: dict[str, Gender] = {"he": "male", "she": "female"}
_LIMIT_PRONOUN, _LIMIT_RELATIVE = 250, 14


class Resolver:
    """Knows everybody the text names, and who has spoken lately."""

    def __init__(self, wording: Wording) -> None:
        self.wording = wording
        roster = Roster(wording)
        self.mentions = [mention for mention in roster.mentions if mention[1].kind != "unknown"]
        self.firsts = [run.first for run, _ in self.mentions]
        self.roles = _roles(roster)
        self.opening = _opening_words(wording)
        self.speakers: list[int] = []
        self.last_name: str | None = None

    def resolve(self, found: Sequence[Finding]) -> list[str | None]:
        """Return for each finding the name of its source, or None."""
        names: list[str | None] = [None] * len(found)
        for number in sorted(range(len(found)), key=lambda number: found[number].cue):
            source = found[number].source
            if source is not None:
                names[number] = self._name(source)
                self._remember(source, names[number])
        return names

    def _remember(self, source: Run, name: str | None) -> None:
        self.last_name = name
        speaker = next((run.first for run, named in self._within(source) if named.kind == "person"), None)
        if speaker is not None:
            self.speakers.append(speaker)

    def _within(self, run: Run) -> list[tuple[Run, Named]]:
        return self.mentions[bisect_left(self.firsts, run.first) : bisect_left(self.firsts, run.last)]

    def _name(self, source: Run) -> str | None:
        lower = self.wording.lower[source.first]
        if source.last - source.first == 1:
            if lower in _HE_OR_SHE:
                return self._person_before(source.first, _HE_OR_SHE[lower])
            if lower in RELATIVE_PRONOUNS:
                return self._antecedent(source.first)
            if lower in PERSONAL_PRONOUNS:
                return None
        return self._phrase(source)

    def _person_before(self, at: int, gender: Gender) -> str | None:
        """Return the person whom "he" or "she" most likely means: near, a subject, a recent speaker, of that gender."""
        best: tuple[int, Named] | None = None
        for index in range(bisect_left(self.firsts, at) - 1, -1, -1):
            run, named = self.mentions[index]
            if named.kind == "person" and named.gender in (None, gender):
                distance = self._distance(run, named, at, gender)
                if best is None or distance < best[0]:
                    best = (distance, named)
            if at - run.first > _LIMIT_PRONOUN:
                break
        if best is None:
            return None
        best[1].gender = best[1].gender or gender
        return best[1].name

    def _distance(self, run: Run, named: Named, at: int, gender: Gender) -> int:
        """Return the distance in words, shortened and lengthened by what speaks for and against the person."""
        words = self.wording
        distance = at - run.first
        distance -= 45 if run.first in self.opening else 0
        distance += 25 if words.is_possessive(run.last - 1) else 0
        distance += 0 if named.is_certain else 60
        distance -= 50 if run.first in self.speakers[-3:] else 0
        distance -= 15 if named.gender == gender else 0
        distance += 60 if words.quoted[run.first] >= 0 else 0
        return distance

    def _antecedent(self, at: int) -> str | None:
        index = bisect_left(self.firsts, at) - 1
        if index < 0 or at - self.mentions[index][0].last > _LIMIT_RELATIVE:
            return None
        return self.mentions[index][1].name

    def _phrase(self, source: Run) -> str:
        """Return the name in a noun phrase, the name its role stands for, or its own words."""
        words = self.wording
        head_end = next(
            (at for at in range(source.first + 1, source.last) if words.texts[at] == "," or words.lower[at] in _CUTS),
            source.last,
        )
        head = words.lower[head_end - 1]
        inside = [(run, named) for run, named in self._within(source) if run.first < head_end]
        is_role = head in ROLES and not words.is_capital(head_end - 1)
        if is_role:
            bearer = self._apposed(source) or self._bearer(source, head)
            return bearer.name if bearer else self._own_words(source)
        if inside:
            run, named = inside[-1]
            if run.last == head_end or (named.kind == "person" and run.last >= head_end - 1):
                return named.name
        if words.lower[source.first] in DETERMINERS or not self._within(source):
            bearer = self._bearer(source, head)
            if bearer:
                return bearer.name
        return self._own_words(source)

    def _apposed(self, source: Run) -> Named | None:
        """As in "the chancellor, Ana Oda, said"."""
        words = self.wording
        if source.last >= words.count or words.texts[source.last] != ",":
            return None
        following = self._within(Run(source.last + 1, source.last + 4))
        return next((named for _, named in following if named.kind == "person"), None)

    def _bearer(self, source: Run, head: str) -> Named | None:
        """Return who was last given this role before, in the same country when the words name one."""
        if self.wording.lower[source.first] != "the" and not self.wording.is_possessive(source.first):
            return None
        countries = countries_in(self.wording, source)
        fallback: Named | None = None
        for role, named in reversed(self.roles.get(head, ())[-50:]):
            if role.run.first >= source.first:
                continue
            if not countries or countries & role.countries:
                return named
            if not role.countries and fallback is None:
                fallback = named
        return fallback if len({id(named) for _, named in self.roles.get(head, ())}) == 1 else None

    def _own_words(self, source: Run) -> str:
        return self.wording.analysed.slice(self.wording.span(source))


def _roles(roster: Roster) -> dict[str, list[tuple[Role, Named]]]:
    table: dict[str, list[tuple[Role, Named]]] = {}
    pairs = [(role, named) for named in roster.entities for role in named.roles]
    for role, named in sorted(pairs, key=lambda pair: pair[0].run):
        for head in role.heads:
            table.setdefault(head, []).append((role, named))
    return table


def _opening_words(wording: Wording) -> set[int]:
    """Return the indexes of the first four words of each sentence: a name there is likely its subject."""
    return {
        at
        for sentence in wording.analysed.sentences
        for at in range(sentence.first, min(sentence.first + 4, sentence.last))
    }
