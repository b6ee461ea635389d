"""The desk when Slack, an engine, the store or the network is not as it should be, and what it tells while it works."""

import random
import sqlite3
import threading
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from openai_server import KEY, Step, refused
from slack_bolt import App
from slack_server import Fault, SlackServer, serving
from slack_workspace import ARTICLE, BOT, Workspace, reading, shown, values, working

from briefing.bot import desk as desks
from briefing.bot import progress as showing
from briefing.bot import register
from briefing.bot.asked import Asked, asked_in
from briefing.bot.client import make_client
from briefing.bot.desk import Desk
from briefing.bot.making import maker
from briefing.bot.store import Job, Store
from briefing.errors import CacheError, EngineError, MissingExtraError
from briefing.settings import Settings
from briefing.views import slack

HEADLINE = "Brazil, EU trade fresh offers as tariff deadline nears"
FIRST = "1700000000.000001"


@pytest.fixture(scope="module")
def started() -> Iterator[SlackServer]:
    with serving() as script:
        yield script


@pytest.fixture
def script(started: SlackServer, monkeypatch: pytest.MonkeyPatch) -> SlackServer:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1,localhost")
    started.reset()
    return started


@pytest.fixture
def workspace(script: SlackServer, tmp_path: Path) -> Iterator[Workspace]:
    with working(script, tmp_path / "slack.sqlite3") as bot:
        yield bot


def held(until: threading.Event, *steps: str) -> Any:
    """Making that tells these steps, and then waits."""

    def making(asked, client, is_fresh, on_step):
        for step in steps:
            on_step(step)
        assert until.wait(20)
        return reading(asked, client, is_fresh, on_step)

    return making


# While it works.


def test_whoever_has_to_wait_sees_at_once_that_they_do(script, tmp_path):
    until = threading.Event()
    with working(script, tmp_path / "s.sqlite3", making=held(until), workers=1) as bot:
        bot.mention(f"<@UBOT> {ARTICLE} First.")
        bot.mention(f"<@UBOT> {ARTICLE} Second.")
        posts = script.wait_for("chat.postMessage", 2)
        until.set()
        bot.settled()

    assert sum("Waiting for a free place" in shown(call.args) for call in posts) == 1
    assert len(script.of("chat.getPermalink")) == 2


def test_a_step_that_comes_too_soon_is_shown_a_little_later(script, tmp_path, monkeypatch):
    monkeypatch.setattr(showing, "PAUSE_S", 0.2)
    until = threading.Event()
    with working(script, tmp_path / "s.sqlite3", making=held(until, "reading", "drafting")) as bot:
        bot.command(ARTICLE)
        (call,) = script.wait_for("chat.update")
        until.set()
        bot.settled()

    assert "Drafting" in shown(call.args)


def test_a_step_that_slack_does_not_take_makes_nobody_wait_and_the_end_is_told(script, tmp_path, monkeypatch):
    monkeypatch.setattr(showing, "PAUSE_S", 0.0)
    slow = Fault(status=429, error="ratelimited", headers={"Retry-After": "30"})
    script.fail("chat.update", slow, Fault(status=429, error="ratelimited", headers={"Retry-After": "1"}))
    until = threading.Event()
    began = time.monotonic()
    with working(script, tmp_path / "s.sqlite3", making=held(until, "drafting")) as bot:
        bot.command(ARTICLE)
        script.wait_for("chat.update")
        until.set()
        bot.settled()
        assert HEADLINE in bot.seen(FIRST)

    assert time.monotonic() - began < 15


def test_whoever_asks_for_what_is_being_made_is_led_to_it(script, tmp_path):
    until = threading.Event()
    with working(script, tmp_path / "s.sqlite3", making=held(until)) as bot:
        bot.command(ARTICLE)
        script.wait_for("chat.getPermalink")
        ends = time.monotonic() + 5
        while not bot.desk.store.running()[0].permalink and time.monotonic() < ends:
            time.sleep(0.01)
        time.sleep(0.05)
        second = bot.command(ARTICLE, user="U2")
        until.set()
        bot.settled()

    assert "https://acme.slack.com/archives/C1/p1700000000.000001" in second.body


# What goes wrong.


