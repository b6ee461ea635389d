"""read(): what can be read, and what a person is told when it cannot."""

import codecs
import io
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from briefing.document import Document
from briefing.errors import ReadError
from briefing.readers import LIMIT_BYTES, read

ARTICLE = """Harbour strike enters second week

By Nora Feldt in Aarnes

Thursday, 3 September 2026

Dock workers in Aarnes voted on Wednesday to stay out for a second week, the union said.

“We will not go back for less than we had in May,” union leader Tor Vik told reporters.
"""
FRENCH = (
    "Le ministre a déclaré que les négociations étaient « très difficiles » et qu’elles dureraient tout l’été.\n" * 4
)
POLISH = "Rząd ogłosił, że rozmowy w sprawie ceł będą się toczyć jeszcze przez tydzień, a może dłużej.\n" * 4
RUSSIAN = "Министр сказал, что переговоры продолжатся на следующей неделе, если обе стороны согласятся.\n" * 4


def write(folder: Path, name: str, content: bytes | str) -> str:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return str(path)


class Stdin:
    closed = False

    def __init__(self, raw: bytes) -> None:
        self.buffer = io.BytesIO(raw)


def test_a_text_file_becomes_a_document(tmp_path: Path) -> None:
    document = read(write(tmp_path, "strike.txt", ARTICLE))

    assert document.title == "Harbour strike enters second week"
    assert document.authors == ("Nora Feldt",)
    assert document.published == date(2026, 9, 3)
    assert document.language == "en"
    assert document.text[document.body_start :].startswith("Dock workers in Aarnes")


def test_title_byline_and_date_line_stay_in_the_text(tmp_path: Path) -> None:
    document = read(write(tmp_path, "strike.txt", ARTICLE))

    assert document.text[: document.body_start].split("\n\n")[:3] == [
        "Harbour strike enters second week",
        "By Nora Feldt in Aarnes",
        "Thursday, 3 September 2026",
    ]


def test_standard_input_is_read_as_a_file_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", Stdin(ARTICLE.encode("utf-16")))

    document = read("-")

    assert document.name == "standard input"
    assert "“We will not go back" in document.text


def test_a_given_day_overrides_the_date_line(tmp_path: Path) -> None:
    document = read(write(tmp_path, "strike.txt", ARTICLE), published=date(2027, 1, 2))

    assert document.published == date(2027, 1, 2)


def test_keep_all_leaves_the_furniture_in(tmp_path: Path) -> None:
    path = write(tmp_path, "strike.txt", ARTICLE + "\nNo comments:\n\nPost a Comment\n")

    assert "Post a Comment" in read(path, keep_all=True).text
    assert "Post a Comment" not in read(path).text


def test_reading_twice_gives_the_same_document(tmp_path: Path) -> None:
    path = write(tmp_path, "strike.txt", ARTICLE)

    assert read(path) == read(path)


@pytest.mark.parametrize(
    ("text", "encoding", "mark"),
    [
        pytest.param(FRENCH, "utf-8", b"", id="utf-8"),
        pytest.param(FRENCH, "utf-8", codecs.BOM_UTF8, id="utf-8 with a mark"),
        pytest.param(FRENCH, "utf-16-le", codecs.BOM_UTF16_LE, id="utf-16 little end first"),
        pytest.param(FRENCH, "utf-16-be", codecs.BOM_UTF16_BE, id="utf-16 big end first"),
        pytest.param(FRENCH, "utf-32-le", codecs.BOM_UTF32_LE, id="utf-32"),
        pytest.param(FRENCH, "utf-16-le", b"", id="utf-16 without a mark"),
        pytest.param(FRENCH, "cp1252", b"", id="Windows Western"),
        pytest.param(POLISH, "cp1250", b"", id="Windows Central European"),
        pytest.param(RUSSIAN, "cp1251", b"", id="Windows Cyrillic"),
        pytest.param(RUSSIAN, "koi8-r", b"", id="KOI8-R"),
    ],
)
def test_an_encoding_is_told_from_the_bytes(tmp_path: Path, text: str, encoding: str, mark: bytes) -> None:
    expected = read(write(tmp_path, "plain.txt", text.encode("utf-8"))).text

    assert read(write(tmp_path, "a.txt", mark + text.encode(encoding))).text == expected


