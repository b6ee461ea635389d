"""The two doors with Bolt behind them: signed requests over HTTP, envelopes over a WebSocket, several workspaces."""

import json
import logging
import os
import sqlite3
import stat
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, parse_qsl, urlsplit

import pytest
from slack_bolt import App
from slack_requests import JSON, SIGNING_SECRET, command, event, forged_or_broken, send
from slack_sdk.oauth.installation_store.models.bot import Bot
from slack_server import SCOPES, Fault, SlackServer, serving
from slack_socket import SocketMode, listening

from briefing.bot.app import make_app, make_http_door
from briefing.bot.client import greet, make_client
from briefing.bot.clients import client_of
from briefing.bot.http import HttpDoor
from briefing.bot.listens import SCOPES as NEEDED
from briefing.bot.socket import SocketDoor
from briefing.bot.tokens import Tokens
from briefing.errors import DeliveryError, SettingsError

BOT, APP = "xoxb-1111111111-abcdefabcdef", "xapp-1-A111-222-abcdef"
TOKENS = Tokens(bot=BOT, app=APP, signing_secret=SIGNING_SECRET, client_id="111.222", client_secret="f" * 32)


@pytest.fixture(scope="module")
def started() -> Iterator[SlackServer]:
    with serving() as script:
        yield script


@pytest.fixture
def slack(started: SlackServer) -> SlackServer:
    started.calls.clear()
    return started


def answering(app: App, seen: list[Any]) -> App:
    """An app that says what it heard, and by whose token it would answer."""

    @app.command("/brief")
    def brief(ack: Any, body: dict[str, Any], client: Any) -> None:
        seen.append(client.token)
        ack(text=f"heard {body['text']}")

    @app.event("app_mention")
    def mention(event: dict[str, Any]) -> None:
        seen.append(event["text"])

    return app


@pytest.fixture
def seen() -> list[Any]:
    return []


@pytest.fixture
def app(slack: SlackServer, seen: list[Any]) -> App:
    return answering(make_app(TOKENS, make_client(BOT, api=slack.api)), seen)


@pytest.fixture
def door(app: App) -> Iterator[HttpDoor]:
    opened = make_http_door(app, TOKENS, host="127.0.0.1", port=0)
    opened.open()
    yield opened
    opened.close()


def test_a_signed_command_is_answered(door: HttpDoor) -> None:
    answer = send(door.address, command("https://example.org/a"))

    assert (answer.status, answer.body) == (200, "heard https://example.org/a")


def test_a_signed_event_is_acknowledged_and_heard(door: HttpDoor, seen: list[Any]) -> None:
    said = {"type": "app_mention", "text": "hello", "user": "U1", "channel": "C1", "ts": "1.1"}

    answer = send(door.address, event(said), kind=JSON)
    door.close()

    assert (answer.status, answer.body) == (200, "")
    assert seen == ["hello"]


def test_slacks_questions_before_it_believes_in_an_address_are_answered(door: HttpDoor) -> None:
    asked = json.dumps({"type": "url_verification", "challenge": "c0ffee"}).encode()

    assert json.loads(send(door.address, asked, kind=JSON).body) == {"challenge": "c0ffee"}
    assert send(door.address, b"ssl_check=1&token=t").status == 200


def test_bolt_hears_nothing_of_what_is_forged_or_broken(
    door: HttpDoor, seen: list[Any], caplog: pytest.LogCaptureFixture
) -> None:
    answers = {
        name: send(door.address, bad.body, headers=bad.headers, kind=bad.kind).status
        for name, bad in forged_or_broken().items()
    }

    assert answers == {name: bad.status for name, bad in forged_or_broken().items()}
    assert (seen, caplog.text) == ([], "")


