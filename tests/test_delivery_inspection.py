"""Our own check refuses what would run, fetch, hide or reach somebody else, and nothing of what we write."""

import dataclasses

import pytest
from mails import PAGE, message
from test_delivery_message import LIST

from briefing.delivery.inspection import problems_of_body, problems_of_head
from briefing.delivery.message import Message, body


def with_head(old: bytes, new: bytes) -> Message:
    mail = message()
    assert old in mail.head
    return dataclasses.replace(mail, head=mail.head.replace(old, new))


def test_what_we_write_passes() -> None:
    for mail in (message(), message(to="Lenà <lena@example.org>", subject="Żółw " * 20), message(mailing_list=LIST)):
        assert problems_of_head(mail) == problems_of_body(mail.body) == []


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        pytest.param(b"Subject: Talks stall\r\n", b"", "Subject: stands 0 times", id="missing"),
        pytest.param(b"To: ", b"To: b@x.org\r\nTo: ", "To: stands 2 times", id="twice"),
        pytest.param(b"Subject:", b"Bcc: b@x.org\r\nSubject:", "Bcc: has no place", id="blind copy"),
        pytest.param(b"lena@", b"b@x.org, lena@", "To: names b@x.org, lena@example.org", id="second reader"),
        pytest.param(b"Talks", "Tälks".encode(), "not plain ASCII", id="letters"),
        pytest.param(b"Talks", b"Ta\x00lks", "not plain ASCII", id="zero"),
        pytest.param(b"Talks stall\r\n", b"Talks stall\n", "does not end as mail lines do", id="line end"),
        pytest.param(b"Talks", b"T" * 999, "over 998", id="long line"),
        pytest.param(b"auto-generated", b"=?utf-8?q?auto?=", "encoded text where none may stand", id="encoded"),
        pytest.param(b"Talks", b"=?utf-8?b?" + b"a" * 70 + b"?=", "too long", id="long encoded"),
    ],
)
def test_a_wrong_header_is_seen(old: bytes, new: bytes, words: str) -> None:
    assert words in "; ".join(problems_of_head(with_head(old, new)))


@pytest.mark.parametrize(
    ("added", "words"),
    [
        pytest.param("<script>x</script>", "<script> does not belong", id="script"),
        pytest.param("<form></form>", "<form> does not belong", id="form"),
        pytest.param("<iframe></iframe>", "<iframe> does not belong", id="frame"),
        pytest.param("<link rel=stylesheet href=https://a.example/a.css>", "<link> does not belong", id="style sheet"),
        pytest.param('<meta http-equiv="refresh" content="0">', "<meta> does not belong", id="refresh"),
        pytest.param("<img src=https://a.example/p.gif>", "<img src> fetches 'https://a.example", id="image"),
        pytest.param("<img src=//a.example/p.gif>", "fetches", id="image without scheme"),
        pytest.param("<table background=https://a.example/p.gif>", "<table background> fetches", id="background"),
        pytest.param("<p onclick=x>", "<p onclick> runs", id="handler"),
        pytest.param("<p style='background:url(https://a.example/x)'>", "a style fetches", id="style"),
        pytest.param("<style>@import 'https://a.example/x'</style>", "a style fetches", id="import"),
        pytest.param("<a href='javascript:x'>", "leads to 'javascript:x'", id="script link"),
        pytest.param("<a href='//a.example'>", "leads to", id="link without scheme"),
        pytest.param("x" * 102_000, "102,", id="size"),
    ],
)
def test_a_wrong_page_is_seen(added: str, words: str) -> None:
    assert words in "; ".join(problems_of_body(body("text", PAGE + added)))


def test_a_body_of_another_shape_is_seen() -> None:
    assert problems_of_body(b"Content-Type: text/html; charset=utf-8\r\n\r\n<p>x</p>\r\n") == [
        "body: is not plain text followed by the page"
    ]
    assert "not every server takes" in " ".join(problems_of_body(body("a", PAGE) + "ü".encode()))
