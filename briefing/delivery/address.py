"""What somebody typed into one mailbox, or an error: no second address, no header and no look-alike comes of it."""

import re
from typing import NamedTuple

from briefing.errors import SettingsError

_ATOM = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"
_LOCAL = re.compile(rf"{_ATOM}(?:\.{_ATOM})*")
_LABEL = r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
_DOMAIN = re.compile(rf"(?=.{{1,253}}\Z){_LABEL}(?:\.{_LABEL})*")
_NAME = re.compile(r'[^<>@,;:"\\\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]{0,100}')
# The older rules, which Python has, turn these letters into others; the newer ones, which registries have, keep them.
_READ_TWO_WAYS = re.compile("[\u00df\u03c2\u200c\u200d]")
_HINT = "give one address such as reader@example.org or 'Lena Ortiz <lena@example.org>'"


class Mailbox(NamedTuple):
    """One mailbox, all of it fit for a header and for SMTP.

    Attributes:
        name: Who is shown, or "".
        address: ASCII only; a domain in other letters is written as it is sent.
    """

    name: str
    address: str

    @property
    def domain(self) -> str:
        """What stands after the @."""
        return self.address.rpartition("@")[2]


def mailbox(typed: str) -> Mailbox:
    """Read one address, with a name or without.

    Args:
        typed: `reader@example.org`, `<reader@example.org>` or `Lena Ortiz <lena@example.org>`.

    Raises:
        SettingsError: It is none, or more than one, or could be read as another than it looks like.

    Example:
        >>> mailbox("Lena Ortiz <lena@bücher.example>")
        Mailbox(name='Lena Ortiz', address='lena@xn--bcher-kva.example')
    """
    named = re.fullmatch(r"\s*(?P<name>[^<>]*?)\s*<(?P<address>[^<>]*)>\s*", typed)
    name, address = (named["name"], named["address"]) if named else ("", typed.strip(" "))
    quoted = re.fullmatch(r'"([^"\\]*)"', name)
    name = quoted[1] if quoted else name
    shown = repr(typed if len(typed) <= 80 else f"{typed[:79]}…")
    if "=?" in typed or not _NAME.fullmatch(name.replace(",", "") if quoted else name):
        raise SettingsError(f"{shown}: the name holds what could be read as an address or a header", hint=_HINT)
    local, at, domain = address.rpartition("@")
    if not at or len(local) > 64 or not _LOCAL.fullmatch(local):
        raise SettingsError(f"{shown}: is not a mail address", hint=_HINT)
    if _READ_TWO_WAYS.search(domain):
        raise SettingsError(
            f"{shown}: the domain has a letter that some programs turn into another",
            hint="write the domain in the form that starts with xn--",
        )
    try:
        ascii_domain = domain.encode("idna").decode("ascii").lower()
    except UnicodeError:
        ascii_domain = ""
    if not _DOMAIN.fullmatch(ascii_domain):
        raise SettingsError(f"{shown}: {domain[:80]!r} is not a domain", hint=_HINT)
    return Mailbox(name.strip(), f"{local}@{ascii_domain}")
