"""Common nouns into mentions of groups, bodies and unnamed sources: "European allies", "a senior official"."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from briefing.attribution import Analysed, Attribution, Sentence, Span, Word
from briefing.attribution.lexicon import AUXILIARIES, DETERMINERS, PREPOSITIONS, SUBORDINATORS
from briefing.engines.extractive import heads
from briefing.engines.extractive.lexicon import (
    AGENT_ENDINGS,
    BODIES,
    GOVERNMENTS,
    GROUPS,
    INANIMATE,
    LOCATIVES,
    MEANT_BODIES,
    QUANTIFIERS,
    REGION_NAMES,
    REGIONS,
    ROLES,
    SPEAKING_GROUPS,
    STATES,
    UNNAMED_PERSONS,
    VAGUE_GROUPS,
    VAGUE_MODIFIERS,
)
from briefing.engines.extractive.roles import ends_noun_phrase
from briefing.engines.extractive.verbs import is_base_only, is_finite
from briefing.identity import country_of, country_of_adjective
from briefing.schema import ActorKind

LIMIT_TAIL_WORDS = 9
TAILS = frozenset({"familiar", "briefed", "close", "with", "at", "from", "for", "of", "in", "involved", "who", "near"})
_SOURCES = frozenset({"source", "sources", "people"})
_POSSESSIVES = ("'s", "’s")
# By these a text tells apart those it does not name: "one diplomat", "a second diplomat".
_APART = frozenset({"one", "another", "second", "third", "fourth", "other", "different", "separate"})
_UNNAMED_HEADS = UNNAMED_PERSONS | frozenset(
    {"people", "official", "aide", "adviser", "advisor", "diplomat", "insider", "lawyer"}
)
_SINGULAR_PERSONS = ROLES | UNNAMED_PERSONS


class GroupMention(NamedTuple):
    """One place where a group, a body or an unnamed source stands.

    Attributes:
        span: The noun phrase without its article.
        name: The same as words.
        key: Equal for mentions of one actor, as far as words say: a country's name, a region, or head and modifiers.
        kind: What it is; "country" for a government that is its country.
        is_source: Whether somebody's words or wishes are attributed to it here.
        is_named: Whether one mention is enough to make it an actor.
        before: The word before it, such as "the" or "two".
    """

    span: Span
    name: str
    key: str
    kind: ActorKind
    is_source: bool
    is_named: bool = False
    before: str = ""


def find(
    analysed: Analysed, sentences: Sequence[Sentence], attributions: Sequence[Attribution]
) -> tuple[GroupMention, ...]:
    """The groups, bodies and unnamed sources in some sentences of a text, in order.

    Args:
        analysed: The text.
        sentences: Where to look.
        attributions: Who says what there; a source needs no second mention to count.
    """
    sources = {
        heads.end_of_head(part): (part[0].start, one.source.end)
        for one in attributions
        if one.source
        for part in heads.parts(analysed.words_in(one.source))
        if part
    }
    finder = _Finder(analysed, sources)
    return tuple(mention for sentence in sentences for mention in finder.in_sentence(sentence))


class _Finder:
    """Looks through sentences for heads of noun phrases that people and bodies are called by."""

    def __init__(self, analysed: Analysed, sources: dict[int, tuple[int, int]]) -> None:
        self.words = analysed.words
        self.text = analysed.text
        self.common = {word.text for word in analysed.words if word.text.islower()}
        self.sources = sources

    def in_sentence(self, sentence: Sentence) -> Iterator[GroupMention]:
        """The mentions in one sentence."""
        for at in range(sentence.first, sentence.last):
            word = self.words[at]
            lower = _unowned(word.lower)
            if word.text[0].isupper() and (people := _people_of(word) or self._region(at)):
                acts = at + 1 < sentence.last and is_finite(self.words[at + 1].text)
                yield self._mention(at, at + 1, key=people, kind="group", is_named=acts)
            elif self._may_be_head(word, lower):
                mention = self._noun_phrase(sentence, at)
                if mention is not None:
                    yield mention

    def _may_be_head(self, word: Word, lower: str) -> bool:
        is_known = lower in GROUPS or lower in MEANT_BODIES or singular(lower) in _SINGULAR_PERSONS
        return is_known or (word.end in self.sources and lower.endswith(AGENT_ENDINGS) and lower not in INANIMATE)

    def _region(self, at: int) -> str:
        """The region a capitalised word names as an actor: "the West wants"; "" in "in Africa" and "West Bank"."""
        name = REGION_NAMES.get(_unowned(self.words[at].lower), "")
        before = self.words[at - 1].lower if at else ""
        if not name or before in LOCATIVES or (name.startswith("the ") and before != "the"):
            return ""
        return name

    def _noun_phrase(self, sentence: Sentence, head: int) -> GroupMention | None:
        following = self.words[head + 1] if head + 1 < sentence.last else None
        if self.words[head].text[0].isupper() and head > sentence.first:
            return None
        begin = self._begin(sentence, head)
        is_within = following is not None and not (ends_noun_phrase(following) or _goes_on(following))
        is_cut = self.words[begin].text.isdigit() and self.words[begin - 1].text == ","
        is_source = self._is_source(begin, head)
        is_bare_office = begin == head and self.words[head].lower == "office"
        if is_within or is_cut or is_bare_office or (is_source and self._is_named_behind(sentence, head)):
            return None
        modifiers = [word.lower for word in self.words[begin:head]]
        lower = _unowned(self.words[head].lower)
        owner = self._owner(begin, head)
        if lower == "office" and self.words[begin - 1].lower in ("a", "an"):
            return None
        if lower == "office" and self.words[head - 1].lower.endswith(_POSSESSIVES):
            return self._mention(begin, head + 1, key=f"office of {_unowned(self.words[head - 1].text)}", kind="person")
        if lower in GOVERNMENTS and owner:
            return self._mention(begin, head + 1, key=owner, kind="country")
        if lower in BODIES or (
            lower in GROUPS | MEANT_BODIES and not lower.endswith(("s", "people", "men", "children", "police"))
        ):
            return self._body(begin, head, owner, is_source=is_source)
        if lower in ROLES | UNNAMED_PERSONS and not (is_source and self._is_indefinite(begin)):
            return None
        begin, apart = self._told_apart(sentence, begin) if is_source else (begin, "")
        end = self._tail_end(sentence, head) if is_source else head + 1
        region = next((REGIONS[one] for one in modifiers if one in REGIONS), "")
        key = region if region and lower in STATES else f"{apart}{self._key(modifiers, lower)}"
        is_named = (
            lower in SPEAKING_GROUPS and begin < head and country_of_adjective(self.words[begin].text) is not None
        )
        return self._mention(begin, end, key=key, kind=_kind(lower), is_named=is_named)

    def _is_named_behind(self, sentence: Sentence, head: int) -> bool:
        """Whether a name between commas says who it is: "one of the banks, Oda Brothers, said"."""
        behind = self.words[head + 1 : min(head + 4, sentence.last)]
        if len(behind) < 2 or behind[0].text != ",":
            return False
        name = behind[1] if behind[1].lower != "the" else behind[-1]
        closes = any(word.text == "," for word in self.words[head + 2 : min(head + 9, sentence.last)])
        return closes and name.text[0].isupper() and name.lower not in _NOT_MODIFIERS

    def _told_apart(self, sentence: Sentence, begin: int) -> tuple[int, str]:
        """Where a source that is one of several begins, and by which word: "one of the aides", "a second aide"."""
        before = [word.lower for word in self.words[max(sentence.first, begin - 3) : begin]]
        if before[-1:] and before[-1] in _APART:
            return begin - 1, f"{before[-1]} "
        if before[-2:] in (["one", "of"], ["another", "of"]):
            return begin - 2, f"{before[-2]} "
        if len(before) == 3 and before[0] in ("one", "another") and before[1] == "of":
            return begin - 3, f"{before[0]} "
        return begin, ""

    def _begin(self, sentence: Sentence, head: int) -> int:
        at = head
        while at > sentence.first and head - at < 6:
            word = self.words[at - 1]
            if self._is_plural_owner(at - 1, sentence):
                at -= 2
                continue
            is_of_name = word.text.istitle() and self.words[at].text.istitle() and at - 1 > sentence.first
            if not word.text[0].isalnum() or (word.lower in _NOT_MODIFIERS and not is_of_name):
                break
            if word.lower.endswith(_POSSESSIVES):
                return self._owner_begin(at - 1, sentence)
            is_verb = word.lower.endswith(("ing", "ly")) or ends_noun_phrase(word) or is_base_only(word.lower)
            if (is_verb and word.text[0].islower()) or (at - 2 >= sentence.first and self.words[at - 2].lower == "to"):
                break
            at -= 1
        return at

    def _is_plural_owner(self, at: int, sentence: Sentence) -> bool:
        """Whether the word is the mark of "pupils' parents"."""
        is_mark = self.words[at].text in ("'", "’") and at - 1 >= sentence.first
        return is_mark and self.words[at - 1].lower.endswith("s") and self.words[at - 1].end == self.words[at].start

    def _owner_begin(self, at: int, sentence: Sentence) -> int:
        while at - 1 >= sentence.first and self.words[at - 1].text[0].isupper() and self.words[at].text[0].isupper():
            if self.words[at - 1].lower in DETERMINERS:
                break
            at -= 1
        return at

    def _owner(self, begin: int, head: int) -> str:
        """The country whose body it is: "the Danish cabinet", "Peru's fisheries ministry"."""
        for at in range(begin, head):
            word = self.words[at]
            plain = word.text.removesuffix("'s").removesuffix("’s")
            country = country_of_adjective(word.text) or (country_of(plain) if word.text[0].isupper() else None)
            if country:
                return country
        return ""

    def _body(self, begin: int, head: int, owner: str, *, is_source: bool) -> GroupMention | None:
        words = self.words[begin:head]
        is_any = begin > 0 and self.words[begin - 1].lower in ("a", "an")
        is_own = any(word.lower == "own" for word in words)
        if (is_any or is_own) and not is_source:
            return None
        owned = [word for word in words if word.lower.endswith((*_POSSESSIVES, "'", "’"))]
        is_maker = _unowned(self.words[head].lower) in (
            "maker",
            "manufacturer",
            "producer",
            "operator",
            "retailer",
            "lender",
        )
        has_owner = bool(owner) or any(word.text[0].isupper() for word in words) or (bool(owned) and not is_maker)
        lower = _unowned(self.words[head].lower)
        if lower in ("coalition", "alliance") and self.words[head + 1].lower == "of":
            return self._mention(head, self._of_end(head), key=f"{lower} of", kind="group", is_named=True)
        is_central = lower == "bank" and any(word.lower == "central" for word in words)
        if not (has_owner or is_source or is_central) or (lower in VAGUE_GROUPS and not (is_source or is_central)):
            return None
        modifiers = [word.lower for word in words if not word.lower.endswith(_POSSESSIVES) and "-" not in word.lower]
        kind: ActorKind = "organisation" if lower in BODIES or has_owner or is_central else "group"
        return self._mention(begin, head + 1, key=self._key(modifiers, lower), kind=kind)

    def _of_end(self, head: int) -> int:
        """Where "coalition of the willing" ends."""
        at = head + 2
        while at < len(self.words) and self.words[at].lower in DETERMINERS:
            at += 1
        return min(at + 1, len(self.words))

    def _key(self, modifiers: Sequence[str], head: str) -> str:
        kept = [one for one in modifiers if one not in VAGUE_MODIFIERS and not one.isdigit()]
        return " ".join((*kept, singular(head)))

    def _is_indefinite(self, begin: int) -> bool:
        before = self.words[begin - 1].lower if begin else ""
        return before in QUANTIFIERS or self.words[begin].lower == "one"

    def _is_source(self, begin: int, head: int) -> bool:
        source = self.sources.get(self.words[head].end)
        return source is not None and source[0] <= self.words[begin].start

    def _tail_end(self, sentence: Sentence, head: int) -> int:
        """Where "people close to the mayor" ends: with the source, if that goes on after the head."""
        limit = self.sources.get(self.words[head].end, (0, self.words[head].end))[1]
        at = head + 1
        if at >= sentence.last or self.words[at].lower not in TAILS or self.words[at].lower == "who":
            return head + 1
        if self.words[at].lower in ("in", "at", "near") and self.words[head].lower not in _SOURCES:
            return head + 1
        while at < sentence.last and at - head <= LIMIT_TAIL_WORDS and self.words[at].end <= limit:
            if self.words[at].text in ",;:–—":
                break
            at += 1
        return at

    def _mention(self, first: int, end: int, *, key: str, kind: ActorKind, is_named: bool = False) -> GroupMention:
        last = self.words[end - 1]
        span = Span(self.words[first].start, last.start + len(_unowned(last.text)))
        name = " ".join(self.text[span.start : span.end].split())
        if self._is_common(first) or self.words[first].lower in _APART:
            name = name[0].lower() + name[1:]
        before = self.words[first - 1].lower if first else ""
        is_source = any(self._is_source(first, at) for at in range(first, end))
        return GroupMention(span, name, key, kind, is_source, is_named, before)

    def _is_common(self, first: int) -> bool:
        """Whether a capital is only that of a sentence's first word."""
        word = self.words[first]
        opens = (
            first == 0 or self.words[first - 1].text in '.!?“"”:' or self.words[first - 1].paragraph != word.paragraph
        )
        is_name = country_of_adjective(word.text) or country_of(_unowned(word.text)) or word.lower in REGIONS
        plural = singular(word.lower) in _SINGULAR_PERSONS or word.lower in GROUPS
        return opens and word.text[1:].islower() and not is_name and (plural or word.lower in self.common)


