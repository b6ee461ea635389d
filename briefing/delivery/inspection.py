"""What is wrong with the bytes of a mail, looked for before they are stored or sent."""

import re
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import getaddresses
from html.parser import HTMLParser

from briefing.delivery.message import Message

# Gmail hides what comes after 102 kB of a page.
PAGE_LIMIT_BYTES = 102_000
LINE_LIMIT = 998
ONCE = ("Date", "From", "To", "Subject", "Message-ID", "Auto-Submitted")
READ_BY_PEOPLE = ("from", "to", "subject")
ACTIVE = frozenset(
    "script iframe frame object embed applet form input button textarea select link base svg math".split()
)
FETCHING = frozenset("src srcset background poster data action formaction ping cite longdesc profile manifest".split())
_ENCODED_WORD = re.compile(r"=\?[^?\s]+\?[bBqQ]\?[^?\s]*\?=")


def problems_of_head(message: Message) -> list[str]:
    """What is wrong with the headers that one mail has for itself."""
    found = _of_lines(message.head, where="headers")
    if not message.head.isascii() or re.search(rb"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]", message.head):
        found.append("headers: hold a character that is not plain ASCII")
        return found
    lines = re.sub(r"\r\n(?=[ \t])", "", message.head.decode("ascii")).split("\r\n")[:-1]
    headers = [(name, value.strip()) for name, _, value in (line.partition(":") for line in lines)]
    names = [name.lower() for name, _ in headers]
    found += [f"{name}: stands {names.count(name.lower())} times" for name in ONCE if names.count(name.lower()) != 1]
    found += [f"{name}: has no place in a mail to one person" for name in ("Bcc", "Cc") if name.lower() in names]
    for name, value in headers:
        words = _ENCODED_WORD.findall(value)
        if words and (name.lower() not in READ_BY_PEOPLE or max(map(len, words)) > 75):
            found.append(f"{name}: holds encoded text where none may stand, or a piece of it that is too long")
    reached = [address for _, address in getaddresses([dict(headers).get("To", "")])]
    if reached != [message.recipient]:
        found.append(f"To: names {', '.join(reached) or 'nobody'} and not {message.recipient} alone")
    return found


def problems_of_body(body: bytes) -> list[str]:
    """What is wrong with the body, which many mails may share."""
    found = _of_lines(body, where="body")
    if not body.isascii():
        found.append("body: holds bytes that not every server takes")
    message = message_from_bytes(body, _class=EmailMessage, policy=SMTP)
    parts = [part for part in message.walk() if not part.is_multipart() and not part.is_attachment()]
    if [part.get_content_type() for part in parts] != ["text/plain", "text/html"]:
        found.append("body: is not plain text followed by the page")
        return found
    page: str = parts[1].get_content()
    size = len(page.encode())
    if size >= PAGE_LIMIT_BYTES:
        found.append(f"page: has {size:,} bytes, and clients hide what is over {PAGE_LIMIT_BYTES:,}")
    return found + _Page(page).problems


def _of_lines(part: bytes, *, where: str) -> list[str]:
    found = []
    if re.search(rb"(?<!\r)\n|\r(?!\n)", part):
        found.append(f"{where}: have a line that does not end as mail lines do")
    if max(map(len, part.split(b"\r\n"))) > LINE_LIMIT:
        found.append(f"{where}: have a line over {LINE_LIMIT} characters")
    return found


class _Page(HTMLParser):
    """Looks for what runs, what asks, and what fetches something when the mail is opened."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.problems: list[str] = []
        self._is_style = False
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._is_style = tag == "style"
        if tag in ACTIVE or (tag == "meta" and any(value == "refresh" for _, value in attrs)):
            self._say(f"<{tag}> does not belong in a mail")
        for name, value in attrs:
            self._attribute(tag, name, (value or "").strip())

    def handle_data(self, data: str) -> None:
        if self._is_style:
            self._style(data)

    def handle_endtag(self, _: str) -> None:
        self._is_style = False

    def _attribute(self, tag: str, name: str, value: str) -> None:
        if name.startswith("on"):
            self._say(f"<{tag} {name}> runs something")
        elif name == "style":
            self._style(value)
        elif name == "href":
            if not re.match(r"(?i)https?://|mailto:|#", value):
                self._say(f"<{tag} href> leads to {value[:60]!r}")
        elif name in FETCHING and not value.lower().startswith("cid:"):
            self._say(f"<{tag} {name}> fetches {value[:60]!r}")

    def _style(self, style: str) -> None:
        if re.search(r"(?i)url\s*\(|@import|expression\s*\(|\\", style):
            self._say("a style fetches something")

    def _say(self, problem: str) -> None:
        if f"page: {problem}" not in self.problems:
            self.problems.append(f"page: {problem}")
