"""A text's recurring noun phrases into the short names of its issues."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from briefing.attribution.lexicon import ADVERBS, AUXILIARIES, DETERMINERS, PREPOSITIONS, SUBORDINATORS, TIME_WORDS
from briefing.engines.extractive.lexicon import GROUPS, ROLES, WEEKDAYS_AND_MONTHS
from briefing.engines.extractive.verbs import is_finite, is_gerund
from briefing.identity import country_of_adjective

LIMIT_TOPICS = 12
_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*|[^\w\s]")


@dataclass(frozen=True)
class Topics:
    """The noun phrases an article keeps coming back to, the weightiest first."""

    phrases: tuple[str, ...]

    def of(self, content: str, *, besides: Iterable[str] = ()) -> str:
        """The topic a piece of text is about: the weightiest in it, else its own first noun phrase.

        Args:
            content: The piece.
            besides: Names that are no topic, such as the speaker's.
        """
        inside = [phrase for phrase in candidates(content)]
        stems = {_stem(phrase): phrase for phrase in reversed(inside)}
        for phrase in self.phrases:
            if _stem(phrase) in stems:
                return phrase
        named = {name.casefold() for name in besides}
        own = [phrase for phrase in inside if phrase.casefold() not in named]
        return max(own[:4], key=lambda phrase: len(phrase.split()), default="")


def find(texts: Iterable[str], *, title: str = "") -> Topics:
    """The topics of some texts; what stands in the title weighs more.

    Args:
        texts: What to count in, such as the sentences of an article.
        title: Its title, or "".
    """
    counts: Counter[str] = Counter()
    written: dict[str, str] = {}
    for text in texts:
        for phrase in candidates(text):
            stem = _stem(phrase)
            counts[stem] += 1
            written.setdefault(stem, phrase)
    in_title = {_stem(phrase) for phrase in candidates(title.casefold())}
    weights = {stem: _weight(stem, count, is_in_title=stem in in_title) for stem, count in counts.items() if count > 1}
    ranked = sorted(weights, key=lambda stem: -weights[stem])[:LIMIT_TOPICS]
    return Topics(tuple(written[stem] for stem in ranked))


def _weight(stem: str, count: int, *, is_in_title: bool) -> float:
    return count * (1.8 if " " in stem else 1.0) * (1.5 if is_in_title else 1.0)


def candidates(text: str) -> list[str]:
    """The noun phrases of a text as far as word lists tell: its runs of up to three lower-case words that can be nouns."""
    found: list[str] = []
    run: list[str] = []
    before = ""
    for word in [*_WORD.findall(text), "."]:
        if _can_be_noun(word, before):
            run.append(word)
        else:
            found.extend(_phrases(run))
            run = []
        before = word.casefold()
    return found


def _phrases(run: list[str]) -> list[str]:
    """The last words of a run, which end in its head: "new security guarantees" holds "security guarantees"."""
    while run and (is_gerund(run[-1]) or run[-1].casefold().endswith(("ed", "ly"))):
        run = run[:-1]
    if not run or len(run[-1]) < 4:
        return []
    head = [run[-1]] if run[-1].casefold() not in _GENERAL else []
    return ([" ".join(run[-2:])] if len(run) > 1 else []) + head


def _can_be_noun(word: str, before: str) -> bool:
    lower = word.casefold()
    if not word[0].islower() or lower in _never_nouns() or country_of_adjective(lower):
        return False
    if before == "to" or before in AUXILIARIES:
        return False
    is_verb = is_finite(lower) and before not in DETERMINERS and not lower.endswith("s")
    return not is_verb and not lower.endswith("ly")


def _stem(phrase: str) -> str:
    return " ".join(word.casefold().removesuffix("s") for word in phrase.split())


_GENERAL = frozenset(
    """thing things way part case kind side idea point number amount level place time times people man men woman women
    week weeks day days month months year years hour hours bit lot remarks statement interview comments talk words
    minutes minute half end start beginning others something anything nothing everything someone anyone""".split()
)


@cache
def _never_nouns() -> frozenset[str]:
    small = """such very much many more most less least other others own same able likely unlikely possible impossible ready willing
    large small big bigger great good better best bad worse worst new old early late high low long short full free first last
    next previous current several various certain due so too not no yes it he she they we you i him them us me who whom whose
    which what how why when where there here this that these those and or but nor if as than like going get got make made makes
    take took taken give gave come came go went want wants wanted said says say told tell think thought know known see saw seen
    enough deeper further senior recent latest final whole entire alone together ahead away back down up out off instead"""
    return (
        frozenset(small.split())
        | PREPOSITIONS
        | SUBORDINATORS
        | AUXILIARIES
        | DETERMINERS
        | ADVERBS
        | TIME_WORDS
        | WEEKDAYS_AND_MONTHS
        | (GROUPS & ROLES)
    )
