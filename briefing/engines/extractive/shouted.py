"""The parties of a text in capitals throughout: only those who speak are known to be names."""

from collections.abc import Sequence

from briefing.attribution import Analysed, Attribution, Span
from briefing.engines.extractive.candidates import Party
from briefing.engines.extractive.lexicon import ORGANISATIONS
from briefing.identity import country_of
from briefing.schema import ActorKind


def parties(analysed: Analysed, attributions: Sequence[Attribution]) -> tuple[Party, ...]:
    """Those whom the text names where they speak, in the order in which they first do."""
    found: dict[str, list[Span]] = {}
    for one in attributions:
        if one.source and one.name and one.is_named:
            start = analysed.text.find(one.name, one.source.start, one.source.end)
            found.setdefault(one.name, [])
            if start >= 0:
                found[one.name].append(Span(start, start + len(one.name)))
    return tuple(Party(name, (), _kind(name), "", "major", tuple(spans)) for name, spans in found.items() if spans)


def _kind(name: str) -> ActorKind:
    if country_of(name) is not None:
        return "country"
    return "organisation" if any(word.casefold() in ORGANISATIONS for word in name.split()) else "person"
