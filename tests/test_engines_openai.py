"""briefing.engines.openai: a model's answer becomes a draft, and everything else a clear error."""

import json
import logging
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest
from conftest import RECORD, RECORD_API_KEY, RECORD_BASE_URL, cassette_path, played
from openai_server import GOOD, Script, Step, completion, running

from briefing.document import Document
from briefing.engines import cost, endpoints, guard
from briefing.engines.openai import OpenAI
from briefing.errors import EngineError
from briefing.schema import Draft, Usage

KEY = "sk-test-0123456789abcdef"
ARTICLE = Document.of("Harbour minister Ada Okoro said the port stays shut.\n" * 20, name="port.txt")
EXAMPLES = sorted((Path(__file__).parent.parent / "examples").glob("*.txt"))
RECORDED = "test_a_recorded_answer_becomes_a_draft"
REPLAYED = [
    path for path in EXAMPLES if RECORD != "none" or cassette_path(Path(__file__), f"{RECORDED}[{path.stem}]").is_file()
]


@pytest.fixture
def server():
    with running() as script:
        yield script


@pytest.fixture
def pauses(monkeypatch) -> list[float]:
    """How long the engine would have slept, without sleeping."""
    slept: list[float] = []
    monkeypatch.setattr(guard, "sleep", slept.append)
    return slept


def engine(server: Script, **options) -> OpenAI:
    return OpenAI(**{"base_url": server.base_url, "model": "gpt-test", "timeout_s": 20.0, **options})


def draft(server: Script, **options) -> Draft:
    return engine(server, **options).extract(ARTICLE, on_step=lambda _: None)


def failure(server: Script, *steps: Step, **options) -> EngineError:
    server.answer(*steps)
    with pytest.raises(EngineError) as caught:
        draft(server, **options)
    assert caught.value.hint
    assert "\n" not in caught.value.message + caught.value.hint
    return caught.value


def refused(status: int, message: str = "", **more: str) -> Step:
    return Step({"error": {"message": message, **more}}, status=status)


def test_a_good_answer_becomes_a_draft(server):
    assert draft(server).actors[0].name == "Ada Okoro"


def test_a_draft_says_who_made_it_and_what_it_took(server):
    origin = draft(server).origin

    assert origin.model_dump(exclude={"prompt"}) == {
        "engine": "openai",
        "model": "gpt-test",
        "usage": {"input_tokens": 5000, "cached_tokens": 1000, "output_tokens": 40},
        "cost_usd": None,
        "calls": 1,
        "repairs": 0,
    }


def test_a_draft_is_a_plain_draft(server):
    assert type(draft(server)) is Draft


def test_an_answer_cannot_say_who_made_it(server):
    server.answer(Step(completion({**GOOD, "origin": {"engine": "forged"}})))

    assert draft(server).origin.engine == "openai"


def test_the_request_is_what_briefing_prompt_shows(server):
    shown = engine(server).request(ARTICLE)

    draft(server)

    assert server.requests[0] == {
        "model": "gpt-test",
        "messages": list(shown.messages),
        "response_format": shown.response_format,
    }


def test_only_what_the_user_chose_is_sent(server):
    draft(server)

    assert set(server.requests[0]) == {"model", "messages", "response_format"}


def test_each_sending_is_announced(server):
    steps: list[str] = []

    engine(server).extract(ARTICLE, on_step=steps.append)

    assert steps == ["sending 180 words to 127.0.0.1"]


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


def test_a_server_that_read_half_the_prompt_is_reported(server):
    server.answer(Step(completion(usage={"prompt_tokens": 600, "completion_tokens": 9})))
    steps: list[str] = []

    engine(server).extract(ARTICLE, on_step=steps.append)

    assert steps[-1].startswith("127.0.0.1 read only 600 of about")


