"""A long article into passages that fit a model, and their drafts into one."""

import dataclasses
import re
import threading
from collections.abc import Callable, Iterable, Sequence
from itertools import zip_longest
from math import ceil
from typing import Any, TypeVar

from briefing.document import Document
from briefing.engines.request import add
from briefing.errors import EngineError
from briefing.identity import are_same, fold
from briefing.schema import Draft, DraftActor, DraftClaim, DraftOption, DraftPosition, DraftQuestion, Origin

LIMIT_STATEMENTS = 4
THREADS = 8
_SENTENCE_END = re.compile(r"[.!?。！？][\"”’')\]]*\s+")
Claim = TypeVar("Claim", bound=DraftClaim)


def cut(document: Document, *, limit_chars: int) -> tuple[Document, ...]:
    """The article in passages of about the same size, each a document of its own.

    It is cut between paragraphs; only a paragraph longer than a passage is cut between sentences, and a sentence longer
    than that between words.

    Args:
        document: The article.
        limit_chars: The most that one passage may hold.
    """
    if len(document.text) <= limit_chars:
        return (document,)
    pieces = [piece for line in document.text.splitlines(keepends=True) for piece in _pieces(line, limit_chars)]
    even_chars = ceil(len(document.text) / ceil(len(document.text) / limit_chars))
    texts = [""]
    for piece in pieces:
        is_full = len(texts[-1]) + len(piece) > limit_chars or len(texts[-1]) >= even_chars
        if is_full and texts[-1].strip():
            texts.append("")
        texts[-1] += piece
    return tuple(dataclasses.replace(document, text=text) for text in texts if text.strip())


def join(drafts: Sequence[Draft]) -> Draft:
    """One draft of the drafts of all passages: an actor found in several is one, and what is claimed twice stands once.

    The bottom line takes the first statement of each passage, then the second of each, until there are four.
    """
    if len(drafts) == 1:
        return drafts[0]
    actors, names = _merge_actors(drafts)
    renamed = [_renamed(draft, of) for draft, of in zip(drafts, names, strict=True)]
    ranks = zip_longest(*(draft.bottom_line for draft in drafts))
    statements = [statement for rank in ranks for statement in rank if statement is not None]
    return Draft(
        title=drafts[0].title,
        language=drafts[0].language,
        actors=actors,
        positions=_once(
            (c for draft in renamed for c in draft.positions), lambda c: (fold(c.actor), fold(c.statement))
        ),
        open_questions=_once((c for draft in renamed for c in draft.open_questions), lambda c: fold(c.question)),
        options=_once((c for draft in renamed for c in draft.options), lambda c: fold(c.name)),
        timeline=_once((c for draft in renamed for c in draft.timeline), lambda c: (fold(c.what), fold(c.when_text))),
        bottom_line=_once(statements, lambda c: fold(c.text))[:LIMIT_STATEMENTS],
        origin=_total([draft.origin for draft in drafts]),
    )


