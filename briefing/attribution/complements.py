"""A verb and its subject -> the attribution they make with what follows or precedes them."""

from typing import NamedTuple

from briefing.attribution import contents
from briefing.attribution.clauses import end_of_content, trim
from briefing.attribution.cues import NEVER_BARE, PREPOSITIONS_OF, Cue
from briefing.attribution.ledger import Finding, Kind, Scope
from briefing.attribution.lexicon import (
    AUXILIARIES,
    COMPLEMENTIZERS,
    OPENING_WORDS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    TIME_WORDS,
    word_set,
)
from briefing.attribution.wording import Run

_PARTICLES = word_set("out in up back away off aside down")
_AFTER_PARTICLE = word_set("on at of against from about that the for")
_BARE_VERBS = word_set("say tell claim argue believe think hope insist suggest")
_AFTER_LEFT = word_set("who which and but while though although as according")
_QUOTE_ENDS = frozenset((",", "?", "!", "—", ".", "…"))
_BEFORE_SUBJECT = frozenset((",", "”", '"', "''", "—", "–", "’"))
_NOT_OBJECTS = PREPOSITIONS | SUBORDINATORS | AUXILIARIES | {"and", "or", "to"}


class Verb(NamedTuple):
    """A verb that reports, where it stands.

    Attributes:
        scope: Its sentence.
        at: The index of the verb.
        cue: What it may do.
        negated: Whether a negation belongs to it.
    """

    scope: Scope
    at: int
    cue: Cue
    negated: bool = False

    @property
    def following(self) -> str:
        """The next word in lower case, or a full stop at the sentence's end."""
        return self.scope.wording.lower[self.at + 1] if self.at + 1 < self.scope.end else "."

    def add(self, source: Run | None, runs: list[Run], kind: Kind, *, cue_end: int = 0, particle: str = "") -> bool:
        """Keep an attribution by this verb; False when its content already belongs to another one."""
        cue = Run(self.at, cue_end or self.at + 1)
        finding = Finding(source, cue, runs, kind, self.cue.lemma, self.negated, particle)
        return self.scope.ledger.add(finding)


def attribute_to(verb: Verb, source: Run) -> bool:
    """Find what the verb reports for its subject and keep it; False when it reports nothing."""
    uses = verb.cue.uses
    if "preposition" in uses:
        has_preposition = verb.following in PREPOSITIONS_OF.get(verb.cue.lemma, ())
        if has_preposition and _with_preposition(verb, source):
            return True
        if len(uses) == 1 or (has_preposition and uses <= {"preposition", "want"}):
            return False
    if verb.cue.reports_speech and _closes_quotation(verb, source):
        return True
    if "want" in uses and _wants(verb, source, is_loose=False):
        return True
    if verb.cue.reports_speech and (_says(verb, source) or _said_before(verb, source)):
        return True
    if "want" in uses and _wants(verb, source, is_loose=True):
        return True
    return "object" in uses and _with_object(verb, source)


def _with_preposition(verb: Verb, source: Run) -> bool:
    """As in "called for a pause", "pushed back against the plan"."""
    scope, words = verb.scope, verb.scope.wording
    first = verb.at + 2
    if first < scope.end and verb.following in _PARTICLES and words.lower[first] in _AFTER_PARTICLE:
        first += words.lower[first] not in ("that", "the")
    if first >= scope.end or (words.texts[first] in (",", ".", ":") and words.quoted[first] < 0):
        return False
    end = end_of_content(scope, first, use="say" if words.lower[first] in COMPLEMENTIZERS else "preposition")
    particle = " ".join(words.lower[verb.at + 1 : first])
    return verb.add(source, [trim(words, Run(first, end))], "preposition", cue_end=first, particle=particle)


def _closes_quotation(verb: Verb, source: Run) -> bool:
    """As in "“We pay,” she said [in May]"."""
    scope, words = verb.scope, verb.scope.wording
    last = source.first - 1
    if source.first <= scope.start or verb.following in COMPLEMENTIZERS or verb.following == ":":
        return False
    if not words.in_speech(last):
        return False
    quotation = words.quotation(last)
    if words.last_spoken(quotation) not in _QUOTE_ENDS or scope.ledger.used[quotation.last - 1]:
        return False
    left = contents.left_of(scope, last)
    return left is not None and verb.add(source, [left, *contents.resumed(scope, verb.at + 1)], "say")


