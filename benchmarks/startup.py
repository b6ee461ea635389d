"""How long the command takes from a cold start, as a ratio to an empty Python.

    python benchmarks/startup.py [ARTICLE] [--runs 15]

Each round runs an empty Python, `--version`, `--help` and `make ARTICLE --engine extractive` in turn, so
that a machine that slows down slows all of them; the medians of the rounds are compared. Wall time, and the CPU time
of the process with its children.
"""

import argparse
import os
import resource
import statistics
import subprocess
import sys
import time
from pathlib import Path

EXAMPLE = Path(__file__).parent.parent / "examples" / "trade-dispute.txt"
COMMAND = Path(sys.executable).parent / "briefing"


def timed(command: list[str]) -> tuple[float, float]:
    """Wall and CPU seconds of one run."""
    before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    wall, after = time.perf_counter() - began, resource.getrusage(resource.RUSAGE_CHILDREN)
    return wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> None:
    """Measure and print one row for each command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("article", nargs="?", default=str(EXAMPLE))
    parser.add_argument("--runs", type=int, default=15)
    options = parser.parse_args()
    os.environ.pop("OPENAI_API_KEY", None)
    commands = {
        "python -c pass": [sys.executable, "-c", "pass"],
        "--version": [str(COMMAND), "--version"],
        "--help": [str(COMMAND), "--help"],
        "make": [str(COMMAND), "make", options.article, "--engine", "extractive"],
    }
    for command in commands.values():
        timed(command)
    rounds = [{name: timed(command) for name, command in commands.items()} for _ in range(options.runs)]
    base_wall, base_cpu = (statistics.median(r["python -c pass"][axis] for r in rounds) for axis in (0, 1))
    print(f"{'command':<16} {'wall ms':>8} {'x':>6} {'cpu ms':>8} {'x':>6}   (medians of {options.runs})")
    for name in commands:
        wall, cpu = (statistics.median(r[name][axis] for r in rounds) for axis in (0, 1))
        print(f"{name:<16} {wall * 1e3:8.1f} {wall / base_wall:6.1f} {cpu * 1e3:8.1f} {cpu / base_cpu:6.1f}")


if __name__ == "__main__":
    main()
