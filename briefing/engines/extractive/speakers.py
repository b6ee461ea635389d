"""Sources of attributions into the parties who speak: names, roles, shared sources and pronouns."""

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence

from briefing.attribution import Analysed, Attribution, Span, Voices, Word
from briefing.attribution.people import FEMALE_NAMES, FEMALE_TITLES, MALE_NAMES, MALE_TITLES
from briefing.engines.extractive import heads
from briefing.engines.extractive.cast import Party
from briefing.engines.extractive.heads import ends_before_of, is_head
from briefing.engines.extractive.lexicon import ROLES
from briefing.identity import fold

Mentions = Sequence[tuple[int, int, Party]]
_LIST_OPENS = re.compile(r"(?:^|[.;:!?”\n]|\b(?:and|but|while|that))\s*(?:the )?$", re.IGNORECASE)
_APPOSED_BOTH = re.compile(r", ((?:[A-Z][\w’'-]+ ){1,4}and (?:[A-Z][\w’'-]+ ?){1,4})(?=,)")
_OF_PLACE = re.compile(r"(?: (?:of|in) [A-Z][\w-]+)?,")
_JOINT = re.compile(r" and (?:the )?")
_IN_PLURAL = re.compile(r" (?:have|are|were|do)\b")
_OF_BOTH = re.compile(r"\b[a-z]+s of (?:the )?$")
_OWNER = re.compile(r"((?:[A-Z][\w-]+ )*[A-Z][\w-]+)['’]s? [a-z]")
LIMIT_NEAR = 120
"""Names further from a source than this are no part of it, in characters."""
_APPOSED = re.compile(r", (?:the )?")
_NEAR = re.compile(r",? ")
_RELATIVES = frozenset({"who", "which"})
_PERSONS = frozenset({"he", "she"})
_OTHERS = frozenset({"it", "they"})


def resolve(
    voices: Voices, attributions: Sequence[Attribution], *, mentions: Mentions, by_name: Mapping[str, Party]
) -> tuple[tuple[Party, ...], ...]:
    """Who speaks in each attribution: several for "Britain and its allies", nobody when the text names none.

    Args:
        voices: The text, read.
        attributions: Who says what, in text order.
        mentions: Where each party is named, in text order, as start, end and party.
        by_name: The parties by their folded names and aliases.
    """
    found: list[tuple[Party, ...]] = []
    for one in attributions:
        apposed = _apposed(voices.analysed, one.source, mentions) if one.source else ()
        source = voices.analysed.words_in(whole_list(voices.analysed, one.source, mentions)) if one.source else ()
        speakers = apposed or _named(source, mentions)
        pronoun = source[0].lower if len(source) == 1 else ""
        if pronoun in _RELATIVES:
            speakers = _antecedents(voices.analysed, one, mentions) or speakers
        if not speakers and pronoun in _PERSONS | _OTHERS:
            speakers = _meant(voices, attributions, found, one, pronoun=pronoun, mentions=mentions)
        if not speakers and one.name and pronoun not in _OTHERS:
            party = by_name.get(fold(one.name))
            speakers = (party,) if party and not _is_anothers(voices.analysed, one.source, party) else ()
        if pronoun in _PERSONS and speakers and _is_named_inside(speakers[0], one):
            speakers = _last_person(voices.analysed, one, mentions)
        found.append(speakers)
    return tuple(found)


def is_role_word(words: Sequence[Word]) -> bool:
    """Whether a noun phrase is a role with its country: "the foreign minister of Peru"."""
    before = next((words[at - 1].lower for at, word in enumerate(words) if at and word.lower == "of"), "")
    return before in ROLES


def whole_source(analysed: Analysed, one: Attribution, mentions: Mentions) -> Span | None:
    """The words for who speaks, with the names before, in and behind them that say who it is."""
    if one.source is None:
        return None
    named = _apposed(analysed, one.source, mentions) or _antecedents(analysed, one, mentions)
    if not named:
        return whole_list(analysed, one.source, mentions)
    near = [
        mention for party in named for mention in party.mentions if abs(mention.start - one.source.start) < LIMIT_NEAR
    ]
    return Span(
        min(one.source.start, *(span.start for span in near)), max(one.source.end, *(span.end for span in near))
    )


