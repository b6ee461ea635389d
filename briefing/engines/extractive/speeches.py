"""Quotations that run on over paragraphs into the sentences the same speaker still says in them."""

import re
from collections.abc import Sequence

from briefing.attribution import Span
from briefing.engines.extractive.reading import Reading

LIMIT_PARAGRAPHS = 3
_CLOSING = re.compile(r"[”\"]")
_SENTENCE = re.compile(r"[^.!?…]+[.!?…]+[”\"]?")


def run_on(reading: Reading, contents: Sequence[Span]) -> list[Span]:
    """What a speaker goes on to say where a quotation is not closed at the end of its paragraph.

    Args:
        reading: The text.
        contents: What the speaker is known to say; the last of it may run on.

    Returns:
        The sentences up to the closing mark, each a span, none when the quotation is closed or closes nowhere near.
    """
    if not contents or not _is_open(reading.text, contents[-1]):
        return []
    start = contents[-1].end
    for _ in range(LIMIT_PARAGRAPHS):
        begin = _next_paragraph(reading.text, start)
        end = reading.text.find("\n", begin)
        end = len(reading.text) if end < 0 else end
        closing = _CLOSING.search(reading.text, begin, end)
        if begin >= end or (closing is None and reading.text[begin] in '“"'):
            return []
        if closing is not None:
            return _sentences(reading.text, contents[-1].end, closing.start()) if closing.start() > begin else []
        start = end
    return []


def _is_open(text: str, content: Span) -> bool:
    """Whether a content begins with a quotation mark that nothing closes before its paragraph ends."""
    words = text[content.start : content.end].strip()
    is_last = not text[content.end :].split("\n", 1)[0].strip() if content.end < len(text) else False
    return is_last and words[:1] in ("“", '"') and _CLOSING.search(words, 1) is None


def _next_paragraph(text: str, start: int) -> int:
    while start < len(text) and text[start].isspace():
        start += 1
    return start


def _sentences(text: str, start: int, end: int) -> list[Span]:
    found = []
    for match in _SENTENCE.finditer(text, start, end):
        words = match[0]
        begin = match.start() + len(words) - len(words.lstrip())
        found.append(Span(begin, match.end()))
    return found
