"""What would be sent to a model, and what that is likely to cost."""

from dataclasses import dataclass
from typing import Any, Generic, NamedTuple, TypeVar

from pydantic import BaseModel, SecretStr

from briefing.engines import endpoints
from briefing.schema import Usage

Form = TypeVar("Form", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class Request:
    """What would be sent to a model, and what that is likely to cost.

    Attributes:
        model: The model's name; "" when the server is asked which it has.
        base_url: Where it goes.
        messages: The messages, exactly.
        schema: The JSON Schema of the answer, exactly.
        response_format: What tells the server of that schema; None when only the messages do.
        prompt: Fingerprint of the prompt.
        subject: What is sent, in a few words, such as "548 words".
        input_tokens: Characters of messages and schema // 4.
        output_tokens: What an answer of the usual size would take.
        cost_usd: The price of both, or None when it is not known.
    """

    model: str
    base_url: str
    messages: tuple[dict[str, str], ...]
    schema: dict[str, Any]
    response_format: dict[str, Any] | None
    prompt: str
    subject: str
    input_tokens: int
    output_tokens: int
    cost_usd: float | None

    @property
    def host(self) -> str:
        """The host it goes to, without port and credentials."""
        return endpoints.split(self.base_url).hostname or ""


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
        output_limit: What it calls the bound on an answer's tokens.
        enlarge: How to give it a larger context, or "".
    """

    name: str
    key: SecretStr
    timeout_s: float
    start: str
    fetch: str
    key_variable: str
    prices: str
    is_openai: bool
    output_limit: str
    enlarge: str


class Listed(NamedTuple):
    """A model that a server has.

    Attributes:
        name: What the server calls it.
        context_tokens: How much it reads and writes at once; 0 when the server does not say.
    """

    name: str
    context_tokens: int


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


def add(one: Usage | None, other: Usage | None) -> Usage | None:
    """The tokens of both; None when neither was counted."""
    if one is None or other is None:
        return one or other
    return Usage(**{name: getattr(one, name) + getattr(other, name) for name in Usage.model_fields})


def likely_output_tokens(article_tokens: int) -> int:
    """What a draft of the usual size takes; it grows with the article, but not for ever."""
    # Seven answers of one model took 1,228 to 3,731 tokens for articles of 700 to 1,550.
    return min(1500 + article_tokens * 3 // 2, 8000)
