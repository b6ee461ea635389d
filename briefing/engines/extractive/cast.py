"""Names in a text into the parties of its story."""

from collections.abc import Sequence
from dataclasses import dataclass

from briefing.attribution import Analysed, Attribution, Span, names
from briefing.document import Document
from briefing.schema import ActorKind, Salience


@dataclass(frozen=True)
class Party:
    """Somebody the story is about, with every place that names them.

    Attributes:
        name: The fullest name in the text; for an unnamed source the text's own words.
        aliases: Other names the text uses, without pronouns.
        kind: What it is.
        role: What the text calls it, such as "Russian foreign minister", or "".
        salience: Whether a one-page briefing needs it.
        mentions: Every place in the body that names it, in text order.
    """

    name: str
    aliases: tuple[str, ...]
    kind: ActorKind
    role: str
    salience: Salience
    mentions: tuple[Span, ...]


def resolve(document: Document, analysed: Analysed, *, attributions: Sequence[Attribution]) -> tuple[Party, ...]:
    """The parties of a story, the most important first."""
    speakers = {one.name for one in attributions if one.name}
    kinds: dict[str, ActorKind] = {"person": "person", "organisation": "organisation", "place": "country"}
    found = []
    for entity in names(analysed):
        mentions = tuple(span for span in entity.mentions if span.start >= document.body_start)
        if mentions:
            salience: Salience = "major" if entity.name in speakers or len(mentions) > 1 else "minor"
            found.append(Party(entity.name, (), kinds.get(entity.kind, "group"), "", salience, mentions))
    return tuple(found)
