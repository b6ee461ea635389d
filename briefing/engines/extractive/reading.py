"""read(): one document, read once, as everything the parts of a draft are found in."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from briefing.attribution import Analysed, Attribution, Sentence, Span, Voices
from briefing.document import Document
from briefing.engines.extractive import authors, shouted, speakers
from briefing.engines.extractive.cast import Party, resolve
from briefing.engines.extractive.claims import is_claim
from briefing.engines.extractive.forms import is_shouted
from briefing.engines.extractive.inversions import put_right
from briefing.engines.extractive.verbs import PRONOUNS
from briefing.identity import fold

_DATELINE = re.compile(
    r"[A-Z][A-Z .,/’'-]{2,40}(?:,? (?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8})(?:, \d{4})?)?"
    r"\s*(?:\([^)]{2,40}\))?\s*[-–—]+\s+"
    r"|[A-Z][A-Z .,/’'-]{2,40}, (?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8})(?:,? \d{4})?[.:](?:\s+|$)"
    r"|(?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8})(?:,? \d{4})? \([^)]{2,40}\)\s*[-–—]+\s+"
)
# Behind a heading that nothing parts from it: "Talks fail in Oslo OSLO, May 3 (Agency) - The talks".
_GLUED_DATELINE = re.compile(
    r"\b[A-Z]{3,}[A-Z .,/’'-]{0,37}(?:,? (?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8})(?:, \d{4})?)?"
    r"\s*\([^)]{2,40}\)\s*[-–—]+\s+"
)
LIMIT_HEADING = 200
"""A heading without a full stop is no longer than this, in characters."""
LIMIT_HEADING_WORDS = 10
"""A heading between paragraphs has no more words than this."""
QUESTIONERS = frozenset({"q", "question", "reporter", "interviewer", "moderator", "journalist", "audience"})
"""By these labels a transcript calls those who ask, in lower case."""
BULLETS = ("•", "●", "▪", "‣", "◦", "·", "*")
"""By these marks lists begin their lines."""
_FOOTNOTE = re.compile(r"[^\W\d]\.\d{1,3}$")


@dataclass(frozen=True)
class Reading:
    """A document with its sentences, its attributions and the actors in it; made by `read`, shared by every part.

    All offsets count characters of `document.text`. Only the body counts: what lies before `document.body_start`
    (title, byline, date line) has no sentences, attributions or mentions here.

    Attributes:
        document: The article.
        analysed: Words, sentences and quotations of the whole text.
        sentences: The sentences of the body, in order.
        attributions: Who says what in the body, in text order.
        actors: The parties of the story, in the order of the draft: exactly those it lists, under the same names.
    """

    document: Document
    analysed: Analysed
    sentences: tuple[Sentence, ...]
    attributions: tuple[Attribution, ...]
    actors: tuple[Party, ...]
    _mentions: tuple[tuple[int, int, Party], ...] = field(repr=False, default=())
    _by_name: dict[str, Party] = field(repr=False, default_factory=dict)
    _speakers: dict[int, tuple[Party, ...]] = field(repr=False, default_factory=dict)

    @property
    def text(self) -> str:
        """The document's text, what every offset counts."""
        return self.document.text

    def words_of(self, span: Span | Sentence) -> str:
        """The characters of a span, exactly as they stand in the text: fit to be a quote."""
        return self.text[span.start : span.end]

    def sentence_at(self, offset: int) -> Sentence | None:
        """The sentence of the body in which a character lies, or None when it lies in none."""
        index = bisect_right(self._starts, offset) - 1
        if index < 0 or offset >= self.sentences[index].end:
            return None
        return self.sentences[index]

    def actors_in(self, span: Span | Sentence) -> tuple[Party, ...]:
        """The actors mentioned between two offsets, each once, in the order of their first mention there."""
        found: dict[str, Party] = {}
        for at in range(bisect_left(self._mentions, (span.start,)), len(self._mentions)):
            start, end, party = self._mentions[at]
            if start >= span.end:
                break
            if end <= span.end:
                found.setdefault(party.name, party)
        return tuple(found.values())

    def actor_at(self, span: Span | Sentence) -> Party | None:
        """The actor a noun phrase is about: the mention that reaches its head, else None.

        "the Chilean minister Ana Oda" is about Oda; "Peru's fisheries ministry" about the ministry, not Peru.
        """
        return speakers.at_head(self.analysed.words_in(span), self._mentions)

    def actor_named(self, name: str | None) -> Party | None:
        """The actor that a name or alias means, whatever its case or article, or None when it is nobody's."""
        return self._by_name.get(fold(name)) if name else None

    def speaker_of(self, attribution: Attribution) -> Party | None:
        """The actor whose words or wishes an attribution gives, pronouns resolved; None when the text names none."""
        who = self.speakers_of(attribution)
        return who[0] if who else None

    def speakers_of(self, attribution: Attribution) -> tuple[Party, ...]:
        """All actors whose words or wishes an attribution gives: two for "Britain and France said"."""
        return self._speakers.get(attribution.cue.start, ())

    def meant_by(self, pronoun: str, span: Span) -> Party | None:
        """Whom "he", "she" or "it" means in a stretch of a sentence: who speaks there, or whom the text spoke of last.

        Args:
            pronoun: In lower case.
            span: From the beginning of the sentence to the end of the pronoun.
        """
        for one in self.attributions_at(span.start):
            source = one.source
            if source and span.start <= source.start and source.end <= span.end:
                speaker = self.speaker_of(one)
                if speaker and (self.words_of(source).casefold() == pronoun):
                    return speaker
        if pronoun not in ("he", "she"):
            return None
        _, told = speakers.subject_before(Voices.of(self.text), span.start, pronoun=pronoun, mentions=self._mentions)
        return told[0] if told else None

    def turn_at(self, offset: int) -> str:
        """The label of the turn of a transcript in which a character lies, in lower case: "q", "ms oda"; else ""."""
        for one in self.attributions_at(offset):
            if one.kind == "label" and one.source and one.contents[0].start <= offset < one.contents[0].end:
                return self.words_of(one.source).casefold().strip(".")
        return ""

    def source_of(self, attribution: Attribution) -> Span | None:
        """The words for who speaks in an attribution, with all names of a list; None when the text has none."""
        return speakers.whole_source(self.analysed, attribution, self._mentions)

    def attributions_at(self, offset: int) -> tuple[Attribution, ...]:
        """The attributions whose verb or content reaches into the sentence in which a character lies, in text order."""
        sentence = self.sentence_at(offset)
        return tuple(self._by_sentence.get(sentence.start, ())) if sentence else ()

    @cached_property
    def common_words(self) -> frozenset[str]:
        """The words that the text writes without a capital somewhere."""
        return frozenset(word.text for word in self.analysed.words if word.text.islower())

    @cached_property
    def _starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]

    @cached_property
    def _by_sentence(self) -> dict[int, list[Attribution]]:
        found: dict[int, list[Attribution]] = {}
        for one in self.attributions:
            reached: dict[int, None] = {}
            for span in (one.cue, *one.contents):
                for at in range(
                    max(0, bisect_right(self._starts, span.start) - 1), bisect_left(self._starts, span.end)
                ):
                    reached[self._starts[at]] = None
            for start in reached:
                found.setdefault(start, []).append(one)
        return found


