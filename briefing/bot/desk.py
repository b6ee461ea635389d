"""Takes jobs, works on a few at once, and brings each to an end that whoever asked can see."""

import logging
import queue
import secrets
import threading
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import Final, Literal, NamedTuple

from slack_sdk import WebClient

from briefing.bot.errands import Errands
from briefing.bot.making import Making
from briefing.bot.store import Job, Kept, Store
from briefing.bot.telling import Telling, stopped, tell_end
from briefing.errors import BriefingError

WORKERS: Final = 4
QUEUE: Final = 20
ROUND_S: Final = 60.0
"""Between two rounds: what is too old is forgotten, and ends that could not be told are tried again."""
CLOSE_S: Final = 15.0
"""Nobody waits longer for the bot to stop; those who could not be told by then are told at the next start."""
_ERRANDS = 8
_log = logging.getLogger(__name__)

How = Literal["accepted", "running", "busy"]


class Taken(NamedTuple):
    """What became of a job that was brought to the desk.

    Attributes:
        how: "accepted"; "running" when it is in hand already; "busy" when as many as can be are.
        link: Address of the message of the one that runs, or "".
    """

    how: How
    link: str = ""


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
        self._workers = workers
        self._room = workers + queue_length
        self._waiting: queue.SimpleQueue[Telling | None] = queue.SimpleQueue()
        self._lock = threading.Lock()
        self._inhand: dict[str, Telling] = {}
        self._untold: list[Telling] = []
        self._is_closed = threading.Event()
        self._errands = Errands(_ERRANDS)
        for number in range(workers):
            threading.Thread(target=self._work, name=f"slack-job-{number}", daemon=True).start()
        threading.Thread(target=self._go_round, name="slack-round", daemon=True).start()

    def take(self, job: Job, client: WebClient) -> Taken:
        """Take a job if there is room for it.

        Raises:
            CacheError: The store cannot be used.
        """
        telling = Telling(self.store, job, client)
        with self._lock:
            same = next((other for other in self._inhand.values() if _is_same(job, other.job)), None)
            if same is not None:
                return Taken("running", same.link)
            if self._is_closed.is_set() or len(self._inhand) >= self._room:
                return Taken("busy")
            self.store.begin(job)
            self._inhand[job.id] = telling
            has_to_wait = len(self._inhand) > self._workers
        if has_to_wait:
            self.errand(telling.begin)
        self._waiting.put(telling)
        return Taken("accepted")

    def errand(self, do: Callable[[], object]) -> None:
        """Do something short beside the jobs, such as an upload."""
        self._errands.run(do)

    @property
    def is_busy(self) -> bool:
        """Whether anything is in hand or under way."""
        with self._lock:
            return bool(self._inhand) or self._errands.is_busy

    def recover(self, client_of: Callable[[str], WebClient | None]) -> None:
        """Tell those whose jobs a restart broke off.

        Args:
            client_of: The client of a workspace, or None when it has removed the bot.
        """
        for kept in self.store.running():
            client = client_of(kept.job.team)
            if client is None:
                self.store.end(kept.job.id, "failed")
            else:
                self.errand(partial(self._tell_stopped, kept, client))

    def close(self) -> None:
        """Take nothing more, tell those who wait that the bot stops, and let go; jobs under way are left behind."""
        with self._lock:
            self._is_closed.set()
            inhand = list(self._inhand.values())
            for telling in inhand:
                self._errands.run(telling.stop)
        for _ in range(self._workers):
            self._waiting.put(None)
        self._errands.close(within_s=CLOSE_S)
        self.store.close()

    def _work(self) -> None:
        while (telling := self._waiting.get()) is not None:
            try:
                if not self._is_closed.is_set() and not telling.run(self._making):
                    with self._lock:
                        self._untold.append(telling)
            except Exception:  # noqa: BLE001 - a thread of ours outlives whatever one job does
                _log.exception("job %s: ended without a word", telling.job.id)
            finally:
                self._let_go(telling.job)

    def _let_go(self, job: Job) -> None:
        with self._lock:
            self._inhand.pop(job.id, None)

    def _go_round(self) -> None:
        while not self._is_closed.wait(ROUND_S):
            with suppress(BriefingError):
                self.store.sweep()
            with self._lock:
                untold, self._untold = self._untold, []
            still = [telling for telling in untold if not telling.tell_again()]
            with self._lock:
                self._untold += still

    def _tell_stopped(self, kept: Kept, client: WebClient) -> None:
        if tell_end(stopped(kept.job, title=kept.title), kept.job, client, channel=kept.job.channel, ts=kept.ts):
            self.store.end(kept.job.id, "failed")


def _is_same(one: Job, other: Job) -> bool:
    return (one.team, one.channel, one.asked.key) == (other.team, other.channel, other.asked.key)
