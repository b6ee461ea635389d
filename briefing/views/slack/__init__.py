"""render(): a briefing into messages for Slack, a short one for the channel and the details for its thread.

Nothing here needs a package of Slack: these are pure functions from briefings to the JSON that its methods take.
"""

from collections import Counter
from pathlib import Path
from typing import Any, get_args

from briefing.schema import Briefing, Flag
from briefing.template import fill, folders_before_ours
from briefing.views.headings import headed
from briefing.views.page import arrange
from briefing.views.places import Places
from briefing.views.slack.blocks import LONGEST_TEXT, Block, blocks, fitted, size
from briefing.views.slack.fitting import Message, message, messages
from briefing.views.slack.markup import Piece, escape, pieces

EVIDENCE, AGAIN, HTML, MARKDOWN = "briefing_evidence", "briefing_again", "briefing_html", "briefing_markdown"
PAGE, BACK = "briefing_page", "briefing_back"
ACTIONS = (EVIDENCE, AGAIN, HTML, MARKDOWN, PAGE, BACK)
"""The ids of our buttons; the value of each is a job, for PAGE and BACK with a page."""

# What a phone shows without much scrolling; a bottom line that is longer goes on in the thread.
ROOM_TOP = 3_000


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
    shown = len(values["bottom_line"])
    top = _blocks(_filled("slack.top.jinja", {**values, "shown": shown}, templates))
    while shown and sum(map(size, top)) > ROOM_TOP:
        shown -= 1
        top = _blocks(_filled("slack.top.jinja", {**values, "shown": shown}, templates))
    return [message(top), *messages(_filled("slack.thread.jinja", {**values, "shown": shown}, templates))]


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


def _filled(template: str, values: dict[str, Any], templates: Path | None) -> list[Piece]:
    filled = fill(template, values, folders=folders_before_ours(templates))
    return pieces(filled, template=template)


def _blocks(found: list[Piece]) -> list[Block]:
    return [block for piece in found for block in blocks(piece)]
