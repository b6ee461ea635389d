"""Finds where an article begins and ends among the lines of a pasted page."""

import re

from briefing.readers.heading import is_byline, is_date_line
from briefing.readers.lines import Line, is_item

BOX_LINES = 10
"""A box, a form or a promotion among the paragraphs has at most so many lines."""
FEW_LINES = 4
_HEADING_LINES = 4
_LEADING_WORDS = 60

_REPLIES = frozenset({"reply", "report abuse", "reply report", "like reply", "antworten", "répondre", "responder"})


def find_article(lines: list[Line]) -> tuple[int, int]:
    """First and last line of an article: the run of most text above comments, and what belongs to it."""
    start, end = _main_run(lines[: _first_comment(lines)])
    if (leading := _leading_text(lines)) is not None and leading < start:
        start = leading
    stems = _stems(lines[start : end + 1])
    return _with_earlier_text(lines, start, stems), _with_later_text(lines, end, stems)


def _leading_text(lines: list[Line]) -> int | None:
    """The first line of a text that begins with its article: paragraphs below a heading at most, and no menu above.

    However much text follows at the foot of its page, nobody copies a page from its second half.
    """
    first = next((index for index, line in enumerate(lines[: _HEADING_LINES + 1]) if line.is_prose), None)
    if first is None or any(line.sign is not None for line in lines[:first]):
        return None
    words = gap = 0
    for line in lines[first : first + 40]:
        gap = 0 if line.is_prose else gap + 1
        words += line.words if line.is_prose else 0
        if gap > FEW_LINES or words >= _LEADING_WORDS:
            break
    return first if words >= _LEADING_WORDS else None


def _main_run(lines: list[Line]) -> tuple[int, int]:
    """First and last line of the run with the highest sum of scores: the heart of the article."""
    best, best_start, best_end = 0.0, 0, len(lines) - 1
    current, start = 0.0, 0
    for index, line in enumerate(lines):
        if current <= 0:
            current, start = 0.0, index
        current += line.score
        if current > best:
            best, best_start, best_end = current, start, index
    return best_start, best_end


def _with_earlier_text(lines: list[Line], start: int, stems: frozenset[str]) -> int:
    """Reach back over a box, a promotion or a byline to text before it that is about the same."""
    gap: list[Line] = []
    for index in range(start - 1, -1, -1):
        line = lines[index]
        if line.is_prose and not is_item(line.text) and line.words >= 8:
            is_heading = any(is_byline(each.text) or is_date_line(each.text) for each in gap)
            is_parted = is_heading or (gap and all(each.sign is None for each in gap))
            if is_parted and _shared(line, stems) < (0.25 if line.words >= 20 else 0.4):
                break
            start, gap = index, []
            continue
        gap.append(line)
        if len(gap) > BOX_LINES + 2:
            break
    return start


def _with_later_text(lines: list[Line], end: int, stems: frozenset[str]) -> int:
    """Reach on to text that goes on below a box, a form or a list; teasers have a sentence here and there only."""
    index = end + 1
    is_announced_over = False
    while index < len(lines) and not _is_over(lines[index]):
        sign = lines[index].sign
        is_announced_over = is_announced_over or (sign is not None and sign.reach == "end")
        stretch = index
        while stretch < len(lines) and lines[stretch].is_prose and not is_item(lines[stretch].text):
            stretch += 1
        if stretch > index and _is_more_text(lines, end, index, stretch, stems, is_announced_over):
            end, is_announced_over = stretch - 1, False
        index = max(stretch, index + 1)
    return end


def _is_over(line: Line) -> bool:
    return is_comment_mark(line) or (line.sign is not None and line.sign.is_strong)


def _is_more_text(
    lines: list[Line], end: int, index: int, stretch: int, stems: frozenset[str], is_announced_over: bool
) -> bool:
    """Whether the paragraphs from `index` to `stretch` belong to the article that was thought to end at `end`."""
    words = sum(line.words for line in lines[index:stretch])
    gap = index - end - 1
    if gap <= FEW_LINES and ((stretch - index >= 2 and words >= 25) or (words >= 12 and is_last(lines, stretch - 1))):
        return True
    if gap <= BOX_LINES + 2 and words >= 12 and _shared(lines[index], stems) >= 0.5:
        return True
    return words >= 40 and (stretch - index >= 2 or gap <= 2) and not is_announced_over


def _stems(lines: list[Line]) -> frozenset[str]:
    """The beginnings of the longer words of running text: what it is about, whatever the endings of its language."""
    words = (word for line in lines if line.is_prose for word in re.findall(r"[^\W\d_]{5,}", line.text.lower()))
    return frozenset(word[:6] for word in words)


def _shared(line: Line, stems: frozenset[str]) -> float:
    """Which share of a line's longer words the text has too."""
    words = {word[:6] for word in re.findall(r"[^\W\d_]{5,}", line.text[:1500].lower())}
    return len(words & stems) / len(words) if len(words) >= 3 else 0.0


def _first_comment(lines: list[Line]) -> int:
    """Where readers' comments begin, if at all: two lines at least that only stand at comments."""
    marks = [index for index, line in enumerate(lines) if is_comment_mark(line)]
    return marks[0] if len(marks) >= 2 else len(lines)


def is_last(lines: list[Line], index: int) -> bool:
    """Whether nothing or another part of the page follows: a paragraph there closes an article, not a list."""
    sign = lines[index + 1].sign if index + 1 < len(lines) else None
    return index + 1 == len(lines) or (sign is not None and sign.reach == "end")


def is_comment_mark(line: Line) -> bool:
    """Whether a line stands at a reader's comment: "Ann said...", "Ann, 3 May at 4:47 pm, said:", "Reply"."""
    if line.words > 14:
        return False
    lowered = line.text.lower()
    if lowered.endswith((" said:", " says:", " wrote:")):
        # With a time of day; without one it leads in a quotation of the article.
        return re.search(r"\d:\d\d", lowered) is not None
    if lowered.endswith("m") or " ago" in lowered:
        return re.fullmatch(r"(?:an?|\d+) (?:day|week|month|year)s? ago(?: at \S+(?: [ap]m)?)?", lowered) is not None
    return lowered.endswith((" said...", " said…")) or lowered.strip("•· ()[]") in _REPLIES
