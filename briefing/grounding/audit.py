"""A kept briefing into what of it does not hold: quotes that moved or changed, speakers, meanings and dates."""

import datetime as dt
import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from briefing.document import Document
from briefing.grounding.locator import Locator
from briefing.grounding.redrafting import redraft
from briefing.grounding.verification import examine
from briefing.schema import Briefing, DocumentInfo, Grounded, Position, TimelineEvent

_BETWEEN = re.compile(r"(?<=[.!?][\"”’])\s|(?<=[.!?])\s|\n+")
_NEVER = dt.datetime(1, 1, 1, tzinfo=dt.UTC)


class Fault(NamedTuple):
    """Something in a kept briefing that does not hold.

    Attributes:
        claim: Id of the claim.
        reason: What is wrong.
        quote: The quote it is wrong with, or "" when it is the claim.
        is_misplaced: Whether the quote is not where the briefing says.
        moved: Whether its words stand unchanged elsewhere in the article as it is today.
        nearest: The article's words that come nearest to a quote that is not in it, or "".
    """

    claim: str
    reason: str
    quote: str = ""
    is_misplaced: bool = False
    moved: bool = False
    nearest: str = ""


def audit(briefing: Briefing, document: Document | None = None) -> tuple[Fault, ...]:
    """Hold every claim of a briefing against the article again: words, speaker and meaning.

    Args:
        briefing: A kept briefing, perhaps changed by another hand.
        document: The article as it is today; None looks in the text that the briefing carries.

    Returns:
        What does not hold, in the order of the page. A quote whose words stand unchanged at another place has `moved`
        set: the article was edited around it.
    """
    info = briefing.documents[0]
    text = info.text if document is None else document.text
    if document is None and Document(text).id != info.id:
        return (Fault("document", "the text that it carries is not the one whose id it gives"),)
    misplaced = tuple(_misplaced(briefing, text, is_own=document is None))
    broken = {fault.claim for fault in misplaced if not fault.moved}
    return (*misplaced, *(fault for fault in _unheld(briefing, info, text) if fault.claim not in broken))


def _misplaced(briefing: Briefing, text: str, *, is_own: bool) -> Iterator[Fault]:
    """The quotes that are not at their offsets."""
    known = {info.id for info in briefing.documents}
    locator: Locator | None = None
    for claim, evidence in briefing.evidence():
        if evidence.document not in known:
            yield Fault(claim, f"there is no document {evidence.document}", evidence.quote, is_misplaced=True)
        elif text[evidence.start : evidence.end] != evidence.quote:
            locator = locator or Locator(text)
            location = locator.locate(evidence.quote)
            if evidence.quote in text or location.verdict in ("exact", "normalized"):
                reason = "these words stand elsewhere in the article"
                yield Fault(claim, reason, evidence.quote, is_misplaced=True, moved=not is_own)
            else:
                nearest = " … ".join(text[span.start : span.end] for span in location.spans)
                nearest = nearest or _likest(evidence.quote, text)
                reason = "these words are not in the article"
                yield Fault(claim, reason, evidence.quote, is_misplaced=True, nearest=nearest)


def _likest(quote: str, text: str) -> str:
    """The sentence that shares the most words with a quote; "" when that is less than a third of them."""
    words = _words(quote)
    sentence = max(_BETWEEN.split(text), key=lambda one: len(words & _words(one)))
    return sentence if 3 * len(words & _words(sentence)) >= len(words) else ""


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.casefold()))


def _unheld(briefing: Briefing, info: DocumentInfo, text: str) -> Iterator[Fault]:
    """The claims that verification would refuse, mark or date otherwise today."""
    document = Document(text, title=info.title, authors=info.authors, published=info.published, language=info.language)
    draft = redraft(briefing)
    again = examine(draft, document, created=_NEVER)
    for part, held in again.held.items():
        failed = [(failure.claim, failure) for failure in again.failures if failure.part == part]
        for kept, drafted, now in zip(getattr(briefing, part), getattr(draft, part), held, strict=True):
            failure = next((one for claim, one in failed if claim == drafted), None)
            if failure is not None:
                for problem in failure.problems:
                    yield Fault(kept.id, problem.reason, problem.quote or "")
            elif now is not None:
                yield from _changed(kept, now)


def _changed(kept: Grounded, now: Grounded) -> Iterator[Fault]:
    was_elided = any(evidence.match == "elided" for evidence in kept.evidence)
    for flag in now.flags:
        # The pieces of an elided quote are looked up one by one, and each may be cut where the whole is not.
        if flag not in kept.flags and not (flag == "clipped" and was_elided):
            words = "; ".join(note.words for note in now.notes if note.flag == flag)
            yield Fault(kept.id, f"it is not marked {flag}{': ' + words if words else ''}")
    for name in _derived(kept):
        if getattr(kept, name) != getattr(now, name):
            was, is_ = (_shown(getattr(claim, name)) for claim in (kept, now))
            yield Fault(kept.id, f"{name.replace('_', ' ')} is {was}, and {_source(now)} gives {is_}")


def _derived(claim: Grounded) -> tuple[str, ...]:
    """The fields that code fills, so that they must come out the same."""
    match claim:
        case Position():
            return ("according_to",)
        case TimelineEvent():
            return ("date", "date_from", "date_to")
        case _:
            return ()


def _source(claim: Grounded) -> str:
    """What the derived fields come from; the status of an event is the briefing's own, and decides about its date."""
    return f"“{claim.when_text}” of something {claim.status}" if isinstance(claim, TimelineEvent) else "the article"


def _shown(value: Any) -> str:
    return "none" if value is None else str(value)
