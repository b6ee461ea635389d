"""A reading into its options: what is proposed, offered, weighed or refused, by whom and on what conditions."""

import re
from dataclasses import dataclass, replace
from typing import Final

from briefing.attribution import Span
from briefing.engines.extractive import clauses, parties, proposals
from briefing.engines.extractive.clauses import as_sentence, tidy
from briefing.engines.extractive.likeness import likeness, stems
from briefing.engines.extractive.matches import is_match_report
from briefing.engines.extractive.naming import doer_in, name_of
from briefing.engines.extractive.option_kinds import kind_of
from briefing.engines.extractive.proposals import Proposal
from briefing.engines.extractive.reading import Reading
from briefing.engines.extractive.wordlist import word_set
from briefing.schema import DraftOption, OptionStatus

LIMIT_WORDS: Final = 45
SAME: Final = 0.66
LEAST_OPTIONS: Final = 8
WORDS_PER_OPTION: Final = 250
MOST_OPTIONS: Final = 30
# A book has no more than an article: what comes after this many candidates is not weighed.
LIMIT_CANDIDATES: Final = 300
# A report quotes a "should" now and then; what recommends in its own voice does so again and again.
LEAST_DUTIES: Final = 3
_ADVANCE: Final[tuple[OptionStatus, ...]] = (
    "floated",
    "under_discussion",
    "proposed",
    "rejected",
    "agreed",
    "in_force",
)


@dataclass(frozen=True)
class _Found:
    """An option as one sentence has it, or several sentences merged."""

    name: str
    proposal: Proposal
    summary: str
    status: OptionStatus
    providers: tuple[str, ...]
    proponents: tuple[str, ...]
    opponents: tuple[str, ...]
    conditions: tuple[str, ...]
    obstacles: tuple[str, ...]
    quotes: tuple[str, ...]


