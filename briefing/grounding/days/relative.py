"""Words that count from the day of publication ("last Friday", "in three weeks") into a period."""

import calendar
import datetime as dt
import re
from functools import cache
from typing import Final

from briefing.grounding.days.period import DAY, JOIN, UNKNOWN, WEEKDAYS, Asked, Period, Rule, between, edge, nearest

WEEK: Final = 7 * DAY
NUMBERS: Final = {
    "a": 1, "an": 1,
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6,
    "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
}  # fmt: skip
NEAR: Final = {"yesterday": -1, "last night": -1, "tomorrow": 1}
DAYS_IN: Final = {"hour": 0, "day": 1, "week": 7, "fortnight": 14}


@cache
def rules() -> tuple[tuple[re.Pattern[str], Rule], ...]:
    """Patterns over lower-case words without commas, the most telling first, each with what makes its period."""
    weekday = "(" + "|".join(WEEKDAYS) + ")"
    number = r"((?:a )?couple of|\d{1,3}|" + "|".join(NUMBERS) + ")"
    unit = "(hour|day|week|fortnight|month|year)s?"
    span = "(week|weekend|month|quarter|year)"
    table: tuple[tuple[str, Rule], ...] = (
        (rf"\b{weekday}(?: \w+)?(?: of)? (last|this|next) week\b", _weekday_of_week),
        (rf"\b(last|this|next) week(?:'s)?(?: on)? {weekday}\b", _week_weekday),
        (rf"\b{weekday}{JOIN}{weekday}\b", _two_weekdays),
        (rf"\b(?:(last|next|this past|this coming|this) )?{weekday}(?:'s)?\b", _weekday),
        (r"\bday (before yesterday|after tomorrow)\b", _two_days_off),
        (r"\b(?:today|tonight|this morning|this afternoon|this evening)(?:'s)?\b", _this_day),
        (r"\b(yesterday|last night|tomorrow)(?:'s)?\b", _near_day),
        (rf"\b{number} {unit} (ago|from now)\b", _units_off),
        (rf"\b(next|coming|past|last|previous) (?:{span} or )?{number} {unit}\b", _units_beside),
        (rf"\bin {number} {unit}(?:'s?)?(?: time)?\b", _in_units),
        (rf"\bwithin (?:the )?{number} {unit}\b", _within_units),
        (rf"\b(end|close|start|beginning) of (?:the |(this|last|next) ){span}\b", _edge_of_span),
        (rf"\b{span}(?:'s end|-end| end)\b", _end_of_this),
        (rf"\b(?:(earlier|later|early|late|mid)[ -])?(this|last|next) (?:coming |past )?{span}(?:'s)?\b", _span),
        (r"\b(?:the|at|over) weekend\b", _weekend),
    )
    return tuple((re.compile(pattern), rule) for pattern, rule in table)


def _number(words: str) -> int:
    return 2 if "couple" in words else NUMBERS.get(words) or int(words)


def _monday(day: dt.date) -> dt.date:
    return day - day.weekday() * DAY


def _in_week(asked: Asked, *, weekday: str, which: str) -> Period:
    if asked.published is None:
        return UNKNOWN
    shift = {"last": -1, "this": 0, "next": 1}[which]
    return Period(date=_monday(asked.published) + shift * WEEK + WEEKDAYS.index(weekday) * DAY)


def _weekday_of_week(match: re.Match[str], asked: Asked) -> Period:
    return _in_week(asked, weekday=match[1], which=match[2])


def _week_weekday(match: re.Match[str], asked: Asked) -> Period:
    return _in_week(asked, weekday=match[2], which=match[1])


def _days_around(day: dt.date) -> list[dt.date]:
    return [day + offset * DAY for offset in range(-13, 14)]


def _day_called(name: str, asked: Asked) -> dt.date | None:
    if asked.published is None:
        return None
    return nearest([day for day in _days_around(asked.published) if day.weekday() == WEEKDAYS.index(name)], asked)


def _two_weekdays(match: re.Match[str], asked: Asked) -> Period:
    first_name, last_name = match[1], match[2]
    if asked.is_past:
        last = _day_called(last_name, asked)
        return between(_day_called(first_name, Asked(last, is_past=True)), last)
    first = _day_called(first_name, asked)
    return between(first, _day_called(last_name, Asked(first, is_past=False)))


def _weekday(match: re.Match[str], asked: Asked) -> Period:
    which, published = match[1], asked.published
    if published is None:
        return UNKNOWN
    if which in {"last", "this past"}:
        asked = Asked(published - DAY, is_past=True)
    elif which in {"next", "this coming"}:
        asked = Asked(published + DAY, is_past=False)
    return Period(date=_day_called(match[2], asked))


