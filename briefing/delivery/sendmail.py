"""A mail into a program of this machine that takes sendmail's arguments, such as sendmail itself or msmtp."""

import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

from briefing.delivery.message import Message
from briefing.delivery.smtp import Outcome
from briefing.errors import SettingsError

TIMEOUT_S = 600.0
# Where it lies on most systems, though often not on the search path.
USUAL = Path("/usr/sbin/sendmail")
# What sysexits.h calls EX_DATAERR, EX_NOUSER and EX_NOHOST: this mail or its address will never do. Every other code is
# about the moment or the program's configuration, and both can get better.
REFUSED = frozenset({65, 67, 68})


class Program:
    """Hands each mail to a program.

    Args:
        name: Name or path of the program.

    Raises:
        SettingsError: There is no such program.
    """

    def __init__(self, name: str) -> None:
        found = shutil.which(name) or (str(USUAL) if name == "sendmail" and USUAL.is_file() else None)
        if found is None:
            raise SettingsError(
                f"--via {name}: there is no such program",
                hint="install one that takes sendmail's arguments, such as msmtp-mta, or set BRIEFING_SMTP_HOST",
            )
        self._program = found

    def deliver(self, message: Message, *, before_last_byte: Callable[[], None]) -> Outcome:
        """Hand over one mail, its lines ended as programs of this machine end them."""
        before_last_byte()
        try:
            done = subprocess.run(  # noqa: S603 - the program was chosen by the user, the addresses cannot be options
                [self._program, "-i", "-f", message.sender, "--", message.recipient],
                input=message.raw.replace(b"\r\n", b"\n"),
                capture_output=True,
                timeout=TIMEOUT_S,
                check=False,
                env={name: value for name, value in os.environ.items() if name != "BRIEFING_SMTP_PASSWORD"},
            )
        except subprocess.TimeoutExpired:
            return Outcome("unknown", f"no answer within {TIMEOUT_S:g} s")
        except OSError as error:
            return Outcome("waiting", str(error))
        said = " ".join((done.stderr + done.stdout).decode("utf-8", "replace").split())[:300]
        reply = f"exit {done.returncode} {said}".strip()
        if done.returncode == 0:
            return Outcome("sent", reply)
        if done.returncode < 0:
            return Outcome("unknown", reply)
        return Outcome("refused" if done.returncode in REFUSED else "waiting", reply)

    def close(self) -> None:
        """Nothing is left open."""
