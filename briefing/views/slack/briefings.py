"""Briefings into messages, into a window that shows their evidence, and into a daily digest."""

import datetime as dt
import re
from collections import Counter
from collections.abc import Sequence
from itertools import takewhile
from pathlib import Path
from typing import Any, get_args

from briefing.schema import Briefing, Flag
from briefing.views.headings import headed
from briefing.views.page import arrange
from briefing.views.places import Places
from briefing.views.slack.blocks import LONGEST_TEXT, Block, fitted, flat, named, size
from briefing.views.slack.fitting import MOST_BLOCKS, Message, message, messages, packed
from briefing.views.slack.markup import escape, filled

EVIDENCE, AGAIN, HTML, MARKDOWN = "briefing_evidence", "briefing_again", "briefing_html", "briefing_markdown"
PAGE, BACK = "briefing_page", "briefing_back"

# What a phone shows without much scrolling; a bottom line that is longer goes on in the thread.
ROOM_TOP = 3_000
# A window takes 100 blocks, and some are needed around its page.
ROOM_WINDOW, MOST_IN_WINDOW, LIMIT_TITLE = 6_000, 90, 24


def render(briefing: Briefing, *, job: str = "", templates: Path | None = None) -> list[Message]:
    """Render a briefing as messages: the first for the channel, the others for its thread, in reading order.

    Args:
        briefing: What to show; every claim of it is in one of the messages, in a block that has its id.
        job: What the buttons send back, at most 64 characters; "" leaves the buttons out.
        templates: A folder that is searched before the templates that came with briefing.

    Raises:
        TemplateError: The folder is none, or a template in it is broken.
    """
    values = {**_values(briefing), "job": escape(job)}
    values["shown"] = len(values["bottom_line"])
    top = flat(filled("slack.top.jinja", values, templates))
    if not _fits(top):
        values["shown"] = _most_shown(values["bottom_line"], top)
        top = flat(filled("slack.top.jinja", values, templates))
    return [message(top), *messages(filled("slack.thread.jinja", values, templates))]


def evidence(briefing: Briefing, *, job: str, page: int = 0, templates: Path | None = None) -> dict[str, Any]:
    """Render the window that shows every claim with its quotes and whose words they are, as a view.

    Args:
        briefing: What to show.
        job: What the buttons for other pages send back, before the number of the page.
        page: Which page, from 0; one that is not there counts as the nearest.
        templates: A folder that is searched before the templates that came with briefing.

    Raises:
        TemplateError: The folder is none, or a template in it is broken.
    """
    values = {**_values(briefing), "job": escape(job)}
    claims = filled("slack.evidence.jinja", values, templates)
    pages = packed(claims, room=ROOM_WINDOW, most=MOST_IN_WINDOW) or [[]]
    page = min(max(page, 0), len(pages) - 1)
    title, *around = filled("slack.window.jinja", {**values, "page": page, "pages": len(pages)}, templates)
    above = list(takewhile(lambda piece: piece.kind != "message", around))
    return {
        "type": "modal",
        "callback_id": EVIDENCE,
        "title": {**flat([title])[0]["text"], "text": fitted(flat([title])[0]["text"]["text"], LIMIT_TITLE)},
        "private_metadata": f"{job} {page}",
        "blocks": named([*flat(above), *pages[page], *flat(around[len(above) :])]),
    }


def page_asked(value: str) -> tuple[str, int]:
    """The job and the page that a button for another page of evidence sends.

    Example:
        >>> page_asked("3f9c 2")
        ('3f9c', 2)
    """
    job, _, page = value.rpartition(" ")
    return (job, int(page)) if job and page.isdecimal() else (value, 0)


def digest(briefings: Sequence[Briefing], *, date: dt.date, templates: Path | None = None) -> list[Message]:
    """Render the daily messages: each briefing in its bottom line, or that nothing is new.

    Args:
        briefings: What to show, in this order.
        date: The day of the digest.
        templates: A folder that is searched before the templates that came with briefing.

    Raises:
        TemplateError: The folder is none, or a template in it is broken.
    """
    values = {"pages": [_values(briefing) for briefing in briefings], "date": date}
    return messages(filled("slack.digest.jinja", values, templates))


def _fits(top: Sequence[Block]) -> bool:
    return len(top) <= MOST_BLOCKS and sum(map(size, top)) <= ROOM_TOP


def _most_shown(statements: Sequence[dict[str, Any]], top: list[Block]) -> int:
    """How many statements the first message has room for."""
    for shown in range(len(statements) - 1, 0, -1):
        name = re.compile(rf"{statements[shown]['id']}(?:-\d+)?")
        top = [block for block in top if not name.fullmatch(block.get("block_id", ""))]
        if _fits(top):
            return shown
    return 0


class _Escape:
    """Escapes texts, and cuts those that are longer than Slack takes."""

    has_cut = False

    def __call__(self, text: str) -> str:
        kept = fitted(text, LONGEST_TEXT)
        self.has_cut |= kept is not text
        return escape(kept)


def _values(briefing: Briefing) -> dict[str, Any]:
    """What a template may use of a briefing."""
    fit = _Escape()
    values = arrange(headed(briefing), places=Places(briefing), escape=fit)
    flags = [claim.flags for _, claim in briefing.claims()]
    flags += [view.flags for question in briefing.open_questions for view in question.views]
    counted = Counter(flag for of_one in flags for flag in set(of_one))
    return {
        **values,
        "marked": sum(map(bool, flags)),
        "flags": [(flag, counted[flag]) for flag in get_args(Flag) if counted[flag]],
        "is_shortened": fit.has_cut,
    }
