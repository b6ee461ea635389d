"""A briefing into what a page shows of it: arranged for reading, every quote with its speaker, every text escaped."""

import re
from bisect import bisect_right
from collections.abc import Callable
from datetime import date, timedelta
from itertools import accumulate, zip_longest
from typing import Any

from briefing.schema import (
    Actor,
    Briefing,
    DocumentInfo,
    Evidence,
    Grounded,
    OpenQuestion,
    Position,
    TimelineEvent,
    Unsupported,
)
from briefing.views.comparison import Piece, compare
from briefing.views.display import Link, one_line, web_address
from briefing.views.matrix import matrix
from briefing.views.places import Places
from briefing.views.shortening import after_name, bare, is_spoken, naming, repeats
from briefing.views.stops import settled, stops

# "since March" names no day: it is told as the month that it says.
_FROM_MONTH_OR_YEAR = re.compile(r"(?:since|from) (?:(?P<month>[A-Z][a-z]+\.?)(?:,? (?:of )?\d{4})?|\d{4})")
EDGES = ' ,;:.“”"'
Escape = Callable[[str], str]
"""Makes one text safe for the format it lands in; it sees every text of the article and of the engine."""


def arrange(briefing: Briefing, *, places: Places, escape: Escape) -> dict[str, Any]:
    """Everything a template may use; `templates/README.md` lists it.

    Args:
        briefing: What to show.
        places: The numbered places of its evidence.
        escape: Applied once to every text, after it was compared; must leave codes such as "under_discussion" alone.
    """
    speakers = Speakers(briefing, places)
    options = [_claim(option, "summary", speakers) for option in briefing.options]
    issues = _by_issue([_position(position, speakers) for position in briefing.positions])
    actors = sorted((_actor(actor, speakers) for actor in briefing.actors), key=lambda actor: actor["salience"])
    published = briefing.documents[0].published
    timeline = sorted(
        (_event(event, speakers) for event in briefing.timeline),
        key=lambda event: settled(event, published=published) or date.max,
    )
    values = {
        "title": briefing.title,
        "bottom_line": [_claim(statement, "text", speakers) for statement in briefing.bottom_line],
        "actors": actors,
        "issues": issues,
        "matrix": matrix(issues, actors=[actor["name"] for actor in actors]),
        "questions": [_question(question, speakers) for question in briefing.open_questions],
        "guarantees": [option for option in options if option["kind"] == "security_guarantee"],
        "options": [option for option in options if option["kind"] != "security_guarantee"],
        "timeline": timeline,
        "stops": stops(timeline, published=published),
        "unsupported": [_refused(claim) for claim in briefing.unsupported],
        "documents": [_document(info) for info in briefing.documents],
        "provenance": briefing.provenance.model_dump(),
        "schema_version": briefing.schema_version,
        "claims": sum(1 for _ in briefing.claims()),
        "quotes": places.quotes,
        "verified": places.verified,
    }
    escaped: dict[str, Any] = _each_text(values, escape)
    return escaped


def tidy(page: str) -> str:
    """Take out what filling a template leaves behind: blanks at line ends and more than one empty line in a row."""
    return re.sub(r"\n{3,}", "\n\n", re.sub(r"[ \t]+$", "", page, flags=re.MULTILINE)).strip("\n") + "\n"


Quoted = tuple[str, int, int, Position]
"""Document, start and end of words that a position quotes."""


class Speakers:
    """Knows whose words a quote is, from the positions of a briefing."""

    def __init__(self, briefing: Briefing, places: Places) -> None:
        self.places = places
        self._texts = {info.id: info.text for info in briefing.documents}
        quoted: list[Quoted] = [
            (evidence.document, evidence.start, evidence.end, position)
            for position in briefing.positions
            if position.manner == "quoted"
            for evidence in position.evidence
        ]
        quoted.sort(key=lambda one: one[:2])
        self._starts = [one[:2] for one in quoted]
        # For each start, the quotation that reaches furthest among those that begin no later in the same document.
        self._furthest = list(accumulate(quoted, _further))

    def of_position(self, position: Position) -> dict[str, Any]:
        """The actor of a position, in own words or as the article reports them."""
        manner = "own" if position.manner == "quoted" else "reported"
        return {"name": position.actor, "manner": manner, "according_to": position.according_to}

    def of_words(self, evidence: Evidence, reported: str | None = None) -> dict[str, Any]:
        """Who says these words: the actor of a quoted position that holds them, else the article.

        Args:
            evidence: The words.
            reported: Whose view the article gives with them, when it is not a quotation.
        """
        before = bisect_right(self._starts, (evidence.document, evidence.start))
        if before:
            document, _, end, position = self._furthest[before - 1]
            if document == evidence.document and evidence.end <= end:
                return self.of_position(position)
        if reported is not None:
            return {"name": reported, "manner": "reported", "according_to": None}
        return {"name": "", "manner": "article", "according_to": None}

    def is_spoken(self, evidence: Evidence, speaker: dict[str, Any]) -> bool:
        """Whether words are direct speech: by the article's quotation marks, and where it has none, by the briefing."""
        text = self._texts.get(evidence.document, "")
        is_marked = is_spoken(text, start=evidence.start, end=evidence.end)
        return speaker["manner"] == "own" if is_marked is None else is_marked


def _further(before: Quoted, now: Quoted) -> Quoted:
    return before if before[0] == now[0] and before[2] >= now[2] else now


