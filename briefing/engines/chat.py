"""A request to a model's server, asked again where that helps, into an answer that fits its schema."""

import logging
from dataclasses import replace
from functools import cache
from typing import Any, TypeVar, cast

import instructor
import openai
import pydantic
from instructor.core.exceptions import IncompleteOutputException, InstructorRetryException

from briefing.engines import OnStep, answer, endpoints, wire
from briefing.engines.faults import Place, explain
from briefing.engines.guard import Guard
from briefing.engines.ledger import Ledger
from briefing.engines.request import Listed, Reply, Request, Server
from briefing.errors import EngineError

# It logs failures that are raised anyway, with the model's words, and without a handler Python prints them.
logging.getLogger("instructor").setLevel(logging.CRITICAL + 1)

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


def _context_tokens(model: Any) -> int:
    # vLLM says it itself, llama.cpp's server in `meta`; others say nothing.
    told = [getattr(model, "max_model_len", None), (getattr(model, "meta", None) or {}).get("n_ctx")]
    return next((count for count in told if isinstance(count, int) and count > 0), 0)


def _converse(
    client: openai.OpenAI, guard: Guard, form: type[Form], *, request: Request, place: Place, reasks: int
) -> Form:
    patched = instructor.Instructor(
        client=client,
        create=instructor.patch(create=guard, mode=instructor.Mode.JSON_SCHEMA),
        mode=instructor.Mode.JSON_SCHEMA,
    )
    try:
        # `strict=False` is pydantic's: "3" for 3 is not worth another paid call. No `context=`: it would make the
        # article a Jinja template.
        filled = patched.create(
            response_model=_wrapped(form),
            model=place.model,
            messages=cast(Any, [dict(message) for message in request.messages]),
            max_retries=reasks,
            strict=False,
        )
    except (InstructorRetryException, IncompleteOutputException) as error:
        raise _reason(error, place, calls=guard.calls) from error
    except (openai.OpenAIError, ValueError, TypeError, LookupError, AttributeError, RecursionError) as error:
        raise explain(error, place) from error
    return form(**{name: getattr(filled, name) for name in form.model_fields})


@cache
def _wrapped(form: type[pydantic.BaseModel]) -> Any:
    # Wrapped by instructor itself it would be a new class for each call, kept for ever.
    wrapped: Any = instructor.response_schema(form)
    # It asks for the schema before each call, which takes longer than all else, and the guard sends another.
    sent = answer.schema(form)
    wrapped.model_json_schema = lambda *_, **__: sent
    return wrapped


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


def _reason(error: Exception, place: Place, *, calls: int) -> EngineError:
    link: BaseException | None = error
    while link is not None:
        if isinstance(link, EngineError):
            return link
        link = link.__cause__ or link.__context__
    attempts = getattr(error, "failed_attempts", None) or []
    wrong = next((a.exception for a in reversed(attempts) if isinstance(a.exception, pydantic.ValidationError)), None)
    detail = "it is not the JSON that was asked for"
    if wrong is not None:
        first = wrong.errors(include_url=False, include_context=False, include_input=False)[0]
        detail = f"{'.'.join(str(part) for part in first['loc']) or 'the whole'}: {first['msg']}"
    answers = "1 answer" if calls == 1 else f"{calls} answers"
    return place.error(
        f"{answers} of {place.model or 'the model'} did not fit, the last one because of {detail}",
        hint="name a model that keeps to JSON schemas, or use `--engine extractive`",
        retryable=True,
    )
