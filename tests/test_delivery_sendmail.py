"""A mail into a program: its words, its arguments, and what its exit code says."""

import sys
from pathlib import Path

import pytest
from mails import message

from briefing.delivery import sendmail
from briefing.delivery.sendmail import Program
from briefing.errors import SettingsError

PROGRAM = """\
#!{python}
import os, pathlib, sys
here = pathlib.Path(__file__).parent
here.joinpath("mail").write_bytes(sys.stdin.buffer.read())
here.joinpath("arguments").write_text("\\n".join(sys.argv[1:]))
here.joinpath("environment").write_text("\\n".join(os.environ))
print("said", file=sys.stderr)
{end}
"""


def program(folder: Path, end: str) -> Program:
    path = folder / "sendmail"
    path.write_text(PROGRAM.format(python=sys.executable, end=end), encoding="utf-8")
    path.chmod(0o755)
    return Program(str(path))


def test_the_program_gets_the_mail_with_the_lines_of_this_machine(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BRIEFING_SMTP_PASSWORD", "s3cret-word")
    marks: list[str] = []

    outcome = program(tmp_path, "").deliver(message(), before_last_byte=lambda: marks.append("before"))

    assert (outcome.state, outcome.reply, marks) == ("sent", "exit 0 said", ["before"])
    assert (tmp_path / "mail").read_bytes() == message().raw.replace(b"\r\n", b"\n")
    assert (tmp_path / "arguments").read_text().split() == [
        "-i", "-f", "briefing@news.example", "--", "lena@example.org",
    ]  # fmt: skip
    assert "BRIEFING_SMTP_PASSWORD" not in (tmp_path / "environment").read_text()


@pytest.mark.parametrize(
    ("end", "state"),
    [
        pytest.param("sys.exit(67)", "refused", id="no user"),
        pytest.param("sys.exit(65)", "refused", id="bad data"),
        pytest.param("sys.exit(75)", "waiting", id="later"),
        pytest.param("sys.exit(78)", "waiting", id="configuration"),
        pytest.param("os.kill(os.getpid(), 9)", "unknown", id="killed"),
        pytest.param("import time; time.sleep(9)", "unknown", id="hangs"),
    ],
)
def test_an_exit_code_is_taken_for_what_it_says(
    end: str, state: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sendmail, "TIMEOUT_S", 0.8 if "sleep" in end else 30.0)

    assert program(tmp_path, end).deliver(message(), before_last_byte=lambda: None).state == state


def test_a_program_that_does_not_start_leaves_the_mail_waiting(tmp_path: Path) -> None:
    gone = program(tmp_path, "")
    (tmp_path / "sendmail").unlink()

    assert gone.deliver(message(), before_last_byte=lambda: None).state == "waiting"
    gone.close()


def test_a_program_that_is_not_there_is_said() -> None:
    with pytest.raises(SettingsError, match="no-such-program: there is no such program"):
        Program("no-such-program")
