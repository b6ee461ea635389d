"""A web server on this machine that answers what a test tells it to, and counts who connects."""

import gzip
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


class Server:
    """What a test says to the server, and what the server saw.

    Attributes:
        address: Where it is, without a slash at the end.
        seen: The paths that were asked for, in order.
        headers: Those of the last request.
        connections: How often somebody connected, whether or not they asked for anything.
    """

    def __init__(self) -> None:
        self.address = ""
        self.seen: list[str] = []
        self.headers: dict[str, str] = {}
        self.connections = 0
        self.answers: dict[str, Callable[[Any], None]] = {}

    def page(self, path: str, body: str | bytes, *, kind: str = "text/html; charset=utf-8", status: int = 200) -> str:
        """Answer `path` with a body; return its address."""
        raw = body.encode() if isinstance(body, str) else body
        return self.answer(path, lambda handler: _send(handler, status, {"Content-Type": kind}, raw))

    def redirect(self, path: str, to: str, *, status: int = 302) -> str:
        """Answer `path` with another address."""
        return self.answer(path, lambda handler: _send(handler, status, {"Location": to}, b""))

    def drip(self, path: str, *, head: bool = False) -> str:
        """Answer `path` with one byte every tenth of a second, for a minute; with `head`, never end the head."""

        def send(handler: Any) -> None:
            start = b"HTTP/1.0 200 OK\r\nX-Slow: " if head else b"HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\n<p>"
            handler.wfile.write(start)
            for _ in range(600):
                handler.wfile.write(b"x")
                handler.wfile.flush()
                time.sleep(0.1)

        return self.answer(path, send)

    def bomb(self, path: str, *, unpacked_bytes: int) -> str:
        """Answer `path` with few bytes that unpack into many."""
        raw = gzip.compress(b"\x20" * unpacked_bytes)
        fields = {"Content-Type": "text/html", "Content-Encoding": "gzip"}
        return self.answer(path, lambda handler: _send(handler, 200, fields, raw))

    def answer(self, path: str, send: Callable[[Any], None]) -> str:
        """Answer `path` by a function of the handler."""
        self.answers[path] = send
        return self.address + path


def _send(handler: Any, status: int, fields: dict[str, str], body: bytes) -> None:
    handler.send_response(status)
    for field, value in fields.items():
        handler.send_header(field, value)
    handler.send_header("Content-Length", str(len(body)))
    handler.end_headers()
    handler.wfile.write(body)


@contextmanager
def serving(host: str = "127.0.0.1") -> Iterator[Server]:
    """A server while the block runs."""
    script = Server()

    class Handler(BaseHTTPRequestHandler):
        def setup(self) -> None:
            script.connections += 1
            super().setup()

        def do_GET(self) -> None:
            script.seen.append(self.path)
            script.headers = dict(self.headers.items())
            try:
                script.answers.get(self.path, lambda handler: _send(handler, 404, {}, b""))(self)
            except OSError:
                self.close_connection = True  # whoever asked has hung up

        def log_message(self, *_: Any) -> None:
            pass

    class Listener(ThreadingHTTPServer):
        daemon_threads = True
        block_on_close = False

        def handle_error(self, *_: Any) -> None:
            pass

    listener = Listener((host, 0), Handler)
    script.address = f"http://{host}:{listener.server_address[1]}"
    thread = threading.Thread(target=listener.serve_forever, kwargs={"poll_interval": 0.005}, daemon=True)
    thread.start()
    try:
        yield script
    finally:
        listener.shutdown()
        listener.server_close()
        thread.join()