ERRORS = {
    "wrong key": (refused(401, f"Incorrect API key provided: {KEY}"), "does not accept the key", False),
    "no credit": (refused(402, "Insufficient Balance"), "has no credit left", False),
    "forbidden": (refused(403, "not in your country"), "forbids this call: not in your country", False),
    "unknown model": (refused(404, "The model `gpt-test` does not exist"), "has no model gpt-test", False),
    "unknown model, 400": (refused(400, "Invalid model identifier"), "has no model gpt-test", False),
    "unknown path": (
        Step("<html>no</html>", 404, {"Content-Type": "text/html"}),
        "there are no chat completions",
        False,
    ),
    "bad request": (refused(400, "unsupported value\nfor x"), "status 400: unsupported value for x", False),
    "no schemas": (refused(400, "response_format is unavailable"), "does not take the schema", False),
    "too long": (refused(400, "maximum context length is 8192"), "the article is too long for gpt-test", False),
    "too large": (refused(413), "the article is too long", False),
    "filtered request": (refused(400, "policy", code="content_filter"), "a content filter of 127.0.0.1 stopped", False),
    "no quota": (refused(429, "x", code="insufficient_quota"), "has no credit left", False),
    "rate limit": (refused(429, "slow down"), "takes no more calls for now", True),
    "server error": (refused(500, "oops"), "failed with status 500: oops", True),
    "overloaded": (Step("<html>", 503, {"Content-Type": "text/html"}), "status 503: it gives no reason", True),
    "redirect": (Step("", 307, {"Location": "http://127.0.0.1:1/"}), "points to another address", False),
    "refusal": (Step(completion(None, refusal="I will not.")), "gpt-test refused: I will not.", False),
    "filtered answer": (Step(completion("x", finish="content_filter")), "a content filter of 127.0.0.1 stopped", False),
    "cut off": (Step(completion('{"title', finish="length")), "was cut off before its end", False),
    "no text": (Step(completion(None)), "sent an answer without text", True),
    "blank text": (Step(completion("  ")), "sent an answer without text", True),
    "huge text": (Step(completion("x" * 600_000)), "sent far too long an answer", False),
    "no choices": (Step({**completion(), "choices": []}), "sent an empty answer", True),
    "html": (Step("<html>hello</html>", 200, {"Content-Type": "text/html"}), "is no chat completion", False),
    "html called json": (Step("<html>hello</html>"), "is no chat completion", False),
    "nothing": (Step(""), "is no chat completion", False),
    "null": (Step("null"), "is no chat completion", False),
    "a list": (Step([1, 2]), "is no chat completion", False),
    "odd choices": (Step({"choices": "abc"}), "is no chat completion", False),
    "no message": (Step({"choices": [{"message": None}]}), "is no chat completion", False),
    "nested for ever": (Step("[" * 100_000), "is no chat completion", False),
    "bytes": (Step(b"\xff\x00\xfe" * 10), "is no chat completion", False),
    "reset": (Step(fault="reset"), "the connection to 127.0.0.1 broke off", True),
    "half a body": (Step(fault="truncate"), "the connection to 127.0.0.1 broke off", True),
}


@pytest.mark.parametrize(("step", "says", "retryable"), ERRORS.values(), ids=ERRORS)
def test_every_failure_is_one_clear_error(server, pauses, step, says, retryable):
    error = failure(server, step, api_key=KEY)

    assert says in error.message
    assert error.retryable is retryable
    assert KEY not in str(error)


@pytest.mark.parametrize(
    "name", ["wrong key", "refusal", "filtered answer", "cut off", "no choices", "html", "too long"]
)
def test_what_cannot_get_better_is_asked_once(server, pauses, name):
    failure(server, ERRORS[name][0])

    assert (len(server.requests), pauses) == (1, [])


@pytest.mark.parametrize("name", ["rate limit", "server error", "reset", "half a body"])
def test_what_may_pass_is_tried_three_times(server, pauses, name):
    failure(server, ERRORS[name][0])

    assert (len(server.requests), pauses) == (3, [1.0, 2.0])


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


def test_a_server_that_asks_for_no_retry_gets_none(server, pauses):
    failure(server, Step({"error": {}}, 500, {"x-should-retry": "false"}))

    assert len(server.requests) == 1


