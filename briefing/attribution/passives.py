"""A reporting verb in the passive -> what is reported, and by whom when the text says so."""

from briefing.attribution import phrases, subjects
from briefing.attribution.clauses import end_of_content, trim
from briefing.attribution.complements import Verb
from briefing.attribution.groups import Group
from briefing.attribution.lexicon import BE, COMPLEMENTIZERS, word_set
from briefing.attribution.subjects import SHARED
from briefing.attribution.wording import Run

_SUPPOSED = word_set("expect believe say think report know allege estimate suppose see view consider rumor")
_QUESTIONED = word_set("about whether if why how what")


def is_asked(verb: Verb, group: Group) -> bool:
    """As in "Asked about the vote, she said" or "he said when asked whether"."""
    if verb.cue.lemma != "ask" or not verb.cue.is_past or group.helpers:
        return False
    begins = verb.at == verb.scope.start or group.previous in ("when", "if", "repeatedly", ",")
    return begins and (verb.following in _QUESTIONED or verb.following in ("by", "to"))


def read_question(verb: Verb) -> Run | None:
    """Attribute a question to whoever follows "by", else to nobody; whoever it is, they do not speak on."""
    scope, words = verb.scope, verb.scope.wording
    first, source = verb.at + 1, None
    if verb.following == "by":
        source = phrases.after(scope, first + 1)
        first = source.last if source else scope.end
    if first < scope.end and words.lower[first] == "about":
        first += 1
    if first < scope.end:
        verb.add(source, [trim(words, Run(first, end_of_content(scope, first, use="preposition")))], "passive")
    return None


def read(verb: Verb, group: Group) -> Run | None:
    """As in "was criticised by Ms Oda", "is expected to", "were told that"."""
    scope, words, cue = verb.scope, verb.scope.wording, verb.cue
    if not any(helper in BE for helper in group.helpers):
        return None
    first = verb.at + 1
    nearby = range(first, min(scope.end, first + 3))
    by = next((at for at in nearby if words.lower[at] == "by" and words.quoted[at] < 0), None)
    subject = subjects.subject(scope, group.subject_end)
    if by is not None:
        return _by_somebody(verb, by, subject)
    is_supposed = cue.lemma in _SUPPOSED and verb.following in ("to", "as", "that")
    if is_supposed and subject is not None and subject != SHARED:
        run = Run(first, end_of_content(scope, first, use="say"))
        runs = [run] if words.lower[subject.first] in ("it", "there") else [subject, run]
        if verb.add(None, runs, "passive"):
            return None
    _told_or_asked(verb, subject)
    return None


def _by_somebody(verb: Verb, by: int, subject: Run | None) -> Run | None:
    scope, words = verb.scope, verb.scope.wording
    source = phrases.after(scope, by + 1)
    if source is None or subject is None or subject == SHARED or verb.cue.uses <= {"want", "tell"}:
        return None
    runs = [subject]
    rest = Run(source.last, end_of_content(scope, source.last, use="object"))
    if rest.first < rest.last and words.lower[rest.first] in ("as", "for", "to"):
        runs.append(rest)
    return source if verb.add(source, runs, "passive") else None


def _told_or_asked(verb: Verb, subject: Run | None) -> None:
    scope, words, cue = verb.scope, verb.scope.wording, verb.cue
    first = verb.at + 1
    if first >= scope.end:
        return
    is_clause = verb.following in COMPLEMENTIZERS or verb.following == "to" or words.quoted[first] >= 0
    if "tell" in cue.uses and is_clause and cue.lemma != "show":
        verb.add(None, [trim(words, Run(first, end_of_content(scope, first, use="say")))], "passive")
    elif cue.lemma == "ask" and verb.following in _QUESTIONED and subject is not None:
        first += verb.following == "about"
        verb.add(None, [trim(words, Run(first, end_of_content(scope, first, use="preposition")))], "passive")
