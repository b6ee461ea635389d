"""A request to a model's server, asked again where that helps, into an answer that fits its schema."""

import logging
from dataclasses import dataclass, replace
from functools import cache
from typing import Any, Generic, TypeVar, cast

import instructor
import openai
import pydantic
from instructor.core.exceptions import IncompleteOutputException, InstructorRetryException

from briefing.engines import OnStep, endpoints, wire
from briefing.engines.faults import Place, explain
from briefing.engines.guard import Guard
from briefing.engines.request import Request
from briefing.errors import EngineError
from briefing.schema import Usage

# It logs failures that are raised anyway, with the model's words, and without a handler Python prints them.
logging.getLogger("instructor").setLevel(logging.CRITICAL + 1)

Form = TypeVar("Form", bound=pydantic.BaseModel)


@dataclass(frozen=True, slots=True)
class Server:
    """Whom to ask.

    Attributes:
        name: The engine's name.
        key: The key, or an empty secret.
        timeout_s: Seconds to wait for one answer.
        start: What to do when nothing answers there.
        fetch: How to get a model that is not there yet, or "".
        key_variable: The variable that holds the key, or "".
        prices: What genai-prices calls its owner, or "".
        is_openai: Whether it is OpenAI's own, which may learn of organisation and project.
    """

    name: str
    key: pydantic.SecretStr
    timeout_s: float
    start: str
    fetch: str
    key_variable: str
    prices: str
    is_openai: bool


@dataclass(frozen=True, slots=True)
class Reply(Generic[Form]):
    """What came back.

    Attributes:
        answer: What the request asked for, in its form.
        model: The model that was asked.
        usage: Tokens over all calls, or None when the server did not count.
        calls: How many calls were made.
    """

    answer: Form
    model: str
    usage: Usage | None
    calls: int


def ask(
    server: Server, request: Request, form: type[Form], *, reasks: int, budget_usd: float | None, on_step: OnStep
) -> Reply[Form]:
    """Send a request and read the answer.

    Args:
        server: Whom to ask.
        request: What to ask.
        form: What the answer must be.
        reasks: How often an answer that does not fit goes back with what was wrong.
        budget_usd: The most that all calls may cost in US dollars, or None.
        on_step: Told before each call.

    Raises:
        EngineError: No fitting answer came.
    """
    place = _place(server, request)
    with _client(server, request, place) as client:
        place = replace(place, model=request.model or _only_model(client, place))
        guard = Guard(
            client.chat.completions.create,
            request,
            place=place,
            prices=server.prices,
            budget_usd=budget_usd,
            on_step=on_step,
        )
        answer = _converse(client, guard, form, request=request, place=place, reasks=reasks)
    return Reply(answer=answer, model=place.model, usage=guard.usage, calls=guard.calls)


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
    return instructor.response_schema(form)


def _place(server: Server, request: Request) -> Place:
    parts = endpoints.split(request.base_url)
    shown = parts._replace(netloc=parts.netloc.rpartition("@")[2], query="").geturl()
    return Place(
        engine=server.name,
        host=request.host,
        url=shown,
        model=request.model,
        timeout_s=server.timeout_s,
        start=server.start,
        fetch=server.fetch,
        key_variable=server.key_variable,
        key=server.key.get_secret_value(),
    )


def _client(server: Server, request: Request, place: Place) -> openai.OpenAI:
    is_loopback = endpoints.is_loopback(request.base_url)
    try:
        client = openai.OpenAI(
            base_url=request.base_url,
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


def _only_model(client: openai.OpenAI, place: Place) -> str:
    try:
        listed = client.models.list().data
        names = sorted({model.id for model in listed if isinstance(model.id, str) and model.id})
    except openai.NotFoundError:
        names = []
    except (openai.OpenAIError, ValueError, TypeError, AttributeError) as error:
        raise explain(error, place) from error
    if len(names) != 1:
        known = f": it has {', '.join(names[:8])}" if names else ""
        raise place.error(f"{place.host} does not say which model to use{known}", hint="name one with `--model NAME`")
    return names[0]


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
