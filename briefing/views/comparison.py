"""Two versions of the same words into the pieces that agree and the pieces that differ, for each version."""

import re
from difflib import SequenceMatcher
from typing import NamedTuple

_WORD = re.compile(r"\S+")
_EDGES = " \"'“”‘’.,;:!?()…"
# Comparing takes time that grows with the product of both lengths; what differs in longer texts is no slip of a word.
_LIMIT_WORDS = 400


class Piece(NamedTuple):
    """Some words of one version.

    Attributes:
        text: The words.
        is_changed: Whether the other version has others in their place, or none.
    """

    text: str
    is_changed: bool


def compare(one: str, other: str) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    """The pieces of each of two versions; case, spacing and marks at the edges of words count for nothing.

    Texts of more than 400 words are one piece each.

    Example:
        >>> [piece.text for piece in compare("We will sign.", "we will not sign")[1]]
        ['we will', 'not', 'sign']
    """
    mine, theirs = _WORD.findall(one), _WORD.findall(other)
    if max(len(mine), len(theirs)) > _LIMIT_WORDS:
        return (Piece(one, is_changed=False),), (Piece(other, is_changed=False),)
    first, second = ([word.strip(_EDGES).casefold() for word in words] for words in (mine, theirs))
    steps = SequenceMatcher(None, first, second, autojunk=False).get_opcodes()
    return (
        tuple(Piece(" ".join(mine[i:j]), kind != "equal") for kind, i, j, _, _ in steps if j > i),
        tuple(Piece(" ".join(theirs[i:j]), kind != "equal") for kind, _, _, i, j in steps if j > i),
    )
