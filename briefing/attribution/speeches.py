"""Quotations that no cue has claimed -> attributions, by their place and by what the paragraph before them says."""

from bisect import bisect_right

from briefing.attribution import contents, groups, subjects, verbs
from briefing.attribution.ledger import Finding, Ledger, Scope
from briefing.attribution.lexicon import DETERMINERS, SUBJECT_PRONOUNS, word_set
from briefing.attribution.quotations import Quotation
from briefing.attribution.wording import Run, Wording

_VERBS_WITHOUT_ENDING = word_set("went shot wrote began")
# How many attributions before a paragraph of speech may be the one it goes on from.
_LIMIT_CANDIDATES = 30
_LIMIT_INTRODUCTION = 40


def unclaimed(scope: Scope, last: Run | None) -> Run | None:
    """Attribute speech in this sentence that no known cue has claimed, by its place; return the last source."""
    words, ledger, at = scope.wording, scope.ledger, scope.start
    while at < scope.end:
        if words.quoted[at] < 0 or ledger.used[min(at + 1, words.count - 1)]:
            at += 1
            continue
        quotation = words.quotation(at)
        if quotation.is_speech and quotation.first == at:
            last = (
                _after_verb(scope, quotation, last)
                or _after_speaker(scope, quotation)
                or _before_speaker(scope, quotation)
                or last
            )
        at = quotation.last + 1
    return last or _introduced(scope)


def _after_verb(scope: Scope, quotation: Quotation, last: Run | None) -> Run | None:
    """As in "Ms Oda went on to say: “No.”", "Ms Oda chanted “No!”": a verb stands right before the quotation."""
    words, at = scope.wording, quotation.first - 1
    while at > scope.start and words.texts[at] in (",", ":"):
        at -= 1
    if at <= scope.start or words.quoted[at] >= 0:
        return None
    cue = words.cue(at, scope.end)
    if cue is not None and cue.reports_speech:
        return verbs.read(scope, at, cue, last=last, core_only=False)
    if not words.is_finite(at) or words.is_auxiliary(at):
        return None
    source = subjects.subject(scope, groups.before(scope, at).subject_end)
    if source is None or source == subjects.SHARED:
        return None
    runs = [Run(quotation.first, quotation.last + 1)]
    return source if scope.ledger.add(Finding(source, Run(at, at + 1), runs, "quotation", "")) else None


def _introduced(scope: Scope) -> Run | None:
    """As in "Ms Oda left a note:" before a paragraph of speech."""
    words, end = scope.wording, scope.end
    if end >= words.count or words.texts[end - 1] != ":" or end - scope.start > _LIMIT_INTRODUCTION:
        return None
    quotes = contents.following(scope)
    source = subjects.first_in(scope, scope.start, end - 1) if quotes else None
    if source is None or source.last >= end - 1:
        return None
    cue = Run(source.last, end - 1)
    return source if scope.ledger.add(Finding(source, cue, quotes, "quotation", "")) else None


def _after_speaker(scope: Scope, quotation: Quotation) -> Run | None:
    """As in "Ms Oda shook her head: “No.”"."""
    words, first = scope.wording, quotation.first
    if first <= scope.start or words.texts[first - 1] not in (",", ":") or words.quoted[first - 1] >= 0:
        return None
    if not words.is_capital(first + 1) and words.texts[first - 1] != ":":
        return None
    source = subjects.first_in(scope, subjects.clause_start(scope, first), first - 1)
    if source is None or source.last >= first:
        return None
    runs = [Run(first, quotation.last + 1)]
    if quotation.last + 2 >= scope.end:
        runs += contents.following(scope)
    cue = Run(source.last, max(source.last + 1, first - 1))
    return source if scope.ledger.add(Finding(source, cue, runs, "quotation", "")) else None


def _before_speaker(scope: Scope, quotation: Quotation) -> Run | None:
    """As in "“No,” Ms Oda shrugged."."""
    words, first = scope.wording, quotation.last + 1
    if words.last_spoken(quotation) not in (",", "?", "!") or first >= scope.end:
        return None
    if not _is_name_part(words, first):
        return None
    verb = first
    while verb < scope.end and verb - first < 11 and words.texts[verb] not in (",", ";", ":"):
        if not (_is_name_part(words, verb) or words.texts[verb] == "." or not _may_be_verb(words, verb)):
            break
        verb += 1
    if verb >= scope.end or verb == first:
        return None
    source = Run(first, verb)
    runs = [Run(quotation.first, quotation.last + 1), *contents.resumed(scope, verb + 1)]
    return source if scope.ledger.add(Finding(source, Run(verb, verb + 1), runs, "quotation", "")) else None


def _is_name_part(words: Wording, at: int) -> bool:
    return words.is_capital(at) or words.lower[at] in SUBJECT_PRONOUNS or words.lower[at] in DETERMINERS


def _may_be_verb(words: Wording, at: int) -> bool:
    lower = words.lower[at]
    if words.is_auxiliary(at) or words.lower[at - 1] in DETERMINERS:
        return False
    return lower.endswith(("ed", "s")) or lower in _VERBS_WITHOUT_ENDING


def continue_speeches(ledger: Ledger) -> None:
    """Give paragraphs that are nothing but speech, and nobody's yet, to the speaker before them."""
    wording = ledger.wording
    found = sorted(ledger.found, key=lambda finding: finding.contents[0].first)
    firsts = [finding.contents[0].first for finding in found]
    for quotation in wording.quotations:
        first = quotation.first
        if not quotation.is_speech or ledger.used[min(first + 1, wording.count - 1)]:
            continue
        if not wording.quotation_fills_paragraph(quotation):
            continue
        before = bisect_right(firsts, first)
        candidates = found[max(0, before - _LIMIT_CANDIDATES) : before]
        speaker = next((finding for finding in reversed(candidates) if _reaches(wording, finding, first)), None)
        if speaker is not None and speaker.source is not None:
            run = Run(first, quotation.last + 1)
            speaker.contents.append(run)
            ledger.take(run)


def _reaches(wording: Wording, finding: Finding, first: int) -> bool:
    last = finding.contents[-1].last
    return last <= first and wording.paragraphs[last - 1] >= wording.paragraphs[first] - 1
