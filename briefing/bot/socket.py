"""The Socket Mode door: we connect to Slack, so that nothing of ours needs to be reached from outside."""

import contextlib
import logging
import socket
import time
from typing import Any

from slack_bolt import App
from slack_bolt.adapter.socket_mode.internals import run_bolt_app, send_response
from slack_sdk.errors import SlackApiError
from slack_sdk.socket_mode.builtin import SocketModeClient
from slack_sdk.socket_mode.builtin.connection import Connection
from slack_sdk.socket_mode.client import BaseSocketModeClient
from slack_sdk.socket_mode.request import SocketModeRequest

from briefing.bot.client import refuse, unreachable
from briefing.errors import DeliveryError

LOOK_S = 5.0
"""So often the connection is looked after; a broken one is renewed then."""

_log = logging.getLogger(__name__)


class SocketDoor:
    """Takes what Slack sends over a WebSocket that we opened, and opens the next when it breaks or Slack wants it.

    Args:
        app: What answers.
        token: The app-level token.
        look_s: How often the connection is looked after, in seconds.
    """

    def __init__(self, app: App, token: str, *, look_s: float = LOOK_S) -> None:
        self._app = app
        self._line = _Client(token, logger=app.logger, web_client=app.client, ping_interval=look_s)
        self._line.socket_mode_request_listeners.append(self._take)

    def open(self) -> str:
        """Connect; returns a few words on where.

        Raises:
            SettingsError: Slack does not take the token.
            DeliveryError: Slack cannot be reached.
        """
        try:
            self._line.connect()
        except SlackApiError as error:
            refuse(error, variable="SLACK_APP_TOKEN")
        except OSError as error:
            raise unreachable(self._app.client, error) from error
        if not self._line.is_connected():
            raise DeliveryError(
                "slack: gave an address for Socket Mode and then refused it",
                hint="is Socket Mode on in the app's settings? try again in a minute",
            )
        return "connected by Socket Mode"

    def close(self) -> None:
        """Take nothing more, and hang up."""
        try:
            self._line.close()
        except Exception:  # noqa: BLE001 - slack_sdk trips over connections that break as they are closed
            _log.debug("the connection could not be closed in order", exc_info=True)

    def _take(self, line: BaseSocketModeClient, request: SocketModeRequest) -> None:
        began = time.time()
        send_response(line, request, run_bolt_app(self._app, request), began)


class _Client(SocketModeClient):
    """slack_sdk's own, with two waits less.

    Its reader holds on to a connection that was replaced until nothing has come for 3 s; as long it leaves the new one
    unread, and Slack waits no longer for an answer. One that broke it reads, and finds empty, for 50 s.
    """

    def connect(self) -> None:
        if self.closed:
            return
        replaced = self.current_session
        if replaced is not None:
            close = replaced.close

            def close_at_once() -> None:
                _wake(replaced)
                close()

            replaced.close = close_at_once  # type: ignore[method-assign]
        super().connect()
        if self.current_session is not None and self.current_session.sock is not None:
            self.current_session.sock = _Line(self.current_session.sock)  # type: ignore[assignment]

    def close(self) -> None:
        # A renewal under way would leave its new connection open. Whoever answers just now may want the lock, too.
        is_ours = self.connect_operation_lock.acquire(timeout=2 * LOOK_S)
        self.closed = True
        if is_ours:
            self.connect_operation_lock.release()
        self.current_session_state.terminated = True
        if self.current_session is not None:
            _wake(self.current_session)
        super().close()


class _Line:
    """A socket that says that it is broken, where a socket gives nothing for ever."""

    def __init__(self, inner: socket.socket) -> None:
        self._inner = inner
        self._is_let_go = False

    def let_go(self) -> None:
        """End the wait of whoever reads from it."""
        self._is_let_go = True
        with contextlib.suppress(OSError):
            self._inner.shutdown(socket.SHUT_RDWR)

    def recv(self, size: int) -> bytes:
        got = self._inner.recv(size)
        if not got and not self._is_let_go:
            raise ConnectionAbortedError("the connection was closed without a goodbye")
        return got

    def __getattr__(self, name: str) -> Any:
        return getattr(self._inner, name)


def _wake(session: Connection) -> None:
    if isinstance(session.sock, _Line):
        session.sock.let_go()
