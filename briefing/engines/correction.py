"""What a model answers about failed claims, into the claims as they are when its changes are made."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, TypeVar, cast

from pydantic import ValidationError

from briefing.engines.complaint import Complaint
from briefing.schema import PARTS, Draft, DraftClaim, DraftQuestion, DraftView, Failure, Model

Claimed = TypeVar("Claimed", bound=DraftClaim | DraftView)


class Change(Model):
    """A field's new values: one for a text, several for a list, none to empty it."""

    field: str
    values: tuple[str, ...]


class Correction(Model):
    """One claim's quotes, all of them, and the fields that change."""

    claim: int
    quotes: tuple[str, ...]
    changes: tuple[Change, ...]


class Corrections(Model):
    """All that a model mended; what it gave up is not there."""

    corrections: tuple[Correction, ...]


def mend(failures: Sequence[Failure], complaints: Sequence[Complaint], answer: Corrections) -> Draft:
    """A draft of the claims that were mended; what was given up, or mended into nonsense, is left out.

    Args:
        failures: What failed.
        complaints: What the model was told of it, by number.
        answer: What the model said.
    """
    numbered = {complaint.number: complaint for complaint in complaints}
    mended: dict[int, DraftClaim] = {}
    for correction in answer.corrections:
        complaint = numbered.pop(correction.claim, None)
        if complaint is None:
            continue
        before = mended.get(complaint.failure, failures[complaint.failure].claim)
        after = _corrected(before, correction, view=complaint.view)
        if after is not None:
            mended[complaint.failure] = after
    claims: dict[str, list[DraftClaim]] = {part: [] for part in PARTS}
    for index in sorted(mended):
        if not _is_given_up(index, numbered.values()):
            claims[failures[index].part].append(mended[index])
    return Draft.model_validate({"title": "", "language": "", **claims})


def _is_given_up(index: int, unanswered: Iterable[Complaint]) -> bool:
    return any(complaint.failure == index and complaint.view is None for complaint in unanswered)


def _corrected(claim: DraftClaim, correction: Correction, *, view: int | None) -> DraftClaim | None:
    if view is None:
        return _changed(claim, correction)
    if not isinstance(claim, DraftQuestion):
        return None
    answer = _changed(claim.views[view], correction)
    if answer is None:
        return None
    views = (*claim.views[:view], answer, *claim.views[view + 1 :])
    return claim.model_copy(update={"views": views})


def _changed(claim: Claimed, correction: Correction) -> Claimed | None:
    fields = {**dict(claim), "quotes": correction.quotes, **dict(_values(claim, correction.changes))}
    if not any(quote.strip() for quote in correction.quotes):
        return None
    try:
        return cast("Claimed", type(claim).model_validate(fields))
    except ValidationError:
        return None


def _values(claim: DraftClaim | DraftView, changes: Sequence[Change]) -> Iterator[tuple[str, Any]]:
    for change in changes:
        name, values = change.field, change.values
        if name not in type(claim).model_fields or name in ("quotes", "views"):
            continue
        if name == "likelihood":
            is_whole = len(values) == 2
            yield name, {"words": values[0], "according_to": values[1]} if is_whole else None
        elif isinstance(getattr(claim, name), tuple):
            yield name, values
        elif values or name == "according_to":
            yield name, values[0] if values else None
        else:
            yield name, ""
