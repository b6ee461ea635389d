"""A word that may be a reporting verb -> whether it is one here, and whose."""

from briefing.attribution import contents, groups, passives, phrases, subjects
from briefing.attribution.complements import Verb, attribute_to
from briefing.attribution.cues import AMBIGUOUS, CUES, GERUNDS, Cue
from briefing.attribution.groups import Group
from briefing.attribution.ledger import Scope
from briefing.attribution.lexicon import (
    AUXILIARIES,
    BEFORE_NOUN,
    COMPLEMENTIZERS,
    DETERMINERS,
    PEOPLE,
    PREPOSITIONS,
    RELATIVE_PRONOUNS,
    SUBJECT_PRONOUNS,
    TIME_WORDS,
    word_set,
)
from briefing.attribution.subjects import SHARED
from briefing.attribution.wording import Run

_PRONOUN_DETERMINERS = word_set("some many most few all both this that others")
_PLURAL_SUBJECTS = word_set("i we they you who that people women men which")
_LIKERS = word_set("i we they you who people voters")
_BEFORE_GERUND = frozenset(("", ",", "and", "by", "while", "after", "before", "in", "without", "for", "—", "–"))
_BEFORE_INFINITIVE = word_set(
    """on continued wants seemed appeared trying tried way want wanted like need able going used continues plans
    intends and"""
)
# In "he dismissed claims that the plan was dead" what is denied is a noun, however much it looks like a verb.
_REPORT_NOUNS = word_set("claims reports charges suggestions allegations accusations rumors rumours hints calls")
_DENYING = word_set(
    """deny denies denied denying reject rejects rejected rejecting dismiss dismisses dismissed dismissing refute
    refutes refuted refuting dispute disputes disputed disputing rebuff rebuffs rebuffed brush brushed aside off down
    played downplayed deflected ignored contradicted rebutted rubbished"""
)
_LIMIT_WITH = 9
_INVERTED_ENDS = frozenset((",", "?", "!", ".", "—"))


def read(scope: Scope, at: int, cue: Cue, *, last: Run | None, core_only: bool) -> Run | None:
    """Attribute what the verb at word `at` reports; return its source when something was found.

    Args:
        scope: The sentence.
        at: The index of the verb.
        cue: What the verb may do.
        last: The source of the attribution before it in the sentence, for subjects that are shared.
        core_only: Whether only finite verbs are wanted now.
    """
    group = groups.before(scope, at)
    verb = Verb(scope, at, cue, group.is_negated)
    if core_only and group.is_infinitive:
        return None
    if not group.is_finite and not group.is_infinitive and _is_noun(verb, group):
        return None
    if passives.is_asked(verb, group):
        return passives.read_question(verb)
    return (None if group.helpers else _inverted(verb)) or _with_subject(verb, group, last)


def _with_subject(verb: Verb, group: Group, last: Run | None) -> Run | None:
    scope, at, cue = verb.scope, verb.at, verb.cue
    if "participle" in cue.forms and (group.is_passive or (verb.following == "by" and not group.is_finite)):
        return passives.read(verb, group)
    if "gerund" in cue.forms and not group.is_finite and not _begins_part(scope, at, group):
        return _gerund(verb, last)
    if cue.forms == {"participle"} and not group.is_finite:
        return None
    source = _subject(verb, group, last)
    if source is None or not _agrees(verb, group, source):
        return None
    return source if attribute_to(verb, source) else None


def _is_noun(verb: Verb, group: Group) -> bool:
    """As in "his claims", "in support": the form is no verb here."""
    words, at = verb.scope.wording, verb.at
    lower, previous, cue = words.lower[at], group.previous, verb.cue
    if lower in AMBIGUOUS and _is_noun_form(verb, group):
        return True
    if lower in _REPORT_NOUNS and previous in _DENYING:
        return True
    if lower == "like" and previous not in _LIKERS:
        return True
    if previous in DETERMINERS and previous not in _PRONOUN_DETERMINERS:
        return True
    if previous in PREPOSITIONS and "gerund" not in cue.forms:
        return True
    if "gerund" in cue.forms and not cue.is_past and at:
        return words.lower[at - 1] in DETERMINERS or previous == "of"
    return False


def _is_noun_form(verb: Verb, group: Group) -> bool:
    words, previous, cue = verb.scope.wording, group.previous, verb.cue
    if previous in BEFORE_NOUN or previous.endswith(("’s", "'s")) or previous in ("’", "'"):
        return True
    if group.subject_end < verb.scope.start:
        return False
    if previous in SUBJECT_PRONOUNS or previous == "," or words.is_capital(group.subject_end):
        return False
    if verb.following == "to" and "want" in cue.uses and "present" in cue.forms and previous not in CUES:
        return False
    return not (previous.endswith("s") and "base" in cue.forms) and verb.following not in COMPLEMENTIZERS


