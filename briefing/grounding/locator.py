"""A quote into the place where the article has those words, or into what differs."""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator
from itertools import islice, pairwise
from typing import Literal, NamedTuple

from briefing.grounding.surroundings.scope import clipped_words, is_whole, sentence_end, shown, turning_words
from briefing.grounding.surroundings.turns import leaning_words
from briefing.grounding.words.closest import Passage, closest, segments
from briefing.grounding.words.differences import is_slight, names
from briefing.grounding.words.joins import Join, honest_joins, join
from briefing.grounding.words.pieces import LINE_HYPHEN, forms, has_ellipsis, split
from briefing.grounding.words.runs import Runs
from briefing.grounding.words.sameness import cut_words, edge_differences, interior_differences, rest_of, widened
from briefing.grounding.words.tokens import Tokens, tokenize

Verdict = Literal["exact", "normalized", "elided", "near", "altered", "absent"]
_MOST_SKIPPED_TOKENS = 40
_MOST_TIMES_LONGER = 4
_LEAST_CHARS = 1000
_MOST_OCCURRENCES = 50
_SURE_SCORE = 0.85
_LEAST_SENTENCE_TOKENS = 3
_ELLIPSIS = re.compile(r"…|\.{3}|\. \. \.")
_TRAILS_OFF = re.compile(r"(?:…|\.{3}|\. \. \.)[\s\])]*[.,]?[\s\"”’']*$")
_MARKS_AND_BLANKS = " \n\"“”‘’'.,;:!?"
# The number of a note behind the stop that ends a sentence: "targets.37 The", "in 2025.19 Since". A reader who copies
# the sentence leaves it out.
_NOTE = re.compile(
    r"(?<=[^\W\d_][.!?”’\")])\d{1,3}(?:[,–-]\d{1,3})*(?=\s+[^\W\da-z_]|\s+[“\"‘(]|\s*$)"
    r"|(?<=\b(?:19|20)\d\d\.)\d{1,3}(?:[,–-]\d{1,3})*(?=\s+[^\W\da-z_]|\s+[“\"‘(]|\s*$)",
    re.MULTILINE,
)
_LEAST_NOTES = 3
_ASKS = re.compile(r"\?[\s\"”’'»)….\[\]]*$")


class Span(NamedTuple):
    """Characters of the article, from `start` up to but not including `end`."""

    start: int
    end: int


class Location(NamedTuple):
    """Where a quote stands in the article, and how well.

    Attributes:
        verdict: "exact", "normalized" and "elided" are evidence; "near" and "altered" are places whose words differ.
        spans: The article's own characters, in order; empty when absent.
        differs: The words that differ, or what the quote skips; empty for evidence.
        flags: "clipped" when the words are cut out of a clause that denies, doubts, asks or conditions them.
        clip: The words that were cut off and make it clipped, else "".
    """

    verdict: Verdict
    spans: tuple[Span, ...] = ()
    differs: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()
    clip: str = ""


class _Place(NamedTuple):
    """Where all tokens of a quote stand in a row, from token `at` on, and what differs there all the same."""

    at: int
    length: int
    span: Span
    differs: tuple[str, ...]
    is_exact: bool


ABSENT = Location("absent")
EVIDENCE = frozenset(("exact", "normalized", "elided"))


