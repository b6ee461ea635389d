"""Fetching: what is fetched, what is refused, and that nothing reaches this machine or its network unasked."""

import socket
import time
from collections.abc import Iterator
from email.message import Message
from typing import Any

import pytest
from article_files import BODY, TITLE, column, page, pdf
from web_server import Server, serving

from briefing.cli import run
from briefing.errors import ReadError
from briefing.readers import read, web
from briefing.readers.addresses import is_public
from briefing.readers.web import fetch


@pytest.fixture
def site() -> Iterator[Server]:
    with serving() as server:
        yield server


@pytest.fixture
def canary(monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    """A server on this machine that nobody may reach; its port alone would not keep anybody away."""
    with serving() as server:
        server.page("/", page())
        port = int(server.address.rpartition(":")[2])
        monkeypatch.setattr(web, "PORTS", frozenset({80, 443, port}))
        yield server


def test_a_page_is_fetched_and_read(site: Server) -> None:
    url = site.page("/ferries?day=1", page())
    steps: list[str] = []

    document = read(url, allow_private=True, on_step=steps.append)

    assert (document.title, document.url) == (TITLE, url)
    assert document.text.endswith(BODY[-1])
    assert steps == [f"fetching {url}"]


def test_the_command_reads_an_address_of_this_machine_only_with_leave(
    site: Server, capsys: pytest.CaptureFixture[str]
) -> None:
    url = site.page("/ferries", page())

    assert run(["make", url, "--engine", "extractive"]) == 1
    assert run(["make", url, "--engine", "extractive", "--allow-private"]) == 0

    told = capsys.readouterr()
    assert TITLE in told.out
    assert "--allow-private" in told.err
    assert f"{url}: page furniture was left out: menu (--keep-all keeps it)" in told.err


def test_the_request_says_who_asks_and_carries_nothing_private(site: Server) -> None:
    fetch(site.page("/", page()), allow_private=True)

    assert site.headers["User-Agent"].startswith("briefing ")
    assert set(site.headers) == {"Host", "User-Agent", "Accept", "Accept-Encoding", "Connection"}


def test_a_password_in_an_address_is_not_shown() -> None:
    steps: list[str] = []

    with pytest.raises(ReadError) as caught:
        read("https://ann:secret@example.org/", on_step=steps.append)

    assert "secret" not in f"{steps} {caught.value.message}"


def test_a_pdf_behind_an_address_is_read_as_one(site: Server) -> None:
    url = site.page("/report", pdf([column(BODY[:1])]), kind="application/pdf")

    document = read(url, allow_private=True)

    assert (document.text, document.url, document.page_at(3)) == (BODY[0], url, 1)


def test_the_encoding_that_the_server_declares_counts(site: Server) -> None:
    url = site.page(
        "/",
        "Die Fähre fährt am Montag nicht, sagte Bürgermeister Ærø.".encode("latin-1"),
        kind="text/plain; charset=latin-1",
    )

    assert "Fähre fährt" in read(url, allow_private=True).text


def test_a_wrong_declared_encoding_gives_way_to_utf_8(site: Server) -> None:
    url = site.page(
        "/", "Die Fähre fährt am Montag nicht, sagte der Bürgermeister.", kind="text/plain; charset=latin-1"
    )

    assert "Fähre fährt" in read(url, allow_private=True).text


def test_a_redirect_is_followed_and_the_last_address_is_kept(site: Server) -> None:
    site.redirect("/old", "/new", status=301)
    site.page("/new", page())

    assert fetch(f"{site.address}/old", allow_private=True).url == f"{site.address}/new"


def test_a_loop_of_redirects_ends(site: Server) -> None:
    url = site.redirect("/a", "/a")

    with pytest.raises(ReadError, match="leads on to another address more than 5 times"):
        fetch(url, allow_private=True)

    assert len(site.seen) == 6


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (401, "wants a password"),
        (402, "wants to be paid"),
        (403, "is not shown to this program"),
        (404, "is not there"),
        (429, "was asked for too often"),
        (500, "cannot be served at the moment"),
        (503, "cannot be served at the moment"),
        (304, "is not served"),
    ],
)
def test_a_refusal_of_the_server_is_put_in_words(site: Server, status: int, words: str) -> None:
    url = site.page("/", "<p>no", status=status)

    with pytest.raises(ReadError) as caught:
        fetch(url, allow_private=True)

    assert caught.value.message == f"{url}: {words} (the server answered {status})"


