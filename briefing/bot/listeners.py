"""What the bot listens to, and what it does then: acknowledge at once, and hand the work to the desk."""

import datetime as dt
import logging
import re
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, get_args

from slack_bolt import Ack, App, BoltResponse
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from briefing.bot import posting
from briefing.bot.asked import Asked, asked_in
from briefing.bot.desk import NOT_TAKEN, Desk, Taken, new_id, upload_page
from briefing.bot.listens import COMMAND, SHORTCUT
from briefing.bot.making import reason_and_hint
from briefing.bot.store import Job
from briefing.views import slack
from briefing.views.slack import Message, Recent

Payload = Mapping[str, Any]
MOST_RECENT = 10
_log = logging.getLogger(__name__)


class Listeners:
    """The listeners of one app.

    Args:
        desk: Takes the work.
    """

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def listen(self, app: App) -> None:
        """Put all of them onto an app."""
        for taken in get_args(Taken):
            _answer(taken)  # now: the first of a burst would all compile its template, and Slack would wait for them
        app.use(self.once)
        app.command(COMMAND)(self.command)
        app.shortcut(SHORTCUT)(self.shortcut)
        app.event("app_mention")(self.message)
        app.event("message")(self.direct_message)
        app.event("app_home_opened")(self.home)
        app.action(slack.EVIDENCE)(self.evidence)
        app.action(re.compile(f"{slack.PAGE}|{slack.BACK}"))(self.page)
        app.action(slack.AGAIN)(self.again)
        app.action(slack.HTML)(self.as_file)
        app.action(slack.MARKDOWN)(self.as_file)
        app.error(_note)

    def once(self, body: Payload, next: Callable[[], BoltResponse]) -> BoltResponse:  # noqa: A002 - Bolt's name
        """Let a delivery through the first time; Slack repeats what it thinks was not heard."""
        event = body.get("event") or {}
        names = [f"id {name}" for name in (body.get("event_id"), body.get("trigger_id")) if name]
        if event.get("type") in ("message", "app_mention") and event.get("ts"):
            names.append(f"message {body.get('team_id')} {event.get('channel')} {event.get('ts')}")
        if names and not self._desk.store.is_new(*names):
            return BoltResponse(status=200, body="")
        return next()

    def command(self, ack: Ack, command: Payload, client: WebClient) -> None:
        """`/brief LINK` or `/brief TEXT`."""
        asked = asked_in(str(command.get("text") or ""))
        if asked is None:
            ack(**slack.usage(command=COMMAND))
            return
        job = _job(asked, command, team="team_id", channel="channel_id", user="user_id")
        ack(**_answer(self._desk.take(job, client)))

    def shortcut(self, ack: Ack, shortcut: Payload, client: WebClient) -> None:
        """The entry "Brief this" in the menu of a message."""
        ack()
        message = shortcut.get("message") or {}
        channel, user = _id(shortcut, "channel"), _id(shortcut, "user")
        thread = str(message.get("thread_ts") or message.get("ts") or "")
        asked = _asked_of(message)
        if asked is None:
            self._say(slack.notice("no_article"), client, channel=channel, user=user, thread=thread)
            return
        job = Job(
            new_id(), _id(shortcut, "team"), channel, user, thread, asked, str(shortcut.get("response_url") or "")
        )
        self._take(job, client)

    def direct_message(self, event: Payload, body: Payload, client: WebClient) -> None:
        """A message to the bot alone; all others of a channel are none of ours."""
        is_ours = event.get("channel_type") == "im" and event.get("subtype") in (None, "file_share")
        if is_ours and not event.get("bot_id"):
            self.message(event, body, client)

    def message(self, event: Payload, body: Payload, client: WebClient) -> None:
        """A mention, or a direct message."""
        channel, user = str(event.get("channel") or ""), str(event.get("user") or "")
        thread = str(event.get("thread_ts") or event.get("ts") or "")
        asked = _asked_of(event)
        if asked is None:
            self._say(slack.usage(command=COMMAND), client, channel=channel, user=user, thread=thread)
            return
        self._take(Job(new_id(), str(body.get("team_id") or ""), channel, user, thread, asked), client)

    def home(self, event: Payload, body: Payload, client: WebClient) -> None:
        """Somebody opened the bot's home tab: their newest briefings, and how to use it."""
        if event.get("tab") != "home":
            return
        user = str(event["user"])
        kept = self._desk.store.recent(team=str(body.get("team_id") or ""), user=user, most=MOST_RECENT)
        recent = [
            Recent(one.title, "", one.permalink, dt.datetime.fromtimestamp(one.begun, dt.UTC), one.job.id)
            for one in kept
        ]
        client.views_publish(user_id=user, view=slack.home(recent, command=COMMAND))

    def evidence(self, ack: Ack, body: Payload, action: Payload, client: WebClient) -> None:
        """The button that shows the quotes behind each line."""
        ack()
        job = str(action.get("value") or "")
        briefing = self._desk.store.briefing(job, team=_id(body, "team"))
        if briefing is None:
            self._say_to_clicker(slack.notice("expired"), body, client)
            return
        client.views_open(trigger_id=body["trigger_id"], view=slack.evidence(briefing, job=job))

    def page(self, ack: Ack, body: Payload, action: Payload, client: WebClient) -> None:
        """Another page of the quotes."""
        ack()
        job, page = slack.page_asked(str(action.get("value") or ""))
        briefing = self._desk.store.briefing(job, team=_id(body, "team"))
        if briefing is not None:
            client.views_update(view_id=body["view"]["id"], view=slack.evidence(briefing, job=job, page=page))

    def again(self, ack: Ack, body: Payload, action: Payload, client: WebClient) -> None:
        """Make a briefing again, under the old one."""
        ack()
        kept = self._desk.store.find(str(action.get("value") or ""), team=_id(body, "team"))
        if kept is None:
            self._say_to_clicker(slack.notice("expired"), body, client)
            return
        channel, thread = _place(body)
        job = kept.job._replace(
            id=new_id(),
            channel=channel or kept.job.channel,
            thread=thread,
            user=_id(body, "user"),
            response_url=str(body.get("response_url") or ""),
            is_fresh=True,
        )
        self._take(job, client)

    def as_file(self, ack: Ack, body: Payload, action: Payload, client: WebClient) -> None:
        """A briefing as an HTML or a Markdown file, in its thread."""
        ack()
        job, team = str(action.get("value") or ""), _id(body, "team")
        briefing = self._desk.store.briefing(job, team=team)
        if briefing is None:
            self._say_to_clicker(slack.notice("expired"), body, client)
            return
        form = "html" if action.get("action_id") == slack.HTML else "md"
        channel, thread = _place(body)

        def bring() -> None:
            place = (channel, thread)
            if not channel:  # from the home tab
                place = posting.post(
                    client, slack.notice("html" if form == "html" else "markdown"), channel=_id(body, "user")
                )
            try:
                upload_page(client, briefing, "html" if form == "html" else "md", channel=place[0], thread=place[1])
            except SlackApiError as error:
                _log.warning("job %s: its file could not be uploaded: %s", job, posting.reason_of(error))
                told = slack.failed(*reason_and_hint(NOT_TAKEN), reference=job)
                self._say(told, client, channel=place[0], user=_id(body, "user"), thread=place[1])

        self._desk.errand(bring)

    def _take(self, job: Job, client: WebClient) -> None:
        taken = self._desk.take(job, client)
        if taken != "accepted":
            self._say(_answer(taken), client, channel=job.channel, user=job.user, thread=job.thread)

    def _say(self, message: Message, client: WebClient, *, channel: str, user: str, thread: str) -> None:
        self._desk.errand(lambda: posting.whisper(client, message, channel=channel, user=user, thread=thread))

    def _say_to_clicker(self, message: Message, body: Payload, client: WebClient) -> None:
        channel, thread = _place(body)
        user = _id(body, "user")
        self._say(message, client, channel=channel or user, user=user, thread=thread)


