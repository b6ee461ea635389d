"""The one way to a model's server: calls are counted and bounded, and answers checked before anybody parses them."""

import json
from collections.abc import Callable
from time import monotonic, sleep
from typing import Any

import openai
from openai.types.chat import ChatCompletion

from briefing.engines import OnStep, answer, cost, endpoints
from briefing.engines.faults import Place, explain, filtered, is_passing, retry_after_s
from briefing.engines.request import Request
from briefing.schema import Usage

RETRIES = 2
LONGEST_WAIT_S = 20.0
LIMIT_CHARS = 500_000


class Guard:
    """A `create` function for instructor to call.

    It sends the schema as the server wants it, keeps the usage of each call before instructor overwrites it, tries
    again after a hiccup, and turns everything that is no answer into an EngineError, for which instructor does not ask
    again.

    Args:
        create: openai's `client.chat.completions.create`.
        request: What is asked.
        place: Where it goes.
        prices: What genai-prices calls the server's owner, or "".
        budget_usd: The most that all calls may cost in US dollars, or None.
        on_step: Told before each call.
    """

    def __init__(
        self,
        create: Callable[..., Any],
        request: Request,
        *,
        place: Place,
        prices: str,
        budget_usd: float | None,
        on_step: OnStep,
    ) -> None:
        self._create, self._request, self._place = create, request, place
        self._prices, self._budget_usd, self._on_step = prices, budget_usd, on_step
        self._started = monotonic()
        self.calls = 0
        self.usage: Usage | None = None

    def __call__(self, **options: Any) -> ChatCompletion:
        """Send one request and hand back an answer that has text in it."""
        options.pop("response_format", None)
        if self._request.response_format is not None:
            options["response_format"] = self._request.response_format
        self._hold_budget(options)
        again = ", again because the last answer did not fit" if self.calls else ""
        openly = " without encryption" if self._place.is_open else ""
        self._on_step(f"sending {self._request.subject} to {self._place.host}{openly}{again}")
        completion = self._send(options)
        if not isinstance(completion, ChatCompletion):
            raise explain(ValueError("no chat completion"), self._place)
        try:
            self._count(completion, options)
            return self._checked(completion)
        except (AttributeError, TypeError, LookupError) as error:
            raise explain(error, self._place) from error

    def _send(self, options: dict[str, Any]) -> Any:
        for attempt in range(RETRIES + 1):
            self.calls += 1
            try:
                return self._create(**options)
            except (openai.OpenAIError, OSError, ValueError, TypeError, RecursionError) as error:
                fault = explain(error, self._place)
                wait_s = retry_after_s(error) or 2.0**attempt
                is_late = monotonic() + wait_s - self._started > self._place.timeout_s
                if attempt == RETRIES or is_late or wait_s > LONGEST_WAIT_S or not is_passing(error, fault):
                    raise fault from error
            self._on_step(f"{self._place.host} is not ready, trying again in {wait_s:.0f} s")
            sleep(wait_s)
        raise AssertionError("the last attempt returns or raises")

    def _hold_budget(self, options: dict[str, Any]) -> None:
        is_free = not self._prices and endpoints.is_loopback(self._place.url)
        if self._budget_usd is None or is_free:
            return
        schema_chars = len(json.dumps(self._request.schema)) if self._request.response_format else 0
        input_tokens = (sum(len(str(message)) for message in options["messages"]) + schema_chars) // 4
        spent = self.usage or Usage()
        likely = Usage(
            input_tokens=spent.input_tokens + input_tokens,
            cached_tokens=spent.cached_tokens,
            output_tokens=spent.output_tokens + self._request.output_tokens,
        )
        price = cost.price_usd(likely, model=options["model"], prices=self._prices)
        if price is None:
            raise self._place.error(
                f"nobody knows what {options['model']} costs, so no budget can be kept", hint="leave out `--budget`"
            )
        if price > self._budget_usd:
            raise self._place.error(
                f"this would cost about ${price:.4f}, more than the budget of ${self._budget_usd:g}",
                hint=f"allow more with `--budget {price * 1.5:.2g}`, or name a cheaper model",
            )

    def _count(self, completion: ChatCompletion, options: dict[str, Any]) -> None:
        counted = completion.usage
        if counted is None:
            return
        details = counted.prompt_tokens_details
        before = self.usage or Usage()
        read = _whole(counted.prompt_tokens)
        self.usage = Usage(
            input_tokens=before.input_tokens + read,
            cached_tokens=before.cached_tokens + _whole(getattr(details, "cached_tokens", 0)),
            output_tokens=before.output_tokens + _whole(counted.completion_tokens),
        )
        sent = sum(len(str(message["content"])) for message in options["messages"]) // 4
        if 0 < read < sent // 2:
            # Ollama cuts what its context cannot hold, and says so nowhere else.
            self._on_step(f"{self._place.host} read only {read} of about {sent} tokens: give it a larger context")

    def _checked(self, completion: ChatCompletion) -> ChatCompletion:
        place = self._place
        if not completion.choices:
            raise place.error(
                f"{place.host} sent an empty answer", hint="try again, or name another model", retryable=True
            )
        choice = completion.choices[0]
        if choice.message.refusal:
            raise place.error(
                f"{place.model} refused: {str(choice.message.refusal)[:150]}",
                hint="name another model, or use `--engine extractive`",
            )
        if choice.finish_reason == "content_filter":
            raise filtered(place)
        if choice.finish_reason == "length":
            raise place.error(
                f"the answer of {place.model or 'the model'} was cut off before its end",
                hint="name a model with longer answers, or allow your server more tokens",
            )
        if not isinstance(choice.message.content, str) or not choice.message.content.strip():
            raise place.error(
                f"{place.host} sent an answer without text", hint="try again, or name another model", retryable=True
            )
        if len(choice.message.content) > LIMIT_CHARS:
            # It would be sent back, and paid for, with each question what it means.
            raise place.error(f"{place.host} sent far too long an answer", hint="name another model")
        choice.message.content = answer.unwrap(choice.message.content)
        return completion


def _whole(count: Any) -> int:
    return count if isinstance(count, int) and 0 < count < 10**9 else 0