def test_an_end_that_could_not_be_told_is_told_when_slack_is_back(script, tmp_path, monkeypatch):
    monkeypatch.setattr(desks, "ROUND_S", 0.2)
    script.fail("chat.update", *[DOWN] * 3)
    with working(script, tmp_path / "s.sqlite3", making=_refusing) as bot:
        bot.command("https://example.org/a")
        script.wait_for("chat.update", 4, within_s=20)
        ends = time.monotonic() + 5
        while bot.desk.store.running() and time.monotonic() < ends:
            time.sleep(0.01)

        assert bot.desk.store.running() == []
        assert "No briefing" in bot.seen(FIRST)


def test_a_briefing_that_slack_was_not_there_for_is_brought_when_it_is_back(script, tmp_path, monkeypatch):
    monkeypatch.setattr(desks, "ROUND_S", 0.2)
    script.fail("chat.update", *[DOWN] * 3)
    script.fail("chat.postMessage", None, None, *[DOWN] * 3)
    with working(script, tmp_path / "s.sqlite3") as bot:
        bot.command(ARTICLE)
        ends = time.monotonic() + 20
        while not bot.desk.store.recent(team="T1", user="U1", most=1) and time.monotonic() < ends:
            time.sleep(0.02)

        assert HEADLINE in bot.seen(FIRST)
        assert len(script.messages) == len(slack.render(reading(Asked(text=ARTICLE), None, False, lambda _: None)))


def test_a_gateway_that_fails_once_or_twice_is_waited_out(workspace, script):
    script.fail("chat.postMessage", DOWN, LOST)

    workspace.command(ARTICLE)
    workspace.settled()

    assert HEADLINE in workspace.seen(FIRST)


LOST, DOWN = Fault(status=0), Fault(status=502, error="fatal_error")
FAULTS = (
    LOST, DOWN, Fault(status=429, error="ratelimited", headers={"Retry-After": "0"}), Fault(status=503, error="x"),
    Fault(status=200, body=b"<html>gateway</html>"), Fault(error="invalid_blocks"), Fault(error="not_in_channel"),
    Fault(error="internal_error"), Fault(error="msg_blocks_too_long"), Fault(error="message_not_found"),
)  # fmt: skip


@pytest.mark.parametrize("seed", range(2))
def test_a_slack_that_comes_and_goes_leaves_no_message_behind_that_shows_a_step(script, tmp_path, monkeypatch, seed):
    seen = _through_faults(script, tmp_path, monkeypatch, random.Random(seed), FAULTS[:4])

    assert seen
    assert not any("This message becomes the briefing" in each for each in seen)


@pytest.mark.parametrize("seed", range(2))
def test_whatever_slack_does_every_job_comes_to_an_end_that_is_told(script, tmp_path, monkeypatch, seed):
    _through_faults(script, tmp_path, monkeypatch, random.Random(seed), FAULTS)


def _through_faults(
    script: SlackServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, dice: random.Random, faults: Sequence[Fault]
) -> list[str]:
    """What all messages show when six jobs have come to their ends through these faults."""
    monkeypatch.setattr(desks, "ROUND_S", 0.1)
    with working(script, tmp_path / "s.sqlite3", workers=2) as bot:
        for method in (
            "chat.postMessage",
            "chat.update",
            "chat.postEphemeral",
            "respond",
            "files.getUploadURLExternal",
        ):
            script.fail(method, *(dice.choice((None, None, *faults)) for _ in range(12)))
        for number in range(6):
            bot.command(f"{ARTICLE} {number}", user=f"U{number}")
        bot.settled(within_s=60)
        ends = time.monotonic() + 20
        while bot.desk.store.running() and time.monotonic() < ends:
            time.sleep(0.05)
        assert bot.desk.store.running() == []
    return [shown(message) for message in script.messages.values()]


def _refusing(asked, client, is_fresh, on_step):
    raise EngineError("engine test: says no", hint="", retryable=True)


