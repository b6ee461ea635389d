"""Gets the bytes of an article: from a file, standard input or the web."""

import re
import stat
import sys
from difflib import get_close_matches
from pathlib import Path
from typing import BinaryIO, NamedTuple
from urllib.parse import unquote, urlsplit

from briefing.errors import ReadError
from briefing.readers.kinds import SUFFIXES

LIMIT_BYTES = 20_000_000
"""No article is larger; what is larger is refused before it is read."""

# A name with a dot before the first slash, as web addresses have.
_HOST = re.compile(r"(?:[a-z0-9-]+\.)+[a-z]{2,}/", re.IGNORECASE)
STANDARD_INPUT = "standard input"


class Source(NamedTuple):
    """An article as it came.

    Attributes:
        raw: All its bytes.
        name: What messages call it: a path, an address or "standard input".
        url: Where it was on the web, or "".
        charset: The encoding that a server declared, or "".
        kept_since: When the copy was fetched that was read without asking its server, in seconds since 1970, or None.
    """

    raw: bytes
    name: str
    url: str = ""
    charset: str = ""
    kept_since: float | None = None


def get(article: str, *, allow_private: bool = False, keep_pages: bool = False) -> Source:
    """Get the bytes of an article.

    Args:
        article: A path, an http or https address, or "-" for standard input.
        allow_private: Whether addresses of this machine and its network may be fetched.
        keep_pages: Whether what was fetched is kept on the disk, and read from there, as far as its server lets it be.

    Raises:
        ReadError: There is nothing, it is too large, or it may not be read.
    """
    name = " ".join(article.splitlines())
    if article == "-":
        return Source(_read_standard_input(), STANDARD_INPUT)
    scheme = article[:12].partition(":")[0].lower()
    if scheme in ("http", "https"):
        from briefing.readers.pages import Pages
        from briefing.readers.web import fetch  # TLS alone takes as long to import as all the readers

        fetched = fetch(article, allow_private=allow_private, pages=Pages() if keep_pages else None)
        return Source(fetched.raw, name, fetched.url, fetched.charset, fetched.kept_since)
    if scheme in ("ftp", "ftps", "gopher", "data", "javascript", "ws", "wss", "sftp", "mailto"):
        raise ReadError(f"{name}: is no http or https address", hint="give a web address, or the path of a file")
    if scheme == "file":
        article = unquote(urlsplit(article).path)
    elif article.lower().startswith("www.") and not Path(article).exists():
        raise ReadError(f"{name}: is no file", hint=f"for the web page, give `https://{name}`")
    return Source(_read_file(article, name=name), name)


def _read_standard_input() -> bytes:
    stream = sys.stdin
    if stream is None or stream.closed:
        raise ReadError(f"{STANDARD_INPUT}: is closed", hint="give a file, or pipe an article in")
    buffer = getattr(stream, "buffer", None)
    if buffer is None:
        return stream.read(LIMIT_BYTES + 1).encode("utf-8", "replace")
    return _read_bounded(buffer, name=STANDARD_INPUT)


def _read_file(article: str, *, name: str) -> bytes:
    if not article.strip():
        raise ReadError("article: the name is empty", hint="give the path of a file, or `-` for standard input")
    path = Path(article)
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise ReadError(f"{name}: is a folder", hint="give one file in it, such as " + _example_in(path))
        if stat.S_ISCHR(status.st_mode) or stat.S_ISBLK(status.st_mode) or stat.S_ISSOCK(status.st_mode):
            raise ReadError(f"{name}: is a device, not a file", hint="give a file, or `-` for standard input")
        if stat.S_ISREG(status.st_mode) and status.st_size > LIMIT_BYTES:
            raise _too_large(name, size=status.st_size)
        with path.open("rb") as file:
            return _read_bounded(file, name=name)
    except FileNotFoundError as error:
        missing = "is a link to a file that is not there" if path.is_symlink() else "there is no such file"
        raise ReadError(f"{name}: {missing}", hint=_similar_name(path)) from error
    except PermissionError as error:
        raise ReadError(f"{name}: may not be read", hint="ask its owner for leave to read it, or copy it") from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise ReadError(
            f"{name}: cannot be read: {reason.lower()}", hint="check the path, or pipe it in and give `-`"
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
        f"{name}: {measured}, too large for an article", hint=f"give one article, at most {LIMIT_BYTES / 1e6:.0f} MB"
    )


def _example_in(folder: Path) -> str:
    try:
        return next(
            (str(path) for path in sorted(folder.iterdir())[:1000] if path.suffix.lower() in SUFFIXES),
            str(folder / "article.txt"),
        )
    except OSError:
        return str(folder / "article.txt")


def _similar_name(path: Path) -> str:
    try:
        names = [each.name for each in path.parent.iterdir() if each.exists()] if path.parent.is_dir() else []
    except OSError:
        names = []
    close = get_close_matches(path.name, names, n=1, cutoff=0.7)
    if close:
        return f"did you mean {path.parent / close[0]}?"
    if _HOST.match(str(path)) and not Path(path.parts[0]).exists():
        return f"check the path; for the web page, give `https://{path}`"
    return "check the path, or give `-` and paste the article"