_NOT_MODIFIERS = PREPOSITIONS | SUBORDINATORS | AUXILIARIES | DETERMINERS | QUANTIFIERS
_NOT_MODIFIERS |= {"and", "or", "but", "who", "which", "not", "never", "than", "around", "just", "only"}


def _goes_on(word: Word) -> bool:
    """Whether what follows a head only says more about it: "people familiar with", "officials wondering"."""
    return word.lower in TAILS or word.lower.endswith("ing")


def _unowned(word: str) -> str:
    return word.removesuffix("'s").removesuffix("’s")


def _people_of(word: Word) -> str:
    lower = _unowned(word.lower)
    if not lower.endswith("s") or word.text.isupper():
        return ""
    if lower[:-1] in REGIONS:
        return REGIONS[lower[:-1]]
    is_people = country_of_adjective(lower) is not None or lower == "palestinians"
    return f"people:{lower}" if is_people else ""


def _kind(head: str) -> ActorKind:
    return "unnamed" if singular(head) in _UNNAMED_HEADS or singular(head) == head else "group"


@lru_cache(maxsize=4096)
def singular(head: str) -> str:
    """A plural head without its plural ending; anything else as it is."""
    if head == "people":
        return head
    if head.endswith("ies"):
        return head[:-3] + "y"
    if head.endswith("women") or head.endswith("men"):
        return head[:-2] + "an"
    return head[:-1] if head.endswith("s") and not head.endswith("ss") else head
