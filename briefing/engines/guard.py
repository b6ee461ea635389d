"""The one way to a model's server: calls are counted and bounded, and answers checked before anybody parses them."""

import json
from collections.abc import Callable
from time import monotonic, sleep
from typing import Any

import openai
from openai.types.chat import ChatCompletion

from briefing.engines import OnStep, answer, cost, endpoints
from briefing.engines.faults import Place, explain, filtered, is_passing, retry_after_s
from briefing.engines.ledger import Ledger
from briefing.engines.request import Request, Server, add
from briefing.schema import Usage

RETRIES = 2
LONGEST_WAIT_S = 20.0
LIMIT_CHARS = 500_000
# What one answer may take at the most where a budget bounds it; some models refuse a larger bound.
MOST_OUTPUT_TOKENS = 16_000


class Guard:
    """A `create` function for instructor to call.

    It sends the schema as the server wants it, keeps the usage of each call before instructor overwrites it, tries
    again after a hiccup, and turns everything that is no answer into an EngineError, for which instructor does not ask
    again.

    Args:
        create: openai's `client.chat.completions.create`.
        request: What is asked.
        server: Whom it is asked.
        place: Where it goes.
        ledger: What the calls for this article may still cost.
        on_step: Told before each call.
    """

    def __init__(
        self,
        create: Callable[..., Any],
        request: Request,
        *,
        server: Server,
        place: Place,
        ledger: Ledger,
        on_step: OnStep,
    ) -> None:
        self._create, self._request, self._place = create, request, place
        self._server, self._ledger, self._on_step = server, ledger, on_step
        self._started = monotonic()
        self._is_bounded = False
        self.calls = 0
        self.usage: Usage | None = None

    def __call__(self, **options: Any) -> ChatCompletion:
        """Send one request and hand back an answer that has text in it."""
        options.pop("response_format", None)
        if self._request.response_format is not None:
            options["response_format"] = self._request.response_format
        set_aside_usd = self._hold_budget(options)
        again = ", again because the last answer did not fit" if self.calls else ""
        openly = " without encryption" if self._place.is_open else ""
        price = "" if self._request.cost_usd is None else f", about ${self._request.cost_usd:.4f}"
        self._on_step(f"sending {self._request.subject} to {self._place.host}{openly}{again}{price}")
        usage: Usage | None = Usage()
        try:
            completion = self._send(options)
            if not isinstance(completion, ChatCompletion):
                raise explain(ValueError("no chat completion"), self._place)
            usage = self._count(completion)
            self._check_whole(usage, options)
            return self._checked(completion)
        except (AttributeError, TypeError, LookupError) as error:
            raise explain(error, self._place) from error
        finally:
            self._settle(set_aside_usd, usage, model=options["model"])

    @property
    def cost_usd(self) -> float | None:
        """What all calls cost so far, or None when that is not known."""
        return None if self.usage is None else self._price(self.usage, self._place.model)

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

    def _hold_budget(self, options: dict[str, Any]) -> float:
        """Set money aside for one call, and bound its answer by it; what was set aside, or 0 where no budget is."""
        ledger, model = self._ledger, options["model"]
        if ledger.limit_usd is None or (not self._server.prices and endpoints.is_loopback(self._place.url)):
            return 0.0
        schema = json.dumps(self._request.schema) if self._request.response_format else ""
        read = cost.most_tokens(schema + "".join(str(message) for message in options["messages"]))
        nothing, likely, most = (
            self._price(Usage(input_tokens=read, output_tokens=written), model)
            for written in (0, self._request.output_tokens, MOST_OUTPUT_TOKENS)
        )
        if nothing is None or likely is None or most is None:
            raise self._place.error(
                f"nobody knows what {model} costs, so no budget can be kept", hint="leave out `--budget`"
            )
        granted = ledger.set_aside(likely, most)
        if granted is None:
            raise self._place.error(
                f"this would cost up to ${likely:.4f}, more than is left of the budget of ${ledger.limit_usd:g}",
                hint=f"allow more with `--budget {(ledger.limit_usd + likely) * 1.2:.2g}`, or name a cheaper model",
            )
        self._is_bounded = granted < most
        if self._is_bounded:
            options[self._server.output_limit] = int(MOST_OUTPUT_TOKENS * (granted - nothing) / (most - nothing))
        return granted

    def _settle(self, set_aside_usd: float, usage: Usage | None, *, model: str) -> None:
        if set_aside_usd:
            price = None if usage is None else self._price(usage, model)
            self._ledger.settle(set_aside_usd, set_aside_usd if price is None else price)

    def _price(self, usage: Usage, model: str) -> float | None:
        return cost.price_usd(usage, model=model, prices=self._server.prices)

    def _count(self, completion: ChatCompletion) -> Usage | None:
        counted = completion.usage
        if counted is None:
            return None
        details = counted.prompt_tokens_details
        usage = Usage(
            input_tokens=_whole(counted.prompt_tokens),
            cached_tokens=_whole(getattr(details, "cached_tokens", 0)),
            output_tokens=_whole(counted.completion_tokens),
        )
        self.usage = add(self.usage, usage)
        price = self._price(usage, self._place.model)
        if price is not None:
            self._on_step(f"answered: {usage.input_tokens:,} tokens in, {usage.output_tokens:,} out, ${price:.4f}")
        return usage

    def _check_whole(self, usage: Usage | None, options: dict[str, Any]) -> None:
        """Refuse an answer to half a prompt: Ollama cuts what its context cannot hold, and says so nowhere else."""
        sent = sum(len(str(message["content"])) for message in options["messages"]) // 4
        if usage is not None and 0 < usage.input_tokens + usage.cached_tokens < sent // 2:
            raise self._place.error(
                f"{self._place.host} read only {usage.input_tokens:,} of about {sent:,} tokens and left out the rest",
                hint=f"give {self._place.model or 'the model'} a context of {_round_up(sent * 2):,} tokens or more"
                + (f": {self._server.enlarge}" if self._server.enlarge else ""),
            )

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
        if choice.finish_reason == "length" and self._is_bounded:
            raise place.error(
                f"the budget of ${self._ledger.limit_usd:g} ended the answer of {place.model} before its end",
                hint="allow more with `--budget`, or name a cheaper model",
            )
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


def _round_up(tokens: int) -> int:
    return max(8192, 1 << (tokens - 1).bit_length())
