"""Words that name days, months and years of the calendar into a period."""

import calendar
import datetime as dt
import re
from functools import cache
from typing import Final

from briefing.grounding.days.period import JOIN, MONTHS, UNKNOWN, WEEKDAYS, Asked, Period, Rule, between, edge, nearest

QUARTERS: Final = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1": 1, "2": 2, "3": 3, "4": 4}
FEASTS: Final = {
    "christmas day": (12, 25),
    "christmas eve": (12, 24),
    "christmas": (12, 25),
    "boxing day": (12, 26),
    "new year's day": (1, 1),
    "new year's eve": (12, 31),
}


@cache
def rules() -> tuple[tuple[re.Pattern[str], Rule], ...]:
    """Patterns over lower-case words without commas, the most telling first, each with what makes its period."""
    month = "(?:" + "|".join(f"{name[:3]}(?:{name[3:]}|t)?" if len(name) > 3 else name for name in MONTHS) + ")"
    day = r"(?:\d{1,2})(?:st|nd|rd|th)?"
    year = r"(?:1\d{3}|20\d{2}|21\d{2})"
    lead = rf"(?:\b({'|'.join(WEEKDAYS)}) )?(?:the )?"
    table: tuple[tuple[str, Rule], ...] = (
        (rf"\b({year})-(\d\d)-(\d\d)(?!\d)", _iso),
        (rf"\b(\d{{1,2}})[/.](\d{{1,2}})[/.]({year})\b", _numeric),
        (
            rf"\b({day})(?: of)? ({month})(?: ({year}))?{JOIN}({day})(?: of)? ({month})\b(?: ({year})\b)?",
            _days_of_months,
        ),
        (rf"\b({month}) ({day})(?: ({year}))?{JOIN}({month}) ({day})\b(?: ({year})\b)?", _months_days),
        (rf"\b({day}){JOIN}({day})(?: of)? ({month})\b(?: ({year})\b)?", _days_then_month),
        (rf"\b({month}) ({day}){JOIN}({day})\b(?: ({year})\b)?", _month_then_days),
        (rf"{lead}\b({day})(?: of)? ({month})\b(?: ({year})\b)?", _day_month),
        (rf"{lead}\b({month}) ({day})\b(?: ({year})\b)?", _month_day),
        (rf"\b({month})(?: of)? ({year}){JOIN}({month})(?: of)? ({year})\b", _months_of_two_years),
        (rf"\b({month}){JOIN}({month})\b(?:(?: of)? ({year})\b)?", _two_months),
        (rf"\b(end|beginning|start|close) of (?:this |the |next )?({month})\b(?: ({year})\b)?", _edge_of_month),
        (rf"\b(?:(last|next|this) )?({month})\b(?:(?: of)? ({year})\b)?", _month),
        (r"\b(" + "|".join(FEASTS) + rf")\b(?: ({year})\b)?", _feast),
        (rf"\b(?:q([1-4])|(first|second|third|fourth) quarter(?: of)?) ({year})\b", _quarter_of_year),
        (rf"\b(first|second) half of ({year})\b", _half_of_year),
        (rf"\b(end|close|start|beginning) of ({year})\b", _edge_of_year),
        (rf"\b({year})(?: ?- ?| to | and | through | until )({year})\b", _years),
        (rf"\b({year})-(\d\d)\b", _short_years),
        (rf"\b({year})s\b", _decade),
        (rf"\b({year})\b", _year),
    )
    return tuple((re.compile(pattern), rule) for pattern, rule in table)


def _month_number(name: str) -> int:
    return next(number for number, month in enumerate(MONTHS, start=1) if month.startswith(name[:3]))


def _day_number(words: str) -> int:
    return int(words.rstrip("stndrh"))


def _date(asked: Asked, *, year: str | None, month: str, day: str, weekday: str | None = None) -> dt.date | None:
    """The day of a month; without a year the nearest on the asked side, or the nearest that is the weekday."""
    number, day_number = _month_number(month), _day_number(day)
    if year:
        return dt.date(int(year), number, day_number)
    if asked.published is None:
        return None
    found = []
    for candidate in range(asked.published.year - 8, asked.published.year + 9):
        if day_number <= calendar.monthrange(candidate, number)[1]:
            found.append(dt.date(candidate, number, day_number))
    if not weekday:
        return nearest(found, asked)
    published = asked.published
    found = [date for date in found if date.weekday() == WEEKDAYS.index(weekday)]
    return min(found, key=lambda date: abs(date - published), default=None)


def _iso(match: re.Match[str], _: Asked) -> Period:
    return Period(date=dt.date(int(match[1]), int(match[2]), int(match[3])))


def _numeric(match: re.Match[str], _: Asked) -> Period:
    first, second, year = int(match[1]), int(match[2]), int(match[3])
    if first == second or second > 12:
        return Period(date=dt.date(year, first, second))
    return Period(date=dt.date(year, second, first)) if first > 12 else UNKNOWN


