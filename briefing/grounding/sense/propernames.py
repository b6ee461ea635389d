"""The names of a claim into where the article has them: in these sentences, elsewhere, or nowhere."""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Final, Literal, NamedTuple

from briefing.attribution import lexicon
from briefing.attribution.lexicon import word_set
from briefing.attribution.people import TITLES as OFFICES
from briefing.grounding.sense.anaphora import PLACE_NOUNS
from briefing.grounding.sense.numerals import MONTHS, WEEKDAYS
from briefing.identity import SMALL_WORDS, TITLES, country_of, country_of_adjective

Standing = Literal["here", "elsewhere", "nowhere"]
_TOKEN: Final = re.compile(r"[^\W_]+(?:['’&-][^\W_]+|\.[^\W\d_](?![^\W_]))*|[^\w\s]")
_BEGINS_AFTER: Final = frozenset('.!?:;"“”‘«»—–([\n•')
_PLACING: Final = word_set("""in at to from near into across outside through via around off for""")
# Capitalised by rank or by custom, and so no names.
_COMMON: Final = (
    word_set(
        """i mr mrs ms dr sir gp mp mps tv pm ceo cfo chief president minister prime parliament government state party
    house senate congress court supreme council city county north south east west northern southern eastern
    western central bank union university church internet ok ai covid christmas easter god republican democrat
    english ad bc usd eur gbp us$ am pm gmt est cet q1 q2 q3 q4 deputy leader spokesman spokeswoman ministry
    cabinet opposition federal national foreign defence defense finance interior trade health education new first
    world no yes the a an and of for"""
    )
    | TITLES
    | OFFICES
    | lexicon.ADVERBS
    | lexicon.AUXILIARIES
    | lexicon.DETERMINERS
    | lexicon.OBJECT_PRONOUNS
    | lexicon.OPENING_WORDS
    | lexicon.POSSESSIVES
    | lexicon.PREPOSITIONS
    | lexicon.SUBJECT_PRONOUNS
    | lexicon.SUBORDINATORS
)


class Name(NamedTuple):
    """A word with a capital that names somebody or something.

    Attributes:
        text: As it stands, without a possessive ending.
        key: The form in which names are compared.
        start: Where it begins.
        run: The number of the run of capitalised words that it belongs to.
        slot: "place" after a preposition of place, "doer" after "by" or where a sentence begins, else "".
    """

    text: str
    key: str
    start: int
    run: int
    slot: str


