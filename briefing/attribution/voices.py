"""A text -> everything that is known of who speaks in it, read once and shared."""

from bisect import bisect_right
from functools import cached_property, lru_cache

from briefing.attribution.lexicon import DETERMINERS, FINITE_FORMS, PREPOSITIONS, word_set
from briefing.attribution.names import Entity, EntityKind, names
from briefing.attribution.reporting import Attribution, attribute
from briefing.attribution.sentences import Analysed, Sentence, Span, analyse
from briefing.attribution.wording import Wording

_AFTER_HEAD = word_set("of at from in for who")


class Voices:
    """Who says what in one text.

    Attributes:
        analysed: Words, sentences and quotations of the text.
        attributions: Who says what, in text order.
    """

    def __init__(self, text: str) -> None:
        self.analysed: Analysed = analyse(text)
        self.attributions: tuple[Attribution, ...] = attribute(self.analysed)

    @staticmethod
    def of(text: str) -> "Voices":
        """Return the voices of a text; the last few texts are remembered."""
        return _voices(text)

    def sentence(self, offset: int) -> Sentence | None:
        """Return the sentence that holds this character, or None."""
        return self.analysed.sentence_at(offset)

    def kind_of(self, name: str) -> EntityKind:
        """Return what a name seems to be; "unknown" when the text names nobody so."""
        return next((entity.kind for entity in self._entities if entity.name == name), "unknown")

    def is_quoted(self, offset: int) -> bool:
        """Say whether the character stands between quotation marks of speech."""
        quotation = self.analysed.quotation_at(offset)
        return quotation is not None and quotation.is_speech

    def is_subject(self, name: Span) -> bool:
        """Say whether a name looks like the subject of a verb: "Mr Ek has", "Mr Ek, who sold the bank, said"."""
        words = self._wording
        first = bisect_right(self._word_starts, name.start) - 1
        at = bisect_right(self._word_starts, name.end - 1)
        if first < 0 or at >= words.count or words.is_possessive(at - 1):
            return False
        before = first - 1
        while before > 0 and (words.lower[before] in DETERMINERS or words.is_capital(before)):
            before -= 1
        if before >= 0 and words.lower[before] in PREPOSITIONS and words.paragraphs[before] == words.paragraphs[first]:
            return False
        end = words.sentence_end(first)
        if at < end and words.texts[at] == ",":
            at = next((other for other in range(at + 1, min(end, at + 16)) if words.texts[other] == ","), at) + 1
        elif at < end and words.lower[at] in _AFTER_HEAD:
            at = next((other for other in range(at + 1, min(end, at + 10)) if self._is_verb(other, end)), end)
        while at < end and words.is_beside_verb(at) and not words.is_auxiliary(at):
            at += 1
        return at < end and (self._is_verb(at, end) or words.lower[at] == "that")

    def _is_verb(self, at: int, end: int) -> bool:
        words = self._wording
        cue = words.cue(at, end)
        is_finite = cue is not None and (cue.is_past or "present" in cue.forms)
        lower = words.lower[at]
        if words.is_capital(at):
            return False
        return words.is_auxiliary(at) or is_finite or lower in FINITE_FORMS or lower.endswith(("ed", "es"))

    @cached_property
    def _entities(self) -> tuple[Entity, ...]:
        return names(self.analysed)

    @cached_property
    def _wording(self) -> Wording:
        return Wording(self.analysed)

    @cached_property
    def _word_starts(self) -> list[int]:
        return [word.start for word in self.analysed.words]


@lru_cache(maxsize=4)
def _voices(text: str) -> Voices:
    return Voices(text)
