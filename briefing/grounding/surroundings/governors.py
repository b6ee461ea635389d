"""The words before a quote into those that govern it without asserting it: "denied that", "asked whether"."""

import re
from typing import NamedTuple

from briefing.grounding.surroundings import cues

_PART = re.compile(r"[A-Za-zÀ-ɏ0-9$%.'’-]*[A-Za-zÀ-ɏ0-9%]|[^\s\w]")
_NOT = re.compile(cues.NT + "$")
_THAT = frozenset(("that", "whether", "if"))
_MARKS = frozenset(';:—–()[]?!…“”"„«»')
_OPENING = frozenset("\"'“‘„«([")
_PREPOSITIONS = frozenset(("from", "against", "to", "on", "off", "not", "of"))
_NOT_NEGATING = frozenset(("only", "just", "merely", "simply", "doubt", "later", "least", "more", "less"))
# "the point is that", "in that", "so loud that": no word in front of these "that" need be a verb of saying.
_LETTING_STAND = frozenset(
    "is was are were be been in time way now year moment means mean all emerged transpired follows happens happened "
    "out helps remains stands".split()
)
_VERBS = frozenset(("claim", "claims", "charge", "charges"))
_DETERMINERS = frozenset(("the", "a", "an", "any", "no", "his", "her", "its", "their", "our", "my", "these", "such"))
_AFTER_NOUN = frozenset("is was be by from among in within at on over of this last".split())
_COORDINATING = frozenset(("and", "or", "but", "nor"))
_GERUND = re.compile(r"\w+ing\b")
_ASIDE_PARTS = 14
_REACH: "dict[cues.Effect, int]" = {
    "deny": 4,
    "unsure": -1,
    "weak": -1,
    "suppose": 12,
    "negate": 2,
    "refuse": 3,
    "wish": 1,
    "maybe": 0,
}
_MOST_MORE = 4
_NO_REACH = 5
_UNTIL_REACH = 6
_FORBID_REACH = 7
_SAID_REACH = 10


class _Before(NamedTuple):
    """The words and marks before a quote, as they stand and in lower case, with where each begins."""

    raw: list[str]
    low: list[str]
    starts: list[int]


def governor(before: str, quote: str) -> str:
    """The words before a quote that govern it without asserting it, from the first of them to the quote, or "".

    Example:
        >>> governor("Rowe dismissed reports that ", "the port would close")
        'dismissed reports that'
    """
    found = list(_PART.finditer(before))
    raw = [match.group() for match in found]
    parts = _Before(raw, [_form(word) for word in raw], [match.start() for match in found])
    at = _governor(parts, quote)
    return "" if at is None else before[parts.starts[_readable(parts, at)] :].strip()


def _readable(parts: _Before, at: int) -> int:
    """A few words further left when only a noun or "whether" was found: "poured cold water on talk that"."""
    if parts.low[at] not in cues.words().nouns and cues.effects().get(parts.low[at]) not in ("suppose", "unsure"):
        return at
    for left in range(at - 1, max(-1, at - 1 - _MOST_MORE), -1):
        word = parts.raw[left]
        if (
            parts.low[left] in _MARKS
            or word == ","
            or word[0].isupper()
            or word in ("he", "she", "they", "who", "that")
        ):
            return left if word[0].isupper() and left == 0 else left + 1
        at = left
    return at


def _form(word: str) -> str:
    return "n't" if _NOT.search(word) and word.lower() != "n't" else word.lower()


def _governor(parts: _Before, quote: str) -> int | None:
    """Where the words begin that govern what follows the last part, or None when they assert it."""
    low = parts.low
    end = len(low)
    while end and low[end - 1] in _OPENING:
        end -= 1
    end = _without_asides(low, end)
    if end and low[end - 1] in _COORDINATING:
        end = _coordinated(low, end)
    if end and low[end - 1] == "that" and low[end - 2 : end - 1] and low[end - 2] in _COORDINATING:
        end = _coordinated(low, end - 1)
    if not end or low[end - 1] in _MARKS or low[end - 1] == ",":
        return None
    if low[end - 1] == "that":
        return _before_that(parts, end - 1) if end > 1 else None
    return _forbidding(low, end, quote) if low[end - 1] in _PREPOSITIONS else _plain(low, end, quote)


def _without_asides(low: list[str], end: int) -> int:
    """The end of the words once asides between commas in front of the quote are left out."""
    while end and low[end - 1] == ",":
        begin = next((at for at in range(end - 2, max(-1, end - _ASIDE_PARTS), -1) if low[at] == ","), None)
        if begin is None or begin == 0:
            return end
        says = any(cues.effects().get(word) == "say" for word in low[begin:end]) and end - begin < 7
        if not says and low[begin - 1] not in _THAT and low[begin - 1] not in ("to", "not"):
            return end
        end = begin
    return end


