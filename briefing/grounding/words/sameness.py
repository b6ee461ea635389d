"""A run of equal tokens into what differs all the same: joints, capitals that mean something, words cut in two."""

import re
from typing import Literal

from briefing.grounding.words.tokens import Tokens

# Marks that make one word or number of two when nothing else stands between: "re-sign", "and/or", "O'Brien", "U.S".
_JOINTS = "-‐‑–—―−/_@·'’‘."
_HYPHENS = ("-", "‐", "‑")
_DASHES = "-‐‑‒–—―−"
_APOSTROPHES = "'’‘ʼ"
# Written in capitals for emphasis more often than as an acronym.
_EMPHATIC = frozenset(
    "a i not no never all any every very must only ever will can do does did and but both more most much too this that "
    "these those the our your my his her their we they you he she be been was were have has had why how what".split()
)
# Words that are another word with a capital letter.
_CAPITAL_MATTERS = frozenset(
    "may march august polish turkey china bill mark will frank grant rose reading democratic democrat democrats "
    "republican republicans labour labor conservative conservatives liberal liberals green greens catholic "
    "orthodox apple amazon shell orange visa target bush brown young stone hope faith joy dick jobs".split()
)
# Acronyms that are also plain words, so that "Who" is no form of "WHO".
_ACRONYMS = frozenset("us it who is in or as at so me am an on go are ok ice start swift salt aids un id pm".split())
_TURNING_PREFIXES = frozenset(
    "non anti un ex pro counter de dis pre post pseudo quasi semi half mis not never no so self vice co sub under over "
    "re near would ultra extra".split()
)
_TURNING_SUFFIXES = frozenset("free less proof".split())
_MAGNITUDES = frozenset(
    "hundred thousand million billion trillion hundreds thousands millions billions trillions dozen percent percentage "
    "per pct bn mn m k tn % ‰ °".split()
)
# A quote may begin with these and leave out of how much; no number is made another by it.
_SHARES = frozenset("percent percentage per pct dozen".split())
_NUMBER_WORDS = frozenset(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion "
    "trillion".split()
)
_SIGNS = "$€£¥₽₴₹₪₩₺%‰°±-+−<>=≤≥≈~^@&"
_LONGEST_NAME_TOKENS = 4
_STOP = re.compile(r"[.!?]")


def is_number(form: str) -> bool:
    """Whether a token counts something: digits or a number spelled out."""
    return form[0].isdigit() or form in _NUMBER_WORDS


def interior_differences(quote: Tokens, first: int, text: Tokens, at: int, *, length: int) -> tuple[str, ...]:
    """What differs inside a run of equal tokens, in the words of the quote.

    Args:
        quote: The quote's tokens.
        first: Where the run begins among them.
        text: The article's tokens.
        at: Where the run begins among those.
        length: How many tokens it has.

    Returns:
        Empty when only spacing, punctuation outside words and harmless capitals differ.
    """
    start, end = quote.starts[first], quote.ends[first + length - 1]
    if text.text[text.starts[at] : text.ends[at + length - 1]] == quote.text[start:end]:
        return ()
    words: list[str] = []
    shouted = quote.text[start:end].isupper() or text.text[text.starts[at] : text.ends[at + length - 1]].isupper()
    for step in range(length):
        mine, theirs = quote.raw(first + step), text.raw(at + step)
        if mine != theirs and not shouted and _case_matters(mine, theirs, is_first=step == 0):
            words.append(mine)
        if step + 1 < length and not _same_gap(quote, first + step, text, at + step):
            words.append(quote.text[quote.starts[first + step] : quote.ends[first + step + 1]])
    return tuple(words)


def _case_matters(mine: str, theirs: str, *, is_first: bool) -> bool:
    form = theirs.lower()
    if form != mine.lower():
        return False
    if len(form) > 1 and mine.isupper() != theirs.isupper():
        plain = theirs if mine.isupper() else mine
        return form in _ACRONYMS or (plain.islower() and form not in _EMPHATIC)
    return form in _CAPITAL_MATTERS and not is_first


def _same_gap(quote: Tokens, index: int, text: Tokens, at: int) -> bool:
    mine, theirs = quote.gap(index), text.gap(at)
    if mine == theirs:
        return True
    if ("?" in mine) != ("?" in theirs) or ("!" in mine and "!" not in theirs):
        return False
    for one, other in ((mine, theirs), (theirs, mine)):
        if len(one) == 1 and one in _JOINTS and not _has_joint(other, one):
            return False
        # "He said no. Deal is off" is not "He said no deal is off".
        recased = quote.raw(index + 1)[0].isupper() != text.raw(at + 1)[0].isupper()
        if recased and not other.strip() and _STOP.search(one):
            return False
    return True


def _has_joint(gap: str, joint: str) -> bool:
    for kin in (_DASHES, _APOSTROPHES):
        if joint in kin:
            return any(mark in kin for mark in gap)
    return joint in gap


