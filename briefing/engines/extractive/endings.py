"""Where a clause that a marker opens ends inside its sentence."""

import re
from itertools import pairwise
from typing import Final

from briefing.attribution import Span
from briefing.engines.extractive.verbs import is_finite
from briefing.engines.extractive.wordlist import word_set

_OPENERS: Final = (
    "as|while|but|and|after|before|which|who|although|though|saying|since|because|despite|given|with|or|when|where|so|an?|even"
    "|according|it|he|she|they|we|this"
)
_END: Final = re.compile(
    rf"[;:?]|\s[–—-]{{1,2}}\s|(?<=\w)—(?=\w)|,\s+(?:{_OPENERS})\b|,\s+(?:\w+ly\s+)?\w+ing\b|,?[”\"]|\.\s*$"
    r"|(?<=[a-z]{4})\.\s+(?=[A-Z])|\s+and\s+\w+ing\b|,\s+(?=[A-Z][\w’']+\s+(?!and\b)[a-z])"
    r"|,\s(?:[^,]{2,60}\s)?(?:said|says|say|told|added|asked|wrote)\b"
    r"|\s(?:depends?|hinges?|remains?)\s(?=(?:largely|also|on|to|un\w+|in|an?)\b)"
    r"|\s(?=(?:is|was|are)\s(?:(?:still|also|now|as yet)\s)?(?:(?:not|far from)\s(?:yet\s|immediately\s|entirely\s)?)?"
    r"(?:un(?:clear|certain|known|settled|resolved)|clear|known|certain|an open question|in doubt|doubtful)\b)"
    r"|\s+and\s+(?=(?:made|has|have|had|did|declined|whether|how|what)\b)"
    r"|\s(?:after|because|while|but|as)\s(?=(?:the|a|he|she|it|they|its|his|their|[A-Z]\w+)\b)"
)
_ASIDE: Final = re.compile(r"[^–—;.]{3,60}\s[–—]\s[^–—;]{3,160}\s[–—]\s")
# A word in -s or -ed after one of these is no verb: "promises of improved access".
_BEFORE_NOUNS: Final = word_set("of to for with in the a an and by from on their its his her our , or")


def end_of_clause(text: str, start: int, sentence: Span) -> int:
    """Where a clause ends: at the first end after a verb of its own, so that a list of subjects is not cut.

    Args:
        text: The document's text.
        start: Where the clause begins.
        sentence: The sentence it is in.
    """
    first = None
    for match in _END.finditer(text, start + 3, sentence.end):
        first = first or match.start()
        if match[0][:1] != "," or match[0][-1] in '”"' or _has_own_verb(text[start : match.start()]):
            return match.start()
    return first or sentence.end


def end_of_phrase(text: str, start: int, sentence: Span) -> int:
    """Where a phrase without a verb of its own ends, such as "to lend" or "the timing": at the first end."""
    match = _END.search(text, start + 3, sentence.end)
    return match.start() if match else sentence.end


def end_after_aside(text: str, start: int, sentence: Span) -> int:
    """Where a clause ends that may hold an aside between dashes."""
    aside = _ASIDE.match(text, start, sentence.end)
    return end_of_clause(text, aside.end() if aside else start, sentence)


def before_next_speaker(words: str) -> int:
    """Where words end that run on to the name of whoever speaks next, which has no verb in them.

    Example:
        >>> words = "the ferry would sail, while Ana Oda"
        >>> words[:before_next_speaker(words)]
        'the ferry would sail'
    """
    match = _NEXT_SPEAKER.search(words)
    return match.start() if match and not _has_own_verb(match[1]) else len(words)


_NEXT_SPEAKER: Final = re.compile(
    r"(?:,?\s+(?:while|whereas)|,\s+but|[;:])\s+"
    r"((?:(?:its|his|her|their|the|an?)\s[^,;:“”\"]{2,60},\s+)?[A-Z][\w’'.-]+(?:\s[A-Z][\w’'.-]+)*(?:,[^,;:“”\"]{2,80})?),?\s*$"
)


def _has_own_verb(clause: str) -> bool:
    tokens = ["", *re.findall(r"[\w’'-]+|,", clause)]
    return any(
        is_finite(word) and before.lower() not in _BEFORE_NOUNS for before, word in pairwise(tokens) if word != ","
    )
