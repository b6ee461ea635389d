"""Finds page furniture in pasted text: menus, teasers, comments and forms around an article and among its paragraphs.

In doubt a line stays: a menu in the briefing is a nuisance, a lost sentence is a lie by omission.
"""

from briefing.document import LeftOut
from briefing.readers.heading import is_byline, is_date_line, is_timestamp, is_title
from briefing.readers.lines import BULLETS, Line, is_item, look_at
from briefing.readers.reach import BOX_LINES, find_article, is_comment_mark, is_last

# Words for screen readers that some newspapers set around a promotion.
_PROMOTION_BEGINS = ("skip past newsletter",)
_PROMOTION_ENDS = ("after newsletter promotion",)
_MOST_LISTED = 200
_LONGEST_UNSIGNED = 60
_FEW_WORDS = 300
_FIRST_LINES = 12


def set_aside(paragraphs: list[str]) -> tuple[list[str], tuple[LeftOut, ...]]:
    """Part an article from the page furniture around it.

    Returns:
        The paragraphs of the article, and what was cut, neighbours of one kind together.

    Example:
        >>> kept, cut = set_aside(["Rates stay put, the bank said on Monday after a meeting.", "Advertisement"])
        >>> len(kept), cut[0].kind
        (1, 'advertisement')
    """
    lines = look_at(paragraphs)
    cut: dict[int, str] = {}
    start, end = find_article(lines)
    _cut_tail(lines, start, end, cut)
    _cut_head(lines, start, cut)
    _cut_signs(lines, cut)
    if not any(line.words > 3 for index, line in enumerate(lines) if index not in cut) and len(cut) >= 2:
        cut = {index: cut.get(index, "menu") for index in range(len(lines))}
    kept = [line.text for index, line in enumerate(lines) if index not in cut]
    return kept, _listed(lines, cut)


def _cut_tail(lines: list[Line], start: int, end: int, cut: dict[int, str]) -> None:
    found = [each for each in (_end_sign(lines, start), _after_run(lines, start, end)) if each is not None]
    if not found:
        return
    at, kind = min(found)
    while at - 1 > start and lines[at - 1].is_link and not lines[at - 1].is_entry:
        at -= 1
    for index in range(at, len(lines)):
        sign = lines[index].sign
        kind = sign.kind if sign is not None and sign.reach == "end" else kind
        cut[index] = kind


def _end_sign(lines: list[Line], start: int) -> tuple[int, str] | None:
    """Where a line says that the article is over, and the rest of the page bears it out."""
    total = sum(line.words for line in lines[start:] if line.is_prose) or 1
    marks = [is_comment_mark(line) for line in lines]
    marks_left = sum(marks[start:])
    before = 0
    for index in range(start, len(lines)):
        line = lines[index]
        if marks[index]:
            if marks_left >= 2 and before >= 60:
                return index, "comments"
            marks_left -= 1
        if line.is_prose:
            before += line.words
        elif line.sign is not None and line.sign.reach == "end" and before > 0:
            is_late = before > 0.5 * total or (before > 0.25 * total and before >= 120)
            has_comments = marks_left >= 2 and before >= 100
            is_sure = before > 0.5 * total or (is_late and not _goes_on(lines, index + 1))
            if (line.sign.is_strong and (is_sure or has_comments)) or (
                is_late
                and _has_more_signs(lines, index)
                and not _goes_on(lines, index + 1, alone_words=18 if line.sign.kind == "subscription" else 32)
            ):
                return index, line.sign.kind
    return None


def _has_more_signs(lines: list[Line], index: int) -> bool:
    """Whether the foot of a page bears out the sign at its head; a box in an article stands alone."""
    near = lines[index + 1 : index + 41]
    return len(near) < 40 or any(line.sign is not None for line in near)


def _goes_on(lines: list[Line], start: int, *, alone_words: int = 32) -> bool:
    """Whether running text follows, paragraph after paragraph, and not only the summaries below teasers.

    Args:
        lines: The whole page.
        start: The first line to look at.
        alone_words: How long one paragraph by itself must be, close by, to count.
    """
    paragraphs = words = links = 0
    for index, line in enumerate(lines[start : start + 200], start=start):
        if line.is_prose and not is_item(line.text):
            paragraphs, words, links = paragraphs + 1, words + line.words, 0
        else:
            paragraphs, words, links = 0, 0, links + 1
        if links > BOX_LINES:
            return False
        is_near = index <= start + 12
        if words >= 80 or (paragraphs >= 2 and words >= (25 if is_near else 60)) or (is_near and words >= alone_words):
            return True
        if is_near and words >= 12 and is_last(lines, index):
            return True
    return False