def _off(asked: Asked, days: int) -> dt.date | None:
    return asked.published + days * DAY if asked.published else None


def _two_days_off(match: re.Match[str], asked: Asked) -> Period:
    return Period(date=_off(asked, -2 if match[1] == "before yesterday" else 2))


def _this_day(_: re.Match[str], asked: Asked) -> Period:
    return Period(date=asked.published)


def _near_day(match: re.Match[str], asked: Asked) -> Period:
    return Period(date=_off(asked, NEAR[match[1]]))


def _units_off(match: re.Match[str], asked: Asked) -> Period:
    """A number of days is a day; "two months ago" says no more than the month, and so with weeks and years."""
    sign = -1 if match[3] == "ago" else 1
    number, unit = _number(match[1]), match[2]
    if asked.published is None or unit == "hour":
        return UNKNOWN
    if unit == "day":
        return Period(date=_off(asked, sign * number))
    return _whole(_shifted(asked.published, sign * number, unit), unit)


def _shifted(day: dt.date, number: int, unit: str) -> dt.date:
    if unit in DAYS_IN:
        return day + number * DAYS_IN[unit] * DAY
    months = day.year * 12 + day.month - 1 + number * (12 if unit == "year" else 1)
    year, month = divmod(months, 12)
    return dt.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def _whole(day: dt.date, unit: str) -> Period:
    """The week, weekend, month, quarter or year that a day lies in."""
    if unit == "year":
        return between(dt.date(day.year, 1, 1), dt.date(day.year, 12, 31))
    if unit == "quarter":
        first = dt.date(day.year, 3 * ((day.month - 1) // 3) + 1, 1)
        return between(first, _shifted(first, 3, "month") - DAY)
    if unit == "month":
        return between(day.replace(day=1), day.replace(day=calendar.monthrange(day.year, day.month)[1]))
    first = _monday(day)
    return between(first + 5 * DAY if unit == "weekend" else first, first + 6 * DAY)


def _units_beside(match: re.Match[str], asked: Asked) -> Period:
    if asked.published is None or match[4] == "hour":
        return UNKNOWN
    sign = 1 if match[1] in {"next", "coming"} else -1
    far = _shifted(asked.published, sign * _number(match[3]), match[4])
    return between(min(asked.published, far), max(asked.published, far))


def _in_units(match: re.Match[str], asked: Asked) -> Period:
    """Weeks that lie ahead; of what has happened, "in three weeks" is how long it took."""
    if asked.published is None or asked.is_past or match[2] == "hour":
        return UNKNOWN
    far = _shifted(asked.published, _number(match[1]), match[2])
    return Period(date=far) if match[2] == "day" else _whole(far, match[2].replace("fortnight", "week"))


def _within_units(match: re.Match[str], asked: Asked) -> Period:
    counts_from_another = match.string[match.end() :].split()[:1] in (["of"], ["after"], ["from"])
    if asked.published is None or asked.is_past or match[2] == "hour" or counts_from_another:
        return UNKNOWN
    return between(asked.published, _shifted(asked.published, _number(match[1]), match[2]))


def _span_of(which: str | None, unit: str, asked: Asked) -> Period:
    if asked.published is None:
        return UNKNOWN
    number = {"last": -1, "next": 1}.get(which or "", 0)
    if unit == "weekend" and which == "last" and asked.published.weekday() >= 5:
        number = -1
    step, unit_of_step = (3 * number, "month") if unit == "quarter" else (number, unit.replace("weekend", "week"))
    return _whole(_shifted(asked.published, step, unit_of_step), unit)


def _edge_of_span(match: re.Match[str], asked: Asked) -> Period:
    return edge(_span_of(match[2], match[3], asked), match[1])


def _end_of_this(match: re.Match[str], asked: Asked) -> Period:
    return UNKNOWN if match[1] == "weekend" else edge(_span_of(None, match[1], asked), "end")


def _span(match: re.Match[str], asked: Asked) -> Period:
    part, which, unit = match[1], match[2], match[3]
    if unit == "weekend" and which == "this":
        return _weekend(match, asked)
    whole = _span_of(which, unit, asked)
    if which != "this" or asked.published is None:
        return whole
    if part == "earlier":
        return between(whole.first, asked.published)
    return between(asked.published, whole.last) if part == "later" else whole


def _weekend(_: re.Match[str], asked: Asked) -> Period:
    sunday = _day_called("sunday", asked)
    if sunday is None or asked.published is None:
        return UNKNOWN
    if asked.is_past and asked.published.weekday() == 5:
        sunday = asked.published + DAY
    return between(sunday - DAY, sunday)
