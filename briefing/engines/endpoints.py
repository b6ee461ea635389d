"""Named servers that speak OpenAI's Chat Completions: where each is, which key it wants, and what it cannot do."""

import ipaddress
import os
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal
from urllib.parse import SplitResult, urlsplit

from briefing.errors import EngineError

Form = Literal["strict_schema", "schema", "json_object", "text"]
"""How a server is told the shape of an answer: a schema it guarantees, a schema, "some JSON", or the prompt alone."""


@dataclass(frozen=True, slots=True)
class Endpoint:
    """One row of the table.

    Attributes:
        name: What `--engine` calls it.
        base_url: Its address; "" when it differs for everyone and `address_variable` holds it.
        key_variable: The environment variable with its key; "" when it needs none.
        address_variable: The environment variable that moves it elsewhere; "" when there is none.
        address_path: What to add to the address from that variable.
        model: The model used when none is named; "" when the server is asked which it has, or the user must say.
        form: How it is told the shape of an answer.
        prices: What genai-prices calls it; "" when its calls have no price.
        start: What to do when nothing answers there.
        fetch: How to get a model that is not there yet, or "".
        output_limit: What it calls the bound on an answer's tokens; only sent where a budget was set.
        context_tokens: How much all its models read and write at once; 0 where that differs, or is not known. What
            genai-prices, the local server itself or `context_variable` says of one model is asked for then.
        context_variable: The environment variable that holds it; "" when there is none.
        enlarge: How to give it a larger context, or "".
    """

    name: str
    base_url: str
    key_variable: str = ""
    address_variable: str = ""
    address_path: str = ""
    model: str = ""
    form: Form = "schema"
    prices: str = ""
    start: str = "check the network, or use `--engine extractive`, which needs none"
    fetch: str = ""
    output_limit: str = "max_tokens"
    context_tokens: int = 0
    context_variable: str = ""
    enlarge: str = ""

    @property
    def is_local(self) -> bool:
        """Whether it usually runs on the user's own machine."""
        return bool(self.base_url) and is_loopback(self.base_url)


@dataclass(frozen=True, slots=True)
class Readiness:
    """One line of `briefing engines`.

    Attributes:
        name: The endpoint's name.
        state: "ready" when nothing is lacking that can be seen without a network, "local" when a server must be running
            on this machine, "lacks" when something must be set first.
        lacks: What must be set, or where something must be running; "" when it is ready.
        model: The model used when none is named, or "".
    """

    name: str
    state: Literal["ready", "local", "lacks"]
    lacks: str
    model: str


# Groq, Mistral and others refuse `strict` for some of their models, so only OpenAI, Azure and OpenRouter get it.
# DeepSeek knows no schemas, and Anthropic's compatible end point ignores them: there the schema goes into the prompt.
ENDPOINTS: dict[str, Endpoint] = {
    endpoint.name: endpoint
    for endpoint in (
        Endpoint(
            "openai",
            "https://api.openai.com/v1",
            key_variable="OPENAI_API_KEY",
            address_variable="OPENAI_BASE_URL",
            model="gpt-5.4-mini",
            form="strict_schema",
            prices="openai",
            output_limit="max_completion_tokens",
        ),
        Endpoint(
            "ollama",
            "http://localhost:11434/v1",
            start="start it with `ollama serve`",
            fetch="fetch it with `ollama pull NAME`",
            context_variable="OLLAMA_CONTEXT_LENGTH",
            enlarge="`OLLAMA_CONTEXT_LENGTH=16384 ollama serve`",
        ),
        Endpoint("lmstudio", "http://localhost:1234/v1", start="load a model in LM Studio and start its server"),
        Endpoint("vllm", "http://localhost:8000/v1", start="start it with `vllm serve MODEL`"),
        Endpoint(
            "llamacpp",
            "http://localhost:8080/v1",
            start="start it with `llama-server -m MODEL.gguf -c 16384`",
            enlarge="`llama-server -c 16384`",
        ),
        Endpoint(
            "azure",
            "",
            key_variable="AZURE_OPENAI_API_KEY",
            address_variable="AZURE_OPENAI_ENDPOINT",
            address_path="/openai/v1",
            form="strict_schema",
            prices="azure",
            output_limit="max_completion_tokens",
        ),
        Endpoint(
            "openrouter",
            "https://openrouter.ai/api/v1",
            key_variable="OPENROUTER_API_KEY",
            form="strict_schema",
            prices="openrouter",
        ),
        Endpoint("groq", "https://api.groq.com/openai/v1", key_variable="GROQ_API_KEY", prices="groq"),
        Endpoint(
            "mistral",
            "https://api.mistral.ai/v1",
            key_variable="MISTRAL_API_KEY",
            model="mistral-large-latest",
            prices="mistral",
        ),
        Endpoint(
            "deepseek",
            "https://api.deepseek.com",
            key_variable="DEEPSEEK_API_KEY",
            model="deepseek-chat",
            form="json_object",
            prices="deepseek",
        ),
        Endpoint("together", "https://api.together.xyz/v1", key_variable="TOGETHER_API_KEY", prices="together"),
        Endpoint(
            "gemini",
            "https://generativelanguage.googleapis.com/v1beta/openai",
            key_variable="GEMINI_API_KEY",
            prices="google",
        ),
        Endpoint(
            "anthropic",
            "https://api.anthropic.com/v1",
            key_variable="ANTHROPIC_API_KEY",
            form="text",
            prices="anthropic",
        ),
    )
}