def _range(asked: Asked, *, start: tuple[str, str, str | None], end: tuple[str, str, str | None]) -> Period:
    """From one (month, day, year) to another; a year given once serves both, else it is found from the last day."""
    last = _date(asked, year=end[2], month=end[0], day=end[1])
    if last is None:
        return UNKNOWN
    year = int(start[2]) if start[2] else last.year
    first = dt.date(year, _month_number(start[0]), _day_number(start[1]))
    return between(first.replace(year=year - 1) if first > last and not start[2] else first, last)


def _days_of_months(match: re.Match[str], asked: Asked) -> Period:
    return _range(asked, start=(match[2], match[1], match[3]), end=(match[5], match[4], match[6]))


def _months_days(match: re.Match[str], asked: Asked) -> Period:
    return _range(asked, start=(match[1], match[2], match[3]), end=(match[4], match[5], match[6]))


def _days_then_month(match: re.Match[str], asked: Asked) -> Period:
    return _range(asked, start=(match[3], match[1], match[4]), end=(match[3], match[2], match[4]))


def _month_then_days(match: re.Match[str], asked: Asked) -> Period:
    return _range(asked, start=(match[1], match[2], match[4]), end=(match[1], match[3], match[4]))


def _day_month(match: re.Match[str], asked: Asked) -> Period:
    return Period(date=_date(asked, weekday=match[1], day=match[2], month=match[3], year=match[4]))


def _month_day(match: re.Match[str], asked: Asked) -> Period:
    return Period(date=_date(asked, weekday=match[1], month=match[2], day=match[3], year=match[4]))


def _whole_month(year: int, month: int) -> Period:
    return between(dt.date(year, month, 1), dt.date(year, month, calendar.monthrange(year, month)[1]))


def _months_of_two_years(match: re.Match[str], _: Asked) -> Period:
    first = _whole_month(int(match[2]), _month_number(match[1]))
    return between(first.date_from, _whole_month(int(match[4]), _month_number(match[3])).date_to)


def _two_months(match: re.Match[str], asked: Asked) -> Period:
    last = _month_near(match[2], asked, year=match[3])
    if last.date_to is None:
        return UNKNOWN
    number = _month_number(match[1])
    first = _whole_month(last.date_to.year - (number > last.date_to.month), number)
    return between(first.date_from, last.date_to)


def _month_near(name: str, asked: Asked, *, year: str | None) -> Period:
    number = _month_number(name)
    if year:
        return _whole_month(int(year), number)
    if asked.published is None:
        return UNKNOWN
    ahead, behind = number > asked.published.month, number < asked.published.month
    return _whole_month(asked.published.year - (ahead and asked.is_past) + (behind and not asked.is_past), number)


def _edge_of_month(match: re.Match[str], asked: Asked) -> Period:
    return edge(_month_near(match[2], asked, year=match[3]), match[1])


def _month(match: re.Match[str], asked: Asked) -> Period:
    which, name, year = match[1], match[2], match[3]
    if which and asked.published:
        number, today = _month_number(name), asked.published
        shift = {"last": -(number >= today.month), "next": int(number <= today.month), "this": 0}[which]
        return _whole_month(today.year + shift, number)
    return _month_near(name, asked, year=year)


def _feast(match: re.Match[str], asked: Asked) -> Period:
    month, day = FEASTS[match[1]]
    return Period(date=_date(asked, year=match[2], month=MONTHS[month - 1], day=str(day)))


def _quarter_of_year(match: re.Match[str], _: Asked) -> Period:
    last_month = 3 * QUARTERS[match[1] or match[2]]
    year = int(match[3])
    return between(dt.date(year, last_month - 2, 1), _whole_month(year, last_month).date_to)


def _half_of_year(match: re.Match[str], _: Asked) -> Period:
    year = int(match[2])
    if match[1] == "first":
        return between(dt.date(year, 1, 1), dt.date(year, 6, 30))
    return between(dt.date(year, 7, 1), dt.date(year, 12, 31))


def _whole_year(year: int) -> Period:
    return between(dt.date(year, 1, 1), dt.date(year, 12, 31))


def _edge_of_year(match: re.Match[str], _: Asked) -> Period:
    return edge(_whole_year(int(match[2])), match[1])


def _years(match: re.Match[str], _: Asked) -> Period:
    return between(dt.date(int(match[1]), 1, 1), dt.date(int(match[2]), 12, 31))


def _short_years(match: re.Match[str], _: Asked) -> Period:
    return between(dt.date(int(match[1]), 1, 1), dt.date(int(match[1][:2] + match[2]), 12, 31))


def _decade(match: re.Match[str], _: Asked) -> Period:
    year = int(match[1])
    return UNKNOWN if year % 10 else between(dt.date(year, 1, 1), dt.date(year + 9, 12, 31))


def _year(match: re.Match[str], _: Asked) -> Period:
    return _whole_year(int(match[1]))
