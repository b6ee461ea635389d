"""A reading into its timeline: what is dated in the article, and whether it has happened."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final, NamedTuple

from briefing.attribution import Attribution, Span
from briefing.engines.extractive import clauses, times
from briefing.engines.extractive.clauses import as_sentence, has_verb, words_in
from briefing.engines.extractive.nearby import attributions_near
from briefing.engines.extractive.reading import Reading
from briefing.engines.extractive.subjects import uncapitalised
from briefing.engines.extractive.tenses import is_ahead, status_of
from briefing.engines.extractive.times import Time
from briefing.engines.extractive.undated import is_undated
from briefing.engines.extractive.verbs import AUXILIARIES, is_finite, reading_of
from briefing.engines.extractive.wordlist import word_set
from briefing.schema import DraftEvent, EventStatus

LIMIT_WORDS: Final = 45
LEAST_EVENTS: Final = 7
WORDS_PER_EVENT: Final = 250
MOST_EVENTS: Final = 30

SAYING: Final = word_set(
    "say tell add ask write note describe concede report comment think believe know see find feel explain insist argue"
    " stress post tweet call hear learn recall admit suggest indicate appear seem clarify mention speak"
    " deny dismiss condemn accuse warn urge welcome criticise criticize"
)
# Words by which a clause with a minute of play is worth a line: goals and what decides a match.
DECISIVE: Final = re.compile(
    r"\b(?:goals?|scor(?:ed|es|ing)|penalty|equali[sz](?:ed|er|ing)|sent off|red card|winner|touchdown)\b"
)
UNDECISIVE: Final = re.compile(r"\b(?:miss(?:ed|ing|es)|saved|wide|failed|attempts?|denied|over the bar)\b")
_IS_VAGUE_IN_SPEECH: Final = re.compile(r"(?:today|tonight|tomorrow|this (?:year|week|month|season))\b", re.IGNORECASE)
# Outside quotation marks somebody's own person belongs to a conversation: "We looked at it in 2023".
_IN_PERSON: Final = re.compile(r"(?<![“\"])\b(?:I|I['’]\w+|[Ww]e|[Yy]ou|[Yy]our)\b")
# "a premium to Friday's close": a day's price dates nothing else.
_OF_A_MARKET: Final = re.compile(r"\s(?:close|closing|finish|price|session|trading|level)\b")
_LEADING: Final = re.compile(
    r"(?:and|but|while|whereas|although|though|(?:even )?as|after|before|when|because|since|so|yet|or|until|if)\s+",
    re.IGNORECASE,
)
_COORDINATING: Final = re.compile(r"(?:and|but|so|yet|or)\s+", re.IGNORECASE)


@dataclass(frozen=True)
class _Dated:
    """A clause with a time in it."""

    sentence: Span
    clause: Span
    time: Time
    said_by: int | None
    is_remark: bool
    subject: Span | None = None

    @property
    def order(self) -> int:
        return self.time.start


def find(reading: Reading) -> tuple[DraftEvent, ...]:
    """The timeline of the article, in text order: one event for each dated clause, or the weightiest of too many."""
    parts = (part for whole in reading.sentences for part in clauses.whole_sentences(reading.text, whole))
    dated = _one_for_each_clause(reading, (one for part in parts for one in _dated_in(reading, part)))
    limit = min(LEAST_EVENTS + len(reading.analysed.words) // WORDS_PER_EVENT, MOST_EVENTS)
    kept = sorted(dated, key=lambda one: (-_weight(reading, one), one.order))[:limit]
    events: dict[str, DraftEvent] = {}
    for one in sorted(kept, key=lambda one: one.order):
        event = _event(reading, one)
        events.setdefault(event.what.casefold(), event)
    return tuple(events.values())


def _dated_in(reading: Reading, sentence: Span) -> list[_Dated]:
    if not any(times.may_name_a_time(word.lower) for word in reading.analysed.words_in(sentence)):
        return []
    named = list(times.find(reading.text, sentence))
    if not named:
        return []
    pieces = _parted(reading.text, clauses.clauses(reading.text, sentence), named)
    around = _around_aside(reading.text, sentence)
    if around and any(time.start < around.subject.end for time in named):
        around = None
    if around:
        pieces = [around.aside, around.rest]
    dated = (_dated(reading, sentence, pieces, time, is_whole=around is not None) for time in named)
    found = [replace(one, subject=around.subject if around else None) for one in dated if one is not None]
    told = [one for one in found if not one.is_remark]
    return told or found[:1]


class _Around(NamedTuple):
    """A sentence whose subject is told about twice: "The truce, which began in May, expires in June"."""

    subject: Span
    aside: Span
    rest: Span


def _around_aside(text: str, sentence: Span) -> _Around | None:
    match = _ASIDE.match(text, sentence.start, sentence.end)
    if match is None or not _begins_with_verb(match["aside"]) or not _begins_with_verb(match["rest"]):
        return None
    return _Around(*(Span(*match.span(part)) for part in ("subject", "aside", "rest")))


_ASIDE: Final = re.compile(
    r"(?P<subject>[^,;:“”\"]{3,60}), (?:which|who) (?P<aside>[^,;:“”\"]{8,120}), (?P<rest>[a-z][^“”\"]*)"
)


def _begins_with_verb(words: str) -> bool:
    first = words.split(maxsplit=1)[0]
    reading = reading_of(first)
    return is_finite(first) or (reading is not None and reading[1] == "s")


def _parted(text: str, pieces: list[Span], named: list[Time]) -> list[Span]:
    """The clauses of a sentence, one with two times in it parted where "and" joins two clauses."""
    found: list[Span] = []
    for piece in pieces:
        inside = [time for time in named if piece.start <= time.start < piece.end]
        joint = _AND.search(text, inside[0].end, inside[-1].start) if len(inside) > 1 else None
        if joint and has_verb(text[piece.start : joint.start()]) and _is_clause(text[joint.end() : piece.end]):
            found += [Span(piece.start, joint.start()), Span(joint.end(), piece.end)]
        else:
            found.append(piece)
    return found


_AND: Final = re.compile(r",?\s+and\s+(?=(?:the|a|an|its|their|his|her|[A-Z])\w*\s)")


def _is_clause(words: str) -> bool:
    """Whether some words have a verb near their beginning, behind a subject."""
    return any(is_finite(word) or (reading_of(word) or ("", ""))[1] == "s" for word in words_in(words)[1:7])


def _dated(reading: Reading, sentence: Span, pieces: list[Span], time: Time, *, is_whole: bool) -> _Dated | None:
    text = reading.text
    words = text[sentence.start : sentence.end]
    if _OF_A_MARKET.match(text, time.end):
        return None
    if time.is_clock and (UNDECISIVE.search(words) or not DECISIVE.search(words)):
        return None
    if _IS_VAGUE_IN_SPEECH.match(text, time.start) and reading.analysed.quotation_at(time.start) is not None:
        return None
    piece = _piece_at(pieces, time.start)
    clause = piece if is_whole else _standing(text, sentence, piece)
    if time.start < clause.start:  # "before" belongs to "before the end of the year", and joins no clause
        clause = Span(sentence.start, clause.end)
    if is_undated(text, clause, time) or words.rstrip('”"').endswith("?"):
        return None
    if _IN_PERSON.search(text, clause.start, clause.end) and reading.analysed.quotation_at(clause.start) is None:
        return None
    if not is_whole and not any(
        is_finite(word) or reading_of(word) for word in words_in(text[clause.start : clause.end])[1:]
    ):
        return None
    near = attributions_near(reading, sentence)
    here = [one for one in near if one.cue.start < clause.end and one.cue.end > clause.start]
    is_told = any(_tells(one, time) for one in near)
    framing = None if is_told else next((one for one in here if _frames(one, time)), None)
    if framing is not None and framing.negated:
        return None
    is_remark = framing is not None and framing.cue_lemma in SAYING
    said_by = framing.cue.end - clause.start if framing is not None else None
    return _Dated(sentence, clause, time, said_by=said_by, is_remark=is_remark)


def _piece_at(pieces: list[Span], offset: int) -> Span:
    return next((piece for piece in reversed(pieces) if piece.start <= offset), pieces[0])


def _tells(attribution: Attribution, time: Time) -> bool:
    return any(content.start <= time.start and time.end <= content.end for content in attribution.contents)


def _frames(attribution: Attribution, time: Time) -> bool:
    """Whether a time says when something was said: it stands outside what is said, before it or beside the cue."""
    first_content = min((content.start for content in attribution.contents), default=time.end)
    return time.end <= first_content or abs(time.start - attribution.cue.end) < 4


def _standing(text: str, sentence: Span, clause: Span) -> Span:
    """The clause without its conjunction, or the sentence up to its end when it does not stand alone."""
    leading = (_COORDINATING if clause.start == sentence.start else _LEADING).match(text, clause.start, clause.end)
    if leading and _SUPPOSING.match(leading[0]):
        return Span(sentence.start, clause.end)
    start = leading.end() if leading else clause.start
    standing = words_in(text[start : clause.end])
    first = standing[0].lower() if standing else ""
    is_headless = (
        not first or first in AUXILIARIES or (is_finite(first) and first == standing[0]) or first in _DEPENDENT
    )
    if is_headless or first.endswith("ing") or not has_verb(text[start : clause.end]):
        return Span(sentence.start, clause.end)
    return Span(start, clause.end)


_SUPPOSING: Final = re.compile(r"(?:if|unless|until|before)\b", re.IGNORECASE)
_DEPENDENT: Final = word_set(
    "which who whose whom that where including with despite according in to of than then not those these"
)


def _one_for_each_clause(reading: Reading, dated: Iterator[_Dated]) -> list[_Dated]:
    """Of several times in one clause the one that says most: a time to come, then a date, then what stands first."""
    kept: dict[Span, _Dated] = {}
    for one in dated:
        before = kept.get(one.clause)
        if before is None or _telling(reading.text, one) > _telling(reading.text, before):
            kept[one.clause] = one
    return list(kept.values())


# "will apply from 1 December": the day that a verb to come is given.
_WILL: Final = re.compile(r"\b(?:will|shall|would|(?:is|are) (?:due|set) to)\b[^,;]*$")


def _telling(text: str, one: _Dated) -> int:
    words = text[one.time.start : one.time.end]
    if words.endswith(("'s", "’s", "s'", "s’")):  # "next week's summit" dates a noun, and no verb
        return 0
    is_day_ahead = re.search(r"\d", words) is not None and _WILL.search(text, one.clause.start, one.time.start)
    return 2 if is_day_ahead or one.time.direction == "future" else 1


def _weight(reading: Reading, one: _Dated) -> float:
    words = reading.text[one.clause.start : one.clause.end]
    weight = 1.0 + 0.5 * (one.time.direction == "future") + 0.5 * bool(reading.actors_in(one.clause))
    weight -= 1.0 * one.is_remark
    weight -= 0.8 * bool(re.search(r"\bin recent\b|\b(?:said|says)\b", words))
    return weight


def _event(reading: Reading, one: _Dated) -> DraftEvent:
    text, published = reading.text, reading.document.published
    quote = one.sentence if _length(text, one.sentence) <= LIMIT_WORDS else one.clause
    begin = _when_begins(text, one)
    when = text[begin : _end_of_word(text, one.time.end)]
    start, end = min(quote.start, one.time.start), max(quote.end, one.time.start + len(when))
    status: EventStatus = (
        "happened"
        if _announced(text, one)
        else status_of(
            text[one.clause.start : one.clause.end],
            when,
            at=one.time.start - one.clause.start,
            direction=one.time.direction,
            said_by=one.said_by,
            year_published=published.year if published else None,
        )
    )
    return DraftEvent(what=_what(reading, one), when_text=when, status=status, quotes=(text[start:end],))


_DELAYED: Final = re.compile(
    r"(?:\b(?:not|never|cannot|no longer)\b|n['’]t\b|\b(?:delay|postpon|defer)(?:ed|e|ing)?\b"
    r"|\b(?:put|pushed) (?:off|back)\b)[^,;.]*$"
)


def _when_begins(text: str, one: _Dated) -> int:
    """Where the words for a time begin: what is put off "until 2031", or does not begin "until May", is then."""
    until = re.compile(r"(?:until|till|before)\s+(?=[\d\w])", re.IGNORECASE).match(text, one.time.start)
    if until and _DELAYED.search(text[one.clause.start : one.time.start]):
        return until.end()
    return one.time.start


def _end_of_word(text: str, end: int) -> int:
    """The end of a time with the footnote number that is glued to it: "2022.5" is one word of the text."""
    glued = re.compile(r"(?<=\d)\.\d{1,3}(?:,\d{1,3})*(?!\d)").match(text, end)
    return glued.end() if glued else end


def _length(text: str, span: Span) -> int:
    return len(text[span.start : span.end].split())


# "The bank will close, its owner said on Monday": the day of the saying, and not of the closing.
_ANNOUNCED: Final = re.compile(
    r"(?P<content>[^“”\"]{15,}?),\s+(?P<teller>[^,“”\"]{3,80}?\s(?:said|announced|confirmed|told(?:\s\w+){1,2}))\s+"
)


def _announced(text: str, one: _Dated) -> re.Match[str] | None:
    """What a day of saying stands behind, when it is still to come."""
    said = _ANNOUNCED.fullmatch(text, one.clause.start, one.time.start)
    return said if said and is_ahead(said["content"]) else None


def _what(reading: Reading, one: _Dated) -> str:
    words = reading.text[one.clause.start : one.clause.end]
    said = _announced(reading.text, one) if one.subject is None else None
    if said:
        when = reading.text[one.time.start : one.time.end]
        return as_sentence(f"{said['teller']} {when} that {uncapitalised(said['content'])}")
    return as_sentence(f"{reading.words_of(one.subject)} {words}" if one.subject else words)
