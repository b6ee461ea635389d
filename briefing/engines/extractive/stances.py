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


# What an adjective with a preposition holds: "opposed to the duties", "willing to pay".
_ADJECTIVES: dict[str, Stance] = {
    **dict.fromkeys(("opposed", "unwilling", "reluctant", "hesitant", "wary", "critical", "dismissive"), "opposes"),
    **dict.fromkeys(("supportive", "enthusiastic"), "supports"),
    **dict.fromkeys(("willing", "ready", "open"), "offers"),
    "divided": "undecided",
}
_AGAINST = frozenset(
    (("turn", "down"), ("rule", "out"), ("push", "back"), ("hit", "out"), ("vote", "against"), ("argue", "against"))
)
_FOR = frozenset((("vote", "for"), ("campaign", "for"), ("speak", "for")))
_SAYING = r"to (?:say|comment|discuss|confirm|answer|repeat|reveal|disclose|specify|elaborate|be drawn)\b"


def of_attribution(attribution: Attribution, content: str, *, before: str = "") -> Stance:
    """The stance of what an attribution reports.

    Args:
        attribution: Whose verb says most of it.
        content: Its words.
        before: The auxiliaries and adverbs before its verb, such as "has yet to".
    """
    lemma, particle = attribution.cue_lemma, attribution.particle
    if "yet to" in before:
        return "undecided"
    if lemma == "call" and not particle:
        return "asserts"
    if (lemma, particle) in _AGAINST:
        return "undecided" if attribution.negated and lemma == "rule" else "opposes"
    if attribution.negated and lemma in _SILENT | {"decide"}:
        return "undecided" if lemma == "decide" else "declined_to_say"
    if lemma in ("decline", "refuse") and re.match(r"(?:\w+ly )?to rule (?:it |that |this |them )?out\b", content):
        return "declined_to_say"
    if lemma in ("decline", "refuse") and re.match(_SAYING, content):
        return "declined_to_say"
    stance = "supports" if (lemma, particle) in _FOR else of_lemma(lemma, content)
    if attribution.negated and stance == "supports" and re.search(r"\b(?:has|have|had)\b", before):
        return "asserts"
    return _OPPOSITE.get(stance, stance) if attribution.negated else stance


def is_silence(attribution: Attribution) -> bool:
    """Whether nobody's doing what an attribution tells is silence: "neither side has commented"."""
    return attribution.cue_lemma in _SILENT


def of_lemma(lemma: str, content: str) -> Stance:
    """The stance of a verb with its content: the verb's own, else that of the content.

    Who expects something only foretells it, unless it is expected of somebody; who insists that something is so claims.
    """
    if lemma == "expect":
        return "demands" if _EXPECTED_OF.match(content) else "asserts"
    if lemma == "insist" and not _DUTY.search(content):
        return "demands" if re.match(r"on\b|that (?:\w+ ){1,5}?be\b", content) else of_content(content)
    return _ADJECTIVES.get(lemma) or _by_lemma().get(lemma) or of_content(content)


_EXPECTED_OF = re.compile(
    r"(?:him|her|them|us|you|(?:the|his|her|its|their) (?:\w+ )?"
    r"(?:government|ministry|ministers?|company|council|union|bank|party|army|court|states?|president|mayor)) to\b"
)
_DUTY = re.compile(r"\b(?:must|should|ought to|(?<!would )(?<!will )(?<!may )(?<!might )ha(?:s|ve) to|needs? to)\b")
_CONDITION = re.compile(
    r"\b(?:unless|only if|only once|only when|only after|provided that|provided|as long as|on condition)\b"
    r"|\b(?:will|would)\b.*\b(?:if|once(?! (?:for|in|and|again|more|every|an? (?:day|week|month|year))\b))\b"
    r"|\b(?:will|would)(?: not|n['’]t)\b[^,;]*\bbefore (?!\d|next|this|the (?:end|weekend|summer|autumn)|[A-Z]\w+day)"
    r"|\b(?:not|never|n['’]t)\b.*\buntil (?!\d|next|this|spring|summer|autumn|winter|[A-Z])"
)