def test_a_few_broken_bytes_do_not_spoil_a_utf8_file(tmp_path: Path) -> None:
    raw = (RUSSIAN * 3).encode()

    document = read(write(tmp_path, "cut.txt", raw[:500] + raw[501:]))

    assert "переговоры продолжатся" in document.text


@pytest.mark.parametrize(
    ("name", "content", "message", "hint"),
    [
        pytest.param("a.txt", b"", "is empty", "give a file with an article", id="empty"),
        pytest.param("a.txt", b" \n\t\xe2\x80\x8b\n ", "is empty", "give a file", id="only blanks"),
        pytest.param("a.txt", "Home\nNews\nLog in\nSubscribe\n© 2026 Paper\n", "only menus", "copy", id="furniture"),
        pytest.param("a.txt", b"---\n***\n...", "only menus, links or marks", "copy", id="only marks"),
        pytest.param("a.txt", b"%PDF-1.7\n%\xe2\xe3", "cannot be read as a PDF", "print it", id="PDF by its bytes"),
        pytest.param("a.txt", b"PK\x03\x04\x14\x00", "is a ZIP file", "plain text", id="ZIP"),
        pytest.param("a.txt", b"\x89PNG\r\n\x1a\n\x00", "is an image", "plain text", id="image"),
        pytest.param("a.txt", b"abc\x00\x01\x02" * 50, "is a binary file", "plain text", id="NUL bytes"),
        pytest.param("a.txt", codecs.BOM_UTF16_LE + b"a\x00b", "breaks off at byte", "UTF-8", id="half UTF-16"),
        pytest.param("a.txt", b"<!DOCTYPE html><html><body>x", "has no article", "copy", id="HTML by its text"),
        pytest.param("a.html", b"<p>x</p>", "has no article in it", "copy", id="HTML by its name"),
        pytest.param("a.PDF", b"%PDF-1.7", "cannot be read as a PDF", "copy", id="PDF by its name"),
        pytest.param("a.pdf", b"PK\x03\x04\x14\x00", "is a ZIP file", "plain text", id="a PDF that is a ZIP file"),
        pytest.param("a.docx", b"PK\x03\x04", "cannot be read as a Word file", "save it again", id="Word"),
        pytest.param("a.eml", b"From: a@b.c", "has no text in it", "give a mail", id="mail"),
        pytest.param("a.doc", b"words", "is an old Word file, which is not read", ".docx", id="old Word"),
        pytest.param("a.epub", b"words", "is an EPUB file, which is not read", ".txt", id="EPUB"),
        pytest.param(
            "a.json", b'{"schema_version": 1}', "is a briefing, not an article", "briefing show", id="briefing"
        ),
    ],
)
def test_what_is_no_article_is_refused_by_name_with_a_hint(
    tmp_path: Path, name: str, content: bytes | str, message: str, hint: str
) -> None:
    path = write(tmp_path, name, content)

    with pytest.raises(ReadError) as caught:
        read(path)

    assert caught.value.message.startswith(f"{path}: ")
    assert message in caught.value.message
    assert hint in caught.value.hint


@pytest.mark.parametrize("address", ["ftp://example.org/a", "javascript:alert(1)", "data:text/html,x"])
def test_other_addresses_than_web_addresses_are_refused(address: str) -> None:
    with pytest.raises(ReadError, match="is no http or https address"):
        read(address)


def test_a_web_address_without_its_scheme_is_completed_in_the_hint() -> None:
    with pytest.raises(ReadError) as caught:
        read("www.example.org/a.html")

    assert caught.value.hint == "for the web page, give `https://www.example.org/a.html`"


def test_a_file_address_is_a_path(tmp_path: Path) -> None:
    path = write(tmp_path, "port strike.txt", ARTICLE)

    assert read(Path(path).as_uri()).text == read(path).text