def _inverted(verb: Verb) -> Run | None:
    """As in "“We pay,” said Ms Oda" or "the bank will pay, said Ms Oda"."""
    scope, words, at = verb.scope, verb.scope.wording, verb.at
    if at <= scope.start or not _may_invert(verb):
        return None
    source = phrases.after(scope, at + 1)
    is_after_quotation = words.quoted[at - 1] >= 0
    if source is None:
        return None
    opening = words.lower[source.first]
    if all(words.lower[at] in TIME_WORDS for at in range(*source)):
        return None
    is_named = words.is_capital(source.first) or opening in DETERMINERS or opening in SUBJECT_PRONOUNS
    if opening in ("him", "them", "her") and source.last - source.first == 1:
        return None
    if not is_named and not is_after_quotation:
        return None
    left = contents.left_of(scope, at - 1)
    if left is None or (not is_after_quotation and not _is_said_clause(verb, left, source)):
        return None
    return source if verb.add(source, [left, *contents.resumed(scope, source.last)], "say") else None


def _may_invert(verb: Verb) -> bool:
    scope, words, at, cue = verb.scope, verb.scope.wording, verb.at, verb.cue
    if cue.forms.isdisjoint(("past", "present", "base")) or not ("say" in cue.uses or cue.lemma == "ask"):
        return False
    if verb.following in COMPLEMENTIZERS or verb.following in ("to", ":", ",") or at + 1 >= scope.end:
        return False
    if words.quoted[at - 1] < 0:
        return words.texts[at - 1] == ","
    quotation = words.quotation(at - 1)
    return words.last_spoken(quotation) in _INVERTED_ENDS or quotation.last - quotation.first > 8


def _is_said_clause(verb: Verb, left: Run, source: Run) -> bool:
    """Without quotation marks the left part must be a clause, and the right part nothing but a speaker."""
    scope, words = verb.scope, verb.scope.wording
    length = left.last - left.first
    if words.lower[source.first] in SUBJECT_PRONOUNS or length < 3:
        return False
    starts_with_name = words.is_capital(left.first) and words.is_capital(left.first + 1)
    is_short = length < 12 and words.lower[left.first] not in PREPOSITIONS
    if not words.has_verb(left, first_part_only=starts_with_name or is_short):
        return False
    if source.last >= scope.end:
        return True
    following = words.lower[source.last]
    return not (words.is_auxiliary(source.last) or following in CUES or following in COMPLEMENTIZERS)


def _begins_part(scope: Scope, at: int, group: Group) -> bool:
    return at == scope.start or group.previous in _BEFORE_GERUND or scope.wording.quoted[at - 1] >= 0


def _gerund(verb: Verb, last: Run | None) -> Run | None:
    """As in "issued a statement saying that ..."."""
    scope, words, at = verb.scope, verb.scope.wording, verb.at
    if verb.cue.lemma not in GERUNDS or at == scope.start:
        return None
    previous = words.lower[at - 1]
    if previous in DETERMINERS or previous in PREPOSITIONS or previous in AUXILIARIES or not words.is_word(at - 1):
        return None
    source = phrases.before(scope, at - 1) if previous in PEOPLE else _with_somebody(scope, at)
    source = source or last or subjects.first_in(scope, subjects.clause_start(scope, at), at)
    if source is None or source.last > at:
        return None
    return source if attribute_to(verb, source) else None


def _with_somebody(scope: Scope, at: int) -> Run | None:
    """As in "with Ms Oda saying", "footage of Ms Oda saying": return the noun phrase before the gerund."""
    words = scope.wording
    left = at - 1
    while left > scope.start and at - left < _LIMIT_WITH and words.lower[left] not in ("with", "of"):
        if not (words.is_word(left) or words.is_abbreviation_dot(left)) or words.is_finite(left):
            return None
        left -= 1
    is_with = words.lower[left] == "with" or (words.lower[left] == "of" and words.is_capital(left + 1))
    is_at_part = left == scope.start or words.lower[left] == "of" or words.texts[left - 1] in (",", "—", "–", "-")
    if not is_with or not is_at_part or left + 1 >= at or words.lower[at - 1] in TIME_WORDS:
        return None
    while words.is_manner(at - 1):
        at -= 1
    return Run(left + 1, at) if left + 1 < at else None


def _subject(verb: Verb, group: Group, last: Run | None) -> Run | None:
    scope, at = verb.scope, verb.at
    is_participial = not group.is_finite and ("gerund" in verb.cue.forms or group.is_infinitive)
    source = SHARED if is_participial else subjects.subject(scope, group.subject_end)
    if source != SHARED:
        return source
    if group.is_infinitive and group.previous not in _BEFORE_INFINITIVE:
        return None
    if last is not None and not (is_participial and scope.wording.lower[last.first] in RELATIVE_PRONOUNS):
        return last
    return subjects.first_in(scope, subjects.clause_start(scope, at), max(at - 1, scope.start)) or last


def _agrees(verb: Verb, group: Group, source: Run) -> bool:
    """A bare form that could be a noun needs a plural subject."""
    words = verb.scope.wording
    if verb.cue.forms != {"base"} or group.is_finite or group.is_infinitive:
        return True
    if words.lower[verb.at] not in AMBIGUOUS:
        return True
    head = words.lower[source.last - 1]
    return head in _PLURAL_SUBJECTS or head.endswith("s") or "and" in words.lower[source.first : source.last]
