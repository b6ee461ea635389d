"""What words for a time come to: a day or days, and from where they are counted."""

import datetime as dt
import re
from collections.abc import Callable
from typing import Final, NamedTuple

DAY: Final = dt.timedelta(days=1)
WEEKDAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS: Final = tuple(
    name.lower() for name in (
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    )
)  # fmt: skip
JOIN: Final = r" ?(?:-|and|to|through|until) ?"


class Period(NamedTuple):
    """A day, or the days from one to another; all None when the words do not say.

    Attributes:
        date: The day, when it is one day.
        date_from: First day of a period; None when its beginning is open.
        date_to: Last day of a period; None when its end is open.
    """

    date: dt.date | None = None
    date_from: dt.date | None = None
    date_to: dt.date | None = None

    @property
    def first(self) -> dt.date | None:
        """The first day, of a day or of a period."""
        return self.date or self.date_from

    @property
    def last(self) -> dt.date | None:
        """The last day, of a day or of a period."""
        return self.date or self.date_to


UNKNOWN: Final = Period()


class Asked(NamedTuple):
    """From where a time is counted, and on which side of it a day without a year or week is looked for."""

    published: dt.date | None
    is_past: bool


Rule = Callable[[re.Match[str], Asked], Period]


def between(first: dt.date | None, last: dt.date | None) -> Period:
    """The days from `first` to `last`; unknown when one is missing or they are the wrong way round."""
    if first is None or last is None or first > last:
        return UNKNOWN
    return Period(date=first) if first == last else Period(date_from=first, date_to=last)


def edge(period: Period, which: str) -> Period:
    """The last day of a period for "end" or "close", its first for "start" or "beginning"."""
    return Period(date=period.last if which in {"end", "close"} else period.first)


def nearest(dates: list[dt.date], asked: Asked) -> dt.date | None:
    """The nearest of ascending `dates` on the asked side of the day of publication, that day itself included."""
    if asked.published is None:
        return None
    if asked.is_past:
        return next((date for date in reversed(dates) if date <= asked.published), None)
    return next((date for date in dates if date >= asked.published), None)
