"""A cue -> where the content it reports stands: right of it, left of it, or in the quotations that follow."""

from briefing.attribution.clauses import trim
from briefing.attribution.cues import CUES
from briefing.attribution.ledger import Scope
from briefing.attribution.lexicon import DETERMINERS, TIME_WORDS, word_set
from briefing.attribution.wording import Run, Wording

_ADJUNCT_PREPOSITIONS = word_set(
    """in on at during to with of after before from via through as by about over for into when while following"""
)
_LOOSE_ADVERBS = word_set("again too also aloud back recently")
_CLAUSE_OPENERS = word_set("he she they we i it there whether how if")
_ADDRESSEE_ENDS = word_set("that whether how why what if where when")
_NEW_SUBJECTS = word_set("he she they it we i there his its their")
_LIMIT_ADJUNCT, _LIMIT_ADDRESSEE = 24, 18


def after_adjuncts(scope: Scope, first: int) -> int:
    """Skip "on Monday", "in an interview with the paper" and the like; return where a content may begin."""
    words, end = scope.wording, scope.end
    at = first
    while at < end and at - first < _LIMIT_ADJUNCT:
        lower = words.lower[at]
        if lower in ("there", "here") and at + 1 < end and words.is_auxiliary(at + 1):
            return at
        if lower in ("only", "merely") and at + 1 < end and words.lower[at + 1] == "that":
            return at + 1
        if lower in TIME_WORDS or lower in _LOOSE_ADVERBS or (lower.endswith("ly") and lower not in ("only", "family")):
            at += 1
        elif lower in _ADJUNCT_PREPOSITIONS and not _begins_question(words, at + 1, end):
            stop = _adjunct_end(words, at, end)
            if stop >= end or words.texts[stop] == ".":
                return end
            if words.lower[stop] in TIME_WORDS and stop + 1 < end:
                at = stop
                continue
            return stop if _begins_content(words, stop) else at
        else:
            break
    return at


def _begins_question(words: Wording, at: int, end: int) -> bool:
    """As in "over which guarantees", "about what": no adjunct, but what is said."""
    return at < end and words.lower[at] in ("which", "what", "whether", "how")


def _adjunct_end(words: Wording, at: int, end: int) -> int:
    stop = at + 1
    while stop < end and stop - at < 14:
        lower = words.lower[stop]
        if lower == "that" or words.texts[stop] in (",", ":", ".") or lower in TIME_WORDS:
            break
        if words.quoted[stop] >= 0 and words.texts[stop] in ("“", '"', "''", "‘"):
            break
        if lower in _CLAUSE_OPENERS and stop > at + 1:
            break
        stop += 1
    return stop


def _begins_content(words: Wording, at: int) -> bool:
    lower = words.lower[at]
    return lower == "that" or words.texts[at] in (",", ":") or words.quoted[at] >= 0 or lower in _CLAUSE_OPENERS


def after_addressee(scope: Scope, first: int) -> int | None:
    """As in "told reporters that ...": return where the content begins, or None when none follows."""
    words, end = scope.wording, scope.end
    for at in range(first, min(end, first + _LIMIT_ADDRESSEE)):
        text, lower, is_later = words.texts[at], words.lower[at], at > first
        if text == ":" or (is_later and lower in _ADDRESSEE_ENDS):
            return at
        if text == ",":
            return _after_addressee_comma(words, at, end)
        if words.in_speech(at) or (is_later and (lower in _NEW_SUBJECTS or lower == "to")):
            return at
        if is_later and lower in DETERMINERS and words.is_capital(at - 1):
            return at
        if text in (".", ";"):
            return None
    return None


def _after_addressee_comma(words: Wording, comma: int, end: int) -> int | None:
    """A quotation follows, or more about the addressee: "told Ann Bo, the host, that"."""
    if comma + 1 < end and words.quoted[comma + 1] >= 0:
        return comma
    for at in range(comma + 1, min(end, comma + 14)):
        if words.lower[at] == "that":
            return at
        if words.texts[at] == ",":
            is_next = at + 1 < end and (words.lower[at + 1] == "that" or words.quoted[at + 1] >= 0)
            return at + 1 if is_next else None
    return None


def left_of(scope: Scope, last: int) -> Run | None:
    """Return the content that ends with the word `last`, a comma or a closing quotation mark."""
    words = scope.wording
    if last < scope.start:
        return None
    if words.quoted[last] >= 0:
        return _quoted_left_of(scope, last)
    run = trim(words, Run(scope.ledger.free_from(scope.start, last), last + 1))
    if run.last - run.first > 3 and words.lower[run.first] in ("but", "and"):
        run = Run(run.first + 1, run.last)
    return run if run.last > run.first else None


def _quoted_left_of(scope: Scope, last: int) -> Run:
    """Words before the quotation belong to the content too, unless a cue stands among them."""
    words = scope.wording
    quotation = words.quotation(last)
    first = quotation.first
    if first > scope.start and not any(scope.ledger.used[scope.start : first]):
        is_short = quotation.last - quotation.first < 200
        if words.texts[first - 1] not in (",", ":") and is_short and not _has_core_cue(scope, scope.start, first):
            first = scope.start
    return trim(words, Run(first, quotation.last + 1))


def _has_core_cue(scope: Scope, first: int, end: int) -> bool:
    return any(scope.wording.is_core_cue(at, end) for at in range(first, end))


def resumed(scope: Scope, first: int) -> list[Run]:
    """Return the rest of a quotation that its speaker interrupts, and the quoted sentences after it.

    Args:
        scope: The sentence.
        first: The word after cue and speaker.
    """
    words, end = scope.wording, scope.end
    quote = next((at for at in range(first, end) if words.speech_from(at)), None)
    runs: list[Run] = []
    has_pause = quote is not None and words.texts[quote - 1] in (",", ":", "—", ".")
    if quote is not None and has_pause and not _has_other_cue(scope, first, quote):
        runs.append(Run(quote, words.quotation(quote).last + 1))
    return runs + following(scope)


def _has_other_cue(scope: Scope, first: int, end: int) -> bool:
    cues = (CUES.get(scope.wording.lower[at]) for at in range(first, end))
    return _has_core_cue(scope, first, end) or any(cue is not None and "gerund" in cue.forms for cue in cues)


def following(scope: Scope) -> list[Run]:
    """Return the quoted sentences that directly follow, each a whole sentence.

    They stand in the same paragraph, or after a colon in the next one.
    """
    words, at = scope.wording, scope.end
    paragraph = words.paragraphs[scope.start]
    if at < words.count and words.texts[at - 1] == ":" and words.paragraphs[at] == paragraph + 1:
        paragraph += 1
    runs: list[Run] = []
    while at < words.count and words.paragraphs[at] == paragraph:
        quotation = words.speech_from(at)
        if quotation is None:
            break
        sentence_end = words.sentence_end(at)
        if sentence_end > quotation.last + 2:
            break
        runs.append(Run(at, quotation.last + 1))
        at = max(sentence_end, quotation.last + 1)
    return runs
