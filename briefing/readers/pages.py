"""Fetched pages, kept for as long as their servers allow, so that none is sent again that has not changed.

Only what its server lets a reader's own machine keep: `no-store` and `private` pages are never written to the disk.
"""

import contextlib
import hashlib
import json
import os
import re
import tempfile
import time
import zlib
from collections.abc import Mapping
from email.message import Message
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import NamedTuple

LIMIT_BYTES = 50_000_000
"""All kept pages together take no more on the disk; the oldest go first."""
LONGEST_FRESH_S = 7 * 86_400.0
_SUFFIX = ".page"


class Fetched(NamedTuple):
    """A page as its server sent it.

    Attributes:
        raw: The bytes, decompressed.
        url: Where it was in the end, after redirects.
        charset: The encoding that the server declared, or "".
        kept_since: When the copy came that was read without asking the server, in seconds since 1970; None where the
            server was asked.
    """

    raw: bytes
    url: str
    charset: str
    kept_since: float | None = None


class Kept(NamedTuple):
    """A page in the folder.

    Attributes:
        page: The page.
        conditions: The headers with which the server is asked whether it has changed.
        came: When the server last answered for it, in seconds since 1970.
        fresh_until: Until when the server need not be asked, in the same seconds.
    """

    page: Fetched
    conditions: dict[str, str]
    came: float
    fresh_until: float

    @property
    def is_fresh(self) -> bool:
        """Whether its server lets it be read without asking; never where the clock was set back."""
        return self.came <= time.time() < self.fresh_until


class Pages:
    """Pages by address, in a folder of files; what cannot be read or written there is simply not kept.

    Args:
        folder: Where they are; None takes `pages` in the user's cache folder.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = folder or _folder()

    def get(self, url: str, *, allow_private: bool) -> Kept | None:
        """What is kept of an address; what came by leave for private addresses is given only to who has that leave."""
        try:
            content = self._path(url, allow_private=allow_private).read_bytes()
            head, _, packed = content.partition(b"\n")
            about = json.loads(head)
            raw = zlib.decompressobj().decompress(packed, LIMIT_BYTES)
            page = Fetched(raw, str(about["url"]), str(about["charset"]))
            conditions = {str(name): str(value) for name, value in about["conditions"].items()}
            return Kept(page, conditions, float(about["came"]), float(about["fresh_until"]))
        except (OSError, ValueError, KeyError, TypeError, AttributeError, zlib.error):
            return None

    def put(self, url: str, page: Fetched, headers: Message, *, allow_private: bool, known: Kept | None = None) -> None:
        """Keep a page, or forget it where its server does not allow that.

        Args:
            url: The address that was asked for.
            page: What came, or what was kept when the server said that it has not changed.
            headers: Those of the answer.
            allow_private: Whether it was fetched by leave for private addresses.
            known: What was kept of it before; its conditions hold on where the answer names none.
        """
        path = self._path(url, allow_private=allow_private)
        now = time.time()
        rules = _rules(headers)
        conditions = _conditions(headers) or (known.conditions if known is not None else {})
        fresh_s = _fresh_s(headers, rules, now=now)
        with contextlib.suppress(OSError):
            if not rules.keys().isdisjoint({"no-store", "private"}) or headers.get("Vary", "").strip() == "*":
                path.unlink(missing_ok=True)
                return
            if not conditions and fresh_s <= 0:
                path.unlink(missing_ok=True)
                return
            about = {
                "url": page.url, "charset": page.charset, "conditions": conditions,
                "came": now, "fresh_until": now + fresh_s,
            }  # fmt: skip
            self._write(path, json.dumps(about).encode() + b"\n" + zlib.compress(page.raw))
            self._make_room()

    def size(self) -> tuple[int, int]:
        """How many pages are kept, and how many bytes they take."""
        sizes = [path.stat().st_size for path in self._files()]
        return len(sizes), sum(sizes)

    def clear(self) -> None:
        """Forget all pages."""
        for path in self._files():
            with contextlib.suppress(OSError):
                path.unlink()

    def _path(self, url: str, *, allow_private: bool) -> Path:
        name = hashlib.sha256(f"{'private' if allow_private else 'public'} {url}".encode()).hexdigest()
        return self.folder / f"{name}{_SUFFIX}"

    def _files(self) -> list[Path]:
        return list(self.folder.glob(f"*{_SUFFIX}"))

    def _write(self, path: Path, content: bytes) -> None:
        """Write whole or not at all: another process may be reading."""
        self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        handle, name = tempfile.mkstemp(dir=self.folder)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(content)
            Path(name).replace(path)
        except OSError:
            Path(name).unlink(missing_ok=True)
            raise

    def _make_room(self) -> None:
        files = sorted(((path.stat(), path) for path in self._files()), key=lambda each: each[0].st_mtime)
        size = sum(status.st_size for status, _ in files)
        for status, path in files:
            if size <= LIMIT_BYTES:
                return
            path.unlink(missing_ok=True)
            size -= status.st_size


def _rules(headers: Message) -> dict[str, str]:
    """The directives of Cache-Control by name, in lower case."""
    found = re.findall(r'([\w-]+)(?:\s*=\s*"?([^",]*)"?)?', headers.get("Cache-Control", "").lower())
    return {name: value.strip() for name, value in found}


def _conditions(headers: Message) -> dict[str, str]:
    pairs = (("ETag", "If-None-Match"), ("Last-Modified", "If-Modified-Since"))
    told = ((asked, headers.get(name, "").strip()) for name, asked in pairs)
    return {asked: value for asked, value in told if value and value.isascii() and value.isprintable()}


def _fresh_s(headers: Message, rules: Mapping[str, str], *, now: float) -> float:
    """For how many seconds the server need not be asked again; 0 where it says nothing of it."""
    if "no-cache" in rules:
        return 0.0
    age = _number(headers.get("Age", ""))
    if "max-age" in rules:
        return min(LONGEST_FRESH_S, max(0.0, _number(rules["max-age"]) - age))
    try:
        return min(LONGEST_FRESH_S, max(0.0, parsedate_to_datetime(headers.get("Expires", "")).timestamp() - now))
    except (ValueError, TypeError, OverflowError):
        return 0.0


def _number(digits: str) -> float:
    return float(digits) if digits.isascii() and digits.isdigit() and len(digits) < 12 else 0.0


def _folder() -> Path:
    from platformdirs import user_cache_path

    return user_cache_path("briefing") / "pages"
