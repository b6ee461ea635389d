"""Reads what a web page says of itself, out of JSON-LD, meta tags and headings: title, authors, date, publisher."""

import json
import re
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import urljoin, urlsplit

from briefing.readers.bylines import people
from briefing.readers.days import stated_days

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_ARTICLE = re.compile(r"Article|Posting|Report|Review|Recipe", re.IGNORECASE)
_SEPARATOR = re.compile(r"\s+[|–—·»«•]\s+|\s+-+\s+|\s*[|»]\s*")
_DEEPEST = 6


class Metadata(NamedTuple):
    """What a page says of itself; "" or empty where it says nothing.

    Attributes:
        title: The headline.
        authors: Names of those who wrote it.
        dates: The days of publication that it gives, the surest place first.
        publisher: The name of the site or newspaper.
        url: The address that the page wants to be known by.
        language: Two letters, as the page declares it.
        is_free: False where the page says that not all of it is shown to everybody.
    """

    title: str
    authors: tuple[str, ...]
    dates: tuple[date, ...]
    publisher: str
    url: str
    language: str
    is_free: bool


def read_metadata(tree: "HtmlElement", *, url: str) -> Metadata:
    """Read what a page says of itself.

    Args:
        tree: The whole page.
        url: Where it was read, or "".
    """
    things = list(_things(tree))
    articles = [thing for thing in things if _ARTICLE.search(str(thing.get("@type", "")))]
    tags = _tags(tree)
    publisher = _publisher(articles, tags)
    return Metadata(
        title=_title(tree, articles, tags, publisher=publisher),
        authors=people(tree, articles, things, tags, publisher=publisher),
        dates=stated_days(tree, articles, tags),
        publisher=publisher,
        url=_address(tree, tags, url=url),
        language=(tree.get("lang") or "")[:2].lower() if re.match(r"[A-Za-z]{2}\b", tree.get("lang") or "") else "",
        is_free=not any(str(thing.get("isAccessibleForFree", "")).lower().endswith("false") for thing in articles),
    )


def _things(tree: "HtmlElement") -> Iterator[dict[str, Any]]:
    """Everything that the page's JSON-LD describes."""
    for script in tree.iter("script"):
        if "ld+json" in (script.get("type") or ""):
            try:
                yield from _inside(json.loads((script.text or "").strip().rstrip(";"), strict=False), depth=0)
            except (ValueError, RecursionError):
                continue  # broken JSON-LD is common, and the rest of the page still speaks


def _inside(value: Any, *, depth: int) -> Iterator[dict[str, Any]]:
    if depth > _DEEPEST:
        return
    if isinstance(value, list):
        for each in value:
            yield from _inside(each, depth=depth + 1)
    elif isinstance(value, dict):
        yield value
        for key in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from _inside(value.get(key), depth=depth + 1)


def _tags(tree: "HtmlElement") -> dict[str, str]:
    tags: dict[str, str] = {}
    for tag in tree.iter("meta"):
        name = (tag.get("property") or tag.get("name") or tag.get("itemprop") or "").lower()
        if name and (content := " ".join((tag.get("content") or "")[:2_000].split())):
            tags.setdefault(name, content)
    return tags


def _publisher(articles: list[dict[str, Any]], tags: dict[str, str]) -> str:
    for article in articles:
        publisher = article.get("publisher")
        if isinstance(publisher, dict) and isinstance(publisher.get("name"), str):
            return " ".join(publisher["name"].split())[:100]
    return (tags.get("og:site_name") or tags.get("application-name") or "")[:100]


def _title(tree: "HtmlElement", articles: list[dict[str, Any]], tags: dict[str, str], *, publisher: str) -> str:
    """The heading that the page's own title bears out, else the title that it gives itself."""
    headlines = (article.get("headline") for article in articles)
    headline = next((" ".join(each.split()) for each in headlines if isinstance(each, str) and each.strip()), "")
    shared = tags.get("og:title", "")
    page = " ".join((tree.findtext(".//title") or "").split())
    stated = [_plain(each) for each in (headline, shared, tags.get("twitter:title", ""), page) if each]
    for level in ("h1", "h2"):
        borne_out = [each for each in _headings(tree, level) if _is_borne_out(_plain(each), stated)]
        borne_out = [each for each in borne_out if _plain(each) != _plain(publisher)]
        if borne_out:
            return max(borne_out, key=len)
    first = _headings(tree, "h1")
    if len(first) == 1 and len(first[0].split()) >= 4:
        return first[0]
    if headline or shared:
        return headline or _without_site(shared, publisher)
    return first[0] if len(first) == 1 and len(first[0].split()) >= 2 else _without_site(page, publisher)


def _headings(tree: "HtmlElement", level: str) -> list[str]:
    texts = (" ".join(heading.text_content()[:1_000].split()) for heading in tree.iter(level))
    return list(dict.fromkeys(text for text in texts if text))[:50]


def _is_borne_out(heading: str, stated: list[str]) -> bool:
    if len(heading) < 4:
        return False
    for each in stated:
        is_inside = f" {heading} " in f" {each} " and (len(heading) >= 15 or len(heading) > 0.35 * len(each))
        if heading == each or is_inside or (len(each) >= 15 and f" {each} " in f" {heading} "):
            return True
    return False


def _plain(text: str) -> str:
    return re.sub(r"\W+", " ", text.casefold()).strip()


def _without_site(title: str, publisher: str) -> str:
    """A page's title without the name of its site before or behind it."""
    parts = [part.strip() for part in _SEPARATOR.split(title) if part.strip()]
    if len(parts) < 2:
        return title
    if publisher and _plain(parts[-1]) == _plain(publisher):
        return title[: title.rindex(parts[-1])].rstrip(" |–—·»«•-")
    longest = max(parts, key=len)
    return longest if len(longest.split()) >= 3 else title


def _address(tree: "HtmlElement", tags: dict[str, str], *, url: str) -> str:
    """The address that the page gives itself, where it is one on the same site; else where it was read."""
    links = (link.get("href") or "" for link in tree.iter("link") if "canonical" in (link.get("rel") or "").lower())
    for stated in (*links, tags.get("og:url", "")):
        try:
            address = urljoin(url, stated.strip()) if stated.strip() else ""
            parts = urlsplit(address)
        except ValueError:
            continue
        is_plain = parts.scheme in ("http", "https") and parts.hostname and parts.username is None
        if (
            is_plain
            and (not url or parts.hostname == urlsplit(url).hostname)
            and re.search(r"[\s<>\"\\]", address) is None
        ):
            return address
    return url
