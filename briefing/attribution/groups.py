"""A verb's place -> the auxiliaries and adverbs before it, and what they make of it."""

from typing import NamedTuple

from briefing.attribution.ledger import Scope
from briefing.attribution.lexicon import AUXILIARIES, BE, NEGATED_AUXILIARIES


class Group(NamedTuple):
    """The words that go with a verb, read from the verb leftwards.

    Attributes:
        subject_end: The index of the word before auxiliaries and adverbs; below the sentence's start when none.
        helpers: The auxiliaries and adverbs in lower case, nearest first.
        previous: The word at `subject_end` in lower case, or "".
    """

    subject_end: int
    helpers: tuple[str, ...]
    previous: str

    @property
    def is_finite(self) -> bool:
        """Whether an auxiliary makes the verb finite."""
        return any(helper in AUXILIARIES or helper in NEGATED_AUXILIARIES for helper in self.helpers)

    @property
    def is_infinitive(self) -> bool:
        """Whether "to" goes with the verb."""
        return "to" in self.helpers

    @property
    def is_negated(self) -> bool:
        """Whether a negation goes with the verb; "has yet to" counts."""
        return (self.is_infinitive and "yet" in self.helpers) or any(
            helper in ("not", "never") or helper in NEGATED_AUXILIARIES for helper in self.helpers
        )

    @property
    def is_passive(self) -> bool:
        """Whether a form of "be" stands near."""
        return any(helper in BE for helper in self.helpers[:4])


def before(scope: Scope, at: int) -> Group:
    """Return the group of the verb at word `at`."""
    words = scope.wording
    left = at - 1
    helpers: list[str] = []
    while left >= scope.start and words.quoted[left] < 0 and (words.is_beside_verb(left) or words.lower[left] == "to"):
        helpers.append(words.lower[left])
        left -= 1
    return Group(left, tuple(helpers), words.lower[left] if left >= scope.start else "")
