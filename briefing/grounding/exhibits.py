"""Quotes into evidence: the article's own characters, or what is wrong with the quote."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from briefing.document import Document
from briefing.grounding.case import Case
from briefing.grounding.locator import Location, Locator, Span
from briefing.schema import Evidence, Match

MATCHES: dict[str, Match] = {"exact": "exact", "normalized": "normalized", "elided": "elided"}
_MOST_WORDS_NAMED = 5
_MOST_TRUE_CHARS = 300


class Exhibit(NamedTuple):
    """A quote that stands in the article.

    Attributes:
        quote: As the engine gave it.
        location: Where it stands.
    """

    quote: str
    location: Location

    @property
    def spans(self) -> tuple[Span, ...]:
        """The article's own characters."""
        return self.location.spans


class Exhibits:
    """Looks up the quotes of claims in one article.

    Args:
        document: The article.
    """

    def __init__(self, document: Document) -> None:
        self._document = document
        self._document_id = document.id
        self._locator = Locator(document.text)
        self._located: dict[str, Location] = {}

    def find(self, quotes: Iterable[str], case: Case) -> list[Exhibit]:
        """The quotes that stand in the article; what fails is written into the case.

        Of a quote that stands at several places the one next to the claim's other quotes is taken.
        """
        found = []
        for quote in quotes:
            location = self._locate(quote)
            if location.verdict in MATCHES:
                found.append(Exhibit(quote, location))
            else:
                case.blame(_reason(location), quote=quote, true_words=self._true_words(location))
        return self._neighbours(found) if len(found) > 1 else found

    def _locate(self, quote: str) -> Location:
        """Where a quote stands; names and quotes that several claims share are looked for once."""
        found = self._located.get(quote)
        if found is None:
            found = self._located[quote] = self._locator.locate(quote)
        return found

    def elsewhere(self, exhibit: Exhibit) -> Iterator[Exhibit]:
        """The same quote at its other places, in the order of the article."""
        for location in self._locator.occurrences(exhibit.quote):
            if location.spans != exhibit.spans:
                yield exhibit._replace(location=location)

    def _neighbours(self, exhibits: list[Exhibit]) -> list[Exhibit]:
        places = [[one, *self.elsewhere(one)] for one in exhibits]
        anchor = next((ways[0].spans[0].start for ways in places if len(ways) == 1), None)
        if anchor is None:
            return exhibits
        return [min(ways, key=lambda one: abs(one.spans[0].start - anchor)) for ways in places]

    def admit(self, exhibits: Iterable[Exhibit], case: Case, *, asserts: bool = True) -> None:
        """Give a claim its evidence; a claim without any is refused.

        Args:
            exhibits: The quotes that stand.
            case: The claim.
            asserts: Whether the claim says something that words beside its quotes could turn; a name does not.
        """
        for exhibit in exhibits:
            location = exhibit.location if asserts else exhibit.location._replace(flags=(), clip="")
            case.evidence += self.evidence(location)
            if "clipped" in location.flags:
                case.flag("clipped")
        if not case.evidence and not case.problems:
            case.refuse("it came without a quote")

    def evidence(self, location: Location) -> list[Evidence]:
        """A location as evidence, one for each of its spans."""
        return [
            Evidence(
                document=self._document_id,
                quote=self._document.text[span.start : span.end],
                start=span.start,
                end=span.end,
                match=MATCHES[location.verdict],
                page=self._document.page_at(span.start),
                clip=location.clip,
            )
            for span in location.spans
        ]

    def lookup(self, words: str) -> Location | None:
        """Where words stand in the article as one piece, or None."""
        location = self._locate(words)
        return location if location.verdict in MATCHES and len(location.spans) == 1 else None

    def words(self, words: str) -> str | None:
        """The article's own characters for `words`, or None when they are not in it as one piece."""
        location = self.lookup(words)
        return self._document.text[location.spans[0].start : location.spans[0].end] if location else None

    def _true_words(self, location: Location) -> str:
        return _short(" … ".join(self._document.text[span.start : span.end] for span in location.spans))


def _reason(location: Location) -> str:
    if location.verdict == "absent" or not location.spans:
        return "the quoted words are not in the article"
    words = ", ".join(f"“{word}”" for word in location.differs[:_MOST_WORDS_NAMED])
    return f"the quote is not word for word: {words or 'its pieces'} differ"


def _short(text: str) -> str:
    tidy = " ".join(text.split())
    return tidy if len(tidy) <= _MOST_TRUE_CHARS else f"{tidy[:_MOST_TRUE_CHARS].rsplit(' ', 1)[0]} …"
