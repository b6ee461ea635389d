"""What a briefing certifies: each part with the evidence that it stands on."""

import datetime as dt
from collections.abc import Iterator
from typing import Literal, Self

from pydantic import Field, model_validator

from briefing.schema.fields import (
    PARTS,
    SCHEMA_VERSION,
    ActorFields,
    EventFields,
    Flag,
    Match,
    Model,
    OptionFields,
    Part,
    PositionFields,
    QuestionFields,
    StatementFields,
    Usage,
    ViewFields,
)


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


class View(ViewFields):
    """A side's answer with its evidence."""

    evidence: tuple[Evidence, ...] = Field(min_length=1, description="Where the answer stands in the article.")
    flags: tuple[Flag, ...] = Field(default=(), description="What a reader should know about the evidence.")
    notes: tuple[Note, ...] = Field(default=(), description="The words behind the flags, where there are such words.")


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
        default=(),
        description="For each of those quotes the article's words nearest to it; empty where there are none.",
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
