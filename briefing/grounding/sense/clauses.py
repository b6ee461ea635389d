"""A sentence into its words, its clauses, and the signs among its words with how far each reaches."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final, NamedTuple

from briefing.attribution.lexicon import word_set
from briefing.grounding.sense.inflection import stem
from briefing.grounding.sense.signs import Sign, signs

_WORD: Final = re.compile(r"\d[\d.,]*\d|[^\W_]+(?:['’][^\W_]+)*|[,;:.!?—–()“”\"]|(?<=\s)-(?=\s)")
_BREAKS: Final = frozenset(";:.!?—–-()")
_JOINTS: Final = word_set("""but while although though whereas because which who whose where saying adding""")
_OPENING_AFTER_AND: Final = word_set(
    """will would did does do is are was were has have had could may might can cannot should must not never he she it
    they we i said says say that wants plans would's told took gave left went made put found held kept won lost
    sent met wrote began became set cut saw led brought"""
)
_RELATIVES: Final = frozenset("who which whose where while although though when after as".split())
_LINKS: Final = frozenset(("and", "or"))
_REACH: Final = {"not": 6, "negative": 9}
_SMALL: Final = word_set(
    """how why whether many much nor neither yet too while because so such other another one the a an of to in on
    at by for with from as and or but that this these those it its his her their he she they we i you our my is
    are was were be been being has have had do does did will would shall can could may might must should said
    says say told according about after before there which who whom whose what when where than then so also more
    most very just all any some each both into over under up down out not no nor if unless until while during
    own new s t"""
)
_BETWEEN: Final = word_set(
    """on late early again repeatedly yesterday today so far monday tuesday wednesday thursday friday saturday sunday"""
)
_PAST_STATES: Final = word_set(
    """a an known considered home again more described dubbed expected thought believed seen hailed viewed regarded
    called"""
)
_BEFORE_ONCE: Final = frozenset("at than just only not even was were had has".split())
_AFTER_PROVIDED: Final = word_set("""it he she they we you there the this its their both all""")
_BEING: Final = frozenset("is was are were has had".split())
_BEFORE_PENDING: Final = word_set("""a an the any its his her their""")
_DENYING: Final = frozenset(("not", "negative"))
_INSIDE: Final = frozenset(("soft", "hedge"))
_NEW_SUBJECTS: Final = [["and", word] for word in ("the", "a", "its", "his", "her", "their")]
_PAIR: Final = 8
_PLANS_TO: Final = ("plans", "to")
# What no negation before it reaches over: "was not certain after prices rose".
_ENDING: Final = frozenset((",", "after"))
_NAME_WEIGHT: Final = 0.3
_LIMIT: Final = 1200


class Found(NamedTuple):
    """A sign where it stands.

    Attributes:
        sign: What it does.
        first: Its first word's index.
        last: One past its last word's.
        turned: Whether an odd number of negations reaches it.
    """

    sign: Sign
    first: int
    last: int
    turned: bool = False


@dataclass(slots=True)
class Clauses:
    """A sentence as read.

    Attributes:
        text: Its characters.
        words: Its words and marks in lower case, "n't" as "not".
        starts: Where each begins.
        clause: For each the number of its clause.
        stems: For each the stem, "" for small words and marks.
        weights: For each how much it tells of what a clause is about: names and titles little.
        turned: For each whether an odd number of negations reaches it.
        found: The signs among them, in order.
    """

    text: str
    words: list[str]
    starts: list[int]
    clause: list[int] = field(default_factory=list)
    stems: list[str] = field(default_factory=list)
    weights: list[float] = field(default_factory=list)
    turned: list[bool] = field(default_factory=list)
    found: tuple[Found, ...] = ()

    def of(self, *kinds: str) -> list[Found]:
        """The signs of some kinds, in order."""
        return [one for one in self.found if one.sign.kind in kinds]

    def stems_of(self, clause: int) -> dict[str, float]:
        """The stems of one clause with their weights."""
        first = bisect_left(self.clause, clause)
        last = bisect_left(self.clause, clause + 1)
        return {
            stem: weight for stem, weight in zip(self.stems[first:last], self.weights[first:last], strict=True) if stem
        }


@lru_cache(maxsize=1024)
def read(text: str) -> Clauses:
    """Read a sentence, or a few; only the first 1,200 words count."""
    words: list[str] = []
    starts: list[int] = []
    weights: list[float] = []
    for match in _WORD.finditer(text):
        if len(words) >= _LIMIT:
            break
        raw = match.group()
        word = raw.lower().replace("’", "'")
        # Hope Adler hopes nothing, and the month of May permits nothing.
        is_name = (
            raw[0].isupper() and not raw.isupper() and words and (words[-1][-1] in "_," or words[-1][-1].isalnum())
        )
        words.append(_plain(word) + "_" if is_name else _plain(word))
        starts.append(match.start())
        weights.append(_NAME_WEIGHT if raw[0].isupper() and len(words) > 1 else 1.0)
    clauses = Clauses(text, words, starts, weights=weights)
    clauses.stems = ["" if word in _SMALL or not word[0].isalnum() else stem(word.rstrip("_")) for word in words]
    found = _signs(words)
    clauses.clause = _split(words, found)
    clauses.turned = _turned(words, clauses.clause, found)
    clauses.found = tuple(one._replace(turned=_is_turned(one, clauses.turned)) for one in found)
    return clauses


def _plain(word: str) -> str:
    if "'" not in word:
        return word
    if word.endswith("n't"):
        return "not"
    return word.removesuffix("'s")


def _signs(words: Sequence[str]) -> list[Found]:
    table = signs()
    found: list[Found] = []
    past, start = 0, -1
    for at, word in enumerate(words):
        if word not in table and not word.startswith(("refus", "declin", "fail")):
            continue
        denies = False
        is_first = at >= past
        for phrase, does in table.get(word, ()):
            end = at + len(phrase)
            if len(phrase) > 1 and tuple(words[at:end]) != phrase:
                continue
            if phrase == _PLANS_TO and words[end : end + 1] and words[end].endswith("_"):
                continue  # a noun: "gave the plans to Ostland"
            if is_first:
                is_first, past = False, end
                kept = [sign for sign in does if sign.kind != "condition" or _binds(words, at)]
            else:
                # Inside a longer phrase only what may stand for a negation still counts, and one negation at its front.
                is_front = past > at and not denies and at == start
                kept = [sign for sign in does if sign.kind in _INSIDE or (is_front and sign.kind in _DENYING)]
            start = at if past == end else start
            found.extend(Found(sign, at, end) for sign in kept)
            denies = denies or any(sign.kind in _DENYING for sign in kept)
            if does[0].kind == "idle":
                break
        if not denies and at >= past - 1 and _refuses(words, at):
            found.append(Found(Sign("negative"), at, at + 1))
    return found


def _refuses(words: Sequence[str], at: int) -> bool:
    """As in "refused on Monday to concede"."""
    if not words[at].startswith(("refus", "declin", "fail")):
        return False
    between = words[at + 1 : at + 5]
    return "to" in between and all(word.rstrip("_") in _BETWEEN for word in between[: between.index("to")])


def _split(words: Sequence[str], found: Sequence[Found]) -> list[int]:
    """The number of each word's clause."""
    conditions = {one.first for one in found if one.sign.kind == "condition"}
    numbers: list[int] = []
    number = 0
    for at, word in enumerate(words):
        before = words[at - 1] if at else ""
        after = words[at + 1] if at + 1 < len(words) else ""
        begins = before in _BREAKS or at in conditions or (word in _JOINTS and at > 0)
        begins = begins or (before == "," and word in ("and", "or", "as", "with", "in"))
        begins = begins or (word == "and" and (after in _OPENING_AFTER_AND or (after[-2:] == "ed" and len(after) > 4)))
        begins = begins or (before == "," and at > 1 and _is_aside(words, numbers, conditions) and word not in _LINKS)
        number += begins and bool(numbers)
        numbers.append(number)
    return numbers


