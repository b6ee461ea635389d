"""A reading into what its actors hold, say, want and refuse."""

from briefing.engines.extractive.reading import Reading
from briefing.schema import DraftPosition


def find(reading: Reading) -> tuple[DraftPosition, ...]:
    """The positions of the article, in text order."""
    found = []
    for attribution in reading.attributions:
        speaker = reading.speaker_of(attribution)
        if speaker is None:
            continue
        quote = reading.words_of(attribution.contents[0])
        found.append(
            DraftPosition(
                actor=speaker.name,
                issue=quote,
                stance="asserts",
                statement=f"{speaker.name} says: {quote}",
                manner="quoted" if attribution.is_quoted else "paraphrased",
                quotes=(quote,),
            )
        )
    return tuple(found)
