"""The mail that a real server takes is what its reader gets, byte for byte: Exim and Dovecot, where installed."""

from collections.abc import Iterator
from pathlib import Path

import mta
import pytest
from mails import message
from smtp_server import PASSWORD, USER

from briefing.delivery.mail import send
from briefing.delivery.message import Message
from briefing.delivery.outbox import Outbox
from briefing.delivery.smtp import Account, Server

pytestmark = pytest.mark.skipif(bool(mta.lacks()), reason=mta.lacks() or "there is one")
ADDED = (b"Return-path:", b"Envelope-to:", b"Delivery-date:", b"Received:")


@pytest.fixture(scope="module")
def office() -> Iterator[mta.Office]:
    with mta.opened() as opened:
        yield opened


@pytest.fixture(autouse=True)
def trusted(office: mta.Office, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(office.authority))


def server(office: mta.Office, security: str) -> Server:
    port = office.starttls if security == "starttls" else office.tls
    return Server(Account("localhost", port, security, USER, PASSWORD, client="news.example", timeout_s=10.0))  # type: ignore[arg-type]


def sent(mails: list[Message], office: mta.Office, tmp_path: Path, security: str = "starttls") -> dict[str, str]:
    outbox = Outbox(tmp_path / "outbox.sqlite")
    outbox.put(mails)
    send(outbox, server(office, security))
    states = {row.recipient: row.state for row in outbox.rows()}
    outbox.close()
    return states


def own(raw: bytes) -> bytes:
    """A mail without the headers that a server puts on top."""
    head, _, body = raw.partition(b"\r\n\r\n")
    lines: list[bytes] = []
    for line in head.split(b"\r\n"):
        if line[:1] in b" \t":
            lines[-1] += b"\r\n" + line
        else:
            lines.append(line)
    return b"\r\n".join(line for line in lines if not line.startswith(ADDED)) + b"\r\n\r\n" + body


@pytest.mark.parametrize(("security", "reader"), [("starttls", "lena"), ("tls", "ada")])
def test_a_mail_is_read_as_it_was_written(security: str, reader: str, office: mta.Office, tmp_path: Path) -> None:
    mail = message(to=f"{reader}@example.org", text="“Talks”\n.\n.. stall\n" + "ü" * 500, subject="Żółw")

    assert sent([mail], office, tmp_path, security) == {mail.recipient: "sent"}

    assert own(office.read(reader)[0]) == mail.raw


def test_four_readers_get_four_answers(office: mta.Office, tmp_path: Path) -> None:
    to = ("ada@example.org", "nobody@example.org", "busy@example.org", "lena@elsewhere.example")

    states = sent([message(to=one, slot="four") for one in to], office, tmp_path)

    assert list(map(states.get, to)) == ["sent", "refused", "waiting", "refused"]


def test_a_mail_over_the_server_s_limit_is_refused_for_good(office: mta.Office, tmp_path: Path) -> None:
    big = message(to="lena@example.org", text="word " * 60_000, slot="big")

    assert sent([big], office, tmp_path) == {"lena@example.org": "refused"}
