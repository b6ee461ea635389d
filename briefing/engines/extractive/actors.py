"""A reading into the actors of its story."""

import re

from briefing.attribution import Span
from briefing.engines.extractive.cast import Party
from briefing.engines.extractive.reading import Reading
from briefing.identity import fold
from briefing.schema import DraftActor

LIMIT_QUOTE = 160
"""A name and its role further apart than this are shown in their sentence, in characters."""


def find(reading: Reading) -> tuple[DraftActor, ...]:
    """The actors of the article, the major ones first, each with the words that introduce it."""
    return tuple(_draft(party, reading) for party in reading.actors)


def _draft(party: Party, reading: Reading) -> DraftActor:
    return DraftActor(
        name=party.name,
        aliases=party.aliases,
        kind=party.kind,
        role=party.role,
        salience=party.salience,
        quotes=(_evidence(party, reading),),
    )


def _evidence(party: Party, reading: Reading) -> str:
    """The words that give an actor its full name and role; without a role, the sentence that first names it in full."""
    named = [one for one in party.mentions if fold(reading.words_of(one)) == fold(party.name)] or list(party.mentions)
    for mention in named if party.role else ():
        found = _with_role(mention, party.role, reading)
        if found is not None:
            return reading.words_of(found)
    return reading.words_of(reading.sentence_at(named[0].start) or named[0])


def _with_role(mention: Span, role: str, reading: Reading) -> Span | None:
    """The stretch of its sentence that holds a mention and its role, or None when the role is not there."""
    sentence = reading.sentence_at(mention.start)
    if sentence is None:
        return None
    office, _, owner = role.partition(" of ")
    between = rf"(?:\s+{re.escape(reading.words_of(mention))})?\s+of\s+" if owner else ""
    pattern = _spaced(office) + between + _spaced(owner)
    near = [
        Span(min(mention.start, found.start() + sentence.start), max(mention.end, found.end() + sentence.start))
        for found in re.finditer(pattern, reading.document.text[sentence.start : sentence.end])
    ]
    best = min(near, key=lambda span: span.end - span.start, default=None)
    if best is None:
        return None
    return best if best.end - best.start <= LIMIT_QUOTE else Span(sentence.start, sentence.end)


def _spaced(words: str) -> str:
    """A pattern for words with any white space between them."""
    return r"\s+".join(re.escape(word) for word in words.split())
