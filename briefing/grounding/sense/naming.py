"""The names of a claim into those that stand nowhere in its article, and those that stand elsewhere in it."""

import re
from collections.abc import Collection, Iterator, Sequence
from typing import Final

from briefing.attribution.lexicon import word_set
from briefing.attribution.people import ORGANISATION_WORDS
from briefing.grounding.sense.anaphora import anaphors, has_subject
from briefing.grounding.sense.footing import Footing
from briefing.grounding.sense.inflection import stem
from briefing.grounding.sense.propernames import Name, ProperNames, keys_of
from briefing.schema import Note

_OWNED: Final = re.compile(r"['’]s?\s+([^\W\d_]+)(?:\s+([^\W\d_]+))?")
_POSSESSIVE: Final = re.compile(r"\b[A-Z]\w*['’]s?\s")
_THE: Final = re.compile(r"\b(?:the|an?|that|this|it|its|our|my|your|his|her|their)\b", re.IGNORECASE)
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
        self._text = text
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
            elif any(standing == "elsewhere" and name.key not in keys for name, standing in standings.items()) and not (
                "here" in standings.values() and self._names.is_whole(run)
            ):
                strange.append(run)
        for run in (*strange, *self._swapped(runs, footings, keys)):
            if not any(self._stands_for(run, runs, footing, keys) for footing in footings) and not _specifies(
                run, claim, footings
            ):
                yield Note(flag="elsewhere", words=_shown(run))
        yield from self._bodies(claim, known)
        yield from self._addresses(claim)
        yield from _offices(claim, footings, known)

    def _runs(self, text: str) -> list[Run]:
        """The names of a stretch of the article; remembered, since several claims stand on one sentence."""
        found = self._of_text.get(text)
        if found is None:
            found = self._of_text[text] = _runs(self._names.names(text))
        return found

    def _is_among(self, run: Run, runs: Sequence[Run], *, base: int) -> bool:
        """Whether a name of the article, in text that begins at `base`, is one of the claim's in whatever form."""
        place = [(base + run[0].start, base + run[-1].start + len(run[-1].text))]
        return any(self._names.standing(name, within=place, run=other) == "here" for other in runs for name in other)

    def _swapped(self, runs: Sequence[Run], footings: Sequence[Footing], keys: Collection[str]) -> Iterator[Run]:
        """Names of the sentence that stand where the quote itself has another name, which the claim does not have."""
        quotes = [(footing.at, footing.at + len(footing.quote.text)) for footing in footings]
        outside = [
            run
            for run in runs
            if run[0].slot
            and not _is_known(run, keys)
            and not any(self._names.standing(name, within=quotes, run=run) == "here" for name in run)
        ]
        if not outside:
            return
        gone = {
            run[0].slot
            for footing in footings
            for run in self._runs(footing.quote.text)
            if run[0].slot and not self._is_among(run, runs, base=footing.at)
        }
        yield from (run for run in outside if run[0].slot in gone)

    def _stands_for(self, run: Run, runs: Sequence[Run], footing: Footing, keys: Collection[str]) -> bool:
        """Whether a name may stand for a pronoun or a role of its evidence: no other name gave way to it."""
        is_place = run[0].slot == "place"
        somebody, place = anaphors(footing.sentence.text)
        if not (place if is_place else somebody):
            return False
        first = min(self._names.first(name, run) for name in run)
        if not 0 <= first < footing.end:
            return False
        gone = [
            other
            for other in self._runs(footing.quote.text)
            if not self._is_among(other, runs, base=footing.at) and not _is_known(other, keys)
        ]
        if has_subject(footing.quote.text):
            return all((other[0].slot == "place") != is_place for other in gone)
        around = (other for other in self._runs(footing.sentence.text) if (other[0].slot == "place") == is_place)
        return not gone and all(self._is_among(other, runs, base=footing.start) for other in around)

    def _bodies(self, claim: str, known: Collection[str]) -> Iterator[str]:
        """Bodies whose names are ordinary words, as the World Bank's."""
        for match in _BODY.finditer(claim):
            words = match.group().lower().split()
            if words[-1] not in ORGANISATION_WORDS or words[0] in _NO_OFFICE or match.group().lower() in self._lower:
                continue
            if "".join(word[0] for word in match.group().split()) in self._text:
                continue
            given = " ".join((self._lower, *(name.lower() for name in known)))
            if not all(re.search(rf"\b{re.escape(word)}", given) for word in words):
                yield f"the name “{match.group()}” is not in the article"

    def _addresses(self, claim: str) -> Iterator[str]:
        """Addresses of pages and mailboxes, which somebody could be led to."""
        for match in _PIECES.finditer(claim):
            piece = match.group().strip(".,;:!?'’*_")
            if _ADDRESS.match(piece) and piece.lower() not in self._lower:
                yield f"the address “{piece}” is not in the article"


# Words are cut out first, so that a long one costs no more than its length.
_PIECES: Final = re.compile(r"[^\s()<>\[\]\"“”]+")
_ADDRESS: Final = re.compile(r"[a-z]\w*://.|www\..|[^@/]+@[^@/]*\w\.\w|[^@/]*[^\W\d]\.[a-z]{2,}/", re.IGNORECASE)
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


def _is_known(run: Run, keys: Collection[str]) -> bool:
    return any(name.key in keys for name in run)


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
    if all(not any(raw[0].isupper() for raw in footing.sentence.text.split()[1:]) for footing in footings):
        return True
    wanted = [stem(word.lower()) for word in owned.groups("") if word]
    return any(
        word in footing.sentence.stems and _THE.search(footing.sentence.text) and not _is_owned(word, footing)
        for footing in footings
        for word in wanted
    )


def _is_owned(word: str, footing: Footing) -> bool:
    """Whether the evidence says itself whose something is: "FreshCo's pension deficit"."""
    sentence = footing.sentence
    at = sentence.stems.index(word)
    before = sentence.text[sentence.starts[max(0, at - 2)] : sentence.starts[at]]
    return _POSSESSIVE.search(before) is not None


def _shown(run: Run) -> str:
    return " ".join(name.text for name in run)
