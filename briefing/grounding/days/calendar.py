"""An article's words for a time into days, by rules for English and the day the article was published."""

import datetime as dt
import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from briefing.grounding.days import dates, relative
from briefing.grounding.days.period import DAY, MONTHS, UNKNOWN, WEEKDAYS, Asked, Period, Rule
from briefing.schema import EventStatus

__all__ = ["Period", "resolve"]

LIMIT_CHARS: Final = 200


def resolve(when_text: str, published: dt.date | None, *, status: EventStatus = "happened") -> Period:
    """The day or days that an article's words for a time mean.

    Args:
        when_text: The article's words, such as "late on Monday" or "May 15 and 16".
        published: The day the article was published; None leaves whatever counts from it unknown.
        status: What has happened is looked for on or before `published`, everything else on or after it.

    Returns:
        The day, or the first and last day; an open beginning or end is None. All None where the words are vague
        ("in the coming weeks"), ambiguous ("03/04/2026") or count from another event ("a week after the vote").

    Example:
        >>> resolve("on Monday", dt.date(2026, 11, 4)).date
        datetime.date(2026, 11, 2)
    """
    if len(when_text) > LIMIT_CHARS:
        return UNKNOWN
    words = _plain(when_text)
    asked = Asked(published, is_past=status == "happened")
    for pattern, rule in _rules(words, published):
        match = pattern.search(words)
        if match is None:
            continue
        before, after = words[: match.start()], words[match.end() :]
        bound = _bound().search(before)
        if _other_time().search(f"{before[: bound.start()] if bound else before} {after}"):
            return UNKNOWN
        try:
            period = rule(match, asked)
            return _bounded(period, bound[1], words) if bound else period
        except (ValueError, OverflowError):
            return UNKNOWN
    return UNKNOWN


def _rules(words: str, published: dt.date | None) -> Iterator[tuple[re.Pattern[str], Rule]]:
    """The rules that could know these words; the others' patterns take five milliseconds to compile."""
    if re.search(r"\d{3}", words) or any(name in words for name in _CALENDAR_WORDS):
        yield from dates.rules()
    if published is not None:
        yield from relative.rules()


_CALENDAR_WORDS: Final = (*(month[:3] for month in MONTHS), *dates.FEASTS)


def _plain(when_text: str) -> str:
    """Lower case, straight apostrophes, plain hyphens, and no other marks than those numbers are written with."""
    marks = {0x2019: "'", 0x00AD: None} | dict.fromkeys(range(0x2010, 0x2016), "-")
    words = re.sub(
        r"\b(?:at )?(?:\d{1,2}[:.]\d\d|\d{1,2}(?= ?[ap]\.?m\b))(?: ?[ap]\.?m\b\.?)?",
        " ",
        when_text.translate(marks).casefold(),
    )
    words = re.sub(r"(?<!\d)/|[“”\"(),;:…]|\.(?!\d)", " ", words)
    words = re.sub(r"(?<=[^\W\d])-(?=\w)", " ", words)
    words = re.sub(r"(?<=\b\d{4})\.\d{1,3}\b(?:\s\d{1,3})*$", "", words.strip())  # a footnote's number glued to a year
    return " ".join(words.split())


@cache
def _bound() -> re.Pattern[str]:
    filler = "the|on|about|around|early|mid|late|spring|summer|autumn|fall|of"
    return re.compile(rf"\b(since|from|after|until|till|by|before|between)(?: (?:{filler}))* ?$")


@cache
def _other_time() -> re.Pattern[str]:
    """Words that show that a time was only half understood, or counts from something else."""
    names = "|".join((*WEEKDAYS, *(month for month in MONTHS if month not in {"march", "may"})))
    units = "days?|weeks?|weekend|fortnight|months?|quarter|years?|decades?"
    links = "ago|after|before|since|until|till|or|between|today|yesterday|tomorrow|following|previous|that|every|each"
    vague = "more than|less than|fewer than|at least|nearly|almost|winter|black|bloody|easter|good|ash|palm"
    return re.compile(rf"\d|\b(?:{names}|{units}|{links}|{vague})\b")


_SEASON: Final = re.compile(r"\b(?:spring|summer|autumn|fall|winter|early|mid|late)\b")


def _bounded(period: Period, bound: str, words: str) -> Period:
    first, last = period.first, period.last
    if first != last and bound in {"since", "from", "after"} and _SEASON.search(words):
        return UNKNOWN  # a season's year is known, the day on which it began is not
    if bound == "between":
        return UNKNOWN if period.date else period
    if bound == "from" and period.first != period.last and re.search(r"-|\b(?:to|until|till|through)\b", words):
        return period
    if bound in {"since", "from"}:
        return Period(date_from=first)
    if bound in {"until", "till", "by"}:
        return Period(date_to=last)
    if bound == "after":
        return Period(date_from=last + DAY if last else None)
    if re.search(r"\bend\b", words):
        return Period(date_to=last)
    return Period(date_to=first - DAY if first else None)