def cut_words(text: Tokens, at: int, *, length: int) -> tuple[str, ...]:
    """What a run of tokens tears apart at its edges: a sign off its number, "n't" off its verb, "non-" off its noun.

    Returns:
        The words as they stand whole in the article; empty when the run begins and ends between words.
    """
    words: list[str] = []
    last = at + length - 1
    if at > 0 and text.forms[at] not in _SHARES and _tears(text, at - 1, is_name=False) and not rest_of(text, at):
        words.append(text.text[text.starts[at - 1] : text.ends[at]])
    if last + 1 < len(text) and _tears(text, last, is_name=_is_name(text, at, length=length)):
        words.append(text.text[text.starts[last] : text.ends[last + 1]])
    return tuple(words)


def rest_of(text: Tokens, at: int) -> str:
    """An amount or abbreviation whose last word begins a run, "$5 million" or "U.S"; "" when the run begins with none.

    "Million" without its number and "S." without its "U." are nothing else by themselves; a reader has to see the rest.
    """
    if at == 0:
        return ""
    left, right = text.forms[at - 1], text.forms[at]
    is_amount = is_number(left) and right in _MAGNITUDES and right.isalpha() and len(right) > 2
    if not is_amount and not (len(left) == len(right) == 1 and text.gap(at - 1) == "." and text.raw(at).isupper()):
        return ""
    first = at - 2 if is_amount and at > 1 and text.forms[at - 2] in _SIGNS and text.glued(at - 2) else at - 1
    return text.text[text.starts[first] : text.ends[at]]


def _tears(text: Tokens, index: int, *, is_name: bool) -> bool:
    """Whether a cut after a token tears something apart; a name may stand without its possessive."""
    left, right = text.forms[index], text.forms[index + 1]
    gap = text.gap(index)
    if gap == "":
        if right[0] == "'":
            return not is_name
        return not (_is_ideograph(left) or _is_ideograph(right)) and (_binds(left) or _binds(right))
    if gap in _HYPHENS and (left in _TURNING_PREFIXES or right in _TURNING_SUFFIXES or _is_code(left, right)):
        return True
    if gap == ".":
        # A full stop without its space ends a sentence, not the first half of "example.com" or "U.S".
        return len(left) == 1 or len(right) == 1 or not text.raw(index + 1)[0].isupper()
    if gap in ("@", "_") or (len(gap) == 1 and gap in _APOSTROPHES):
        return True
    if gap.strip(" \u00a0\u202f-"):
        return False
    if is_number(left) and right in _MAGNITUDES:
        return True
    return left.isdigit() and right.isdigit() and len(left) <= 3 == len(right)


def _is_name(text: Tokens, at: int, *, length: int) -> bool:
    """Whether a run names somebody: up to four capitalised words, or up to two of any kind, after an article."""
    words = [text.raw(index) for index in range(at, at + min(length, _LONGEST_NAME_TOKENS + 2))]
    words = words[1:] if words[0].lower() in ("the", "a", "an") else words
    return 0 < len(words) <= 2 or (len(words) <= _LONGEST_NAME_TOKENS and all(word[0].isupper() for word in words))


def _is_code(left: str, right: str) -> bool:
    """Whether a hyphen joins letters and a number, as in "B-52"."""
    return right[0].isdigit() and left.isalpha()


def _binds(form: str) -> bool:
    return form.isalnum() or form == "n't" or form[0].isdigit() or form in _SIGNS


def _is_ideograph(form: str) -> bool:
    return len(form) == 1 and form >= "\u0e00" and form not in _SIGNS


def edge_differences(quote: Tokens, text: Tokens, at: int) -> tuple[str, ...]:
    """A question mark that only one side has at the end of a run, or an exclamation mark put on, with its word."""
    last = at + len(quote) - 1
    tail = quote.text[quote.ends[-1] :]
    there = text.text[text.ends[last] : text.ends[last] + 3].lstrip("\"'”’»)")[:1]
    asks, asked = "?" in tail, there == "?"
    if (asks and not asked) or (asked and not asks and tail.strip("\"'”’»)")[:1] in (".", "!")):
        return (f"{quote.raw(len(quote) - 1)}{'?' if asks else tail.strip()[:1]}",)
    if "!" in tail and there != "!":
        return (f"{quote.raw(len(quote) - 1)}!",)
    return ()


def widened(quote: Tokens, text: Tokens, at: int) -> tuple[int, int]:
    """Where a run of tokens begins and ends in the article, with the punctuation around it that the quote has there."""
    start, end = text.starts[at], text.ends[at + len(quote) - 1]
    lead, tail = quote.text[: quote.starts[0]], quote.text[quote.ends[-1] :]
    if start >= len(lead) and text.text[start - len(lead) : start] == lead:
        start -= len(lead)
    else:
        start = _grow(text.text, start, step=-1, limit=len(lead))
    if text.text[end : end + len(tail)] == tail:
        end += len(tail)
    else:
        end = _grow(text.text, end, step=1, limit=len(tail))
    return start, end


def _grow(text: str, at: int, *, step: Literal[-1, 1], limit: int) -> int:
    """An edge moved over at most `limit` marks that are neither letters, digits nor spaces."""
    for _ in range(limit):
        index = at if step == 1 else at - 1
        if not 0 <= index < len(text) or text[index].isalnum() or text[index].isspace():
            break
        at += step
    return at
