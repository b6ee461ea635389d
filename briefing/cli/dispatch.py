"""Mails out of the outbox, with a line for each that did not go and an exit code for how it went."""

import os
import sys
import time
from collections.abc import Collection, Sequence
from pathlib import Path

from briefing.cli.console import printable
from briefing.cli.password import password
from briefing.delivery.address import Mailbox
from briefing.delivery.mail import MOST_TRIES, Transport, send
from briefing.delivery.message import Message
from briefing.delivery.outbox import Outbox
from briefing.delivery.smtp import PORTS, Account, Outcome, Security, Server
from briefing.errors import DeliveryError, SettingsError
from briefing.settings import Settings

ALL_SENT, SOME_WAITING, INTERRUPTED = 0, 4, 130
# The worst first: nobody will look at a mail that may have arrived unless somebody is told.
CODES = {"unknown": 5, "refused": 3, "waiting": SOME_WAITING, "sending": 5}
HINTS = {
    "sent": "",
    "refused": "see the server's words above or in `briefing mail --outbox`, and mend the address",
    "waiting": "`briefing mail --send` sends what is due; let a timer do it every ten minutes",
    "unknown": "the server may have it: ask the reader, and send it once more with `--force` only if it is missing",
}


def open_transport(settings: Settings, via: str | None, *, sender: Mailbox) -> Transport:
    """What mails leave through: a program of this machine where one is named, else a server.

    Raises:
        SettingsError: A setting or the password is missing; nothing was opened yet.
    """
    program = via or settings.mail_via
    if program and program != "smtp":
        from briefing.delivery.sendmail import Program

        return Program(program)
    if settings.smtp_host is None:
        raise SettingsError(
            "mail: no mail server is set",
            hint="set BRIEFING_SMTP_HOST=smtp.example.org, or add `--via sendmail` to use a program of this machine",
        )
    security = _security(settings)
    user = settings.smtp_user or ""
    secret = ""
    if user and security != "none":
        secret = password(host=settings.smtp_host, user=user, file=settings.smtp_password_file, environ=os.environ)
    return Server(
        Account(
            host=settings.smtp_host,
            port=settings.smtp_port or PORTS[security],
            security=security,
            user=user,
            password=secret,
            client=sender.domain,
        )
    )


def _security(settings: Settings) -> Security:
    match settings.smtp_security:
        case "starttls" | "tls" | "none" as chosen:
            return chosen
        case _:
            return "tls" if settings.smtp_port == PORTS["tls"] else "starttls"


def send_kept(
    settings: Settings,
    transport: Transport,
    *,
    keys: Collection[str] | None,
    messages: Sequence[Message] = (),
    is_forced: bool = False,
) -> int:
    """Keep `messages` in the outbox, send what is due, and say how it went.

    Args:
        settings: What the user chose.
        transport: What mails leave through.
        keys: The mails that this run is about; None for all that wait.
        messages: Mails to put into the outbox first.
        is_forced: Send again what was refused or is unknown.

    Returns:
        The exit code.
    """
    outbox = Outbox(outbox_path(settings))
    try:
        outbox.put(messages, is_forced=is_forced)
        return _dispatched(outbox, transport, keys)
    finally:
        outbox.close()


def has_unsent(settings: Settings) -> bool:
    """Whether the outbox holds a mail that is due, or one that a run left behind."""
    path = outbox_path(settings)
    if not path.exists():
        return False
    outbox = Outbox(path)
    try:
        return outbox.has_unsent(time.time())
    finally:
        outbox.close()


def _dispatched(outbox: Outbox, transport: Transport, keys: Collection[str] | None) -> int:
    tried: list[str] = []

    def say(recipient: str, outcome: Outcome) -> None:
        tried.append(recipient)
        if outcome.state != "sent":
            sys.stderr.write(printable(f"{recipient}: {outcome.state}: {outcome.reply}") + "\n")

    try:
        counted = send(outbox, transport, keys=keys, on_outcome=say, on_wait=_say_wait)
    except KeyboardInterrupt:
        sys.stderr.write("\nstopped; what was not sent waits in the outbox\n  -> briefing mail --send\n")
        return INTERRUPTED
    except DeliveryError as error:
        sys.stderr.write(f"{printable(str(error))}\n")
        sys.stderr.write("  -> what was not sent waits in the outbox; `briefing mail --send` tries it again\n")
        return SOME_WAITING
    if keys is None and not tried:
        # What a timer starts every few minutes should not write a line each time.
        return ALL_SENT
    if not tried and counted["sent"] == counted.total():
        mails = "1 mail was" if counted["sent"] == 1 else f"{counted['sent']:,} mails were"
        sys.stderr.write(f"{mails} sent already, and nothing was sent now\n")
        sys.stderr.write("  -> to send it once more, name the new occasion with `--slot NAME`\n")
        return ALL_SENT
    told = ", ".join(f"{counted[state]:,} {state}" for state in HINTS)
    sys.stderr.write(f"{told}; {len(tried):,} tried now\n")
    for state, hint in HINTS.items():
        if counted[state] and hint:
            sys.stderr.write(f"  -> {hint}\n")
    return next((code for state, code in CODES.items() if counted[state]), ALL_SENT)


def outbox_path(settings: Settings) -> Path:
    """The file of the outbox: where it was put, else among the user's data."""
    if settings.outbox_file is not None:
        return settings.outbox_file
    from platformdirs import user_data_path

    return user_data_path("briefing") / "outbox.sqlite"


def list_outbox(settings: Settings) -> int:
    """Print what is waiting, sent, refused and unknown."""
    path = outbox_path(settings)
    if not path.exists():
        sys.stdout.write(f"{path}: nothing was ever sent\n")
        return 0
    outbox = Outbox(path)
    try:
        for row in outbox.rows():
            told = [row.state.ljust(7), _time(row.changed), row.recipient, row.reply]
            if row.state == "waiting":
                told.append(
                    f"(try {row.tries + 1} of {MOST_TRIES}, {f'after {_time(row.due)}' if row.due else 'at once'})"
                )
            sys.stdout.write(printable("  ".join(filter(None, told))) + "\n")
    finally:
        outbox.close()
    return 0


def _time(seconds: float) -> str:
    return time.strftime("%Y-%m-%d %H:%M", time.localtime(seconds))


def _say_wait() -> None:
    sys.stderr.write("another run sends from this outbox; waiting until it is done\n")
