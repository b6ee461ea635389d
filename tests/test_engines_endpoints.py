"""briefing.engines.endpoints: which servers are known, and what each one lacks."""

import pytest

from briefing.engines import endpoints
from briefing.errors import EngineError

NAMED = [
    *("openai", "ollama", "lmstudio", "vllm", "llamacpp", "azure", "openrouter"),
    *("groq", "mistral", "deepseek", "together", "gemini", "anthropic"),
]


@pytest.mark.parametrize("name", NAMED)
def test_every_named_endpoint_is_in_the_table(name):
    assert endpoints.find(name).name == name


@pytest.mark.parametrize("endpoint", endpoints.ENDPOINTS.values(), ids=lambda endpoint: endpoint.name)
def test_an_endpoint_is_on_this_machine_or_encrypted_and_with_a_key(endpoint):
    is_here = endpoint.base_url.startswith("http://localhost:")
    is_elsewhere = bool(endpoint.key_variable) and endpoint.base_url.startswith(("https://", ""))

    assert is_here != (is_elsewhere and not endpoint.is_local)


def test_an_unknown_endpoint_is_named_with_the_known_ones():
    with pytest.raises(EngineError, match="engine olama: is not known") as caught:
        endpoints.find("olama")

    assert "ollama" in caught.value.hint


@pytest.mark.parametrize(
    ("name", "environ", "expected"),
    [
        ("openai", {}, "https://api.openai.com/v1"),
        ("openai", {"OPENAI_BASE_URL": "http://127.0.0.1:8700/v1"}, "http://127.0.0.1:8700/v1"),
        ("openai", {"OPENAI_BASE_URL": " "}, "https://api.openai.com/v1"),
        ("azure", {}, ""),
        ("azure", {"AZURE_OPENAI_ENDPOINT": "https://x.openai.azure.com/"}, "https://x.openai.azure.com/openai/v1"),
        ("azure", {"AZURE_OPENAI_ENDPOINT": "https://x.test/openai/v1/"}, "https://x.test/openai/v1/"),
    ],
    ids=["own", "moved", "blank", "azure unset", "azure", "azure with path"],
)
def test_an_address_comes_from_its_variable_or_the_table(name, environ, expected):
    assert endpoints.address(endpoints.find(name), environ=environ) == expected


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("http://localhost:11434/v1", True),
        ("http://127.0.0.1:1/v1", True),
        ("http://127.8.9.1/v1", True),
        ("http://[::1]:8080/v1", True),
        ("http://box.localhost/v1", True),
        ("https://api.openai.com/v1", False),
        ("http://localhost.example.org/v1", False),
        ("http://192.168.1.5:8000/v1", False),
        ("http://127.0.0.1@example.org/v1", False),
    ],
)
def test_only_this_machine_is_loopback(url, expected):
    assert endpoints.is_loopback(url) is expected


@pytest.mark.parametrize(
    "url", ["", "localhost:8080", "ftp://x/v1", "http://", "http://x:notaport/v1", "http://[x/v1", "http://x:99999/v1"]
)
def test_what_is_no_address_is_refused(url):
    with pytest.raises(EngineError, match="is not the address of a server"):
        endpoints.split(url)


def test_a_password_in_a_broken_address_is_not_repeated():
    with pytest.raises(EngineError) as caught:
        endpoints.split("ftp://me:hunter2@example.org")

    assert "hunter2" not in str(caught.value)


def row(name: str, environ: dict[str, str]) -> endpoints.Readiness:
    return next(line for line in endpoints.ready(environ) if line.name == name)


def test_an_endpoint_without_its_key_lacks_it():
    assert row("groq", {}) == endpoints.Readiness("groq", "lacks", "GROQ_API_KEY", "")


def test_an_endpoint_with_its_key_is_ready():
    assert row("openai", {"OPENAI_API_KEY": "x"}) == endpoints.Readiness("openai", "ready", "", "gpt-5.4-mini")


def test_a_server_of_ones_own_must_be_running():
    expected = endpoints.Readiness("ollama", "local", "must be running at http://localhost:11434/v1", "")

    assert row("ollama", {}) == expected


def test_an_endpoint_without_an_address_lacks_it():
    assert row("azure", {"AZURE_OPENAI_API_KEY": "x"}).lacks == "AZURE_OPENAI_ENDPOINT"


def test_an_endpoint_that_lacks_two_things_names_both():
    assert row("azure", {}).lacks == "AZURE_OPENAI_ENDPOINT and AZURE_OPENAI_API_KEY"


def test_an_endpoint_moved_to_this_machine_needs_no_key():
    assert "must be running" in row("openai", {"OPENAI_BASE_URL": "http://127.0.0.1:1/v1"}).lacks


def test_a_moved_endpoint_with_no_address_in_its_variable_says_so():
    expected = endpoints.Readiness("openai", "lacks", "an address in OPENAI_BASE_URL", "")

    assert row("openai", {"OPENAI_BASE_URL": "nonsense"}) == expected


def test_readiness_is_read_from_the_environment_by_default(monkeypatch):
    monkeypatch.setenv("GROQ_API_KEY", "x")

    assert next(line for line in endpoints.ready() if line.name == "groq").state == "ready"
