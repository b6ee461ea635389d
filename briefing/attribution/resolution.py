"""The words for a source -> the fullest name of whoever they mean: pronouns, roles and surnames resolved."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefing.attribution import phrases
from briefing.attribution.bearers import Bearers
from briefing.attribution.interviews import Interview
from briefing.attribution.ledger import Finding, Ledger, Scope
from briefing.attribution.lexicon import (
    DETERMINERS,
    OBJECT_PRONOUNS,
    PERSONAL_PRONOUNS,
    POSSESSIVES,
    RELATIVE_PRONOUNS,
    word_set,
)
from briefing.attribution.names import Gender, Named, Roster
from briefing.attribution.wording import Run, Wording

_CUTS = word_set("of for at from in who with close near to on by about familiar")
_HE_OR_SHE: dict[str, Gender] = {"he": "male", "she": "female", "his": "male", "her": "female"}
_LIMIT_PRONOUN, _LIMIT_RELATIVE, _LIMIT_MENTIONS, _LIMIT_OPENING = 250, 14, 60, 9


class Turn(NamedTuple):
    """Somebody who spoke.

    Attributes:
        source: The words for them.
        who: Who it is: somebody named, or the words for somebody unnamed.
    """

    source: Run
    who: Named | str


class Resolver:
    """Knows everybody the text names, and who has spoken lately."""

    def __init__(self, wording: Wording, ledger: Ledger) -> None:
        self.wording = wording
        self.ledger = ledger
        self.roster = Roster(wording)
        self.mentions = [mention for mention in self.roster.mentions if mention[1].kind != "unknown"]
        self.firsts = [run.first for run, _ in self.mentions]
        self.bearers = Bearers(wording, self.roster)
        self.interview = Interview(wording, self.roster)
        self.opening = _opening_words(wording)
        self.turns: list[Turn] = []
        self.sources: set[int] = set()
        self.unnamed: dict[str, str] = {}

    def resolve(self, found: Sequence[Finding]) -> list[Named | str | None]:
        """Return for each finding whom its source means: somebody named, the words for somebody unnamed, or None."""
        sources: list[Named | str | None] = [None] * len(found)
        for number in sorted(range(len(found)), key=lambda number: found[number].cue):
            source = found[number].source
            who = self.who(source, found[number].contents) if source is not None else None
            if source is not None and who is not None:
                self.turns.append(Turn(source, who))
                self.sources.update(range(*source))
            sources[number] = who
        return sources

    def who(self, source: Run, contents: Sequence[Run] = ()) -> Named | str | None:
        """Return whom a noun phrase or pronoun means, who speaks in `contents`."""
        lower = self.wording.lower[source.first]
        if source.last - source.first == 1:
            if (answerer := self.interview.who(source)) is not None:
                return answerer
            if lower in _HE_OR_SHE:
                return self._person_before(source.first, _HE_OR_SHE[lower], contents)
            if lower in RELATIVE_PRONOUNS:
                return self._antecedent(source.first)
            if lower in ("it", "they", "its", "their"):
                return self._speaker_before(source.first, is_one=lower in ("it", "its"))
            if lower in PERSONAL_PRONOUNS or lower in OBJECT_PRONOUNS or lower in POSSESSIVES:
                return None
        return self._phrase(source, contents)

    def _within(self, run: Run) -> list[tuple[Run, Named]]:
        return self.mentions[bisect_left(self.firsts, run.first) : bisect_left(self.firsts, run.last)]

    def _before(self, at: int) -> Iterator[tuple[Run, Named]]:
        last = bisect_left(self.firsts, at)
        return reversed(self.mentions[max(0, last - _LIMIT_MENTIONS) : last])

    def _is_same_paragraph(self, one: int, other: int) -> bool:
        return self.wording.paragraphs[one] == self.wording.paragraphs[other]

    def _person_before(self, at: int, gender: Gender, contents: Sequence[Run]) -> Named | str | None:
        """Return the person whom "he" or "she" most likely means: near, a subject, a recent speaker, of that gender."""
        best: tuple[int, Named] | None = None
        inside = {named for run in contents for _, named in self._within(run)}
        for run, named in self._before(at):
            if at - run.first > _LIMIT_PRONOUN:
                break
            if named.kind == "person" and named.gender in (None, gender):
                distance = self._distance(run, named, at, gender) + (_NAMED_INSIDE if named in inside else 0)
                if best is None or distance < best[0]:
                    best = (distance, named)
        unnamed = self._unnamed_speaker(at)
        if unnamed is not None or best is None:
            return unnamed
        best[1].gender = best[1].gender or gender
        return best[1]

    def _unnamed_speaker(self, at: int) -> str | None:
        """As in "A senior official said no. He added ...": the last to speak in the paragraph has no name."""
        turn = next((turn for turn in reversed(self.turns[-3:]) if turn.source.first < at), None)
        if turn is None or not isinstance(turn.who, str) or not self._is_same_paragraph(turn.source.first, at):
            return None
        head = turn.who.lower().split()
        is_person = any(self.bearers.is_role(word.strip(",")) for word in head) or head[-1] in _PERSON_NOUNS
        is_one = head[0] in ("a", "an", "one", "another", "his", "her", "their", "its")
        between = self._within(Run(turn.source.last, at))
        is_other = any(named.kind == "person" and run.first in self.opening for run, named in between)
        return turn.who if is_person and is_one and not is_other else None

    def _distance(self, run: Run, named: Named, at: int, gender: Gender) -> int:
        """Return the distance in words, shortened and lengthened by what speaks for and against the person."""
        words = self.wording
        speakers = [turn.who for turn in self.turns[-3:]]
        distance = at - run.first
        distance -= 45 if run.first in self.opening or run.first in self.sources else 0
        distance += 25 if words.is_possessive(run.last - 1) else 0
        is_known = named.is_certain or named.roles or named in speakers or self._is_introduced(run)
        distance += 0 if is_known else 45
        distance -= 50 if named in speakers else 0
        distance -= 20 if speakers and named is speakers[-1] else 0
        distance -= 15 if named.gender == gender else 0
        distance += 60 if words.quoted[run.first] >= 0 else 0
        distance += 45 * (words.paragraphs[run.first] != words.paragraphs[at])
        # "Ms Oda, she said, ...": nobody speaks of themselves by name.
        is_inserted = 0 < at < words.count - 2 and words.texts[at - 1] == "," == words.texts[at + 2]
        distance += 80 if is_inserted and words.sentence_end(run.first) > at else 0
        return distance

    def _is_introduced(self, run: Run) -> bool:
        """As in "Ann Oda, a nurse, ", "Ann Oda, 44, ", "Ann Oda, who": what follows a name is a person's."""
        words = self.wording
        if run.last + 1 >= words.count or words.texts[run.last] != ",":
            return False
        return words.lower[run.last + 1] in ("a", "an", "who", "whose") or words.texts[run.last + 1].isdigit()

    def _speaker_before(self, at: int, *, is_one: bool) -> Named | str | None:
        """Return whom "it" or "they" means: the last in the paragraph to speak who can be that."""
        for turn in reversed(self.turns[-6:]):
            if turn.source.first >= at or turn.source.last > at:
                continue
            if not self._is_same_paragraph(turn.source.first, at):
                return None
            if isinstance(turn.who, Named):
                if turn.who.kind != "person" and is_one:
                    return turn.who
            elif self._is_plural(turn) != is_one and not self._is_person(turn):
                return turn.who
        return None

    def _is_plural(self, turn: Turn) -> bool:
        lower = self.wording.lower
        return lower[turn.source.last - 1].endswith("s") or "and" in lower[turn.source.first : turn.source.last]

    def _is_person(self, turn: Turn) -> bool:
        return self.bearers.is_role(self.wording.lower[turn.source.last - 1])

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

    def _phrase(self, source: Run, contents: Sequence[Run] = ()) -> Named | str:
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
        apposed = self._apposed(source, head)
        if apposed is not None:
            return apposed
        if self.bearers.is_role(head) and not words.is_capital(head_end - 1):
            return self._bearer(source, head_end, contents) or self._unnamed(source, head_end)
        inside = [(run, named) for run, named in self._within(source) if run.first < head_end]
        if inside:
            run, named = inside[-1]
            if run.last == head_end or (named.kind == "person" and self._is_named_head(run, head_end)):
                return named
        if words.lower[source.first] in DETERMINERS or not self._within(source):
            return self._bearer(source, head_end, contents) or self._unnamed(source, head_end)
        return self._own_words(source)

    def _is_named_head(self, run: Run, head_end: int) -> bool:
        """Whether the name is what the phrase is about: not "Ms Oda's office"."""
        return run.last >= head_end - 1 and not (run.last < head_end and self.wording.is_possessive(run.last - 1))

    def _apposed(self, source: Run, head: str) -> Named | None:
        """As in "the chancellor, Ana Oda, said", "her opposite number, Ana Oda, refused"."""
        words = self.wording
        if source.last >= words.count or words.texts[source.last] != "," or words.is_capital(source.last - 1):
            return None
        is_role = self.bearers.is_role(head)
        for run, named in self._within(Run(source.last + 1, source.last + (4 if is_role else 3))):
            if named.kind != "person":
                continue
            closes = run.last >= words.count or words.texts[run.last] in (",", ".", ";", "—", "–", "(")
            is_full = run.last - run.first > 1 or named.is_certain
            if is_role or (closes and is_full and self._is_definite(source)):
                return named
        return None

    def _is_definite(self, source: Run) -> bool:
        lower = self.wording.lower[source.first]
        is_possessive = any(self.wording.is_possessive(at) for at in range(*source))
        return lower in DETERMINERS or lower in POSSESSIVES or is_possessive

    def bearer(self, phrase: Run) -> Named | None:
        """Return whom a definite role that ends with its head means, when the text gives it to somebody."""
        first = phrase.first
        recent = [named for run, named in self._before(first) if self._is_same_paragraph(run.first, first)]
        return self.bearers.of(phrase, phrase.last, recent)

    def _bearer(self, source: Run, head_end: int, contents: Sequence[Run]) -> Named | None:
        """Return who has this role, or which organisation this is; a role nobody is given means who spoke before.

        "“President Ek may refuse,” the president said" is another president: nobody speaks of themselves by name.
        """
        words = self.wording
        first, head = source.first, words.lower[head_end - 1]
        if words.lower[first] not in ("the", "this", "that") and not words.is_possessive(first):
            return None
        if not self.bearers.is_role(head):
            return self.bearers.body(source, head, self._before(first)) if head_end == source.last else None
        recent = [named for run, named in self._before(first) if self._is_same_paragraph(run.first, first)]
        spoke = [turn.who for turn in reversed(self.turns[-2:]) if isinstance(turn.who, Named)]
        found = self.bearers.of(source, head_end, [*recent, *spoke])
        inside = {named for run in contents for _, named in self._within(run)}
        if (found is not None and found not in inside) or head_end != source.last:
            return found
        return self._who_spoke_before(source, head_end)

    def _who_spoke_before(self, source: Run, head_end: int) -> Named | None:
        """As in "Ms Oda said no. “We have time,” the envoy said.": who was the subject of the sentence before."""
        turn = next((turn for turn in reversed(self.turns[-3:]) if turn.source.first < source.first), None)
        if turn is None or not self._is_same_paragraph(turn.source.first, source.first):
            return None
        if not isinstance(turn.who, Named) or turn.who.kind != "person":
            return None
        return None if self.bearers.contradicts(source, head_end, turn.who) else turn.who

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


# Whoever is named inside what "she" says is hardly herself.
_NAMED_INSIDE = 60
_PERSON_NOUNS = word_set("woman man person resident voter worker teacher student mother father witness neighbour")


def _opening_words(wording: Wording) -> set[int]:
    """Return the indexes of the words that open each sentence, up to its verb: a name there is likely its subject."""
    found: set[int] = set()
    for sentence in wording.analysed.sentences:
        for at in range(sentence.first, min(sentence.first + _LIMIT_OPENING, sentence.last)):
            if at >= sentence.first + 4 and (wording.is_finite(at) or not wording.is_word(at)):
                break
            found.add(at)
    return found
