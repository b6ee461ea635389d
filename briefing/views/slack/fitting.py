"""Pieces into messages that keep the limits of Slack and are cut where a reader would cut them."""

import re
from collections.abc import Iterable, Iterator, Sequence
from html import escape
from typing import TypedDict

from briefing.views.slack.blocks import Block, blocks, fitted, named, plain, size, units
from briefing.views.slack.markup import Paragraph, Piece, Run

# Slack takes 50 blocks, and fails from about 11,000 characters; less than half of that reads well in a thread.
ROOM, MOST_BLOCKS = 4_000, 45
LIMIT_FALLBACK = 2_900


class Message(TypedDict):
    """What `chat.postMessage` takes, beside where it goes.

    Attributes:
        text: What notifications and screen readers say; no mention and no link in it is alive.
        blocks: What is shown.
    """

    text: str
    blocks: list[Block]


def message(page: Sequence[Block]) -> Message:
    """The blocks with names, and their words."""
    shown = named(list(page))
    return {"text": fallback(plain(shown)), "blocks": shown}


def messages(found: Iterable[Piece]) -> list[Message]:
    """As many messages as the pieces need, in their order."""
    return [message(page) for page in packed(found)]


def packed(found: Iterable[Piece], *, room: int = ROOM, most: int = MOST_BLOCKS) -> list[list[Block]]:
    """Blocks by message: a part stays whole where it can; else it is cut between claims and goes on under its name.

    Args:
        found: The pieces.
        room: Units of text for each message; a single block may be longer.
        most: Blocks for each message.
    """
    pages: list[list[Block]] = [[]]

    def has_room(more: Sequence[Block]) -> bool:
        together = [*pages[-1], *more]
        return len(together) <= most and sum(map(size, together)) <= room

    for part in _parts(found):
        claims = _claims(part)
        if part[0].kind == "message" or not has_room([block for claim in claims for block in claim]):
            pages.append([])
        for claim in claims:
            if not has_room(claim):
                pages.append([])
            for block in claim:
                if not has_room([block]):
                    pages.append([])
                if not pages[-1] and block is not claims[0][0]:
                    pages[-1].extend(_goes_on(part))
                pages[-1].append(block)
    return [page for page in pages if page]


def fallback(text: str) -> str:
    """Words for a notification: cut to what Slack takes there, escaped, and nothing in them comes alive.

    Example:
        >>> fallback("<!here> see https://a.example/ @channel")
        '&lt;!here&gt; see https: //a.example/ @ channel'
    """
    asleep = re.sub(r"(?<!\w)@(?=\w)", "@ ", text.replace("://", ": //"))
    limit = LIMIT_FALLBACK
    while units(escaped := escape(fitted(asleep, limit), quote=False)) > LIMIT_FALLBACK:
        limit = limit * LIMIT_FALLBACK // units(escaped)
    return escaped


def _parts(found: Iterable[Piece]) -> Iterator[list[Piece]]:
    """Pieces by part: each begins with a heading, or with a message of its own."""
    part: list[Piece] = []
    for piece in found:
        if part and piece.kind in ("heading", "message") and part[-1].kind != "message":
            yield part
            part = []
        part.append(piece)
    if part:
        yield part


def _claims(part: list[Piece]) -> list[list[Block]]:
    """The blocks of a part by claim, headings with what follows them."""
    claims: list[list[Block]] = [[]]
    for piece in part:
        claims[-1].extend(blocks(piece))
        if claims[-1] and not piece.leads:
            claims.append([])
    return [claim for claim in claims if claim]


def _goes_on(part: list[Piece]) -> list[Block]:
    more = next((piece.more for piece in part if piece.more), "")
    return blocks(Piece("heading", paragraphs=[Paragraph("text", [Run(more)])]))
