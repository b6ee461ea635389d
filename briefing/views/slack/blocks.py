"""Pieces into Block Kit blocks, each within the limits of Slack, and blocks into the plain words of a notification."""

import re
from collections.abc import Iterable, Iterator
from itertools import chain, groupby
from typing import Any
from zlib import crc32

from briefing.views.slack.markup import Button, Paragraph, Piece, Run

Block = dict[str, Any]

# Slack takes 3,000 characters in a text and 150 in a heading; it counts some characters as two.
LONGEST_TEXT, LONGEST_HEADING = 2_800, 140
LIMIT_BUTTON_TEXT, LIMIT_BUTTON_VALUE = 70, 1_900


def units(text: str) -> int:
    """How long a text is for Slack: in UTF-16 units, of which an emoji has two."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le")) // 2


def fitted(text: str, limit: int) -> str:
    """The text, cut after a word and with an ellipsis where it is longer than `limit` units.

    Example:
        >>> fitted("Talks fail after an hour", 12)
        'Talks fail…'
    """
    if units(text) <= limit:
        return text
    kept = _start(text, limit - 1)
    whole = re.sub(r"\s\S*$", "", kept)
    return f"{(whole if len(whole) > limit // 2 else kept).rstrip()}…"


def size(block: Block) -> int:
    """The units of all texts of a block."""
    return sum(map(units, _texts(block)))


def blocks(piece: Piece) -> list[Block]:
    """The blocks that a piece becomes; none when it has nothing to show."""
    words = " ".join("".join(run.text for run in paragraph.runs).strip() for paragraph in piece.paragraphs).strip()
    if piece.kind == "heading":
        return [{"type": "header", "text": _plain_text(words, LONGEST_HEADING)}] if words else []
    if piece.kind == "small":
        return [{"type": "context", "elements": [_plain_text(words, LONGEST_TEXT)]}] if words else []
    if piece.kind == "buttons":
        return [{"type": "actions", "elements": [_button(one) for one in piece.buttons]}] if piece.buttons else []
    found: list[Block] = []
    for number, part in enumerate(_parts(piece.paragraphs), start=1):
        block: Block = {"type": "rich_text", "elements": _elements(part)}
        if piece.id:
            block["block_id"] = piece.id if number == 1 else f"{piece.id}-{number}"
        found.append(block)
    return found


def flat(found: Iterable[Piece]) -> list[Block]:
    """The blocks of all pieces."""
    return [block for piece in found for block in blocks(piece)]


def named(page: list[Block]) -> list[Block]:
    """The blocks, each with an id of its own, which changes with what it says, as Slack asks of edited messages."""
    shown: dict[str, Block] = {}
    for number, block in enumerate(page, start=1):
        name = block.get("block_id") or f"{block['type']}-{number}-{crc32(repr(block).encode()):08x}"
        shown[name if name not in shown else f"{name}-{number}"] = block
    return [{**block, "block_id": name} for name, block in shown.items()]


def plain(page: list[Block]) -> str:
    """The words of blocks, one paragraph a line; buttons say nothing."""
    return "\n".join(line for block in page for line in _lines(block))


def _lines(block: Block) -> Iterator[str]:
    elements = block.get("elements", [])
    if block["type"] == "header":
        yield block["text"]["text"]
    elif block["type"] == "context":
        yield elements[0]["text"]
    elif block["type"] == "rich_text":
        for element in elements:
            for section in element["elements"] if element["type"] == "rich_text_list" else [element]:
                yield "".join(run.get("text", "") for run in section["elements"])


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        if isinstance(value.get("text"), str):
            yield value["text"]
        for inner in value.values():
            yield from _texts(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _texts(inner)


def _plain_text(text: str, limit: int) -> Block:
    return {"type": "plain_text", "text": fitted(text, limit), "emoji": False}


def _button(button: Button) -> Block:
    return {
        "type": "button",
        "action_id": button.action,
        "text": _plain_text(button.text, LIMIT_BUTTON_TEXT),
        "value": button.value[:LIMIT_BUTTON_VALUE],
    }


def _parts(paragraphs: list[Paragraph]) -> Iterator[list[Paragraph]]:
    """Paragraphs in as few parts as can be, none longer than a text may be."""
    part: list[Paragraph] = []
    room = LONGEST_TEXT
    for paragraph in filter(None, map(_trimmed, paragraphs)):
        open_ = Paragraph(paragraph.kind)
        length = sum(units(run.text) for run in paragraph.runs)
        if part and length > room and length <= LONGEST_TEXT:
            yield part
            part, room = [], LONGEST_TEXT
        for run in chain.from_iterable(map(_cut, paragraph.runs)):
            if units(run.text) > room and (part or open_.runs):
                yield [*part, *([open_] if open_.runs else [])]
                part, room, open_ = [], LONGEST_TEXT, Paragraph(paragraph.kind)
            open_.runs.append(run)
            room -= units(run.text)
        part.append(open_)
        room -= 1
    if part:
        yield part


def _trimmed(paragraph: Paragraph) -> Paragraph | None:
    runs = list(paragraph.runs)
    while runs and not runs[-1].text.strip():
        runs.pop()
    if runs:
        runs[-1] = Run(runs[-1].text.rstrip(), runs[-1].styles, runs[-1].url)
    return Paragraph(paragraph.kind, runs) if runs else None


def _cut(run: Run) -> Iterator[Run]:
    """The run, or pieces of it that are no longer than a text may be, cut between words where there are some."""
    rest = run.text
    while units(rest) > LONGEST_TEXT:
        kept = _start(rest, LONGEST_TEXT)
        kept = kept[: kept.rfind(" ") + 1] or kept
        yield Run(kept, run.styles, run.url)
        rest = rest[len(kept) :]
    yield Run(rest, run.styles, run.url)


def _start(text: str, limit: int) -> str:
    return text.encode("utf-16-le")[: 2 * limit].decode("utf-16-le", "ignore")


def _elements(paragraphs: list[Paragraph]) -> list[Block]:
    """Neighbours of one kind become one element: lines of a section or of a quote, items of one list."""
    found: list[Block] = []
    for kind, alike in groupby(paragraphs, key=lambda paragraph: paragraph.kind):
        lines = [[_element(run) for run in paragraph.runs] for paragraph in alike]
        if kind == "item":
            items = [{"type": "rich_text_section", "elements": line} for line in lines]
            found.append({"type": "rich_text_list", "style": "bullet", "elements": items})
        else:
            for line in lines[1:]:
                line.insert(0, {"type": "text", "text": "\n"})
            joined = [element for line in lines for element in line]
            found.append({"type": "rich_text_section" if kind == "text" else "rich_text_quote", "elements": joined})
    return found


def _element(run: Run) -> Block:
    element: Block = {"type": "link", "url": run.url} if run.url else {"type": "text"}
    element["text"] = run.text
    if run.styles:
        element["style"] = dict.fromkeys(sorted(run.styles), True)
    return element
