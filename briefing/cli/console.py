"""What standard error shows while an engine works."""

import re
import sys
import threading
import time
from types import TracebackType
from typing import Self, TextIO

# Control characters but line ends and tabs, and those that turn the direction of what follows.
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def printable(text: str) -> str:
    r"""Text that cannot move a terminal's cursor, colour it or reverse it.

    Example:
        >>> printable("a\x1b[31mb")
        'a�[31mb'
    """
    return _CONTROLS.sub("�", text)


class Console:
    r"""Prints each step as a line; on a terminal the line also counts the seconds while the step lasts.

    Example:
        >>> import io
        >>> stream = io.StringIO()
        >>> with Console(stream) as console:
        ...     console.step("sending 548 words to localhost")
        >>> stream.getvalue()
        'sending 548 words to localhost\n'
    """

    def __init__(self, stream: TextIO | None = None) -> None:
        self._stream = sys.stderr if stream is None else stream
        self._counts = self._stream.isatty()
        self._step = ""
        self._began = 0.0
        self._lock = threading.Lock()
        self._ended = threading.Event()
        self._ticker: threading.Thread | None = None

    def step(self, words: str) -> None:
        """Begin a step, which ends the one before."""
        with self._lock:
            if not self._counts:
                self._write(f"{words}\n")
                return
            self._close()
            self._step, self._began = words, time.monotonic()
            self._write(words)
        if self._ticker is None:
            self._ticker = threading.Thread(target=self._tick, daemon=True)
            self._ticker.start()

    def say(self, words: str) -> None:
        """Print a line of its own."""
        with self._lock:
            self._close()
            self._write(f"{words}\n")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._ended.set()
        if self._ticker is not None:
            self._ticker.join()
        with self._lock:
            self._close()

    def _close(self) -> None:
        if self._step:
            self._write(f"\r{printable(self._step)} ({time.monotonic() - self._began:.0f} s)\n")
            self._step = ""

    def _tick(self) -> None:
        while not self._ended.wait(1.0):
            with self._lock:
                if self._step:
                    self._write(f"\r{printable(self._step)} ({time.monotonic() - self._began:.0f} s)")

    def _write(self, words: str) -> None:
        self._stream.write(words if words.startswith("\r") else printable(words))
        self._stream.flush()
