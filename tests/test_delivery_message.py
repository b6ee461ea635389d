"""The bytes of a mail: the same for the same words, fit for every server, and to one reader."""

import datetime as dt
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default

from mails import NOW, PAGE, content, message

from briefing.delivery.message import MailingList, Message, body

LIST = MailingList(
    "morning.news.example", "https://news.example/leave/" + "0" * 40, "mailto:desk@news.example?subject=x"
)


def parsed(mail: Message) -> EmailMessage:
    return message_from_bytes(mail.raw, _class=EmailMessage, policy=default)


def test_a_mail_holds_the_text_and_then_the_page() -> None:
    mail = parsed(message())

    parts = [part for part in mail.walk() if not part.is_multipart()]
    assert mail.get_content_type() == "multipart/alternative"
    assert [(part.get_content_type(), part.get_content_charset()) for part in parts] == [
        ("text/plain", "utf-8"),
        ("text/html", "utf-8"),
    ]
    assert [part["Content-Transfer-Encoding"] for part in parts] == ["quoted-printable"] * 2
    assert [part.get_content().replace("\r\n", "\n") for part in parts] == ["Talks “stall”.\n", PAGE]


def test_the_headers_are_those_of_a_mail_that_no_person_wrote() -> None:
    mail = parsed(message(to="Lena Ortíz <lena@example.org>", subject="Żółw"))

    assert mail["Date"] == "Tue, 03 Mar 2026 06:30:00 +0000"
    assert mail["From"] == "Briefing <briefing@news.example>"
    assert [box.addr_spec for box in mail["To"].addresses] == ["lena@example.org"]
    assert mail["Subject"] == "Żółw"
    assert mail["Auto-Submitted"] == "auto-generated"
    assert mail["MIME-Version"] == "1.0"
    assert mail["Message-ID"].startswith("<brief.")
    assert mail["Message-ID"].endswith("@news.example>")
    assert mail["Bcc"] is mail["Cc"] is mail["List-Id"] is None


def test_the_same_mail_has_the_same_bytes_but_for_its_date() -> None:
    later = message(now=NOW + dt.timedelta(hours=3)).raw

    assert message().raw == message().raw != later
    assert later.replace(b"09:30:00", b"06:30:00") == message().raw


def test_the_occasion_is_named_by_articles_reader_and_slot() -> None:
    keys = [message(to="a@example.org"), message(to="b@example.org"), message(to="a@example.org", slot="evening")]

    assert len({mail.key for mail in keys}) == len({parsed(mail)["Message-ID"] for mail in keys}) == 3
    assert message(to="A <a@example.org>", text="other words").key == message(to="A@example.org").key


def test_the_fingerprint_is_what_the_mail_says() -> None:
    assert message(now=NOW + dt.timedelta(days=1)).fingerprint == message().fingerprint
    assert message(text="other words").fingerprint != message().fingerprint


def test_no_byte_troubles_a_server() -> None:
    long = "ü" * 3000 + "\n" + "x" * 3000 + "\n.\n\rFrom me\n"
    raw = message(text=long, page=PAGE + "<p>" + "“word” " * 900).raw

    assert raw.isascii()
    assert b"\n" not in raw.replace(b"\r\n", b"")
    assert b"\r" not in raw.replace(b"\r\n", b"")
    assert max(map(len, raw.split(b"\r\n"))) <= 78


def test_a_boundary_cannot_be_forged_by_the_text() -> None:
    forged = "--=_alternative.0123456789abcdef0123456789abcdef\r\nContent-Type: text/html\r\n\r\n<script>"

    parts = [part for part in parsed(message(text=forged)).walk() if not part.is_multipart()]
    assert len(parts) == 2


def test_more_text_is_attached_as_text() -> None:
    whole = message_from_bytes(body("short", PAGE, attachment="long ü"), _class=EmailMessage, policy=default)

    attached = next(whole.iter_attachments())
    assert whole.get_content_type() == "multipart/mixed"
    assert (attached.get_content_type(), attached.get_filename()) == ("text/plain", "briefing.txt")
    assert attached.get_content().strip() == "long ü"


def test_a_list_can_be_left_with_one_click() -> None:
    mail = parsed(message(mailing_list=LIST))

    assert mail["List-Id"] == "<morning.news.example>"
    assert mail["List-Unsubscribe"] == f"<{LIST.one_click}>, <{LIST.by_mail}>"
    assert mail["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"


def test_many_readers_share_one_body() -> None:
    shared = content()

    assert message().body == shared.body
    assert b"lena" not in shared.body
