"""The start of a content -> where it ends inside its sentence."""

from briefing.attribution.cues import Use
from briefing.attribution.ledger import Scope
from briefing.attribution.lexicon import (
    ADVERBS,
    AUXILIARIES,
    COMPLEMENTIZERS,
    DETERMINERS,
    OCCASIONS,
    OPENING_SUBORDINATORS,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    TIME_WORDS,
    word_set,
)
from briefing.attribution.wording import PAUSES, Run, Wording

_CONJUNCTIONS = word_set("and but while although though as yet even or")
_CONTRASTS = word_set("but and though although")
_RELATIVES = word_set("which who a an")
_AFTER_WANT = word_set("but which who and while as although though after saying")
_BEFORE_GERUND = word_set("and but while also instead then")
# "..., showing that": the content itself goes on.
_NOT_GOING_ON = frozenset(("show", "see", "find", "indicate", "signal", "back"))
_MODALS = word_set("would will could can may might should must")
_PLAIN_PASTS = word_set("made gave took offered left went refused declined began sent held met")
_SETTLED = word_set("is was remains remained")
_NEW_STANCES = word_set("wants wanted refused declined refuses declines believes hopes vowed opposes")
_SECOND_CUES = word_set("say add tell call argue note warn promise vow urge suggest insist accuse claim declare ask")
_ADJUNCTS = word_set("when while after before because during although though saying by until")
_OCCASION_DETERMINERS = word_set("an a his her recent")
_SHORT_USES = ("object", "preposition", "want")


def trim(words: Wording, run: Run) -> Run:
    """Drop commas, dashes, colons and the like from both ends of a content."""
    first, last = run
    while last > first and words.quoted[last - 1] < 0 and words.texts[last - 1] in (",", ";", ":", "—", "–"):
        last -= 1
    while first < last and words.quoted[first] < 0 and words.texts[first] in (",", ";", ":", "—", "–", ".", ")"):
        first += 1
    return Run(first, last)


def end_of_content(scope: Scope, first: int, *, use: Use) -> int:
    """Return one past the last word of the content that begins with the word `first`.

    Args:
        scope: The sentence.
        first: The first word of the content.
        use: What kind of content it is; a clause ("say") reaches further than a thing ("object").
    """
    return _Clause(scope, first, use).end_index()


def is_list(words: Wording, comma: int, end: int) -> bool:
    """Say whether the comma separates members of a list: "and" or "or" follows soon, before another mark."""
    for at in range(comma + 1, min(end, comma + 7)):
        if words.lower[at] in ("and", "or"):
            return True
        if words.texts[at] in (",", ":", ";"):
            return False
    return False


