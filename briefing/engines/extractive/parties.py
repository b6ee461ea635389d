"""Whose proposal, offer or refusal it is."""

import re

from briefing.attribution import Attribution, Span
from briefing.engines.extractive import clauses
from briefing.engines.extractive.nearby import attributions_near
from briefing.engines.extractive.proposals import Proposal
from briefing.engines.extractive.reading import Reading
from briefing.engines.extractive.subjects import subject_of

LIMIT_ANTECEDENT = 60
"""No further before "which" is looked for what it means, in characters."""


def subjects(reading: Reading, proposal: Proposal, sentence: Span) -> tuple[str, ...]:
    """Names of the actors that propose, offer, refuse or are told to act; () when the text names none.

    The speaker of the marker when it is a verb of saying, else the actors that stand before it in its clause; a pronoun
    there is whoever speaks.
    """
    if proposal.content.start <= proposal.start:
        return ()
    outer = _enclosing(reading, proposal.start)
    clause = clauses.clause_at(reading.text, sentence, proposal.start)
    before = Span(max(clause.start, outer.contents[0].start if outer else 0), proposal.start)
    if proposal.is_owned:
        return _owners(reading, before, outer)
    if proposal.side == "duty":
        before = _after_comma(reading.text, before)
    near = attributions_near(reading, sentence)
    own = next((one for one in near if proposal.start <= one.cue.start < proposal.content.start), None)
    speaker = reading.speaker_of(own) if own is not None else None
    named = [actor.name for actor in reading.actors_in(before) if not _is_aside(reading, actor.mentions, before)]
    words = reading.text[before.start : before.end]
    if re.match(r"\W*(?:which|who)\b", words) and not speaker:
        near_before = reading.actors_in(Span(max(sentence.start, before.start - LIMIT_ANTECEDENT), before.start))
        return tuple(actor.name for actor in near_before[-1:])
    if re.match(r"\W*(?:that\s+)?(?:he|she|we|they|it)\b", words, re.IGNORECASE) and not speaker:
        return _speaker(reading, outer)
    if not named and not speaker and re.fullmatch(r"\W*(?:and|but|then)?\W*", words):
        first = [actor.name for actor in reading.actors_in(Span(sentence.start, before.start))]
        return _speaker(reading, outer) or tuple(first[:1])
    is_list = re.search(r"(?:^|\s)[A-Z][\w ]*(?:, [A-Z][\w ]*)+ and (?:the )?[A-Z][\w ]*$", words.strip()) is not None
    is_joined = bool(named) and re.search(r"\band\b", words) is not None and ("," not in words or is_list)
    return tuple(dict.fromkeys([speaker.name] if speaker and not is_joined else named[: 3 if is_joined else 1]))


def _is_aside(reading: Reading, mentions: tuple[Span, ...], span: Span) -> bool:
    """Whether an actor is only named there to tell who another is: as an owner, or inside an apposition."""
    here = [one for one in mentions if span.start <= one.start and one.end <= span.end]
    apposed = [match.span() for match in _APPOSED.finditer(reading.text, span.start, span.end)]
    inside = [
        any(start < one.start < end and _GOVERNED.search(reading.text, start, one.start) for start, end in apposed)
        for one in here
    ]
    return _only_owns(reading, mentions, span) or (bool(here) and all(inside))


# "Oslo, another friend of Lima, has ruled out": Lima rules out nothing.
_APPOSED = re.compile(r",\s(?:an?|another|the|one|its|their|his|her|long|once)\s[^,;]{3,90},")
_GOVERNED = re.compile(r"\b(?:of|in|to|for|from|with|by|at|on|against)\s(?:the\s)?$")


def _only_owns(reading: Reading, mentions: tuple[Span, ...], span: Span) -> bool:
    """Whether an actor is only named there as an owner: Oda in "Oda's lawyer asked"."""
    here = [one for one in mentions if span.start <= one.start and one.end <= span.end]
    return all(_OWNS.match(reading.text, one.end) for one in here)


_OWNS = re.compile(r"['’]s?\s[a-z]+,\s[A-Z]|['’]s?\s[a-z]+ [a-z]*,? ?[A-Z]")


def is_told(reading: Reading, proposal: Proposal) -> bool:
    """Whether a proposal stands in somebody's words rather than in the article's own voice."""
    return _enclosing(reading, proposal.start) is not None or reading.analysed.quotation_at(proposal.start) is not None


def _enclosing(reading: Reading, offset: int) -> Attribution | None:
    """The attribution in whose content a character lies, the innermost."""
    near = attributions_near(reading, Span(offset, offset))
    found = [one for one in near if any(part.start <= offset < part.end for part in one.contents)]
    return max(found, key=lambda one: one.contents[0].start, default=None)


def _speaker(reading: Reading, outer: Attribution | None) -> tuple[str, ...]:
    speaker = reading.speaker_of(outer) if outer is not None and not outer.negated else None
    return (speaker.name,) if speaker and not _SPEAKS_FOR.search(speaker.name) else ()


# "An adviser said she was prepared to": the offer is hardly the adviser's own.
_SPEAKS_FOR = re.compile(r"\b(?:advis[eo]r|aide|spokes\w+|official|diplomat)s?$")


def _after_comma(text: str, before: Span) -> Span:
    comma = text.rfind(", ", before.start, max(before.start, before.end - 3))
    return Span(comma + 2, before.end) if comma >= 0 else before


def _owners(reading: Reading, before: Span, outer: Attribution | None) -> tuple[str, ...]:
    """Whose plan it is: the name before the noun, the subject of the clause for "its plan", else a named speaker."""
    words = reading.text[before.start : before.end]
    if re.search(r"\b(?:its|their|his|her)\s+(?:\w+\s+)?$", words):
        owner = reading.actor_named(subject_of(words))
        return (owner.name,) if owner else ()
    near = reading.actors_in(Span(max(before.start, before.end - 40), before.end))
    last_word = words.split()[-1] if words.split() else ""
    if near and (re.search(r"[’']s?\s+(?:[\w-]+\s+)?$", words) or last_word in near[-1].name or last_word.isupper()):
        return (near[-1].name,)
    speaker = reading.speaker_of(outer) if outer is not None else None
    return (speaker.name,) if speaker is not None and speaker.kind == "person" else ()
