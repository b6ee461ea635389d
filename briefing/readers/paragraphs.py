"""Lines into paragraphs: hard-wrapped lines are joined, lines that are paragraphs of their own stay apart."""

import re
from collections import Counter
from itertools import pairwise

_WIDTHS = range(30, 121)
# A wrapped text breaks most of its lines inside a sentence; a text with one paragraph a line hardly ever does.
_SHARE_INSIDE = 0.3
_BULLETS = ("- ", "– ", "— ", "* ", "• ", "+ ", "> ", "· ", "◦ ", "▪ ")
_PREFIXES = (
    "all anti co counter cross double ex far first full half high inter left long low mid mini multi near non "
    "old one over part post pre pro pseudo quasi re right second self semi short so sub third three two ultra "
    "un under vice well "
)
_KEEP_HYPHEN_AFTER = frozenset(_PREFIXES.split())


def split_paragraphs(text: str) -> list[str]:
    r"""Split clean text into its paragraphs, each one line.

    A blank line always ends a paragraph. Where the text is hard-wrapped, lines that were broken only because they were
    full are joined again; a hyphen at such a break stays when the halves are a compound and goes when one word was
    divided.

    Args:
        text: Text as `clean` gives it.

    Example:
        >>> split_paragraphs("One.\n\nTwo.\nThree.")
        ['One.', 'Two.', 'Three.']
    """
    blocks = [block.split("\n") for block in re.split(r"\n{2,}", text)]
    width = _wrap_width(blocks)
    if width is None:
        return [line.strip() for block in blocks for line in block if line.strip()]
    words = Counter(re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", text.lower()))
    return [paragraph for block in blocks for paragraph in _join_block(block, width, words) if paragraph]


def _wrap_width(blocks: list[list[str]]) -> int | None:
    """The column at which lines were broken, or None when they were not."""
    breaks = inside = 0
    lengths: list[int] = []
    for block in blocks:
        for line, following in pairwise(block):
            breaks += 1
            if _breaks_inside(line, following):
                inside += 1
                lengths.append(len(line))
    if inside == 0 or inside < _SHARE_INSIDE * breaks:
        return None
    lengths.sort()
    width = lengths[int(0.9 * (len(lengths) - 1))]
    return width if width in _WIDTHS else None


def _breaks_inside(line: str, following: str) -> bool:
    first = following.lstrip("\"“‘'( ")[:1]
    return len(line) >= _WIDTHS[0] and first.islower() and line[-1:] not in ".!?:;" and not _begins_item(following)


def _begins_item(line: str) -> bool:
    return line.lstrip().startswith(_BULLETS) or re.match(r" ?\(?\d{1,2}[.)] ", line) is not None


def _join_block(block: list[str], width: int, words: Counter[str]) -> list[str]:
    paragraphs: list[str] = []
    previous = ""
    for line in block:
        stripped = line.strip()
        if previous and _continues(previous, line, width):
            paragraphs[-1] = _join(paragraphs[-1], stripped, words)
        else:
            paragraphs.append(stripped)
        previous = line
    return paragraphs


def _continues(line: str, following: str, width: int) -> bool:
    """Whether `line` was broken because the next word did not fit."""
    if _begins_item(following) or (following.startswith(" ") and not line.startswith(" ")):
        return False
    next_word = following.split(maxsplit=1)[0] if following.strip() else ""
    was_full = len(line) + 1 + len(next_word) > width - 2
    return was_full or (len(line) > width // 2 and _breaks_inside(line, following))


def _join(start: str, rest: str, words: Counter[str]) -> str:
    broken = re.search(r"([^\W\d_]+)-$", start[-40:])
    second = re.match(r"[^\W\d_]+", rest)
    if broken is None or second is None:
        return (
            start + rest
            if start.endswith(("-", "–", "—", "/")) and start[-2:-1] not in (" ", "")
            else f"{start} {rest}"
        )
    left, right = broken.group(1).lower(), second.group().lower()
    if _is_compound(left, right, words) or not second.group().islower():
        return start + rest
    return start[:-1] + rest


def _is_compound(left: str, right: str, words: Counter[str]) -> bool:
    if words[f"{left}-{right}"] > 0 or words[left + right] > 0:
        return words[f"{left}-{right}"] >= words[left + right]
    return left in _KEEP_HYPHEN_AFTER or (words[left] > 0 and words[right] > 1)
