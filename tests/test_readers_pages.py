"""What of fetched pages is kept, for how long, and for whom."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from article_files import TITLE, page
from web_server import Server, serving

from briefing.cli import run
from briefing.errors import ReadError
from briefing.readers import pages as kept_pages
from briefing.readers.pages import Pages
from briefing.readers.web import Fetched, fetch


@pytest.fixture
def site() -> Iterator[Server]:
    with serving() as server:
        yield server


@pytest.fixture
def pages(tmp_path: Path) -> Pages:
    return Pages(tmp_path / "pages")


def answering(site: Server, *, body: str = "", **fields: str) -> str:
    """A page with headers, which answers 304 to who has it already."""
    headers = {name.replace("_", "-"): value for name, value in fields.items()}

    def send(handler: Any) -> None:
        known = handler.headers.get("If-None-Match"), handler.headers.get("If-Modified-Since")
        raw = (body or page()).encode()
        is_known = any(each and each in headers.values() for each in known)
        handler.send_response(304 if is_known else 200)
        for name, value in {"Content-Type": "text/html; charset=utf-8", **headers}.items():
            handler.send_header(name, value)
        handler.send_header("Content-Length", "0" if is_known else str(len(raw)))
        handler.end_headers()
        handler.wfile.write(b"" if is_known else raw)

    return site.answer("/ferries", send)


def twice(url: str, pages: Pages) -> tuple[Fetched, Fetched]:
    first, second = (fetch(url, allow_private=True, pages=pages) for _ in range(2))
    return first, second


@pytest.mark.parametrize(
    ("fields", "asked"),
    [
        pytest.param({"ETag": '"v1"'}, ("If-None-Match", '"v1"'), id="etag"),
        pytest.param(
            {"Last_Modified": "Tue, 03 Nov 2026 10:00:00 GMT"},
            ("If-Modified-Since", "Tue, 03 Nov 2026 10:00:00 GMT"),
            id="last modified",
        ),
        pytest.param(
            {"ETag": '"v1"', "Cache_Control": "no-cache, max-age=60"}, ("If-None-Match", '"v1"'), id="no-cache"
        ),
    ],
)
def test_a_page_is_asked_for_again_by_what_it_is_known_by(
    site: Server, pages: Pages, fields: dict[str, str], asked: tuple[str, str]
) -> None:
    first, second = twice(answering(site, **fields), pages)

    assert second == first
    assert site.headers[asked[0]] == asked[1]
    assert len(site.seen) == 2


def test_a_page_that_has_changed_is_read_anew(site: Server, pages: Pages) -> None:
    fetch(answering(site, ETag='"v1"'), allow_private=True, pages=pages)
    url = answering(site, body=page().replace(TITLE, "Ferries sail again"), ETag='"v2"')

    assert b"Ferries sail again" in fetch(url, allow_private=True, pages=pages).raw


@pytest.mark.parametrize("control", ["max-age=60", "public, MAX-AGE=60, must-revalidate"])
def test_a_page_that_may_stay_is_not_asked_for_again(site: Server, pages: Pages, control: str) -> None:
    first, second = twice(answering(site, Cache_Control=control), pages)

    assert (second.raw, second.url, len(site.seen)) == (first.raw, first.url, 1)
    assert first.kept_since is None
    assert second.kept_since is not None


@pytest.mark.parametrize(
    "fields",
    [
        pytest.param({"Cache_Control": "no-store, max-age=60", "ETag": '"v1"'}, id="no-store"),
        pytest.param({"Cache_Control": "private, max-age=60", "ETag": '"v1"'}, id="private"),
        pytest.param({"Cache_Control": "max-age=60", "Vary": "*"}, id="varies"),
        pytest.param({"Cache_Control": "max-age=60", "Age": "60"}, id="too old already"),
        pytest.param({"Expires": "0"}, id="expired"),
        pytest.param({}, id="nothing said"),
    ],
)
def test_a_page_that_may_not_be_kept_is_not(site: Server, pages: Pages, fields: dict[str, str]) -> None:
    twice(answering(site, **fields), pages)

    assert "If-None-Match" not in site.headers
    assert len(site.seen) == 2
    assert pages.size() == (0, 0)


def test_a_page_kept_once_is_forgotten_when_its_server_says_so(site: Server, pages: Pages) -> None:
    fetch(answering(site, ETag='"v1"'), allow_private=True, pages=pages)
    fetch(answering(site, ETag='"v2"', Cache_Control="no-store"), allow_private=True, pages=pages)

    assert pages.size() == (0, 0)


def test_a_page_of_this_machine_is_kept_from_who_may_not_fetch_it(site: Server, pages: Pages) -> None:
    url = answering(site, Cache_Control="max-age=60")
    fetch(url, allow_private=True, pages=pages)

    with pytest.raises(ReadError, match=r"not one of the web's own|not on the public web"):
        fetch(url, pages=pages)


def test_an_error_is_never_kept(site: Server, pages: Pages) -> None:
    url = site.page("/gone", "gone", status=500)

    with pytest.raises(ReadError):
        fetch(url, allow_private=True, pages=pages)

    assert pages.size() == (0, 0)


def test_a_damaged_file_is_fetched_anew(site: Server, pages: Pages) -> None:
    url = answering(site, Cache_Control="max-age=60")
    fetch(url, allow_private=True, pages=pages)
    for path in pages.folder.iterdir():
        path.write_bytes(b'{"url": 3}\nrubbish')

    assert fetch(url, allow_private=True, pages=pages).kept_since is None


def test_the_oldest_go_when_there_is_no_room(site: Server, pages: Pages, monkeypatch: pytest.MonkeyPatch) -> None:
    fetch(answering(site, ETag='"v1"'), allow_private=True, pages=pages)
    monkeypatch.setattr(kept_pages, "LIMIT_BYTES", pages.size()[1] + 200)
    other = answering(site, ETag='"v2"')

    fetch(f"{other}?", allow_private=True, pages=pages)

    assert pages.size()[0] == 1


def test_a_folder_that_cannot_be_written_keeps_nobody_from_reading(site: Server, tmp_path: Path) -> None:
    (tmp_path / "pages").write_text("a file in the way")

    assert fetch(answering(site, ETag='"v1"'), allow_private=True, pages=Pages(tmp_path / "pages")).raw


def test_the_command_says_when_it_did_not_ask_and_can_be_told_to(
    site: Server, capsys: pytest.CaptureFixture[str]
) -> None:
    url = answering(site, Cache_Control="max-age=60")
    command = ["make", url, "--engine", "extractive", "--allow-private"]

    run(command)
    run(command)
    told = capsys.readouterr().err
    run([*command, "--no-cache"])

    assert told.count("UTC, which its server allows") == 1
    assert "UTC, which its server allows" not in capsys.readouterr().err
    assert len(site.seen) == 2


def test_the_cache_command_counts_pages_and_forgets_them(site: Server, capsys: pytest.CaptureFixture[str]) -> None:
    run(["cache", "--clear"])
    run(["make", answering(site, ETag='"v1"'), "--engine", "extractive", "--allow-private"])
    capsys.readouterr()

    run(["cache"])
    run(["cache", "--clear"])

    assert "1 web page in 0.0 MB" in capsys.readouterr().out
    assert Pages().size() == (0, 0)