def test_secrets_of_the_environment_do_not_turn_one_workspace_into_several(
    slack: SlackServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SLACK_CLIENT_ID", "1.2")
    monkeypatch.setenv("SLACK_CLIENT_SECRET", "f" * 32)

    app = make_app(TOKENS, make_client(BOT, api=slack.api))

    assert app.oauth_flow is None
    assert os.environ["SLACK_CLIENT_ID"] == "1.2"


def test_who_the_bot_is_is_told(slack: SlackServer) -> None:
    assert greet(make_client(BOT, api=slack.api), scopes=NEEDED) == "briefing in Acme"


@pytest.mark.parametrize("error", ["invalid_auth", "token_revoked", "account_inactive"])
def test_a_bot_token_that_slack_refuses_is_named_with_its_place(slack: SlackServer, error: str) -> None:
    slack.fail("auth.test", Fault(error=error))

    with pytest.raises(SettingsError, match=f"SLACK_BOT_TOKEN: Slack refuses it: {error}") as caught:
        greet(make_client(BOT, api=slack.api), scopes=NEEDED)

    assert "OAuth & Permissions" in caught.value.hint


def test_an_app_that_was_installed_with_too_little_leave_is_named(slack: SlackServer) -> None:
    slack.fail("auth.test", Fault(error="never asked"))
    with pytest.raises(DeliveryError, match="slack: answers with status 200 and no reason"):
        greet(make_client(BOT, api=slack.api), scopes=NEEDED)

    with pytest.raises(SettingsError, match="the app was installed without pins:read") as caught:
        greet(make_client(BOT, api=slack.api), scopes=(*NEEDED, "pins:read"))

    assert "briefing bot manifest" in caught.value.hint


def test_the_leave_that_the_server_of_the_tests_gives_is_what_the_bot_needs() -> None:
    assert set(SCOPES.split(",")) == set(NEEDED)


def test_slack_that_cannot_be_reached_is_named(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.CRITICAL)

    with pytest.raises(DeliveryError, match=r"127\.0\.0\.1:9 cannot be reached: connection refused"):
        greet(make_client(BOT, api="http://127.0.0.1:9/api/"), scopes=NEEDED)


# Socket Mode


@pytest.fixture
def line(slack: SlackServer) -> Iterator[SocketMode]:
    with listening() as script:
        slack.answers["apps.connections.open"] = {"url": script.url}
        yield script


@pytest.fixture
def socket_door(app: App, line: SocketMode) -> Iterator[SocketDoor]:
    opened = SocketDoor(app, APP, look_s=0.5)
    assert opened.open() == "connected by Socket Mode"
    line.wait_for_connection(1)
    yield opened
    opened.close()


PAYLOAD = dict(parse_qsl(command("hello").decode()))
HEARD = {"text": "heard hello"}


def test_an_envelope_is_acknowledged_with_its_answer(
    socket_door: SocketDoor, line: SocketMode, slack: SlackServer
) -> None:
    assert line.ack(line.send(PAYLOAD)).payload == HEARD
    assert [call.token for call in slack.of("apps.connections.open")] == [APP]


def test_a_burst_of_fifty_is_acknowledged_within_two_seconds(socket_door: SocketDoor, line: SocketMode) -> None:
    acks = [line.ack(envelope) for envelope in [line.send(PAYLOAD) for _ in range(50)]]

    assert [ack.payload for ack in acks] == [HEARD] * 50
    assert max(ack.seconds for ack in acks) < 2


def test_a_connection_that_slack_renews_misses_nothing_and_nobody_waits(
    socket_door: SocketDoor, line: SocketMode, caplog: pytest.LogCaptureFixture
) -> None:
    line.refresh()
    line.wait_for_connection(2)
    acks = [line.ack(line.send(PAYLOAD)) for _ in range(3)]

    assert max(ack.seconds for ack in acks) < 2
    assert caplog.text == ""


def test_a_connection_that_breaks_is_renewed(
    socket_door: SocketDoor, line: SocketMode, caplog: pytest.LogCaptureFixture
) -> None:
    line.drop()
    line.wait_for_connection(2)

    assert line.ack(line.send(PAYLOAD)).payload == HEARD
    assert "closed without a goodbye" in caplog.text


def test_an_app_token_that_slack_refuses_is_named_with_its_place(app: App, slack: SlackServer) -> None:
    slack.fail("apps.connections.open", Fault(error="missing_scope"))

    door = SocketDoor(app, APP)
    with pytest.raises(SettingsError, match="SLACK_APP_TOKEN: Slack refuses it: missing_scope") as caught:
        door.open()
    door.close()

    assert "connections:write" in caught.value.hint


def test_an_address_that_does_not_answer_is_said(
    app: App, slack: SlackServer, caplog: pytest.LogCaptureFixture
) -> None:
    slack.answers["apps.connections.open"] = {"url": "ws://127.0.0.1:9/link"}

    door = SocketDoor(app, APP)
    with pytest.raises(DeliveryError, match="gave an address for Socket Mode and then refused it"):
        door.open()
    door.close()


def test_the_door_closes_right_after_it_was_renewed(app: App, line: SocketMode) -> None:
    door = SocketDoor(app, APP, look_s=0.5)
    door.open()
    line.wait_for_connection(1)
    line.refresh()
    line.wait_for_connection(2)

    door.close()


# Several workspaces


@pytest.fixture
def installs(tmp_path: Path) -> Path:
    return tmp_path / "state" / "installs.sqlite"


@pytest.fixture
def shared(slack: SlackServer, seen: list[Any], installs: Path) -> Iterator[HttpDoor]:
    """A door for several workspaces."""
    app = make_app(TOKENS, make_client(api=slack.api), installs=installs, scopes=NEEDED)
    opened = make_http_door(answering(app, seen), TOKENS, host="127.0.0.1", port=0)
    opened.open()
    yield opened
    opened.close()


def install(door: HttpDoor, slack: SlackServer, team: str) -> int:
    """Install the app in a workspace, as its owner does in a browser."""
    slack.answers["oauth.v2.access"] = {
        "app_id": "A1", "team": {"id": team, "name": team}, "access_token": f"xoxb-{team}-abcdefabcdef",
        "bot_user_id": "UBOT", "scope": SCOPES, "authed_user": {"id": "U1"}, "token_type": "bot",
    }  # fmt: skip
    page = send(door.address, b"", headers={}, method="GET", path="/slack/install")
    cookie = page.headers["set-cookie"].partition(";")[0]
    state = cookie.partition("=")[2]
    assert parse_qs(urlsplit(page.body.partition('href="https')[2].partition('"')[0]).query)
    back = f"/slack/oauth_redirect?code=c0de&state={state}"
    return send(door.address, b"", headers={"Cookie": cookie}, method="GET", path=back).status


def test_each_workspace_is_answered_with_its_own_token(shared: HttpDoor, slack: SlackServer, seen: list[Any]) -> None:
    assert [install(shared, slack, team) for team in ("T1", "T2")] == [200, 200]

    for team in ("T2", "T1"):
        assert send(shared.address, command("hello", team_id=team)).status == 200

    assert seen == ["xoxb-T2-abcdefabcdef", "xoxb-T1-abcdefabcdef"]


@pytest.mark.parametrize("organisation", [None, "E1"])
def test_after_a_restart_a_workspace_is_found_by_its_id_alone(
    slack: SlackServer, installs: Path, organisation: str | None
) -> None:
    app = make_app(TOKENS, make_client(api=slack.api), installs=installs, scopes=NEEDED)
    assert app.installation_store is not None
    for team in ("T1", "T2"):
        app.installation_store.save_bot(
            Bot(
                app_id="A1", enterprise_id=organisation, team_id=team, bot_token=f"xoxb-{team}", bot_id="B1",
                bot_user_id="UBOT", installed_at=1.0,
            )
        )  # fmt: skip

    found = {team: client_of(app)(team) for team in ("T1", "T2", "T3")}

    assert {team: client and client.token for team, client in found.items()} == {
        "T1": "xoxb-T1",
        "T2": "xoxb-T2",
        "T3": None,
    }


def test_a_workspace_that_never_installed_it_is_not_answered(shared: HttpDoor, seen: list[Any]) -> None:
    send(shared.address, command("hello", team_id="T9"))

    assert seen == []


def test_a_workspace_that_removes_the_app_is_forgotten(
    shared: HttpDoor, slack: SlackServer, seen: list[Any], installs: Path
) -> None:
    install(shared, slack, "T1")

    send(shared.address, event({"type": "app_uninstalled"}), kind=JSON)
    shared.close()

    with closing(sqlite3.connect(installs)) as kept:
        assert kept.execute("select count(*) from slack_bots").fetchone() == (0,)


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/slack/oauth_redirect?code=c&state=s", 400),
        ("/slack/oauth_redirect", 400),
        ("/slack/oauth_redirect?error=access_denied", 200),
    ],
)
def test_an_installation_that_nobody_began_here_is_refused(
    shared: HttpDoor, slack: SlackServer, path: str, status: int
) -> None:
    assert send(shared.address, b"", headers={}, method="GET", path=path).status == status
    assert slack.of("oauth.v2.access") == []