_NO_COMMENT = re.compile(
    r"\b(?:(?:not|never|n['’]t) (?:comment|say(?! th(?:at|is) (?:lightly|easily))|respond|reply|speculate|discuss"
    r"|be drawn|answer)|no comment|nothing to (?:say|announce))\b"
)
_UNDECIDED = re.compile(r"\b(?:undecided|(?:not|n['’]t) (?:yet )?(?:decided|made up)|no decision (?:has|had) been)\b")
# What speakers do by saying so: "We support our allies".
_DOES = re.compile(
    r"(?:I|[Ww]e|[Mm]y \w+|[Oo]ur \w+)\s+(?:\w+ly\s+|still\s+|also\s+)?"
    r"(?:(?P<for>support|back|welcome|favou?r|endorse)"
    r"|(?P<against>oppose|reject|condemn|disagree|(?:am|are) (?:\w+ly )?(?:opposed|against))"
    r"|(?P<asks>urge|demand|want|call (?:on|for)|ask))\b"
)
# What a speaker says they themselves would do: "said it would support the deal", "said she would not sign".
_SIDE = re.compile(
    r"(?:that\s+)?(?:it|he|she|they|we|I|(?:his|her|its|their|our)\s(?:\w+\s)?\w+)\s+(?:would|will|could|can(?!not)|does|do|did|(?=cannot))"
    r"(?P<not>\s+not|n['’]t|\s+never|cannot)?\s+(?:also\s+|now\s+)?"
    r"(?:(?P<for>support|back|welcome|accept|endorse|approve|sign|agree|vote for|allow|join)"
    r"|(?P<against>oppose|reject|vote against|block|veto|challenge|fight|resist))\b"
)


def of_content(content: str) -> Stance:
    """The stance of a reported clause, whatever reports it: a condition, a demand, an offer, else an assertion."""
    if _CONDITION.search(content):
        return "conditional"
    if _NO_COMMENT.search(content):
        return "declined_to_say"
    if _UNDECIDED.search(content):
        return "undecided"
    does = _DOES.match(content)
    if does:
        return "supports" if does["for"] else "opposes" if does["against"] else "demands"
    side = _SIDE.match(content)
    if side:
        return (
            "supports"
            if side["for"] and not side["not"]
            else "opposes"
            if side["against"] or side["not"]
            else "asserts"
        )
    if _DUTY.search(content):
        return "demands"
    if _NOBODY_DOES.match(content) or _DENIES.match(content):
        return "denies"
    is_ready = any(not _NONE_BEFORE.search(content[: one.start()]) for one in _READY.finditer(content))
    return "offers" if is_ready else "asserts"


# What a lawyer or spokesman says of somebody: "said her client denied the charges".
_DENIES = re.compile(
    r"(?:that\s+)?(?:he|she|it|they|I|we|(?:his|her|their|its|the|my|our) (?:[\w-]+ )?[\w-]+|[A-Z][\w-]+) "
    r"(?:(?:has|had|have|\w+ly) )*(?:den(?:y|ies|ied))\b"
)
_READY = re.compile(r"\b(?:willing|ready|prepared) to\b")
_NONE_BEFORE = re.compile(r"\b(?:nobody|no one|none|neither|nothing|never|not|few)\b[^.,;:]{0,40}$", re.IGNORECASE)
_NOBODY_DOES = re.compile(
    r"\W*(?:nobody|no one|none of (?:us|them)|neither of (?:us|them)) (?:here )?(?:is|has been|was) "
    r"(?:propos|plann|suggest|ask|talk|threaten|seek|try|plott|consider|discuss)ing\b",
    re.IGNORECASE,
)


def of_verb(lemma: str) -> Stance | None:
    """The stance that a verb or adjective has of its own; None for one that only tells, such as "say"."""
    return _ADJECTIVES.get(lemma) or _by_lemma().get(lemma) or ("asserts" if lemma in _UNDONE else None)


# What follows these is not done: it is only quoted with them.
_UNDONE = frozenset({"threaten", "fear", "hope", "plan", "intend", "aim", "wish", "doubt", "decide"})


@cache
def _by_lemma() -> dict[str, Stance]:
    return {lemma: stance for stance, lemmas in STANCE_VERBS.items() for lemma in lemmas}
