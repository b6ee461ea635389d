"""Dated events into the stops of a picture of time: one for each day or period, with room for what lies between."""

import datetime as dt
from collections.abc import Sequence
from math import log2
from typing import Any

MOST_STOPS = 12
# Days beyond this would only repeat that the gap is long; the picture says that gaps are not to scale.
LONGEST_GAP_DAYS = 4000


def settled(event: dict[str, Any], *, published: dt.date | None) -> dt.date | None:
    """The day by which an event is put in order, or None when nothing settles it.

    That is the first day of a period, but the last of one that has begun while its event is still to come.
    """
    first: dt.date | None = event["date"] or event["date_from"] or event["date_to"]
    last: dt.date | None = event["date_to"]
    if first and last and published and event["status"] != "happened" and first <= published < last:
        return last
    return first


def stops(events: Sequence[dict[str, Any]], *, published: dt.date | None) -> list[dict[str, Any]]:
    """The stops, in the order of time; none when fewer than two days are known, or more than a picture can hold.

    Args:
        events: The timeline, each with `date`, `date_from`, `date_to`, `whole` and `status`.
        published: The article's day, which becomes a stop of its own unless an event has it.

    Returns:
        Each stop with its `event` (the first, for its days), the `ids` of its events, `day`, `is_published`,
        `is_ahead` (after the article's day) and `room`, a number that grows with the logarithm of the days until the
        next stop.
    """
    found: dict[tuple[Any, ...], list[dict[str, Any]]] = {}
    for event in events:
        day = settled(event, published=published)
        if day is not None:
            found.setdefault((day, event["date"], event["date_from"], event["date_to"]), []).append(event)
    if len({day for day, *_ in found}) < 2:
        return []
    shown = [
        {
            "day": day,
            "event": {key: together[0][key] for key in ("date", "date_from", "date_to", "whole")},
            "ids": [event["id"] for event in together],
            "is_published": together[0]["date"] == published,
        }
        for (day, *_), together in found.items()
    ]
    if published and not any(stop["is_published"] for stop in shown):
        alone = {"date": published, "date_from": None, "date_to": None, "whole": ""}
        shown.append({"day": published, "event": alone, "ids": [], "is_published": True})
    if len(shown) > MOST_STOPS:
        return []
    shown.sort(key=lambda stop: stop["day"])
    following = [*(stop["day"] for stop in shown[1:]), shown[-1]["day"]]
    for stop, after in zip(shown, following, strict=True):
        gap = min((after - stop["day"]).days, LONGEST_GAP_DAYS)
        stop["room"] = round(1 + log2(1 + gap) / 4, 2)
        stop["is_ahead"] = published is not None and stop["day"] > published
    return shown