def in_threads(read: Callable[[int], Draft], count: int) -> tuple[list[Draft], list[EngineError]]:
    """Read all passages, several at a time; after a failure that no later try could mend none is begun any more.

    Args:
        read: Reads the passage of a number, from 0.
        count: How many passages there are.

    Returns:
        The drafts in the order of the passages, and what went wrong with the others.
    """
    if count == 1:
        try:
            return [read(0)], []
        except EngineError as error:
            return [], [error]
    drafts: dict[int, Draft] = {}
    faults: list[EngineError] = []
    left = iter(range(count))
    lock = threading.Lock()
    unexpected: list[BaseException] = []

    def work() -> None:
        while not unexpected and all(fault.retryable for fault in faults):
            with lock:
                number = next(left, None)
            if number is None:
                return
            try:
                drafts[number] = read(number)
            except EngineError as error:
                faults.append(error)
            except BaseException as error:  # noqa: BLE001 - raised again below, in the thread that waits
                unexpected.append(error)

    # Daemons, unlike those of an executor: an interrupted run must not wait for answers that may take minutes.
    threads = [threading.Thread(target=work, daemon=True) for _ in range(min(count, THREADS))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if unexpected:
        raise unexpected[0]
    return [drafts[number] for number in sorted(drafts)], faults


def missing(faults: Sequence[EngineError], *, read: int, is_kept: bool) -> EngineError:
    """The error for an article of which passages could not be read: a part is never passed off as the whole.

    Args:
        faults: What went wrong, at least once.
        read: How many passages were read.
        is_kept: Whether what was read is kept for the next try.
    """
    first = next((fault for fault in faults if not fault.retryable), faults[0])
    if read + len(faults) == 1:
        return first
    kept = f"; the {read} that were read are kept and cost nothing when you try again" if read and is_kept else ""
    return EngineError(
        f"{first.message}; only {read} passages were read",
        hint=f"{first.hint}{kept}",
        retryable=all(fault.retryable for fault in faults),
    )


def _pieces(line: str, limit_chars: int) -> list[str]:
    pieces = []
    while len(line) > limit_chars:
        ends = [found.end() for found in _SENTENCE_END.finditer(line, 0, limit_chars)]
        end = (ends and ends[-1]) or line.rfind(" ", 1, limit_chars) + 1 or limit_chars
        pieces.append(line[:end])
        line = line[end:]
    return [*pieces, line]


def _merge_actors(drafts: Sequence[Draft]) -> tuple[tuple[DraftActor, ...], list[dict[str, str]]]:
    """All actors, each once, and for each draft which of them its names and aliases mean."""
    merged: list[DraftActor] = []
    meant: list[dict[str, int]] = []
    for draft in drafts:
        places: dict[str, int] = {}
        for actor in draft.actors:
            place = next((n for n, known in enumerate(merged) if _is_same(known, actor)), len(merged))
            merged[place : place + 1] = [_both(merged[place], actor) if place < len(merged) else actor]
            for name in (*actor.aliases, actor.name):
                places[fold(name)] = place
        meant.append(places)
    return tuple(merged), [{name: merged[place].name for name, place in places.items()} for places in meant]


def _is_same(one: DraftActor, other: DraftActor) -> bool:
    if fold(one.name) == fold(other.name):
        return True
    return one.kind == other.kind and one.kind != "unnamed" and are_same(one.name, other.name)


def _both(one: DraftActor, other: DraftActor) -> DraftActor:
    fuller, shorter = (one, other) if len(one.name) >= len(other.name) else (other, one)
    aliases = dict.fromkeys((*fuller.aliases, shorter.name, *shorter.aliases))
    return fuller.model_copy(
        update={
            "aliases": tuple(alias for alias in aliases if alias != fuller.name),
            "role": fuller.role or shorter.role,
            "salience": "major" if "major" in (one.salience, other.salience) else "minor",
            "quotes": fuller.quotes,
        }
    )


def _renamed(draft: Draft, names: dict[str, str]) -> Draft:
    def full(name: str) -> str:
        return names.get(fold(name), name)

    def position(claim: DraftPosition) -> DraftPosition:
        teller = claim.according_to and full(claim.according_to)
        return claim.model_copy(update={"actor": full(claim.actor), "according_to": teller})

    def question(claim: DraftQuestion) -> DraftQuestion:
        views = tuple(view.model_copy(update={"actor": full(view.actor)}) for view in claim.views)
        odds = claim.likelihood
        if odds is not None:
            odds = odds.model_copy(update={"according_to": full(odds.according_to)})
        update = {"views": views, "likelihood": odds, "decided_by": tuple(map(full, claim.decided_by))}
        return claim.model_copy(update=update)

    def option(claim: DraftOption) -> DraftOption:
        fields = ("providers", "proponents", "opponents")
        return claim.model_copy(update={field: tuple(map(full, getattr(claim, field))) for field in fields})

    return draft.model_copy(
        update={
            "positions": tuple(map(position, draft.positions)),
            "open_questions": tuple(map(question, draft.open_questions)),
            "options": tuple(map(option, draft.options)),
        }
    )


def _once(claims: Iterable[Claim], key: Callable[[Claim], Any]) -> tuple[Claim, ...]:
    first: dict[Any, Claim] = {}
    for claim in claims:
        first.setdefault(key(claim), claim)
    return tuple(first.values())


def _total(origins: Sequence[Origin]) -> Origin:
    usage = None
    for origin in origins:
        usage = add(usage, origin.usage)
    costs = [origin.cost_usd for origin in origins]
    known = [cost for cost in costs if cost is not None]
    return origins[0].model_copy(
        update={
            "usage": usage,
            "cost_usd": sum(known) if len(known) == len(costs) else None,
            "calls": sum(origin.calls for origin in origins),
        }
    )
