"""A claim and its evidence into what one of them denies and the other does not."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from briefing.grounding.clauses import Clauses, Found
from briefing.grounding.footing import Footing, closest

_DENYING = ("not", "negative")
_NEAR = 3
_UNTIL = frozenset("until till unless without before except".split())
_UNDOING = ("disput", "contest", "object", "oppos", "challeng", "disagree", "contradict", "reject")
_MUCH = 2.5
_ALL = frozenset("all every everyone everybody always entirely".split())
_WHOLE = frozenset(
    "each both whole entire full fully any nobody none no never complete completely total throughout".split()
)
_PART = frozenset("only some most many several half part partly few fewer majority largely mostly sometimes".split())
_NO_HEADS = frozenset("nobody none nor nothing one".split())
_PAIRS = frozenset("side party of country government man team company nation".split())
_HEAD = 4
_NO_FURTHER = frozenset("which who but and although though . ; : — – because so".split())
_WAIT = 14


def conflicts(claim: Clauses, footings: Sequence[Footing]) -> Iterator[str]:
    """What the claim turns round, each in words for a reader."""
    yield from _added(claim, footings)
    yield from _dropped(claim, footings)
    yield from _opposite(claim, footings)
    yield from _prefixed(claim, footings)
    yield from _negated(claim, footings)
    yield from _withheld(claim, footings)
    yield from _totals(claim, footings)


def denials(clauses: Clauses) -> list[Found]:
    """The negations that hold: none that another one takes back, and none that only waits ("not until")."""
    found = [one for one in clauses.found if one.sign.kind in _DENYING]
    taken_back: set[int] = set()
    for at, (one, other) in enumerate(pairwise(found)):
        is_near = 0 <= other.first - one.last < _NEAR and "," not in clauses.words[one.last : other.first]
        if is_near and other.turned and at not in taken_back:
            taken_back |= {at, at + 1}
    return [
        one
        for at, one in enumerate(found)
        if at not in taken_back and not _only_waits(one, clauses) and not _is_undone(one, clauses)
    ]


def _is_undone(one: Found, clauses: Clauses) -> bool:
    """As in "did not dispute that"."""
    return one.sign.kind == "not" and any(word.startswith(_UNDOING) for word in clauses.words[one.last : one.last + 2])


def _only_waits(one: Found, clauses: Clauses) -> bool:
    return waiting_word(one, clauses) is not None


def has_double(clauses: Clauses) -> bool:
    """Whether one negation takes back another: "did not rule out"."""
    found = [one for one in clauses.of(*_DENYING) if not _only_waits(one, clauses)]
    return len(denials(clauses)) < len(found)


def waiting_word(one: Found, clauses: Clauses) -> int | None:
    """The index of the "until", "unless", "before" or "without" that a "not" waits for, or None."""
    if one.sign.kind != "not" or clauses.words[one.first] == "without":
        return None
    for at in range(one.last, min(len(clauses.words), one.last + _WAIT)):
        if clauses.words[at] in _UNTIL:
            return at
        if clauses.words[at] in _NO_FURTHER:
            return None
    return None


def _may_deny(clauses: Clauses, within: frozenset[int] | None = None) -> bool:
    """Whether there is any word that can stand for a negation, a negation that waits for something included."""
    denying = {(one.first, one.last) for one in clauses.found if one.sign.kind in _DENYING}
    holding = {(one.first, one.last) for one in denials(clauses)}
    holding |= {(one.first, one.last) for one in clauses.found if one.sign.kind == "not" and _only_waits(one, clauses)}
    for one in clauses.found:
        if one.sign.kind not in ("soft", *_DENYING) or (within is not None and clauses.clause[one.first] not in within):
            continue
        if (one.first, one.last) not in denying or (one.first, one.last) in holding:
            return True
    return any(
        (word.startswith("un") and len(word) > 5 and not word.startswith(_NOT_UN))
        or (word.endswith("less") and len(word) > 6)
        for word, clause in zip(clauses.words, clauses.clause, strict=True)
        if within is None or clause in within
    )


DENIERS = (
    "den",
    "false",
    "untrue",
    "dismiss",
    "refut",
    "rebut",
    "brush",
    "scoff",
    "laugh",
    "shrug",
    "lie",
    "myth",
    "nonsense",
)
_NOT_UN = ("under", "union", "unit", "univ", "until", "uniq", "unan", "unif")


def _added(claim: Clauses, footings: Sequence[Footing]) -> Iterator[str]:
    denied = denials(claim)
    if denied and not any(_may_deny(footing.sentence, footing.touched) for footing in footings):
        yield f"the claim says “{_words(claim, denied[0])}”, its evidence does not"


def _dropped(claim: Clauses, footings: Sequence[Footing]) -> Iterator[str]:
    if _may_deny(claim):
        return
    for footing in closest(footings, claim):
        about = footing.clauses(claim)
        for one in denials(footing.sentence):
            if footing.holds(one) and footing.sentence.clause[one.first] in about and _is_about(one, footing, claim):
                yield f"its evidence says “{_words(footing.sentence, one)}”, the claim does not"
                return


def _is_about(one: Found, footing: Footing, claim: Clauses) -> bool:
    """Whether a claim speaks of what a negation denies, or says so little of the rest that it must."""
    sentence = footing.sentence
    denied = {stem for stem, turned in zip(sentence.stems, sentence.turned, strict=True) if stem and turned}
    if any(stem in denied for stem in claim.stems):
        return True
    return sentence.words[one.first] != "without" and footing.closeness(claim) < _MUCH


def _opposite(claim: Clauses, footings: Sequence[Footing]) -> Iterator[str]:
    theirs: list[Pole] = [pole for footing in footings for pole in _poles(footing.sentence, footing.touched)]
    mine = _poles(claim, None)
    agreed = {pole.words for pole in mine for other in theirs if (other.name, other.sign) == (pole.name, pole.sign)}
    for pole in mine:
        if pole.words in agreed:
            continue
        against = [other for other in theirs if other.name == pole.name]
        if any(other.sign == pole.sign or other.is_open for other in against):
            continue
        if any(other.name == pole.name and (other.sign != pole.sign or other.is_open) for other in mine):
            continue
        for other in against:
            # Where one side has its negation in other words, nothing is certain.
            if (
                (pole.name == "likely" and pole.softened)
                or (pole.turned and other.softened)
                or (other.turned and pole.softened)
            ):
                continue
            yield f"the claim says “{pole.words}”, its evidence says “{other.words}”"
            break


def _negated(claim: Clauses, footings: Sequence[Footing]) -> Iterator[str]:
    """A word that one side negates and the other has without any negation: "did not confirm", "confirmed"."""
    near = closest(footings, claim)
    mine, theirs = _heads(claim, denials(claim)), [footing.quote for footing in footings]
    for footing in near:
        held = [one for one in denials(footing.sentence) if footing.holds(one)]
        for stem, words in _heads(footing.sentence, held).items():
            if _is_plain(claim, stem) and not any(_affirms(other, stem) for other in theirs):
                yield f"its evidence says “{words}”, the claim does not"
                return
    for stem, words in mine.items():
        if any(stem in other.stems for other in theirs) and not any(_may_deny(other) for other in theirs):
            yield f"the claim says “{words}”, its evidence does not"
            return


def _is_plain(claim: Clauses, stem: str) -> bool:
    """Whether a claim has a word and no word before it, in its clause, that could negate it."""
    if stem not in claim.stems:
        return False
    at = claim.stems.index(stem)
    clause = claim.clause[at]
    return not any(one.first <= at + 2 and claim.clause[one.first] == clause for one in claim.of(*_DENYING))


def _affirms(clauses: Clauses, stem: str) -> bool:
    """Whether a word stands there without a negation."""
    return any(one == stem and not turned for one, turned in zip(clauses.stems, clauses.turned, strict=True))


def _heads(clauses: Clauses, denied: Sequence[Found]) -> dict[str, str]:
    """The first word that matters after each negation, with the words from the one to the other."""
    found = {}
    for one in denied:
        word = clauses.words[one.last - 1]
        after = clauses.words[one.last : one.last + 1]
        is_pair = word == "neither" and after[:1] and after[0] in _PAIRS
        if word in _NO_HEADS or is_pair or (word == "without" and not (after and after[0].endswith("ing"))):
            continue
        is_refusal = word == "to" or word.startswith(("refus", "fail", "declin"))
        if one.sign.kind != "not" and (not is_refusal or clauses.words[one.first] == "yet"):
            continue
        for at in range(one.last, min(one.last + _HEAD, len(clauses.words))):
            if clauses.stems[at]:
                found[clauses.stems[at]] = " ".join(clauses.words[one.first : at + 1])
                break
    return found


class Pole(NamedTuple):
    """One end of a pair of opposites, as a sentence has it.

    Attributes:
        name: The pair.
        sign: Which end, negations counted.
        words: Its words.
        turned: Whether a negation counted.
        softened: Whether its clause has another word that could be a negation.
        is_open: Whether it only waits: "not ... until".
    """

    name: str
    sign: int
    words: str
    turned: bool
    softened: bool
    is_open: bool


def _poles(clauses: Clauses, within: frozenset[int] | None) -> list[Pole]:
    conditional = {clauses.clause[one.first] for one in clauses.of("condition")}
    waiting = {clauses.clause[one.first] for one in clauses.of("not") if _only_waits(one, clauses)}
    is_denied = any(clauses.words[one.first].startswith(DENIERS) for one in clauses.of("negative", "soft"))
    found = []
    for one in clauses.of("pole"):
        clause = clauses.clause[one.first]
        if clause in conditional or (within is not None and clause not in within):
            continue
        sign = -one.sign.value if one.turned else one.sign.value
        words = _words(clauses, one)
        softened = is_denied or any(
            other.sign.kind in ("soft", *_DENYING)
            and clauses.clause[other.first] == clause
            and not (other.first <= one.first < other.last or one.first <= other.first < one.last)
            for other in clauses.found
        )
        words = f"not {words}" if one.turned else words
        found.append(Pole(one.sign.name, sign, words, one.turned, softened, clause in waiting))
    return found


def _prefixed(claim: Clauses, footings: Sequence[Footing]) -> Iterator[str]:
    mine = set(claim.words)
    is_denied = any(denials(read) for read in (claim, *(footing.quote for footing in footings)))
    for footing in footings:
        theirs = set(footing.quote.words)
        for one, other in ((mine, theirs), (theirs, mine)):
            for word in one - other:
                for prefix in ("un", "in", "im", "dis", "non"):
                    if len(word) > 4 and prefix + word in other and prefix + word not in one and not is_denied:
                        yield f"the claim and its evidence differ in “{word}” and “{prefix + word}”"
                        return


def _withheld(claim: Clauses, footings: Sequence[Footing]) -> Iterator[str]:
    """With what the evidence says without, or the other way round."""
    mine = {word: _objects(claim, word) for word in ("with", "without")}
    for footing in footings:
        for one, other in (("with", "without"), ("without", "with")):
            both = mine[one] & _objects(footing.quote, other)
            if both and not mine[other] & both and not (one == "without" and denials(claim)[1:]):
                yield f"the claim says “{one}” where its evidence says “{other}”"


def _totals(claim: Clauses, footings: Sequence[Footing]) -> Iterator[str]:
    """All, where the evidence says only some."""
    total = next((word for word in claim.words if word in _ALL), None)
    theirs = {word for footing in footings for word in footing.sentence.words}
    if total and not theirs & (_ALL | _WHOLE) and theirs & _PART and not claim.of(*_DENYING):
        yield f"the claim says “{total}”, its evidence does not"


def _objects(clauses: Clauses, word: str) -> set[str]:
    places = [at for at, other in enumerate(clauses.words) if other == word]
    return {stem for at in places for stem in clauses.stems[at + 1 : at + 4] if stem}


def _words(clauses: Clauses, one: Found) -> str:
    return " ".join(clauses.words[one.first : one.last])
