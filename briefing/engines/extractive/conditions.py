"""What stands in the way of an option: the conditions put on it, and what the next sentence says against it."""

import re
from typing import Final

from briefing.attribution import Span
from briefing.engines.extractive import clauses
from briefing.engines.extractive.clauses import tidy
from briefing.engines.extractive.reading import Reading

LIMIT_WORDS: Final = 45

_CONDITION: Final = re.compile(
    r"\b(?:(?:but\s+)?only\s+)?(?:if|unless|provided(?:\s+that)?|on\s+condition\s+that|as\s+long\s+as"
    r"|(?<!at )once(?!\s+(?:and|again|more))|whenever)\s[^,.;“”\"]{5,90}"
    r"|\bunder\s+(?:a|any|the)\s(?:[\w-]+\s){0,2}(?:deal|agreement|treaty|settlement|accord)\b"
    r"|\b(?:only\s+)?(?:after|following)\s+(?:a|the|any)\s(?:[\w-]+\s){0,2}(?:ceasefire|truce|deal|treaty|settlement|vote|election)\b[^,.;“”\"]{0,40}"
    r"|\bin\s+(?:exchange|return)\s+for\s[^,.;“”\"]{5,80}"
)
_OBSTACLE: Final = re.compile(
    r"\b(?:would|will)\s+(?:\w+\s+)?(?:need|require|depend\s+on|cost)\b|\b(?:resistant|opposed|opposition|objections?)\s+to\b"
    r"|\bfalls?\s+short\b|\bunlikely\b|\b(?:reject(?:s|ed)|oppose[sd]|refuse[sd]|blocked|vetoed|rul(?:ed|es)\s+out|dismissed)\b"
)
_REFUSAL: Final = re.compile(
    r"\b(?:reject(?:s|ed)|oppose[sd]|rul(?:ed|es)\s+out|dismissed)\s+(?:\w+ing\s+)?(?:that|the|this|it|any\s+such)\b"
)
_ABOUT_IT: Final = re.compile(
    r"(?:But\s+|However,\s+)?(?:their|the|that|this|such|it|its|any such)\b"
    r"|.*\b(?:that|this|the)\s+(?:idea|plan|proposal|offer|condition|suggestion|demand|option)\b",
    re.IGNORECASE,
)


def conditions_in(content: str) -> tuple[str, ...]:
    """What is proposed only on a condition: the first two conditions in the words of a proposal."""
    found = (
        re.split(r"\s(?=(?:will|would|has|have|is|are)\s)", match[0])[0] if match[0].startswith("in ") else match[0]
        for match in _CONDITION.finditer(content)
    )
    return tuple(tidy(words) for words in found)[:2]


def obstacle_after(reading: Reading, sentence: Span) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What the next sentence puts in the way of what was just proposed, and who refuses it there."""
    following = reading.sentence_at(sentence.end + 1) or reading.sentence_at(sentence.end + 2)
    if following is None or "\n" in reading.text[sentence.end : following.start]:
        return (), ()
    words = reading.words_of(following)
    if not _ABOUT_IT.match(words) or not _OBSTACLE.search(words) or len(words.split()) > LIMIT_WORDS:
        return (), ()
    parts = (reading.words_of(part) for part in clauses.clauses(reading.text, following))
    obstacle = next((tidy(part) for part in parts if _OBSTACLE.search(part)), "")
    refusal = _REFUSAL.search(words)
    refuser = reading.actors_in(Span(following.start, following.start + refusal.start())) if refusal else ()
    return (obstacle,) if obstacle else (), tuple(actor.name for actor in refuser[:1])
