"""A quote with ellipses, brackets or joined sentences into the pieces that the text has, and what they skip."""

import re
from bisect import bisect_left
from dataclasses import dataclass
from itertools import pairwise

from briefing.grounding.alignment import longest_run, runs
from briefing.grounding.scope import TURNING
from briefing.grounding.tokens import Tokens, tokenize

_GAP = re.compile(r"\s*(?:\[\s*(?:\.\.\.|…)\s*\]|\(\s*(?:\.\.\.|…)\s*\)|\.{3,}|…|\. \. \.)\s*")
_BRACKET = re.compile(r"\[([^\[\]\n]{1,80})\]")
_FAR = 80
"""Pieces more words apart than this are two quotes."""
_INSERTED = 8
"""A bracket stands for no more words than this."""
_LEAST = 2
"""A piece between ellipses has at least this many words."""
_JOINED = 5
"""A piece joined without an ellipsis has at least this many words."""
_CHANGED = 3
"""Passages no further apart, with a word of the quote's own between them, are one passage that was changed."""
_FIRSTS = 200
"""No more places of a first piece than these are tried; a phrase that common is no quote."""


@dataclass(frozen=True, slots=True)
class Elision:
    """Pieces of a quote in a text.

    Attributes:
        pieces: For each, the index of its first word in the text and how many words it has.
        skipped: Words between the pieces that an honest ellipsis never skips, or "…" when the pieces are far apart or
            reversed; empty when the ellipsis is honest.
    """

    pieces: tuple[tuple[int, int], ...]
    skipped: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Piece:
    """Words between two joints, and what the bracket before them holds; None when an ellipsis stands there."""

    words: list[str]
    inserted: str | None


def without_letter_brackets(quote: str) -> str:
    """A quote without the brackets around single letters: "[T]he" is a capital that was changed, not a word put in.

    Example:
        >>> without_letter_brackets("[T]he talk[s] of [Ada]")
        'The talks of [Ada]'
    """
    return re.sub(r"\[(\w)\](?=\w)|(?<=\w)\[(\w{1,3})\]", lambda bracket: bracket[1] or bracket[2], quote)


def elide(quote: str, text: Tokens, places: dict[str, list[int]]) -> Elision | None:
    """Find the pieces of a quote; None when it is not made of pieces or one of them is not in the text."""
    parts = [part for part in _GAP.split(quote) if part]
    literal = _kept([_Piece(tokenize(part).forms, None) for part in parts])
    found = _pieces_of(literal, text, places) if len(literal) > 1 else None
    if found is None and "[" in quote:
        found = _pieces_of(_split(parts), text, places)
    return found or _joined(tokenize(quote), text, places)


def _pieces_of(pieces: list[_Piece], text: Tokens, places: dict[str, list[int]]) -> Elision | None:
    worded = [piece for piece in pieces if piece.words]
    found = [runs(piece.words, text.forms, places) for piece in worded]
    if not worded or not all(found):
        return None
    refused: Elision | None = None
    for first in found[0][:_FIRSTS]:
        chain = _chain(first, worded, found)
        if chain is None:
            continue
        chain = _with_edges(chain, pieces, text)
        elision = Elision(_merged(chain, worded), _swallowed(chain, worded, text))
        if not elision.skipped:
            return elision
        refused = refused or elision
    apart = tuple((stands[0], len(piece.words)) for stands, piece in zip(found, worded, strict=True))
    return refused or Elision(apart, ("…",))


def _split(parts: list[str]) -> list[_Piece]:
    """Pieces between brackets and ellipses; a bracket at an edge leaves a piece without words."""
    pieces: list[_Piece] = []
    for number, part in enumerate(parts):
        inserted: str | None = None
        last = 0
        for bracket in _BRACKET.finditer(part):
            words = tokenize(part[last : bracket.start()]).forms
            if words or not number:
                pieces.append(_Piece(words, inserted))
            inserted, last = bracket.group(1), bracket.end()
        pieces.append(_Piece(tokenize(part[last:]).forms, inserted))
    return _kept(pieces)


def _kept(pieces: list[_Piece]) -> list[_Piece]:
    """Without pieces of no words, but for the first and the last: there a bracket stands at the quote's edge."""
    last = len(pieces) - 1
    return [piece for number, piece in enumerate(pieces) if piece.words or number in (0, last)]


