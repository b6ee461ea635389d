"""Turns a news article into a briefing whose every line stands on words that are really in the article.

>>> import briefing
>>> document = briefing.Document.of("The port reopens on Friday, Mayor Lena Ortiz said.")
>>> made = briefing.make(document, engine="extractive")
>>> all(made.documents[0].text[e.start : e.end] == e.quote for _, claim in made.claims() for e in claim.evidence)
True
"""

from importlib import import_module
from typing import TYPE_CHECKING

__version__ = "0.1.0"

if TYPE_CHECKING:
    from briefing.cache import Cache
    from briefing.document import Document
    from briefing.engines import Engine, open_engine
    from briefing.errors import BriefingError
    from briefing.pipeline import check, load, make
    from briefing.readers import read
    from briefing.schema import Briefing, Draft
    from briefing.views import render

# Imported on first use: `briefing --help` needs none of them, and pydantic alone costs five times an empty Python.
_HOMES = {
    "Briefing": "schema",
    "BriefingError": "errors",
    "Cache": "cache",
    "Document": "document",
    "Draft": "schema",
    "Engine": "engines",
    "check": "pipeline",
    "load": "pipeline",
    "make": "pipeline",
    "open_engine": "engines",
    "read": "readers",
    "render": "views",
}

__all__ = [
    "Briefing",
    "BriefingError",
    "Cache",
    "Document",
    "Draft",
    "Engine",
    "check",
    "load",
    "make",
    "open_engine",
    "read",
    "render",
]


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module 'briefing' has no attribute {name!r}")
    return getattr(import_module(f"briefing.{_HOMES[name]}"), name)


def __dir__() -> list[str]:
    return [*__all__, "__version__"]
