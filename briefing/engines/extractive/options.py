"""A reading into its options: what is proposed, offered, weighed or refused, by whom and on what conditions."""

import re
from dataclasses import dataclass, replace
from typing import Final

from briefing.attribution import Span
from briefing.engines.extractive import choices, clauses, listed, parties, proposals
from briefing.engines.extractive.clauses import as_sentence, capitalised, tidy
from briefing.engines.extractive.conditions import LIMIT_WORDS, conditions_in, obstacle_after
from briefing.engines.extractive.likeness import likeness, stems
from briefing.engines.extractive.listed import Listed
from briefing.engines.extractive.matches import is_match_report
from briefing.engines.extractive.naming import doer_in, name_of, name_of_item
from briefing.engines.extractive.option_kinds import kind_of
from briefing.engines.extractive.proposals import Proposal
from briefing.engines.extractive.reading import Reading
from briefing.engines.extractive.verbs import reading_of
from briefing.engines.extractive.wordlist import word_set
from briefing.schema import DraftOption, OptionStatus

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
    intro: str = ""


def find(reading: Reading) -> tuple[DraftOption, ...]:
    """The options of the article, in text order; repeats of one are merged. A report of a match has none."""
    if is_match_report(reading):
        return ()
    found: list[_Found] = []
    counted = tuple(listed.find(reading.text, reading.sentences))
    ordinals: dict[str, int] = {}
    for sentence in (part for whole in reading.sentences for part in clauses.whole_sentences(reading.text, whole)):
        here = [one for one in counted if sentence.start <= one.proposal.start < sentence.end]
        for one in here:
            _add_listed(found, reading, one, sentence=sentence, ordinals=ordinals)
        for choice in choices.find(reading.text, sentence) if not here else ():
            _add_listed(found, reading, choice.listed, sentence=sentence, ordinals=ordinals, words=choice.name_from)
            here.append(choice.listed)
        for proposal in proposals.find(reading.text, sentence):
            if any(one.proposal.start <= proposal.start < one.proposal.content.end for one in here):
                continue
            option = _option(reading, proposal, sentence)
            if option is not None:
                _add(found, option)
            elif proposal.side in {"for", "against"}:
                _take_side(found, reading, proposal, sentence)
        _take_side_by_number(found, reading, sentence, ordinals)
        _settle(found, reading.text[sentence.start : sentence.end])
    if sum(one.proposal.side == "duty" for one in found) < LEAST_DUTIES:
        found = [one for one in found if one.proposal.side != "duty"]
    limit = min(max(LEAST_OPTIONS, len(reading.analysed.words) // WORDS_PER_OPTION), MOST_OPTIONS)
    kept = sorted(found, key=lambda one: -one.proposal.weight)[:limit]
    return tuple(_drafted(reading, one) for one in sorted(kept, key=lambda one: one.proposal.start))


# "Oda, whose ministry must approve any sale,": said beside, to tell who somebody is.
_ASIDE: Final = re.compile(r",\s(?:whose|which|who)\b[^,;.]*$")


def _option(reading: Reading, proposal: Proposal, sentence: Span) -> _Found | None:
    content = reading.text[proposal.content.start : proposal.content.end]
    is_bare = proposal.side == "duty" or reading.text[: proposal.content.start].rstrip().endswith((" would", " will"))
    name = name_of(f"to {content}" if is_bare else content, is_act=proposal.is_act) or _introduced(
        reading, content, span=sentence
    )
    named = reading.actor_named(name)
    if not name or (named is not None and named.kind == "person"):
        return None
    span = _summary_span(reading.text, sentence, proposal)
    subjects = parties.subjects(reading, proposal, sentence)
    if proposal.side == "duty":
        is_aside = _ASIDE.search(reading.text, sentence.start, proposal.start) is not None
        if not subjects or is_aside or parties.is_told(reading, proposal):
            return None
    doer = reading.actor_named(doer_in(content))
    obstacles, refusers = obstacle_after(reading, sentence)
    return _Found(
        name=name,
        proposal=proposal,
        summary=as_sentence(reading.text[span.start : span.end]),
        status=_status(reading, proposal),
        providers=(doer.name,) if doer else subjects if proposal.side in {"offers", "duty"} else (),
        proponents=subjects if proposal.side in {"for", "offers"} else _agents(reading, proposal, sentence),
        opponents=subjects if proposal.side == "against" else refusers,
        conditions=conditions_in(content),
        obstacles=obstacles,
        quotes=(reading.text[span.start : span.end],),
    )


_ONE_NOUN: Final = re.compile(r"(?:the|this|that)\s+([a-z]+)", re.IGNORECASE)
_BY: Final = re.compile(r"(?:, which )?[^,;.]{0,60}?\bby\s+([^,;.]+?)(?=\s(?:in|on|last)\s|[,;.]|$)")


def _introduced(reading: Reading, content: str, *, span: Span) -> str:
    """The name by which the paragraph first spoke of "the force": "International force"; "" when it did not."""
    noun = _ONE_NOUN.fullmatch(content.strip())
    before = reading.text[reading.text.rfind("\n", 0, span.start) + 1 : span.start]
    first = re.search(rf"\ban? ((?:[a-z-]+ ){{1,3}}{noun[1]})\b", before) if noun else None
    return capitalised(first[1]) if first else ""


def _agents(reading: Reading, proposal: Proposal, sentence: Span) -> tuple[str, ...]:
    """By whom something was proposed: "the force was proposed by Peru and Chile"."""
    is_passive = proposal.content.start <= proposal.start
    by = _BY.match(reading.text, proposal.content.end, sentence.end) if is_passive else None
    return _joined(reading, Span(*by.span(1))) if by else ()


def _add_listed(
    found: list[_Found],
    reading: Reading,
    one: Listed,
    *,
    sentence: Span,
    ordinals: dict[str, int],
    words: str = "",
) -> None:
    """Add what an enumeration names, by `words` when they say more; its options are never merged with one another."""
    content = reading.words_of(one.proposal.content)
    name = _passive_name(content) if one.opening == "that " else name_of_item(words or one.opening + content)
    if not name:
        return
    owners = _joined(reading, one.owner)
    span = _summary_span(reading.text, sentence, one.proposal)
    span = one.proposal.content if ":" in one.intro and span != sentence else span
    following = reading.sentence_at(sentence.end + 1)
    more = reading.words_of(following) if following and reading.text[sentence.end : following.start] == " " else ""
    is_disputed = re.search(r"\bdenie[ds]\b", more) is not None and len(stems(name) & stems(more)) > 1
    obstacles = (tidy(more),) if is_disputed else ()
    more = more if re.match(r"(?:It|They|That|This)\s(?:would|could|can|will)\b", more) else ""
    quotes = [reading.words_of(span), more] if conditions_in(more) else [reading.words_of(span)]
    found.append(
        _Found(
            name=name,
            proposal=one.proposal,
            summary=as_sentence(reading.words_of(span)),
            status=one.proposal.status,
            providers=_joined(reading, one.provider),
            proponents=owners if one.proposal.side == "for" else (),
            opponents=owners[:1] if one.proposal.side == "against" else (),
            conditions=conditions_in(content) or conditions_in(more),
            obstacles=obstacles,
            quotes=tuple(quotes),
            intro=one.intro,
        )
    )
    if one.ordinal:
        ordinals[one.ordinal] = len(found) - 1


def _passive_name(content: str) -> str:
    """The name of "two ships would be sold": "Selling two ships"; "" for a clause of another kind."""
    match = re.match(r"\s*([^,;]{3,60}?)(?:\s+(?:with|who|that)\s[^,;]*?)?\s+would\s+be\s+([a-z]+)\b", content)
    verb = reading_of(match[2]) if match else None
    return name_of(f"to {verb[0]} {match[1]}") if match and verb else ""


def _joined(reading: Reading, span: Span | None) -> tuple[str, ...]:
    return tuple(actor.name for actor in reading.actors_in(span))[:3] if span else ()


def _status(reading: Reading, proposal: Proposal) -> OptionStatus:
    """How far it has come; what one says another has agreed to is not yet agreed."""
    is_hearsay = proposal.status == "agreed" and parties.is_told(reading, proposal)
    return "under_discussion" if is_hearsay else proposal.status


def _summary_span(text: str, sentence: Span, proposal: Proposal) -> Span:
    if len(text[sentence.start : sentence.end].split()) <= LIMIT_WORDS:
        return sentence
    return clauses.clause_at(text, sentence, proposal.start)


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


def _names_another(between: str) -> bool:
    """Whether another proposal stands between an option and "the idea", even one that made no option."""
    return (
        re.search(r"\b(?:an?|another|one|second|third|new)\s+(?:\w+\s)?(?:option|idea|proposal|plan|offer)\b", between)
        is not None
    )


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
        if word in _GENERAL and _names_another(reading.text[old.proposal.content.end : sentence.start]):
            return
        if (word in _GENERAL and is_near) or stems(word) & stems(old.name):
            subjects = parties.subjects(reading, proposal, sentence)
            if proposal.side == "against":
                found[index] = replace(old, opponents=tuple(dict.fromkeys(old.opponents + subjects)))
            else:
                found[index] = replace(old, proponents=tuple(dict.fromkeys(old.proponents + subjects)))
            return


_BY_NUMBER: Final = re.compile(
    r"\b(?:(?P<for>favou?rs?|favou?red|supports?|supported|backs?|backed|prefers?|preferred)"
    r"|(?P<against>rejects?|rejected|opposes?|opposed|rules?\s+out|ruled\s+out))\s+the\s+(?P<ordinal>first|second|third|fourth)\b"
    r"(?=\s+(?:option|idea|one|proposal|plan)\b|[,.;]|\s+because\b)"
)


def _take_side_by_number(found: list[_Found], reading: Reading, sentence: Span, ordinals: dict[str, int]) -> None:
    """Note who is for or against "the second option" with the option that was counted so."""
    match = _BY_NUMBER.search(reading.text, sentence.start, sentence.end)
    if match is None or match["ordinal"] not in ordinals:
        return
    index = ordinals[match["ordinal"]]
    who = _joined(reading, Span(clauses.clause_at(reading.text, sentence, match.start()).start, match.start()))[:1]
    old = found[index]
    if match["for"]:
        found[index] = replace(old, proponents=tuple(dict.fromkeys(old.proponents + who)))
    else:
        told = tidy(reading.words_of(sentence)) if len(reading.words_of(sentence).split()) <= LIMIT_WORDS else ""
        found[index] = replace(
            old,
            opponents=tuple(dict.fromkeys(old.opponents + who)),
            obstacles=(*old.obstacles, *([told] if told else [])),
        )


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
        kind=kind_of(one.name, f"{one.summary} {one.intro}".strip(), article=reading.text),
        summary=one.summary,
        providers=one.providers,
        proponents=one.proponents,
        opponents=one.opponents,
        conditions=one.conditions,
        obstacles=one.obstacles,
        status=one.status,
        quotes=one.quotes,
    )
