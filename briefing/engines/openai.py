"""A document into a draft, by a model behind any server that speaks OpenAI's Chat Completions."""

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, TypeVar

from pydantic import BaseModel, SecretStr

from briefing import prompt
from briefing.document import Document
from briefing.engines import OnStep, answer, cost, endpoints
from briefing.engines.complaint import Complaint, complain
from briefing.engines.correction import Corrections, mend
from briefing.engines.request import Request, likely_output_tokens
from briefing.engines.shorthand import Shorthand, write_out
from briefing.errors import EngineError
from briefing.schema import Draft, Failure, Origin, Usage

if TYPE_CHECKING:
    from briefing.engines.chat import Reply

Form = TypeVar("Form", bound=BaseModel)
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
        # What the extraction of an article cost, for the repair that may follow: the budget covers both.
        self._spent_usd: dict[str, float] = {}

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
        return self._request(
            "extract",
            prompt.article_values(document),
            Shorthand,
            subject=f"{document.words} words",
            output_tokens=likely_output_tokens(len(document.text) // 4),
        )

    def extract(self, document: Document, *, on_step: OnStep) -> Draft:
        """Ask the model for a draft.

        Raises:
            EngineError: No draft could be had; `retryable` says whether the same call could succeed later.
            TemplateError: The prompt is missing or broken.
        """
        self._check_ready(document)
        request = self.request(document)
        reply = self._ask(request, Shorthand, reasks=self.reasks, budget_usd=self.budget_usd, on_step=on_step)
        origin = self._origin(request, reply)
        self._spent_usd[document.id] = origin.cost_usd or 0.0
        return write_out(reply.answer, document).model_copy(update={"origin": origin})

    def repair(self, document: Document, failures: Sequence[Failure], *, on_step: OnStep) -> Draft:
        """Ask the model once more, only about the claims that failed.

        As many of them as fit half the tokens of an ordinary extraction are told, with the article's sentences around
        them; the rest counts as given up.

        Args:
            document: The article they were drafted from.
            failures: The claims that failed.
            on_step: Called before the call.

        Returns:
            A draft that holds only the claims the model mended; its `origin` counts this call alone.

        Raises:
            EngineError: No answer could be had.
            TemplateError: The prompt is missing or broken.
        """
        origin = Origin(engine=self.name, model=self.model)
        complaints, request = self._repair_request(document, failures)
        if not complaints:
            return mend(failures, (), Corrections(corrections=())).model_copy(update={"origin": origin})
        left_usd = None if self.budget_usd is None else self.budget_usd - self._spent_usd.pop(document.id, 0.0)
        reply = self._ask(request, Corrections, reasks=0, budget_usd=left_usd, on_step=on_step)
        origin = self._origin(request, reply).model_copy(update={"repairs": 1})
        return mend(failures, complaints, reply.answer).model_copy(update={"origin": origin})

    def _repair_request(self, document: Document, failures: Sequence[Failure]) -> tuple[tuple[Complaint, ...], Request]:
        clean = self.request(document)
        told = self._request("repair", _repair_values((), []), Corrections, subject="", output_tokens=0)
        limit_chars = 2 * (clean.input_tokens + clean.output_tokens) - 4 * told.input_tokens
        complaints, passages = complain(failures, document.text, limit_chars=limit_chars)
        claims = "1 failed claim" if len(complaints) == 1 else f"{len(complaints)} failed claims"
        output_tokens = sum(complaint.answer_chars for complaint in complaints) // 4
        values = _repair_values(complaints, passages)
        return complaints, self._request("repair", values, Corrections, subject=claims, output_tokens=output_tokens)

    def _request(
        self, name: str, values: dict[str, Any], form: type[BaseModel], *, subject: str, output_tokens: int
    ) -> Request:
        schema_text = answer.schema_text(form)
        in_prompt = "" if self._form in ("strict_schema", "schema") else schema_text
        filled = prompt.fill(name, values | {"schema": in_prompt}, schema=schema_text)
        input_tokens = (len(filled.system) + len(filled.user) + (0 if in_prompt else len(schema_text))) // 4
        usage = Usage(input_tokens=input_tokens, output_tokens=output_tokens)
        return Request(
            model=self.model,
            base_url=self.base_url,
            messages=({"role": "system", "content": filled.system}, {"role": "user", "content": filled.user}),
            schema=answer.schema(form),
            response_format=self._response_format(form),
            prompt=filled.fingerprint,
            subject=subject,
            input_tokens=input_tokens,
            output_tokens=output_tokens,
            cost_usd=cost.price_usd(usage, model=self.model, prices=self.prices),
        )

    def _ask(
        self, request: Request, form: type[Form], *, reasks: int, budget_usd: float | None, on_step: OnStep
    ) -> "Reply[Form]":
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
        return chat.ask(server, request, form, reasks=reasks, budget_usd=budget_usd, on_step=on_step)

    def _origin(self, request: Request, reply: "Reply[Form]") -> Origin:
        return Origin(
            engine=self.name,
            model=reply.model,
            prompt=request.prompt,
            usage=reply.usage,
            cost_usd=cost.price_usd(reply.usage, model=reply.model, prices=self.prices) if reply.usage else None,
            calls=reply.calls,
        )

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

    def _response_format(self, form: type[BaseModel]) -> dict[str, Any] | None:
        named = {"name": form.__name__.lower(), "schema": answer.schema(form)}
        match self._form:
            case "strict_schema":
                return {"type": "json_schema", "json_schema": {**named, "strict": True}}
            case "schema":
                return {"type": "json_schema", "json_schema": named}
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


def _repair_values(complaints: Sequence[Complaint], passages: list[str]) -> dict[str, Any]:
    texts = [text for told in complaints for text in (told.fields, *(w for p in told.problems for w in p.values()))]
    return {"claims": complaints, "passages": passages, "code": prompt.make_code([*texts, *passages])}
