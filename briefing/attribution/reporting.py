"""Analysed text -> who says what, in which words."""

from typing import NamedTuple

from briefing.attribution import mentions, speeches, verbs
from briefing.attribution.cues import CUES
from briefing.attribution.labels import Labels, read_signatures
from briefing.attribution.ledger import Finding, Kind, Ledger, Scope
from briefing.attribution.names import Named
from briefing.attribution.resolution import Resolver
from briefing.attribution.sentences import Analysed, Sentence, Span, analyse
from briefing.attribution.wording import Run, Wording

_LIMIT_DATELINE = 14


class Attribution(NamedTuple):
    """Who says, thinks or wants what.

    Attributes:
        source: The words for whoever it is attributed to, or None when the text names nobody ("is expected to").
        cue: The words that report: "said", "called for", "according to", "claim".
        contents: What is reported, in text order; more than one stretch when the speaker interrupts it.
        name: The source's fullest name when it is found in the text, else the words of the source; None for a
            pronoun that cannot be resolved and when there is no source.
        is_named: Whether that is the name of somebody whom the text names, and not the words for somebody unnamed.
        cue_lemma: The verb, noun or adjective of the cue in its plain form; "" when a quotation just stands beside its
            speaker.
        particle: What goes with the cue: "for" in "called for", "" when nothing does.
        kind: The pattern: "say" (clause or quotation), "want" (to do), "object" (a thing: "rejected the plan"),
            "preposition" ("called for"), "according_to", "noun" ("his claim that"), "adjective" ("is confident that"),
            "passive", "seem", "label" ("Ms Oda: ..."), "quotation" (no known cue).
        is_quoted: Whether most words of the contents stand in quotation marks.
        negated: Whether the cue is negated: "did not say".
    """

    source: Span | None
    cue: Span
    contents: tuple[Span, ...]
    name: str | None
    is_named: bool
    cue_lemma: str
    particle: str
    kind: Kind
    is_quoted: bool
    negated: bool


def attribute(text: Analysed | str) -> tuple[Attribution, ...]:
    """Find who says what, in text order.

    Args:
        text: A text, or what `analyse` made of it.

    Example:
        >>> text = "Ana Oda said talks had failed. “We will not pay,” the minister added."
        >>> for found in attribute(text):
        ...     print(found.name, "|", text[slice(*found.cue)], "|", text[slice(*found.contents[0])])
        Ana Oda | said | talks had failed
        Ana Oda | added | “We will not pay,”
    """
    return report(analyse(text) if isinstance(text, str) else text).attributions


class Report(NamedTuple):
    """What a text says of who speaks, and what was needed to find it.

    Attributes:
        attributions: Who says what, in text order.
        wording: The words of the text.
        resolver: Knows everybody whom the text names.
    """

    attributions: tuple[Attribution, ...]
    wording: Wording
    resolver: Resolver


def report(analysed: Analysed) -> Report:
    """Find who says what, and keep what is known of the text's names.

    Args:
        analysed: What `analyse` made of the text.
    """
    wording = Wording(analysed)
    ledger = Ledger(wording)
    labels = Labels(wording, analysed.sentences)
    read_signatures(ledger)
    for sentence in analysed.sentences:
        _read_sentence(Scope(wording, ledger, _after_dateline(wording, sentence), sentence.last), labels)
    speeches.continue_speeches(ledger)
    resolver = Resolver(wording, ledger)
    resolved = resolver.resolve(ledger.found)
    pairs = sorted(zip(ledger.found, resolved, strict=True), key=lambda pair: pair[0].contents[0].first)
    return Report(tuple(_attribution(wording, finding, who) for finding, who in pairs), wording, resolver)


def _after_dateline(wording: Wording, sentence: Sentence) -> int:
    """As in "OSLO, Nov 3 (Agency) - The bank said": return where the sentence proper begins."""
    first = sentence.first
    opens_paragraph = not first or wording.paragraphs[first - 1] != wording.paragraphs[first]
    if not opens_paragraph or len(wording.texts[first]) < 3 or not wording.texts[first].isupper():
        return first
    for at in range(first + 1, min(first + _LIMIT_DATELINE, sentence.last - 1)):
        if wording.texts[at] in ("-", "–", "—"):
            return at + 1
    return first


def _read_sentence(scope: Scope, labels: Labels) -> None:
    """Read a sentence twice: first the plainest verbs of saying, then every other cue on words still free."""
    labels.read(scope)
    last = _scan_plain(scope)
    speeches.unclaimed(scope, last)
    _scan_rest(scope)


def _scan_plain(scope: Scope) -> Run | None:
    words, last, at = scope.wording, None, scope.start
    is_title = _is_title(scope)
    while at < scope.end:
        if words.quoted[at] >= 0 or scope.ledger.used[at]:
            at += 1
            continue
        if _is_according_to(scope, at):
            mentions.according_to(scope, at)
            at += 2
            continue
        if words.lower[at] in ("put", "puts") and at + 1 < scope.end and words.lower[at + 1] == "it":
            mentions.put_it(scope, at)
        cue = CUES.get(words.lower[at])
        if cue and cue.is_core and cue.reports_speech and (is_title or at == scope.start or not words.is_capital(at)):
            last = verbs.read(scope, at, cue, last=last, core_only=True) or last
        at += 1
    return last


def _scan_rest(scope: Scope) -> None:
    words, ledger = scope.wording, scope.ledger
    is_title = _is_title(scope)
    last: Run | None = None
    for at in range(scope.start, scope.end):
        last = ledger.source_of_cue(at, last)
        if words.quoted[at] >= 0 or ledger.used[at] or ledger.has_cue(at):
            continue
        if words.lower[at] in mentions.SEEMING:
            mentions.seems(scope, at)
        else:
            last = _read_word(scope, at, last, is_title=is_title) or last


def _read_word(scope: Scope, at: int, last: Run | None, *, is_title: bool) -> Run | None:
    words = scope.wording
    cue = CUES.get(words.lower[at])
    if cue and (is_title or at == scope.start or not words.is_capital(at)):
        source = verbs.read(scope, at, cue, last=last, core_only=False)
        if source:
            return source
    mentions.noun(scope, at)
    return mentions.adjective(scope, at)


def _is_according_to(scope: Scope, at: int) -> bool:
    lower = scope.wording.lower
    return lower[at] == "according" and at + 1 < scope.end and lower[at + 1] == "to"


def _is_title(scope: Scope) -> bool:
    """Whether nearly all longer words have capitals, as in a headline."""
    if scope.start and scope.end - scope.start >= 25:
        return False
    return scope.wording.is_headline(scope.start)


def _attribution(wording: Wording, finding: Finding, who: Named | str | None) -> Attribution:
    runs = sorted(finding.contents)
    quoted = [wording.quoted[at] >= 0 for run in runs for at in range(*run) if wording.is_word(at)]
    return Attribution(
        source=wording.span(finding.source) if finding.source else None,
        cue=wording.span(finding.cue),
        contents=tuple(wording.span(run) for run in runs),
        name=who.name if isinstance(who, Named) else who,
        is_named=isinstance(who, Named),
        cue_lemma=finding.lemma,
        particle=finding.particle,
        kind=finding.kind,
        is_quoted=sum(quoted) > 0.5 * len(quoted),
        negated=finding.negated,
    )
