"""A claim and its evidence into what one of them denies and the other does not."""

from collections.abc import Iterator, Sequence

from briefing.grounding.sense.clauses import Clauses, Found
from briefing.grounding.sense.footing import Footing, closest
from briefing.grounding.sense.negation import DENYING, denials, may_deny, only_waits, words_of
from briefing.grounding.sense.opposites import opposites

_LIGHT = frozenset("make making take taking get getting give giving go going come coming put let".split())
_MUCH = 2.5
_SAYING = frozenset("say said tell comment whether if".split())
_COMPARING = frozenset("less fewer more least most enough minimum maximum insufficient".split())
_FAR = 7
_UNTOLD = frozenset(
    "silent silence quiet secret comment unanswered open undecided unclear question whether if refused view".split()
)
_UNSAID = (["mention"], ["comment"], ["word"], ["reference"])
_ALL = frozenset("all every everyone everybody always entirely".split())
_WHOLE = frozenset(
    "each both whole entire full fully any nobody none no never complete completely total throughout".split()
)
_PART = frozenset("only some most many several half part partly few fewer majority largely mostly sometimes".split())
_NO_HEADS = frozenset("nobody none nor nothing one".split())
_PAIRS = frozenset("side party of country government man team company nation".split())
_HEAD = 4
_QUOTE_MARKS = frozenset('"“”')


def conflicts(claim: Clauses, footings: Sequence[Footing]) -> Iterator[str]:
    """What the claim turns round, each in words for a reader."""
    yield from _added(claim, footings)
    yield from _dropped(claim, footings)
    yield from opposites(claim, footings)
    yield from _prefixed(claim, footings)
    yield from _negated(claim, footings)
    yield from _withheld(claim, footings)
    yield from _totals(claim, footings)
    yield from _spoken(claim, footings)


def _added(claim: Clauses, footings: Sequence[Footing]) -> Iterator[str]:
    """A negation of the claim, where the evidence has no word that could be one."""
    denied = [one for one in denials(claim) if _is_plain_denial(one, claim)]
    if not denied:
        return
    reached = _reached(claim, denied[0])
    if not any(may_deny(footing.sentence, footing.touched, besides=reached) for footing in footings):
        yield f"the claim says “{words_of(claim, denied[0])}”, its evidence does not"


def _is_plain_denial(one: Found, claim: Clauses) -> bool:
    """Whether a negation says that something is not so: neither what is unlikely nor what "no more" or "if" bounds."""
    after = claim.words[one.last] if one.last < len(claim.words) else ""
    word = claim.words[one.first]
    clause = claim.clause[one.first]
    is_bound = any(claim.clause[other.first] == clause for other in claim.of("condition"))
    is_compared = word == "no" and (after == "more" or after.endswith("er"))
    return not (is_bound or is_compared or word.startswith(("unlikely", "turn", "far")))


def _reached(clauses: Clauses, one: Found) -> str:
    """The stem of the first word that matters behind a negation, in its clause."""
    number = clauses.clause[one.first]
    for at in range(one.last, len(clauses.words)):
        if clauses.clause[at] != number:
            break
        if clauses.stems[at] and clauses.words[at] not in _LIGHT:
            return clauses.stems[at]
    return ""


def _dropped(claim: Clauses, footings: Sequence[Footing]) -> Iterator[str]:
    if may_deny(claim):
        return
    for footing in closest(footings, claim):
        about = footing.clauses(claim)
        for one in denials(footing.sentence):
            is_near = footing.holds(one) and footing.sentence.clause[one.first] in about
            is_unsaid = _is_unsaid(one, footing.sentence)
            if (
                is_near
                and not is_unsaid
                and _is_about(one, footing, claim)
                and not _is_measured(one, footing.sentence, claim)
            ):
                yield f"its evidence says “{words_of(footing.sentence, one)}”, the claim does not"
                return


def _is_unsaid(one: Found, sentence: Clauses) -> bool:
    """As in "made no mention of a possible meeting", which does not deny the meeting."""
    return sentence.words[one.first] == "no" and sentence.words[one.last : one.last + 1] in _UNSAID


def _is_measured(one: Found, sentence: Clauses, claim: Clauses) -> bool:
    """As in "not for less than six", which is "at least six", and "may not", which the claim calls uncertain."""
    if sentence.words[max(0, one.first - 1)] in ("may", "might"):
        return bool(claim.of("hedge"))
    return any(word in _COMPARING for word in sentence.words[one.last : one.last + _FAR]) and any(
        word in _COMPARING for word in claim.words
    )


