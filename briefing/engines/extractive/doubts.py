"""What is doubted into the question it leaves: "the legality of the strikes" into "Are the strikes legal?"."""

import re
from typing import Final

from briefing.engines.extractive.clauses import capitalised
from briefing.engines.extractive.subjects import be, uncapitalised

_QUALITIES: Final = {
    "readiness": "ready",
    "willingness": "willing",
    "preparedness": "prepared",
    "eligibility": "eligible",
    "fitness": "fit",
}
_NATURES: Final = {
    "legality": "legal",
    "lawfulness": "lawful",
    "viability": "viable",
    "feasibility": "feasible",
    "safety": "safe",
    "sustainability": "sustainable",
    "credibility": "credible",
    "effectiveness": "effective",
    "reliability": "reliable",
    "accuracy": "accurate",
    "sincerity": "sincere",
    "validity": "valid",
    "durability": "durable",
}
_INTENDED: Final = r"(?:plans?|intentions?|promise|pledge|commitment|desire)"
_ASKED_FOR: Final = re.compile(
    r"\b(future|fate|outcome|causes?|motives?|identity|extent|whereabouts|number|timing|date|scope|size|reasons?|status|details"
    r"|costs?|intentions|role|position|response|terms|impact|origins?|location|length|shape)\b(?=\s+of\b|$)"
)


def question_about(noun_phrase: str) -> str:
    """The question that doubt about a noun phrase leaves; "" where nobody could tell whose it is.

    Example:
        >>> question_about("Oda’s readiness to resign"), question_about("the safety of the bridges")
        ('Is Oda ready to resign?', 'Are the bridges safe?')
        >>> question_about("the fate of the crew"), question_about("the merger")
        ('What is the fate of the crew?', 'What will become of the merger?')
    """
    words = uncapitalised(noun_phrase)
    if re.match(r"(?:his|her|its|their)\b", words):
        return ""
    owned = re.match(r"(.{2,60}?)['’]s?\s+(\w+)\s+to\s+(.+)$", words)
    if owned and owned[2] in _QUALITIES:
        return f"{capitalised(be(owned[1]))} {owned[1]} {_QUALITIES[owned[2]]} to {owned[3]}?"
    if owned and owned[2] in {"ability", "capacity"}:
        return f"Can {owned[1]} {owned[3]}?"
    if owned and re.fullmatch(_INTENDED, owned[2]):
        return f"Will {owned[1]} {owned[3]}?"
    nature = re.match(r"(?:the\s+)?(\w+)\s+of\s+(.+)$", words)
    if nature and nature[1] in _NATURES:
        return f"{capitalised(be(nature[2]))} {nature[2]} {_NATURES[nature[1]]}?"
    asked_for = _ASKED_FOR.search(words)
    if asked_for:
        is_plural = asked_for[1].endswith("s") and asked_for[1] != "status"
        return f"What {'are' if is_plural else 'is'} {words}?"
    return f"What will become of {words}?"
