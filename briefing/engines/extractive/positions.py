"""A reading into what its actors hold, say, want and refuse."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from briefing.attribution import Attribution, Span
from briefing.attribution.cues import CUES, Cue
from briefing.engines.extractive import holdings, own_voice, stances, statements, topics
from briefing.engines.extractive.claims import FEWEST_WORDS_OF_A_THING, is_claim, repeats_its_source
from briefing.engines.extractive.clauses import whole_sentences
from briefing.engines.extractive.reading import Reading
from briefing.engines.extractive.speeches import run_on
from briefing.schema import DraftPosition

FEWEST_WORDS = 3
FEWEST_WORDS_QUOTED = 5
LIMIT_QUOTED = 160
"""A short thing is quoted with its verb unless that makes more characters than this."""
LIMIT_QUOTE_WORDS = 45
"""A longer quotation of several sentences becomes one position for each of its sentences."""
LIMIT_PARTS = 3
_GLUED = re.compile(r"(?<=[^\W\d])\.?\d{1,3}(?:,\d{1,3})*(?!\w)|(?<=[^\W\d]\.)\d{1,3}(?:,\d{1,3})*(?!\w)")
_DANGLING = re.compile(r"(?:,|\s)\s*(?:which|who|that|and|but|while|as|although|or)$")
_TURNING = frozenset(
    {"accuse", "blame", "deny", "decline", "refuse", "doubt", "dispute", "refute", "reject", "dismiss", "rule"}
)
LIMIT_LOOK_BACK = 600
"""How far before a position its issue is looked for, in characters."""


def find(reading: Reading) -> tuple[DraftPosition, ...]:
    """The positions of the article, in text order: what is said or wanted, then what is held without saying."""
    about = topics.find((reading.words_of(one) for one in reading.sentences), title=reading.document.title)
    found = [*_said(reading, about), *_held(reading, about), *_argued(reading, about)]
    kept: list[DraftPosition] = []
    by_actor: dict[str, list[DraftPosition]] = {}
    for start, draft in sorted(found, key=lambda one: one[0]):
        if _is_a_dismissed_report(reading, start):
            continue
        known = by_actor.setdefault(draft.actor, [])
        if not any(_is_repeat(draft, other) for other in known):
            known.append(draft)
            kept.append(draft)
    return tuple(kept)


def _is_a_dismissed_report(reading: Reading, start: int) -> bool:
    """As in "Reports that she had offered a post were dismissed by her office": nobody holds what stands there."""
    sentence = reading.sentence_at(start)
    return sentence is not None and _dismissed().match(reading.words_of(sentence)) is not None


@cache
def _dismissed() -> re.Pattern[str]:
    nouns = "reports?|claims?|suggestions?|allegations?|rumou?rs?|speculation|talk|accusations?"
    verbs = "dismissed|denied|rejected|refuted|disputed|rebuffed|brushed"
    return re.compile(
        rf"\W*(?:\w+ )?(?:{nouns}) (?:that|of)\b.*\b(?:was|were|been) (?:\w+ly )?(?:{verbs})\b", re.I | re.S
    )


def _said(reading: Reading, about: topics.Topics) -> Iterator[tuple[int, DraftPosition]]:
    for attribution in reading.attributions:
        speakers = reading.speakers_of(attribution)
        if not speakers or not is_claim(reading.analysed, attribution):
            continue
        if repeats_its_source(attribution):
            continue
        yield from _also_said(reading, attribution, about)
        for pieces in _parts(reading, attribution):
            yield from _drafts(reading, attribution, pieces, about)


def _drafts(
    reading: Reading, attribution: Attribution, pieces: tuple[Span, ...], about: topics.Topics
) -> Iterator[tuple[int, DraftPosition]]:
    """One position for each speaker of a piece of speech."""
    speakers = reading.speakers_of(attribution)
    words = " ".join(reading.words_of(piece) for piece in pieces)
    stance = stances.of_attribution(attribution, words, before=statements.auxiliaries(reading, attribution))
    statement = statements.of_attribution(reading, attribution, speakers, pieces)
    issue = about.of(words, *_around(reading, pieces[0])) or _fallback(about)
    is_quoted = reading.analysed.is_quoted(pieces[0]) or not statements.is_own(attribution, pieces[0])
    for speaker in speakers:
        draft = DraftPosition(
            actor=speaker.name,
            issue=issue,
            stance=stance,
            statement=statement,
            manner="quoted" if is_quoted else "paraphrased",
            quotes=tuple(_quote(reading, _quotable(reading, attribution, piece)) for piece in pieces),
        )
        yield pieces[0].start, draft


def _quote(reading: Reading, span: Span) -> str:
    """The characters of a span, with a footnote's number that is glued to its last word: quotes are of whole words."""
    glued = _GLUED.match(reading.text, span.end)
    return reading.text[span.start : glued.end() if glued else span.end]


def _quotable(reading: Reading, attribution: Attribution, piece: Span) -> Span:
    """A piece to be quoted, with its speaker and verb where it says too little or something else without them.

    "the delay" becomes "the ministers criticised the delay"; and what somebody denies, or has yet to confirm, is never
    quoted without the words that say so.
    """
    source = reading.source_of(attribution)
    is_short = len(reading.words_of(piece).split()) < FEWEST_WORDS_QUOTED
    is_turned = (
        attribution.negated
        or attribution.cue_lemma in _TURNING
        or "yet to" in statements.auxiliaries(reading, attribution)
    )
    if not (is_short or is_turned) or source is None:
        return piece
    if source.end <= attribution.cue.start < piece.start:
        whole, between = Span(source.start, piece.end), reading.text[source.start : piece.start]
    elif piece.end <= attribution.cue.start < source.start and not attribution.is_quoted:
        whole, between = Span(piece.start, source.end), reading.text[piece.end : source.start]
    else:
        return piece
    is_long = whole.end - whole.start > LIMIT_QUOTED and not is_turned
    return piece if is_long or re.search(r"[.;\n]", between) else whole


