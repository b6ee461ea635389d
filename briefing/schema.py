"""What a draft claims and what a briefing certifies, as frozen models.

Each part comes in two forms. The drafted form (`DraftActor`, ...) is what an engine fills: fields and quotes. The
grounded form (`Actor`, ...) has the same fields with an id, evidence and flags in place of the quotes. The field
descriptions serve both the model that fills them and the person who reads `briefing schema`.
"""

import datetime as dt
from collections.abc import Iterator
from typing import Literal, Self, get_args

from pydantic import BaseModel, ConfigDict, Field, model_validator
from pydantic.json_schema import SkipJsonSchema

SCHEMA_VERSION: Literal[1] = 1

ActorKind = Literal["person", "organisation", "country", "group", "unnamed"]
Salience = Literal["major", "minor"]
Stance = Literal[
    "supports", "opposes", "conditional", "demands", "offers", "asserts", "denies", "undecided", "declined_to_say"
]
Manner = Literal["quoted", "paraphrased"]
OptionKind = Literal[
    "security_guarantee", "ceasefire", "meeting", "venue", "sanctions", "territory", "economic", "legal", "other"
]
OptionStatus = Literal["floated", "proposed", "under_discussion", "agreed", "rejected", "in_force"]
EventStatus = Literal["happened", "scheduled", "expected", "proposed"]
Match = Literal["exact", "normalized", "elided"]
Flag = Literal["clipped", "speaker_unclear", "second_hand", "hedge_dropped", "condition_dropped", "elsewhere"]
Part = Literal["bottom_line", "actors", "positions", "open_questions", "options", "timeline"]
PARTS: tuple[Part, ...] = get_args(Part)


class Model(BaseModel):
    """A frozen value that refuses unknown fields."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Drafted(Model):
    """What an engine adds to the fields of a claim."""

    quotes: tuple[str, ...] = Field(description="The article's own words that carry this claim, copied exactly, short.")


class Evidence(Model):
    """Words of the article on which a claim stands: `document.text[start:end] == quote`."""

    document: str = Field(description="Id of the document the words are in.")
    quote: str = Field(description="The article's own characters.")
    start: int = Field(ge=0, description="Offset of the first character in the document's text, in code points.")
    end: int = Field(ge=1, description="Offset after the last character.")
    match: Match = Field(
        description="How the engine's quote was found: exact, normalized (spacing, marks, case) or elided."
    )
    page: int | None = Field(default=None, description="Page of a paged document, from 1; null otherwise.")
    clip: str = Field(default="", description="Words that were cut off before or after a quote flagged `clipped`.")


class Note(Model):
    """The article's words behind a flag."""

    flag: Flag
    words: str = Field(description="What the claim leaves out, or what stands elsewhere in the article.")


class Grounded(Model):
    """What verification adds to the fields of a claim."""

    id: str = Field(pattern=r"^[SAPQOT][1-9]\d*$", description="A letter and a number, unique in the briefing.")
    evidence: tuple[Evidence, ...] = Field(min_length=1, description="Where the claim stands in the article.")
    flags: tuple[Flag, ...] = Field(default=(), description="What a reader should know about the evidence.")
    notes: tuple[Note, ...] = Field(default=(), description="The words behind the flags, where there are such words.")


class StatementFields(Model):
    """One sentence that a reader must know."""

    text: str = Field(description="One sentence, only what the article says.")


class ActorFields(Model):
    """Who says, decides, does or is the target of something in the story."""

    name: str = Field(description="The fullest name in the article; for an unnamed source the article's own words.")
    aliases: tuple[str, ...] = Field(default=(), description="Other names the article uses for the same actor.")
    kind: ActorKind
    role: str = Field(default="", description="Role as the article gives it, else empty.")
    salience: Salience = Field(description="major: a one-page briefing needs it.")


class PositionFields(Model):
    """One thing an actor holds, says, wants or refuses."""

    actor: str = Field(description="A name in actors: whose position it is.")
    issue: str = Field(description="Short noun phrase, the same for positions that answer each other.")
    stance: Stance
    statement: str = Field(description="One sentence.")
    manner: Manner = Field(description="quoted when the article gives the actor's words in quotation marks.")
    according_to: str | None = Field(
        default=None, description="A name in actors: whose account this is, when another tells it; else null."
    )


class ViewFields(Model):
    """What one side answers to an open question."""

    actor: str = Field(description="A name in actors.")
    answer: str


