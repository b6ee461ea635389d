"""Words with capitals into runs that may be names: "Bank of England", "Ursula von der Leyen"."""

from collections.abc import Iterator

from briefing.attribution import Analysed, Sentence, Word
from briefing.engines.extractive.lexicon import CONNECTORS, COURTESY, OPENERS, ORGANISATIONS, WEEKDAYS_AND_MONTHS

LIMIT_WORDS = 12
_QUOTE_OPENERS = frozenset("“‘\"'(:—–-•*[")


def runs(words: tuple[Word, ...], sentence: Sentence) -> Iterator[tuple[int, int]]:
    """The runs of a sentence that may be names, as word indices: first, and one past the last."""
    at = sentence.first
    while at < sentence.last:
        opens = at == sentence.first or words[at - 1].text in _QUOTE_OPENERS
        if opens and words[at].lower.endswith("maker") and at + 1 < sentence.last and is_name_word(words[at + 1]):
            at += 1
            continue
        is_name = is_name_word(words[at]) or _is_named_like_a_month(words, at, sentence.last)
        if not is_name or (opens and is_opener(words[at].text)):
            at += 1
            continue
        last = _run_end(words, at, sentence.last)
        yield at, last
        at = last


# "April Holm", "Jun Abe" and "Mar Oda" are people, and "in April Ms Holm" is not about them.
_NAMES_OF_MONTHS = frozenset({"april", "may", "june", "august", "jan", "mar", "jun", "dec"})
_BEFORE_MONTHS = frozenset({"in", "on", "of", "since", "until", "by", "last", "next", "this", "late"})
_BEFORE_MONTHS |= {"early", "mid", "and", "before", "after", "during", "between", "through"}


def _is_named_like_a_month(words: tuple[Word, ...], at: int, end: int) -> bool:
    if words[at].lower not in _NAMES_OF_MONTHS or not words[at].text.istitle() or at + 1 >= end:
        return False
    before, following = words[at - 1] if at else None, words[at + 1]
    is_dated = before is not None and (before.lower in _BEFORE_MONTHS or before.text[0].isdigit())
    return not is_dated and following.text.istitle() and is_name_word(following) and not is_opener(following.text)


def bare(word: Word) -> str:
    """A word without its possessive ending."""
    for ending in ("'s", "’s"):
        if word.lower.endswith(ending):
            return word.text[: -len(ending)]
    return word.text


def is_name_word(word: Word) -> bool:
    """Whether a word has a name's capital; "US-led" and "Monday" have none."""
    text = word.text
    if text[0].islower():
        return text[:3] in ("al-", "el-", "as-") and text[3:4].isupper()
    if not text[0].isupper() or word.lower in WEEKDAYS_AND_MONTHS or text in ("I", "I'm", "I’m", "I've", "I’ve"):
        return False
    head, _, tail = text.rpartition("-")
    return not (head and tail.islower()) and not (text[-1].isdigit() and "." in text)


def is_opener(word: str) -> bool:
    """Whether a word has its capital only from opening a sentence; "WHO" and "US" have it of their own."""
    return word.casefold() in OPENERS and not (word.isupper() and len(word) > 1)


def is_heading(analysed: Analysed, sentence: Sentence) -> bool:
    """Whether a line is a heading, whose capitals say nothing: mostly capitals and no mark at its end."""
    words = [word for word in analysed.words[sentence.first : sentence.last] if word.text[0].isalpha()]
    if not words or analysed.words[sentence.last - 1].text in '.?!”"’…:':
        return False
    return sum(word.text[0].isupper() for word in words) > 0.7 * len(words) and len(words) > 2


def _run_end(words: tuple[Word, ...], first: int, limit: int) -> int:
    at = first + 1
    limit = min(limit, first + LIMIT_WORDS)
    while at < limit and bare(words[at - 1]) == words[at - 1].text:
        word, before = words[at], words[at - 1]
        is_near = word.start - before.end <= 1
        follows = at + 1 < limit and is_name_word(words[at + 1])
        is_initial = word.text == "." and (len(before.text) == 1 or before.lower in COURTESY)
        is_plural = word.text in ("'", "’") and before.lower.endswith("s")
        if word.start == before.end and follows and (is_initial or (is_plural and _is_body(words[at + 1]))):
            at += 2
        elif is_near and word.start > before.end and is_name_word(word):
            at += 1
        elif is_near and follows and _connects(words, first, at):
            at += 2
        elif (
            word.lower == "of"
            and at + 2 < limit
            and words[at + 1].lower == "the"
            and is_name_word(words[at + 2])
            and _heads(words, first, at)
        ):
            at += 3
        else:
            break
    return at


def _is_body(word: Word) -> bool:
    return word.lower in ORGANISATIONS


def _connects(words: tuple[Word, ...], first: int, at: int) -> bool:
    """Whether a small word joins two parts of one name: "Ursula von der Leyen", "Bank of England"."""
    lower = words[at].lower
    if lower in CONNECTORS:
        return True
    if lower == "&":
        return True
    if lower == "and":
        return any(word.lower in ("of", "for") for word in words[first:at]) and _heads(words, first, at)
    return lower in ("of", "for") and _heads(words, first, at)


def _heads(words: tuple[Word, ...], first: int, at: int) -> bool:
    is_office = words[at - 1].lower in ("chief", "secretary", "house")
    return is_office or any(word.lower in ORGANISATIONS for word in words[first:at])
