"""Failed claims into what a model is told of them: numbered, with what was wrong and the sentences around it."""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing.attribution.sentences import Analysed, analyse
from briefing.schema import DraftClaim, DraftQuestion, DraftView, Failure, Problem

LIMIT_CHARS = 400
_WORD = re.compile(r"\w{4,}")


@dataclass(frozen=True, slots=True)
class Complaint:
    """One failed claim, or one failed view of a question.

    Attributes:
        number: What the model calls it.
        failure: Which failure it is of.
        view: Which view of the question it is, or None for the claim itself.
        part: The part of the briefing, or "view".
        fields: The claim as JSON, without its views and without what is empty.
        problems: What was wrong, each text as JSON so that it stays on its line.
        sentences: The sentences of the article to show, by index.
    """

    number: int
    failure: int
    view: int | None
    part: str
    fields: str
    problems: tuple[dict[str, str], ...]
    sentences: frozenset[int]

    @property
    def answer_chars(self) -> int:
        """How long the answer to it is likely to be: the quotes again, and a field or two."""
        return len(self.fields) // 2 + 100


def complain(failures: Sequence[Failure], text: str, *, limit_chars: int) -> tuple[tuple[Complaint, ...], list[str]]:
    """What to tell of as many failed claims as fit.

    Args:
        failures: What failed, in order.
        text: The article.
        limit_chars: The most that the claims, the article's sentences and an answer of the usual size may take.

    Returns:
        The complaints, and the article's passages around the places they speak of; the whole article when that is
        not longer.
    """
    analysed = analyse(text)
    told: list[Complaint] = []
    shown: set[int] = set()
    left_chars = limit_chars
    for index, failure in enumerate(failures):
        if left_chars <= 0:
            break
        for view, claim, problems in _parts(failure):
            complaint = _complaint(len(told) + 1, (index, view), claim, problems, part=failure.part, article=analysed)
            new = complaint.sentences - shown
            chars = _size(complaint) + sum(_length(analysed, sentence) for sentence in new)
            if chars <= left_chars:
                told.append(complaint)
                shown |= new
                left_chars -= chars
    return tuple(told), _passages(analysed, shown)


def _parts(failure: Failure) -> Iterator[tuple[int | None, DraftClaim | DraftView, list[Problem]]]:
    """The claim with its own problems, then each failed view with those of its quotes."""
    claim = failure.claim
    views = claim.views if isinstance(claim, DraftQuestion) else ()
    owners: dict[int | None, list[Problem]] = {}
    for problem in failure.problems:
        is_own = not problem.quote or problem.quote in claim.quotes
        view = None if is_own else next((n for n, view in enumerate(views) if problem.quote in view.quotes), None)
        owners.setdefault(view, []).append(problem)
    for view, problems in sorted(owners.items(), key=lambda owner: -1 if owner[0] is None else owner[0]):
        yield view, claim if view is None else views[view], problems


def _complaint(
    number: int,
    place: tuple[int, int | None],
    claim: DraftClaim | DraftView,
    problems: Sequence[Problem],
    *,
    part: str,
    article: Analysed,
) -> Complaint:
    fields = claim.model_dump(mode="json", exclude={"views"}, exclude_defaults=True)
    around = {
        near
        for sentence in _places(claim, problems, article)
        for near in (sentence - 1, sentence, sentence + 1)
        if 0 <= near < len(article.sentences)
    }
    return Complaint(
        number=number,
        failure=place[0],
        view=place[1],
        part=part if place[1] is None else "view",
        fields=json.dumps(fields, ensure_ascii=False),
        problems=tuple(
            {
                "quote": _quoted(problem.quote) if problem.quote else "",
                "reason": " ".join(problem.reason.split())[:LIMIT_CHARS],
                "true_words": _quoted(problem.true_words) if problem.true_words else "",
            }
            for problem in problems
        ),
        sentences=frozenset(around),
    )


def _places(claim: DraftClaim | DraftView, problems: Sequence[Problem], article: Analysed) -> Iterator[int]:
    """The sentences that hold the true words or the quotes; where none does, the one most like the claim."""
    is_found = False
    wanted = {problem.true_words for problem in problems} | set(claim.quotes)
    for words in sorted(word for word in wanted if word):
        start = article.text.find(words)
        if start >= 0:
            is_found = True
            yield from _overlapping(article, start, start + len(words))
    if not is_found and article.sentences:
        likest = set(_WORD.findall(" ".join(map(str, dict(claim).values())).lower()))
        yield max(
            range(len(article.sentences)),
            key=lambda n: len(likest & set(_WORD.findall(article.slice(article.sentences[n]).lower()))),
        )


def _overlapping(article: Analysed, start: int, end: int) -> Iterator[int]:
    for number, sentence in enumerate(article.sentences):
        if sentence.start < end and start < sentence.end:
            yield number


def _passages(article: Analysed, shown: set[int]) -> list[str]:
    passages: list[str] = []
    before = -2
    for number in sorted(shown):
        sentence = article.slice(article.sentences[number])
        if number == before + 1:
            is_new = article.sentences[number].paragraph > article.sentences[before].paragraph
            passages[-1] += ("\n" if is_new else " ") + sentence
        else:
            passages.append(sentence)
        before = number
    return passages


def _size(complaint: Complaint) -> int:
    # What the prompt adds: a number and the part, and a few words to each problem.
    wrong = sum(40 + sum(len(words) for words in problem.values()) for problem in complaint.problems)
    return len(complaint.fields) + 25 + wrong + complaint.answer_chars


def _length(article: Analysed, sentence: int) -> int:
    # The mark of a gap before it comes on top.
    return article.sentences[sentence].end - article.sentences[sentence].start + 8


def _quoted(text: str) -> str:
    return json.dumps(text if len(text) <= LIMIT_CHARS else text[:LIMIT_CHARS] + "...", ensure_ascii=False)
