"""Attributions into those that tell what somebody holds, and not just what they did or might do."""

import re
from functools import cache

from briefing.attribution import Analysed, Attribution
from briefing.engines.extractive.lexicon import STANCE_VERBS
from briefing.engines.extractive.wordlist import word_set

FEWEST_WORDS = 4
FEWEST_WORDS_OF_A_THING = 1
"""What is rejected or welcomed can be said shortly: "the plan", "it"."""
# Verbs that report speech only with a clause or a quotation: with a thing after them they tell what somebody did.
_DEEDS = word_set("""
    show find see hear read know learn discover remember forget discuss mention cite name begin continue make give hold
    face address review outline detail feature charge project mean count rule judge figure reference signal examine
    follow cover repeat
""")
_WITH_CLAUSE = word_set("concede decide determine note reveal know learn discover hear find acknowledge")
_HYPOTHETICAL = re.compile(r"\b(?:if|unless|should|whether|once|until)\s+(?:the\s+)?$|^should\s", re.IGNORECASE)
_ANONYMITY = re.compile(r"(?:(?:not )?to be (?:named|identified|quoted)|to remain anonymous|anonymity)\b")
_CLAUSE = re.compile(r"\b(?:is|are|was|were|will|would|has|have|had|could|may|might|can|did|does)\b")


def is_claim(analysed: Analysed, attribution: Attribution) -> bool:
    """Whether an attribution tells what somebody says, wants or thinks.

    A verb of doing with a thing after it ("reviewed the plan"), a condition ("if it agrees to") and a possibility ("may
    decide to") tell nothing of the kind.
    """
    if attribution.kind == "seem" or not attribution.contents or is_hypothetical(analysed, attribution):
        return False
    words = analysed.slice(attribution.contents[0])
    if _ANONYMITY.match(words):
        return False
    if attribution.cue_lemma == "see" and re.match(r"(?:that|it|this|things)(?: \w+ly| the same way)?$", words):
        return False
    if attribution.is_quoted or re.match(r"(?:that|whether|how|why|what|to)\b", words):
        return True
    if (attribution.cue_lemma, attribution.particle) == ("rule", "out"):
        return True
    fewest = FEWEST_WORDS_OF_A_THING if attribution.cue_lemma in _stance_verbs() else FEWEST_WORDS
    if len(words.split()) < fewest and len(attribution.contents) < 2:
        return False
    if attribution.cue_lemma in _WITH_CLAUSE:
        return bool(_CLAUSE.search(words[:80]))
    return attribution.cue_lemma not in _DEEDS


@cache
def _stance_verbs() -> frozenset[str]:
    return frozenset(lemma for lemmas in STANCE_VERBS.values() for lemma in lemmas)


def is_hypothetical(analysed: Analysed, attribution: Attribution) -> bool:
    """Whether the verb of an attribution only stands in a condition, or only as a possibility."""
    source = attribution.source
    if source is None or source.start > attribution.cue.start:
        return False
    before = analysed.text[max(0, source.start - 12) : source.start]
    between = analysed.text[source.end : attribution.cue.start]
    is_possible = re.search(r"\b(?:should|could|can|may|might|would have)\b", between[-30:])
    return bool(_HYPOTHETICAL.search(before) or is_possible)


def repeats_its_source(attribution: Attribution) -> bool:
    """Whether a content before its verb is nothing but the source with what is said about it: no content at all."""
    source = attribution.source
    return source is not None and any(one.start <= source.start < one.end for one in attribution.contents)
