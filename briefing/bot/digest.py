"""The daily digest of a channel: once for each channel and day, however often cron runs."""

import datetime as dt
from collections.abc import Sequence
from typing import Literal

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from briefing.bot import posting
from briefing.bot.faults import reason_of
from briefing.bot.store import Store
from briefing.errors import DeliveryError
from briefing.schema import Briefing
from briefing.views import slack

DAY_S = 24 * 3600.0


def post_digest(
    client: WebClient, store: Store, *, channel: str, date: dt.date, now: float, more: Sequence[Briefing] = ()
) -> Literal["posted", "posted before"]:
    """Post what was briefed in a channel during the last 24 hours; "nothing new" where that is nothing.

    Args:
        client: Has the token of the workspace.
        store: Where briefings are kept, and which digests were posted.
        channel: Its id, such as C0123456789.
        date: The day it is for, where its readers live.
        now: This moment, in seconds since 1970.
        more: Briefings to add, such as those of articles that cron named.

    Raises:
        DeliveryError: Slack does not take it; the next run tries again.
        CacheError: The store cannot be used.
    """
    day = date.isoformat()
    if not store.claim_digest(channel, day):
        return "posted before"
    try:
        top, *details = slack.digest([*store.made_in(channel, since=now - DAY_S), *more], date=date)
        place, ts = posting.post(client, top, channel=channel)
    except SlackApiError as error:
        store.release_digest(channel, day)
        raise _refused(channel, error) from error
    except BaseException:
        store.release_digest(channel, day)
        raise
    try:
        for message in details:
            posting.post(client, message, channel=place, thread=ts)
    except SlackApiError as error:
        raise _refused(channel, error) from error
    return "posted"


def _refused(channel: str, error: SlackApiError) -> DeliveryError:
    hint = "type `/invite @briefing` in that channel" if posting.is_not_there(error) else "run it again in a minute"
    return DeliveryError(f"slack: does not take the digest for {channel}: {reason_of(error)}", hint=hint)