@pytest.mark.parametrize(
    ("steps", "words"),
    [
        ([refused(401, "Incorrect API key provided")], "key"),
        ([refused(429, "Rate limit reached")], "ask again in a minute"),
        ([refused(404, "The model `m` does not exist")], "model"),
        ([refused(500, "oops")], "No briefing"),
        ([Step(fault="reset")], "ask again in a minute"),
        ([Step("<html>gateway</html>")], "No briefing"),
        ([Step({"choices": []})], "No briefing"),
    ],
    ids=["key", "too many", "no model", "broken", "connection lost", "page", "empty"],
)
def test_a_model_that_fails_is_said_to_without_its_address(script, tmp_path, server, pauses, steps, words):
    server.answer(*steps)
    settings = Settings(engine="openai", model="m", base_url=server.base_url)
    making = maker(settings, environ={"OPENAI_API_KEY": KEY})
    with working(script, tmp_path / "s.sqlite3", making=making) as bot:
        bot.command(ARTICLE)
        bot.settled()
        told = bot.seen(FIRST)

    assert "No briefing" in told
    assert words.lower() in told.lower()
    assert "127.0.0.1" not in told
    assert KEY not in told


def test_a_model_is_not_asked_twice_but_where_somebody_wants_a_new_answer(script, tmp_path, server, monkeypatch):
    monkeypatch.setenv("OPENAI_API_KEY", KEY)
    path = tmp_path / "s.sqlite3"
    store = Store(path)
    making = maker(Settings(engine="openai", model="m", base_url=server.base_url), memory=store)
    with working(script, path, making=making) as bot:
        for _ in range(2):
            bot.command(ARTICLE)
            bot.settled()
        assert _asked_as_first(server) == 1
        bot.press("briefing_again", values(script.of("chat.update")[-1].args, "briefing_again")[0])
        bot.settled()
        assert _asked_as_first(server) == 2
        bot.command(ARTICLE)
        bot.settled()

    assert _asked_as_first(server) == 2
    assert b"Ada Okoro" in path.read_bytes()
    store.close()
    Store(path, keep_h=0).close()
    assert b"Ada Okoro" not in path.read_bytes()


def _asked_as_first(server: Any) -> int:
    return sum(request["messages"] == server.requests[0]["messages"] for request in server.requests)


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (
            MissingExtraError("a.pdf: reading PDF files needs a package", hint="pip install x"),
            "Whoever runs the bot can",
        ),
        (CacheError("/var/lib/briefing/x: cannot be used", hint="type `x`"), "something broke that should not"),
    ],
)
def test_what_only_whoever_runs_the_bot_can_mend_is_said_to_be_that(script, tmp_path, error, words):
    def making(asked, client, is_fresh, on_step):
        raise error

    with working(script, tmp_path / "s.sqlite3", making=making) as bot:
        bot.command(ARTICLE)
        bot.settled()
        told = bot.seen(FIRST)

    assert words in told
    assert "/var" not in told
    assert "pip" not in told


def test_a_window_that_slack_does_not_open_is_said_to_whoever_pressed(workspace, script):
    workspace.command(ARTICLE)
    workspace.settled()
    script.fail("views.open", Fault(error="expired_trigger_id"))

    workspace.press("briefing_evidence", values(script.of("chat.update")[-1].args, "briefing_evidence")[0])
    workspace.settled()

    assert "Slack did not take the answer" in shown(script.of("chat.postEphemeral")[-1].args)


def test_a_file_that_cannot_be_uploaded_is_said_to_whoever_pressed(workspace, script):
    workspace.command(ARTICLE)
    workspace.settled()
    script.fail("files.getUploadURLExternal", Fault(error="missing_scope"))

    workspace.press("briefing_html", values(script.of("chat.update")[-1].args, "briefing_html")[0])
    workspace.settled()

    assert "Slack did not take the answer" in shown(script.of("chat.postEphemeral")[-1].args)


def test_a_store_that_cannot_be_used_is_said_and_stops_nobody_else(workspace, script, tmp_path, caplog):
    with sqlite3.connect(tmp_path / "slack.sqlite3") as database:
        database.execute("DROP TABLE jobs")
        database.execute("DROP TABLE deliveries")

    answer = workspace.command(ARTICLE)
    workspace.mention(ARTICLE)
    workspace.settled()

    assert "something broke that should not" in answer.body
    assert "something broke that should not" in shown(script.of("chat.postEphemeral")[-1].args)
    assert "no such table" in caplog.text


def test_details_that_slack_does_not_take_come_as_a_file_under_the_top(workspace, script):
    too_much = Fault(error="invalid_blocks")
    script.fail("chat.postMessage", None, too_much, too_much)

    workspace.command(ARTICLE)
    workspace.settled()

    assert "briefing_evidence" in workspace.seen(FIRST)
    (page,) = script.uploads.values()
    assert page.decode().startswith(f"# {HEADLINE}")


