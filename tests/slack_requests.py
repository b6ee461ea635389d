"""Requests as Slack sends them over HTTP, signed, and as others forge or break them."""

import hashlib
import hmac
import http.client
import json
import time
from collections.abc import Mapping
from typing import Any, NamedTuple
from urllib.parse import urlencode, urlsplit

SIGNING_SECRET = "0123456789abcdef0123456789abcdef"
FORM, JSON = "application/x-www-form-urlencoded", "application/json"


class Answer(NamedTuple):
    status: int
    body: str
    headers: Mapping[str, str]
    seconds: float


class Bad(NamedTuple):
    """A request that must not get through; a header of None is left out."""

    status: int
    body: bytes
    headers: dict[str, str | None]
    kind: str = FORM


def signed(body: bytes, *, secret: str = SIGNING_SECRET, at: str | None = None) -> dict[str, str | None]:
    """The headers with which Slack vouches for a body."""
    moment = str(int(time.time())) if at is None else at
    digest = hmac.new(secret.encode(), b"v0:" + moment.encode() + b":" + body, hashlib.sha256).hexdigest()
    return {"X-Slack-Request-Timestamp": moment, "X-Slack-Signature": f"v0={digest}"}


def send(
    address: str,
    body: bytes,
    *,
    headers: Mapping[str, str | None] | None = None,
    kind: str = FORM,
    method: str = "POST",
    path: str = "/slack/events",
) -> Answer:
    """Send a body, signed unless headers say otherwise."""
    chosen = signed(body) if headers is None else headers
    fields = {"Content-Type": kind, "Content-Length": str(len(body)), **chosen}
    connection = http.client.HTTPConnection(urlsplit(address).netloc, timeout=30)
    began = time.perf_counter()
    try:
        connection.putrequest(method, path)
        for name, value in fields.items():
            if value is not None:
                connection.putheader(name, value.encode("latin-1"))
        connection.endheaders(body)
        response = connection.getresponse()
        raw = response.read()
        return Answer(response.status, raw.decode(), dict(response.headers), time.perf_counter() - began)
    finally:
        connection.close()


def command(text: str, *, trigger: str = "t1", **others: str) -> bytes:
    """The body of `/brief TEXT`."""
    fields = {
        "command": "/brief", "text": text, "trigger_id": trigger, "team_id": "T1", "user_id": "U1", "channel_id": "C1",
        "channel_name": "desk", "response_url": "http://127.0.0.1:9/response", "api_app_id": "A1", **others,
    }  # fmt: skip
    return urlencode(fields).encode()


def event(inner: Mapping[str, Any], *, event_id: str = "Ev1") -> bytes:
    """The body that brings an event."""
    outer = {
        "type": "event_callback", "event_id": event_id, "team_id": "T1", "api_app_id": "A1", "event": inner,
        "authorizations": [{"team_id": "T1", "user_id": "UBOT", "is_bot": True}],
    }  # fmt: skip
    return json.dumps(outer).encode()


def forged_or_broken() -> dict[str, Bad]:
    """Requests that are not Slack's, or not whole."""
    body = command("https://example.org/a")
    now = int(time.time())
    good = signed(body)
    return {
        "no signature at all": Bad(401, body, {}),
        "no signature": Bad(401, body, good | {"X-Slack-Signature": None}),
        "no time": Bad(401, body, good | {"X-Slack-Request-Timestamp": None}),
        "another app's secret": Bad(401, body, signed(body, secret="f" * 32)),
        "an empty secret": Bad(401, body, signed(body, secret="")),
        "another body": Bad(401, body + b"&text=more", good),
        "another time": Bad(401, body, good | {"X-Slack-Request-Timestamp": str(now - 1)}),
        "301 seconds old": Bad(401, body, signed(body, at=str(now - 301))),
        "330 seconds ahead": Bad(401, body, signed(body, at=str(now + 330))),
        "a time that is a word": Bad(401, body, signed(body, at="soon")),
        "a time of 400 digits": Bad(401, body, signed(body, at="9" * 400)),
        "a time of 5,000 digits": Bad(401, body, signed(body, at="9" * 5000)),
        "a signature that is not ASCII": Bad(401, body, good | {"X-Slack-Signature": "v0=é"}),
        "a signature of another version": Bad(401, body, good | {"X-Slack-Signature": "v1=" + "0" * 64}),
        "unsigned, not UTF-8": Bad(401, b"text=\xff\xfe", {}),
        "signed, not UTF-8": Bad(401, b"text=\xff\xfe", signed(b"text=\xff\xfe")),
        "unsigned, broken JSON": Bad(401, b'{"a":', {}, JSON),
        "unsigned, null": Bad(401, b"null", {}, JSON),
        "unsigned check of TLS": Bad(401, b"ssl_check=1", {}),
        "unsigned, half a payload": Bad(401, b"payload=%7B", {}),
        "signed, broken JSON": Bad(400, b'{"a":', signed(b'{"a":'), JSON),
        "signed, a list": Bad(400, b"[]", signed(b"[]"), JSON),
        "signed, null": Bad(400, b"null", signed(b"null"), JSON),
        "signed, half a payload": Bad(400, b"payload=%7B", signed(b"payload=%7B")),
        "signed, a payload that is a number": Bad(400, b"payload=7", signed(b"payload=7")),
        "signed, no event in an event": Bad(400, _NO_EVENT, signed(_NO_EVENT), JSON),
        "signed, nested without end": Bad(400, b"[" * 100_000, signed(b"[" * 100_000), JSON),
        "two megabytes": Bad(413, b"x" * 2_000_000, signed(b"x" * 2_000_000)),
        "no length": Bad(411, b"", good | {"Content-Length": None}),
        "a length that is a word": Bad(400, body, good | {"Content-Length": "many"}),
        "a length below nothing": Bad(400, body, good | {"Content-Length": "-1"}),
        "a length of 100 digits": Bad(413, body, good | {"Content-Length": "9" * 100}),
    }


_NO_EVENT = b'{"type": "event_callback", "event_id": "Ev9", "event": null}'
