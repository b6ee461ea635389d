"""A request to a model's server, asked again where that helps, into an answer that fits its schema."""

from dataclasses import replace
from typing import Any, TypeVar

import openai
import pydantic

from briefing.engines import OnStep, endpoints, wire
from briefing.engines.faults import Place, explain
from briefing.engines.guard import Guard
from briefing.engines.ledger import Ledger
from briefing.engines.request import Listed, Reply, Request, Server
from briefing.errors import EngineError

Form = TypeVar("Form", bound=pydantic.BaseModel)


def ask(
    server: Server, request: Request, form: type[Form], *, reasks: int, ledger: Ledger, on_step: OnStep
) -> Reply[Form]:
    """Send a request and read the answer.

    Args:
        server: Whom to ask.
        request: What to ask; it names the model.
        form: What the answer must be.
        reasks: How often an answer that does not fit goes back with what was wrong.
        ledger: What the calls for this article may still cost.
        on_step: Told before each call.

    Raises:
        EngineError: No fitting answer came.
    """
    place = replace(_place(server, request.base_url), model=request.model)
    with _client(server, request.base_url, place) as client:
        guard = Guard(
            client.chat.completions.create, request, server=server, place=place, ledger=ledger, on_step=on_step
        )
        try:
            said = _converse(client, guard, form, request=request, place=place, reasks=reasks)
        except EngineError as error:
            raise _with_cost(error, guard.cost_usd) from error
    return Reply(answer=said, model=place.model, usage=guard.usage, calls=guard.calls)


def list_models(server: Server, base_url: str) -> tuple[Listed, ...]:
    """The models that a server has, by name.

    Raises:
        EngineError: It could not be asked, or has no such list.
    """
    place = _place(server, base_url)
    with _client(server, base_url, place) as client:
        try:
            listed = {str(model.id): _context_tokens(model) for model in client.models.list().data if model.id}
        except (openai.OpenAIError, ValueError, TypeError, AttributeError) as error:
            raise explain(error, place) from error
    return tuple(Listed(name, listed[name]) for name in sorted(listed))


def is_silent(error: EngineError) -> bool:
    """Whether a server gave no answer in time; the next call would only wait as long for nothing."""
    return isinstance(error.__cause__, openai.APITimeoutError)


def _context_tokens(model: Any) -> int:
    # vLLM says it itself, llama.cpp's server in `meta`; others say nothing.
    told = [getattr(model, "max_model_len", None), (getattr(model, "meta", None) or {}).get("n_ctx")]
    return next((count for count in told if isinstance(count, int) and count > 0), 0)


def _converse(
    client: openai.OpenAI, guard: Guard, form: type[Form], *, request: Request, place: Place, reasks: int
) -> Form:
    try:
        first = guard(model=place.model, messages=[dict(message) for message in request.messages])
        try:
            return form.model_validate_json(first.choices[0].message.content or "")
        except pydantic.ValidationError:
            # Instructor takes 0.1 s to import and 7 ms of each call, and an answer that fits has no need of it.
            from briefing.engines import reask

            return reask.until_it_fits(first, client, guard, form, request=request, place=place, reasks=reasks)
    except (openai.OpenAIError, ValueError, TypeError, LookupError, AttributeError, RecursionError) as error:
        raise explain(error, place) from error


def _place(server: Server, base_url: str) -> Place:
    parts = endpoints.split(base_url)
    shown = parts._replace(netloc=parts.netloc.rpartition("@")[2], query="").geturl()
    return Place(
        engine=server.name,
        host=parts.hostname or "",
        url=shown,
        model="",
        timeout_s=server.timeout_s,
        start=server.start,
        fetch=server.fetch,
        key_variable=server.key_variable,
        key=server.key.get_secret_value(),
    )


def _client(server: Server, base_url: str, place: Place) -> openai.OpenAI:
    is_loopback = endpoints.is_loopback(base_url)
    try:
        client = openai.OpenAI(
            base_url=base_url,
            api_key=server.key.get_secret_value() or "none",
            # The guard retries: it says so, and it never sleeps for two minutes because a server asks for it.
            max_retries=0,
            timeout=server.timeout_s,
            http_client=wire.client(timeout_s=server.timeout_s, is_loopback=is_loopback),
        )
    except (ValueError, openai.OpenAIError) as error:
        raise place.error("its key or address cannot be sent", hint="check both for stray characters") from error
    if not server.is_openai:
        # Read from the environment by openai, and nobody else's business.
        client.organization = client.project = None
        client._custom_headers = {}
    return client


def _with_cost(error: EngineError, cost_usd: float | None) -> EngineError:
    if not cost_usd:
        return error
    return EngineError(f"{error.message}; ${cost_usd:.4f} was spent", hint=error.hint, retryable=error.retryable)
