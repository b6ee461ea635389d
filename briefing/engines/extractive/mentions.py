"""Capitalised words into mentions: which of them name a person, a country or an organisation, and in which role."""

from collections.abc import Iterator
from typing import NamedTuple

from briefing.attribution import Analysed, Sentence, Span, Word
from briefing.engines.extractive import roles
from briefing.engines.extractive.capitals import bare, is_heading, is_opener, runs
from briefing.engines.extractive.kinds import ADJECTIVES, Kind, is_first_name, kind_of
from briefing.engines.extractive.lexicon import (
    COURTESY,
    LONE_BODIES,
    ORGANISATIONS,
    REGION_NAMES,
    ROLES,
    THINGS,
)
from briefing.engines.extractive.surroundings import is_modifier, stands_as_place
from briefing.engines.extractive.wordlist import word_set
from briefing.identity import BODIES, TITLES, country_of, country_of_adjective, is_capital

_TITLE_WORDS = ROLES | COURTESY | TITLES - {"us", "uk", "eu", "speaker"}
_AFTER_OF = word_set(
    "state staff defense defence treasury interior commerce energy justice health education labor labour the general"
)

_DESCRIBED = (["is", "the"], ["is", "a"], ["was", "the"], ["was", "a"])


class Mention(NamedTuple):
    """One place where a name stands.

    Attributes:
        span: The name, without titles before it and without a possessive ending.
        name: The same as words, single-spaced.
        kind: What the name's form and neighbours make of it; unknown for one capitalised word.
        role: What the text calls its bearer here, or "".
        is_place: Whether it only says where something is, as in "in Moscow".
        is_located: Whether a preposition of place stands before it, so that it is not only a modifier.
        is_first: Whether its capital may only be that of a sentence's first word.
    """

    span: Span
    name: str
    kind: Kind
    role: str = ""
    is_place: bool = False
    is_first: bool = False
    is_located: bool = False


def find(analysed: Analysed, sentences: tuple[Sentence, ...]) -> tuple[Mention, ...]:
    """The mentions in some sentences of a text, in order."""
    found: list[Mention] = []
    common = {word.text for word in analysed.words if word.text.islower()}
    for sentence in sentences:
        if is_heading(analysed, sentence):
            continue
        for first, last in runs(analysed.words, sentence):
            found.extend(_classify(analysed, sentence, first, last))
    return tuple(one for one in found if not (one.is_first and one.kind == "unknown" and one.name.casefold() in common))


def _is_no_name(word: str) -> bool:
    lower = word.casefold()
    return is_opener(word) or lower in ADJECTIVES or country_of_adjective(lower) is not None


def _classify(analysed: Analysed, sentence: Sentence, first: int, last: int) -> Iterator[Mention]:
    words = analysed.words
    begin = _name_begin(words, first, last)
    role_begin = _role_begin(words, first, begin)
    if begin > first:
        yield from _classify_name(analysed, sentence, first, role_begin - (words[role_begin - 1].lower == "of"))
    if begin < last:
        is_owned = first < role_begin < begin and words[role_begin - 1].lower == "of"
        yield from _classify_name(analysed, sentence, begin, last, run_first=role_begin if is_owned else first)


def _role_begin(words: tuple[Word, ...], first: int, begin: int) -> int:
    """Where the title words of "Bank of England Governor" begin."""
    return next((at for at in range(first, begin) if words[at].lower in _TITLE_WORDS), begin)


def _name_begin(words: tuple[Word, ...], first: int, last: int) -> int:
    """Where the name begins after the titles of a run; `last` when the run is nothing but a title."""
    is_thing = [word.lower for word in words[last : last + 2]] == [",", "which"]
    if is_thing or bare(words[last - 1]).casefold() in ORGANISATIONS | THINGS:
        return first
    titles = [at for at in range(first, last) if bare(words[at]).casefold().strip(".") in _TITLE_WORDS]
    if not titles and last - first > 2 and words[first].lower.removesuffix("s") in ROLES:
        titles = [first]  # "Presidents Ana Oda and Milan Dorr"
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
    end_of_name = words[last - 1].start + len(bare(words[last - 1]))
    name = " ".join(analysed.text[words[first].start : end_of_name].split())
    lowers = [part.casefold() for part in parts if part != "."]
    if _is_country(words, last, name):
        yield _country(analysed, first, last)
        return
    if all(_is_no_name(part) for part in parts if part != "."):
        return
    if len(lowers) == 1 and lowers[0] in REGION_NAMES:
        return
    kind = kind_of(words, first, run_first, lowers, parts)
    if kind is None:
        return
    role = roles.find(words, sentence, run_first, first, last) if kind in ("person", "unknown") else ""
    if kind == "unknown" and (first > run_first or (role and role.split()[-1].casefold() in ROLES)):
        kind = "person"
    if kind == "organisation" and lowers[-1] in BODIES and (owner := _owner(words, sentence, first)) < first:
        name = f"{analysed.text[words[owner].start : words[first].start]}{name}"
        first = owner
    span = Span(words[first].start, end_of_name)
    is_first = first == sentence.first and len(lowers) == 1
    is_acronym = kind == "organisation" and len(parts) == 1 and lowers[0] not in LONE_BODIES
    is_place = stands_as_place(words, first) or ((kind == "unknown" or is_acronym) and is_modifier(words, last))
    is_untitled = kind == "person" and first == run_first and not role and not is_first_name(parts)
    is_place |= is_untitled and first > 0 and words[first - 1].lower in ("to", "from", "told")
    yield Mention(span, name, kind, role, is_place, is_first, stands_as_place(words, first))


def _owner(words: tuple[Word, ...], sentence: Sentence, first: int) -> int:
    """Where the owner of a body begins: at "South" in "South Korea's Foreign Ministry"; `first` when it has none."""
    at = first - 1
    if at < sentence.first or not words[at].text[0].isupper() or bare(words[at]) == words[at].text:
        return first
    while at - 1 >= sentence.first and words[at - 1].text[0].isupper() and not is_opener(words[at - 1].text):
        at -= 1
    return at


def _leading_country(words: tuple[Word, ...], first: int, last: int) -> int:
    """Where the rest begins in "White House National Security Council"; 0 when no country leads."""
    for at in range(min(last, first + 3), first, -1):
        name = " ".join(word.text for word in words[first:at])
        if country_of(name) or country_of_adjective(name):
            return at
    return 0


def _is_country(words: tuple[Word, ...], last: int, name: str) -> bool:
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
        name += "."
    is_destination = first > 0 and words[first - 1].lower in ("to", "from") and is_capital(name)
    is_destination |= is_capital(name) and [word.lower for word in words[last : last + 2]] in _DESCRIBED
    is_place = is_adjective or is_destination or stands_as_place(words, first)
    return Mention(Span(words[first].start, end), name, "country", is_place=is_place)
