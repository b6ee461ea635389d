"""One mailbox comes of what was typed, or nothing does."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.delivery.address import Mailbox, mailbox
from briefing.errors import SettingsError


@pytest.mark.parametrize(
    ("typed", "box"),
    [
        pytest.param("lena@example.org", Mailbox("", "lena@example.org"), id="bare"),
        pytest.param(" <lena@example.org> ", Mailbox("", "lena@example.org"), id="angles"),
        pytest.param(
            "Lena Ortíz <lena.o+news@example.org>", Mailbox("Lena Ortíz", "lena.o+news@example.org"), id="name"
        ),
        pytest.param('"Ortiz, Lena" <lena@example.org>', Mailbox("Ortiz, Lena", "lena@example.org"), id="quoted"),
        pytest.param("lena@Bücher.Example", Mailbox("", "lena@xn--bcher-kva.example"), id="other letters"),
        pytest.param("root@localhost", Mailbox("", "root@localhost"), id="this machine"),
    ],
)
def test_an_address_is_read(typed: str, box: Mailbox) -> None:
    assert mailbox(typed) == box


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        pytest.param("", "is not a mail address", id="empty"),
        pytest.param("brief.json", "is not a mail address", id="a file"),
        pytest.param("a@example.org, b@example.org", "is not a mail address", id="two"),
        pytest.param("a@example.org b@example.org", "is not a mail address", id="two with a blank"),
        pytest.param("a@example.org\r\nBcc: b@example.org", "is not a mail address", id="header"),
        pytest.param("a@example.org\n", "is not a domain", id="line end"),
        pytest.param("Lena\r\nBcc: x <lena@example.org>", "could be read as", id="header in the name"),
        pytest.param("b@evil.example, Lena <lena@example.org>", "could be read as", id="address in the name"),
        pytest.param("=?utf-8?q?a=40evil.example?= <lena@example.org>", "could be read as", id="encoded name"),
        pytest.param("Lena\u202e <lena@example.org>", "could be read as", id="turned name"),
        pytest.param('"a" <b@x.org> <lena@example.org>', "is not a mail address", id="two in angles"),
        pytest.param("lena@x.org>,<e@y.org", "is not a mail address", id="broken out"),
        pytest.param("lena@@example.org", "is not a mail address", id="two ats"),
        pytest.param(".lena@example.org", "is not a mail address", id="dot first"),
        pytest.param('"le na"@example.org', "is not a mail address", id="quoted local part"),
        pytest.param("lénà@example.org", "is not a mail address", id="letters in the local part"),
        pytest.param("lena@exa mple.org", "is not a domain", id="blank in the domain"),
        pytest.param("lena@-example.org", "is not a domain", id="hyphen first"),
        pytest.param("lena@[127.0.0.1]", "is not a domain", id="number"),
        pytest.param("lena@example..org", "is not a domain", id="empty label"),
        pytest.param("lena@" + "a" * 300 + ".org", "is not a domain", id="long"),
        pytest.param("lena@straße.example", "turn into another", id="read in two ways"),
        pytest.param("x" * 65 + "@example.org", "is not a mail address", id="long local part"),
    ],
)
def test_what_is_no_single_mailbox_is_refused(typed: str, words: str) -> None:
    with pytest.raises(SettingsError, match=words) as caught:
        mailbox(typed)

    assert caught.value.hint


@given(st.text(max_size=60), st.text(max_size=30))
def test_nothing_typed_gives_more_than_one_plain_line(name: str, local: str) -> None:
    try:
        box = mailbox(f"{name} <{local}@example.org>")
    except SettingsError:
        return

    assert box.address.isascii()
    assert box.address.isprintable()
    assert box.address.count("@") == 1
    assert not set("\r\n<>") & set(box.name + box.address)
