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
    **dict.fromkeys((*range(9), *range(14, 32), 127, *range(128, 133), *range(134, 160))),
    # Tag characters spell hidden ASCII; nothing in an article needs them.
    **dict.fromkeys(range(917504, 917632)),
    **dict.fromkeys(range(55296, 57344)),
}
# Outside Arabic and Indic letters, where they change a word's form, joiners are only noise.
_JOINERS = r"(?<![\u0600-\u0fff])[\u200c\u200d]|[\u200c\u200d](?![\u0600-\u0fff])"
# Unicode's own bound for text that is safe to normalise (UAX 15, Stream-Safe Text Format); without it, time goes with
# the square of the longest run.
_MARK = (
    "[\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u06d6-\u06ed\u0730-\u074a"
    "\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\u302a-\u302f\ufe20-\ufe2f]"
)
_MARKS_TOO_MANY = f"({_MARK}{{30}}){_MARK}+"


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
        plain = unicodedata.normalize("NFC", re.sub(_MARKS_TOO_MANY, r"\1", plain))
    return re.sub(r" {2,}", " ", plain).replace(" \n", "\n").strip("\n").rstrip()
