"""The names of a claim into those that stand nowhere in its article, and those that stand elsewhere in it."""

import re
from collections.abc import Collection, Iterator, Sequence
from typing import Final

from briefing.attribution.lexicon import word_set
from briefing.attribution.people import ORGANISATION_WORDS
from briefing.grounding.anaphora import anaphors, has_subject
from briefing.grounding.footing import Footing
from briefing.grounding.inflection import stem
from briefing.grounding.propernames import Name, ProperNames, keys_of
from briefing.schema import Note

_OWNED: Final = re.compile(r"['’]s?\s+(?:\w+\s+)?([^\W\d_]+)")
_THE: Final = re.compile(r"\b(?:the|that|this|it|its)\b", re.IGNORECASE)
_ROLE: Final = re.compile(
    r"\b([^\W\d_]{3,})\s+(minister|ministry|secretary|officer|department|commissioner|committee|spokesman|spokeswoman|"
    r"ambassador|correspondent|director|editor|chair|judge|court|league|union|agency|bank)\b",
    re.IGNORECASE,
)
_NO_OFFICE: Final = word_set(
    """the its his her their our this that each every any some former new first deputy acting chief senior then said
    whose and for with from prime one two other another same both all top told met where when who which has had
    but was general"""
)
Run = Sequence[Name]


class Naming:
    """Holds the names of claims against an article.

    Args:
        text: The article.
    """

    def __init__(self, text: str) -> None:
        self._names = ProperNames(text)
        self._lower = text.lower()
        self._of_text: dict[str, list[Run]] = {}

    def weigh(self, claim: str, footings: Sequence[Footing], known: Collection[str]) -> Iterator[str | Note]:
        """Find what is wrong with the names of a claim.

        Args:
            claim: What somebody drafted.
            footings: Its evidence.
            known: Names that it may use besides those of its evidence.

        Yields:
            A reason to refuse it for a name that the article does not have, a note for one that it has elsewhere.
        """
        keys = keys_of(known)
        runs = _runs(self._names.names(claim))
        within = [(footing.start, footing.end) for footing in footings]
        strange: list[Run] = []
        for run in runs:
            standings = {name: self._names.standing(name, within=within, run=run) for name in run}
            if any(standing == "nowhere" and name.key not in keys for name, standing in standings.items()):
                yield f"the name “{_shown(run)}” is not in the article"
            elif any(standing == "elsewhere" and name.key not in keys for name, standing in standings.items()):
                strange.append(run)
        if runs:
            unnamed = self._unnamed(runs, footings, keys)
            for run in (*strange, *self._swapped(runs, footings, keys)):
                if not self._stands_for(run, footings, unnamed) and not _specifies(run, claim, footings):
                    yield Note(flag="elsewhere", words=_shown(run))
        yield from self._bodies(claim, known)
        yield from _offices(claim, footings, known)

    def _runs(self, text: str) -> list[Run]:
        """The names of a stretch of the article; remembered, since several claims stand on one sentence."""
        found = self._of_text.get(text)
        if found is None:
            found = self._of_text[text] = _runs(self._names.names(text))
        return found

    def _unnamed(self, runs: Sequence[Run], footings: Sequence[Footing], keys: Collection[str]) -> list[Run]:
        """The names that the claim does not have: of the quote when a pronoun begins it, else of its sentence."""
        mine = {name.key for run in runs for name in run}
        missing: list[Run] = []
        for footing in footings:
            begins = has_subject(footing.quote.text)
            for run in self._runs(footing.quote.text if begins else footing.sentence.text):
                if not any(name.key in mine or (begins and name.key in keys) for name in run):
                    missing.append(run)
        return missing

    def _swapped(self, runs: Sequence[Run], footings: Sequence[Footing], keys: Collection[str]) -> Iterator[Run]:
        """Names of the sentence that stand where the quote itself has another name, which the claim does not have."""
        mine = {name.key for run in runs for name in run}
        quoted = [run for footing in footings for run in self._runs(footing.quote.text)]
        theirs = {name.key for run in quoted for name in run}
        gone = [run for run in quoted if not any(name.key in mine or name.key in keys for name in run)]
        for run in runs:
            if any(name.key in theirs or name.key in keys for name in run):
                continue
            if run[0].slot and any(other[0].slot == run[0].slot for other in gone):
                yield run

    def _stands_for(self, run: Run, footings: Sequence[Footing], unnamed: Sequence[Run]) -> bool:
        """Whether a name may stand for a pronoun or a role of its evidence: no other name gave way to it."""
        placing = run[0].slot == "place"
        if any((other[0].slot == "place") == placing for other in unnamed):
            return False
        first = min(self._names.first(name, run) for name in run)
        for footing in footings:
            somebody, place = anaphors(footing.sentence.text)
            if (place if placing else somebody) and 0 <= first < footing.end:
                return True
        return False

    def _bodies(self, claim: str, known: Collection[str]) -> Iterator[str]:
        """Bodies whose names are ordinary words, as the World Bank's."""
        for match in _BODY.finditer(claim):
            words = match.group().lower().split()
            if words[-1] not in ORGANISATION_WORDS or words[0] in _NO_OFFICE or match.group().lower() in self._lower:
                continue
            given = " ".join((self._lower, *(name.lower() for name in known)))
            if not all(re.search(rf"\b{re.escape(word)}", given) for word in words):
                yield f"the name “{match.group()}” is not in the article"


_BODY: Final = re.compile(r"(?<=[a-z,] )[A-Z][a-z]+(?: [A-Z][a-z]+)+")


def _runs(names: Sequence[Name]) -> list[Run]:
    runs: dict[int, list[Name]] = {}
    for name in names:
        runs.setdefault(name.run, []).append(name)
    return list(runs.values())


def _offices(claim: str, footings: Sequence[Footing], known: Collection[str]) -> Iterator[Note]:
    """An office that the sentence has with another word before it: the housing secretary's, not the transport one's."""
    mine = _roles(claim)
    if not mine:
        return
    theirs = {pair for footing in footings for pair in _roles(footing.sentence.text)}
    around = {word for footing in footings for word in footing.sentence.words}
    spared = {word.lower() for name in known for word in name.split()}
    for before, office in sorted(mine - theirs):
        if before not in around and before not in spared and any(other == office for _, other in theirs):
            yield Note(flag="elsewhere", words=f"{before} {office}")


def _roles(text: str) -> set[tuple[str, str]]:
    """Offices with the word before them that says which: ("housing", "secretary")."""
    return {
        (match[1].lower(), match[2].lower()) for match in _ROLE.finditer(text) if match[1].lower() not in _NO_OFFICE
    }


def _specifies(run: Run, claim: str, footings: Sequence[Footing]) -> bool:
    """Whether a name says whose something is that the evidence has as known: "the WTO's ruling" for "the ruling"."""
    owned = _OWNED.match(claim, run[-1].start + len(run[-1].text))
    if owned is None:
        return False
    wanted = stem(owned[1].lower())
    return any(
        wanted in footing.sentence.stems and _THE.search(footing.sentence.text) is not None for footing in footings
    )


def _shown(run: Run) -> str:
    return " ".join(name.text for name in run)
