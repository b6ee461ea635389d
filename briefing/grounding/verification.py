"""A draft into a briefing: every claim stands on words of the article, or under "unsupported" with the reason."""

import datetime as dt
from collections.abc import Iterable
from typing import Any, NamedTuple, TypeVar

from briefing.document import Document
from briefing.grounding.calendar import resolve
from briefing.grounding.locator import Location, Locator
from briefing.grounding.roster import Roster
from briefing.schema import (
    Actor,
    ActorFields,
    Briefing,
    DocumentInfo,
    Draft,
    DraftActor,
    DraftEvent,
    DraftOption,
    DraftPosition,
    DraftQuestion,
    DraftStatement,
    DraftView,
    Evidence,
    Flag,
    Grounded,
    LeftOutInfo,
    Likelihood,
    Match,
    OpenQuestion,
    Option,
    Position,
    Provenance,
    Statement,
    TimelineEvent,
    Unsupported,
    View,
)

MATCHES: dict[str, Match] = {"exact": "exact", "normalized": "normalized", "elided": "elided"}
Fields = dict[str, Any]
Form = TypeVar("Form", bound=Grounded)


class Ground(NamedTuple):
    """What the quotes of one claim came to."""

    evidence: tuple[Evidence, ...]
    flags: tuple[Flag, ...]


def verify(draft: Draft, document: Document, *, created: dt.datetime | None = None) -> Briefing:
    """Hold every claim of a draft against the article.

    Args:
        draft: What an engine claims.
        document: The article it claims it about.
        created: When the briefing is made; now, when None.

    Returns:
        The briefing. Claims whose quotes stand in the article have the article's own characters as evidence; what lost
        its evidence is in `unsupported` with the reason. `provenance.seconds` is 0, for the caller to fill.
    """
    verification = _Verification(draft, document)
    return Briefing(
        title=draft.title or document.title,
        language=draft.language,
        **verification.parts(),
        documents=(_describe(document, language=draft.language),),
        provenance=Provenance(created=created or dt.datetime.now(dt.UTC), seconds=0.0, **dict(draft.origin)),
    )


