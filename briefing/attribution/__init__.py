"""Text -> who says what, in which words."""

from briefing.attribution.names import Entity, EntityKind, names
from briefing.attribution.people import is_role
from briefing.attribution.places import country_of, is_country
from briefing.attribution.reporting import Attribution, attribute
from briefing.attribution.sentences import Analysed, Quotation, Sentence, Span, Word, analyse
from briefing.attribution.voices import Voices

__all__ = [
    "Analysed",
    "Attribution",
    "Entity",
    "EntityKind",
    "Quotation",
    "Sentence",
    "Span",
    "Voices",
    "Word",
    "analyse",
    "attribute",
    "country_of",
    "is_country",
    "is_role",
    "names",
]
