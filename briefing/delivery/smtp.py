"""A mail to an SMTP server over TLS that was verified, and what the server says to it."""

import base64
import re
import smtplib
import socket
import ssl
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from briefing.delivery.message import Message
from briefing.errors import DeliveryError, SettingsError

Security = Literal["starttls", "tls", "none"]
PORTS: dict[Security, int] = {"starttls": 587, "tls": 465, "none": 25}
LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})
# Servers cut off who sends too much over one connection.
MOST_IN_A_ROW = 100


@dataclass(frozen=True, slots=True)
class Account:
    """Where to send, and as whom.

    Attributes:
        host: Name of the server; its certificate must be for it.
        port: Where it listens.
        security: "starttls", "tls" from the first byte on, or "none", for this machine only and without a password.
        user: Who logs in, or "" where nobody needs to.
        password: Never shown.
        client: The name that this side gives for itself.
        timeout_s: Seconds to wait for a connection or an answer.
        last_timeout_s: Seconds to wait for the answer to a whole mail; the standard asks for ten minutes, since giving
            up earlier leaves unknown what could have been known.
    """

    host: str
    port: int
    security: Security
    user: str = ""
    password: str = field(default="", repr=False)
    client: str = "localhost"
    timeout_s: float = 30.0
    last_timeout_s: float = 600.0


class Outcome(NamedTuple):
    """What became of a mail.

    Attributes:
        state: "sent"; "refused" for good; "waiting", for a later try; "unknown", when no answer came to the whole mail.
        reply: The server's words.
    """

    state: Literal["sent", "refused", "waiting", "unknown"]
    reply: str