def test_a_device_is_refused_before_it_is_opened(tmp_path: Path) -> None:
    link = tmp_path / "article.txt"
    link.symlink_to("/dev/zero")

    with pytest.raises(ReadError, match="is a device, not a file"):
        read(str(link))


def test_a_name_with_line_breaks_makes_one_line_of_an_error() -> None:
    with pytest.raises(ReadError) as caught:
        read("no\nsuch\nfile.txt")

    assert "\n" not in caught.value.message


@pytest.mark.parametrize(
    ("module", "name", "content", "extra"),
    [
        pytest.param("trafilatura", "a.html", "<html><body><p>words", "web", id="web pages"),
        pytest.param("lxml", "a.html", "<html><body><p>words", "web", id="web pages without lxml"),
        pytest.param("pypdfium2", "a.pdf", "%PDF-1.7 ", "pdf", id="PDF"),
    ],
)
def test_a_missing_package_is_one_line_with_the_command_that_installs_it(
    tmp_path: Path, module: str, name: str, content: str, extra: str
) -> None:
    path = write(tmp_path, name, content)
    program = (
        f"import sys; sys.modules[{module!r}] = None; sys.argv[1:] = ['make', {path!r}]; from briefing.cli import main"
    )

    done = subprocess.run([sys.executable, "-c", f"{program}; main()"], capture_output=True, text=True, check=False)

    assert done.returncode == 1
    assert "not installed\n" in done.stderr
    assert done.stderr.endswith(f"-> pip install 'evidence-briefing[{extra}]'\n")
    assert "Traceback" not in done.stderr


def test_a_text_article_needs_no_package_of_an_extra(tmp_path: Path) -> None:
    path = write(tmp_path, "strike.txt", ARTICLE)
    program = (
        "import sys; from briefing.readers import read; read(sys.argv[1]); "
        "sys.exit(bool({'lxml', 'trafilatura', 'pypdfium2', 'ssl'} & set(sys.modules)))"
    )

    assert subprocess.run([sys.executable, "-c", program, path], check=False).returncode == 0


def test_a_missing_file_is_named_with_the_nearest_name(tmp_path: Path) -> None:
    write(tmp_path, "strike.txt", ARTICLE)

    with pytest.raises(ReadError) as caught:
        read(str(tmp_path / "stirke.txt"))

    assert "there is no such file" in caught.value.message
    assert "strike.txt?" in caught.value.hint


def test_a_link_to_nothing_is_not_taken_for_the_file_that_was_meant(tmp_path: Path) -> None:
    (tmp_path / "strike.txt").symlink_to("nowhere.txt")

    with pytest.raises(ReadError, match="is a link to a file that is not there") as caught:
        read(str(tmp_path / "strike.txt"))

    assert "did you mean" not in caught.value.hint


def test_a_missing_file_in_a_missing_folder_is_refused() -> None:
    with pytest.raises(ReadError, match="there is no such file"):
        read("no/such/folder/article.txt")


def test_a_folder_is_refused_with_a_file_in_it(tmp_path: Path) -> None:
    write(tmp_path, "strike.txt", ARTICLE)

    with pytest.raises(ReadError, match="is a folder") as caught:
        read(str(tmp_path))

    assert "strike.txt" in caught.value.hint


@pytest.mark.parametrize("name", ["", "  ", "a\x00b.txt", "x" * 5000], ids=["empty", "blank", "NUL", "too long"])
def test_an_impossible_name_is_refused(name: str) -> None:
    with pytest.raises(ReadError):
        read(name)


def test_a_file_that_may_not_be_read_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write(tmp_path, "secret.txt", ARTICLE)

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied", path)

    monkeypatch.setattr(Path, "open", refuse)

    with pytest.raises(ReadError, match="may not be read"):
        read(path)


def test_a_huge_file_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(2_500 * LIMIT_BYTES)

    with pytest.raises(ReadError, match="is 50000 MB, too large"):
        read(str(path))


