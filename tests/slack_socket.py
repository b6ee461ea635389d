"""A Socket Mode server on this machine: sends what Slack sends over a WebSocket, and notes what is acknowledged."""

import contextlib
import itertools
import json
import socket
import threading
import time
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from websockets.exceptions import ConnectionClosed
from websockets.sync.server import ServerConnection, serve


class Ack(NamedTuple):
    """What came back for an envelope, and how long after it went out."""

    payload: Any
    seconds: float


class SocketMode:
    """What a test sends over the connection that the bot opened.

    Attributes:
        url: Where the bot connects to.
        connections: How often it did.
    """

    def __init__(self) -> None:
        self.url = ""
        self.connections = 0
        self._line: ServerConnection | None = None
        self._changed = threading.Condition()
        self._sent: dict[str, float] = {}
        self._acks: dict[str, Ack] = {}
        self._numbers = itertools.count(1)

    def send(self, payload: Mapping[str, Any], *, kind: str = "slash_commands", retry: int = 0) -> str:
        """Send an envelope over the newest connection; return its id."""
        envelope = f"envelope-{next(self._numbers)}"
        message = {"envelope_id": envelope, "type": kind, "payload": payload, "accepts_response_payload": True}
        if kind == "events_api":
            message |= {"retry_attempt": retry, "retry_reason": "timeout" if retry else ""}
        self._sent[envelope] = time.perf_counter()
        self._say(message)
        return envelope

    def ack(self, envelope: str, *, within_s: float = 10) -> Ack:
        """What the bot answered to an envelope."""
        with self._changed:
            assert self._changed.wait_for(lambda: envelope in self._acks, within_s), f"{envelope} was not acknowledged"
            return self._acks[envelope]

    def refresh(self) -> None:
        """Ask the bot to open another connection, as Slack does every few hours."""
        self._say({"type": "disconnect", "reason": "refresh_requested", "debug_info": {"host": "test"}})

    def drop(self) -> None:
        """Break the connection without a goodbye."""
        assert self._line is not None
        with contextlib.suppress(OSError):
            self._line.socket.shutdown(socket.SHUT_RDWR)

    def wait_for_connection(self, number: int, *, within_s: float = 15) -> None:
        """Wait until the bot has connected so many times."""
        with self._changed:
            assert self._changed.wait_for(lambda: self.connections >= number, within_s), "the bot did not connect"

    def serve(self, line: ServerConnection) -> None:
        """Greet one connection, and note what it says."""
        line.send(json.dumps({"type": "hello", "num_connections": 1, "connection_info": {"app_id": "A1"}}))
        with self._changed:
            self._line = line
            self.connections += 1
            self._changed.notify_all()
        with contextlib.suppress(ConnectionClosed):
            for raw in line:
                self._note(json.loads(raw))

    def _note(self, message: Mapping[str, Any]) -> None:
        envelope = message["envelope_id"]
        with self._changed:
            seconds = time.perf_counter() - self._sent[envelope]
            self._acks[envelope] = Ack(message.get("payload"), seconds)
            self._changed.notify_all()

    def _say(self, message: Mapping[str, Any]) -> None:
        self.wait_for_connection(1)
        assert self._line is not None
        self._line.send(json.dumps(message))


@contextlib.contextmanager
def listening() -> Iterator[SocketMode]:
    """A server while the block runs."""
    script = SocketMode()
    with serve(script.serve, "127.0.0.1", 0) as server:
        script.url = f"ws://127.0.0.1:{server.socket.getsockname()[1]}/link?ticket=1&app_id=A1"
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield script
        finally:
            server.shutdown()
            thread.join()
