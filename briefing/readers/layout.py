"""Printed lines into paragraphs, by where they stand on their page; running heads and page numbers set aside."""

import re
import statistics
from collections import Counter
from itertools import pairwise
from typing import NamedTuple

from briefing.document import LeftOut
from briefing.readers.heading import is_byline, is_date_line
from briefing.readers.paragraphs import count_compounds, join_lines

_EDGE_LINES = 3
_PAGE_NUMBER = re.compile(
    r"(?:(?:page|seite|p\.|s\.|página|pagina) ?)?[-–—\[(|]*\s*\d{1,4}\s*[-–—\])|]*(?: ?(?:of|/|von|de) ?\d{1,4})?",
    re.IGNORECASE,
)
_ENDS = (".", "!", "?", ":", "…", "。", ".”", ".’", '."', "!”", "?”", ".)", ".»")


class PrintedLine(NamedTuple):
    """A line of a page; places in points, from the lower left corner.

    Attributes:
        text: Its words with single spaces.
        left: Where its first character begins.
        right: Where its last character ends.
        bottom: Its foot.
        height: Of its first character, blank space around it included.
    """

    text: str
    left: float
    right: float
    bottom: float
    height: float


def without_running_heads(pages: list[list[PrintedLine]]) -> tuple[list[list[PrintedLine]], tuple[LeftOut, ...]]:
    """Cut page numbers, and what stands at the head or foot of page after page with at most its numbers changed."""
    if len(pages) < 2:
        return pages, ()
    often = Counter(key for page in pages for key in {_key(page[index]) for index in _edges(page)})
    least = max(2, len(pages) // 3)
    cut: dict[str, str] = {}
    kept: list[list[PrintedLine]] = []
    for page in pages:
        drop = {
            index
            for index in _edges(page)
            if _PAGE_NUMBER.fullmatch(page[index].text)
            or (often[_key(page[index])] >= least and len(page[index].text) <= 120)
        }
        for index in sorted(drop):
            cut.setdefault(_key(page[index]), page[index].text)
        kept.append([line for index, line in enumerate(page) if index not in drop])
    return kept, tuple(LeftOut("running head", " ".join(text.split()[:12])) for text in cut.values())


def _edges(page: list[PrintedLine]) -> list[int]:
    """Indexes of the highest and the lowest lines, in whatever order the file holds them."""
    by_height = sorted(range(len(page)), key=lambda index: page[index].bottom)
    return sorted({*by_height[:_EDGE_LINES], *by_height[-_EDGE_LINES:]})


def _key(line: PrintedLine) -> str:
    return re.sub(r"\d+", "#", line.text.casefold())


def paragraphs_of(pages: list[list[PrintedLine]]) -> list[str]:
    """Join the lines of all pages into paragraphs, each one line; words divided at a line's end are mended."""
    groups: list[list[str]] = []
    for page in pages:
        pitch = _pitch(page)
        for index, line in enumerate(page):
            starts = not groups or (
                _parts_pages(groups[-1][-1], line.text) if index == 0 else _parts(page, index, pitch=pitch)
            )
            if starts:
                groups.append([line.text])
            else:
                groups[-1].append(line.text)
    words = count_compounds("\n".join(line for group in groups for line in group))
    return [join_lines(group, words) for group in groups]


def _pitch(page: list[PrintedLine]) -> float:
    """The usual distance from one line to the next."""
    steps = [above.bottom - below.bottom for above, below in pairwise(page)]
    return statistics.median([step for step in steps if step > 1] or [14.0])


def _parts(page: list[PrintedLine], index: int, *, pitch: float) -> bool:
    """Whether a paragraph begins at this line of a page."""
    above, line = page[index - 1], page[index]
    step = above.bottom - line.bottom
    if step < -pitch:  # the next column, higher up
        return _parts_pages(above.text, line.text)
    if abs(line.height - above.height) > 0.15 * max(line.height, above.height) or step > 1.35 * pitch:
        return True
    column = [each for each in page if abs(each.left - above.left) < 30]
    left, right = min(each.left for each in column), max(each.right for each in column)
    if line.left - left > 8 and above.left - left <= 8 and len(column) >= 3:
        return True  # its first line is indented
    if any(is_byline(each) or is_date_line(each) for each in (above.text, line.text)):
        return True
    # Words that would have fitted were not set: the end of a paragraph, or a heading, a byline, a date.
    blank = (right - above.right) / max(1.0, right - left)
    return blank > 0.12 and (above.text.endswith(_ENDS) or (blank > 0.4 and not line.text[:1].islower()))


def _parts_pages(above: str, line: str) -> bool:
    """Whether a paragraph begins with a page or a column: not where a sentence runs on."""
    is_heading = len(above.split()) <= 6 and above[-1:] not in (",", ";", "-") and not line[:1].islower()
    return above.endswith(_ENDS) or is_heading