def test_a_late_answer_is_an_error_in_time(server):
    started = time.monotonic()
    error = failure(server, Step(delay_s=1.5), timeout_s=0.3)

    assert "no answer from 127.0.0.1 within 0.3 s" in error.message
    assert time.monotonic() - started < 1.4


def test_an_answer_that_drips_is_an_error_in_time(server):
    error = failure(server, Step(fault="drip"), timeout_s=0.4)

    assert "no answer from 127.0.0.1 within 0.4 s" in error.message


def test_a_server_that_is_not_there_is_named_with_what_starts_it(monkeypatch):
    monkeypatch.setitem(
        endpoints.ENDPOINTS, "llamacpp", endpoints.Endpoint("llamacpp", "http://127.0.0.1:9/v1", start="start it")
    )

    with pytest.raises(EngineError) as caught:
        OpenAI(endpoint="llamacpp", model="any").extract(ARTICLE, on_step=lambda _: None)

    assert str(caught.value) == "engine llamacpp: nothing answers at http://127.0.0.1:9/v1\n  -> start it"


def test_an_unknown_host_is_an_error(monkeypatch):
    def unknown(*_, **__):
        raise socket.gaierror(-2, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)

    with pytest.raises(EngineError, match=r"no host is called llm\.test"):
        OpenAI(base_url="http://llm.test/v1", model="any").extract(ARTICLE, on_step=lambda _: None)


def test_plain_text_where_encryption_was_expected_is_an_error(server):
    error = failure(server, Step(), base_url=server.base_url.replace("http:", "https:"))

    assert "127.0.0.1 has no certificate that can be trusted" in error.message


def test_a_missing_key_is_named():
    with pytest.raises(EngineError, match="engine groq: GROQ_API_KEY is not set"):
        OpenAI(endpoint="groq", model="any").extract(ARTICLE, on_step=lambda _: None)


def test_a_key_with_odd_characters_is_not_shown():
    with pytest.raises(EngineError) as caught:
        OpenAI(model="any", api_key="sk-sécret").extract(ARTICLE, on_step=lambda _: None)

    assert "cret" not in str(caught.value)


def test_a_server_of_ones_own_gets_no_key(server):
    draft(server)

    assert server.headers[0]["authorization"] == "Bearer none"


def test_the_key_comes_from_the_environment(server, monkeypatch):
    monkeypatch.setenv("OPENAI_API_KEY", KEY)

    draft(server)

    assert server.headers[0]["authorization"] == f"Bearer {KEY}"


def test_a_missing_key_that_the_server_wants_is_named(server):
    assert failure(server, refused(401)).hint == "set OPENAI_API_KEY to a key that it knows"


def test_account_and_custom_headers_go_to_openai_only(server, monkeypatch):
    monkeypatch.setenv("OPENAI_ORG_ID", "org-private")
    monkeypatch.setenv("OPENAI_PROJECT_ID", "proj_private")
    monkeypatch.setenv("OPENAI_CUSTOM_HEADERS", "X-Private: yes")

    draft(server)

    assert not {"openai-organization", "openai-project", "x-private"} & set(server.headers[0])


def test_the_key_is_in_no_representation():
    made = OpenAI(api_key=KEY)

    assert KEY not in repr(made) + repr(vars(made)) + repr(made.request(ARTICLE))


def test_credentials_in_an_address_are_not_shown():
    with pytest.raises(EngineError) as caught:
        OpenAI(base_url="http://me:hunter2@127.0.0.1:9/v1", model="any").extract(ARTICLE, on_step=lambda _: None)

    assert "hunter2" not in str(caught.value)


def test_a_proxy_of_the_environment_is_not_asked_for_this_machine(server, monkeypatch):
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")

    assert draft(server).title == "Port stays shut"


def test_failures_are_not_logged_as_well(server, caplog):
    with caplog.at_level(logging.DEBUG):
        failure(server, refused(400, "no"))

    assert not [record for record in caplog.records if record.levelno >= logging.ERROR]


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


