"""Text as it came into text that quotes can be found in: no invisible characters, one kind of space and line end."""

import re
import unicodedata

_LINE_ENDS = {"\r": "\n", "\x85": "\n", "\u2028": "\n", "\x0b": "\n", "\u2029": "\n\n", "\f": "\n\n"}
_SPACES = "\t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_INVISIBLE = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
    "\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\u206a\u206b\u206c\u206d\u206e\u206f\u3164\ufeff\uffa0"
    "\ufff9\ufffa\ufffb"
)
_CHARACTERS: dict[int, str | None] = {
    **{ord(mark): end for mark, end in _LINE_ENDS.items()},
    **{ord(space): " " for space in _SPACES},
    **{ord(mark): None for mark in _INVISIBLE},
    **dict.fromkeys((*range(9), *range(0x0E, 0x20), 0x7F, *range(0x80, 0x85), *range(0x86, 0xA0))),
    # Tag characters spell hidden ASCII; nothing in an article needs them.
    **dict.fromkeys(range(0xE0000, 0xE0080)),
    **dict.fromkeys(range(0xD800, 0xE000)),
}
# Outside Arabic and Indic letters, where they change a word's form, joiners are only noise.
_JOINERS = r"(?<![\u0600-\u0fff])[\u200c\u200d]|[\u200c\u200d](?![\u0600-\u0fff])"
# Chinese and Japanese.
_WITHOUT_SPACES = r"[\u3040-\u30ff\u3400-\u9fff]"
# Unicode's own bound for text that is safe to normalise (UAX 15, Stream-Safe Text Format); without it, time goes with
# the square of the longest run of combining marks.
_MOST_MARKS = 30
# Combining marks are no letters, so a long run of them is in here.
_LONG_RUN = r"[^\w\s\x00-\u02ff]{31,}"


def clean(text: str) -> str:
    r"""Bring text to NFC with newline line ends and single plain spaces, and drop what cannot be seen.

    Zero-width characters, soft hyphens, marks of writing direction and control characters go; a soft hyphen at a line's
    end takes the line's end with it. Quotation marks, dashes and every other visible character stay, and so does one
    space that indents a line.

    Example:
        >>> clean("Rates\u00a0 stay\u200b put.\r\nShe said so.")
        'Rates stay put.\nShe said so.'
    """
    unified = text.replace("\r\n", "\n").replace("\u00ad\n", "")
    if "\u200c" in unified or "\u200d" in unified:
        unified = re.sub(_JOINERS, "", unified)
    plain = unified if unified.isascii() and unified.isprintable() else unified.translate(_CHARACTERS)
    if not plain.isascii():
        plain = unicodedata.normalize("NFC", re.sub(_LONG_RUN, _with_fewer_marks, plain))
    return re.sub(r" {2,}", " ", plain).replace(" \n", "\n").strip("\n").rstrip()


def count_words(text: str) -> int:
    """How many words a text has; two characters count as one where a language sets no spaces."""
    return max(len(text.split()), len(re.findall(_WITHOUT_SPACES, text)) // 2)


def _with_fewer_marks(run: re.Match[str]) -> str:
    kept: list[str] = []
    marks = 0
    for character in run.group():
        marks = marks + 1 if unicodedata.combining(character) else 0
        if marks <= _MOST_MARKS:
            kept.append(character)
    return "".join(kept)