def test_in_a_conversation_of_two_nothing_is_said_that_vanishes(workspace, script):
    workspace.direct("hello")
    workspace.press("briefing_html", "gone", channel=None, message=None)
    workspace.settled()

    assert not script.of("chat.postEphemeral")
    assert {call.args["channel"] for call in script.of("chat.postMessage")} == {"D1", "U1"}


def test_in_a_conversation_of_others_whoever_asked_is_answered_alone(workspace, script):
    script.fail("chat.postMessage", Fault(error="channel_not_found"))

    workspace.shortcut({"text": "lunch?"}, channel="D99")
    workspace.settled()

    assert [call.args["channel"] for call in script.of("chat.postMessage")] == ["D99", "U1"]


def test_a_briefing_is_made_again_from_the_home_tab_where_it_was_asked_for(workspace, script):
    workspace.command(ARTICLE)
    workspace.settled()
    job = values(script.of("chat.update")[-1].args, "briefing_again")[0]
    script.reset()

    workspace.press("briefing_again", job, channel=None, message=None)
    workspace.settled()

    assert script.of("chat.postMessage")[0].args["channel"] == "C1"
    assert HEADLINE in workspace.seen(FIRST)


# What it reads.


def _file(name: str, kind: str) -> dict[str, str]:
    return {"id": f"F-{name}", "name": name, "mimetype": kind}


SHOT, PDF = _file("shot.png", "image/png"), _file("a.pdf", "application/pdf")


@pytest.mark.parametrize(
    ("text", "files", "found"),
    [
        ("", [SHOT, PDF], "a.pdf"),
        ("see <https://a.example/b>", [SHOT], "https://a.example/b"),
        ("see <https://a.example/b>", [PDF], "a.pdf"),
        ("", [SHOT], "shot.png"),
    ],
)
def test_a_picture_is_read_only_where_there_is_nothing_else(text, files, found):
    asked = asked_in(text, files=files)

    assert asked is not None
    assert asked.title == found


def test_a_file_of_which_slack_sends_only_the_id_is_looked_up(workspace, script):
    script.files["F7"] = ARTICLE.encode()
    script.answers["files.info"] = {"file": {"name": "a.txt", "url_private_download": f"{script.address}/files/F7"}}

    workspace.mention("<@UBOT>", files=[{"id": "F7", "file_access": "check_file_info"}])
    workspace.settled()

    assert HEADLINE in workspace.seen(FIRST)


def test_a_file_that_slack_does_not_show_is_said_to_be(workspace, script):
    script.fail("files.info", Fault(error="file_not_found"))

    workspace.mention("<@UBOT>", files=[{"id": "F7", "file_access": "check_file_info"}])
    workspace.settled()

    assert "does not show it to the bot" in workspace.seen(FIRST)


# In an app of one's own.


def test_an_app_of_ones_own_keeps_its_listeners_and_its_way_with_errors(script, tmp_path):
    app = App(client=make_client(BOT, api=script.api), signing_secret="f" * 32)
    heard: list[str] = []
    app.message("lunch")(lambda event: heard.append(event["text"]))
    app.error(lambda error: heard.append(str(error)))
    desk = Desk(Store(tmp_path / "s.sqlite3"), reading)
    register(app, desk)
    bot = Workspace(script, app, desk)

    bot.direct("lunch?", channel_type="channel")
    bot.command(ARTICLE)
    bot.settled()
    desk.close()

    assert heard == ["lunch?"]
    assert HEADLINE in bot.seen(FIRST)


def test_what_nobody_asks_for_any_more_is_forgotten_without_being_asked(script, tmp_path, monkeypatch):
    monkeypatch.setattr(desks, "ROUND_S", 0.1)
    path = tmp_path / "s.sqlite3"
    desk = Desk(Store(path, keep_h=1 / 3600), reading)
    desk.store.begin(Job("j", "T1", "C1", "U1", "", Asked("https://news.example/vandermeer")))
    desk.store.end("j", "failed")

    ends = time.monotonic() + 5
    while b"vandermeer" in path.read_bytes() and time.monotonic() < ends:
        time.sleep(0.05)

    assert b"vandermeer" not in path.read_bytes()
    desk.close()
