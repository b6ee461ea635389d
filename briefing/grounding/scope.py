"""Words around or between quoted pieces into whether they deny, doubt, ask, forbid or condition what was quoted."""

import re
from functools import cache

from briefing.grounding import cues

_NEAR_CHARS = 400
_SHORTEST_TOKENS = 4
_ABBREVIATION = re.compile(
    r"\b(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Lt|Col|Sgt|St|Jr|Sr|No|vs|Inc|Co|Corp|Ltd|Prof|Rev|[A-Z]|[A-Za-z]\.[A-Za-z])\.$"
)
_OPENING = "\"'“‘«„"
_QUOTING = '"“‘:'
_CLOSING = "\"'”’»"


def turning_words(skipped: str) -> tuple[str, ...]:
    """The negations, conditions and contrasts among words that a quote leaves out."""
    return tuple(match.group() for match in cues.turning().finditer(skipped))


@cache
def _stop() -> "re.Pattern[str]":
    return re.compile(r"[.!?…][\"”’')\]]*\s+(?=[\"'“‘(\[]*[^\W_a-z])|\n+")


def sentence_start(text: str, offset: int) -> int:
    """Where the sentence around an offset begins; the search goes 400 characters back and not past a line's start."""
    begin = max(text.rfind("\n", 0, offset) + 1, offset - _NEAR_CHARS, 0)
    # The stop is seen only together with the letter after it.
    for match in _stop().finditer(text, begin, offset + 3):
        if match.end() > offset:
            break
        if not _ABBREVIATION.search(text, begin, match.start() + 1):
            begin = match.end()
    return begin


def sentence_end(text: str, offset: int) -> int:
    """Where the sentence ends that an offset is in or at the end of; the search goes 400 characters on."""
    line_end = text.find("\n", offset)
    finish = min(len(text) if line_end < 0 else line_end, offset + _NEAR_CHARS)
    for match in _stop().finditer(text, max(0, offset - 3), min(len(text), finish + 3)):
        stop = match.start() + len(match.group().rstrip())
        if stop >= offset and not _ABBREVIATION.search(text, max(0, match.start() - 12), match.start() + 1):
            return min(stop, finish)
    return finish


def is_whole(text: str, start: int, end: int) -> bool:
    """Whether a span begins where a sentence begins and ends where one ends, give or take punctuation."""
    before, after = text[sentence_start(text, start) : start], text[end : sentence_end(text, end)]
    return not _has_words(before) and not _has_words(after)


def clipped_words(text: str, start: int, end: int, *, tokens: int) -> str:
    """The words of its sentence by which a span is denied, doubted, asked, forbidden or conditioned.

    Args:
        text: The article.
        start: Where the span begins.
        end: Where it ends.
        tokens: How many tokens it has; a span of less than four names something and asserts nothing.

    Returns:
        The words that were cut off; "" when there are none, and for a whole sentence or a whole quotation.

    Example:
        >>> text = "The minister denied that the plant would close."
        >>> clipped_words(text, 24, 46, tokens=4)
        'denied that'
    """
    if tokens < _SHORTEST_TOKENS:
        return ""
    before, after = text[sentence_start(text, start) : start], text[end : sentence_end(text, end)]
    if (not before and not after) or _is_quotation(text, start, end):
        return ""
    match = cues.before().search(before) or cues.condition_before().search(before) if before else None
    if match:
        return match.group().strip(" \"“‘'(")
    found = cues.after().match(after)
    if found:
        return found.group().strip(" \"”’'),—–-")
    # A question whose mark was cut off states what it asks, unless somebody else asks in quotation marks of their own.
    return after.strip() if "?" in after[-3:] and not any(mark in after[:-3] for mark in _QUOTING) else ""


def _is_quotation(text: str, start: int, end: int) -> bool:
    """Whether a span is everything between two quotation marks."""
    around = text[max(0, start - 1) : start + 1]
    beyond = text[end - 1 : end + 3].replace(".", "").replace(",", "")
    return any(mark in _OPENING for mark in around) and any(mark in _CLOSING for mark in beyond[:2])


def _has_words(text: str) -> bool:
    return any(map(str.isalnum, text))
