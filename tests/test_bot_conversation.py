"""A day in a workspace: what people ask of the bot and what they see, by Slack's own libraries and a Slack of ours."""

import datetime as dt
import json
import logging
import threading
import time
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from article_files import BODY, TITLE, column, docx, mail, page, pdf
from slack_server import Fault, SlackServer
from slack_server import serving as slack_serving
from slack_workspace import ARTICLE, BOT, Workspace, reading, shown, values, working
from test_readers_web import TRICKS, canary, names  # noqa: F401 - its fixtures
from web_server import Server, serving

from briefing.bot import progress as showing
from briefing.bot.asked import LEAST_WORDS
from briefing.bot.client import make_client
from briefing.bot.desk import Desk
from briefing.bot.digest import post_digest
from briefing.bot.making import maker
from briefing.bot.store import Store
from briefing.errors import DeliveryError, EngineError
from briefing.settings import Settings

HEADLINE = "Brazil, EU trade fresh offers as tariff deadline nears"


@pytest.fixture(scope="module")
def started() -> Iterator[SlackServer]:
    with slack_serving() as script:
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


@pytest.fixture
def site() -> Iterator[Server]:
    with serving() as server:
        yield server


def first_post(script: SlackServer) -> Any:
    return script.of("chat.postMessage")[0]


def all_shown(script: SlackServer) -> str:
    """Whatever anybody saw, as one string."""
    return "\n".join(shown(call.args) for call in script.calls)


def job_in(script: SlackServer, action: str = "briefing_evidence") -> str:
    """What the button of the last briefing sends."""
    return next(value for call in reversed(script.of("chat.update")) for value in values(call.args, action))


# What is asked for, and what comes back.


def test_a_text_becomes_a_short_message_with_the_details_in_its_thread(workspace, script):
    answer = workspace.command(ARTICLE)
    workspace.settled()

    assert answer.status == 200
    assert "Working on it" in answer.body
    top, *details = script.of("chat.postMessage")
    assert top.args["channel"] == "C1"
    assert HEADLINE in workspace.seen("1700000000.000001")
    assert {call.args["thread_ts"] for call in details} == {"1700000000.000001"}
    assert all(call.args["unfurl_links"] is False and call.args["parse"] == "none" for call in (top, *details))


@pytest.mark.parametrize("form", ["{}", "<{}>", "<{}|the article>", "please brief <{}|this> soon"])
def test_a_link_is_read_however_slack_writes_it(workspace, script, site, form):
    url = site.page("/ferries?day=1&page=2", page())

    workspace.command(form.format(url.replace("&", "&amp;")))
    workspace.settled()

    assert TITLE in all_shown(script)
    assert site.seen == ["/ferries?day=1&page=2"]


@pytest.mark.parametrize(
    ("name", "raw"),
    [
        ("ferries.txt", "\n\n".join((TITLE, *BODY)).encode()),
        ("ferries.md", f"# {TITLE}\n\n{BODY[0]}\n\n{BODY[1]}\n".encode()),
        ("ferries.html", page().encode()),
        ("ferries.pdf", pdf([column(BODY)], title=TITLE)),
        ("ferries.eml", mail("\n\n".join(BODY))),
        ("ferries.docx", docx([TITLE, *BODY])),
    ],
)
def test_a_file_is_fetched_from_slack_and_read(workspace, script, name, raw):
    script.files["F1"] = raw
    file = {"id": "F1", "name": name, "size": len(raw), "url_private_download": f"{script.address}/files/F1"}

    workspace.direct("", subtype="file_share", files=[file])
    workspace.settled()

    assert "briefing_evidence" in shown(script.of("chat.update")[-1].args)
    assert [call.token for call in script.of("file")] == [BOT]


def test_a_mention_is_answered_in_its_thread(workspace, script):
    workspace.mention(f"<@UBOT> {ARTICLE}", ts="1699.5")
    workspace.settled()

    assert {call.args["thread_ts"] for call in script.of("chat.postMessage")} == {"1699.5"}


