"""A reading into its timeline."""

from briefing.engines.extractive.reading import Reading
from briefing.schema import DraftEvent


def find(reading: Reading) -> tuple[DraftEvent, ...]:  # noqa: ARG001 - nothing is found yet
    """The timeline of the article, in text order."""
    return ()
