"""A claim and its evidence into the hedges and conditions of the evidence that the claim leaves out."""

from bisect import bisect_left
from collections.abc import Sequence

from briefing.attribution.lexicon import word_set
from briefing.grounding.sense.clauses import Clauses, Found, read
from briefing.grounding.sense.footing import Footing, closest
from briefing.grounding.sense.negation import DENIERS, has_double, waiting_word
from briefing.schema import Stance

# For each class of hedge the classes that can keep it; "+" only by words that are hedges in their own right.
_KEEPING = {
    "possible": ("possible", "+consider", "+plan", "+report"),
    "consider": ("possible", "consider", "+talks", "+plan", "+report"),
    "talks": ("possible", "consider", "talks", "plan", "+report"),
    "plan": ("possible", "+consider", "plan", "+demand", "+report"),
    "report": ("possible", "report", "+plan"),
    "promise": ("possible", "consider", "promise", "plan"),
    "demand": ("possible", "consider", "plan", "demand"),
}
_NO_HEDGE_WITH_NOT = frozenset(("could", "may"))
# Beside the evidence these tell a time rather than a condition.
_LOOSE = frozenset("until till once except pending assuming barring".split())
_WAITING = word_set(
    """only after once when first ahead prior needs need requires require unless until must while pending without"""
)
_TRADING = ("in exchange for", "in return for")
_DENIAL_REACH = 8
_ASKING = frozenset("what when how why".split())
_NEAR_ASKING = 3
# Begin an aside between a main clause and its condition: ", with the loss of jobs, unless".
_ASIDES = frozenset("with which who".split())
# "20 of whom are believed to be alive": what such a clause weakens is its own matter.
_RELATIVE = frozenset("who whom whose which".split())
_ENOUGH = 3
_SAME = 8
_TIMES = word_set("""day days week weeks month months year years hour hours minutes""")


def dropped_hedge(claim: Clauses, footings: Sequence[Footing], *, stance: Stance | None) -> str:
    """The words of the evidence that weaken what the claim states as fact, or ""."""
    kept = claim.of("hedge")
    for footing in closest(footings, claim):
        hedged = [
            one
            for one in _hedges(footing, footing.clauses(claim))
            if not _is_stance(one, stance) and _bears_on(one, footing, claim)
        ]
        missing = [] if has_double(claim) else [one for one in hedged if not _is_kept(one, kept)]
        if missing:
            return _shown(footing.sentence, missing[0])
        beside = _beside(claim, footing, hedged)
        if beside is not None:
            return _shown(footing.sentence, beside)
    return ""


def _hedges(footing: Footing, about: frozenset[int]) -> list[Found]:
    sentence = footing.sentence
    return [
        one
        for one in sentence.of("hedge")
        if one.sign.value
        and not (one.sign.name in ("plan", "demand") and (one.turned or _is_denied(one, sentence)))
        and footing.holds(one)
        and sentence.clause[one.first] in about
        and not (sentence.words[one.first] in _NO_HEDGE_WITH_NOT and sentence.words[one.last : one.last + 1] == ["not"])
    ]


def _bears_on(one: Found, footing: Footing, claim: Clauses) -> bool:
    """Whether a claim shares a word with what a hedge weakens, or none with the rest of its evidence."""
    sentence = footing.sentence
    if one.sign.name == "plan" and sentence.words[one.first].startswith("threat") and claim.of("condition"):
        return False
    if _ASKING.intersection(sentence.words[max(0, one.first - _NEAR_ASKING) : one.first]):
        return False
    number = sentence.clause[one.first]
    last = bisect_left(sentence.clause, number + 1)
    mine = {word for word in claim.stems if word}
    if mine.intersection(sentence.stems[one.last : last]):
        return True
    if _RELATIVE.intersection(sentence.words[bisect_left(sentence.clause, number) : one.first]):
        return False
    rest = (sentence.stems[at] for at in range(footing.first, footing.last) if at < one.first or at >= last)
    return len(mine.intersection(rest)) < _ENOUGH


def _is_denied(one: Found, sentence: Clauses) -> bool:
    """As in "brushed off suggestions that she wanted"."""
    return any(word.startswith(DENIERS) for word in sentence.words[max(0, one.first - _DENIAL_REACH) : one.first])


def _is_stance(one: Found, stance: Stance | None) -> bool:
    return one.sign.name == "demand" and stance in ("demands", "supports", "offers")


def _is_kept(one: Found, kept: Sequence[Found]) -> bool:
    for keeper in _KEEPING[one.sign.name]:
        name = keeper.removeprefix("+")
        if any(other.sign.name == name and (other.sign.value or keeper == name) for other in kept):
            return True
    return False


def _beside(claim: Clauses, footing: Footing, hedged: Sequence[Found]) -> Found | None:
    """A hedge whose clause the claim tells firmly, while the claim's own hedge stands in another clause."""
    firm = {claim.clause[one.first] for one in claim.of("firm") if claim.words[one.first] == "will"}
    firm -= {claim.clause[one.first] for one in claim.of("hedge") if one.sign.name != "promise"}
    for number in firm:
        mine = claim.stems_of(number).keys()
        shared = {
            one: len(mine & footing.sentence.stems_of(footing.sentence.clause[one.first]).keys()) for one in hedged
        }
        best = max(shared, key=lambda one: shared[one], default=None)
        if best is not None and shared[best] > 1 and best.sign.name == "possible":
            return best
    return None


