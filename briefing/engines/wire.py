"""The HTTP client under a model's server: bounded in time and size, and never led elsewhere."""

import ssl
import time
from collections.abc import Iterator
from functools import cache
from typing import Any

import httpx2
import openai

LIMIT_BYTES = 20_000_000
CONNECT_TIMEOUT_S = 10.0


class _Bounded(httpx2.SyncByteStream):
    def __init__(self, stream: Any, *, deadline: float) -> None:
        self._stream, self._deadline = stream, deadline

    def __iter__(self) -> Iterator[bytes]:
        received = 0
        for part in self._stream:
            received += len(part)
            if time.monotonic() > self._deadline:
                # A server that drips a byte now and then would keep every read below its own limit for ever.
                raise httpx2.ReadTimeout("the answer did not end in time")
            if received > LIMIT_BYTES:
                raise httpx2.DecodingError("the answer is too large")
            yield part

    def close(self) -> None:
        self._stream.close()


def client(*, timeout_s: float, is_loopback: bool) -> httpx2.Client:
    """A client that ends any answer after `timeout_s` seconds or 20 MB, and follows no redirects.

    Args:
        timeout_s: Seconds for one whole answer.
        is_loopback: Whether the server is this machine; proxies of the environment are then left alone, because they
            would be asked for it too.
    """

    def start_clock(request: httpx2.Request) -> None:
        request.extensions["briefing_deadline"] = time.monotonic() + timeout_s

    def bound(response: httpx2.Response) -> None:
        deadline = response.request.extensions.get("briefing_deadline", time.monotonic() + timeout_s)
        response.stream = _Bounded(response.stream, deadline=deadline)

    return openai.DefaultHttpxClient(
        trust_env=not is_loopback,
        verify=_certificates(trust_env=not is_loopback),
        follow_redirects=False,
        timeout=httpx2.Timeout(timeout_s, connect=min(CONNECT_TIMEOUT_S, timeout_s)),
        event_hooks={"request": [start_clock], "response": [bound]},
    )


@cache
def _certificates(*, trust_env: bool) -> ssl.SSLContext:
    # Reading them takes 30 ms, which a client for each call would pay each time.
    return httpx2.create_ssl_context(trust_env=trust_env)