class _Clause:
    """One content from its first word on."""

    def __init__(self, scope: Scope, first: int, use: Use) -> None:
        self.words = scope.wording
        self.first = first
        self.use = use
        end = scope.end
        while end > first and self.words.texts[end - 1] in (".", ";") and self.words.quoted[end - 1] < 0:
            end -= 1
        self.end = end
        self.is_subordinate = self._begins_in_subordinate(scope.start)
        self.is_relative = self._begins_in_relative(scope.start)

    def _begins_in_subordinate(self, start: int) -> bool:
        """As in "While Ms Oda said she would pay, ...": the content ends with the opening clause."""
        words = self.words
        if start + 2 < self.first and words.texts[start + 1] == ",":
            start += 2
        if start + 1 < self.first and words.lower[start] in ("and", "but", "so"):
            start += 1
        if start >= self.first or words.lower[start] not in OPENING_SUBORDINATORS:
            return False
        return not any(words.texts[at] in PAUSES and words.quoted[at] < 0 for at in range(start, self.first))

    def _begins_in_relative(self, start: int) -> bool:
        """As in "Peru, which says it will pay, has": the content ends before the verb of the main clause."""
        words = self.words
        for at in range(self.first - 1, max(start, self.first - 6), -1):
            if words.texts[at] == ",":
                return False
            if words.lower[at] in ("which", "who"):
                return words.texts[at - 1] == ","
        return False

    def end_index(self) -> int:
        at = self.first
        while at < self.end:
            if self.words.quoted[at] >= 0:
                quotation = self.words.quotation(at)
                following = max(quotation.last, at) + 1
                if self._is_anothers(quotation.first, quotation.last, following):
                    return quotation.first
                if self._is_signed(quotation.last, following) or self._goes_on(quotation.last, following):
                    return following
                at = following
                continue
            if self._ends_at(at):
                return at
            at += 1
        return self.end

    def _is_anothers(self, first: int, last: int, following: int) -> bool:
        """As in "... it said: “We pay,” the union wrote": the quotation after the colon has a speaker of its own."""
        is_later = first > self.first + 1 and self.words.texts[first - 1] == ":"
        return is_later and self._is_signed(last, following)

    def _is_signed(self, last: int, following: int) -> bool:
        """The quotation closed with a comma, and "Ms Oda said" comes next."""
        words = self.words
        if following >= self.end or words.texts[last - 1] not in (",", "?", "!") or not words.in_speech(last):
            return False
        for at in range(following, min(self.end, following + 6)):
            if words.is_core_cue(at, self.end):
                return True
            is_common = at > following and words.lower[following] in DETERMINERS and not words.is_finite(at)
            if not (
                is_common
                or words.is_capital(at)
                or words.lower[at] in SUBJECT_PRONOUNS
                or words.lower[at] in DETERMINERS
            ):
                return False
        return False

    def _goes_on(self, last: int, following: int) -> bool:
        """As in "“... by June,” referring to the vote": the comma stands inside the quotation marks."""
        if following >= self.end or self.words.texts[last - 1] != ",":
            return False
        return self._is_gerund_after(following) or self._another_speaks(following, is_comma=True)

    def _ends_at(self, at: int) -> bool:
        words = self.words
        text, lower = words.texts[at], words.lower[at]
        if at == self.first:
            return False
        if self.is_subordinate and text == "," and at > self.first + 1 and not is_list(words, at, self.end):
            return True
        if text in PAUSES and at + 1 < self.end and self._ends_at_pause(at):
            return True
        if lower == "according" and at + 1 < self.end and words.lower[at + 1] == "to" and at > self.first + 1:
            return True
        if text == ";":
            return True
        if lower in ("and", "but") and at + 1 < self.end and self._ends_at_conjunction(at):
            return True
        return self.use in ("object", "preposition") and self._ends_at_adjunct(at)

    def _ends_at_pause(self, at: int) -> bool:
        words, following = self.words, at + 1
        is_comma = words.texts[at] == ","
        if words.lower[following] == "according" and at > self.first + 1:
            return True
        if is_comma and (self._is_gerund_after(following) or self._cue_after(following)):
            return True
        if is_comma and self.is_relative and (words.is_auxiliary(following) or words.is_finite(following)):
            return True
        if self.use == "say" and self._breaks_clause(at, following, is_comma=is_comma):
            return True
        if self._another_speaks(following, is_comma=is_comma):
            return True
        if not is_comma or self.use not in _SHORT_USES:
            return False
        if self.use == "want":
            return words.lower[following] in _AFTER_WANT
        return not is_list(words, at, self.end)

    def _cue_after(self, at: int) -> bool:
        """As in ", she said" or, after a relative clause, ", said"."""
        is_pronoun = self.words.lower[at] in ("he", "she", "they")
        has_cue_next = is_pronoun and self.words.is_core_cue(at + 1, self.end)
        return has_cue_next or self.words.is_core_cue(at, self.end, past_only=True)

    def _is_gerund_after(self, at: int) -> bool:
        """As in ", adding that": somebody goes on in another way."""
        words = self.words
        if words.lower[at].endswith("ly") or words.lower[at] in _BEFORE_GERUND:
            at += 1
        cue = words.cue(at, self.end)
        if cue is None or "gerund" not in cue.forms or cue.lemma in _NOT_GOING_ON:
            return False
        return cue.reports_speech or "object" in cue.uses or "preposition" in cue.uses

    def _breaks_clause(self, at: int, following: int, *, is_comma: bool) -> bool:
        """As in ", but there is" is the author's own; so is a long ", which ..." after a short content."""
        lower = self.words.lower
        if lower[following] in _CONTRASTS and following + 2 < self.end:
            subject, verb = lower[following + 1], lower[following + 2]
            if subject == "there" or (subject == "it" and verb in _SETTLED):
                return True
        if not is_comma or lower[following] not in _RELATIVES or is_list(self.words, at, self.end):
            return False
        return self.end - at > 0.6 * (at - self.first) and self.words.has_verb(Run(self.first, at))

    def _another_speaks(self, following: int, *, is_comma: bool) -> bool:
        """As in ", while Mr Ek said" or ", Mr Ek said.": the words after the pause are reported by another cue."""
        words, lower = self.words, self.words.lower
        has_conjunction = lower[following] in _CONJUNCTIONS
        start = following
        while start < self.end and (lower[start] in _CONJUNCTIONS or lower[start] in ("also", "then")):
            start += 1
        for at in range(start, min(self.end, start + 10)):
            if words.quoted[at] >= 0 or words.texts[at] in (",", ";", ":"):
                return False
            if has_conjunction and is_comma and lower[at] in _NEW_STANCES:
                return True
            if words.is_core_cue(at, self.end):
                is_last = at + 1 >= self.end or words.texts[at + 1] in (".", ",", ";")
                if has_conjunction or (at > start and is_last):
                    return True
            if lower[at] in SUBORDINATORS or (words.lower[at] in AUXILIARIES and not has_conjunction):
                return False
        return False

    def _ends_at_conjunction(self, at: int) -> bool:
        """As in "and added that": the same speaker goes on."""
        words = self.words
        if self._new_speaker_after(at):
            return True
        verb = at + 1
        while verb < self.end and (words.lower[verb] in ADVERBS or words.lower[verb].endswith("ly")):
            verb += 1
        if verb < self.end and words.lower[verb] in _PLAIN_PASTS and self._has_modal_before(at):
            return True
        cue = words.cue(verb, self.end)
        if cue is None:
            return False
        is_plain = words.is_core_cue(verb, self.end) or (cue.is_past and cue.lemma == "call")
        if is_plain and cue.lemma in _SECOND_CUES and words.quoted[verb] < 0:
            return True
        return self.use in _SHORT_USES and cue.is_past and not words.is_capital(verb)

    def _has_modal_before(self, at: int) -> bool:
        """As in "what that would mean and made no promise": a past after a modal is the speaker's own."""
        if self.words.lower[self.first] not in COMPLEMENTIZERS:
            return False
        return any(self.words.lower[other] in _MODALS for other in range(self.first, at))

    def _new_speaker_after(self, at: int) -> bool:
        """As in "and Mr Ek said"."""
        words = self.words
        if not (words.is_capital(at + 1) or words.lower[at + 1] in ("he", "she", "they")):
            return False
        follows_quotation = words.quoted[at - 1] >= 0 and not words.is_capital(at + 1)
        if follows_quotation and at + 2 < self.end and not words.is_auxiliary(at + 2):
            return True
        for verb in range(at + 2, min(self.end, at + 6)):
            if words.is_core_cue(verb, self.end, past_only=True):
                return True
            if not words.is_capital(verb):
                return False
        return False

    def _ends_at_adjunct(self, at: int) -> bool:
        words, lower = self.words, self.words.lower
        if lower[at] in _ADJUNCTS:
            return True
        if lower[at] not in ("in", "on", "at") or at + 1 >= self.end:
            return False
        if lower[at + 1] in TIME_WORDS:
            return True
        if lower[at + 1] not in _OCCASION_DETERMINERS:
            return False
        return any(words.lower[other] in OCCASIONS for other in range(at, min(self.end, at + 6)))
