"""A PDF into a document: its lines by pypdfium2, running heads and page numbers set aside, page starts kept."""

import re
from dataclasses import replace
from datetime import date
from typing import Any

from briefing.document import Document, LeftOut
from briefing.errors import MissingExtraError, ReadError
from briefing.readers.characters import clean
from briefing.readers.layout import PrintedLine, paragraphs_of, without_running_heads
from briefing.readers.text import compose

LIMIT_PAGES = 1_000
"""More pages than this are a book."""

_LEAST_LETTERS_A_PAGE = 20
_NO_TITLE = re.compile(r"untitled|microsoft word|\.(?:docx?|pdf|indd|qxd|tex)\b|^\W*$", re.IGNORECASE)
_AGAIN = "open it in a viewer, print it to a new PDF or copy its text, and give that file"


def parse(raw: bytes, *, name: str, published: date | None = None, keep_all: bool = False) -> Document:
    """Make a document of a PDF.

    Args:
        raw: The whole file.
        name: What to call it in messages.
        published: The day it was published; None looks for it in the text.
        keep_all: Whether running heads, page numbers and other furniture stay in.

    Raises:
        ReadError: The file is encrypted, broken, too long, or holds pictures of text only.
        MissingExtraError: The package that reads PDF files is not installed.
    """
    pages, title = _read_pages(raw, name=name)
    letters = sum(character.isalnum() for page in pages for line in page for character in line.text)
    if letters < _LEAST_LETTERS_A_PAGE * max(1, len(pages)):
        raise ReadError(
            f"{name}: holds pictures of its pages and no text, as a scanner makes them",
            hint=f"make its text readable with `ocrmypdf {name} readable.pdf`, and give readable.pdf",
        )
    left_out: tuple[LeftOut, ...] = ()
    if not keep_all:
        pages, left_out = without_running_heads(pages)
    document = compose(paragraphs_of(pages), name=name, published=published, keep_all=keep_all)
    return replace(
        document,
        title=document.title or title,
        left_out=(*left_out, *document.left_out),
        page_starts=_page_starts(pages, document.text),
    )


def _read_pages(raw: bytes, *, name: str) -> tuple[list[list[PrintedLine]], str]:
    """The lines of each page, and the title that the file gives itself."""
    try:
        import pypdfium2
    except ImportError as error:
        raise MissingExtraError(
            f"{name}: reading PDF files needs a package that is not installed",
            hint="pip install 'evidence-briefing[pdf]'",
        ) from error
    try:
        file = pypdfium2.PdfDocument(raw)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower() or "security" in str(error).lower():
            raise ReadError(f"{name}: is encrypted and wants a password", hint=_AGAIN) from error
        raise ReadError(f"{name}: is broken, and cannot be read as a PDF", hint=_AGAIN) from error
    try:
        if len(file) > LIMIT_PAGES:
            raise ReadError(
                f"{name}: has {len(file)} pages, more than the {LIMIT_PAGES} an article may have",
                hint="give the pages of one article",
            )
        pages = [_read_page(file, index) for index in range(len(file))]
        title = " ".join(clean(file.get_metadata_value("Title") or "").split())
    except pypdfium2.PdfiumError as error:
        raise ReadError(f"{name}: is broken: one of its pages cannot be read", hint=_AGAIN) from error
    finally:
        file.close()
    return pages, "" if _NO_TITLE.search(title) or len(title.split()) < 3 else title


def _read_page(file: Any, index: int) -> list[PrintedLine]:
    page = file[index]
    text_page = page.get_textpage()
    text: str = text_page.get_text_range()
    lines: list[PrintedLine] = []
    # A hyphen at a line's end comes as a character of its own, and without the line's end.
    for found in re.finditer(r"[^\r\n\ufffe\x02]+[\ufffe\x02]?", text):
        words = " ".join(clean(re.sub(r"[\ufffe\x02]$", "-", found.group())).split())
        if words:
            first, last = found.start(), found.start() + len(found.group().rstrip()) - 1
            left, bottom, _, top = text_page.get_charbox(first, loose=True)
            lines.append(PrintedLine(words, left, text_page.get_charbox(last, loose=True)[2], bottom, top - bottom))
    text_page.close()
    page.close()
    return lines


def _page_starts(pages: list[list[PrintedLine]], text: str) -> tuple[int, ...]:
    """Where each page begins: joining lines changes spaces and hyphens only, so letters and digits find the place."""
    places = [index for index, character in enumerate(text) if character.isalnum()]
    letters = "".join(text[index] for index in places)
    starts: list[int] = []
    at = 0
    for page in pages:
        for line in page[:10]:
            wanted = "".join(character for character in line.text if character.isalnum())[:40]
            found = letters.find(wanted, at) if len(wanted) >= 8 else -1
            if found >= 0:
                at = found
                break
        starts.append(places[at] if at < len(places) else len(text))
        at += 1
    return (0, *starts[1:]) if starts else ()
