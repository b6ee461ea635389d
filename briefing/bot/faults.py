"""What went wrong, for two readers: the log holds all of it, whoever asked hears what they may know."""

import logging
import re
from http.client import HTTPException
from typing import Final

from slack_sdk.errors import SlackApiError

from briefing.errors import BriefingError, DeliveryError, EngineError, MissingExtraError, ReadError
from briefing.views import slack
from briefing.views.slack import Message

NO_SLACK: Final = (SlackApiError, OSError, HTTPException)
"""What a call to Slack raises when Slack refuses, or is not there."""
_NOT_TAKEN: Final = DeliveryError("Slack did not take the answer", hint="ask again in a minute")
_BROKEN: Final = DeliveryError("something broke that should not", hint="give the reference to whoever runs the bot")
_ADDRESS: Final = re.compile(
    r"(?:https?|wss?)://\S+|\b(?:[\w-]+\.)+[a-z]{2,}(?::\d+)?\b|\b\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?\b|\[[0-9a-f:]+\]|"
    r"\blocalhost(?::\d+)?\b|(?:/[\w.-]+){2,}",
    re.IGNORECASE,
)
_log = logging.getLogger(__name__)


def reason_of(error: SlackApiError) -> str:
    """Slack's word for what is wrong; "unreadable" where its answer was none of its usual ones."""
    word = str(error.response.get("error") or "")
    return word if word.isidentifier() else "unreadable"


def is_passing(error: Exception) -> bool:
    """Whether Slack is not there, or too busy, and may take the same call a little later."""
    return not isinstance(error, SlackApiError) or error.response.status_code >= 429


def failure(error: Exception, *, reference: str, job: str = "") -> Message:
    """Note an error in the log, and make the message for whoever asked.

    Args:
        error: Any.
        reference: Under which the log has it, and which the message gives.
        job: What its button "Try again" sends; "" leaves that out.
    """
    if isinstance(error, BriefingError):
        _log.warning("job %s: %s", reference, " ".join(str(error).split()))
    elif isinstance(error, SlackApiError):
        _log.warning("job %s: slack answers %s", reference, reason_of(error))
    elif isinstance(error, NO_SLACK):
        _log.warning("job %s: slack cannot be reached: %s", reference, error or type(error).__name__)
    else:
        _log.error("job %s: failed", reference, exc_info=error)
    return slack.failed(*_told(error), reference=reference, job=job)


def _told(error: Exception) -> tuple[str, str]:
    """The reason and what to do, in words for people in Slack.

    They gave the article, and may read all of what is wrong with it. Of an engine they hear what is wrong, but no
    address and no file of the machine that the bot runs on; what to do about it is for whoever runs the bot.
    """
    match error:
        case ReadError() | DeliveryError():
            return error.message, "" if "`" in error.hint or "--" in error.hint else error.hint
        case MissingExtraError():
            return error.message, "whoever runs the bot can install it"
        case EngineError():
            hint = "ask again in a minute" if error.retryable else _BROKEN.hint
            return _ADDRESS.sub("the server", error.message), hint
        case SlackApiError() | OSError() | HTTPException():
            return _NOT_TAKEN.message, _NOT_TAKEN.hint
        case _:
            return _BROKEN.message, _BROKEN.hint
