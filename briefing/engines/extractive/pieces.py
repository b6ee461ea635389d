"""An attribution's contents into the pieces that make a position each, and the words each is quoted with."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from briefing.attribution import Attribution, Span
from briefing.attribution.cues import CUES
from briefing.engines.extractive import stances, statements
from briefing.engines.extractive.claims import FEWEST_WORDS_OF_A_THING
from briefing.engines.extractive.clauses import whole_sentences
from briefing.engines.extractive.endings import before_next_speaker
from briefing.engines.extractive.reading import Reading
from briefing.engines.extractive.speeches import run_on

FEWEST_WORDS = 3
FEWEST_WORDS_QUOTED = 5
LIMIT_APART = 40
LIMIT_QUOTED = 160
"""A short thing is quoted with its verb unless that makes more characters than this."""
LIMIT_QUOTE_WORDS = 45
"""A longer quotation of several sentences becomes one position for each of its sentences."""
LIMIT_PARTS = 3
_GLUED = re.compile(r"(?<=[^\W\d])\.?\d{1,3}(?:,\d{1,3})*(?!\w)|(?<=[^\W\d]\.)\d{1,3}(?:,\d{1,3})*(?!\w)")
_DANGLING = re.compile(
    r"(?<!\bafter)(?<!\bbefore)(?<!\bof)(?<!\babout)(?<!\bthan)(?<!\blike)(?:,|\s)\s*(?:which|who|that|and|but|while|as|although|or)$"
)
_TURNING = frozenset(
    {"accuse", "blame", "deny", "decline", "refuse", "doubt", "dispute", "refute", "reject", "dismiss", "rule"}
)


def of(reading: Reading, attribution: Attribution) -> Iterator[tuple[Span, ...]]:
    """The pieces of an attribution that make a position each; a short speech in two pieces makes one."""
    if attribution.kind == "label":
        yield from ((piece,) for piece in _turn(reading, attribution))
        return
    found = _joined(reading, attribution)
    pieces: list[Span] = []
    for content in [*found, *run_on(reading, found[-1:])][:LIMIT_PARTS]:
        whole = _in_one_sentence(reading, content, is_before=content.end <= attribution.cue.start)
        pieces += [_trimmed(reading, piece) for piece in _sentences_of_speech(reading, whole)]
    pieces = [piece for piece in pieces if len(reading.words_of(piece).split()) >= FEWEST_WORDS_OF_A_THING]
    if len(pieces) == 2 and attribution.is_quoted and _are_one_speech(reading, pieces):
        yield tuple(pieces)
    else:
        yield from ((piece,) for piece in pieces)


def _turn(reading: Reading, attribution: Attribution) -> list[Span]:
    """The sentences of a turn in a transcript that hold something: no greetings, no questions."""
    content = attribution.contents[0]
    found: list[Span] = []
    sentence = reading.sentence_at(content.start)
    while sentence is not None and sentence.start < content.end:
        words = reading.words_of(sentence)
        is_held = not words.endswith("?") and not _NOTHING.match(words)
        if len(words.split()) >= FEWEST_WORDS_OF_A_TURN and is_held:
            found.append(Span(sentence.start, min(sentence.end, content.end)))
        following = content.end if sentence.end >= content.end else sentence.end + 1
        sentence = next(
            (one for at in range(following, min(following + 3, content.end)) if (one := reading.sentence_at(at))), None
        )
    return found[:LIMIT_PARTS]


FEWEST_WORDS_OF_A_TURN = 4
_NOTHING = re.compile(
    r"(?:you may\b|not (?:in|at|on|for|now|yet|every)\b|you (?:should|can) ask\b|of course\b|thanks?|thank you"
    r"|good (?:morning|afternoon|evening)|welcome|with that|one (?:more )?thing|so,? )\b",
    re.IGNORECASE,
)


def _are_one_speech(reading: Reading, pieces: list[Span]) -> bool:
    between = reading.text[pieces[0].end : pieces[-1].start]
    count = sum(len(reading.words_of(piece).split()) for piece in pieces)
    return "\n" not in between and count <= LIMIT_QUOTE_WORDS


def _in_one_sentence(reading: Reading, content: Span, *, is_before: bool) -> Span:
    """A content cut to the sentence next to its verb, where a footnote or a dateline hid the sentence's border."""
    pieces = whole_sentences(reading.text, content)
    piece = pieces[-1 if is_before else 0]
    if reading.analysed.is_quoted(piece):
        return piece
    sentence = reading.sentence_at(piece.end - 1)
    return Span(max(piece.start, sentence.start), piece.end) if sentence else piece


