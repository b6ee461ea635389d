"""What an editor put into a bracket, and the words it stands for, into whether the meaning is kept."""

from collections.abc import Sequence

from briefing.grounding.surroundings.scope import turning_words
from briefing.grounding.surroundings.turns import leaning_words
from briefing.grounding.words.runs import Runs
from briefing.grounding.words.sameness import is_number
from briefing.grounding.words.tokens import Tokens, tokenize

_HE, _SHE = frozenset("he him his himself".split()), frozenset("she her hers herself".split())
PRONOUNS = frozenset(
    "it they we you i them us me their theirs its our ours your yours my mine this that these those who whom whose one "
    "here there itself themselves ourselves myself".split()
).union(_HE, _SHE)
_ARTICLES = frozenset("the a an".split())
_TITLES = frozenset("mr mrs ms dr sir lord lady sen rep gov gen prof".split())
# What may be put in where nothing was left out.
_GLUE = _ARTICLES.union("to of that is are was were be sic 's mr mrs ms dr".split(), PRONOUNS)
_SAME_VERB = (
    frozenset("am are is 'm 're 's be".split()),
    frozenset("was were".split()),
    frozenset("has have 've".split()),
    frozenset(("will", "'ll")),
)
_ENDINGS = frozenset(("", "s", "es", "d", "ed", "e", "ing", "y", "ies", "ied", "'s"))
_LEAST_STEM = 3
_LONGEST_ROLE_TOKENS = 4
_RECENT_TOKENS = 250
DETERMINERS = frozenset("the this that his her its their our my your".split())
# Endings of grammar that an editor puts on a word: "want[s]".
_PUT_ON = frozenset(("s", "es", "d", "ed", "ing", "'s", "’s"))


def misplaced(inserted: str, runs: Runs, first: int, last: int, *, leads: bool = False) -> tuple[str, ...]:
    """What a bracket may neither replace nor put in.

    A bracket may name a pronoun with words of the article, name a role that the article gives the same name, change
    the ending of a word, and put in an article or the rest of a name.

    Args:
        inserted: What the bracket holds.
        runs: The article.
        first: The first token it replaces.
        last: The one after the last; equal to `first` when nothing is replaced.
        leads: Whether the quote begins with it, so that it may name whom the words before the quote name.

    Returns:
        Empty when the bracket is honest.
    """
    text = runs.tokens
    put = tokenize(inserted)
    if put.forms == text.forms[first:last] or inserted.casefold() in _PUT_ON:
        return ()
    if first < last and _has_brackets(text, first, last):
        return (inserted,)
    replaced = set(text.forms[first:last])
    gone = [index for index in range(first, last) if text.forms[index] not in set(put.forms)]
    new = [index for index, form in enumerate(put.forms) if form not in replaced]
    inserted_words = " ".join(put.raw(index) for index in new)
    words = [put.raw(index) for index in new if is_number(put.forms[index]) and put.forms[index] != "one"]
    words += [text.raw(index) for index in gone if is_number(text.forms[index]) or turning_words(text.raw(index))]
    words += turning_words(inserted_words) + leaning_words(inserted_words)
    fresh, old = _without_same_verb([put.forms[index] for index in new], [text.forms[index] for index in gone])
    named = any(put.raw(index)[0].isupper() for index in new)
    leads = leads and named and not gone and _is_recent(fresh, runs, first)
    if not words and not leads and not _keeps(fresh, old, runs, first, last, named=named):
        words = [inserted, *(text.raw(index) for index in gone)]
    return tuple(dict.fromkeys(words))


def _keeps(fresh: list[str], old: list[str], runs: Runs, first: int, last: int, *, named: bool) -> bool:
    """Whether the new words say what the words that are gone said."""
    known = all(form in runs.positions or form in _GLUE for form in fresh)
    if not old:
        return set(fresh) <= _GLUE or (known and _explains(fresh, runs, first - 1, last, named=named))
    if set(old) <= PRONOUNS.union(_ARTICLES):
        return (known or set(fresh) <= PRONOUNS) and not _changes_sex(old, fresh)
    if set(old) <= _TITLES and not fresh:
        return True
    if not named or not known or len(old) > _LONGEST_ROLE_TOKENS:
        return False
    # Another part of the same name, or the name for a role.
    if _stands([*old, *fresh], runs) or _stands([*fresh, *old], runs):
        return True
    is_role = runs.tokens.forms[first] in DETERMINERS and runs.tokens.raw(last - 1).islower()
    return is_role and _is_recent(fresh, runs, first)


def _explains(fresh: Sequence[str], runs: Runs, left: int, right: int, *, named: bool) -> bool:
    """Whether words put in say who the pronoun or the role before them is, or complete a name as the article has it."""
    text = runs.tokens
    before = text.forms[left : left + 1] if left >= 0 else []
    if before and before[0] in PRONOUNS and (named or fresh[0] in DETERMINERS):
        return True
    if not named:
        return False
    if _stands([*before, *fresh], runs) or _stands([*fresh, *text.forms[right : right + 1]], runs):
        return True
    is_role = (
        bool(before) and text.raw(left).islower() and not DETERMINERS.isdisjoint(text.forms[max(0, left - 3) : left])
    )
    return is_role and _is_recent(fresh, runs, right)


def _stands(name: Sequence[str], runs: Runs) -> bool:
    """Whether the article has these words side by side, with nothing but spaces between them."""
    gaps = range(len(name) - 1)
    return any(all(runs.tokens.gap(at + gap) == " " for gap in gaps) for at in runs.find(name))


def _changes_sex(old: Sequence[str], fresh: Sequence[str]) -> bool:
    return any(not one.isdisjoint(old) and not other.isdisjoint(fresh) for one, other in ((_HE, _SHE), (_SHE, _HE)))


def _without_same_verb(fresh: list[str], old: list[str]) -> tuple[list[str], list[str]]:
    """Both sides without a word that stands on each in another form: "says" for "say", "is" for "are"."""
    for one in old:
        for other in fresh:
            if not PRONOUNS.intersection((one, other)) and _is_other_form(one, other):
                return [form for form in fresh if form != other], [form for form in old if form != one]
    return fresh, old


def _is_other_form(one: str, other: str) -> bool:
    if any(one in verb and other in verb for verb in _SAME_VERB):
        return True
    shared = next((at for at, pair in enumerate(zip(one, other, strict=False)) if len(set(pair)) > 1), None)
    stem = min(len(one), len(other)) if shared is None else shared
    return stem >= _LEAST_STEM and one[stem:] in _ENDINGS and other[stem:] in _ENDINGS


def _is_recent(fresh: Sequence[str], runs: Runs, at: int) -> bool:
    """Whether new words have a name at their end that the article has not far away."""
    places = runs.positions.get(next((form for form in reversed(fresh) if form != "'s"), ""), [])
    return any(abs(at - place) <= _RECENT_TOKENS for place in places)


def _has_brackets(text: Tokens, first: int, last: int) -> bool:
    """Whether the article has brackets of its own there."""
    around = text.text[max(0, text.starts[first] - 1) : text.ends[last - 1] + 1]
    return "[" in around or "]" in around