@pytest.mark.parametrize(
    "message",
    [
        {"text": ARTICLE},
        {"text": "see <{}>", "thread_ts": "15.1"},
        {"attachments": [{"original_url": "{}"}]},
    ],
    ids=["text", "thread", "what another app posted"],
)
def test_the_shortcut_briefs_the_message_it_was_chosen_on(workspace, script, site, message):
    url = site.page("/", page())
    message = json.loads(json.dumps(message).replace("{}", url))

    workspace.shortcut(message)
    workspace.settled()

    thread = message.get("thread_ts", "16.5")
    assert {call.args["thread_ts"] for call in script.of("chat.postMessage")} == {thread}
    assert "briefing_evidence" in shown(script.of("chat.update")[-1].args)


@pytest.mark.parametrize(
    "say",
    [
        lambda bot: bot.command(""),
        lambda bot: bot.command("hello"),
        lambda bot: bot.mention("<@UBOT> hello"),
        lambda bot: bot.direct("ftp://example.org/a"),
    ],
)
def test_whoever_gives_no_article_is_told_how_to_give_one(workspace, script, say):
    answer = say(workspace)
    workspace.settled()

    assert answer.status == 200
    assert "/brief" in answer.body + all_shown(script)
    assert f"a text needs {LEAST_WORDS} words" in answer.body + all_shown(script)
    assert not script.of("chat.update")


def test_a_message_without_an_article_is_said_to_have_none(workspace, script):
    workspace.shortcut({"text": "thanks"})
    workspace.settled()

    assert f"no link, no file and no text of {LEAST_WORDS} words" in shown(script.of("chat.postEphemeral")[0].args)


def test_the_bot_does_not_listen_to_channels_other_bots_or_edits(workspace, script):
    workspace.direct(ARTICLE, channel_type="channel")
    workspace.direct(ARTICLE, bot_id="B2")
    workspace.direct(ARTICLE, subtype="message_changed")
    workspace.settled()

    assert not script.of("chat.postMessage")


# Deliveries that come more than once, and more work than there is room for.


def test_the_same_event_four_times_is_one_job(workspace, script):
    for _ in range(4):
        assert workspace.mention(ARTICLE, ts="1699.7", event_id="Ev7").status == 200
    workspace.settled()

    assert len({call.args["ts"] for call in script.of("chat.update")}) == 1


def test_the_same_article_twice_in_a_channel_is_one_job_while_it_is_made(script, tmp_path):
    held = threading.Event()
    with working(script, tmp_path / "s.sqlite3", making=_held(held)) as bot:
        bot.command(ARTICLE)
        second = bot.command(ARTICLE, user="U2")
        held.set()
        bot.settled()

    assert "being briefed already" in second.body


def test_four_are_made_and_twenty_wait_and_who_comes_then_is_told_to_come_again(script, tmp_path):
    held = threading.Event()
    with working(script, tmp_path / "s.sqlite3", making=_held(held)) as bot:
        answers = [bot.command(f"https://example.org/{number}") for number in range(30)]
        held.set()
        bot.settled()

    assert [answer.status for answer in answers] == [200] * 30
    assert sum("Working on it" in answer.body for answer in answers) == 24
    assert sum("Busy" in answer.body for answer in answers) == 6


def _held(until: threading.Event) -> Any:
    def making(asked, client, is_fresh, on_step):
        until.wait(20)
        raise EngineError("engine test: says no", hint="")

    return making


# What goes wrong.


@pytest.mark.parametrize(
    ("link", "words"),
    [
        ("http://127.0.0.1/", "not on the public web"),
        ("http://localhost/", "not on the public web"),
        ("http://user:secret@example.org/", "has a name or password in it"),
    ],
)
def test_an_address_of_a_private_network_is_refused_and_said_to_be(script, tmp_path, link, words):
    with working(script, tmp_path / "s.sqlite3", making=maker(Settings(), environ={})) as bot:
        bot.command(link)
        bot.settled()

    told = shown(script.of("chat.update")[-1].args)
    assert words in told
    assert "Reference" in told
    assert "allow-private" not in told


@pytest.mark.usefixtures("names")
def test_no_trick_typed_into_slack_reaches_this_machine(script, tmp_path, request):
    forbidden: Server = request.getfixturevalue("canary")
    port = forbidden.address.rpartition(":")[2]
    making = maker(Settings(), environ={})
    with working(script, tmp_path / "s.sqlite3", making=making, queue_length=len(TRICKS)) as bot:
        answers = [bot.command(trick.replace("HERE", port)) for trick in TRICKS]
        bot.settled()

    taken = sum("Working on it" in answer.body for answer in answers)
    assert taken >= 40
    assert sum("No briefing" in shown(call.args) for call in script.of("chat.update")) == taken
    assert forbidden.connections == 0


