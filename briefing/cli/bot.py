"""`briefing bot`: the Slack bot, its daily digest, and the manifest that Slack wants of it."""

import argparse
import datetime as dt
import logging
import os
import re
import signal
import sys
import time
from importlib.util import find_spec
from typing import TYPE_CHECKING

from briefing.cli.commands import kept, made, settings_of
from briefing.cli.console import Console
from briefing.errors import MissingExtraError, SettingsError
from briefing.settings import Settings

if TYPE_CHECKING:
    from slack_bolt import App
    from slack_sdk import WebClient

    from briefing.bot.service import Door
    from briefing.bot.tokens import Tokens, Way
    from briefing.schema import Briefing

INTERRUPTED = 130
_CHANNEL = re.compile(r"[CGD][A-Z0-9]+")


def bot(options: argparse.Namespace) -> int:
    """Answer in Slack until told to stop, post a digest, or print the manifest."""
    # A wrong value is said before a missing package.
    settings = settings_of(options)
    match options.action:
        case "manifest":
            return _manifest(options, settings)
        case "digest":
            _need_packages()
            return _digest(options, settings)
        case _:
            _need_packages()
            return _answer(settings)


def _manifest(options: argparse.Namespace, settings: Settings) -> int:
    from briefing.bot.manifest import write_manifest

    many = settings.slack_installs is not None
    sys.stdout.write(write_manifest(url=options.url or "", many_workspaces=many, templates=settings.templates))
    return 0


def _answer(settings: Settings) -> int:
    from briefing.bot import register
    from briefing.bot.client import greet
    from briefing.bot.listens import SCOPES
    from briefing.bot.opening import open_desk
    from briefing.bot.service import serve, settle_in, signals
    from briefing.bot.tokens import take_tokens

    tokens = take_tokens(os.environ, way=_way(settings))
    _log_to_standard_error()
    settle_in()
    with signals() as stop:
        client = _client(tokens, settings)
        who = greet(client, scopes=SCOPES) if tokens.bot else ""
        app = _app(tokens, client, settings)
        door = _door(app, tokens, settings)
        serve(door, register(app, open_desk(settings)), stop, who=who)
    return INTERRUPTED if stop.signal == signal.SIGINT else 0


def _way(settings: Settings) -> "Way":
    if settings.slack_installs is None:
        return "socket" if settings.slack_http is None else "http"
    if settings.slack_http is None:
        raise SettingsError(
            "slack: workspaces install the app over HTTP, and no address is set for it",
            hint="add `--http 127.0.0.1:3000`, or leave out `--installs` for one workspace",
        )
    return "workspaces"


def _client(tokens: "Tokens", settings: Settings) -> "WebClient":
    from briefing.bot.client import API, make_client

    return make_client(tokens.bot, api=settings.slack_api or API)


def _app(tokens: "Tokens", client: "WebClient", settings: Settings) -> "App":
    from briefing.bot.app import make_app
    from briefing.bot.listens import SCOPES

    return make_app(tokens, client, installs=settings.slack_installs, scopes=SCOPES)


def _door(app: "App", tokens: "Tokens", settings: Settings) -> "Door":
    from briefing.bot.app import make_http_door
    from briefing.bot.socket import SocketDoor

    if settings.slack_http is None:
        return SocketDoor(app, tokens.app)
    host, _, port = settings.slack_http.rpartition(":")
    return make_http_door(app, tokens, host=host.strip("[]"), port=int(port))


def _digest(options: argparse.Namespace, settings: Settings) -> int:
    from briefing.bot.digest import post_digest
    from briefing.bot.opening import open_store

    if not _CHANNEL.fullmatch(options.channel):
        raise SettingsError(
            f"--channel: {options.channel!r} is not the ID of a channel", hint="it stands at the end of its *About*"
        )
    _log_to_standard_error()
    client = _client_of_team(settings, options.team)
    store = open_store(settings)
    try:
        date = dt.datetime.now().astimezone().date()
        done = post_digest(
            client,
            store,
            channel=options.channel,
            date=date,
            now=time.time(),
            more=lambda: _briefings(options, settings),
        )
    finally:
        store.close()
    sys.stderr.write(f"{options.channel}: the digest of {date} was {done}\n")
    return 0


def _client_of_team(settings: Settings, team: str | None) -> "WebClient":
    from briefing.bot.clients import client_of
    from briefing.bot.tokens import take_tokens

    if settings.slack_installs is None:
        return _client(take_tokens(os.environ, way="posting"), settings)
    if team is None:
        raise SettingsError("slack: whose channel it is is not said", hint="add `--team T0123456789`")
    tokens = take_tokens(os.environ, way="workspaces")
    found = client_of(_app(tokens, _client(tokens, settings), settings))(team)
    if found is None:
        raise SettingsError(f"slack: workspace {team} has not installed the app", hint="check `--team`")
    return found


def _briefings(options: argparse.Namespace, settings: Settings) -> "list[Briefing]":
    with Console() as console:
        return [
            kept(name) if name.endswith(".json") else made(name, options, settings, console)[0]
            for name in options.articles
        ]


def _log_to_standard_error() -> None:
    from briefing.bot.tokens import Discreet

    lines = logging.StreamHandler()
    lines.setFormatter(Discreet("%(asctime)s %(message)s"))
    logging.basicConfig(handlers=[lines], level=logging.WARNING, force=True)
    logging.getLogger("briefing").setLevel(logging.INFO)
    # What it logs as errors is tried again, or comes to us as an exception.
    logging.getLogger("slack_sdk.web").setLevel(logging.CRITICAL)


def _need_packages() -> None:
    if any(find_spec(name) is None for name in ("slack_bolt", "slack_sdk")):
        raise MissingExtraError(
            "slack: the bot needs packages that are not installed", hint="pip install 'evidence-briefing[slack]'"
        )
