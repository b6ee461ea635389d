"""A reading into its open questions: what the article itself says is undecided, unknown or asked."""

import re
from dataclasses import dataclass
from typing import Final

from briefing.attribution import Attribution, Span
from briefing.engines.extractive import clauses, markers
from briefing.engines.extractive.asked import Asked
from briefing.engines.extractive.clauses import as_sentence, tidy
from briefing.engines.extractive.likeness import likeness, stems
from briefing.engines.extractive.matches import is_match_report
from briefing.engines.extractive.reading import Reading
from briefing.schema import DraftQuestion, DraftView

LIMIT_WORDS: Final = 45
SAME: Final = 0.6
LIMIT_VIEWS: Final = 3
LEAST_QUESTIONS: Final = 6
WORDS_PER_QUESTION: Final = 250


@dataclass(frozen=True)
class _Open:
    """A question that a sentence leaves open."""

    asked: Asked
    sentence: Span
    stems: frozenset[str]


def find(reading: Reading) -> tuple[DraftQuestion, ...]:
    """The open questions of the article, in text order; near-duplicates are one. A report of a match has none."""
    if is_match_report(reading):
        return ()
    found: list[_Open] = []
    for sentence in (part for whole in reading.sentences for part in clauses.whole_sentences(reading.text, whole)):
        for asked in markers.find(reading, sentence):
            _add(found, _Open(asked, sentence, stems(asked.question)))
    limit = max(LEAST_QUESTIONS, len(reading.analysed.words) // WORDS_PER_QUESTION)
    kept = sorted(found, key=lambda one: -one.asked.weight)[:limit]
    return tuple(_question(reading, one) for one in sorted(kept, key=lambda one: one.asked.start))


def _add(found: list[_Open], new: _Open) -> None:
    for index, old in enumerate(found):
        is_nested = old.sentence == new.sentence and likeness(old.stems, new.stems) > 0.4
        if is_nested or likeness(old.stems, new.stems) >= SAME:
            if new.asked.weight > old.asked.weight:
                found[index] = new
            return
    found.append(new)


def _question(reading: Reading, one: _Open) -> DraftQuestion:
    return DraftQuestion(
        question=one.asked.question,
        why_open=as_sentence(one.asked.why),
        decided_by=one.asked.decided_by,
        views=_views(reading, one),
        quotes=(_quote(reading.text, one),),
    )


def _quote(text: str, one: _Open) -> str:
    span = one.sentence
    if len(text[span.start : span.end].split()) > LIMIT_WORDS:
        first = clauses.clause_at(text, span, one.asked.start)
        span = Span(min(first.start, one.asked.start), max(first.end, one.asked.end))
    return text[span.start : span.end]


def _views(reading: Reading, one: _Open) -> tuple[DraftView, ...]:
    """What speakers hold on the question elsewhere in the article."""
    found: dict[str, DraftView] = {}
    for attribution in reading.attributions:
        view = _view(reading, attribution, one)
        if view is not None and len(found) < LIMIT_VIEWS:
            found.setdefault(view.actor, view)
    return tuple(found.values())


def _view(reading: Reading, attribution: Attribution, one: _Open) -> DraftView | None:
    if (
        attribution.negated
        or not attribution.contents
        or one.sentence.start <= attribution.cue.start < one.sentence.end
    ):
        return None
    content = attribution.contents[0]
    words = reading.words_of(content)
    if not 5 <= len(words.split()) <= LIMIT_WORDS or re.match(r"(?:whether|if|what|who|how|when|where|why)\b", words):
        return None
    about = stems(words)
    if len(about & one.stems) < 3 or likeness(about, one.stems) < 0.6:
        return None
    speaker = reading.speaker_of(attribution)
    if speaker is None:
        return None
    answer = as_sentence(tidy(words).removeprefix("only ").removeprefix("that "))
    return DraftView(actor=speaker.name, answer=answer, quotes=(words,))
