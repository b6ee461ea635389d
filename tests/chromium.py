"""A headless Chromium, spoken to over a pipe in its own protocol: no package, no port, no download."""

import itertools
import json
import os
import select
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, Self

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
# No sandbox: continuous integration runs as root. No GPU, no shared memory: it often has neither.
FLAGS = ("--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--mute-audio")
PATIENCE_S = 60
KEYS = {"Tab": 9, "Enter": 13, "Escape": 27}


def found() -> str | None:
    """Where a Chromium is on this machine, or None."""
    return next((path for name in NAMES if (path := shutil.which(name))), None)


class Page:
    """One page of a running Chromium, and all that it did unasked."""

    def __init__(self, executable: str, profile: str) -> None:
        reading, commands = os.pipe()
        events, writing = os.pipe()
        line = f'exec "$0" "$@" 3<&{reading} 4>&{writing}'
        arguments = [*FLAGS, "--remote-debugging-pipe", f"--user-data-dir={profile}", "about:blank"]
        self._process = subprocess.Popen(
            ["bash", "-c", line, executable, *arguments], pass_fds=(reading, writing), stderr=subprocess.DEVNULL
        )
        os.close(reading)
        os.close(writing)
        self._commands, self._events = os.fdopen(commands, "wb"), events
        self._read = b""
        self._numbers = itertools.count(1)
        self._session: str | None = None
        self._is_loaded = False
        self.unasked: list[str] = []
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        self._session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Network", "Log"):
            self.call(f"{domain}.enable")

    def call(self, method: str, **params: Any) -> Any:
        """Send one command and wait for its answer; what happens meanwhile is noted."""
        number = next(self._numbers)
        message = {"id": number, "method": method, "params": params}
        if self._session:
            message["sessionId"] = self._session
        self._commands.write(json.dumps(message).encode() + b"\0")
        self._commands.flush()
        while (answer := self._next()).get("id") != number:
            self._note(answer)
        assert "error" not in answer, f"{method}: {answer['error']}"
        return answer["result"]

    def open(self, path: Path, *, at: str = "") -> Self:
        """Load a file and wait until it is there; `at` is the id that its address ends with."""
        self.unasked.clear()
        self._is_loaded = False
        self.call("Page.navigate", url=f"{path.as_uri()}{at and '#'}{at}")
        while not self._is_loaded:
            self._note(self._next())
        return self

    def look(self, *, width: int = 1280, height: int = 900, media: str = "", **features: str) -> Self:
        """Set the size, the medium and features such as `prefers_color_scheme="dark"`; nothing moves slowly."""
        self.call(
            "Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=width < 600
        )
        wanted = {"prefers_reduced_motion": "reduce", **features}
        self.call(
            "Emulation.setEmulatedMedia",
            media=media,
            features=[{"name": name.replace("_", "-"), "value": value} for name, value in wanted.items()],
        )
        return self

    def run(self, expression: str) -> Any:
        """The value of an expression in the page."""
        given = self.call("Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True)
        assert "exceptionDetails" not in given, given["exceptionDetails"]
        return given["result"].get("value")

    def press(self, key: str) -> None:
        """Press and let go of one key of `KEYS`."""
        text = {"text": "\r"} if key == "Enter" else {}
        for kind in ("keyDown" if text else "rawKeyDown", "keyUp"):
            self.call(
                "Input.dispatchKeyEvent",
                type=kind,
                key=key,
                code=key,
                windowsVirtualKeyCode=KEYS[key],
                **(text if kind == "keyDown" else {}),
            )

    def click(self, x: float, y: float) -> None:
        """Click with the left button, in pixels from the corner of the window."""
        for kind in ("mousePressed", "mouseReleased"):
            self.call("Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left", clickCount=1)

    def close(self) -> None:
        """Let the browser end."""
        self._session = None
        with suppress(AssertionError, OSError):
            self.call("Browser.close")
        try:
            self._process.wait(timeout=20)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._commands.close()
        os.close(self._events)

    def _next(self) -> Any:
        while b"\0" not in self._read:
            ready, _, _ = select.select([self._events], [], [], PATIENCE_S)
            more = os.read(self._events, 1 << 16) if ready else b""
            assert more, "the browser ended by itself, or has nothing to say"
            self._read += more
        message, _, self._read = self._read.partition(b"\0")
        return json.loads(message)

    def _note(self, event: Any) -> None:
        method, params = event.get("method"), event.get("params", {})
        if method == "Page.loadEventFired":
            self._is_loaded = True
        elif method == "Network.requestWillBeSent" and not params["request"]["url"].startswith(("file:", "data:")):
            self.unasked.append(f"request {params['request']['url']}")
        elif method in ("Runtime.consoleAPICalled", "Runtime.exceptionThrown", "Log.entryAdded"):
            self.unasked.append(f"console {json.dumps(params)[:300]}")
        elif method in ("Page.javascriptDialogOpening", "Page.windowOpen", "Page.frameRequestedNavigation"):
            self.unasked.append(f"{method} {json.dumps(params)[:300]}")


@contextmanager
def browser() -> Iterator[Page]:
    """A page of a new Chromium, which must be on this machine."""
    executable = found()
    assert executable, "no Chromium on this machine"
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        page = Page(executable, profile)
        try:
            yield page
        finally:
            page.close()
