"""What a model was asked before, and what it said: the engine's side of the cache."""

import hashlib
import json
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from briefing.engines import Memory
from briefing.engines.request import Reply, Request
from briefing.errors import CacheError
from briefing.schema import Usage

Form = TypeVar("Form", bound=BaseModel)


def recall(memory: Memory | None, request: Request, form: type[Form]) -> Reply[Form] | None:
    """The answer to this request when it was asked before, at no calls; None when it was not, or cannot be read.

    Args:
        memory: Where answers are kept; None recalls nothing.
        request: What would be asked.
        form: What the answer must be.
    """
    if memory is None:
        return None
    try:
        kept = memory.get(_fingerprint(request))
        answer = None if kept is None else form.model_validate_json(kept)
    except (CacheError, ValidationError):
        return None
    return None if answer is None else Reply(answer=answer, model=request.model, usage=Usage(), calls=0)


def remember(memory: Memory | None, request: Request, reply: Reply[Form]) -> str:
    """Keep an answer; what went wrong, in one line, or "".

    Args:
        memory: Where answers are kept; None keeps nothing.
        request: What was asked.
        reply: What came back.
    """
    if memory is None:
        return ""
    try:
        memory.put(_fingerprint(request), reply.answer.model_dump_json())
    except CacheError as error:
        return error.message
    return ""


def _fingerprint(request: Request) -> str:
    """Of all that decides an answer: prompt, article, schema, form, model and server."""
    asked = [request.base_url, request.model, request.messages, request.schema, request.response_format]
    return hashlib.sha256(json.dumps(asked, ensure_ascii=False).encode("utf-8", "replace")).hexdigest()
