"""The words for a source and an actor's names into whether they are the same: titles, roles, groups, spokesmen."""

import re
from functools import lru_cache
from typing import Literal, NamedTuple

from briefing.attribution import is_role
from briefing.attribution.lexicon import PEOPLE
from briefing.identity import are_same, country_of, country_of_adjective, fold

Likeness = Literal["same", "kin", "other"]
_DETERMINERS = frozenset(
    "the a an this that these those some his her their its our one another two three several many both".split()
)
_DEFINITE = re.compile(r"(?:the|this|that|these|those|his|her|their|its|both|\S+['’]s?)\s", re.IGNORECASE)
_COLLECTIVE = re.compile(r"(?:both|the two|the three|all)\b", re.IGNORECASE)
_HEAD_ENDS = re.compile(
    r"[,;:()—–]|\b(?:who|which|that|of|at|in|for|from|with|on|to|by|about|as|than|close|familiar|near|including)\b"
)
# "protesters marching through the streets" are protesters.
_PARTICIPLE = re.compile(r"(?<=\ws)\s[a-z]+ing\b.*", re.DOTALL)
_SELF = re.compile(r"\s(?:him|her|it|them)sel(?:f|ves)\b")
# What somebody writes or makes speaks for them: "the bank's report said".
_DOCUMENTS = frozenset(
    "report statement letter memo email e-mail note post tweet filing paper study survey poll document website blog ad "
    "advertisement advert spot video film editorial column article piece release communique declaration resolution "
    "notice bulletin newsletter complaint lawsuit manifesto petition transcript speech message book cable announcement "
    "analysis dossier investigation inquiry review audit".split()
)
_PEOPLE = PEOPLE | frozenset(
    "sources source spokespeople government governments authorities police union unions group groups company companies "
    "party parties family families crowd person resident woman man student teacher voter worker".split()
)
_TOGETHER = re.compile(r",?\s+(?:and|or|as well as|along with|together with)\s+|,\s+")
_CAPITAL = r"[^\W\d_a-zß-öø-ÿ][\w.'’-]*"
_PARTICLE = r"(?:de|da|van|von|bin|al|la|le|del|der|du|dos|ibn)"
_LAST_CAPITALS = re.compile(rf"(?<!\S){_CAPITAL}(?:\s+(?:{_CAPITAL}|{_PARTICLE}))*$")


class Who(NamedTuple):
    """Somebody by all their names.

    Attributes:
        names: The name, then the aliases.
        role: The role that the briefing gives them, or "".
        kind: What they are, as the briefing says: "person", "country", ...
    """

    names: tuple[str, ...]
    role: str = ""
    kind: str = ""


def likeness(who: Who, source: str, *, name: str, is_named: bool) -> Likeness:
    """Hold somebody's names against a source.

    Args:
        who: Somebody.
        source: The article's words for the source.
        name: Whom they mean, as far as the text tells; else the same words.
        is_named: Whether `name` is a name.

    Returns:
        "same"; "kin" when the words may mean them or somebody who speaks for them; "other" for somebody else.

    Example:
        >>> likeness(Who(("Ana Oda",)), "finance minister Ana Oda", name="Ana Oda", is_named=True)
        'same'
        >>> likeness(Who(("Ana Oda",)), "a spokesman for Ms Oda", name="a spokesman for Ms Oda", is_named=False)
        'kin'
        >>> likeness(Who(("Ana Oda",)), "Mr Ek", name="Ek", is_named=True)
        'other'
    """
    if is_called(who, name) or is_called(who, source):
        return "same"
    if not is_named and (_has_role(who, source) or _is_their_document(who, source)):
        return "same"
    if not is_named and who.kind in ("country", "organisation") and _COLLECTIVE.match(source):
        return "same"
    if _is_kin(who, source, name):
        return "kin"
    return "kin" if not is_named and (_DEFINITE.match(source) or not _is_speaker(source)) else "other"


@lru_cache(maxsize=4096)
def mentions_of(name: str) -> "re.Pattern[str]":
    """A pattern that finds a name as whole words, over line ends too; capitals count where the name has them."""
    words = r"\s+".join(re.escape(word) for word in name.split())
    return re.compile(rf"(?<!\w){words}(?!\w)", 0 if name[:1].isupper() else re.IGNORECASE)


def is_called(who: Who, phrase: str) -> bool:
    """Whether a noun phrase, or one of the noun phrases that "and" joins in it, names somebody.

    Example:
        >>> is_called(Who(("Ada Rowe",)), "Prime Minister Ada Rowe and her deputy")
        True
    """
    names = [part for one in who.names for part in (one, *_TOGETHER.split(one))]
    return any(_is_same(one, part) for one in names for part in (phrase, *_TOGETHER.split(phrase)))


