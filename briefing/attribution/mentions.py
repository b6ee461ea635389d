"""Cues that are no verbs -> attributions: "according to", nouns, adjectives, "seems", and "Name:" labels."""

from briefing.attribution import contents, phrases, subjects
from briefing.attribution.clauses import end_of_content, trim
from briefing.attribution.cues import ADJECTIVES, CUES, NOUNS, PLURALS
from briefing.attribution.ledger import Finding, Scope
from briefing.attribution.lexicon import (
    AUXILIARIES,
    BE,
    DETERMINERS,
    NEGATED_AUXILIARIES,
    OPENING_WORDS,
    POSSESSIVES,
    PREPOSITIONS,
    word_set,
)
from briefing.attribution.subjects import SHARED
from briefing.attribution.wording import PAUSES, Run

SEEMING = word_set("seems seemed appears appeared seem appear")
_BESIDE_ADJECTIVE = word_set("very more so feel feels felt less")
_NEW_CLAUSES = frozenset(("and", "but", "while", "though", "although", "which", "who", "as", "so"))
_SOURCE_PREPOSITIONS = word_set("in on at by to")


def according_to(scope: Scope, at: int) -> None:
    """Attribute the rest of the sentence to the noun phrase after "according to"."""
    words = scope.wording
    source = phrases.after(scope, at + 2)
    if source is None:
        return
    source = _with_prepositions(scope, source)
    opens = all(words.lower[index] in OPENING_WORDS or words.texts[index] == "," for index in range(scope.start, at))
    if opens:
        last = source.last
        while last < scope.end and words.texts[last] != ",":
            last += 1
        source, content = Run(source.first, last), Run(min(last + 1, scope.end), scope.end)
    else:
        end = at
        while end > scope.start and words.texts[end - 1] in PAUSES:
            end -= 1
        content = Run(scope.ledger.free_from(scope.start, end), end)
    content = trim(words, content)
    while content.last > content.first and words.texts[content.last - 1] == "." and words.quoted[content.last - 1] < 0:
        content = Run(content.first, content.last - 1)
    contents = [content, *([] if opens or words.has_verb(content) else _second_half(scope, source))]
    scope.ledger.add(Finding(source, Run(at, at + 2), contents, "according_to", "according to"))


def _second_half(scope: Scope, source: Run) -> list[Run]:
    """As in "The talks, according to Ms Oda, are over": what follows the second comma belongs to the content."""
    words = scope.wording
    comma = next((at for at in range(source.last, scope.end) if words.texts[at] in PAUSES), scope.end)
    if comma + 2 >= scope.end or words.lower[comma + 1] in _NEW_CLAUSES:
        return []
    return [trim(words, Run(comma + 1, end_of_content(scope, comma + 1, use="say")))]


def _with_prepositions(scope: Scope, source: Run) -> Run:
    """As in "according to officials in Oslo": the place belongs to the source."""
    words = scope.wording
    while source.last < scope.end and words.lower[source.last] in _SOURCE_PREPOSITIONS:
        more = phrases.after(scope, source.last + 1)
        if more is None:
            break
        source = Run(source.first, more.last)
    return source


def put_it(scope: Scope, at: int) -> None:
    """As in "as Ms Oda put it, “...”" or "“...,” as Ms Oda put it"."""
    words, first = scope.wording, at + 2
    source = subjects.subject(scope, at - 1)
    if source is None or source == SHARED:
        return
    while first < scope.end and words.quoted[first] < 0 and words.texts[first] not in (",", ":", ".", ";"):
        first += 1
    runs = []
    if first + 1 < scope.end and words.texts[first] in (",", ":") and words.quoted[first + 1] >= 0:
        runs = [trim(words, Run(first + 1, end_of_content(scope, first + 1, use="say")))]
    elif first < scope.end and words.quoted[first] >= 0:
        runs = [Run(first, words.quotation(first).last + 1)]
    elif source.first - 2 > scope.start and words.lower[source.first - 1] == "as":
        left = contents.left_of(scope, source.first - 2)
        runs = [left] if left is not None else []
    elif words.texts[scope.end - 1] == ":":
        runs = contents.following(scope)
    scope.ledger.add(Finding(source, Run(at, at + 2), runs, "say", "put"))