def _after_run(lines: list[Line], start: int, end: int) -> tuple[int, str] | None:
    """What follows the run, where it reads like the foot of a page and not like a list that closes the article."""
    at = end + 1
    while at < len(lines) and lines[at].sign is None and (lines[at].is_entry or not lines[at].is_link):
        at += 1
    signs = [index for index in range(at, len(lines)) if lines[index].sign is not None]
    above, below = (sum(line.is_link and not line.is_entry for line in part) for part in (lines[:start], lines[at:]))
    # Without a phrase that is known, only a page that has menus above the article too is sure to have more below.
    if not (len(signs) >= 2 or (signs and below >= 4) or min(above, below) >= 8):
        return None
    text_words = sum(line.words for line in lines[start:at] if line.is_prose)
    if len(signs) >= 2 and signs[1] - signs[0] > _LONGEST_UNSIGNED and text_words < _FEW_WORDS:
        signs = signs[1:]  # after a short text one phrase, far from the next, may head a box and not the page's foot
    return (signs[0] if signs else at), "menu"


def _cut_head(lines: list[Line], start: int, cut: dict[int, str]) -> None:
    """Cut the menus above the headline, and what stands below it but is no part of the heading."""
    title = _title_index(lines, start)
    above = [index for index in range(title) if index not in cut]
    links = [index for index in above if (lines[index].is_link and not lines[index].is_entry) or lines[index].sign]
    signs = [index for index, line in enumerate(lines) if line.sign is not None]
    entries = [index for index in links if lines[index].words <= 4]
    begins_with_menu = len([index for index in entries if index < _FIRST_LINES]) > _FIRST_LINES // 2
    has_sign = bool(signs) and signs[0] < title
    # A text that does not begin with a menu may begin with its article, however little that looks like one.
    if (has_sign and signs[0] < _FIRST_LINES) or (begins_with_menu and (has_sign or len(entries) >= 12)):
        run = _sentences_above(lines, above)
        for index in above:
            sign = lines[index].sign
            if index not in run:
                cut[index] = sign.kind if sign is not None and len(links) < 4 else "menu"
    seen = False
    for index in range(title, start):
        line = lines[index]
        if line.text == lines[title].text and seen:
            cut[index] = "menu"
        seen = seen or line.text == lines[title].text
        if is_timestamp(line.text):
            cut[index] = "timestamp"


def _sentences_above(lines: list[Line], above: list[int]) -> set[int]:
    """Running text above the headline that would be the article's if the headline were misjudged."""
    prose = [index for index in above if lines[index].is_prose]
    return set(prose) if sum(lines[index].words for index in prose) >= 60 else set()


def _title_index(lines: list[Line], start: int) -> int:
    """The headline: above the first paragraph, the nearest line that can be one, or one of two right above that.

    What stands between a headline and the first paragraph is often a line about the story that reads like one.
    """
    first = next((index for index in range(start, len(lines)) if lines[index].is_prose), start)
    title = first
    for index in range(first - 1, max(-1, first - 16), -1):
        line = lines[index]
        if _is_heading_note(line):
            continue
        if is_title(line.text) or line.is_prose:
            title = index
            if line.words >= 5:
                break
    nearest = title
    while title > max(0, nearest - 2) and _could_be_headline(lines[title - 1]):
        title -= 1
    return title


def _is_heading_note(line: Line) -> bool:
    return line.sign is not None or line.words < 3 or is_date_line(line.text) or is_byline(line.text)


def _could_be_headline(line: Line) -> bool:
    return not _is_heading_note(line) and line.words >= 5 and is_title(line.text)


def _cut_signs(lines: list[Line], cut: dict[int, str]) -> None:
    """Cut single lines of furniture wherever they stand, and the links below a heading such as "Related stories"."""
    index = 0
    while index < len(lines):
        sign = lines[index].sign
        if index in cut or sign is None:
            index += 1
            continue
        cut[index] = sign.kind
        index += 1
        if lines[index - 1].text.lower().startswith(_PROMOTION_BEGINS):
            index = _cut_promotion(lines, index, cut)
        if sign.reach == "line":
            continue
        box = index
        while box < len(lines) and box - index < 12 and box not in cut and _is_boxed(lines[box]):
            box += 1
        last = box - 1 if _is_subheading(lines, box - 1) and box - index > 1 else box
        for each in range(index, last):
            cut[each] = sign.kind
        index = max(index, last)


def _cut_promotion(lines: list[Line], start: int, cut: dict[int, str]) -> int:
    """Cut up to the line that says a promotion is over, where one says so soon; return the first index after it."""
    for end in range(start, min(start + 12, len(lines))):
        if lines[end].text.lower().startswith(_PROMOTION_ENDS):
            cut.update(dict.fromkeys(range(start, end + 1), "subscription"))
            return end + 1
    return start


def _is_subheading(lines: list[Line], index: int) -> bool:
    """Whether a line is likelier the heading of the paragraph below it than the last of the links above it."""
    return index + 1 < len(lines) and lines[index + 1].is_prose and lines[index].words <= 4


def _is_boxed(line: Line) -> bool:
    return line.is_link or (line.text.startswith(BULLETS) and not line.is_entry and line.words <= 30)


def _listed(lines: list[Line], cut: dict[int, str]) -> tuple[LeftOut, ...]:
    listed: list[LeftOut] = []
    previous = (-2, "")
    for index in sorted(cut):
        if (index - 1, cut[index]) != previous:
            listed.append(LeftOut(cut[index], " ".join(lines[index].text[:400].split()[:12])))
        previous = (index, cut[index])
    return tuple(listed[:_MOST_LISTED])