def test_an_empty_article_is_not_sent():
    with pytest.raises(EngineError, match=r"empty\.txt: has no words to read"):
        OpenAI(api_key="x").extract(Document.of(" \n", name="empty.txt"), on_step=lambda _: None)


def test_the_only_model_of_a_server_is_used(server):
    assert draft(server, model=None).origin.model == "scripted"


def test_one_of_several_models_must_be_named(server):
    server.models = ["a", "b"]

    assert "does not say which model to use: it has a, b" in failure(server, model=None).message


def test_a_cloud_endpoint_without_a_default_wants_a_model():
    with pytest.raises(EngineError, match="engine groq: no model was named"):
        OpenAI(endpoint="groq", api_key="x").extract(ARTICLE, on_step=lambda _: None)


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ({}, ("json_schema", True)),
        ({"base_url": "http://localhost:1/v1"}, ("json_schema", None)),
        ({"base_url": "http://localhost:1/v1", "strict_schema": True}, ("json_schema", True)),
        ({"strict_schema": False}, ("json_schema", None)),
        ({"endpoint": "ollama"}, ("json_schema", None)),
        ({"endpoint": "deepseek"}, ("json_object", None)),
        ({"endpoint": "anthropic"}, (None, None)),
    ],
    ids=["openai", "elsewhere", "elsewhere, asked", "openai, not asked", "ollama", "deepseek", "anthropic"],
)
def test_each_server_gets_the_schema_as_it_takes_it(options, expected):
    sent = OpenAI(**options).request(ARTICLE).response_format or {}

    assert (sent.get("type"), sent.get("json_schema", {}).get("strict")) == expected


@pytest.mark.parametrize("endpoint", ["deepseek", "anthropic"])
def test_a_server_without_schemas_gets_it_in_the_messages(endpoint):
    assert '"DraftActor"' in OpenAI(endpoint=endpoint).messages(ARTICLE)[0]["content"]


def test_a_server_without_schemas_is_called_without_one(server, monkeypatch):
    row = endpoints.Endpoint("anthropic", server.base_url, form="text")
    monkeypatch.setitem(endpoints.ENDPOINTS, "anthropic", row)

    OpenAI(endpoint="anthropic", model="any").extract(ARTICLE, on_step=lambda _: None)

    assert "response_format" not in server.requests[0]


def test_an_open_line_is_announced_as_one(monkeypatch):
    steps: list[str] = []
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: (_ for _ in ()).throw(socket.gaierror(-2, "no")))

    with pytest.raises(EngineError):
        OpenAI(base_url="http://llm.test/v1", model="any").extract(ARTICLE, on_step=steps.append)

    assert steps == ["sending 180 words to llm.test without encryption"]


def test_tokens_are_estimated_from_characters():
    request = OpenAI().request(ARTICLE)
    chars = sum(len(message["content"]) for message in request.messages)

    assert chars // 4 < request.input_tokens < chars // 4 + 2000


def test_the_cost_of_a_known_model_is_estimated():
    assert 0.001 < (OpenAI(model="gpt-5.4-mini").request(ARTICLE).cost_usd or 0) < 0.1


@pytest.mark.parametrize("options", [{"model": "no-such-model"}, {"endpoint": "ollama", "model": "gpt-5.4-mini"}])
def test_the_cost_of_other_models_is_unknown(options):
    assert OpenAI(**options).request(ARTICLE).cost_usd is None


def test_cached_tokens_cost_less():
    spent = Usage(input_tokens=10_000, output_tokens=10)
    cached = spent.model_copy(update={"cached_tokens": 9_000})

    full, less = (cost.price_usd(usage, model="gpt-5.4-mini", prices="openai") or 0 for usage in (spent, cached))
    assert less < full


@pytest.fixture
def priced(server, monkeypatch):
    row = endpoints.Endpoint("openai", server.base_url, prices="openai")
    monkeypatch.setitem(endpoints.ENDPOINTS, "openai", row)
    return server


