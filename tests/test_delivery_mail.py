"""A mail is sent once: not twice after a crash, not by two runs, and not again when nobody knows."""

import os
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from mails import message
from smtp_server import Script, running

from briefing.delivery.mail import MOST_TRIES, gap_s, send
from briefing.delivery.message import Message
from briefing.delivery.outbox import Outbox
from briefing.delivery.smtp import Account, Outcome, Server
from briefing.errors import SettingsError

TESTS = Path(__file__).parent
# A run that sends one mail and is killed at one of its steps.
DYING = """
import os, signal, smtplib, sys
from pathlib import Path
from mails import message
from briefing.delivery import mail, outbox, smtp

def killed(step, ends=lambda result: True):
    def run(*arguments, **options):
        result = step(*arguments, **options)
        if ends(result):
            os.kill(os.getpid(), signal.SIGKILL)
        return result
    return run

owner, name, *ends = {
    "put": (outbox.Outbox, "put"),
    "connected": (smtp.Server, "_opened"),
    "accepted": (smtp.Server, "_offered"),
    "marked": (outbox.Outbox, "mark_sending"),
    "answered": (smtplib.SMTP, "getreply", lambda reply: reply[1].endswith(b"taken")),
    "settled": (outbox.Outbox, "settle"),
}[sys.argv[1]]
setattr(owner, name, killed(getattr(owner, name), *ends))
box = outbox.Outbox(Path(sys.argv[2]))
box.put([message()])
mail.send(box, smtp.Server(smtp.Account("localhost", int(sys.argv[3]), "none")))
"""
ONE = """
import sys
from pathlib import Path
from mails import message
from briefing.delivery import mail, outbox, smtp
box = outbox.Outbox(Path(sys.argv[1]))
box.put([message(to=f"{n}@example.org") for n in range(20)])
mail.send(box, smtp.Server(smtp.Account("localhost", int(sys.argv[2]), "none")))
"""


class Answering:
    """A transport that answers as it is told, in turn."""

    def __init__(self, *outcomes: Outcome | Exception) -> None:
        self.outcomes = list(outcomes)
        self.seen: list[str] = []
        self.is_closed = False

    def deliver(self, mail: Message, *, before_last_byte: Callable[[], None]) -> Outcome:
        self.seen.append(mail.recipient)
        before_last_byte()
        outcome = self.outcomes.pop(0)
        if isinstance(outcome, Exception):
            raise outcome
        return outcome

    def close(self) -> None:
        self.is_closed = True


@pytest.fixture
def outbox(tmp_path: Path) -> Outbox:
    return Outbox(tmp_path / "outbox.sqlite")


def server(script: Script) -> Server:
    return Server(Account("localhost", script.port, "none", timeout_s=5.0, last_timeout_s=5.0))


def ran(program: str, *arguments: str) -> "subprocess.Popen[bytes]":
    folders = os.pathsep.join((str(TESTS), str(TESTS.parent)))
    return subprocess.Popen([sys.executable, "-c", program, *arguments], env={**os.environ, "PYTHONPATH": folders})


def mails(number: int) -> list[Message]:
    return [message(to=f"reader{n:03}@example.org") for n in range(number)]


def test_four_readers_with_four_answers(outbox: Outbox) -> None:
    told: list[tuple[str, str]] = []
    with running("none") as script:
        script.rcpt = {
            "gone@example.org": "550 5.1.1 no such user",
            "busy@example.org": "451 4.2.2 mailbox busy",
            "away@example.org": "554 5.7.1 relay denied",
        }
        outbox.put([message(to=f"{name}@example.org") for name in ("lena", "gone", "busy", "away")])
        counted = send(outbox, server(script), on_outcome=lambda to, outcome: told.append((to, outcome.state)))

    assert counted == Counter(sent=1, refused=2, waiting=1)
    assert [got.recipients for got in script.taken] == [["lena@example.org"]]
    assert dict(told) == {
        "lena@example.org": "sent",
        "gone@example.org": "refused",
        "busy@example.org": "waiting",
        "away@example.org": "refused",
    }


