"""Verbs and contents into stances: whether an actor supports, opposes, demands, offers, denies or keeps silent."""

import re
from functools import cache

from briefing.attribution import Attribution
from briefing.engines.extractive.lexicon import STANCE_VERBS
from briefing.schema import Stance

_SILENT = frozenset(
    {
        "say",
        "clarify",
        "confirm",
        "comment",
        "specify",
        "disclose",
        "respond",
        "reply",
        "elaborate",
        "reveal",
        "detail",
        "explain",
    }
)


_OPPOSITE: dict[Stance, Stance] = {
    "supports": "opposes",
    "demands": "opposes",
    "offers": "opposes",
    "opposes": "supports",
}


def of_attribution(attribution: Attribution, content: str, *, before: str = "") -> Stance:
    """The stance of what an attribution reports.

    Args:
        attribution: Whose verb says most of it.
        content: Its words.
        before: The auxiliaries and adverbs before its verb, such as "has yet to".
    """
    lemma = attribution.cue_lemma
    if "yet to" in before:
        return "undecided"
    if lemma == "call" and not attribution.particle:
        return "asserts"
    if (lemma, attribution.particle) in (("turn", "down"), ("rule", "out"), ("push", "back"), ("hit", "out")):
        return "opposes"
    if attribution.negated and lemma in _SILENT:
        return "declined_to_say"
    if lemma in ("decline", "refuse") and re.match(r"to (?:say|comment|discuss|confirm|answer)\b", content):
        return "declined_to_say"
    stance = of_lemma(lemma, content)
    return _OPPOSITE.get(stance, stance) if attribution.negated else stance


def of_lemma(lemma: str, content: str) -> Stance:
    """The stance of a verb with its content: the verb's own, else that of the content."""
    return _by_lemma().get(lemma) or of_content(content)


def of_content(content: str) -> Stance:
    """The stance of a reported clause, whatever reports it: a condition, a demand, an offer, else an assertion."""
    if re.search(
        r"\b(?:unless|only if|provided that|as long as|on condition)\b|\b(?:will|would)\b.*\b(?:if|once|until)\b",
        content,
    ):
        return "conditional"
    if re.search(r"\b(?:must|should|ought to|ha(?:s|ve|d) to|needs? to)\b", content):
        return "demands"
    if re.search(r"\b(?:willing|ready|prepared) to\b", content):
        return "offers"
    return "asserts"


@cache
def _by_lemma() -> dict[str, Stance]:
    return {lemma: stance for stance, lemmas in STANCE_VERBS.items() for lemma in lemmas}
