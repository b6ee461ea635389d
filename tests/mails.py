"""Mails for the tests of delivery."""

import datetime as dt

from briefing.delivery.address import mailbox
from briefing.delivery.message import Content, MailingList, Message, body, compose

NOW = dt.datetime(2026, 3, 3, 6, 30, tzinfo=dt.UTC)
PAGE = """\
<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Talks</title></head>
<body><table role="presentation"><tr><td style="color:#111111">Talks “stall”.
<a href="https://courier.example/a">courier.example</a></td></tr></table></body></html>
"""


def content(text: str = "Talks “stall”.\n", *, page: str = PAGE, subject: str = "Talks stall") -> Content:
    """What every reader gets."""
    return Content(subject=subject, body=body(text, page), articles=("0123456789ab",), says=text)


def message(
    *,
    to: str = "lena@example.org",
    text: str = "Talks “stall”.\n",
    page: str = PAGE,
    subject: str = "Talks stall",
    slot: str = "",
    sender: str = "Briefing <briefing@news.example>",
    now: dt.datetime = NOW,
    mailing_list: MailingList | None = None,
) -> Message:
    """One mail to one reader."""
    return compose(
        content(text, page=page, subject=subject),
        to=mailbox(to),
        sender=mailbox(sender),
        now=now,
        slot=slot,
        mailing_list=mailing_list,
    )
