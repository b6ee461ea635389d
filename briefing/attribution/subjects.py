"""A verb's place -> the noun phrase that is its subject: before it, before an apposition, or at the clause's start."""

from typing import Final

from briefing.attribution.cues import AMBIGUOUS, CUES
from briefing.attribution.ledger import Scope
from briefing.attribution.lexicon import (
    ADVERBS,
    DETERMINERS,
    OPENING_WORDS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    TIME_WORDS,
    word_set,
)
from briefing.attribution.people import ROLES
from briefing.attribution.phrases import before, without_parenthesis
from briefing.attribution.quotations import DOUBLE_MARKS
from briefing.attribution.wording import PAUSES, Run, Wording

# The subject is that of the verb before: "... and added that".
SHARED: Final = Run(-1, -1)

_SHARING = word_set("and but or then to by without while before after in")
_QUANTIFIERS = word_set("all both first more most")
_RELATIVES = word_set("who which whose whom where that")
_APPOSED_PREPOSITIONS = word_set("of from in at with during after through like unlike despite on by")
_PLACE_PREPOSITIONS = word_set("of in from near at")
# Months that are also names.
_NAMES_OF_MONTHS = word_set("april may june august")
_BEFORE_SUBJECT = frozenset(
    (",", "“", "”", '"', "''", ":", ";", "—", "–", "and", "but", "after", "when", "while", "as")
)
_LIMIT_PHRASE, _LIMIT_APPOSITION = 14, 45


def subject(scope: Scope, last: int) -> Run | None:
    """Return the subject of a verb whose left neighbour is the word `last`: a run, SHARED or None."""
    words = scope.wording
    if last < scope.start or words.lower[last] in _SHARING:
        return SHARED
    text = words.texts[last]
    if (text in PAUSES or text == ")") and words.quoted[last] < 0:
        start = clause_start(scope, last)
        return _before_pause(scope, last, start) or first_in(scope, start, last) or SHARED
    if text in DOUBLE_MARKS:
        if words.quoted[last] >= 0 and not words.quotation(last).is_speech:
            return before(scope, words.quotation(last).first - 1)
        return None
    return _whole(scope, before(scope, last)) or _before_time(scope, last)


def _before_pause(scope: Scope, last: int, start: int) -> Run | None:
    words = scope.wording
    if words.texts[last] == ")":
        return before(scope, last) if without_parenthesis(words, last, start) > start else None
    return before_apposition(scope, last, start) if words.texts[last] == "," else None


def _before_time(scope: Scope, last: int) -> Run | None:
    """As in "Ms Oda, who is ill, on Friday said": what stands between comma and verb is only a time."""
    words = scope.wording
    while last > scope.start and (words.lower[last] in TIME_WORDS or words.lower[last] in ("on", "late")):
        last -= 1
    return before_apposition(scope, last, clause_start(scope, last)) if words.texts[last] == "," else None


def _whole(scope: Scope, run: Run | None) -> Run | None:
    """As in "a teacher from Lund, Sweden said", "the tall, quiet man said": what is before a comma belongs to it."""
    words = scope.wording
    if run is None or run.first - 3 < scope.start or words.texts[run.first - 1] != ",":
        return run
    if _is_modifier(words, run, scope.start):
        return Run(run.first - 3, run.last)
    is_place = all(words.is_capital(at) for at in range(*run)) and words.is_capital(run.first - 2)
    at = run.first - 2
    while at > scope.start and words.is_capital(at):
        at -= 1
    if not is_place or words.lower[at] not in _PLACE_PREPOSITIONS:
        return run
    longer = before(scope, run.first - 2)
    if longer is None or longer.first >= at:
        return run
    opens = longer.first == scope.start or words.texts[longer.first - 1] in _BEFORE_SUBJECT
    return Run(longer.first, run.last) if opens else run


