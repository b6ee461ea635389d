"""Runs the bot until it is told to stop, and then ends in order: nothing new is taken, whoever waits is told."""

import gc
import logging
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Protocol

_log = logging.getLogger(__name__)


class Door(Protocol):
    """Where requests come in."""

    def open(self) -> str:
        """Begin to take requests; returns a few words on where."""

    def close(self) -> None:
        """Take no more."""


class Closing(Protocol):
    """Whoever has work in hand."""

    def close(self) -> None:
        """End the work and tell those who wait for it."""


class Stop:
    """Whether to stop, and what said so.

    Attributes:
        signal: The number of the signal; 0 before one came.
    """

    def __init__(self) -> None:
        self.signal = 0
        self._told = threading.Event()

    def tell(self, number: int = signal.SIGTERM) -> None:
        """Say that it is time to stop."""
        self.signal = number
        self._told.set()

    def wait(self) -> None:
        """Wait until somebody does."""
        while not self._told.wait(1.0):  # in steps, or Windows would hear Ctrl-C only afterwards
            pass


@contextmanager
def signals() -> Iterator[Stop]:
    """What SIGTERM and Ctrl-C say while the block runs; whoever repeats one is obeyed at once."""
    stop = Stop()
    numbers = (signal.SIGINT, signal.SIGTERM)
    before = {number: signal.getsignal(number) for number in numbers}

    def hear(number: int, _: FrameType | None) -> None:
        for each in numbers:
            signal.signal(each, signal.SIG_DFL)
        stop.tell(number)

    for number in numbers:
        signal.signal(number, hear)
    try:
        yield stop
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def settle_in() -> None:
    """Set this process up for a long run of many threads."""
    # The commands' own setting is for one short run; a bot that hardly ever looks for garbage would grow without end.
    gc.set_threshold(700, 10, 10)
    # While four jobs compute, whoever acknowledges waits for its turn again and again: with Python's own 5 ms, 60
    # commands at once waited 3.2 s, with this 0.6 s (benchmarks/slack.py load).
    sys.setswitchinterval(0.0005)


def serve(door: Door, desk: Closing, stop: Stop, *, who: str = "") -> None:
    """Take requests until `stop` is told.

    Args:
        door: Where they come in.
        desk: Closed after the door.
        stop: Tells when.
        who: The bot's name and workspace, for the log.

    Raises:
        BriefingError: The door does not open.
    """
    try:
        _log.info("ready: %s", ", ".join(filter(None, (who, door.open()))))
        stop.wait()
        _log.info("stopping: no new requests are taken, and those who wait are told")
    finally:
        door.close()
        desk.close()
