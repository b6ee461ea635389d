"""A draft and the claims that an engine mended into the draft with those of them that stand."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from briefing.document import Document
from briefing.grounding.verification import examine
from briefing.schema import PARTS, Draft, DraftClaim, Failure

_LEAST_ALIKE = 0.5


def mend(draft: Draft, document: Document, *, failures: Sequence[Failure], mended: Draft) -> Draft:
    """Put mended claims in the place of those that failed.

    A mended claim is taken when all of it stands in the article. Where it does not, the claim stays as it was first
    drafted, since some of its quotes may stand.

    Args:
        draft: As the engine first gave it.
        document: The article.
        failures: What failed of it.
        mended: What the engine answered when it was told: claims of the same parts, in the order of the failures.

    Returns:
        The draft, its `origin` counting both answers.
    """
    tried = mended.model_copy(update={"actors": (*draft.actors, *mended.actors)})
    refused = [failure.claim for failure in examine(tried, document).failures]
    parts: dict[str, tuple[DraftClaim, ...]] = {}
    for part in PARTS:
        failed = [failure.claim for failure in failures if failure.part == part]
        answers = [claim for claim in getattr(mended, part) if claim not in refused]
        replaced = dict(_pairs(failed, answers))
        parts[part] = tuple(replaced.get(claim, claim) for claim in getattr(draft, part))
    return draft.model_copy(update={**parts, "origin": draft.origin.plus(mended.origin)})


def _pairs(failed: Sequence[DraftClaim], answers: Sequence[DraftClaim]) -> Iterator[tuple[DraftClaim, DraftClaim]]:
    """Each answer with the failed claim it is most like, in order; an answer like none of them is left out."""
    left = list(failed)
    for answer in answers:
        words = _words(answer)
        alike = [(SequenceMatcher(None, words, _words(claim)).ratio(), -at) for at, claim in enumerate(left)]
        if alike and max(alike)[0] >= _LEAST_ALIKE:
            yield left.pop(-max(alike)[1]), answer


def _words(claim: DraftClaim) -> str:
    fields = (
        value for name, value in dict(claim).items() if name not in ("quotes", "views") and isinstance(value, str)
    )
    return " ".join(fields)
