"""extract(): a document into a draft, by the engine that was chosen."""

from collections.abc import Callable
from typing import Protocol

from briefing.document import Document
from briefing.schema import Draft

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