def find(name: str) -> Endpoint:
    """The endpoint of that name.

    Raises:
        EngineError: There is none.
    """
    try:
        return ENDPOINTS[name]
    except KeyError:
        raise EngineError(
            f"engine {name}: is not known",
            hint=f"use one of {', '.join(ENDPOINTS)}, or `--base-url` for any other server",
        ) from None


def address(endpoint: Endpoint, *, environ: Mapping[str, str]) -> str:
    """The endpoint's base URL: from its variable if that is set, else from the table, else ""."""
    moved = environ.get(endpoint.address_variable, "").strip() if endpoint.address_variable else ""
    if not moved:
        return endpoint.base_url
    return moved if endpoint.address_path in moved else moved.rstrip("/") + endpoint.address_path


def context(endpoint: Endpoint, *, environ: Mapping[str, str]) -> int:
    """How much the endpoint's models read and write at once, in tokens; 0 when that is not known."""
    told = environ.get(endpoint.context_variable or " ", "").strip()
    return int(told) if told.isdecimal() else endpoint.context_tokens


def split(base_url: str) -> SplitResult:
    """The parts of a base URL.

    Raises:
        EngineError: It is not an http or https address with a host; passwords in it are not repeated.
    """
    try:
        parts = urlsplit(base_url)
        is_usable = parts.scheme in ("http", "https") and bool(parts.hostname) and (parts.port or 1) > 0
    except ValueError:
        is_usable = False
    if not is_usable:
        shown = base_url.rpartition("@")[2][:80]
        raise EngineError(
            f"base URL {shown!r}: is not the address of a server",
            hint="give one such as `--base-url http://localhost:8080/v1`",
        )
    return parts


def is_loopback(base_url: str) -> bool:
    """Whether an address is this machine.

    Example:
        >>> is_loopback("http://127.0.0.1:8080/v1"), is_loopback("https://api.openai.com/v1")
        (True, False)
    """
    host = split(base_url).hostname or ""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost" or host.endswith(".localhost")


def ready(environ: Mapping[str, str] | None = None) -> tuple[Readiness, ...]:
    """Which endpoints can be used here, seen without touching the network.

    Args:
        environ: Where to look for keys and addresses; None means the environment of the process.
    """
    return tuple(_readiness(endpoint, os.environ if environ is None else environ) for endpoint in ENDPOINTS.values())


def _readiness(endpoint: Endpoint, environ: Mapping[str, str]) -> Readiness:
    where = address(endpoint, environ=environ)
    has_key = not endpoint.key_variable or bool(environ.get(endpoint.key_variable, "").strip())
    try:
        is_here = bool(where) and is_loopback(where)
    except EngineError:
        return Readiness(endpoint.name, "lacks", f"an address in {endpoint.address_variable}", "")
    if is_here:
        return Readiness(endpoint.name, "local", f"must be running at {where}", endpoint.model)
    unset = ([] if where else [endpoint.address_variable]) + ([] if has_key else [endpoint.key_variable])
    return Readiness(endpoint.name, "lacks" if unset else "ready", " and ".join(unset), endpoint.model)
