"""A reading into its options."""

from briefing.engines.extractive.reading import Reading
from briefing.schema import DraftOption


def find(reading: Reading) -> tuple[DraftOption, ...]:  # noqa: ARG001 - nothing is found yet
    """The options of the article, in text order."""
    return ()