def _joined(reading: Reading, attribution: Attribution) -> list[Span]:
    """The contents, an interrupted sentence told by its longest stretch."""
    by_sentence: dict[int, Span] = {}
    for content in attribution.contents:
        sentence = reading.sentence_at(content.start)
        key = sentence.start if sentence else content.start
        known = by_sentence.get(key)
        if known is None or content.end - content.start > known.end - known.start:
            by_sentence[key] = content
    return list(by_sentence.values())


def _sentences_of_speech(reading: Reading, content: Span) -> list[Span]:
    words = reading.words_of(content)
    if len(words.split()) <= LIMIT_QUOTE_WORDS or not reading.analysed.is_quoted(content):
        return [content]
    cuts = [0, *(match.end() for match in re.finditer(r"[.!?]+[”\"]?\s+(?=[A-Z“\"])", words)), len(words)]
    pieces = [Span(content.start + a, content.start + b) for a, b in pairwise(cuts)]
    return [piece for piece in pieces if len(reading.words_of(piece).split()) > 5][:LIMIT_PARTS]


def _trimmed(reading: Reading, content: Span) -> Span:
    """A content without "that" before it, and without a second clause that reports something else."""
    words = reading.words_of(content)
    start = len(words) - len(
        re.sub(
            r"^that\s+(?!(?:of|is|was|would|will|had|has|could|can|may|might|should|meant|means|out|down|aside)\b|as\s(?:[“\"]|\w+\W*$))",
            "",
            words.lstrip(),
        )
    )
    end = len(words)
    second = _pronoun_clause(words)
    if second is not None:
        end = second.start()
    end = _before_another(reading, content, words[:end])
    end = len(_DANGLING.sub("", words[: before_next_speaker(words[:end])]))
    text = words[start:end].rstrip().rstrip(",–—-").rstrip()
    return Span(content.start + start, content.start + start + len(text))


def _before_another(reading: Reading, content: Span, words: str) -> int:
    """Where a content ends that runs on into what its speaker does next, or what somebody else has not done.

    As in "the line will be late, and blames the weather" and "they will vote no, and Governor Oda has not decided".
    """
    match = next(_others(reading, content, words), None)
    return match.start() if match else len(words)


def _others(reading: Reading, content: Span, words: str) -> Iterator[re.Match[str]]:
    for match in _ANOTHER.finditer(words):
        cue = CUES.get(match["verb"]) if match["verb"] else None
        is_next = cue is not None and (cue.reports_speech or "object" in cue.uses or cue.lemma == "rule")
        is_outside = reading.analysed.quotation_at(content.start + match.start()) is None
        if (
            is_outside
            and (is_next or match["other"] or match["silent"])
            and len(words[: match.start()].split()) >= FEWEST_WORDS
        ):
            yield match


_ANOTHER = re.compile(
    r",\s+(?:and|but|while)\s+(?:(?P<silent>(?:he|she|it|they)\s+(?:would|did|could)(?:\s+not|n['’]t)\s+"
    r"(?:say|comment|confirm|rule)\b)|(?:also\s+|\w+ly\s+)?(?P<verb>[a-z]+(?:s|ed))\s"
    r"|(?P<other>(?:the\s+)?[A-Z][\w.'’-]*(?:\s[A-Z][\w.'’-]*)*\s+(?:has|have|did|does|do)(?:\s+not|n['’]t)\s))"
)


