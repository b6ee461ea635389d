"""A reading into what its actors hold, say, want and refuse."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from briefing.attribution import Attribution, Span
from briefing.engines.extractive import charges, holdings, own_voice, pieces, stances, statements, topics
from briefing.engines.extractive.cast import Party
from briefing.engines.extractive.claims import is_claim, repeats_its_source
from briefing.engines.extractive.reading import Reading
from briefing.schema import DraftPosition, Stance

FEWEST_WORDS = 3
SIDES: frozenset[Stance] = frozenset({"supports", "opposes"})
"""Who takes one of these takes it only on what their own words name."""
LIMIT_TITLE = 60
"""A title before a name is no longer than this, in characters."""
LIMIT_POINTING_WORDS = 12
"""A longer clause says enough without what its pronoun means."""
LIMIT_LOOK_BACK = 600
"""How far before a position its issue is looked for, in characters."""


def find(reading: Reading) -> tuple[DraftPosition, ...]:
    """The positions of the article, in text order: what is said or wanted, then what is held without saying."""
    about = topics.find((reading.words_of(one) for one in reading.sentences), title=reading.document.title)
    told = tuple(holdings.find(reading))
    found = [
        *_said(reading, about, told),
        *_held(reading, about, told),
        *_argued(reading, about),
        *_denied(reading, about),
    ]
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


def _said(
    reading: Reading, about: topics.Topics, told: Sequence[holdings.Finding]
) -> Iterator[tuple[int, DraftPosition]]:
    for attribution in reading.attributions:
        speakers = reading.speakers_of(attribution)
        if not speakers or not is_claim(reading.analysed, attribution):
            continue
        if repeats_its_source(attribution) or _is_beside_no_side(reading, attribution):
            continue
        yield from _also_said(reading, attribution, about)
        if any(one.is_speech and one.teller in speakers and _begins(attribution, one) for one in told):
            continue
        for parts in pieces.of(reading, attribution):
            yield from _drafts(reading, attribution, parts, about)


def _drafts(
    reading: Reading, attribution: Attribution, parts: tuple[Span, ...], about: topics.Topics
) -> Iterator[tuple[int, DraftPosition]]:
    """One position for each speaker of a piece of speech."""
    speakers = reading.speakers_of(attribution)
    words = " ".join(reading.words_of(piece) for piece in parts)
    before = statements.auxiliaries(reading, attribution)
    stance = stances.of_attribution(attribution, words, before=before)
    if stance in SIDES and holdings.is_left_to_do(before):
        return
    if statements.is_of_nobody(reading, attribution):
        if attribution.negated or not stances.is_silence(attribution):
            return
        stance = "declined_to_say"
    statement = statements.of_attribution(reading, attribution, speakers, parts)
    is_quoted = reading.analysed.is_quoted(parts[0]) or not statements.is_own(attribution, parts[0])
    is_spoken = words[:1] in '“‘"' or not statements.is_own(attribution, parts[0])
    is_pointing = not is_spoken and _points(attribution, words, speakers)
    if is_pointing:
        issue = about.of(*_asked(reading, attribution)) or about.of("", words, *_before(reading, parts[0]))
    elif stance in SIDES:
        issue = about.of(*_unquoted(words), words)
    else:
        issue = about.of(*_unquoted(words), words, *_around(reading, parts[0])) or about.main
    if stance in SIDES and is_pointing and _WHAT_WAS_SAID.match(words) and _answers_another(reading, attribution):
        stance, issue = "asserts", ""
    for speaker in speakers:
        draft = DraftPosition(
            actor=speaker.name,
            issue=issue,
            stance=stance,
            statement=statement,
            manner="quoted" if is_quoted else "paraphrased",
            quotes=tuple(pieces.quote(reading, pieces.quotable(reading, attribution, piece)) for piece in parts),
        )
        yield parts[0].start, draft


def _also_said(reading: Reading, attribution: Attribution, about: topics.Topics) -> Iterator[tuple[int, DraftPosition]]:
    """A second clause of the same speaker behind a content: "... and he welcomed the offer"."""
    content = attribution.contents[-1]
    second = pieces.second_clause(reading, content)
    if second is None:
        return
    words = reading.text[second.start : second.end]
    if len(words.split()) < FEWEST_WORDS:
        return
    is_ruled_out = second.lemma == "rule" and reading.text[second.verb : second.end].split()[1:2] == ["out"]
    for speaker in reading.speakers_of(attribution)[:1]:
        yield (
            second.start,
            DraftPosition(
                actor=speaker.name,
                issue=about.of(words, *_around(reading, content)) or about.main,
                stance="opposes" if is_ruled_out else stances.of_lemma(second.lemma, words),
                statement=statements.of_clause(reading, (speaker,), Span(second.verb, second.end)),
                manner="paraphrased",
                quotes=(pieces.quote(reading, Span(second.start, second.end)),),
            ),
        )


def _begins(attribution: Attribution, told: holdings.Finding) -> bool:
    """Whether what somebody tells is just what another said: "aides said the mayor had argued that"."""
    return any(one.start <= told.whole.start < one.start + LIMIT_TITLE for one in attribution.contents) and any(
        told.verb < one.end for one in attribution.contents
    )


def _is_beside_no_side(reading: Reading, attribution: Attribution) -> bool:
    """Whether a verb stands in an aside on who takes no side: "Oda, which has criticised it, took no side"."""
    source = attribution.source
    if source is None or reading.words_of(source).casefold() not in ("who", "which"):
        return False
    return _NO_SIDE.match(reading.text, attribution.contents[-1].end) is not None


_NO_SIDE = re.compile(
    r"[^.;,“”]{0,60},\s+(?:\w+ly\s+|also\s+)?(?:(?:did|does|do|has|have)(?:\s+not|n['’]t)\s+(?:\w+ly\s+)?tak\w+\s+(?:a|any|either)"
    r"|(?:took|takes?)\s+no)\s+sides?\b"
)


def _held(
    reading: Reading, about: topics.Topics, findings: Sequence[holdings.Finding]
) -> Iterator[tuple[int, DraftPosition]]:
    for finding in findings:
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
                issue=about.of(reading.words_of(finding.content))
                if finding.stance in SIDES
                else about.of(words, *_around(reading, finding.content)) or about.main,
                stance=finding.stance,
                statement=statements.of_clause(
                    reading, finding.holders, finding.content, whole=finding.whole, teller=teller
                ),
                manner="paraphrased",
                according_to=teller.name if teller else None,
                quotes=(pieces.quote(reading, finding.whole),),
            ),
        )


def _argued(reading: Reading, about: topics.Topics) -> Iterator[tuple[int, DraftPosition]]:
    for party, sentence in own_voice.find(reading):
        words = reading.words_of(sentence)
        draft = DraftPosition(
            actor=party.name,
            issue=about.of(words) or about.main,
            stance=stances.of_content(words),
            statement=statements.of_sentence(reading, party, sentence),
            manner="paraphrased",
            quotes=(pieces.quote(reading, Span(sentence.start, sentence.end)),),
        )
        yield sentence.start, draft


def _denied(reading: Reading, about: topics.Topics) -> Iterator[tuple[int, DraftPosition]]:
    for party, statement, quote in charges.find(reading):
        words = reading.words_of(quote)
        draft = DraftPosition(
            actor=party.name,
            issue=about.of(words) or about.main,
            stance="denies",
            statement=statement,
            manner="paraphrased",
            quotes=(words,),
        )
        yield quote.end, draft


def _points(attribution: Attribution, words: str, speakers: Sequence[Party]) -> bool:
    """Whether a content only points to what was said before: "that as noise", "they would go ahead"."""
    if len(words.split()) > LIMIT_POINTING_WORDS or attribution.kind == "label":
        return False
    pointing = _POINTING.match(words)
    is_itself = pointing is not None and pointing[1] in ("it", "they") and speakers[0].kind not in ("person", "unnamed")
    return (pointing is not None and not is_itself) or (
        _POINTED_AT.search(words) is not None and len(words.split()) <= FEWEST_WORDS
    )


_POINTING = re.compile(r"\W*(?:that\s+)?(they|these|those|this|that|it)(?=\W|$)", re.IGNORECASE)
_WHAT_WAS_SAID = re.compile(r"\W*(?:that|this|it)\b", re.IGNORECASE)
_POINTED_AT = re.compile(r"\b(?:it|that|this|them)\W*$", re.IGNORECASE)


def _asked(reading: Reading, attribution: Attribution) -> tuple[str, ...]:
    """What a speaker was asked, before their verb: "Asked if the ferry would sail, she said that it might"."""
    sentence = reading.sentence_at(attribution.cue.start)
    words = reading.text[sentence.start : attribution.cue.start] if sentence else ""
    return (words.rpartition(",")[0],) if re.match(r"(?:When )?(?:[Aa]sked|[Pp]ressed|[Qq]uestioned)\b", words) else ()


def _before(reading: Reading, content: Span) -> tuple[str, ...]:
    """The sentence before that of a content, in its paragraph."""
    sentence = reading.sentence_at(content.start)
    before = reading.sentence_at(sentence.start - 2) if sentence and sentence.start > 1 else None
    return (reading.words_of(before),) if sentence and before and before.paragraph == sentence.paragraph else ()


def _answers_another(reading: Reading, attribution: Attribution) -> bool:
    """Whether somebody else is quoted last before, in the same paragraph: "that" is what they said."""
    paragraph = reading.text.rfind("\n", 0, attribution.cue.start) + 1
    earlier = [one for one in reading.attributions if paragraph <= one.cue.start < attribution.cue.start]
    who = reading.speakers_of(earlier[-1]) if earlier and earlier[-1].is_quoted else ()
    return bool(who) and not set(who) & set(reading.speakers_of(attribution))


def _unquoted(words: str) -> tuple[str, ...]:
    """What stands outside the quotation marks of a content: "the charge" in "the charge “a fairy tale”"."""
    outside = re.sub(r"“[^”]*”|\"[^\"]*\"", " ", words).strip()
    return (outside,) if outside and outside != words else ()


def _around(reading: Reading, content: Span) -> tuple[str, ...]:
    """The sentence of a content and the paragraph up to it, where its issue may be named."""
    sentence = reading.sentence_at(content.start)
    if sentence is None:
        return ()
    paragraph = reading.text.rfind("\n", 0, content.start) + 1
    return reading.words_of(sentence), reading.text[max(paragraph, content.start - LIMIT_LOOK_BACK) : content.start]


def _is_repeat(draft: DraftPosition, other: DraftPosition) -> bool:
    """Whether the quotes of two positions of one actor hold each other."""
    one, two = draft.quotes[0], other.quotes[0]
    return one in two or two in one
