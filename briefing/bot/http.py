"""The HTTP door: a threaded WSGI server that bounds how many it serves at once and how long it waits for each."""

import logging
import socket
import sys
import threading
import time
from socketserver import TCPServer, ThreadingMixIn
from typing import Any
from wsgiref.simple_server import ServerHandler, WSGIRequestHandler, WSGIServer
from wsgiref.types import WSGIApplication

from briefing.bot.paths import EVENTS_PATH
from briefing.errors import SettingsError

PATIENCE_S = 10.0
"""No caller may keep us waiting longer for its next bytes."""
LINGER_S = 1.0
MOST_AT_ONCE = 200
"""Whoever comes beyond this is hung up on; Slack calls again."""

_log = logging.getLogger(__name__)


class HttpDoor:
    """Serves a WSGI application from a thread of its own, on one address.

    Args:
        application: What answers, with its guard in front.
        host: The address to listen on, such as 127.0.0.1.
        port: The port; 0 takes any that is free.

    Raises:
        SettingsError: The address cannot be listened on.
    """

    def __init__(self, application: WSGIApplication, *, host: str, port: int) -> None:
        kind = _Server6 if ":" in host else _Server
        try:
            self._server = kind((host, port), _Handler)
        except OSError as error:
            raise SettingsError(
                f"slack: cannot listen on {host}:{port}: {(error.strerror or str(error)).lower()}",
                hint="give another address with `--http HOST:PORT`",
            ) from error
        self._server.set_app(application)
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.1,), name="slack-http", daemon=True)

    @property
    def address(self) -> str:
        """Where it listens, as http://HOST:PORT."""
        host, port = self._server.server_address[:2]
        name = str(host)
        return f"http://{f'[{name}]' if ':' in name else name}:{port}"

    def open(self) -> str:
        """Begin to serve; returns a few words on where."""
        self._thread.start()
        return f"listening on {self.address}{EVENTS_PATH}"

    def close(self) -> None:
        """Take no more requests, and let go of the address."""
        if self._thread.is_alive():
            self._server.shutdown()
            self._thread.join()
        self._server.server_close()


class _Server(ThreadingMixIn, WSGIServer):
    daemon_threads = True
    block_on_close = False
    request_queue_size = 128  # the library's own 5 makes callers of a burst wait a second and more

    def __init__(self, *args: Any) -> None:
        self._places = threading.BoundedSemaphore(MOST_AT_ONCE)
        super().__init__(*args)

    def server_bind(self) -> None:
        # Not that of an HTTPServer, which asks a name server for this machine's name.
        TCPServer.server_bind(self)
        self.server_name, self.server_port = str(self.server_address[0]), int(self.server_address[1])
        self.setup_environ()

    def verify_request(self, request: Any, client_address: Any) -> bool:  # noqa: ARG002 - as the library calls it
        return self._places.acquire(blocking=False)

    def process_request_thread(self, request: Any, client_address: Any) -> None:
        try:
            super().process_request_thread(request, client_address)
        finally:
            self._places.release()

    def handle_error(self, request: Any, client_address: Any) -> None:  # noqa: ARG002
        _log.debug("a caller hung up", exc_info=True)


class _Server6(_Server):
    address_family = socket.AF_INET6


class _Answering(ServerHandler):
    os_environ = {}  # noqa: RUF012 - as the library has it; else our environment would stand among the headers

    def log_exception(self, *_: Any) -> None:
        _log.debug("an answer could not be given", exc_info=True)


class _Handler(WSGIRequestHandler):
    timeout = PATIENCE_S

    def handle(self) -> None:
        self.raw_requestline = self.rfile.readline(65_537)
        if len(self.raw_requestline) > 65_536 or not self.parse_request():
            return
        answering = _Answering(self.rfile, self.wfile, sys.stderr, self.get_environ())  # type: ignore[arg-type]
        answering.request_handler = self  # type: ignore[attr-defined]
        answering.run(self.server.get_app())  # type: ignore[attr-defined]

    def finish(self) -> None:
        """Close when the caller has, within reason: what it still sends would make our system drop the answer."""
        super().finish()
        ends = time.monotonic() + LINGER_S
        self.connection.shutdown(socket.SHUT_WR)
        self.connection.settimeout(LINGER_S)
        while time.monotonic() < ends and self.connection.recv(65_536):
            pass

    def log_message(self, *_: Any) -> None:
        pass
