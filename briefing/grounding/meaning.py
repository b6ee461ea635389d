"""A claim and its evidence into whether the claim says what the evidence says."""

import re
from collections.abc import Collection, Sequence
from typing import Final, NamedTuple

from briefing.grounding.locator import Span
from briefing.grounding.sense.amounts import Amounts
from briefing.grounding.sense.clauses import Clauses, read
from briefing.grounding.sense.footing import Footing, closest, stand
from briefing.grounding.sense.hedging import dropped_condition, dropped_hedge
from briefing.grounding.sense.naming import Naming
from briefing.grounding.sense.polarity import conflicts
from briefing.grounding.sense.stances import contradiction
from briefing.schema import Flag, Note, Stance

_ENGLISH: Final = re.compile(
    r"\b(?:the|of|and|to|in|a|is|was|that|for|on|will|said|has|not|by|with|are|be)\b", re.IGNORECASE
)
_FOREIGN: Final = re.compile(
    r"\b(?:der|die|das|und|den|le|la|les|des|et|que|el|los|las|en|il|di|och|og|een|het|na|w|do|si|ne)\b|[^\W\d_a-zA-Z]",
    re.IGNORECASE,
)
_ANY_WORD: Final = re.compile(r"[^\W\d_]+")
_EMBEDDED: Final = re.compile(r"(?:whether|when|where|how|what|which|who|why)\b[^,]*$", re.IGNORECASE)
_SAMPLE_CHARS: Final = 3000
_LEAST_ENGLISH: Final = 0.12
_CLAIM_CHARS: Final = 2000


class Judgement(NamedTuple):
    """What came of holding a claim against its evidence.

    Attributes:
        refused: Why it does not stand, each with the word it is about; empty when it stands.
        flags: What a reader should know: "hedge_dropped", "condition_dropped", "elsewhere".
        notes: The article's words behind each flag.
    """

    refused: tuple[str, ...] = ()
    flags: tuple[Flag, ...] = ()
    notes: tuple[Note, ...] = ()


class Meaning:
    """Holds claims about one article against the words they stand on.

    Args:
        text: The article; every span counts its characters.

    Example:
        >>> meaning = Meaning("The plant could close in May. It employs 40 people.")
        >>> meaning.weigh("The plant will close in May.", evidence=[Span(0, 29)]).flags
        ('hedge_dropped',)
        >>> meaning.weigh("The plant employs 60 people.", evidence=[Span(30, 51)]).refused
        ('the number “60” is not in the article',)
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._is_english = _is_english(text[:_SAMPLE_CHARS])
        self._naming = Naming(text)
        self._amounts = Amounts(text, spelled=self._is_english)
        self._footings: dict[Span, Footing] = {}

    def weigh(
        self,
        claim: str,
        *,
        evidence: Sequence[Span],
        stance: Stance | None = None,
        known: Collection[str] = (),
    ) -> Judgement:
        """Hold a claim against its evidence.

        Args:
            claim: What somebody drafted, in any language; the rules for words know English.
            evidence: Where its quotes stand; the sentences around them count with them.
            stance: The stance of a position, to be held against the verb that reports it.
            known: Names that the claim may use though its evidence has a pronoun or a role in their place.

        Returns:
            What must be refused and what must be flagged.
        """
        claim = claim[:_CLAIM_CHARS]
        footings = [self._footing(Span(*span)) for span in evidence]
        if not footings or not claim.strip() or (stance is None and _copies(claim, footings)):
            return Judgement()
        refused: list[str] = []
        notes: list[Note] = []
        for found in (*self._amounts.weigh(claim, footings), *self._naming.weigh(claim, footings, known)):
            if isinstance(found, Note):
                notes.append(found)
            else:
                refused.append(found)
        if self._is_english and not _asks(claim, stance) and not _is_foreign(claim):
            _weigh_words(read(claim), footings, stance, refused, notes)
        flags = tuple(dict.fromkeys(note.flag for note in notes))
        return Judgement(tuple(dict.fromkeys(refused)), flags, tuple(dict.fromkeys(notes)))

    def strange(self, words: str) -> tuple[str, ...]:
        """What stands nowhere in the article: the reasons to refuse words for their numbers and names alone."""
        found = (*self._amounts.weigh(words[:_CLAIM_CHARS], ()), *self._naming.weigh(words[:_CLAIM_CHARS], (), ()))
        return tuple(dict.fromkeys(reason for reason in found if isinstance(reason, str)))

    def _footing(self, span: Span) -> Footing:
        footing = self._footings.get(span)
        if footing is None:
            footing = self._footings[span] = stand(self._text, span.start, span.end)
        return footing


def _asks(claim: str, stance: Stance | None) -> bool:
    """Whether a claim only asks: "Will they meet?", and "Whether they will meet" of somebody who leaves it open."""
    is_open = stance in ("declined_to_say", "undecided")
    return claim.rstrip().endswith("?") or (is_open and _EMBEDDED.match(claim) is not None)


def _copies(claim: str, footings: Sequence[Footing]) -> bool:
    """Whether a claim is a whole sentence of its evidence, word for word, and so says what that says."""
    return any(claim.strip() == footing.sentence.text.strip() for footing in footings)


def _weigh_words(
    claim: Clauses, footings: Sequence[Footing], stance: Stance | None, refused: list[str], notes: list[Note]
) -> None:
    refused += conflicts(claim, footings)
    if stance is not None:
        against = [
            contradiction(stance, quote=footing.quote, sentence=footing.sentence)
            for footing in closest(footings, claim)
        ]
        if all(against):
            refused.append(f"“{against[0]}” in its evidence contradicts the stance “{stance}”")
    hedge = dropped_hedge(claim, footings, stance=stance)
    if hedge:
        notes.append(Note(flag="hedge_dropped", words=hedge))
    condition = dropped_condition(claim, footings)
    if condition:
        notes.append(Note(flag="condition_dropped", words=condition))


def _is_english(text: str) -> bool:
    words = len(_ANY_WORD.findall(text))
    return words > 0 and len(_ENGLISH.findall(text)) >= _LEAST_ENGLISH * words


def _is_foreign(claim: str) -> bool:
    """Whether a claim about an English article seems to be in another language."""
    if _ENGLISH.search(claim):
        return False
    words = len(_ANY_WORD.findall(claim))
    return words > 3 and len(_FOREIGN.findall(claim)) >= _LEAST_ENGLISH * words
