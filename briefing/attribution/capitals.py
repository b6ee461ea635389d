"""Words -> the runs of capitalised words that may be names, with their titles split off."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefing.attribution.cues import AMBIGUOUS, CUES
from briefing.attribution.lexicon import (
    ADVERBS,
    AUXILIARIES,
    COMPLEMENTIZERS,
    DETERMINERS,
    OPENING_WORDS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    word_set,
)
from briefing.attribution.people import (
    NAME_PARTICLES,
    ORGANISATION_WORDS,
    SHORT_TITLES,
    STATE_OFFICES,
    TITLES,
    WEAK_TITLES,
)
from briefing.attribution.places import country_of
from briefing.attribution.wording import Run, Wording
from briefing.attribution.words import are_initials

_NEVER_IN_NAMES = word_set("i the a an but and in on he she it they we you this that if as at when for")
_FUNCTION_WORDS = (
    ADVERBS
    | AUXILIARIES
    | COMPLEMENTIZERS
    | DETERMINERS
    | OPENING_WORDS
    | PREPOSITIONS
    | SUBJECT_PRONOUNS
    | SUBORDINATORS
    | word_set("or unlike q a yes no")
)
_PARTY_WORDS = word_set("democratic republican conservative liberal gop labour democrat independent")
_WITH_FOR = word_set("institute center centre council foundation committee agency department office")
_WITH_OF = ORGANISATION_WORDS | word_set("secretary minister republic kingdom leader")


class NameRun(NamedTuple):
    """A run of capitalised words that may be a name.

    Attributes:
        run: The words of the name itself.
        words: The same in lower case, without full stops and possessive endings.
        text: The name as it stands, without a possessive ending.
        titles: The titles before it in lower case: "prime", "minister".
        title_run: The titles with what stands before them in the run ("German Chancellor"), or None.
        opens_sentence: Whether it is a single word that a sentence begins with, so that its capital tells nothing.
    """

    run: Run
    words: tuple[str, ...]
    text: str
    titles: tuple[str, ...] = ()
    title_run: Run | None = None
    opens_sentence: bool = False

    @property
    def is_certainly_person(self) -> bool:
        """Whether a title says so even of a single word."""
        return bool(self.titles) and (self.titles[-1] not in WEAK_TITLES)


def runs(wording: Wording) -> Iterator[NameRun]:
    """Find all runs that may be names, in text order; a run with an organisation before a title makes two."""
    starts = {sentence.first for sentence in wording.analysed.sentences}
    plain = {lower for text, lower in zip(wording.texts, wording.lower, strict=True) if text == lower}
    at = 0
    while at < wording.count:
        if not wording.is_capital(at) or wording.lower[at] in _NEVER_IN_NAMES or wording.is_contraction(at):
            at += 1
            continue
        last = _run_end(wording, at)
        first = _without_opening(wording, Run(at, last), starts)
        if first < last:
            for run in _without_verbs(wording, Run(first, last), plain):
                yield from _split(wording, run, opens=run.first in starts or first > at, plain=plain)
        at = last


def _run_end(wording: Wording, first: int) -> int:
    at = first + 1
    while at < wording.count and wording.paragraphs[at] == wording.paragraphs[first]:
        previous = wording.analysed.words[at - 1]
        if wording.analysed.words[at].start - previous.end > 2 or wording.is_possessive(at - 1):
            break
        if not (wording.is_capital(at) or _joins(wording, at)):
            break
        at += 1
    while at - 1 > first and not wording.is_capital(at - 1) and wording.texts[at - 1] != ".":
        at -= 1
    return at


def _joins(wording: Wording, at: int) -> bool:
    """Whether a word without a capital belongs to the name around it: "de", "of", a full stop after "Mr"."""
    lower = wording.lower[at]
    has_next = at + 1 < wording.count
    if wording.texts[at] == ".":
        return are_initials(wording.texts[at - 1]) or wording.lower[at - 1] in SHORT_TITLES
    if lower in NAME_PARTICLES and has_next:
        return wording.is_capital(at + 1) or wording.lower[at + 1] in NAME_PARTICLES
    if lower == "for" and has_next and wording.lower[at - 1] in _WITH_FOR:
        return wording.is_capital(at + 1)
    if lower == "of" and has_next and wording.lower[at - 1] in _WITH_OF:
        return wording.is_capital(at + 1) or wording.lower[at + 1] == "the"
    if lower == "the" and has_next and wording.lower[at - 1] == "of":
        return wording.is_capital(at + 1)
    return False


def _without_opening(wording: Wording, run: Run, starts: set[int]) -> int:
    first = run.first
    if first not in starts:
        return first
    while first < run.last - 1 and wording.lower[first] in _FUNCTION_WORDS:
        first += 1
    cue = CUES.get(wording.lower[first])
    if cue is not None and "base" in cue.forms and run.last - first > 2:
        first += 1
    is_function = first == run.last - 1 and wording.lower[first] in _FUNCTION_WORDS
    return run.last if is_function else first


def _without_verbs(wording: Wording, run: Run, plain: set[str]) -> Iterator[Run]:
    """Headlines have capitals everywhere: cut them at reporting verbs and at words that also stand without one."""
    first = run.first
    is_headline = run.last - run.first > 2 and wording.is_headline(run.first)
    for at in range(run.first, run.last):
        lower = wording.lower[at]
        cue = CUES.get(lower)
        is_verb = cue is not None and cue.reports_speech and cue.forms.isdisjoint(("base", "gerund")) and at > run.first
        is_verb = is_verb and lower not in AMBIGUOUS
        is_plain = is_headline and lower in plain and lower not in TITLES and lower not in ORGANISATION_WORDS
        if is_verb or (is_plain and lower not in NAME_PARTICLES and lower != "of"):
            if first < at:
                yield Run(first, at)
            first = at + 1
    if first < run.last:
        yield Run(first, run.last)


def _split(wording: Wording, run: Run, *, opens: bool, plain: set[str]) -> Iterator[NameRun]:
    indexes = [at for at in range(*run) if wording.texts[at] != "."]
    if not indexes:
        return
    lower = [_bare(wording.lower[at]) for at in indexes]
    count = _title_count(lower)
    name = indexes[count:]
    if not name:
        return
    titles = tuple(word for word in lower[:count] if word in TITLES)
    before = next((place for place, word in enumerate(lower[:count]) if word in TITLES), 0)
    if before and any(word in ORGANISATION_WORDS for word in lower[:before]):
        yield _name_run(wording, indexes[:before], lower[:before])
    title_run = Run(run.first, name[0]) if titles else None
    single = len(name) == 1 and not titles
    opens_sentence = opens and len(name) == 1 and (not titles or lower[count] in plain)
    if single and (lower[count] in _FUNCTION_WORDS or lower[count] in TITLES):
        return
    yield _name_run(wording, name, lower[count:], titles, title_run, opens_sentence=opens_sentence)


def _name_run(
    wording: Wording,
    indexes: list[int],
    lower: list[str],
    titles: tuple[str, ...] = (),
    title_run: Run | None = None,
    *,
    opens_sentence: bool = False,
) -> NameRun:
    run = Run(indexes[0], indexes[-1] + 1)
    words = wording.analysed.words
    text = _bare(wording.analysed.text[words[run.first].start : words[run.last - 1].end])
    return NameRun(run, tuple(lower), text, titles, title_run, opens_sentence)


def _bare(text: str) -> str:
    return text[:-2] if text.endswith(("'s", "’s", "'S", "’S")) and len(text) > 2 else text


def _title_count(lower: Sequence[str]) -> int:
    """Return how many words at the front are titles, or adjectives of countries and parties before a name."""
    last_title = -1
    for place, word in enumerate(lower[:-1]):
        if word in TITLES and not any(other in ORGANISATION_WORDS for other in lower[place + 1 :]):
            last_title = place
    if last_title >= 0:
        count = last_title + 1
        if lower[count] == "of" and count + 1 < len(lower) and lower[count + 1] in STATE_OFFICES:
            count += 2
        is_weak = lower[last_title] in WEAK_TITLES and len(lower) - count < 2
        return count if not is_weak or count == len(lower) else 0
    is_adjective = len(lower) > 2 and (lower[0] in _PARTY_WORDS or country_of(lower[0]) is not None)
    is_person = is_adjective and not any(word in ORGANISATION_WORDS for word in lower)
    return 1 if is_person else 0