def _coordinated(low: list[str], end: int) -> int:
    """The end of the words that govern the first of two clauses joined by "and", or 0."""
    for at in range(end - 2, -1, -1):
        if low[at] in _THAT:
            return at + 1
        if low[at] in _MARKS or (low[at] == "," and at == end - 2):
            break
    return 0


def _before_that(parts: _Before, that: int) -> int | None:
    """Where the words begin by which a clause after "that" is not asserted."""
    low = parts.low
    at = that - 1
    if at > 0 and low[at] == ",":
        begin = next((begin for begin in range(at - 1, max(0, at - _ASIDE_PARTS), -1) if low[begin] == ","), at + 1)
        if any(word == "without" or word in cues.words().mistaken for word in low[begin:at]):
            return begin - 1
        at = begin - 1
    if low[at] in cues.words().nouns and not _is_verb(parts.raw, at):
        verb = _with_verb(low, at)
        return None if low[at] in ("doubt", "question") and cues.effects().get(low[verb]) == "negate" else verb
    for place in range(at, max(-1, at - _SAID_REACH), -1):
        if low[place] in _MARKS or low[place] == ",":
            return None
        is_noun = low[place] in cues.words().nouns and place < at
        if is_noun and low[place + 1] in _AFTER_NOUN and not _is_verb(parts.raw, place):
            return place
        effect = cues.effects().get(low[place])
        if effect == "say":
            return place - 1 if _is_perhaps(low, place) else _against(low, place)
        is_far = at - place > 2 and effect not in ("deny", "suppose") and "it" not in low[max(0, place - 2) : place]
        if effect is not None and effect != "maybe" and not is_far:
            is_admitted = effect == "deny" and _against(low, place) is not None and "confirm" not in low
            return None if is_admitted else place
    lets_stand = low[at] in _LETTING_STAND or low[at] in _COORDINATING
    return at - 1 if _is_perhaps(low, at) else None if lets_stand else at


def _is_perhaps(low: list[str], verb: int) -> bool:
    """Whether a verb in front of "that" says what may be: "it may prove that", "it could be that"."""
    return low[max(0, verb - 2) : verb] in (["it", "may"], ["it", "might"], ["it", "could"])


def _is_verb(raw: list[str], at: int) -> bool:
    """Whether "claims" is what a name or pronoun before it does."""
    before = raw[at - 1] if at and raw[at].lower() in _VERBS else ""
    named = before[:1].isupper() and before.lower() not in _DETERMINERS
    return named or before in ("he", "she", "it", "they", "who", "we", "I", "also")


def _with_verb(low: list[str], at: int) -> int:
    """A noun with the verb, up to three words before it, that says what becomes of it."""
    for place in range(at - 1, max(-1, at - 4), -1):
        if cues.effects().get(low[place]) in ("deny", "negate", "say", "refuse"):
            return place
    return at


def _against(low: list[str], said: int) -> int | None:
    """Where the words begin by which a verb of saying is itself denied, wished or asked, or None."""
    before = low[said - 1] if said else ""
    is_infinitive = before == "to" or low[max(0, said - 2) : said] == ["to", "be"]
    # "reports, which claimed that ...", "reports claiming that ...": somebody may deny the reports.
    is_relative = before in ("which", "that", "who") or low[said].endswith("ing")
    reach = 14 if is_relative else 9 if is_infinitive else 4
    for place in range(said - 1, max(-1, said - 1 - reach), -1):
        word = low[place]
        if low[place - 1 : place + 1] == ["anything", "but"]:
            return place - 1
        if word in _MARKS or (word in (",", "and", "but") and not is_relative):
            return None
        effect = cues.effects().get(word)
        if is_infinitive and (word == "too" or word in cues.words().mistaken):
            return place
        if is_relative and effect != "deny" and said - place > 2:
            continue
        if effect == "negate":
            return place if low[place + 1] not in _NOT_NEGATING and low[max(0, place - 1)] != "a" else None
        if (word, low[place + 1]) in (("far", "from"), ("short", "of")) or _is_phrasal(low, place):
            return place
        if effect in ("suppose", "wish", "deny", "refuse", "weak"):
            return place
    return _fronted(low, said)


def _is_phrasal(low: list[str], at: int) -> bool:
    return low[at] in cues.words().phrasal and at + 1 < len(low) and low[at + 1] in cues.words().particles