def _claim(claim: Grounded, line: str | None, speakers: Speakers) -> dict[str, Any]:
    """A claim with its quotes, which are joined when `line`, the name of a field, only repeats them."""
    by = speakers.of_position(claim) if isinstance(claim, Position) else None
    quotes = _quotes(claim.evidence, speakers, by)
    told = claim.model_dump(exclude={"evidence"})
    names = (by["name"], by["according_to"] or "") if by else ()
    is_quote = line is not None and _repeats(told[line], quotes, names)
    return {**told, "quotes": _joined(quotes) if is_quote else quotes, "is_quote": is_quote}


def _position(position: Position, speakers: Speakers) -> dict[str, Any]:
    """A position; `after_name` is its line without the name that begins it, for pages that have just named it."""
    told = _claim(position, "statement", speakers)
    quote = told["quotes"][0]
    line = position.statement
    if told["is_quote"]:
        line = quote["pieces"][0]["text"] if len(quote["pieces"]) == 1 and not quote["is_spoken"] else ""
    return {**told, "after_name": after_name(line, name=position.actor)}


def _actor(actor: Actor, speakers: Speakers) -> dict[str, Any]:
    told = _claim(actor, None, speakers)
    for quote in told["quotes"]:
        for piece in quote["pieces"]:
            piece["text"] = naming(piece["text"], names=(actor.name, *actor.aliases, actor.name.split(" ")[-1]))
    return told


def _question(question: OpenQuestion, speakers: Speakers) -> dict[str, Any]:
    told = _claim(question, None, speakers)
    if _repeats(question.why_open, told["quotes"]):
        told["why_open"] = ""
    for view, shown in zip(question.views, told["views"], strict=True):
        quotes = _quotes(view.evidence, speakers, None, reported=view.actor)
        is_quote = _repeats(view.answer, quotes, (view.actor,))
        shown.update(quotes=_joined(quotes) if is_quote else quotes, is_quote=is_quote)
        del shown["evidence"]
    return told


def _event(event: TimelineEvent, speakers: Speakers) -> dict[str, Any]:
    """An event; `whole` says that its days are just one "month" or one "year", or all the days from one on."""
    first, last = event.date_from, event.date_to
    whole = ""
    if first and last and first.year == last.year and first.day == 1 and _ends_month(last):
        whole = {0: "month", 11: "year"}.get(last.month - first.month, "")
    elif first and not last and first.day == 1 and (began := _FROM_MONTH_OR_YEAR.fullmatch(event.when_text)):
        whole = "month" if began["month"] else "year"
    return {**_claim(event, "what", speakers), "whole": whole}


def _ends_month(day: date) -> bool:
    return day == date.max or (day + timedelta(days=1)).day == 1


def _refused(claim: Unsupported) -> dict[str, Any]:
    """A refused claim with each quote beside the article's words, both in pieces that say whether they differ."""
    quotes = []
    for quote, true_words in zip_longest(claim.quotes, claim.true_words[: len(claim.quotes)], fillvalue=""):
        drafted, true = compare(bare(quote), bare(true_words)) if true_words else ((Piece(bare(quote), False),), ())
        quotes.append({"drafted": [one._asdict() for one in drafted], "true": [one._asdict() for one in true]})
    return {**claim.model_dump(exclude={"quotes", "true_words"}), "quotes": quotes}


def _repeats(line: str, quotes: list[dict[str, Any]], names: tuple[str, ...] = ()) -> bool:
    if any(quote["is_misplaced"] or quote["speaker"] != quotes[0]["speaker"] for quote in quotes):
        return False
    return repeats(line, [piece["text"] for quote in quotes for piece in quote["pieces"]], names=names)


def _joined(quotes: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [{**quotes[0], "pieces": [piece for quote in quotes for piece in quote["pieces"]]}]


def _quotes(
    pieces: tuple[Evidence, ...], speakers: Speakers, by: dict[str, Any] | None, reported: str | None = None
) -> list[dict[str, Any]]:
    """Evidence as quotes: the pieces of an elided quotation, which follow each other in the text, become one."""
    found: list[dict[str, Any]] = []
    before: Evidence | None = None
    for evidence in pieces:
        number = speakers.places.number(evidence)
        shown = {"text": bare(evidence.quote), "number": number, "clip": evidence.clip.strip(EDGES)}
        if before is not None and _continues(evidence, before) and number and not found[-1]["is_misplaced"]:
            found[-1]["pieces"].append(shown)
        else:
            speaker = by or speakers.of_words(evidence, reported)
            is_direct = speakers.is_spoken(evidence, speaker)
            told = {"speaker": speaker, "is_spoken": is_direct, "page": evidence.page, "is_misplaced": number is None}
            found.append({"pieces": [shown], **told})
        before = evidence
    return found


def _continues(evidence: Evidence, before: Evidence) -> bool:
    both_elided = evidence.match == before.match == "elided"
    return both_elided and evidence.document == before.document and before.end <= evidence.start


def _by_issue(positions: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Positions that answer each other together; those alone on their issue last, and without a name if several."""
    issues: dict[str, dict[str, Any]] = {}
    for position in positions:
        issue = issues.setdefault(one_line(position["issue"]).casefold(), {"name": position["issue"], "positions": []})
        issue["positions"].append(position)
    shared = [issue for issue in issues.values() if len(issue["positions"]) > 1]
    alone = [issue for issue in issues.values() if len(issue["positions"]) == 1]
    if len(alone) > 1:
        alone = [{"name": "", "positions": [issue["positions"][0] for issue in alone]}]
    return shared + alone


def _document(info: DocumentInfo) -> dict[str, Any]:
    return {**info.model_dump(exclude={"text", "url"}), "link": web_address(info.url)}


def _each_text(value: Any, escape: Escape) -> Any:
    if isinstance(value, Link):
        return value
    if isinstance(value, str):
        return escape(one_line(value))
    if isinstance(value, dict):
        return {key: _each_text(inner, escape) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_each_text(inner, escape) for inner in value]
    return value
