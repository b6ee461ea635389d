"""Short work beside the jobs, such as an upload or a private answer, by a few threads that hold up no exit."""

import logging
import queue
import threading
from collections.abc import Callable

from briefing.bot.faults import NO_SLACK

_log = logging.getLogger(__name__)


class Errands:
    """Errands under way and those that wait for a thread.

    Args:
        threads: How many are done at once.
    """

    def __init__(self, threads: int) -> None:
        self._waiting: queue.SimpleQueue[Callable[[], object] | None] = queue.SimpleQueue()
        self._changed = threading.Condition()
        self._threads = threads
        self._open = 0
        self._is_closed = False
        for number in range(threads):
            threading.Thread(target=self._work, name=f"slack-errand-{number}", daemon=True).start()

    def run(self, do: Callable[[], object]) -> None:
        """Do this as soon as a thread is free; nothing when closed."""
        with self._changed:
            if self._is_closed:
                return
            self._open += 1
            self._waiting.put(do)

    @property
    def is_busy(self) -> bool:
        """Whether any is under way or waits."""
        with self._changed:
            return self._open > 0

    def close(self, *, within_s: float) -> None:
        """Take no more, and wait for those that were taken, but no longer than `within_s`."""
        with self._changed:
            self._is_closed = True
            if not self._changed.wait_for(lambda: self._open == 0, within_s):
                _log.warning("stopping: %d answers to Slack are left behind", self._open)
        for _ in range(self._threads):
            self._waiting.put(None)

    def _work(self) -> None:
        while (do := self._waiting.get()) is not None:
            try:
                do()
            except NO_SLACK as error:
                _log.warning("an errand failed: %s", type(error).__name__)
            except Exception:  # noqa: BLE001 - a thread of ours outlives whatever one errand does
                _log.exception("an errand failed")
            finally:
                with self._changed:
                    self._open -= 1
                    self._changed.notify_all()