@lru_cache(maxsize=4096)
def _is_same(one: str, other: str) -> bool:
    if fold(one) == fold(other):
        return True
    if _belongs(one) and _belongs(other) and not _belongs(one) & _belongs(other):
        return False
    mine, theirs = _cores(one), _cores(other)
    return any(are_same(first, second) for first in mine for second in theirs) or _is_same_group(one, other)


@lru_cache(maxsize=4096)
def _cores(phrase: str) -> tuple[str, ...]:
    """A noun phrase, its head, and the name that ends it: "the party's chief whip Ana Oda, 43," is Ana Oda too."""
    head = _SELF.sub("", _HEAD_ENDS.split(phrase, maxsplit=1)[0]).strip()
    capitals = _LAST_CAPITALS.search(head)
    name = capitals.group() if capitals and capitals.start() else ""
    # "a spokesman for Ana Oda" is not Ana Oda, "the Bank of Lund" is the Bank of Lund.
    whole = phrase.strip() if capitals else ""
    return tuple(dict.fromkeys(core for core in (whole, head, name) if core))


@lru_cache(maxsize=4096)
def _belongs(phrase: str) -> frozenset[str]:
    """The names behind a common noun: "Oslo" in "officials in Oslo"."""
    head = _HEAD_ENDS.split(phrase, maxsplit=1)[0].rstrip()
    if not head or _LAST_CAPITALS.search(head):
        return frozenset()
    return frozenset(fold(word) for word in re.findall(_CAPITAL, phrase[len(head) :]))


@lru_cache(maxsize=4096)
def _plain(phrase: str) -> tuple[str, ...]:
    """The words of a noun phrase up to its head, without determiners."""
    head = _PARTICIPLE.sub("", _HEAD_ENDS.split(phrase, maxsplit=1)[0])
    return tuple(word for word in fold(head).split() if word not in _DETERMINERS)


def _is_same_group(one: str, other: str) -> bool:
    """Whether two noun phrases have one head and no adjective against each other: "officials", "senior officials"."""
    first, second = _plain(one), _plain(other)
    if not first or not second or first[-1] != second[-1]:
        return False
    if one[:1].isupper() and other[:1].isupper() and len(first) > 1 and len(second) > 1:
        return first == second
    return set(first) <= set(second) or set(second) <= set(first)


def _has_role(who: Who, source: str) -> bool:
    """Whether a source is the role that the briefing gives somebody: "the bloc's trade commissioner"."""
    asked, given = _plain(source), _plain(who.role)
    if not asked or not given or asked[-1] != given[-1] or not is_role(asked[-1]):
        return False
    plain = [{word for word in words if not country_of_adjective(word)} for words in (asked, given)]
    countries = [{country_of_adjective(word) for word in words} - {None} for words in (asked, given)]
    if countries[0] and countries[1] and not countries[0] & countries[1]:
        return False
    return plain[0] <= plain[1] or plain[1] <= plain[0] or len(plain[0] & plain[1]) > 1


def _is_their_document(who: Who, source: str) -> bool:
    """Whether a source is what somebody wrote: "Ms Oda's letter", "the bank report", "a statement from the bank"."""
    words = source.split()
    head_end = next((at for at, word in enumerate(words) if word in ("by", "from", "of", "on", "in")), len(words))
    if not head_end or fold(words[head_end - 1]) not in _DOCUMENTS:
        return False
    for name in who.names:
        found = mentions_of(name.removeprefix("the ").removeprefix("The ")).search(source)
        if found is None:
            continue
        is_owner = source[found.end() :].startswith(("'s ", "’s ", "' ", "’ "))
        is_author = source[: found.start()].removesuffix("the ").endswith((" by ", " from "))
        is_body = who.kind != "person" and found.end() <= len(" ".join(words[:head_end]))
        if is_owner or is_author or is_body:
            return True
    return False


def _is_speaker(source: str) -> bool:
    """Whether words look like somebody who could speak; a document or a stretch of a sentence may be anybody's."""
    words = _HEAD_ENDS.split(source, maxsplit=1)[0].split()
    if not words:
        return False
    last = fold(words[-1])
    if any(word[0].isupper() for word in words[1:]) or (words[0][0].isupper() and len(words) == 1):
        return last not in _DOCUMENTS
    return is_role(last) or is_role(last.removesuffix("s")) or last in _PEOPLE


def _is_kin(who: Who, source: str, name: str) -> bool:
    """Whether a source speaks for somebody, or is of their country: not the same, and not plainly somebody else."""
    countries = {country for one in who.names if (country := country_of(one))}
    words = [re.sub(r"['’]s$|\W+$", "", word) for word in f"{source} {name}".split()]
    if countries and any(country_of(word) in countries or country_of_adjective(word) in countries for word in words):
        return True
    surnames = (one.split()[-1] for one in who.names if one[:1].isupper() and one.split())
    return any(mentions_of(one).search(source) for one in (*who.names, *surnames))
