"""A text's outward form: prose, or verse, tables and lists of headings; written in capitals throughout, or not."""

import re
from typing import Final

from briefing.document import Document

FEWEST_LINES: Final = 5
LIMIT_LINE_CHARS: Final = 75
SHARE_OF_LINES: Final = 0.6
SHARE_OF_CAPITALS: Final = 0.7
SHARE_OF_SYMBOLS: Final = 0.04
LIMIT_SAMPLE_CHARS: Final = 20_000
_ENDS: Final = re.compile(r"[.!?][”\"’')\]]*$")


def is_prose(document: Document) -> bool:
    """Whether a text has sentences: not when nearly all its lines are short, begin anew and end without a full stop.

    Verse, tables and program code are of that kind; lines that a mail program has broken begin in lower case.
    """
    body = document.text[:LIMIT_SAMPLE_CHARS]
    lines = [line.strip() for line in body.splitlines() if line.strip() not in ("", document.title)]
    if _share_of_symbols(body) > SHARE_OF_SYMBOLS:
        return False
    if len(lines) < FEWEST_LINES or max(map(len, lines)) > LIMIT_LINE_CHARS:
        return True
    open_ended = [line for line in lines if not line[0].islower() and not _ENDS.search(line)]
    return len(open_ended) < SHARE_OF_LINES * len(lines)


def is_shouted(document: Document) -> bool:
    """Whether a body is written in capitals throughout, so that they say nothing about names."""
    sample = document.text[document.body_start :][:LIMIT_SAMPLE_CHARS]
    letters = sum(map(str.isalpha, sample))
    return letters > 0 and sum(map(str.isupper, sample)) > SHARE_OF_CAPITALS * letters


def _share_of_symbols(text: str) -> float:
    """How much of a text are the marks of program code."""
    return sum(text.count(mark) for mark in "={}[]<>_|\\;") / max(1, len(text))
