"""A quotation and a name into whether the article gives those words to that name."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

from briefing.attribution import Attribution, EntityKind, Span, Voices
from briefing.grounding.sources import Likeness, Who, is_called, likeness, mentions_of

Verdict = Literal["confirmed", "second_hand", "unclear", "contradicted"]
_LEAST_SHARED_WORDS = 3
_LEAST_COVERED = 0.5
_LONGEST_CONTENT_CHARS = 4_000
_NEAR_CHARS = 400
_PRONOUNS = frozenset("he she they it we i you who him her them his its their".split())
_WORD = re.compile(r"\w+")


class Hearing(NamedTuple):
    """What the article says of who speaks.

    Attributes:
        verdict: "confirmed" when the words are theirs; "second_hand" when somebody else says that they hold it;
            "unclear" when the article does not settle it; "contradicted" when the words are somebody else's.
        speaker: Whom the article gives the words to, or "" when nobody.
    """

    verdict: Verdict
    speaker: str = ""


class Heard(NamedTuple):
    """An attribution that shares words with a span.

    Attributes:
        attribution: Who says what.
        shared: How many words of the span it holds.
        covers: Whether it holds most of the span, and its source lies outside.
    """

    attribution: Attribution
    shared: int
    covers: bool


class Speakers:
    """Says who speaks in one article.

    Args:
        text: The article's text; every span counts its characters.
        authors: Who wrote it: what it says in its own voice is theirs.

    Example:
        >>> speakers = Speakers("“We will pay,” Ana Oda said. Mr Ek said the bank had refused.")
        >>> speakers.hear(Span(0, 14), Who(("Ana Oda",))).verdict
        'confirmed'
        >>> speakers.hear(Span(0, 14), Who(("Ek",)))
        Hearing(verdict='contradicted', speaker='Ana Oda')
        >>> speakers.hear(Span(40, 60), Who(("the bank",)))
        Hearing(verdict='second_hand', speaker='Ek')
    """

    def __init__(self, text: str, *, authors: Sequence[str] = ()) -> None:
        self._text = text
        self._authors = authors
        self._voices = Voices.of(text)
        contents = [(span.start, span.end, one) for one in self._voices.attributions for span in one.contents]
        self._contents = sorted(contents, key=lambda content: content[:2])
        self._starts = [start for start, _, _ in self._contents]

    def kind_of(self, name: str) -> EntityKind:
        """What the text's own words say a name is."""
        return self._voices.kind_of(name)

    def hear(self, span: Span, who: Who) -> Hearing:
        """Hold a name against the words of a span.

        Args:
            span: Words of the article.
            who: Whose they are said to be.
        """
        heard = self._heard(span)
        likenesses = {one: self._likeness(who, one.attribution) for one in heard}
        speaker = next((name for one in heard if (name := self._speaker(one.attribution))), "")
        if "same" in likenesses.values():
            return Hearing("confirmed", speaker)
        covering = [one for one in heard if one.covers]
        if not covering:
            return self._told(span, who, speaker)
        if any(self._is_subject_within(span, who, one.attribution) for one in covering):
            return Hearing("second_hand" if speaker else "unclear", speaker)
        if any(likenesses[one] == "kin" for one in covering):
            return Hearing("unclear", speaker)
        return Hearing("contradicted", speaker)

    def _heard(self, span: Span) -> list[Heard]:
        """The attributions whose contents share enough words with a span, those that share most first."""
        length = len(_WORD.findall(self._text, span.start, span.end))
        found: list[Heard] = []
        first = bisect_left(self._starts, span.start - _LONGEST_CONTENT_CHARS)
        for start, end, one in self._contents[first : bisect_right(self._starts, span.end)]:
            if end <= span.start:
                continue
            shared = len(_WORD.findall(self._text, max(start, span.start), min(end, span.end)))
            own = len(_WORD.findall(self._text, start, end))
            if shared and shared >= min(_LEAST_SHARED_WORDS, length, own):
                is_inside = one.source is not None and span.start <= one.source.start < one.source.end <= span.end
                covers = shared >= _LEAST_COVERED * length and not is_inside
                found.append(Heard(one, shared, covers or shared == length))
        return sorted(found, key=lambda heard: -heard.shared)

    def _speaker(self, one: Attribution) -> str:
        if one.name:
            return one.name
        source = self._text[one.source.start : one.source.end] if one.source else ""
        return "" if source.lower() in _PRONOUNS else source

    def _likeness(self, who: Who, one: Attribution) -> Likeness:
        """Whether a source is somebody: the same, perhaps the same or their kin, or somebody else."""
        source = self._text[one.source.start : one.source.end] if one.source else ""
        if one.name is None or not source:
            return "kin"
        found = likeness(who, source, name=one.name, is_named=one.is_named)
        if found == "other" and source.lower() in _PRONOUNS and self._is_near(who, one):
            return "kin"
        return found

    def _is_near(self, who: Who, one: Attribution) -> bool:
        """Whether somebody is named shortly before a pronoun, which may then mean them after all."""
        assert one.source is not None  # noqa: S101 - a pronoun is a source
        before = Span(max(0, one.source.start - _NEAR_CHARS), one.source.start)
        return next(self._mentions(who, before), None) is not None

    def _is_subject_within(self, span: Span, who: Who, one: Attribution) -> bool:
        """Whether somebody is the subject of a clause within what another says: "Mr Ek said the bank had refused"."""
        for content in one.contents:
            for mention in self._mentions(who, content):
                if mention.start < span.end and self._acts(mention):
                    return True
        return False

    def _acts(self, mention: Span) -> bool:
        return self._voices.is_subject(mention) or self._voices.is_agent(mention)

    def _told(self, span: Span, who: Who, speaker: str) -> Hearing:
        """Words that the article says in its own voice: somebody's when they are the subject of a clause there."""
        sentence = self._voices.sentence(span.start)
        if sentence is None:
            return Hearing("unclear", speaker)
        around = Span(min(sentence.start, span.start), max(sentence.end, span.end))
        teller = ""
        for mention in self._mentions(who, around):
            if self._acts(mention) and not self._voices.is_quoted(mention.start):
                told_by = self._teller(mention, who)
                if not told_by:
                    return Hearing("confirmed")
                teller = teller or told_by
        if teller:
            return Hearing("second_hand", teller)
        if not self._voices.is_quoted(span.start) and any(is_called(who, author) for author in self._authors):
            return Hearing("confirmed")
        return Hearing("unclear", speaker)

    def _teller(self, mention: Span, who: Who) -> str:
        """Who says what somebody does, as Mr Ek in "Mr Ek said the bank had refused"; "" when the article says it."""
        for _, end, one in self._contents[: bisect_right(self._starts, mention.start)]:
            if mention.end <= end and self._likeness(who, one) == "other":
                return self._speaker(one)
        return ""

    def _mentions(self, who: Who, within: Span) -> Iterator[Span]:
        for name in who.names:
            for match in _pattern(name).finditer(self._text, within.start, within.end):
                yield Span(*match.span())
            for mention in self._voices.mentions(name):
                if within.start <= mention.start and mention.end <= within.end:
                    yield mention


@lru_cache(maxsize=1024)
def _pattern(name: str) -> "re.Pattern[str]":
    return mentions_of(name)