class _Verification:
    """One verification under way: where quotes are found, who the actors are, what has failed."""

    def __init__(self, draft: Draft, document: Document) -> None:
        self._draft = draft
        self._document = document
        self._document_id = document.id
        self._locator = Locator(document.text)
        self._roster = Roster()
        self._unsupported: list[Unsupported] = []

    def parts(self) -> Fields:
        draft = self._draft
        for actor in draft.actors:
            self._meet(actor)
        statements = _numbered(Statement, "S", map(self._statement, draft.bottom_line))
        positions = _numbered(Position, "P", map(self._position, draft.positions))
        questions = _numbered(OpenQuestion, "Q", map(self._question, draft.open_questions))
        options = _numbered(Option, "O", map(self._option, draft.options))
        events = _numbered(TimelineEvent, "T", map(self._event, draft.timeline))
        return {
            "bottom_line": statements,
            "actors": _numbered(Actor, "A", self._roster.fields()),
            "positions": positions,
            "open_questions": questions,
            "options": options,
            "timeline": events,
            "unsupported": tuple(self._unsupported),
        }

    def _meet(self, actor: DraftActor) -> None:
        ground = self._ground(actor.quotes, claim=actor.name, kind="actor")
        if ground is None:
            return
        aliases = tuple(alias for alias in actor.aliases if self._stands(alias, claim=f"{actor.name}: also {alias}"))
        known = ActorFields(name=actor.name, aliases=aliases, kind=actor.kind, role=actor.role, salience=actor.salience)
        self._roster.add(known, ground.evidence)

    def _statement(self, claim: DraftStatement) -> Fields | None:
        ground = self._ground(claim.quotes, claim=claim.text, kind="statement")
        return ground and {"text": claim.text, **ground._asdict()}

    def _position(self, claim: DraftPosition) -> Fields | None:
        told = f"{claim.actor}: {claim.statement}"
        ground = self._ground(claim.quotes, claim=told, kind="position")
        if ground is None:
            return None
        actor = self._named(claim.actor, claim=told, kind="position", quotes=claim.quotes)
        if actor is None:
            return None
        teller = claim.according_to and self._named(
            claim.according_to, claim=told, kind="position", quotes=claim.quotes
        )
        if claim.according_to and teller is None:
            return None
        second_hand: tuple[Flag, ...] = ("second_hand",) if teller and teller != actor else ()
        return {
            **_kept(claim, "issue", "stance", "statement", "manner"),
            "actor": actor,
            "according_to": teller if second_hand else None,
            "evidence": ground.evidence,
            "flags": (*ground.flags, *second_hand),
        }

    def _question(self, claim: DraftQuestion) -> Fields | None:
        ground = self._ground(claim.quotes, claim=claim.question, kind="open question")
        if ground is None:
            return None
        views = tuple(view for view in map(self._view, claim.views) if view is not None)
        return {
            **_kept(claim, "question", "why_open"),
            "decided_by": self._names(claim.decided_by, claim=claim.question, field="decided by"),
            "likelihood": self._likelihood(claim),
            "views": views,
            **ground._asdict(),
        }

    def _view(self, view: DraftView) -> View | None:
        told = f"{view.actor}: {view.answer}"
        ground = self._ground(view.quotes, claim=told, kind="view")
        actor = ground and self._named(view.actor, claim=told, kind="view", quotes=view.quotes)
        return View(actor=actor, answer=view.answer, evidence=ground.evidence) if ground and actor else None

    def _likelihood(self, claim: DraftQuestion) -> Likelihood | None:
        if claim.likelihood is None:
            return None
        told = f"{claim.question} {claim.likelihood.words}"
        found = self._words(claim.likelihood.words)
        if found is None:
            self._refuse(told, "likelihood", "these words are not in the article", (claim.likelihood.words,))
            return None
        teller = self._named(claim.likelihood.according_to, claim=told, kind="likelihood", quotes=(found,))
        return Likelihood(words=found, according_to=teller) if teller else None

    def _option(self, claim: DraftOption) -> Fields | None:
        ground = self._ground(claim.quotes, claim=f"{claim.name}: {claim.summary}", kind="option")
        if ground is None:
            return None
        people = {
            field: self._names(getattr(claim, field), claim=claim.name, field=field)
            for field in ("providers", "proponents", "opponents")
        }
        kept = _kept(claim, "name", "kind", "summary", "conditions", "obstacles", "status")
        return {**kept, **people, **ground._asdict()}

    def _event(self, claim: DraftEvent) -> Fields | None:
        ground = self._ground(claim.quotes, claim=f"{claim.when_text}: {claim.what}", kind="event")
        if ground is None:
            return None
        when = self._words(claim.when_text)
        if when is None:
            reason = f"“{claim.when_text}” is not in the article"
            self._refuse(f"{claim.when_text}: {claim.what}", "event", reason, claim.quotes)
            return None
        flags = ground.flags
        if not any(when.casefold() in evidence.quote.casefold() for evidence in ground.evidence):
            flags = (*flags, "elsewhere")
        period = resolve(when, self._document.published, status=claim.status)
        return {
            **_kept(claim, "what", "status"),
            "when_text": when,
            "date": period.date,
            "date_from": period.date_from,
            "date_to": period.date_to,
            "evidence": ground.evidence,
            "flags": flags,
        }

    def _ground(self, quotes: tuple[str, ...], *, claim: str, kind: str) -> Ground | None:
        """Locate a claim's quotes: what was found, or None when nothing was; what failed is recorded either way."""
        evidence: list[Evidence] = []
        flags: list[Flag] = []
        failed: list[tuple[str, str]] = []
        for quote in quotes:
            location = self._locator.locate(quote)
            if location.verdict in MATCHES:
                evidence += self._evidence(location)
                flags += ["clipped"] if "clipped" in location.flags else []
            else:
                failed.append((quote, self._explain(location)))
        if failed or not evidence:
            reason = failed[0][1] if failed else "it came without a quote"
            kept = "; the claim keeps its other quotes" if evidence else ""
            self._refuse(claim, kind, reason + kept, tuple(quote for quote, _ in failed))
        return Ground(tuple(dict.fromkeys(evidence)), tuple(dict.fromkeys(flags))) if evidence else None

    def _evidence(self, location: Location) -> list[Evidence]:
        return [
            Evidence(
                document=self._document_id,
                quote=self._document.text[span.start : span.end],
                start=span.start,
                end=span.end,
                match=MATCHES[location.verdict],
                clip=location.clip,
            )
            for span in location.spans
        ]

    def _explain(self, location: Location) -> str:
        if location.verdict == "absent" or not location.spans:
            return "the quoted words are not in the article"
        words = ", ".join(f"“{word}”" for word in location.differs[:5])
        true = " … ".join(self._document.text[span.start : span.end] for span in location.spans)
        return f"the quote is not word for word: {words or 'its pieces'} differ; the article has “{_short(true)}”"

    def _words(self, words: str) -> str | None:
        """The article's own characters for `words`, or None when they are not in it as one piece."""
        location = self._locator.locate(words)
        if location.verdict not in MATCHES or len(location.spans) != 1:
            return None
        return self._document.text[location.spans[0].start : location.spans[0].end]

    def _stands(self, alias: str, *, claim: str) -> bool:
        found = self._words(alias) is not None
        if not found:
            self._refuse(claim, "alias", "these words are not in the article", (alias,))
        return found

    def _named(self, name: str, *, claim: str, kind: str, quotes: tuple[str, ...]) -> str | None:
        """The actor that `name` means; a name that only the article knows becomes a minor actor."""
        known = self._roster.find(name)
        if known is not None:
            return known
        location = self._locator.locate(name)
        if location.verdict not in MATCHES:
            self._refuse(claim, kind, f"“{name}” is not among the actors and not in the article", quotes)
            return None
        fields = ActorFields(name=name.strip(), kind="group", role="", salience="minor")
        self._roster.add(fields, tuple(self._evidence(location)))
        return fields.name

    def _names(self, names: tuple[str, ...], *, claim: str, field: str) -> tuple[str, ...]:
        found = (self._named(name, claim=f"{claim}: {field} {name}", kind=field, quotes=()) for name in names)
        return tuple(dict.fromkeys(name for name in found if name is not None))

    def _refuse(self, claim: str, kind: str, reason: str, quotes: tuple[str, ...]) -> None:
        number = len(self._unsupported) + 1
        self._unsupported.append(Unsupported(id=f"U{number}", claim=claim, kind=kind, reason=reason, quotes=quotes))


def _numbered(form: type[Form], letter: str, found: Iterable[Fields | None]) -> tuple[Form, ...]:
    kept = (fields for fields in found if fields is not None)
    return tuple(form(id=f"{letter}{number}", **fields) for number, fields in enumerate(kept, start=1))


def _kept(claim: Any, *fields: str) -> Fields:
    return {field: getattr(claim, field) for field in fields}


def _short(text: str, limit_chars: int = 300) -> str:
    tidy = " ".join(text.split())
    return tidy if len(tidy) <= limit_chars else f"{tidy[:limit_chars].rsplit(' ', 1)[0]} …"


def _describe(document: Document, *, language: str) -> DocumentInfo:
    return DocumentInfo(
        id=document.id,
        title=document.title,
        publisher=document.publisher,
        authors=document.authors,
        published=document.published,
        url=document.url,
        language=document.language or language,
        words=document.words,
        text=document.text,
        left_out=tuple(LeftOutInfo(kind=part.kind, first_words=part.first_words) for part in document.left_out),
    )
