"""Whether a dated clause tells what has happened, or what is to come: by its time, its tense and its verbs."""

import re
from typing import Final

from briefing.engines.extractive.clauses import words_in
from briefing.engines.extractive.times import Direction
from briefing.engines.extractive.verbs import AUXILIARIES, reading_of
from briefing.engines.extractive.wordlist import word_set
from briefing.schema import EventStatus

_SCHEDULED: Final = re.compile(
    r"\b(?:scheduled|due to|due in|set to|will|(?:is|are) to|shall|deadline|(?:is|are) \w+ing)\b|[’']ll\b"
)
_EXPECTED: Final = re.compile(
    r"\b(?:expect(?:s|ed)?|(?:un)?likely|can|could|may|might|must|should|would|hope[sd]?|forecast|projected|going to)\b"
)
_PROPOSED: Final = re.compile(
    r"\b(?:propos(?:es?|ed|al)|plans? (?:to|for)|planned|planning|suggest(?:s|ed)?|offer(?:s|ed)?|wants?)\b"
)
_INTENDED: Final = re.compile(
    r"(?<!\ba )(?<!\bthe )(?<!\bits )(?<!\btheir )\b(?:plan|intend|aim|hope|want|vow|pledge)s?\s+(?:\w+\s+)?to\b"
)
_AHEAD: Final = word_set("scheduled planned expected proposed projected pencilled slated fixed")
# In the present tense these tell of a fixed day to come: "the truce expires on 1 December".
_FIXED: Final = word_set(
    """
    arrives begins closes convenes departs ends expires faces falls finishes flies hosts lapses leaves meets opens
    reconvenes reopens resumes returns runs starts takes travels visits votes
    """
)
_FIXED_BASES: Final = word_set(
    "arrive begin close convene depart end expire fly go leave meet open reconvene resume return start travel vote"
)
# Those of them that are never nouns: nearest before a day they are its verb.
_PRESENT: Final = word_set("arrives begins convenes departs expires lapses meets reconvenes resumes takes")
_NO_PRESENT: Final = word_set("to would will could should may might must shall can did does do was is has as this")
# What a day is set for, and what is called for a day: the verb is past or a participle, the day is still to come.
_SET: Final = re.compile(
    r"\b(?:is|are) (?:set|due|fixed|slated)\b|\b(?:is|are)(?: on| for)?$"
    r"|\bcall(?:s|ed|ing)(?: for)? an? (?:\S+ ){0,2}(?:strike|election|vote|referendum|protest|summit|meeting)\b"
)
# A day for which something is planned, called or listed comes after the planning, whatever the verb's tense.
_SET_FOR: Final = re.compile(
    r"\b(?:plan|schedul|set|book|list|call|fix|slat|tim|arrang|pencil|earmark|tabl|bill|announc)(?:n?ed|l?led|ed|d)?"
    r"(?: \w+){0,4} for$"
)
# "urged her to reverse the rise on 18 March", "wants the sale stopped by May": the day is still to come.
_ASKED_FOR: Final = re.compile(
    r"\b(?:(?:urg|press|order|ask)(?:e?s|e?d|ing)?|call(?:s|ed|ing)? on)\b[^,;]{0,80}\bto [a-z]+\b[^,;]*$"
)
_CHANCE: Final = re.compile(
    r"\b(?:chances?|odds|probability|prospect|hopes?|fears?|risk|likelihood) of an? (?:\w+ ){1,4}$"
)
# Whom somebody invites comes later: "has invited both sides to talks on Thursday".
_INVITED: Final = re.compile(r"\b(?:invite|summon)(?:d|ed|s)?\b.*\b(?:to|for)(?: [a-z]+){0,3}$")
# A day inside a condition: "would close the line if they won in May".
_SUPPOSED: Final = re.compile(r"\b(?:if|unless)\b(?!.*\b(?:was|were|had)\b)[^,;]*$")
_POSSIBLE: Final = re.compile(r"\b(?:not (?:been )?ruled? out)\b")
_END_AHEAD: Final = re.compile(r"(?:before|by)\s+(?:the\s+)?end\s+of\b", re.IGNORECASE)


