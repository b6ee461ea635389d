"""briefing.engines.guard: calls are counted, bounded, and made again only where that helps."""

import json
import re
from dataclasses import replace

import pytest
from openai_server import ARTICLE, GOOD, Step, completion, draft, engine, failure, refused

from briefing.engines import cost, endpoints, guard
from briefing.engines.openai import OpenAI
from briefing.errors import EngineError
from briefing.schema import Usage


def test_an_answer_that_does_not_fit_goes_back_once_with_the_reason(server):
    server.answer(Step(completion({**GOOD, "language": 7})), Step())

    draft(server)

    assert "language" in server.requests[1]["messages"][-1]["content"]


def test_the_usage_of_all_answers_is_summed(server):
    server.answer(Step(completion("no")), Step(completion("no")), Step())

    origin = draft(server).origin

    assert (origin.calls, origin.usage) == (3, Usage(input_tokens=15000, cached_tokens=3000, output_tokens=120))


def test_a_reask_keeps_the_beginning_of_the_messages(server):
    server.answer(Step(completion("no")), Step())

    draft(server)

    first, second = (request["messages"] for request in server.requests)
    assert second[: len(first)] == first


def test_answers_that_never_fit_are_an_error_that_names_the_field(server):
    error = failure(server, Step(completion({**GOOD, "actors": [{**GOOD["actors"][0], "kind": "robot"}]})))

    assert error.message.startswith(
        "engine openai: 3 answers of gpt-test did not fit, the last one because of actors.0.kind"
    )


def test_reasks_are_bounded(server):
    failure(server, Step(completion("no")), reasks=1)

    assert len(server.requests) == 2


def test_no_reask_is_made_when_none_is_wanted(server):
    failure(server, Step(completion("no")), reasks=0)

    assert len(server.requests) == 1


@pytest.mark.parametrize(
    "content",
    [f"```json\n{json.dumps(GOOD)}\n```", f"<think>Hm {{}}</think>{json.dumps(GOOD)}", f"Sure: {json.dumps(GOOD)}"],
    ids=["fence", "thoughts", "talk"],
)
def test_wrapping_around_an_answer_costs_no_second_call(server, content):
    server.answer(Step(completion(content)))

    assert draft(server).origin.calls == 1


def test_an_answer_without_usage_leaves_it_unknown(server):
    server.answer(Step(completion(usage=None)))

    assert draft(server).origin.usage is None


def test_nonsense_in_the_usage_counts_nothing(server):
    server.answer(Step(completion(usage={"prompt_tokens": "many", "completion_tokens": -4})))

    assert draft(server).origin.usage == Usage()


def test_an_answer_to_half_the_prompt_is_an_error_that_says_how_to_enlarge_the_context(server, monkeypatch):
    monkeypatch.setitem(endpoints.ENDPOINTS, "ollama", replace(endpoints.find("ollama"), base_url=server.base_url))
    step = Step(completion(usage={"prompt_tokens": 600, "completion_tokens": 9}))

    error = failure(server, step, endpoint="ollama")

    assert "127.0.0.1 read only 600 of about" in error.message
    assert "OLLAMA_CONTEXT_LENGTH" in error.hint
    assert len(server.requests) == 1


def test_a_hiccup_is_announced_and_forgotten(server, pauses):
    server.answer(refused(503), Step())
    steps: list[str] = []

    origin = engine(server).extract(ARTICLE, on_step=steps.append).origin

    assert (origin.calls, steps[1]) == (2, "127.0.0.1 is not ready, trying again in 1 s")


def test_a_short_wait_that_the_server_asks_for_is_kept(server, pauses):
    server.answer(Step({"error": {}}, 429, {"Retry-After": "7"}), Step())

    draft(server)

    assert pauses == [7.0]


def test_a_long_wait_that_the_server_asks_for_is_an_error(server, pauses):
    error = failure(server, Step({"error": {}}, 429, {"Retry-After": "100"}))

    assert (error.hint, pauses) == ("try again in 100 s", [])


@pytest.mark.parametrize("wait", ["soon", "inf", "nan", "-5", "Wed, 21 Oct 2026 07:28:00 GMT"])
def test_a_wait_that_is_no_number_of_seconds_is_left_alone(server, pauses, wait):
    server.answer(Step({"error": {}}, 429, {"Retry-After": wait}), Step())

    draft(server)

    assert pauses == [1.0]


