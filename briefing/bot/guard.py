"""Lets through the bot's HTTP door only what Slack signed: a request is verified first, and parsed after."""

import json
import logging
from collections.abc import Collection, Iterable
from http import HTTPStatus
from io import BytesIO
from urllib.parse import parse_qsl
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from slack_sdk.signature import SignatureVerifier

from briefing.bot.paths import EVENTS_PATH

LIMIT_BYTES = 1_000_000
"""No request of Slack's is near this; a message has at most 40,000 characters."""

_log = logging.getLogger(__name__)


class _RefusedError(Exception):
    def __init__(self, status: HTTPStatus) -> None:
        super().__init__(status)
        self.status = status


class Guard:
    """A WSGI application in front of the one that believes what it is sent.

    Bolt parses a body before it looks at the signature, answers 500 to what it cannot parse, and writes the body of a
    forged request into the log. Here nothing of a request is parsed or logged that Slack did not sign.

    Args:
        inner: Gets what Slack signed.
        signing_secret: The app's, which Slack signs with.
        path: Where Slack posts to.
        pages: Paths that a browser may get without a signature; nothing that it sends along but the query is passed on.
    """

    def __init__(
        self, inner: WSGIApplication, *, signing_secret: str, path: str = EVENTS_PATH, pages: Collection[str] = ()
    ) -> None:
        self._inner = inner
        self._verifier = SignatureVerifier(signing_secret)
        self._path = path
        self._pages = frozenset(pages)

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Answer one request: what is not signed with 4xx and without a look into it, what is broken with 400."""
        try:
            raw = self._checked(environ)
        except _RefusedError as refused:
            return _answer(refused.status, start_response)
        environ["CONTENT_LENGTH"], environ["wsgi.input"] = str(len(raw)), BytesIO(raw)
        try:
            return self._inner(environ, start_response)
        except Exception as error:  # noqa: BLE001 - Bolt answers for listeners that fail; what it raises, it did not understand
            _log.warning("a request was signed but not understood: %s", type(error).__name__)
            return _answer(HTTPStatus.BAD_REQUEST, start_response)

    def _checked(self, environ: WSGIEnvironment) -> bytes:
        """The body that may be passed on."""
        method, path = environ.get("REQUEST_METHOD"), environ.get("PATH_INFO")
        if path in self._pages:
            _require(method == "GET", HTTPStatus.METHOD_NOT_ALLOWED)
            return b""
        _require(path == self._path, HTTPStatus.NOT_FOUND)
        _require(method == "POST", HTTPStatus.METHOD_NOT_ALLOWED)
        raw = _read(environ)
        _require(self._is_signed(raw, environ), HTTPStatus.UNAUTHORIZED)
        _require(_is_understood(raw.decode(), environ.get("CONTENT_TYPE") or ""), HTTPStatus.BAD_REQUEST)
        return raw

    def _is_signed(self, raw: bytes, environ: WSGIEnvironment) -> bool:
        sent, signature = environ.get("HTTP_X_SLACK_REQUEST_TIMESTAMP"), environ.get("HTTP_X_SLACK_SIGNATURE")
        try:
            # Raises for a time that is no number, a signature that is not ASCII and a body that is not UTF-8.
            return self._verifier.is_valid(raw, sent, signature)
        except (ValueError, TypeError, OverflowError):
            return False


def _read(environ: WSGIEnvironment) -> bytes:
    declared = str(environ.get("CONTENT_LENGTH") or "")
    _require(declared != "", HTTPStatus.LENGTH_REQUIRED)
    _require(declared.isascii() and declared.isdigit(), HTTPStatus.BAD_REQUEST)
    _require(len(declared) < 10 and int(declared) <= LIMIT_BYTES, HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
    try:
        raw: bytes = environ["wsgi.input"].read(int(declared))
    except OSError:
        raise _RefusedError(HTTPStatus.REQUEST_TIMEOUT) from None
    _require(len(raw) == int(declared), HTTPStatus.BAD_REQUEST)
    return raw


def _is_understood(body: str, content_type: str) -> bool:
    """Whether Bolt can tell what a signed body is about: an object, and where it is about an event, an event."""
    try:
        parsed = _parsed(body, content_type.partition(";")[0].strip().lower())
    except (ValueError, RecursionError):
        return False
    return isinstance(parsed, dict) and isinstance(parsed.get("event", {}), dict)


def _parsed(body: str, kind: str) -> object:
    if kind == "application/json" or body.startswith("{"):
        return json.loads(body)
    fields = dict(parse_qsl(body, keep_blank_values=True))
    return json.loads(fields["payload"]) if "payload" in fields else fields


def _require(holds: bool, status: HTTPStatus) -> None:
    if not holds:
        raise _RefusedError(status)


def _answer(status: HTTPStatus, start_response: StartResponse) -> list[bytes]:
    body = json.dumps({"error": status.phrase.lower()}).encode()
    head = [("Content-Type", "application/json"), ("Content-Length", str(len(body)))]
    # What is refused once is refused again: without this Slack would send an event three times more.
    start_response(f"{status.value} {status.phrase}", [*head, ("X-Slack-No-Retry", "1")])
    return [body]
