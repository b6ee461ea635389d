"""A reading into its open questions."""

from briefing.engines.extractive.reading import Reading
from briefing.schema import DraftQuestion


def find(reading: Reading) -> tuple[DraftQuestion, ...]:  # noqa: ARG001 - nothing is found yet
    """The open questions of the article, in text order."""
    return ()
