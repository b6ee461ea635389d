"""A scriptable mail server on this machine: STARTTLS or TLS, logins, and whatever answers a test wants."""

import asyncio
import socket
import ssl
import time
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import trustme
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, LoginPassword

USER, PASSWORD = "desk", "s3cret-word"


@cache
def authority() -> trustme.CA:
    """Whoever trusts this certificate authority trusts the server."""
    return trustme.CA()


@dataclass
class Got:
    """A mail that the server took."""

    sender: str
    recipients: list[str]
    raw: bytes
    is_encrypted: bool
    user: str


@dataclass
class Script:
    """What the server does, and what it saw.

    Attributes:
        port: Where it listens.
        rcpt: Answers to RCPT by address; any other address is taken.
        mail: Answer to MAIL, or "" for yes.
        data: Answers to whole mails, in turn, then yes. "drop" and "take and drop" end the connection without one,
            "hang" gives none.
        taken: The mails that it took.
        seen: Commands in the order in which they came.
        greeted_as: The names that clients gave for themselves.
        connections: How many there were.
    """

    port: int = 0
    rcpt: dict[str, str] = field(default_factory=dict)
    mail: str = ""
    data: list[str] = field(default_factory=list)
    taken: list[Got] = field(default_factory=list)
    seen: list[str] = field(default_factory=list)
    greeted_as: list[str] = field(default_factory=list)
    connections: int = 0

    def wait_for(self, number: int) -> list[Got]:
        """The mails, once there are so many."""
        until = time.monotonic() + 5
        while len(self.taken) < number and time.monotonic() < until:
            time.sleep(0.01)
        return self.taken


class Handler:
    def __init__(self, script: Script) -> None:
        self.script = script

    async def handle_EHLO(self, server: Any, session: Any, envelope: Any, hostname: str, responses: Any) -> Any:
        session.host_name = hostname
        self.script.greeted_as.append(hostname)
        return responses

    async def handle_MAIL(self, server: Any, session: Any, envelope: Any, address: str, options: Any) -> str:
        self.script.seen.append(f"MAIL {address} {' '.join(options)}".strip())
        if self.script.mail:
            return self.script.mail
        envelope.mail_from = address
        return "250 2.1.0 OK"

    async def handle_RCPT(self, server: Any, session: Any, envelope: Any, address: str, options: Any) -> str:
        self.script.seen.append(f"RCPT {address}")
        if address in self.script.rcpt:
            return self.script.rcpt[address]
        envelope.rcpt_tos.append(address)
        return "250 2.1.5 OK"

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:
        answer = self.script.data.pop(0) if self.script.data else "250 2.0.0 taken"
        if answer.startswith("2") or answer == "take and drop":
            user = session.auth_data.login.decode() if session.auth_data else ""
            is_encrypted = server.transport.get_extra_info("ssl_object") is not None
            self.script.taken.append(
                Got(envelope.mail_from, envelope.rcpt_tos, envelope.original_content, is_encrypted, user)
            )
        if answer in ("drop", "take and drop"):
            server.transport.abort()
            await asyncio.sleep(0)
        elif answer == "hang":
            await asyncio.sleep(5)
        return answer


@contextmanager
def running(
    security: str = "starttls", *, users: dict[str, str] | None = None, size: int = 1 << 22, name: str = "localhost"
) -> Iterator[Script]:
    """A server that speaks as `security` says and has a certificate for `name`; `users` have to log in."""
    script = Script(port=free_port())
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    authority().issue_cert(name).configure_cert(context)

    def authenticate(server: Any, session: Any, envelope: Any, mechanism: str, data: Any) -> AuthResult:
        is_right = isinstance(data, LoginPassword) and (users or {}).get(data.login.decode()) == data.password.decode()
        script.seen.append("AUTH")
        return AuthResult(success=is_right, handled=False, auth_data=data if is_right else None)

    class Counting(Controller):
        def factory(self) -> SMTP:
            script.connections += 1
            with warnings.catch_warnings():
                # It does not count TLS from the first byte as TLS, and warns that logins need none.
                warnings.simplefilter("ignore", UserWarning)
                return super().factory()

    options: dict[str, Any] = {
        "data_size_limit": size,
        "auth_required": bool(users),
        "authenticator": authenticate,
        "auth_require_tls": security == "starttls",
        "ident": "test",
    }
    if security == "starttls":
        options |= {"tls_context": context, "require_starttls": True}
    server = Counting(
        Handler(script),
        hostname="127.0.0.1",
        port=script.port,
        ssl_context=context if security == "tls" else None,
        **options,
    )
    server.start()
    script.connections = 0
    try:
        yield script
    finally:
        server.stop()


@contextmanager
def trusted_file() -> Iterator[Path]:
    """The authority's certificate in a file, as SSL_CERT_FILE names it."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "authority.pem"
        authority().cert_pem.write_to_path(str(path))
        yield path


def free_port() -> int:
    """A port on which nothing listens."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
