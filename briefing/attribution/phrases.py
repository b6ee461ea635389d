"""A place in a sentence -> the noun phrase that begins or ends there."""

from briefing.attribution.cues import AMBIGUOUS, CUES
from briefing.attribution.ledger import Scope
from briefing.attribution.lexicon import (
    AUXILIARIES,
    DETERMINERS,
    NOT_SUBJECT_ENDS,
    OBJECT_PRONOUNS,
    OPENING_WORDS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    TIME_WORDS,
    word_set,
)
from briefing.attribution.quotations import DOUBLE_MARKS
from briefing.attribution.wording import Run, Wording

_STOPS_AFTER = frozenset(",:;.!?—–―()[]")
_STOPS_BEFORE = frozenset(",:;!?—–―-()[]")
_CLAUSE_WORDS = word_set("who that which when while as during after before if because whose where whether how why")
_PHRASE_PREPOSITIONS = word_set("in on at to about by last this via through upon")
_AMOUNTS = word_set(
    """a an one two three four five six seven eight nine ten several few couple of less more than about nearly just
    only some many hours hour days day weeks week months month years year decades decade moments minutes"""
)
_NOT_SKIPPED = word_set("may week year month here there again")
# Verbs whose past is so often a participle or a noun's neighbour that they do not end a noun phrase.
_PARTICIPLES = word_set("propose call back name expect know order plan detail oppose")
_LIMIT_AFTER, _LIMIT_BEFORE, _LIMIT_PARENTHESIS = 14, 22, 10


def after(scope: Scope, first: int) -> Run | None:
    """Return the noun phrase that begins with the word `first`, or None."""
    words, end = scope.wording, scope.end
    if first >= end:
        return None
    lower = words.lower
    is_pronoun = lower[first] in SUBJECT_PRONOUNS or lower[first] in OBJECT_PRONOUNS
    if lower[first] not in ("him", "them") and first + 1 < end and lower[first] in OBJECT_PRONOUNS:
        is_pronoun = not words.is_nounish(first + 1)
    if is_pronoun and not (first + 1 < end and lower[first + 1] in ("of", "in")):
        return Run(first, first + 1)
    at = first
    while at < min(end, first + _LIMIT_AFTER) and not _stops_after(words, at, first):
        at += 1
    return Run(first, at) if at > first else None


def _stops_after(words: Wording, at: int, first: int) -> bool:
    text, lower = words.texts[at], words.lower[at]
    if text in _STOPS_AFTER and not words.is_abbreviation_dot(at):
        return True
    if text in DOUBLE_MARKS or lower in _CLAUSE_WORDS:
        return True
    if at == first:
        return False
    if lower in _PHRASE_PREPOSITIONS:
        if lower == "to" and words.lower[at - 1] in ("close", "next", "according"):
            return False
        following = words.lower[min(at + 1, words.count - 1)]
        return lower != "at" or following in ("a", "an", "the", "one")
    return lower in TIME_WORDS or words.is_auxiliary(at)


def before(scope: Scope, last: int) -> Run | None:
    """Return the noun phrase that ends with the word `last` or just before a time ("on Monday"), or None."""
    words, start = scope.wording, scope.start
    if last < start:
        return None
    lower = words.lower
    if lower[last] in SUBJECT_PRONOUNS or lower[last] in ("that", "which"):
        return Run(last, last + 1)
    last = _before_ago(words, last, start)
    while (
        last > start
        and lower[last] not in _NOT_SKIPPED
        and (lower[last] in TIME_WORDS or lower[last] in ("on", "late"))
    ):
        last -= 1
    end = last + 1
    last = without_parenthesis(words, last, start)
    if not words.is_word(last) and words.texts[last] not in NOT_SUBJECT_ENDS:
        return None
    first = last
    while first > start and last - first < _LIMIT_BEFORE:
        if _is_barrier(words, first - 1, last):
            break
        if words.lower[first - 1] == "who" or words.is_auxiliary(first - 1):
            antecedent = _antecedent(words, first - 1, start)
            if antecedent is not None:
                return before(scope, antecedent)
            break
        if _stops_before(words, first - 1, start):
            break
        first -= 1
    return None if words.is_auxiliary(last) else _without_opening(words, Run(first, end))


