"""What the bot says beside briefings: its progress, what went wrong, how it is used, its home tab."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any, Literal, NamedTuple, get_args

from briefing.views.display import one_line, web_address
from briefing.views.headings import LONGEST_HEADING, shortened
from briefing.views.slack.blocks import flat, named
from briefing.views.slack.fitting import Message, message
from briefing.views.slack.markup import escape, filled

Step = Literal["waiting", "fetching", "reading", "drafting", "checking", "writing"]
Notice = Literal[
    "accepted",
    "running",
    "expired",
    "not_in_channel",
    "no_article",
    "file_instead",
    "html",
    "markdown",
]
COMMAND = "/brief"
LONGEST_REASON = 600
# Two blocks each, and a tab takes a hundred.
MOST_RECENT = 20


class Recent(NamedTuple):
    """A briefing that was made.

    Attributes:
        title: Its title.
        channel: Where it was posted, in words, or "".
        permalink: Address of its message, or "".
        when: When it was made.
        job: What its buttons send back; "" when it is no longer kept.
    """

    title: str
    channel: str
    permalink: str
    when: datetime
    job: str


def progress(step: Step, *, title: str = "", templates: Path | None = None) -> Message:
    """The message that stands until a briefing is done.

    Args:
        step: What is being done.
        title: Of the article, or its address, as soon as one of them is known.
        templates: A folder that is searched before the templates that came with briefing.
    """
    steps = get_args(Step)[1:]
    number = steps.index(step) + 1 if step in steps else 0
    return _notice("progress", {"step": step, "title": title, "number": number, "steps": len(steps)}, templates)


def failed(
    reason: str, hint: str = "", *, reference: str = "", job: str = "", templates: Path | None = None
) -> Message:
    """Why there is no briefing.

    Args:
        reason: One sentence, as in `BriefingError.message`.
        hint: What to do next, or "".
        reference: What to quote to whoever runs the bot.
        job: What "Try again" sends back; "" leaves the button out.
        templates: A folder that is searched before the templates that came with briefing.
    """
    return _notice(
        "failed",
        {"reason": reason.rstrip(". "), "hint": hint.rstrip(". "), "reference": reference, "job": job},
        templates,
    )


def stopped(*, title: str = "", reference: str = "", job: str = "", templates: Path | None = None) -> Message:
    """The bot was restarted in the middle; arguments as in `failed`."""
    return _notice("stopped", {"title": title, "reference": reference, "job": job}, templates)


def busy(*, templates: Path | None = None) -> Message:
    """Every place in the queue is taken."""
    return _notice("busy", {}, templates)


def usage(*, command: str = COMMAND, templates: Path | None = None) -> Message:
    """How the bot is used."""
    return _notice("usage", {"command": command}, templates)


def notice(name: Notice, *, link: str = "", templates: Path | None = None) -> Message:
    """One of the short messages of the bot.

    Args:
        name: Which; their words stand in `slack.notices.jinja`.
        link: Address of a message that it speaks of, or "".
        templates: A folder that is searched before the templates that came with briefing.
    """
    return _notice(name, {"link": web_address(link)}, templates)


def home(recent: Sequence[Recent], *, command: str = COMMAND, templates: Path | None = None) -> dict[str, Any]:
    """The home tab as a view: how to use the bot, and the newest 20 of `recent`, in their order."""
    shown = [
        {
            "title": _text(one.title, LONGEST_HEADING) or one.when.isoformat(),
            "channel": _text(one.channel, LONGEST_HEADING),
            "link": web_address(one.permalink),
            "when": one.when,
            "job": escape(one.job),
        }
        for one in (Recent(*each) for each in recent[:MOST_RECENT])
    ]
    tab = filled("slack.home.jinja", {"recent": shown, "command": _text(command, LONGEST_HEADING)}, templates)
    return {"type": "home", "blocks": named(flat(tab))}


def _notice(name: str, values: dict[str, Any], templates: Path | None) -> Message:
    shown = {key: _text(value, LONGEST_REASON) if isinstance(value, str) else value for key, value in values.items()}
    return message(flat(filled("slack.notices.jinja", {"job": "", **shown, "notice": name}, templates)))


def _text(text: str, limit: int) -> str:
    return escape(shortened(one_line(text), limit))
