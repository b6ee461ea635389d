"""The evidence of a briefing into numbered places of its articles, and an article into segments marked with them."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice, pairwise
from typing import NamedTuple

from briefing.schema import Briefing, Evidence, OpenQuestion

# Where more places than this overlap, the later ones are anchored but not lit: a page must not grow with their square.
MOST_AT_ONCE = 12


class Place(NamedTuple):
    """A stretch of an article on which claims stand.

    Attributes:
        number: Counts places in the order of the text, over all documents, from 1.
        start: Offset of its first character.
        end: Offset after its last.
        claims: Ids of the claims that stand on it, in the order of the page.
    """

    number: int
    start: int
    end: int
    claims: tuple[str, ...]


@dataclass(slots=True)
class Segment:
    """A piece of one paragraph that the same places cover from end to end.

    Attributes:
        text: The article's own characters.
        numbers: The places that cover it; empty for text on which nothing stands.
        opens: The places that begin with it.
        closes: The places that end with it.
    """

    text: str
    numbers: tuple[int, ...]
    opens: list[int] = field(default_factory=list)
    closes: list[Place] = field(default_factory=list)


class Places:
    """The places of a briefing's evidence; a quote that is not where the briefing says has none."""

    def __init__(self, briefing: Briefing) -> None:
        texts = {info.id: info.text for info in briefing.documents}
        claims: dict[tuple[int, int, int], list[str]] = {}
        order = {id_: index for index, id_ in enumerate(texts)}
        self.quotes = self.verified = 0
        for claim, evidence in _evidence(briefing):
            self.quotes += 1
            if texts.get(evidence.document, "")[evidence.start : evidence.end] == evidence.quote:
                self.verified += 1
                key = (order[evidence.document], evidence.start, evidence.end)
                claims.setdefault(key, []).append(claim)
        documents = list(texts)
        self._by_document: dict[str, list[Place]] = {}
        self._numbers: dict[tuple[str, int, int], int] = {}
        for number, key in enumerate(sorted(claims), start=1):
            document = documents[key[0]]
            place = Place(number, key[1], key[2], tuple(dict.fromkeys(claims[key])))
            self._by_document.setdefault(document, []).append(place)
            self._numbers[document, place.start, place.end] = number

    def number(self, evidence: Evidence) -> int | None:
        """The number of the place where a quote stands, or None when it does not stand where the briefing says."""
        return self._numbers.get((evidence.document, evidence.start, evidence.end))

    def within(self, document: str) -> list[Place]:
        """The places in one document, in the order of its text."""
        return self._by_document.get(document, [])


def _evidence(briefing: Briefing) -> Iterator[tuple[str, Evidence]]:
    for _, claim in briefing.claims():
        for evidence in claim.evidence:
            yield claim.id, evidence
        for view in claim.views if isinstance(claim, OpenQuestion) else ():
            for evidence in view.evidence:
                yield claim.id, evidence


def paragraphs(text: str, *, places: list[Place]) -> list[list[Segment]]:
    """Cut an article into paragraphs, and those where a place begins or ends; places may overlap.

    Example:
        >>> [[(segment.text, segment.numbers) for segment in one] for one in paragraphs(
        ...     "Rates stay put.", places=[Place(1, 0, 10, ("P1",)), Place(2, 6, 15, ("P2",))])]
        [[('Rates ', (1,)), ('stay', (1, 2)), (' put.', (2,))]]
    """
    breaks = [offset for offset, character in enumerate(text) if character == "\n"]
    inside = {edge for place in places for edge in (place.start, place.end)}
    cuts = sorted({0, len(text), *breaks, *(offset + 1 for offset in breaks), *inside})
    opening, closing = _by_offset(places, "start"), _by_offset(places, "end")
    active: dict[int, Place] = {}
    waiting: list[int] = []
    found: list[list[Segment]] = [[]]
    last = Segment("", ())
    for start, end in pairwise(cuts):
        for place in opening.get(start, ()):
            active[place.number] = place
            waiting.append(place.number)
        if text[start:end] == "\n":
            found.append([])
        else:
            last = Segment(text[start:end], tuple(islice(active, MOST_AT_ONCE)), opens=waiting)
            waiting = []
            found[-1].append(last)
        for place in closing.get(end, ()):
            del active[place.number]
            last.closes.append(place)
    last.opens.extend(waiting)
    return [segments for segments in found if any(segment.text.strip() for segment in segments)]


def _by_offset(places: list[Place], edge: str) -> dict[int, list[Place]]:
    found: dict[int, list[Place]] = {}
    for place in places:
        found.setdefault(getattr(place, edge), []).append(place)
    return found
