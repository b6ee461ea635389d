"""An answer that does not fit its schema, back to the model with what was wrong, until one fits."""

import logging
from functools import cache
from typing import Any, TypeVar, cast

import instructor
import openai
import pydantic
from instructor.core.exceptions import IncompleteOutputException, InstructorRetryException
from openai.types.chat import ChatCompletion

from briefing.engines import answer
from briefing.engines.faults import Place
from briefing.engines.guard import Guard
from briefing.engines.request import Request
from briefing.errors import EngineError

# It logs failures that are raised anyway, with the model's words, and without a handler Python prints them.
logging.getLogger("instructor").setLevel(logging.CRITICAL + 1)

Form = TypeVar("Form", bound=pydantic.BaseModel)


def until_it_fits(
    first: ChatCompletion,
    client: openai.OpenAI,
    guard: Guard,
    form: type[Form],
    *,
    request: Request,
    place: Place,
    reasks: int,
) -> Form:
    """Ask again, each time with the last answer and what was wrong with it.

    Args:
        first: The answer that did not fit.
        client: Who sends.
        guard: How it is sent.
        form: What the answer must be.
        request: What was asked.
        place: Where it goes.
        reasks: How often an answer may go back.

    Raises:
        EngineError: No answer fits, or none came.
    """
    answered = iter([first])

    def create(**options: Any) -> ChatCompletion:
        return next(answered, None) or guard(**options)

    mode = instructor.Mode.JSON_SCHEMA
    patched = instructor.Instructor(client=client, create=instructor.patch(create=create, mode=mode), mode=mode)
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
    return form(**{name: getattr(filled, name) for name in form.model_fields})


@cache
def _wrapped(form: type[pydantic.BaseModel]) -> Any:
    # Wrapped by instructor itself it would be a new class for each call, kept for ever.
    wrapped: Any = instructor.response_schema(form)
    # It asks for the schema before each call, which takes longer than all else, and the guard sends another.
    sent = answer.schema(form)
    wrapped.model_json_schema = lambda *_, **__: sent
    return wrapped


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