def read(document: Document) -> Reading:
    """Read a document once: sentences, attributions and actors."""
    voices = Voices.of(document.text)
    analysed = voices.analysed
    labels = {
        one.source.start: one.contents[0].start for one in voices.attributions if one.source and one.kind == "label"
    }
    sentences = tuple(_sentences(analysed, document.body_start, labels))
    found = tuple(
        one
        for one in voices.attributions
        if one.cue.start >= document.body_start and not _stands_in_a_heading(document.text, one.cue.start)
    )
    attributions = put_right(analysed, found)
    claimed = [one for one in attributions if is_claim(analysed, one)]
    named_in = tuple(sorted((*sentences, *_labels(analysed, labels)))) if labels else sentences
    if is_shouted(document):
        attributions = tuple(one for one in attributions if one.is_named and not _is_pronoun(voices, one))
        actors = shouted.parties(analysed, claimed)
    else:
        actors = authors.join(document, analysed, resolve(document, analysed, named_in, attributions=claimed))
    mentions = tuple(sorted(((span.start, span.end, one) for one in actors for span in one.mentions), key=_place))
    by_name = {fold(alias): one for one in reversed(actors) for alias in one.aliases}
    by_name |= {fold(one.name): one for one in reversed(actors)}
    who_speaks = speakers.resolve(voices, attributions, mentions=mentions, by_name=by_name)
    by_cue = {one.cue.start: who for one, who in zip(attributions, who_speaks, strict=True)}
    return Reading(document, analysed, sentences, attributions, actors, mentions, by_name, by_cue)


