"""The words for a source -> the fullest name of whoever they mean: pronouns, roles and surnames resolved."""

from bisect import bisect_left
from collections.abc import Sequence

from briefing.attribution import phrases
from briefing.attribution.lexicon import DETERMINERS, OBJECT_PRONOUNS, PERSONAL_PRONOUNS, RELATIVE_PRONOUNS, word_set
from briefing.attribution.names import Gender, Named, Roster
from briefing.attribution.people import ROLES
from briefing.attribution.roles import Role, countries_in
from briefing.attribution.wording import Finding, Ledger, Run, Scope, Wording

_CUTS = word_set("of for at from in who with close near to on by about familiar")
_HE_OR_SHE: dict[str, Gender] = {"he": "male", "she": "female"}
_LIMIT_PRONOUN, _LIMIT_RELATIVE = 250, 14


class Resolver:
    """Knows everybody the text names, and who has spoken lately."""

    def __init__(self, wording: Wording, ledger: Ledger) -> None:
        self.wording = wording
        self.ledger = ledger
        roster = Roster(wording)
        self.mentions = [mention for mention in roster.mentions if mention[1].kind != "unknown"]
        self.firsts = [run.first for run, _ in self.mentions]
        self.roles = _roles(roster)
        self.opening = _opening_words(wording)
        self.speakers: list[Named] = []
        self.unnamed: dict[str, str] = {}

    def resolve(self, found: Sequence[Finding]) -> list[Named | str | None]:
        """Return for each finding whom its source means: somebody named, the words for somebody unnamed, or None."""
        sources: list[Named | str | None] = [None] * len(found)
        for number in sorted(range(len(found)), key=lambda number: found[number].cue):
            source = found[number].source
            who = self._who(source) if source is not None else None
            if isinstance(who, Named):
                self.speakers.append(who)
            sources[number] = who
        return sources

    def _within(self, run: Run) -> list[tuple[Run, Named]]:
        return self.mentions[bisect_left(self.firsts, run.first) : bisect_left(self.firsts, run.last)]

    def _who(self, source: Run) -> Named | str | None:
        lower = self.wording.lower[source.first]
        if source.last - source.first == 1:
            if lower in _HE_OR_SHE:
                return self._person_before(source.first, _HE_OR_SHE[lower])
            if lower in RELATIVE_PRONOUNS:
                return self._antecedent(source.first)
            if lower in PERSONAL_PRONOUNS or lower in OBJECT_PRONOUNS:
                return None
        return self._phrase(source)

    def _person_before(self, at: int, gender: Gender) -> Named | None:
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
        return best[1]

    def _distance(self, run: Run, named: Named, at: int, gender: Gender) -> int:
        """Return the distance in words, shortened and lengthened by what speaks for and against the person."""
        words = self.wording
        distance = at - run.first
        distance -= 45 if run.first in self.opening else 0
        distance += 25 if words.is_possessive(run.last - 1) else 0
        distance += 0 if named.is_certain else 60
        distance -= 50 if named in self.speakers[-3:] else 0
        distance -= 20 if self.speakers and named is self.speakers[-1] else 0
        distance -= 15 if named.gender == gender else 0
        distance += 60 if words.quoted[run.first] >= 0 else 0
        # "Ms Oda, she said, ...": nobody speaks of themselves by name.
        distance += 80 if at and words.texts[at - 1] == "," and words.sentence_end(run.first) > at else 0
        return distance

    def _antecedent(self, at: int) -> Named | str | None:
        """As in "a senior official, who asked": return whom the words before a relative pronoun mean."""
        words = self.wording
        last = at - 1
        while last > 0 and words.texts[last] == ",":
            last -= 1
        phrase = phrases.before(Scope(words, self.ledger, max(0, at - _LIMIT_RELATIVE), at), last)
        if phrase is None or phrase.last > at:
            return None
        if words.lower[phrase.first] == "according" and phrase.last - phrase.first > 2:
            phrase = Run(phrase.first + 2, phrase.last)
        return self._phrase(phrase)

    def _phrase(self, source: Run) -> Named | str:
        """Return who is named in a noun phrase, whom its role stands for, or its own words."""
        words = self.wording
        head_end = next(
            (
                at
                for at in range(source.first + 1, source.last)
                if words.texts[at] in (",", "(") or words.lower[at] in _CUTS
            ),
            source.last,
        )
        head = words.lower[head_end - 1]
        if head in ROLES and not words.is_capital(head_end - 1):
            return self._apposed(source) or self._bearer(source, head) or self._unnamed(source, head_end)
        inside = [(run, named) for run, named in self._within(source) if run.first < head_end]
        if inside:
            run, named = inside[-1]
            if run.last == head_end or (named.kind == "person" and self._is_named_head(run, head_end)):
                return named
        if words.lower[source.first] in DETERMINERS or not self._within(source):
            return self._bearer(source, head) or self._unnamed(source, head_end)
        return self._own_words(source)

    def _is_named_head(self, run: Run, head_end: int) -> bool:
        """Whether the name is what the phrase is about: not "Ms Oda's office"."""
        return run.last >= head_end - 1 and not (run.last < head_end and self.wording.is_possessive(run.last - 1))

    def _apposed(self, source: Run) -> Named | None:
        """As in "the chancellor, Ana Oda, said"."""
        words = self.wording
        if source.last >= words.count or words.texts[source.last] != ",":
            return None
        following = self._within(Run(source.last + 1, source.last + 4))
        return next((named for _, named in following if named.kind == "person"), None)

    def _bearer(self, source: Run, head: str) -> Named | None:
        """Return who was given this role before, in the same country when the words name one; of several, who spoke."""
        if self.wording.lower[source.first] != "the" and not self.wording.is_possessive(source.first):
            return None
        countries = countries_in(self.wording, source)
        before = [pair for pair in self.roles.get(head, ())[-50:] if pair[0].run.first < source.first]
        bearers = [named for role, named in before if not countries or countries & role.countries]
        if bearers:
            return next((named for named in reversed(self.speakers[-2:]) if named in bearers), bearers[-1])
        others = {named for role, named in before if not role.countries}
        return others.pop() if len(others) == 1 else None

    def _unnamed(self, source: Run, head_end: int) -> str:
        """Return the words that first spoke of this unnamed source: for "the official" "a senior Turkish official"."""
        lower = self.wording.lower
        key = lower[head_end - 1]
        own = self._own_words(source)
        known = self.unnamed.get(key)
        refers = lower[source.first] in ("the", "both") and head_end == source.last
        if known and refers and set(lower[source.first + 1 : head_end]) <= set(known.lower().split()):
            return known
        if source.last - source.first > 1:
            self.unnamed[key] = own
        return own

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
