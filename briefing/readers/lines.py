"""Judges the lines of a pasted page: which read like running text, and which like menus, links and forms."""

import re
from collections.abc import Callable
from itertools import zip_longest
from typing import NamedTuple

from briefing.readers.characters import count_words
from briefing.readers.heading import is_date_line
from briefing.readers.language import guess_language, stop_words
from briefing.readers.phrases import SECTIONS
from briefing.readers.signs import Sign, find_sign

_END_MARKS = (".", "!", "?", "…", "。", ":", ";", "؟")
BULLETS = ("- ", "– ", "— ", "* ", "• ", "· ", "◦ ", "▪ ")
# Numbers that a page's furniture has and a result or a line-up has not: years, times, ages, counts of comments.
_PAGE_NUMBERS = r"\b(?:19|20)\d\d\b|\d:\d\d|\d+ (?:min|hour|day|week|month|year|comment|share|vote)|(?i:\bago\b)"
_ADDRESSES = ("http://", "https://", "www.")
# The last line of a post on a social network that an article shows, such as "— Ann Lee (@annlee) May 3, 2026".
_EMBEDDED = r"[—–-] ?.{2,60} \(@\w+\)"
_SUBHEADINGS = (
    "what’s next", "what's next", "the latest", "elsewhere", "in pictures", "in other news", "sources", "references",
    "services", "comment", "responses", "what do you think", "privacy", "terms", "careers", "sections", "navigation",
)  # fmt: skip
_CLOSERS = "\"'”’»)]*"
_ROWS_APART = 2


class Line(NamedTuple):
    """One paragraph as the search for furniture sees it.

    Attributes:
        text: The paragraph.
        words: How many words it has.
        score: Above zero for running text, below for menus, links and forms.
        is_prose: Whether it is a sentence of running text.
        is_link: Whether it looks like a menu entry or a headline elsewhere: short, and no sentence.
        is_entry: Whether it is a result, or an item of a list that the article announces with a colon.
        sign: The phrase of furniture it carries, if any.
    """

    text: str
    words: int
    score: float
    is_prose: bool
    is_link: bool
    is_entry: bool
    sign: Sign | None


def look_at(paragraphs: list[str]) -> list[Line]:
    """Judge every paragraph of a page by its words and by the paragraphs around it."""
    lines: list[Line] = []
    is_announced = False
    has_words = guess_language(" ".join(filter(_is_long, paragraphs))) != ""
    for paragraph in paragraphs:
        is_listed = is_item(paragraph)
        lines.append(_judge(paragraph, is_listed=is_listed, is_announced=is_announced, has_words=has_words))
        if not is_listed and not paragraph.startswith(_ADDRESSES):
            is_announced = paragraph.endswith(":") and lines[-1].words >= 4
    lines = [_reconsidered(line, following) for line, following in zip_longest(lines, lines[1:])]
    _weaken_lone_sentences(lines)
    _mark_rows(lines)
    _mark_menus(lines)
    return lines


def _mark_menus(lines: list[Line]) -> None:
    """Mark where a menu of a newspaper's parts begins: "World", "Politics", "Business", one after another."""
    start = 0
    while start < len(lines):
        end = start
        while end < len(lines) and lines[end].is_link and lines[end].words <= 3 and lines[end].sign is None:
            end += 1
        if end - start >= 6:
            names = [line.text.strip("•·-–*> ").lower() for line in lines[start:end]]
            known = [index for index, name in enumerate(names, start) if name in SECTIONS]
            if len(known) >= 5 and len(known) >= 0.3 * (known[-1] - known[0]):
                lines[known[0]] = lines[known[0]]._replace(sign=Sign("menu", "end"), score=-3.0)
        start = end + 1


def _mark_rows(lines: list[Line]) -> None:
    """Mark the rows of a table or of a numbered list, which no menu has: numbers that rise, or words that come again.

    A heading such as "Most read" right above it makes a list one of teasers, numbered or not.
    """
    for is_next, fewest in ((_counts_on, 3), (_repeats, 4)):
        start = 0
        while start < len(lines):
            end = start
            while (following := _next_row(lines, end, is_next)) is not None:
                end = following
            while end > start and end + 1 < len(lines) and lines[end + 1].text.startswith("*"):
                end += 1  # a note below the rows
            if sum(line.sign is None for line in lines[start : end + 1]) >= fewest and not _is_headed(lines, start):
                for index in range(start, end + 1):
                    if not lines[index].is_prose and lines[index].sign is None:
                        lines[index] = lines[index]._replace(is_entry=True, score=0.5)
            start = end + 1


