"""A quote into the pieces that must stand in the article word for word, and the marks between them."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Literal, NamedTuple

from briefing.grounding.words.tokens import Tokens, tokenize

_MOST_MARKS = 40
LINE_HYPHEN = "-\n"
Mark = Literal["", "ellipsis", "bracket"]


class Piece(NamedTuple):
    """Words between two marks of an editor.

    Attributes:
        tokens: The words.
        mark: What stands in front of them: an ellipsis, a bracket, or "" for the first.
        inserted: What the editor put into the bracket.
    """

    tokens: Tokens
    mark: Mark
    inserted: str


class Pieces(NamedTuple):
    """The pieces of a quote, with what a bracket at its end holds.

    Attributes:
        pieces: In the order of the quote.
        tail: What the editor put into a bracket after the last piece, or "".
    """

    pieces: tuple[Piece, ...]
    tail: str


@cache
def _marks() -> "re.Pattern[str]":
    ellipsis = r"\.{3,}|…|\.\s\.\s\."
    # A bracket inside a word is a mark only when it holds an ending of grammar: "want[s]", not "[un]happy".
    bracket = r"(?<!\w)\[(?P<inserted>[^\[\]\n]{1,80})\](?!\w)|(?<=\w)\[(?P<ending>s|es|d|ed|ing|['’]s)\](?!\w)"
    return re.compile(rf"[\[(]\s*(?:{ellipsis})\s*[\])]|{ellipsis}|{bracket}")


_LETTER_IN_BRACKETS = re.compile(r"\[(\w)\](?=\w)")


def has_ellipsis(quote: str) -> bool:
    """Whether an editor's ellipsis may be in a quote."""
    return "…" in quote or ".." in quote or ". ." in quote


def forms(quote: str) -> Iterator[str]:
    """The ways to read a quote: a hyphen at a line's end joined or kept, a letter in brackets with or without them."""
    plain = _LETTER_IN_BRACKETS.sub(r"\1", quote) if "[" in quote else quote
    for form in (quote,) if plain == quote else (quote, plain):
        if LINE_HYPHEN in form:
            yield form.replace(LINE_HYPHEN, "\u00ad")
            yield form.replace(LINE_HYPHEN, "-")
        else:
            yield form


def split(quote: str, *, article: str = "") -> Pieces:
    """Split a quote at its ellipses and brackets.

    Args:
        quote: What somebody copied.
        article: A text whose own brackets are no marks of an editor; "" to split at every bracket.

    Example:
        >>> [piece.tokens.forms for piece in split("we will go … if [they] agree").pieces]
        [['we', 'will', 'go'], ['if'], ['agree']]
    """
    pieces: list[Piece] = []
    mark: Mark = ""
    inserted = ""
    last = 0
    marks = list(_marks().finditer(quote))
    if article and len(marks) <= _MOST_MARKS:
        marks = [match for match in marks if not (_is_bracket(match) and match.group() in article)]
    for match in [*marks, None]:
        # With the mark's last character, so that the "'s" of "[Ada]'s" is read as one.
        tokens = tokenize(quote[max(0, last - 1) : match.start() if match else len(quote)])
        if len(tokens):
            pieces.append(Piece(tokens, mark, inserted))
            mark, inserted = "", ""
        if match is None:
            break
        last = match.end()
        held = match["inserted"] or match["ending"]
        mark = "ellipsis" if held is None or mark == "ellipsis" else "bracket"
        inserted = f"{inserted} {held or ''}".strip()
    return Pieces(tuple(pieces), inserted)


def _is_bracket(match: "re.Match[str]") -> bool:
    return match["inserted"] is not None or match["ending"] is not None