class DraftView(ViewFields, Drafted):
    """A side's answer as drafted."""


class View(ViewFields):
    """A side's answer with its evidence."""

    evidence: tuple[Evidence, ...] = Field(min_length=1, description="Where the answer stands in the article.")


class Likelihood(Model):
    """How likely somebody in the article says an answer is."""

    words: str = Field(description="The article's words.")
    according_to: str = Field(description="Who says so: a name in actors.")


class QuestionFields(Model):
    """What the article itself leaves open."""

    question: str = Field(pattern=r"\?$", description="A question that ends with a question mark.")
    why_open: str = Field(default="", description="What the article says makes it open.")
    decided_by: tuple[str, ...] = Field(default=(), description="Names in actors: who must decide.")
    likelihood: Likelihood | None = Field(default=None, description="Only where the article attributes one; else null.")


class OptionFields(Model):
    """A course of action that the article discusses."""

    name: str = Field(description="Short noun phrase.")
    kind: OptionKind
    summary: str = Field(description="One sentence.")
    providers: tuple[str, ...] = Field(default=(), description="Names in actors: who would do or give it.")
    proponents: tuple[str, ...] = Field(default=(), description="Names in actors: who is for it.")
    opponents: tuple[str, ...] = Field(default=(), description="Names in actors: who is against it.")
    conditions: tuple[str, ...] = Field(default=(), description="What it depends on, as the article says.")
    obstacles: tuple[str, ...] = Field(default=(), description="What stands in its way, as the article says.")
    status: OptionStatus


class EventFields(Model):
    """Something that happened or is to happen at a time the article gives."""

    what: str = Field(description="One short sentence.")
    when_text: str = Field(description="The article's words for the time, copied exactly.")
    status: EventStatus


class DraftStatement(StatementFields, Drafted):
    """A statement as drafted."""


class DraftActor(ActorFields, Drafted):
    """An actor as drafted."""


class DraftPosition(PositionFields, Drafted):
    """A position as drafted."""


class DraftQuestion(QuestionFields, Drafted):
    """An open question as drafted."""

    views: tuple[DraftView, ...] = Field(default=(), description="What each side answers.")


class DraftOption(OptionFields, Drafted):
    """An option as drafted."""


class DraftEvent(EventFields, Drafted):
    """An event as drafted; code, not the engine, resolves its date."""


class Usage(Model):
    """Tokens as the server counted them, summed over all calls."""

    input_tokens: int = 0
    cached_tokens: int = 0
    output_tokens: int = 0


class Origin(Model):
    """Who made a draft, and what it cost."""

    engine: str = ""
    model: str = ""
    prompt: str = ""
    usage: Usage | None = None
    cost_usd: float | None = None
    calls: int = 0
    repairs: int = 0


class Draft(Model):
    """What an engine claims about one article, each claim with quotes and without offsets."""

    title: str = Field(description="The article's own title; a plain one of yours only if it has none.")
    language: str = Field(description="ISO 639-1 code of the article's language.")
    actors: tuple[DraftActor, ...]
    positions: tuple[DraftPosition, ...]
    open_questions: tuple[DraftQuestion, ...]
    options: tuple[DraftOption, ...]
    timeline: tuple[DraftEvent, ...]
    bottom_line: tuple[DraftStatement, ...] = Field(description="Two to four sentences: what a reader must know.")
    origin: SkipJsonSchema[Origin] = Origin()


DraftClaim = DraftStatement | DraftActor | DraftPosition | DraftQuestion | DraftOption | DraftEvent


class Problem(Model):
    """One thing that is wrong with a drafted claim."""

    reason: str = Field(description="What is wrong, in words that an engine and a reader understand.")
    quote: str = Field(default="", description="The quote that failed; empty when the claim itself did.")
    true_words: str = Field(default="", description="The article's words nearest to it; empty when there are none.")


class Failure(Model):
    """A claim that grounding refused, with what an engine needs to answer again."""

    part: Part
    claim: DraftClaim = Field(description="The claim as it was drafted.")
    problems: tuple[Problem, ...] = Field(min_length=1)


class Statement(StatementFields, Grounded):
    """A statement with its evidence."""


class Actor(ActorFields, Grounded):
    """An actor with its evidence."""


class Position(PositionFields, Grounded):
    """A position with its evidence."""