def _before_ago(words: Wording, last: int, start: int) -> int:
    """As in "the ministry less than two weeks ago said": return the word before the time."""
    if words.lower[last] in ("week", "month", "year") and words.lower[last - 1] in ("last", "this", "next"):
        return max(last - 2, start)
    is_before = last + 1 < words.count and words.lower[last + 1] in ("ago", "later", "earlier")
    if not is_before and words.lower[last] not in ("ago", "later", "earlier"):
        return last
    at = last if is_before else last - 1
    while at > start and (words.lower[at] in _AMOUNTS or words.texts[at][0].isdigit()):
        at -= 1
    return at


def without_parenthesis(words: Wording, last: int, start: int) -> int:
    """As in "Ann Oda (D-Ohio) said": return the last word before brackets that end with the word `last`."""
    if words.texts[last] not in (")", "]"):
        return last
    for at in range(last - 1, max(start, last - _LIMIT_PARENTHESIS), -1):
        if words.texts[at] in ("(", "["):
            return at - 1
    return last


def _antecedent(words: Wording, at: int, start: int) -> int | None:
    """As in "Supporters who have seen the plan say": return the index of "Supporters"."""
    who = at
    while who > start and at - who < 8 and words.lower[who] != "who" and words.texts[who] not in (",", ";", ":"):
        who -= 1
    return who - 1 if words.lower[who] == "who" and who > start and words.is_word(who - 1) else None


def _is_barrier(words: Wording, at: int, last: int) -> bool:
    text = words.texts[at]
    if words.quoted[at] >= 0 and words.quoted[at] != words.quoted[last]:
        return True
    return text in _STOPS_BEFORE or text in DOUBLE_MARKS or (text == "." and not words.is_abbreviation_dot(at))


def _stops_before(words: Wording, at: int, start: int) -> bool:
    lower = words.lower[at]
    if lower in SUBORDINATORS or lower == "which" or lower in SUBJECT_PRONOUNS:
        return True
    if lower in ("and", "or"):
        return not _joins_nouns(words, at, start)
    return _is_verb_before(words, at) or _is_plain_verb(words, at, start)


def _is_plain_verb(words: Wording, at: int, start: int) -> bool:
    """As in "Ms Oda released a film": a finite verb, told by the noun before it and the determiner after it."""
    if at <= start or at + 1 >= words.count or not words.is_finite(at) or words.is_auxiliary(at):
        return False
    following = words.lower[at + 1]
    is_object = following in DETERMINERS or following in PREPOSITIONS or words.texts[at + 1][0].isdigit()
    is_subject = words.is_capital(at - 1) or words.lower[at - 1] in SUBJECT_PRONOUNS
    return is_object and is_subject and not words.is_possessive(at - 1) and following not in ("of", "by")


def _is_verb_before(words: Wording, at: int) -> bool:
    lower = words.lower[at]
    cue = CUES.get(lower)
    if cue is None or not cue.reports_speech or words.is_capital(at) or lower in AMBIGUOUS:
        return False
    if cue.lemma in _PARTICIPLES:
        return False
    return cue.is_past or ("gerund" in cue.forms and cue.lemma in ("say", "tell", "add"))


def _joins_nouns(words: Wording, at: int, start: int) -> bool:
    """As in "Oslo and Helsinki say": both sides look like nouns, and no verb stands before them."""
    if not (words.is_nounish(at + 1) and words.is_nounish(at - 1)):
        return False
    for other in range(at - 1, max(start - 1, at - 7), -1):
        if words.texts[other] in (",", ";", ":", "—") or other == start:
            return True
        lower = words.lower[other]
        if lower in AUXILIARIES or (lower in CUES and not words.is_capital(other)):
            return False
    return False


def _without_opening(words: Wording, run: Run) -> Run | None:
    """Drop words that open a sentence; of "In a speech Tuesday Ms Oda" keep the name."""
    lower = words.lower
    first, last = run.first, run.last - 1
    while first < last and lower[first] in OPENING_WORDS and lower[first] != "of":
        first += 1
    if lower[first] not in PREPOSITIONS or lower[first] == "of":
        return Run(first, run.last)
    at = last
    while at > first and words.is_capital(at) and lower[at] not in TIME_WORDS:
        at -= 1
    if at == last or (lower[at] not in TIME_WORDS and (lower[at] in PREPOSITIONS or lower[at] in DETERMINERS)):
        return None
    return Run(at + 1, run.last)
