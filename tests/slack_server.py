"""A Slack Web API on this machine: answers as Slack does, notes every call, and fails where a test wants it to."""

import itertools
import json
import threading
import time
from collections import defaultdict, deque
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from socket import SHUT_RDWR
from typing import Any, NamedTuple
from urllib.parse import parse_qsl

SCOPES = "app_mentions:read,chat:write,commands,files:read,files:write,im:history"
TEAM = {
    "url": "https://acme.slack.com/", "team": "Acme", "team_id": "T1", "user": "briefing", "user_id": "UBOT",
    "bot_id": "BBOT",
}  # fmt: skip
SIGN_IN = b"<!DOCTYPE html><html><head><title>Sign in to Slack</title></head><body>Sign in</body></html>"


class Call(NamedTuple):
    """A call of a method, or of a response URL as `respond`."""

    method: str
    args: dict[str, Any]
    token: str
    at: float


class Fault(NamedTuple):
    """What one call is answered instead, or late; with a status of 0 the connection is lost."""

    status: int = 200
    error: str = ""
    headers: dict[str, str] = {}  # noqa: RUF012 - never changed
    body: bytes | None = None
    wait_s: float = 0


class SlackServer:
    """What a test says to it, and what it saw.

    Attributes:
        address: Where it is.
        calls: Every call, in order.
        answers: What a method answers, beside or instead of what it would.
        files: What lies behind `private_file`, by id.
        uploads: What was uploaded, by file id.
        messages: What messages show now, by time stamp.
    """

    def __init__(self) -> None:
        self.address = ""
        self.calls: list[Call] = []
        self.answers: dict[str, dict[str, Any]] = {}
        self.files: dict[str, bytes] = {}
        self.uploads: dict[str, bytes] = {}
        self.messages: dict[str, dict[str, Any]] = {}
        self._faults: defaultdict[str, deque[Fault | None]] = defaultdict(deque)
        self._numbers = itertools.count(1)
        self._changed = threading.Condition()

    @property
    def api(self) -> str:
        """The base URL for a client."""
        return f"{self.address}/api/"

    def fail(self, method: str, *faults: Fault | None) -> None:
        """Answer the next calls of `method` with these; None lets one through."""
        self._faults[method].extend(faults)

    def reset(self) -> None:
        """Forget what was seen and set; numbers begin anew."""
        with self._changed:
            self.calls.clear()
            self.answers.clear()
            self.files.clear()
            self.uploads.clear()
            self.messages.clear()
            self._faults.clear()
            self._numbers = itertools.count(1)

    def of(self, *methods: str) -> list[Call]:
        """The calls of these methods."""
        with self._changed:
            return [call for call in self.calls if call.method in methods]

    def wait_for(self, method: str, count: int = 1, *, within_s: float = 10) -> list[Call]:
        """Wait until `method` was called so many times."""
        with self._changed:
            found = [False]

            def enough() -> bool:
                found[0] = sum(call.method == method for call in self.calls) >= count
                return found[0]

            assert self._changed.wait_for(enough, within_s), f"{method} was not called {count} times"
        return self.of(method)

    def note(self, method: str, args: dict[str, Any], token: str) -> Fault | None:
        """Note a call; what goes wrong with it."""
        with self._changed:
            self.calls.append(Call(method, args, token, time.monotonic()))
            self._changed.notify_all()
            return self._faults[method].popleft() if self._faults[method] else None

    def reply(self, method: str, args: dict[str, Any]) -> dict[str, Any]:
        """What a method answers when nothing is wrong."""
        return {"ok": True, **self._reply(method, args), **self.answers.get(method, {})}

    def _reply(self, method: str, args: dict[str, Any]) -> dict[str, Any]:
        match method:
            case "auth.test":
                return TEAM
            case "chat.postMessage":
                ts = f"1700000000.{next(self._numbers):06d}"
                self.messages[ts] = args
                return {"channel": args.get("channel"), "ts": ts}
            case "chat.update":
                self.messages[args["ts"]] = args
                return {"channel": args.get("channel"), "ts": args.get("ts")}
            case "conversations.open":
                return {"channel": {"id": f"D{args.get('users')}"}}
            case "chat.getPermalink":
                return {"permalink": f"https://acme.slack.com/archives/{args.get('channel')}/p{args.get('message_ts')}"}
            case "files.getUploadURLExternal":
                number = f"F{next(self._numbers)}"
                return {"file_id": number, "upload_url": f"{self.address}/upload/{number}"}
            case "files.completeUploadExternal":
                return {"files": [{"id": each["id"]} for each in json.loads(args["files"])]}
            case _:
                return {}


@contextmanager
def serving() -> Iterator[SlackServer]:
    """A server while the block runs."""
    script = SlackServer()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            name = self.path.rsplit("/", 1)[-1]
            fault = script.note("file", {"id": name}, self.token)
            if fault is not None:
                return self._answer(fault.status, {}, fault.headers)
            if not self.token.startswith("xoxb-"):
                return self._send(200, SIGN_IN, "text/html")
            return self._send(200, script.files.get(name, b""), "application/octet-stream")

        def do_POST(self) -> None:
            raw = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            path = self.path.partition("?")[0]
            if path.startswith("/upload/"):
                script.uploads[path.rsplit("/", 1)[-1]] = raw
                return self._send(200, b"OK", "text/plain")
            is_json = "json" in self.headers.get("Content-Type", "")
            args = json.loads(raw or b"{}") if is_json else dict(parse_qsl(raw.decode(), keep_blank_values=True))
            method = path.removeprefix("/api/") if path.startswith("/api/") else "respond"
            fault = script.note(method, args, self.token)
            if fault is not None:
                time.sleep(fault.wait_s)
            if fault is None or fault == Fault(wait_s=fault.wait_s):
                return self._answer(200, script.reply(method, args), {})
            if fault.status == 0:
                self.close_connection = True
                return self.connection.shutdown(SHUT_RDWR)
            if fault.body is not None:
                return self._send(fault.status, fault.body, "text/html")
            return self._answer(fault.status, {"ok": False, "error": fault.error}, fault.headers)

        @property
        def token(self) -> str:
            return self.headers.get("Authorization", "").removeprefix("Bearer ")

        def _answer(self, status: int, body: dict[str, Any], fields: dict[str, str]) -> None:
            self._send(status, json.dumps(body).encode(), "application/json", {"x-oauth-scopes": SCOPES, **fields})

        def _send(self, status: int, body: bytes, kind: str, fields: dict[str, str] | None = None) -> None:
            self.send_response(status)
            for name, value in {"Content-Type": kind, "Content-Length": str(len(body)), **(fields or {})}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: Any) -> None:
            pass

    class Listener(ThreadingHTTPServer):
        daemon_threads = True
        block_on_close = False
        request_queue_size = 128

    listener = Listener(("127.0.0.1", 0), Handler)
    script.address = f"http://127.0.0.1:{listener.server_address[1]}"
    thread = threading.Thread(target=listener.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield script
    finally:
        listener.shutdown()
        listener.server_close()
        thread.join()
