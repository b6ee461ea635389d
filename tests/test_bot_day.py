"""One whole day in a workspace, in order: signed requests over HTTP, one store, a restart, a digest at night."""

import datetime as dt
import threading
import time
from pathlib import Path
from typing import Any

import pytest
from article_files import BODY, TITLE, column, page, pdf
from slack_server import Fault, serving
from slack_workspace import ARTICLE, BOT, reading, shown, values, working
from web_server import serving as web_serving

from briefing.bot.client import make_client
from briefing.bot.digest import post_digest
from briefing.bot.store import Store

HEADLINE = "Brazil, EU trade fresh offers as tariff deadline nears"
ENDS = ("briefing_evidence", "No briefing", "Stopped")


@pytest.fixture(autouse=True)
def no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1,localhost")


def test_everybody_who_asks_during_a_day_is_told_an_end(tmp_path: Path) -> None:
    with serving() as slack, web_serving() as site:
        store, until = tmp_path / "slack.sqlite3", threading.Event()
        with working(slack, store, over_http=True) as bot:
            _morning(bot, site)
        with working(slack, store, making=_held(until), over_http=True) as bot:
            _noon(bot)
        until.set()
        with working(slack, store, over_http=True) as bot:
            _afternoon(bot)
        _night(slack, store)

        messages = _last_of_each(slack)
        working_still = [seen for seen in messages.values() if "This message becomes the briefing" in seen]
        assert working_still == []
        assert sum(any(end in seen for end in ENDS) for seen in messages.values()) == 11
        assert all(call.token == BOT for call in slack.calls if call.method != "respond" and call.token)
        everything = "\n".join(shown(call.args) for call in slack.calls)
        assert "Traceback" not in everything
        assert BOT not in everything


def _morning(bot: Any, site: Any) -> None:
    """A link, a text in a mention four times over, a PDF in a direct message, a shortcut; then the buttons."""
    link = site.page("/ferries", page())
    assert bot.command(f"<{link}|the ferries>").status == 200
    for _ in range(4):
        assert bot.mention(f"<@UBOT> {ARTICLE}", ts="1699.1", event_id="Ev100").status == 200
    bot.settled()
    bot.script.files["F1"] = pdf([column(BODY)], title=TITLE)
    file = {"id": "F1", "name": "ferries.pdf", "url_private_download": f"{bot.script.address}/files/F1"}
    bot.direct("", subtype="file_share", files=[file])
    bot.shortcut({"text": f"worth a look: <{link}>", "ts": "1699.2"})
    bot.command("good morning")
    bot.settled()

    job = values(_briefings(bot.script)[-1].args, "briefing_evidence")[0]
    for action in ("briefing_evidence", "briefing_html", "briefing_markdown", "briefing_again"):
        assert bot.press(action, job).status == 200
    bot.event({"type": "app_home_opened", "tab": "home", "user": "U1", "channel": "D1"})
    bot.settled()

    assert len(_briefings(bot.script)) == 5
    assert len(bot.script.uploads) == 2
    assert bot.script.of("views.open")[0].args["view"]["type"] == "modal"
    assert TITLE in str(bot.script.of("views.publish")[0].args["view"])


def _noon(bot: Any) -> None:
    """Three are being made when the bot is stopped."""
    for number in range(3):
        bot.mention(f"<@UBOT> {ARTICLE} Number {number}.")
    ends = time.monotonic() + 10
    while sum(bool(kept.ts) for kept in bot.desk.store.running()) < 3:
        assert time.monotonic() < ends
        time.sleep(0.01)


def _afternoon(bot: Any) -> None:
    """Slack is busy, then broken, then takes no blocks; the bot is not in a channel; links lead nowhere."""
    slack = bot.script
    slack.fail("chat.postMessage", Fault(status=429, error="ratelimited", headers={"Retry-After": "0"}))
    slack.fail("chat.update", Fault(status=500, error="internal_error"), Fault(error="invalid_blocks"))
    bot.command(ARTICLE, channel="C2")
    bot.settled()
    slack.fail("chat.postMessage", Fault(error="not_in_channel"))
    bot.command(ARTICLE, channel="C3", user="U3")
    bot.settled()
    bot.command("http://127.0.0.1:1/nothing")
    bot.settled()

    assert "not in this channel" in shown(slack.of("respond")[-1].args)
    assert any(call.args["channel"] == "U3" for call in slack.of("chat.postMessage"))


def _night(slack: Any, store: Path) -> None:
    """Cron runs the digest twice."""
    kept, client, today = Store(store), make_client(BOT, api=slack.api), dt.date(2026, 11, 25)
    before = len(slack.of("chat.postMessage"))

    posted = [post_digest(client, kept, channel="C1", date=today, now=time.time()) for _ in range(2)]
    kept.close()

    assert posted == ["posted", "posted before"]
    digest = slack.of("chat.postMessage")[before:]
    assert HEADLINE in "".join(shown(call.args) for call in digest)


def _held(until: threading.Event) -> Any:
    def making(asked: Any, client: Any, is_fresh: bool, on_step: Any) -> Any:
        until.wait(20)
        return reading(asked, client, is_fresh, on_step)

    return making


def _briefings(slack: Any) -> list[Any]:
    return [call for call in slack.of("chat.update") if "briefing_evidence" in shown(call.args)]


def _last_of_each(slack: Any) -> dict[str, str]:
    """What every message that shows how far a job is shows at last, by its time stamp, with what is below it."""
    seen = {call.args["ts"]: shown(call.args) for call in slack.of("chat.update")}
    for call in slack.of("chat.postMessage"):
        if call.args.get("thread_ts") in seen:
            seen[call.args["thread_ts"]] += shown(call.args)
    return seen
