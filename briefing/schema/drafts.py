"""What an engine claims: each part of a briefing with quotes in place of evidence."""

from pydantic import Field
from pydantic.json_schema import SkipJsonSchema

from briefing.schema.fields import (
    ActorFields,
    EventFields,
    Model,
    OptionFields,
    Part,
    PositionFields,
    QuestionFields,
    StatementFields,
    Usage,
    ViewFields,
)


class Drafted(Model):
    """What an engine adds to the fields of a claim."""

    quotes: tuple[str, ...] = Field(description="The article's own words that carry this claim, copied exactly, short.")


class DraftView(ViewFields, Drafted):
    """A side's answer as drafted."""


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


class Origin(Model):
    """Who made a draft, and what it cost."""

    engine: str = ""
    model: str = ""
    prompt: str = ""
    usage: Usage | None = None
    cost_usd: float | None = None
    calls: int = 0
    repairs: int = 0

    def plus(self, other: "Origin") -> "Origin":
        """The same engine and prompt with the tokens, cost, calls and repairs of both; None where one of them is."""
        usage = None
        if self.usage is not None and other.usage is not None:
            counts = {name: getattr(self.usage, name) + getattr(other.usage, name) for name in Usage.model_fields}
            usage = Usage(**counts)
        known = self.cost_usd is not None and other.cost_usd is not None
        return self.model_copy(
            update={
                "usage": usage,
                "cost_usd": (self.cost_usd or 0.0) + (other.cost_usd or 0.0) if known else None,
                "calls": self.calls + other.calls,
                "repairs": self.repairs + other.repairs,
            }
        )


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
    quote: str | None = Field(default=None, description="The quote that failed; null when the claim itself did.")
    true_words: str = Field(default="", description="The article's words nearest to it; empty when there are none.")


class Failure(Model):
    """A claim that grounding refused, with what an engine needs to answer again."""

    part: Part
    claim: DraftClaim = Field(description="The claim as it was drafted.")
    problems: tuple[Problem, ...] = Field(min_length=1)
