"""A document into a draft, by a model behind any server that speaks OpenAI's Chat Completions."""

import os
from typing import Any

from pydantic import SecretStr

from briefing import prompt
from briefing.document import Document
from briefing.engines import OnStep, answer, cost, endpoints
from briefing.engines.request import Request, likely_output_tokens
from briefing.errors import EngineError
from briefing.schema import Draft, Origin, Usage

_START_THERE = "start the server there, or give another address with `--base-url`"


class OpenAI:
    """An engine that asks a language model.

    Args:
        endpoint: A name of `endpoints.ENDPOINTS`.
        model: The model's name as the server knows it; None takes the endpoint's default, or the only one that a server
            of one's own has.
        base_url: Where the server is; None takes the endpoint's address.
        api_key: The key; None takes the endpoint's variable from the environment.
        timeout_s: Seconds to wait for one answer.
        reasks: How often an answer that does not fit the schema is sent back.
        budget_usd: The most that one article may cost in US dollars, or None for no limit.
        strict_schema: Whether the server is told to guarantee the schema; None leaves it to the endpoint.

    Raises:
        EngineError: The endpoint is not known, or the address is none.
    """

    def __init__(
        self,
        *,
        endpoint: str = "openai",
        model: str | None = None,
        base_url: str | None = None,
        api_key: str | None = None,
        timeout_s: float = 600.0,
        reasks: int = 2,
        budget_usd: float | None = None,
        strict_schema: bool | None = None,
    ) -> None:
        self.endpoint = endpoints.find(endpoint)
        self.base_url = (base_url or endpoints.address(self.endpoint, environ=os.environ)).rstrip("/")
        if self.base_url:
            endpoints.split(self.base_url)
        self._is_at_home = self._runs_at_its_own_address()
        self.model = model or (self.endpoint.model if self._is_at_home else "")
        self.timeout_s = timeout_s
        self.reasks = reasks
        self.budget_usd = budget_usd
        self._key = SecretStr((api_key or os.environ.get(self.endpoint.key_variable or " ", "")).strip())
        self._form = self._choose_form(strict_schema)

    @property
    def name(self) -> str:
        """What a briefing records as its engine: the endpoint's name."""
        return self.endpoint.name

    @property
    def prices(self) -> str:
        """What genai-prices calls the server's owner; "" when the server is not the endpoint's own."""
        return self.endpoint.prices if self._is_at_home else ""

    def messages(self, document: Document) -> tuple[dict[str, str], ...]:
        """The messages that `extract` sends for this article."""
        return self.request(document).messages

    def request(self, document: Document) -> Request:
        """What `extract` sends for this article; nothing is sent.

        Raises:
            TemplateError: The prompt is missing or broken.
        """
        schema_text = answer.schema_text()
        in_prompt = "" if self._form in ("strict_schema", "schema") else schema_text
        values = prompt.article_values(document) | {"schema": in_prompt}
        filled = prompt.fill("extract", values, schema=schema_text)
        article_tokens = len(document.text) // 4
        input_tokens = (len(filled.system) + len(filled.user) + (0 if in_prompt else len(schema_text))) // 4
        output_tokens = likely_output_tokens(article_tokens)
        usage = Usage(input_tokens=input_tokens, output_tokens=output_tokens)
        return Request(
            model=self.model,
            base_url=self.base_url,
            messages=({"role": "system", "content": filled.system}, {"role": "user", "content": filled.user}),
            schema=answer.schema(),
            response_format=self._response_format(),
            prompt=filled.fingerprint,
            words=document.words,
            input_tokens=input_tokens,
            output_tokens=output_tokens,
            cost_usd=cost.price_usd(usage, model=self.model, prices=self.prices),
        )

    def extract(self, document: Document, *, on_step: OnStep) -> Draft:
        """Ask the model for a draft.

        Raises:
            EngineError: No draft could be had; `retryable` says whether the same call could succeed later.
            TemplateError: The prompt is missing or broken.
        """
        self._check_ready(document)
        from briefing.engines import chat  # openai and instructor take over a second to import

        server = chat.Server(
            name=self.name,
            key=self._key,
            timeout_s=self.timeout_s,
            start=self.endpoint.start if self._is_at_home else _START_THERE,
            fetch=self.endpoint.fetch,
            key_variable=self.endpoint.key_variable,
            prices=self.prices,
            is_openai=self._is_at_home and self.name == "openai",
        )
        request = self.request(document)
        reply = chat.ask(server, request, reasks=self.reasks, budget_usd=self.budget_usd, on_step=on_step)
        origin = Origin(
            engine=self.name,
            model=reply.model,
            prompt=request.prompt,
            usage=reply.usage,
            cost_usd=cost.price_usd(reply.usage, model=reply.model, prices=self.prices) if reply.usage else None,
            calls=reply.calls,
        )
        return reply.draft.model_copy(update={"origin": origin})

    def _runs_at_its_own_address(self) -> bool:
        if self.endpoint.address_path or not self.base_url:
            return True
        host = endpoints.split(self.base_url).hostname or ""
        own_host = endpoints.split(self.endpoint.base_url).hostname or ""
        # eu.api.openai.com is OpenAI too.
        return host == own_host or host.endswith(f".{own_host}")

    def _choose_form(self, strict_schema: bool | None) -> endpoints.Form:
        if strict_schema is not None:
            return "strict_schema" if strict_schema else "schema"
        if self._is_at_home or self.endpoint.form != "strict_schema":
            return self.endpoint.form
        # Behind another address stands another server, and not all of them know the word.
        return "schema"

    def _response_format(self) -> dict[str, Any] | None:
        match self._form:
            case "strict_schema":
                named = {"name": answer.NAME, "strict": True, "schema": answer.schema()}
                return {"type": "json_schema", "json_schema": named}
            case "schema":
                return {"type": "json_schema", "json_schema": {"name": answer.NAME, "schema": answer.schema()}}
            case "json_object":
                return {"type": "json_object"}
            case "text":
                return None

    def _check_ready(self, document: Document) -> None:
        if not document.text.strip():
            raise EngineError(f"{document.name}: has no words to read", hint="give an article with text in it")
        if not self.base_url:
            raise EngineError(
                f"engine {self.name}: {self.endpoint.address_variable} is not set",
                hint=f"set {self.endpoint.address_variable} to the address of your server, or give `--base-url`",
            )
        key = self._key.get_secret_value()
        if not (key.isascii() and key.isprintable()):
            raise EngineError(
                f"engine {self.name}: its key holds characters that no key has",
                hint=f"copy the key anew into {self.endpoint.key_variable or 'the environment'}",
            )
        is_here = endpoints.is_loopback(self.base_url)
        if self.endpoint.key_variable and self._is_at_home and not is_here and not key:
            raise EngineError(
                f"engine {self.name}: {self.endpoint.key_variable} is not set",
                hint=f"set {self.endpoint.key_variable} to a key, or use `--engine extractive`, which needs no model",
            )
        if not self.model and self._is_at_home and not is_here:
            raise EngineError(f"engine {self.name}: no model was named", hint="name one with `--model NAME`")