def find(reading: Reading) -> tuple[DraftOption, ...]:
    """The options of the article, in text order; repeats of one are merged. A report of a match has none."""
    if is_match_report(reading):
        return ()
    found: list[_Found] = []
    for sentence in (part for whole in reading.sentences for part in clauses.whole_sentences(reading.text, whole)):
        for proposal in proposals.find(reading.text, sentence):
            option = _option(reading, proposal, sentence)
            if option is not None:
                _add(found, option)
            elif proposal.side in {"for", "against"}:
                _take_side(found, reading, proposal, sentence)
        _settle(found, reading.text[sentence.start : sentence.end])
    if sum(one.proposal.side == "duty" for one in found) < LEAST_DUTIES:
        found = [one for one in found if one.proposal.side != "duty"]
    limit = min(max(LEAST_OPTIONS, len(reading.analysed.words) // WORDS_PER_OPTION), MOST_OPTIONS)
    kept = sorted(found, key=lambda one: -one.proposal.weight)[:limit]
    return tuple(_drafted(reading, one) for one in sorted(kept, key=lambda one: one.proposal.start))


def _option(reading: Reading, proposal: Proposal, sentence: Span) -> _Found | None:
    content = reading.text[proposal.content.start : proposal.content.end]
    name = name_of(f"to {content}" if proposal.side == "duty" else content, is_act=proposal.is_act)
    named = reading.actor_named(name)
    if not name or (named is not None and named.kind == "person"):
        return None
    span = _summary_span(reading.text, sentence, proposal)
    subjects = parties.subjects(reading, proposal, sentence)
    if proposal.side == "duty" and (not subjects or parties.is_told(reading, proposal)):
        return None
    doer = reading.actor_named(doer_in(content))
    obstacles, refusers = _obstacle_after(reading, sentence)
    return _Found(
        name=name,
        proposal=proposal,
        summary=as_sentence(reading.text[span.start : span.end]),
        status=_status(reading, proposal),
        providers=(doer.name,) if doer else subjects if proposal.side in {"offers", "duty"} else (),
        proponents=subjects if proposal.side in {"for", "offers"} else (),
        opponents=subjects if proposal.side == "against" else refusers,
        conditions=_conditions(content),
        obstacles=obstacles,
        quotes=(reading.text[span.start : span.end],),
    )


def _status(reading: Reading, proposal: Proposal) -> OptionStatus:
    """How far it has come; what one says another has agreed to is not yet agreed."""
    is_hearsay = proposal.status == "agreed" and parties.is_told(reading, proposal)
    return "under_discussion" if is_hearsay else proposal.status


def _summary_span(text: str, sentence: Span, proposal: Proposal) -> Span:
    if len(text[sentence.start : sentence.end].split()) <= LIMIT_WORDS:
        return sentence
    return clauses.clause_at(text, sentence, proposal.start)


_CONDITION: Final = re.compile(
    r"\b(?:(?:but\s+)?only\s+)?(?:if|unless|provided(?:\s+that)?|on\s+condition\s+that|as\s+long\s+as|once(?!\s+(?:and|again|more))|whenever)\s[^,.;“”\"]{5,90}"
    r"|\bunder\s+(?:a|any|the)\s(?:[\w-]+\s){0,2}(?:deal|agreement|treaty|settlement|accord)\b"
    r"|\b(?:after|following)\s+(?:a|the|any)\s(?:[\w-]+\s){0,2}(?:ceasefire|truce|deal|treaty|settlement|vote|election)\b[^,.;“”\"]{0,40}"
    r"|\bin\s+(?:exchange|return)\s+for\s[^,.;“”\"]{5,80}"
)
_OBSTACLE: Final = re.compile(
    r"\b(?:would|will)\s+(?:\w+\s+)?(?:need|require|depend\s+on|cost)\b|\b(?:resistant|opposed|opposition|objections?)\s+to\b"
    r"|\bfalls?\s+short\b|\bunlikely\b|\b(?:reject(?:s|ed)|oppose[sd]|refuse[sd]|blocked|vetoed|rul(?:ed|es)\s+out|dismissed)\b"
)
_REFUSAL: Final = re.compile(
    r"\b(?:reject(?:s|ed)|oppose[sd]|rul(?:ed|es)\s+out|dismissed)\s+(?:\w+ing\s+)?(?:that|the|this|it|any\s+such)\b"
)
_ABOUT_IT: Final = re.compile(
    r"(?:But\s+|However,\s+)?(?:their|the|that|this|such|it|its|any such)\b"
    r"|.*\b(?:that|this|the)\s+(?:idea|plan|proposal|offer|condition|suggestion|demand|option)\b",
    re.IGNORECASE,
)


def _conditions(content: str) -> tuple[str, ...]:
    found = (
        re.split(r"\s(?=(?:will|would|has|have|is|are)\s)", match[0])[0] if match[0].startswith("in ") else match[0]
        for match in _CONDITION.finditer(content)
    )
    return tuple(tidy(words) for words in found)[:2]


def _obstacle_after(reading: Reading, sentence: Span) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What the next sentence puts in the way of what was just proposed, and who refuses it there."""
    following = reading.sentence_at(sentence.end + 1) or reading.sentence_at(sentence.end + 2)
    if following is None or "\n" in reading.text[sentence.end : following.start]:
        return (), ()
    words = reading.words_of(following)
    if not _ABOUT_IT.match(words) or not _OBSTACLE.search(words) or len(words.split()) > LIMIT_WORDS:
        return (), ()
    parts = (reading.words_of(part) for part in clauses.clauses(reading.text, following))
    obstacle = next((tidy(part) for part in parts if _OBSTACLE.search(part)), "")
    refusal = _REFUSAL.search(words)
    refuser = reading.actors_in(Span(following.start, following.start + refusal.start())) if refusal else ()
    return (obstacle,) if obstacle else (), tuple(actor.name for actor in refuser[:1])


def _add(found: list[_Found], new: _Found) -> None:
    new_stems = stems(new.name)
    for index, old in enumerate(found):
        old_stems = stems(old.name)
        if likeness(old_stems, new_stems) >= SAME and len(old_stems & new_stems) >= min(
            2, len(old_stems), len(new_stems)
        ):
            found[index] = _merged(old, new)
            return
    if len(found) < LIMIT_CANDIDATES:
        found.append(new)


_PRONOUNS: Final = word_set("it that this")
_GENERAL: Final = _PRONOUNS | word_set("idea plan plans proposal proposals offer demand suggestion condition")
# "That idea" may come a paragraph later; "that" alone stands for what was just said.
_NEAR_CHARS: Final = 600
_NEXT_CHARS: Final = 3


def _take_side(found: list[_Found], reading: Reading, proposal: Proposal, sentence: Span) -> None:
    """Note who is for or against "the sale" or "that idea" with the option it takes up, if that was named before."""
    taken_up = re.match(r"(?:(?:the|that|this)\s+)?(\w+)", reading.text[proposal.content.start : proposal.content.end])
    if taken_up is None:
        return
    word = taken_up[1].lower()
    for index in range(len(found) - 1, max(-1, len(found) - 6), -1):
        old = found[index]
        limit = _NEXT_CHARS if word in _PRONOUNS else _NEAR_CHARS
        is_near = sentence.start - old.proposal.content.end <= limit
        if (word in _GENERAL and is_near) or stems(word) & stems(old.name):
            subjects = parties.subjects(reading, proposal, sentence)
            if proposal.side == "against":
                found[index] = replace(old, opponents=tuple(dict.fromkeys(old.opponents + subjects)))
            else:
                found[index] = replace(old, proponents=tuple(dict.fromkeys(old.proponents + subjects)))
            return


_OUTCOMES: Final[dict[str, OptionStatus]] = {
    **dict.fromkeys(("rejected", "dropped", "shelved", "abandoned", "vetoed"), "rejected"),
    **dict.fromkeys(("accepted", "approved", "adopted", "agreed"), "agreed"),
}
_OUTCOME: Final = re.compile(
    rf"\b(?:the|that|this)\s+(?:proposal|plan|idea|offer|option)\s+(?:was|has been|is)\s+({'|'.join(_OUTCOMES)})\b",
    re.IGNORECASE,
)


def _settle(found: list[_Found], sentence: str) -> None:
    """Note what became of the option named last, when a sentence says what became of "the proposal"."""
    outcome = _OUTCOME.search(sentence)
    if outcome and found:
        found[-1] = replace(found[-1], status=_OUTCOMES[outcome[1].lower()])


def _merged(old: _Found, new: _Found) -> _Found:
    opponents = tuple(dict.fromkeys(old.opponents + new.opponents))
    return replace(
        old if old.proposal.weight >= new.proposal.weight else new,
        status=max(old.status, new.status, key=_ADVANCE.index),
        providers=tuple(dict.fromkeys(old.providers + new.providers)),
        proponents=tuple(name for name in dict.fromkeys(old.proponents + new.proponents) if name not in opponents),
        opponents=opponents,
        conditions=tuple(dict.fromkeys(old.conditions + new.conditions)),
        obstacles=tuple(dict.fromkeys(old.obstacles + new.obstacles)),
        quotes=tuple(dict.fromkeys(old.quotes + new.quotes))[:3],
    )


def _drafted(reading: Reading, one: _Found) -> DraftOption:
    return DraftOption(
        name=one.name,
        kind=kind_of(one.name, one.summary, article=reading.text),
        summary=one.summary,
        providers=one.providers,
        proponents=one.proponents,
        opponents=one.opponents,
        conditions=one.conditions,
        obstacles=one.obstacles,
        status=one.status,
        quotes=one.quotes,
    )
