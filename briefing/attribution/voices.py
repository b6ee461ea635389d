"""A text -> everything that is known of who speaks in it, read once and shared."""

from bisect import bisect_right
from functools import cached_property, lru_cache

from briefing.attribution.cues import NOUNS, PLURALS
from briefing.attribution.lexicon import DETERMINERS, FINITE_FORMS, PREPOSITIONS, word_set
from briefing.attribution.names import EntityKind, Named
from briefing.attribution.people import ROLES
from briefing.attribution.reporting import Attribution, report
from briefing.attribution.sentences import Analysed, Sentence, Span, analyse
from briefing.attribution.wording import Run
from briefing.identity import fold, without_titles

_AFTER_HEAD = word_set("of at from in for who")
# Prepositions that also begin a clause: "after Mr Ek had left".
_SUBORDINATING = word_set("after before since until as")
_LIMIT_AGENT, _LIMIT_ROLE = 6, 5


class Voices:
    """Who says what in one text.

    Attributes:
        analysed: Words, sentences and quotations of the text.
        attributions: Who says what, in text order.
    """

    def __init__(self, text: str) -> None:
        self.analysed: Analysed = analyse(text)
        found = report(self.analysed)
        self.attributions: tuple[Attribution, ...] = found.attributions
        self._wording = found.wording
        self._resolver = found.resolver

    @staticmethod
    def of(text: str) -> "Voices":
        """Return the voices of a text; the last few texts are remembered."""
        return _voices(text)

    def sentence(self, offset: int) -> Sentence | None:
        """Return the sentence that holds this character, or None."""
        return self.analysed.sentence_at(offset)

    def kind_of(self, name: str) -> EntityKind:
        """Return what a name seems to be; "unknown" when the text names nobody so."""
        return next((named.kind for named in self._resolver.roster.entities if named.name == name), "unknown")

    def is_quoted(self, offset: int) -> bool:
        """Say whether the character stands between quotation marks of speech."""
        quotation = self.analysed.quotation_at(offset)
        return quotation is not None and quotation.is_speech

    def mentions(self, name: str) -> tuple[Span, ...]:
        """Return where the text means whoever bears a name, in text order.

        By any part of the name, by a role that only they have, and by the words and pronouns for a source that were
        resolved to them.

        Args:
            name: A name that the text uses; titles before it do not count.
        """
        found = {span for named in self._bearers.get(_key(name), ()) for span in self._places[id(named)]}
        return tuple(sorted(found))

    def name_of(self, span: Span) -> str | None:
        """Return the fullest name of whoever a noun phrase or pronoun means, or None when the text does not tell."""
        first, last = self._index(span.start), bisect_right(self._word_starts, span.end - 1)
        if first < 0 or last <= first:
            return None
        who = self._resolver.who(Run(first, last))
        return who.name if isinstance(who, Named) else None

    def is_subject(self, name: Span) -> bool:
        """Say whether a name looks like the subject of a verb: "Mr Ek has", "Mr Ek, who sold the bank, said"."""
        words = self._wording
        first = self._index(name.start)
        at = bisect_right(self._word_starts, name.end - 1)
        if first < 0 or at >= words.count or words.is_possessive(at - 1):
            return False
        before = self._before_phrase(first)
        if (
            before >= 0
            and words.lower[before] in PREPOSITIONS - _SUBORDINATING
            and words.paragraphs[before] == words.paragraphs[first]
        ):
            return False
        end = words.sentence_end(first)
        if at < end and words.texts[at] == ",":
            at = next((other for other in range(at + 1, min(end, at + 16)) if words.texts[other] == ","), at) + 1
        elif at < end and words.lower[at] in _AFTER_HEAD:
            at = next((other for other in range(at + 1, min(end, at + 10)) if self._is_verb(other, end)), end)
        while at < end and words.is_beside_verb(at) and not words.is_auxiliary(at):
            at += 1
        return at < end and (self._is_verb(at, end) or words.lower[at] == "that")

    def is_agent(self, name: Span) -> bool:
        """Say whether somebody acts without being a subject: "called a risk by Mr Ek", "Mr Ek's claim"."""
        words = self._wording
        first = self._index(name.start)
        at = bisect_right(self._word_starts, name.end - 1)
        if first < 0:
            return False
        end = words.sentence_end(first)
        if words.is_possessive(at - 1):
            nouns = (words.lower[other] for other in range(at, min(end, at + 3)))
            return any(PLURALS.get(noun, noun) in NOUNS for noun in nouns)
        before = self._before_phrase(first)
        if before < 1 or words.paragraphs[before] != words.paragraphs[first]:
            return False
        if words.lower[before] == "by":
            return any(
                words.lower[other].endswith("ed") or words.cue(other, end) is not None
                for other in range(max(0, before - _LIMIT_AGENT), before)
            )
        return words.lower[before] == "with" and at < end and words.lower[at].endswith("ing")

    def _before_phrase(self, first: int) -> int:
        words, before = self._wording, first - 1
        while before > 0 and (words.lower[before] in DETERMINERS or words.is_capital(before)):
            before -= 1
        return before

    def _index(self, offset: int) -> int:
        return bisect_right(self._word_starts, offset) - 1

    def _is_verb(self, at: int, end: int) -> bool:
        words = self._wording
        cue = words.cue(at, end)
        is_finite = cue is not None and (cue.is_past or "present" in cue.forms)
        lower = words.lower[at]
        if words.is_capital(at):
            return False
        return words.is_auxiliary(at) or is_finite or lower in FINITE_FORMS or lower.endswith(("ed", "es"))

    @cached_property
    def _bearers(self) -> dict[str, list[Named]]:
        """Everybody by their name and by each form of it that the text uses."""
        found: dict[str, dict[int, Named]] = {}
        for named in self._resolver.roster.entities:
            forms = {named.name} | {self.analysed.slice(self._wording.span(run)) for run in named.mentions}
            for key in {_key(form) for form in forms}:
                found.setdefault(key, {})[id(named)] = named
        return {key: list(people.values()) for key, people in found.items()}

    @cached_property
    def _places(self) -> dict[int, list[Span]]:
        """Where each entity is meant, by its identity."""
        span = self._wording.span
        places = {id(named): [span(run) for run in named.mentions] for named in self._resolver.roster.entities}
        for turn in self._resolver.turns:
            if isinstance(turn.who, Named):
                places[id(turn.who)].append(span(turn.source))
        for phrase in self._roles():
            who = self._resolver.bearer(phrase)
            if who is not None:
                places[id(who)].append(span(phrase))
        return places

    def _roles(self) -> list[Run]:
        """The definite noun phrases that are roles: "the Chilean president"."""
        words, found = self._wording, []
        for head in range(1, words.count):
            if words.lower[head] not in ROLES or words.is_capital(head):
                continue
            first = head - 1
            while first > 0 and head - first < _LIMIT_ROLE and words.lower[first] != "the" and words.is_word(first):
                first -= 1
            if words.lower[first] == "the":
                found.append(Run(first, head + 1))
        return found

    @cached_property
    def _word_starts(self) -> list[int]:
        return [word.start for word in self.analysed.words]


def _key(name: str) -> str:
    return fold(without_titles(name))


@lru_cache(maxsize=4)
def _voices(text: str) -> Voices:
    return Voices(text)
