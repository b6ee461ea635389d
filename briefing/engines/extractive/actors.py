"""A reading into the actors of its story."""

from briefing.attribution import Span
from briefing.engines.extractive.cast import Party
from briefing.engines.extractive.reading import Reading
from briefing.schema import DraftActor

LIMIT_BEFORE_SUBJECT = 30
"""A mention later in its sentence than this is hardly its subject, in characters."""


def find(reading: Reading) -> tuple[DraftActor, ...]:
    """The actors of the article, the major ones first, each with the sentence that introduces it."""
    return tuple(_draft(party, reading) for party in reading.actors)


def _draft(party: Party, reading: Reading) -> DraftActor:
    mention = next((one for one in party.mentions if _opens_a_sentence(one, reading)), party.mentions[0])
    quote = reading.words_of(reading.sentence_at(mention.start) or mention)
    return DraftActor(
        name=party.name,
        aliases=party.aliases,
        kind=party.kind,
        role=party.role,
        salience=party.salience,
        quotes=(quote,),
    )


def _opens_a_sentence(mention: Span, reading: Reading) -> bool:
    """Whether a mention stands where subjects stand, so that its sentence says what the actor does."""
    sentence = reading.sentence_at(mention.start)
    return sentence is not None and mention.start - sentence.start <= LIMIT_BEFORE_SUBJECT
