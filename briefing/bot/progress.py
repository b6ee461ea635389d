"""Shows in one message how far a job is, as seldom as Slack wants, and without ever making the job wait."""

import logging
import threading
import time
from collections.abc import Callable
from types import TracebackType
from typing import Final, Self

from slack_sdk import WebClient

from briefing.bot import posting
from briefing.bot.faults import NO_SLACK
from briefing.views import slack
from briefing.views.slack import Step

PAUSE_S: Final = 1.5
"""Between two updates of a message; Slack limits those who edit more often."""
MOST_UPDATES: Final = 5
"""And one more for the end."""
_PATIENCE_S = 5
_log = logging.getLogger(__name__)


class Progress:
    """A thread that shows the newest step; where Slack takes an update not at once, that one is left out.

    Args:
        client: Has the token of the workspace.
        channel: Where the message is.
        ts: The message.
        title: What is being made.
        shown: The step that it shows already.
        shown_at: Since when, on the monotonic clock.
        is_wanted: Whether steps are still to be shown.
    """

    def __init__(
        self,
        client: WebClient,
        *,
        channel: str,
        ts: str,
        title: str,
        shown: Step,
        shown_at: float,
        is_wanted: Callable[[], bool],
    ) -> None:
        self._client = WebClient(
            token=client.token,
            base_url=client.base_url,
            timeout=_PATIENCE_S,
            ssl=client.ssl,
            proxy=client.proxy,
            headers=client.headers,
            retry_handlers=[],
        )
        self._place = {"channel": channel, "ts": ts}
        self._title = title
        self._step = self._shown = shown
        self._shown_at = shown_at
        self._is_wanted = is_wanted
        self._is_over = False
        self._changed = threading.Condition()
        self._thread = threading.Thread(target=self._run, name="slack-progress", daemon=True)

    def show(self, step: Step) -> None:
        """Show a step as soon as it may be."""
        with self._changed:
            self._step = step
            self._changed.notify_all()

    def __enter__(self) -> Self:
        """Begin."""
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End."""
        self.end()

    def end(self) -> None:
        """Show nothing more; when this returns, no update is under way."""
        with self._changed:
            self._is_over = True
            self._changed.notify_all()
        self._thread.join()

    def _run(self) -> None:
        for _ in range(MOST_UPDATES):
            with self._changed:
                self._changed.wait_for(lambda: self._is_over or self._step != self._shown)
                rest_s = self._shown_at + PAUSE_S - time.monotonic()
                self._changed.wait_for(lambda: self._is_over, timeout=max(rest_s, 0))
                if self._is_over or not self._is_wanted():
                    return
                self._shown = self._step
            self._update(self._shown)
            self._shown_at = time.monotonic()

    def _update(self, step: Step) -> None:
        try:
            posting.update(self._client, slack.progress(step, title=self._title), **self._place)
        except NO_SLACK as error:
            _log.info("a step could not be shown: %s", type(error).__name__)