def _is_modifier(words: Wording, run: Run, start: int) -> bool:
    """As in "the tall, quiet man": what follows the comma is no phrase of its own."""
    opening, at = words.lower[run.first], run.first - 3
    is_bare = not words.is_capital(run.first) and opening not in DETERMINERS | SUBJECT_PRONOUNS
    is_first = at == start or words.texts[at - 1] in _BEFORE_SUBJECT
    is_adjective = words.lower[at] in DETERMINERS and words.texts[at + 1].islower()
    return is_bare and is_first and is_adjective and run.last - run.first > 1


def before_apposition(scope: Scope, comma: int, start: int) -> Run | None:
    """As in "Ms Oda, the mayor of Lund, said": return what stands before the apposition that ends with a comma."""
    words, end = scope.wording, comma
    for at in range(comma - 1, max(start, comma - _LIMIT_APPOSITION), -1):
        if words.quoted[at] >= 0 and words.in_speech(at):
            return None
        if words.texts[at] in (";", ":") or (words.lower[at] == "and" and at + 1 == end):
            return None
        if words.texts[at] != ",":
            continue
        if not _is_apposition(words, at + 1, end):
            if words.lower[at + 1] in _RELATIVES:
                return None
            continue
        run = before(scope, at - 1)
        if _is_name(words, at + 1, end) and not _takes_name(words, at - 1, run, start):
            return before(scope, end - 1)
        if run is not None and not _is_number(words, run) and not _is_apposed_itself(scope, run, at):
            return run
        end = at
    return None


def _is_number(words: Wording, run: Run) -> bool:
    return run.last - run.first == 1 and words.texts[run.first][0].isdigit()


def _is_apposed_itself(scope: Scope, run: Run, comma: int) -> bool:
    """As in "Ms Oda, 43, the mayor, said" or "Ms Oda, a nurse from Lund, Sweden, said": there is more to the left."""
    words, left = scope.wording, run.first - 2
    if left <= scope.start or words.texts[left + 1] != "," or not words.is_nounish(left):
        return False
    if _is_name(words, run.first, comma):
        return _takes_name(words, left, before(scope, left), scope.start)
    return _is_apposition(words, run.first, comma)


def _takes_name(words: Wording, last: int, run: Run | None, start: int) -> bool:
    """Whether a name between commas tells who or where a noun phrase is: "the mayor, Ann Oda," or "Lund, Sweden,"."""
    opening = words.lower[run.first] if run is not None else ""
    if run is None or (opening in PREPOSITIONS and run.first == start) or opening.endswith(("ing", "ed")):
        return False
    if words.lower[last] in ROLES or words.is_capital(last) or words.lower[run.first] in DETERMINERS | {"one"}:
        return True
    return any(words.is_possessive(at) for at in range(*run))


def _is_name(words: Wording, first: int, end: int) -> bool:
    return all(words.is_capital(at) or not words.is_word(at) for at in range(first, end))


def _is_apposition(words: Wording, first: int, end: int) -> bool:
    """Whether the words between two commas tell more of what stands before the first."""
    if first >= end:
        return False
    lower = words.lower[first]
    if lower in _RELATIVES or lower in _APPOSED_PREPOSITIONS:
        return True
    if lower.endswith(("ing", "ed")) and words.texts[first].islower():
        return True
    head_end = next((at for at in range(first, end) if words.lower[at] in _RELATIVES), end)
    if any(words.is_finite(at) for at in range(first, head_end)):
        return False
    if lower in DETERMINERS or words.texts[first][0].isdigit():
        return True
    return _is_name(words, first, end) or any(words.lower[at] in ROLES for at in range(first, min(end, first + 5)))


def clause_start(scope: Scope, before_index: int) -> int:
    """Return where the clause around a word starts: after the last speech or semicolon before it."""
    words = scope.wording
    for at in range(before_index - 1, scope.start - 1, -1):
        if words.in_speech(at) or (words.texts[at] == ";" and words.quoted[at] < 0):
            return at + 1
    return scope.start