def test_an_installation_cannot_be_played_twice(shared: HttpDoor, slack: SlackServer) -> None:
    page = send(shared.address, b"", headers={}, method="GET", path="/slack/install")
    cookie = page.headers["set-cookie"].partition(";")[0]
    back = f"/slack/oauth_redirect?code=c0de&state={cookie.partition('=')[2]}"
    slack.fail("oauth.v2.access", Fault(error="invalid_code"))

    answers = [send(shared.address, b"", headers={"Cookie": cookie}, method="GET", path=back).status for _ in range(2)]

    assert answers == [401, 401]
    assert len(slack.of("oauth.v2.access")) == 1


def test_the_tokens_of_workspaces_are_for_their_owner_alone(shared: HttpDoor, installs: Path) -> None:
    assert stat.S_IMODE(installs.stat().st_mode) == 0o600


def test_a_file_that_others_can_read_is_refused(slack: SlackServer, tmp_path: Path) -> None:
    path = tmp_path / "installs.sqlite"
    path.touch()
    path.chmod(0o644)

    with pytest.raises(SettingsError, match="others on this machine may read the tokens") as caught:
        make_app(TOKENS, make_client(api=slack.api), installs=path, scopes=NEEDED)

    assert caught.value.hint == f"chmod 600 {path}"
