"""Running and stopping: the door closes first, then whoever waits is told, whatever happened before."""

import os
import signal
import threading
from collections.abc import Callable

import pytest

from briefing.bot.service import Stop, serve, signals
from briefing.errors import SettingsError


class Noting:
    """A door and a desk that note what is done to them."""

    def __init__(self, done: list[str], name: str, on_open: Callable[[], None] = lambda: None) -> None:
        self._done, self._name, self._on_open = done, name, on_open

    def open(self) -> str:
        self._done.append(f"{self._name} opens")
        self._on_open()
        return "listening"

    def close(self) -> None:
        self._done.append(f"{self._name} closes")


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_the_bot_in_order(number: int) -> None:
    done: list[str] = []
    before = signal.getsignal(number)

    with signals() as stop:
        door = Noting(done, "door", on_open=lambda: os.kill(os.getpid(), number))
        serve(door, Noting(done, "desk"), stop)

    assert done == ["door opens", "door closes", "desk closes"]
    assert stop.signal == number
    assert signal.getsignal(number) is before


def test_the_second_signal_is_obeyed_at_once() -> None:
    with signals() as stop:
        os.kill(os.getpid(), signal.SIGINT)
        stop.wait()

        assert signal.getsignal(signal.SIGINT) is signal.SIG_DFL


def test_a_door_that_does_not_open_still_closes_the_desk() -> None:
    done: list[str] = []

    def refuse() -> None:
        raise SettingsError("slack: no", hint="yes")

    with pytest.raises(SettingsError):
        serve(Noting(done, "door", on_open=refuse), Noting(done, "desk"), Stop())

    assert done == ["door opens", "door closes", "desk closes"]


def test_the_bot_runs_until_it_is_told() -> None:
    done: list[str] = []
    stop = Stop()
    running = threading.Thread(target=serve, args=(Noting(done, "door"), Noting(done, "desk"), stop))
    running.start()
    running.join(0.2)

    assert running.is_alive()
    stop.tell()
    running.join(5)
    assert done[-1] == "desk closes"