class ProperNames:
    """The names of an article.

    Args:
        text: The article.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._places: dict[str, list[int]] = {}
        self._beginnings: dict[str, list[str]] = {}
        self._plain: set[str] = set()
        self._certain: set[str] = set()
        self._initials: dict[str, list[int]] = {}
        self._cache: dict[tuple[str, tuple[str, ...]], list[int]] = {}
        self._pairs: set[tuple[str, str]] = set()
        before, end = "", -9
        for word, start, opens in _words(text):
            if word[0].isupper():
                key = fold(word)
                self._places.setdefault(key, []).append(start)
                if start - end == 1:
                    self._pairs.add((before, key))
                before, end = key, start + len(word)
                if not opens:
                    self._certain.add(key)
            elif word[0].islower():
                self._plain.add(word)
        for key in self._places:
            self._beginnings.setdefault(key[:4], []).append(key)
        self._abbreviate(text)

    def _abbreviate(self, text: str) -> None:
        """The first letters of every run of capitalised words, for "IMF"."""
        for match in _RUN.finditer(text):
            words = [word for word in re.split(r"[ -]", match.group()) if word[:1].isupper()]
            for first in range(min(2, len(words) - 1)):
                letters = "".join(word[0] for word in words[first:]).lower()
                self._initials.setdefault(letters, []).append(match.start())

    def names(self, claim: str) -> tuple[Name, ...]:
        """The names of a claim: words with capitals that are neither ordinary words nor days and months."""
        found: list[Name] = []
        run, last_end, slot = 0, -9, ""
        before = earlier = ""
        for word, start, opens in _words(claim):
            if not word[0].isalnum():
                earlier, before = before, word if word in _BEGINS_AFTER else before
                continue
            if word[0].isupper() and self._is_name(word, opens=opens):
                if start - last_end > 1:
                    run, slot = run + 1, "" if _is_possessive(word) else _slot(before, earlier)
                text = _bare(word)
                found.append(Name(text, fold(word), start, run, slot))
                last_end = start + len(word)
            if word.lower() not in ("the", "a", "an", "its", "his", "their"):
                earlier, before = before, word.lower()
        return tuple(found)

    def _is_name(self, word: str, *, opens: bool) -> bool:
        lower = _bare(word).lower()
        if lower in _COMMON or lower in MONTHS or lower in WEEKDAYS or lower.removesuffix("s") in WEEKDAYS:
            return False
        key = fold(word)
        if any(part in self._plain for part in (lower, lower.removesuffix("s"))) and key not in self._certain:
            return False
        if opens and len(word) > 1:
            return key in self._certain or _is_possessive(word) or _country(key) is not None
        return True

    def standing(self, name: Name, *, within: Sequence[tuple[int, int]], run: Sequence[Name] = ()) -> Standing:
        """Where a name stands.

        Args:
            name: One of `names()`.
            within: Where the evidence and its sentences stand.
            run: All names of its run, for those that the article abbreviates.
        """
        places = self._found(name, run)
        if any(_stands(places, start, end) for start, end in within):
            return "here"
        return "elsewhere" if places else "nowhere"

    def is_whole(self, run: Sequence[Name]) -> bool:
        """Whether the article has the words of a name side by side: "Lucy Ambridge" for its "Ambridge"."""
        return all((one.key, other.key) in self._pairs for one, other in pairwise(run))

    def first(self, name: Name, run: Sequence[Name] = ()) -> int:
        """Where the article first has a name; -1 when nowhere."""
        return min(self._found(name, run), default=-1)

    def _found(self, name: Name, run: Sequence[Name]) -> list[int]:
        key = (name.text, tuple(other.key for other in run) if len(run) > 1 else ())
        if key not in self._cache:
            self._cache[key] = self._find(name, run)
        return self._cache[key]

    def _find(self, name: Name, run: Sequence[Name]) -> list[int]:
        letters = "".join(other.key[0] for other in run if other.key) if len(run) > 1 else ""
        places: list[int] = []
        for key in (name.key, name.key.removesuffix("s"), letters):
            if key:
                places += self._places.get(key, ())
        if name.text.isupper() and len(name.text) > 1:
            places += self._initials.get(name.key, ())
            places += places or self._spelled_out(name.key)
        land = _country(name.key) or (len(run) > 1 and _country(" ".join(other.key for other in run))) or None
        for key in self._kin(name.key):
            places += self._places[key]
        if land:
            for key, found in self._places.items():
                if _country(key) == land:
                    places += found
            for pair in _COUNTRY_PAIRS.get(land, ()):
                places += self._places.get(pair, ())
        if "-" in name.key and not places:
            parts = [self._places.get(part, []) for part in name.key.split("-") if len(part) > 2]
            places = [place for part in parts for place in part] if parts and all(parts) else []
        return sorted(places)

    def _spelled_out(self, key: str) -> list[int]:
        """Where the article has the words, small ones too, that letters stand for: "gross domestic product"."""
        if not 2 < len(key) < 6 or not key.isalpha():
            return []
        pattern = r"\b" + r"[- ]".join(rf"{letter}\w+" for letter in key)
        return [match.start() for match in re.finditer(pattern, self._text, re.IGNORECASE)]

    def _kin(self, key: str) -> Iterator[str]:
        """Keys that differ in their ending alone: Kessaria and Kessarian."""
        if len(key) < 4:
            return
        for other in self._beginnings.get(key[:4], ()):
            if other != key and min(len(other), len(key)) >= 4 and _are_kin(key, other):
                yield other


_COUNTRY_PAIRS: Final = {
    "United States": ("united",),
    "Britain": ("kingdom",),
    "United Arab Emirates": ("emirates",),
    "South Korea": ("korea", "korean"),
    "North Korea": ("korea", "korean"),
    "New Zealand": ("zealand",),
    "Saudi Arabia": ("arabia",),
    "Belgium": ("eu", "european"),
}
_RUN: Final = re.compile(r"\b[A-Z][\w’'-]*+(?: (?:of |the |and |for |on )*+[A-Z][\w’'-]*+)+")
_ADJECTIVES: Final = (
    "n",
    "an",
    "ian",
    "ean",
    "ese",
    "ish",
    "i",
    "ite",
    "er",
    "ic",
    "s",
    "ns",
    "ans",
    "ians",
    "is",
    "ers",
)


def _are_kin(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    for cut in (0, 1, 2):
        root = short[: len(short) - cut] if cut else short
        if len(root) >= 4 and long.startswith(root) and long[len(root) :] in _ADJECTIVES:
            return True
    return False


@lru_cache(maxsize=4096)
def fold(word: str) -> str:
    """A word of a name in lower case without accents, dots and possessive ending."""
    bare = _bare(word).replace(".", "")
    if not bare.isascii():
        decomposed = unicodedata.normalize("NFKD", bare)
        bare = "".join(character for character in decomposed if not unicodedata.combining(character))
    return bare.casefold()


def _slot(before: str, earlier: str) -> str:
    if (before in _PLACING and earlier != "according") or (before == "of" and earlier in PLACE_NOUNS):
        return "place"
    return "doer" if before == "by" or not before[:1].isalnum() else ""


def _is_possessive(word: str) -> bool:
    return word.endswith(("'s", "’s"))


def _bare(word: str) -> str:
    for ending in ("'s", "’s", "'S", "’S"):
        if word.endswith(ending) and len(word) > 2:
            return word[:-2]
    return word


@lru_cache(maxsize=4096)
def _country(key: str) -> str | None:
    return country_of(key) or country_of_adjective(key)


def _words(text: str) -> Iterator[tuple[str, int, bool]]:
    """Words and marks with their offsets, and whether each opens a sentence or quotation."""
    opens = True
    end = 0
    for match in _TOKEN.finditer(text):
        word, start = match.group(), match.start()
        if "\n" in text[end:start]:
            opens = True
        end = match.end()
        yield word, start, opens
        opens = word in _BEGINS_AFTER or (opens and not word[0].isalnum())


def _stands(places: Sequence[int], start: int, end: int) -> bool:
    at = bisect_left(places, start)
    return at < len(places) and places[at] < end


def keys_of(known: Collection[str]) -> frozenset[str]:
    """The words of known names, in the form in which names are compared, with their countries."""
    keys = {fold(match.group()) for name in known for match in _TOKEN.finditer(name) if match.group()[0].isalnum()}
    return frozenset(key for key in keys if key not in SMALL_WORDS)
