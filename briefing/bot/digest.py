"""The daily digest of a channel: once for each channel and day, however often cron runs."""

import datetime as dt
from collections.abc import Callable, Sequence
from typing import Literal

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from briefing.bot import posting
from briefing.bot.client import unreachable
from briefing.bot.faults import NO_SLACK, reason_of
from briefing.bot.store import Store
from briefing.errors import DeliveryError
from briefing.schema import Briefing
from briefing.views import slack

DAY_S = 24 * 3600.0


def post_digest(
    client: WebClient,
    store: Store,
    *,
    channel: str,
    date: dt.date,
    now: float,
    more: Callable[[], Sequence[Briefing]] = tuple,
) -> Literal["posted", "posted before"]:
    """Post what was briefed in a channel during the last 24 hours; "nothing new" where that is nothing.

    Args:
        client: Has the token of the workspace.
        store: Where briefings are kept, and which digests were posted.
        channel: Its id, such as C0123456789.
        date: The day it is for, where its readers live.
        now: This moment, in seconds since 1970.
        more: Gives briefings to add, such as those of articles that cron named; asked when the digest is to be posted.

    Raises:
        DeliveryError: Slack does not take it; the next run tries again, unless a part of it was posted.
        BriefingError: The store cannot be used, or `more` has none to give.
    """
    day = date.isoformat()
    if not store.claim_digest(channel, day):
        return "posted before"
    try:
        top, *details = slack.digest([*store.made_in(channel, since=now - DAY_S), *more()], date=date)
        place, ts = posting.post(client, top, channel=channel)
    except BaseException as error:
        store.release_digest(channel, day)
        if isinstance(error, SlackApiError):
            hint = "type `/invite @briefing` in that channel" if posting.is_not_there(error) else ""
            raise _refused(channel, error, hint=hint or "run it again in a minute") from error
        if isinstance(error, NO_SLACK):
            raise unreachable(client, error) from error
        raise
    try:
        for message in details:
            posting.post(client, message, channel=place, thread=ts)
    except NO_SLACK as error:
        raise _refused(channel, error, hint="the rest of it is missing in its thread; no run posts it again") from error
    return "posted"


def _refused(channel: str, error: Exception, *, hint: str) -> DeliveryError:
    reason = reason_of(error) if isinstance(error, SlackApiError) else type(error).__name__
    return DeliveryError(f"slack: does not take the digest for {channel}: {reason}", hint=hint)
