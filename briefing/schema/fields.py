"""The closed sets of words and the fields that a claim has both as drafted and as grounded."""

from typing import Literal, get_args

from pydantic import BaseModel, ConfigDict, Field

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


class Usage(Model):
    """Tokens as the server counted them, summed over all calls."""

    input_tokens: int = 0
    cached_tokens: int = 0
    output_tokens: int = 0
