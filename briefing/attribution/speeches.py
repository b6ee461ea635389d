"""Quotations that no cue has claimed, and "Name:" labels -> attributions."""

from bisect import bisect_right
from collections import Counter

from briefing.attribution import contents, phrases
from briefing.attribution.lexicon import DETERMINERS, NOT_SPEAKERS, SUBJECT_PRONOUNS, word_set
from briefing.attribution.quotations import Quotation
from briefing.attribution.sentences import Sentence
from briefing.attribution.wording import Finding, Ledger, Run, Scope, Wording

_VERBS_WITHOUT_ENDING = word_set("went shot wrote began")
# How many attributions before a paragraph of speech may be the one it goes on from.
_LIMIT_CANDIDATES = 30


class Labels:
    """The labels before a colon at the start of paragraphs: "Ms Oda: We pay."."""

    def __init__(self, wording: Wording, sentences: tuple[Sentence, ...]) -> None:
        self.wording = wording
        self._counts = Counter(self._key(label) for label in map(self._label, sentences) if label)
        self._elsewhere = {
            text
            for text, following in zip(wording.texts, wording.texts[1:], strict=False)
            if text[0].isupper() and following != ":"
        }

    def read(self, scope: Scope) -> None:
        """Attribute what follows a label when its name stands elsewhere too, or the label stands more than once."""
        words, end = self.wording, scope.end
        label = self._label_run(scope.start, end, limit=6)
        if label is None or label.last >= end - 2 or words.quoted[label.last] >= 0:
            return
        if label.last - label.first > 5 or words.lower[label.first] in NOT_SPEAKERS:
            return
        texts = self._key(label)
        is_repeated = self._counts[texts] > 1 or texts in (("Q",), ("A",))
        while is_repeated and end < words.count and words.paragraphs[end] == words.paragraphs[scope.start]:
            end += 1
        if is_repeated or self._is_statement(label, scope):
            cue = Run(label.last, label.last + 1)
            scope.ledger.add(Finding(label, cue, [Run(label.last + 1, end)], "label", ":"))

    def _is_statement(self, label: Run, scope: Scope) -> bool:
        words = self.wording
        if words.texts[label.last - 1] not in self._elsewhere:
            return False
        plain = sum(words.texts[at][0].islower() for at in range(label.last, scope.end))
        return plain > 3 and words.has_verb(Run(label.last, scope.end))

    def _label(self, sentence: Sentence) -> Run | None:
        return self._label_run(sentence.first, sentence.last, limit=5)

    def _label_run(self, first: int, end: int, *, limit: int) -> Run | None:
        words = self.wording
        if first and words.paragraphs[first - 1] == words.paragraphs[first]:
            return None
        last = first
        while (
            last < end and last - first < limit and (words.is_capital(last) or (limit > 5 and words.texts[last] == "."))
        ):
            last += 1
        return Run(first, last) if first < last < end and words.texts[last] == ":" else None

    def _key(self, run: Run) -> tuple[str, ...]:
        return tuple(self.wording.texts[run.first : run.last])


def unclaimed(scope: Scope, last: Run | None) -> Run | None:
    """Attribute speech in this sentence that no known cue has claimed, by its place; return the last source."""
    words, ledger, at = scope.wording, scope.ledger, scope.start
    while at < scope.end:
        if words.quoted[at] < 0 or ledger.used[min(at + 1, words.count - 1)]:
            at += 1
            continue
        quotation = words.quotation(at)
        if quotation.is_speech and quotation.first == at:
            last = _after_speaker(scope, quotation) or _before_speaker(scope, quotation) or last
        at = quotation.last + 1
    return last


def _after_speaker(scope: Scope, quotation: Quotation) -> Run | None:
    """As in "Ms Oda shook her head: “No.”"."""
    words, first = scope.wording, quotation.first
    if first <= scope.start or words.texts[first - 1] not in (",", ":") or words.quoted[first - 1] >= 0:
        return None
    if not words.is_capital(first + 1) and words.texts[first - 1] != ":":
        return None
    source = phrases.first_in(scope, phrases.clause_start(scope, first), first - 1)
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
    return words.lower[at].endswith(("ed", "s")) or words.lower[at] in _VERBS_WITHOUT_ENDING


def continue_speeches(ledger: Ledger) -> None:
    """Give paragraphs that are nothing but speech, and nobody's yet, to the speaker before them."""
    wording = ledger.wording
    found = sorted(ledger.found, key=lambda finding: finding.contents[0].first)
    firsts = [finding.contents[0].first for finding in found]
    for quotation in wording.quotations:
        first = quotation.first
        if not quotation.is_speech or ledger.used[min(first + 1, wording.count - 1)]:
            continue
        if not _fills_paragraph(wording, quotation):
            continue
        before = bisect_right(firsts, first)
        candidates = found[max(0, before - _LIMIT_CANDIDATES) : before]
        speaker = next((finding for finding in reversed(candidates) if _reaches(wording, finding, first)), None)
        if speaker is not None and speaker.source is not None:
            run = Run(first, quotation.last + 1)
            speaker.contents.append(run)
            ledger.take(run)


def _fills_paragraph(wording: Wording, quotation: Quotation) -> bool:
    paragraphs, first, after = wording.paragraphs, quotation.first, quotation.last + 1
    if first and paragraphs[first - 1] == paragraphs[first]:
        return False
    return any(at >= wording.count or paragraphs[at] != paragraphs[first] for at in (after, after + 1))


def _reaches(wording: Wording, finding: Finding, first: int) -> bool:
    last = finding.contents[-1].last
    return last <= first and wording.paragraphs[last - 1] >= wording.paragraphs[first] - 1
