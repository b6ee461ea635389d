"""Header lines as they go over the wire: ASCII, folded, and one header each whatever the text holds.

Written here and not by `email`: on some versions of Python its headers decode an encoded-word in a title and send what
was in it as headers of their own, encode a long List-Unsubscribe so that no reader finds it, and write longer
encoded-words than the standard allows, which some providers refuse.
"""

import base64
import re

from briefing.delivery.address import Mailbox
from briefing.errors import DeliveryError

LINE_END = "\r\n"
LIMIT, HARD_LIMIT = 76, 998
# 39 bytes become an encoded-word of 64 characters, which fits a line after the longest name of a header of ours.
_CHUNK_BYTES = 39
_PRINTABLE = re.compile(r"[\x20-\x7e]*")


def text_header(name: str, text: str) -> str:
    r"""A header for people to read; text that is not plain ASCII, or only looks encoded, is encoded.

    Raises:
        DeliveryError: The text holds a control character.

    Example:
        >>> text_header("Subject", "Talks fail"), text_header("Subject", "=?utf-8?q?a?=")
        ('Subject: Talks fail\r\n', 'Subject: =?utf-8?b?PT91dGYtOD9xP2E/PQ==?=\r\n')
    """
    return _folded(name, _words(_without_controls(name, text).strip()))


def mailbox_header(name: str, mailbox: Mailbox) -> str:
    """A header that holds one mailbox."""
    if not mailbox.name:
        return _folded(name, [mailbox.address])
    shown = _words(_without_controls(name, mailbox.name))
    if not re.fullmatch(r"[A-Za-z0-9 !#$%&'*+/=?^_`{|}~-]*", " ".join(shown)):
        shown = [f'"{" ".join(shown)}"']
    return _folded(name, [*shown, f"<{mailbox.address}>"])


def plain_header(name: str, value: str) -> str:
    """A header that programs read: ASCII only, folded at its blanks, never encoded.

    Raises:
        DeliveryError: The value is not printable ASCII.
    """
    if not _PRINTABLE.fullmatch(value):
        raise DeliveryError(f"{name}: {value[:60]!r} is not plain ASCII", hint=f"change what stands in {name}")
    return _folded(name, value.split(" "))


def _without_controls(name: str, text: str) -> str:
    if re.search(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]", text):
        raise DeliveryError(f"{name}: {text[:60]!r} holds a control character", hint="leave line breaks and such out")
    return text


def _words(text: str) -> list[str]:
    """The text as words between which a line may be folded, encoded where it must be."""
    if _PRINTABLE.fullmatch(text) and "=?" not in text and max(map(len, text.split(" "))) < HARD_LIMIT // 2:
        return text.split(" ")
    chunks, size = [""], 0
    for character in text:
        size += len(character.encode())
        if size > _CHUNK_BYTES:
            chunks.append("")
            size = len(character.encode())
        chunks[-1] += character
    return [f"=?utf-8?b?{base64.b64encode(chunk.encode()).decode()}?=" for chunk in chunks]


def _folded(name: str, words: list[str]) -> str:
    lines = [f"{name}:"]
    for word in words:
        # An empty word is a blank of the text; a line of blanks alone would end the headers for some readers.
        if word and len(lines[-1]) + 1 + len(word) > LIMIT and lines[-1] != f"{name}:":
            lines.append("")
        lines[-1] += f" {word}"
    if max(map(len, lines)) > HARD_LIMIT:
        raise DeliveryError(f"{name}: has a line over {HARD_LIMIT} characters", hint=f"shorten what stands in {name}")
    return LINE_END.join(lines) + LINE_END