def test_a_server_that_asks_for_no_retry_gets_none(server, pauses):
    failure(server, Step({"error": {}}, 500, {"x-should-retry": "false"}))

    assert len(server.requests) == 1


def test_no_retry_begins_after_the_time_is_up(server, pauses):
    failure(server, refused(503), timeout_s=0.5)

    assert len(server.requests) == 1


def test_an_interrupt_passes_through(server):
    def interrupt(_):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        engine(server).extract(ARTICLE, on_step=interrupt)


def test_an_interrupt_during_a_pause_passes_through(server, monkeypatch):
    def interrupt(_):
        raise KeyboardInterrupt

    monkeypatch.setattr(guard, "sleep", interrupt)
    server.answer(refused(503))

    with pytest.raises(KeyboardInterrupt):
        draft(server)


@pytest.fixture
def priced(server, monkeypatch):
    row = replace(endpoints.find("openai"), base_url=server.base_url)
    monkeypatch.setitem(endpoints.ENDPOINTS, "openai", row)
    return server


def test_a_priced_answer_says_what_it_cost(priced):
    assert draft(priced, model="gpt-5.4-mini").origin.cost_usd == pytest.approx(0.003255)


def test_nothing_is_sent_beyond_the_budget(priced):
    error = failure(priced, Step(), model="gpt-5.4-mini", budget_usd=0.0001)

    assert ("more than is left of the budget of $0.0001" in error.message, priced.requests) == (True, [])


def test_a_reask_beyond_the_budget_is_not_made(priced):
    likely = OpenAI(model="gpt-5.4-mini").request(ARTICLE).cost_usd or 0
    costly = Step(completion("no", usage={"prompt_tokens": 5000, "completion_tokens": 1500}))

    failure(priced, costly, model="gpt-5.4-mini", budget_usd=likely * 2)

    assert len(priced.requests) == 1


def test_an_answer_is_bounded_by_what_the_budget_leaves(priced):
    budget_usd = (OpenAI(model="gpt-5.4-mini").request(ARTICLE).cost_usd or 0) * 2

    draft(priced, model="gpt-5.4-mini", budget_usd=budget_usd)

    bound = priced.requests[0]["max_completion_tokens"]
    read = sum(len(message["content"]) for message in priced.requests[0]["messages"]) // 3
    most_usd = cost.price_usd(Usage(input_tokens=read, output_tokens=bound), model="gpt-5.4-mini", prices="openai")
    assert 0.9 * budget_usd < (most_usd or 0) <= budget_usd


def test_an_answer_that_the_budget_ended_says_so(priced):
    budget_usd = (OpenAI(model="gpt-5.4-mini").request(ARTICLE).cost_usd or 0) * 2

    error = failure(priced, Step(completion(finish="length")), model="gpt-5.4-mini", budget_usd=budget_usd)

    assert "the budget of" in error.message


def test_an_ample_budget_bounds_no_answer(priced):
    draft(priced, model="gpt-5.4-mini", budget_usd=5.0)

    assert "max_completion_tokens" not in priced.requests[0]


def test_a_budget_needs_a_price(priced):
    assert "nobody knows what gpt-test costs" in failure(priced, Step(), budget_usd=1.0).message


def test_a_budget_cannot_be_kept_at_a_server_without_prices():
    steps: list[str] = []

    with pytest.raises(EngineError, match="nobody knows what any costs"):
        OpenAI(base_url="https://llm.test/v1", model="any", budget_usd=1.0).extract(ARTICLE, on_step=steps.append)

    assert steps == []


def test_a_budget_is_no_matter_for_a_server_of_ones_own(server):
    assert draft(server, budget_usd=0.0001).title == "Port stays shut"


def test_each_call_says_what_it_may_cost_and_what_it_cost(priced):
    steps: list[str] = []

    engine(priced, model="gpt-5.4-mini").extract(ARTICLE, on_step=steps.append)

    assert re.match(r"sending 180 words to 127\.0\.0\.1, about \$0\.\d{4}$", steps[0])
    assert steps[1] == "answered: 5,000 tokens in, 40 out, $0.0033"


def test_money_spent_on_answers_that_did_not_fit_is_told(priced):
    error = failure(priced, Step(completion("no")), model="gpt-5.4-mini")

    assert error.message.endswith("; $0.0098 was spent")