def test_a_huge_standard_input_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", Stdin(b"a" * (LIMIT_BYTES + 1)))

    with pytest.raises(ReadError, match="standard input: is more than 20 MB"):
        read("-")


def test_a_closed_standard_input_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)

    with pytest.raises(ReadError, match="standard input: is closed"):
        read("-")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The talks go on. " * 30_000, id="one line"),
        pytest.param(("The talks go on today.\n\n") * 20_000, id="short paragraphs"),
        pytest.param("Home\nNews\n" * 20_000 + "The minister said that the talks would go on.", id="menus"),
        pytest.param("x" + "\u0f71\u0f72\u0f74" * 100_000, id="combining marks"),
        pytest.param("[a](" * 100_000, id="broken links"),
        pytest.param("<!--" * 100_000, id="broken comments"),
        pytest.param("**a _b " * 60_000, id="broken emphasis"),
        pytest.param("- a\n" * 60_000, id="list"),
        pytest.param("2026-11-03 " * 40_000, id="dates"),
        pytest.param("Subscribe now\nThe minister said on Monday that the talks go on.\n" * 6_000, id="alternating"),
    ],
)
def test_hostile_text_is_read_or_refused(tmp_path: Path, text: str) -> None:
    path = write(tmp_path, "hostile.md", text)

    try:
        document: Document | None = read(path)
    except ReadError:
        document = None

    assert document is None or document.text


@pytest.mark.parametrize(
    ("name", "title", "authors", "day", "last_words"),
    [
        (
            "security-guarantees",
            "Kestovia’s president ready to meet Marren’s leader as allies weigh security guarantees",
            ("Hanna Lindqvist", "Piet Aldersey"),
            date(2026, 11, 10),
            "unless both sides renew it.",
        ),
        (
            "trade-dispute",
            "Brazil, EU trade fresh offers as tariff deadline nears",
            ("Rosalind Achterberg", "Caio Bandeira Lins"),
            date(2026, 11, 12),
            'respond the same day."',
        ),
        (
            "cup-final",
            "Late Okonjo header wins Northern Cup for Harbour Rovers",
            ("Fenella Straker",),
            date(2026, 5, 17),
            "Thrale, Lund, Baptiste.",
        ),
    ],
    ids=["security guarantees", "trade dispute", "cup final"],
)
def test_the_examples_are_read_whole(
    name: str, title: str, authors: tuple[str, ...], day: date, last_words: str
) -> None:
    document = read(str(Path(__file__).parent.parent / "examples" / f"{name}.txt"))

    assert (document.title, document.authors, document.published) == (title, authors, day)
    assert document.text.endswith(last_words)


def test_nothing_of_other_stories_is_left_in_the_pasted_example() -> None:
    document = read(str(Path(__file__).parent.parent / "examples" / "security-guarantees.txt"))

    assert not [name for name in ("Gough", "Pimm", "Tremaine", "Brack", "Marlow", "Ledger") if name in document.text]
    assert document.left_out[0].kind == "comments"
    assert all(0 < len(left.first_words.split()) <= 12 for left in document.left_out)


@pytest.mark.parametrize(
    ("published", "is_told"),
    [
        pytest.param(date(2026, 3, 3), False, id="the same day"),
        pytest.param(date(2026, 3, 5), False, id="two days later"),
        pytest.param(date(2026, 5, 3), True, id="months later"),
        pytest.param(date(2026, 2, 20), True, id="before it was written"),
    ],
)
def test_a_day_that_contradicts_the_dateline_is_told(tmp_path: Path, published: date, *, is_told: bool) -> None:
    article = tmp_path / "talks.txt"
    article.write_text(
        "Talks go on\n\nOLA, March 3 (Meridian Wire) - The talks in Ola went on until late on Monday, she said.\n",
        encoding="utf-8",
    )
    steps: list[str] = []

    read(str(article), published=published, on_step=steps.append)

    assert [step for step in steps if "is dated 2026-03-03 by itself" in step] == steps
    assert bool(steps) == is_told
