"""A web page into a document: its article by trafilatura, its title, authors and date by its own words."""

import re
from datetime import date
from typing import TYPE_CHECKING

from briefing.document import Document, LeftOut
from briefing.errors import MissingExtraError, ReadError
from briefing.readers.bylines import likeliest_people, names_in, signed_by
from briefing.readers.characters import clean, count_words
from briefing.readers.dates import find_date
from briefing.readers.days import likeliest_day, shown_days
from briefing.readers.furniture import set_aside
from briefing.readers.language import guess_language
from briefing.readers.metadata import Metadata, read_metadata
from briefing.readers.orders import without_orders
from briefing.readers.signs import find_sign
from briefing.readers.stubs import refuse_stub
from briefing.readers.transcript import find_turns
from briefing.readers.visible import Shown, beside_headline, shown_lines

if TYPE_CHECKING:
    from lxml.html import HtmlElement

LIMIT_CHARS = 5_000_000
"""No page is longer; the libraries take seconds for that much already."""

_SAVE = "copy the article's text into a .txt file, and give that file"
_HIDDEN_STYLE = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?![.\d])|opacity\s*:\s*0(?![.\d])", re.I
)
_LEAST_WORDS = 25
_MOST_LISTED = 40
_LINES_BELOW = 8


def parse(text: str, *, name: str, published: date | None = None, keep_all: bool = False, url: str = "") -> Document:
    """Make a document of a web page.

    Args:
        text: The page's source as it was decoded.
        name: What to call it in messages.
        published: The day it was published; None takes what the page says.
        keep_all: Whether menus, comments and other page furniture stay in.
        url: Where it was on the web, or "".

    Raises:
        ReadError: There is no article on the page, or it is a paywall, a consent form, an error or built by a script.
        MissingExtraError: The packages that read web pages are not installed.
    """
    if len(text) > LIMIT_CHARS:
        raise ReadError(
            f"{name}: has {len(text) / 1e6:.0f} million characters, and a page may have {LIMIT_CHARS / 1e6:.0f}",
            hint=_SAVE,
        )
    tree = _tree(text, name=name)
    about = read_metadata(tree, url=url)
    shown = [Shown(line, kind) for raw, kind in shown_lines(tree) if (line := clean(raw))]
    title = clean(about.title)
    body, authors, guess = _extracted(tree, about)
    if count_words(" ".join(body)) < _LEAST_WORDS:
        body = _by_shape(shown)
    first = next((line for line in body if line != title), "")
    near = beside_headline(shown, title, first, below=_LINES_BELOW)
    days = shown_days(near, first, language=about.language)
    left_out: tuple[LeftOut, ...] = ()
    if keep_all:
        body = [each.text for each in shown]
    refuse_stub(body, shown, tree, about, name=name)
    if not keep_all:
        body = [line for line in body if line != title]
        left_out = _left_out(shown, [title, *body])
        body, orders = without_orders(body)
        body, left_out = [line for line in body if line], (*left_out, *orders)
    above = f"{title}\n\n" if title and not keep_all else ""
    body_text = "\n\n".join(body)
    return Document(
        text=above + body_text,
        name=name,
        title=title,
        body_start=len(above),
        publisher=about.publisher,
        authors=likeliest_people(about.authors, signed_by(near), authors, publisher=about.publisher),
        published=published or likeliest_day(about.dates, days, url=about.url, guess=guess),
        url=about.url,
        language=guess_language(body_text) or about.language,
        left_out=left_out,
        turns=find_turns(above + body_text),
    )


def _tree(text: str, *, name: str) -> "HtmlElement":
    try:
        import lxml.html
        from lxml.etree import LxmlError
    except ImportError as error:
        raise _missing(name) from error
    # lxml refuses text that declares an encoding; this text has none any more.
    bare = re.sub(r"^\s*<\?xml[^>]{0,200}\?>", "", text.replace("\x00", ""))
    try:
        return _without_hidden(lxml.html.document_fromstring(bare))
    except (LxmlError, ValueError) as error:
        raise ReadError(f"{name}: has no text in it", hint=_SAVE) from error


def _without_hidden(tree: "HtmlElement") -> "HtmlElement":
    """Drop what no reader of the page sees: no quote from there can be looked up, and orders to models hide there."""
    for element in tree.xpath("//*[@hidden or @style]"):
        is_hidden = element.get("hidden") is not None or _HIDDEN_STYLE.search(element.get("style") or "")
        if is_hidden and element.tag not in ("html", "body") and element.getparent() is not None:
            element.drop_tree()
    return tree


def _missing(name: str) -> MissingExtraError:
    return MissingExtraError(
        f"{name}: reading web pages needs packages that are not installed", hint="pip install 'evidence-briefing[web]'"
    )


def _extracted(tree: "HtmlElement", about: Metadata) -> tuple[list[str], tuple[str, ...], date | None]:
    """The article's paragraphs, and what trafilatura takes for its authors and day."""
    try:
        from trafilatura import bare_extraction
    except ImportError as error:
        raise _missing(about.url or "the page") from error
    # A copy, because trafilatura takes the tree apart.
    found = bare_extraction(
        _copied(tree), favor_precision=True, include_comments=False, include_tables=True, with_metadata=True
    )
    if found is None:
        return [], (), None
    lines = [line for raw in clean(found.text or "").split("\n") if (line := raw.strip())]
    kept = [line.removeprefix("- ") for line in lines if find_sign(line) is None]
    day = find_date(found.date or "")
    return kept, names_in(found.author or "", publisher=about.publisher), day.day if day else None


def _copied(tree: "HtmlElement") -> "HtmlElement":
    from copy import deepcopy

    return deepcopy(tree)


def _by_shape(shown: list[Shown]) -> list[str]:
    """What reads like running text, where the page's own marks led nowhere."""
    kept, _ = set_aside([each.text for each in shown])
    return kept if count_words(" ".join(kept)) >= _LEAST_WORDS else []


def _left_out(shown: list[Shown], kept: list[str]) -> tuple[LeftOut, ...]:
    """What the page shows and the document has not, neighbours of one kind together."""
    beginnings = {tuple(words[at : at + 4]) for line in kept for words in (line.split(),) for at in range(len(words))}
    listed: list[LeftOut] = []
    previous = ""
    for line, marked in shown:
        if tuple(line.split()[:4]) in beginnings or not re.search(r"\w", line):
            previous = ""
            continue
        sign = find_sign(line)
        kind = sign.kind if sign is not None else marked or ("menu" if len(line.split()) <= 8 else "other text")
        if kind != previous and len(listed) < _MOST_LISTED:
            listed.append(LeftOut(kind, " ".join(line.split()[:12])))
        previous = kind
    return tuple(listed)