def dropped_condition(claim: Clauses, footings: Sequence[Footing]) -> str:
    """The words of the evidence on which it depends what the claim says without them, or ""."""
    unbound = claim.of("unbound")
    is_inverted = claim.words[:1] in (["should"], ["were"], ["had"])
    is_bound = bool(claim.of("condition", "limit")) or is_inverted or _is_bound_anew(claim, footings)
    keeps_waiting = (
        is_bound
        or any(word in _WAITING for word in claim.words)
        or any(waiting_word(one, claim) is not None for one in claim.of("not"))
    )
    is_hedged = any(one.sign.value for one in claim.of("hedge"))
    for footing in closest(footings, claim):
        about = footing.clauses(claim)
        bound = _conditions(footing, claim, is_hedged=is_hedged)
        if unbound and not _is_unbound_too(claim.words[unbound[0].first], footing.sentence):
            return bound[0] if bound else _words(claim, unbound[0])
        if bound and not is_bound and not _is_kept_otherwise(bound[0], claim, is_hedged=is_hedged):
            return bound[0]
        waited = _waits(footing, about)
        if waited and not keeps_waiting:
            return waited
        limit = _limit(footing, about)
        if limit and not (is_bound or _has_time(claim)):
            return limit
    return ""


def _is_unbound_too(word: str, sentence: Clauses) -> bool:
    """Whether the evidence has no condition by its own words: "an immediate end" for "immediately"."""
    return bool(sentence.of("unbound")) or (
        len(word) > _SAME and any(one[:_SAME] == word[:_SAME] for one in sentence.words)
    )


def _is_kept_time(one: Found, sentence: Clauses, claim: Clauses) -> bool:
    """As in "until June 30", which a claim has as "ends in June"."""
    if sentence.words[one.first] not in ("until", "till"):
        return False
    return any(stem and stem in claim.stems for stem in sentence.stems[one.last : one.last + _NEAR_ASKING])


def _is_bound_anew(claim: Clauses, footings: Sequence[Footing]) -> bool:
    """Whether a claim binds itself by a word that its evidence has not besides in its main clauses."""
    besides = set()
    for footing in footings:
        sentence = footing.sentence
        bound = {sentence.clause[one.first] for one in sentence.of("condition")}
        besides |= {word for word, number in zip(sentence.words, sentence.clause, strict=True) if number not in bound}
    return any(claim.words[one.first] not in besides for one in claim.of("binding"))


def _conditions(footing: Footing, claim: Clauses, *, is_hedged: bool) -> list[str]:
    """The conditions in the evidence, and the strict ones right beside it that the claim does not even hedge."""
    sentence, about = footing.sentence, footing.clauses(claim)
    found = []
    for one in sentence.of("condition"):
        number = sentence.clause[one.first]
        is_first = number == sentence.clause[0]
        main = number + 1 if is_first else number - 1
        if footing.first <= one.first < footing.last:
            if not is_first and sentence.words[bisect_left(sentence.clause, main)] in _ASIDES:
                main -= 1
            is_about = bool(about & {main, number}) and not _is_kept_time(one, sentence, claim)
        else:
            is_about = main in about and not is_hedged and sentence.words[one.first] not in _LOOSE
            is_about = is_about and (is_first or one.first >= footing.last)
        if is_about:
            found.append(_to_clause_end(sentence, one.first))
    return found


def _waits(footing: Footing, about: frozenset[int]) -> str:
    """What a negation in the evidence waits for: "not ... until the vote"."""
    sentence = footing.sentence
    for one in sentence.of("not"):
        at = waiting_word(one, sentence)
        if (
            at is not None
            and footing.first <= at < footing.last
            and (sentence.clause[one.first] in about or sentence.clause[at] in about)
        ):
            return _to_clause_end(sentence, at)
    return ""


def _to_clause_end(sentence: Clauses, first: int) -> str:
    number = sentence.clause[first]
    last = next((at for at in range(first, len(sentence.words)) if sentence.clause[at] != number), None)
    end = sentence.starts[last] if last is not None else len(sentence.text)
    return " ".join(sentence.text[sentence.starts[first] : end].split()).strip(' ,;:—–-.”"')


def _is_kept_otherwise(condition: str, claim: Clauses, *, is_hedged: bool) -> bool:
    """Whether a claim has a condition in another dress.

    "A long strike could" for "if the strike lasts", "accepts only a full list" for "only if the list is full", and
    "ten hostages for prisoners" for "in exchange for prisoners".
    """
    stems = [stem for stem in read(condition).stems if stem]
    shared = [stem for stem in stems if stem in claim.stems]
    if condition.startswith(_TRADING) and "for" in claim.words:
        return any(stem in claim.stems[claim.words.index("for") :] for stem in shared)
    return bool(shared) and (is_hedged or (bool(claim.of("binding")) and 2 * len(shared) >= len(stems)))


def _limit(footing: Footing, about: frozenset[int]) -> str:
    sentence = footing.sentence
    for one in sentence.of("limit"):
        if sentence.clause[one.first] in about:
            return _words(sentence, one)
    return ""


def _has_time(claim: Clauses) -> bool:
    return any(word in _TIMES for word in claim.words)


def _words(clauses: Clauses, one: Found) -> str:
    return " ".join(clauses.words[one.first : one.last])


def _shown(clauses: Clauses, one: Found) -> str:
    """The words of a sign as they stand in the text."""
    end = clauses.starts[one.last] if one.last < len(clauses.starts) else len(clauses.text)
    return clauses.text[clauses.starts[one.first] : end].strip(' ,;:—–-."”')
