"""Pieces of a quote into one honest reading of the article, or into what was skipped or replaced."""

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from briefing.grounding.surroundings.asides import limit_between
from briefing.grounding.surroundings.scope import changes_speaker, is_aside, torn_between, turning_words
from briefing.grounding.surroundings.turns import leaning_words
from briefing.grounding.words.brackets import DETERMINERS, PRONOUNS, misplaced
from briefing.grounding.words.pieces import Piece, Pieces
from briefing.grounding.words.runs import Runs
from briefing.grounding.words.sameness import cut_words, edge_differences, interior_differences, rest_of
from briefing.grounding.words.tokens import Tokens

_MOST_PIECES = 8
_MOST_SKIPPED_TOKENS = 40
_MOST_REPLACED_TOKENS = 4
_MOST_STARTS = 40
_LONGEST_ROLE_TOKENS = 3
_SHORTEST_PIECE_TOKENS = 2
_SHORT_SKIP_TOKENS = 6


class Join(NamedTuple):
    """How the pieces of a quote stand in the article.

    Attributes:
        runs: First and last token of each stretch; pieces around a bracket are one stretch.
        torn: What the reader must be shown of the words left out: those between half of one sentence and half of
            another, or doubts; else "".
        differs: None when the join is honest; else the words skipped or replaced that make it dishonest; empty when the
            pieces are reversed or far apart.
    """

    runs: tuple[tuple[int, int], ...]
    differs: tuple[str, ...] | None
    torn: str = ""


def join(parts: Pieces, runs: Runs) -> Join | None:
    """Put the pieces of a quote in their places.

    Returns:
        The first honest join, else a dishonest one, or None when a piece is nowhere in the article.
    """
    places = _all_places(parts, runs)
    if not places:
        return None
    worst: Join | None = None
    for found in _joins(parts, places, runs):
        if found.differs is None:
            return found
        worst = worst if worst is not None and worst.differs else found
    if worst is not None:
        return worst
    scattered = sorted((at[0], at[0] + len(piece.tokens) - 1) for at, piece in zip(places, parts.pieces, strict=True))
    return Join(tuple(dict.fromkeys(scattered)), ())


def honest_joins(parts: Pieces, runs: Runs) -> Iterator[Join]:
    """All honest ways to put the pieces of a quote in their places, in the order of the article."""
    return (found for found in _joins(parts, _all_places(parts, runs), runs) if found.differs is None)


def _all_places(parts: Pieces, runs: Runs) -> list[tuple[int, ...]]:
    """Where each piece stands; empty when one is nowhere or there are too many of them."""
    if len(parts.pieces) > _MOST_PIECES:
        return []
    places = [tuple(_places(piece.tokens, runs)) for piece in parts.pieces]
    return places if all(places) else []


def _joins(parts: Pieces, places: list[tuple[int, ...]], runs: Runs) -> Iterator[Join]:
    """The join around each place of the rarest piece."""
    pieces = parts.pieces
    if not places:
        return
    rarest = min(range(len(pieces)), key=lambda index: (len(places[index]), -len(pieces[index].tokens)))
    for at in places[rarest][:_MOST_STARTS]:
        chain = _chain(rarest, at, pieces, runs)
        if chain is not None:
            differs = _dishonest(parts, chain, runs)
            yield Join(_stretches(parts, chain, runs.tokens), differs, _torn(parts, chain, runs.tokens))


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


def _dishonest(parts: Pieces, chain: list[int], runs: Runs) -> tuple[str, ...] | None:
    """What makes a join of pieces in order dishonest, or None."""
    text = runs.tokens
    words: list[str] = []
    scraps = False
    end = 0
    for index, (piece, at) in enumerate(zip(parts.pieces, chain, strict=True)):
        length = len(piece.tokens)
        # A clitic after a bracket was cut off the word that the bracket replaces: "[Ada]'s" for "she's".
        words += filter(None, (rest_of(text, at),))
        words += (
            [] if piece.mark == "bracket" and piece.tokens.forms[0][0] == "'" else cut_words(text, at, length=length)
        )
        words += edge_differences(piece.tokens, text, at)
        if piece.mark == "bracket":
            words += misplaced(piece.inserted, runs, end if index else _edge(text, at, step=-1), at, leads=not index)
        elif index and at > end:
            skipped = text.text[text.ends[end - 1] : text.starts[at]]
            words += turning_words(skipped)[:5]
            scraps = scraps or changes_speaker(skipped)
            shortest = min(length, len(parts.pieces[index - 1].tokens))
            is_long = at - end > _SHORT_SKIP_TOKENS and not is_aside(skipped)
            scraps = scraps or (shortest < _SHORTEST_PIECE_TOKENS and is_long)
        end = at + length
    if parts.tail:
        words += misplaced(parts.tail, runs, end, _edge(text, end - 1, step=1) + 1)
    return tuple(words) if words or scraps else None


def _torn(parts: Pieces, chain: list[int], text: Tokens) -> str:
    ends = (at + len(piece.tokens) - 1 for piece, at in zip(parts.pieces, chain, strict=True))
    gaps = (text.text[text.ends[end] : text.starts[at]] for end, at in zip(ends, chain[1:], strict=False))
    marked = (gap for gap, piece in zip(gaps, parts.pieces[1:], strict=True) if piece.mark == "ellipsis")
    clause = text.text[text.starts[chain[0]] : text.ends[chain[-1] + len(parts.pieces[-1].tokens) - 1]]
    return next(filter(None, (_hidden(gap, clause) for gap in marked)), "")


def _hidden(gap: str, clause: str) -> str:
    """What the reader must be shown of one ellipsis."""
    return torn_between(gap) or " … ".join(leaning_words(gap)) or limit_between(gap, clause)


def _edge(text: Tokens, at: int, *, step: int) -> int:
    """The token that a bracket at the edge of a quote may have replaced, when one stands there in the sentence."""
    beyond = at + step
    if not 0 <= beyond < len(text):
        return at
    gap = text.gap(min(at, beyond))
    if "[" in gap or "]" in gap:
        return beyond
    if gap.strip() or "\n" in gap:
        return at
    # "[Dunn] spoke" for "the old mayor spoke".
    for left in range(beyond, beyond - _LONGEST_ROLE_TOKENS, -1) if step < 0 and beyond >= _LONGEST_ROLE_TOKENS else ():
        if text.forms[left] in DETERMINERS and text.raw(beyond).islower():
            return left
        if text.gap(left - 1).strip():
            break
    return beyond


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
    if parts.pieces[0].mark == "bracket" and text.forms[_edge(text, first, step=-1)] in PRONOUNS.union(DETERMINERS):
        stretches[0] = (_edge(text, first, step=-1), stretches[0][1])
    if parts.tail and text.forms[_edge(text, last, step=1)] in PRONOUNS:
        stretches[-1] = (stretches[-1][0], _edge(text, last, step=1))
    return tuple(stretches)
