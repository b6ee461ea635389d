"""A text's recurring noun phrases into the short names of its issues."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache

from briefing.attribution.lexicon import (
    ADVERBS,
    AUXILIARIES,
    DETERMINERS,
    PREPOSITIONS,
    SUBORDINATORS,
    TIME_WORDS,
)
from briefing.engines.extractive.lexicon import GROUPS, ROLES, WEEKDAYS_AND_MONTHS
from briefing.engines.extractive.verbs import is_base_only, is_finite, is_gerund
from briefing.engines.extractive.wordlist import word_set
from briefing.identity import country_of_adjective

LIMIT_TOPICS = 15
NEAR_THE_TOP = 0.8
LEAST_WEIGHT = 4.0
"""What weighs less is what the article is about only when nothing better names that."""
_WORD = re.compile(r"\d[\d.,]*|[^\W\d_]+(?:[-’'][^\W\d_]+)*|[^\w\s]")


@dataclass(frozen=True)
class Topics:
    """The noun phrases an article keeps coming back to, the weightiest first.

    Attributes:
        phrases: As the article writes them.
        stems: What each is recognised by: "guarantees" stands for "security guarantees" where those are meant.
        main: What the article is mostly about: the weightiest, or one that weighs nearly as much and stands in its
            title; where all weigh little, a noun phrase of two words or one of the title's; "" for none.
    """

    phrases: tuple[str, ...]
    stems: tuple[str, ...]
    main: str = ""

    def of(self, *pieces: str) -> str:
        """The weightiest topic of the first piece that has one; else the longest noun phrase of the first piece, or "".

        Args:
            pieces: What a topic is wanted for, such as a clause, its sentence and its paragraph.
        """
        for piece in pieces:
            stems = {_stem(phrase) for phrase in candidates(piece)}
            for phrase, stem in zip(self.phrases, self.stems, strict=True):
                if stem in stems:
                    return phrase
        own = [phrase for phrase in (candidates(pieces[0]) if pieces else ()) if _is_named_well(phrase)]
        return max(own[:4], key=len, default="")


def _is_named_well(phrase: str) -> bool:
    """Whether two words are a noun phrase for sure: not "treaty gives", "schools share" or "buy food"."""
    first, _, last = phrase.partition(" ")
    is_verb = is_base_only(first) or (is_finite(last) and last.endswith("s"))
    return bool(last) and not is_verb and not (first.endswith("s") and not last.endswith("s"))


def find(texts: Iterable[str], *, title: str = "") -> Topics:
    """The topics of some texts; what stands in the title weighs more.

    Args:
        texts: What to count in, such as the sentences of an article.
        title: Its title, or "".
    """
    counts: Counter[str] = Counter()
    written: dict[str, Counter[str]] = {}
    for text in texts:
        for phrase in candidates(text):
            stem = _stem(phrase)
            counts[stem] += 1
            written.setdefault(stem, Counter())[phrase] += 1
    in_title = {_stem(phrase) for phrase in candidates(title.casefold())}
    weights = {
        stem: _weight(stem, count, is_in_title=stem in in_title)
        for stem, count in counts.items()
        if count > 1 or (stem in in_title and " " in stem)
    }
    ranked = sorted(weights, key=lambda stem: -weights[stem])[:LIMIT_TOPICS]
    phrases = tuple(_fullest(stem, counts, written).most_common(1)[0][0] for stem in ranked)
    of_title = {_stem(word) for word in _WORD.findall(title)}
    titled = (
        phrase
        for phrase, stem in zip(phrases, ranked, strict=True)
        if of_title.issuperset(stem.split()) and weights[stem] >= NEAR_THE_TOP * weights[ranked[0]]
    )
    named = [stem for stem in counts if stem in in_title]
    pairs = [phrase for phrase in phrases if " " in phrase]
    shared = [phrase for phrase, stem in zip(phrases, ranked, strict=True) if stem in in_title]
    alone = [written[stem].most_common(1)[0][0] for stem in named]
    heavy = phrases[: bool(ranked) and weights[ranked[0]] >= LEAST_WEIGHT]
    return Topics(phrases, tuple(ranked), next(iter([*titled, *heavy, *pairs, *shared, *alone, *phrases]), ""))


def _fullest(stem: str, counts: Counter[str], written: dict[str, Counter[str]]) -> Counter[str]:
    """The forms of a topic: those of the two words it mostly stands in, when it mostly stands in two."""
    longer = [other for other in counts if other.endswith(f" {stem}")]
    best = max(longer, key=lambda other: counts[other], default=stem)
    return written[best] if counts[best] > 1 and counts[best] * 3 >= counts[stem] else written[stem]


def _weight(stem: str, count: int, *, is_in_title: bool) -> float:
    return count * (1.6 if " " in stem else 1.0) * (2.0 if is_in_title else 1.0)


@lru_cache(maxsize=512)
def candidates(text: str) -> tuple[str, ...]:
    """The noun phrases of a text as far as word lists tell: the heads of its runs of words that can be nouns.

    Args:
        text: Any text; what is capitalised in it is taken for a name.
    """
    found: list[str] = []
    run: list[str] = []
    before = opening = ""
    for word in [*_WORD.findall(text), "."]:
        if _can_be_noun(word, before):
            opening = opening if run else before
            run.append(word)
        else:
            is_measured = len(run) == 1 and (opening[:1].isdigit() or opening in _THOUSANDS)
            found.extend(() if is_measured else _phrases(run))
            run = []
        before = word.casefold()
    return tuple(found)


def _phrases(run: list[str]) -> list[str]:
    """The last words of a run, which end in its head: "new security guarantees" holds "security guarantees"."""
    while run and run[-1].casefold().endswith(("ed", "ly")):
        run = run[:-1]
    if not run or _is_somebody(run[-1]) or run[-1].casefold() in _BODIES:
        return []
    if len(run[-1]) < 4 and run[-1].casefold() not in _SHORT:
        return []
    head = [run[-1]] if run[-1].casefold() not in _GENERAL else []
    return ([" ".join(run[-2:])] if len(run) > 1 else []) + head


def _is_somebody(word: str) -> bool:
    lower = word.casefold()
    return lower in GROUPS or f"{lower}s" in GROUPS or lower in ROLES or lower.removesuffix("s") in ROLES


def _can_be_noun(word: str, before: str) -> bool:
    lower = word.casefold()
    if not word[0].islower() or lower in _never_nouns() or country_of_adjective(lower):
        return False
    if "'" in word or "’" in word or before in GROUPS:
        return False
    if before in ("to", "not", "never") or before in AUXILIARIES:
        return False
    if is_gerund(lower):
        return lower in _NOUNS_IN_ING
    is_verb = is_finite(lower) and before not in DETERMINERS and not lower.endswith("s")
    return not is_verb and not lower.endswith("ly")


def _stem(phrase: str) -> str:
    return " ".join(word.casefold().removesuffix("s") for word in phrase.split())


_NOUNS_IN_ING = word_set(
    """
    meeting funding hearing building ruling spending training warning briefing filing bombing shelling shooting
    housing banking mining fishing farming financing lending rating understanding opening landing crossing killing
    """
)
# Who acts is no issue, and shorter words seldom are one.
_BODIES = word_set(
    """
    operator operators maker centre center bank
    bureau board committee council ministry court agency office commission department parliament union team group club
    """
)
# "600 marks" is an amount.
_THOUSANDS = word_set("hundred thousand million billion trillion hundreds thousands millions billions")
_SHORT = word_set("law war tax ban gas oil aid dam bid fee pay cut air sea vat")
_GENERAL = word_set(
    """
    side sides maker makers nobody break boat door bit
    thing things way part case kind side idea point number amount level place time times bit lot remarks statement
    interview comments words week weeks day days month months year years hour hours minutes minute half end start open
    beginning others something anything nothing everything someone anyone mention question fact matter issue reason
    plan plans city town region state government company firm party body table result effect view step move moment
    period rest percent cent total average country countries tonnes tons dollars euros pounds miles kilometres
    metres million billion trillion thousand hundred
    """
)
_SMALL = word_set(
    """
    along such very much many more most less least other others own same able likely unlikely possible impossible
    ready willing large small big bigger great good better best bad worse worst new old early late high low long
    short full free first last next previous current several various certain due so too not no yes it he she they we
    you i him them us me who whom whose which what how why when where there here this that these those and or nor
    but if as than like goes going get got make made makes take took taken give gave come came go went want wants wanted
    said says say told tell think thought know known see saw seen enough deeper further senior recent latest final
    altogether guaranteed starts closes runs begins opens ends goes takes makes expires gives contains
    becomes remains depends means wants
    allows holds keeps leaves lives employs owns covers comes says open closed ready free
    whole entire cannot one two three four five six seven eight nine ten alone together ahead away back down up out
    off instead according alongside due million billion trillion thousand single
    """
)


@cache
def _never_nouns() -> frozenset[str]:
    small = PREPOSITIONS | SUBORDINATORS | AUXILIARIES | DETERMINERS | ADVERBS | TIME_WORDS
    return _SMALL | small | WEEKDAYS_AND_MONTHS