def _next_row(lines: list[Line], index: int, is_next: Callable[[str, str], bool]) -> int | None:
    for following in range(index + 1, min(index + _ROWS_APART + 1, len(lines))):
        if lines[following].sign is None and is_next(lines[index].text[:200], lines[following].text[:200]):
            return following
    return None


def _is_headed(lines: list[Line], index: int) -> bool:
    return any(line.sign is not None and line.sign.reach != "line" for line in lines[max(0, index - 2) : index + 1])


def _counts_on(row: str, following: str) -> bool:
    first, second = (
        re.match(r"\W{0,2}(\d{1,3})(?:[.):ªº]|[a-z]{1,2} )(?= ?\W?[^\W\d_]\w* +\S)", each) for each in (row, following)
    )
    return first is not None and second is not None and int(first[1]) + 1 == int(second[1])


def _repeats(row: str, following: str) -> bool:
    if re.search(_PAGE_NUMBERS, row) is not None:
        return False
    words, others = (set(re.findall(r"[^\W\d_]{2,}", each.lower())) for each in (row, following))
    return len(words) >= 4 and len(words & others) >= max(2, len(words) // 3)


def _weaken_lone_sentences(lines: list[Line]) -> None:
    """Halve the score of a sentence among links: there it is likelier the summary of a teaser than the article."""
    texts = [index for index, line in enumerate(lines) if line.sign is None or line.sign.reach == "end"]
    for place, index in enumerate(texts):
        around = (texts[place - 1 : place] if place else []) + texts[place + 1 : place + 2]
        if lines[index].is_prose and not any(lines[each].is_prose for each in around):
            lines[index] = lines[index]._replace(score=lines[index].score / 2)


def _reconsidered(line: Line, following: Line | None) -> Line:
    """A phrase such as "What's next" with running text right below it is a subheading of the article."""
    if line.sign is None or following is None or following.sign or following.is_link or following.words < 4:
        return line
    is_subheading = line.words <= 5 and line.text.lower().rstrip(" ?:") in _SUBHEADINGS
    return line._replace(sign=None, score=-1.0) if is_subheading else line


def _is_long(paragraph: str) -> bool:
    return paragraph.count(" ", 0, 400) >= 20


def _judge(text: str, *, is_listed: bool, is_announced: bool, has_words: bool) -> Line:
    """Judge one paragraph; `has_words` says whether the page is in a language whose commonest words are known."""
    # A paragraph longer than this is judged by its beginning.
    sample = text[:1500]
    words = sample.split()
    count = max(1, len(sample) // 15, count_words(sample))
    common = stop_words()
    stops = sum(word.strip(",.;:!?\"'“”‘’()") in common for word in sample.lower().split()) / count
    if len(words) * 2 < count or not has_words:
        stops = 0.3  # nothing to count: neither for nor against a sentence
    ends = _ends_sentence(text)
    sign = find_sign(text)
    is_prose = sign is None and ((ends and count >= 6 and stops >= 0.12) or (count >= 25 and stops >= 0.2))
    is_entry = is_announced if is_listed else count > 2 and _has_result(sample)
    is_entry = is_entry or re.match(_EMBEDDED, sample) is not None
    is_link = not is_prose and count <= (24 if is_listed else 16) and not ends
    if sign is not None:
        # A lone advertisement does not part a text; the heading of a page's foot does.
        score = -3.0 if sign.reach == "end" else -1.0
    elif is_prose:
        score = min(count, 60) / 10 * (0.6 if is_listed else 1.0)
    else:
        score = 0.0 if is_entry else -2.0 if is_date_line(text) else -1.0 if is_link else -0.4
    return Line(text, count_words(text), score, is_prose, is_link, is_entry, sign)


def is_item(text: str) -> bool:
    """Whether a line is marked as an item of a list, by a bullet or a number."""
    return text.startswith(BULLETS) or (text[:1].isdigit() and re.match(r"\d{1,3}[.)]? ", text) is not None)


def _has_result(text: str) -> bool:
    return re.search(r"\d", text) is not None and re.search(_PAGE_NUMBERS, text) is None


def _ends_sentence(text: str) -> bool:
    bare = text.rstrip(_CLOSERS + " ")
    return bare.endswith(_END_MARKS) and not bare.endswith(("...", " …"))
