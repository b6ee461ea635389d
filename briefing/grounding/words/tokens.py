"""Text into the words that must agree, each with the place where it stands."""

import re
import unicodedata
from dataclasses import dataclass

# Soft hyphen, zero-width and direction characters: seen by nobody, so no difference to anybody. Not the two that
# override the direction: what stands behind them is read backwards.
HIDDEN = "\u00ad\u200b-\u200f\u202a-\u202c\u2060-\u2064\u2066-\u2069\ufeff"
APOSTROPHES = "'’‘ʼ`´′＇"
_MARKS = "\u0300-\u036f"
# Scripts that put no space between words: each character is a token.
_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_LETTER = rf"[^\W\d_{_UNSPACED}]"
_PUNCTUATION = (
    r"!\"'()*,\-./:;?\[\\\]_{|}¡«·»¿‐-‧‹-⁃⁅-⁑⁓-⁞′-‸、-〃〈-】〔-〟！（），．：；？،؛؟"
    + "\u2022\u2024\ufe30-\ufe4f\ufe50-\ufe5e"
)
_TOKEN = re.compile(
    rf"({_LETTER}+(?:[{_MARKS}{HIDDEN}]+{_LETTER}+|[{_MARKS}]+)*)"
    r"|(\d+(?:[.,:/'’]\d+)*)"
    rf"|((?:(?<=[^\W\d_])|(?<=\]))[{APOSTROPHES}](?:[sdmtSDMT]|[rR][eE]|[vV][eE]|[lL][lL])(?![^\W_]))"
    r"|((?:(?<=\d)|(?<=\d\s))[-‐-―−]+(?=\s?[\d$€£])|(?<![^\s(\[“\"])[-−–](?=[$€£]?\d))"
    # Whatever is neither space nor punctuation counts: %, $, °, superscripts, emoji, lone surrogates.
    rf"|([{_UNSPACED}]|[^\w\s{APOSTROPHES}{HIDDEN}{_PUNCTUATION}])"
)
_WORD, _NUMBER, _CLITIC, _DASH = 1, 2, 3, 4
_INVISIBLE = re.compile(f"[{HIDDEN}]")


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

    def part(self, first: int, beyond: int, *, at: int, text: str) -> "Tokens":
        """The tokens from `first` up to but not including `beyond`, as those of `text`, which stands at `at`."""
        starts = [start - at for start in self.starts[first:beyond]]
        ends = [end - at for end in self.ends[first:beyond]]
        return Tokens(text, self.forms[first:beyond], starts, ends)

    def gap(self, index: int) -> str:
        """What stands between a token and the next."""
        return self.text[self.ends[index] : self.starts[index + 1]]

    def glued(self, index: int) -> bool:
        """Whether nothing stands between a token and the next."""
        return self.ends[index] == self.starts[index + 1]


def tokenize(text: str) -> Tokens:
    """The tokens of a text, in order.

    Numbers keep their inner separators, "n't" and other contractions are tokens of their own, signs such as % and $
    count; quotation marks, dashes between words, commas and the like are left out.

    Example:
        >>> tokenize("Prices won’t rise 1.5%").forms
        ['prices', 'wo', "n't", 'rise', '1.5', '%']
    """
    forms: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for match in _TOKEN.finditer(text):
        kind = match.lastindex
        raw = match.group()
        start, end = match.span()
        if kind == _WORD:
            form = raw.lower() if raw.isascii() else _letters(raw)
        elif kind == _CLITIC:
            form = "'" + raw[1:].lower()
            if form == "'t" and forms and ends[-1] == start and forms[-1][-1] == "n" and len(forms[-1]) > 1:
                forms[-1], ends[-1], start, form = forms[-1][:-1], start - 1, start - 1, "n't"
        elif kind == _NUMBER:
            form = raw.replace("’", "'")
        else:
            form = "-" if kind == _DASH else raw
        forms.append(form)
        starts.append(start)
        ends.append(end)
    return Tokens(text, forms, starts, ends)


def _letters(raw: str) -> str:
    """A word in lower case without hidden characters; ligatures and wide letters as plain ones, superscripts kept."""
    seen = _INVISIBLE.sub("", raw)
    plain = unicodedata.normalize("NFKC", seen)
    return (plain if plain.isalpha() else unicodedata.normalize("NFC", seen)).lower()
