"""A kept briefing into the draft that would make it again."""

from collections.abc import Iterable
from typing import Any

from briefing.schema import Briefing, Draft, Evidence, Grounded, View

_GROUNDED = {"id", "evidence", "flags", "notes", "date", "date_from", "date_to"}


def redraft(briefing: Briefing) -> Draft:
    """The claims of a briefing with their evidence as quotes; the pieces of an elided quote are quotes of their own."""
    return Draft.model_validate(
        {
            "title": briefing.title,
            "language": briefing.language,
            "bottom_line": _claims(briefing.bottom_line),
            "actors": _claims(briefing.actors),
            "positions": _claims(briefing.positions),
            "open_questions": [
                {**_claim(question), "views": _claims(question.views)} for question in briefing.open_questions
            ],
            "options": _claims(briefing.options),
            "timeline": _claims(briefing.timeline),
        }
    )


def _claims(claims: Iterable[Grounded | View]) -> list[dict[str, Any]]:
    return [_claim(claim) for claim in claims]


def _claim(claim: Grounded | View) -> dict[str, Any]:
    fields = {name: value for name, value in dict(claim).items() if name not in _GROUNDED}
    return fields | {"quotes": tuple(_quotes(claim.evidence))}


def _quotes(evidence: Iterable[Evidence]) -> Iterable[str]:
    return dict.fromkeys(one.quote for one in evidence)