def test_a_priced_answer_says_what_it_cost(priced):
    assert draft(priced, model="gpt-5.4-mini").origin.cost_usd == pytest.approx(0.003255)


def test_nothing_is_sent_beyond_the_budget(priced):
    error = failure(priced, Step(), model="gpt-5.4-mini", budget_usd=0.0001)

    assert ("more than the budget of $0.0001" in error.message, priced.requests) == (True, [])


def test_a_reask_beyond_the_budget_is_not_made(priced):
    likely = OpenAI(model="gpt-5.4-mini").request(ARTICLE).cost_usd or 0

    failure(priced, Step(completion("no")), model="gpt-5.4-mini", budget_usd=likely * 1.05)

    assert len(priced.requests) == 1


def test_a_budget_needs_a_price(priced):
    assert "nobody knows what gpt-test costs" in failure(priced, Step(), budget_usd=1.0).message


def test_a_budget_is_no_matter_for_a_server_of_ones_own(server):
    assert draft(server, budget_usd=0.0001).title == "Port stays shut"


def test_a_request_is_shown_without_importing_openai():
    code = (
        "import sys; from briefing.document import Document; from briefing.engines.openai import OpenAI; "
        "OpenAI().request(Document.of('x')); print({'openai', 'instructor'} & set(sys.modules))"
    )

    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert shown.stdout == "set()\n"


def test_a_cassette_holds_no_key_and_no_account(server, tmp_path, monkeypatch):
    monkeypatch.setenv("OPENAI_ORG_ID", "org-private123")
    account = {"openai-organization": "press-office", "set-cookie": "__cf_bm=abc", "x-request-id": "req_77"}
    server.answer(Step(headers=account))

    with played(tmp_path / "tape.yaml", mode="once"):
        draft(server, api_key=KEY)

    tape = (tmp_path / "tape.yaml").read_text()
    secrets = [KEY, "org-private123", "press-office", "__cf_bm", "req_77", "127.0.0.1", "uthorization", "python"]
    assert [secret for secret in secrets if secret in tape] == []
    assert "http://llm.test/v1/chat/completions" in tape


def test_a_key_inside_an_answer_is_not_recorded(server, tmp_path):
    server.answer(Step(completion({**GOOD, "title": f"Use {KEY}"})))

    with (
        pytest.raises(ValueError, match="looks like a secret"),
        played(tmp_path / "t.yaml", mode="once"),
    ):
        draft(server)

    assert not (tmp_path / "t.yaml").exists()


def test_a_cassette_replays_without_its_server(tmp_path):
    with running() as server, played(tmp_path / "tape.yaml", mode="once"):
        recorded = draft(server)

    with played(tmp_path / "tape.yaml", mode="none"):
        replayed = OpenAI(base_url="http://127.0.0.1:9/v1", model="gpt-test").extract(ARTICLE, on_step=lambda _: None)

    assert replayed == recorded


def test_a_cassette_of_another_prompt_does_not_replay(tmp_path, pauses):
    with running() as server, played(tmp_path / "tape.yaml", mode="once"):
        draft(server)

    with played(tmp_path / "tape.yaml", mode="none"), pytest.raises(EngineError):
        OpenAI(base_url="http://127.0.0.1:9/v1", model="gpt-test").extract(
            Document.of("Another article."), on_step=lambda _: None
        )


def test_no_test_reaches_another_machine():
    with pytest.raises(pytest.fail.Exception, match=r"tried to reach example\.org"):
        socket.create_connection(("example.org", 443))


if REPLAYED:

    @pytest.mark.parametrize("path", REPLAYED, ids=lambda path: path.stem)
    def test_a_recorded_answer_becomes_a_draft(cassette, path):
        article = Document.of(path.read_text(encoding="utf-8"), name=path.name)
        asked = OpenAI(base_url=RECORD_BASE_URL, api_key=RECORD_API_KEY, model="recorded", timeout_s=3600.0)

        made = asked.extract(article, on_step=lambda _: None)

        assert made.title
        assert made.actors
        assert made.bottom_line
