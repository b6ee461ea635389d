"""Header lines are ASCII, folded, one header each, and say what they were given, whatever that is."""

import re
from email.header import decode_header, make_header

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.delivery.address import Mailbox
from briefing.delivery.headers import mailbox_header, plain_header, text_header
from briefing.errors import DeliveryError

LIST = (
    "<https://news.example/leave/"
    + "a" * 80
    + ">, <mailto:desk@news.example?subject=unsubscribe%20morning.news.example>"
)


def decoded(header: str) -> str:
    value = re.sub(r"\r\n(?=[ \t])", "", header).partition(":")[2].strip()
    return str(make_header(decode_header(value)))


@pytest.mark.parametrize(
    ("text", "line"),
    [
        pytest.param("Talks fail", "Subject: Talks fail\r\n", id="plain"),
        pytest.param("Żółw", "Subject: =?utf-8?b?xbvDs8WCdw==?=\r\n", id="letters"),
        pytest.param("=?utf-8?q?hi?=", "Subject: =?utf-8?b?PT91dGYtOD9xP2hpPz0=?=\r\n", id="looks encoded"),
        pytest.param("  Talks  fail ", "Subject: Talks  fail\r\n", id="blanks"),
    ],
)
def test_a_subject_is_encoded_only_where_it_must_be(text: str, line: str) -> None:
    assert text_header("Subject", text) == line


def test_an_encoded_header_in_a_title_stays_a_title() -> None:
    header = text_header("Subject", "=?utf-8?q?hi=0D=0ABcc:_e@x.org=0D=0A=0D=0ABody?=")

    assert header.count("\r\n") == header.count("\r\n ") + 1
    assert "Bcc" not in header


@pytest.mark.parametrize("text", ["a\r\nBcc: b@x.org", "a\nb", "a\x00b", "a\u2028b", "\ud83d"], ids=repr)
def test_a_control_character_is_refused(text: str) -> None:
    with pytest.raises(DeliveryError, match="control character"):
        text_header("Subject", text)


def test_a_long_list_header_is_never_encoded() -> None:
    header = plain_header("List-Unsubscribe", LIST)

    assert re.sub(r"\r\n", "", header) == f"List-Unsubscribe: {LIST}"
    assert "=?" not in header


def test_a_header_for_programs_takes_ascii_only() -> None:
    with pytest.raises(DeliveryError, match="not plain ASCII"):
        plain_header("List-Id", "<möwe.example>")


def test_a_line_over_the_limit_is_refused() -> None:
    with pytest.raises(DeliveryError, match="over 998"):
        plain_header("List-Unsubscribe", "<https://news.example/" + "a" * 1000 + ">")


@pytest.mark.parametrize(
    ("box", "line"),
    [
        pytest.param(Mailbox("", "lena@example.org"), "To: lena@example.org\r\n", id="bare"),
        pytest.param(Mailbox("Lena Ortiz", "lena@example.org"), "To: Lena Ortiz <lena@example.org>\r\n", id="name"),
        pytest.param(Mailbox("Ortiz, L.", "l@example.org"), 'To: "Ortiz, L." <l@example.org>\r\n', id="quoted"),
        pytest.param(Mailbox("Lená", "l@example.org"), "To: =?utf-8?b?TGVuw6E=?= <l@example.org>\r\n", id="encoded"),
    ],
)
def test_a_mailbox_is_written_as_one(box: Mailbox, line: str) -> None:
    assert mailbox_header("To", box) == line


@given(st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"]), max_size=150))
def test_any_text_comes_back_from_lines_that_every_server_takes(text: str) -> None:
    header = text_header("Subject", text)

    lines = header.split("\r\n")[:-1]
    assert header.isascii()
    assert all(word.isspace() is False for word in lines)
    assert max(map(len, lines)) <= 998
    assert all(len(word) <= 75 for word in re.findall(r"=\?\S+\?=", header))
    assert "?==?" not in header
    assert decoded(header).split() == text.split()
