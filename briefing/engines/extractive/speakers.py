"""Sources of attributions into the parties who speak: names, roles, shared sources and pronouns."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence

from briefing.attribution import Analysed, Attribution, Span, Word
from briefing.engines.extractive import heads
from briefing.engines.extractive.cast import Party
from briefing.engines.extractive.heads import ends_before_of, is_head
from briefing.identity import fold

Mentions = Sequence[tuple[int, int, Party]]
_PERSONS = frozenset({"he", "she"})
_OTHERS = frozenset({"it", "they"})


def resolve(
    analysed: Analysed, attributions: Sequence[Attribution], *, mentions: Mentions, by_name: Mapping[str, Party]
) -> tuple[tuple[Party, ...], ...]:
    """Who speaks in each attribution: several for "Britain and its allies", nobody when the text names none.

    Args:
        analysed: The text.
        attributions: Who says what, in text order.
        mentions: Where each party is named, in text order, as start, end and party.
        by_name: The parties by their folded names and aliases.
    """
    found: list[tuple[Party, ...]] = []
    for one in attributions:
        source = analysed.words_in(one.source) if one.source else ()
        speakers = _named(source, mentions)
        pronoun = source[0].lower if len(source) == 1 else ""
        if not speakers and pronoun in _PERSONS | _OTHERS:
            speakers = _before(analysed, attributions, found, one, pronoun)
        if not speakers and one.name and pronoun not in _OTHERS:
            party = by_name.get(fold(one.name))
            speakers = (party,) if party else ()
        if pronoun in _PERSONS and speakers and _is_named_inside(speakers[0], one):
            speakers = _last_person(analysed, one, mentions)
        found.append(speakers)
    return tuple(found)


def _is_named_inside(party: Party, one: Attribution) -> bool:
    """Whether what "she said" names the party itself: then "she" is somebody else."""
    return any(content.start <= span.start < content.end for content in one.contents for span in party.mentions)


def _last_person(analysed: Analysed, one: Attribution, mentions: Mentions) -> tuple[Party, ...]:
    """The person whom the paragraph named last before a pronoun, those in its own content aside."""
    assert one.source is not None  # noqa: S101 - only sources are pronouns
    paragraph = analysed.text.rfind("\n", 0, one.source.start) + 1
    last = bisect_left(mentions, (one.source.start,), key=lambda mention: mention[:1])
    for at in range(last - 1, -1, -1):
        start, _, party = mentions[at]
        if start < paragraph:
            return ()
        if party.kind == "person" and not _is_named_inside(party, one):
            return (party,)
    return ()


def at_head(words: Sequence[Word], mentions: Mentions) -> Party | None:
    """The party a noun phrase is about: the mention that ends where its head ends.

    "the palace aide Lars Holm" is about Holm, "Peru's fisheries ministry" about the ministry and not Peru.
    """
    if not words:
        return None
    first = bisect_left(mentions, (words[0].start,), key=lambda one: one[:1])
    inside = [one for one in mentions[first : first + 16] if is_head(Span(one[0], one[1]), words)]
    before_of = ends_before_of(words)
    inside = [one for one in inside if one[1] == before_of] or inside
    return min(inside, key=lambda one: one[0])[2] if inside else None


def _named(words: Sequence[Word], mentions: Mentions) -> tuple[Party, ...]:
    """The parties of a source, one for each part that "and" joins."""
    pieces = heads.parts(words)
    found = [at_head(piece, mentions) for piece in pieces]
    return tuple({party.name: party for party in found if party}.values())


def _before(
    analysed: Analysed,
    attributions: Sequence[Attribution],
    speakers: Sequence[tuple[Party, ...]],
    one: Attribution,
    pronoun: str,
) -> tuple[Party, ...]:
    """Who spoke last before a pronoun, in the same paragraph, and can be what it means."""
    assert one.source is not None  # noqa: S101 - only sources are pronouns
    for at in range(len(speakers) - 1, -1, -1):
        other, who = attributions[at], speakers[at]
        if not _is_same_paragraph(analysed, other.cue, one.source):
            return ()
        if any(content.start <= one.source.start < content.end for content in other.contents):
            continue
        fits = [party for party in who if (party.kind in ("person", "unnamed")) == (pronoun in _PERSONS)]
        if len(fits) == 1:
            return (fits[0],)
    return ()


def _is_same_paragraph(analysed: Analysed, cue: Span, source: Span) -> bool:
    return "\n" not in analysed.text[cue.start : source.start]
