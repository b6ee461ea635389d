"""read(): an article, from a file, the web or standard input, into a document."""

import json
import re
from collections.abc import Callable
from datetime import UTC, date, datetime
from importlib import import_module
from typing import Protocol

from briefing.document import Document
from briefing.errors import ReadError
from briefing.readers.encoding import decode
from briefing.readers.heading import day_in_heading
from briefing.readers.kinds import SUFFIXES, WORDS, Kind, kind_of
from briefing.readers.sources import LIMIT_BYTES, Source, get

# What the head of our own pages says of them.
_OUR_PAGE = '<meta name="generator" content="evidence-briefing">'

__all__ = ["LIMIT_BYTES", "read", "read_bytes"]


class TextParser(Protocol):
    """What `text` and `html` call `parse`: decoded text into a document."""

    def __call__(self, text: str, *, name: str, published: date | None, keep_all: bool, url: str) -> Document:
        """Make a document of `text`; `name` is what messages call it, `url` where it was on the web."""
        ...


class BytesParser(Protocol):
    """What `pdf`, `docx` and `eml` call `parse`: the bytes of a file into a document."""

    def __call__(self, raw: bytes, *, name: str, published: date | None, keep_all: bool) -> Document:
        """Make a document of `raw`; `name` is what messages call it."""
        ...


def read(
    article: str,
    *,
    published: date | None = None,
    keep_all: bool = False,
    allow_private: bool = False,
    keep_pages: bool = False,
    on_step: Callable[[str], None] = lambda _: None,
) -> Document:
    r"""Read an article: text, Markdown, a web page, a PDF, a Word file or a mail.

    Args:
        article: A path, a web address, or "-" for standard input.
        published: The day it was published; None takes the day that the article itself gives.
        keep_all: Whether menus, comments and other page furniture stay in the text.
        allow_private: Whether a web address may lead to this machine or its own network.
        keep_pages: Whether a web page is kept on the disk, and read from there again, as far as its server lets it be.
        on_step: Called with each step that takes time, and with what is unexpected, in a few words.

    Raises:
        ReadError: There is nothing to read, it cannot be read, or it is no article.
        MissingExtraError: Reading this kind of article needs a package that is not installed.

    Example:
        >>> import pathlib, tempfile
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     path = pathlib.Path(folder, "ports.txt")
        ...     _ = path.write_text("Port reopens\n\nBy Lena Ortiz\n\nThe port reopened on Friday after a strike.")
        ...     document = read(str(path))
        >>> document.title, document.authors
        ('Port reopens', ('Lena Ortiz',))
    """
    if article[:8].lower().startswith(("http://", "https://")):
        on_step("fetching " + re.sub(r"//[^/?#]*@", "//...@", " ".join(article.splitlines())))
    source = get(article, allow_private=allow_private, keep_pages=keep_pages)
    if source.kept_since is not None:
        since = datetime.fromtimestamp(source.kept_since, UTC)
        on_step(f"{source.name}: is read as it was at {since:%H:%M:%S} UTC, which its server allows")
    return _parse(source, published=published, keep_all=keep_all, on_step=on_step)


def read_bytes(raw: bytes, *, name: str, published: date | None = None, keep_all: bool = False) -> Document:
    """Read an article whose bytes are there already, such as an uploaded file.

    Args:
        raw: All its bytes.
        name: Its file name; the suffix tells its kind where the bytes do not.
        published: As in `read`.
        keep_all: As in `read`.

    Raises:
        ReadError: As in `read`.
        MissingExtraError: As in `read`.
    """
    return _parse(Source(raw, name), published=published, keep_all=keep_all, on_step=lambda _: None)


def _parse(source: Source, *, published: date | None, keep_all: bool, on_step: Callable[[str], None]) -> Document:
    kind = kind_of(source.raw, name=source.url or source.name)
    _say_surprise(kind, source.name, on_step)
    if kind in ("text", "html"):
        text = decode(source.raw, name=source.name, declared=source.charset, is_html=kind == "html")
        _refuse_briefing(text, name=source.name)
        if kind == "text":
            _refuse_data(text, name=source.name)
        parse_text: TextParser = import_module(f"briefing.readers.{kind}").parse
        document = parse_text(text, name=source.name, published=published, keep_all=keep_all, url=source.url)
    else:
        parse_bytes: BytesParser = import_module(f"briefing.readers.{kind}").parse
        document = parse_bytes(source.raw, name=source.name, published=published, keep_all=keep_all).at(source.url)
    if published is not None:
        _say_other_day(document, published, on_step)
    return document


def _say_other_day(document: Document, published: date, on_step: Callable[[str], None]) -> None:
    """Say so where the article's own dateline or date line is of another day than the one it is to be read with."""
    own = day_in_heading(document.text.split("\n\n"), near=published)
    # News is published up to some days after its dateline, and by a clock further west a day before.
    if own is not None and not -1 <= (published - own).days <= 3:
        on_step(f"{document.name}: is dated {own.isoformat()} by itself, and is read as of {published.isoformat()}")


def _say_surprise(kind: Kind, name: str, on_step: Callable[[str], None]) -> None:
    """Say so where the name promises another kind."""
    promised = next((each for suffix, each in SUFFIXES.items() if name.lower().endswith(suffix)), kind)
    if kind not in (promised, "text"):
        on_step(f"{name}: is {WORDS[kind]} by its contents, and is read as that")


def _refuse_briefing(text: str, *, name: str) -> None:
    if text[:200].lstrip("\ufeff \t\r\n").startswith("{") and '"schema_version"' in text:
        raise ReadError(f"{name}: is a briefing, not an article", hint=f"type `briefing show {name}` to see it")
    if _OUR_PAGE in text[:2_000]:
        raise ReadError(
            f"{name}: is the page of a briefing, not an article", hint="give the article that it was made of"
        )


def _refuse_data(text: str, *, name: str) -> None:
    if name.lower().endswith((".json", ".jsonl", ".csv", ".tsv")) or _is_json(text):
        raise ReadError(f"{name}: is data, not an article", hint="give the article's text, or the page that shows it")


def _is_json(text: str) -> bool:
    if text.lstrip("\ufeff \t\r\n")[:1] not in ("{", "["):
        return False
    try:
        json.loads(text.lstrip("\ufeff"))
    except (ValueError, RecursionError):
        return False
    return True
