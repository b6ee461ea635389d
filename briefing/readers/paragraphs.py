"""Lines into paragraphs: hard-wrapped lines are joined, lines that are paragraphs of their own stay apart."""

import re
from collections import Counter
from itertools import pairwise

_WIDTHS = range(30, 121)
# A wrapped text breaks most of its lines inside a sentence; a text with one paragraph a line hardly ever does.
_SHARE_INSIDE = 0.3
_DASHES = ("- ", "– ", "— ")
_SENTENCE_ENDS = (".", "!", "?", ":", ";", "。")
_BULLETS = ("* ", "• ", "+ ", "> ", "· ", "◦ ", "▪ ")
_PREFIXES = (
    "all anti co counter cross double ex far first full half high inter left long low mid mini multi near non "
    "old one over part post pre pro pseudo quasi re right second self semi short so sub third three two ultra "
    "un under vice well "
)
# What a divided word goes on with and no word begins with.
_SYLLABLES = (
    "tion",
    "sion",
    "ment",
    "ness",
    "ing",
    "ly",
    "ble",
    "tive",
    "ture",
    "ture",
    "ted",
    "ty",
    "ence",
    "ance",
    "cial",
    "cy",
)
_DIVIDES_WORDS = "divides words"
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
    blocks[0] = _join_headline(blocks[0])
    width = _wrap_width(blocks)
    if width is None:
        return [line.strip() for block in blocks for line in block if line.strip()]
    words = count_compounds(text)
    words[_DIVIDES_WORDS] = int(_divides_words(blocks))
    return [paragraph for block in blocks for paragraph in _join_block(block, width, words) if paragraph]


def count_compounds(text: str) -> Counter[str]:
    """How often each word occurs, compounds with a hyphen as one: what tells a compound from a divided word."""
    return Counter(re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", text.lower()))


def join_lines(lines: list[str], words: Counter[str]) -> str:
    """Join the lines of one paragraph; `words` is what `count_compounds` gave for the whole text."""
    joined = lines[0]
    for line in lines[1:]:
        joined = _join(joined, line, words)
    return joined


def _join_headline(block: list[str]) -> list[str]:
    """Join a headline that stands on two or three short lines of its own."""
    is_headline = 2 <= len(block) <= 3 and all(len(line) <= 70 and line[-1:] not in _SENTENCE_ENDS for line in block)
    goes_on = is_headline and all(line.strip()[:1].islower() for line in block[1:])
    return [" ".join(line.strip() for line in block)] if goes_on else block


def _wrap_width(blocks: list[list[str]]) -> int | None:
    """The column at which lines were broken, or None when they were not."""
    breaks = inside = 0
    lengths: list[int] = []
    for block in blocks:
        for line, following in pairwise(block):
            breaks += not _begins_item(following, after=line)
            if _breaks_inside(line, following):
                inside += 1
                lengths.append(len(line))
    if inside == 0 or inside < _SHARE_INSIDE * breaks:
        return None
    lengths.sort()
    width = lengths[int(0.9 * (len(lengths) - 1))]
    return width if width in _WIDTHS else None


def _divides_words(blocks: list[list[str]]) -> bool:
    """Whether so many lines end in a hyphen that words were divided; compounds alone end one line in a hundred."""
    lines = sum(len(block) for block in blocks)
    hyphens = sum(line.endswith("-") and line[-2:-1].isalpha() for block in blocks for line in block)
    return hyphens >= 3 and hyphens >= 0.04 * lines


def _breaks_inside(line: str, following: str) -> bool:
    first = following.lstrip("\"“‘'( -–—")[:1]
    is_inside = first.isalpha() and not first.isupper() and line[-1:] not in _SENTENCE_ENDS
    return len(line) >= _WIDTHS[0] and is_inside and not _begins_item(following, after=line)


def _begins_item(line: str, *, after: str) -> bool:
    bare = line.lstrip()
    if bare.startswith(_DASHES) and bare[2:3].islower() and after[-1:] not in _SENTENCE_ENDS:
        return False
    return bare.startswith((*_BULLETS, *_DASHES)) or re.match(r" ?\(?\d{1,2}[.)] ", line) is not None


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
    if _begins_item(following, after=line) or (following.startswith(" ") and not line.startswith(" ")):
        return False
    next_word = following.split(maxsplit=1)[0] if following.strip() else ""
    was_full = len(line) + 1 + len(next_word) > width - 2
    return was_full or (len(line) > width // 2 and _breaks_inside(line, following))


def _join(start: str, rest: str, words: Counter[str]) -> str:
    divided = re.search(r"([^\W\d_]+)-$", start[-40:])
    second = re.match(r"[^\W\d_]+", rest)
    if divided is None or second is None:
        return start + rest if _needs_no_space(start, rest) else f"{start} {rest}"
    if second.group().islower() and not _is_compound(divided.group(1).lower(), second.group(), words):
        return start[:-1] + rest
    return start + rest


def _needs_no_space(start: str, rest: str) -> bool:
    """After a hyphen or dash that stands at a word, and between Chinese or Japanese characters."""
    is_open = start[-1:] in ("-", "–", "—", "/") and start[-2:-1] not in (" ", "-", "")
    return is_open or (_is_cjk(start[-1:]) and _is_cjk(rest[:1]))


def _is_cjk(character: str) -> bool:
    return "\u3000" <= character <= "\u30ff" or "\u3400" <= character <= "\u9fff" or "\uff00" <= character <= "\uffef"


def _is_compound(left: str, right: str, words: Counter[str]) -> bool:
    hyphened, closed = words[f"{left}-{right}"], words[left + right]
    if hyphened or closed:
        return hyphened >= closed
    if left in _KEEP_HYPHEN_AFTER:
        return True
    if words[_DIVIDES_WORDS]:
        return words[left] > 0 and words[right] > 0
    return not right.startswith(_SYLLABLES)
