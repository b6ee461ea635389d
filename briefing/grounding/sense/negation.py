"""A sentence into its negations: those that hold, those that another takes back, those that wait."""

from itertools import pairwise

from briefing.grounding.sense.clauses import Clauses, Found

DENYING = ("not", "negative")
_NEAR = 3
_PLAIN = frozenset(("not", "never", "no", "cannot"))
_UNTIL = frozenset("until till unless without before except".split())
_UNDOING = ("disput", "contest", "object", "oppos", "challeng", "disagree", "contradict", "reject")
_NO_FURTHER = frozenset("that which who but and although though . ; : — – because so".split())
_WAIT = 14
_NOT_UN = ("under", "union", "unit", "univ", "until", "uniq", "unan", "unif")
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


def denials(clauses: Clauses) -> list[Found]:
    """The negations that hold: none that another one takes back, and none that only waits ("not until")."""
    found = [one for one in clauses.found if one.sign.kind in DENYING]
    taken_back: set[int] = set()
    for at, (one, other) in enumerate(pairwise(found)):
        is_near = 0 <= other.first - one.last < _NEAR and "," not in clauses.words[one.last : other.first]
        is_paired = clauses.words[other.first] == "nor"
        if is_near and other.turned and not is_paired and at not in taken_back:
            taken_back |= {at, at + 1}
    return [
        one
        for at, one in enumerate(found)
        if at not in taken_back and not only_waits(one, clauses) and not _is_undone(one, clauses)
    ]


def _is_undone(one: Found, clauses: Clauses) -> bool:
    """As in "did not dispute that"."""
    return one.sign.kind == "not" and any(word.startswith(_UNDOING) for word in clauses.words[one.last : one.last + 4])


def only_waits(one: Found, clauses: Clauses) -> bool:
    """Whether a negation waits for something: "not ... until"."""
    return waiting_word(one, clauses) is not None


def has_double(clauses: Clauses) -> bool:
    """Whether one negation takes back another: "did not rule out"."""
    found = [one for one in clauses.of(*DENYING) if not only_waits(one, clauses)]
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


def may_deny(clauses: Clauses, within: frozenset[int] | None = None, *, besides: str = "") -> bool:
    """Whether any word but those of the stem `besides` can be a negation; one that waits for something counts."""
    if besides and any(
        clauses.words[one.first] in _PLAIN and clauses.words[one.last - 1] in _PLAIN for one in clauses.of("not")
    ):
        return True
    denying = {(one.first, one.last) for one in clauses.found if one.sign.kind in DENYING}
    holding = {(one.first, one.last) for one in denials(clauses)}
    holding |= {(one.first, one.last) for one in clauses.found if one.sign.kind == "not" and only_waits(one, clauses)}
    for one in clauses.found:
        is_outside = within is not None and clauses.clause[one.first] not in within
        if one.sign.kind not in ("soft", *DENYING) or is_outside or (besides and clauses.stems[one.first] == besides):
            continue
        if (one.first, one.last) not in denying or (one.first, one.last) in holding:
            return True
    return any(
        (word.startswith("un") and len(word) > 5 and not word.startswith(_NOT_UN))
        or (word.endswith("less") and len(word) > 6)
        for word, clause in zip(clauses.words, clauses.clause, strict=True)
        if within is None or clause in within
    )


def words_of(clauses: Clauses, one: Found) -> str:
    """The words of a sign in lower case."""
    return " ".join(clauses.words[one.first : one.last])
