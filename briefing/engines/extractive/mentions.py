"""Capitalised words into mentions: which of them name a person, a country or an organisation, and in which role."""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from briefing.attribution import Analysed, Sentence, Span, Word
from briefing.engines.extractive import roles
from briefing.engines.extractive.lexicon import (
    CONNECTORS,
    COURTESY,
    DIRECTIONS,
    LOCATIVES,
    LONE_BODIES,
    MEDIA,
    NOT_ORGANISATIONS,
    OPENERS,
    ORGANISATIONS,
    REGION_NAMES,
    REGIONS,
    ROLES,
    THINGS,
    WEEKDAYS_AND_MONTHS,
)
from briefing.engines.extractive.verbs import is_finite
from briefing.identity import TITLES, country_of, country_of_adjective

LIMIT_RUN_WORDS = 12
_TITLE_WORDS = ROLES | COURTESY | TITLES - {"us", "uk", "eu", "speaker"}
_ADJECTIVES = frozenset(
    {*REGIONS, "palestinian", "soviet", "kurdish", "jewish", "muslim", "christian", "islamic", "catholic"}
)
_AFTER_OF = frozenset(
    "state staff defense defence treasury interior commerce energy justice health education labor labour the general".split()
)
_QUOTE_OPENERS = frozenset("“‘\"'(:—–-•*[")

_MOTION = frozenset(
    {"travel", "travelling", "traveling", "travelled", "traveled", "fly", "flew", "flying", "go", "went"}
)
_MOTION |= {"return", "returned", "visit", "trip", "come", "came", "drive", "journey", "moved", "back", "sent", "fled"}
_STATE_WORDS = (
    "minister|president|premier|chancellor|government|parliament|army|military|troops|forces|embassy|ambassador"
)
_STATE_WORDS += "|border|capital|constitution|economy|navy|airspace|people|leaders?"
_TEAM_ROLES = "captain|coach|striker|goalkeeper|keeper|defender|midfielder|winger|forward|fans|supporters|players?"
_NUMERAL = re.compile(r"[ivx]{1,4}|\d+|[a-z]")

Kind = Literal["person", "organisation", "country", "unknown"]


class Mention(NamedTuple):
    """One place where a name stands.

    Attributes:
        span: The name, without titles before it and without a possessive ending.
        name: The same as words, single-spaced.
        kind: What the name's form and neighbours make of it; unknown for one capitalised word.
        role: What the text calls its bearer here, or "".
        is_place: Whether it only says where something is, as in "in Moscow".
        is_first: Whether its capital may only be that of a sentence's first word.
    """

    span: Span
    name: str
    kind: Kind
    role: str = ""
    is_place: bool = False
    is_first: bool = False


def find(analysed: Analysed, sentences: tuple[Sentence, ...]) -> tuple[Mention, ...]:
    """The mentions in some sentences of a text, in order."""
    found: list[Mention] = []
    common = {word.text for word in analysed.words if word.text.islower()}
    for sentence in sentences:
        if _is_heading(analysed, sentence):
            continue
        for first, last in _runs(analysed.words, sentence):
            found.extend(_classify(analysed, sentence, first, last))
    return tuple(one for one in found if not (one.is_first and one.kind == "unknown" and one.name.casefold() in common))


def bare(word: Word) -> str:
    """A word without its possessive ending."""
    for ending in ("'s", "’s"):
        if word.lower.endswith(ending):
            return word.text[: -len(ending)]
    return word.text


def is_name_word(word: Word) -> bool:
    """Whether a word has a name's capital; "US-led" and "Monday" have none."""
    text = word.text
    if text[0].islower():
        return text[:3] in ("al-", "el-", "as-") and text[3:4].isupper()
    if not text[0].isupper() or word.lower in WEEKDAYS_AND_MONTHS or text in ("I", "I'm", "I’m", "I've", "I’ve"):
        return False
    head, _, tail = text.rpartition("-")
    return not (head and tail.islower()) and not (text[-1].isdigit() and "." in text)


def _is_opener(word: str) -> bool:
    """Whether a word has its capital only from opening a sentence; "WHO" and "US" have it of their own."""
    return word.casefold() in OPENERS and not (word.isupper() and len(word) > 1)


def _is_no_name(word: str) -> bool:
    lower = word.casefold()
    return _is_opener(word) or lower in _ADJECTIVES or country_of_adjective(lower) is not None


def _is_heading(analysed: Analysed, sentence: Sentence) -> bool:
    words = [word for word in analysed.words[sentence.first : sentence.last] if word.text[0].isalpha()]
    if not words or analysed.words[sentence.last - 1].text in '.?!”"’…':
        return False
    return sum(word.text[0].isupper() for word in words) > 0.7 * len(words) and len(words) > 2


