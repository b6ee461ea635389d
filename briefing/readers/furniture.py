"""Finds page furniture in pasted text: menus, teasers, comments and forms around an article, and set among its paragraphs.

In doubt a line stays: a menu in the briefing is a nuisance, a lost sentence is a lie by omission.
"""

import re
from dataclasses import dataclass
from functools import cache

from briefing.document import LeftOut
from briefing.readers.heading import is_byline, is_date_line, is_timestamp, is_title
from briefing.readers.signs import Sign, find_sign

_STOPS = (
    "the of to and a in that is was for on with as it he his at by from be are this have has had not but they an or which said "
    "who were will their its been would more when about after one out up there what so if into than we you i she her them all "
    "der die das und den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach "
    "wird bei einer um am sind noch wie einem le la les de du et en un une que est pour qui dans au aux par sur pas plus ne se "
    "ce il elle ont son sa ses avec mais el los las y por con para del su no lo al como di gli e che per non della nel da "
    "het een van te dat voor met zijn aan niet er ook bij o os do em um uma não na i w z że jest"
)
_END_MARKS = (".", "!", "?", "…", "。", ":", ";", "؟")
_CLOSERS = "\"'”’»)]*"


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph as the search for furniture sees it.

    Attributes:
        text: The paragraph.
        words: How many words it has.
        score: Above zero for running text, below for menus, links and forms.
        is_prose: Whether it is a sentence of running text.
        sign: The phrase of furniture it carries, if any.
    """

    text: str
    words: int
    score: float
    is_prose: bool
    sign: Sign | None

    @property
    def is_link(self) -> bool:
        """Whether it looks like a menu entry or a headline elsewhere: short, and no sentence."""
        return not self.is_prose and self.words <= 16 and not _ends_sentence(self.text)


def set_aside(paragraphs: list[str]) -> tuple[list[str], tuple[LeftOut, ...]]:
    """Part an article from the page furniture around it.

    Returns:
        The paragraphs of the article, and what was cut, neighbours of one kind together.

    Example:
        >>> kept, cut = set_aside(["Rates stay put, the bank said on Monday after a meeting.", "Advertisement"])
        >>> len(kept), cut[0].kind
        (1, 'advertisement')
    """
    lines = [_look_at(paragraph) for paragraph in paragraphs]
    cut: dict[int, str] = {}
    start, end = _main_run(lines)
    _cut_tail(lines, start, end, cut)
    _cut_head(lines, start, cut)
    _cut_signs(lines, cut)
    kept = [line.text for index, line in enumerate(lines) if index not in cut]
    return kept, _listed(lines, cut)


def _look_at(text: str) -> Line:
    # A paragraph longer than this is judged by its beginning.
    sample = text[:1500]
    words = sample.split()
    count = max(1, len(words))
    stops = sum(word.lower().strip(",.;:!?\"'“”‘’()") in _stop_words() for word in words) / count
    capitals = sum(word[:1].isupper() for word in words) / count
    ends = _ends_sentence(text)
    score = _score(count, stops, capitals, ends=ends)
    if "http" in sample or "www." in sample or "|" in sample or " ago" in sample[-14:]:
        score -= 1.5
    sign = find_sign(text)
    is_prose = (ends and count >= 6 and stops >= 0.12) or (count >= 25 and stops >= 0.2)
    return Line(text, len(text.split()), score - 5 if sign else score, is_prose and sign is None, sign)


def _score(count: int, stops: float, capitals: float, *, ends: bool) -> float:
    length = 6.0 if count >= 40 else 3.5 if count >= 20 else 1.0 if count >= 10 else -0.6 if count >= 5 else -1.0
    common = 1.0 + min(count, 60) / 30 if stops >= 0.3 else -2.0 if stops < 0.12 else 0.0
    closing = 1.5 if ends and count >= 6 else 0.0 if ends else -0.8
    return length + common + closing - (1.2 if capitals > 0.6 and count >= 4 else 0.0)


def _ends_sentence(text: str) -> bool:
    bare = text.rstrip(_CLOSERS + " ")
    return bare.endswith(_END_MARKS) and not bare.endswith(("...", " …"))


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


def _cut_tail(lines: list[Line], start: int, end: int, cut: dict[int, str]) -> None:
    found = _end_sign(lines, start)
    if found is None:
        found = _unsigned_tail(lines, end)
    if found is None:
        return
    at, kind = found
    while at - 1 > start and lines[at - 1].is_link and not _is_list_entry(lines[at - 1].text):
        at -= 1
    for index in range(at, len(lines)):
        sign = lines[index].sign
        kind = sign.kind if sign is not None and sign.reach == "end" else kind
        cut[index] = kind


def _end_sign(lines: list[Line], start: int) -> tuple[int, str] | None:
    """Where a line says that the article is over, and the rest of the page bears it out."""
    total = sum(line.words for line in lines[start:] if line.is_prose) or 1
    before = 0
    for index in range(start, len(lines)):
        line = lines[index]
        if line.is_prose:
            before += line.words
        elif line.sign is not None and line.sign.reach == "end" and before > 0:
            rest = lines[index + 1 :]
            if line.sign.is_strong and (before > 0.5 * total or (before >= 100 and _are_comments(rest))):
                return index, line.sign.kind
            if before > 0.5 * total and not _goes_on(rest):
                return index, line.sign.kind
    return None


def _goes_on(rest: list[Line]) -> bool:
    """Whether running text follows that is more than the summaries below teasers."""
    run = longest = 0
    for line in rest:
        run = run + line.words if line.is_prose and line.score > 3 else run if line.is_prose else 0
        longest = max(longest, run)
    return longest >= 120


def _are_comments(rest: list[Line]) -> bool:
    marks = sum(
        1
        for line in rest
        if line.text.lower().endswith((" said...", " says:", " ago", "reply", " wrote:"))
        or line.text.lower() in ("reply", "report", "like", "flag")
    )
    return marks >= 2


def _unsigned_tail(lines: list[Line], end: int) -> tuple[int, str] | None:
    """Where a page's foot begins that no phrase announces: many short lines without a sentence."""
    rest = lines[end + 1 :]
    links = [line for line in rest if line.is_link and not _is_list_entry(line.text)]
    if len(links) < 4 or len(links) < 0.6 * len(rest) or _goes_on(rest):
        return None
    return end + 1, "menu"


