"""Title, byline and date line: what stands between the head of a page and an article's first paragraph."""

import re
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from briefing.readers.byline import AGENCIES, Dateline, is_name, read_agency, read_authors, read_dateline
from briefing.readers.dates import dates_in, find_date, make_date

_DATE_LINE_WORDS = (
    "published updated posted modified last first on at by am pm a.m p.m gmt utc bst est edt et cet cest ist "
    "pst pdt min mins minute minutes read reading time date hours hrs h uhr stand veröffentlicht aktualisiert "
    "publié le mis à jour publicado actualizado el de monday tuesday wednesday thursday friday saturday sunday "
    "mon tue tues wed thu thur thurs fri sat sun montag dienstag mittwoch donnerstag freitag samstag sonntag "
    "lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes sábado domingo "
    "issue edition local t z "
)
_DATE_WORDS = frozenset(_DATE_LINE_WORDS.split())
_KICKER = (
    r"(?:big news|breaking(?: news)?|exclusive|live(?: updates)?|update \d+|watch|video|just in|news alert|developing"
    r"|eilmeldung)\s*[:|–—-]+\s+"
)
_SITE = (
    r"\s+(?:\||»|·)\s+([^|»·]{2,40})$"
    r"|\s+[-–—]\s+([^-–—]{0,30}\b(?:News|Times|Post|Guardian|Journal|Herald|Reuters|Online))$"
)
_UPDATE = re.compile(
    r"\W*(?:last |zuletzt |letzte |dernière |última |ultimo )?"
    r"(?:updated?|modified|revised|aktualisier|geändert|änderung|mis[e]? à jour|actualiza|aggiorna|modific|bijgewerkt|"
    r"atualiza|zaktualizowan)",
    re.IGNORECASE,
)
_MOST_HEADING_LINES = 12
_ITEM_MARKS = ("- ", "– ", "— ", "* ", "• ", "Q:", "A:", "Q.", "1. ", "1) ")
_CLOSERS = "\"'”’»)]"


class Heading(NamedTuple):
    """What the lines above the first paragraph say.

    Attributes:
        title: The headline without kicker and site name, or "".
        body: Index of the first paragraph of the article's own text.
        authors: Names from the byline.
        published: The day in the date line, or None.
        month_and_day: The day of a dateline that gives no year, as two numbers, or None.
        publisher: A news agency or site that the heading names, or "".
    """

    title: str = ""
    body: int = 0
    authors: tuple[str, ...] = ()
    published: date | None = None
    month_and_day: tuple[int, int] | None = None
    publisher: str = ""


@dataclass(slots=True)
class _Seen:
    title: str = ""
    authors: list[str] = field(default_factory=list)
    published: date | None = None
    updated: date | None = None
    publisher: str = ""


def read_heading(paragraphs: list[str]) -> Heading:
    """Read title, byline, date line and dateline off the beginning of an article.

    Args:
        paragraphs: The article without page furniture.
    """
    body = _find_body(paragraphs[: _MOST_HEADING_LINES + 1])
    if body is None:
        return Heading()
    seen = _Seen()
    for line in paragraphs[:body]:
        _note(line, seen)
    title, site = _bare_title(seen.title)
    datelines = (read_dateline(paragraph) for paragraph in paragraphs[body : body + 6])
    dateline = next((each for each in datelines if each != Dateline()), Dateline())
    return Heading(
        title=title,
        body=body,
        authors=tuple(dict.fromkeys(seen.authors)),
        published=seen.published or seen.updated or dateline.published,
        month_and_day=dateline.month_and_day,
        publisher=seen.publisher or site or dateline.agency,
    )


