"""What a mail says into the bytes that are checked, stored and sent."""

import datetime as dt
import hashlib
from dataclasses import dataclass
from email.message import EmailMessage
from email.policy import SMTP
from functools import lru_cache

from briefing.delivery.address import Mailbox
from briefing.delivery.headers import mailbox_header, plain_header, text_header


@dataclass(frozen=True, slots=True)
class Message:
    """One mail to one mailbox.

    Attributes:
        key: Names the occasion: the same articles to the same mailbox in the same slot have the same key.
        fingerprint: Names what it says, whenever it was written.
        sender: The address that answers and bounces go to.
        recipient: The one address it goes to.
        head: The headers without those of the body.
        body: The headers of the body, an empty line, and the body.
    """

    key: str
    fingerprint: str
    sender: str
    recipient: str
    head: bytes
    body: bytes

    @property
    def raw(self) -> bytes:
        """The whole mail."""
        return self.head + self.body

    @property
    def body_digest(self) -> str:
        """Names the body."""
        return _digest(self.body)


@lru_cache(maxsize=1)
def _digest(body: bytes) -> str:
    return hashlib.sha256(body).hexdigest()


@dataclass(frozen=True, slots=True)
class MailingList:
    """The list that a mail goes to, and where one of its readers leaves it.

    Attributes:
        id: A name such as morning.news.example.
        one_click: The https address at which a POST takes this reader off the list; only mail programs see it.
        by_mail: The mailto address that takes off whoever writes to it.
    """

    id: str
    one_click: str
    by_mail: str


@dataclass(frozen=True, slots=True)
class Content:
    """What every reader of a mail gets.

    Attributes:
        subject: One line.
        body: What `body` gave.
        articles: Ids of the articles it is about.
        says: Names what is said about them, without what changes from one making to the next.
    """

    subject: str
    body: bytes
    articles: tuple[str, ...]
    says: str


def body(text: str, html: str, *, attachment: str = "") -> bytes:
    """The same words as plain text and as HTML, and more text attached when there is some.

    The boundaries are made from the words, so the same words give the same bytes.
    """
    message = EmailMessage(policy=SMTP)
    message.set_content(text, cte="quoted-printable")
    message.add_alternative(html, subtype="html", cte="quoted-printable")
    message.set_boundary(_boundary("alternative", text, html))
    if attachment:
        message.add_attachment(attachment, cte="quoted-printable", filename="briefing.txt")
        message.set_boundary(_boundary("mixed", text, html))
    return message.as_bytes()


def compose(
    content: Content,
    *,
    to: Mailbox,
    sender: Mailbox,
    now: dt.datetime,
    slot: str = "",
    mailing_list: MailingList | None = None,
) -> Message:
    """Write the mail for one mailbox.

    Args:
        content: What every reader gets.
        to: Who gets it.
        sender: Who it is from.
        now: When it was written, with a time zone.
        slot: The occasion, such as a date; the same articles go to the same mailbox once in each.
        mailing_list: The list it goes to, if to one.

    Raises:
        DeliveryError: A header cannot hold what it should.
    """
    key = hashlib.sha256("\0".join((*content.articles, to.address.casefold(), slot)).encode()).hexdigest()[:40]
    lines = [
        plain_header("Date", now.strftime(f"{_DAYS[now.weekday()]}, %d {_MONTHS[now.month - 1]} %Y %H:%M:%S %z")),
        mailbox_header("From", sender),
        mailbox_header("To", to),
        text_header("Subject", content.subject),
        plain_header("Message-ID", f"<brief.{key}@{sender.domain}>"),
        plain_header("Auto-Submitted", "auto-generated"),
    ]
    if mailing_list is not None:
        lines += [
            plain_header("List-Id", f"<{mailing_list.id}>"),
            plain_header("List-Unsubscribe", f"<{mailing_list.one_click}>, <{mailing_list.by_mail}>"),
            plain_header("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"),
        ]
    return Message(
        key=key,
        fingerprint=hashlib.sha256("\0".join((content.says, content.subject, sender.address)).encode()).hexdigest()[
            :40
        ],
        sender=sender.address,
        recipient=to.address,
        head="".join(lines).encode("ascii"),
        body=content.body,
    )


# The names of the standard, whatever language the machine is set to.
_DAYS = "Mon Tue Wed Thu Fri Sat Sun".split()
_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()


def _boundary(kind: str, text: str, html: str) -> str:
    # Quoted-printable never holds "=" before such a letter, so no text can forge it.
    return f"=_{kind}.{hashlib.sha256(f'{text}{html}'.encode()).hexdigest()[:32]}"
