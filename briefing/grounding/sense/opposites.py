"""A claim and its evidence into the opposites that one says of what the other says: "rose", "fell"."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefing.grounding.sense.clauses import Clauses, Found
from briefing.grounding.sense.footing import Footing
from briefing.grounding.sense.negation import DENIERS, DENYING, may_deny, only_waits, words_of

# What one party does, the other does the contrary of.
_OF_SOMETHING = frozenset(("likely", "bound"))
_TWO_SIDED = frozenset(("win", "trade", "draw", "import"))


class Pole(NamedTuple):
    """One end of a pair of opposites, as a sentence has it.

    Attributes:
        name: The pair.
        sign: Which end, negations counted.
        words: Its words.
        turned: Whether a negation counted.
        softened: Whether its clause has another word that could be a negation.
        is_open: Whether it only waits: "not ... until".
        doer: The name nearest before it, or "".
        of: The stem of the first word that matters after it in its clause, or "".
    """

    name: str
    sign: int
    words: str
    turned: bool
    softened: bool
    is_open: bool
    doer: str
    of: str


def opposites(claim: Clauses, footings: Sequence[Footing]) -> Iterator[str]:
    """What the claim says the contrary of, each in words for a reader."""
    theirs: list[Pole] = [pole for footing in footings for pole in _poles(footing.sentence, footing.touched)]
    mine = _poles(claim, None)
    agreed = {
        pole.words
        for pole in mine
        for other in theirs
        if (other.name, other.sign) == (pole.name, pole.sign) and pole.name != "draw"
    }
    supposed = {pair for footing in footings for pair in _supposed(footing.sentence)}
    hides = any(may_deny(footing.sentence, footing.touched) for footing in footings)
    for pole in mine:
        against = [other for other in theirs if other.name == pole.name]
        rivals = [other for other in mine if other.name == pole.name]
        if (
            pole.words in agreed
            or (pole.name, pole.sign) in supposed
            or any(other.sign == pole.sign or other.is_open for other in against)
        ):
            continue
        # Where one side has its negation in other words, or another party does it, nothing is certain.
        is_unsure = any(other.sign != pole.sign or other.is_open for other in rivals) or (pole.turned and hides)
        if is_unsure or (pole.softened and pole.words.startswith(("expect", "forecast"))):
            continue
        for other in against:
            if pole.name in _OF_SOMETHING and pole.of and other.of and pole.of != other.of:
                continue
            is_another = pole.name in _TWO_SIDED and pole.doer and other.doer and pole.doer != other.doer
            if not is_another and not (other.turned and pole.softened):
                yield f"the claim says “{pole.words}”, its evidence says “{other.words}”"
                break


def _supposed(clauses: Clauses) -> Iterator[tuple[str, int]]:
    """The poles in conditions: "expires unless both sides renew it" does not contradict who would renew it."""
    conditional = {clauses.clause[one.first] for one in clauses.of("condition")}
    for one in clauses.of("pole"):
        if clauses.clause[one.first] in conditional:
            yield one.sign.name, -one.sign.value if one.turned else one.sign.value


def _poles(clauses: Clauses, within: frozenset[int] | None) -> list[Pole]:
    conditional = {clauses.clause[one.first] for one in clauses.of("condition")}
    waiting = {clauses.clause[one.first] for one in clauses.of("not") if only_waits(one, clauses)}
    is_denied = any(clauses.words[one.first].startswith(DENIERS) for one in clauses.of("negative", "soft"))
    found = []
    for one in clauses.of("pole"):
        clause = clauses.clause[one.first]
        if clause in conditional or (within is not None and clause not in within):
            continue
        sign = -one.sign.value if one.turned else one.sign.value
        words = words_of(clauses, one)
        softened = is_denied or any(
            other.sign.kind in ("soft", *DENYING)
            and clauses.clause[other.first] == clause
            and not (other.first <= one.first < other.last or one.first <= other.first < one.last)
            for other in clauses.found
        )
        words = f"not {words}" if one.turned else words
        found.append(
            Pole(
                one.sign.name,
                sign,
                words,
                one.turned,
                softened,
                clause in waiting,
                _doer(clauses, one.first),
                _of(clauses, one),
            )
        )
    return found


def _of(clauses: Clauses, one: Found) -> str:
    number = clauses.clause[one.first]
    after = range(one.last, len(clauses.words))
    return next((clauses.stems[at] for at in after if clauses.clause[at] == number and clauses.stems[at]), "")


def _doer(clauses: Clauses, at: int) -> str:
    names = (word for word in reversed(clauses.words[:at]) if word.endswith("_"))
    return next(names, f"{clauses.words[0]}_" if at else "")
