"""The day a web page was published, by what it states for machines, what it shows its readers, and its address."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import urlsplit

from briefing.readers.dates import dates_in, find_date, make_date
from briefing.readers.heading import is_date_line, is_update

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_NAMES = (
    "article:published_time", "datepublished", "date", "dc.date", "dc.date.issued", "dcterms.created", "pubdate",
    "publishdate", "publish-date", "publish_date", "og:published_time", "sailthru.date", "parsely-pub-date",
)  # fmt: skip
_DATELINE = re.compile(r"\W?(?:[^\W\d_a-z][\w.-]*(?: [\w.-]+){0,2},? (?:den |am |le )?)?")
_DATELINE_END = re.compile(r" ?[).:|/–—-]")


class ShownDays(NamedTuple):
    """The days that a page shows beside its headline, the nearest first.

    Attributes:
        published: Those that are not said to be of a change.
        updated: Those that are.
    """

    published: tuple[date, ...] = ()
    updated: tuple[date, ...] = ()


def stated_days(tree: "HtmlElement", articles: list[dict[str, Any]], tags: dict[str, str]) -> tuple[date, ...]:
    """The days of publication that a page states for machines, one for each kind of place, the surest first.

    Args:
        tree: The whole page.
        articles: The articles that its JSON-LD describes.
        tags: Its meta tags.
    """
    return tuple(_stated(tree, articles, tags))


def shown_days(near: list[str], first: str, *, language: str) -> ShownDays:
    """The days that a page shows.

    Args:
        near: The lines beside its headline, the likeliest first.
        first: The first paragraph of the article, which may begin with a dateline.
        language: Two letters, or "" when it is not known.

    Example:
        >>> shown_days(["Lena Ortiz", "Updated 4 May 2026, first 3 May 2026"], "", language="en").updated[0].day
        4
    """
    is_day_first = language not in ("", "en")
    published: list[date] = []
    updated: list[date] = []
    for line in near:
        if is_date_line(line, is_day_first=is_day_first):
            days = [found.day for found in dates_in(line, is_day_first=is_day_first)]
            (updated if is_update(line) else published).extend(days)
    opening = find_date(first[:80])
    is_dateline = opening is not None and _DATELINE.fullmatch(first[: opening.start]) is not None
    if opening is not None and is_dateline and _DATELINE_END.match(first[opening.end :]):
        published.append(opening.day)
    return ShownDays(tuple(published), tuple(updated))


def likeliest_day(stated: tuple[date, ...], shown: ShownDays, *, url: str, guess: date | None) -> date | None:
    """The day that a page was published.

    Args:
        stated: What it states for machines, often in another time zone, or the day it was last saved.
        shown: What it shows its readers.
        url: Its address, or "".
        guess: A day that another reader of pages found, or None.
    """
    if (written := _day_in(url)) is not None:
        return written
    agreed = next((day for day in stated if day in shown.published), None)
    if agreed is not None or shown.published:
        return agreed or shown.published[0]
    if stated:
        return guess if guess in stated else stated[0]
    return shown.updated[0] if shown.updated else guess


def _day_in(url: str) -> date | None:
    """The day in an address such as `/2026/11/03/talks` or `/2026-11-03-talks`."""
    found = re.search(r"/((?:19|20)\d\d)([/-])(\d{1,2})\2(\d{1,2})(?=[/_-])", urlsplit(url).path)
    return make_date(int(found[1]), int(found[3]), int(found[4])) if found else None


def _stated(tree: "HtmlElement", articles: list[dict[str, Any]], tags: dict[str, str]) -> Iterator[date]:
    yield from _first(article.get("datePublished") for article in articles)
    marked = (element for element in tree.iter() if (element.get("itemprop") or "").lower() == "datepublished")
    yield from _first(each.get("content") or each.get("datetime") or each.text_content() for each in marked)
    yield from _first(tags.get(name) for name in _NAMES)
    times = [(each, each.get("datetime") or each.text_content()) for each in tree.iter("time")]
    published = [text for each, text in times if "pub" in f"{each.get('class')} {each.get('itemprop')}".lower()]
    yield from _first(published or (text for _, text in times))


def _first(texts: Iterable[Any]) -> Iterator[date]:
    for text in texts:
        if isinstance(text, str) and (day := _day(text[:60])) is not None:
            yield day
            return


def _day(text: str) -> date | None:
    found = re.match(r"\s*(\d{4})-?(\d{2})-?(\d{2})(?!\d)", text)
    if found is not None:
        return make_date(int(found[1]), int(found[2]), int(found[3]))
    other = find_date(" ".join(text.split()))
    return other.day if other else None
