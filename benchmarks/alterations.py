"""A sentence into the same sentence with one thing changed: the kinds of alteration that no quote may hide."""

import random
import re
from collections.abc import Callable
from typing import NamedTuple


class Source(NamedTuple):
    """Where a sentence comes from, for changes that borrow from its surroundings.

    Attributes:
        names: Names that occur in the same text.
        neighbour: The sentence after it.
        random: Makes the choices.
    """

    names: tuple[str, ...]
    neighbour: str
    random: random.Random


Change = Callable[[str, Source], str | None]
# A word with a lower-case word beside it, where something can be put in.
_VERB = r"\b(?:is|are|was|were|will|would|has|have|had|can|could|should|said|says|wants?|did|does)\b"
_NOUN = r"(?<=\b(?:the|his|her|its|our) )[a-z]{4,}\b"
_FIRST_NAME = r"\b[A-Z][a-z]{2,}(?= [A-Z][a-z]{2,}\b)"


def _choose(pattern: str, sentence: str, source: Source, *, flags: int = 0) -> "re.Match[str] | None":
    found = list(re.finditer(pattern, sentence, flags))
    return source.random.choice(found) if found else None


def replace(pattern: str, *others: str, flags: int = 0) -> Change:
    r"""One match of a pattern becomes another text; `\g<0>` stands for the match."""

    def change(sentence: str, source: Source) -> str | None:
        match = _choose(pattern, sentence, source, flags=flags)
        if match is None:
            return None
        return sentence[: match.start()] + match.expand(source.random.choice(others)) + sentence[match.end() :]

    return change


def swap(*pairs: str) -> Change:
    """One word becomes its counterpart, either way, in the same case: "more less" changes both."""
    table = {}
    for pair in pairs:
        for words in (pair.split("/"), pair.split("/")[::-1]):
            table[words[0]] = words[1]
    pattern = rf"\b(?:{'|'.join(sorted(map(re.escape, table), key=len, reverse=True))})\b"

    def change(sentence: str, source: Source) -> str | None:
        match = _choose(pattern, sentence, source, flags=re.IGNORECASE)
        if match is None:
            return None
        other = table.get(match.group()) or table.get(match.group().lower(), "")
        other = other[:1].upper() + other[1:] if match.group()[0].isupper() else other
        return sentence[: match.start()] + other + sentence[match.end() :] if other else None

    return change


def _order(sentence: str, source: Source) -> str | None:
    match = _choose(r"\b([a-z]{4,}) ([a-z]{4,})\b", sentence, source)
    return match and sentence[: match.start()] + f"{match[2]} {match[1]}" + sentence[match.end() :]


def _list_order(sentence: str, source: Source) -> str | None:
    match = _choose(r"\b(\w{3,}) (and|or) (\w{3,})\b", sentence, source)
    return match and sentence[: match.start()] + f"{match[3]} {match[2]} {match[1]}" + sentence[match.end() :]


def _only_moved(sentence: str, source: Source) -> str | None:
    match = _choose(r"\bonly (\w+ \w+)\b", sentence, source)
    return match and sentence[: match.start()] + f"{match[1]} only" + sentence[match.end() :]


def _name(sentence: str, source: Source) -> str | None:
    here = [name for name in source.names if name in sentence]
    others = [name for name in source.names if name not in sentence and not set(name.split()) & set(sentence.split())]
    if not here or not others:
        return None
    return sentence.replace(source.random.choice(here), source.random.choice(others), 1)


def _bracketed_name(sentence: str, source: Source) -> str | None:
    here = [name for name in source.names if name in sentence]
    words = set(re.findall(r"\w+", sentence))
    others = [name for name in source.names if not set(name.split()) & words]
    if not here or not others:
        return None
    return sentence.replace(source.random.choice(here), f"[{source.random.choice(others)}]", 1)


