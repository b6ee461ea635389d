"""A pronoun that is the object of a question ("Will the ministry renew it?") into what it stands for."""

import re
from typing import Final

from briefing.attribution import Span
from briefing.engines.extractive.reading import Reading
from briefing.engines.extractive.subjects import be, subject_before, uncapitalised
from briefing.engines.extractive.wordlist import word_set

# The subject of a verb is never its object: between the two no other thing is named that the pronoun could mean.
_OBJECT: Final = re.compile(
    r"(?:Will|Would|Can|Could|Should|May|Might|Does|Do|Did|Has|Have|Had) (?P<subject>[^,;]{2,60}?) (?P<verb>[a-z]+) "
    r"(?P<pronoun>it|them|him|her)(?=\?|\s(?:again|by|in|on|at|if|to|for|now|this|next|before|after|with|as|from)\b)"
)
_HEAD: Final = re.compile(
    r"(?P<head>(?:The|A|An|Its|Their|This)\s(?:[\w’'-]+\s){0,3}?[\w’'-]+?)(?=,|\s(?:with|of|for|on|in|to|between|that|which)\s)"
)

_NO_VERBS: Final = word_set("of in on for from to with by at over into about against during as than and or around")
_DETERMINED: Final = re.compile(r"(?:the|an?|its|their|his|her|this|that|these|those)\s", re.IGNORECASE)
_SECOND: Final = re.compile(r"\b(?:and|or|to)\b")


def with_object(reading: Reading, question: str, *, sentence: Span) -> str:
    """The question with the pronoun that is its object told by name; "" when what it means cannot be told.

    Args:
        reading: The article.
        question: The question, or "".
        sentence: The sentence that leaves it open.
    """
    match = _OBJECT.match(question)
    if match is None or match["verb"] in _NO_VERBS or _SECOND.search(match["subject"]):
        return question
    is_person = match["pronoun"] in ("him", "her")
    meant = _person(reading, match["subject"], sentence) if is_person else _thing(reading, match, sentence)
    return f"{question[: match.start('pronoun')]}{meant}{question[match.end('pronoun') :]}" if meant else ""


def _person(reading: Reading, subject: str, sentence: Span) -> str:
    """The one person, besides who acts, that this sentence or else the one before names."""
    before = reading.sentence_at(sentence.start - 2)
    for span in (sentence, before):
        people = [one for one in reading.actors_in(span) if one.kind == "person"] if span else []
        others = [one.name for one in people if one.name not in subject and subject not in one.name]
        if span == before or len(others) == 1 == len(people):
            return others[0] if len(others) == 1 else ""
    return ""


def _thing(reading: Reading, match: re.Match[str], sentence: Span) -> str:
    """What the first clause of this sentence is about, or else the sentence before."""
    words = reading.text[sentence.start : sentence.end]
    head = _HEAD.match(words)
    is_own = head is not None and head["head"].casefold() == match["subject"].casefold()
    meant = head["head"] if head and not is_own else subject_before(reading, sentence)
    is_many = match["pronoun"] == "them"
    if (
        not _DETERMINED.match(meant)
        or (be(meant) == "are") != is_many
        or meant.casefold() == match["subject"].casefold()
    ):
        return ""
    return uncapitalised(meant)
