"""Fetches the page behind a web address: checked, bounded in time and size, never from a private network unasked."""

import contextlib
import http.client
import re
import socket
import ssl
import threading
import time
import zlib
from collections.abc import Iterator
from email.message import Message
from urllib.parse import SplitResult, urljoin, urlsplit

from briefing.errors import ReadError
from briefing.readers.addresses import is_public
from briefing.readers.pages import Fetched, Kept, Pages

DEADLINE_S = 20.0
"""Looking up, connecting, redirects and reading together take no longer."""
LIMIT_BYTES = 20_000_000
"""No page is read beyond this, counted after decompression."""
MOST_REDIRECTS = 5
PORTS = frozenset({80, 443})
USER_AGENT = "briefing (reads one page when a reader asks for it)"

_TYPES = (
    "text/html", "application/xhtml+xml", "text/plain", "text/markdown", "application/pdf", "message/rfc822",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "application/octet-stream",
)  # fmt: skip
_SAVE = "save the page in a browser, or copy its text into a .txt file, and give that file"
_STATUS_WORDS = {
    401: "wants a password",
    402: "wants to be paid",
    403: "is not shown to this program",
    404: "is not there",
    410: "is gone",
    429: "was asked for too often",
    451: "is withheld for legal reasons",
}


def fetch(url: str, *, allow_private: bool = False, pages: Pages | None = None) -> Fetched:
    """Fetch a page.

    The address that is checked is the address that is connected to; each redirect is checked like the first address.

    Args:
        url: An http or https address.
        allow_private: Whether addresses of this machine and its own network, and any port, may be fetched.
        pages: What was fetched before, for as long as its servers let it be kept; None keeps nothing.

    Raises:
        ReadError: The address may not be fetched, nothing came in time, or what came is no article.
    """
    ends = time.monotonic() + DEADLINE_S
    address = url
    for _ in range(MOST_REDIRECTS + 1):
        target = _checked(address, allow_private=allow_private)
        kept = pages.get(address, allow_private=allow_private) if pages is not None else None
        if kept is not None and kept.is_fresh:
            return kept.page._replace(kept_since=kept.came)
        answer, headers = _ask(target, allow_private=allow_private, ends=ends, kept=kept)
        if pages is not None and isinstance(answer, Fetched):
            pages.put(address, answer, headers, allow_private=allow_private, known=kept)
        if isinstance(answer, Fetched):
            return answer
        following = urljoin(address, answer)
        if target.scheme == "https" and urlsplit(following).scheme == "http":
            raise ReadError(f"{url}: leads on to an address without encryption, {following}", hint=_SAVE)
        address = following
    raise ReadError(f"{url}: leads on to another address more than {MOST_REDIRECTS} times", hint=_SAVE)


def _checked(url: str, *, allow_private: bool) -> SplitResult:
    """The parts of an address that may be asked for."""
    if re.search(r"[\x00-\x20\x7f\\]", url):
        raise ReadError(f"{url}: has a space, a backslash or a control character in it", hint="check the address")
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError as error:
        raise ReadError(f"{url}: is no web address: {str(error).lower()}", hint="check the address") from error
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise ReadError(f"{url}: is no http or https address", hint="give a web address, or the path of a file")
    if parts.username is not None or parts.password is not None:
        raise ReadError(
            f"{parts.scheme}://...@{parts.hostname}: has a name or password in it",
            hint="leave out what stands before the @; for a page behind a login, save it and give the file",
        )
    if not allow_private and port is not None and port not in PORTS:
        raise ReadError(
            f"{url}: port {port} is not one of the web's own", hint="add `--allow-private` if the address is yours"
        )
    return parts


def _ask(target: SplitResult, *, allow_private: bool, ends: float, kept: Kept | None) -> tuple[Fetched | str, Message]:
    """The page, or the address that it leads on to; and the headers of the answer."""
    url = target.geturl()
    try:
        host = (target.hostname or "").encode("idna").decode("ascii")
        addresses = _look_up(host, target, allow_private=allow_private, ends=ends)
        with _connection(host, target, addresses, ends=ends) as connection:
            path = (target.path or "/") + (f"?{target.query}" if target.query else "")
            connection.request("GET", _quoted(path), headers={**_HEADERS, **(kept.conditions if kept else {})})
            with contextlib.closing(connection.getresponse()) as response:
                if response.status in (301, 302, 303, 307, 308) and response.headers.get("Location"):
                    return str(response.headers["Location"]), response.headers
                if response.status == 304 and kept is not None:
                    return kept.page, response.headers
                _refuse_status(url, response.status)
                _refuse_type(url, response.headers)
                raw = _read(response, url=url)
    except ssl.SSLCertVerificationError as error:
        raise ReadError(
            f"{url}: its certificate cannot be trusted: {error.verify_message.lower()}", hint="check the address"
        ) from error
    except (OSError, http.client.HTTPException, UnicodeError, ValueError) as error:
        if time.monotonic() >= ends:
            raise ReadError(
                f"{url}: was not there within {DEADLINE_S:.0f} s", hint=f"try again later, or {_SAVE}"
            ) from error
        raise ReadError(f"{url}: cannot be fetched: {_reason(error)}", hint=f"check the address, or {_SAVE}") from error
    if time.monotonic() >= ends:
        raise ReadError(f"{url}: was not there within {DEADLINE_S:.0f} s", hint=f"try again later, or {_SAVE}")
    page = Fetched(raw, url, response.headers.get_content_charset() or "")
    return page, response.headers