def test_what_an_engine_says_goes_wrong_names_no_host_and_no_file(script, tmp_path, caplog):
    def making(asked, client, is_fresh, on_step):
        raise EngineError(
            "engine openai: gpu7.internal.example:8000 refuses the key in /etc/briefing/key of http://10.0.0.7/v1",
            hint="set OPENAI_API_KEY",
        )

    with caplog.at_level(logging.WARNING), working(script, tmp_path / "s.sqlite3", making=making) as bot:
        bot.command(ARTICLE)
        bot.settled()

    told = shown(script.of("chat.update")[-1].args)
    assert "engine openai: the server refuses the key" in told
    assert not any(secret in told for secret in ("gpu7", "10.0.0.7", "/etc", "OPENAI_API_KEY"))
    assert "gpu7" in caplog.text


def test_a_fault_of_ours_ends_with_a_reference_and_no_traceback(script, tmp_path, caplog):
    def making(asked, client, is_fresh, on_step):
        raise ZeroDivisionError("17 secret words")

    with working(script, tmp_path / "s.sqlite3", making=making) as bot:
        bot.command(ARTICLE)
        bot.settled()
        assert bot.desk.store.running() == []

    told = shown(script.of("chat.update")[-1].args)
    assert "something broke that should not" in told
    assert "secret" not in told


def test_slacks_sign_in_page_is_not_briefed(workspace, script):
    file = {"id": "F9", "name": "a.pdf", "url_private_download": f"{script.address}/files/F9"}
    script.files["F9"] = b"<!DOCTYPE html><html><head><title>Sign in to Slack</title></head></html>"

    workspace.direct("", files=[file])
    workspace.settled()

    assert "sign-in page" in all_shown(script)


def test_a_file_that_leads_to_a_page_to_sign_in_is_not_followed(workspace, script):
    script.fail("file", Fault(status=302, headers={"Location": "http://evil.example/"}))

    workspace.direct("", files=[{"id": "F1", "name": "a.pdf", "url_private_download": f"{script.address}/files/F1"}])
    workspace.settled()

    assert "sign-in page" in all_shown(script)
    assert "files:read" in all_shown(script)


@pytest.mark.parametrize(
    ("name", "raw"), [("a.png", b"\x89PNG\r\n\x1a\n" + bytes(99)), ("a.zip", b"PK\x03\x04" + bytes(99))]
)
def test_a_file_that_is_no_article_is_said_to_be_none(workspace, script, name, raw):
    script.files["F1"] = raw

    workspace.direct("", files=[{"id": "F1", "name": name, "url_private_download": f"{script.address}/files/F1"}])
    workspace.settled()

    assert 'No briefing:"' in all_shown(script)
    assert "something broke" not in all_shown(script)


@pytest.mark.parametrize(
    "address",
    [
        "https://evil.example/F1",
        "http://files.slack.com/F1",
        "https://files.slack.com.evil.example/F1",
        "https://files.slack.com@evil.example/F1",
        "https://evilslack.com/F1",
        "file:///etc/passwd",
        "https://[files.slack.com/F1",
        "https://files.slack.com:8443/F1",
        "https://files.slack.com:99999/F1",
        "",
    ],
)
def test_the_token_goes_to_no_other_host_for_a_file(workspace, script, address):
    workspace.direct("", files=[{"id": "F1", "name": "a.txt", "url_private_download": address}])
    workspace.settled()

    assert "does not lie at Slack" in all_shown(script)
    assert not script.of("file")


def test_where_the_bot_is_not_a_member_the_briefing_comes_privately(workspace, script):
    script.fail("chat.postMessage", Fault(error="not_in_channel"))

    workspace.command(ARTICLE)
    workspace.settled()

    assert "not in this channel" in shown(script.of("respond")[0].args)
    assert {call.args["channel"] for call in script.of("chat.postMessage")[1:]} == {"U1"}
    assert HEADLINE in all_shown(script)


def test_too_many_requests_and_a_broken_server_are_waited_out(workspace, script):
    busy = Fault(status=429, error="ratelimited", headers={"Retry-After": "0"})
    script.fail("chat.postMessage", busy, busy)
    script.fail("chat.update", Fault(status=503, error="fatal_error"), Fault(status=500, error="internal_error"))

    workspace.command(ARTICLE)
    workspace.settled()

    assert HEADLINE in workspace.seen("1700000000.000001")