def _runs(words: tuple[Word, ...], sentence: Sentence) -> Iterator[tuple[int, int]]:
    at = sentence.first
    while at < sentence.last:
        opens = at == sentence.first or words[at - 1].text in _QUOTE_OPENERS
        if not is_name_word(words[at]) or (opens and _is_opener(words[at].text)):
            at += 1
            continue
        last = _run_end(words, at, sentence.last)
        yield at, last
        at = last


def _run_end(words: tuple[Word, ...], first: int, limit: int) -> int:
    at = first + 1
    limit = min(limit, first + LIMIT_RUN_WORDS)
    while at < limit and bare(words[at - 1]) == words[at - 1].text:
        word, before = words[at], words[at - 1]
        is_near = word.start - before.end <= 1
        follows = at + 1 < limit and is_name_word(words[at + 1])
        if (
            word.text == "."
            and word.start == before.end
            and follows
            and (len(before.text) == 1 or before.lower in COURTESY)
        ):
            at += 2
        elif is_near and word.start > before.end and is_name_word(word):
            at += 1
        elif is_near and follows and _connects(words, first, at):
            at += 2
        elif (
            word.lower == "of"
            and at + 2 < limit
            and words[at + 1].lower == "the"
            and is_name_word(words[at + 2])
            and _heads(words, first, at)
        ):
            at += 3
        else:
            break
    return at


def _connects(words: tuple[Word, ...], first: int, at: int) -> bool:
    """Whether a small word joins two parts of one name: "Ursula von der Leyen", "Bank of England"."""
    lower = words[at].lower
    if lower in CONNECTORS:
        return True
    if lower == "&":
        return True
    if lower == "and":
        return any(word.lower in ("of", "for") for word in words[first:at]) and _heads(words, first, at)
    return lower in ("of", "for") and _heads(words, first, at)


def _heads(words: tuple[Word, ...], first: int, at: int) -> bool:
    is_office = words[at - 1].lower in ("chief", "secretary", "house")
    return is_office or any(word.lower in ORGANISATIONS for word in words[first:at])


def _classify(analysed: Analysed, sentence: Sentence, first: int, last: int) -> Iterator[Mention]:
    words = analysed.words
    begin = _name_begin(words, first, last)
    if begin > first:
        yield from _classify_name(analysed, sentence, first, _role_begin(words, first, begin))
    if begin < last:
        yield from _classify_name(analysed, sentence, begin, last, run_first=first)


def _role_begin(words: tuple[Word, ...], first: int, begin: int) -> int:
    """Where the title words of "Bank of England Governor" begin."""
    return next((at for at in range(first, begin) if words[at].lower in _TITLE_WORDS), begin)


def _name_begin(words: tuple[Word, ...], first: int, last: int) -> int:
    """Where the name begins after the titles of a run; `last` when the run is nothing but a title."""
    if bare(words[last - 1]).casefold() in ORGANISATIONS | THINGS:
        return first
    titles = [at for at in range(first, last) if bare(words[at]).casefold().strip(".") in _TITLE_WORDS]
    if not titles:
        return first
    begin = titles[-1] + 1
    if begin < last and words[begin].text == ".":
        begin += 1
    if words[titles[-1]].lower == "of" or any(word.lower == "of" for word in words[first : begin + 1]):
        begin += words[begin].lower == "of" if begin < last else 0
        while begin < last and bare(words[begin]).casefold() in _AFTER_OF:
            begin += 1
    return begin


def _classify_name(
    analysed: Analysed, sentence: Sentence, first: int, last: int, *, run_first: int | None = None
) -> Iterator[Mention]:
    words = analysed.words
    run_first = first if run_first is None else run_first
    if first >= last:
        return
    opening = _leading_country(words, first, last)
    is_body = any(bare(word).casefold() in ORGANISATIONS for word in words[first:last])
    if opening and opening < last and not is_body:
        yield _country(analysed, first, opening)
        first = run_first = opening
    parts = [bare(word) if at == last - 1 else word.text for at, word in enumerate(words[first:last], first)]
    name = " ".join(parts).replace(" .", ".")
    lowers = [part.casefold() for part in parts if part != "."]
    if _is_country(words, first, last, name):
        yield _country(analysed, first, last)
        return
    if all(_is_no_name(part) for part in parts if part != "."):
        return
    if len(lowers) == 1 and lowers[0] in REGION_NAMES:
        return
    kind = _kind(words, first, run_first, lowers, parts)
    if kind is None:
        return
    role = roles.find(words, sentence, run_first, first, last) if kind in ("person", "unknown") else ""
    if kind == "unknown" and (first > run_first or (role and role.split()[-1].casefold() in ROLES)):
        kind = "person"
    span = Span(words[first].start, words[last - 1].start + len(bare(words[last - 1])))
    is_first = first == sentence.first and len(lowers) == 1
    is_place = stands_as_place(words, first) or (kind == "unknown" and _is_modifier(words, last))
    yield Mention(span, name, kind, role, is_place, is_first)


