"""Words around or between quoted pieces into whether they deny, doubt, ask, forbid or condition what was quoted."""

import re
from functools import cache

from briefing.grounding.surroundings import turns
from briefing.grounding.surroundings.clipping import cut_after, cut_before

_NEAR_CHARS = 400
_NEXT_CHARS = 60
_SHORTEST_TOKENS = 3
_NAME = re.compile(r"(?:[A-Z]\S*\s+){2,}|.*\d")
_ABBREVIATION = re.compile(
    r"\b(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Lt|Col|Sgt|St|Jr|Sr|No|vs|Inc|Co|Corp|Ltd|Prof|Rev|[A-Z]|[A-Za-z]\.[A-Za-z])\.$"
)
# "who was not there": a clause about somebody that ends before what the quote goes on with.
_NEGATED_RELATIVE = re.compile(r",\s+(?:who|whose) [^,.;:!?\"“”]{1,80}(?=[,.;])")
_MOST_SHOWN, _FIRST_SHOWN, _LAST_SHOWN = 12, 7, 4
_ASIDE = re.compile(r"\s*([,—–-])[^.;:!?\"“”\n]*\1\s*")
_INNER_STOP = re.compile(
    r"(?<!\bMr)(?<!\bMs)(?<!\bDr)(?<!\bMrs)(?<!\bSt)(?<!\b[A-Z])(?<!Dec)(?<!Nov)(?<!Oct)(?<!Sept)(?<!Aug)(?<!Jan)(?<!Feb)"
    r"[.!?;][\"”’)]*\s(?![a-z])"
)
_AFTER_WHOLE = re.compile(r"[\s\"”’)]*(?:[.!?;,—–:]|[\"”])")
_BEFORE_WHOLE = re.compile(r"[.!?;:—–\"“”‘'(\n][\s\"“‘'(]*$")
_LEAST_SENTENCE_WORDS = 3
# "she said" between two quotation marks, with the stop after it.
_SPEAKER = re.compile(rf"[,.!?]?[\"”’']+ [^\"“”.!?;]*{turns.SAYS}[^\"“”!?;]*?([.,]) [\"“‘']+")
# "of the harbour board": the rest of who said it, before the quotation goes on.
_SPEAKERS_POST = re.compile(r"\s(?:of|at|from|in|with|for) [^“”\".!?;]*\. [“\"']+")
_NEXT_SPEAKER = re.compile(r"[\"”][^\"“”]*\n+\s*(?!(?:He|She|They|I)\b)\w[^\"“”\n]*[\"“]$")


def torn_between(skipped: str) -> str:
    """What the reader has to see of the words an ellipsis stands for, shortened.

    Returns:
        Words between half of one sentence and half of another, or a whole sentence; "" for an aside, the end of a
        sentence, or "she said" between two sentences.
    """
    if not _INNER_STOP.search(skipped):
        return ""
    is_between = (_AFTER_WHOLE.match(skipped) and _BEFORE_WHOLE.search(skipped)) or _SPEAKERS_POST.fullmatch(skipped)
    spoken = _SPEAKER.sub(lambda match: ". " if match.group(1) == "." else ", ", skipped)
    sentences = [part for part in _INNER_STOP.split(spoken)[1:-1] if len(part.split()) >= _LEAST_SENTENCE_WORDS]
    if is_between and not sentences:
        return ""
    return shown(sentences[0] if is_between else skipped)


def is_aside(skipped: str) -> bool:
    """Whether words left out are all that stands between two commas or dashes."""
    return bool(_ASIDE.fullmatch(skipped))


def changes_speaker(skipped: str) -> bool:
    """Whether a quote joins what one speaker says to what another says in the next paragraph."""
    return bool(_NEXT_SPEAKER.search(skipped))


def turning_words(skipped: str) -> tuple[str, ...]:
    """The negations, conditions and contrasts among words that a quote leaves out."""
    return tuple(match.group() for match in turns.turning().finditer(_NEGATED_RELATIVE.sub(" ", skipped)))


@cache
def _stop() -> "re.Pattern[str]":
    return re.compile(r"[.!?…][\"”’')\]]*\s+(?=[\"'“‘(\[]*[^\W_a-z])|\n+")


def sentence_start(text: str, offset: int) -> int:
    """Where the sentence around an offset begins; the search goes 400 characters back and not past a line's start."""
    begin = max(text.rfind("\n", 0, offset) + 1, offset - _NEAR_CHARS, 0)
    # The stop is seen only together with the letter after it.
    for match in _stop().finditer(text, begin, offset + 3):
        if match.end() > offset:
            break
        if not _ABBREVIATION.search(text, begin, match.start() + 1):
            begin = match.end()
    return begin


def sentence_end(text: str, offset: int) -> int:
    """Where the sentence ends that an offset is in or at the end of; the search goes 400 characters on."""
    line_end = text.find("\n", offset)
    finish = min(len(text) if line_end < 0 else line_end, offset + _NEAR_CHARS)
    for match in _stop().finditer(text, max(0, offset - 3), min(len(text), finish + 3)):
        stop = match.start() + len(match.group().rstrip())
        if stop >= offset and not _ABBREVIATION.search(text, max(0, match.start() - 12), match.start() + 1):
            return min(stop, finish)
    return finish


def is_whole(text: str, start: int, end: int) -> bool:
    """Whether a span begins where a sentence begins and ends where one ends, give or take punctuation."""
    before, after = text[sentence_start(text, start) : start], text[end : sentence_end(text, end)]
    return not _has_words(before) and not _has_words(after)


def clipped_words(text: str, start: int, end: int, *, tokens: int) -> str:
    """The words of its sentence by which a span is denied, doubted, asked, forbidden or conditioned.

    Args:
        text: The article.
        start: Where the span begins.
        end: Where it ends.
        tokens: How many tokens it has; a span of one or two, or a name, asserts nothing.

    Returns:
        The words that were cut off; "" when there are none, and for a whole sentence or a whole quotation.

    Example:
        >>> text = "The minister denied that the plant would close."
        >>> clipped_words(text, 24, 46, tokens=4)
        'denied that'
    """
    if tokens < _SHORTEST_TOKENS or (tokens == _SHORTEST_TOKENS and _NAME.match(text, start, end)):
        return ""
    before, after = text[sentence_start(text, start) : start], text[end : sentence_end(text, end)]
    quote = text[start:end]
    clip = cut_before(before, quote) if before else ""
    if not clip and after:
        clip = cut_after(after, quote, beyond=text[end : end + len(after) + _NEXT_CHARS])
        if clip.endswith("?") and before:
            return f"{shown(before)} … {clip}"
    return shown(clip)


def shown(words: str) -> str:
    """Words for a reader's eye: without the marks around them, and not more than twelve."""
    kept = words.strip(" \n\"“”‘’'(),—–").split()
    return " ".join(kept if len(kept) <= _MOST_SHOWN else [*kept[:_FIRST_SHOWN], "…", *kept[-_LAST_SHOWN:]])


def _has_words(text: str) -> bool:
    return any(map(str.isalnum, text))
