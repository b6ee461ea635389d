"""The words around a name into the role they give its bearer."""

from briefing.attribution import Sentence, Word
from briefing.attribution.cues import CUES
from briefing.attribution.lexicon import AUXILIARIES, DETERMINERS, PREPOSITIONS, SUBORDINATORS
from briefing.engines.extractive.lexicon import COURTESY, ROLES, WEEKDAYS_AND_MONTHS
from briefing.engines.extractive.verbs import reading_of
from briefing.identity import country_of_adjective

LIMIT_WORDS = 14
"""An apposition longer than this is rarely a role."""
_STOPS = (
    PREPOSITIONS | SUBORDINATORS | AUXILIARIES | WEEKDAYS_AND_MONTHS | {"and", "or", "but", "who", "which", "not", "as"}
)
_TENURES = frozenset({"former", "ex", "acting", "interim", "deputy", "outgoing", "incoming", "then"})
_OBJECTS = frozenset({"them", "him", "her", "us", "it", "me"})
_LINKS = frozenset({"of", "for", "at", "in", "with", "to", "and", "on"})


def find(words: tuple[Word, ...], sentence: Sentence, run_first: int, first: int, last: int) -> str:
    """The role a name is given: in the titles of its run, before it, or between commas beside it.

    Args:
        words: The words of the text.
        sentence: The sentence the name stands in.
        run_first: Where the titles before the name begin.
        first: Where the name begins.
        last: One past its last word.
    """
    before = _before(words, sentence, run_first, first)
    if before and last + 1 < sentence.last and words[last].lower == "of" and words[last + 1].text[0].isupper():
        end = last + 2
        while end < sentence.last and words[end].text[0].isupper() and words[end - 1].text[-2:] not in ("'s", "’s"):
            end += 1
        owner = " ".join(word.text for word in words[last + 1 : end])
        return before if country_of_adjective(before.split()[0]) else f"{before} of {owner}"
    if before.split(maxsplit=1)[:1] and before.split(maxsplit=1)[0].casefold() in ("former", "ex", "retired"):
        return _apposed(words, sentence, run_first - len(before.split()), last) or before
    return before or _apposed(words, sentence, run_first, last) or _after(words, sentence, last)


def is_role(word: Word) -> bool:
    """Whether a word says what a person is."""
    lower = word.lower
    return lower in ROLES or lower.rpartition("-")[2] in ROLES


def ends_noun_phrase(word: Word | None) -> bool:
    """Whether a noun phrase is over before this word: at a mark, a verb, a preposition or the end."""
    if word is None or not word.text[0].isalnum():
        return True
    return word.lower in _STOPS or word.lower in DETERMINERS or _is_verb(word) or word.lower.endswith("ly")


def _is_verb(word: Word) -> bool:
    lower = word.lower
    if not word.text[0].islower():
        return False
    reading = reading_of(lower)
    is_past = lower.endswith("ed") or (reading is not None and reading[1] == "past")
    return (is_past or lower in CUES) and not lower.endswith("ing") and not is_role(word)


def _before(words: tuple[Word, ...], sentence: Sentence, run_first: int, first: int) -> str:
    """Find "palace aide" in "the palace aide Lars Holm", "Chilean President" in "Chilean President Ana Oda"."""
    is_titled = run_first < first
    at = run_first - 1
    if not is_titled and not (at >= sentence.first and is_role(words[at]) and words[at].text[0].islower()):
        return ""
    has_owner = at >= sentence.first and words[at].lower.endswith(("'s", "’s"))
    begin = run_first - has_owner if is_titled else _phrase_begin(words, sentence, run_first)
    if is_titled and not has_owner and begin - 1 >= sentence.first and words[begin - 1].lower in _TENURES:
        begin -= 1
    phrase = _tidy(words[begin:first])
    return phrase if any(word.casefold().strip(".") in ROLES or "-" in word for word in phrase.split()) else ""


def _phrase_begin(words: tuple[Word, ...], sentence: Sentence, end: int) -> int:
    """Where the modifiers of a role begin, without its determiner."""
    at = end
    while at - 1 >= sentence.first and end - at < 7:
        word = words[at - 1]
        if not word.text[0].isalnum() or word.lower in _STOPS or word.lower in DETERMINERS:
            break
        if _is_verb(word) and not is_role(word) and word.lower != "press":
            break
        is_adverb = word.text[0].islower() and word.text.endswith(("ly", "ing", "ed"))
        if is_adverb or (at - 2 >= sentence.first and words[at - 2].lower == "to"):
            break
        at -= 1
    return at


def _apposed(words: tuple[Word, ...], sentence: Sentence, run_first: int, last: int) -> str:
    """Find "Danish trade minister" in "the Danish trade minister, Lars Holm, told"."""
    at = run_first - 1
    if at <= sentence.first or words[at].text != ",":
        return ""
    if (
        last < sentence.last
        and words[last].text[0].isalnum()
        and words[last].lower not in ("has", "said", "told", "and", "who")
    ):
        return ""
    end = at
    for begin in range(end - 1, max(sentence.first - 1, end - LIMIT_WORDS), -1):
        word = words[begin]
        if word.text[0] in ',;:“”"' or (word.lower in SUBORDINATORS and word.lower != "than"):
            return ""
        if is_role(word) and (begin == end - 1 or words[begin + 1].lower in _LINKS):
            start = _phrase_begin(words, sentence, begin)
            is_lone = words[last].text == "," if last < sentence.last else False
            is_definite = start > sentence.first and words[start - 1].lower in ("the", "its", "his", "her", "their")
            is_definite |= is_lone and start > sentence.first and words[start - 1].lower in ("a", "an")
            has_owner = any(word.lower.endswith(("'s", "’s")) for word in words[start:begin])
            return _tidy(words[start:end]) if is_definite or has_owner else ""
    return ""


def _after(words: tuple[Word, ...], sentence: Sentence, last: int) -> str:
    """Find "a broker" in "Ana Oda, a broker, said"."""
    if last >= sentence.last or words[last].text != ",":
        return ""
    begin = last + 1
    for end in range(begin, min(sentence.last, begin + LIMIT_WORDS)):
        word = words[end]
        if word.text in ",.;–—)”" or word.lower in ("who", "which", "that"):
            phrase = words[begin:end]
            roles_at = [at for at, inner in enumerate(phrase) if is_role(inner)]
            if not roles_at or any(_is_verb(inner) or inner.lower in AUXILIARIES for inner in phrase[2:]):
                return ""
            is_noun_phrase = phrase[0].lower in DETERMINERS or phrase[0].text[0].isupper() or is_role(phrase[0])
            return _tidy(phrase) if is_noun_phrase and not _is_list(words, end, sentence) else ""
        if word.lower in ("said", "says", "and"):
            return ""
    return ""


def _is_list(words: tuple[Word, ...], end: int, sentence: Sentence) -> bool:
    return end + 1 < sentence.last and words[end].text == "," and words[end + 1].lower in ("and", "or")


def _tidy(phrase: tuple[Word, ...]) -> str:
    kept = list(phrase)
    while kept and (
        kept[0].lower in DETERMINERS
        or kept[0].text in _OBJECTS
        or kept[0].lower in COURTESY
        or not kept[0].text[0].isalnum()
    ):
        kept.pop(0)
    while kept and (kept[-1].lower in COURTESY or not kept[-1].text[0].isalnum()):
        kept.pop()
    text = ""
    for word, before in zip(kept, [None, *kept], strict=False):
        text += (" " if before is not None and word.start > before.end else "") + word.text
    return text
