"""Builds the Bolt app, and the doors in front of it."""

import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from slack_bolt import App
from slack_bolt.adapter.wsgi import SlackRequestHandler
from slack_bolt.error import BoltError
from slack_sdk import WebClient

from briefing.bot.guard import Guard
from briefing.bot.http import HttpDoor
from briefing.bot.installs import open_installs
from briefing.bot.paths import EVENTS_PATH, INSTALL_PATH, INSTALLED_PATH
from briefing.bot.tokens import Tokens
from briefing.errors import DeliveryError

# Bolt takes these from the environment unasked: with the last two set it would ignore the bot token we give it.
_TAKEN_UNASKED = ("SLACK_BOT_TOKEN", "SLACK_SIGNING_SECRET", "SLACK_CLIENT_ID", "SLACK_CLIENT_SECRET")


def make_app(tokens: Tokens, client: WebClient, *, installs: Path | None = None, scopes: tuple[str, ...] = ()) -> App:
    """A Bolt app without listeners.

    Args:
        tokens: What `take_tokens` gave.
        client: What the app talks to Slack with; each request gets a copy with the token of its workspace.
        installs: The file of the workspaces that installed the app; None for one workspace, that of the client's token.
        scopes: What the bot needs leave for, asked for where workspaces install it.

    Raises:
        SettingsError: The file of the workspaces cannot be used.
        DeliveryError: Slack refuses the token.
    """
    quiet = logging.getLogger("slack_bolt")
    quiet.setLevel(logging.ERROR)  # its warnings are advice to programmers, with parts of what was sent
    oauth = None if installs is None else open_installs(installs, tokens, scopes=scopes)
    try:
        with _left_out_of_environment(_TAKEN_UNASKED):
            app = App(
                name="slack_bolt.briefing",  # names a logger, whose level Bolt sets: not one of ours
                logger=quiet,
                client=client,
                signing_secret=tokens.signing_secret,
                oauth_settings=oauth,
            )
    except BoltError as error:
        raise DeliveryError("slack: does not take the bot token any more", hint="start again") from error
    if oauth is not None:
        app.enable_token_revocation_listeners()
    return app


def make_http_door(app: App, tokens: Tokens, *, host: str, port: int) -> HttpDoor:
    """The HTTP door of an app, with its guard; with installation pages where the app has them.

    Raises:
        SettingsError: The address cannot be listened on.
    """
    pages = () if app.oauth_flow is None else (INSTALL_PATH, INSTALLED_PATH)
    guard = Guard(SlackRequestHandler(app, path=EVENTS_PATH), signing_secret=tokens.signing_secret, pages=pages)
    return HttpDoor(guard, host=host, port=port)


@contextmanager
def _left_out_of_environment(names: tuple[str, ...]) -> Iterator[None]:
    kept = {name: os.environ.pop(name) for name in names if name in os.environ}
    try:
        yield
    finally:
        os.environ.update(kept)