@pytest.mark.parametrize("kind", ["image/png", "application/json", "video/mp4", "application/zip", "text/css"])
def test_what_is_no_kind_of_article_is_refused(site: Server, kind: str) -> None:
    with pytest.raises(ReadError, match=f"is {kind}, which is no article"):
        fetch(site.page("/", b"x", kind=kind), allow_private=True)


def test_a_page_that_unpacks_beyond_the_limit_is_refused(site: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(web, "LIMIT_BYTES", 1_000_000)

    with pytest.raises(ReadError, match="is more than 1 MB"):
        fetch(site.bomb("/", unpacked_bytes=100_000_000), allow_private=True)


def test_a_compression_that_was_not_asked_for_is_refused(site: Server) -> None:
    url = site.answer("/", _brotli)

    with pytest.raises(ReadError, match="is compressed as br"):
        fetch(url, allow_private=True)


def _brotli(handler: Any) -> None:
    handler.wfile.write(b"HTTP/1.0 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: br\r\n\r\nxx")


@pytest.mark.parametrize("head", [False, True], ids=["body", "head"])
def test_a_server_that_drips_is_left_at_the_deadline(site: Server, monkeypatch: pytest.MonkeyPatch, head: bool) -> None:
    monkeypatch.setattr(web, "DEADLINE_S", 0.6)
    began = time.monotonic()

    with pytest.raises(ReadError, match="was not there within"):
        fetch(site.drip("/", head=head), allow_private=True)

    assert time.monotonic() - began < 3


def test_a_server_that_speaks_no_tls_is_refused(site: Server) -> None:
    with pytest.raises(ReadError, match="no secure connection"):
        fetch(site.page("/", page()).replace("http:", "https:"), allow_private=True)


def test_a_server_that_is_not_there_is_named() -> None:
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        port = closed.getsockname()[1]

    with pytest.raises(ReadError, match="cannot be fetched: connection refused"):
        fetch(f"http://127.0.0.1:{port}/", allow_private=True)


def test_a_page_that_leads_from_tls_to_none_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(web, "_ask", lambda *_, **__: ("http://example.org/plain", Message()))

    with pytest.raises(ReadError, match="leads on to an address without encryption"):
        fetch("https://example.org/")


# Ways to write an address of this machine or its network; HERE is the canary's port. What resolves goes through a stub.
TRICKS = """
    http://127.0.0.1:HERE/  http://127.1:HERE/  http://127.0.1:HERE/  http://2130706433:HERE/  http://0x7f000001:HERE/
    http://0x7f.0.0.1:HERE/  http://017700000001:HERE/  http://0177.0.0.1:HERE/  http://0:HERE/  http://0.0.0.0:HERE/
    http://127.255.255.254:HERE/  http://localhost:HERE/  http://LOCALHOST:HERE/  http://localhost.:HERE/
    http://[::1]:HERE/  http://[::]:HERE/  http://[0:0:0:0:0:0:0:1]:HERE/  http://[::ffff:127.0.0.1]:HERE/
    http://[::ffff:7f00:1]:HERE/  http://[::127.0.0.1]:HERE/  http://[64:ff9b::7f00:1]:HERE/
    http://[64:ff9b:1::7f00:1]:HERE/  http://[2002:7f00:1::]:HERE/  http://[fe80::1%25lo]:HERE/  http://[fc00::1]:HERE/
    http://[fec0::1]:HERE/  http://[ff02::1]:HERE/  http://10.0.0.1:HERE/  http://172.16.0.1:HERE/
    http://192.168.0.1:HERE/  http://169.254.169.254:HERE/latest/meta-data/  http://100.64.0.1:HERE/
    http://192.0.0.8:HERE/  http://198.18.0.1:HERE/  http://224.0.0.1:HERE/  http://255.255.255.255:HERE/
    http://①②⑦.⓪.⓪.①:HERE/  http://127。0。0。1:HERE/  http://example.org@127.0.0.1:HERE/
    http://127.0.0.1:HERE@example.org:HERE/  http://127.0.0.1:HERE\\@example.org/  http://%31%32%37.0.0.1:HERE/
    http://inside.test:HERE/  http://mixed.test:HERE/  HTTP://127.0.0.1:HERE/  http://127.0.0.1:HERE/#@example.org
    http:127.0.0.1:HERE/  http:///127.0.0.1:HERE/  http://127.0.0.1:0HERE/  http://127.0.0.1:99999/
""".split()


@pytest.fixture
def names(monkeypatch: pytest.MonkeyPatch) -> None:
    """Names under .test lead where a hostile name server says; nothing else is looked up outside this machine."""
    told = {
        "inside.test": ["127.0.0.1"],
        "mixed.test": ["93.184.216.34", "127.0.0.1"],
        "outside.test": ["93.184.216.34"],
    }
    look_up = socket.getaddrinfo

    def answer(host: Any, port: Any, *args: Any, **options: Any) -> Any:
        if host in told:
            return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port)) for address in told[host]]
        if str(host).replace(".", "").isalpha() and not str(host).startswith("localhost"):
            raise socket.gaierror(-2, "Name or service not known")
        options["flags"] = 0 if str(host).startswith("localhost") else socket.AI_NUMERICHOST
        return REAL_LOOK_UP(host, port, *args, **options)

    assert look_up is not answer
    monkeypatch.setattr(socket, "getaddrinfo", answer)


