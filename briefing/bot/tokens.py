"""The secrets that Slack gave the app: from the environment; refused where one is missing or in another's place."""

import logging
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from briefing.errors import SettingsError


@dataclass(frozen=True, slots=True)
class Tokens:
    """What the bot needs to know; "" where it does not need it. Its text shows none of it.

    Attributes:
        bot: Speaks for the bot in its one workspace.
        app: Opens the connection of Socket Mode.
        signing_secret: Slack signs its HTTP requests with it.
        client_id: Names the app where workspaces install it.
        client_secret: Proves that it is the app.
    """

    bot: str = field(default="", repr=False)
    app: str = field(default="", repr=False)
    signing_secret: str = field(default="", repr=False)
    client_id: str = field(default="", repr=False)
    client_secret: str = field(default="", repr=False)


class _Kind(NamedTuple):
    variable: str
    name: str
    looks: str
    shape: re.Pattern[str]
    place: str


_KINDS = {
    "bot": _Kind(
        "SLACK_BOT_TOKEN",
        "a bot token",
        "starts with xoxb-",
        re.compile(r"xoxb-[A-Za-z0-9-]{10,}"),
        "OAuth & Permissions, Bot User OAuth Token, after Install to Workspace",
    ),
    "app": _Kind(
        "SLACK_APP_TOKEN",
        "an app-level token",
        "starts with xapp-",
        re.compile(r"xapp-[A-Za-z0-9-]{10,}"),
        "Basic Information, App-Level Tokens, Generate with the scope connections:write",
    ),
    "signing_secret": _Kind(
        "SLACK_SIGNING_SECRET",
        "a signing secret",
        "is 32 characters of 0-9 and a-f",
        re.compile(r"[0-9a-f]{32,64}"),
        "Basic Information, App Credentials, Signing Secret",
    ),
    "client_id": _Kind(
        "SLACK_CLIENT_ID",
        "a client ID",
        "is two numbers with a dot between them",
        re.compile(r"\d+\.\d+"),
        "Basic Information, App Credentials, Client ID",
    ),
    "client_secret": _Kind(
        "SLACK_CLIENT_SECRET",
        "a client secret",
        "is 32 characters of 0-9 and a-f",
        re.compile(r"[0-9a-f]{32,64}"),
        "Basic Information, App Credentials, Client Secret",
    ),
}
Way = Literal["socket", "http", "workspaces", "posting"]
_NEEDED: dict[Way, tuple[str, ...]] = {
    "socket": ("bot", "app"),
    "http": ("bot", "signing_secret"),
    "workspaces": ("signing_secret", "client_id", "client_secret"),
    "posting": ("bot",),
}
_OTHERS = {
    re.compile(r"xoxp-.*"): "a user's token",
    re.compile(r"xoxe\..*"): "a token that expires",
    re.compile(r"xox[ac-z]-.*"): "another kind of token",
    re.compile(r"https?://.*"): "an address",
}
_OF_YOUR_APP = "of your app at https://api.slack.com/apps"
_SECRET = re.compile(r"\b(xox[a-z][-.]|xapp-)[A-Za-z0-9.-]+")


def take_tokens(environ: Mapping[str, str], *, way: Way) -> Tokens:
    """The secrets for one way of running the bot.

    Args:
        environ: The environment.
        way: "socket", where we connect to Slack; "http", where Slack posts to us, and signs; "workspaces", where it
            posts for several, each with the bot token that it gave when it installed the app; "posting", where we
            only post.

    Raises:
        SettingsError: One is missing, or is none, or is another one; the hint says where each is found. No secret is
            in the message.
    """
    kinds = {name: _KINDS[name] for name in _NEEDED[way]}
    found = {name: environ.get(kind.variable, "").strip() for name, kind in kinds.items()}
    missing = [kinds[name] for name, value in found.items() if not value]
    if missing:
        words = " and ".join(kind.variable for kind in missing)
        raise SettingsError(
            f"slack: {words} {'is' if len(missing) == 1 else 'are'} not set",
            hint=f"{'; '.join(map(_place, missing))} ({_OF_YOUR_APP})",
        )
    for name, value in found.items():
        _refuse_unlike(kinds[name], value)
    return Tokens(**found)


def _refuse_unlike(kind: _Kind, value: str) -> None:
    if kind.shape.fullmatch(value):
        return
    hint = where(kind.variable)
    for other in _KINDS.values():
        if other is not kind and other.shape.fullmatch(value):
            raise SettingsError(f"{kind.variable}: is {other.name}, which belongs into {other.variable}", hint=hint)
    for shape, name in _OTHERS.items():
        if shape.fullmatch(value):
            raise SettingsError(f"{kind.variable}: is {name}, not {kind.name}", hint=hint)
    if kind.looks.startswith("starts with") and value.startswith(kind.looks.split()[-1]):
        raise SettingsError(f"{kind.variable}: begins as {kind.name} does, but is not a whole one", hint=hint)
    raise SettingsError(f"{kind.variable}: does not look like {kind.name}, which {kind.looks}", hint=hint)


def where(variable: str) -> str:
    """Where in the app's settings the value of one of these variables is found."""
    kind = next(kind for kind in _KINDS.values() if kind.variable == variable)
    return f"{_place(kind)} ({_OF_YOUR_APP})"


def _place(kind: _Kind) -> str:
    return f"{kind.variable} {kind.looks}: {kind.place}"


class Discreet(logging.Formatter):
    """Writes log lines, with the text of errors, and leaves out whatever looks like a token.

    Example:
        >>> record = logging.LogRecord("slack", logging.INFO, "", 0, "sent xoxb-1-secret", None, None)
        >>> Discreet().format(record)
        'sent xoxb-...'
    """

    def format(self, record: logging.LogRecord) -> str:
        """One record as text."""
        return _SECRET.sub(r"\1...", super().format(record))