def day_in_heading(paragraphs: list[str], *, near: date) -> date | None:
    """The day that an article's own heading or dateline gives, of the year that brings it nearest where it gives none.

    Example:
        >>> lead = "OLA, March 3 (Meridian Wire) - The talks in Ola began on Monday, she said."
        >>> day_in_heading([lead], near=date(2026, 3, 5))
        datetime.date(2026, 3, 3)
    """
    heading = read_heading(paragraphs)
    if heading.published is not None or heading.month_and_day is None:
        return heading.published
    days = [make_date(near.year + offset, *heading.month_and_day) for offset in (-1, 0, 1)]
    return min((day for day in days if day is not None), key=lambda day: abs(day - near), default=None)


def _find_body(lines: list[str]) -> int | None:
    """Index of the first sentence of running text, or of what leads up to it and is no heading: items, a question."""
    sentence = next((index for index, line in enumerate(lines) if is_body(line)), None)
    if sentence is None:
        return None
    plain = 0
    for index, line in enumerate(lines[:sentence]):
        is_plain = not is_byline(line) and not is_date_line(line)
        plain += is_plain
        # A headline, and a line above it or a sentence below it; more than that is no heading.
        if plain > 3 or (index > 0 and is_plain and line.startswith(_ITEM_MARKS)):
            return index
    return sentence


def is_body(line: str) -> bool:
    """Whether a line is a sentence of the article's text and not a heading line."""
    if is_byline(line) or is_date_line(line):
        return False
    words = len(line.split())
    bare = line.rstrip(_CLOSERS)
    if bare.endswith((".", "…", "。")):
        return words >= 4 or bare.endswith("。")
    return words >= (18 if bare.endswith(("!", "?", ":")) else 35)


def is_title(line: str) -> bool:
    """Whether a line could be a headline: some words, and no full stop at its end."""
    words = line.split()
    return (
        2 <= len(words) <= 30 and not line.endswith((".", ":", ";", ",")) and any(word[:1].isalpha() for word in words)
    )


def is_byline(line: str) -> bool:
    """Whether a line names who wrote the article."""
    return bool(read_authors(line) or read_agency(line))


def is_date_line(line: str, *, is_day_first: bool = False) -> bool:
    """Whether a line holds a full date and next to nothing else."""
    if len(line) > 140 or (line.endswith(".") and not re.search(r"\b[ap]\.\s?m\.$", line)):
        return False
    found = next(iter(dates_in(line, is_day_first=is_day_first)), None)
    if found is None:
        return False
    rest = re.findall(r"[^\W\d_][\w.]*", f"{line[: found.start]} {line[found.end :]}".lower())
    return sum(word.rstrip(".") not in _DATE_WORDS for word in rest) <= 4


def is_update(line: str) -> bool:
    """Whether a date line begins by saying that its day is that of a change."""
    return _UPDATE.match(line) is not None


def is_timestamp(line: str) -> bool:
    """Whether a line begins with a date and time as machines write them, to the second."""
    return re.match(r"\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}:\d{2}", line) is not None and len(line.split()) <= 8


def _note(line: str, seen: _Seen) -> None:
    """Note what one heading line says."""
    authors = read_authors(line, must_be_signed=not seen.title)
    if seen.title and not authors and is_name(line):
        authors = [line]
    agency = read_agency(line)
    dated = find_date(line) if is_date_line(line) else None
    if dated is not None and is_update(line):
        seen.updated = seen.updated or dated.day
    elif dated is not None:
        seen.published = seen.published or dated.day
    elif not authors and not agency and not seen.title and is_title(line):
        seen.title = line
    seen.authors.extend(name for name in authors if name not in AGENCIES)
    seen.publisher = seen.publisher or agency or next((name for name in authors if name in AGENCIES), "")


def _bare_title(line: str) -> tuple[str, str]:
    """A headline without the kicker before it and the site's name after it, and that name."""
    title = re.sub(_KICKER, "", line, count=1, flags=re.IGNORECASE) if re.match(_KICKER, line, re.IGNORECASE) else line
    site = re.search(_SITE, title)
    if site is None or len(title[: site.start()].split()) < 3:
        return title, ""
    return title[: site.start()], site.group(1) or site.group(2)