def _is_list_entry(text: str) -> bool:
    """A result, a line-up or an item of a list belongs to its article, however short it is."""
    return text.startswith(("- ", "– ", "— ", "* ", "• ", "1", "2", "3", "4", "5", "6", "7", "8", "9")) or bool(
        re.search(r"\d", text)
        and re.search(r"[^\W\d_]{3}", text)
        and not re.search(r"\d{4}|\d:\d\d|\d+ (?:min|hour|day)", text)
    )


def _cut_head(lines: list[Line], start: int, cut: dict[int, str]) -> None:
    """Cut the menus above the headline, and what stands between it and the first paragraph but is no part of the heading."""
    title = _title_index(lines, start)
    above = [index for index in range(title) if index not in cut]
    links = [index for index in above if lines[index].is_link or lines[index].sign]
    if len(links) >= 4 or any(lines[index].sign for index in above):
        run = _sentences_above(lines, above)
        cut.update({index: "menu" for index in above if index not in run})
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
    """The headline: the nearest line above the first paragraph that can be one and is no byline or date line."""
    first = next((index for index in range(start, len(lines)) if lines[index].is_prose), start)
    title = first
    passed = 0
    for index in range(first - 1, max(-1, first - 16), -1):
        line = lines[index]
        if line.sign is not None or is_date_line(line.text) or is_byline(line.text) or line.words < 3:
            passed += 1
            continue
        if is_title(line.text) or line.is_prose:
            title = index
            if line.words >= 5:
                break
    while title > 0 and lines[title - 1].text == lines[title].text:
        title -= 1
    return title


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
        if sign.reach == "line":
            continue
        box = index
        while box < len(lines) and box - index < 8 and box not in cut and lines[box].is_link:
            box += 1
        # The line right above a paragraph may be the heading of that paragraph.
        last = box - 1 if box < len(lines) and lines[box].is_prose and box - index > 1 else box
        for each in range(index, last):
            cut[each] = sign.kind
        index = max(index, last)


def _listed(lines: list[Line], cut: dict[int, str]) -> tuple[LeftOut, ...]:
    listed: list[LeftOut] = []
    previous = (-2, "")
    for index in sorted(cut):
        if (index - 1, cut[index]) != previous:
            listed.append(LeftOut(cut[index], " ".join(lines[index].text[:400].split()[:12])))
        previous = (index, cut[index])
    return tuple(listed)


@cache
def _stop_words() -> frozenset[str]:
    return frozenset(_STOPS.split())
