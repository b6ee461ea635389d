"""Tokens of an article into an index that finds runs of them."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import accumulate

from briefing.grounding.words.tokens import Tokens

_MOST_RUNS = 200


class Runs:
    """Where any run of tokens stands in an article.

    Args:
        tokens: The article's tokens.
    """

    def __init__(self, tokens: Tokens) -> None:
        self.tokens = tokens
        self._joined = f" {' '.join(tokens.forms)} "
        self._heads = list(accumulate((len(form) + 1 for form in tokens.forms), initial=0))
        self._positions: dict[str, list[int]] | None = None

    def find(self, forms: Sequence[str], *, begin: int = 0) -> Iterator[int]:
        """The tokens at which a run begins, in order; at most 200 of them.

        Args:
            forms: The forms of the run, at least one.
            begin: The first token to look at.
        """
        needle = f" {' '.join(forms)} "
        at = self._joined.find(needle, self._heads[min(begin, len(self.tokens))])
        for _ in range(_MOST_RUNS):
            if at < 0:
                return
            yield bisect_left(self._heads, at)
            at = self._joined.find(needle, at + 1)

    def last(self, forms: Sequence[str], *, end: int) -> int | None:
        """The token at which the last run begins that ends before token `end`, or None."""
        at = self._joined.rfind(f" {' '.join(forms)} ", 0, self._heads[end] + 1)
        return None if at < 0 else bisect_left(self._heads, at)

    @property
    def positions(self) -> dict[str, list[int]]:
        """Where each form stands; made when it is first needed."""
        if self._positions is None:
            positions: dict[str, list[int]] = defaultdict(list)
            for index, form in enumerate(self.tokens.forms):
                positions[form].append(index)
            self._positions = dict(positions)
        return self._positions