REAL_LOOK_UP = socket.getaddrinfo


@pytest.mark.parametrize("trick", TRICKS)
def test_no_trick_reaches_this_machine(canary: Server, names: None, trick: str) -> None:
    url = trick.replace("HERE", canary.address.rpartition(":")[2])

    with pytest.raises(ReadError):
        fetch(url)

    assert canary.connections == 0


@pytest.mark.parametrize("way", ["http://127.0.0.1:HERE/", "http://2130706433:HERE/", "http://127.1:HERE/"])
def test_with_leave_the_same_addresses_do_reach_this_machine(canary: Server, names: None, way: str) -> None:
    fetch(way.replace("HERE", canary.address.rpartition(":")[2]), allow_private=True)

    assert canary.connections == 1


@pytest.mark.parametrize("trick", TRICKS[:24])
def test_no_redirect_reaches_this_machine(
    canary: Server, names: None, trick: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    ask = web._ask
    inside = trick.replace("HERE", canary.address.rpartition(":")[2])
    monkeypatch.setattr(
        web,
        "_ask",
        lambda target, **options: (inside, Message()) if target.hostname == "outside.test" else ask(target, **options),
    )

    with pytest.raises(ReadError):
        fetch("http://outside.test/")

    assert canary.connections == 0


def test_the_address_that_was_checked_is_the_one_connected_to(canary: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    answers = iter([["93.184.216.34"], ["127.0.0.1"], ["127.0.0.1"]])
    tried: list[Any] = []

    def rebinding(host: Any, port: Any, *_: Any, **__: Any) -> Any:
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port)) for address in next(answers)]

    def connect(address: Any, **_: Any) -> Any:
        tried.append(address)
        raise OSError(113, "No route to host")

    monkeypatch.setattr(socket, "getaddrinfo", rebinding)
    monkeypatch.setattr(socket, "create_connection", connect)

    with pytest.raises(ReadError, match="no route to host"):
        fetch("http://rebinding.test/")

    assert tried == [("93.184.216.34", 80)]
    assert canary.connections == 0


def test_ports_beside_the_webs_own_need_leave() -> None:
    with pytest.raises(ReadError, match="port 8080") as caught:
        fetch("http://example.org:8080/")

    assert "--allow-private" in caught.value.hint


def test_a_password_in_an_address_is_refused_and_not_shown() -> None:
    with pytest.raises(ReadError) as caught:
        fetch("https://ada:geheim@example.org/")

    assert "geheim" not in str(caught.value)


PUBLIC = """
    93.184.216.34 8.8.8.8 100.63.255.255 100.128.0.1 172.32.0.1 198.20.0.1 2606:2800:220:1::1 2001:4860:4860::8888
"""
NOT_PUBLIC = """
    0.0.0.0 0.1.2.3 10.255.255.255 100.64.0.0 100.127.255.255 127.0.0.1 169.254.0.1 172.31.255.255 192.0.0.1 192.0.2.1
    192.88.99.1 192.168.255.255 198.19.255.255 198.51.100.1 203.0.113.1 224.0.0.1 239.255.255.255 240.0.0.1
    255.255.255.255 :: ::1 ::7f00:1 ::ffff:8.8.8.8 64:ff9b::808:808 64:ff9b:1::1 100::1 2001::1 2001:2::1 2001:db8::1
    2002:808:808::1 3fff::1 5f00::1 fc00::1 fdff::1 fe80::1 fe80::1%eth0 fec0::1 ff02::1 4000::1
"""


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        *((address, True) for address in PUBLIC.split()),
        *((address, False) for address in NOT_PUBLIC.split()),
        ("not an address", False),
    ],
)
def test_an_address_is_public_or_not(address: str, expected: bool) -> None:
    assert is_public(address) is expected
