"""A small server on this machine that speaks OpenAI's Chat Completions and answers what a test tells it to."""

import json
import ssl
import struct
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from socket import SO_LINGER, SOL_SOCKET
from typing import Any

import pytest

from briefing.document import Document
from briefing.engines.openai import OpenAI
from briefing.errors import EngineError
from briefing.schema import Draft

KEY = "sk-test-0123456789abcdef"
ARTICLE = Document.of("Harbour minister Ada Okoro said the port stays shut.\n" * 20, name="port.txt")
GOOD = {
    "title": "Port stays shut",
    "language": "en",
    "actors": [
        {"name": "Ada Okoro", "aliases": ["Okoro"], "kind": "person", "role": "Harbour minister", "major": True}
    ],
    "issues": [],
    "questions": [],
    "options": [],
    "timeline": [],
    "bottom_line": [{"says": "The port stays shut.", "q": ["the port stays shut"]}],
}


def completion(content: Any = GOOD, *, finish: str = "stop", refusal: str | None = None, usage: Any = ...) -> Any:
    """The body of a chat completion; a mapping as `content` is written as JSON."""
    text = content if content is None or isinstance(content, str) else json.dumps(content)
    counted = {"prompt_tokens": 5000, "completion_tokens": 40, "prompt_tokens_details": {"cached_tokens": 1000}}
    message = {"role": "assistant", "content": text, "refusal": refusal}
    return {
        "id": "chatcmpl-1",
        "object": "chat.completion",
        "created": 1,
        "model": "scripted",
        "choices": [{"index": 0, "message": message, "finish_reason": finish, "logprobs": None}],
        "usage": counted if usage is ... else usage,
    }


@dataclass
class Step:
    """How one request is answered.

    Attributes:
        body: Sent as JSON, or as it is when it is text or bytes.
        status: The HTTP status.
        headers: Further headers.
        fault: "reset" drops the connection, "truncate" ends the body early, "drip" sends it a byte at a time.
        delay_s: Seconds to wait before answering.
    """

    body: Any = field(default_factory=completion)
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    fault: str = ""
    delay_s: float = 0.0


class Script:
    """The answers a test has laid out, and the requests that came; the last answer serves all further requests."""

    def __init__(self) -> None:
        self.steps: list[Step] = []
        self.requests: list[dict[str, Any]] = []
        self.headers: list[dict[str, str]] = []
        self.models: list[str] = ["scripted"]
        self.listed: dict[str, Any] = {}
        self.lists_after_s = 0.0
        self.base_url = ""

    def answer(self, *steps: Step) -> None:
        """Lay out the answers, one for each request."""
        self.steps = list(steps)

    def next(self) -> Step:
        """The answer for the request that has just come."""
        if not self.steps:
            return Step()
        return self.steps.pop(0) if len(self.steps) > 1 else self.steps[0]


class Handler(BaseHTTPRequestHandler):
    """Takes one request and answers by the script."""

    script: Script

    def do_GET(self) -> None:
        row = {"object": "model", "created": 1, "owned_by": "test", **self.script.listed}
        listed = [{"id": name, **row} for name in self.script.models]
        self.reply(Step({"object": "list", "data": listed}, delay_s=self.script.lists_after_s))

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers.get("Content-Length", 0))))
        self.script.requests.append(body)
        self.script.headers.append({name.lower(): value for name, value in self.headers.items()})
        self.reply(self.script.next())

    def reply(self, step: Step) -> None:
        """Send what the step says, or break off as it says."""
        time.sleep(step.delay_s)
        if step.fault == "reset":
            self.connection.setsockopt(SOL_SOCKET, SO_LINGER, struct.pack("ii", 1, 0))
            self.connection.close()
            return
        raw = step.body if isinstance(step.body, bytes) else step.body if isinstance(step.body, str) else None
        data = json.dumps(step.body).encode() if raw is None else raw.encode() if isinstance(raw, str) else raw
        self.send_response(step.status)
        for name, value in {
            "Content-Type": "application/json",
            "Content-Length": str(len(data)),
            **step.headers,
        }.items():
            self.send_header(name, value)
        self.end_headers()
        if step.fault == "truncate":
            data = data[: len(data) // 2]
        pieces = [bytes([byte]) for byte in data] if step.fault == "drip" else [data]
        for piece in pieces:
            self.wfile.write(piece)
            if step.fault == "drip":
                time.sleep(0.05)

    def log_message(self, *_: Any) -> None:
        """Say nothing."""


class Server(ThreadingHTTPServer):
    """Forgets connections that a client has dropped."""

    daemon_threads = True
    block_on_close = False

    def handle_error(self, *_: Any) -> None:
        """Say nothing."""


@contextmanager
def running(encryption: ssl.SSLContext | None = None) -> Iterator[Script]:
    """Run the server until the block ends; its script says what it answers."""
    script = Script()
    server = Server(("127.0.0.1", 0), type("Scripted", (Handler,), {"script": script}))
    script.base_url = f"http://127.0.0.1:{server.server_port}/v1"
    if encryption is not None:
        server.socket = encryption.wrap_socket(server.socket, server_side=True)
        script.base_url = script.base_url.replace("http:", "https:")
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield script
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def engine(server: Script, **options) -> OpenAI:
    return OpenAI(**{"base_url": server.base_url, "model": "gpt-test", "timeout_s": 20.0, **options})


def draft(server: Script, **options) -> Draft:
    return engine(server, **options).extract(ARTICLE, on_step=lambda _: None)


def failure(server: Script, *steps: Step, **options) -> EngineError:
    server.answer(*steps)
    with pytest.raises(EngineError) as caught:
        draft(server, **options)
    assert caught.value.hint
    assert "\n" not in caught.value.message + caught.value.hint
    return caught.value


def refused(status: int, message: str = "", **more: str) -> Step:
    return Step({"error": {"message": message, **more}}, status=status)
