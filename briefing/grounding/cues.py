"""The words that deny, doubt, ask, forbid or condition what stands beside them, as patterns made when first needed."""

import re
from functools import cache

from briefing.grounding.tokens import APOSTROPHES

_NT = f"n[{APOSTROPHES}]t"
_WORD = r"(?:\s+[\w’'.-]+)"

_NEGATIONS = r"not|no|never|none|nor|neither|without|cannot|nobody|nothing|nowhere|hardly|barely|scarcely|rarely|seldom"
_CONDITIONS = r"if|unless|until|till|lest|otherwise|conditional|as long as|(?:provided|providing) that"
_CONTRASTS = r"except|but|however|although|though|only|despite|while|whereas|yet|instead|rather than|far from"
_DOUBTS = (
    r"unlikely|impossible|false|falsely|allegedly|supposedly|unable|den(?:y|ies|ied|ying)|refus\w+|reject\w*|doubt\w*"
    r"|disput\w+|prevent\w*|fail(?:s|ed|ing)? to|rul(?:e|es|ed|ing) out|stop(?:s|ped)? short"
)
# Each with how many words may stand between it and the quote that it still reaches.
_REACHING = (
    (r"if|unless|whether|until|lest|as long as|provided|suppos(?:e|ing)|assuming", 8),
    (
        r"den(?:y|ies|ied|ying)|denial|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|disput(?:e|es|ed|ing)"
        r"|(?<!no )doubt(?:s|ed|ing|ful)?|refut(?:e|es|ed|ing)|rul(?:e|es|ed|ing) out|question(?:s|ed|ing)"
        r"|wonder(?:s|ed|ing)?|falsely|wrongly|incorrectly|contradict\w*|unclear|uncertain|undecided"
        r"|unlikely|unsure|too early|yet to",
        6,
    ),
    (
        r"no (?:evidence|sign|proof|indication|plans?|intention|guarantee|reason|chance|question of|suggestion|need"
        r"|promise)",
        5,
    ),
    (
        r"refus(?:e|es|ed|ing|al)|declin(?:e|es|ed|ing)|fail(?:s|ed|ing|ure)?|unable|unwilling|reluctant|short of"
        r"|avoid(?:s|ed|ing)?|oppos(?:e|es|ed|ing)|prevent(?:s|ed|ing)?|forb\w+|ban(?:s|ned|ning)?|bar(?:s|red)?"
        r"|block(?:s|ed|ing)?|prohibit\w*|stop(?:s|ped)?",
        3,
    ),
    (
        r"not(?! (?:only|just|merely)\b)|never|nor|neither|no(?! doubt\b)|nobody|no one|none|without|cannot|hardly"
        r"|barely|scarcely|rather than|instead of|far from",
        2,
    ),
)
_NOT_REALLY = (
    r"clear|certain|known|decided|sure|true|believe|think|say|said|agree\w*|accept\w*|promise\w*|expect\w*|intend\w*"
    r"|plan\w*|want\w*|mean\w*|confirm\w*|guarantee\w*"
)
_FOLLOWING = (
    r"unless|if|only|until|except|but(?! (?:also|said|added|then)\b)|provided|providing|as long as|so long as"
    r"|on (?:the |one )?condition|in case|or not|depend(?:s|ed|ing)|barring|pending|conditional|contingent"
    r"|without|subject to"
)
_UNDOING = (
    r"false|untrue|not true|wrong|a lie|a myth|unlikely|unclear|doubtful|uncertain|in doubt|an open question|unproven"
    r"|nonsense"
)


@cache
def turning() -> "re.Pattern[str]":
    """What an honest ellipsis never skips."""
    # "Whether" asks what follows it, so it matters close to the end of what is skipped.
    words = rf"{_NEGATIONS}|{_CONDITIONS}|{_CONTRASTS}|{_DOUBTS}|whether(?=[^.?!,;]{{0,60}}$)"
    return re.compile(rf"\b(?:{words})\b|{_NT}\b", re.IGNORECASE)


@cache
def before() -> "re.Pattern[str]":
    """A cue in the words of a sentence before a quote that reaches as far as the quote."""
    reaching = "|".join(rf"\b(?:{words}){_WORD}{{0,{reach}}}" for words, reach in _REACHING)
    refused = rf"(?:\b(?:not|never)|{_NT}) (?:\w+ ){{0,2}}(?:{_NOT_REALLY}){_WORD}{{0,4}}|{_NT}{_WORD}{{0,2}}"
    return re.compile(rf"(?:{reaching}|{refused})[\s,]*[\"“‘'(\[]*$", re.IGNORECASE)


@cache
def condition_before() -> "re.Pattern[str]":
    """A condition that stands in front of its main clause."""
    lead = r"(?:^\W*(?:and |but |so |then |even )?|\b(?:that|and|but) )"
    return re.compile(rf"{lead}(?:only )?(?:if|unless|until)\b[^”\"]{{0,200}}$", re.IGNORECASE)


@cache
def after() -> "re.Pattern[str]":
    """A cue right after a quote, with the words up to the next comma or stop."""
    undone = rf"(?:is|was|are|were|be) (?:simply |just |completely |utterly )?(?:{_UNDOING})"
    lead = r"[\"”’')\]]*\s*[,—–-]*\s*(?:and |then |even |or |is |was )?"
    return re.compile(rf"{lead}(?:{_FOLLOWING}|{undone})\b[^,.;:!?\n]{{0,60}}", re.IGNORECASE)