def _fronted(low: list[str], said: int) -> int | None:
    """Where the clause of a verb of saying begins, when it begins with a negation."""
    begin = said
    while begin > 0 and said - begin < _ASIDE_PARTS and low[begin - 1] not in _MARKS and low[begin - 1] != ",":
        begin -= 1
    if low[begin : begin + 2] == ["at", "no"]:
        return begin
    is_negated = begin < said and low[begin] in cues.words().fronted and low[begin + 1] not in _NOT_NEGATING
    return begin if is_negated and "that" not in low[begin:said] else None


def _forbidding(low: list[str], end: int, quote: str) -> int | None:
    """Where the words begin that forbid or wish what follows "from", "against", "to", "on" or "not"."""
    last = low[end - 1]
    if last == "not" and low[end - 2 : end - 1] == ["or"]:
        return None
    is_not = last == "not" or low[end - 2 : end] == ["not", "to"]
    for place in range(end - 2, max(-1, end - 2 - _FORBID_REACH), -1):
        word = low[place]
        if word in _MARKS or word == ",":
            break
        if (is_not or last in ("from", "against", "off")) and word in cues.words().warns:
            return place
        forbids_to = last == "to" and word in cues.words().forbids and word.startswith(("forb", "prohib"))
        if forbids_to or (
            last in ("to", "on") and (word in cues.words().urges or (last == "on" and word in cues.words().forbids))
        ):
            return place
    if end > 1 and (low[end - 2] in (cues.words().before_to if last == "to" else cues.words().halts)):
        return end - 2
    if _GERUND.match(quote):
        if last in ("against", "from"):
            return end - 1
        if last == "of" and low[end - 2] in ("instead", "clear", "short", "wary", "lieu"):
            return end - 2
        if last == "of":
            accused = range(end - 2, max(-1, end - 6), -1)
            return next((place for place in accused if low[place] in cues.words().before_of), None)
    return _plain(low, end, quote)


def _plain(low: list[str], end: int, quote: str) -> int | None:
    """Where the words begin that deny, doubt, ask or wish what follows them directly."""
    if low[end - 3 : end] in (["think", "twice", "before"], ["think", "again", "before"]):
        return end - 3
    if low[end - 1] == "which" and end > 1 and low[end - 2] in ("in", "to"):
        # "a fairy tale in which", "contradicted accounts according to which".
        told = range(end - 3, max(-1, end - 9), -1)
        unsure = (p for p in told if low[p] in cues.words().nouns or cues.effects().get(low[p]) == "deny")
        return next(unsure, None)
    if low[end - 1] in cues.words().question_words or low[end - 1] in ("see", "than"):
        return _asked_or_wished(low, end)
    for place in range(end - 1, max(-1, end - 14), -1):
        word, distance = low[place], end - 1 - place
        if word in _MARKS or word == ",":
            break
        effect = cues.effects().get(word)
        if effect == "say" and distance <= 2:
            against = _against(low, place)
            if against is not None or distance == 0:
                return against
        elif effect is not None and effect != "say" and distance <= _reach(word, effect, low[end - 1]):
            is_none = place + 1 < end and low[place + 1] in _NOT_NEGATING
            return None if is_none else _asking(low, place) if effect == "suppose" else place
        if _hinders(low, place, end, quote):
            return place
    return None


def _hinders(low: list[str], at: int, end: int, quote: str) -> bool:
    """Whether a word forbids, urges or laughs off what a quote begins with."""
    word, distance = low[at], end - 1 - at
    if word == "no":
        return distance <= _NO_REACH and low[end - 1] in ("to", "of", "for")
    if distance <= _REACH["deny"] and _is_phrasal(low, at):
        return True
    return distance <= 1 and (word in cues.words().forbids or (word in cues.words().urges and " to " in quote))


def _asked_or_wished(low: list[str], end: int) -> int | None:
    """Where the words begin before "asked why", "like to see" and "rather than"."""
    last = low[end - 1]
    if last == "than":
        return end - 2 if low[max(0, end - 2)] == "rather" else None
    if last == "see":
        return end - 3 if end > 2 and low[end - 2] == "to" and low[end - 3] in cues.words().before_to else None
    asked = range(end - 2, max(-1, end - 6), -1)
    return next((place for place in asked if low[place] in cues.words().asked), None)


def _asking(low: list[str], at: int) -> int:
    """Where the words begin that ask a question with "whether": "asked whether", "not clear whether"."""
    for place in range(max(0, at - 3), at):
        if cues.effects().get(low[place]) in ("negate", "unsure", "deny", "say") or low[place] in cues.words().urges:
            return at if _MARKS.intersection(low[place:at]) or "," in low[place:at] else place
    return at


def _reach(word: str, effect: "cues.Effect", last: str) -> int:
    if effect == "negate" and last == "to":
        return 4
    return _UNTIL_REACH if word in ("until", "till", "provided") else _REACH[effect]
