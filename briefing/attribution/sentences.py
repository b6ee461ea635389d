"""Text -> words, quotations and sentences, each with its offsets: what every rule of attribution reads."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import NamedTuple

from briefing.attribution import quotations, words
from briefing.attribution.cues import CUES
from briefing.attribution.lexicon import ABBREVIATIONS, SUBJECT_PRONOUNS, word_set
from briefing.attribution.quotations import CLOSING, OPENING, SENTENCE_ENDS, Quotation
from briefing.attribution.words import Span, Word, are_initials

__all__ = ["Analysed", "Quotation", "Sentence", "Span", "Word", "analyse"]

# Text without a full stop must not become one endless sentence: every rule looks through its sentence.
LIMIT_WORDS = 250
_BRACKETS = frozenset(")]")
_OPENERS = OPENING | {'"', "''", "‘", "'", "—", "•", "(", "["}
_CLOSERS = CLOSING | {'"', "''", "’", "'"}
_ABBREVIATIONS_THAT_END = word_set("u.s u.k u.n d.c a.m p.m inc corp co jr sr")
_SENTENCE_STARTERS = word_set("the he she it they but and in a on this we i if as at")


class Sentence(NamedTuple):
    """One sentence; none ends inside a quotation, but a stretch of 250 words without an end is cut.

    Attributes:
        start: Its first character.
        end: One past its last character.
        first: The index of its first word.
        last: One past the index of its last word.
        paragraph: The number of its paragraph.
    """

    start: int
    end: int
    first: int
    last: int
    paragraph: int


@dataclass(frozen=True)
class Analysed:
    """A text with its words, sentences and quotations.

    Attributes:
        text: The text, unchanged.
        words: All words and punctuation marks.
        sentences: All sentences; together they hold every word.
        quotations: The stretches between quotation marks.
    """

    text: str
    words: tuple[Word, ...]
    sentences: tuple[Sentence, ...]
    quotations: tuple[Quotation, ...]

    def slice(self, span: Span | Sentence | Quotation) -> str:
        """Return the characters of a span."""
        return self.text[span.start : span.end]

    def sentence_at(self, offset: int) -> Sentence | None:
        """Return the sentence that holds this character, or None between sentences and outside the text."""
        index = bisect_right(self._sentence_starts, offset) - 1
        if index < 0 or offset >= self.sentences[index].end:
            return None
        return self.sentences[index]

    def quotation_at(self, offset: int) -> Quotation | None:
        """Return the quotation that holds this character, or None."""
        index = bisect_right(self._quotation_starts, offset) - 1
        if index < 0 or offset >= self.quotations[index].end:
            return None
        return self.quotations[index]

    def words_in(self, span: Span | Sentence | Quotation) -> tuple[Word, ...]:
        """Return the words that begin inside a span."""
        first = bisect_right(self._word_starts, span.start - 1)
        return self.words[first : bisect_right(self._word_starts, span.end - 1)]

    def is_quoted(self, span: Span) -> bool:
        """Say whether most words of a span stand inside quotation marks."""
        inside = [word for word in self.words_in(span) if word.text[0].isalnum()]
        return bool(inside) and sum(self.quotation_at(word.start) is not None for word in inside) > 0.5 * len(inside)

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]

    @cached_property
    def _quotation_starts(self) -> list[int]:
        return [quotation.start for quotation in self.quotations]

    @cached_property
    def _word_starts(self) -> list[int]:
        return [word.start for word in self.words]


def analyse(text: str) -> Analysed:
    """Split a text into words, quotations and sentences.

    Args:
        text: Any text, one paragraph per line; it is kept as it is.

    Example:
        >>> analysed = analyse("Talks failed. “Not yet,” said Ms Oda.")
        >>> [analysed.slice(sentence) for sentence in analysed.sentences]
        ['Talks failed.', '“Not yet,” said Ms Oda.']
        >>> analysed.slice(analysed.quotations[0])
        '“Not yet,”'
    """
    return _analysed(text)


@lru_cache(maxsize=4)
def _analysed(text: str) -> Analysed:
    # An engine and what holds its claims read the same article one after the other.
    found = words.split(text)
    quoted = quotations.find(found, text)
    return Analysed(text, found, tuple(_sentences(found, quoted)), quoted)


def quotation_of_each_word(count: int, quoted: Sequence[Quotation]) -> list[int]:
    """Return for each of `count` words the number of its quotation, or -1."""
    numbers = [-1] * count
    for number, quotation in enumerate(quoted):
        for index in range(quotation.first, quotation.last + 1):
            numbers[index] = number
    return numbers


def _sentences(found: tuple[Word, ...], quoted: tuple[Quotation, ...]) -> list[Sentence]:
    numbers = quotation_of_each_word(len(found), quoted)
    splitter = _Splitter(found, numbers)
    sentences: list[Sentence] = []
    first = 0
    for index in range(len(found)):
        if splitter.ends(index) or index + 1 - first >= LIMIT_WORDS:
            begin, end = found[first], found[index]
            sentences.append(Sentence(begin.start, end.end, first, index + 1, end.paragraph))
            first = index + 1
    return sentences


class _Splitter:
    """Says whether a sentence ends with a word."""

    def __init__(self, found: tuple[Word, ...], quotation_numbers: list[int]) -> None:
        self.words = found
        self.quoted = quotation_numbers

    def ends(self, index: int) -> bool:
        """Say whether a sentence ends with the word at `index`."""
        if index + 1 == len(self.words) or self.words[index + 1].paragraph != self.words[index].paragraph:
            return True
        if self.quoted[index] < 0 and self.words[index].text in _BRACKETS and index:
            return self.words[index - 1].text in SENTENCE_ENDS and self._begins(self.words[index + 1])
        if self.quoted[index] < 0:
            return self.words[index].text in SENTENCE_ENDS and self._ends_plain(index)
        return self.quoted[index + 1] != self.quoted[index] and self._ends_quoted(index)

    def _begins(self, word: Word) -> bool:
        return word.text[0].isupper() or word.text[0].isdigit() or word.text in _OPENERS

    def _ends_plain(self, index: int) -> bool:
        words = self.words
        following = words[index + 1]
        if not self._begins(following) or words[index].end >= following.start:
            return False
        if words[index].text != "." or not index:
            return True
        previous = words[index - 1]
        is_initial = are_initials(previous.text) and previous.end == words[index].start
        if previous.lower == "no" and not following.text[0].isdigit():
            return True
        if previous.lower in ABBREVIATIONS or is_initial:
            return previous.lower in _ABBREVIATIONS_THAT_END and following.lower in _SENTENCE_STARTERS
        return True

    def _ends_quoted(self, index: int) -> bool:
        words = self.words
        last = words[index - 1].text if words[index].text in _CLOSERS else words[index].text
        if last not in SENTENCE_ENDS or not self._begins(words[index + 1]):
            return False
        if last in "?!…":
            return not self._is_reported(index)
        return not (last == "." and self._is_signed(index))

    def _is_reported(self, index: int) -> bool:
        """“Who pays?” Ms Oda asked: the quotation is part of a longer sentence."""
        for word in self.words[index + 1 : index + 6]:
            cue = CUES.get(word.lower)
            if cue and cue.reports_speech and (cue.is_past or (cue.is_core and "present" in cue.forms)):
                return True
            if not (word.text[0].isupper() or word.lower in SUBJECT_PRONOUNS):
                return False
        return False

    def _is_signed(self, index: int) -> bool:
        """“We pay.” Ms Oda said."""
        words = self.words
        at = index + 1
        while at < len(words) - 1 and at < index + 5:
            if not (words[at].text[0].isupper() or words[at].lower in SUBJECT_PRONOUNS):
                break
            at += 1
        cue = CUES.get(words[at].lower)
        is_cue = cue is not None and cue.is_core and cue.is_past
        return at > index + 1 and is_cue and at + 1 < len(words) and words[at + 1].text == "."
