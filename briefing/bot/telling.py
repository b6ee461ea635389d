"""One job told in one message, from the moment it waits to its one end."""

import logging
import re
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import Literal

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from briefing.bot import posting
from briefing.bot.faults import NO_SLACK, failure, is_passing, reason_of
from briefing.bot.making import Making
from briefing.bot.progress import Progress
from briefing.bot.store import Job, Store
from briefing.errors import BriefingError
from briefing.schema import Briefing
from briefing.views import render as render_page
from briefing.views import slack
from briefing.views.slack import Message, Step

PATIENCE_S = 10.0
_log = logging.getLogger(__name__)


class Telling:
    """One job, told.

    Args:
        store: Where it is kept.
        job: The job.
        client: Has the token of its workspace.

    Attributes:
        link: Address of its message, once that is there; "" where only whoever asked can see it.
    """

    def __init__(self, store: Store, job: Job, client: WebClient) -> None:
        self.job = job
        self.link = ""
        self._store = store
        self._client = client
        self._channel, self._thread, self._ts = job.channel, job.thread, ""
        self._step: Step = "waiting"
        self._told_at = 0.0
        self._beginning, self._ending = threading.Lock(), threading.Lock()
        self._has_end = False
        self._end: Message | None = None
        self._briefing: Briefing | None = None
        self._left: list[Message] | None = None  # of the details; None before the top is there
        self._progress: Progress | None = None
        self._ended = threading.Event()

    def begin(self, step: Step = "waiting") -> None:
        """Post the message that shows the steps, if it is not there; where the bot may not write, to whoever asked.

        Raises:
            SlackApiError: Slack does not take it.
        """
        with self._beginning:
            if self._ts or self._has_end:
                return
            first = slack.progress(step, title=self.job.asked.title)
            try:
                self._channel, self._ts = posting.post(self._client, first, channel=self._channel, thread=self._thread)
            except SlackApiError as error:
                if not posting.is_not_there(error):
                    raise
                self._begin_privately(first)
            self._step, self._told_at = step, time.monotonic()
            link = self._permalink()
            self._store.place(self.job.id, channel=self._channel, ts=self._ts, permalink=link)
            self.link = link if self._channel == self.job.channel else ""

    def run(self, making: Making) -> bool:
        """Make the briefing and bring it, or say why there is none; False where nobody could be told."""
        try:
            briefing = self._made(making)
        except Exception as error:  # noqa: BLE001 - whoever asked hears of every end
            return self._is_mine() and self._fail(error)
        if not self._is_mine():
            return True
        self._briefing = briefing
        return self.tell_again()

    def stop(self) -> None:
        """Say that the bot stops; where the end is being told just now, wait a little for that."""
        if not self._is_mine():
            self._ended.wait(PATIENCE_S)
            return
        if self._progress is not None:
            self._progress.end()
        with self._beginning:  # its message may be on the way
            self._tell(stopped(self.job))

    def tell_again(self) -> bool:
        """Bring what was made, or tell the end that could not be told; whether that is done now."""
        if self._end is not None:
            return self._tell(self._end)
        if self._briefing is None:
            return True
        try:
            self._store.keep(self.job.id, self._briefing)
            self._bring(self._briefing)
        except Exception as error:  # noqa: BLE001 - as above
            if isinstance(error, NO_SLACK) and is_passing(error):
                _log.warning("job %s: waits until slack is back: %s", self.job.id, type(error).__name__)
                return False
            return self._fail(error)
        self._close("done")
        return True

    def _made(self, making: Making) -> Briefing:
        asked = self.job.asked
        self.begin("reading" if asked.text else "fetching")
        self._progress = Progress(
            self._client,
            channel=self._channel,
            ts=self._ts,
            title=asked.title,
            shown=self._step,
            shown_at=self._told_at,
            is_wanted=lambda: not self._has_end,
        )
        with self._progress:
            return making(asked, self._client, self.job.is_fresh, self._progress.show)

    def _is_mine(self) -> bool:
        """Whether the end is still to be told; from then on by whoever asked this."""
        with self._ending:
            was, self._has_end = self._has_end, True
        return not was

    def _begin_privately(self, first: Message) -> None:
        if self.job.response_url:
            with suppress(*NO_SLACK):
                posting.answer(self.job.response_url, slack.notice("not_in_channel"))
        self._thread = ""
        self._channel, self._ts = posting.post(self._client, first, channel=self.job.user)

    def _permalink(self) -> str:
        try:
            return str(self._client.chat_getPermalink(channel=self._channel, message_ts=self._ts).get("permalink", ""))
        except NO_SLACK:
            return ""

    def _bring(self, briefing: Briefing) -> None:
        """Bring what Slack does not have yet; what it takes neither whole nor in halves comes as a file."""
        place = {"channel": self._channel, "thread": self._thread or self._ts}
        try:
            if self._left is None:
                top, *details = slack.render(briefing, job=self.job.id)
                self._bring_top(top, **place)
                self._left = details
            while self._left:
                posting.post(self._client, self._left[0], **place)
                del self._left[0]
        except SlackApiError as error:
            if not posting.is_too_much(error):
                raise
            _log.warning("job %s: slack answers %s, and gets a file", self.job.id, reason_of(error))
            upload_page(self._client, briefing, "md", **place)

    def _bring_top(self, top: Message, *, channel: str, thread: str) -> None:
        try:
            posting.update(self._client, top, channel=channel, ts=self._ts, thread=thread)
        except SlackApiError as error:
            if posting.is_too_much(error):
                posting.update(self._client, slack.notice("file_instead"), channel=channel, ts=self._ts)
            raise

    def _fail(self, error: Exception) -> bool:
        return self._tell(failure(error, reference=self.job.id, job=self.job.id))

    def _tell(self, end: Message) -> bool:
        self._end = end
        is_told = tell_end(end, self.job, self._client, channel=self._channel, ts=self._ts)
        if is_told:
            self._close("failed")
        return is_told

    def _close(self, state: Literal["done", "failed"]) -> None:
        with suppress(BriefingError):
            self._store.end(self.job.id, state)
        self._ended.set()


