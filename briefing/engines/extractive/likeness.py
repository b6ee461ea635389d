"""How much two pieces of text are about the same: by the beginnings of their telling words."""

from typing import Final

from briefing.engines.extractive.clauses import words_in
from briefing.engines.extractive.wordlist import word_set

_EMPTY: Final = word_set(
    """
    a an the of to in on at by for from with without and or but nor as is are was were be been being it its this
    that these those he she they them his her their our we us you your i me my would could should will shall may
    might must can not no do does did done has have had if then than so such into over under about against
    between among out up down off more most some any each also only just very say says said who whom whose what
    when where why how which there whether still yet clear settled become come further new latest
    """
)


def stems(text: str) -> frozenset[str]:
    """The first five letters of each telling word."""
    found = (word.lower().replace("’", "'").removesuffix("'s") for word in words_in(text))
    return frozenset(word[:5] for word in found if word not in _EMPTY and len(word) > 1)


def likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """The share of the smaller set of stems that is in the other, from 0 to 1."""
    smaller = min(len(one), len(other))
    return len(one & other) / smaller if smaller else 0.0
