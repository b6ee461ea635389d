"""Stopping while Slack is slow, windows that open slowly, shared channels, and digests that come to nothing."""

import datetime as dt
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from slack_server import Fault, SlackServer
from slack_server import serving as slack_serving
from slack_workspace import ARTICLE, BOT, Workspace, reading, shown, values, working

from briefing.bot import desk as desks
from briefing.bot import progress
from briefing.bot.asked import Asked
from briefing.bot.client import make_client
from briefing.bot.digest import post_digest
from briefing.errors import DeliveryError
from briefing.schema import Briefing

HEADLINE = "Brazil, EU trade fresh offers as tariff deadline nears"
LATE = Fault(wait_s=0.6)
LOST = Fault(status=0)


@pytest.fixture(scope="module")
def started() -> Iterator[SlackServer]:
    with slack_serving() as script:
        yield script


@pytest.fixture
def script(started: SlackServer, monkeypatch: pytest.MonkeyPatch) -> SlackServer:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1,localhost")
    monkeypatch.setattr(progress, "PAUSE_S", 0.0)
    started.reset()
    return started


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "slack.sqlite3"


@pytest.fixture
def workspace(script: SlackServer, path: Path) -> Iterator[Workspace]:
    with working(script, path) as bot:
        yield bot


@pytest.fixture(scope="module")
def briefing() -> Briefing:
    return reading(Asked(text=ARTICLE), None, False, lambda _: None)


def ends(script: SlackServer) -> list[str]:
    """What each call that told an end said."""
    told = [shown(call.args) for call in script.of("chat.update", "chat.postEphemeral", "respond", "chat.postMessage")]
    words = {"restarted": "stopped", "No briefing": "failed", "briefing_evidence": "briefing"}
    return [words[word] for each in told for word in words if word in each]


def again(script: SlackServer, path: Path) -> list[str]:
    """What the next start tells."""
    script.reset()
    with working(script, path) as bot:
        bot.settled()
    return ends(script)


def test_a_job_that_is_brought_just_when_the_bot_stops_ends_as_its_briefing(script, path, briefing):
    script.fail("chat.update", LATE)
    with working(script, path, making=lambda *_: briefing) as bot:
        bot.command(ARTICLE)
        script.wait_for("chat.update")

    assert ends(script) == ["briefing"]
    assert again(script, path) == []


def test_no_step_comes_after_the_end(script, path):
    held = threading.Event()

    def making(asked: Asked, client: Any, is_fresh: bool, on_step: Callable[[Any], None]) -> Briefing:
        on_step("drafting")
        held.wait(10)
        on_step("checking")
        return reading(asked, client, is_fresh, lambda _: None)

    script.fail("chat.update", LATE)
    with working(script, path, making=making) as bot:
        bot.command(ARTICLE)
        script.wait_for("chat.update")
    held.set()
    time.sleep(0.2)

    assert "restarted" in shown(script.of("chat.update")[-1].args)
    assert ends(script) == ["stopped"]


def test_each_of_twenty_four_that_wait_is_told_once(script, path):
    held = threading.Event()
    with working(script, path, making=lambda *_: held.wait(10)) as bot:
        for number in range(24):
            bot.command(f"https://example.org/{number}", user=f"U{number}")
        script.wait_for("chat.postMessage", 4)
    held.set()

    assert ends(script) == ["stopped"] * 24
    assert again(script, path) == []


def test_stopping_waits_no_longer_than_it_may_and_the_next_start_tells(script, path, monkeypatch):
    monkeypatch.setattr(desks, "CLOSE_S", 0.4)
    script.fail("chat.update", Fault(wait_s=2))
    held = threading.Event()
    with working(script, path, making=lambda *_: held.wait(20)) as bot:
        bot.command(ARTICLE)
        while not bot.desk.store.running()[0].ts:
            time.sleep(0.01)
        began = time.monotonic()
    took = time.monotonic() - began

    held.set()

    assert took < 1.8
    assert again(script, path) == ["stopped"]
    time.sleep(2)  # until the one that was left behind is through: it would log into other tests


def test_windows_that_open_slowly_keep_nobody_waiting(workspace, script):
    workspace.command(ARTICLE)
    workspace.settled()
    (job,) = {value for call in script.of("chat.update") for value in values(call.args, "briefing_evidence")}
    script.fail("views.open", *[Fault(wait_s=2)] * 6)

    for _ in range(6):
        workspace.press("briefing_evidence", job)
    began = time.monotonic()
    answer = workspace.command("hello")

    assert time.monotonic() - began < 1
    assert answer.status == 200


def test_a_channel_that_only_some_may_write_in_gets_nothing_and_who_asked_gets_it(workspace, script):
    script.fail("chat.postMessage", Fault(error="restricted_action_read_only_channel"))

    workspace.command(ARTICLE)
    workspace.settled()

    assert {call.args["channel"] for call in script.of("chat.postMessage")[1:]} == {"U1"}
    assert ends(script) == ["briefing"]


def test_a_briefing_belongs_to_the_workspace_that_answers_and_not_to_where_the_asker_is(workspace, script):
    said = {"type": "app_mention", "user": "U9", "channel": "C1", "ts": "17.1", "text": ARTICLE}
    body = {
        "type": "event_callback", "event_id": "Ev1", "team_id": "T9", "event": said,
        "authorizations": [{"team_id": "T1", "user_id": "UBOT", "is_bot": True}],
    }  # fmt: skip
    workspace.send(body, kind="events_api")
    workspace.settled()
    (job,) = {value for call in script.of("chat.update") for value in values(call.args, "briefing_evidence")}

    workspace.press("briefing_evidence", job)
    workspace.settled()

    assert len(script.of("views.open")) == 1


def test_a_digest_that_cannot_reach_slack_says_so_and_is_tried_again(workspace, script):
    client, day = make_client(BOT, api=script.api), dt.date(2026, 11, 25)
    script.fail("chat.postMessage", *[LOST] * 3)

    with pytest.raises(DeliveryError, match="cannot be reached"):
        post_digest(client, workspace.desk.store, channel="C1", date=day, now=time.time())

    assert post_digest(client, workspace.desk.store, channel="C1", date=day, now=time.time()) == "posted"


def test_a_digest_that_was_posted_makes_no_briefing_again(workspace, script, briefing):
    client, day, made = make_client(BOT, api=script.api), dt.date(2026, 11, 25), []

    def more() -> list[Briefing]:
        made.append(briefing)
        return [briefing]

    for _ in range(2):
        post_digest(client, workspace.desk.store, channel="C1", date=day, now=time.time(), more=more)

    assert len(made) == 1


def test_a_digest_that_slack_takes_in_part_is_not_posted_twice(workspace, script, briefing):
    client, day = make_client(BOT, api=script.api), dt.date(2026, 11, 25)
    script.fail("chat.postMessage", Fault(wait_s=0), Fault(error="rate_limited"))
    many = [briefing] * 30

    with pytest.raises(DeliveryError, match="rate_limited") as caught:
        post_digest(client, workspace.desk.store, channel="C1", date=day, now=time.time(), more=lambda: many)

    assert "no run posts it again" in caught.value.hint
    assert post_digest(client, workspace.desk.store, channel="C1", date=day, now=time.time()) == "posted before"


def test_no_thread_is_left_when_the_bot_has_stopped(script, path):
    with working(script, path) as bot:
        bot.command("hello")
    ends_at = time.monotonic() + 5
    while (
        left := {one.name for one in threading.enumerate() if one.name.startswith("slack-")}
    ) and ends_at > time.monotonic():
        time.sleep(0.02)

    assert left == set()
