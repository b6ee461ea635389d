"""The attributions around a place in the text, without walking through all of a long article."""

from bisect import bisect_left, bisect_right
from typing import Final

from briefing.attribution import Attribution, Span
from briefing.engines.extractive.reading import Reading

# What is said seldom begins or ends further than this from its verb of saying.
REACH_CHARS: Final = 3_000


def attributions_near(reading: Reading, span: Span) -> tuple[Attribution, ...]:
    """The attributions whose verb of saying stands within 3,000 characters of a span, in text order."""
    first = bisect_left(reading.attributions, span.start - REACH_CHARS, key=_cue_start)
    last = bisect_right(reading.attributions, span.end + REACH_CHARS, key=_cue_start)
    return reading.attributions[first:last]


def _cue_start(attribution: Attribution) -> int:
    return attribution.cue.start