def _with_edges(chain: list[tuple[int, int]], pieces: list[_Piece], text: Tokens) -> list[tuple[int, int]]:
    """Take in the pronoun that a bracket at the quote's edge stands for."""
    first, last = chain[0], chain[-1]
    if not pieces[0].words and first[0] > 0 and text.forms[first[0] - 1] in _PRONOUNS:
        chain = [(first[0] - 1, first[1] + 1), *chain[1:]]
        last = chain[-1]
    after = last[0] + last[1]
    if not pieces[-1].words and after < len(text) and text.forms[after] in _PRONOUNS:
        chain = [*chain[:-1], (last[0], last[1] + 1)]
    return chain


def _merged(chain: list[tuple[int, int]], pieces: list[_Piece]) -> tuple[tuple[int, int], ...]:
    """Pieces with only a bracket between them are one stretch of the text."""
    merged = [chain[0]]
    for (place, length), piece in zip(chain[1:], pieces[1:], strict=True):
        if piece.inserted is None:
            merged.append((place, length))
        else:
            merged[-1] = (merged[-1][0], place + length - merged[-1][0])
    return tuple(merged)


def _chain(first: int, pieces: list[_Piece], found: list[list[int]]) -> list[tuple[int, int]] | None:
    chain = [(first, len(pieces[0].words))]
    for piece, stands in zip(pieces[1:], found[1:], strict=True):
        end = chain[-1][0] + chain[-1][1]
        index = bisect_left(stands, end)
        reach = _FAR if piece.inserted is None else _INSERTED
        if index == len(stands) or stands[index] - end > reach:
            return None
        chain.append((stands[index], len(piece.words)))
    return chain


def _swallowed(chain: list[tuple[int, int]], pieces: list[_Piece], text: Tokens) -> tuple[str, ...]:
    wrong: list[str] = []
    short = [piece for piece in pieces if len(piece.words) < _LEAST]
    if short and all(piece.inserted is None for piece in pieces[1:]):
        wrong.append("…")
    for (place, length), (next_place, _), piece in zip(chain, chain[1:], pieces[1:], strict=False):
        skipped = range(place + length, next_place)
        wrong += [text.raw(index) for index in skipped if text.forms[index] in TURNING]
        if piece.inserted is not None:
            wrong += _misreplaced(piece.inserted, [text.raw(index) for index in skipped])
    return tuple(dict.fromkeys(wrong))


def _misreplaced(inserted: str, skipped: list[str]) -> list[str]:
    """What a bracket may not do: put a negation or a number in, take a number or another name out."""
    put_in = tokenize(inserted).forms
    wrong = [word for word in put_in if word in TURNING or word[:1].isdigit()]
    names_in = {word for word in re.findall(r"\w+", inserted) if word[:1].isupper()}
    for word in skipped:
        is_name = word[:1].isupper() and len(word) > 1 and word.lower() not in _PRONOUNS
        if word[:1].isdigit() or (is_name and names_in and word not in names_in):
            wrong.append(word)
    return wrong


_PRONOUNS = frozenset("he she it they we i his her its their our this these that those the a an".split())


def _joined(asked: Tokens, text: Tokens, places: dict[str, list[int]]) -> Elision | None:
    """Passages put next to each other without an ellipsis: honest only as whole sentences near each other."""
    pieces: list[tuple[int, int]] = []
    wrong: list[str] = []
    index = 0
    while index < len(asked):
        place, length = longest_run(asked.forms, index, text.forms, places)
        if length >= _JOINED:
            pieces.append((place, length))
            index += length
        elif wrong or len(pieces) > 3:
            return None
        else:  # one word of the quote's own between two passages
            wrong.append(asked.raw(index))
            index += 1
    if len(pieces) < 2:
        return None
    for (place, length), (next_place, _) in pairwise(pieces):
        end = place + length
        if 0 <= next_place - end <= _CHANGED and wrong:
            return None
        if not 0 <= next_place - end <= _FAR or not _ends_a_sentence(text, end - 1):
            wrong.append("…")
        else:
            wrong += [text.raw(index) for index in range(end, next_place) if text.forms[index] in TURNING]
    return Elision(tuple(pieces), tuple(dict.fromkeys(wrong)))


def _ends_a_sentence(text: Tokens, index: int) -> bool:
    after = text.starts[index + 1] if index + 1 < len(text) else len(text.text)
    return re.search(r"[.!?…]|\n", text.text[text.ends[index] : after]) is not None
