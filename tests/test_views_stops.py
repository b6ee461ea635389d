"""Events with days become the stops of a picture of time."""

import datetime as dt
from typing import Any

import pytest

from briefing.views.stops import MOST_STOPS, stops

PUBLISHED = dt.date(2026, 3, 3)


def event(number: int, day: dt.date | None = None, **fields: Any) -> dict[str, Any]:
    return {
        "id": f"T{number}",
        "date": day,
        "date_from": None,
        "date_to": None,
        "whole": "",
        "status": "happened",
        **fields,
    }


def march(day: int) -> dt.date:
    return dt.date(2026, 3, day)


def test_events_of_one_day_share_a_stop_and_the_articles_day_has_one() -> None:
    shown = stops([event(1, march(1)), event(2, march(9)), event(3, march(9)), event(4)], published=PUBLISHED)

    assert [(stop["ids"], stop["is_published"], stop["is_ahead"]) for stop in shown] == [
        (["T1"], False, False),
        ([], True, False),
        (["T2", "T3"], False, True),
    ]


def test_an_event_on_the_articles_day_is_that_stop() -> None:
    shown = stops([event(1, PUBLISHED), event(2, march(9))], published=PUBLISHED)

    assert [(stop["ids"], stop["is_published"]) for stop in shown] == [(["T1"], True), (["T2"], False)]


def test_a_period_stands_where_it_begins_or_else_where_it_ends() -> None:
    shown = stops([event(1, date_from=march(5), date_to=march(9)), event(2, date_to=march(7))], published=None)

    assert [stop["day"].day for stop in shown] == [5, 7]


def test_a_period_that_has_begun_stands_at_its_end_while_its_event_is_to_come() -> None:
    begun = {"date_from": march(1), "date_to": march(31)}

    shown = stops([event(1, **begun), event(2, **begun, status="expected")], published=PUBLISHED)

    assert [(stop["ids"], stop["day"].day) for stop in shown] == [(["T1"], 1), ([], 3), (["T2"], 31)]


def test_room_grows_with_the_gap_but_not_without_end() -> None:
    near, far, _ = stops([event(1, march(1)), event(2, march(2)), event(3, dt.date(9999, 1, 1))], published=None)

    assert 1 < near["room"] < far["room"] < 5


@pytest.mark.parametrize(
    "days",
    [[], [march(1)], [march(1), march(1)], [march(day) for day in range(4, MOST_STOPS + 4)]],
    ids=["none", "one", "the same", "too many"],
)
def test_what_is_no_picture_of_time_has_no_stops(days: list[dt.date]) -> None:
    assert stops([event(number, day) for number, day in enumerate(days)], published=PUBLISHED) == []