def _roles(sentence: str, source: Source) -> str | None:
    here = [name for name in source.names if sentence.count(name) == 1]
    if len(here) < 2:
        return None
    one, other = source.random.sample(here, 2)
    if one in other or other in one:
        return None
    return sentence.replace(one, "\0").replace(other, one).replace("\0", other)


def _digit(sentence: str, source: Source) -> str | None:
    match = _choose(r"\d", sentence, source)
    if match is None:
        return None
    other = source.random.choice([digit for digit in "123456789" if digit != match.group()])
    return sentence[: match.start()] + other + sentence[match.end() :]


def _homoglyph(sentence: str, source: Source) -> str | None:
    match = _choose(r"(?<=[a-z])[aeopcxy](?=[a-z])", sentence, source)
    return (
        match
        and sentence[: match.start()]
        + match.group().translate(str.maketrans("aeopcxy", "аеорсху"))
        + sentence[match.end() :]
    )


def _tail(sentence: str, source: Source) -> str | None:
    words, others = sentence.rstrip('.!?”"').split(), source.neighbour.split()
    return " ".join([*words[:-4], *others[:4]]) if len(words) > 9 and len(others) > 4 else None


def _neighbour(sentence: str, source: Source) -> str | None:
    words, others = sentence.split(), source.neighbour.split()
    if len(words) < 9 or len(others) < 9:
        return None
    return " ".join([*words[: len(words) // 2], *others[len(others) // 2 :]])


def _sentence_stop(sentence: str, source: Source) -> str | None:
    match = _choose(r"(?<=[a-z]{3}) ([a-z])(?=[a-z]+ [a-z])", sentence, source)
    return match and f"{sentence[: match.start()]}. {match[1].upper()}{sentence[match.end() :]}"


def _wrapped_ellipsis(sentence: str, source: Source) -> str | None:
    changed = ALTERATIONS["negation put in"](sentence, source)
    return changed and f"… {changed.rstrip('.')} …"


ALTERATIONS: dict[str, Change] = {
    "negation put in": replace(_VERB, r"\g<0> not", r"\g<0> never"),
    "negation taken out": replace(r"\b(?:not|never|no) |n[’']t\b", ""),
    "not contracted to a plain verb": swap("can't/can", "won't/will", "can’t/can", "won’t/will", "cannot/can"),
    "number": _digit,
    "digit put in": replace(r"\d", r"\g<0>0", r"1\g<0>"),
    "number word": swap(
        "two/three", "four/five", "six/seven", "eight/nine", "ten/twelve", "twenty/thirty", "dozen/score"
    ),
    "digits for words": swap("two/2", "three/3", "four/4", "five/5", "six/6", "ten/10", "first/1st", "second/2nd"),
    "decimal point": replace(r"(?<=\d)\.(?=\d)", ""),
    "decimal point put in": replace(r"(?<=[1-9])(?=\d\b)", "."),
    "thousands mark": replace(r"(?<=\d),(?=\d{3})", ".", "", " "),
    "sign": replace(r"(?<![\d.,$€£-])\b(?=\d)", "-", "+", "~", "<"),
    "magnitude": swap("hundred/thousand", "million/billion", "millions/billions", "hundreds/thousands"),
    "unit": swap("percent/points", "days/weeks", "months/years", "hours/minutes", "miles/kilometers", "feet/yards"),
    "percent sign": replace(r"(?<=\d)%|(?<=\d) percent\b", " points", ""),
    "currency": replace(r"\$(?=\d)", "€", "£", ""),
    "half": swap("half/third", "quarter/third", "double/triple", "twice/once"),
    "time of day": swap("a.m./p.m.", "morning/evening", "noon/midnight", "today/yesterday", "tonight/tomorrow"),
    "day": swap("Monday/Tuesday", "Wednesday/Thursday", "Friday/Saturday", "Saturday/Sunday"),
    "month": swap("January/June", "February/March", "April/August", "July/September", "October/November"),
    "ordinal": swap("first/second", "third/fourth", "fifth/sixth", "last/next"),
    "range": replace(r"(?<=\d)[-–](?=\d)", ",", " ", "/"),
    "name": _name,
    "roles exchanged": _roles,
    "first name": replace(_FIRST_NAME, "Walter", "Imogen"),
    "initial": replace(_FIRST_NAME, "Q.", "J."),
    "surname": replace(r"(?<=\b[A-Z][a-z]{2} )[A-Z][a-z]{3,}|(?<=[a-z] )[A-Z][a-z]{3,}", r"\g<0>son", r"Mc\g<0>"),
    "title": swap("Sen./Rep.", "Mr./Mrs.", "Gov./Mayor", "President/Chairman", "Secretary/Senator", "Dr./Mr."),
    "title put in": replace(_FIRST_NAME, r"former \g<0>", r"Dr. \g<0>"),
    "vice": replace(r"\b[Pp]resident\b", r"vice \g<0>", r"\g<0>-elect"),
    "possessive taken off": replace(r"(?<=[a-z]{3})[’']s\b", ""),
    "possessive put on": replace(r"(?<=[a-z] )[A-Z][a-z]{3,}(?= [a-z])", r"\g<0>’s"),
    "party": swap("Republican/Democratic", "Republicans/Democrats", "left/right", "liberal/conservative"),
    "people": swap("men/women", "man/woman", "husband/wife", "son/daughter", "white/black", "voters/donors"),
    "place": swap("north/south", "east/west", "city/county", "state/federal", "national/local", "here/there"),
    "pronoun": swap("he/she", "his/her", "they/we", "their/our", "I/we", "my/their", "him/them", "it/this"),
    "relative pronoun": swap("who/which", "that/which", "whose/which", "where/when"),
    "tense": swap("is/was", "are/were", "has/had", "says/said", "will/did", "have/had", "does/did", "wants/wanted"),
    "modality": swap("may/must", "can/could", "will/would", "should/must", "might/will", "would/did", "need/want"),
    "hedge taken out": replace(r"\b(?:reportedly|allegedly|possibly|perhaps|probably|likely|about|nearly|some) ", ""),
    "plural": replace(_NOUN, r"\g<0>s"),
    "preposition": swap(
        "in/on", "for/against", "before/after", "to/from", "with/without", "over/under", "by/of", "at/near"
    ),
    "conjunction": swap("and/or", "but/and", "because/although", "while/since", "if/when"),
    "comparison": swap("more/less", "most/least", "higher/lower", "better/worse", "best/worst", "older/younger"),
    "quantifier": swap("some/all", "many/few", "most/some", "every/any", "both/neither", "several/two", "all/many"),
    "antonym": swap(
        "win/lose", "won/lost", "support/oppose", "good/bad", "strong/weak", "early/late", "new/old", "up/down"
    ),
    "synonym": swap("big/large", "begin/start", "help/aid", "people/persons", "show/reveal", "said/stated", "also/too"),
    "adverb put in": replace(_VERB, r"\g<0> always", r"\g<0> quietly", r"\g<0> only", r"\g<0> also"),
    "adverb taken out": replace(r"\b(?:[a-z]{3,}ly|only|also|still|just|even|already) ", ""),
    "adjective put in": replace(_NOUN, r"failed \g<0>", r"so-called \g<0>", r"secret \g<0>"),
    "only moved": _only_moved,
    "word order": _order,
    "list order": _list_order,
    "word taken out": replace(r"(?<= )[a-z]{4,} (?=[a-z])", ""),
    "word repeated": replace(r"\b[a-z]{4,}\b", r"\g<0> \g<0>"),
    "article": swap("the/a", "a/any", "an/the", "this/the"),
    "passive": replace(r"\b(?:was|were|been|is) (?=[a-z]+ed\b)", ""),
    "speaker verb": swap("said/denied", "told/warned", "asked/demanded", "argued/admitted", "called/branded"),
    "contraction spelled out": swap("don't/do not", "don’t/do not", "it's/it is", "it’s/it is", "I’m/I am", "I'm/I am"),
    "apostrophe moved": replace(r"(?<=[a-z])[’']s\b", "s", "s’"),
    "prefix": replace(_NOUN, r"non-\g<0>", r"anti-\g<0>", r"un\g<0>", r"ex-\g<0>"),
    "hyphen put in": replace(r"\b([a-z]{4,}) (?=[a-z]{4,}\b)", r"\1-"),
    "hyphen taken out": replace(r"(?<=[a-z])-(?=[a-z])", " ", ""),
    "words joined": replace(r"\b([a-z]{2,}) (?=[a-z]{2,}\b)", r"\1"),
    "word split": replace(r"\b([a-z]{3,})(?=[a-z]{3,}\b)", r"\1 "),
    "letter changed": replace(r"(?<=[a-z])[nrst](?=[a-z])", "m", "l", "d"),
    "homophone": swap("their/there", "than/then", "its/it's", "to/too", "affect/effect", "no/know", "were/where"),
    "homoglyph": _homoglyph,
    "accent put on": replace(r"(?<=[a-z])e(?=[a-z])", "é", "e\u0301"),
    "struck through": replace(r"(?<=[a-z])o(?=[a-z])", "o\u0336"),
    "zero-width word": replace(_VERB, "\\g<0>\u200bnot", "\\g<0> n\u200bot"),
    "direction override": replace(r"\b\d{2,}\b|\b[a-z]{5,}\b", "\u202e\\g<0>\u202c"),
    "tag characters": replace(r" (?=[a-z])", " \U000e006e\U000e006f\U000e0074 "),
    "capitals": swap("us/US", "it/IT", "who/WHO", "may/May", "aids/AIDS"),
    "question mark": replace(r"(?<=[a-z])[.](?=[”\"’')]*$)", "?"),
    "question mark taken": replace(r"\?(?=[”\"’')]*$)", "."),
    "exclamation mark": replace(r"(?<=[a-z])[.](?=[”\"’')]*$)", "!"),
    "stop put in": _sentence_stop,
    "parentheses and what they hold taken out": replace(r" ?\([^)]*\)(?= \w)", ""),
    "words in parentheses put in": replace(r"(?<=[a-z]) (?=[a-z])", " (sic) ", " (not) "),
    "bracket with a negation": replace(_VERB, r"\g<0> [not]", r"\g<0> [never]"),
    "bracket with a word": replace(_NOUN, r"[alleged] \g<0>", r"[secret] \g<0>", r"[failed] \g<0>"),
    "bracket over a noun": replace(_NOUN, "[bribe]", "[crime]", "[war]"),
    "bracket over a verb": replace(
        r"\b(?:said|told|met|called|voted|won|lost|support\w*)\b", "[denied]", "[threatened]"
    ),
    "bracket over a name": replace(r"(?<=[a-z] )[A-Z][a-z]{3,}", "[Voldane]", "[Marrick]"),
    "bracket over a name with another of the text": _bracketed_name,
    "bracket with a number": replace(r"(?<=[a-z]) (?=[a-z])", " [five] ", " [1,000] "),
    "bracket inside a word": replace(_NOUN, r"[un]\g<0>", r"[non]\g<0>"),
    "ellipses around a changed word": _wrapped_ellipsis,
    "footnote": replace(r"(?<=[a-z])(?=[ .,])", "[4]", "¹"),
    "address": replace(r"\b(\w+)(?=\.(?:com|org|gov)\b)", r"\1s"),
    "address put in": replace(r"(?<=[a-z]) (?=[a-z])", " example.com "),
    "emoji": replace(r"(?<=[a-z]) (?=[a-z])", " 🙄 "),
    "end invented": _tail,
    "end of the next sentence": _neighbour,
}
