"""Words set off by commas beside a clause into whether they limit what it says.

What will, may or would be so holds only under the terms that its speaker sets, and English has too many ways to set
them for a list. So beside such a clause an aside must be of a kind that limits nothing: who somebody is, when and
where, by what, and who says so.
"""

import re
from functools import cache

from briefing.grounding.surroundings import turns

MODAL = re.compile(
    r"\b(?:will|wo|would|can|could|may|might|shall|should|must|able|ready|free|entitled|eligible|welcome|about"
    r"|(?:is|are|was|were|be|due|set|plans?|planned|hopes?|hoped|pledged|promised|agreed|vowed|offered|undertook) to)\b"
    r"|['’](?:d|ll)\b",
    re.IGNORECASE,
)
_OPENING = r"[\"”’')\]]*\s*(?:[,—–(]|- )\s*[\"“‘]?"
_HE_SAID = rf"[^,;:.?!“”\"]{{0,40}}{turns.SAYS}[^;:.?!“”\"]{{0,90}}?"
# Behind a closing quotation mark the speaker's own words go on only in quotation marks.
_SAID = rf",? {_HE_SAID},\s+|[,.]?[\"”’']+,? {_HE_SAID},\s*[\"“‘]+"
_ASIDE = re.compile(r"\s*[,—–][^.;:!?\"“”\n]*[,—–.;]\s*")
_LIMITS_ALL = (
    "aside|apart|excepted|excluded|exempt(?:ed)?|notwithstanding|only|alone|permitting|allowing|willing|consenting"
)
# Nouns that end like the participle of "the lenders agreeing".
_NOT_PARTICIPLES = (
    "morning|evening|meeting|building|hearing|briefing|spring|ruling|filing|housing|training|thing|nothing|king|ring|wing"
    "|funding|spending|opening|closing|painting|finding|offering|wedding|clothing|beginning|sitting|crossing|gathering"
    "|something|anything|everything|according|including|following|warning|landing|bombing|shooting|killing|reading"
)
_IN_FRONT = r"(?!(?:an?|who|whose|which|where|in|on|at|by|from|of|to|during)\b)"


@cache
def _absolute() -> "re.Pattern[str]":
    """Such as "injuries aside", "those over 15 metres excepted": subject and predicate without a verb."""
    return re.compile(rf"{_IN_FRONT}(?:[\w’'-]+ ){{1,6}}(?:{_LIMITS_ALL})", re.IGNORECASE)


@cache
def _participial() -> "re.Pattern[str]":
    """Such as "its insurers consenting", "demand being what it is": a limit only beside what may be so."""
    noun = r"(?!\w+(?:ing|ed)\b)[\w’'-]+"
    return re.compile(
        rf"{_IN_FRONT}(?:{noun}(?: [\w’'-]+){{0,2}} (?!(?:{_NOT_PARTICIPLES})$)[a-z]+ing"
        rf"|{noun}(?: [\w’'-]+){{0,3}} (?:being|having|once|given)\b.*)"
    )


@cache
def _plain() -> "re.Pattern[str]":
    """The ways an aside begins that limits nothing."""
    words = (
        r"an?|the|this|that|these|those|his|her|its|their|our|my|your|who|whose|whom|which|where|when|it|he|she|they|we|you"
        r"|there|what|how|and|or|nor|but|so|yet|for|as|in|on|at|of|by|to|from|during|since|before|after|over|near|about"
        r"|across|amid|along|around|between|into|like|more|most|many|both|each|half|some|one|two|three|four|five|six|seven"
        r"|eight|nine|ten|because|according|though|although|while|including|say|says|said|is|are|was|were|has|have|had|will"
        r"|would|can|could|may|might|shall|must|do|does|did|up|down|too|also|again|then|next|last|early|late|today|tomorrow"
        r"|yesterday|once|just|far|much|double|twice|thanks|together|alongside|(?:minute|hour|day|week|month|year)s"
        r"|[a-z]+ of (?:the|his|her|its|their)|made|known|led|held|sold|built|put|set|born|now"
        r"|even|first|second|finally|part|all"
    )
    return re.compile(
        rf"(?:{words}|(?!given\b)\w+(?:ing|ed|ly|en))\b|[A-Z$€£\d]"
        rf"|.*(?:\b(?:and|or)\b|{turns.SAYS}|(?:believe|think|expect|reckon|hope|fear)s?$|(?:\bno )?question$)",
        re.DOTALL,
    )


@cache
def _behind() -> "re.Pattern[str]":
    return re.compile(rf"(?:{_SAID}|{_OPENING})([^\s,.;:!?—–()\"“”][^,.;:!?—–()\"“”\n]*)")


def limits(aside: str, clause: str) -> bool:
    """Whether an aside limits the clause beside it.

    Example:
        >>> limits("its insurers consenting", "the trust will settle the claim")
        True
        >>> limits("a charity", "the trust will settle the claim")
        False
    """
    words = aside.strip(' \n,—–()"“”‘’')
    if _absolute().fullmatch(words):
        return True
    if not MODAL.search(clause):
        return False
    return bool(_participial().fullmatch(words)) or not _plain().match(words)


def limit_between(gap: str, clause: str) -> str:
    """The aside that an ellipsis in a clause or at its end leaves out when it limits the clause, else ""."""
    is_aside = _ASIDE.fullmatch(gap) is not None
    return gap.strip(" \n,.;—–") if is_aside and limits(gap.rstrip(" .;"), clause) else ""


def limit_behind(after: str, clause: str) -> str:
    """The aside right behind a clause when it limits it, perhaps after "she said", else ""."""
    match = _behind().match(f",{after}" if clause.endswith(",") else after)
    return match.group(1).strip() if match and limits(match.group(1), clause) else ""
