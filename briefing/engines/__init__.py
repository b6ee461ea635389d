"""extract(): a document into a draft, by the engine that was chosen."""

from collections.abc import Callable, Sequence
from typing import Protocol, runtime_checkable

from briefing.document import Document
from briefing.schema import Draft, Failure

OnStep = Callable[[str], None]
"""Called with what an engine does next, in a few words, such as "sending 548 words to localhost"."""


class Engine(Protocol):
    """Whatever turns a document into a draft; pass your own object to `briefing.make`."""

    @property
    def name(self) -> str:
        """What a briefing records as its engine."""
        ...

    def extract(self, document: Document, *, on_step: OnStep) -> Draft:
        """Claims about the document, each with quotes and none with offsets; `origin` says who made them.

        Raises:
            EngineError: No draft could be made.
        """
        ...


class Memory(Protocol):
    """Where answers of models are kept, by fingerprint; `briefing.cache.Cache` is one."""

    def get(self, fingerprint: str) -> str | None:
        """The answer kept under a fingerprint, or None.

        Raises:
            CacheError: It cannot be read.
        """
        ...

    def put(self, fingerprint: str, answer: str) -> None:
        """Keep an answer.

        Raises:
            CacheError: It cannot be written.
        """
        ...


@runtime_checkable
class Repairing(Engine, Protocol):
    """An engine that can answer again about the claims that failed; ask with `isinstance`."""

    def repair(self, document: Document, failures: Sequence[Failure], *, on_step: OnStep) -> Draft:
        """The claims that it mended, and no others, in a draft whose `origin` counts this call alone.

        Raises:
            EngineError: No answer could be had; the draft that failed is not lost by it.
        """
        ...


def open_engine(
    name: str,
    *,
    model: str | None = None,
    base_url: str | None = None,
    api_key: str | None = None,
    timeout_s: float = 300.0,
    budget_usd: float | None = None,
    memory: Memory | None = None,
) -> Engine:
    """The engine called `name`: "extractive", or an endpoint of the openai engine.

    Args:
        name: As typed after `--engine`.
        model: The model's name as its server knows it; None takes the endpoint's own.
        base_url: Address of an OpenAI-compatible server; None takes the endpoint's own.
        api_key: The server's key; None where it needs none.
        timeout_s: Seconds to wait for one answer.
        budget_usd: The most that one article may cost, in US dollars; None sets no bound.
        memory: Where answers of models are kept, so that none is paid for twice, such as `briefing.cache.Cache()`;
            None keeps none.

    Raises:
        EngineError: There is no engine of that name, or it lacks what it needs.
    """
    if name == "extractive":
        from briefing.engines.extractive import Extractive

        return Extractive()
    from briefing.engines.openai import OpenAI

    return OpenAI(
        endpoint=name,
        model=model,
        base_url=base_url,
        api_key=api_key,
        timeout_s=timeout_s,
        budget_usd=budget_usd,
        memory=memory,
    )
