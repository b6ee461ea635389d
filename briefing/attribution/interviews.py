"""The labels of an interview ("A:", "EO:") -> whom they stand for."""

from collections import Counter
from functools import cached_property

from briefing.attribution.lexicon import word_set
from briefing.attribution.names import Named, Roster
from briefing.attribution.wording import Run, Wording

_ANSWERS = frozenset(("A", "Answer", "ANSWER"))
_LABELS = _ANSWERS | {"Q", "Question", "QUESTION"}
_TALKING = word_set("spoke talked speaks talks answered answers sat met meets")
_LIMIT_INITIALS = 3


class Interview:
    """Whom the labels of questions and answers mean.

    Args:
        wording: The words of the text.
        roster: Everybody whom the text names.
    """

    def __init__(self, wording: Wording, roster: Roster) -> None:
        self._wording = wording
        self._roster = roster

    def who(self, source: Run) -> Named | None:
        """Return whom a label of one word stands for, or None when it is no label or the text does not tell."""
        words = self._wording
        text = words.texts[source.first]
        if not (text in _ANSWERS or (text.isupper() and 1 < len(text) <= _LIMIT_INITIALS)):
            return None
        if source.last >= words.count or words.texts[source.last] != ":" or not self._opens(source.first):
            return None
        return self._answerer if text in _ANSWERS else self._with_initials(text)

    def _opens(self, at: int) -> bool:
        return not at or self._wording.paragraphs[at - 1] != self._wording.paragraphs[at]

    def _is_addressed(self, first: int) -> bool:
        """As in "She spoke to our editor, Ann Oda", "interviewed by Ann Oda": who asks."""
        words = self._wording
        before = words.lower[max(0, first - 7) : first]
        is_told = "to" in before and not _TALKING.isdisjoint(before[: before.index("to")])
        return is_told or "by" in before[-2:]

    def _with_initials(self, initials: str) -> Named | None:
        found = [named for named in self._people() if "".join(part[0] for part in named.name.split()) == initials]
        return found[0] if len(found) == 1 else None

    def _people(self) -> list[Named]:
        return [named for named in self._roster.entities if named.kind == "person"]

    @cached_property
    def _answerer(self) -> Named | None:
        """Who is asked: of the people named before the first question the one whom title and introduction tell of."""
        words = self._wording
        first = next(
            (at for at in range(words.count - 1) if words.texts[at] in _LABELS and words.texts[at + 1] == ":"), 0
        )
        told: Counter[str] = Counter()
        people = {named.name: named for named in self._people()}
        for named in people.values():
            for run in named.mentions:
                if run.first < first:
                    told[named.name] += 1 + 2 * (words.paragraphs[run.first] == words.paragraphs[0])
                    told[named.name] += 2 * (run.last < first and words.lower[run.last] in _TALKING)
                    told[named.name] -= 3 * self._is_addressed(run.first)
        best = told.most_common(2)
        if not best or (len(best) > 1 and best[0][1] == best[1][1]):
            return None
        return people[best[0][0]]
