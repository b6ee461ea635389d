"""make(): read, extract, verify. The only module that knows the order."""

import datetime as dt
import threading
import time
from collections.abc import Sequence
from typing import TYPE_CHECKING

from briefing.document import Document
from briefing.engines import Engine, Memory, OnStep, Repairing, open_engine
from briefing.errors import EngineError, ReadError
from briefing.readers import read
from briefing.schema import Briefing, Draft, Failure

if TYPE_CHECKING:
    from pydantic import ValidationError

    from briefing.grounding import Fault

# Threads share one interpreter: of 64 articles grounded at once none is done before all are. Taking turns, the first
# sends its next article while the others wait; two at a time, because a busy machine is slow to wake the next in line.
_TURNS = threading.Semaphore(2)


def make(
    article: str | Document,
    *,
    engine: Engine | str = "extractive",
    published: dt.date | None = None,
    memory: Memory | None = None,
    on_step: OnStep = lambda _: None,
) -> Briefing:
    """Make a verified briefing of one article.

    Args:
        article: A path, "-" for standard input, or a document read before.
        engine: The name of an engine, or an object of your own with `name` and `extract`.
        published: The day the article was published, where its text does not say.
        memory: Where an engine that is named keeps what models answer, such as `Cache()`, so that nothing is paid for
            twice; None keeps nothing.
        on_step: Called with each step as it begins, in a few words.

    Raises:
        ReadError: The article cannot be read.
        EngineError: The engine could not make a draft.

    Example:
        >>> document = Document.of("Talks failed. “We will not sign,” Minister Ada Rowe said on Monday.")
        >>> briefing = make(document)
        >>> briefing.positions[0].actor, briefing.positions[0].evidence[0].quote
        ('Ada Rowe', '“We will not sign,”')
    """
    started = time.monotonic()
    document = read(article, published=published, on_step=on_step) if isinstance(article, str) else article
    chosen = open_engine(engine, memory=memory) if isinstance(engine, str) else engine
    draft = chosen.extract(document, on_step=on_step)
    # It takes 0.1 s to import, which no request should wait for.
    from briefing.grounding import examine

    with _TURNS:
        briefing, failures, _ = examine(draft, document)
    if failures and isinstance(chosen, Repairing):
        briefing = _second_chance(chosen, document, draft, briefing, failures=failures, on_step=on_step)
    provenance = briefing.provenance.model_copy(update={"seconds": round(time.monotonic() - started, 3)})
    return briefing.model_copy(update={"provenance": provenance})


def _second_chance(
    engine: Repairing,
    document: Document,
    draft: Draft,
    briefing: Briefing,
    *,
    failures: Sequence[Failure],
    on_step: OnStep,
) -> Briefing:
    """The briefing after the engine was told once what failed; as it was when the engine has no answer."""
    try:
        mended = engine.repair(document, failures, on_step=on_step)
    except EngineError as error:
        claims = "1 claim stays as it is" if len(failures) == 1 else f"{len(failures)} claims stay as they are"
        on_step(f"{claims}: {error.message}")
        return briefing
    from briefing.grounding import mend, verify

    with _TURNS:
        return verify(mend(draft, document, failures=failures, mended=mended), document)


def load(text: str, *, name: str) -> Briefing:
    """Read a kept briefing back from its JSON.

    Args:
        text: What `render(briefing, format="json")` gave.
        name: What to call it in messages, such as its path.

    Raises:
        ReadError: It is not a briefing; the message names the first field that does not fit.
    """
    from pydantic import ValidationError

    try:
        return Briefing.model_validate_json(text)
    except ValidationError as error:
        raise ReadError(f"{name}: is not a briefing: {_first(error)}", hint=_hint(name)) from error


def check(briefing: Briefing, article: str | Document | None = None) -> "tuple[Fault, ...]":
    """Hold every claim of a kept briefing again against the text it carries and, when given, the article.

    Returns:
        What does not hold; see `briefing.grounding.audit`.

    Raises:
        ReadError: The article cannot be read.
    """
    from briefing.grounding import audit

    own = audit(briefing)
    if own or article is None:
        return own
    document = read(article) if isinstance(article, str) else article
    return audit(briefing, document)


def _first(error: "ValidationError") -> str:
    first = error.errors(include_url=False, include_input=False)[0]
    place = ".".join(str(part) for part in first["loc"])
    return f"{place + ': ' if place else ''}{first['msg'][:1].lower()}{first['msg'][1:]}"


def _hint(name: str) -> str:
    return f"make one with `briefing make ARTICLE -o {name if name.endswith('.json') else 'briefing.json'}`"
