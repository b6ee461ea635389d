"""A quote into the place where the article has those words, or into what differs."""

import re
import unicodedata
from collections.abc import Iterator
from itertools import pairwise
from typing import Literal, NamedTuple

from briefing.grounding.closest import Passage, closest, segments
from briefing.grounding.differences import is_slight, names
from briefing.grounding.joins import Join, join
from briefing.grounding.pieces import has_ellipsis, split, without_letter_brackets
from briefing.grounding.runs import Runs
from briefing.grounding.sameness import cut_words, edge_differences, interior_differences, rest_of
from briefing.grounding.scope import clipped_words, is_whole, leaning_words, turning_words
from briefing.grounding.tokens import Tokens, tokenize

Verdict = Literal["exact", "normalized", "elided", "near", "altered", "absent"]
_LINE_HYPHEN = "-\n"
_MOST_SKIPPED_TOKENS = 40
_MOST_TIMES_LONGER = 4
_LEAST_CHARS = 1000
_SURE_SCORE = 0.85
_LEAST_SENTENCE_TOKENS = 3
_ASKS = re.compile(r"\?[\s\"”’'»)]*$")


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


ABSENT = Location("absent")


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
        if _LINE_HYPHEN in text:
            self._readings.insert(0, Runs(_at(tokenize(text.replace(_LINE_HYPHEN, "\u00ad\u00ad")), text)))

    def locate(self, quote: str, *, near: int | None = None) -> Location:
        """Find a quote.

        Args:
            quote: Words as somebody copied them, perhaps with ellipses or [brackets].
            near: Where several places fit equally, take the one nearest to this offset; None for the first.

        Returns:
            The best verdict there is for it.
        """
        if len(quote) > _MOST_TIMES_LONGER * (len(self._text) + _LEAST_CHARS):
            return ABSENT
        tidy = quote.replace("\r\n", "\n").strip()
        if not tidy.isascii():
            tidy = unicodedata.normalize("NFC", tidy)
        best = ABSENT
        for form, runs in ((form, runs) for runs in self._readings for form in _forms(tidy)):
            location = self._read(form, runs, near=near)
            if location.verdict == "exact" and form != tidy:
                return location._replace(verdict="normalized")
            if location.verdict in ("exact", "normalized", "elided"):
                return location
            if best is ABSENT or (best.verdict == "altered" and location.verdict == "near"):
                best = location
        return best

    def _read(self, quote: str, runs: Runs, *, near: int | None) -> Location:
        tokens = tokenize(quote)
        if not len(tokens):
            return ABSENT
        whole = self._whole(tokens, runs, near=near)
        if whole is not None and whole.verdict != "altered":
            return whole
        elided = has_ellipsis(quote)
        marked = self._marked(quote, runs, by_piece=elided) if elided or "[" in quote else None
        return marked or whole or self._unlike(tokens, runs)

    def _whole(self, quote: Tokens, runs: Runs, *, near: int | None) -> Location | None:
        """The first place where all tokens of a quote stand as one run, exact ones first."""
        length = len(quote)
        places = runs.find(quote.forms) if near is None else runs.around(quote.forms, near=near)
        accepted = refused = None
        rest = ""
        for at in places:
            differs = (
                *interior_differences(quote, 0, runs.tokens, at, length=length),
                *cut_words(runs.tokens, at, length=length),
                *edge_differences(quote, runs.tokens, at),
            )
            span = self._widened(quote, runs.tokens, at)
            if differs:
                refused = refused or Location("altered", (span,), differs)
                continue
            if self._text[span.start : span.end] == quote.text:
                return self._accepted("exact", (span,), tokens=length, rest=rest_of(runs.tokens, at))
            if accepted is None:
                accepted, rest = span, rest_of(runs.tokens, at)
                if near is not None:
                    break
        return self._accepted("normalized", (accepted,), tokens=length, rest=rest) if accepted else refused

    def _widened(self, quote: Tokens, text: Tokens, at: int) -> Span:
        """A run with the punctuation at its edges that the quote has there too."""
        start, end = text.starts[at], text.ends[at + len(quote) - 1]
        lead, tail = quote.text[: quote.starts[0]], quote.text[quote.ends[-1] :]
        if self._text[start - len(lead) : start] == lead and start >= len(lead):
            start -= len(lead)
        else:
            start = _grow(self._text, start, step=-1, limit=len(lead))
        if self._text[end : end + len(tail)] == tail:
            end += len(tail)
        else:
            end = _grow(self._text, end, step=1, limit=len(tail))
        return Span(start, end)

    def _accepted(self, verdict: Verdict, spans: tuple[Span, ...], *, tokens: int, rest: str = "") -> Location:
        clip = rest or clipped_words(self._text, spans[0].start, spans[-1].end, tokens=tokens)
        return _clipped(Location(verdict, spans), clip)

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
        location = self._accepted("elided", spans, tokens=sum(last - first + 1 for first, last in joined.runs))
        return location if location.clip or not joined.torn else _clipped(location, joined.torn)

    def _piece(self, tokens: Tokens, runs: Runs) -> Location:
        return self._whole(tokens, runs, near=None) or self._unlike(tokens, runs)

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
        honest = not missed
        for (_, at, length), (_, follows, _) in pairwise(found):
            skipped = follows - at - length
            honest = honest and 0 <= skipped <= _MOST_SKIPPED_TOKENS
            if skipped > 0:
                words = self._text[text.ends[at + length - 1] : text.starts[follows]]
                differs += (turning_words(words) + leaning_words(words))[:5]
        for first, at, length in found:
            differs += interior_differences(quote, first, text, at, length=length)
        if honest and not differs and all(is_whole(self._text, span.start, span.end) for span in spans):
            return self._accepted("elided", spans, tokens=len(quote))
        return Location("altered", spans, tuple(differs))


def _forms(quote: str) -> Iterator[str]:
    """The ways to read a quote: a hyphen at a line's end joined or kept, a letter in brackets with or without them."""
    plain = without_letter_brackets(quote)
    for form in (quote,) if plain == quote else (quote, plain):
        if _LINE_HYPHEN in form:
            yield form.replace(_LINE_HYPHEN, "\u00ad")
            yield form.replace(_LINE_HYPHEN, "-")
        else:
            yield form


def _clipped(location: Location, clip: str) -> Location:
    return location._replace(flags=("clipped",), clip=clip) if clip else location


def _at(tokens: Tokens, text: str) -> Tokens:
    return Tokens(text, tokens.forms, tokens.starts, tokens.ends)


def _grow(text: str, at: int, *, step: Literal[-1, 1], limit: int) -> int:
    """An edge moved over at most `limit` marks that are neither letters, digits nor spaces."""
    for _ in range(limit):
        index = at if step == 1 else at - 1
        if not 0 <= index < len(text) or text[index].isalnum() or text[index].isspace():
            break
        at += step
    return at