def _job(asked: Asked, payload: Payload, *, team: str, channel: str, user: str) -> Job:
    who = [str(payload.get(name) or "") for name in (team, channel, user)]
    return Job(new_id(), who[0], who[1], who[2], "", asked, str(payload.get("response_url") or ""))


def _asked_of(message: Payload) -> Asked | None:
    links = [
        str(attachment.get(name))
        for attachment in message.get("attachments") or ()
        for name in ("original_url", "from_url", "title_link")
        if attachment.get(name)
    ]
    return asked_in(str(message.get("text") or ""), files=message.get("files") or (), links=links)


@cache
def _answer(taken: Taken) -> Message:
    if taken == "busy":
        return slack.busy()
    return slack.notice("running" if taken == "running" else "accepted")


def _id(body: Payload, name: str) -> str:
    return str((body.get(name) or {}).get("id") or "")


def _place(body: Payload) -> tuple[str, str]:
    """The channel and thread of the message whose button was pressed; both "" for the home tab and a window."""
    message = body.get("message") or {}
    return _id(body, "channel"), str(message.get("thread_ts") or message.get("ts") or "")


def _note(error: Exception) -> None:
    if isinstance(error, SlackApiError):
        _log.warning("slack answers %s", posting.reason_of(error))
    else:
        _log.error("a listener failed", exc_info=error)
