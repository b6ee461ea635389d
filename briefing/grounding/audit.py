"""A kept briefing into the quotes of it that are not where it says."""

from typing import NamedTuple

from briefing.document import Document
from briefing.grounding.locator import Locator
from briefing.schema import Briefing


class Misplaced(NamedTuple):
    """A quote that is not where the briefing says.

    Attributes:
        claim: Id of the claim that stands on it.
        quote: The quote as the briefing has it.
        reason: What the article has there.
        moved: Whether the same words stand elsewhere in the article as it is today.
    """

    claim: str
    quote: str
    reason: str
    moved: bool


def audit(briefing: Briefing, document: Document | None = None) -> tuple[Misplaced, ...]:
    """Look up every quote of a briefing again.

    Args:
        briefing: A kept briefing, perhaps changed by another hand.
        document: The article as it is today; None looks in the text that the briefing carries.

    Returns:
        The quotes that are not at their offsets, in the order of the page. A quote whose words stand unchanged at
        another place has `moved` set: the article was edited around it.
    """
    texts = {info.id: info.text for info in briefing.documents}
    if document is not None:
        texts = dict.fromkeys(texts, document.text)
    locators: dict[str, Locator] = {}
    found = []
    for claim, evidence in briefing.evidence():
        text = texts.get(evidence.document)
        if text is None:
            found.append(Misplaced(claim, evidence.quote, f"there is no document {evidence.document}", moved=False))
        elif text[evidence.start : evidence.end] != evidence.quote:
            locator = locators.setdefault(evidence.document, Locator(text))
            moved = evidence.quote in text or locator.locate(evidence.quote).verdict in ("exact", "normalized")
            reason = "these words stand elsewhere in the article" if moved else "these words are not in the article"
            found.append(Misplaced(claim, evidence.quote, reason, moved=moved and document is not None))
    return tuple(found)
