"""Text -> who says what, in which words."""

from briefing.attribution.names import Entity, names
from briefing.attribution.places import country_of, is_country
from briefing.attribution.reporting import Attribution, attribute
from briefing.attribution.sentences import Analysed, Quotation, Sentence, Span, Word, analyse

__all__ = [
    "Analysed",
    "Attribution",
    "Entity",
    "Quotation",
    "Sentence",
    "Span",
    "Word",
    "analyse",
    "attribute",
    "country_of",
    "is_country",
    "names",
]
