"""A reading into its open questions: what the article itself says is undecided, unknown or asked."""

import re
from dataclasses import dataclass
from typing import Final, NamedTuple

from briefing.attribution import Attribution, Span
from briefing.engines.extractive import clauses, markers
from briefing.engines.extractive.asked import Asked
from briefing.engines.extractive.clauses import as_sentence, tidy
from briefing.engines.extractive.forms import is_shouted
from briefing.engines.extractive.likeness import likeness, stems
from briefing.engines.extractive.matches import is_match_report
from briefing.engines.extractive.reading import Reading
from briefing.schema import DraftQuestion, DraftView

LIMIT_WORDS: Final = 45
SAME: Final = 0.6
LIMIT_VIEWS: Final = 3
# Most questions that an article asks by itself are turns of phrase.
LIMIT_OUTRIGHT: Final = 2
LEAST_QUESTIONS: Final = 6
WORDS_PER_QUESTION: Final = 250
MOST_QUESTIONS: Final = 30
# A book has no more than an article: what comes after this many candidates is not weighed.
LIMIT_CANDIDATES: Final = 300


@dataclass(frozen=True)
class _Open:
    """A question that a sentence leaves open."""

    asked: Asked
    sentence: Span
    stems: frozenset[str]


# What is itself asked or supposed answers nothing.
_IS_OPEN: Final = re.compile(r"^(?:whether|what|who|how|when|where|why)\b|\bif\b", re.IGNORECASE)


class _Said(NamedTuple):
    """What one speaker says in one place."""

    view: DraftView
    start: int
    stems: frozenset[str]


def find(reading: Reading) -> tuple[DraftQuestion, ...]:
    """The open questions of the article, in text order; near-duplicates are one. A report of a match has none."""
    if is_match_report(reading) or is_shouted(reading.document):
        return ()
    found: list[_Open] = []
    for sentence in (part for whole in reading.sentences for part in clauses.whole_sentences(reading.text, whole)):
        for asked in markers.find(reading, sentence):
            if not asked.is_outright or sum(one.asked.is_outright for one in found) < LIMIT_OUTRIGHT:
                _add(found, _Open(asked, sentence, stems(asked.question)))
    said = _said(reading) if found else ()
    limit = min(max(LEAST_QUESTIONS, len(reading.analysed.words) // WORDS_PER_QUESTION), MOST_QUESTIONS)
    kept = sorted(found, key=lambda one: -one.asked.weight)[:limit]
    return tuple(_question(reading, one, said) for one in sorted(kept, key=lambda one: one.asked.start))


def _add(found: list[_Open], new: _Open) -> None:
    for index, old in enumerate(found):
        is_apart = new.asked.start >= old.asked.end or old.asked.start >= new.asked.end
        is_nested = old.sentence == new.sentence and not is_apart and likeness(old.stems, new.stems) > 0.4
        if is_nested or likeness(old.stems, new.stems) >= SAME:
            if new.asked.weight > old.asked.weight:
                found[index] = new
            return
    if len(found) < LIMIT_CANDIDATES:
        found.append(new)


def _question(reading: Reading, one: _Open, said: tuple[_Said, ...]) -> DraftQuestion:
    return DraftQuestion(
        question=one.asked.question,
        why_open=as_sentence(one.asked.why),
        decided_by=one.asked.decided_by,
        views=_views(one, said),
        quotes=(_quote(reading.text, one),),
    )


def _quote(text: str, one: _Open) -> str:
    span = one.sentence
    if len(text[span.start : span.end].split()) > LIMIT_WORDS:
        first = clauses.clause_at(text, span, one.asked.start)
        span = Span(min(first.start, one.asked.start), max(first.end, one.asked.end))
    return text[span.start : span.end]


def _said(reading: Reading) -> tuple[_Said, ...]:
    """What named speakers say in whole clauses: what could answer a question."""
    return tuple(
        one for one in (_answer(reading, attribution) for attribution in reading.attributions) if one is not None
    )


def _answer(reading: Reading, attribution: Attribution) -> _Said | None:
    speaker = reading.speaker_of(attribution)
    if speaker is None or attribution.negated or not attribution.contents:
        return None
    words = reading.words_of(attribution.contents[0])
    if not 5 <= len(words.split()) <= LIMIT_WORDS or _IS_OPEN.search(words):
        return None
    answer = as_sentence(tidy(words).removeprefix("only ").removeprefix("that "))
    view = DraftView(actor=speaker.name, answer=answer, quotes=(words,))
    return _Said(view, attribution.cue.start, stems(words))


def _views(one: _Open, said: tuple[_Said, ...]) -> tuple[DraftView, ...]:
    """What speakers hold on the question elsewhere in the article."""
    found: dict[str, DraftView] = {}
    for answer in said:
        is_elsewhere = not one.sentence.start <= answer.start < one.sentence.end
        is_elsewhere = is_elsewhere and answer.view.actor not in one.asked.decided_by
        if is_elsewhere and len(answer.stems & one.stems) >= 3 and likeness(answer.stems, one.stems) >= SAME:
            found.setdefault(answer.view.actor, answer.view)
    return tuple(found.values())[:LIMIT_VIEWS]
