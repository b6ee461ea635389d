"""What Slack would refuse, or bring to life, in our messages and views: by slackblocks' own constructors, and by ours.

slackblocks knows the lengths, counts and surfaces of each block; ours are what it lets pass, and our own promises.
"""

import json
import re
from collections.abc import Iterator
from typing import Any

import slackblocks
from hostile import HIDDEN

FIELDS = {
    "header": {"text"},
    "context": {"elements"},
    "rich_text": {"elements"},
    "actions": {"elements"},
}
# A mention, a channel, a date or a link that Slack makes of a text; a bare address is one in `parse="full"`.
ALIVE = re.compile(r"<[!@#]|<https?:|://|(?<!\w)@\w")
LIMIT_TOTAL, LIMIT_FALLBACK = 8_000, 3_000


def faults(shown: dict[str, Any]) -> list[str]:
    """What is wrong with a message or a view."""
    found = list(_ours(shown["blocks"]))
    try:
        built = [_block(block) for block in shown["blocks"]]
        if shown.get("type") == "modal":
            slackblocks.ModalView(shown["title"]["text"], built, private_metadata=shown["private_metadata"])
            found += ["title is longer than 24"] if len(shown["title"]["text"]) > 24 else []
        elif shown.get("type") == "home":
            slackblocks.HomeTabView(built)
        else:
            slackblocks.Message(channel="C1", text=shown["text"], blocks=built)
            found += _of_fallback(shown["text"])
            found += ["more than 8,000 characters"] if sum(map(units, texts(shown["blocks"]))) > LIMIT_TOTAL else []
    except (ValueError, TypeError, slackblocks.InvalidUsageError) as error:
        found.append(f"{type(error).__name__}: {error}")
    return found


def units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def texts(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        yield from [value["text"]] if isinstance(value.get("text"), str) else []
        for inner in value.values():
            yield from texts(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from texts(inner)


def elements(value: Any) -> Iterator[dict[str, Any]]:
    """Every object that has a type."""
    if isinstance(value, dict):
        yield from [value] if "type" in value else []
        for inner in value.values():
            yield from elements(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from elements(inner)


def plainly(blocks: list[dict[str, Any]]) -> str:
    """Every word that is shown, in its order."""
    return " ".join(texts(blocks))


def _of_fallback(text: str) -> list[str]:
    found = ["fallback is empty"] if not text.strip() else []
    found += ["fallback is too long"] if units(text) > LIMIT_FALLBACK else []
    return found + (["fallback comes alive"] if ALIVE.search(text) or re.search(r"&(?!amp;|lt;|gt;)", text) else [])


def _ours(blocks: list[dict[str, Any]]) -> Iterator[str]:
    ids = [block["block_id"] for block in blocks]
    if len(set(ids)) < len(ids):
        yield "block_id used twice"
    if sum(block["type"] == "table" for block in blocks) > 1:
        yield "more than one table"
    for block in blocks:
        if block["type"] == "actions":
            names = [element["action_id"] for element in block["elements"]]
            if not names or len(set(names)) < len(names):
                yield "actions empty or named twice"
    if any(map(HIDDEN.search, texts(blocks))):
        yield "hidden character"
    for element in elements(blocks):
        if element["type"] in ("user", "usergroup", "channel", "broadcast", "mrkdwn", "markdown", "emoji", "date"):
            yield f"{element['type']} could bring a text to life"
        if "text" in element and not element["text"]:
            yield "empty text"
        if element["type"] in ("text", "link") and units(element["text"]) > 3000:
            yield "text is longer than 3,000"
        if not element.get("elements", True):
            yield f"{element['type']} without elements"
        if element["type"] == "link" and not element["url"].startswith(("https://", "http://")):
            yield "link that is no web address"


def _block(block: dict[str, Any]) -> slackblocks.Block:
    kind, name = block["type"], block["block_id"]
    if unknown := set(block) - FIELDS[kind] - {"type", "block_id"}:
        raise ValueError(f"unknown fields {unknown}")
    if kind == "header":
        return slackblocks.HeaderBlock(_text(block["text"]), name)
    if kind == "context":
        return slackblocks.ContextBlock([_text(element) for element in block["elements"]], name)
    if kind == "actions":
        return slackblocks.ActionsBlock([_button(element) for element in block["elements"]], name)
    return slackblocks.RichTextBlock([_rich(element) for element in block["elements"]], name)


def _text(text: dict[str, Any]) -> slackblocks.Text:
    if text["type"] != "plain_text" or set(text) != {"type", "text", "emoji"}:
        raise ValueError(f"not plain: {json.dumps(text)}")
    return slackblocks.Text(text["text"], type_=slackblocks.TextType.PLAINTEXT, emoji=text["emoji"])


def _button(button: dict[str, Any]) -> slackblocks.Button:
    return slackblocks.Button(
        _text(button["text"]), **{name: value for name, value in button.items() if name not in ("type", "text")}
    )


def _rich(element: dict[str, Any]) -> Any:
    if element["type"] == "rich_text_list":
        return slackblocks.RichTextList(element["style"], [_rich(item) for item in element["elements"]])
    runs = [_run(run) for run in element["elements"]]
    kinds = {"rich_text_section": slackblocks.RichTextSection, "rich_text_quote": slackblocks.RichTextQuote}
    return kinds[element["type"]](runs)


def _run(run: dict[str, Any]) -> Any:
    style = run.get("style", {})
    if unknown := set(run) - {"type", "text", "style", "url"} | set(style) - {"bold", "italic", "strike", "code"}:
        raise ValueError(f"unknown fields {unknown}")
    if run["type"] == "link":
        return slackblocks.RichTextLink(run["url"], run["text"], **style)
    return slackblocks.RichText(run["text"], **style)
