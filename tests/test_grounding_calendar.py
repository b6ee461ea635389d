"""An article's words for a time into days."""

import datetime as dt

import pytest

from briefing.grounding.days.calendar import Period, resolve

WEDNESDAY = dt.date(2026, 11, 4)
UNKNOWN = Period()


def day(month: int, number: int, year: int = 2026) -> Period:
    return Period(date=dt.date(year, month, number))


def days(first: str | None, last: str | None) -> Period:
    return Period(None, first and dt.date.fromisoformat(first), last and dt.date.fromisoformat(last))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param("3 November 2026", day(11, 3), id="day month year"),
        pytest.param("November 3rd, 2026", day(11, 3), id="month day year"),
        pytest.param("Nov. 3", day(11, 3), id="abbreviated month"),
        pytest.param("Sept. 1", day(9, 1), id="sept"),
        pytest.param("on the evening of 5 May", day(5, 5), id="part of a day"),
        pytest.param("2026-11-03", day(11, 3), id="iso"),
        pytest.param("25/12/2025", day(12, 25, 2025), id="slashes that read one way only"),
        pytest.param("Wednesday, 3 June", day(6, 3), id="weekday and date"),
        pytest.param("May 15 and 16", days("2026-05-15", "2026-05-16"), id="two days"),
        pytest.param("15–18 May 2025", days("2025-05-15", "2025-05-18"), id="days with a dash"),
        pytest.param("Dec. 28 to Jan. 3", days("2025-12-28", "2026-01-03"), id="over the turn of the year"),
        pytest.param("in March", days("2026-03-01", "2026-03-31"), id="month"),
        pytest.param("last December", days("2025-12-01", "2025-12-31"), id="last month of that name"),
        pytest.param("in early September 2024", days("2024-09-01", "2024-09-30"), id="part of a month"),
        pytest.param("in 2023", days("2023-01-01", "2023-12-31"), id="year"),
        pytest.param("between 2014 and 2020", days("2014-01-01", "2020-12-31"), id="between years"),
        pytest.param("in the 1990s", days("1990-01-01", "1999-12-31"), id="decade"),
        pytest.param("the third quarter of 2026", days("2026-07-01", "2026-09-30"), id="quarter"),
        pytest.param("since 1958", days("1958-01-01", None), id="since"),
        pytest.param("from May 18 to May 22, 2027", days("2027-05-18", "2027-05-22"), id="from one day to another"),
        pytest.param("by the end of 2025", days(None, "2025-12-31"), id="by"),
        pytest.param("before 3 May", days(None, "2026-05-02"), id="before"),
        pytest.param("after 3 May", days("2026-05-04", None), id="after"),
        pytest.param("Christmas Eve 2025", day(12, 24, 2025), id="feast"),
        pytest.param("late on Monday", day(11, 2), id="weekday"),
        pytest.param("at 10.30am on Monday", day(11, 2), id="clock time and weekday"),
        pytest.param("Tuesday’s talks", day(11, 3), id="weekday that owns something"),
        pytest.param("last Wednesday", day(10, 28), id="last weekday is never today"),
        pytest.param("on Monday last week", day(10, 26), id="weekday of last week"),
        pytest.param("on Monday and Tuesday", days("2026-11-02", "2026-11-03"), id="two weekdays"),
        pytest.param("yesterday", day(11, 3), id="yesterday"),
        pytest.param("earlier today", day(11, 4), id="today"),
        pytest.param("three days ago", day(11, 1), id="days ago"),
        pytest.param("two months ago", days("2026-09-01", "2026-09-30"), id="months ago"),
        pytest.param("last month", days("2026-10-01", "2026-10-31"), id="last month"),
        pytest.param("last quarter", days("2026-07-01", "2026-09-30"), id="last quarter"),
        pytest.param("earlier this week", days("2026-11-02", "2026-11-04"), id="earlier this week"),
        pytest.param("since last week", days("2026-10-26", None), id="since last week"),
        pytest.param("over the weekend", days("2026-10-31", "2026-11-01"), id="weekend"),
        pytest.param("over the past two weeks", days("2026-10-21", "2026-11-04"), id="past weeks"),
    ],
)
def test_words_for_a_time_that_has_passed_are_resolved(words: str, expected: Period) -> None:
    assert resolve(words, WEDNESDAY) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param("on Monday", day(11, 9), id="weekday"),
        pytest.param("on Wednesday", day(11, 4), id="weekday of today"),
        pytest.param("next Wednesday", day(11, 11), id="next weekday is never today"),
        pytest.param("November 3", day(11, 3, 2027), id="day of next year"),
        pytest.param("in March", days("2027-03-01", "2027-03-31"), id="month"),
        pytest.param("tomorrow morning", day(11, 5), id="tomorrow"),
        pytest.param("next week", days("2026-11-09", "2026-11-15"), id="next week"),
        pytest.param("later this week", days("2026-11-04", "2026-11-08"), id="later this week"),
        pytest.param("the next two weeks", days("2026-11-04", "2026-11-18"), id="next two weeks"),
        pytest.param("in the next week or 12 days", days("2026-11-04", "2026-11-16"), id="the longer of two spans"),
        pytest.param("in ten days", day(11, 14), id="in days"),
        pytest.param("in three months", days("2027-02-01", "2027-02-28"), id="in months"),
        pytest.param("by the end of the month", days(None, "2026-11-30"), id="end of month"),
        pytest.param("this weekend", days("2026-11-07", "2026-11-08"), id="weekend"),
        pytest.param("into next year", days("2027-01-01", "2027-12-31"), id="next year"),
    ],
)
def test_words_for_a_time_to_come_are_resolved(words: str, expected: Period) -> None:
    assert resolve(words, WEDNESDAY, status="scheduled") == expected