def quote(reading: Reading, span: Span) -> str:
    """The characters of a span, with a footnote's number that is glued to its last word: quotes are of whole words."""
    glued = _GLUED.match(reading.text, span.end)
    return reading.text[span.start : glued.end() if glued else span.end]


def quotable(reading: Reading, attribution: Attribution, piece: Span) -> Span:
    """A piece to be quoted, with its speaker and verb where it says too little or something else without them.

    "the delay" becomes "the ministers criticised the delay"; and what somebody denies, or has yet to confirm, is never
    quoted without the words that say so.
    """
    if attribution.kind == "label":
        return piece
    asked = statements.asked_before(reading, attribution, piece) if attribution.is_quoted else None
    if asked is not None:
        return Span(asked.start, piece.end)
    source = reading.source_of(attribution)
    is_short = len(reading.words_of(piece).split()) < FEWEST_WORDS_QUOTED
    is_turned = (
        attribution.negated
        or attribution.cue_lemma in _TURNING
        or attribution.particle == "against"
        or statements.is_of_nobody(reading, attribution)
        or (not attribution.is_quoted and stances.of_verb(attribution.cue_lemma) is not None)
        or "yet to" in statements.auxiliaries(reading, attribution)
    )
    speakers = [one.name for one in reading.speakers_of(attribution)]
    is_wider = source != attribution.source and (attribution.name not in speakers or len(speakers) > 1)
    if not (is_short or is_turned or is_wider) or source is None:
        return piece
    if source.end <= attribution.cue.start < piece.start:
        # Where another verb stands between a speaker and this one, its words are told elsewhere.
        is_apart = attribution.cue.start - source.end > LIMIT_APART and not is_wider
        begin = _with_auxiliaries(reading, attribution.cue.start) if is_apart else source.start
        whole, between = Span(begin, piece.end), reading.text[begin : piece.start]
    elif piece.end <= attribution.cue.start < source.start and not attribution.is_quoted:
        whole, between = Span(piece.start, source.end), reading.text[piece.end : source.start]
    else:
        return piece
    is_long = whole.end - whole.start > LIMIT_QUOTED and not (is_turned or is_wider)
    return piece if is_long or re.search(r"[.;\n]", between) else whole


def _with_auxiliaries(reading: Reading, verb: int) -> int:
    """Where a verb begins with what changes it: "would not consider"."""
    before = _AUXILIARIES.search(reading.text, max(0, verb - LIMIT_APART), verb)
    return before.start() if before else verb


_AUXILIARIES = re.compile(
    r"\b(?:(?:would|could|will|can|may|might|should|must|did|does|do|has|have|had|not|never|also)\s+)+$"
)


class Second(NamedTuple):
    """A second clause of one speaker behind a content.

    Attributes:
        start: Where it begins, with its pronoun if it has one.
        verb: Where its verb begins.
        end: Where it ends.
        lemma: Its verb.
    """

    start: int
    verb: int
    end: int
    lemma: str


def second_clause(reading: Reading, content: Span) -> Second | None:
    """What else the speaker does: "... and he welcomed the offer", "..., but ruled out a strike"."""
    words = reading.words_of(content)
    end = content.start + len(words.rstrip(" ,.;"))
    match = _pronoun_clause(words)
    if match is not None:
        lemma = CUES[match[2].casefold()].lemma
        return Second(content.start + match.start(1), content.start + match.start(2), end, lemma)
    other = next((one for one in _others(reading, content, words) if one["verb"] or one["silent"]), None)
    if other is None:
        return None
    if other["silent"]:
        start = content.start + other.start("silent")
        return Second(start, start + other["silent"].index(" ") + 1, end, "say")
    verb = content.start + other.start("verb")
    return Second(verb, verb, end, CUES[other["verb"]].lemma)


def _pronoun_clause(words: str) -> re.Match[str] | None:
    for match in re.finditer(r",?\s+and\s+((?:he|she|they|it)\s+(\w+)\s)", words):
        is_outside = words[: match.start()].count("“") == words[: match.start()].count("”")
        if match[2].casefold() in CUES and is_outside:
            return match
    return None
