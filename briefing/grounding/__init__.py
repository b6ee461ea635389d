"""verify(): a draft into a briefing, every quote found where the article has it."""

from briefing.grounding.audit import Fault, audit
from briefing.grounding.locator import Location, Locator, Span
from briefing.grounding.mending import mend
from briefing.grounding.verification import Examination, examine, verify

__all__ = ["Examination", "Fault", "Location", "Locator", "Span", "audit", "examine", "mend", "verify"]
