"""A reading into the few sentences that carry its news."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable
from itertools import chain, pairwise

from briefing.attribution import Sentence, Span
from briefing.engines.extractive import denials
from briefing.engines.extractive.clauses import has_verb
from briefing.engines.extractive.lexicon import OPENERS
from briefing.engines.extractive.reading import BULLETS, QUESTIONERS, Reading
from briefing.schema import DraftStatement

FEWEST_WORDS = 8
LIMIT_WORDS = 60
LIMIT_PROMISING = 60
"""News stands early: no sentence after this many is looked at."""
SHORT_ARTICLE = 350
AGAIN = 0.5
"""How much words that a chosen sentence has already count, beside new ones."""
EARLY = 0.6
"""How much more a first sentence counts than a last one."""
_WORD = re.compile(r"[^\W\d_]{3,}")
_LEANS_BACK = re.compile(
    r"(?:(?:and|but|yet|so|however|meanwhile|then|still)[, ]+)?"
    r"(?:(?:the|a) (?:first|second|third|other|latter|former)\b|[“\"]"
    r"|(?:another|but|it|he|she|they|this|that|these|those|such|his|her|their|its"
    r"|there|others?|both|neither|also)\b|(?:if|when|while|as|once|after|before|asked)\s(?:he|she|they|it)\b"
    r"|the \w+[’']s (?:remarks?|comments?|words|statement|claims?)\b|[QA]\s*:)",
    re.IGNORECASE,
)
_NEWS = re.compile(
    r"\b(?:agree[ds]?|reject\w*|propos\w*|offer\w*|accept\w*|unclear|whether|will|would|unless|refus\w*|deal|plans?"
    r"|voted?|den(?:y|ies|ied)|sue[ds]?|expires?|unchanged|announced?|approved?|demand\w*|warn\w*|won|beat|defeated|killed|died|resign\w*)\b"
)
_BACKGROUND = re.compile(r"\b(?:began|started|founded|born|since|last year|years ago|in (?:19|20)\d\d|decades?)\b")
_PERSON_PRONOUN = re.compile(r"\b(?:he|she|his|her|him)\b")
_ANSWER = re.compile(r"(?:Asked|Pressed|Questioned)\b")
_UNRESOLVED = re.compile(
    r"\bfor (?:it|them) to\b|\bsaid (?:(?:it|they|this|that) (?:was|were|is|are)|(?:this|that) (?:had|would))\b"
)
_POINTS_BACK = re.compile(
    r"\b(?:confirm|look at|discuss|comment on|rule out|answer|explain|do|accept|reject) (?:it|that|this|them|so)\W*$"
)
# Silence is not the news.
_SILENCE = re.compile(
    r"\b(?:declin\w+ to|refus\w+ to (?:say|comment|discuss)|no comment"
    r"|(?:did|would|could)(?: not|n[’']t) (?:say|comment|respond|be drawn))\b"
)
# What these words mean was said before: "denied any such offer", "said that possibility", "put it forward".
_MEANT_BEFORE = re.compile(
    r"\b(?:any |no )?such (?:an? )?(?!as\b)\w+|\b(?:looked at|studied|rejected|considered) (?:it|them|that)\b"
    r"|\b(?:said|say|says|added|told \w+) (?:that |the )?(?:this|these|those|possibility|idea)\b"
    r"|^(?:The )?(?:[A-Z][\w’'-]*\s+){1,5}(?:has |have |had )?[a-z]+\s+(?:it|them|that)(?:\s|[.,])"
    r"(?!(?:is|was|the|its?|they|he|she)\b)"
)
# A report that the sentence behind it denies.
_DENIED_NEXT = re.compile(
    r"\b(?:denie[sd]|dismiss(?:ed|es)|reject(?:ed|s)) (?:that (?:any )?such|(?:the|this|that|those|any such) "
    r"(?:report|claim|suggestion|account|allegation)s?|it\b|this\b)"
)
_COLOUR = re.compile(r"\b(?:I|[Ww]e|[Yy]ou|[Mm]y|[Oo]ur|me|us)\b|[?!]")


def find(reading: Reading) -> tuple[DraftStatement, ...]:
    """Two to four sentences of the article, in text order; fewer when it has fewer.

    The first is the earliest that can stand alone; each further one is what adds most of the words the article keeps
    coming back to.
    """
    fit = [one for one in reading.sentences if _can_stand_alone(reading, one)][:LIMIT_PROMISING]
    # What somebody says in an interview is news only where nothing else is told.
    fit = [one for one in fit if not reading.turn_at(one.start)] or fit
    wanted = min(len(fit), 3 if reading.document.words < SHORT_ARTICLE else 4)
    stems = {one.start: _stems(reading.words_of(one)) for one in reading.sentences}
    weights = _weights(reading, stems.values())
    scored = [(one, stems[one.start], _worth(reading, one)) for one in fit]
    chosen: list[Sentence] = []
    covered: set[str] = set()
    while len(chosen) < wanted:
        rest = [one for one in scored if one[0] not in chosen]
        best = rest[0] if not chosen else max(rest, key=lambda one: _gain(one[1], one[2], weights, covered))
        chosen.append(best[0])
        covered |= best[1]
    missing = _of_headline(reading, stems, chosen)
    if missing is not None and missing[-1] not in chosen:
        kept = [(one,) for one in chosen[: max(1, wanted - 1)] if one not in missing]
        return _statements(reading, [*kept, missing])
    return _statements(reading, [(one,) for one in chosen])


def _statements(reading: Reading, chosen: list[tuple[Sentence, ...]]) -> tuple[DraftStatement, ...]:
    told = [tuple(reading.words_of(one) for one in group) for group in sorted(chosen)]
    return tuple(DraftStatement(text=" ".join(" ".join(quotes).split()), quotes=quotes) for quotes in told)


def _of_headline(reading: Reading, stems: dict[int, set[str]], chosen: list[Sentence]) -> tuple[Sentence, ...] | None:
    """What tells the half of the headline that nothing chosen tells, with the sentence before where it leans on that.

    None when the headline has no such half, or nothing fit tells it.
    """
    covered = set[str]().union(*(stems[one.start] for one in chosen))
    missing = _stems(reading.document.title) - covered
    for before, one in pairwise(reading.sentences[:LIMIT_PROMISING]):
        if len(stems[one.start] & missing) < FEWEST_OF_HEADLINE:
            continue
        if _can_stand_alone(reading, one):
            return (one,)
        words = f"{reading.words_of(before)} {reading.words_of(one)}"
        is_next = reading.text[before.end : one.start] == " " and len(words.split()) <= LIMIT_WORDS
        if is_next and _TOLD_BY_PRONOUN.search(reading.words_of(one)) and _can_stand_alone(reading, before):
            return (before, one)
    return None


# Speech of whoever the sentence before speaks of.
_TOLD_BY_PRONOUN = re.compile(r"[”\"],? (?:he|she) (?:said|told|added|wrote)\b[^“”\"]*$")
FEWEST_OF_HEADLINE = 2
"""So many words of a headline that nothing chosen has make a half of it."""


def _can_stand_alone(reading: Reading, sentence: Sentence) -> bool:
    """Whether a sentence is news by itself: whole, of fair length, no speech, and leaning on no sentence before it."""
    words = reading.words_of(sentence)
    count = len(words.split())
    is_listed = reading.text[: sentence.start].rstrip().endswith(BULLETS)
    if not FEWEST_WORDS <= count <= LIMIT_WORDS or not (words[-1] in '.”"’' or is_listed):
        return False
    if not has_verb(words) or _LEANS_BACK.match(words) or _ANSWER.match(words) or _UNRESOLVED.search(words):
        return False
    if reading.analysed.is_quoted(_span(sentence)) or reading.turn_at(sentence.start) in QUESTIONERS:
        return False
    if _MEANT_BEFORE.search(words) or _has_unknown_thing(reading, sentence) or _is_denied(reading, sentence):
        return False
    pronoun = _PERSON_PRONOUN.search(words)
    if pronoun:
        before = reading.actors_in(Span(sentence.start, sentence.start + pronoun.start()))
        if not any(party.kind in ("person", "unnamed") for party in before):
            return False
    outside = re.sub(r"“[^”]*”|\"[^\"]*\"|(?<!\w)[‘'][^‘“”\"]*?[’'](?!\w)", "", words)
    if _POINTS_BACK.search(outside):
        return False
    return not _COLOUR.search(outside) and _is_balanced(words)


def _is_denied(reading: Reading, sentence: Sentence) -> bool:
    """Whether somebody denies what a sentence reports, in it or in the next one."""
    following = reading.sentence_at(sentence.end + 1)
    is_next = following is not None and _DENIED_NEXT.search(reading.words_of(following)) is not None
    return is_next or denials.DENIED_BEHIND.search(reading.words_of(sentence)) is not None


def _has_unknown_thing(reading: Reading, sentence: Sentence) -> bool:
    """Whether a person there tells of "it", which the sentence has not named: "Ms Oda said it could cost 3bn"."""
    for one in reading.attributions_at(sentence.start):
        speaker = reading.speaker_of(one)
        is_person = speaker is not None and speaker.kind in ("person", "unnamed")
        is_after = bool(one.contents) and one.cue.end <= one.contents[0].start
        if (
            is_person
            and is_after
            and re.match(r"(?:that )?(?:it|they|this) (?!was too early)", reading.words_of(one.contents[0]))
        ):
            return True
    return False


# "It was too early" speaks of nothing before.
_THING = re.compile(r"(?:that )?(?:it|they|this) (?!(?:is|was) (?:too|still|not|un|im|time|clear|likely|possible))")


def _span(sentence: Sentence) -> Span:
    return Span(sentence.start, sentence.end)


def _is_balanced(words: str) -> bool:
    pairs = (("“", "”"), ("(", ")"), ("[", "]"))
    return words.count('"') % 2 == 0 and all(words.count(left) == words.count(right) for left, right in pairs)


def _weights(reading: Reading, stems: Iterable[set[str]]) -> dict[str, float]:
    counts = Counter(chain.from_iterable(stems))
    title = _stems(reading.document.title)
    return {stem: min(count, 12) * (1.6 if stem in title else 1.0) for stem, count in counts.items() if count > 1}


def _worth(reading: Reading, sentence: Sentence) -> tuple[int, float]:
    """How many major actors a sentence names, and how much what it adds counts; what stands early counts more."""
    words = reading.words_of(sentence)
    position = bisect_left(reading.sentences, sentence)
    early = 1.0 + EARLY / (1 + position / 4)
    silence = 0.6 if _SILENCE.search(words) else 1.0
    news = 1.2 if _NEWS.search(words) else 1.0
    background = 0.6 if _BACKGROUND.search(words) else 1.0
    told = sum(party.salience == "major" for party in reading.actors_in(sentence))
    return told, early * news * background * silence


def _gain(stems: set[str], worth: tuple[int, float], weights: dict[str, float], covered: set[str]) -> float:
    """What a sentence adds, for its length."""
    told, factor = worth
    new = sum(weights.get(stem, 0.0) for stem in stems - covered)
    old = sum(weights.get(stem, 0.0) for stem in stems & covered)
    return float((new + AGAIN * old + told) * factor / (len(stems) + 6) ** 0.5)


def _stems(text: str) -> set[str]:
    return {word[:6] for word in (found.casefold() for found in _WORD.findall(text)) if word not in OPENERS}
