"""briefing.engines.passages: a long article is cut, read in threads and joined; a part never passes for the whole."""

import json
import os
import signal
import subprocess
import sys
import threading
import time
from dataclasses import replace
from typing import Any

import pytest
from openai_server import GOOD, Step, completion, engine, refused

from briefing.cache import Cache
from briefing.document import Document
from briefing.engines import endpoints
from briefing.engines.openai import OpenAI
from briefing.engines.passages import cut, in_threads, join
from briefing.engines.shorthand import Shorthand, write_out
from briefing.errors import EngineError
from briefing.schema import Draft

PARAGRAPHS = [f"Paragraph {number}. Harbour minister Ada Okoro said the port stays shut. " * 20 for number in range(60)]
LONG = Document.of("\n".join(PARAGRAPHS), name="long.txt", title="Port stays shut")


def quiet(_: str) -> None:
    """Take a step without a word."""


def drafted(text: str, **parts: Any) -> Draft:
    return write_out(Shorthand.model_validate({**GOOD, **parts}), Document.of(text))


def position(who: str, says: str, by: str = "") -> dict[str, Any]:
    return {"issue": "port", "positions": [{"who": who, "stance": "asserts", "says": says, "by": by, "q": ["shut"]}]}


def actor(name: str, *aliases: str, role: str = "", kind: str = "person", major: bool = False) -> dict[str, Any]:
    return {"name": name, "aliases": list(aliases), "kind": kind, "role": role, "major": major}


def test_a_short_article_is_one_passage():
    assert cut(LONG, limit_chars=len(LONG.text)) == (LONG,)


@pytest.mark.parametrize("limit_chars", [2_000, 5_000, 24_000])
def test_passages_hold_the_whole_article_and_no_more_than_they_may(limit_chars):
    passages = cut(LONG, limit_chars=limit_chars)

    assert "".join(passage.text for passage in passages) == LONG.text
    assert max(len(passage.text) for passage in passages) <= limit_chars


def test_passages_are_cut_between_paragraphs_and_are_of_about_the_same_size():
    passages = cut(LONG, limit_chars=24_000)

    assert all(passage.text.startswith("Paragraph") for passage in passages)
    assert min(len(passage.text) for passage in passages) > 0.6 * max(len(passage.text) for passage in passages)


@pytest.mark.parametrize(
    ("text", "first"),
    [("One is said. " * 400, "said. "), ("word " * 1000, "word "), ("x" * 5000, "x")],
    ids=["sentences", "words", "one word"],
)
def test_an_endless_paragraph_is_cut_all_the_same(text, first):
    passages = cut(Document.of(text), limit_chars=1000)

    assert "".join(passage.text for passage in passages) == text
    assert passages[0].text.endswith(first)


def test_an_actor_of_several_passages_is_one():
    first = drafted("Ada Okoro", actors=[actor("Ada Okoro", "Okoro", role="Harbour minister")])
    second = drafted("Okoro", actors=[actor("Okoro", "the minister", major=True)])

    (made,) = join([first, second]).actors

    assert (made.name, made.aliases, made.role, made.salience) == (
        "Ada Okoro",
        ("Okoro", "the minister"),
        "Harbour minister",
        "major",
    )


def test_different_people_of_one_surname_stay_apart():
    first = drafted("x", actors=[actor("Ada Okoro", "Okoro")], issues=[position("Okoro", "A.")])
    second = drafted("x", actors=[actor("Ben Okoro", "Okoro")], issues=[position("Okoro", "B.", by="Okoro")])

    made = join([first, second])

    assert [actor.name for actor in made.actors] == ["Ada Okoro", "Ben Okoro"]
    assert [(p.actor, p.according_to) for p in made.positions] == [("Ada Okoro", None), ("Ben Okoro", "Ben Okoro")]


def test_what_is_claimed_twice_stands_once():
    same = drafted("x", actors=[actor("Ada Okoro", "Okoro")], issues=[position("Okoro", "The port is shut.")])
    again = drafted("x", actors=[actor("Ada Okoro")], issues=[position("Ada Okoro", "the port is shut")])

    assert len(join([same, again]).positions) == 1


def test_the_bottom_line_has_words_of_every_passage():
    drafts = [
        drafted("x", bottom_line=[{"says": f"{letter}{number}.", "q": ["x"]} for number in range(3)])
        for letter in "abc"
    ]

    assert [statement.text for statement in join(drafts).bottom_line] == ["a0.", "b0.", "c0.", "a1."]


def test_a_long_article_is_read_in_passages_and_becomes_one_draft(server):
    steps: list[str] = []

    made = engine(server).extract(LONG, on_step=steps.append)

    count = len(server.requests)
    assert (count >= 3, len(made.actors), made.origin.calls) == (True, 1, count)
    assert made.origin.usage
    assert made.origin.usage.input_tokens == 5000 * count
    assert any(f"passage {count} of {count}" in step for step in steps)


def test_passages_are_read_at_the_same_time(server):
    server.answer(Step(delay_s=0.5))
    started = time.monotonic()

    engine(server).extract(LONG, on_step=quiet)

    assert time.monotonic() - started < 0.5 * len(server.requests)


def test_an_article_of_150_000_characters_works(server):
    document = Document.of("\n".join(PARAGRAPHS * 2)[:150_000])

    assert engine(server).extract(document, on_step=quiet).title


