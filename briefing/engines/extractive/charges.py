"""Charges and reports that a sentence tells, and adds who denies them: "..., a claim that the company rejects"."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from briefing.attribution import Span
from briefing.engines.extractive.cast import Party
from briefing.engines.extractive.reading import Reading

_DENIED = re.compile(
    r",\s+an?\s+(?:\w+\s+)?(?P<noun>charge|claim|report|accusation|allegation|suggestion)\s+(?:that\s+|which\s+)?"
    r"(?P<who>[^,;.“”]{2,50}?)\s+(?P<verb>(?:has\s+|have\s+)?(?:denie[sd]|den(?:y|ied)|rejects?|rejected|disputes?|disputed))\b"
)


class Denial(NamedTuple):
    """Who denies what a sentence tells.

    Attributes:
        party: Who.
        statement: That they do, as a sentence.
        quote: The sentence up to the verb.
    """

    party: Party
    statement: str
    quote: Span


def find(reading: Reading) -> Iterator[Denial]:
    """The denials that stand behind what is denied."""
    for sentence in reading.sentences:
        match = _DENIED.search(reading.text, sentence.start, sentence.end)
        party = reading.actor_at(Span(*match.span("who"))) if match else None
        if match and party:
            name = f"{party.article} {party.name}".strip()
            statement = f"{name[:1].upper()}{name[1:]} {' '.join(match['verb'].split())} the {match['noun']}."
            yield Denial(party, statement, Span(sentence.start, match.end()))
