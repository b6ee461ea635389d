"""A reading into what its actors hold, say, want and refuse."""

import re
from collections.abc import Iterator

from briefing.attribution import Attribution, Span
from briefing.attribution.cues import CUES
from briefing.engines.extractive import stances, statements, topics
from briefing.engines.extractive.claims import is_claim, repeats_its_source
from briefing.engines.extractive.clauses import whole_sentences
from briefing.engines.extractive.reading import Reading
from briefing.engines.extractive.speeches import run_on
from briefing.schema import DraftPosition

FEWEST_WORDS = 3
LIMIT_QUOTE_WORDS = 45
"""A longer quotation of several sentences becomes one position for each of its sentences."""
LIMIT_PARTS = 3
_FALLBACK_ISSUE = "other"


def find(reading: Reading) -> tuple[DraftPosition, ...]:
    """The positions of the article, in text order: what is said or wanted, then what is held without saying."""
    about = topics.find((reading.words_of(one) for one in reading.sentences), title=reading.document.title)
    found = [*_said(reading, about), *_held(reading, about)]
    kept: list[tuple[int, DraftPosition]] = []
    for start, draft in sorted(found, key=lambda one: one[0]):
        if not any(_is_repeat(draft, other) for _, other in kept):
            kept.append((start, draft))
    return tuple(draft for _, draft in kept)


def _said(reading: Reading, about: topics.Topics) -> Iterator[tuple[int, DraftPosition]]:
    for attribution in reading.attributions:
        speakers = reading.speakers_of(attribution)
        if not speakers or not is_claim(reading.analysed, attribution):
            continue
        if repeats_its_source(reading.analysed, attribution):
            continue
        yield from _also_said(reading, attribution, about)
        for content in _parts(reading, attribution):
            words = reading.words_of(content)
            stance = stances.of_attribution(attribution, words, before=statements.auxiliaries(reading, attribution))
            statement = statements.of_attribution(reading, attribution, speakers, content)
            issue = about.of(words, *_around(reading, content))
            for speaker in speakers:
                yield (
                    content.start,
                    DraftPosition(
                        actor=speaker.name,
                        issue=issue or _FALLBACK_ISSUE,
                        stance=stance,
                        statement=statement,
                        manner="quoted" if reading.analysed.is_quoted(content) else "paraphrased",
                        quotes=(words,),
                    ),
                )


def _also_said(reading: Reading, attribution: Attribution, about: topics.Topics) -> Iterator[tuple[int, DraftPosition]]:
    """A second clause of the same speaker behind a content: "... and he welcomed the offer"."""
    content = attribution.contents[-1]
    match = _second_clause(reading, content)
    if match is None:
        return
    start, end = content.start + match.start(1), content.start + len(reading.words_of(content).rstrip(" ,.;"))
    words = reading.text[start:end]
    for speaker in reading.speakers_of(attribution)[:1]:
        verb = CUES[match[2].casefold()].lemma
        yield (
            start,
            DraftPosition(
                actor=speaker.name,
                issue=about.of(words, *_around(reading, content)) or _FALLBACK_ISSUE,
                stance=stances.of_lemma(verb, words),
                statement=statements.of_clause(reading, speaker, Span(content.start + match.start(2), end), None),
                manner="paraphrased",
                quotes=(words,),
            ),
        )


def _second_clause(reading: Reading, content: Span) -> re.Match[str] | None:
    words = reading.words_of(content)
    for match in re.finditer(r",?\s+and\s+((?:he|she|they|it)\s+(\w+)\s)", words):
        is_outside = words[: match.start()].count("“") == words[: match.start()].count("”")
        if match[2].casefold() in CUES and is_outside:
            return match
    return None


def _held(reading: Reading, about: topics.Topics) -> Iterator[tuple[int, DraftPosition]]:
    for finding in stances.find(reading):
        sentence = reading.sentence_at(finding.verb)
        if sentence is None or stances.tells_itself(
            reading, finding.party, Span(sentence.start, sentence.end), finding.verb, reading.attributions
        ):
            continue
        words = reading.words_of(finding.whole)
        if len(words.split()) < FEWEST_WORDS + 1:
            continue
        teller = finding.teller
        yield (
            finding.verb,
            DraftPosition(
                actor=finding.party.name,
                issue=about.of(words, *_around(reading, finding.content)) or _FALLBACK_ISSUE,
                stance=finding.stance,
                statement=statements.of_clause(reading, finding.party, finding.content, teller),
                manner="paraphrased",
                according_to=teller.name if teller else None,
                quotes=(words,),
            ),
        )


def _around(reading: Reading, content: Span) -> tuple[str, ...]:
    """The sentence of a content and the paragraph up to it, where its issue may be named."""
    sentence = reading.sentence_at(content.start)
    if sentence is None:
        return ()
    paragraph = reading.text.rfind("\n", 0, content.start) + 1
    return reading.words_of(sentence), reading.text[paragraph : content.start]


def _parts(reading: Reading, attribution: Attribution) -> Iterator[Span]:
    """The pieces of an attribution that make a position each, without what belongs to a next one."""
    found = list(_joined(reading, attribution))
    for content in [*found, *run_on(reading, found[-1:])][:LIMIT_PARTS]:
        whole = whole_sentences(reading.text, content)[0]
        for piece in _sentences_of_speech(reading, whole):
            trimmed = _trimmed(reading, piece)
            if len(reading.words_of(trimmed).split()) >= FEWEST_WORDS:
                yield trimmed


def _joined(reading: Reading, attribution: Attribution) -> list[Span]:
    """The contents, an interrupted sentence told by its longest stretch."""
    by_sentence: dict[int, Span] = {}
    for content in attribution.contents:
        sentence = reading.sentence_at(content.start)
        key = sentence.start if sentence else content.start
        known = by_sentence.get(key)
        if known is None or content.end - content.start > known.end - known.start:
            by_sentence[key] = content
    return list(by_sentence.values())


def _sentences_of_speech(reading: Reading, content: Span) -> list[Span]:
    words = reading.words_of(content)
    if len(words.split()) <= LIMIT_QUOTE_WORDS or not reading.analysed.is_quoted(content):
        return [content]
    cuts = [0, *(match.end() for match in re.finditer(r"[.!?]+[”\"]?\s+(?=[A-Z“\"])", words)), len(words)]
    pieces = [Span(content.start + a, content.start + b) for a, b in zip(cuts, cuts[1:], strict=False)]
    return [piece for piece in pieces if len(reading.words_of(piece).split()) > 5][:LIMIT_PARTS]


def _trimmed(reading: Reading, content: Span) -> Span:
    """A content without "that" before it, and without a second clause that reports something else."""
    words = reading.words_of(content)
    start = len(words) - len(re.sub(r"^that\s+(?!of\b)", "", words.lstrip()))
    end = len(words)
    second = _second_clause(reading, content)
    if second is not None:
        end = second.start()
    text = words[start:end].rstrip().rstrip(",–—-").rstrip()
    return Span(content.start + start, content.start + start + len(text))


def _is_repeat(draft: DraftPosition, other: DraftPosition) -> bool:
    if draft.actor != other.actor:
        return False
    one, two = draft.quotes[0], other.quotes[0]
    return one in two or two in one