def _apposed(analysed: Analysed, source: Span, mentions: Mentions) -> tuple[Party, ...]:
    """Who stands between commas behind a noun phrase: "another shareholder, the Miners' Fund, said"."""
    both = _APPOSED_BOTH.match(analysed.text, source.end)
    if both:
        named = _named(analysed.words_in(Span(*both.span(1))), mentions)
        if len(named) == len(heads.split(analysed.words_in(Span(*both.span(1))))):
            return named
    known = at_head(analysed.words_in(source), mentions)
    is_role = is_role_word(analysed.words_in(source))
    if known and known.kind in ("person", "country") and not is_role:
        return ()
    comma = _APPOSED.match(analysed.text, source.end)
    at = bisect_left(mentions, (comma.end(),), key=lambda mention: mention[:1]) if comma else len(mentions)
    if comma is None or at >= len(mentions) or mentions[at][0] != comma.end():
        return ()
    party = mentions[at][2]
    is_common = is_role or analysed.words_in(source)[-1].text.islower()
    if not is_common or party.kind in ("group", "unnamed", "country"):
        return ()
    return (party,) if _OF_PLACE.match(analysed.text, mentions[at][1]) else ()


def _antecedents(analysed: Analysed, one: Attribution, mentions: Mentions) -> tuple[Party, ...]:
    """All whom "which" or "who" means before a verb in the plural: "Peru and Chile, which say"."""
    assert one.source is not None  # noqa: S101 - only sources are pronouns
    at = bisect_left(mentions, (one.source.start,), key=lambda mention: mention[:1]) - 1
    if (
        at < 0
        or not (analysed.slice(one.cue) == one.cue_lemma or _IN_PLURAL.match(analysed.text, one.source.end))
        or not _NEAR.fullmatch(analysed.text[mentions[at][1] : one.source.start])
    ):
        return ()
    last = Span(mentions[at - 1][0], mentions[at][1]) if at else Span(*mentions[at][:2])
    if not re.fullmatch(r" and (?:the )?", analysed.text[mentions[at - 1][1] : mentions[at][0]]):
        return ()
    return _named(analysed.words_in(whole_list(analysed, last, mentions)), mentions)


def whole_list(analysed: Analysed, source: Span, mentions: Mentions) -> Span:
    """A source with the names before it that belong to its list: all of "Peru, Chile and Ecuador support it"."""
    start = source.start
    at = bisect_left(mentions, (start,), key=lambda mention: mention[:1]) - 1
    is_joined = at >= 0 and _JOINT.fullmatch(analysed.text, mentions[at][1], start) is not None
    if is_joined and _IN_PLURAL.match(analysed.text, source.end):
        start = mentions[at][0]
        owners = _OF_BOTH.search(analysed.text, max(0, start - 40), start)
        return Span(owners.start() if owners else start, source.end)
    if " and " not in analysed.slice(source):
        return source
    while at >= 0 and mentions[at][1] + 2 == start and analysed.text[mentions[at][1] : start] == ", ":
        start = mentions[at][0]
        at -= 1
    before = analysed.text[max(0, start - 6) : start]
    return Span(start, source.end) if start < source.start and _LIST_OPENS.search(before) else source


def _meant(
    voices: Voices,
    attributions: Sequence[Attribution],
    speakers: Sequence[tuple[Party, ...]],
    one: Attribution,
    *,
    pronoun: str,
    mentions: Mentions,
) -> tuple[Party, ...]:
    """Whom a pronoun means by what its paragraph said last: who spoke, or the subject of a later sentence."""
    assert one.source is not None  # noqa: S101 - only sources are pronouns
    heard_at, heard = _before(voices.analysed, attributions, speakers, one, pronoun)
    told_at, told = subject_before(voices, one.source.start, pronoun=pronoun, mentions=mentions)
    if told and told_at > heard_at:
        return told
    if pronoun in _OTHERS and heard_at < _previous_sentence(voices, one.source.start):
        return ()
    return heard


