"""A stance and the words it stands on into what contradicts it."""

import re
from collections.abc import Callable
from typing import Final

from briefing.grounding.sense.clauses import Clauses
from briefing.schema import Stance


def _listed(words: str) -> re.Pattern[str]:
    """Beginnings of words, separated by commas, as one pattern; a full stop ends a word that is whole."""
    parts = (re.escape(word.strip()).replace(r"\.", r"\b") for word in words.split(","))
    return re.compile(rf"\b(?:{'|'.join(parts)})")


_SILENT: Final = re.compile(
    r"\b(?:declin|refus|no comment|silen|unavailable|unanswered|ignored|dodged|sidestepped|withh[eo]ld|tight-lipped)|"
    r"\b(?:not|never|neither|no|without|nothing|yet to|wouldn|didn) (?:\w+ ){0,4}?(?:say|said|comment|respon|repl|"
    r"elaborat|confirm|disclos|reveal|give|giv|specif|name|answer|be drawn|be reached|return|discuss|spoke|speak|take|"
    r"explain|detail|clarif|address|identif|expand|provide|state|mention|commit|indicat|divulg|speculat|go into|"
    r"release|offer|tell|word|promise|characteri[sz]e|announce)|"
    r"\b(?:said|says|say|saying) only\b|\brefer(?:red)? \w+ to\b",
    re.IGNORECASE,
)
# "I do not say that lightly" declines nothing; who is reported not to say does.
_DECLINED: Final = re.compile(
    r"(?<!\bi )(?<!\bwe )\b(?:declined to|declines to|refused to say|refused to comment|no comment|not comment|not say|"
    r"not respond|not reply|not speculate|not be drawn|not discuss|not answer)"
)
_OPEN: Final = _listed(
    """too close, wonder, not opposed, no decision, question, in principle, if., unknown, not known, hesit,
    cautio, possib, undecided, consider, weigh, not decided, not ruled out, not rule out, refused to rule out,
    declined to rule out, not accepted, not formally, formally accepted, not yet, yet to,
    unsure, might, may, could, not made up, whether, mull, study, not say, open, not promise, not know,
    not commit, noncommit, non-commit, unclear, abstain, either way, examin, depend, not taken, not convinced,
    divided, reflect, review, not confirm,
    wait, not take a side, not take side, not take any side, not take either side, took no side, takes no side"""
)
_DEMANDING: Final = _listed(
    """demand, urge, call for, called for, calls for, calling for, called on, calls on, want, insist, must,
    should, press, appeal, ask, require, need, have to, has to, plead, push, ultimatum, seek, sought, request,
    threaten, ought, let., stop, until, unless, only, condition, order, tell, told, warn, insisted, favour,
    campaign, propos, suggest, recommend, advis, would like, claim"""
)
_OFFERING: Final = _listed(
    """offer, ready, willing, prepared, propos, promise, pledge, would, will, could, can., open to, vow, agree,
    commit, provide, give, help, host, allow, guarantee, assure, invite, volunteer"""
)
_DENYING: Final = _listed(
    """deny, reject, dismiss, not., no., never, false, refute, nothing, none, neither, without, brush, scoff,
    rebuff, shrug, absurd, ridicul, laugh, baseless, unfounded, smear, fabricat, fake, untrue, nonsense,
    innocen, rule out, ruled out, rules out, ruling out, disput, disavow, rebut, contradict, fiction, invent, lied,
    wishful, myth, flawed, refuse, refusing, denie, denial, lie., lies."""
)


_OFFERS: Final = _listed("""offer, ready, willing, prepared, propos, suggest, promis, pledg, vow, open to, volunteer""")
_DENIALS: Final = frozenset("denied denies denying".split())
_UNDECIDED: Final = re.compile(r"\b(?:undecided|not (?:yet )?(?:decided|made up))\b")
_BOUNDS: Final = _listed("""below, under, above, less than, more than, unless, any., present form, current form""")


def contradiction(stance: Stance, *, quote: Clauses, sentence: Clauses) -> str | None:
    """The words of the evidence that a stance contradicts, or None when it may stand.

    Args:
        stance: What a position is said to be.
        quote: Its evidence.
        sentence: The sentences around that.
    """
    text = " ".join(sentence.words)
    tight = " ".join(quote.words)
    if stance == "declined_to_say":
        return None if _SILENT.search(text) else _first(quote)
    declined = _DECLINED.search(tight)
    if declined and stance not in ("undecided", "conditional"):
        return declined.group()
    supporting, opposing = _leanings(quote)
    leaning = opposing or supporting
    # What stands against each stance; only the one that is asked is looked for.
    against: dict[Stance, Callable[[], str | None]] = {
        "supports": lambda: None if supporting else opposing or _denial(quote) or _undecided(quote),
        "opposes": lambda: None if opposing or _has(tight, _DENYING) else supporting or _undecided(quote),
        "undecided": lambda: None if _has(text, _OPEN) else _plain_leaning(quote) or _demands(quote) or _denial(quote),
        "conditional": lambda: (
            None
            if sentence.of("condition", "binding") or _has(tight, _BOUNDS)
            else leaning or _denial(quote) or _demands(quote)
        ),
        "denies": lambda: None if _has(text, _DENYING) else supporting or _demands(quote) or _first(quote),
        "offers": lambda: None if _has(text, _OFFERS) else _demands(quote) or opposing or _denial(quote),
        "demands": lambda: None if _has(text, _DEMANDING) else leaning or _denial(quote),
        "asserts": lambda: _denial(quote) or (None if leaning else _undecided(quote)),
    }
    return against[stance]()


def _denial(quote: Clauses) -> str | None:
    return next((word for word in quote.words if word in _DENIALS), None)


def _undecided(quote: Clauses) -> str | None:
    found = _UNDECIDED.search(" ".join(quote.words))
    return found.group() if found else None


def _plain_leaning(quote: Clauses) -> str | None:
    """Words of approval or disapproval that no negation reaches: "not opposed" leans nowhere."""
    found = (one for one in quote.of("pole") if one.sign.name == "approve" and not one.turned)
    return next((" ".join(quote.words[one.first : one.last]) for one in found), None)


def _has(text: str, words: re.Pattern[str]) -> bool:
    return words.search(text) is not None


def _leanings(quote: Clauses) -> tuple[str | None, str | None]:
    """The words by which somebody approves, and disapproves."""
    supporting = opposing = None
    for one in quote.of("pole"):
        if one.sign.name == "approve":
            words = " ".join(quote.words[one.first : one.last])
            if (one.sign.value > 0) != one.turned:
                supporting = supporting or words
            else:
                opposing = opposing or words
    return supporting, opposing


def _demands(quote: Clauses) -> str | None:
    for one in quote.of("hedge"):
        if one.sign.name == "demand" and one.sign.value and not one.turned:
            return " ".join(quote.words[one.first : one.last])
    return None


def _first(quote: Clauses) -> str:
    return " ".join(quote.words[:6])
