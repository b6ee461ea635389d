"""How fast `briefing mail` sends, as a ratio to smtplib sending ready bytes over the same connections.

    python benchmarks/mailing.py [MAILS]

Needs aiosmtpd; the server is a process of its own on this machine. Both send the same mails, a new connection for each
hundred; ours keeps each in an outbox and marks it there before its last byte. Seven turns of both; the median counts.
"""

import datetime as dt
import smtplib
import socket
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from briefing.delivery.address import mailbox
from briefing.delivery.inspection import problems_of_body, problems_of_head
from briefing.delivery.mail import send
from briefing.delivery.message import Content, Message, body, compose
from briefing.delivery.outbox import Outbox
from briefing.delivery.smtp import MOST_IN_A_ROW, Account, Server
from briefing.pipeline import make
from briefing.views.mail import letter

ARTICLE = Path(__file__).parent.parent / "examples" / "security-guarantees.txt"
SINK = "aiosmtpd.handlers.Sink"


def main(number: int) -> None:
    """Print the rates and their ratio."""
    mails = written(number)
    with serving() as port:
        turns = [(timed(lambda: sent_barely(mails, port)), timed(lambda: sent_by_us(mails, port))) for _ in range(7)]
    for bare, ours in turns:
        print(f"  smtplib {bare[0]:.2f} s, CPU {bare[1]:.2f} s; ours {ours[0]:.2f} s, CPU {ours[1]:.2f} s")
    wall = statistics.median(bare[0] / ours[0] for bare, ours in turns)
    cpu = statistics.median((ours[1] - bare[1]) / number for bare, ours in turns)
    print(
        f"{number} mails, {len(mails[0].raw) / 1000:.0f} kB: {wall:.0%} of the rate, {cpu * 1000:.2f} ms more CPU each"
    )


def written(number: int) -> list[Message]:
    """The same briefing for so many readers, and how long it took to write and check them."""
    written = letter([make(str(ARTICLE))])
    content = Content(written.subject, body(written.text, written.html), ("0123456789ab",), "a briefing")
    sender, now = mailbox("Briefing <briefing@news.example>"), dt.datetime.now(dt.UTC)
    began = time.perf_counter()
    mails = [compose(content, to=mailbox(f"reader{n}@example.org"), sender=sender, now=now) for n in range(number)]
    assert not problems_of_body(content.body)
    assert not any(problems_of_head(mail) for mail in mails)
    print(f"written and checked in {time.perf_counter() - began:.2f} s")
    return mails


def sent_barely(mails: Sequence[Message], port: int) -> None:
    """As a script of ten lines would."""
    for first in range(0, len(mails), MOST_IN_A_ROW):
        with smtplib.SMTP("localhost", port, "news.example") as server:
            server.ehlo()
            server.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            for mail in mails[first : first + MOST_IN_A_ROW]:
                server.sendmail(mail.sender, [mail.recipient], mail.raw)


def sent_by_us(mails: Sequence[Message], port: int) -> None:
    """As the command does, from an empty outbox on."""
    with TemporaryDirectory() as folder:
        outbox = Outbox(Path(folder) / "outbox.sqlite")
        outbox.put(mails)
        counted = send(outbox, Server(Account("localhost", port, "none", client="news.example")))
        outbox.close()
    assert counted["sent"] == len(mails), counted


def timed(run: Callable[[], None]) -> tuple[float, float]:
    """Seconds that it takes, and seconds of this process's CPU."""
    began, used = time.perf_counter(), time.process_time()
    run()
    return time.perf_counter() - began, time.process_time() - used


@contextmanager
def serving():
    """A mail server that throws away what it takes."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    server = subprocess.Popen([sys.executable, "-m", "aiosmtpd", "-n", "-l", f"127.0.0.1:{port}", "-c", SINK])
    try:
        until = time.monotonic() + 10
        while time.monotonic() < until:
            try:
                socket.create_connection(("127.0.0.1", port), 1).close()
                break
            except OSError:
                time.sleep(0.1)
        yield port
    finally:
        server.terminate()
        server.wait()


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)
