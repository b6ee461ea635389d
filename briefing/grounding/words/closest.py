"""A quote that is not in the article word for word into the passage it comes from and the words that differ."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from briefing.grounding.words.differences import Difference
from briefing.grounding.words.runs import Runs
from briefing.grounding.words.tokens import Tokens

_RAREST = 12
_MOST_PLACES = 48
_MOST_TRIED = 4
_LEAST_SCORE = 0.6
_MOST_SKIPPED = 10
_LEAST_SEGMENT = 5
_MOST_SEGMENTS = 4
_EDGE = 3
_LONGEST_ABBREVIATION = 3
_END = re.compile(r"[.!?][\"”’')]*\s|\n")


class Passage(NamedTuple):
    """Where a quote comes from.

    Attributes:
        first: The first token of the passage.
        last: The last one.
        score: The share of the quote's tokens that stand there in the same order.
        differences: What differs, in order.
    """

    first: int
    last: int
    score: float
    differences: tuple[Difference, ...]


def closest(quote: Tokens, runs: Runs) -> Passage | None:
    """The passage that shares the most words with a quote, or None when none shares six of ten."""
    best: list[tuple[int, int]] = []
    for anchor in _anchors(quote.forms, runs):
        pairs = _align(quote.forms, runs.tokens.forms, anchor)
        if len(pairs) > len(best):
            best = pairs
    if len(best) < max(2, _LEAST_SCORE * len(quote)):
        return None
    head, tail = best[0][0], len(quote) - 1 - best[-1][0]
    first = _grown(runs.tokens, best[0][1], step=-1, count=head, is_name=quote.raw(0)[0].isupper())
    last = _grown(runs.tokens, best[-1][1], step=1, count=tail, is_name=quote.raw(len(quote) - 1)[0].isupper())
    ends = [(-1, first - 1), *best, (len(quote), last + 1)]
    differences = tuple(
        Difference(tuple(range(i + 1, k)), tuple(range(j + 1, m)))
        for (i, j), (k, m) in pairwise(ends)
        if k - i > 1 or m - j > 1
    )
    return Passage(first, last, len(best) / len(quote), differences)


def _grown(text: Tokens, at: int, *, step: int, count: int, is_name: bool) -> int:
    """An edge moved over as many tokens as the quote has beyond it, within the sentence, and to the end of a name."""
    moved = 0
    while moved < count <= _EDGE and _goes_on(text, at, step):
        at, moved = at + step, moved + 1
    while moved and is_name and _goes_on(text, at, step) and text.gap(min(at, at + step)) == " ":
        if not (text.raw(at)[0].isupper() and text.raw(at + step)[0].isupper()):
            break
        at += step
    return at


def _goes_on(text: Tokens, at: int, step: int) -> bool:
    """Whether the sentence has a token beyond this one."""
    if not 0 <= at + step < len(text):
        return False
    left = min(at, at + step)
    return not (_END.search(text.gap(left)) and len(text.forms[left]) > _LONGEST_ABBREVIATION)


def _anchors(forms: Sequence[str], runs: Runs) -> list[tuple[int, int, int]]:
    """The longest runs that both share around the quote's rarest words, as (in quote, in article, length)."""
    theirs = runs.tokens.forms
    known = [(len(runs.positions[form]), index) for index, form in enumerate(forms) if form in runs.positions]
    found: dict[int, tuple[int, int, int]] = {}
    for count, index in sorted(known)[:_RAREST]:
        if count > _MOST_PLACES and found:
            break
        for place in runs.positions[forms[index]][:_MOST_PLACES]:
            seen = found.get(place - index)
            if seen and seen[0] <= index < seen[0] + seen[2]:
                continue
            left, right = index, index + 1
            shift = place - index
            while left > 0 and left + shift > 0 and forms[left - 1] == theirs[left + shift - 1]:
                left -= 1
            while right < len(forms) and right + shift < len(theirs) and forms[right] == theirs[right + shift]:
                right += 1
            if not seen or right - left > seen[2]:
                found[shift] = (left, left + shift, right - left)
    return sorted(found.values(), key=lambda run: (-run[2], run[1]))[:_MOST_TRIED]


def _align(forms: Sequence[str], theirs: Sequence[str], anchor: tuple[int, int, int]) -> list[tuple[int, int]]:
    """The pairs of equal tokens on both sides of a shared run, and the run."""
    left, place, length = anchor
    reach = 2 * left + 12
    before = _walk(forms[:left][::-1], theirs[max(0, place - reach) : place][::-1])
    right, after = left + length, place + length
    beyond = _walk(forms[right:], theirs[after : after + 2 * (len(forms) - right) + 12])
    return [
        *((left - 1 - i, place - 1 - j) for i, j in reversed(before)),
        *((left + step, place + step) for step in range(length)),
        *((right + i, after + j) for i, j in beyond),
    ]


def _walk(forms: Sequence[str], theirs: Sequence[str]) -> list[tuple[int, int]]:
    """Pairs of equal tokens from the front on, over differences of at most ten tokens."""
    pairs: list[tuple[int, int]] = []
    i = j = 0
    while i < len(forms) and j < len(theirs):
        if forms[i] != theirs[j]:
            step = _resume(forms, theirs, i, j)
            if step is None:
                break
            i, j = i + step[0], j + step[1]
        pairs.append((i, j))
        i, j = i + 1, j + 1
    return pairs


def _resume(forms: Sequence[str], theirs: Sequence[str], i: int, j: int) -> tuple[int, int] | None:
    """How many tokens of each side to skip until both agree again: one for one, else for two tokens running."""
    if forms[i + 1 : i + 2] == theirs[j + 1 : j + 2] != []:
        return 1, 1
    for cost in range(1, _MOST_SKIPPED + 1):
        for mine in sorted(range(cost + 1), key=lambda count: abs(2 * count - cost)):
            k, m = i + mine, j + cost - mine
            if k >= len(forms) or m >= len(theirs) or forms[k] != theirs[m]:
                continue
            if forms[k + 1 : k + 2] == theirs[m + 1 : m + 2] or (k == len(forms) - 1 and cost <= _EDGE):
                return mine, cost - mine
    return None


def segments(quote: Tokens, runs: Runs) -> tuple[list[tuple[int, int, int]], int]:
    """A quote as runs of at least five tokens of the article.

    Returns:
        The runs as (in quote, in article, length) and how many tokens of the quote are in none; no runs when it would
        take more than four.
    """
    found: list[tuple[int, int, int]] = []
    missed = index = 0
    forms, theirs = quote.forms, runs.tokens.forms
    while index < len(forms):
        best = (0, 0)
        part = forms[index : index + _LEAST_SEGMENT]
        for place in runs.find(part) if len(part) == _LEAST_SEGMENT else ():
            length = _LEAST_SEGMENT
            while forms[index + length : index + length + 1] == theirs[place + length : place + length + 1] != []:
                length += 1
            best = max(best, (length, -place))
            if index + length == len(forms):
                break
        if best[0]:
            found.append((index, -best[1], best[0]))
            index += best[0]
        else:
            missed, index = missed + 1, index + 1
        if len(found) > _MOST_SEGMENTS or missed > 2:
            return [], len(forms)
    return found, missed
