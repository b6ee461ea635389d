"""An article that argues in its own voice into the actor who wrote it."""

import re
from collections.abc import Sequence

from briefing.attribution import Analysed, Span
from briefing.document import Document
from briefing.engines.extractive.cast import Party
from briefing.schema import ActorKind

_AUTHORS = re.compile(r"\b[Tt]he authors\b")
_VOICE = re.compile(
    r"\b(?:[Tt]his (?:brief|report|paper|essay|analysis|commentary|study|column)|[Ii]n (?:our|my) view"
    r"|[Tt]he authors?[’']? (?:\w+ )?(?:analysis|argue|believe|recommend|conclude|find)"
    r"|[Ww]e (?:argue|believe|recommend|conclude)|[Mm]y (?:own )?view"
    r"|I (?:believe|argue|think|suspect|do not say|would argue))\b"
)


def join(document: Document, analysed: Analysed, actors: Sequence[Party]) -> tuple[Party, ...]:
    """The actors of an article with its authors among them, when it argues in its own voice; else just the actors.

    Args:
        document: The article; its authors are those of its byline.
        analysed: Its text.
        actors: Who else acts; an author named in the body becomes part of the authors.
    """
    if not argues(document, analysed):
        return tuple(actors)
    name = " and ".join(document.authors)
    start = document.text.find(name)
    if start < 0:
        return tuple(actors)
    named = [one for one in actors if one.name in document.authors]
    spans = [span for one in named for span in one.mentions]
    spans += [Span(*match.span()) for match in _AUTHORS.finditer(document.text, document.body_start)]
    aliases = (*document.authors, "the authors") if len(document.authors) > 1 else ()
    kind: ActorKind = "person" if len(document.authors) == 1 else "group"
    mentions = (Span(start, start + len(name)), *sorted(spans))
    party = Party(name, aliases, kind, "", "major", mentions)
    return (party, *(one for one in actors if one not in named))


def argues(document: Document, analysed: Analysed) -> bool:
    """Whether an article has authors and speaks of itself outside quotation marks: "this brief", "we believe"."""
    if not document.authors:
        return False
    voices = _VOICE.finditer(document.text, document.body_start)
    return any(analysed.quotation_at(match.start()) is None for match in voices)