class Server:
    """Sends over one connection after the other, each opened when it is needed.

    Raises:
        SettingsError: A password would travel in the clear.
    """

    def __init__(self, account: Account) -> None:
        if account.security == "none" and account.host not in LOOPBACK:
            raise SettingsError(
                f"mail server {account.host}: security none is for this machine only",
                hint="set BRIEFING_SMTP_SECURITY to starttls or tls",
            )
        if account.security == "none" and account.user:
            raise SettingsError(
                f"mail server {account.host}: a password is never sent without TLS",
                hint="set BRIEFING_SMTP_SECURITY to starttls or tls, or leave BRIEFING_SMTP_USER out",
            )
        if not account.password.isascii():
            raise SettingsError(
                "the mail password holds a letter outside ASCII, which an SMTP login cannot carry",
                hint="choose one of plain letters, digits and marks",
            )
        self._account = account
        self._smtp: smtplib.SMTP | None = None
        self._left = 0

    def deliver(self, message: Message, *, before_last_byte: Callable[[], None]) -> Outcome:
        """Send one mail.

        Args:
            message: What to send.
            before_last_byte: Called when all but the end of the mail has left; until then nothing can arrive.

        Raises:
            SettingsError: The server does not take this account or sender; nothing was sent.
            DeliveryError: The server cannot be reached; nothing was sent.
        """
        smtp = self._smtp if self._smtp is not None and self._left > 0 else self._reopened()
        self._left -= 1
        has_left = False
        try:
            refusal = self._offered(smtp, message)
            if refusal is not None:
                return refusal
            smtp.send(re.sub(rb"(?m)^\.", b"..", message.raw))
            before_last_byte()
            has_left = True
            if smtp.sock is not None:
                smtp.sock.settimeout(self._account.last_timeout_s)
            smtp.send(b".\r\n")
            code, reply = smtp.getreply()
            if smtp.sock is not None:
                smtp.sock.settimeout(self._account.timeout_s)
            return self._outcome(code, reply)
        except (OSError, smtplib.SMTPException) as error:
            self._drop()
            state: Literal["unknown", "waiting"] = "unknown" if has_left else "waiting"
            return Outcome(state, self._shown(str(error) or type(error).__name__))

    def close(self) -> None:
        """Take leave of the server."""
        if self._smtp is not None and self._smtp.sock is not None:
            self._smtp.sock.settimeout(2.0)
            try:
                self._smtp.quit()
            except (OSError, smtplib.SMTPException):
                self._smtp.close()
        self._smtp = None

    def _offered(self, smtp: smtplib.SMTP, message: Message) -> Outcome | None:
        """Name sender, recipient and size; an outcome when the server wants no more."""
        options = [f"size={len(message.raw)}"] if smtp.has_extn("size") else []
        code, reply = smtp.mail(message.sender, options)
        if code // 100 == 5 and code != 552:
            raise SettingsError(
                f"mail server {self._account.host}: does not send for {message.sender}: "
                f"{self._shown(f'{code} {_text(reply)}')}",
                hint="check BRIEFING_SMTP_SENDER and BRIEFING_SMTP_USER; the mails wait in the outbox",
            )
        if code == 250:
            code, reply = smtp.rcpt(message.recipient)
        if code in (250, 251):
            code, reply = smtp.docmd("DATA")
        if code == 354:
            return None
        if code != 421:
            smtp.rset()
        return self._outcome(code, reply)

    def _outcome(self, code: int, reply: bytes) -> Outcome:
        if code == 421:
            self._drop()
        shown = self._shown(f"{code} {_text(reply)}")
        if code // 100 == 2:
            return Outcome("sent", shown)
        return Outcome("refused" if code // 100 == 5 else "waiting", shown)

    def _reopened(self) -> smtplib.SMTP:
        self.close()
        try:
            self._smtp = self._opened()
        except smtplib.SMTPAuthenticationError as error:
            said = self._shown(f"{error.smtp_code} {_text(error.smtp_error)}")
            raise SettingsError(
                f"mail server {self._account.host}: does not let {self._account.user} in: {said}",
                hint="check BRIEFING_SMTP_USER and the password; some providers want one made for programs",
            ) from None
        except (OSError, smtplib.SMTPException) as error:
            said = str(error)
            if isinstance(error, smtplib.SMTPResponseException):
                said = f"{error.smtp_code} {_text(error.smtp_error)}"
            raise _unreachable(self._account, error, self._shown(said)) from None
        self._left = MOST_IN_A_ROW
        if self._smtp.sock is not None:
            # The end of a mail is a packet of its own; it must not wait 40 ms for an answer to the one before.
            self._smtp.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        return self._smtp

    def _opened(self) -> smtplib.SMTP:
        account = self._account
        if account.security == "tls":
            smtp: smtplib.SMTP = smtplib.SMTP_SSL(
                account.host, account.port, account.client, timeout=account.timeout_s, context=_context()
            )
        else:
            smtp = smtplib.SMTP(account.host, account.port, account.client, timeout=account.timeout_s)
        try:
            if account.security == "starttls":
                smtp.starttls(context=_context())
            smtp.ehlo_or_helo_if_needed()
            if account.user:
                smtp.login(account.user, account.password)
        except BaseException:
            smtp.close()
            raise
        return smtp

    def _drop(self) -> None:
        if self._smtp is not None:
            self._smtp.close()
        self._smtp = None

    def _shown(self, words: str) -> str:
        """What a server said, on one line and without the password, should it repeat it."""
        line = re.sub(r"[\x00-\x20\x7f-\x9f\u2028\u2029]+", " ", words).strip()
        account = self._account
        if account.password:
            login = f"\0{account.user}\0{account.password}"
            secrets = (
                account.password,
                *(base64.b64encode(one.encode()).decode() for one in (account.password, login)),
            )
            for secret in secrets:
                line = line.replace(secret, "***")
        return line[:300]


def _context() -> ssl.SSLContext:
    # Without a context of its own smtplib would verify nothing.
    return ssl.create_default_context()


def _text(reply: bytes | str) -> str:
    return reply.decode("utf-8", "replace") if isinstance(reply, bytes) else reply


def _unreachable(account: Account, error: Exception, said: str) -> SettingsError | DeliveryError:
    """What kept the connection from opening, with the setting to look at."""
    server = f"mail server {account.host}, port {account.port}"
    if isinstance(error, ssl.SSLCertVerificationError):
        return SettingsError(
            f"{server}: its certificate does not hold: {error.verify_message}",
            hint="use the name that the certificate is for, or set SSL_CERT_FILE to the file of its authority",
        )
    if isinstance(error, ssl.SSLError):
        other = "starttls" if account.security == "tls" else "tls"
        return SettingsError(
            f"{server}: does not speak TLS this way: {error.reason or said}",
            hint=f"set BRIEFING_SMTP_SECURITY={other} or another BRIEFING_SMTP_PORT (587 starttls, 465 tls)",
        )
    if isinstance(error, smtplib.SMTPNotSupportedError):
        return SettingsError(
            f"{server}: offers no {'STARTTLS' if 'STARTTLS' in said else 'way to log in that we know'}",
            hint="try BRIEFING_SMTP_SECURITY=tls with port 465; nothing is sent without TLS",
        )
    if isinstance(error, socket.gaierror):
        return DeliveryError(f"{server}: no such host", hint="check BRIEFING_SMTP_HOST and the network")
    if isinstance(error, TimeoutError) or said.endswith("timed out"):
        return DeliveryError(
            f"{server}: did not answer within {account.timeout_s:g} s",
            hint="check BRIEFING_SMTP_HOST and BRIEFING_SMTP_PORT; port 465 wants BRIEFING_SMTP_SECURITY=tls",
        )
    if isinstance(error, ConnectionRefusedError):
        return DeliveryError(
            f"{server}: cannot be reached: nothing listens there",
            hint="check BRIEFING_SMTP_HOST and BRIEFING_SMTP_PORT, and that the server runs",
        )
    reason = error.strerror.lower() if isinstance(error, OSError) and error.strerror else said
    return DeliveryError(f"{server}: cannot be reached: {reason}", hint="check BRIEFING_SMTP_HOST and the network")