def _stands_in_a_heading(text: str, offset: int) -> bool:
    """Whether a character lies in a short line without a mark at its end, before others: a heading is no news."""
    start, end = text.rfind("\n", 0, offset) + 1, text.find("\n", offset)
    line = text[start:end].strip() if end >= 0 else ""
    is_short = 0 < len(line.split()) <= LIMIT_HEADING_WORDS
    return is_short and line[-1] not in ".!?:;,”\"’'" and not line.startswith(BULLETS)


def _sentences(analysed: Analysed, body_start: int, labels: Mapping[int, int]) -> Iterator[Sentence]:
    """The sentences of the body, parted also where a footnote's number hides the full stop: "the river.12 Later"."""
    for sentence in analysed.sentences:
        if sentence.start < body_start:
            continue
        words, first = analysed.words, _first_word(analysed, sentence, body_start, labels)
        for at in range(first, sentence.last - 1):
            if _FOOTNOTE.search(words[at].text) and words[at + 1].text[0].isupper():
                yield Sentence(words[first].start, words[at].end, first, at + 1, sentence.paragraph)
                first = at + 1
        if first < sentence.last:
            yield Sentence(words[first].start, sentence.end, first, sentence.last, sentence.paragraph)


def _is_pronoun(voices: Voices, one: Attribution) -> bool:
    """Whether a source is a pronoun: in capitals throughout, nothing says whom it means."""
    return one.source is not None and voices.analysed.slice(one.source).casefold() in PRONOUNS


def _labels(analysed: Analysed, labels: Mapping[int, int]) -> Iterator[Sentence]:
    """The labels of a transcript as sentences of their own: they name who speaks."""
    for sentence in analysed.sentences:
        if sentence.start in labels:
            last = _first_word(analysed, sentence, sentence.start, labels)
            yield Sentence(sentence.start, analysed.words[last - 1].end, sentence.first, last, sentence.paragraph)


def _first_word(analysed: Analysed, sentence: Sentence, body_start: int, labels: Mapping[int, int]) -> int:
    """The first word of a sentence, behind a transcript's label and the dateline that opens the body."""
    if sentence.start in labels:
        begin = labels[sentence.start]
        return next(
            (at for at in range(sentence.first, sentence.last) if analysed.words[at].start >= begin), sentence.last
        )
    if analysed.words[sentence.first].text in BULLETS and sentence.last - sentence.first > 1:
        return sentence.first + 1
    if analysed.text[body_start : sentence.start].strip():
        return sentence.first
    dateline = _DATELINE.match(analysed.text, sentence.start, sentence.end) or _GLUED_DATELINE.search(
        analysed.text, sentence.start, min(sentence.end, sentence.start + LIMIT_HEADING)
    )
    if dateline is None:
        return sentence.first
    behind = [at for at in range(sentence.first, sentence.last) if analysed.words[at].start >= dateline.end()]
    return behind[0] if behind else sentence.last


def _place(mention: tuple[int, int, Party]) -> tuple[int, int]:
    return mention[:2]
