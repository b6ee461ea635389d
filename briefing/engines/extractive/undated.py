"""Words for a time that date nothing: days that are only compared with, asked about or allowed."""

import re
from typing import Final

from briefing.attribution import Span
from briefing.engines.extractive import denials
from briefing.engines.extractive.times import Time

# On a day that is only compared with, that limits a record or on which something is not known nothing happens:
# "closer than they were on Monday", "will be the longest strike since 1987", "It was unclear on Tuesday whether".
_COMPARED: Final = re.compile(r"\bthan (?:(?:we|they|he|she|it|you|I) (?:was|were|did|had|is|are) )?$")
_RECORD: Final = re.compile(
    r"\b(?:will|would|could|may|might)\b[^,;.]*\b(?:\w{2,}est|most|least|first|worst|best|last)\b[^,;.]*$"
)
_NOT_KNOWN: Final = re.compile(
    r"\b(?:un(?:clear|known|certain)|not (?:yet |immediately )?(?:clear|known|certain))\b[^,;.]*$"
)

# What somebody does or does not know, say or ask about a day: "Nobody can tell you what we will do in June".
_ASKED: Final = re.compile(
    r"\b(?:know|say|said|tell|told|ask|guess|predict|decide|wonder)(?:s|ed|ing)?\b[^,;.]{0,20}\b(?:what|whether|how)\b[^,;.]*"
    r"\b(?:will|would|could|may|might|should)\b(?![^,;.]*\b(?:planned|scheduled|due|set|called)\b)[^,;.]*$"
)
# What a law lets or makes people do in some time is no event: "a law that lets guards open mail within a day of it".
_ALLOWED: Final = re.compile(
    r"\b(?:which|that|law|act|rules?|section|article|clause|regulations?)\b[^,;.]{0,20}?"
    r"\b(?:let|allow|permit|entitle|oblige|empower|enable)(?:s|d|ed|ting|ing)?\b[^,;.]*\s(?=$)"
)


# What nobody will do: "No ship will sail before May".
_NOTHING: Final = re.compile(r"\W*(?:no|nobody|none|nothing|neither)\b[^,;.]*\b(?:will|would)\b[^,;.]*$", re.IGNORECASE)


def is_undated(text: str, clause: Span, time: Time) -> bool:
    """Whether a time in a clause dates nothing that happens."""
    before = text[clause.start : time.start]
    is_only_named = any(pattern.search(before) for pattern in (_COMPARED, _NOT_KNOWN, _ASKED))
    words = text[time.start : time.end].lower()
    if is_only_named or (words.startswith("before") and _NOTHING.match(before)):
        return True
    if words.startswith("within") and _ALLOWED.search(before):
        return True
    if denials.DENIED_BEHIND.search(text, time.end, clause.end):
        return True
    return words.startswith("since") and _RECORD.search(before) is not None
