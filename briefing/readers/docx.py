"""A Word file into a document: its paragraphs and tables out of the XML inside, by the standard library alone."""

import io
import zipfile
from collections.abc import Iterator
from datetime import date
from itertools import chain
from xml.etree.ElementTree import Element, ParseError, XMLParser

from briefing.document import Document
from briefing.errors import ReadError
from briefing.readers.characters import clean
from briefing.readers.text import compose

LIMIT_BYTES = 50_000_000
"""No part is unpacked beyond this: a small file can unpack into terabytes."""

_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"
_CORE = {"title": "{http://purl.org/dc/elements/1.1/}title", "author": "{http://purl.org/dc/elements/1.1/}creator"}
_NOTES = ("word/footnotes.xml", "word/endnotes.xml")
_AGAIN = "open it, save it again as .docx or .txt, and give that file"
_SKIPPED = ("del", "moveFrom", "pict", "drawing", "instrText", "footnoteReference")


def parse(raw: bytes, *, name: str, published: date | None = None, keep_all: bool = False) -> Document:
    """Make a document of a Word file; of tracked changes the new text is read, and notes stand at the end.

    Args:
        raw: The whole file.
        name: What to call it in messages.
        published: The day it was published; None looks for it in the text.
        keep_all: Whether page furniture stays in.

    Raises:
        ReadError: The file is broken, is no Word file, or holds no text.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as parts:
            body = _part(parts, "word/document.xml", name=name)
            about = _part(parts, "docProps/core.xml", name=name) if "docProps/core.xml" in parts.namelist() else None
            notes = [_part(parts, part, name=name) for part in _NOTES if part in parts.namelist()]
    except (zipfile.BadZipFile, KeyError, ParseError, NotImplementedError, RuntimeError, EOFError, OSError) as error:
        raise ReadError(f"{name}: is broken, and cannot be read as a Word file", hint=_AGAIN) from error
    paragraphs = [
        text for raw_text in chain(*map(_paragraphs, (body, *notes))) if (text := " ".join(clean(raw_text).split()))
    ]
    if not paragraphs:
        raise ReadError(f"{name}: has no text in it", hint="give a file with an article in it")
    document = compose(paragraphs, name=name, published=published, keep_all=keep_all)
    if document.title or about is None:
        return document
    title = " ".join(clean(about.findtext(_CORE["title"]) or "").split())
    return compose(paragraphs, name=name, published=published, keep_all=keep_all, stated={"title": title})


def _part(parts: zipfile.ZipFile, part: str, *, name: str) -> Element:
    if parts.getinfo(part).file_size > LIMIT_BYTES:
        raise ReadError(
            f"{name}: unpacks into more than {LIMIT_BYTES / 1e6:.0f} MB, too large for an article",
            hint="give one article",
        )
    with parts.open(part) as file:
        content = file.read(LIMIT_BYTES + 1)
    # Entities could multiply; no Word file declares any.
    if b"<!DOCTYPE" in content or b"<!ENTITY" in content:
        raise ReadError(f"{name}: declares XML entities, which no Word file does", hint=_AGAIN)
    parser = XMLParser()  # noqa: S314 - without entities there is nothing to expand
    parser.feed(content)
    root: Element = parser.close()
    return root


def _paragraphs(body: Element) -> Iterator[str]:
    """Each paragraph, those of tables and text boxes included, a row of a table as one."""
    stack = [body]
    while stack:
        element = stack.pop()
        tag = _tag(element)
        if tag == "tr":
            cells = (" ".join(_text(each) for each in _inside(cell)) for cell in element)
            yield " | ".join(cell for cell in cells if cell.strip())
        elif tag == "p":
            yield from (_text(each) for each in _inside(element))
        elif tag not in _SKIPPED:
            stack.extend(reversed(element))


def _inside(element: Element) -> Iterator[Element]:
    """The paragraphs in an element, itself first; a text box stands inside the paragraph that it is fixed to."""
    stack = [element]
    while stack:
        each = stack.pop()
        tag = _tag(each)
        if tag in ("del", "moveFrom") or tag.endswith("}Fallback"):
            continue  # a fallback says the same again, for older programs
        if tag == "p":
            yield each
        stack.extend(reversed(each))


def _text(paragraph: Element) -> str:
    """The words of one paragraph; what was deleted, hidden codes and pictures are none."""
    words: list[str] = []
    stack = [paragraph]
    while stack:
        element = stack.pop()
        tag = _tag(element)
        if tag == "t":
            words.append(element.text or "")
        elif tag in ("tab", "br", "cr"):
            words.append(" ")
        elif tag == "noBreakHyphen":
            words.append("-")
        elif tag not in _SKIPPED and not (tag == "r" and _is_hidden(element)):
            stack.extend(reversed(element))
    return "".join(words)


def _is_hidden(run: Element) -> bool:
    marks = (mark for child in run if _tag(child) == "rPr" for mark in child if _tag(mark) == "vanish")
    return any(value not in ("0", "false", "off") for mark in marks for value in (*mark.attrib.values(),) or ("1",))


def _tag(element: Element) -> str:
    return str(element.tag).removeprefix(_WORD).removeprefix(_STRICT)
