"""briefing.engines.openai: a model's answer becomes a draft, by a request that can be read beforehand."""

import socket
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from conftest import RECORD, RECORD_API_KEY, RECORD_BASE_URL, cassette_path, played
from openai_server import ARTICLE, GOOD, KEY, Step, completion, draft, engine, failure

from briefing.document import Document
from briefing.engines import endpoints
from briefing.engines.openai import OpenAI
from briefing.errors import EngineError
from briefing.grounding import verify
from briefing.readers import read
from briefing.schema import Draft

EXAMPLES = sorted((Path(__file__).parent.parent / "examples").glob("*.txt"))


RECORDED = "test_a_recorded_answer_becomes_a_draft"


REPLAYED = [
    path for path in EXAMPLES if RECORD != "none" or cassette_path(Path(__file__), f"{RECORDED}[{path.stem}]").is_file()
]


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


def test_account_and_custom_headers_go_to_openai_only(server, monkeypatch):
    monkeypatch.setenv("OPENAI_ORG_ID", "org-private")
    monkeypatch.setenv("OPENAI_PROJECT_ID", "proj_private")
    monkeypatch.setenv("OPENAI_CUSTOM_HEADERS", "X-Private: yes")

    draft(server)

    assert not {"openai-organization", "openai-project", "x-private"} & set(server.headers[0])


def test_the_key_is_in_no_representation():
    made = OpenAI(api_key=KEY)

    assert KEY not in repr(made) + repr(vars(made)) + repr(made.request(ARTICLE))


def test_a_proxy_of_the_environment_is_not_asked_for_this_machine(server, monkeypatch):
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")

    assert draft(server).title == "Port stays shut"


def test_one_engine_serves_several_threads_at_once(server):
    asked = engine(server)

    with ThreadPoolExecutor(8) as threads:
        made = list(threads.map(lambda _: asked.extract(ARTICLE, on_step=lambda _: None).origin.calls, range(16)))

    assert made == [1] * 16


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
        ({"base_url": "https://eu.api.openai.com/v1/"}, ("json_schema", True)),
        ({"base_url": "https://api.openai.com.example.org/v1"}, ("json_schema", None)),
        ({"strict_schema": False}, ("json_schema", None)),
        ({"endpoint": "ollama"}, ("json_schema", None)),
        ({"endpoint": "deepseek"}, ("json_object", None)),
        ({"endpoint": "anthropic"}, (None, None)),
    ],
    ids=[
        "openai",
        "elsewhere",
        "elsewhere, asked",
        "openai in europe",
        "a lookalike",
        "openai, not asked",
        "ollama",
        "deepseek",
        "anthropic",
    ],
)
def test_each_server_gets_the_schema_as_it_takes_it(options, expected):
    sent = OpenAI(**options).request(ARTICLE).response_format or {}

    assert (sent.get("type"), sent.get("json_schema", {}).get("strict")) == expected


@pytest.mark.parametrize("endpoint", ["deepseek", "anthropic"])
def test_a_server_without_schemas_gets_it_in_the_messages(endpoint):
    assert '"ShortActor"' in OpenAI(endpoint=endpoint).request(ARTICLE).messages[0]["content"]


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


def test_a_request_is_shown_without_importing_openai():
    code = (
        "import sys; from briefing.document import Document; from briefing.engines.openai import OpenAI; "
        "OpenAI().request(Document.of('x')); print({'openai', 'instructor'} & set(sys.modules))"
    )

    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert shown.stdout == "set()\n"


def test_an_answer_that_fits_needs_no_instructor(server):
    code = (
        "import sys; from briefing.document import Document; from briefing.engines.openai import OpenAI; "
        "asked = OpenAI(base_url=sys.argv[1], model='m'); asked.extract(Document.of('x'), on_step=lambda _: None); "
        "print({'openai', 'instructor'} & set(sys.modules))"
    )

    shown = subprocess.run([sys.executable, "-c", code, server.base_url], capture_output=True, text=True, check=True)

    assert (shown.stdout, len(server.requests)) == ("{'openai'}\n", 1)


if REPLAYED:

    @pytest.mark.parametrize("path", REPLAYED, ids=lambda path: path.stem)
    def test_a_recorded_answer_becomes_a_draft(cassette, path):
        article = Document.of(path.read_text(encoding="utf-8"), name=path.name)
        asked = OpenAI(base_url=RECORD_BASE_URL, api_key=RECORD_API_KEY, model="recorded", timeout_s=3600.0)

        made = asked.extract(article, on_step=lambda _: None)

        assert made.title
        assert made.actors
        assert made.bottom_line

    @pytest.mark.parametrize("path", REPLAYED, ids=lambda path: path.stem)
    def test_every_quote_of_a_recorded_answer_is_in_the_article(path):
        article = read(str(path))
        with played(cassette_path(Path(__file__), f"{RECORDED}[{path.stem}]"), mode="none"):
            made = OpenAI(base_url=RECORD_BASE_URL, api_key=RECORD_API_KEY, model="recorded").extract(
                Document.of(path.read_text(encoding="utf-8")), on_step=lambda _: None
            )

        # A name or role that a model made up is no quote, and goes by itself.
        lost = [one for one in verify(made, article).unsupported if one.kind not in ("name", "alias", "role")]
        reasons = {one.reason for one in lost}
        assert not {reason for reason in reasons if "not word for word" in reason or "not in the article" in reason}
