"""A quote into the place where the article has it, word for word, or into what is different about it."""

import re
from dataclasses import dataclass
from typing import Literal

from briefing.grounding.alignment import align, nearest, runs
from briefing.grounding.edges import is_cut_inside
from briefing.grounding.elision import Elision, elide, without_letter_brackets
from briefing.grounding.naming import differences
from briefing.grounding.scope import clip
from briefing.grounding.tokens import Tokens, tokenize

Verdict = Literal["exact", "normalized", "elided", "near", "altered", "absent"]

# A word that is another word in capitals: "US forces" is not "us forces".
_CASED = frozenset("us it who aids un am pm may march polish turkey china job".split())
_CLAUSE_WORDS = 4
"""Fewer words than this are a name or a phrase, and no clause can be clipped to them."""


@dataclass(frozen=True, slots=True)
class Span:
    """A half-open stretch of the text, in characters (code points)."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Location:
    """Where a quote stands, and how it differs.

    Attributes:
        verdict: "exact", "normalized" or "elided" when it is evidence; "near" or "altered" when words differ; "absent"
            when it is not there at all.
        spans: Where the text has it, one for each piece of an elided quote; empty when absent.
        differs: The words that differ, the quote's and the text's, or the words that an ellipsis skipped.
        flags: "clipped" when the quote was cut out of a clause that denies, doubts, asks, forbids or conditions it.
        clip: The words that were cut off a clipped quote, else "".
    """

    verdict: Verdict
    spans: tuple[Span, ...] = ()
    differs: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()
    clip: str = ""


class Locator:
    """Finds quotes in one text.

    Building it reads the text once (about 1 ms for 700 words); each look-up then takes a fraction of that.

    Example:
        >>> locator = Locator("“We will not sign before June,” she said.")
        >>> locator.locate("we will not  sign")
        Location(verdict='normalized', spans=(Span(start=1, end=17),), differs=(), flags=(), clip='')
        >>> locator.locate("We will sign before June").verdict
        'altered'
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._tokens = tokenize(text)
        self._places: dict[str, list[int]] = {}
        for index, form in enumerate(self._tokens.forms):
            self._places.setdefault(form, []).append(index)

    def locate(self, quote: str, *, near: int | None = None) -> Location:
        """Find a quote.

        Args:
            quote: What somebody says the text says.
            near: Of several places the one closest to this offset is taken; the first one, when None.
        """
        quote = quote.strip()
        plain = without_letter_brackets(quote)
        asked = tokenize(plain)
        if not asked.forms:
            return Location("absent")
        return (
            self._exact(quote, near)
            or self._normalized(asked, near)
            or self._rejoined(plain, near)
            or self._elided(plain)
            or self._different(asked)
        )

    def _exact(self, quote: str, near: int | None) -> Location | None:
        best: int | None = None
        start = self._text.find(quote)
        while start >= 0:
            if not is_cut_inside(self._text, start, start + len(quote)):
                if near is None:
                    return self._found("exact", [(start, start + len(quote))])
                if best is not None and abs(start - near) >= abs(best - near):
                    break
                best = start
            start = self._text.find(quote, start + len(quote))
        return None if best is None else self._found("exact", [(best, best + len(quote))])

    def _normalized(self, asked: Tokens, near: int | None) -> Location | None:
        places = []
        for place in runs(asked.forms, self._tokens.forms, self._places):
            span = self._span(place, len(asked))
            if not is_cut_inside(self._text, *span) and self._has_same_cases(asked, place):
                places.append(place)
                if near is None:
                    break
        if not places:
            return None
        wanted = 0 if near is None else next((i for i, start in enumerate(self._tokens.starts) if start >= near), 0)
        place = places[0] if near is None else nearest(places, wanted)
        return self._found("normalized", [self._span(place, len(asked))])

    def _rejoined(self, quote: str, near: int | None) -> Location | None:
        """A hyphen at a line's end may also have been there before the line was broken."""
        if "-\n" not in quote:
            return None
        return self._normalized(tokenize(quote.replace("-\n", "-")), near)

    def _elided(self, quote: str) -> Location | None:
        elision = elide(quote, self._tokens, self._places)
        if elision is None:
            return None
        spans = [self._span(place, length) for place, length in elision.pieces]
        if elision.skipped or any(is_cut_inside(self._text, *span) for span in spans):
            return self._refused(spans, elision)
        return self._found("elided", spans)

    def _refused(self, spans: list[tuple[int, int]], elision: Elision) -> Location:
        return Location("altered", tuple(Span(*span) for span in spans), elision.skipped or ("…",))

    def _different(self, asked: Tokens) -> Location:
        alignment = align(asked.forms, self._tokens.forms, self._places)
        if alignment is None:
            return Location("absent")
        found = differences(asked, self._tokens, alignment.pairs, known=self._places)
        span = Span(self._tokens.starts[alignment.first], self._tokens.ends[alignment.last])
        if not found.words:  # its words agree, but their capitals or the edges of its numbers do not
            return Location("altered", (span,), (asked.text,))
        return Location("near" if found.are_slight else "altered", (span,), found.words)

    def _found(self, verdict: Verdict, spans: list[tuple[int, int]]) -> Location:
        start, end = spans[0][0], spans[-1][1]
        is_clause = len(re.findall(r"\w+", self._text[start:end])) >= _CLAUSE_WORDS
        cut = clip(self._text, start, end) if is_clause else ""
        flags = ("clipped",) if cut else ()
        return Location(verdict, tuple(Span(*span) for span in spans), (), flags, cut)

    def _span(self, place: int, length: int) -> tuple[int, int]:
        return self._tokens.starts[place], self._tokens.ends[place + length - 1]

    def _has_same_cases(self, asked: Tokens, place: int) -> bool:
        """Whether no word became another by its capitals; a quote all in capitals or small letters has none to tell."""
        if asked.text.isupper() or asked.text.islower():
            return True
        for index, form in enumerate(asked.forms):
            if form in _CASED:
                raw, stands = asked.raw(index), self._tokens.raw(place + index)
                if raw.islower() != stands.islower() and (index > 0 or raw.isupper() or stands.isupper()):
                    return False
        return True
