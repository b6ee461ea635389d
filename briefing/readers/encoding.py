"""Bytes into text: which encoding they are in, and what they are when they are no text."""

import codecs
import re

from briefing.errors import ReadError

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16: its mark begins with the same two bytes
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_KINDS = (
    (b"%PDF", "a PDF file"),
    (b"PK\x03\x04", "a ZIP file (or a Word, OpenDocument or EPUB file, which are ZIP files inside)"),
    (b"\xd0\xcf\x11\xe0", "an old Microsoft Office file"),
    (b"{\\rtf", "an RTF file"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF8", "an image"),
    (b"II*\x00", "an image"),
    (b"MM\x00*", "an image"),
    (b"\x1f\x8b", "a compressed file"),
    (b"BZh", "a compressed file"),
    (b"\xfd7zXZ", "a compressed file"),
    (b"7z\xbc\xaf", "a compressed file"),
    (b"\x28\xb5\x2f\xfd", "a compressed file"),
    (b"ID3", "a sound file"),
    (b"OggS", "a sound file"),
    (b"fLaC", "a sound file"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"SQLite format 3", "a database"),
)
# What bytes in a legacy encoding are guessed from; chardet's time grows with it and its answer does not.
_SAMPLE_BYTES = 200_000
_WIDER = {
    "ascii": "cp1252",
    "us-ascii": "cp1252",
    "latin-1": "cp1252",
    "iso-8859-1": "cp1252",
    "iso-8859-9": "cp1254",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc-kr": "cp949",
    "ks_c_5601-1987": "cp949",
}
_SAVE_AS_TEXT = "open it where it can be read, save or copy it as plain text, and give that file"


def decode(raw: bytes, *, name: str, declared: str = "", is_html: bool = False) -> str:
    """Turn the bytes of an article into text.

    A byte order mark decides; else UTF-8 where it fits, since hardly anything else does by chance; else what was
    declared, where that fits; else what the bytes look like.

    Args:
        raw: The whole file.
        name: What to call it in messages.
        declared: The encoding that a server or a mail declared, or "".
        is_html: Whether an encoding may be declared inside, as web pages do.

    Raises:
        ReadError: The bytes are a PDF, an image or another kind of file that is no text, or fit no encoding.

    Example:
        >>> decode("Café".encode("cp1252") + b" au lait, dit-elle.", name="a.txt")
        'Café au lait, dit-elle.'
    """
    for mark, encoding in _BOMS:
        if raw.startswith(mark):
            return _decode_marked(raw, encoding, name=name)
    _refuse_other_kinds(raw, name=name)
    unmarked = _utf16_without_mark(raw)
    if unmarked is not None:
        return unmarked
    if is_html:
        raw = raw.replace(b"\x00", b"")  # browsers pass over them too
    if b"\x00" in raw:
        raise ReadError(f"{name}: is a binary file, not text", hint=_SAVE_AS_TEXT)
    declared = (declared or (_declared_inside(raw) if is_html else "")).lower()
    if declared.startswith("iso-2022") and (text := _decode_as(raw, declared)) is not None:
        return text  # its bytes are all below 128, so that UTF-8 would fit too
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        text = _decode_as(raw, declared) if declared and not _is_mostly_utf8(raw) else None
        return _decode_legacy(raw, error, name=name) if text is None else text


def _declared_inside(raw: bytes) -> str:
    found = re.search(
        rb"<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*[\"']?([\w.:-]{2,40})", raw[:4_096], re.I
    )
    return found.group(1).decode("ascii") if found else ""


def _decode_as(raw: bytes, declared: str) -> str | None:
    """The text in the encoding that was declared, or in the larger one that is usually meant by it."""
    try:
        text = raw.decode(_WIDER.get(declared, declared))
    except (UnicodeDecodeError, LookupError):
        return None
    return None if _is_noise(text) else text


def _decode_marked(raw: bytes, encoding: str, *, name: str) -> str:
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError as error:
        shown = encoding.removesuffix("-sig").upper()
        raise ReadError(
            f"{name}: begins as {shown} text but breaks off at byte {error.start}",
            hint="save it again as UTF-8 and give that file",
        ) from error


def _refuse_other_kinds(raw: bytes, *, name: str) -> None:
    for magic, kind in _KINDS:
        if raw.startswith(magic):
            raise ReadError(f"{name}: is {kind}, which is not read", hint=_SAVE_AS_TEXT)
    if raw[:4] == b"RIFF" or raw[4:8] == b"ftyp":
        raise ReadError(f"{name}: is an image, sound or film, which is not read", hint=_SAVE_AS_TEXT)


def _utf16_without_mark(raw: bytes) -> str | None:
    """Text whose every other byte is mostly zero is UTF-16 in a Western language."""
    sample = raw[:2000]
    half = len(sample) // 2
    if half < 2 or len(raw) % 2:
        return None
    low, high = sample[1::2].count(0), sample[0::2].count(0)
    encoding = (
        "utf-16-le" if low > 0.8 * half and high == 0 else "utf-16-be" if high > 0.8 * half and low == 0 else None
    )
    if encoding is None:
        return None
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError:
        return None


def _decode_legacy(raw: bytes, broken: UnicodeDecodeError, *, name: str) -> str:
    if broken.start > 0 and _is_mostly_utf8(raw):
        return raw.decode("utf-8", "replace")
    import chardet

    guess = chardet.detect(_sample(raw, around=broken.start)).get("encoding")
    try:
        text = raw.decode(guess) if guess else None
    except (UnicodeDecodeError, LookupError):
        text = None
    if text is None or _is_noise(text):
        raise ReadError(
            f"{name}: is not text in an encoding that can be told from its bytes",
            hint="save it again as UTF-8 and give that file",
        ) from broken
    return text


def _sample(raw: bytes, *, around: int) -> bytes:
    start = max(0, min(around - _SAMPLE_BYTES // 2, len(raw) - _SAMPLE_BYTES))
    return raw[start : start + _SAMPLE_BYTES]


def _is_mostly_utf8(raw: bytes) -> bool:
    """Whether a few broken bytes stand among many sound multi-byte characters, as after a careless cut."""
    text = raw[:_SAMPLE_BYTES].decode("utf-8", "replace")
    broken = text.count("\ufffd")
    sound = sum(1 for character in text if character > "\x7f") - broken
    return sound >= 20 * broken


def _is_noise(text: str) -> bool:
    sample = text[:20_000]
    controls = sum(1 for character in sample if character < " " and character not in "\t\n\r\f\x0b\x1b")
    return controls > 0.01 * len(sample) + 1
