"""`briefing bot` as it is typed: what is missing is said in one line, it starts, answers and stops; and its digest."""

import importlib.util
import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl

import pytest
from slack_requests import SIGNING_SECRET, command, send
from slack_server import Fault, SlackServer, serving
from slack_socket import listening

from briefing.cli import run

EXAMPLES = Path(__file__).parent.parent / "examples"
ARTICLE = (EXAMPLES / "cup-final.txt").read_text(encoding="utf-8")
BOT, APP = "xoxb-1111111111-abcdefabcdef", "xapp-1-A111-222-abcdef"
Capture = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work where no briefing.toml lies, with homes of its own."""
    monkeypatch.chdir(tmp_path)
    for name in ("CONFIG", "DATA", "STATE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name.lower()))
    return tmp_path


@pytest.fixture
def slack(monkeypatch: pytest.MonkeyPatch) -> Iterator[SlackServer]:
    with serving() as script:
        monkeypatch.setenv("BRIEFING_SLACK_API", script.api)
        yield script


@contextmanager
def started(*arguments: str, code: int | None = 0, **secrets: str) -> Iterator[list[str]]:
    """The bot as a process of its own, once it is ready; it is told to stop at the end, and its lines are kept."""
    lines: list[str] = []
    process = subprocess.Popen(
        [sys.executable, "-m", "briefing", "bot", *arguments],
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(EXAMPLES.parent), **secrets},
    )
    assert process.stderr is not None
    try:
        for line in process.stderr:
            lines.append(line)
            if "ready: " in line:
                break
        yield lines
        process.send_signal(signal.SIGINT if code == 130 else signal.SIGTERM)
        lines += process.stderr.readlines()
        assert process.wait(20) == code, lines
    finally:
        process.kill()
        process.stderr.close()
        process.wait()


def python(program: str) -> "subprocess.CompletedProcess[str]":
    """Run a program in a fresh interpreter."""
    return subprocess.run(
        [sys.executable, "-c", program], check=False, capture_output=True, text=True, cwd=EXAMPLES.parent
    )


def test_a_package_that_is_missing_gives_the_line_that_installs_it(
    monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    find = importlib.util.find_spec
    monkeypatch.setattr("briefing.cli.bot.find_spec", lambda name: None if name == "slack_bolt" else find(name))

    codes = [run(["bot"]), run(["bot", "digest", "--channel", "C1"])]

    told = capsys.readouterr().err.splitlines()
    assert codes == [1, 1]
    assert told[:2] == [
        "slack: the bot needs packages that are not installed",
        "  -> pip install 'evidence-briefing[slack]'",
    ]


@pytest.mark.parametrize("arguments", [["--workers", "x"], ["--http", "foo"]])
def test_a_wrong_value_is_said_before_a_missing_package(
    arguments: list[str], monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    monkeypatch.setattr("briefing.cli.bot.find_spec", lambda _: None)

    assert run(["bot", *arguments]) == 2
    assert f"{arguments[0]}: '{arguments[1]}' is not" in capsys.readouterr().err


def test_the_manifest_needs_none_of_them() -> None:
    program = "import sys; sys.modules['slack_bolt'] = sys.modules['slack_sdk'] = None; from briefing.cli import run"
    program += "; sys.exit(run(['bot', 'manifest']))"

    assert python(program).returncode == 0


def test_the_package_imports_none_of_them() -> None:
    program = "import sys, briefing, briefing.bot, briefing.views.slack; print('slack_sdk' in sys.modules)"

    assert python(program).stdout == "False\n"


@pytest.mark.parametrize(
    ("arguments", "secrets", "words"),
    [
        ([], {}, "SLACK_BOT_TOKEN and SLACK_APP_TOKEN are not set"),
        ([], {"SLACK_BOT_TOKEN": APP, "SLACK_APP_TOKEN": BOT}, "SLACK_BOT_TOKEN: is an app-level token"),
        ([], {"SLACK_BOT_TOKEN": "xoxb-1", "SLACK_APP_TOKEN": APP}, "begins as a bot token does, but is not a whole"),
        (["--http", "127.0.0.1:0"], {"SLACK_BOT_TOKEN": BOT}, "SLACK_SIGNING_SECRET is not set"),
        (["--http", "127.0.0.1:0", "--installs", "i"], {}, "SLACK_SIGNING_SECRET and SLACK_CLIENT_ID and"),
        (["--installs", "i"], {}, "no address is set for it"),
        (["--workers", "0"], {}, "--workers: '0' is not a number above 0"),
        (["--engine", "none"], {"SLACK_BOT_TOKEN": BOT, "SLACK_APP_TOKEN": APP}, "engine none: is not known"),
        (["digest", "--channel", "C1"], {}, "SLACK_BOT_TOKEN is not set"),
        (["digest", "--channel", "#news"], {}, "'#news' is not the ID of a channel"),
        (["--installs", "i", "digest", "--channel", "C1"], {}, "whose channel it is is not said"),
    ],
)
def test_what_does_not_fit_is_wrong_usage_and_said_in_two_lines(
    slack: SlackServer,
    arguments: list[str],
    secrets: dict[str, str],
    words: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: Capture,
) -> None:
    for name, value in secrets.items():
        monkeypatch.setenv(name, value)

    code = run(["bot", *arguments])

    message, hint = capsys.readouterr().err.splitlines()
    assert code == 2
    assert words in message
    assert hint.startswith("  -> ")


def test_a_token_that_slack_refuses_is_said_at_the_start(
    slack: SlackServer, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    monkeypatch.setenv("SLACK_BOT_TOKEN", BOT)
    monkeypatch.setenv("SLACK_APP_TOKEN", APP)
    slack.fail("auth.test", Fault(error="invalid_auth"))

    assert run(["bot"]) == 2
    assert capsys.readouterr().err.startswith("SLACK_BOT_TOKEN: Slack refuses it: invalid_auth\n  -> ")


def test_it_connects_answers_a_command_with_a_briefing_and_stops_in_order(slack: SlackServer) -> None:
    with listening() as line:
        slack.answers["apps.connections.open"] = {"url": line.url}
        with started("--store", "kept", SLACK_BOT_TOKEN=BOT, SLACK_APP_TOKEN=APP) as lines:
            payload = dict(parse_qsl(command(ARTICLE).decode())) | {"response_url": f"{slack.address}/r"}
            acked = line.ack(line.send(payload))
            slack.wait_for("chat.update", within_s=30)

    assert "blocks" in acked.payload
    assert "ready: briefing in Acme, connected by Socket Mode" in "".join(lines)
    assert re.fullmatch(r"[-\d]+ [\d:,]+ stopping: no new requests are taken, and those who wait are told\n", lines[-1])
    assert BOT not in "".join(lines)
    assert Path("kept").stat().st_mode & 0o777 == 0o600


def test_over_http_it_answers_what_is_signed_and_ctrl_c_ends_it(slack: SlackServer) -> None:
    secrets = {"SLACK_BOT_TOKEN": BOT, "SLACK_SIGNING_SECRET": SIGNING_SECRET}
    with started("--http", "127.0.0.1:0", code=130, **secrets) as lines:
        found = re.search(r"listening on (\S+)/slack/events", lines[-1])
        assert found is not None
        address = found[1]
        signed = send(address, command(""))
        forged = send(address, command(""), headers={})

    assert (signed.status, forged.status) == (200, 401)
    assert "/brief" in signed.body


def test_whoever_waits_when_it_stops_is_told(slack: SlackServer, tmp_path: Path) -> None:
    slack.answers["chat.postMessage"] = {"ts": "1.5"}
    secrets = {"SLACK_BOT_TOKEN": BOT, "SLACK_SIGNING_SECRET": SIGNING_SECRET}
    with deaf_model() as url:
        model = ("--base-url", url, "--model", "m")
        with started("--http", "127.0.0.1:0", *model, **secrets) as lines:
            found = re.search(r"listening on (\S+)/slack/events", lines[-1])
            assert found is not None
            send(found[1], command(ARTICLE, response_url=f"{slack.address}/r"))
            slack.wait_for("chat.postMessage", within_s=20)
            time.sleep(0.5)

    assert "stopped" in json.dumps(slack.of("chat.update")[-1].args).lower()


@contextmanager
def deaf_model() -> Iterator[str]:
    """A server that takes connections and never answers."""
    import socket

    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        yield f"http://127.0.0.1:{listener.getsockname()[1]}/v1"


def post_digest(capsys: Capture, *arguments: str) -> tuple[int, str]:
    code = run(["bot", "digest", "--channel", "C1", *arguments])
    return code, capsys.readouterr().err.splitlines()[-1]


def test_a_digest_is_posted_once_a_day_and_also_when_nothing_is_new(
    slack: SlackServer, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    monkeypatch.setenv("SLACK_BOT_TOKEN", BOT)

    first, second = post_digest(capsys), post_digest(capsys)

    assert re.fullmatch(r"C1: the digest of [-\d]+ was posted", first[1])
    assert re.fullmatch(r"C1: the digest of [-\d]+ was posted before", second[1])
    assert (first[0], second[0]) == (0, 0)
    assert [call.args["channel"] for call in slack.of("chat.postMessage")] == ["C1"]


def test_articles_can_be_added_to_a_digest(
    slack: SlackServer, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    monkeypatch.setenv("SLACK_BOT_TOKEN", BOT)

    assert post_digest(capsys, str(EXAMPLES / "cup-final.txt"))[0] == 0

    title = ARTICLE.splitlines()[0]
    assert title in json.dumps([call.args for call in slack.of("chat.postMessage")], ensure_ascii=False)


def test_a_channel_that_the_bot_is_not_in_is_said_and_the_next_run_tries_again(
    slack: SlackServer, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    monkeypatch.setenv("SLACK_BOT_TOKEN", BOT)
    slack.fail("chat.postMessage", Fault(error="not_in_channel"))

    refused, posted = post_digest(capsys), post_digest(capsys)

    assert refused == (1, "  -> type `/invite @briefing` in that channel")
    assert posted[0] == 0


def test_a_digest_of_one_of_several_workspaces_is_posted_with_its_token(
    slack: SlackServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    from slack_sdk.oauth.installation_store import Bot
    from slack_sdk.oauth.installation_store.sqlite3 import SQLite3InstallationStore

    for name, value in {"SIGNING_SECRET": SIGNING_SECRET, "CLIENT_ID": "1.2", "CLIENT_SECRET": "f" * 32}.items():
        monkeypatch.setenv(f"SLACK_{name}", value)
    path = tmp_path / "installs"
    path.touch(mode=0o600)
    store: Any = SQLite3InstallationStore(database=str(path), client_id="1.2")
    store.save_bot(Bot(app_id="A1", team_id="T7", bot_token=BOT, bot_id="B", bot_user_id="U", installed_at=time.time()))

    assert post_digest(capsys, "--installs", str(path), "--team", "T9")[1] == "  -> check `--team`"
    assert post_digest(capsys, "--installs", str(path), "--team", "T7")[0] == 0
    assert [call.token for call in slack.of("chat.postMessage")] == [BOT]
