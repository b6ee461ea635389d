"""A reading into what its actors hold, say, want and refuse."""

import re
from collections.abc import Iterator
from functools import cache

from briefing.attribution import Attribution, Span
from briefing.engines.extractive import charges, holdings, own_voice, pieces, stances, statements, topics
from briefing.engines.extractive.claims import is_claim, repeats_its_source
from briefing.engines.extractive.reading import Reading
from briefing.schema import DraftPosition

FEWEST_WORDS = 3
LIMIT_LOOK_BACK = 600
"""How far before a position its issue is looked for, in characters."""


def find(reading: Reading) -> tuple[DraftPosition, ...]:
    """The positions of the article, in text order: what is said or wanted, then what is held without saying."""
    about = topics.find((reading.words_of(one) for one in reading.sentences), title=reading.document.title)
    found = [*_said(reading, about), *_held(reading, about), *_argued(reading, about), *_denied(reading, about)]
    kept: list[DraftPosition] = []
    by_actor: dict[str, list[DraftPosition]] = {}
    for start, draft in sorted(found, key=lambda one: one[0]):
        if _is_a_dismissed_report(reading, start):
            continue
        known = by_actor.setdefault(draft.actor, [])
        if not any(_is_repeat(draft, other) for other in known):
            known.append(draft)
            kept.append(draft)
    return tuple(kept)


def _is_a_dismissed_report(reading: Reading, start: int) -> bool:
    """As in "Reports that she had offered a post were dismissed by her office": nobody holds what stands there."""
    sentence = reading.sentence_at(start)
    return sentence is not None and _dismissed().match(reading.words_of(sentence)) is not None


@cache
def _dismissed() -> re.Pattern[str]:
    nouns = "reports?|claims?|suggestions?|allegations?|rumou?rs?|speculation|talk|accusations?"
    verbs = "dismissed|denied|rejected|refuted|disputed|rebuffed|brushed"
    return re.compile(
        rf"\W*(?:\w+ )?(?:{nouns}) (?:that|of)\b.*\b(?:was|were|been) (?:\w+ly )?(?:{verbs})\b", re.I | re.S
    )


def _said(reading: Reading, about: topics.Topics) -> Iterator[tuple[int, DraftPosition]]:
    for attribution in reading.attributions:
        speakers = reading.speakers_of(attribution)
        if not speakers or not is_claim(reading.analysed, attribution):
            continue
        if repeats_its_source(attribution):
            continue
        yield from _also_said(reading, attribution, about)
        for parts in pieces.of(reading, attribution):
            yield from _drafts(reading, attribution, parts, about)


def _drafts(
    reading: Reading, attribution: Attribution, parts: tuple[Span, ...], about: topics.Topics
) -> Iterator[tuple[int, DraftPosition]]:
    """One position for each speaker of a piece of speech."""
    speakers = reading.speakers_of(attribution)
    words = " ".join(reading.words_of(piece) for piece in parts)
    stance = stances.of_attribution(attribution, words, before=statements.auxiliaries(reading, attribution))
    statement = statements.of_attribution(reading, attribution, speakers, parts)
    issue = about.of(*_unquoted(words), words, *_around(reading, parts[0])) or _fallback(about)
    is_quoted = reading.analysed.is_quoted(parts[0]) or not statements.is_own(attribution, parts[0])
    for speaker in speakers:
        draft = DraftPosition(
            actor=speaker.name,
            issue=issue,
            stance=stance,
            statement=statement,
            manner="quoted" if is_quoted else "paraphrased",
            quotes=tuple(pieces.quote(reading, pieces.quotable(reading, attribution, piece)) for piece in parts),
        )
        yield parts[0].start, draft


def _also_said(reading: Reading, attribution: Attribution, about: topics.Topics) -> Iterator[tuple[int, DraftPosition]]:
    """A second clause of the same speaker behind a content: "... and he welcomed the offer"."""
    content = attribution.contents[-1]
    second = pieces.second_clause(reading, content)
    if second is None:
        return
    words = reading.text[second.start : second.end]
    if len(words.split()) < FEWEST_WORDS:
        return
    is_ruled_out = second.lemma == "rule" and reading.text[second.verb : second.end].split()[1:2] == ["out"]
    for speaker in reading.speakers_of(attribution)[:1]:
        yield (
            second.start,
            DraftPosition(
                actor=speaker.name,
                issue=about.of(words, *_around(reading, content)) or _fallback(about),
                stance="opposes" if is_ruled_out else stances.of_lemma(second.lemma, words),
                statement=statements.of_clause(reading, (speaker,), Span(second.verb, second.end)),
                manner="paraphrased",
                quotes=(pieces.quote(reading, Span(second.start, second.end)),),
            ),
        )


def _held(reading: Reading, about: topics.Topics) -> Iterator[tuple[int, DraftPosition]]:
    for finding in holdings.find(reading):
        sentence = reading.sentence_at(finding.verb)
        if sentence is None or holdings.tells_itself(reading, finding, sentence):
            continue
        words = reading.words_of(finding.whole)
        if len(words.split()) < FEWEST_WORDS + 1:
            continue
        teller = finding.teller
        yield (
            finding.verb,
            DraftPosition(
                actor=finding.party.name,
                issue=about.of(words, *_around(reading, finding.content)) or _fallback(about),
                stance=finding.stance,
                statement=statements.of_clause(
                    reading, finding.holders, finding.content, whole=finding.whole, teller=teller
                ),
                manner="paraphrased",
                according_to=teller.name if teller else None,
                quotes=(pieces.quote(reading, finding.whole),),
            ),
        )


def _fallback(about: topics.Topics) -> str:
    """The issue of what names none: what the article is mostly about."""
    return about.main or "news"


def _argued(reading: Reading, about: topics.Topics) -> Iterator[tuple[int, DraftPosition]]:
    for party, sentence in own_voice.find(reading):
        words = reading.words_of(sentence)
        draft = DraftPosition(
            actor=party.name,
            issue=about.of(words) or _fallback(about),
            stance=stances.of_content(words),
            statement=statements.of_sentence(reading, party, sentence),
            manner="paraphrased",
            quotes=(pieces.quote(reading, Span(sentence.start, sentence.end)),),
        )
        yield sentence.start, draft


def _denied(reading: Reading, about: topics.Topics) -> Iterator[tuple[int, DraftPosition]]:
    for party, statement, quote in charges.find(reading):
        words = reading.words_of(quote)
        draft = DraftPosition(
            actor=party.name,
            issue=about.of(words) or _fallback(about),
            stance="denies",
            statement=statement,
            manner="paraphrased",
            quotes=(words,),
        )
        yield quote.end, draft


def _unquoted(words: str) -> tuple[str, ...]:
    """What stands outside the quotation marks of a content: "the charge" in "the charge “a fairy tale”"."""
    outside = re.sub(r"“[^”]*”|\"[^\"]*\"", " ", words).strip()
    return (outside,) if outside and outside != words else ()


def _around(reading: Reading, content: Span) -> tuple[str, ...]:
    """The sentence of a content and the paragraph up to it, where its issue may be named."""
    sentence = reading.sentence_at(content.start)
    if sentence is None:
        return ()
    paragraph = reading.text.rfind("\n", 0, content.start) + 1
    return reading.words_of(sentence), reading.text[max(paragraph, content.start - LIMIT_LOOK_BACK) : content.start]


def _is_repeat(draft: DraftPosition, other: DraftPosition) -> bool:
    """Whether the quotes of two positions of one actor hold each other."""
    one, two = draft.quotes[0], other.quotes[0]
    return one in two or two in one
