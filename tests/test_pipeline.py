"""The whole way, with engines of our own: what fails is told to an engine once, and nothing is lost by it."""

from collections.abc import Sequence
from typing import Any

import pytest

from briefing.document import Document
from briefing.engines import OnStep
from briefing.errors import EngineError
from briefing.pipeline import make
from briefing.schema import Draft, Failure, Origin, Usage

DOCUMENT = Document.of(
    "“We will not sign before June,” Minister Ada Rowe said on Monday. Bela Nagy, who leads the dockers, said the "
    "ministry had offered a bonus of 400 crowns."
)
TRUE, WRONG = "We will not sign before June", "We will sign before June"


def draft(*quotes: str, actor: str = "Ada Rowe", **origin: Any) -> Draft:
    actors = [
        {"name": name, "kind": "person", "salience": "major", "quotes": [name]} for name in ("Ada Rowe", "Bela Nagy")
    ]
    position = {
        "actor": actor,
        "issue": "signing",
        "stance": "opposes",
        "statement": "She will not sign before June.",
        "manner": "quoted",
        "quotes": list(quotes),
    }
    empty = {"bottom_line": [], "open_questions": [], "options": [], "timeline": []}
    made = {"title": "T", "language": "en", "actors": actors, "positions": [position]} | empty
    return Draft.model_validate(made).model_copy(update={"origin": Origin(engine="own", **origin)})


class Own:
    """An engine that answers what it was given."""

    name = "own"

    def __init__(self, first: Draft, second: Draft | EngineError) -> None:
        self.first, self.second = first, second
        self.told: list[Sequence[Failure]] = []

    def extract(self, document: Document, *, on_step: OnStep) -> Draft:
        return self.first

    def repair(self, document: Document, failures: Sequence[Failure], *, on_step: OnStep) -> Draft:
        self.told.append(failures)
        if isinstance(self.second, EngineError):
            raise self.second
        return self.second.model_copy(update={"actors": ()})


def test_an_engine_is_told_the_reason_and_the_true_words_of_what_failed() -> None:
    engine = Own(draft(WRONG), draft(TRUE))

    make(DOCUMENT, engine=engine)

    ((failure,),) = engine.told
    (problem,) = failure.problems
    assert failure.part == "positions"
    assert (problem.quote, problem.true_words) == (WRONG, TRUE)
    assert "not" in problem.reason


def test_a_claim_that_was_mended_stands_in_its_place() -> None:
    briefing = make(DOCUMENT, engine=Own(draft(WRONG), draft(TRUE)))

    assert [one.evidence[0].quote for one in briefing.positions] == [TRUE]
    assert briefing.unsupported == ()


def test_a_claim_that_fails_again_is_unsupported_as_it_was_first_drafted() -> None:
    briefing = make(DOCUMENT, engine=Own(draft(WRONG), draft("We shall never sign")))

    assert briefing.positions == ()
    assert [lost.quotes for lost in briefing.unsupported] == [(WRONG,)]


def test_a_claim_keeps_the_quotes_that_stand_when_its_mending_fails() -> None:
    briefing = make(DOCUMENT, engine=Own(draft(TRUE, WRONG), draft("We shall never sign")))

    assert [one.quote for one in briefing.positions[0].evidence] == [TRUE]


def test_a_wrong_speaker_can_be_mended() -> None:
    engine = Own(draft(TRUE, actor="Bela Nagy"), draft(TRUE))

    briefing = make(DOCUMENT, engine=engine)

    assert engine.told[0][0].problems[0].reason == "the article gives these words to Ada Rowe"
    assert [one.actor for one in briefing.positions] == ["Ada Rowe"]


def test_an_engine_is_asked_once_and_not_at_all_when_nothing_failed() -> None:
    good, bad = Own(draft(TRUE), draft(TRUE)), Own(draft(WRONG), draft(WRONG))

    make(DOCUMENT, engine=good)
    make(DOCUMENT, engine=bad)

    assert (len(good.told), len(bad.told)) == (0, 1)


def test_an_engine_that_cannot_answer_again_loses_nothing() -> None:
    steps: list[str] = []
    engine = Own(draft(TRUE, WRONG), EngineError("engine own: is gone", hint="wait", retryable=True))

    briefing = make(DOCUMENT, engine=engine, on_step=steps.append)

    assert len(briefing.positions) == 1
    assert steps == ["1 claim stays as it is: engine own: is gone"]


def test_the_cost_of_both_answers_is_counted() -> None:
    first = draft(WRONG, usage=Usage(input_tokens=100, output_tokens=50), cost_usd=0.5, calls=1)
    second = draft(TRUE, usage=Usage(input_tokens=10, output_tokens=5), cost_usd=0.25, calls=1, repairs=1)

    made = make(DOCUMENT, engine=Own(first, second)).provenance

    assert made.usage == Usage(input_tokens=110, output_tokens=55)
    assert (made.cost_usd, made.calls, made.repairs) == (0.75, 2, 1)


@pytest.mark.parametrize("unknown", [{"cost_usd": None}, {"usage": None}], ids=["no price", "no count"])
def test_a_cost_that_one_answer_does_not_know_is_unknown(unknown: dict[str, None]) -> None:
    known = {"usage": Usage(input_tokens=1), "cost_usd": 0.1, "calls": 1}

    made = make(DOCUMENT, engine=Own(draft(WRONG, **known), draft(TRUE, **{**known, **unknown}))).provenance

    assert [getattr(made, name) for name in unknown] == [None]
