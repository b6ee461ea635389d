"""Analysed text -> what the rules ask about each word."""

from bisect import bisect_right
from typing import NamedTuple

from briefing.attribution.cues import AMBIGUOUS, CUES, Cue
from briefing.attribution.lexicon import (
    ABBREVIATIONS,
    ADVERBS,
    AUXILIARIES,
    DETERMINERS,
    FINITE_FORMS,
    NEGATED_AUXILIARIES,
    NOT_ADVERBS,
    OBJECT_PRONOUNS,
    OPENING_WORDS,
    POSSESSIVES,
    PREPOSITIONS,
    RELATIVE_PRONOUNS,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    TIME_WORDS,
    word_set,
)
from briefing.attribution.sentences import Analysed, Quotation, Span, quotation_of_each_word
from briefing.attribution.words import are_initials

PAUSES = frozenset(",—–―-")
# Words that speak alone, and words that name nobody.
_LONE = (
    SUBJECT_PRONOUNS
    | RELATIVE_PRONOUNS
    | OBJECT_PRONOUNS
    | POSSESSIVES
    | word_set("this these those another each all both most several few few none either neither everyone everybody")
)
_EMPTY = (
    ADVERBS | AUXILIARIES | DETERMINERS | OPENING_WORDS | PREPOSITIONS | SUBORDINATORS | word_set("and or which ago")
)
_NEVER_FIRST = FINITE_FORMS - word_set("means cuts wins holds turns uses works stands works")
_CONTRACTIONS = frozenset(("s", "re", "ll", "d", "ve", "m"))
_CONTRACTED = SUBJECT_PRONOUNS | {"that"}


class Run(NamedTuple):
    """A half-open range of word indexes."""

    first: int
    last: int