def _binds(words: Sequence[str], at: int) -> bool:
    """Whether a word that can be a condition is one here: "a pending order" and "barring experts from" are none."""
    before = words[at - 1] if at else "."
    if words[at] in ("barring", "assuming", "except", "provided", "providing"):
        is_followed = words[at + 1 : at + 2] == ["that"]
        if words[at] == "provided":
            return before == "," or is_followed or any(word in _AFTER_PROVIDED for word in words[at + 1 : at + 2])
        return not before[0].isalnum() or is_followed
    if words[at] == "once":
        after = words[at + 1 : at + 3]
        is_state = any(word in _PAST_STATES or word.endswith("est") for word in after)
        is_clause = any(word in _BEING for word in words[at + 2 : at + 7])
        return (is_clause or not is_state) and before not in _BEFORE_ONCE
    return words[at] != "pending" or before not in _BEFORE_PENDING


def _is_aside(words: Sequence[str], numbers: Sequence[int], conditions: set[int]) -> bool:
    """Whether the clause so far ends with its comma: "If it rains, ...", "who left, ..."."""
    first = bisect_left(numbers, numbers[-1])
    return first in conditions or words[first] in _RELATIVES


def _turned(words: Sequence[str], clause: Sequence[int], found: Sequence[Found]) -> list[bool]:
    turned = [False] * len(words)
    for one in found:
        reach = _REACH.get(one.sign.kind)
        if reach is None or (words[one.first] == "nor" and "neither" in words[max(0, one.first - _PAIR) : one.first]):
            continue
        # "did not deny that": what the second turns back, it turns as far as it reaches.
        second = next(
            (other for other in found if other.sign.kind == "negative" and 0 <= other.first - one.last < 2), None
        )
        if one.sign.kind == "not" and second is not None:
            reach = second.last - one.last + _REACH["negative"]
        last = min(len(words), one.last + reach)
        for at in range(one.last, last):
            ends = words[at] in _ENDING or (one.sign.kind == "negative" and words[at : at + 2] in _NEW_SUBJECTS)
            if clause[at] != clause[one.last - 1] or ends:
                break
            turned[at] = not turned[at]
    return turned


def _is_turned(one: Found, turned: Sequence[bool]) -> bool:
    return turned[one.first]
