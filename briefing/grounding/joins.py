"""Pieces of a quote into one honest reading of the article, or into what was skipped or replaced."""

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from briefing.grounding.pieces import Piece, Pieces
from briefing.grounding.runs import Runs
from briefing.grounding.sameness import cut_words, interior_differences, is_number
from briefing.grounding.scope import turning_words
from briefing.grounding.tokens import Tokens, tokenize

_MOST_PIECES = 8
_MOST_SKIPPED_TOKENS = 40
_MOST_REPLACED_TOKENS = 4
_MOST_STARTS = 40
_SHORTEST_PIECE_TOKENS = 2
_SHORT_SKIP_TOKENS = 6
_PLAIN = frozenset(
    "he she it they we you i him her them us me his their its our your my this that these those the a an who here "
    "there then mr mrs ms one so and in on at as for from with by".split()
)


class Join(NamedTuple):
    """How the pieces of a quote stand in the article.

    Attributes:
        runs: First and last token of each stretch; pieces around a bracket are one stretch.
        differs: None when the join is honest; else the words skipped or replaced that make it dishonest; empty when the
            pieces are reversed or far apart.
    """

    runs: tuple[tuple[int, int], ...]
    differs: tuple[str, ...] | None


def join(parts: Pieces, runs: Runs) -> Join | None:
    """Put the pieces of a quote in their places.

    Returns:
        The first honest join, else a dishonest one, or None when a piece is nowhere in the article.
    """
    pieces = parts.pieces
    if not pieces or len(pieces) > _MOST_PIECES:
        return None
    places = [tuple(_places(piece.tokens, runs)) for piece in pieces]
    if not all(places):
        return None
    worst: Join | None = None
    rarest = min(range(len(pieces)), key=lambda index: (len(places[index]), -len(pieces[index].tokens)))
    for at in places[rarest][:_MOST_STARTS]:
        chain = _chain(rarest, at, pieces, runs)
        if chain is None:
            continue
        differs = _dishonest(parts, chain, runs.tokens)
        found = Join(_stretches(parts, chain, runs.tokens), differs)
        if differs is None:
            return found
        worst = worst if worst is not None and worst.differs else found
    if worst is not None:
        return worst
    scattered = sorted((at[0], at[0] + len(piece.tokens) - 1) for at, piece in zip(places, pieces, strict=True))
    return Join(tuple(dict.fromkeys(scattered)), ())


def _places(tokens: Tokens, runs: Runs) -> Iterator[int]:
    length = len(tokens)
    for at in runs.find(tokens.forms):
        if not interior_differences(tokens, 0, runs.tokens, at, length=length):
            yield at


def _chain(rarest: int, at: int, pieces: tuple[Piece, ...], runs: Runs) -> list[int] | None:
    """The nearest place for each piece around the rarest one, or None when one is out of order or far away."""
    chain = [at]
    for index in range(rarest - 1, -1, -1):
        forms = pieces[index].tokens.forms
        before = runs.last(forms, end=chain[0])
        if before is None or chain[0] - before - len(forms) > _reach(pieces[index + 1]):
            return None
        chain.insert(0, before)
    for before_piece, piece in pairwise(pieces[rarest:]):
        end = chain[-1] + len(before_piece.tokens)
        following = next(runs.find(piece.tokens.forms, begin=end), None)
        if following is None or following - end > _reach(piece):
            return None
        chain.append(following)
    return chain


def _reach(piece: Piece) -> int:
    return _MOST_REPLACED_TOKENS if piece.mark == "bracket" else _MOST_SKIPPED_TOKENS


def _dishonest(parts: Pieces, chain: list[int], text: Tokens) -> tuple[str, ...] | None:
    """What makes a join of pieces in order dishonest, or None."""
    words: list[str] = []
    scraps = False
    end = 0
    for index, (piece, at) in enumerate(zip(parts.pieces, chain, strict=True)):
        length = len(piece.tokens)
        # A clitic after a bracket was cut off the word that the bracket replaces: "[Ada]'s" for "she's".
        words += (
            [] if piece.mark == "bracket" and piece.tokens.forms[0][0] == "'" else cut_words(text, at, length=length)
        )
        if piece.mark == "bracket":
            words += _misplaced(piece.inserted, text, end if index else _edge(text, at, step=-1), at)
        elif index and at > end:
            words += turning_words(text.text[text.ends[end - 1] : text.starts[at]])[:5]
            shortest = min(length, len(parts.pieces[index - 1].tokens))
            scraps = scraps or (shortest < _SHORTEST_PIECE_TOKENS and at - end > _SHORT_SKIP_TOKENS)
        end = at + length
    if parts.tail:
        words += _misplaced(parts.tail, text, end, _edge(text, end - 1, step=1) + 1)
    return tuple(words) if words or scraps else None


def _edge(text: Tokens, at: int, *, step: int) -> int:
    """The token that a bracket at the edge of a quote may have replaced, when one stands there in the sentence."""
    beyond = at + step
    if not 0 <= beyond < len(text):
        return at
    gap = text.gap(min(at, beyond))
    if "[" in gap or "]" in gap:
        return beyond
    return at if gap.strip() or "\n" in gap else beyond


def _misplaced(inserted: str, text: Tokens, first: int, last: int) -> tuple[str, ...]:
    """What a bracket may neither replace nor put in: a number, a name, a negation, a condition or a contrast.

    Args:
        inserted: What the bracket holds.
        text: The article's tokens.
        first: The first token it replaces.
        last: The one after the last; equal to `first` when nothing is replaced.
    """
    put = tokenize(inserted)
    held = set(put.forms)
    words = list(turning_words(inserted))
    if first < last and put.forms != text.forms[first:last] and _has_brackets(text, first, last):
        return (inserted,)
    words += [put.raw(index) for index, form in enumerate(put.forms) if is_number(form) and form != "one"]
    for index in range(first, last):
        form, raw = text.forms[index], text.raw(index)
        if form in held:
            words = [word for word in words if word.lower() != form]
        elif is_number(form) or turning_words(raw) or (raw[0].isupper() and form not in _PLAIN):
            words.append(raw)
    return tuple(words)


def _has_brackets(text: Tokens, first: int, last: int) -> bool:
    """Whether the article has brackets of its own there."""
    around = text.text[max(0, text.starts[first] - 1) : text.ends[last - 1] + 1]
    return "[" in around or "]" in around


def _stretches(parts: Pieces, chain: list[int], text: Tokens) -> tuple[tuple[int, int], ...]:
    """First and last token of each stretch, the pronouns that brackets at the quote's edges stand for among them."""
    stretches: list[tuple[int, int]] = []
    for piece, at in zip(parts.pieces, chain, strict=True):
        last = at + len(piece.tokens) - 1
        if stretches and piece.mark == "bracket":
            stretches[-1] = (stretches[-1][0], last)
        else:
            stretches.append((at, last))
    first, last = stretches[0][0], stretches[-1][1]
    if parts.pieces[0].mark == "bracket" and text.forms[_edge(text, first, step=-1)] in _PLAIN:
        stretches[0] = (_edge(text, first, step=-1), stretches[0][1])
    if parts.tail and text.forms[_edge(text, last, step=1)] in _PLAIN:
        stretches[-1] = (stretches[-1][0], _edge(text, last, step=1))
    return tuple(stretches)
