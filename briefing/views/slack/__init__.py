"""render(): a briefing into messages for Slack, a short one for the channel and the details for its thread.

Nothing here needs a package of Slack: these are pure functions to the JSON that its methods take. `evidence` and
`home` are views, for `views.open` and `views.publish`; all else is messages.
"""

from briefing.views.slack.briefings import (
    AGAIN,
    BACK,
    EVIDENCE,
    HTML,
    MARKDOWN,
    PAGE,
    digest,
    evidence,
    page_asked,
    render,
)
from briefing.views.slack.fitting import Message
from briefing.views.slack.notices import Notice, Recent, Step, busy, failed, home, notice, progress, stopped, usage

ACTIONS = (EVIDENCE, AGAIN, HTML, MARKDOWN, PAGE, BACK)
"""The ids of our buttons; the value of each is a job, of PAGE and BACK what `page_asked` reads."""

__all__ = [
    "ACTIONS",
    "AGAIN",
    "BACK",
    "EVIDENCE",
    "HTML",
    "MARKDOWN",
    "PAGE",
    "Message",
    "Notice",
    "Recent",
    "Step",
    "busy",
    "digest",
    "evidence",
    "failed",
    "home",
    "notice",
    "page_asked",
    "progress",
    "render",
    "stopped",
    "usage",
]