class Wording:
    """The words of a text in parallel lists, with the questions that the rules ask about them.

    Attributes:
        texts: Each word as it stands.
        lower: Each word in lower case.
        quoted: For each word the number of its quotation, or -1.
        quotations: The quotations of the text.
        paragraphs: For each word the number of its paragraph.
        count: How many words there are.
    """

    def __init__(self, analysed: Analysed) -> None:
        self.analysed = analysed
        self.texts = [word.text for word in analysed.words]
        self.lower = [word.lower for word in analysed.words]
        self.paragraphs = [word.paragraph for word in analysed.words]
        self.count = len(self.texts)
        self.quotations = analysed.quotations
        self.quoted = quotation_of_each_word(self.count, analysed.quotations)
        self._sentence_firsts = [sentence.first for sentence in analysed.sentences]

    def span(self, run: Run) -> Span:
        """Return the characters of a run of words."""
        words = self.analysed.words
        return Span(words[run.first].start, words[run.last - 1].end)

    def quotation(self, index: int) -> Quotation:
        """Return the quotation that holds the word; it must be quoted."""
        return self.quotations[self.quoted[index]]

    def speech_from(self, index: int) -> Quotation | None:
        """Return the quotation of speech that begins with this word, or None."""
        if self.quoted[index] < 0:
            return None
        quotation = self.quotation(index)
        return quotation if quotation.first == index and quotation.is_speech else None

    def in_speech(self, index: int) -> bool:
        """Say whether the word stands in a quotation of speech."""
        return self.quoted[index] >= 0 and self.quotation(index).is_speech

    def sentence_end(self, index: int) -> int:
        """Return one past the index of the last word in the word's sentence."""
        return self.analysed.sentences[bisect_right(self._sentence_firsts, index) - 1].last

    def is_headline(self, index: int) -> bool:
        """Say whether nearly all longer words in the word's sentence have capitals."""
        sentence = self.analysed.sentences[bisect_right(self._sentence_firsts, index) - 1]
        longer = [text for text in self.texts[sentence.first : sentence.last] if len(text) > 3 and text[0].isalpha()]
        return len(longer) > 2 and sum(text[0].isupper() for text in longer) > 0.75 * len(longer)

    def is_capital(self, index: int) -> bool:
        """Say whether the word begins with a capital."""
        return self.texts[index][0].isupper()

    def is_word(self, index: int) -> bool:
        """Say whether it is a word or number, not a punctuation mark."""
        return self.texts[index][0].isalnum()

    def is_auxiliary(self, index: int) -> bool:
        """Say whether the word is an auxiliary, negated or not."""
        lower = self.lower[index]
        if lower not in AUXILIARIES and lower not in NEGATED_AUXILIARIES:
            return False
        is_inside = index > 0 and self.texts[index - 1][0].isalnum()
        return not (is_inside and self.texts[index] in ("Will", "May"))

    def is_manner(self, index: int) -> bool:
        """Say whether the word is an adverb in -ly."""
        lower = self.lower[index]
        return lower.endswith("ly") and not self.is_capital(index) and lower not in NOT_ADVERBS

    def is_finite(self, index: int) -> bool:
        """Say whether the word can be a finite verb, its capital and its neighbour before it considered."""
        lower = self.lower[index]
        if self.is_auxiliary(index):
            return True
        if self.is_capital(index) or (index and self.lower[index - 1] in DETERMINERS):
            return False
        cue = CUES.get(lower)
        is_form = cue is not None and (cue.is_past or "present" in cue.forms) and lower not in AMBIGUOUS
        return is_form or lower in FINITE_FORMS or (lower.endswith("ed") and len(lower) > 4)

    def is_beside_verb(self, index: int) -> bool:
        """Say whether the word may stand between a subject and its verb."""
        return self.is_auxiliary(index) or self.lower[index] in ADVERBS or self.is_manner(index)

    def is_abbreviation_dot(self, index: int) -> bool:
        """Say whether the mark is the full stop of an abbreviation or an initial."""
        if self.texts[index] != "." or not index:
            return False
        before = self.texts[index - 1]
        return self.lower[index - 1] in ABBREVIATIONS or len(before) == 1 or are_initials(before)

    def is_possessive(self, index: int) -> bool:
        """Say whether the word ends in 's."""
        return self.lower[index].endswith(("’s", "'s"))

    def is_contraction(self, index: int) -> bool:
        """Say whether the word is a pronoun with a verb: "he's", "they’ll"."""
        return _is_contraction(self.lower[index])

    def is_nounish(self, index: int) -> bool:
        """Say whether the word could be a noun."""
        if not (0 <= index < self.count and self.is_word(index)):
            return False
        lower = self.lower[index]
        if self.is_capital(index) or lower.endswith("s"):
            return True
        return not (lower in CUES or lower in PREPOSITIONS or lower in AUXILIARIES or lower in SUBJECT_PRONOUNS)

    def is_core_cue(self, index: int, end: int, *, past_only: bool = False) -> bool:
        """Say whether a finite form of one of the plainest verbs of saying stands there, outside quotations."""
        if index >= end or self.quoted[index] >= 0:
            return False
        cue = CUES.get(self.lower[index])
        if cue is None or not (cue.is_core and cue.reports_speech):
            return False
        return cue.is_past or (not past_only and "present" in cue.forms)

    def cue(self, index: int, end: int) -> Cue | None:
        """Return the cue that the word can be, or None at `end` and beyond."""
        return CUES.get(self.lower[index]) if index < end else None

    def quotation_fills_paragraph(self, quotation: Quotation) -> bool:
        """Say whether a paragraph is nothing but a quotation."""
        paragraphs, first, after = self.paragraphs, quotation.first, quotation.last + 1
        if first and paragraphs[first - 1] == paragraphs[first]:
            return False
        return any(at >= self.count or paragraphs[at] != paragraphs[first] for at in (after, after + 1))

    def last_spoken(self, quotation: Quotation) -> str:
        """Return the last word or mark inside a quotation, past the closing marks of quotations within it."""
        index = quotation.last - 1
        while index > quotation.first and self.texts[index] in ("'", "’"):
            index -= 1
        return self.texts[index]

    def may_speak(self, run: Run) -> bool:
        """Say whether a run could be words for somebody: not a lone determiner, adverb or time, nor a verb's phrase."""
        if run.last - run.first == 1 and self.lower[run.first] in _LONE:
            return True
        first = self.lower[run.first]
        if self.texts[run.first].islower() and (self.is_auxiliary(run.first) or first in _NEVER_FIRST):
            return False
        return any(self._is_content_word(index) for index in range(*run))

    def _is_content_word(self, index: int) -> bool:
        lower = self.lower[index]
        return self.is_word(index) and not (
            (lower in _EMPTY and lower != "whom") or (lower in TIME_WORDS and not self.is_capital(index))
        )

    def has_verb(self, run: Run, *, first_part_only: bool = False) -> bool:
        """Say whether there seems to be a finite verb.

        Args:
            run: Where to look.
            first_part_only: Whether to look no further than the first comma.
        """
        for index in range(*run):
            if first_part_only and self.texts[index] == "," and self.quoted[index] < 0:
                return False
            if self.is_auxiliary(index) or self._is_verb(index, run):
                return True
        return False

    def _is_verb(self, index: int, run: Run) -> bool:
        lower = self.lower[index]
        if index + 1 < run.last and _is_contraction(lower) and not self.is_capital(index + 1):
            return True
        if self.is_capital(index):
            return False
        is_inside = run.first < index < run.last - 1
        if is_inside and lower.endswith("s") and len(lower) > 3 and self.lower[index + 1] in DETERMINERS:
            return True
        cue = CUES.get(lower)
        is_form = lower.endswith("ed") or lower in FINITE_FORMS
        is_form = is_form or (cue is not None and (cue.is_past or "present" in cue.forms))
        return is_form and (index == run.first or self.lower[index - 1] not in DETERMINERS)


def _is_contraction(lower: str) -> bool:
    stem, _, ending = lower.replace("’", "'").partition("'")
    return ending in _CONTRACTIONS and stem in _CONTRACTED