@pytest.mark.parametrize(
    "words",
    [
        "03/04/2026", "3/11/26", "10 days", "in recent weeks", "days after their summit", "a week after the vote",
        "the following Monday", "every Monday", "in the 62nd minute", "1 May or 3 June", "31 November", "0 March",
        "last summer", "more than two years ago", "Good Friday", "", "soon", "\x00", "9999-12-31 and 2026-01-01",
    ],
)  # fmt: skip
def test_vague_ambiguous_or_impossible_words_stay_unknown(words: str) -> None:
    assert resolve(words, WEDNESDAY) == UNKNOWN


@pytest.mark.parametrize(
    "words", ["on Monday", "last week", "yesterday", "Nov. 3", "in March", "in two weeks", "10–12 May"]
)
def test_what_counts_from_an_unknown_day_stays_unknown(words: str) -> None:
    assert resolve(words, None, status="scheduled") == UNKNOWN


@pytest.mark.parametrize("words", ["within 90 days of the ruling", "within 14 days of signing"])
def test_days_counted_from_an_event_stay_unknown(words: str) -> None:
    assert resolve(words, WEDNESDAY, status="expected") == UNKNOWN


def test_full_dates_need_no_day_of_publication() -> None:
    assert resolve("7 October 2023", None) == day(10, 7, 2023)


def test_the_coming_weeks_have_no_dates() -> None:
    assert resolve("in the coming weeks", WEDNESDAY, status="expected") == UNKNOWN


@pytest.mark.parametrize("published", [dt.date.min, dt.date.max], ids=["first day", "last day"])
@pytest.mark.parametrize(
    "words", ["last Friday", "next week", "999 years ago", "in 999 years", "this year", "Friday 3 May", "this weekend"]
)
def test_days_beyond_the_calendar_stay_unknown(words: str, published: dt.date) -> None:
    for status in ("happened", "scheduled"):
        period = resolve(words, published, status=status)  # type: ignore[arg-type]

        assert isinstance(period, Period)


@pytest.mark.parametrize("words", ["since the spring of 2024", "after early 2025"])
def test_a_season_has_no_first_day(words: str) -> None:
    assert resolve(words, WEDNESDAY) == UNKNOWN


def test_before_the_end_of_a_month_takes_its_last_day_in() -> None:
    assert resolve("before the end of November 2026", WEDNESDAY, status="expected").date_to == dt.date(2026, 11, 30)


def test_a_very_long_time_is_not_read() -> None:
    assert resolve("on Monday " * 10_000, WEDNESDAY) == UNKNOWN


def test_a_footnote_number_glued_to_a_year_is_no_part_of_it() -> None:
    assert resolve("by the end of 2025.19", None) == days(None, "2025-12-31")