def first_in(scope: Scope, start: int, end: int) -> Run | None:
    """Return the subject of the clause from `start`: of its parts between commas the first that has a predicate.

    When none has one, the first part that looks like a noun phrase.
    """
    words = scope.wording
    at, is_place, found = start, False, None
    while at < end:
        stop = at
        while stop < end and not (words.texts[stop] in (",", ":", ";", "—", "–") and words.quoted[stop] < 0):
            stop += 1
        first = _after_opening(words, at, stop)
        at = stop + 1
        if stop < end and words.texts[stop] == ":":
            continue
        if is_place and stop - first <= 2 and first < stop < end and words.is_capital(first):
            continue
        is_place = first < stop and words.lower[first] in PREPOSITIONS and not _is_time(words, first, stop)
        if first >= stop:
            continue
        if found is not None and (words.is_finite(first) or _is_definite(words, found)):
            return found
        run = _in_part(words, first, stop, end)
        if run is not None and run.last < stop:
            return run
        found = found or run
    return found


def _is_definite(words: Wording, run: Run) -> bool:
    opening = words.texts[run.first]
    is_aged = opening[0].isdigit() and run.last - run.first > 1
    return opening[0].isupper() or is_aged or words.lower[run.first] in DETERMINERS


def _in_part(words: Wording, first: int, stop: int, end: int) -> Run | None:
    if first + 1 < stop < end and _is_subordinate_phrase(words, first, stop):
        return Run(first + 1, stop)
    if words.quoted[first] < 0 and not _opens_adjunct(words, first, stop):
        return _until_verb(words, first, stop)
    return None


def _is_time(words: Wording, first: int, stop: int) -> bool:
    return any(words.lower[at] in TIME_WORDS or words.texts[at][0].isdigit() for at in range(first, stop))


def _after_opening(words: Wording, at: int, stop: int) -> int:
    first = at
    while first < stop and words.lower[first] in OPENING_WORDS:
        first += 1
    for index in range(first + 1, min(first + 5, stop)):
        if words.lower[index] in ("later", "ago", "earlier"):
            return index + 1
    return first


def _is_subordinate_phrase(words: Wording, first: int, stop: int) -> bool:
    """As in "while Ms Oda, ...": a subordinator and then a noun phrase without a verb."""
    lower = words.lower[first]
    if lower not in SUBORDINATORS or lower in PREPOSITIONS or lower == "during" or words.quoted[first + 1] >= 0:
        return False
    is_noun = words.is_capital(first + 1) or words.lower[first + 1] in DETERMINERS
    return is_noun and not words.has_verb(Run(first + 1, stop))


def _opens_adjunct(words: Wording, first: int, stop: int) -> bool:
    lower = words.lower[first]
    is_name = lower in _NAMES_OF_MONTHS and first + 1 < stop and words.is_capital(first) and words.is_capital(first + 1)
    if lower in PREPOSITIONS or lower in SUBORDINATORS or lower == "there" or (lower in TIME_WORDS and not is_name):
        return True
    if lower.endswith("ing") and not words.is_capital(min(first + 1, words.count - 1)):
        return True
    return lower.endswith("ly") and words.texts[first].islower()


def _until_verb(words: Wording, first: int, stop: int) -> Run:
    if words.lower[first] in SUBJECT_PRONOUNS:
        return Run(first, first + 1)
    at = first + 1
    while at < stop and not _is_predicate(words, at, first):
        at += 1
    return Run(first, min(at, first + _LIMIT_PHRASE))


def _is_predicate(words: Wording, at: int, first: int) -> bool:
    lower = words.lower[at]
    if words.is_auxiliary(at) or lower in ("who", "which", "that"):
        return True
    if _is_before_noun(words, at, first):
        return False
    if (lower in ADVERBS and lower not in _QUANTIFIERS) or words.is_manner(at):
        return True
    if words.is_capital(at):
        return False
    cue = CUES.get(lower)
    return words.is_finite(at) or (cue is not None and cue.forms != {"base"} and lower not in AMBIGUOUS)


def _is_before_noun(words: Wording, at: int, first: int) -> bool:
    """As in "the newly elected mayor": nothing but adverbs and participles stands between here and a determiner."""
    left = at - 1
    while left > first and words.lower[left].endswith(("ed", "ly")):
        left -= 1
    return words.lower[left] in DETERMINERS and left >= first and at < words.count
