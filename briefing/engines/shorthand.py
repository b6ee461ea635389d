"""The short form in which a model writes a draft, and the draft that it stands for.

Output is what a model's user waits and pays for, so names are short, what code can find is not asked for, and a quote
longer than a few words is given by its two ends.
"""

from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict

from briefing.document import Document
from briefing.engines.ends import Ends
from briefing.schema import (
    ActorKind,
    Draft,
    DraftActor,
    DraftEvent,
    DraftOption,
    DraftPosition,
    DraftQuestion,
    DraftStatement,
    DraftView,
    EventStatus,
    Likelihood,
    OptionKind,
    OptionStatus,
    Stance,
)

LIMIT_TITLE_CHARS = 120


def _listed(value: Any) -> Any:
    return () if value is None else (value,) if isinstance(value, str) else value


Words = Annotated[tuple[str, ...], BeforeValidator(_listed)]
Text = Annotated[str, BeforeValidator(lambda value: "" if value is None else value)]


class Short(BaseModel):
    """A frozen value; fields that nobody asked for are no reason to ask again."""

    model_config = ConfigDict(frozen=True, extra="ignore")


class ShortActor(Short):
    """An actor without evidence: code finds the name and the role."""

    name: str
    aliases: Words = ()
    kind: ActorKind
    role: Text = ""
    major: bool = False


class ShortPosition(Short):
    """A position; `by` is whose account it is, or empty."""

    who: str
    stance: Stance
    says: str
    by: Text = ""
    q: Words


class ShortIssue(Short):
    """A matter with the positions on it."""

    issue: str
    positions: tuple[ShortPosition, ...]


class ShortView(Short):
    """What one side answers."""

    who: str
    says: str
    q: Words


class ShortOdds(Short):
    """How likely somebody calls it."""

    words: str
    by: str


class ShortQuestion(Short):
    """An open question."""

    ask: str
    why: Text = ""
    deciders: Words = ()
    odds: ShortOdds | None = None
    views: tuple[ShortView, ...] = ()
    q: Words


class ShortOption(Short):
    """An option; the lists are empty where the article says nothing."""

    name: str
    kind: OptionKind
    says: str
    providers: Words = ()
    pro: Words = ()
    con: Words = ()
    conditions: Words = ()
    obstacles: Words = ()
    status: OptionStatus
    q: Words


class ShortEvent(Short):
    """An event."""

    what: str
    when: str
    status: EventStatus
    q: Words


class ShortStatement(Short):
    """A sentence of the bottom line."""

    says: str
    q: Words


class Shorthand(Short):
    """A draft in short form."""

    title: Text = ""
    language: Text = ""
    actors: tuple[ShortActor, ...]
    issues: tuple[ShortIssue, ...]
    questions: tuple[ShortQuestion, ...]
    options: tuple[ShortOption, ...]
    timeline: tuple[ShortEvent, ...]
    bottom_line: tuple[ShortStatement, ...]


def write_out(short: Shorthand, document: Document) -> Draft:
    """The draft that a short form stands for; its `origin` is not filled.

    Args:
        short: What the model wrote.
        document: The article it read: quotes given by their ends are filled from it, actors are found in it, and what
            stands in quotation marks there is quoted.
    """
    ends = Ends(document.text)
    return Draft(
        title=document.title or short.title or _first_line(document.text),
        language=document.language or short.language,
        actors=tuple(
            DraftActor(
                quotes=(ends.naming(actor.name, actor.role, actor.aliases),),
                **actor.model_dump(exclude={"major"}),
                salience="major" if actor.major else "minor",
            )
            for actor in short.actors
        ),
        positions=tuple(
            _position(position, issue.issue, ends=ends) for issue in short.issues for position in issue.positions
        ),
        open_questions=tuple(_question(question, ends=ends) for question in short.questions),
        options=tuple(_option(option, ends=ends) for option in short.options),
        timeline=tuple(
            DraftEvent(quotes=ends.fill(event.q), what=event.what, when_text=event.when, status=event.status)
            for event in short.timeline
        ),
        bottom_line=tuple(
            DraftStatement(quotes=ends.fill(statement.q), text=statement.says) for statement in short.bottom_line
        ),
    )


def _first_line(text: str) -> str:
    return text.strip().split("\n", 1)[0][:LIMIT_TITLE_CHARS]


def _position(short: ShortPosition, issue: str, *, ends: Ends) -> DraftPosition:
    quotes = ends.fill(short.q)
    return DraftPosition(
        quotes=quotes,
        actor=short.who,
        issue=issue,
        stance=short.stance,
        statement=short.says,
        manner="quoted" if any(map(ends.is_quoted, quotes)) else "paraphrased",
        according_to=short.by or None,
    )


def _question(short: ShortQuestion, *, ends: Ends) -> DraftQuestion:
    return DraftQuestion(
        quotes=ends.fill(short.q),
        question=short.ask if short.ask.endswith("?") else f"{short.ask.rstrip('.!… ')}?",
        why_open=short.why,
        decided_by=short.deciders,
        likelihood=Likelihood(words=short.odds.words, according_to=short.odds.by) if short.odds else None,
        views=tuple(DraftView(quotes=ends.fill(view.q), actor=view.who, answer=view.says) for view in short.views),
    )


def _option(short: ShortOption, *, ends: Ends) -> DraftOption:
    return DraftOption(
        quotes=ends.fill(short.q),
        name=short.name,
        kind=short.kind,
        summary=short.says,
        providers=short.providers,
        proponents=short.pro,
        opponents=short.con,
        conditions=short.conditions,
        obstacles=short.obstacles,
        status=short.status,
    )
