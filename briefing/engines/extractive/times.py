"""Words for a time, found in a text: "late on Monday", "7 October 2023", "in the next week or 12 days"."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final, Literal, NamedTuple

from briefing.attribution import Span
from briefing.engines.extractive.wordlist import word_set

Direction = Literal["past", "future", "open"]

TRIGGERS: Final = word_set(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december jan feb mar apr jun jul aug sep sept oct nov dec day days week weeks
    weekend fortnight fortnights month months year years decade decades quarter season summer winter spring
    autumn fall yesterday tomorrow today tonight overnight night minute minutes morning afternoon evening time
    hour hours easter christmas ramadan
    """
)
"""Lower-case words of which at least one, or a digit, stands in any sentence that names a time."""


LIMIT_LEAD: Final = 40
"""The words of a time before its first trigger are no longer than this, in characters."""


class Time(NamedTuple):
    """One expression of time.

    Attributes:
        start: Its first character.
        end: One past its last character.
        direction: Which way its words point by themselves; "open" when only a verb can tell.
        is_clock: Whether it counts minutes of a match rather than days.
    """

    start: int
    end: int
    direction: Direction
    is_clock: bool


def find(text: str, span: Span) -> Iterator[Time]:
    """The expressions of time between two offsets of a text, in order."""
    first = _trigger().search(text, span.start, span.end)
    if first is None:
        return
    for match in _pattern().finditer(text, max(span.start, first.start() - LIMIT_LEAD), span.end):
        yield Time(match.start(), match.end(), _direction(match.group()), match["clock"] is not None)


@cache
def _trigger() -> re.Pattern[str]:
    return re.compile(r"\d|\b(?:" + "|".join(sorted(TRIGGERS)) + r")\b", re.IGNORECASE)


def may_name_a_time(word: str) -> bool:
    """Whether a lower-case word makes its sentence worth searching."""
    return word[0].isdigit() or word.removesuffix("'s").removesuffix("’s") in TRIGGERS


@cache
def _pattern() -> re.Pattern[str]:
    clock = (
        r"\b(?i:in)\s+(?:the\s+)?(?:\d{1,3}(?:st|nd|rd|th)\s+minute|(?:injury|stoppage|added|extra)\s+time)\b"
        r"|\b(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten)\s+minutes\s+(?:later|from\s+time)\b"
    )
    times = f"(?P<clock>{clock})|{_dates()}|{_counts()}|{_weekdays()}|{_months_and_years()}|{_near_times()}"
    # All of them begin with a word, and to say so once lets the search skip every letter inside one.
    return re.compile(rf"(?<!\w)(?=\w)(?:{times})")


_DAYS: Final = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_MONTHS: Final = (
    "(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan\.?|Feb\.?|Mar\.|Apr\.?|Jun\.|Jul\.|Aug\.?|Sept?\.?|Oct\.?|Nov\.?|Dec\.?)(?!\w)"
)
_YEAR: Final = r"(?:19|20)\d\d"
_UNITS: Final = "(?:day|week|weekend|fortnight|month|year|decade|quarter|season|summer|winter|spring|autumn|fall)"
_NUMBER: Final = (
    r"(?:\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|a\s+few|few|coming"
    r"|(?:a\s+)?couple\s+of)"
)
_COUNTED: Final = rf"(?:{_NUMBER}\s+)?{_UNITS}s?\b"
_LEAD: Final = r"(?:\b(?i:on|by|since|until|from|before|after|in|during|at|over|into|between|this|last|next)\s+)?"
_PART: Final = r"(?:(?i:early|late|earlier|later|mid|the\s+(?:beginning|start|end|middle)\s+of)[\s-]+)?"


def _dates() -> str:
    day = r"\d{1,2}(?:st|nd|rd|th)?(?!\d)"
    days = rf"{day}(?:\s*(?:-|–|to|and)\s*{day})?"
    year = rf"(?:,?\s+{_YEAR}\b)?"
    day_month = rf"{days}\s+(?:of\s+)?{_MONTHS}{year}(?:\s*(?:-|–|to|until|through)\s*{day}\s+{_MONTHS}{year})?"
    month_day = rf"{_MONTHS}\s+{days}{year}(?:\s*(?:-|–|to|until|through)\s*{_MONTHS}\s+{day}{year})?"
    return rf"{_LEAD}(?:{_DAYS},?\s+)?(?:the\s+)?(?:{day_month}|\b{month_day}|\b{_YEAR}-\d\d-\d\d\b)"


