"""Takes jobs, works on a few at once, and brings each to an end that whoever asked can see."""

import logging
import queue
import re
import secrets
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import Final, Literal

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from briefing.bot import posting
from briefing.bot.making import Making, reason_and_hint
from briefing.bot.store import Job, Kept, Store
from briefing.errors import BriefingError, DeliveryError
from briefing.schema import Briefing
from briefing.views import render as render_page
from briefing.views import slack
from briefing.views.slack import Message, Step

WORKERS: Final = 4
QUEUE: Final = 20
PAUSE_S: Final = 1.5
"""Between two updates of a message; Slack limits those who edit more often."""
MOST_UPDATES: Final = 6
NOT_TAKEN: Final = DeliveryError("Slack did not take the briefing", hint="ask again in a minute")
BROKEN: Final = DeliveryError("something broke that should not", hint="give the reference to whoever runs the bot")
_ERRANDS = 4

Taken = Literal["accepted", "running", "busy"]
_log = logging.getLogger(__name__)


def new_id() -> str:
    """An id for a job, which nobody can guess."""
    return secrets.token_urlsafe(9)


class Desk:
    """Jobs in hand: some threads of its own work on them, and as many as the queue holds wait.

    Bolt's own pool has five threads, and acknowledges with them: work there would make Slack wait.

    Args:
        store: Where jobs and briefings are kept.
        making: What makes a briefing.
        workers: How many are made at once.
        queue_length: How many may wait beside.
    """

    def __init__(self, store: Store, making: Making, *, workers: int = WORKERS, queue_length: int = QUEUE) -> None:
        self.store = store
        self._making = making
        self._room = workers + queue_length
        self._waiting: queue.SimpleQueue[tuple[Job, WebClient] | None] = queue.SimpleQueue()
        self._lock = threading.Lock()
        self._inhand: dict[str, tuple[Job, WebClient]] = {}
        self._is_closed = False
        self._under_way = 0
        self._errands = ThreadPoolExecutor(_ERRANDS, thread_name_prefix="slack-errand")
        for number in range(workers):
            threading.Thread(target=self._work, name=f"slack-job-{number}", daemon=True).start()
        self._workers = workers

    def take(self, job: Job, client: WebClient) -> Taken:
        """Take a job; "busy" when as many as can be are in hand, "running" when this one is already."""
        with self._lock:
            if any(_is_same(job, other) for other, _ in self._inhand.values()):
                return "running"
            if self._is_closed or len(self._inhand) >= self._room:
                return "busy"
            self._inhand[job.id] = (job, client)
        try:
            self.store.begin(job)
        except BriefingError:
            with self._lock:
                self._inhand.pop(job.id, None)
            raise
        self._waiting.put((job, client))
        return "accepted"

    def errand(self, do: Callable[[], None]) -> None:
        """Do something short beside the jobs, such as an upload."""

        def run() -> None:
            try:
                do()
            except SlackApiError as error:
                _log.warning("slack answers %s", posting.reason_of(error))
            except Exception:  # noqa: BLE001 - a thread of ours outlives whatever one errand does
                _log.exception("an errand failed")
            finally:
                with self._lock:
                    self._under_way -= 1

        with self._lock:
            if self._is_closed:
                return
            self._under_way += 1
        self._errands.submit(run)

    @property
    def is_busy(self) -> bool:
        """Whether anything is in hand or under way."""
        with self._lock:
            return bool(self._inhand) or self._under_way > 0

    def recover(self, client_of: Callable[[str], WebClient | None]) -> None:
        """Tell those whose jobs a restart broke off.

        Args:
            client_of: The client of a workspace, or None when it has removed the bot.
        """
        for kept in self.store.running():
            client = client_of(kept.job.team)
            self.store.fail(kept.job.id)
            if client is not None:
                self.errand(partial(_tell_stopped, kept, client))

    def close(self) -> None:
        """Take nothing more, tell those who wait that the bot stops, and let go; jobs under way are left behind."""
        with self._lock:
            self._is_closed = True
            inhand = dict(self._inhand)
            self._inhand.clear()
        for kept in self.store.running():
            if kept.job.id in inhand:
                self.store.fail(kept.job.id)
                self._errands.submit(_tell_stopped, kept, inhand[kept.job.id][1])
        for _ in range(self._workers):
            self._waiting.put(None)
        self._errands.shutdown(wait=True)
        self.store.close()

    def _is_in_hand(self, job: Job) -> bool:
        with self._lock:
            return job.id in self._inhand

    def _work(self) -> None:
        while (taken := self._waiting.get()) is not None:
            job, client = taken
            if not self._is_in_hand(job):
                continue
            try:
                Telling(self.store, job, client, is_wanted=partial(self._is_in_hand, job)).run(self._making)
            except Exception:  # noqa: BLE001 - a thread of ours outlives whatever one job does
                _log.exception("job %s: ended without a word", job.id)
            finally:
                with self._lock:
                    self._inhand.pop(job.id, None)


