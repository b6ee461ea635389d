"""Any text into characters that are safe to show: one line, no controls, nothing invisible that reorders or hides."""

import re
from functools import cache
from typing import NamedTuple
from urllib.parse import quote, urlsplit

COMBINING_MARKS = "\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
MOST_MARKS = 4


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    hidden = (
        "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u00ad\u061c\u180e\u200b\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
        "\U000e0000-\U000e01ef]"
    )
    # Nobody stacks more marks on one letter than this, except to paint over the lines above.
    stacked = rf"([{COMBINING_MARKS}]{{{MOST_MARKS}}})[{COMBINING_MARKS}]+"
    return re.compile(hidden), re.compile(r"\s+"), re.compile(stacked)


def clean(text: str) -> str:
    r"""Make text safe to show on one line: spacing becomes single blanks, hidden and control characters go.

    Terminal escapes lose the character that starts them, half surrogates become the replacement character.

    Example:
        >>> clean("pay\u202epal\x1b[31m\nnow")
        'paypal[31m now'
    """
    if text.isascii() and text.isprintable() and "  " not in text:
        return text
    hidden, spacing, stacked = _patterns()
    shown = text.encode("utf-8", "replace").decode() if not text.isprintable() else text
    return stacked.sub(r"\1", spacing.sub(" ", hidden.sub("", shown)))


def one_line(text: str) -> str:
    """As `clean`, without blanks at the ends."""
    return clean(text).strip()


class Link(NamedTuple):
    """An address that is fit to be a link: http or https, plain ASCII, nothing in it that any format reads as markup.

    Attributes:
        url: The whole address.
        host: The host, with its port when it has one; what a reader is shown.
    """

    url: str
    host: str


def web_address(url: str) -> Link | None:
    """The address as a link, or None when it is not fit to be one; a host in foreign letters is shown as it is sent.

    Example:
        >>> web_address("https://news.example/a b").url
        'https://news.example/a%20b'
        >>> web_address("javascript:alert(1)") is None
        True
    """
    try:
        parts = urlsplit(one_line(url))
        host = (parts.hostname or "").encode("idna").decode()
        port = f":{parts.port}" if parts.port else ""
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or not re.fullmatch(r"[a-z0-9.-]+", host) or "@" in parts.netloc:
        return None
    rest = quote(parts._replace(scheme="", netloc="").geturl(), safe="/?=&%,:+~#-.")
    return Link(f"{parts.scheme}://{host}{port}{rest}", host + port)


def language_tag(language: str) -> str:
    """The language as an HTML page may name it, or "" when it is no language tag."""
    return language if re.fullmatch(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}", language) else ""