def status_of(
    clause: str,
    time: str,
    *,
    at: int,
    direction: Direction,
    said_by: int | None = None,
    year_published: int | None = None,
) -> EventStatus:
    """Whether what a clause tells has happened.

    Args:
        clause: The clause.
        time: The words for the time.
        at: Where they stand in the clause.
        direction: Which way they point by themselves.
        said_by: Where the verb of saying ends, when the time is the time of a remark; else None.
        year_published: The year of the article, when it is known.
    """
    ahead = _wanted(clause, max(0, at)) if direction != "past" else None
    if ahead is not None:
        return ahead
    before = words_in(_PURPOSE.sub(r"\1", clause[: max(0, at)]))[-6:]
    year = re.search(r"\b(1\d{3}|20\d\d)\b", time)
    if year and year_published and int(year[1]) != year_published:
        direction = "past" if int(year[1]) < year_published else "future"
    is_limit = re.match(r"(?:by|until|into)\b", time, re.IGNORECASE) is not None
    is_end = direction != "past" and _END_AHEAD.match(time) is not None and not _comes_before(year, year_published)
    if is_end or (direction == "open" and _is_set(" ".join(before))):
        return "expected" if is_end else "scheduled"
    is_past = direction == "past" or (direction == "open" and not is_limit and _ends_in_a_past(before))
    if is_past or (said_by is not None and direction == "open" and not is_ahead(clause[:said_by])):
        return "happened"
    if _SCHEDULED.search(" ".join(before)) or (direction == "open" and _ends_in_a_fixed_present(before)):
        return "scheduled"
    if _EXPECTED.search(clause) or (direction == "open" and _INTENDED.search(clause[: max(0, at)])):
        return "expected"
    if _SCHEDULED.search(clause):
        return "scheduled"
    if direction == "future" or (is_limit and not re.search(r"\b(?:was|were|had)\b", clause)):
        return "proposed" if _PROPOSED.search(clause) else "expected"
    return "happened"


# What a plan is to do is not what was done: "approved a plan to build a school on Monday".
_PURPOSE: Final = re.compile(
    r"\b(plan|bill|deal|proposal|effort|decision|agreement|law|attempt|motion|measure|bid|treaty|offer)s? to [^,;]+$"
)
_ARTICLES: Final = word_set("a an the its his her their any no")


def _wanted(clause: str, at: int) -> EventStatus | None:
    """What the words around a time make of it when they ask for it, weigh it or invite to it; else None."""
    before = clause[:at]
    if _ASKED_FOR.search(before):
        return "proposed"
    if _INVITED.search(before.rstrip()):
        return "scheduled"
    is_possible = _POSSIBLE.search(clause, at) is not None and not _ends_in_a_past(words_in(before)[-6:])
    if _SUPPOSED.search(before) or is_possible:
        return "expected"
    return "expected" if _CHANCE.search(before) else None


def _is_set(before: str) -> bool:
    """Whether a day is one that something is set for; what was planned for a day may be over."""
    if _SET.search(before):
        return True
    return _SET_FOR.search(before) is not None and not re.search(r"\b(?:was|were|had)\b", before)


def is_ahead(words: str) -> bool:
    """Whether words tell of what is to come."""
    return _SCHEDULED.search(words) is not None or _EXPECTED.search(words) is not None


def _comes_before(year: re.Match[str] | None, year_published: int | None) -> bool:
    return year is not None and (year_published is None or int(year[1]) < year_published)


def _ends_in_a_fixed_present(before: list[str]) -> bool:
    """Whether the verb nearest before a time tells of a fixed day: "expires on", not "expired on"."""
    for index in range(len(before) - 1, -1, -1):
        word = before[index]
        if word in _FIXED:
            return True
        is_plural = word in _FIXED_BASES and not (index and before[index - 1] in _NO_PRESENT)
        if is_plural and index and before[index - 1].endswith(("s", "people")):
            return True
        verb = reading_of(word)
        if word in AUXILIARIES or (verb and verb[1] == "past"):
            return False
    return False


def _ends_in_a_past(before: list[str]) -> bool:
    """Whether the verb nearest before a time is a past one: "touted by the minister in May", not "to be signed"."""
    for index in range(len(before) - 1, -1, -1):
        word = before[index]
        verb = reading_of(word)
        if word in _AHEAD or word in _PRESENT:
            return False
        if before[index - 1 : index] and before[index - 1] in _ARTICLES:
            continue
        if word in AUXILIARIES or (verb and verb[1] == "base" and before[index - 1 : index] == ["to"]):
            return word in {"was", "were", "did", "had"}
        if (verb and verb[1] == "past") or (verb is None and word.endswith("ed")):
            return not index or before[index - 1] not in {"be", "being", "get"}
    return False
