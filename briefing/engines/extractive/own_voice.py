"""What an article argues in its own voice into the sentences that demand or judge something."""

import re
from collections.abc import Iterator

from briefing.attribution import Sentence, Span
from briefing.engines.extractive.authors import argues
from briefing.engines.extractive.cast import Party
from briefing.engines.extractive.claims import is_claim
from briefing.engines.extractive.reading import Reading

LIMIT_POSITIONS = 20
FEWEST_WORDS = 7
LIMIT_WORDS = 60
_NOT_THEIRS = re.compile(
    r"^(?:Should|If)\b|\bthis publication\b"
    r"|\b(?:assumes?|assumed|believes?|believed|argues?|argued|says?|said|thinks?) that\b"
    r"|\bto (?:assume|believe|think) that\b"
)
_DEMANDS = re.compile(r"\b(?:should|must|need to|needs to|ought to|will require|requires)\b")
_JUDGES = re.compile(
    r"\b(?:(?:is|are|was|were|seems?|appears?|remains?|makes? it) (?:\w+ ){0,2}?(?:unlikely|likely|plausible|possible"
    r"|impossible|essential|crucial|vital|unsustainable|sustainable|sustained|feasible|doubtful|wrong)"
    r"|least likely|most likely|in short)\b",
    re.IGNORECASE,
)


def find(reading: Reading) -> Iterator[tuple[Party, Sentence]]:
    """The sentences in which the authors themselves demand or judge something, with the authors; none in a report."""
    party = reading.actor_named(" and ".join(reading.document.authors))
    if party is None or not argues(reading.document, reading.analysed):
        return
    fit = [one for one in reading.sentences if _is_own(reading, one)]
    strong = [one for one in fit if _DEMANDS.search(reading.words_of(one))]
    for sentence in sorted([*strong, *(one for one in fit if one not in strong)][:LIMIT_POSITIONS]):
        yield party, sentence


def _is_own(reading: Reading, sentence: Sentence) -> bool:
    words = reading.words_of(sentence)
    if (
        _NOT_THEIRS.search(words)
        or not FEWEST_WORDS <= len(words.split()) <= LIMIT_WORDS
        or not (_DEMANDS.search(words) or _JUDGES.search(words))
    ):
        return False
    told = [one for one in reading.attributions_at(sentence.start) if is_claim(reading.analysed, one)]
    return not any(reading.speakers_of(one) for one in told) and not reading.analysed.is_quoted(
        Span(sentence.start, sentence.end)
    )