class Locator:
    """Finds quotes in one article; no word may differ in what it calls evidence.

    Args:
        text: The article's text; every span counts its characters.

    Example:
        >>> Locator("Rates “stay put”, she said.").locate('rates "stay  put"')
        Location(verdict='normalized', spans=(Span(start=0, end=16),), differs=(), flags=(), clip='')
        >>> Locator("Rates stay at 1.5 percent.").locate("stay at 15 percent").differs
        ('15', '1.5')
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._readings = [Runs(tokenize(text))]
        if LINE_HYPHEN in text:
            self._readings.insert(0, Runs(_at(tokenize(text.replace(LINE_HYPHEN, "\u00ad\u00ad")), text)))
        if len(_NOTE.findall(text)) >= _LEAST_NOTES:
            self._readings.append(Runs(_at(tokenize(_NOTE.sub(_hidden, text)), text)))

    def locate(self, quote: str) -> Location:
        """Find a quote.

        Args:
            quote: Words as somebody copied them, perhaps with ellipses or [brackets].

        Returns:
            The best verdict there is for it.
        """
        verbatim = self._verbatim(quote.strip())
        if verbatim is not None:
            return verbatim
        best = ABSENT
        for form, runs, is_tidy in self._ways(quote):
            location = self._read(form, runs)
            if location.verdict in EVIDENCE:
                return self._unended(_reread(location, is_tidy=is_tidy), form)
            if best is ABSENT or (best.verdict == "altered" and location.verdict == "near"):
                best = location
        return best

    def _verbatim(self, quote: str) -> Location | None:
        """What `_read` finds of a quote that the article has character for character; None leaves it to `_read`.

        Most quotes are such, and are found without being cut into tokens.
        """
        if not quote or LINE_HYPHEN in self._text or LINE_HYPHEN in quote:
            return None
        text = self._readings[0].tokens
        begin = self._text.find(quote)
        while begin >= 0:
            place = self._standing(quote, begin, text)
            if place is not None and not place.differs:
                return self._unended(self._accepted(place, text), quote)
            begin = self._text.find(quote, begin + 1)
        return None

    def _standing(self, quote: str, begin: int, text: Tokens) -> _Place | None:
        """What a quote comes to where the article has its characters; None where they tear a word in two."""
        end = begin + len(quote)
        first, beyond = bisect_left(text.starts, begin), bisect_left(text.starts, end)
        if first == beyond or (first and text.ends[first - 1] > begin) or text.ends[beyond - 1] > end:
            return None
        length = beyond - first
        mine = text.part(first, beyond, at=begin, text=quote)
        differs = (*cut_words(text, first, length=length), *edge_differences(mine, text, first))
        return _Place(first, length, Span(begin, end), differs, is_exact=True)

    def occurrences(self, quote: str) -> tuple[Location, ...]:
        """Find all places of a quote.

        Args:
            quote: Words as somebody copied them, perhaps with ellipses or [brackets].

        Returns:
            What `locate` returns, then every other place that is evidence too, in the order of the article; at most 50.

        Example:
            >>> found = Locator("Rates fell. They rose. Rates fell.").occurrences("rates fell")
            >>> [location.spans[0].start for location in found]
            [0, 23]
        """
        first = self.locate(quote)
        if first.verdict not in EVIDENCE:
            return (first,)
        found = {first.spans: first}
        for form, runs, is_tidy in self._ways(quote):
            for location in islice(self._all(form, runs), _MOST_OCCURRENCES):
                found.setdefault(location.spans, self._unended(_reread(location, is_tidy=is_tidy), form))
        return tuple(found.values())[:_MOST_OCCURRENCES]

    def _unended(self, location: Location, quote: str) -> Location:
        """A quote that ends in an ellipsis with what it leaves out: the rest of its sentence, else the next one."""
        end = location.spans[-1].end
        if (
            "clipped" in location.flags
            or not _TRAILS_OFF.search(quote)
            or _ELLIPSIS.search(self._text, end - 4, end + 4)
        ):
            return location
        rest = self._text[end : sentence_end(self._text, end)]
        if not any(map(str.isalnum, rest)):
            following = len(self._text) - len(self._text[end:].lstrip(_MARKS_AND_BLANKS))
            rest = self._text[following : sentence_end(self._text, following)]
        return _clipped(location, shown(re.split('[”"]', rest, maxsplit=1)[0]))

    def _ways(self, quote: str) -> Iterator[tuple[str, Runs, bool]]:
        """Each way to read a quote in each reading of the text, and whether it is the quote as it stands."""
        if len(quote) > _MOST_TIMES_LONGER * (len(self._text) + _LEAST_CHARS):
            return
        tidy = quote.replace("\r\n", "\n").strip()
        if not tidy.isascii():
            tidy = unicodedata.normalize("NFC", tidy)
        for runs in self._readings:
            for form in forms(tidy):
                yield form, runs, form == tidy

    def _all(self, quote: str, runs: Runs) -> Iterator[Location]:
        """Every place of a quote that is evidence: as one run, else as a join of its pieces."""
        tokens = tokenize(quote)
        if not len(tokens):
            return
        is_whole_somewhere = False
        for place in self._places(tokens, runs, runs.find(tokens.forms)):
            if not place.differs:
                is_whole_somewhere = True
                yield self._accepted(place, runs.tokens)
        if not is_whole_somewhere and (has_ellipsis(quote) or "[" in quote):
            asks = _ASKS.search(quote) is not None
            for joined in honest_joins(split(quote, article=self._text), runs):
                yield self._joined(joined, runs.tokens, asks=asks)

    def _read(self, quote: str, runs: Runs) -> Location:
        tokens = tokenize(quote)
        if not len(tokens):
            return ABSENT
        whole = self._whole(tokens, runs)
        if whole is not None and whole.verdict != "altered":
            return whole
        elided = has_ellipsis(quote)
        marked = self._marked(quote, runs, by_piece=elided) if elided or "[" in quote else None
        return marked or whole or self._unlike(tokens, runs)

    def _whole(self, quote: Tokens, runs: Runs) -> Location | None:
        """The first place where all tokens of a quote stand as one run, exact ones first."""
        accepted = refused = None
        for place in self._places(quote, runs, runs.find(quote.forms)):
            if place.differs:
                refused = refused or Location("altered", (place.span,), place.differs)
                continue
            accepted = place if place.is_exact else accepted or place
            if place.is_exact:
                break
        return self._accepted(accepted, runs.tokens) if accepted else refused

    def _places(self, quote: Tokens, runs: Runs, found: Iterator[int]) -> Iterator[_Place]:
        """What each run of a quote's tokens in the article comes to."""
        length = len(quote)
        for at in found:
            differs = (
                *interior_differences(quote, 0, runs.tokens, at, length=length),
                *cut_words(runs.tokens, at, length=length),
                *edge_differences(quote, runs.tokens, at),
            )
            span = Span(*widened(quote, runs.tokens, at))
            yield _Place(at, length, span, differs, is_exact=self._text[span.start : span.end] == quote.text)

    def _accepted(self, place: _Place, text: Tokens) -> Location:
        clip = rest_of(text, place.at) or self._clip((place.span,), tokens=place.length)
        return _clipped(Location("exact" if place.is_exact else "normalized", (place.span,)), clip)

    def _clip(self, spans: tuple[Span, ...], *, tokens: int) -> str:
        return clipped_words(self._text, spans[0].start, spans[-1].end, tokens=tokens)

    def _marked(self, quote: str, runs: Runs, *, by_piece: bool) -> Location | None:
        """A quote with ellipses or brackets: all its pieces in order, or what is wrong with them."""
        parts = split(quote)
        joined = join(split(quote, article=self._text), runs) or join(parts, runs)
        if joined is not None:
            return self._joined(joined, runs.tokens, asks=_ASKS.search(quote) is not None)
        if not by_piece:
            return None
        found = [self._piece(piece.tokens, runs) for piece in parts.pieces]
        if any(location.verdict == "absent" for location in found):
            return None
        verdict: Verdict = "near" if all(location.verdict != "altered" for location in found) else "altered"
        spans = tuple(span for location in found for span in location.spans)
        return Location(verdict, spans, tuple(word for location in found for word in location.differs))

    def _joined(self, joined: Join, tokens: Tokens, *, asks: bool) -> Location:
        spans = tuple(Span(tokens.starts[first], tokens.ends[last]) for first, last in joined.runs)
        if asks and self._text[spans[-1].end : spans[-1].end + 1] == "?":
            spans = (*spans[:-1], Span(spans[-1].start, spans[-1].end + 1))
        if joined.differs is not None:
            return Location("altered", spans, joined.differs)
        clip = self._clip(spans, tokens=sum(last - first + 1 for first, last in joined.runs))
        return _clipped(Location("elided", spans), clip or joined.torn)

    def _piece(self, tokens: Tokens, runs: Runs) -> Location:
        return self._whole(tokens, runs) or self._unlike(tokens, runs)

    def _unlike(self, quote: Tokens, runs: Runs) -> Location:
        """Where a quote comes from that is nowhere as it stands."""
        passage = closest(quote, runs)
        if passage is None:
            return self._stitched(quote, runs) or ABSENT
        is_unsure = passage.score < _SURE_SCORE
        if is_unsure or any(len(one.theirs) >= _LEAST_SENTENCE_TOKENS for one in passage.differences):
            stitched = self._stitched(quote, runs)
            if stitched is not None and (is_unsure or stitched.verdict == "elided"):
                return stitched
        return self._differing(passage, quote, runs)

    def _differing(self, passage: Passage, quote: Tokens, runs: Runs) -> Location:
        text = runs.tokens
        slight = all(is_slight(one, quote, text, vocabulary=runs.positions) for one in passage.differences)
        span = Span(text.starts[passage.first], text.ends[passage.last])
        differs = tuple(word for one in passage.differences for word in names(one, quote, text))
        return Location("near" if slight else "altered", (span,), differs)

    def _stitched(self, quote: Tokens, runs: Runs) -> Location | None:
        """Pieces of the article set side by side without a mark: evidence only when each is whole and nothing turns."""
        found, missed = segments(quote, runs)
        if len(found) < 2 or missed > 1:
            return None
        text = runs.tokens
        spans = tuple(Span(text.starts[at], text.ends[at + length - 1]) for _, at, length in found)
        differs: list[str] = []
        dropped = ""
        honest = not missed
        for (_, at, length), (_, follows, _) in pairwise(found):
            skipped = follows - at - length
            honest = honest and 0 <= skipped <= _MOST_SKIPPED_TOKENS
            if skipped > 0:
                words = self._text[text.ends[at + length - 1] : text.starts[follows]]
                differs += (turning_words(words) + leaning_words(words))[:5]
                dropped = dropped or shown(words)
        for first, at, length in found:
            differs += interior_differences(quote, first, text, at, length=length)
        if honest and not differs and all(is_whole(self._text, span.start, span.end) for span in spans):
            return _clipped(Location("elided", spans), self._clip(spans, tokens=len(quote)) or dropped)
        return Location("altered", spans, tuple(differs))


def _hidden(match: "re.Match[str]") -> str:
    return "\u00ad" * len(match.group())


def _reread(location: Location, *, is_tidy: bool) -> Location:
    return location if is_tidy or location.verdict != "exact" else location._replace(verdict="normalized")


def _clipped(location: Location, clip: str) -> Location:
    return location._replace(flags=("clipped",), clip=clip) if clip else location


def _at(tokens: Tokens, text: str) -> Tokens:
    return Tokens(text, tokens.forms, tokens.starts, tokens.ends)