@pytest.mark.parametrize("error", ["msg_blocks_too_long", "invalid_blocks", "msg_too_long"])
def test_what_slack_does_not_take_whole_comes_in_halves(workspace, script, error):
    workspace.command("http://localhost/")
    workspace.settled()
    script.reset()
    script.fail("chat.update", Fault(error=error))

    workspace.command(ARTICLE)
    workspace.settled()

    whole, half = (call.args["blocks"] for call in script.of("chat.update")[-2:])
    assert half == whole[: len(half)]
    assert 0 < len(half) < len(whole)
    assert not script.uploads


def test_what_slack_does_not_take_in_halves_either_comes_as_a_file(workspace, script):
    script.fail("chat.update", Fault(error="invalid_blocks"), Fault(error="invalid_blocks"))

    workspace.command(ARTICLE)
    workspace.settled()

    assert "this file holds the whole briefing" in workspace.seen("1700000000.000001")
    (page_,) = script.uploads.values()
    assert page_.decode().startswith(f"# {HEADLINE}")


def test_an_end_that_cannot_be_told_in_its_message_is_told_privately(workspace, script):
    script.fail("chat.update", *[Fault(error="message_not_found")] * 2)

    workspace.command(ARTICLE)
    workspace.settled()

    assert "No briefing" in shown(script.of("respond")[-1].args)


# After the briefing.


def test_the_evidence_is_shown_in_a_window_in_pages(workspace, script):
    workspace.command(ARTICLE)
    workspace.settled()
    job = job_in(script)

    workspace.press("briefing_evidence", job)
    workspace.press("briefing_page", f"{job} 1", view={"id": "V1"}, message=None, channel=None)
    workspace.settled()

    window = script.of("views.open")[0].args["view"]
    assert window["type"] == "modal"
    assert "does not rule out" not in window["title"]["text"]
    assert script.of("views.update")[0].args["view_id"] == "V1"


@pytest.mark.parametrize(("action", "suffix"), [("briefing_html", "html"), ("briefing_markdown", "md")])
def test_a_button_brings_the_page_as_a_file_without_the_articles_text(workspace, script, action, suffix):
    workspace.command(ARTICLE)
    workspace.settled()

    workspace.press(action, job_in(script))
    workspace.settled()

    (page_,) = script.uploads.values()
    done = script.of("files.completeUploadExternal")[0].args
    assert done["channel_id"] == "C1"
    assert done["thread_ts"] == "16.5"
    assert script.of("files.getUploadURLExternal")[0].args["filename"].endswith(suffix)
    assert ARTICLE.splitlines()[-1].strip() not in page_.decode()


def test_a_briefing_is_made_again_with_a_new_answer_of_the_model(script, tmp_path):
    fresh: list[bool] = []

    def making(asked, client, is_fresh, on_step):
        fresh.append(is_fresh)
        return reading(asked, client, is_fresh, on_step)

    with working(script, tmp_path / "s.sqlite3", making=making) as bot:
        bot.command(ARTICLE)
        bot.settled()
        bot.press("briefing_again", job_in(script))
        bot.settled()

    assert fresh == [False, True]
    assert script.of("chat.postMessage")[-1].args["thread_ts"] == "16.5"


@pytest.mark.parametrize("action", ["briefing_evidence", "briefing_html", "briefing_again"])
def test_a_button_of_a_briefing_that_is_not_kept_any_more_says_so(workspace, script, action):
    workspace.press(action, "unknown")
    workspace.settled()

    assert "no longer kept" in shown(script.of("chat.postEphemeral")[0].args)


def test_another_workspace_gets_no_briefing_by_its_job(workspace, script):
    workspace.command(ARTICLE)
    workspace.settled()

    workspace.press("briefing_evidence", job_in(script), team={"id": "T2"})
    workspace.settled()

    assert not script.of("views.open")


def test_the_home_tab_shows_the_newest_briefings_of_whoever_opens_it(workspace, script):
    workspace.command(ARTICLE)
    workspace.settled()

    for user in ("U1", "U2"):
        workspace.event({"type": "app_home_opened", "tab": "home", "user": user, "channel": "D1"})
    workspace.event({"type": "app_home_opened", "tab": "messages", "user": "U1", "channel": "D1"})
    workspace.settled()

    tabs = {call.args["user_id"]: str(call.args["view"]) for call in script.of("views.publish")}
    assert HEADLINE in tabs["U1"]
    assert HEADLINE not in tabs["U2"]