def _weekdays() -> str:
    before = rf"(?:(?i:late|early|earlier|later)\s+)?{_LEAD}(?:(?:last|next|this|the\s+following|the\s+previous)\s+)?"
    after = r"(?:\s+(?:morning|afternoon|evening|night|lunchtime|noon|midnight))?(?:\s+(?:last|next|this)\s+week)?"
    return rf"{before}\b{_DAYS}\b(?:[’']s?(?=\s))?{after}(?:\s+(?:and|or|to)\s+{_DAYS}\b)?"


def _months_and_years() -> str:
    lead = r"\b(?i:in|since|by|until|from|before|after|during|last|next|this|late|early|mid|into|between)[\s-]+"
    season = r"(?:the\s+)?(?:(?:spring|summer|autumn|fall|winter)\s+(?:of\s+)?)?"
    return (
        rf"{lead}{_PART}{_MONTHS}(?:,?\s+(?:of\s+)?{_YEAR}\b)?|\b{_MONTHS}\s+{_YEAR}\b"
        rf"|{lead}{_PART}{season}{_YEAR}s?\b(?:\s*(?:-|–|and|to)\s*{_YEAR}\b)?"
    )


def _near_times() -> str:
    end = r"(?i:by|at|before|until)\s+(?:the\s+(?:end|start|beginning)\s+of\s+(?:the\s+|this\s+|next\s+)?"
    return (
        r"\b(?i:yesterday|tomorrow|today|tonight|overnight|last\s+night)\b(?:[’']s\b)?(?:\s+(?:morning|afternoon|evening|night))?"
        r"|\b(?i:this)\s+(?:morning|afternoon|evening)\b"
        r"|(?:\b(?i:earlier|later|early|late)\s+)?(?:\b(?i:by|since|until|from|before|after|during|over|into)\s+)?"
        rf"\b(?i:this|last|next)\s+{_UNITS}\b(?:[’']s)?"
        rf"|\b{end}(?:{_UNITS}|{_YEAR})\b|(?:year|month)[’']s\s+end|year-end)"
        r"|\b(?i:at|over)\s+the\s+weekend\b"
        r"|\b(?i:in|by|during|before|until)\s+(?:the\s+)?(?:(?:early|late)\s+)?(?:spring|summer|autumn|winter)\b"
        r"(?:\s+(?:recess|break|holidays?|vacation|session|sitting|term|season|games|sales)\b)?"
        r"|\b(?i:in|by|during|before|until)\s+the\s+(?:first|second|third|fourth)\s+(?:quarter|half)"
        rf"(?:\s+of\s+(?:{_YEAR}|(?:this|next|last|the)\s+year))?\b"
        r"|\b(?i:by|at|before|after|until|over|since)\s+(?:Easter|Christmas|Ramadan|New\s+Year)\b"
    )


def _counts() -> str:
    return (
        rf"\b(?i:in|over|within|during|for)\s+the\s+(?:next|coming|past|last)\s+{_COUNTED}(?:\s+or\s+{_COUNTED})?"
        rf"|\b(?:the\s+)?(?:next|coming)\s+(?:{_NUMBER}\s+)?{_UNITS}s\b|\b(?i:in)\s+recent\s+{_UNITS}s\b"
        rf"|\b(?i:within)\s+(?:{_NUMBER}\s+)?(?:hour|{_UNITS})s?\b(?:\s+(?:of|from|after)\s+(?!now\b)(?:\w+\s+)?\w+)?"
        rf"|\b(?:(?i:{_NUMBER})\s+)?(?:hour|{_UNITS})s?\s+(?:ago|later|earlier)\b"
        rf"|\b(?:(?i:{_NUMBER}|the)\s+)?(?:hour|{_UNITS})s?\s+(?:after|before)\s+(?!\w+ing\b|(?:it|that|this|they|he|she|we|you|I)\b)(?:(?i:the|an?|its|his|her|their)\s+)?[\w-]+"
        rf"|\b(?i:in)\s+{_NUMBER}\s+{_UNITS}s?[’']?s?\s+time\b"
    )


def _direction(matched: str) -> Direction:
    lower = " ".join(matched.lower().replace("’", "'").split())
    if re.search(r"\b(?:ago|last|past|yesterday|since|previous|earlier|after|recent)\b", lower):
        return "past"
    if re.search(r"\b(?:next|coming|tomorrow|tonight|later this|by the end|by year|by month|until)\b|s'? time$", lower):
        return "future"
    return "open"
