"""Whether words stand inside what somebody denies: what a denied report says was offered was perhaps never offered."""

import re
from functools import cache
from typing import Final

_STORIES: Final = (
    r"(?:reports?|claims?|suggestions?|allegations?|accusations?|rumou?rs?|talk|speculation|stories|story)"
)
_DENIES: Final = r"(?:den(?:y|ies|ied|ying)|refut\w+|rebut\w*|brush\w+\s+(?:off|aside))"
_DOUBTS: Final = rf"(?:{_DENIES}|dismiss\w*|reject\w*|disput\w+|play\w*\s+down)"
# What ends the complement: "... denied that it had paid, but said it would".
_GOES_ON: Final = r"[^;]*$"
_ENDED: Final = re.compile(
    r",\s+(?:but|though|although|while|and|yet)\s|\s(?:and|but)\s+(?:\w+\s)?(?:said|added|insist)"
)
_BEFORE: Final = (
    rf"\b{_DENIES}\s+(?:that|having|ever|(?:[\w’'-]+\s+){{1,4}}(?:had|has|was|were|is|are|would))\b{_GOES_ON}",
    rf"\b{_DENIES}\s+(?:(?!and\b|but\b)[\w’'-]+\s+){{0,3}}$",
    rf"\b{_DOUBTS}\s+(?:[\w’'-]+\s+){{0,4}}?{_STORIES}\s+(?:that|of|about)\b{_GOES_ON}",
    r"\b(?:refus|declin)\w*\s+to\s+(?:even\s+|ever\s+)?$",
    r"\b(?:not|n['’]t|never)\s+(?:yet\s+|been\s+|ever\s+|even\s+)?$",
    r"\b(?:stop\w*\s+short\s+of|short\s+of|rather\s+than|instead\s+of|without)\s+$",
    r"\bno\s+(?:plans?|intention|desire|wish)\s+(?:to|of)\s+$",
    r"\b(?:no|no such|there was never any)\s+$",
    r"\b(?:no one|nobody|neither|false that|not true that|untrue that)\b[^,;]*$",
)
_TOLD: Final = rf"^\W*(?:[\w’'-]+\s+){{0,3}}?{_STORIES}\s+(?:in\s[^,]{{3,30}}\s)?that\b[^;]*$"
_UNDONE: Final = (
    r"\b(?:was|were|has been|have been|is|are)\s+(?:\w+ly\s+)?"
    r"(?:dismissed|denied|rejected|refuted|untrue|false|baseless|unfounded|fabricated|invented|pure invention)\b"
)

# What somebody else denies in the same sentence: "reported in May that Peru had paid, a claim it denied".
DENIED_BEHIND: Final = re.compile(
    r",\s+(?:a|an|which) (?:(?:\w+ )?(?:report|claim|allegation|charge|suggestion|account|story) )?(?:that |which )?"
    r"(?:[\w’'-]+ ){1,5}(?:denie[sd]|den(?:y|ied)|dismiss(?:ed|es)|reject(?:ed|s)|call(?:ed|s) false)\b"
)


def is_denied(before: str, after: str) -> bool:
    """Whether what stands between two pieces of one sentence is denied in it.

    Args:
        before: The sentence up to the words.
        after: The sentence from the words on.

    Example:
        >>> is_denied("The bank denied that it had ", "offered to lend"), is_denied("The bank has ", "offered to lend")
        (True, False)
    """
    for pattern in _BEFORE:
        match = _compiled(pattern).search(before)
        if match and not _ENDED.search(match[0]):
            return True
    return _compiled(_TOLD).match(before) is not None and _compiled(_UNDONE).search(after) is not None


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)
