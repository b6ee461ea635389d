"""What the bot listens to, and what it does then: acknowledge at once, and hand the work to the desk."""

import datetime as dt
import logging
import re
from collections.abc import Callable, Mapping
from functools import lru_cache, partial
from typing import Any, Literal, get_args

from slack_bolt import Ack, App, BoltResponse
from slack_sdk import WebClient

from briefing.bot import posting
from briefing.bot.asked import Asked, asked_in
from briefing.bot.desk import Desk, How, Taken, new_id
from briefing.bot.faults import failure
from briefing.bot.listens import COMMAND, SHORTCUT
from briefing.bot.store import Job
from briefing.bot.telling import upload_page
from briefing.errors import BriefingError
from briefing.schema import Briefing
from briefing.views import slack
from briefing.views.slack import Message, Recent

Payload = Mapping[str, Any]
Listener = Callable[[Ack, Payload, Payload, WebClient], None]
"""Gets what acknowledges, all that Slack sent, the part that it is about, and the client of the workspace."""
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
        for how in get_args(How):  # now: the first of a burst would all compile a template, and Slack would wait
            _answer(Taken(how))
        once = [self.once]
        app.command(COMMAND, middleware=once)(self._safe(self.command))
        app.shortcut(SHORTCUT, middleware=once)(self._safe(self.shortcut))
        app.event("app_mention", middleware=once)(self._safe(self.message))
        app.event("message", middleware=once)(self._safe(self.direct_message))
        app.event("app_home_opened", middleware=once)(self._safe(self.home))
        app.action(slack.EVIDENCE, middleware=once)(self._safe(self.evidence))
        app.action(re.compile(f"{slack.PAGE}|{slack.BACK}"), middleware=once)(self._safe(self.page))
        app.action(slack.AGAIN, middleware=once)(self._safe(self.again))
        app.action(re.compile(f"{slack.HTML}|{slack.MARKDOWN}"), middleware=once)(self._safe(self.as_file))

    def once(self, body: Payload, next_: Callable[[], BoltResponse]) -> BoltResponse:
        """Let a delivery through the first time; Slack repeats what it thinks was not heard."""
        event = body.get("event") or {}
        names = [f"id {name}" for name in (body.get("event_id"), body.get("trigger_id")) if name]
        if event.get("type") in ("message", "app_mention") and event.get("ts"):
            names.append(f"message {body.get('team_id')} {event.get('channel')} {event.get('ts')}")
        try:
            is_new = not names or self._desk.store.is_new(*names)
        except BriefingError as error:  # better twice than never
            _log.warning("%s", error.message)
            is_new = True
        return next_() if is_new else BoltResponse(status=200, body="")

    def command(self, ack: Ack, body: Payload, payload: Payload, client: WebClient) -> None:
        """`/brief LINK` or `/brief TEXT`."""
        asked = asked_in(str(payload.get("text") or ""))
        ack(**(slack.usage(command=COMMAND) if asked is None else _answer(self._take(asked, body, client))))

    def shortcut(self, ack: Ack, body: Payload, payload: Payload, client: WebClient) -> None:
        """The entry "Brief this" in the menu of a message."""
        ack()
        self._brief(payload.get("message") or {}, body, client, otherwise=slack.notice("no_article"))

    def direct_message(self, ack: Ack, body: Payload, payload: Payload, client: WebClient) -> None:
        """A message to the bot alone; all others of a channel are none of ours."""
        is_ours = payload.get("channel_type") == "im" and payload.get("subtype") in (None, "file_share")
        if is_ours and not payload.get("bot_id"):
            self.message(ack, body, payload, client)

    def message(self, ack: Ack, body: Payload, payload: Payload, client: WebClient) -> None:
        """A mention, or a direct message."""
        ack()
        self._brief(payload, body, client, otherwise=slack.usage(command=COMMAND))

    def home(self, ack: Ack, body: Payload, payload: Payload, client: WebClient) -> None:
        """Somebody opened the bot's home tab: their newest briefings, and how to use it."""
        ack()
        if payload.get("tab") != "home":
            return
        self._desk.errand(partial(self._show_home, body, client))

    def evidence(self, ack: Ack, body: Payload, payload: Payload, client: WebClient) -> None:
        """The button that shows the quotes behind each line."""
        ack()
        job = str(payload.get("value") or "")

        def show(briefing: Briefing) -> None:
            client.views_open(trigger_id=body["trigger_id"], view=slack.evidence(briefing, job=job))

        self._beside(job, show, body, client)

    def page(self, ack: Ack, body: Payload, payload: Payload, client: WebClient) -> None:
        """Another page of the quotes."""
        ack()
        job, page = slack.page_asked(str(payload.get("value") or ""))

        def show(briefing: Briefing) -> None:
            client.views_update(view_id=body["view"]["id"], view=slack.evidence(briefing, job=job, page=page))

        self._beside(job, show, body, client)

    def again(self, ack: Ack, body: Payload, payload: Payload, client: WebClient) -> None:
        """Make a briefing again, under the old one."""
        ack()
        team, _, channel, _ = _place(body)
        kept = self._desk.store.find(str(payload.get("value") or ""), team=team)
        if kept is None:
            self._say(slack.notice("expired"), body, client)
            return
        home = "" if channel else kept.job.channel
        self._tell(self._take(kept.job.asked, body, client, channel=home, is_fresh=True), body, client)

    def as_file(self, ack: Ack, body: Payload, payload: Payload, client: WebClient) -> None:
        """A briefing as an HTML or a Markdown file, in its thread."""
        ack()
        form: Literal["html", "md"] = "html" if payload.get("action_id") == slack.HTML else "md"

        def bring(briefing: Briefing) -> None:
            _, user, channel, thread = _place(body)
            if not channel:  # pressed in the home tab
                words = slack.notice("html" if form == "html" else "markdown")
                channel, thread = posting.post(client, words, channel=user)
            upload_page(client, briefing, form, channel=channel, thread=thread)

        self._beside(str(payload.get("value") or ""), bring, body, client)

    def _show_home(self, body: Payload, client: WebClient) -> None:
        team, user, _, _ = _place(body)
        recent = [
            Recent(kept.title, "", kept.permalink, dt.datetime.fromtimestamp(kept.begun, dt.UTC), kept.job.id)
            for kept in self._desk.store.recent(team=team, user=user, most=MOST_RECENT)
        ]
        client.views_publish(user_id=user, view=slack.home(recent, command=COMMAND))

    def _beside(self, job: str, do: Callable[[Briefing], None], body: Payload, client: WebClient) -> None:
        """Do something with a kept briefing, but not in Bolt's few threads: they acknowledge, and must not wait."""

        def run() -> None:
            try:
                briefing = self._desk.store.briefing(job, team=_place(body)[0])
                if briefing is None:
                    self._whisper(slack.notice("expired"), body, client)
                else:
                    do(briefing)
            except Exception as error:  # noqa: BLE001 - whoever pressed hears of it
                self._whisper(failure(error, reference=new_id()), body, client)

        self._desk.errand(run)

    def _brief(self, message: Payload, body: Payload, client: WebClient, *, otherwise: Message) -> None:
        asked = _asked_of(message)
        if asked is None:
            self._say(otherwise, body, client)
        else:
            self._tell(self._take(asked, body, client), body, client)

    def _take(
        self, asked: Asked, body: Payload, client: WebClient, *, channel: str = "", is_fresh: bool = False
    ) -> Taken:
        team, user, here, thread = _place(body)
        answers_at = str(body.get("response_url") or "")
        job = Job(new_id(), team, channel or here, user, thread, asked, answers_at, is_fresh)
        return self._desk.take(job, client)

    def _tell(self, taken: Taken, body: Payload, client: WebClient) -> None:
        """What became of it, where that does not show by itself."""
        if taken.how != "accepted":
            self._say(_answer(taken), body, client)

    def _say(self, message: Message, body: Payload, client: WebClient) -> None:
        self._desk.errand(partial(self._whisper, message, body, client))

    def _whisper(self, message: Message, body: Payload, client: WebClient) -> None:
        _, user, channel, thread = _place(body)
        posting.whisper(client, message, channel=channel, user=user, thread=thread)

    def _safe(self, listener: Listener) -> Callable[..., None]:
        """A listener that says so when it fails."""

        def listen(ack: Ack, body: Payload, payload: Payload, client: WebClient) -> None:
            try:
                listener(ack, body, payload, client)
            except Exception as error:  # noqa: BLE001 - whoever pressed or wrote hears of it
                message = failure(error, reference=new_id())
                if "command" in body:  # acknowledged last
                    ack(**message)
                elif listener != self.home:
                    self._say(message, body, client)

        return listen