def seems(scope: Scope, at: int) -> None:
    """As in "seems to", "appeared that": nobody is named whose impression it is."""
    words = scope.wording
    if at + 1 >= scope.end or words.lower[at + 1] not in ("to", "that", "like", "as"):
        return
    left = at - 1
    while left >= scope.start and words.is_beside_verb(left):
        left -= 1
    subject = subjects.subject(scope, left)
    if subject is None or subject == SHARED:
        return
    run = Run(at + 1, end_of_content(scope, at + 1, use="want"))
    runs = [run] if words.lower[subject.first] in ("it", "there") else [subject, run]
    scope.ledger.add(Finding(None, Run(at, at + 1), runs, "seem", "seem" if words.lower[at][0] == "s" else "appear"))


def noun(scope: Scope, at: int) -> None:
    """As in "his claim that ...", "support for ..."."""
    words = scope.wording
    first = at + 1
    lemma = PLURALS.get(words.lower[at], words.lower[at])
    following = NOUNS.get(lemma)
    if following is None or first >= scope.end or words.lower[first] not in following:
        return
    owner = at - 1
    while owner >= scope.start and at - owner < 3 and _is_modifier(scope, owner):
        owner -= 1
    source = None
    if owner >= scope.start:
        if words.lower[owner] == "of":
            return
        if words.is_possessive(owner):
            source = phrases.before(scope, owner)
        elif words.lower[owner] in POSSESSIVES:
            source = Run(owner, owner + 1)
    preposition = words.lower[first]
    if source is None:
        return
    first += preposition not in ("that", "to", "whether")
    run = Run(first, end_of_content(scope, first, use="say" if preposition == "that" else "object"))
    particle = preposition if preposition not in ("that", "whether") else ""
    scope.ledger.add(Finding(source, Run(at, at + 1), [trim(words, run)], "noun", lemma, particle=particle))


def _is_modifier(scope: Scope, at: int) -> bool:
    """Whether the word may stand between an owner and the noun: "his repeated claim"."""
    words = scope.wording
    lower = words.lower[at]
    if words.quoted[at] >= 0 or not words.is_word(at) or words.is_possessive(at) or words.is_capital(at):
        return False
    return not (lower in DETERMINERS or lower in PREPOSITIONS or lower in AUXILIARIES or lower in CUES)


def adjective(scope: Scope, at: int) -> Run | None:
    """As in "is confident that", "was opposed to"; return the source when something was found."""
    words = scope.wording
    first = at + 1
    following = ADJECTIVES.get(words.lower[at])
    if following is None or first >= scope.end or words.lower[first] not in following:
        return None
    left, has_verb, negated = at - 1, False, False
    while left >= scope.start and words.quoted[left] < 0:
        lower = words.lower[left]
        if not (words.is_beside_verb(left) or lower in _BESIDE_ADJECTIVE):
            break
        has_verb = has_verb or lower in BE or lower in NEGATED_AUXILIARIES or lower.startswith("fe")
        negated = negated or lower in ("not", "never") or lower in NEGATED_AUXILIARIES
        left -= 1
    source = subjects.subject(scope, left) if has_verb else None
    if source is None or source == SHARED or words.lower[source.first] in ("it", "there"):
        return None
    preposition = words.lower[first]
    first += preposition not in ("that", "to")
    run = trim(words, Run(first, end_of_content(scope, first, use="want")))
    particle = preposition if preposition != "that" else ""
    finding = Finding(source, Run(at, at + 1), [run], "adjective", words.lower[at], negated, particle)
    return source if scope.ledger.add(finding) else None
