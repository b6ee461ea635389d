"""Who a mail is from, who gets it, and how a reader leaves the list that it goes to."""

import hmac
import os
import re
from collections.abc import Sequence
from pathlib import Path

from briefing.delivery.address import Mailbox, mailbox
from briefing.delivery.message import MailingList
from briefing.errors import SettingsError
from briefing.settings import Settings

# A name that no mail system delivers to.
NOBODY = Mailbox("Briefing", "briefing@example.invalid")
LIST_KEY = "BRIEFING_UNSUBSCRIBE_KEY"


def sender_of(settings: Settings, *, is_trial: bool) -> Mailbox:
    """Who mails are from; a trial needs nobody.

    Raises:
        SettingsError: Nobody is set, or not as an address.
    """
    if settings.smtp_sender:
        return mailbox(settings.smtp_sender)
    if not is_trial:
        raise SettingsError(
            "mail: nobody is set as the sender",
            hint="set BRIEFING_SMTP_SENDER='Briefing <briefing@example.org>', or smtp_sender in briefing.toml",
        )
    return NOBODY


def readers_of(typed: Sequence[str]) -> list[Mailbox]:
    """Each mailbox once; @FILE stands for the addresses in a file, one on each line.

    Raises:
        SettingsError: There is none, or something that is none.
    """
    found: dict[str, Mailbox] = {}
    for one in typed:
        for address in _listed(Path(one[1:])) if one.startswith("@") and len(one) > 1 else [one]:
            box = mailbox(address)
            found.setdefault(box.address.casefold(), box)
    if not found:
        raise SettingsError("mail: there is nobody to mail to", hint="add `--to reader@example.org`")
    return list(found.values())


def _listed(path: Path) -> list[str]:
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise SettingsError(f"{path}: cannot be read: {reason}", hint=f"check the path in `--to @{path}`") from error
    except UnicodeDecodeError as error:
        raise SettingsError(
            f"{path}: is not a list of addresses: it is not UTF-8 text", hint="write one address on each line, as UTF-8"
        ) from error
    return [line for line in lines if line.strip() and not line.startswith("#")]


def mailing_list_of(name: str | None, to: Mailbox, sender: Mailbox, settings: Settings) -> MailingList | None:
    """The list `name` as one of its readers leaves it; None when there is no list.

    Raises:
        SettingsError: It is no name of a list, or nothing is set up for readers who want to leave.
    """
    if name is None:
        return None
    key = os.environ.get(LIST_KEY, "")
    if settings.unsubscribe is None or not key:
        lacking = LIST_KEY if settings.unsubscribe else "an address at which readers leave it"
        raise SettingsError(
            f"list {name}: lacks {lacking}",
            hint="set BRIEFING_UNSUBSCRIBE='https://example.org/leave/{token}', which must take a POST, and "
            f"{LIST_KEY} to a secret word",
        )
    if not re.fullmatch(r"[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+", name):
        raise SettingsError(f"list {name!r}: is not a name such as morning.news.example", hint="change `--list`")
    token = hmac.new(key.encode(), f"{name}\0{to.address.casefold()}".encode(), "sha256").hexdigest()[:40]
    return MailingList(
        name,
        one_click=settings.unsubscribe.replace("{token}", token),
        by_mail=f"mailto:{sender.address}?subject=unsubscribe%20{name}",
    )
