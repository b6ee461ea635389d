"""What stands around a quote, and what an ellipsis skips, that would change what the words mean."""

import re

_NEGATIONS = frozenset(
    "not no never none nor neither without cannot nobody nothing nowhere hardly barely scarcely n't".split()
)
_CONDITIONS = frozenset("if unless until till except only whether lest".split())
_CONTRASTS = frozenset("but however although though despite while yet whereas nevertheless nonetheless instead".split())
_DENIALS = frozenset(
    (
        "deny denies denied denying refuse refuses refused refusing reject rejects rejected rejecting doubt "
        "doubts doubted dispute disputes disputed disputing false untrue fail fails failed failing decline "
        "declines declined unlikely impossible"
    ).split()
)
TURNING = _NEGATIONS | _CONDITIONS | _CONTRASTS | _DENIALS
"""Words that an honest ellipsis never skips."""

_REACH = 600
"""How far from a quote its sentence is looked for, in characters; no clause of a news article is longer."""

_STOP = re.compile(r"[.!?…]['\"”’)\]]*\s+(?=['\"“‘(\[]*[^\W_a-zß-öø-ÿ])")
_ABBREVIATION = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Lt|Col|St|Jr|Sr|No|vs|Inc|Co|Prof|Rev|[A-Z])|\.[A-Z])\.$"
)

# What denies, doubts, asks, forbids or conditions the clause that follows. Up to six words may stand between.
_BEFORE = re.compile(
    r"\b(?:"
    r"den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|refut(?:es?|ed|ing)|rebut(?:s|ted)?|disput(?:es?|ed|ing)"
    r"|doubt(?:s|ed|ing|ful)?|question(?:s|ed|ing)? (?:whether|if|that|the)|sceptical|skeptical"
    r"|refus(?:es?|ed|ing)|declin(?:es?|ed|ing)|fail(?:s|ed|ing)? to|forb(?:id|ids|ade|idden)|ban(?:s|ned|ning)?"
    r"|prohibit(?:s|ed|ing)?|prevent(?:s|ed|ing)?|rul(?:es?|ed|ing) out|stop(?:s|ped)? short of|far from"
    r"|not|never|no longer|neither|nor|without|hardly|barely|scarcely|cannot|\w+n['’]t|nobody|no one|none"
    r"|no (?:\w+ )?(?:evidence|proof|sign|indication|guarantee|plans?|intention|reason|agreement|decision|doubt)"
    r"|nothing|lack of|unlikely|impossible|improbable|unclear|unknown|uncertain|unsure|false(?:ly)?|untrue"
    r"|whether|wonder(?:s|ed|ing)?|ask(?:s|ed|ing)? (?:if|whether)|if|unless|until|suppos(?:e|ing)|in case"
    r"|provided|assuming"
    r")\b(?P<between>[^.!?;:\n]*)$",
    re.IGNORECASE,
)
_OPENING = re.compile(
    r"^\W*(?:(?:and|but|so|or|even|only|however) )*(?:if|unless|until|should|provided|assuming|supposing|in case"
    r"|were|had|as long as|only (?:if|when|after))\b[^.!?\n]*,\W*(?:then )?$",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"^(?P<between>[^.!?;\n]{0,80}?)\b(?:unless|only (?:if|when|after|once)|if|provided|on (?:the )?condition"
    r"|as long as|so long as"
    r"|except|until|assuming|but (?:not|only|never)|or not|subject to|pending)\b",
    re.IGNORECASE,
)
_UNDONE = re.compile(
    r"^[\"”’',\s]*(?:is|are|was|were|has been|have been|would be|remains?|seems?) "
    r"(?:\w+ )?"
    r"(?:not|false|untrue|wrong|nonsense|unlikely|unclear|uncertain|impossible|disputed|denied|rejected|in doubt"
    r"|a lie)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"\w+")


def clip(text: str, start: int, end: int) -> str:
    """The words that were cut off a quote and deny, doubt, ask, forbid or condition it.

    Args:
        text: The article.
        start: Where the quote begins in it.
        end: Where the quote ends in it.

    Returns:
        What stands between those words and the quote, those words included; "" when nothing of the kind was cut off.

    Example:
        >>> text = "The minister denied that the plant would close."
        >>> clip(text, text.index("the plant"), len(text))
        'denied that'
    """
    begin, finish = sentence_bounds(text, start, end)
    return _before(text[begin:start]) or _after(text[end:finish])


def _before(left: str) -> str:
    opening = _OPENING.search(left)
    if opening:
        return left.strip()
    found = None
    # The nearest word that turns the clause; the pattern alone would give the farthest.
    for match in re.finditer(r"\w+", left[-160:]):
        nearer = _BEFORE.match(left[-160:], match.start())
        if nearer:
            found = nearer
    if found is None:
        return ""
    between = found["between"]
    reach = 10 if found.group().lower().startswith(("whether", "if", "unless", "until")) else 6
    if "," in between or "(" in between or "–" in between or "—" in between or len(_WORD.findall(between)) > reach:
        return ""
    return found.group().strip(" \n\"“”‘’'")


def _after(right: str) -> str:
    undone = _UNDONE.match(right)
    if undone:
        return undone.group().strip()
    found = _AFTER.match(right)
    if found and len(_WORD.findall(found["between"])) <= 8:
        return right.strip(' \n"“”')
    # A question whose mark was cut off states what it asks.
    return right.strip() if right.rstrip(" \"”’'").endswith("?") else ""


def sentence_bounds(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the sentence of a span begins and ends; of several, where the first begins and the last ends."""
    begin = max(text.rfind("\n", 0, start) + 1, start - _REACH)
    for stop in _STOP.finditer(text, begin, start):
        if not _is_abbreviation(text, stop):
            begin = stop.end()
    finish = text.find("\n", end)
    finish = min(len(text) if finish < 0 else finish, end + _REACH)
    # Two characters back: the span may end with its own stop.
    for stop in _STOP.finditer(text, max(start, end - 2), finish):
        if not _is_abbreviation(text, stop):
            return begin, max(end, stop.start() + 1)
    return begin, finish


def _is_abbreviation(text: str, stop: "re.Match[str]") -> bool:
    if text[stop.start()] != ".":
        return False
    return _ABBREVIATION.search(text, max(0, stop.start() - 5), stop.start() + 1) is not None
