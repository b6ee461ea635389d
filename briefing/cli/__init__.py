"""The command: flags in, one library call, print, exit code."""

import gc
import os
import signal
import sys
from collections.abc import Sequence
from typing import NoReturn

from briefing import __version__
from briefing.errors import BriefingError, SettingsError

COULD_NOT, WRONG_USAGE, UNSUPPORTED, INTERRUPTED = 1, 2, 3, 130


def main() -> NoReturn:
    """Run the command that was typed and leave with its exit code."""
    if sys.argv[1:] == ["--version"]:
        sys.stdout.write(f"briefing {__version__}\n")
        sys.exit(0)
    # One short run makes little garbage; looking for it while modules load costs a twentieth of `make`'s CPU time.
    gc.set_threshold(1_000_000, 20, 20)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))
    sys.exit(run(sys.argv[1:]))


def run(arguments: Sequence[str]) -> int:
    """Run one command.

    Args:
        arguments: What was typed after `briefing`.

    Returns:
        The exit code: 0 done, 1 could not, 2 wrong usage, 3 done but something is unsupported, 130 interrupted.
    """
    from briefing.cli.parser import make_parser

    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        options = make_parser(next(iter(arguments), None)).parse_args(arguments)
        from briefing.cli import commands

        code: int = getattr(commands, options.command)(options)
        sys.stdout.flush()
    except BriefingError as error:
        from briefing.cli.console import printable

        sys.stderr.write(f"{printable(str(error))}\n")
        return WRONG_USAGE if isinstance(error, SettingsError) else COULD_NOT
    except BrokenPipeError:
        _silence_stdout()
        return COULD_NOT
    except OSError as error:
        _silence_stdout()
        sys.stderr.write(f"standard output: cannot be written: {error.strerror}\n  -> write to a file with `-o`\n")
        return COULD_NOT
    except KeyboardInterrupt:
        sys.stderr.write("\nstopped; nothing was written\n")
        return INTERRUPTED
    return code


def _silence_stdout() -> None:
    # The interpreter flushes standard output once more at its end; without this it would print a traceback there.
    with open(os.devnull, "wb") as nowhere:  # noqa: PTH123 - a descriptor is what is needed
        os.dup2(nowhere.fileno(), sys.stdout.fileno())
