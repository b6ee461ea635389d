"""Plain text or Markdown into a document: cleaned, in paragraphs, page furniture set aside, heading read."""

import re
from collections.abc import Mapping
from datetime import date
from pathlib import PurePath
from types import MappingProxyType

from briefing.document import Document, LeftOut
from briefing.errors import ReadError
from briefing.readers.characters import clean
from briefing.readers.dates import find_date, make_date
from briefing.readers.furniture import set_aside
from briefing.readers.heading import Heading, is_timestamp, read_heading
from briefing.readers.language import guess_language
from briefing.readers.markdown import FrontMatter, front_matter, is_markdown, plain_text
from briefing.readers.orders import without_orders
from briefing.readers.paragraphs import split_paragraphs
from briefing.readers.transcript import find_turns

_FILLER = (
    r"(?:let[’']s (?:dive|jump|get|dig) (?:right )?in(?:to)?[^.:!?]{0,30}"
    r"|here[’']s what (?:you need|we|you should)[^.:!?]{0,20})[.:!] +"
)
_WRITER = (
    r"(?:[^\W\d_][\w.’'-]* ){2,4}(?:\([^()]{1,60}\) )?is (?:an?|the|our) (?:[\w’'-]+ ){0,5}"
    r"(?:writer|reporter|editor|correspondent|columnist|journalist|contributor|producer|blogger)\b"
)
_WRITES = r",? (?:is|was|are|has been|writes|covers|reports|joined|works)\b"
_MARKDOWN_SUFFIXES = (".md", ".markdown", ".mdown")


def parse(text: str, *, name: str, published: date | None = None, keep_all: bool = False, url: str = "") -> Document:
    """Make a document of an article's plain text or Markdown.

    Args:
        text: The text as it was decoded.
        name: What to call it in messages; a Markdown suffix says that it is Markdown.
        published: The day it was published; None looks for it in the text.
        keep_all: Whether page furniture stays in.
        url: Where it was on the web, or "".

    Raises:
        ReadError: There is no text, or nothing but page furniture.
    """
    cleaned = clean(text)
    if not cleaned.strip():
        raise ReadError(f"{name}: is empty", hint="give a file with an article in it, or `-` and paste one")
    front = front_matter(cleaned)
    if front.values or PurePath(name).suffix.lower() in _MARKDOWN_SUFFIXES or is_markdown(front.rest):
        front = FrontMatter(front.values, plain_text(front.rest))
    document = compose(
        split_paragraphs(front.rest), name=name, published=published, keep_all=keep_all, stated=front.values
    )
    return document.at(url)


def compose(
    paragraphs: list[str],
    *,
    name: str,
    published: date | None,
    keep_all: bool,
    stated: Mapping[str, str] = MappingProxyType({}),
) -> Document:
    """Make a document of clean paragraphs: furniture set aside, heading read, speakers of a transcript noted.

    Args:
        paragraphs: The article in order, heading and furniture included.
        name: What to call it in messages.
        published: The day it was published; None looks for it.
        keep_all: Whether page furniture stays in.
        stated: What is said about the article outside its text: `title`, `author`, `date`, `publisher`, `url`.

    Raises:
        ReadError: There is nothing but page furniture.
    """
    kept, left_out = (paragraphs, ()) if keep_all else set_aside(paragraphs)
    kept, orders = (kept, ()) if keep_all else without_orders(kept)
    kept, left_out = [paragraph for paragraph in kept if paragraph], (*left_out, *orders)
    if not any(re.search(r"\w", paragraph) for paragraph in kept):
        raise ReadError(
            f"{name}: has no article in it, only menus, links or marks",
            hint="copy the article's own text into the file",
        )
    heading = read_heading(kept)
    authors = _stated_authors(stated) or heading.authors
    if not keep_all:
        kept, more = _without_asides(kept, authors=authors, body=heading.body)
        left_out = (*left_out, *more)
    body_text = "\n\n".join(kept[heading.body :])
    above = "".join(f"{paragraph}\n\n" for paragraph in kept[: heading.body])
    return Document(
        text=above + body_text,
        name=name,
        title=stated.get("title", "") or heading.title,
        body_start=len(above),
        publisher=stated.get("publisher", "") or stated.get("site", "") or heading.publisher,
        authors=authors,
        published=published or stated_date(stated) or heading.published or _date_elsewhere(heading, paragraphs),
        url=_stated_url(stated),
        language=guess_language(body_text),
        left_out=left_out,
        turns=find_turns(above + body_text),
    )


def _without_asides(kept: list[str], *, authors: tuple[str, ...], body: int) -> tuple[list[str], tuple[LeftOut, ...]]:
    """Cut what only the heading gives away: the authors' biographies, and lead-ins such as "Let's dive in:"."""
    asides: list[LeftOut] = []
    rest: list[str] = []
    for index, paragraph in enumerate(kept):
        is_late = index >= max(body + 2, len(kept) * 2 // 3)
        if is_late and _is_biography(paragraph, authors, is_last=index >= len(kept) - 3):
            asides.append(LeftOut("about the author", " ".join(paragraph.split()[:12])))
            continue
        filler = re.match(_FILLER, paragraph, re.IGNORECASE) if index >= body else None
        if filler is not None and filler.end() < len(paragraph):
            asides.append(LeftOut("filler", filler.group().strip()))
            rest.append(paragraph[filler.end() :])
            continue
        rest.append(paragraph)
    return rest, tuple(asides)


def _is_biography(paragraph: str, authors: tuple[str, ...], *, is_last: bool) -> bool:
    for author in authors:
        if paragraph.casefold() == author.casefold():
            return True
        for name in (author, author.split()[-1]):
            if paragraph.startswith(f"{name} ") or paragraph.startswith(f"{name},"):
                return re.match(_WRITES, paragraph[len(name) :]) is not None
    return is_last and re.match(_WRITER, paragraph) is not None


def _stated_authors(stated: Mapping[str, str]) -> tuple[str, ...]:
    named = stated.get("author") or stated.get("authors") or stated.get("byline") or ""
    named = re.sub(r"^by ", "", named, flags=re.IGNORECASE)
    return tuple(name for name in re.split(r", | and | & ", named) if name)


def stated_date(stated: Mapping[str, str]) -> date | None:
    """The day of publication among what is said about an article."""
    for key in ("date", "published", "pubdate", "publish date", "date published", "created"):
        found = find_date(stated.get(key, "")[:200])
        if found is not None:
            return found.day
    return None


def _stated_url(stated: Mapping[str, str]) -> str:
    urls = (stated.get(key, "") for key in ("url", "source", "link", "canonical", "canonical_url"))
    return next((url for url in urls if url.startswith(("http://", "https://"))), "")


def _date_elsewhere(heading: Heading, lines: list[str]) -> date | None:
    """The day of a machine's timestamp, or of a dateline without a year when the page's copyright line gives one."""
    stamp = next((line for line in lines if is_timestamp(line)), "")
    if (found := find_date(stamp)) is not None:
        return found.day
    if heading.month_and_day is None:
        return None
    notices = (line for line in lines if len(line) < 200 and ("©" in line or "copyright" in line.lower()))
    years = {max(map(int, numbers)) for line in notices if (numbers := re.findall(r"\b(?:19|20)\d\d\b", line))}
    return make_date(years.pop(), *heading.month_and_day) if len(years) == 1 else None