def _also_said(reading: Reading, attribution: Attribution, about: topics.Topics) -> Iterator[tuple[int, DraftPosition]]:
    """A second clause of the same speaker behind a content: "... and he welcomed the offer"."""
    content = attribution.contents[-1]
    match = _second_clause(reading, content)
    if match is None:
        return
    start, end = content.start + match.start(1), content.start + len(reading.words_of(content).rstrip(" ,.;"))
    words = reading.text[start:end]
    for speaker in reading.speakers_of(attribution)[:1]:
        verb = CUES[match[2].casefold()].lemma
        yield (
            start,
            DraftPosition(
                actor=speaker.name,
                issue=about.of(words, *_around(reading, content)) or _fallback(about),
                stance=stances.of_lemma(verb, words),
                statement=statements.of_clause(reading, (speaker,), Span(content.start + match.start(2), end)),
                manner="paraphrased",
                quotes=(_quote(reading, Span(start, end)),),
            ),
        )


def _second_clause(reading: Reading, content: Span) -> re.Match[str] | None:
    words = reading.words_of(content)
    for match in re.finditer(r",?\s+and\s+((?:he|she|they|it)\s+(\w+)\s)", words):
        is_outside = words[: match.start()].count("“") == words[: match.start()].count("”")
        if match[2].casefold() in CUES and is_outside:
            return match
    return None


def _held(reading: Reading, about: topics.Topics) -> Iterator[tuple[int, DraftPosition]]:
    for finding in holdings.find(reading):
        sentence = reading.sentence_at(finding.verb)
        if sentence is None or holdings.tells_itself(reading, finding, sentence):
            continue
        words = reading.words_of(finding.whole)
        if len(words.split()) < FEWEST_WORDS + 1:
            continue
        teller = finding.teller
        yield (
            finding.verb,
            DraftPosition(
                actor=finding.party.name,
                issue=about.of(words, *_around(reading, finding.content)) or _fallback(about),
                stance=finding.stance,
                statement=statements.of_clause(
                    reading, finding.holders, finding.content, whole=finding.whole, teller=teller
                ),
                manner="paraphrased",
                according_to=teller.name if teller else None,
                quotes=(_quote(reading, finding.whole),),
            ),
        )


def _fallback(about: topics.Topics) -> str:
    """The issue of what names none: what the article is mostly about."""
    return about.phrases[0] if about.phrases else "news"


def _argued(reading: Reading, about: topics.Topics) -> Iterator[tuple[int, DraftPosition]]:
    for party, sentence in own_voice.find(reading):
        words = reading.words_of(sentence)
        draft = DraftPosition(
            actor=party.name,
            issue=about.of(words) or _fallback(about),
            stance=stances.of_content(words),
            statement=statements.of_sentence(reading, party, sentence),
            manner="paraphrased",
            quotes=(_quote(reading, Span(sentence.start, sentence.end)),),
        )
        yield sentence.start, draft


def _around(reading: Reading, content: Span) -> tuple[str, ...]:
    """The sentence of a content and the paragraph up to it, where its issue may be named."""
    sentence = reading.sentence_at(content.start)
    if sentence is None:
        return ()
    paragraph = reading.text.rfind("\n", 0, content.start) + 1
    return reading.words_of(sentence), reading.text[max(paragraph, content.start - LIMIT_LOOK_BACK) : content.start]


def _parts(reading: Reading, attribution: Attribution) -> Iterator[tuple[Span, ...]]:
    """The pieces of an attribution that make a position each; a short speech in two pieces makes one."""
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
    start = len(words) - len(re.sub(r"^that\s+(?!of\b)", "", words.lstrip()))
    end = len(words)
    second = _second_clause(reading, content)
    if second is not None:
        end = second.start()
    end = _before_another(reading, content, words[:end])
    end = len(_DANGLING.sub("", words[:end]))
    text = words[start:end].rstrip().rstrip(",–—-").rstrip()
    return Span(content.start + start, content.start + start + len(text))


def _before_another(reading: Reading, content: Span, words: str) -> int:
    """Where a content ends that runs on into what its speaker does next, or what somebody else has not done.

    As in "the line will be late, and blames the weather" and "they will vote no, and Governor Oda has not decided".
    """
    for match in _ANOTHER.finditer(words):
        cue = CUES.get(match["verb"]) if match["verb"] else None
        is_next = cue is not None and cue.reports_speech | ("object" in cue.uses) and _is_tensed(cue, match["verb"])
        is_outside = reading.analysed.quotation_at(content.start + match.start()) is None
        if is_outside and (is_next or match["other"]) and len(words[: match.start()].split()) >= FEWEST_WORDS:
            return match.start()
    return len(words)


def _is_tensed(cue: Cue, verb: str) -> bool:
    return "present" in cue.forms or (cue.is_past and not verb.endswith("ing"))


_ANOTHER = re.compile(
    r",\s+(?:and|but|while)\s+(?:(?:also\s+|\w+ly\s+)?(?P<verb>[a-z]+(?:s|ed))\s"
    r"|(?P<other>(?:the\s+)?[A-Z][\w.'’-]*(?:\s[A-Z][\w.'’-]*)*\s+(?:has|have|did|does|do)(?:\s+not|n['’]t)\s))"
)


def _is_repeat(draft: DraftPosition, other: DraftPosition) -> bool:
    """Whether the quotes of two positions of one actor hold each other."""
    one, two = draft.quotes[0], other.quotes[0]
    return one in two or two in one
