"""Dated events into the stops of a picture of time: one for each day or period, with room for what lies between."""

import datetime as dt
from collections.abc import Sequence
from math import log2
from typing import Any

MOST_STOPS = 12
# Days beyond this would only repeat that the gap is long; the picture says that gaps are not to scale.
LONGEST_GAP_DAYS = 4000


def begins(event: dict[str, Any]) -> dt.date | None:
    """The day by which an event is put in order, or None when nothing settles it."""
    day: dt.date | None = event["date"] or event["date_from"] or event["date_to"]
    return day


def stops(events: Sequence[dict[str, Any]], *, published: dt.date | None) -> list[dict[str, Any]]:
    """The stops, in the order of time; none when fewer than two days are known, or more than a picture can hold.

    Args:
        events: The timeline, each with `date`, `date_from`, `date_to` and `whole`.
        published: The article's day, which becomes a stop of its own unless an event has it.

    Returns:
        Each stop with its `event` (the first, for its days), the `ids` of its events, `day`, `is_published`,
        `is_ahead` (after the article's day) and `room`, a number that grows with the logarithm of the days until the
        next stop.
    """
    found: dict[tuple[Any, ...], list[dict[str, Any]]] = {}
    for event in events:
        if begins(event) is not None:
            found.setdefault((event["date"], event["date_from"], event["date_to"]), []).append(event)
    days = [begins(together[0]) for together in found.values()]
    if len(set(days)) < 2:
        return []
    shown = [
        {
            "day": day,
            "event": {key: together[0][key] for key in ("date", "date_from", "date_to", "whole")},
            "ids": [event["id"] for event in together],
            "is_published": together[0]["date"] == published,
        }
        for day, together in zip(days, found.values(), strict=True)
    ]
    if published and not any(stop["is_published"] for stop in shown):
        day = {"date": published, "date_from": None, "date_to": None, "whole": ""}
        shown.append({"day": published, "event": day, "ids": [], "is_published": True})
    if len(shown) > MOST_STOPS:
        return []
    shown.sort(key=lambda stop: stop["day"])
    following = [*(stop["day"] for stop in shown[1:]), shown[-1]["day"]]
    for stop, after in zip(shown, following, strict=True):
        gap = min((after - stop["day"]).days, LONGEST_GAP_DAYS)
        stop["room"] = round(1 + log2(1 + gap) / 4, 2)
        stop["is_ahead"] = published is not None and stop["day"] > published
    return shown