class OpenQuestion(QuestionFields, Grounded):
    """An open question with its evidence and the sides' answers."""

    views: tuple[View, ...] = Field(default=(), description="What each side answers.")


class Option(OptionFields, Grounded):
    """An option with its evidence."""


class TimelineEvent(EventFields, Grounded):
    """An event with its evidence, dated where the article's own date allows it."""

    date: dt.date | None = Field(default=None, description="The day, when it is one day.")
    date_from: dt.date | None = Field(default=None, description="First day of a period.")
    date_to: dt.date | None = Field(default=None, description="Last day of a period.")


class Unsupported(Model):
    """A claim that lost its evidence, kept with the reason."""

    id: str = Field(pattern=r"^U[1-9]\d*$")
    claim: str = Field(description="The claim as the engine drafted it.")
    kind: str = Field(description="Which part of the briefing it was drafted for.")
    reason: str = Field(description="Why it is not in the main parts.")
    quotes: tuple[str, ...] = Field(description="The quotes that failed, as the engine gave them.")
    true_words: tuple[str, ...] = Field(
        default=(), description="For each of those quotes the article's words nearest to it; empty where there are none."
    )


class LeftOutInfo(Model):
    """Page furniture that was cut from the article before reading."""

    kind: str
    first_words: str


class DocumentInfo(Model):
    """The article a briefing stands on."""

    id: str = Field(description="First 12 hexadecimal digits of the SHA-256 of the text.")
    title: str
    publisher: str
    authors: tuple[str, ...]
    published: dt.date | None
    url: str
    language: str
    words: int
    text: str = Field(description="What the offsets of the evidence count.")
    left_out: tuple[LeftOutInfo, ...] = Field(description="Page furniture that was cut away.")


class Provenance(Model):
    """How a briefing was made: enough to make it again."""

    engine: str
    model: str = ""
    prompt: str = Field(default="", description="Name and fingerprint of the prompt, such as extract@3f9c2a71b0de.")
    created: dt.datetime
    seconds: float = Field(description="From reading to verified, in seconds.")
    usage: Usage | None = None
    cost_usd: float | None = Field(default=None, description="In US dollars, or null when the price is unknown.")
    calls: int = 0
    repairs: int = 0


class Briefing(Model):
    """A verified briefing: every claim in its main parts stands on words of the article."""

    schema_version: Literal[1] = SCHEMA_VERSION
    title: str
    language: str
    bottom_line: tuple[Statement, ...]
    actors: tuple[Actor, ...]
    positions: tuple[Position, ...]
    open_questions: tuple[OpenQuestion, ...]
    options: tuple[Option, ...]
    timeline: tuple[TimelineEvent, ...]
    unsupported: tuple[Unsupported, ...]
    documents: tuple[DocumentInfo, ...] = Field(min_length=1)
    provenance: Provenance

    def claims(self) -> Iterator[tuple[Part, Grounded]]:
        """Every claim of the main parts with the part it is in, in the order of the page."""
        for part in PARTS:
            for claim in getattr(self, part):
                yield part, claim

    def evidence(self) -> Iterator[tuple[str, Evidence]]:
        """Every piece of evidence with the id of the claim that stands on it, the views of open questions included."""
        for _, claim in self.claims():
            for evidence in claim.evidence:
                yield claim.id, evidence
            for view in claim.views if isinstance(claim, OpenQuestion) else ():
                for evidence in view.evidence:
                    yield claim.id, evidence

    @model_validator(mode="after")
    def _ids_are_unique_and_names_are_actors(self) -> Self:
        ids = [claim.id for _, claim in self.claims()] + [claim.id for claim in self.unsupported]
        if len(set(ids)) < len(ids):
            twice = next(id_ for id_ in ids if ids.count(id_) > 1)
            raise ValueError(f"id {twice} is used twice")
        names = {actor.name for actor in self.actors}
        for owner, name in self._names():
            if name not in names:
                raise ValueError(f"{owner}: {name!r} is not the name of an actor")
        return self

    def _names(self) -> Iterator[tuple[str, str]]:
        for position in self.positions:
            yield position.id, position.actor
            if position.according_to is not None:
                yield position.id, position.according_to
        for question in self.open_questions:
            said_by = [question.likelihood.according_to] if question.likelihood else []
            for name in (*question.decided_by, *(view.actor for view in question.views), *said_by):
                yield question.id, name
        for option in self.options:
            for name in (*option.providers, *option.proponents, *option.opponents):
                yield option.id, name
