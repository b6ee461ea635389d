"""A reading into the actors of its story."""

from briefing.engines.extractive.cast import Party
from briefing.engines.extractive.reading import Reading
from briefing.schema import DraftActor


def find(reading: Reading) -> tuple[DraftActor, ...]:
    """The actors of the article, the major ones first, each with the sentence that introduces it."""
    return tuple(_draft(party, reading) for party in reading.actors)


def _draft(party: Party, reading: Reading) -> DraftActor:
    sentence = reading.sentence_at(party.mentions[0].start)
    quote = reading.words_of(sentence if sentence else party.mentions[0])
    return DraftActor(
        name=party.name,
        aliases=party.aliases,
        kind=party.kind,
        role=party.role,
        salience=party.salience,
        quotes=(quote,),
    )
