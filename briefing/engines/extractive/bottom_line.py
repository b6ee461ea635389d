"""A reading into the few sentences that carry its news."""

from briefing.engines.extractive.reading import Reading
from briefing.schema import DraftStatement


def find(reading: Reading) -> tuple[DraftStatement, ...]:
    """Two to four sentences of the article, in text order; fewer when it has fewer."""
    chosen = [reading.words_of(sentence) for sentence in reading.sentences[:3]]
    return tuple(DraftStatement(text=" ".join(words.split()), quotes=(words,)) for words in chosen)
