"""Labels at the start of paragraphs ("Ms Oda: We pay.") and signatures after quotations -> attributions."""

from collections import Counter

from briefing.attribution.ledger import Finding, Ledger, Scope
from briefing.attribution.lexicon import NOT_SPEAKERS
from briefing.attribution.people import NAME_PARTICLES
from briefing.attribution.quotations import DOUBLE_MARKS, SENTENCE_ENDS, Quotation
from briefing.attribution.sentences import Sentence
from briefing.attribution.wording import Run, Wording

_DASHES = frozenset("—–―-~")
_AFTER_NAME = frozenset((",", "(", ".", '"', "”"))
_LIMIT_SIGNATURE = 16
# So many labels in capitals make a transcript.
_LEAST_LABELS = 3


class Labels:
    """The labels before a colon at the start of paragraphs: "Ms Oda: We pay."."""

    def __init__(self, wording: Wording, sentences: tuple[Sentence, ...]) -> None:
        self.wording = wording
        self._counts = Counter(self._key(label) for label in map(self._label, sentences) if label)
        in_capitals = sum(count for key, count in self._counts.items() if "".join(key).isupper())
        self._is_transcript = in_capitals >= _LEAST_LABELS
        self._elsewhere = {
            text
            for text, following in zip(wording.texts, wording.texts[1:], strict=False)
            if text[0].isupper() and following != ":"
        }

    def read(self, scope: Scope) -> None:
        """Attribute what follows a label when its name stands elsewhere too, or the label stands more than once."""
        words, end = self.wording, scope.end
        label = self._label_run(scope.start, end, limit=6)
        if label is None or label.last >= end - 2:
            return
        if label.last - label.first > 5 or words.lower[label.first] in NOT_SPEAKERS:
            return
        texts = self._key(label)
        is_repeated = self._counts[texts] > 1 or texts in (("Q",), ("A",))
        is_repeated = is_repeated or (self._is_transcript and "".join(texts).isupper())
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
        # Each paragraph of a transcript may open with a quotation mark that never closes.
        if first + 1 < end and words.texts[first] in DOUBLE_MARKS:
            first += 1
        last = first
        while (
            last < end and last - first < limit and (words.is_capital(last) or (limit > 5 and words.texts[last] == "."))
        ):
            last += 1
        return Run(first, last) if first < last < end and words.texts[last] == ":" else None

    def _key(self, run: Run) -> tuple[str, ...]:
        return tuple(self.wording.texts[run.first : run.last])


def read_signatures(ledger: Ledger) -> None:
    """Attribute quotations with a name behind a dash, or alone on the next line: "“We pay.” — Ann Oda, nurse"."""
    words = ledger.wording
    for quotation in words.quotations:
        if not quotation.is_speech or not _begins_sentence(words, quotation.first):
            continue
        name = _signature(words, quotation)
        if name is not None:
            cue = Run(name.first - 1, name.first)
            ledger.add(Finding(name, cue, [Run(quotation.first, quotation.last + 1)], "label", ""))


def _begins_sentence(words: Wording, first: int) -> bool:
    if not first or words.paragraphs[first - 1] != words.paragraphs[first]:
        return True
    return words.texts[first - 1] in SENTENCE_ENDS or words.texts[first - 1] in DOUBLE_MARKS


def _signature(words: Wording, quotation: Quotation) -> Run | None:
    after = quotation.last + 1
    if after < words.count and words.texts[after] == ".":
        after += 1
    if after + 1 >= words.count or words.paragraphs[after] > words.paragraphs[quotation.last] + 1:
        return None
    is_dashed = words.texts[after] in _DASHES
    first = after + is_dashed
    last = _name_end(words, first)
    if last == first or not (last >= words.count or _ends_name(words, last, first)):
        return None
    if is_dashed:
        return Run(first, last)
    is_next_line = words.paragraphs[first] == words.paragraphs[quotation.last] + 1
    fills = words.quotation_fills_paragraph(quotation)
    is_described = last < words.count and words.texts[last] == "," and last - first > 1
    return Run(first, last) if is_next_line and fills and is_described and _is_short(words, first) else None


def _name_end(words: Wording, first: int) -> int:
    at = first
    while at < words.count and at - first < 7 and words.paragraphs[at] == words.paragraphs[first]:
        is_part = words.is_capital(at) or words.is_abbreviation_dot(at) or words.lower[at] in NAME_PARTICLES
        if not is_part or words.quoted[at] >= 0:
            break
        at += 1
    return at


def _ends_name(words: Wording, last: int, first: int) -> bool:
    return words.paragraphs[last] != words.paragraphs[first] or words.texts[last] in _AFTER_NAME


def _is_short(words: Wording, first: int) -> bool:
    """Whether the line of a name holds nothing but the name and what its bearer is."""
    end = first
    while end < words.count and words.paragraphs[end] == words.paragraphs[first] and end - first <= _LIMIT_SIGNATURE:
        end += 1
    return end - first <= _LIMIT_SIGNATURE and not any(words.is_finite(at) for at in range(first, end))
