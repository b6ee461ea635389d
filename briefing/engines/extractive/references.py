"""Definite roles into the persons they mean: "the Chilean president" into whoever the text calls that."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Protocol

from briefing.attribution import Analysed, Attribution, Sentence, Span, Word
from briefing.attribution.lexicon import DETERMINERS
from briefing.engines.extractive.lexicon import ROLES, RULERS
from briefing.engines.extractive.roles import ends_noun_phrase
from briefing.identity import country_of, country_of_adjective

_OTHER_OFFICE = frozenset({"vice", "deputy", "former", "acting", "interim", "ex", "assistant"})
LIMIT_BEFORE = 80
"""A country further before a title than this says nothing about it, in characters."""


class Referent(Protocol):
    """A person whom a role can mean."""

    roles: list[str]
    spans: list[Span]
    titled: list[Span]
    sourced: int

    def refer(self, span: Span, name: str, *, role: str) -> None:
        """Add one place that means the person without a name."""


def add(
    analysed: Analysed, sentences: Sequence[Sentence], attributions: Sequence[Attribution], persons: Sequence[Referent]
) -> None:
    """Add to each person the places where the text means them by their role.

    A role means the one person whom the text gives it. A speaker called by a role that nobody is given ("the US
    president said") is the person who spoke just before in the same paragraph, unless the text gives them another.
    """
    starts = {one.source.start for one in attributions if one.source}
    for sentence in sentences:
        for at in range(sentence.first, sentence.last):
            if analysed.words[at].lower in ROLES:
                _refer(analysed, sentence, at, persons, starts)
    for person in persons:
        person.spans.sort()


def _refer(analysed: Analysed, sentence: Sentence, head: int, persons: Sequence[Referent], sources: set[int]) -> None:
    words = analysed.words
    begin = _begin(words, sentence, head)
    if begin is None or not _stands_alone(words, sentence, head):
        return
    span = Span(words[begin].start, words[head].end)
    if any(other.start < span.end and span.start < other.end for person in persons for other in person.spans):
        return
    asked = _marks(" ".join(word.text for word in words[begin : head + 1]))
    matches = [person for person in persons if any(_fits(asked, _marks(role)) for role in person.roles)]
    if not matches and asked[0]:
        matches = [person for person in persons if _fits_without_country(asked, person, analysed.text)]
    if len(matches) > 1:
        matches = _last_in_paragraph(analysed.text, span, matches)
    elif not matches and span.start in sources:
        matches = _previous_speaker(analysed, sentence, persons)
    if len(matches) == 1:
        phrase = " ".join(word.text for word in words[begin : head + 1])
        is_owned = words[begin].lower in ("the", "a")
        is_fuller = all(asked[2] > _marks(given)[2] for given in matches[0].roles)
        role = phrase.split(" ", 1)[1] if is_owned and is_fuller else ""
        matches[0].refer(span, phrase, role=role)
        matches[0].sourced += span.start in sources


def _begin(words: Sequence[Word], sentence: Sentence, head: int) -> int | None:
    """Where a definite noun phrase begins: at its "the" or at the possessive before its head."""
    for at in range(head - 1, max(sentence.first, head - 5) - 1, -1):
        lower = words[at].lower
        if lower == "the":
            return at
        if lower.endswith(("'s", "’s")) and words[at].text[0].isupper():
            return at
        if lower in DETERMINERS or (ends_noun_phrase(words[at]) and words[at].text[0].islower()):
            return None
    return None


def _stands_alone(words: Sequence[Word], sentence: Sentence, head: int) -> bool:
    following = words[head + 1] if head + 1 < sentence.last else None
    if following is not None and following.lower == "of":
        return False
    if (
        following is not None
        and following.text == ","
        and head + 2 < sentence.last
        and words[head + 2].text[0].isupper()
    ):
        return False
    return ends_noun_phrase(following)


@lru_cache(maxsize=1024)
def _marks(role: str) -> tuple[str, str, frozenset[str]]:
    """Country, head and other words of a role."""
    words = role.split()
    plain = [
        word.removesuffix("'s").removesuffix("’s")
        for word in words
        if word.casefold() not in ("the", "a", "an", "then")
    ]
    country = next((one for word in plain if (one := country_of_adjective(word) or _named_country(word))), "")
    country = country or next((word for word in map(_owner, words) if word), "")
    head = next((word.casefold() for word in reversed(plain) if word.casefold() in ROLES), "")
    others = frozenset(
        word.casefold()
        for word in plain
        if word != country and not (country_of_adjective(word) or _named_country(word))
    )
    return country, head, others - {head}


def _owner(word: str) -> str:
    """The name in "Ostland's": whoever owns a role is told apart like a country."""
    return word[:-2] if word[:1].isupper() and word.endswith(("'s", "’s")) else ""


def _named_country(word: str) -> str | None:
    return country_of(word) if word[:1].isupper() else None


def _fits(asked: tuple[str, str, frozenset[str]], given: tuple[str, str, frozenset[str]]) -> bool:
    """Whether a role asked for is the role given; a "leader" may be any ruler of the same country."""
    if asked[0] and given[0] and asked[0] != given[0]:
        return False
    if asked[0] and not given[0]:
        return False
    if (asked[2] ^ given[2]) & _OTHER_OFFICE:
        return False
    if asked[1] == "leader" and given[1] in RULERS:
        return bool(asked[0]) and (given[1] != "minister" or "prime" in given[2])
    return asked[1] == given[1] and (asked[2] <= given[2] or given[2] <= asked[2])


def _fits_without_country(asked: tuple[str, str, frozenset[str]], person: Referent, text: str) -> bool:
    """Whether a title without a country is of the country asked for, since its name stands just before the title."""
    given = [_marks(role) for role in person.roles]
    if any(one[0] for one in given) or not any(asked[1] == one[1] and asked[2] <= one[2] for one in given):
        return False
    return any(asked[0] in text[max(0, span.start - LIMIT_BEFORE) : span.start] for span in person.titled)


def _last_in_paragraph(text: str, span: Span, persons: Sequence[Referent]) -> list[Referent]:
    """Of several persons with one role, the one whom the paragraph named last."""
    paragraph = text.rfind("\n", 0, span.start) + 1
    named = [
        (other.start, at)
        for at, one in enumerate(persons)
        for other in one.spans
        if paragraph <= other.start < span.start
    ]
    return [persons[max(named)[1]]] if named else []


def _previous_speaker(analysed: Analysed, sentence: Sentence, persons: Sequence[Referent]) -> list[Referent]:
    """The person who is the subject of the sentence before, in the same paragraph."""
    before = analysed.sentence_at(analysed.words[sentence.first - 1].start) if sentence.first else None
    if before is None or before.paragraph != sentence.paragraph:
        return []
    mentioned = [
        (other.start, person)
        for person in persons
        for other in person.spans
        if before.start <= other.start < before.end
    ]
    if not mentioned or any(person.roles for _, person in sorted(mentioned, key=lambda one: one[0])[:1]):
        return []
    first = min(mentioned, key=lambda one: one[0])[1]
    return [first]