_HEADERS = {
    "User-Agent": USER_AGENT,
    "Accept": "text/html,application/xhtml+xml,application/pdf;q=0.9,text/plain;q=0.8,*/*;q=0.1",
    "Accept-Encoding": "gzip, deflate",
    "Connection": "close",
}


def _look_up(host: str, target: SplitResult, *, allow_private: bool, ends: float) -> list[str]:
    """The addresses to connect to, best first; refused when any of them is private."""
    port = target.port or (443 if target.scheme == "https" else 80)
    found: list[str] = []
    failed: list[OSError] = []

    def ask() -> None:
        try:
            rows = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
            found.extend(str(row[4][0]) for row in rows)
        except OSError as error:
            failed.append(error)

    # A resolver may hang for a minute; the thread is left behind then.
    asking = threading.Thread(target=ask, daemon=True)
    asking.start()
    asking.join(max(0.0, ends - time.monotonic()))
    if not found:
        raise failed[0] if failed else TimeoutError("nobody answered where it is")
    private = [address for address in found if not is_public(address)]
    if private and not allow_private:
        raise ReadError(
            f"{target.geturl()}: is on this machine or in its own network, not on the public web",
            hint="add `--allow-private` if you mean it",
        )
    return list(dict.fromkeys(found))


@contextlib.contextmanager
def _connection(
    host: str, target: SplitResult, addresses: list[str], *, ends: float
) -> Iterator[http.client.HTTPConnection]:
    """A connection to an address that was checked, cut off at the deadline wherever it is then."""
    is_secure = target.scheme == "https"
    connection = http.client.HTTPConnection(host, target.port or (443 if is_secure else 80))
    connection.default_port = 443 if is_secure else 80
    line = _connected(addresses, connection.port, ends=ends)
    if is_secure:
        line = ssl.create_default_context().wrap_socket(line, server_hostname=host, do_handshake_on_connect=False)
    # A server that sends a byte a second keeps every single read alive; only this ends it.
    watch = threading.Timer(max(0.0, ends - time.monotonic()), _shut, (line,))
    watch.daemon = True
    watch.start()
    try:
        if isinstance(line, ssl.SSLSocket):
            line.do_handshake()
        connection.sock = line
        yield connection
    finally:
        watch.cancel()
        connection.close()
        line.close()


def _connected(addresses: list[str], port: int, *, ends: float) -> socket.socket:
    for address in addresses[:-1]:
        with contextlib.suppress(OSError):
            return socket.create_connection((address, port), timeout=max(0.1, (ends - time.monotonic()) / 2))
    return socket.create_connection((addresses[-1], port), timeout=max(0.1, ends - time.monotonic()))


def _shut(line: socket.socket) -> None:
    with contextlib.suppress(OSError):
        # Not the method of a secure socket, which would first say goodbye to a server that keeps us waiting.
        socket.socket.shutdown(line, socket.SHUT_RDWR)


def _quoted(path: str) -> str:
    """A path in ASCII: what an address bar shows in other letters goes out as percent signs."""
    return "".join(
        character if character.isascii() else "".join(f"%{byte:02X}" for byte in character.encode())
        for character in path
    )


def _refuse_status(url: str, status: int) -> None:
    if status == 200:
        return
    words = _STATUS_WORDS.get(status, "cannot be served at the moment" if status >= 500 else "is not served")
    raise ReadError(f"{url}: {words} (the server answered {status})", hint=f"check the address, or {_SAVE}")


def _refuse_type(url: str, headers: Message) -> None:
    kind = headers.get_content_type() if headers.get("Content-Type") else "application/octet-stream"
    if kind not in _TYPES:
        raise ReadError(f"{url}: is {kind}, which is no article", hint="give the address of the article's own page")


def _read(response: http.client.HTTPResponse, *, url: str) -> bytes:
    """The whole body, decompressed; a small answer that unpacks into a huge one ends at the limit too."""
    coding = (response.headers.get("Content-Encoding") or "identity").strip().lower()
    if coding not in ("identity", "gzip", "x-gzip", "deflate"):
        raise ReadError(f"{url}: is compressed as {coding}, which was not asked for", hint=_SAVE)
    unpack = None if coding == "identity" else zlib.decompressobj(zlib.MAX_WBITS | 32)
    parts: list[bytes] = []
    size = 0
    while packed := response.read(65_536):
        part = packed if unpack is None else _unpacked(unpack, packed, size=size, url=url)
        size += len(part)
        parts.append(part)
        if size > LIMIT_BYTES:
            raise ReadError(f"{url}: is more than {LIMIT_BYTES / 1e6:.0f} MB, too large for an article", hint=_SAVE)
    return b"".join(parts)


def _unpacked(unpack: "zlib._Decompress", packed: bytes, *, size: int, url: str) -> bytes:
    try:
        return unpack.decompress(packed, LIMIT_BYTES + 1 - size)
    except zlib.error as error:
        raise ReadError(f"{url}: came damaged: its compression is broken", hint=f"try again, or {_SAVE}") from error


def _reason(error: Exception) -> str:
    if isinstance(error, socket.gaierror):
        return "its name is not known, or there is no network"
    if isinstance(error, ssl.SSLError):
        return f"no secure connection: {(error.reason or 'failed').lower().replace('_', ' ')}"
    return (getattr(error, "strerror", None) or str(error) or type(error).__name__).lower()
