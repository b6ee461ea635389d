"""A document into a draft, by a model behind any server that speaks OpenAI's Chat Completions."""

import os
from collections.abc import Sequence
from typing import TypeVar

from pydantic import BaseModel, SecretStr

from briefing.document import Document
from briefing.engines import Memory, OnStep, cost, endpoints
from briefing.engines.correction import Corrections, mend
from briefing.engines.ledger import Ledger
from briefing.engines.memory import recall, remember
from briefing.engines.passages import cut, in_threads, join, missing
from briefing.engines.request import Listed, Reply, Request, Server
from briefing.engines.shorthand import Shorthand, write_out
from briefing.engines.writer import Writer
from briefing.errors import EngineError
from briefing.schema import Draft, Failure, Origin, Usage

Form = TypeVar("Form", bound=BaseModel)
# Longer articles are read in passages: in the middle of a long text a model finds less.
LIMIT_PASSAGE_CHARS = 24_000
LEAST_PASSAGE_CHARS = 1_500
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
        context_tokens: How much the model reads and writes at once; None takes what is known of it.
        memory: Where answers are kept, so that none is paid for twice; None keeps none.

    Raises:
        EngineError: The endpoint is not known, or the address is none.
    """

    def __init__(  # noqa: PLR0913 - each is one choice of the user
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
        context_tokens: int | None = None,
        memory: Memory | None = None,
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
        self._writer = Writer(base_url=self.base_url, form=self._choose_form(strict_schema), prices=self.prices)
        self.context_tokens = context_tokens or endpoints.context(self.endpoint, environ=os.environ)
        self.memory = memory
        # The repair that may follow an extraction has what that left of the budget.
        self._ledgers: dict[str, Ledger] = {}

    @property
    def name(self) -> str:
        """What a briefing records as its engine: the endpoint's name."""
        return self.endpoint.name

    @property
    def prices(self) -> str:
        """What genai-prices calls the server's owner; "" when the server is not the endpoint's own."""
        return self.endpoint.prices if self._is_at_home else ""

    def request(self, document: Document) -> Request:
        """What `extract` sends for this article, or for its first passage; nothing is sent."""
        return self.requests(document)[0]

    def requests(self, document: Document) -> tuple[Request, ...]:
        """What `extract` sends for each passage of this article; nothing is sent.

        Raises:
            EngineError: The model's context is too small.
            TemplateError: The prompt is missing or broken.
        """
        passages = self._passages(document, self._known_context())
        return tuple(self._writer.extraction(passage, model=self.model) for passage in passages)

    def list_models(self) -> tuple[Listed, ...]:
        """The models that the server has; asks the server, and sends it no article.

        Raises:
            EngineError: It could not be asked.
        """
        self._check_address()
        from briefing.engines import chat  # openai and instructor take over a second to import

        return chat.list_models(self._server(), self.base_url)

    def extract(self, document: Document, *, on_step: OnStep) -> Draft:
        """Ask the model for a draft; a long article is read in passages, several at a time.

        Raises:
            EngineError: No draft of the whole article could be had; `retryable` says whether the same call could
                succeed later.
            TemplateError: The prompt is missing or broken.
        """
        self._check_ready(document)
        model = self._find_model(document)
        ledger = self._ledgers[document.id] = Ledger(self.budget_usd)
        passages = self._passages(document, model.context_tokens)

        def read(number: int) -> Draft:
            passage = passages[number]
            of = f", passage {number + 1} of {len(passages)}" if len(passages) > 1 else ""
            request = self._writer.extraction(passage, model=model.name, of=of)
            reply = self._ask(request, Shorthand, reasks=self.reasks, ledger=ledger, on_step=on_step)
            return write_out(reply.answer, passage).model_copy(update={"origin": self._origin(request, reply)})

        drafts, faults = in_threads(read, len(passages))
        if faults:
            raise missing(faults, read=len(drafts), is_kept=self.memory is not None)
        draft = join(drafts)
        usage = draft.origin.usage or Usage()
        ledger.tokens = usage.input_tokens + usage.output_tokens
        return draft

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
        model = self._find_model(document).name if failures else self.model
        origin = Origin(engine=self.name, model=model)
        ledger = self._ledgers.get(document.id) or Ledger(self.budget_usd)
        clean_tokens = ledger.tokens or sum(
            request.input_tokens + request.output_tokens for request in self.requests(document)
        )
        complaints, request = self._writer.repair(document, failures, model=model, clean_tokens=clean_tokens)
        if not complaints:
            return mend(failures, (), Corrections(corrections=())).model_copy(update={"origin": origin})
        reply = self._ask(request, Corrections, reasks=0, ledger=ledger, on_step=on_step)
        origin = self._origin(request, reply).model_copy(update={"repairs": 1 if reply.calls else 0})
        return mend(failures, complaints, reply.answer).model_copy(update={"origin": origin})

    def _passages(self, document: Document, context_tokens: int) -> tuple[Document, ...]:
        """The article in passages that leave room in the context for the prompt before them and the answer after."""
        if not context_tokens:
            return cut(document, limit_chars=LIMIT_PASSAGE_CHARS)
        empty = self._writer.extraction(Document.of(""), model=self.model)
        room = context_tokens - empty.input_tokens - empty.output_tokens
        # An article token takes one to be read and, by `likely_output_tokens`, one and a half to be answered.
        limit_chars = min(LIMIT_PASSAGE_CHARS, room * 8 // 5)
        if limit_chars < LEAST_PASSAGE_CHARS:
            least = context_tokens - room + LEAST_PASSAGE_CHARS * 5 // 8
            raise EngineError(
                f"engine {self.name}: a context of {context_tokens:,} tokens is too small to read an article in",
                hint=f"give the model one of {least + 1000 - least % 1000:,} tokens or more"
                + (f": {self.endpoint.enlarge}" if self.endpoint.enlarge else ""),
            )
        return cut(document, limit_chars=limit_chars)

    def _known_context(self) -> int:
        return self.context_tokens or cost.context_tokens(model=self.model, prices=self.prices)

    def _find_model(self, document: Document) -> Listed:
        """The model to ask, and its context as far as it is known."""
        if self.model and (self.context_tokens or not endpoints.is_loopback(self.base_url)):
            return Listed(self.model, self._known_context())
        whole = self._writer.extraction(document, model=self.model)
        if self.model and recall(self.memory, whole, Shorthand) is not None:
            return Listed(self.model, 0)
        from briefing.engines import chat  # openai and instructor take over a second to import

        try:
            listed = chat.list_models(self._server(), self.base_url)
        except EngineError as error:
            if chat.is_silent(error) or (not self.model and error.retryable):
                raise
            listed = ()
        chosen = [model for model in listed if model.name == self.model or not self.model]
        if self.model:
            return chosen[0] if chosen else Listed(self.model, 0)
        if len(chosen) == 1:
            return chosen[0]
        known = f": it has {', '.join(model.name for model in chosen[:8])}" if chosen else ""
        raise EngineError(
            f"engine {self.name}: {endpoints.split(self.base_url).hostname} does not say which model to use{known}",
            hint="name one with `--model NAME`",
        )

    def _ask(self, request: Request, form: type[Form], *, reasks: int, ledger: Ledger, on_step: OnStep) -> Reply[Form]:
        known = recall(self.memory, request, form)
        if known is not None:
            on_step(f"{request.subject} were answered before; nothing is sent")
            return known
        from briefing.engines import chat  # openai and instructor take over a second to import

        reply = chat.ask(self._server(), request, form, reasks=reasks, ledger=ledger, on_step=on_step)
        trouble = remember(self.memory, request, reply)
        if trouble:
            on_step(f"the answer is not kept: {trouble}")
        return reply

    def _server(self) -> Server:
        return Server(
            name=self.name,
            key=self._key,
            timeout_s=self.timeout_s,
            start=self.endpoint.start if self._is_at_home else _START_THERE,
            fetch=self.endpoint.fetch,
            key_variable=self.endpoint.key_variable,
            prices=self.prices,
            is_openai=self._is_at_home and self.name == "openai",
            output_limit=self.endpoint.output_limit,
            enlarge=self.endpoint.enlarge,
        )

    def _origin(self, request: Request, reply: Reply[Form]) -> Origin:
        return Origin(
            engine=self.name,
            model=reply.model,
            prompt=request.prompt,
            usage=reply.usage,
            cost_usd=self._cost(reply),
            calls=reply.calls,
        )

    def _cost(self, reply: Reply[Form]) -> float | None:
        if reply.calls == 0:
            return 0.0
        return None if reply.usage is None else cost.price_usd(reply.usage, model=reply.model, prices=self.prices)

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

    def _check_ready(self, document: Document) -> None:
        if not document.text.strip():
            raise EngineError(f"{document.name}: has no words to read", hint="give an article with text in it")
        self._check_address()
        if not self.model and self._is_at_home and not endpoints.is_loopback(self.base_url):
            raise EngineError(f"engine {self.name}: no model was named", hint="name one with `--model NAME`")

    def _check_address(self) -> None:
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