def _kind(words: tuple[Word, ...], first: int, run_first: int, lowers: list[str], parts: list[str]) -> Kind | None:
    """What a name is by its words, or None when it is nobody who acts."""
    if lowers[0] == "west" and lowers[-1] == "bank":
        return None
    is_numbered = len(lowers) > 1 and bool(_NUMERAL.fullmatch(lowers[-1]))
    end = lowers[-2 if is_numbered else -1]
    before = words[first - 1].lower if first else ""
    if end in MEDIA and len(lowers) <= 4 and first == run_first:
        return None
    if end in THINGS:
        return None
    if any(lower in ORGANISATIONS for lower in lowers):
        is_lone_body = len(lowers) == 1 and lowers[0] in LONE_BODIES
        return "organisation" if (len(lowers) > 1 and not is_numbered) or is_lone_body else None
    if is_numbered or country_of_adjective(end) or end in _ADJECTIVES:
        return None
    if len(lowers) == 1:
        is_acronym = parts[0].replace("&", "").isupper() and 2 <= len(parts[0]) <= 6
        if lowers[0] in NOT_ORGANISATIONS or lowers[0] in MEDIA or lowers[0] in ROLES or len(parts[0]) < 2:
            return None
        return "organisation" if is_acronym else "unknown"
    if first > run_first:
        return "person"
    if before == "the" or len(lowers) > 6 or len(parts[-1]) < 2:
        return None
    return None if stands_as_place(words, first) else "person"


def _leading_country(words: tuple[Word, ...], first: int, last: int) -> int:
    """Where the rest begins in "White House National Security Council", "Korea Park Joo-Ho"; 0 when no country leads."""
    for at in range(min(last, first + 3), first, -1):
        name = " ".join(word.text for word in words[first:at])
        if country_of(name) or country_of_adjective(name):
            return at
    return 0


def _is_country(words: tuple[Word, ...], first: int, last: int, name: str) -> bool:
    if country_of(name) is None:
        return False
    if country_of_adjective(name) is None:
        return True
    following = words[last] if last < len(words) else None
    return roles.ends_noun_phrase(following) or bare(words[last - 1]) != words[last - 1].text


def _country(analysed: Analysed, first: int, last: int) -> Mention:
    words = analysed.words
    end = words[last - 1].start + len(bare(words[last - 1]))
    name = " ".join(bare(word) for word in words[first:last])
    following = words[last] if last < len(words) else None
    is_adjective = (
        bare(words[last - 1]) == words[last - 1].text
        and country_of_adjective(name) is not None
        and not roles.ends_noun_phrase(following)
    )
    if analysed.text[end : end + 1] == "." and "." in name:
        end += 1
    return Mention(
        Span(words[first].start, end), name, "country", is_place=is_adjective or stands_as_place(words, first)
    )


def is_state(analysed: Analysed, span: Span) -> bool:
    """Whether the words around a name make it a country: "Marren's foreign minister", "President Vantis of Marren"."""
    after = analysed.text[span.end : span.end + 40]
    if re.match(rf"['’]s (?:[a-z]+ )?(?:{_STATE_WORDS})\b", after):
        return True
    before = analysed.text[max(0, span.start - 60) : span.start]
    return bool(re.search(r"(?:President|King|Queen|Prime Minister|Chancellor)(?: [A-Z][\w’'-]+){1,3} of $", before))


def is_team(analysed: Analysed, span: Span) -> bool:
    """Whether a name is a team's: its people are called after it, "Rovers captain"."""
    after = analysed.text[span.end : span.end + 30]
    return bool(re.match(rf" (?:{_TEAM_ROLES})\b", after))


def is_subject(analysed: Analysed, span: Span) -> bool:
    """Whether the word behind a name is a verb whose subject it can be."""
    after = re.match(r"(?: also| now| still| only)? ([a-z]+)", analysed.text[span.end : span.end + 40])
    return after is not None and is_finite(after[1])


def _is_modifier(words: tuple[Word, ...], last: int) -> bool:
    """Whether a name only says which: "Gaza" in "a Gaza ceasefire", "Scenario" in "Scenario 2"."""
    if bare(words[last - 1]) != words[last - 1].text or last >= len(words):
        return False
    following = words[last]
    return following.text[0].isdigit() or not roles.ends_noun_phrase(following)


def stands_as_place(words: tuple[Word, ...], first: int) -> bool:
    """Whether the words before a name make it a place: "in Moscow", "near the northern city of Odesa"."""
    at = first - 1
    if at >= 1 and words[at].lower == "of" and words[at - 1].lower.removesuffix("s") in THINGS:
        return True
    if at >= 1 and words[at].lower == "to" and words[at - 1].lower in _MOTION:
        return True
    while at >= 0 and first - at < 4 and words[at].lower in DIRECTIONS | {"the", "city", "town", "of", "region"}:
        at -= 1
    return at >= 0 and words[at].lower in LOCATIVES
