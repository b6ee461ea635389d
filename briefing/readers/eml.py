"""A mail into a document: its text, subject, sender and date; what it quotes and its signature set aside."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import parseaddr

from briefing.document import Document, LeftOut
from briefing.errors import ReadError
from briefing.readers.characters import clean
from briefing.readers.encoding import decode
from briefing.readers.paragraphs import split_paragraphs
from briefing.readers.text import compose

_PREFIX = re.compile(r"(?:(?:re|fwd?|aw|wg|tr|rv|sv|vs|antw)\s*:\s*)+", re.IGNORECASE)
_FORWARDED = re.compile(
    r"^[ >]*-{2,} ?(?:forwarded message|original message|weitergeleitete nachricht|message transféré|"
    r"mensaje reenviado) ?-{2,}$"
    r"|^begin forwarded message:$|^anfang der weitergeleiteten nachricht:?$",
    re.IGNORECASE | re.MULTILINE,
)
_FIELD = re.compile(
    r"[*]?(?:from|sent|date|to|cc|subject|von|gesendet|datum|an|betreff|de|envoyé|à|objet|"
    r"enviado|para|asunto)\s?:[*]? .*",
    re.IGNORECASE,
)
_QUOTE_BEGINS = re.compile(
    r"^(?:on .{6,100} wrote:|am .{6,100} schrieb .{0,80}:|le .{6,100} a écrit ?:|"
    r"el .{6,100} escribió:|il .{6,100} ha scritto:)$",
    re.IGNORECASE,
)
_FEW_WORDS = 25


def parse(raw: bytes, *, name: str, published: date | None = None, keep_all: bool = False) -> Document:
    """Make a document of a mail.

    Args:
        raw: The whole message.
        name: What to call it in messages.
        published: The day it was published; None takes the day it was sent.
        keep_all: Whether quoted mails, the signature and other furniture stay in.

    Raises:
        ReadError: The mail has no text.
        MissingExtraError: It has HTML only, and the packages that read web pages are not installed.
    """
    message = message_from_bytes(raw, policy=policy.default)
    plain, html = _part(message, "plain", name=name), _part(message, "html", name=name)
    stated = _stated(message)
    if html and len(plain.split()) < _FEW_WORDS:
        return _from_html(html, stated, name=name, published=published, keep_all=keep_all)
    lines = clean(plain).split("\n")
    left_out: tuple[LeftOut, ...] = ()
    if not keep_all:
        lines, left_out = _own_lines(_unwrapped(lines, stated))
    if not any(line.strip() for line in lines):
        files = [part.get_filename() for part in message.iter_attachments() if part.get_filename()]
        hint = f"save its attachment {files[0]} and give that file" if files else "give a mail with an article in it"
        raise ReadError(f"{name}: has no text in it", hint=hint)
    document = compose(
        split_paragraphs("\n".join(lines).strip("\n")), name=name, published=published, keep_all=keep_all, stated=stated
    )
    return replace(document, left_out=(*left_out, *document.left_out))


def _part(message: EmailMessage, kind: str, *, name: str) -> str:
    """The text of the first part of a kind, whatever encoding it declares; "" without one."""
    try:
        part = message.get_body((kind,))
        raw = part.get_payload(decode=True) if part is not None else b""
    except (LookupError, ValueError, AttributeError, KeyError):
        return ""
    charset = str(part.get_content_charset() or "") if part is not None else ""
    return decode(raw, name=name, declared=charset) if isinstance(raw, bytes) and raw else ""


def _stated(message: EmailMessage) -> dict[str, str]:
    """Subject, sender and date, as far as the head of the mail can be read."""
    sender, address = parseaddr(_field(message, "from"))
    sent = getattr(message.get("date"), "datetime", None)
    return {
        "title": _PREFIX.sub("", _field(message, "subject")),
        "author": sender or address,
        "date": sent.date().isoformat() if isinstance(sent, datetime) else "",
    }


def _field(message: EmailMessage, field: str) -> str:
    try:
        return " ".join(clean(str(message.get(field) or "")).split())[:500]
    except (ValueError, LookupError, AttributeError, TypeError):
        return ""  # a head that breaks the parser says nothing


def _unwrapped(lines: list[str], stated: dict[str, str]) -> list[str]:
    """What was forwarded, where a mail only forwards another one; its own subject and date count then."""
    at = next((index for index, line in enumerate(lines) if _FORWARDED.match(line)), None)
    if at is None or len(" ".join(lines[:at]).split()) > _FEW_WORDS:
        return lines
    body = at + 1
    while body < len(lines) and (not lines[body].strip() or _FIELD.match(lines[body])):
        key, _, value = lines[body].replace("*", "").partition(":")
        field = {"subject": "title", "betreff": "title", "objet": "title", "asunto": "title"}.get(key.strip().lower())
        if field:
            stated[field] = _PREFIX.sub("", value.strip())
        elif key.strip().lower() in ("from", "von", "de"):
            stated["author"] = parseaddr(value)[0] or value.strip()
        elif key.strip().lower() in ("date", "sent", "datum", "gesendet", "envoyé", "enviado"):
            stated["date"] = value.strip()
        body += 1
    return [re.sub(r"^> ?", "", line) for line in lines[body:]]


def _own_lines(lines: list[str]) -> tuple[list[str], tuple[LeftOut, ...]]:
    """Cut quoted mails and the signature."""
    kept: list[str] = []
    cut: list[LeftOut] = []
    for kind, part in _parts(lines):
        if not kind:
            kept += part
        elif words := " ".join(" ".join(part).replace(">", " ").split()[:12]):
            cut.append(LeftOut(kind, words))
    return kept, tuple(cut)


def _parts(lines: list[str]) -> Iterator[tuple[str, list[str]]]:
    index = 0
    while index < len(lines):
        line = lines[index].strip()
        if line == "--" and len(lines) - index <= 20:
            yield "signature", lines[index + 1 :]
            return
        if _FORWARDED.match(line):
            yield "quoted mail", lines[index:]
            return
        if line.startswith(">") or (
            _QUOTE_BEGINS.match(line) and any(each.startswith(">") for each in lines[index + 1 : index + 4])
        ):
            end = index + 1
            while end < len(lines) and (lines[end].startswith(">") or not lines[end].strip()):
                end += 1
            yield "quoted mail", lines[index:end]
            index = end
            continue
        yield "", [lines[index]]
        index += 1


def _from_html(html: str, stated: dict[str, str], *, name: str, published: date | None, keep_all: bool) -> Document:
    from briefing.readers.html import parse as parse_html
    from briefing.readers.text import stated_date

    document = parse_html(html, name=name, published=published or stated_date(stated), keep_all=keep_all)
    return replace(document, title=document.title or stated["title"], authors=document.authors or (stated["author"],))
