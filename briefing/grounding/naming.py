"""Which words differ between a quote and the passage it came from, and whether they bear meaning."""

from typing import NamedTuple

from briefing.grounding.alignment import Pair, is_one_slip
from briefing.grounding.scope import TURNING
from briefing.grounding.tokens import Tokens

_FUNCTION = frozenset(
    (
        "a an the that which who also then just very really so well and or of to in on at for with is are was "
        "were be been being has have had he she it they we you i his her its their our my this these those "
        "there as by from 's 're 've 'll 'd 'm"
    ).split()
)
_DROPPABLE = frozenset("a an the that also just very then".split())
_COUNTING = frozenset(
    (
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
        "sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred "
        "thousand million billion trillion dozen half third quarter first second last percent monday tuesday "
        "wednesday thursday friday saturday sunday january february march april may june july august "
        "september october november december"
    ).split()
)
_REVERSING = ("il", "un", "dis", "in", "im", "ir", "non", "anti", "de", "mis")


class Differences(NamedTuple):
    """The words that differ, and whether all of them are function words or slips of spelling."""

    words: tuple[str, ...]
    are_slight: bool


def differences(asked: Tokens, text: Tokens, pairs: tuple[Pair, ...], *, known: dict[str, list[int]]) -> Differences:
    """Compare a quote with its passage, word by word.

    Args:
        asked: The quote.
        text: The text.
        pairs: The words laid beside each other.
        known: The words of the text; a slip of spelling is no word of it.
    """
    words: list[str] = []
    are_slight = True
    for pair in pairs:
        quoted = asked.forms[pair.quoted] if pair.quoted is not None else ""
        found = text.forms[pair.found] if pair.found is not None else ""
        if quoted == found:
            continue
        if pair.quoted is not None:
            words.append(asked.raw(pair.quoted))
        if pair.found is not None:
            words.append(text.raw(pair.found))
        are_slight = are_slight and _is_slight(quoted, found, known)
    return Differences(tuple(dict.fromkeys(words)), are_slight)


def _is_slight(quoted: str, found: str, known: dict[str, list[int]]) -> bool:
    if {quoted, found} & (TURNING | _COUNTING) or any(word[:1].isdigit() for word in (quoted, found)):
        return False
    if not quoted or not found:
        return (quoted or found) in _DROPPABLE
    if quoted in _FUNCTION and found in _FUNCTION:
        return not {quoted, found} & {"he", "she", "they", "we", "you", "i", "his", "her", "our", "my", "and", "or"}
    longer, shorter = (quoted, found) if len(quoted) > len(found) else (found, quoted)
    reversed_ = any(longer == prefix + shorter for prefix in _REVERSING)
    return min(len(quoted), len(found)) >= 4 and is_one_slip(quoted, found) and quoted not in known and not reversed_
