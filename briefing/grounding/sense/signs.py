"""The words that turn, weaken or bind what stands beside them, by what they do, each in every form."""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from briefing.grounding.sense import lexicon, poles
from briefing.grounding.sense.inflection import forms


class Sign(NamedTuple):
    """What a word or phrase does.

    Attributes:
        kind: "not" turns what follows; "negative" does so as a verb or adjective; "soft" merely can stand for a
            negation; "pole" is one end of a pair of opposites; "hedge" weakens; "firm" states as fact; "condition",
            "limit" and "unbound" bind and unbind; "idle" looks like one of these and is none.
        name: The pair of opposites or the class of hedge.
        value: 1 or -1 for a pole, 1 for a hedge that a claim must keep, else 0.
    """

    kind: str
    name: str = ""
    value: int = 0


def signs() -> "dict[str, tuple[tuple[tuple[str, ...], tuple[Sign, ...]], ...]]":
    """Every phrase under its first word, longest first, with what it does."""
    return _signs()


@cache
def _signs() -> dict[str, tuple[tuple[tuple[str, ...], tuple[Sign, ...]], ...]]:
    gathered: dict[tuple[str, ...], dict[Sign, None]] = {}
    for phrase, sign in _rows():
        gathered.setdefault(tuple(phrase.split()), {})[sign] = None
    found: dict[str, list[tuple[tuple[str, ...], tuple[Sign, ...]]]] = {}
    for words, does in gathered.items():
        found.setdefault(words[0], []).append((words, tuple(does)))
    return {first: tuple(sorted(rows, key=lambda row: -len(row[0]))) for first, rows in found.items()}


def _rows() -> Iterator[tuple[str, Sign]]:
    plain = (
        ("idle", lexicon.IDLE),
        ("not", lexicon.NOT),
        ("negative", lexicon.NEGATIVE),
        ("soft", lexicon.SOFT),
        ("firm", lexicon.FIRM),
        ("condition", lexicon.CONDITIONS),
        ("binding", lexicon.BINDING),
        ("limit", lexicon.LIMITS),
        ("unbound", lexicon.UNBOUND),
    )
    for kind, words in plain:
        yield from ((phrase, Sign(kind)) for phrase in _phrases(words))
    for kind, table, values in (("pole", poles.POLES, (1, -1)), ("hedge", lexicon.HEDGES, (1, 0))):
        for row in table.strip().replace("\n ", " ").split("\n"):
            name, _, words = row.partition(":")
            for side, value in zip(words.split("|"), values, strict=True):
                yield from ((phrase, Sign(kind, name, value)) for phrase in _phrases(side))


def _phrases(words: str) -> Iterator[str]:
    for entry in " ".join(words.split()).split(","):
        phrase = entry.strip()
        if not phrase:
            continue
        if "~" in phrase:
            yield from forms(phrase.replace("~", ""))
        else:
            yield phrase
