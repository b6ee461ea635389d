"""Tells what kind of article some bytes are, by what they say themselves and then by their name."""

import re
from pathlib import PurePath
from typing import Literal

from briefing.errors import ReadError

Kind = Literal["text", "html", "pdf", "docx", "eml"]

WORDS: dict[Kind, str] = {
    "text": "text",
    "html": "an HTML page",
    "pdf": "a PDF",
    "docx": "a Word file",
    "eml": "a mail",
}
SUFFIXES: dict[str, Kind] = {
    ".txt": "text",
    ".text": "text",
    ".md": "text",
    ".markdown": "text",
    ".mdown": "text",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".pdf": "pdf",
    ".docx": "docx",
    ".eml": "eml",
}
_NOT_READ = {
    ".doc": "an old Word file",
    ".odt": "an OpenDocument file",
    ".rtf": "an RTF file",
    ".epub": "an EPUB file",
    ".msg": "an Outlook mail",
    ".mbox": "a mailbox of many mails",
    ".mhtml": "a web archive",
    ".mht": "a web archive",
    ".pages": "a Pages file",
    ".pptx": "a PowerPoint file",
    ".xlsx": "an Excel file",
}
_SAVE_AS = "open it and save it as .docx, .pdf or .txt, and give that file"
_HTML = re.compile(
    rb"(?:<\?xml[^>]{0,200}\?>|<!--.{0,2000}?-->|\s){0,20}<(?:!doctype\s+html|html|head|body)\b", re.I | re.S
)
_MAIL_FIELDS = (
    rb"(?:from|to|cc|subject|date|received|return-path|message-id|mime-version|delivered-to|reply-to|sender|"
    rb"content-[a-z-]+|x-[\w-]+|dkim-signature|arc-[\w-]+|authentication-results)"
)
_MAIL = re.compile(rb"(?:" + _MAIL_FIELDS + rb":[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*){3,}", re.IGNORECASE)


def kind_of(raw: bytes, *, name: str) -> Kind:
    """Tell what to read some bytes as.

    What the bytes say wins over the name: a report.pdf that is an HTML page is read as one.

    Args:
        raw: The whole file.
        name: Its path or address; its suffix decides where the bytes leave it open.

    Raises:
        ReadError: It is a kind of file that is known and not read.

    Example:
        >>> kind_of(b"<!doctype html><p>Talks go on.", name="page"), kind_of(b"Talks go on.", name="page.md")
        ('html', 'text')
    """
    start = raw[:4_000].removeprefix(b"\xef\xbb\xbf")
    suffix = PurePath(name.split("?", 1)[0] if "://" in name else name).suffix.lower()
    if b"%PDF-" in start[:1_024]:
        return "pdf"
    if start.startswith(b"PK\x03\x04") and (suffix == ".docx" or b"word/" in raw[:200_000]):
        return "docx"
    if _HTML.match(start):
        return "html"
    if (mail := _MAIL.match(start)) and re.search(rb"^from:", mail.group(), re.I | re.M):
        return "eml"
    if suffix in _NOT_READ and "://" not in name:
        raise ReadError(f"{name}: is {_NOT_READ[suffix]}, which is not read", hint=_SAVE_AS)
    by_name = SUFFIXES.get(suffix, "text")
    if by_name in ("pdf", "docx"):
        # The bytes are neither; what they are is for the reader of text to say.
        return "text"
    return by_name