def _previous_sentence(voices: Voices, offset: int) -> int:
    """Where the sentence before the one of an offset begins: what "it" means stands no further back."""
    sentence = voices.sentence(offset)
    before = voices.sentence(sentence.start - 2) if sentence and sentence.start > 1 else None
    return before.start if before else 0


def subject_before(voices: Voices, offset: int, *, pronoun: str, mentions: Mentions) -> tuple[int, tuple[Party, ...]]:
    """Who is the subject of the sentence before a pronoun, in its paragraph: "Ana Oda went on. She said".

    A sentence that itself begins with the pronoun says no more than the one before it.

    Args:
        voices: The text, read.
        offset: Where the pronoun stands.
        pronoun: "he", "she", "it" or "they".
        mentions: Where each party is named.

    Returns:
        Where the subject is named and who it is; -1 and nobody when nobody fit is told of there.
    """
    sentence = voices.sentence(offset)
    before = voices.sentence(sentence.start - 2) if sentence and sentence.start > 1 else None
    while sentence and before and before.end <= sentence.start and before.paragraph == sentence.paragraph:
        first = bisect_left(mentions, (before.start,), key=lambda mention: mention[:1])
        for start, end, party in mentions[first:]:
            if start >= before.end:
                break
            if _fits(party, pronoun) and not voices.is_quoted(start) and voices.is_subject(Span(start, end)):
                return start, (party,)
        if voices.analysed.words[before.first].lower != pronoun:
            break
        sentence, before = before, voices.sentence(before.start - 2) if before.start > 1 else None
    return -1, ()


def _can_be(party: Party, pronoun: str) -> bool:
    """Whether "he" or "she" can mean a party, as far as its first name and titles tell."""
    if party.kind != "person":
        return False
    first = party.name.split()[0].casefold()
    titles = set(party.role.casefold().split())
    is_female = first in FEMALE_NAMES or titles & FEMALE_TITLES
    is_male = first in MALE_NAMES or titles & MALE_TITLES
    return not (is_male and not is_female) if pronoun == "she" else not (is_female and not is_male)


def _is_anothers(analysed: Analysed, source: Span | None, party: Party) -> bool:
    """Whether a role is owned by somebody whom a person's own roles do not name: "Peru's president" is not Chile's."""
    owner = _OWNER.match(analysed.slice(source)) if source else None
    return owner is not None and owner[1].casefold() not in f"{party.role} {party.name}".casefold()


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
    if len(pieces) == 1 and found[0] and found[0].kind == "country":
        found = [at_head(piece, mentions) for piece in heads.split(words)]
    return tuple({party.name: party for party in found if party}.values())


def _before(
    analysed: Analysed,
    attributions: Sequence[Attribution],
    speakers: Sequence[tuple[Party, ...]],
    one: Attribution,
    pronoun: str,
) -> tuple[int, tuple[Party, ...]]:
    """Who spoke last before a pronoun, in the same paragraph, and can be what it means; and where."""
    assert one.source is not None  # noqa: S101 - only sources are pronouns
    for at in range(len(speakers) - 1, -1, -1):
        other, who = attributions[at], speakers[at]
        if not _is_same_paragraph(analysed, other.cue, one.source):
            break
        if any(content.start <= one.source.start < content.end for content in other.contents):
            continue
        fits = [party for party in who if _fits(party, pronoun)]
        if len(fits) == 1:
            return other.cue.start, (fits[0],)
    return -1, ()


def _fits(party: Party, pronoun: str) -> bool:
    if pronoun in _PERSONS:
        return party.kind == "unnamed" or _can_be(party, pronoun)
    return party.kind not in ("person", "unnamed")


def _is_same_paragraph(analysed: Analysed, cue: Span, source: Span) -> bool:
    return "\n" not in analysed.text[cue.start : source.start]
