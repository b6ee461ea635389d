"""Text into the words that must agree, each with the place where it stands."""

import re
import unicodedata
from dataclasses import dataclass

# Soft hyphen, zero-width and direction characters: seen by nobody, so no difference to anybody.
_HIDDEN = "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
_MARKS = "\u0300-\u036f"
_APOSTROPHES = "'’‘ʼ"
_TOKEN = re.compile(
    rf"(?P<negated>n[{_APOSTROPHES}]t(?![^\W_]))"
    rf"|(?P<clitic>[{_APOSTROPHES}](?:s|re|ve|ll|d|m)(?![^\W_]))"
    r"|(?P<ideograph>[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff])"
    rf"|(?P<word>[^\W\d_](?:(?!n[{_APOSTROPHES}]t(?![^\W_]))[^\W\d_]|[{_MARKS}]|[{_HIDDEN}]+(?=[^\W\d_])|-\n(?=[a-z]))*)"
    r"|(?P<number>\d+(?:[.,:]\d+)*)"
    r"|(?P<minus>(?<![^\s(])[-−–](?=[\d$€£]))"
    # Whatever is neither space, punctuation nor part of a word: %, $, °, ½, superscripts, emoji, lone surrogates.
    rf"|(?P<sign>[^\w\s.,;:!?\"“”„‟«»‹›‚‛()\[\]{{}}…·•*_`´′″/\\|~^\-‐‑‒–—―{_APOSTROPHES}{_MARKS}{_HIDDEN}])",
    re.IGNORECASE,
)
_INVISIBLE = re.compile(rf"[{_HIDDEN}]|-\n")


@dataclass(frozen=True, slots=True)
class Tokens:
    """The words, numbers and signs of a text, as columns.

    Attributes:
        text: The text itself.
        forms: What must agree: each token in lower case, without ligatures and hidden characters.
        starts: Where each begins.
        ends: Where each ends.
    """

    text: str
    forms: list[str]
    starts: list[int]
    ends: list[int]

    def __len__(self) -> int:
        return len(self.forms)

    def raw(self, index: int) -> str:
        """A token as it stands in the text."""
        return self.text[self.starts[index] : self.ends[index]]


def tokenize(text: str) -> Tokens:
    """The tokens of a text, in order.

    Numbers keep their inner separators, "n't" and other contractions are tokens of their own, signs such as % and $
    count; quotation marks, dashes, commas and the like are left out.

    Example:
        >>> tokenize("Prices won’t rise 1.5%").forms
        ['prices', 'wo', "n't", 'rise', '1.5', '%']
    """
    forms: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for match in _TOKEN.finditer(text):
        forms.append(_form(match))
        starts.append(match.start())
        ends.append(match.end())
    return Tokens(text, forms, starts, ends)


def _form(match: "re.Match[str]") -> str:
    raw = match.group()
    if match.lastgroup == "negated":
        return "n't"
    if match.lastgroup == "clitic":
        return "'" + raw[1:].lower()
    if match.lastgroup == "minus":
        return "-"
    if raw.isascii() and raw.isalnum():
        return raw.lower()
    if match.lastgroup == "word":
        raw = unicodedata.normalize("NFC", _INVISIBLE.sub("", raw))
        # Letters only: NFKC makes a ligature its letters, but also the square in "m²" a plain 2.
        raw = unicodedata.normalize("NFKC", raw) if raw.isalpha() else raw
    return raw.casefold()