def test_a_small_context_makes_small_passages(server):
    asked = engine(server, context_tokens=8192)

    requests = asked.requests(LONG)

    assert max(request.input_tokens + request.output_tokens for request in requests) <= 8192
    assert len(requests) > len(engine(server).requests(LONG))


def test_a_model_known_for_a_small_context_gets_small_passages():
    small, large = (OpenAI(model=model, api_key="none") for model in ("gpt-4", "gpt-5.4-mini"))

    assert max(request.input_tokens + request.output_tokens for request in small.requests(LONG)) <= 8192
    assert len(small.requests(LONG)) > len(large.requests(LONG))


def test_a_context_too_small_for_any_article_is_an_error_before_sending(server, monkeypatch):
    row = replace(endpoints.find("ollama"), base_url=server.base_url)
    monkeypatch.setitem(endpoints.ENDPOINTS, "ollama", row)
    monkeypatch.setenv("OLLAMA_CONTEXT_LENGTH", "4096")

    with pytest.raises(EngineError, match="a context of 4,096 tokens is too small") as caught:
        engine(server, endpoint="ollama").extract(LONG, on_step=quiet)

    assert ("OLLAMA_CONTEXT_LENGTH" in caught.value.hint, server.requests) == (True, [])


@pytest.mark.parametrize("listed", [{"max_model_len": 8192}, {"meta": {"n_ctx": 8192}}], ids=["vllm", "llama.cpp"])
def test_a_server_of_ones_own_says_how_large_its_context_is(server, listed):
    server.listed = listed

    engine(server, model="scripted").extract(LONG, on_step=quiet)

    assert len(server.requests) == len(engine(server, context_tokens=8192).requests(LONG))


def test_a_briefing_that_lacks_a_passage_is_an_error(server, tmp_path):
    count = len(engine(server).requests(LONG))
    server.answer(*[Step()] * (count - 1), refused(400, "no"))

    with pytest.raises(EngineError, match=f"only {count - 1} passages were read") as caught:
        engine(server, memory=Cache(tmp_path / "x")).extract(LONG, on_step=quiet)

    assert "kept and cost nothing when you try again" in caught.value.hint


def test_the_next_run_asks_only_for_the_passages_that_failed(server, tmp_path):
    cache = Cache(tmp_path / "answers.sqlite3")
    count = len(engine(server).requests(LONG))
    server.answer(*[Step()] * (count - 1), refused(400, "no"))
    with pytest.raises(EngineError):
        engine(server, memory=cache).extract(LONG, on_step=quiet)
    server.answer(Step())
    server.requests.clear()

    made = engine(server, memory=cache).extract(LONG, on_step=quiet)

    assert (len(server.requests), made.origin.calls) == (1, 1)


def test_after_a_refused_key_no_further_passage_is_begun():
    begun: list[int] = []

    def read(number: int) -> Draft:
        begun.append(number)
        raise EngineError("no", hint="no", retryable=False)

    _, faults = in_threads(read, 100)

    assert 1 <= len(faults) == len(begun) <= 16


def test_an_interrupt_in_a_passage_passes_through():
    def read(number: int) -> Draft:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        in_threads(read, 3)


def test_the_budget_covers_all_passages(server, monkeypatch):
    row = replace(endpoints.find("openai"), base_url=server.base_url)
    monkeypatch.setitem(endpoints.ENDPOINTS, "openai", row)
    asked = engine(server, model="gpt-5.4-mini")
    costs = [request.cost_usd or 0.0 for request in asked.requests(LONG)]
    asked.budget_usd = sum(costs[:2]) * 1.4
    server.answer(Step(completion(usage={"prompt_tokens": 8000, "completion_tokens": 8000}), delay_s=0.2))

    with pytest.raises(EngineError, match="more than is left of the budget"):
        asked.extract(LONG, on_step=quiet)

    assert len(server.requests) <= 2


KILLED = """
import sys
from pathlib import Path
from briefing.cache import Cache
from briefing.document import Document
from briefing.engines.openai import OpenAI
asked = OpenAI(base_url=sys.argv[1], model="gpt-test", memory=Cache(Path(sys.argv[2])))
asked.extract(Document.of(Path(sys.argv[3]).read_text()), on_step=lambda _: None)
"""


@pytest.mark.parametrize("answered", [*(pytest.param(n, marks=pytest.mark.slow) for n in (0, 1, 9)), 5])
def test_a_killed_run_pays_for_no_passage_twice(server, tmp_path, answered):
    article, cache = tmp_path / "long.txt", tmp_path / "answers.sqlite3"
    article.write_text("\n".join(PARAGRAPHS * 3)[:230_000])
    count = len(engine(server).requests(Document.of(article.read_text())))
    server.answer(*[Step()] * answered, Step(delay_s=30.0))
    command = [sys.executable, "-c", KILLED, server.base_url, str(cache), str(article)]
    run = subprocess.Popen(command, start_new_session=True)
    deadline = time.monotonic() + 60
    while (time.monotonic() < deadline and Cache(cache).size().answers < answered) or not server.requests:
        time.sleep(0.05)
    os.killpg(run.pid, signal.SIGKILL)
    run.wait()
    kept = Cache(cache).size().answers
    first = [json.dumps(request) for request in server.requests]
    server.answer(Step())
    server.requests.clear()

    subprocess.run(command, check=True, timeout=60)

    again = [json.dumps(request) for request in server.requests]
    assert (count, kept, len(again)) == (10, answered, count - answered)
    assert len(set(first) & set(again)) == len(set(first)) - answered
    assert threading.active_count() < 50