def _wants(verb: Verb, source: Run, *, is_loose: bool) -> bool:
    """As in "vowed to stay"; loosely also "wants Oslo to pay"."""
    scope, words = verb.scope, verb.scope.wording
    first = verb.at + 1
    while first < scope.end and (
        words.is_manner(first)
        or words.lower[first] in ("not", "instead", "also")
        or (is_loose and words.lower[first].endswith("ly"))
    ):
        first += 1
    if first >= scope.end:
        return False
    is_object = is_loose and verb.cue.lemma in ("want", "desire") and words.is_word(first)
    if words.lower[first - 1] == "not":
        end = end_of_content(scope, first, use="want")
        return words.lower[first] == "to" and verb.add(source, [trim(words, Run(first - 1, end))], "want")
    if words.lower[first] != "to" and not (is_object and words.lower[first] not in ("in", "for", "from")):
        return False
    end = end_of_content(scope, first, use="want")
    return verb.add(source, [trim(words, Run(first, end))], "want")


def _says(verb: Verb, source: Run) -> bool:
    """As in "said that ...", "told reporters ...", "said: “...”"."""
    scope, words = verb.scope, verb.scope.wording
    first = _content_start(verb)
    if first is None:
        return False
    if words.texts[first] in (",", ":"):
        first += 1
    if first >= scope.end:
        return False
    if words.speech_from(first):
        return _says_quotation(verb, source, first)
    lower, uses = words.lower[first], verb.cue.uses
    if lower not in COMPLEMENTIZERS and "say" not in uses and first == verb.at + 1:
        return False
    if lower == "to" and "want" not in uses and "tell" not in uses:
        return False
    is_clause = lower in COMPLEMENTIZERS or lower in SUBJECT_PRONOUNS
    is_clause = is_clause or verb.cue.lemma in _BARE_VERBS or "object" not in uses
    run = Run(first, end_of_content(scope, first, use="say" if is_clause else "object"))
    quotes = contents.following(scope) if run.last >= scope.end - 1 else []
    is_bare = lower not in COMPLEMENTIZERS and verb.cue.lemma in NEVER_BARE and not words.has_verb(run)
    if is_bare and not any(words.quoted[at] >= 0 for at in range(*run)):
        return False
    return verb.add(source, [trim(words, run), *quotes], "say")


def _content_start(verb: Verb) -> int | None:
    """Return where what is said begins, or None when the verb is followed by a pause or nothing."""
    scope, words = verb.scope, verb.scope.wording
    after_verb = verb.at + 1
    first = contents.after_adjuncts(scope, after_verb)
    if "tell" in verb.cue.uses and not _begins_at(verb, after_verb):
        addressed = contents.after_addressee(scope, after_verb)
        if addressed is not None:
            first = addressed
        elif "say" not in verb.cue.uses:
            first = scope.end
    if first < scope.end and words.texts[first] == "," and first + 1 < scope.end and words.quoted[first + 1] < 0:
        parenthesis = _after_parenthesis(scope, first)
        if parenthesis is None:
            return None
        first = parenthesis
    return first if first < scope.end and words.texts[first] not in (".", ";") else None


def _begins_at(verb: Verb, first: int) -> bool:
    words = verb.scope.wording
    if first >= verb.scope.end:
        return False
    return words.lower[first] in COMPLEMENTIZERS or words.texts[first] in (":", ",", ".") or words.in_speech(first)


def _after_parenthesis(scope: Scope, comma: int) -> int | None:
    """As in "said, in a statement, that": return the second comma, or None."""
    words = scope.wording
    for at in range(comma + 1, min(scope.end, comma + 15)):
        if words.texts[at] in (",", ":") and words.quoted[at] < 0:
            opening = words.lower[comma + 1]
            if at + 1 >= scope.end or not (opening in PREPOSITIONS or opening in ("who", "a", "the")):
                return None
            return at if words.lower[at + 1] == "that" or words.in_speech(at + 1) else None
    return None


