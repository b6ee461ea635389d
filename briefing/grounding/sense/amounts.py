"""The numbers and dates of a claim into those that stand nowhere in its article, and those that stand elsewhere."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from briefing.grounding.sense.footing import Footing
from briefing.grounding.sense.numerals import HALVING, MULTIPLES
from briefing.grounding.sense.quantities import Quantity, are_equal, quantities
from briefing.schema import Note

_CALENDAR: Final = frozenset(("day", "month", "weekday", "season"))
_COUNTED: Final = re.compile(
    r"\W+(?:\w+\W+)?(?:sides?|parties|countries|governments|leaders|men|women|ministers|neighbours|neighbors|nations|"
    r"teams|companies|capitals|states|presidents|of them|members?|people|others?)\b",
    re.IGNORECASE,
)
_TIMES: Final = frozenset(("s", "h", "mo"))
_WORDED: Final = {
    2.0: frozenset("both pair couple twin double twins".split()),
    3.0: frozenset("trio triple".split()),
    2100.0: frozenset(("century",)),
}
_RATE: Final = re.compile(
    r"\b(?:a|an|per|each|every) (hour|day|night|week|month|year)\b|\b(hourly|daily|nightly|weekly|monthly|yearly|annual"
    r"|annually)\b",
    re.IGNORECASE,
)
_RATES: Final = {
    "hourly": "hour",
    "daily": "day",
    "nightly": "night",
    "weekly": "week",
    "monthly": "month",
    **dict.fromkeys(("yearly", "annual", "annually"), "year"),
}
_PIECE_CHARS: Final = 4000
_OVERLAP_CHARS: Final = 100


class Amounts:
    """Holds the numbers of claims against an article.

    Args:
        text: The article.
        spelled: Whether its numbers are English words, so that those of a claim count.
    """

    def __init__(self, text: str, *, spelled: bool) -> None:
        self._spelled = spelled
        found = (
            quantity._replace(start=0, end=0)
            for line in text.split("\n")
            for at in range(0, len(line), _PIECE_CHARS - _OVERLAP_CHARS)
            for quantity in quantities(line[at : at + _PIECE_CHARS])
        )
        self._all = tuple(dict.fromkeys(found))

    def weigh(self, claim: str, footings: Sequence[Footing]) -> Iterator[str | Note]:
        """Find what is wrong with the numbers of a claim.

        Args:
            claim: What somebody drafted.
            footings: Its evidence.

        Yields:
            A reason to refuse it for a number that the article does not have, a note for one that it has elsewhere.
        """
        mine = [quantity for quantity in quantities(claim) if not self._is_idle(quantity, claim)]
        if not mine:
            return
        yield from _other_rates(claim, footings)
        near = [quantity for footing in footings for quantity in quantities(footing.sentence.text)]
        quoted = [quantity for footing in footings for quantity in quantities(footing.quote.text)]
        for quantity in mine:
            words = claim[quantity.start : quantity.end]
            if _is_derived(quantity, near, claim) or _is_worded(quantity, footings):
                continue
            if _is_among(quantity, near):
                if not _is_among(quantity, quoted) and _gave_way(quantity, mine, quoted):
                    yield Note(flag="elsewhere", words=words)
            elif _is_among(quantity, self._all):
                yield Note(flag="elsewhere", words=words)
            else:
                kind = "date" if quantity.unit in _CALENDAR else "number"
                yield f"the {kind} “{words}” is not in the article"

    def _is_idle(self, quantity: Quantity, claim: str) -> bool:
        """Whether a number counts nothing that an article must say: "one of them", "the two sides"."""
        if quantity.is_word and not self._spelled:
            return True
        words = claim[quantity.start : quantity.end].lower()
        is_rate = quantity.unit in ("s", "h", "mo") and words.startswith(("a ", "an ", "annual", "yearly"))
        if is_rate or words in MULTIPLES:
            return True
        if not quantity.is_word or quantity.unit:
            return False
        if quantity.value <= 1:
            return True
        return quantity.value <= 3 and _COUNTED.match(claim, quantity.end) is not None


def _is_among(quantity: Quantity, others: Sequence[Quantity]) -> bool:
    return any(are_equal(quantity, other) for other in others)


def _is_derived(quantity: Quantity, near: Sequence[Quantity], claim: str) -> bool:
    """Whether a number follows from those of the evidence: five of the seven, before July for until the end of June."""
    if _is_among(quantity, near):
        return False
    before = claim[: quantity.start].rstrip().lower()
    is_step = quantity.unit == "month" or (quantity.unit == "" and 1900 <= quantity.value <= 2100)
    if is_step and before.endswith("before"):
        return any(other.unit == quantity.unit and other.value == quantity.value - 1 for other in near)
    times = [other.value for other in near if other.unit == quantity.unit and quantity.unit in _TIMES]
    if any(one + other == quantity.value for one, other in pairwise(times)):
        return True
    shares = [other.value for other in near if other.unit == "%"]
    if not quantity.unit and any(share * other.value == 100 * quantity.value for share in shares for other in near):
        return True
    if not quantity.is_word or quantity.unit or quantity.value > 20:
        return False
    counts = [other.value for other in near if not other.unit and other.value <= 1000]
    return any(one - other == quantity.value for one in counts for other in counts) or (
        quantity.value == 2 and len(near) > 1
    )


def _is_worded(quantity: Quantity, footings: Sequence[Footing]) -> bool:
    """Whether the evidence has a number as a word of another kind: "both", "halved", "the end of the century"."""
    if quantity.unit == "%" and quantity.value == 50:
        words = HALVING
    elif quantity.unit or quantity.value not in _WORDED:
        return False
    else:
        words = _WORDED[quantity.value]
    return any(word in words for footing in footings for word in footing.sentence.words)


def _rates(text: str) -> set[str]:
    """The times that something is counted by: "a month", "per week", "daily"."""
    return {_RATES.get(one := (match[1] or match[2]).lower(), one) for match in _RATE.finditer(text)}


def _other_rates(claim: str, footings: Sequence[Footing]) -> Iterator[str]:
    mine = _rates(claim)
    theirs = {rate for footing in footings for rate in _rates(footing.sentence.text)}
    if mine and theirs and not mine & theirs:
        yield f"the claim counts by the {min(mine)}, its evidence by the {min(theirs)}"


def _gave_way(quantity: Quantity, mine: Sequence[Quantity], quoted: Sequence[Quantity]) -> bool:
    """Whether the evidence has another quantity of that unit, which the claim does not have."""
    return any(other.unit == quantity.unit and not _is_among(other, mine) for other in quoted if other.unit)
