"""Mentions of unnamed sources into whether they are the same: by number, by what is told of them, by "the"."""

import re
from collections.abc import Sequence

from briefing.engines.extractive.groups import TAILS, GroupMention, singular
from briefing.engines.extractive.lexicon import COUNTS

_POINTING_BACK = frozenset({"the", "these", "those", "both", "their", "its", "his", "her"})
# In whatever words: who is familiar with the talks has been briefed on them.
_KNOWING = re.compile(
    r"^(?:(?:directly )?(?:familiar|involved) (?:with|in)|briefed (?:on|about)|with (?:\w+ )?knowledge of) "
)


def can_be(mention: GroupMention, known: Sequence[GroupMention]) -> bool:
    """Whether a mention can mean whom earlier ones do, whose key it shares.

    An unnamed source is no earlier group that only is told of and shares but the head, unless it points back ("the
    people"), and two sources are two where their numbers or what is told of them differ: "two people briefed on it",
    "three people close to her".

    Args:
        mention: What is asked about.
        known: The earlier mentions, at least one.
    """
    if mention.kind != "unnamed":
        return True
    if mention.before in _POINTING_BACK:
        return any(_is_plural(one) == _is_plural(mention) for one in known)
    is_alike = " " in mention.key or mention.is_source == any(one.is_source for one in known)
    return is_alike and not (mention.is_source and any(_are_two(mention, one) for one in known))


def _are_two(one: GroupMention, other: GroupMention) -> bool:
    pairs = ((_number(one), _number(other)), (_tail(one), _tail(other)))
    return any(mine and theirs and mine != theirs for mine, theirs in pairs)


def _number(mention: GroupMention) -> str:
    """How many they are, in the text's own word; "" where it does not say."""
    first = mention.name.split(maxsplit=1)[0].casefold()
    if mention.before in COUNTS:
        return mention.before
    return first if first.isdigit() or first in COUNTS else ""


def _behind(mention: GroupMention) -> str:
    """What stands behind their head: "close to the mayor"; "" for nothing."""
    words = mention.name.casefold().split()
    at = next((at for at, word in enumerate(words) if at and word in TAILS), len(words))
    return " ".join(words[at:])


def _tail(mention: GroupMention) -> str:
    return _KNOWING.sub("", _behind(mention))


def _is_plural(mention: GroupMention) -> bool:
    head = mention.name.casefold().removesuffix(_behind(mention)).split()[-1]
    return singular(head) != head or head == "people"
