"""Words -> the stretches between quotation marks, and whether somebody speaks in them."""

from collections.abc import Sequence
from typing import NamedTuple

from briefing.attribution.words import Word

OPENING = frozenset("“„")
CLOSING = frozenset("”")
STRAIGHT = frozenset(('"', "''", "``"))
DOUBLE_MARKS = OPENING | CLOSING | STRAIGHT
SINGLE_MARKS = {"‘": "’", "'": "'"}
SENTENCE_ENDS = frozenset((".", "!", "?", "...", "…"))

# White space, and characters that only steer the direction of writing.
_INVISIBLE = " \n\t\u00a0\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff"
# A paragraph whose quotation mark never closes must not make everything after it one quotation.
LIMIT_WORDS = 1_000
# British single quotes share their closing mark with the apostrophe: look no further than this for it.
LIMIT_SINGLE_WORDS = 120


class Quotation(NamedTuple):
    """A stretch between quotation marks, the marks included; it never leaves its paragraph.

    Attributes:
        start: Its first character.
        end: One past its last character.
        first: The index of its first word, the opening mark.
        last: The index of its last word: the closing mark, or the paragraph's last word when none closes it.
        is_speech: Whether somebody seems to speak in it; a title, a nickname or a term is not speech.
    """

    start: int
    end: int
    first: int
    last: int
    is_speech: bool


def find(words: Sequence[Word], text: str) -> tuple[Quotation, ...]:
    """Find what stands between quotation marks: curly, straight, doubled or British single ones.

    Args:
        words: The words of the text.
        text: The text they came from.
    """
    finder = _Finder(words, text)
    for index in range(len(words)):
        finder.step(index)
    if words:
        finder.close(len(words) - 1)
    return tuple(finder.found)


class _Finder:
    """Walks over the words once and remembers which mark is open."""

    def __init__(self, words: Sequence[Word], text: str) -> None:
        self.words = words
        self.text = text
        self.found: list[Quotation] = []
        self.opened: int | None = None
        self.single_close = -1
        # Curly marks between straight ones are quotations within a quotation.
        self.last_straight = {word.paragraph: index for index, word in enumerate(words) if word.text in STRAIGHT}

    def step(self, index: int) -> None:
        """Open or close a quotation at this word when it is a mark that does so."""
        word = self.words[index]
        if index and word.paragraph != self.words[index - 1].paragraph:
            self.close(index - 1)
        if word.text in DOUBLE_MARKS:
            self._double(index, word)
        elif word.text in SINGLE_MARKS and self.opened is None:
            self.single_close = self._closing_single(index)
            if self.single_close > 0:
                self.opened = index
        elif index == self.single_close and self.opened is not None:
            self.close(index)

    def _double(self, index: int, word: Word) -> None:
        before = self.text[word.start - 1 : word.start] if word.start else ""
        after = self.text[word.end : word.end + 1]
        if self.opened is None:
            is_stray = word.text == '"' and before.strip() and not after.strip() and before not in "([—-"
            is_wrong_way = word.text in CLOSING and not before.strip(_INVISIBLE) and after.isalnum()
            if is_wrong_way or (word.text not in CLOSING and not is_stray):
                self.opened = index
        elif word.text not in STRAIGHT and self._is_nested(index, word):
            return
        elif word.text in OPENING and not (not after.strip() and before in ".,?!…"):
            self.close(index - 1)
            self.opened = index
        else:
            self.close(index)

    def _is_nested(self, index: int, word: Word) -> bool:
        """Whether a curly mark stands within straight ones: the straight mark that closes is still to come."""
        opened = self.opened or 0
        is_open = self.words[opened].text in STRAIGHT and self.words[opened].paragraph == word.paragraph
        return is_open and self.last_straight.get(word.paragraph, -1) > index

    def _closing_single(self, index: int) -> int:
        """Return the word index of the mark that closes a single quotation mark, or -1."""
        words, text = self.words, self.text
        opening = words[index]
        if opening.text == "'" and (text[opening.start - 1 : opening.start] if opening.start else "").strip(" \n(—–-"):
            return -1
        closing = SINGLE_MARKS[opening.text]
        for other in range(index + 1, min(len(words), index + LIMIT_SINGLE_WORDS)):
            word, previous = words[other], words[other - 1]
            if word.paragraph != opening.paragraph:
                return -1
            is_mark = (
                word.text == closing and previous.end == word.start and not text[word.end : word.end + 1].isalnum()
            )
            if is_mark and not previous.text.endswith("s"):
                return other
        return -1

    def close(self, index: int) -> None:
        """End the open quotation, if there is one, with the word at `index`."""
        opened, self.opened = self.opened, None
        if opened is None or index - opened > LIMIT_WORDS:
            return
        spoken = [word for word in self.words[opened + 1 : index] if word.text[0].isalnum()]
        if spoken:
            is_speech = self._is_speech(opened, index, spoken)
            start, end = self.words[opened].start, self.words[index].end
            self.found.append(Quotation(start, end, opened, index, is_speech))

    def _is_speech(self, opened: int, index: int, spoken: list[Word]) -> bool:
        if len(spoken) >= 6:
            return True
        closing = self.words[index].text
        is_closed = closing in CLOSING or closing in ('"', "''", "’", "'")
        last = self.words[index - 1].text if is_closed else closing
        before = self.words[opened - 1].text if opened else ""
        if before == ":":
            return True
        if len(spoken) < 2:
            return False
        return (spoken[0].text[0].isupper() and last in ",.?!…") or (before == "," and last in ",.?!")
