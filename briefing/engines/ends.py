"""A quote given by its two ends, "the port would … the dockers sign", into the article's whole run of words."""

import re
from collections.abc import Iterable, Iterator
from functools import cached_property

from briefing.attribution.sentences import Analysed, analyse
from briefing.attribution.words import Span

LIMIT_CHARS = 600
LIMIT_TRIES = 50
# Between a name and its role stand a comma, a bracket or nothing.
LIMIT_GAP_CHARS = 6
_ELLIPSIS = re.compile(r"\s*(?:…|\.\.\.|\[…\]|\[\.\.\.\])\s*")
_LIKE = str.maketrans("“”„‟«»‘’‚‛–—‑−\u00a0\u202f\t", '""""""\'\'\'\'----   ')


class Ends:
    """The article, in which the ends of quotes are found."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._plain = _plain(text)

    def fill(self, quotes: Iterable[str]) -> tuple[str, ...]:
        """Each quote whole; one that stands in the article as it is, or whose ends do not, is left alone.

        Example:
            >>> Ends("Mayor Okoro said the port would not reopen unless the dockers sign.").fill(["port would … sign"])
            ('port would not reopen unless the dockers sign',)
        """
        return tuple(dict.fromkeys(map(self._whole, quotes)))

    def naming(self, name: str, role: str, aliases: Iterable[str]) -> str:
        """The words that name an actor, with its role where that stands next to the name."""
        for called in (name, *aliases):
            spans = list(self._spans(called))
            if spans:
                near = [_join(span, held) for span in spans for held in self._spans(role)]
                limit_chars = len(called) + len(role) + LIMIT_GAP_CHARS
                within = [span for span in near if self._is_run(span, limit_chars=limit_chars)]
                best = min(within, key=lambda span: span.end - span.start, default=spans[0])
                return self._text[best.start : best.end]
        return name

    def is_quoted(self, quote: str) -> bool:
        """Whether two words or more of a quote stand in quotation marks in the article, as speech."""
        start = self._text.find(quote)
        if start < 0:
            return False
        said = 0
        for word in self._analysed.words_in(Span(start, start + len(quote))):
            quotation = self._analysed.quotation_at(word.start)
            said += word.text[0].isalnum() and quotation is not None and quotation.is_speech
        return said >= 2

    @cached_property
    def _analysed(self) -> Analysed:
        return analyse(self._text)

    def _whole(self, quote: str) -> str:
        parts = _ELLIPSIS.split(quote.strip())
        if len(parts) != 2 or not all(parts) or _plain(quote.strip()) in self._plain:
            return quote
        head, tail = parts
        runs = []
        for start, end in self._spans(head):
            last = next((span for span in self._spans(tail, after=end)), None)
            if last is not None and self._is_run(Span(start, last.end), limit_chars=LIMIT_CHARS):
                runs.append(Span(start, last.end))
        if not runs:
            return quote
        shortest = min(runs, key=lambda run: run.end - run.start)
        return self._text[shortest.start : shortest.end]

    def _spans(self, words: str, *, after: int = 0) -> Iterator[Span]:
        """Where these words stand, whole words only, from `after` on."""
        wanted = " ".join(_plain(words).split())
        for _ in range(LIMIT_TRIES if wanted else 0):
            start = self._plain.find(wanted, after)
            if start < 0:
                return
            end = after = start + len(wanted)
            if not self._is_inside_word(start) and not self._is_inside_word(end):
                yield Span(start, end)

    def _is_inside_word(self, place: int) -> bool:
        return 0 < place < len(self._plain) and self._plain[place - 1].isalnum() and self._plain[place].isalnum()

    def _is_run(self, span: Span, *, limit_chars: int) -> bool:
        return span.end - span.start <= limit_chars and "\n" not in self._text[span.start : span.end]


def _join(one: Span, other: Span) -> Span:
    return Span(min(one.start, other.start), max(one.end, other.end))


def _plain(text: str) -> str:
    """The text in lower case with plain marks, each character in its place."""
    lower = text.lower()
    if len(lower) != len(text):
        lower = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    return lower.translate(_LIKE)