@pytest.mark.parametrize(
    ("step", "copies"),
    [("put", 1), ("connected", 1), ("accepted", 1), ("marked", 0), ("answered", 1), ("settled", 1)],
)
def test_a_killed_run_and_three_more_send_no_second_copy(step: str, copies: int, tmp_path: Path) -> None:
    path = tmp_path / "outbox.sqlite"
    with running("none") as script:
        dying = ran(DYING, step, str(path), str(script.port))
        assert dying.wait(timeout=30) == -signal.SIGKILL
        for _ in range(3):
            again = Outbox(path)
            again.put([message()])
            send(again, server(script))
            state = again.row(message().key).state
            again.close()

    assert len(script.taken) == copies
    assert state == ("unknown" if step in ("marked", "answered") else "sent")


def test_two_runs_at_once_send_one_copy_each(tmp_path: Path) -> None:
    with running("none") as script:
        runs = [ran(ONE, str(tmp_path / "outbox.sqlite"), str(script.port)) for _ in range(2)]
        assert [run.wait(timeout=60) for run in runs] == [0, 0]

    assert len(script.taken) == 20
    assert len({got.recipients[0] for got in script.taken}) == 20


@pytest.mark.parametrize(("answer", "copies"), [("drop", 0), ("take and drop", 1)])
def test_a_lost_answer_is_unknown_and_only_force_sends_again(outbox: Outbox, answer: str, copies: int) -> None:
    with running("none") as script:
        script.data = [answer]
        for _ in range(2):
            outbox.put([message()])
            send(outbox, server(script))
            assert outbox.row(message().key).state == "unknown"
        assert len(script.taken) == copies

        outbox.put([message()], is_forced=True)
        assert send(outbox, server(script)) == Counter(sent=1)

    assert len(script.taken) == copies + 1


def test_what_a_server_puts_off_is_tried_later_and_later_and_then_given_up(
    outbox: Outbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = [1000.0]
    monkeypatch.setattr(time, "time", lambda: now[0])
    outbox.put([message()])
    gaps = []
    for _ in range(MOST_TRIES):
        transport = Answering(Outcome("waiting", "451 later"))
        send(outbox, transport)
        row = outbox.row(message().key)
        assert len(transport.seen) == 1
        assert send(outbox, Answering()) == Counter()
        gaps.append(row.due - now[0])
        now[0] = max(row.due, now[0])

    assert [round(gap / gaps[0]) for gap in gaps[:-1]] == [1, 2, 4, 8, 16]
    assert 240 <= gaps[0] <= 360
    assert (row.state, row.reply) == ("refused", "given up after 6 tries: 451 later")


def test_gaps_end_at_four_hours() -> None:
    assert 0.8 * 4 * 3600 <= gap_s("12345678", 30) <= 1.2 * 4 * 3600


def test_a_run_about_some_mails_leaves_the_others(outbox: Outbox) -> None:
    first, second = mails(2)
    outbox.put([first, second])
    transport = Answering(Outcome("sent", "250 OK"))

    assert send(outbox, transport, keys=[second.key]) == Counter(sent=1)
    assert transport.seen == [second.recipient]
    assert outbox.row(first.key).state == "waiting"


def test_what_was_sent_before_counts_as_sent(outbox: Outbox) -> None:
    outbox.put([message()])
    send(outbox, Answering(Outcome("sent", "250 OK")))

    assert send(outbox, Answering(), keys=[message().key]) == Counter(sent=1)


def test_two_lost_answers_in_a_row_end_the_run(outbox: Outbox) -> None:
    outbox.put(mails(5))
    lost, taken = Outcome("unknown", "timed out"), Outcome("sent", "250 OK")
    transport = Answering(lost, taken, lost, lost)

    send(outbox, transport)

    assert Counter(row.state for row in outbox.rows()) == Counter(unknown=3, sent=1, waiting=1)
    assert transport.is_closed


def test_an_account_that_is_not_taken_leaves_everything_waiting(outbox: Outbox) -> None:
    with running("none") as script:
        script.mail = "550 5.7.1 not you"
        outbox.put(mails(3))
        with pytest.raises(SettingsError, match="does not send for"):
            send(outbox, server(script))

    assert Counter(row.state for row in outbox.rows()) == Counter(waiting=3)
    assert len(script.seen) == 1


def test_one_connection_is_used_for_a_hundred_mails(outbox: Outbox) -> None:
    with running("none") as script:
        outbox.put(mails(101))
        send(outbox, server(script))

    assert len(script.taken) == 101
    assert script.connections == 2
