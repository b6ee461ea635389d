"""briefing.engines.memory: what was answered before costs no call, and nothing else is taken for it."""

import json

import pytest
from openai_server import ARTICLE, GOOD, Step, completion, engine
from test_engines_complaint import TEXT, WRONG

from briefing.cache import Cache
from briefing.document import Document
from briefing.errors import EngineError


@pytest.fixture
def cache(tmp_path) -> Cache:
    return Cache(tmp_path / "answers.sqlite3")


def quiet(_: str) -> None:
    """Take a step without a word."""


def test_the_second_run_costs_no_call(server, cache):
    first, second = (engine(server, memory=cache).extract(ARTICLE, on_step=quiet) for _ in range(2))

    assert len(server.requests) == 1
    assert second.model_copy(update={"origin": first.origin}) == first
    assert (second.origin.calls, second.origin.cost_usd, second.origin.prompt) == (0, 0.0, first.origin.prompt)


def test_the_second_run_says_that_nothing_is_sent(server, cache):
    steps: list[str] = []
    engine(server, memory=cache).extract(ARTICLE, on_step=quiet)

    engine(server, memory=cache).extract(ARTICLE, on_step=steps.append)

    assert steps == ["180 words were answered before; nothing is sent"]


def test_the_second_run_needs_no_server(server, cache):
    engine(server, memory=cache).extract(ARTICLE, on_step=quiet)
    script = engine(server, memory=cache)
    server.models = []

    assert script.extract(ARTICLE, on_step=quiet).title == "Port stays shut"


@pytest.mark.parametrize(
    ("options", "article"),
    [({"model": "other"}, ARTICLE), ({"strict_schema": True}, ARTICLE), ({}, Document.of("Another article. " * 20))],
    ids=["another model", "another form", "another article"],
)
def test_what_was_asked_differently_is_asked_again(server, cache, options, article):
    engine(server, memory=cache).extract(ARTICLE, on_step=quiet)

    engine(server, memory=cache, **options).extract(article, on_step=quiet)

    assert len(server.requests) == 2


def test_a_server_with_another_model_now_is_asked_again(server, cache):
    engine(server, memory=cache, model=None).extract(ARTICLE, on_step=quiet)
    server.models = ["swapped"]

    made = engine(server, memory=cache, model=None).extract(ARTICLE, on_step=quiet)

    assert (made.origin.model, len(server.requests)) == ("swapped", 2)


def test_without_a_memory_every_run_asks(server):
    for _ in range(2):
        engine(server).extract(ARTICLE, on_step=quiet)

    assert len(server.requests) == 2


def test_an_answer_that_did_not_fit_is_not_kept(server, cache):
    server.answer(Step(completion("no")))
    with pytest.raises(EngineError):
        engine(server, memory=cache, reasks=0).extract(ARTICLE, on_step=quiet)

    assert cache.size().answers == 0


def test_what_a_reask_brought_is_kept(server, cache):
    server.answer(Step(completion("no")), Step())
    for _ in range(2):
        engine(server, memory=cache).extract(ARTICLE, on_step=quiet)

    assert len(server.requests) == 2


def test_a_repair_is_kept_too(server, cache):
    server.answer(Step(completion({"corrections": []})))
    for _ in range(2):
        made = engine(server, memory=cache).repair(Document.of(TEXT), [WRONG], on_step=quiet)

    assert (len(server.requests), made.origin.calls, made.origin.repairs) == (1, 0, 0)


def test_a_cache_that_cannot_be_used_loses_no_answer(server, tmp_path):
    (tmp_path / "file").write_text("")
    steps: list[str] = []

    made = engine(server, memory=Cache(tmp_path / "file" / "x")).extract(ARTICLE, on_step=steps.append)

    assert (made.title, "the answer is not kept: cache" in steps[-1]) == ("Port stays shut", True)


def test_nonsense_in_the_cache_is_asked_again(server, cache):
    class Forgetful(Cache):
        def get(self, fingerprint: str) -> str | None:
            return json.dumps({**GOOD, "issues": 7})

    made = engine(server, memory=Forgetful(cache.path)).extract(ARTICLE, on_step=quiet)

    assert (made.title, len(server.requests)) == ("Port stays shut", 1)
