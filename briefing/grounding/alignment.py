"""Words that are not in a text as they stand, beside the passage of it that they come from, word by word."""

from bisect import bisect_left
from collections import defaultdict
from typing import NamedTuple

_COMMON = 400
"""Words that stand in a text more often than this do not help to find a passage."""
_LONG = 400
"""Quotes of more words than this are compared by their first and last parts only: the comparison is quadratic."""


class Pair(NamedTuple):
    """A word of the quote beside the word of the text; None where one of them has none."""

    quoted: int | None
    found: int | None


class Alignment(NamedTuple):
    """A quote laid beside a passage.

    Attributes:
        first: Index of the passage's first word in the text.
        last: Index of its last word.
        pairs: Every word of both, in order.
        cost: How many words differ, where a likely slip of spelling counts less than half.
    """

    first: int
    last: int
    pairs: tuple[Pair, ...]
    cost: float


def align(quoted: list[str], forms: list[str], places: dict[str, list[int]]) -> Alignment | None:
    """Find the passage that a quote was most likely made from.

    Args:
        quoted: The quote's words.
        forms: The text's words.
        places: Where each word of the text stands.

    Returns:
        The alignment, or None when less than three fifths of the quote is in one place.
    """
    quoted = quoted[:_LONG]
    best: Alignment | None = None
    for window in _windows(quoted, places):
        found = _semiglobal(quoted, forms, max(0, window - 10), min(len(forms), window + len(quoted) + 14))
        if found is not None and (best is None or found.cost < best.cost):
            best = found
        if best is not None and best.cost <= 2:
            break
    return best if best is not None and best.cost <= 0.4 * len(quoted) else None


def _windows(quoted: list[str], places: dict[str, list[int]]) -> list[int]:
    """Where the quote probably begins, the likeliest first: each rare word votes for one diagonal."""
    votes: dict[int, float] = defaultdict(float)
    for index, word in enumerate(quoted):
        stands = places.get(word, ())
        if len(stands) <= _COMMON:
            for place in stands:
                votes[(place - index) >> 2] += 1.0 / len(stands)
    summed = {box: votes.get(box - 1, 0.0) + vote + votes.get(box + 1, 0.0) for box, vote in votes.items()}
    chosen: list[int] = []
    for box in sorted(summed, key=lambda box: (-summed[box], box))[:8]:
        if all(abs(box - other) > 2 for other in chosen):
            chosen.append(box)
    return [box << 2 for box in chosen[:3]]


def _semiglobal(quoted: list[str], forms: list[str], low: int, high: int) -> Alignment | None:
    """All of the quote against any stretch of the window, at the least cost."""
    window = forms[low:high]
    width = len(window)
    previous = [0.0] * (width + 1)
    steps = []
    for row, word in enumerate(quoted, start=1):
        current = [float(row)]
        taken = [2]
        for column in range(1, width + 1):
            other = window[column - 1]
            same = 0.0 if other == word else 0.4 if _is_slip(word, other) else 1.0
            across, down, along = previous[column - 1] + same, previous[column] + 1.0, current[column - 1] + 1.0
            if across <= down and across <= along:
                current.append(across)
                taken.append(1)
            elif down <= along:
                current.append(down)
                taken.append(2)
            else:
                current.append(along)
                taken.append(3)
        previous = current
        steps.append(taken)
    column = min(range(width + 1), key=previous.__getitem__)
    if column < width and previous[column + 1] == previous[column]:
        column += 1  # a last word that was changed stands beside the word it was changed from
    return _trace(steps, column, low, previous[column])


def _trace(steps: list[list[int]], column: int, low: int, cost: float) -> Alignment | None:
    pairs = []
    row = len(steps)
    while row > 0:
        step = steps[row - 1][column]
        pairs.append(Pair(row - 1 if step != 3 else None, low + column - 1 if step != 2 else None))
        row -= step != 3
        column -= step != 2
    pairs.reverse()
    found = [pair.found for pair in pairs if pair.found is not None]
    return Alignment(found[0], found[-1], tuple(pairs), cost) if found else None


def _is_slip(word: str, other: str) -> bool:
    return len(word) > 3 and len(other) > 3 and word[0] == other[0] and is_one_slip(word, other)


def is_one_slip(word: str, other: str) -> bool:
    """Whether two words differ in one short stretch, as a slip of typing or spelling makes it."""
    if abs(len(word) - len(other)) > 2:
        return False
    shorter = min(len(word), len(other))
    head = 0
    while head < shorter and word[head] == other[head]:
        head += 1
    tail = 0
    while tail < shorter - head and word[-1 - tail] == other[-1 - tail]:
        tail += 1
    return max(len(word), len(other)) - head - tail <= (2 if max(len(word), len(other)) >= 6 else 1)


def runs(words: list[str], forms: list[str], places: dict[str, list[int]]) -> list[int]:
    """Every place where these words stand next to each other, in order."""
    if not words:
        return []
    rarest = min(range(len(words)), key=lambda index: len(places.get(words[index], ())))
    length = len(words)
    return [
        place - rarest
        for place in places.get(words[rarest], ())
        if place >= rarest and forms[place - rarest : place - rarest + length] == words
    ]


def longest_run(words: list[str], first: int, forms: list[str], places: dict[str, list[int]]) -> tuple[int, int]:
    """The longest stretch of `words` from `first` that stands in the text: its place and how many words it has."""
    best = (0, 0)
    for place in places.get(words[first], ())[:_COMMON]:
        length = 0
        while first + length < len(words) and place + length < len(forms):
            if forms[place + length] != words[first + length]:
                break
            length += 1
        if length > best[1]:
            best = (place, length)
    return best


def nearest(places: list[int], wanted: int) -> int:
    """The place closest to `wanted`; the earlier of two equally close ones."""
    index = bisect_left(places, wanted)
    around = places[max(0, index - 1) : index + 1]
    return min(around, key=lambda place: abs(place - wanted))