class Telling:
    """One job, told in one message from the first step to the end.

    Args:
        store: Where it is kept.
        job: The job.
        client: Has the token of its workspace.
        is_wanted: Whether it is still to be told; False once the desk has told that it stops.
    """

    def __init__(self, store: Store, job: Job, client: WebClient, *, is_wanted: Callable[[], bool]) -> None:
        self._store = store
        self._job = job
        self._client = client
        self._is_wanted = is_wanted
        self._channel, self._thread, self._ts = job.channel, job.thread, ""
        self._told_at, self._updates = 0.0, 0

    def run(self, making: Making) -> None:
        """Make the briefing and bring it, or say why there is none."""
        job = self._job
        try:
            self._begin()
            briefing = making(job.asked, self._client, job.is_fresh, self._step)
            if self._is_wanted():
                self._bring(briefing)
        except BriefingError as error:
            _log.warning("job %s: %s", job.id, " ".join(str(error).split()))
            self._fail(*reason_and_hint(error))
        except SlackApiError as error:
            _log.warning("job %s: slack answers %s", job.id, posting.reason_of(error))
            self._fail(*reason_and_hint(NOT_TAKEN))
        except Exception:  # noqa: BLE001 - whoever asked hears of every end
            _log.exception("job %s: failed", job.id)
            self._fail(*reason_and_hint(BROKEN))

    def _begin(self) -> None:
        """Post the message that shows the steps; where the bot may not write, to whoever asked alone."""
        first = slack.progress("waiting", title=self._job.asked.title)
        try:
            self._channel, self._ts = posting.post(self._client, first, channel=self._channel, thread=self._thread)
        except SlackApiError as error:
            if not posting.is_not_there(error):
                raise
            if self._job.response_url:
                posting.answer(self._job.response_url, [slack.notice("not_in_channel")])
            self._thread = ""
            self._channel, self._ts = posting.post(self._client, first, channel=self._job.user)
        self._told_at = time.monotonic()
        self._store.place(self._job.id, channel=self._channel, ts=self._ts)

    def _step(self, step: Step) -> None:
        now = time.monotonic()
        if now - self._told_at < PAUSE_S or self._updates >= MOST_UPDATES or not self._is_wanted():
            return
        self._told_at, self._updates = now, self._updates + 1
        try:
            shown = slack.progress(step, title=self._job.asked.title)
            posting.update(self._client, shown, channel=self._channel, ts=self._ts)
        except (SlackApiError, OSError):
            _log.info("job %s: a step could not be shown", self._job.id)

    def _bring(self, briefing: Briefing) -> None:
        top, *details = slack.render(briefing, job=self._job.id)
        thread = self._thread or self._ts
        self._store.finish(self._job.id, briefing=briefing, permalink=self._permalink())
        try:
            posting.update(self._client, top, channel=self._channel, ts=self._ts, thread=thread)
            for message in details:
                posting.post(self._client, message, channel=self._channel, thread=thread)
        except SlackApiError as error:
            if not posting.is_too_much(error):
                raise
            self._bring_as_file(briefing, thread)

    def _bring_as_file(self, briefing: Briefing, thread: str) -> None:
        """What Slack took neither whole nor in halves comes as a file."""
        posting.update(self._client, slack.notice("file_instead"), channel=self._channel, ts=self._ts)
        upload_page(self._client, briefing, "md", channel=self._channel, thread=thread)

    def _permalink(self) -> str:
        try:
            return str(self._client.chat_getPermalink(channel=self._channel, message_ts=self._ts).get("permalink", ""))
        except (SlackApiError, OSError):
            return ""

    def _fail(self, reason: str, hint: str) -> None:
        job = self._job
        if not self._is_wanted():
            return
        self._store.fail(job.id)
        _tell_end(
            slack.failed(reason, hint, reference=job.id, job=job.id),
            job,
            self._client,
            channel=self._channel,
            ts=self._ts,
        )


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


def _tell_stopped(kept: Kept, client: WebClient) -> None:
    job = kept.job
    _tell_end(
        slack.stopped(title=kept.title, reference=job.id, job=job.id), job, client, channel=job.channel, ts=kept.ts
    )


def _tell_end(message: Message, job: Job, client: WebClient, *, channel: str, ts: str) -> None:
    """Say how a job ended: in its message, else in a new one, else to whoever asked."""
    try:
        if ts:
            posting.update(client, message, channel=channel, ts=ts)
        else:
            posting.whisper(client, message, channel=channel, user=job.user, thread=job.thread)
    except (SlackApiError, OSError) as error:
        _log.warning("job %s: its end could not be told in its message: %s", job.id, type(error).__name__)
        if not (job.response_url and posting.answer(job.response_url, [message])):
            posting.whisper(client, message, channel=channel, user=job.user)


def _is_same(one: Job, other: Job) -> bool:
    return (one.team, one.channel, one.asked.key) == (other.team, other.channel, other.asked.key)
