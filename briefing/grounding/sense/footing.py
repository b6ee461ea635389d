"""A piece of evidence into the sentence it stands in, as read, and the clauses of it that a claim is about."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from briefing.grounding.sense.clauses import Clauses, Found, read
from briefing.grounding.surroundings.scope import sentence_end, sentence_start

_LEAST_SHARE = 0.35
_LEAST_SHARED = 2
_LEAST_CLOSENESS = 0.6
_REACH = 5


@dataclass(frozen=True, slots=True)
class Footing:
    """Evidence in its sentence.

    Attributes:
        start: Where the sentence begins in the article.
        end: Where it ends.
        at: Where the evidence begins in the article.
        quote: The evidence itself, as read.
        sentence: The sentence, as read.
        first: The index of the evidence's first word in the sentence.
        last: One past the index of its last word.
        touched: The numbers of the clauses that the evidence covers in whole or in part.
    """

    start: int
    end: int
    at: int
    quote: Clauses
    sentence: Clauses
    first: int
    last: int
    touched: frozenset[int]

    def holds(self, one: Found) -> bool:
        """Whether a sign of the sentence stands in the evidence, or before it and reaches into it."""
        if self.first <= one.first < self.last:
            return True
        between = self.sentence.words[one.last : self.first]
        is_near = one.last <= self.first < len(self.sentence.clause) and len(between) <= _REACH
        return is_near and "," not in between and self.sentence.clause[one.first] == self.sentence.clause[self.first]

    def clauses(self, claim: Clauses) -> frozenset[int]:
        """The clauses of the evidence that share most words with a claim."""
        shared = self._shared(claim)
        most = max(shared.values(), default=0)
        if most <= 1:
            return self.touched
        return frozenset(number for number, count in shared.items() if count >= min(_LEAST_SHARED, _LEAST_SHARE * most))

    def closeness(self, claim: Clauses) -> float:
        """How much the evidence shares with a claim: names and titles weigh little."""
        return sum(self._shared(claim).values())

    def _shared(self, claim: Clauses) -> dict[int, float]:
        wanted = {stem for stem in claim.stems if stem}
        shared = dict.fromkeys(self.touched, 0.0)
        sentence = self.sentence
        for at in {stem: at for at, stem in enumerate(sentence.stems[self.first : self.last], self.first)}.values():
            if sentence.stems[at] in wanted:
                shared[sentence.clause[at]] += sentence.weights[at]
        return shared


def closest(footings: Sequence[Footing], claim: Clauses) -> Sequence[Footing]:
    """Of several pieces of evidence those that share at least half as much with a claim as the best."""
    if len(footings) < 2:
        return footings
    shares = [footing.closeness(claim) for footing in footings]
    least = max(shares) * _LEAST_CLOSENESS
    return [footing for footing, share in zip(footings, shares, strict=True) if share >= least]


def stand(text: str, start: int, end: int) -> Footing:
    """The footing of the characters from `start` to `end`."""
    first = sentence_start(text, start)
    last = max(end, sentence_end(text, max(start, end - 1)))
    sentence = read(text[first:last])
    begin = bisect_left(sentence.starts, start - first)
    finish = bisect_left(sentence.starts, end - first)
    touched = frozenset(sentence.clause[begin:finish])
    return Footing(first, last, start, read(text[start:end]), sentence, begin, finish, touched)
