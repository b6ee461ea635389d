"""Text -> words with their offsets, and the span every answer is given in."""

import re
from typing import NamedTuple

_WORD = re.compile(r"'(?='')|''|``|[^\W_]+(?:[.'’\-&/][^\W_]+|(?<=\d),\d{3}(?!\d))*|\.\.\.|[^\w\s]|_")


class Span(NamedTuple):
    """A half-open stretch of characters (code points) of the text.

    Attributes:
        start: The first character.
        end: One past the last character.
    """

    start: int
    end: int


class Word(NamedTuple):
    """One word or punctuation mark.

    Attributes:
        text: As it stands in the text; "U.S", "Mary's", "e-mail", "3.5" and "9,000" are one word each.
        lower: The same in lower case.
        start: Its first character.
        end: One past its last character.
        paragraph: The number of its paragraph, from 0; paragraphs end at line ends.
    """

    text: str
    lower: str
    start: int
    end: int
    paragraph: int


def are_initials(text: str) -> bool:
    """Say whether a word is one capital or several with stops between them.

    Example:
        >>> are_initials("J"), are_initials("G.K"), are_initials("No")
        (True, True, False)
    """
    return text[0].isupper() and all(len(part) == 1 for part in text.split("."))


def split(text: str) -> tuple[Word, ...]:
    """Split a text into words and punctuation marks.

    Args:
        text: Any text; a line end begins a new paragraph.

    Example:
        >>> [word.text for word in split("“No,” she said.")]
        ['“', 'No', ',', '”', 'she', 'said', '.']
    """
    words: list[Word] = []
    paragraph, end = 0, 0
    for found in _WORD.finditer(text):
        start = found.start()
        if words and "\n" in text[end:start]:
            paragraph += 1
        word, end = found.group(), found.end()
        words.append(Word(word, word.lower(), start, end, paragraph))
    return tuple(words)
