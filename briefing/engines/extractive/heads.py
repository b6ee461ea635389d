"""Noun phrases into their heads: the words before the first preposition, comma or relative."""

from collections.abc import Sequence

from briefing.attribution import Span, Word
from briefing.attribution.lexicon import PREPOSITIONS

_ENDS = PREPOSITIONS - {"of"} | {"who", "which", "that", ",", "–", "—", "(", "familiar", "briefed", "close"}


def end_of_head(words: Sequence[Word]) -> int:
    """Where the head of a noun phrase ends, in characters: "a source | in the group", "officials | briefed on it"."""
    for at, word in enumerate(words):
        if at and word.lower in _ENDS:
            return words[at - 1].end
    return words[-1].end if words else 0


def ends_before_of(words: Sequence[Word]) -> int:
    """Where the words before the first "of" end, or -1: "President Oda | of Kestovia"."""
    return next((words[at - 1].end for at, word in enumerate(words) if at and word.lower == "of"), -1)


def is_head(mention: Span, words: Sequence[Word]) -> bool:
    """Whether a mention is what a noun phrase is about: it reaches the end of its head, or stands before an "of"."""
    if not words or not words[0].start <= mention.start < words[-1].end:
        return False
    end = end_of_head(words)
    return mention.start < end <= mention.end or mention.end == ends_before_of(words)


def parts(words: Sequence[Word]) -> list[list[Word]]:
    """The noun phrases that "and" or commas join; one, when "and" only joins what follows a preposition.

    "The governments of Peru and Chile" are one, "President Oda of Peru and Mr Ek" are two.
    """
    links = [at for at, word in enumerate(words) if word.lower in ("and", "or")]
    is_of_all = any(
        at
        and at < (links or [0])[0]
        and word.lower == "of"
        and words[at - 1].text.islower()
        and words[at - 1].lower.endswith("s")
        for at, word in enumerate(words)
    )
    prepositions = [at for at, word in enumerate(words) if at and word.lower in PREPOSITIONS]
    if not links or is_of_all or (prepositions and prepositions[0] < links[0] and words[prepositions[0]].lower != "of"):
        return [list(words)]
    return split(words)


def split(words: Sequence[Word]) -> list[list[Word]]:
    """The words between "and", "or" and commas."""
    found: list[list[Word]] = [[]]
    for word in words:
        if word.lower in ("and", "or", ","):
            found.append([])
        else:
            found[-1].append(word)
    return [part for part in found if part]
