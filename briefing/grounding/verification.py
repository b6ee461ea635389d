"""A draft into a briefing: every claim stands on words of the article, or under "unsupported" with the reason."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from typing import Any, NamedTuple, TypeVar

from briefing.document import Document
from briefing.grounding.actors import Actors
from briefing.grounding.case import Case, Docket
from briefing.grounding.days.calendar import resolve
from briefing.grounding.exhibits import Exhibits
from briefing.grounding.holders import Holders, Speaker
from briefing.grounding.locator import Span
from briefing.grounding.meaning import Meaning
from briefing.grounding.roster import Roster
from briefing.schema import (
    Actor,
    Briefing,
    DocumentInfo,
    Draft,
    Drafted,
    DraftEvent,
    DraftOption,
    DraftPosition,
    DraftQuestion,
    DraftStatement,
    DraftView,
    Failure,
    Grounded,
    LeftOutInfo,
    Likelihood,
    OpenQuestion,
    Option,
    Part,
    Position,
    Provenance,
    Stance,
    Statement,
    TimelineEvent,
    View,
)

LETTERS: dict[str, str] = {
    "bottom_line": "S",
    "positions": "P",
    "open_questions": "Q",
    "options": "O",
    "timeline": "T",
}
LIMIT_TITLE_CHARS = 120
Fields = dict[str, Any]
Form = TypeVar("Form", bound=Grounded)


class Examination(NamedTuple):
    """What became of a draft.

    Attributes:
        briefing: What stands, and under "unsupported" what does not.
        failures: What does not stand, for an engine that can answer again.
        held: What each drafted claim of a part became, in the order of the draft; None for one that does not stand.
            Actors are not among them: two drafted ones can be one.
    """

    briefing: Briefing
    failures: tuple[Failure, ...]
    held: dict[Part, tuple[Grounded | None, ...]]


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
    return examine(draft, document, created=created).briefing


def examine(draft: Draft, document: Document, *, created: dt.datetime | None = None) -> Examination:
    """Hold every claim of a draft against the article, and keep what failed in a form that an engine can answer.

    Args:
        draft: What an engine claims.
        document: The article it claims it about.
        created: When the briefing is made; now, when None.
    """
    verification = _Verification(draft, document)
    parts = verification.parts()
    briefing = Briefing(
        title=verification.title(),
        language=draft.language,
        **parts,
        documents=(_describe(document, language=draft.language),),
        provenance=Provenance(created=created or dt.datetime.now(dt.UTC), seconds=0.0, **dict(draft.origin)),
    )
    return Examination(briefing, tuple(verification.docket.failures), verification.held)


class _Verification:
    """One verification under way: where quotes are found, who the actors are, what has failed."""

    def __init__(self, draft: Draft, document: Document) -> None:
        self.docket = Docket()
        self.held: dict[Part, tuple[Grounded | None, ...]] = {}
        self._draft = draft
        self._document = document
        self._exhibits = Exhibits(document)
        self._roster = Roster()
        self._holders = Holders(document, self._exhibits, self._roster)
        self._meaning = Meaning(document.text)

    def title(self) -> str:
        """The draft's title, unless it has names, numbers or addresses that the article does not have."""
        drafted, own = self._draft.title, self._document.title
        if drafted and drafted != own and self._meaning.strange(drafted):
            return own or self._document.text.strip().split("\n", 1)[0][:LIMIT_TITLE_CHARS]
        return drafted or own

    def parts(self) -> Fields:
        draft = self._draft
        actors = Actors(self._document, self._exhibits, self._roster, self.docket)
        for actor in draft.actors:
            actors.meet(actor)
            self.docket.file("actors", actor)
        statements = self._hold(Statement, "bottom_line", self._statement)
        positions = self._hold(Position, "positions", self._position)
        questions = self._hold(OpenQuestion, "open_questions", self._question)
        options = self._hold(Option, "options", self._option)
        events = self._hold(TimelineEvent, "timeline", self._event)
        return {
            "bottom_line": statements,
            "actors": tuple(
                Actor(id=f"A{number}", **fields) for number, fields in enumerate(self._roster.fields(), start=1)
            ),
            "positions": positions,
            "open_questions": questions,
            "options": options,
            "timeline": events,
            "unsupported": tuple(self.docket.unsupported),
        }

    def _hold(self, form: type[Form], part: Part, hold: Callable[[Any], Fields | None]) -> tuple[Form, ...]:
        """Hold each drafted claim of a part against the article, and number those that stand."""
        held: list[Form | None] = []
        number = 0
        for claim in getattr(self._draft, part):
            fields = hold(claim)
            self.docket.file(part, claim)
            number += fields is not None
            held.append(None if fields is None else form(id=f"{LETTERS[part]}{number}", **fields))
        self.held[part] = tuple(held)
        return tuple(claim for claim in held if claim is not None)

    def _statement(self, claim: DraftStatement) -> Fields | None:
        case = self._open(claim, claim.text, "statement")
        self._weigh(claim.text, case)
        self.docket.close(case)
        return {"text": claim.text, **_proof(case)} if case.holds else None

    def _position(self, claim: DraftPosition) -> Fields | None:
        is_named = claim.actor.casefold() in claim.statement.casefold()
        case = Case(claim.statement if is_named else f"{claim.actor}: {claim.statement}", "position")
        exhibits = self._exhibits.find(claim.quotes, case)
        speaker = self._holders.settle(claim.actor, exhibits, case, teller=claim.according_to)
        if speaker is not None:
            self._weigh(claim.statement, case, stance=claim.stance, known=self._speakers(speaker))
        self.docket.close(case)
        if speaker is None or not case.holds:
            return None
        return {
            **_kept(claim, "issue", "stance", "statement", "manner"),
            "actor": speaker.actor,
            "according_to": speaker.teller,
            **_proof(case),
        }

    def _question(self, claim: DraftQuestion) -> Fields | None:
        case = self._open(claim, claim.question, "open question")
        self._weigh(claim.question, case, known=self._roster.all_names())
        self.docket.close(case)
        if not case.holds:
            return None
        views = tuple(view for view in map(self._view, claim.views) if view is not None)
        return {
            "question": claim.question,
            "why_open": "".join(self._unstrange((claim.why_open,), told=claim.question, kind="why open")),
            "decided_by": self._names(claim.decided_by, claim=claim.question, field="decided by"),
            "likelihood": self._likelihood(claim),
            "views": views,
            **_proof(case),
        }

    def _view(self, view: DraftView) -> View | None:
        case = Case(f"{view.actor}: {view.answer}", "view")
        exhibits = self._exhibits.find(view.quotes, case)
        speaker = self._holders.settle(view.actor, exhibits, case)
        if speaker is not None:
            self._weigh(view.answer, case, known=self._speakers(speaker))
        self.docket.close(case)
        if speaker is None or not case.holds:
            return None
        return View(actor=speaker.actor, answer=view.answer, **_proof(case))

    def _likelihood(self, claim: DraftQuestion) -> Likelihood | None:
        if claim.likelihood is None:
            return None
        case = Case(f"{claim.question} {claim.likelihood.words}", "likelihood")
        found = self._exhibits.words(claim.likelihood.words)
        teller = None
        if found is None:
            case.refuse("these words are not in the article", quote=claim.likelihood.words)
        else:
            teller = self._holders.named(claim.likelihood.according_to, case)
        self.docket.close(case)
        return Likelihood(words=found, according_to=teller) if found and teller else None

    def _option(self, claim: DraftOption) -> Fields | None:
        case = self._open(claim, f"{claim.name}: {claim.summary}", "option")
        self._weigh(claim.summary, case)
        self.docket.close(case)
        if not case.holds:
            return None
        people = {
            field: self._names(getattr(claim, field), claim=claim.name, field=field)
            for field in ("providers", "proponents", "opponents")
        }
        limits = {
            "conditions": self._unstrange(claim.conditions, told=claim.name, kind="condition"),
            "obstacles": self._unstrange(claim.obstacles, told=claim.name, kind="obstacle"),
        }
        return {**_kept(claim, "name", "kind", "summary", "status"), **people, **limits, **_proof(case)}

    def _event(self, claim: DraftEvent) -> Fields | None:
        case = self._open(claim, f"{claim.when_text}: {claim.what}", "event")
        self._weigh(claim.what, case)
        when = self._exhibits.words(claim.when_text)
        if when is None:
            case.refuse(f"“{claim.when_text}” is not in the article")
        elif case.holds and not any(when.casefold() in one.quote.casefold() for one in case.evidence):
            case.flag("elsewhere", when)
        self.docket.close(case)
        if when is None or not case.holds:
            return None
        period = resolve(when, self._document.published, status=claim.status)
        return {
            **_kept(claim, "what", "status"),
            "when_text": when,
            "date": period.date,
            "date_from": period.date_from,
            "date_to": period.date_to,
            **_proof(case),
        }

    def _open(self, claim: Drafted, told: str, kind: str) -> Case:
        """A case with the evidence of a claim that nobody in particular holds."""
        case = Case(told, kind)
        self._exhibits.admit(self._exhibits.find(claim.quotes, case), case)
        return case

    def _weigh(self, claim: str, case: Case, *, stance: Stance | None = None, known: Iterable[str] = ()) -> None:
        """Hold what a claim says against its evidence."""
        spans = [Span(one.start, one.end) for one in case.evidence]
        judgement = self._meaning.weigh(claim, evidence=spans, stance=stance, known=tuple(known))
        for reason in judgement.refused:
            case.refuse(reason)
        for note in judgement.notes:
            case.flag(note.flag, note.words)

    def _speakers(self, speaker: Speaker) -> Iterator[str]:
        for name in filter(None, speaker):
            yield from self._roster.who(name).names

    def _unstrange(self, sayings: Iterable[str], *, told: str, kind: str) -> tuple[str, ...]:
        """Those of some words beside a claim whose numbers and names the article has."""
        kept = []
        for words in sayings:
            case = Case(f"{told}: {kind} {words}", kind)
            for reason in self._meaning.strange(words):
                case.refuse(reason)
            self.docket.close(case)
            kept += [] if case.is_refused else [words]
        return tuple(kept)

    def _names(self, names: tuple[str, ...], *, claim: str, field: str) -> tuple[str, ...]:
        found = []
        for name in names:
            case = Case(f"{claim}: {field} {name}", field)
            found.append(self._holders.named(name, case))
            self.docket.close(case)
        return tuple(dict.fromkeys(name for name in found if name is not None))


def _kept(claim: Any, *fields: str) -> Fields:
    return {field: getattr(claim, field) for field in fields}


def _proof(case: Case) -> Fields:
    return {name: tuple(dict.fromkeys(getattr(case, name))) for name in ("evidence", "flags", "notes")}


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