def _says_quotation(verb: Verb, source: Run, first: int) -> bool:
    scope, words = verb.scope, verb.scope.wording
    end = end_of_content(scope, first, use="say")
    runs = [trim(words, Run(first, end))]
    if words.texts[first - 1] == "," and source.first > scope.start:
        left = contents.left_of(scope, source.first - 1)
        if left is not None and (words.quoted[source.first - 1] >= 0 or _is_first_half(verb, source, left)):
            runs.insert(0, left)
    return verb.add(source, runs + (contents.following(scope) if end >= scope.end - 1 else []), "say")


def _is_first_half(verb: Verb, source: Run, left: Run) -> bool:
    """As in "A deal, she said, “is near”": what stands left of the speaker is the beginning of the content."""
    words = verb.scope.wording
    if words.texts[source.first - 1] != "," or words.has_verb(left):
        return False
    lower = words.lower[left.first]
    opens = lower in PREPOSITIONS or lower in SUBORDINATORS or lower in OPENING_WORDS or lower in TIME_WORDS
    return not opens and not lower.endswith(("ing", "ed", "ly"))


def _said_before(verb: Verb, source: Run) -> bool:
    """As in "The deal is dead, she said.", "as she noted, ..." or "she said.  “...”"."""
    scope, words = verb.scope, verb.scope.wording
    before = source.first - 1
    has_before = source.first > scope.start
    first = verb.at + 1
    is_say = "say" in verb.cue.uses
    if has_before and words.lower[before] == "as" and verb.following == "," and is_say and scope.end - first > 4:
        end = end_of_content(scope, first + 1, use="say")
        if verb.add(source, [trim(words, Run(first + 1, end))], "say"):
            return True
    if has_before and (words.texts[before] in _BEFORE_SUBJECT or words.quoted[before] >= 0):
        runs = _left_contents(verb, source)
        if runs and verb.add(source, runs + contents.resumed(scope, first), "say"):
            return True
    if words.texts[scope.end - 1] in (".", ":"):
        quotes = contents.following(scope)
        return bool(quotes) and verb.add(source, quotes, "say")
    return False


def _left_contents(verb: Verb, source: Run) -> list[Run]:
    """Return the content left of the subject, with its second half right of the verb."""
    scope, words = verb.scope, verb.scope.wording
    left = contents.left_of(scope, source.first - 1)
    if left is None or words.quoted[source.first - 1] >= 0:
        return [left] if left else []
    if words.lower[source.first] in ("who", "you", "which"):
        return []
    second = _second_half(verb)
    if second:
        return [left, second]
    if left.last - left.first < 3 or not words.has_verb(left):
        return []
    opening = words.lower[left.first]
    is_adjunct = opening in SUBORDINATORS and opening not in ("if", "for")
    if opening in PREPOSITIONS and not is_adjunct and opening != "for":
        is_adjunct = not any(words.is_auxiliary(at) for at in range(*left))
    return [] if is_adjunct and not any(words.texts[at] == "," for at in range(*left)) else [left]


def _second_half(verb: Verb) -> Run | None:
    """As in "The deal, she said, is dead": return what follows the second comma."""
    scope, words = verb.scope, verb.scope.wording
    first = verb.at + 2
    if verb.following != "," or scope.end - first <= 4 or words.quoted[first] >= 0 or "say" not in verb.cue.uses:
        return None
    cue = words.cue(first, scope.end)
    if words.lower[first] in _AFTER_LEFT or (cue is not None and "gerund" in cue.forms):
        return None
    return trim(words, Run(first, end_of_content(scope, first, use="say")))


def _with_object(verb: Verb, source: Run) -> bool:
    """As in "rejected the plan"."""
    scope, words = verb.scope, verb.scope.wording
    first = verb.at + 1
    if first >= scope.end or not (words.is_word(first) or words.quoted[first] >= 0):
        return False
    lower = words.lower[first]
    if (lower in _NOT_OBJECTS and lower != "that") or lower.endswith("ly"):
        return False
    end = end_of_content(scope, first, use="object")
    return verb.add(source, [trim(words, Run(first, end))], "object")