def test_steps_are_shown_at_most_every_second_and_a_half(script, tmp_path, monkeypatch):
    monkeypatch.setattr(showing, "PAUSE_S", 0.3)

    def making(asked, client, is_fresh, on_step):
        for _ in range(20):
            on_step("drafting")
            time.sleep(0.05)
        return reading(asked, client, is_fresh, on_step)

    with working(script, tmp_path / "s.sqlite3", making=making) as bot:
        bot.command(ARTICLE)
        bot.settled()

    times = [call.at for call in script.of("chat.update")[:-1]]
    assert 1 <= len(times) <= 6
    # Half of the pause, since a busy machine may deliver one late; without any they would come every 0.05 s.
    assert all(later - earlier > 0.15 for earlier, later in pairwise(times))


# Restarts, and the digest.


def test_whoever_waits_when_the_bot_stops_is_told(script, tmp_path):
    held = threading.Event()
    with working(script, tmp_path / "s.sqlite3", making=_held(held), workers=1) as bot:
        bot.command(ARTICLE)
        bot.command("https://example.org/waits", user="U2")
        script.wait_for("chat.postMessage", 2)
    held.set()

    assert ["restarted" in shown(call.args) for call in script.of("chat.update")] == [True, True]


def test_whoever_waited_when_the_bot_was_killed_is_told_at_the_next_start(script, tmp_path):
    held = threading.Event()
    client = make_client(BOT, api=script.api)
    store = Store(tmp_path / "s.sqlite3")
    with working(script, tmp_path / "s.sqlite3", making=_held(held)) as bot:
        bot.command(ARTICLE)
        (call,) = script.wait_for("chat.postMessage")
        while not store.running()[0].ts:
            time.sleep(0.01)
        desk = Desk(store, reading)
        desk.recover(lambda _: client)
        script.wait_for("chat.update")
        held.set()
    desk.close()

    assert call.args["channel"] == "C1"
    assert "restarted" in shown(script.of("chat.update")[0].args)


def test_the_digest_is_posted_once_for_each_channel_and_day(workspace, script):
    workspace.command(ARTICLE)
    workspace.settled()
    script.reset()
    client, store, day = make_client(BOT, api=script.api), workspace.desk.store, dt.date(2026, 11, 25)

    posted = [post_digest(client, store, channel=channel, date=day, now=time.time()) for channel in ("C1", "C1", "C2")]

    assert posted == ["posted", "posted before", "posted"]
    first, *_, last = script.of("chat.postMessage")
    assert HEADLINE in all_shown(script)
    assert (first.args["channel"], last.args["channel"]) == ("C1", "C2")


def test_a_digest_that_slack_refused_is_tried_again_by_the_next_run(workspace, script):
    client, store, day = make_client(BOT, api=script.api), workspace.desk.store, dt.date(2026, 11, 25)
    script.fail("chat.postMessage", Fault(error="not_in_channel"))

    with pytest.raises(DeliveryError, match="not_in_channel"):
        post_digest(client, store, channel="C1", date=day, now=time.time())

    assert post_digest(client, store, channel="C1", date=day, now=time.time()) == "posted"


def test_nothing_that_was_asked_is_kept_longer_than_was_set(script, tmp_path):
    path = tmp_path / "s.sqlite3"
    with working(script, path) as bot:
        bot.command(ARTICLE)
        bot.settled()
        job = job_in(script)
        assert bot.desk.store.briefing(job, team="T1") is not None
    Store(path, keep_h=0).close()

    assert b"Vandermeer" not in path.read_bytes()
    assert path.stat().st_mode & 0o077 == 0


def test_no_secret_is_written_or_said(workspace, script, caplog: pytest.LogCaptureFixture, tmp_path: Path) -> None:
    script.fail("chat.postMessage", Fault(error="invalid_auth"))
    workspace.command(ARTICLE)
    workspace.settled()

    kept = (tmp_path / "slack.sqlite3").read_bytes().decode("utf-8", "replace")
    assert not any(BOT in said for said in (caplog.text, kept, all_shown(script)))
