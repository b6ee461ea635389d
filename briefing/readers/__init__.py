"""read(): an article, from a file or standard input, into a document."""

import sys
from datetime import date
from difflib import get_close_matches
from importlib import import_module
from pathlib import Path, PurePath
from typing import BinaryIO, Protocol

from briefing.document import Document
from briefing.errors import ReadError
from briefing.readers.encoding import decode

LIMIT_BYTES = 20_000_000
"""No article is larger; what is larger is refused before it is read."""

STANDARD_INPUT = "standard input"


class Parser(Protocol):
    """What each module of this package calls `parse`: decoded text into a document."""

    def __call__(self, text: str, *, name: str, published: date | None, keep_all: bool) -> Document:
        """Make a document of `text`; `name` is what messages call it."""
        ...


# From a file's suffix to the module that reads it; any other suffix is taken for plain text.
_MODULES: dict[str, str] = {".txt": "text", ".text": "text", ".md": "text", ".markdown": "text"}
_NOT_YET = {
    ".pdf": "PDF",
    ".docx": "Word",
    ".doc": "Word",
    ".odt": "OpenDocument",
    ".rtf": "RTF",
    ".epub": "EPUB",
    ".eml": "mail",
    ".msg": "mail",
    ".mbox": "mail",
    ".html": "HTML",
    ".htm": "HTML",
    ".xhtml": "HTML",
    ".mhtml": "HTML",
}
_COPY_ITS_TEXT = "open it, copy the article's text into a .txt file, and give that file"


def read(article: str, *, published: date | None = None, keep_all: bool = False) -> Document:
    r"""Read an article.

    Args:
        article: A path, or "-" for standard input.
        published: The day it was published; None takes the day that the article itself gives.
        keep_all: Whether menus, comments and other page furniture stay in the text.

    Raises:
        ReadError: There is nothing to read, it cannot be read, or it is no article.

    Example:
        >>> import tempfile
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     path = Path(folder, "ports.txt")
        ...     _ = path.write_text("Port reopens\n\nBy Lena Ortiz\n\nThe port reopened on Friday after a strike.")
        ...     document = read(str(path))
        >>> document.title, document.authors
        ('Port reopens', ('Lena Ortiz',))
    """
    name = STANDARD_INPUT if article == "-" else article
    raw = _read_standard_input() if article == "-" else _read_file(article)
    text = decode(raw, name=name)
    _refuse_other_text(text, name=name)
    module = _MODULES.get(PurePath(name).suffix.lower(), "text")
    parse: Parser = import_module(f"briefing.readers.{module}").parse
    return parse(text, name=name, published=published, keep_all=keep_all)


def _read_standard_input() -> bytes:
    stream = sys.stdin
    if stream is None or stream.closed:
        raise ReadError(f"{STANDARD_INPUT}: is closed", hint="give a file, or pipe an article in")
    buffer = getattr(stream, "buffer", None)
    if buffer is None:
        return stream.read(LIMIT_BYTES + 1).encode("utf-8", "replace")
    return _read_bounded(buffer, name=STANDARD_INPUT)


def _read_file(article: str) -> bytes:
    _refuse_by_name(article)
    path = Path(article)
    try:
        if path.is_dir():
            raise ReadError(f"{article}: is a folder", hint="give one file in it, such as " + _example_in(path))
        if path.is_file() and path.stat().st_size > LIMIT_BYTES:
            raise _too_large(article, size=path.stat().st_size)
        with path.open("rb") as file:
            return _read_bounded(file, name=article)
    except FileNotFoundError as error:
        raise ReadError(f"{article}: there is no such file", hint=_similar_name(path)) from error
    except PermissionError as error:
        raise ReadError(f"{article}: may not be read", hint="ask its owner for leave to read it, or copy it") from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise ReadError(
            f"{article}: cannot be read: {reason.lower()}", hint="check the path, or pipe it in and give `-`"
        ) from error


def _read_bounded(stream: BinaryIO, *, name: str) -> bytes:
    try:
        raw = stream.read(LIMIT_BYTES + 1)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise ReadError(
            f"{name}: cannot be read: {reason}", hint="copy it to a file of its own, and give that"
        ) from error
    if len(raw) > LIMIT_BYTES:
        raise _too_large(name, size=None)
    return raw


def _too_large(name: str, *, size: int | None) -> ReadError:
    measured = f"is {size / 1e6:.0f} MB" if size is not None else f"is more than {LIMIT_BYTES / 1e6:.0f} MB"
    return ReadError(
        f"{name}: {measured}, too large for an article",
        hint=f"give one article, at most {LIMIT_BYTES / 1e6:.0f} MB of text",
    )


def _refuse_by_name(article: str) -> None:
    if article.lower().startswith(("http://", "https://", "www.", "ftp://")):
        raise ReadError(
            f"{article}: reading web pages is not there yet",
            hint="open it in a browser, copy the article's text into a .txt file, and give that file",
        )
    if not article.strip():
        raise ReadError("article: the name is empty", hint="give the path of a file, or `-` for standard input")
    kind = _NOT_YET.get(PurePath(article).suffix.lower())
    if kind is not None and Path(article).is_file():
        raise ReadError(f"{article}: reading {kind} files is not there yet", hint=_COPY_ITS_TEXT)


def _refuse_other_text(text: str, *, name: str) -> None:
    """Refuse text that is the source of something else, by its first characters."""
    start = text[:2_000].lstrip("\ufeff \t\r\n").lower()
    if start.startswith(("<!doctype html", "<html", "<head", "<body")) or (
        start.startswith("<?xml") and "<html" in start
    ):
        raise ReadError(f"{name}: is an HTML page, which is not read yet", hint=_COPY_ITS_TEXT)
    if start.startswith("{") and '"schema_version"' in text:
        raise ReadError(f"{name}: is a briefing, not an article", hint=f"type `briefing show {name}` to see it")


def _example_in(folder: Path) -> str:
    try:
        return next(
            (str(path) for path in sorted(folder.iterdir())[:1000] if path.suffix in _MODULES),
            str(folder / "article.txt"),
        )
    except OSError:
        return str(folder / "article.txt")


def _similar_name(path: Path) -> str:
    try:
        names = [each.name for each in path.parent.iterdir()] if path.parent.is_dir() else []
    except OSError:
        names = []
    close = get_close_matches(path.name, names, n=1, cutoff=0.7)
    return f"did you mean {path.parent / close[0]}?" if close else "check the path, or give `-` and paste the article"
