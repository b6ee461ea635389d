"""Words that differ between a quote and its passage into how grave that is."""

from collections.abc import Container
from typing import NamedTuple

from briefing.grounding.surroundings.scope import turning_words
from briefing.grounding.words.sameness import is_number
from briefing.grounding.words.tokens import Tokens

_FUNCTION = frozenset(
    "a an the that which who also then just very really so well and of to in on at is are was were be been has have "
    "had he she it they we you i his her their its our 's 're 've 'll 'd 'm as by this these those there said says "
    "while whilst".split()
)
_SPARE = frozenset("a an the that also just very really then so well".split())
_CALENDAR = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december".split()
)
_TURNING_PREFIXES = (
    "il",
    "un",
    "dis",
    "in",
    "im",
    "ir",
    "non",
    "anti",
    "de",
    "mis",
    "re",
    "pre",
    "ex",
    "over",
    "under",
)
_PRONOUNS = frozenset("he she it they we you i his her their its our who".split())


class Difference(NamedTuple):
    """Tokens of a quote that stand where others stand in the article.

    Attributes:
        mine: Their indices in the quote; empty when words were left out.
        theirs: The indices in the article; empty when words were put in.
    """

    mine: tuple[int, ...]
    theirs: tuple[int, ...]


def names(difference: Difference, quote: Tokens, text: Tokens) -> tuple[str, ...]:
    """The quote's words that differ, then the article's."""
    sides = ((quote, difference.mine), (text, difference.theirs))
    return tuple(tokens.text[tokens.starts[at[0]] : tokens.ends[at[-1]]] for tokens, at in sides if at)


def is_slight(difference: Difference, quote: Tokens, text: Tokens, *, vocabulary: Container[str]) -> bool:
    """Whether only function words or a slip of spelling differ, and no pronoun, number, name or negation."""
    mine = [quote.forms[index] for index in difference.mine]
    theirs = [text.forms[index] for index in difference.theirs]
    if len(mine) == len(theirs) == 1 and _is_slip(mine[0], theirs[0], vocabulary=vocabulary):
        return True
    if not mine or not theirs:
        return all(form in _SPARE for form in (*mine, *theirs))
    return all(form in _FUNCTION and form not in _PRONOUNS for form in (*mine, *theirs))


def _is_slip(mine: str, theirs: str, *, vocabulary: Container[str]) -> bool:
    if min(len(mine), len(theirs)) < 4 or mine in vocabulary:
        return False
    if any(is_number(form) or form in _CALENDAR or turning_words(form) for form in (mine, theirs)):
        return False
    if any(long == prefix + short for prefix in _TURNING_PREFIXES for long, short in ((mine, theirs), (theirs, mine))):
        return False
    return _distance(mine, theirs) <= (2 if max(len(mine), len(theirs)) >= 6 else 1)


def _distance(one: str, other: str) -> int:
    """How many letters stand between what two words share in front and behind."""
    shortest = min(len(one), len(other))
    front = next((index for index in range(shortest) if one[index] != other[index]), shortest)
    behind = next(
        (index for index in range(shortest - front) if one[-1 - index] != other[-1 - index]), shortest - front
    )
    return max(len(one), len(other)) - front - behind