def _is_about(one: Found, footing: Footing, claim: Clauses) -> bool:
    """Whether a claim speaks of what a negation denies, or says so little of the rest that it must."""
    sentence = footing.sentence
    denied = {stem for stem, turned in zip(sentence.stems, sentence.turned, strict=True) if stem and turned}
    if any(stem in denied for stem in claim.stems):
        return True
    return sentence.words[one.first] != "without" and footing.closeness(claim) < _MUCH


def _negated(claim: Clauses, footings: Sequence[Footing]) -> Iterator[str]:
    """A word that one side negates and the other has without any negation: "did not confirm", "confirmed"."""
    theirs = [footing.quote for footing in footings]
    for footing in closest(footings, claim):
        held = [one for one in _certain(footing.sentence) if footing.holds(one)]
        for stem, words in _heads(footing.sentence, held).items():
            if (
                _is_plain(claim, stem)
                and not _is_near_soft(claim, stem)
                and not any(_affirms(other, stem) for other in theirs)
            ):
                yield f"its evidence says “{words}”, the claim does not"
                return
    for stem, words in _heads(claim, _certain(claim)).items():
        has_word = any(stem in other.stems for other in theirs)
        if has_word and not any(may_deny(one.sentence, one.touched, besides=stem) for one in footings):
            yield f"the claim says “{words}”, its evidence does not"
            return


def _certain(clauses: Clauses) -> list[Found]:
    """The negations that wait for nothing, those included whose word is a negation too: "did not deny"."""
    return [one for one in clauses.of(*DENYING) if not only_waits(one, clauses)]


def _is_plain(claim: Clauses, stem: str) -> bool:
    """Whether a claim has a word and no word before it, in its clause, that could negate it."""
    if stem not in claim.stems:
        return False
    at = claim.stems.index(stem)
    clause = claim.clause[at]
    return not any(
        one.first <= at + 2 and one.first != at and clause - 1 <= claim.clause[one.first] <= clause
        for one in claim.of(*DENYING)
    )


def _is_near_soft(claim: Clauses, stem: str) -> bool:
    """Whether a word right before one may deny it: "warned against describing it as a cure"."""
    at = claim.stems.index(stem)
    return any(at - _FAR < one.first <= at + _HEAD and one.first != at for one in claim.of("soft"))


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
            if clauses.words[at] in _SAYING or clauses.words[at] in _QUOTE_MARKS:
                break
            if clauses.stems[at]:
                found[clauses.stems[at]] = " ".join(clauses.words[one.first : at + 1])
                break
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
            is_double = "only" in claim.words or any(
                only_waits(one, footing.sentence) for one in footing.sentence.of("not")
            )
            if both and not is_double and not mine[other] & both and not (one == "without" and denials(claim)[1:]):
                yield f"the claim says “{one}” where its evidence says “{other}”"


def _totals(claim: Clauses, footings: Sequence[Footing]) -> Iterator[str]:
    """All, where the evidence says only some."""
    total = next((word for word in claim.words if word in _ALL), None)
    theirs = {word for footing in footings for word in footing.sentence.words}
    if total and not theirs & (_ALL | _WHOLE) and theirs & _PART and not claim.of(*DENYING):
        yield f"the claim says “{total}”, its evidence does not"


def _spoken(claim: Clauses, footings: Sequence[Footing]) -> Iterator[str]:
    """What the claim tells, where the evidence says that nobody would tell it."""
    if claim.of(*DENYING) or _UNTOLD.intersection(claim.words):
        return
    for footing in closest(footings, claim):
        about = footing.clauses(claim)
        for one in footing.sentence.of(*DENYING):
            after = footing.sentence.words[one.last - 1 : one.last + 2]
            number = footing.sentence.clause[one.first]
            if footing.first <= one.first < footing.last and about & {number, number + 1} and _is_silence(after):
                yield f"its evidence says “{words_of(footing.sentence, one)} {' '.join(after[1:])}”, the claim does not"
                return


def _is_silence(after: Sequence[str]) -> bool:
    return any(word in ("whether", "how", "who", "if") for word in after) or after[1:] == ["be", "drawn"]


def _objects(clauses: Clauses, word: str) -> set[str]:
    places = [at for at, other in enumerate(clauses.words[:-1]) if other == word and clauses.words[at + 1] != "no"]
    return {stem for at in places for stem in clauses.stems[at + 1 : at + 4] if stem}