def stopped(job: Job, *, title: str = "") -> Message:
    """What those are told whose job the bot's end broke off."""
    return slack.stopped(title=title or job.asked.title, reference=job.id, job=job.id)


def tell_end(message: Message, job: Job, client: WebClient, *, channel: str, ts: str) -> bool:
    """Say how a job ended: in its message, else to whoever asked alone.

    Returns:
        Whether it is told; False where Slack is not there, and another try may find it back.
    """
    ways: list[Callable[[], None]] = []
    if ts:
        ways.append(partial(posting.update, client, message, channel=channel, ts=ts))
    if job.response_url:
        ways.append(partial(posting.answer, job.response_url, message))
    ways.append(partial(posting.whisper, client, message, channel=job.channel, user=job.user, thread=job.thread))
    for way in ways:
        try:
            way()
        except NO_SLACK as error:
            _log.warning("job %s: its end could not be told in one way: %s", job.id, type(error).__name__)
            if ts and way == ways[0] and is_passing(error):
                return False  # its message would show for ever that it is being made
        else:
            return True
    return False


def upload_page(
    client: WebClient, briefing: Briefing, form: Literal["md", "html"], *, channel: str, thread: str
) -> None:
    """Upload a briefing as a file without the article's text.

    Raises:
        SlackApiError: Slack does not take it.
    """
    page = render_page(briefing, format=form, without_article=True)
    name = re.sub(r"[^\w]+", "-", briefing.title).strip("-")[:60] or "briefing"
    posting.upload(client, page, name=f"{name}.{form}", title=briefing.title[:200], channel=channel, thread=thread)
