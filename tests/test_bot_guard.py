"""The guard of the HTTP door: nothing gets past it that Slack did not sign, and nothing of that is parsed or logged."""

import logging
import socket
import time
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

import pytest
from slack_requests import FORM, JSON, SIGNING_SECRET, Bad, command, event, forged_or_broken, send, signed

from briefing.bot import http
from briefing.bot.guard import LIMIT_BYTES, Guard
from briefing.bot.http import HttpDoor
from briefing.errors import SettingsError

Seen = list[tuple[str, bytes]]


@pytest.fixture(scope="module")
def notes() -> Seen:
    return []


@pytest.fixture
def seen(notes: Seen) -> Seen:
    notes.clear()
    return notes


@pytest.fixture(scope="module")
def door(notes: Seen) -> Iterator[HttpDoor]:
    """A door with a guard, and behind it somebody who notes what comes through."""

    def note(environ: dict[str, Any], start_response: Any) -> list[bytes]:
        raw = environ["wsgi.input"].read(int(environ["CONTENT_LENGTH"]))
        notes.append((environ["PATH_INFO"], raw))
        if raw == b"text=fail":
            raise KeyError("text")
        start_response("200 OK", [("Content-Length", "2")])
        return [b"ok"]

    opened = HttpDoor(Guard(note, signing_secret=SIGNING_SECRET, pages=["/slack/install"]), host="127.0.0.1", port=0)
    opened.open()
    yield opened
    opened.close()


@pytest.mark.parametrize(("body", "kind"), [(command("https://example.org/a"), FORM), (event({}), JSON)])
def test_what_slack_signed_comes_through_as_it_was_sent(door: HttpDoor, seen: Seen, body: bytes, kind: str) -> None:
    answer = send(door.address, body, kind=kind)

    assert (answer.status, answer.body) == (200, "ok")
    assert seen == [("/slack/events", body)]


def test_what_was_signed_five_minutes_ago_still_comes_through(door: HttpDoor) -> None:
    body = command("https://example.org/a")

    assert send(door.address, body, headers=signed(body, at=str(int(time.time()) - 298))).status == 200


@pytest.mark.parametrize("name", forged_or_broken())
def test_what_is_forged_or_broken_does_not(
    door: HttpDoor, seen: Seen, name: str, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    caplog.set_level(logging.DEBUG)
    bad: Bad = forged_or_broken()[name]

    answer = send(door.address, bad.body, headers=bad.headers, kind=bad.kind)

    assert answer.status == bad.status
    assert answer.headers["X-Slack-No-Retry"] == "1"
    assert seen == []
    assert caplog.text == ""
    assert capfd.readouterr() == ("", "")


def test_what_is_signed_but_not_understood_is_a_bad_request_and_its_words_are_not_logged(
    door: HttpDoor, caplog: pytest.LogCaptureFixture
) -> None:
    answer = send(door.address, b"text=fail")

    assert answer.status == 400
    assert caplog.messages == ["a request was signed but not understood: KeyError"]


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/slack/events", 405),
        ("PUT", "/slack/events", 405),
        ("POST", "/", 404),
        ("POST", "/slack/events/", 404),
        ("POST", "/slack/install", 405),
        ("GET", "/slack/oauth_redirect", 404),
    ],
)
def test_only_the_ways_that_are_open_are_open(door: HttpDoor, seen: Seen, method: str, path: str, status: int) -> None:
    assert send(door.address, command("x"), method=method, path=path).status == status
    assert seen == []


def test_a_page_is_open_to_browsers_and_gets_no_body(door: HttpDoor, seen: Seen) -> None:
    answer = send(door.address, b"{", headers={}, method="GET", path="/slack/install?team=T1")

    assert answer.status == 200
    assert seen == [("/slack/install", b"")]


def test_a_caller_that_keeps_us_waiting_is_left(door: HttpDoor, seen: Seen, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(http._Handler, "timeout", 0.2)
    body = command("x")
    fields = {**signed(body), "Content-Length": str(len(body) + 1)}
    head = "".join(f"{name}: {value}\r\n" for name, value in fields.items())

    with socket.create_connection(("127.0.0.1", urlsplit(door.address).port or 0), timeout=10) as line:
        line.sendall(f"POST /slack/events HTTP/1.1\r\n{head}\r\n".encode() + body)
        answer = line.recv(65_536)

    assert answer.startswith(b"HTTP/1.0 408")
    assert seen == []


def test_more_callers_than_there_are_places_are_hung_up_on(seen: Seen, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(http, "MOST_AT_ONCE", 1)
    door = HttpDoor(Guard(lambda *_: [], signing_secret=SIGNING_SECRET), host="127.0.0.1", port=0)
    door.open()
    port = urlsplit(door.address).port or 0

    with socket.create_connection(("127.0.0.1", port)) as first:
        first.sendall(b"POST ")
        with socket.create_connection(("127.0.0.1", port), timeout=10) as second:
            assert second.recv(100) == b""
    door.close()


def test_an_address_that_is_taken_is_named(door: HttpDoor) -> None:
    with pytest.raises(SettingsError, match=r"cannot listen on 127\.0\.0\.1:\d+: address already in use") as caught:
        HttpDoor(lambda *_: [], host="127.0.0.1", port=urlsplit(door.address).port or 0)

    assert "--http HOST:PORT" in caught.value.hint


def test_a_body_at_the_limit_comes_through(door: HttpDoor, seen: Seen) -> None:
    body = b"text=" + b"x" * (LIMIT_BYTES - 5)

    assert send(door.address, body).status == 200
    assert len(seen[0][1]) == LIMIT_BYTES
