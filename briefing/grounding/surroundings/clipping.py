"""The words around a quote in its sentence into those that deny, doubt, ask, forbid or condition it."""

import re

from briefing.grounding.surroundings import turns
from briefing.grounding.surroundings.asides import MODAL, limit_behind
from briefing.grounding.surroundings.governors import governor

_BACK_CHARS = 260
_COMMA_CHARS = 40
# "…,” he said, “…": words that interrupt somebody who speaks.
_INTERRUPTED = re.compile(r",?[”\"]\s+[^“”\"]{1,90}?,\s*[“\"]\s*(?=[^“”\"]*$)")
_STOP = re.compile(r"[?.!;:“\"”]")
_WOULD = re.compile(r"\b(?:would|could|might|should)\b|['’]d\b")


def cut_before(before: str, quote: str) -> str:
    """The words before a quote that govern it without asserting it, from the first of them to the quote, or "".

    Args:
        before: The sentence up to the quote.
        quote: The quote.

    Example:
        >>> cut_before("Rowe dismissed reports that ", "the port would close")
        'dismissed reports that'
    """
    before = _INTERRUPTED.sub(", ", before)
    condition = turns.condition_before().search(before) if "," in before[-_COMMA_CHARS:] else None
    if "," in before[-8:] and _WOULD.search(quote):
        condition = condition or turns.circumstance_before().search(before)
    if turns.AMOUNT.match(quote):
        condition = condition or turns.amount_before().search(before)
    condition = condition or turns.only_in_theory().search(before) or turns.inversion_before().search(before)
    if condition:
        return condition.group(1)
    return governor(before[-_BACK_CHARS:], quote)


def cut_after(after: str, quote: str, *, beyond: str = "") -> str:
    """The words after a quote that condition, limit or undo it, or "".

    Args:
        after: The sentence from the end of the quote on.
        quote: The quote.
        beyond: The same, and the sentence after it.
    """
    if not is_closed(after, quote):
        found = turns.after().match(after) or (quote[-1:].isdigit() and turns.REST_OF_AMOUNT.match(after))
        if found:
            return found.group(found.lastindex or 0)
        found = turns.later().match(after) or turns.reserved().match(beyond)
        if found:
            return found.group(1)
        inverted = turns.inverted().match(after) if MODAL.search(quote) else None
        if inverted:
            return inverted.group(inverted.lastindex or 0)
        limit = limit_behind(after, quote)
        if limit:
            return limit
    # A question whose mark was cut off states what it asks, unless somebody else asks in quotation marks of their own.
    stop = _STOP.search(after)
    return after[: stop.end()].strip() if stop and stop.group() == "?" and "?" not in quote[-3:] else ""


def is_closed(after: str, quote: str) -> bool:
    """Whether a stop ends the sentence where the quote ends, inside a quotation or not."""
    return after[:1] in (".", "!") or quote[-1:] in (".", "!", "?")
