"""The day an article was published, out of the date lines in its heading."""

import re
from collections.abc import Callable
from datetime import date
from functools import cache
from typing import NamedTuple

_MONTHS = (
    "january jan januar janvier enero gennaio januari janeiro stycznia января січня ledna ocak tammikuuta ιανουαρίου",
    "february feb februar février fevrier febrero febbraio februari fevereiro lutego февраля лютого února şubat "
    "helmikuuta φεβρουαρίου",
    "march mar märz maerz mars marzo maart março marca marts марта березня března mart maaliskuuta μαρτίου",
    "april apr avril abril aprile kwietnia апреля квітня dubna nisan huhtikuuta απριλίου",
    "may mai mayo maggio mei maio maja maj мая травня května mayıs toukokuuta μαΐου",
    "june jun juni juin junio giugno junho czerwca июня червня června haziran kesäkuuta ιουνίου",
    "july jul juli juillet julio luglio julho lipca июля липня července temmuz heinäkuuta ιουλίου",
    "august aug août aout agosto augustus sierpnia augusti августа серпня srpna ağustos elokuuta αυγούστου",
    "september sep sept septembre septiembre settembre setembro września сентября вересня září eylül syyskuuta "
    "σεπτεμβρίου",
    "october oct oktober okt octobre octubre ottobre outubro października октября жовтня října ekim lokakuuta "
    "οκτωβρίου",
    "november nov novembre noviembre novembro listopada ноября листопада listopadu kasım marraskuuta νοεμβρίου",
    "december dec dezember dez décembre decembre diciembre dicembre dezembro grudnia desember декабря грудня prosince "
    "aralık joulukuuta δεκεμβρίου",
)
MONTHS = {name: number for number, names in enumerate(_MONTHS, start=1) for name in names.split()}
_YEARS = range(1800, 2200)


class FoundDate(NamedTuple):
    """A date in a line, and where its words stand.

    Attributes:
        day: The day.
        start: Offset of its first character in the line.
        end: Offset after its last.
    """

    day: date
    start: int
    end: int


def find_date(line: str) -> FoundDate | None:
    """Find the first full date, one with a year, in a line.

    Understands `Tuesday, August 19, 2025`, `3 Nov. 2026`, `3. November 2026`, `2026-11-03T10:15Z`, `03.11.2026`,
    and `11/13/2026` where only one order of day and month is possible.

    Example:
        >>> find_date("Published 3 November 2026 10:15 GMT").day.isoformat()
        '2026-11-03'
    """
    return next(iter(dates_in(line)), None)


def dates_in(line: str, *, is_day_first: bool = False) -> list[FoundDate]:
    """Find every full date in a line, in order.

    Args:
        line: The line.
        is_day_first: Whether `3/5/2026` is the third of May; else it could be either day and is none.

    Example:
        >>> [found.day.isoformat() for found in dates_in("3/5/2026, updated 04/05/2026", is_day_first=True)]
        ['2026-05-03', '2026-05-04']
    """
    if not any(character.isdigit() for character in line):
        return []
    found = (
        FoundDate(day, match.start(), match.end())
        for pattern, read_day in _forms()
        for match in pattern.finditer(line)
        if (day := read_day(match) or (_in_order(match) if is_day_first and read_day is _numbers else None)) is not None
    )
    return sorted(found, key=lambda each: each.start)


def month_and_day(words: str) -> tuple[int, int] | None:
    """Read a date without a year, such as the `Nov 3` of a dateline.

    Example:
        >>> month_and_day("Nov. 3"), month_and_day("3 November"), month_and_day("Moscow")
        ((11, 3), (11, 3), None)
    """
    parts = re.findall(r"[^\W\d_]+|\d+", words.lower())
    if len(parts) != 2:
        return None
    month, day = parts if parts[1].isdigit() else parts[::-1]
    if month in MONTHS and day.isdigit() and 1 <= int(day) <= 31:
        return MONTHS[month], int(day)
    return None


def make_date(year: int, month: int, day: int) -> date | None:
    """The day, or None when the calendar has no such day or the year is no year of news."""
    try:
        return date(year, month, day) if year in _YEARS else None
    except ValueError:
        return None


@cache
def _forms() -> tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], date | None]], ...]:
    return (
        (re.compile(r"\b(\d{4})[-/](\d{2})[-/](\d{2})(?!\d)"), _year_first),
        (re.compile(r"\b([^\W\d_]{3,12})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?!\d(?!\d?:\d\d))"), _month_first),
        (
            re.compile(
                r"\b(\d{1,2})(?:st|nd|rd|th|er|º)?\.?[ -](?:of |de |d[’'])?([^\W\d_]{3,12})\.?,?[ -]"
                r"(?:de )?(\d{4})(?!\d(?!\d?:\d\d))"
            ),
            _day_first,
        ),
        (re.compile(r"\b(\d{1,2})([./])(\d{1,2})\2(\d{4})\b"), _numbers),
    )


def _year_first(found: re.Match[str]) -> date | None:
    return make_date(int(found[1]), int(found[2]), int(found[3]))


def _month_first(found: re.Match[str]) -> date | None:
    month = MONTHS.get(found[1].lower())
    return make_date(int(found[3]), month, int(found[2])) if month else None


def _day_first(found: re.Match[str]) -> date | None:
    month = MONTHS.get(found[2].lower())
    return make_date(int(found[3]), month, int(found[1])) if month else None


def _numbers(found: re.Match[str]) -> date | None:
    first, second, year = int(found[1]), int(found[3]), int(found[4])
    if found[2] == "." or first > 12 or first == second:
        return make_date(year, second, first)
    return make_date(year, first, second) if second > 12 else None


def _in_order(found: re.Match[str]) -> date | None:
    return make_date(int(found[4]), int(found[3]), int(found[1]))