def _asked_of(message: Payload) -> Asked | None:
    links = [
        str(attachment.get(name))
        for attachment in message.get("attachments") or ()
        for name in ("original_url", "from_url", "title_link")
        if attachment.get(name)
    ]
    return asked_in(str(message.get("text") or ""), files=message.get("files") or (), links=links)


@lru_cache(maxsize=64)
def _answer(taken: Taken) -> Message:
    match taken.how:
        case "busy":
            return slack.busy()
        case "running":
            return slack.notice("running", link=taken.link)
        case _:
            return slack.notice("accepted")


def _place(body: Payload) -> tuple[str, str, str, str]:
    """Workspace, person, channel and thread of whatever Slack sent; no channel for the home tab and a window."""
    event = body.get("event") or {}
    message = body.get("message") or event
    # In a channel that two workspaces share, whoever asks may be in the other; this one's token we have.
    authorized: Payload = next(iter(body.get("authorizations") or ()), {})
    thread = message.get("thread_ts") or message.get("ts")

    def named(name: str) -> str:
        within = body.get(name) or event.get(name) or {}
        found = within.get("id") if isinstance(within, Mapping) else within
        return str(body.get(f"{name}_id") or found or "")

    return str(authorized.get("team_id") or named("team")), named("user"), named("channel"), str(thread or "")
