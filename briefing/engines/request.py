"""What would be sent to a model, and what that is likely to cost."""

from dataclasses import dataclass
from typing import Any

from briefing.engines import endpoints


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


def likely_output_tokens(article_tokens: int) -> int:
    """What a draft of the usual size takes; it grows with the article, but not for ever."""
    # Seven answers of one model took 1,228 to 3,731 tokens for articles of 700 to 1,550.
    return min(1500 + article_tokens * 3 // 2, 8000)
