"""What Slack has to be told about the app: its words, and the scopes and events that the code listens to."""

import json
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import urlsplit

from briefing.bot.listens import COMMAND, EVENTS, SCOPES, SHORTCUT
from briefing.bot.paths import EVENTS_PATH, INSTALLED_PATH
from briefing.errors import SettingsError, TemplateError
from briefing.template import fill, folders_before_ours

TEMPLATE = "slack.manifest.jinja"
# What a workspace that removes the app tells us, so that its token is forgotten.
_FAREWELLS = ("app_uninstalled", "tokens_revoked")


def write_manifest(*, url: str = "", many_workspaces: bool = False, templates: Path | None = None) -> str:
    """The app's manifest, as JSON to paste into Slack.

    Args:
        url: Where Slack reaches the bot over HTTP, such as https://briefing.example.org; "" for Socket Mode.
        many_workspaces: Whether several workspaces install the app.
        templates: A folder searched for the words before ours.

    Raises:
        SettingsError: `url` is no https address of a server, or is missing where it is needed.
        TemplateError: The template of the words is broken.
    """
    base = _checked(url) if url else ""
    if many_workspaces and not base:
        raise SettingsError(
            "slack: workspaces install the app over HTTP, and its address is missing",
            hint="add `--url https://briefing.example.org`, where Slack and browsers reach the bot",
        )
    events: Sequence[str] = (*EVENTS, *_FAREWELLS) if many_workspaces else EVENTS
    values = {
        "command": COMMAND,
        "shortcut": SHORTCUT,
        "scopes": list(SCOPES),
        "events": list(events),
        "address": base and base + EVENTS_PATH,
        "redirect": base + INSTALLED_PATH if many_workspaces else "",
    }
    try:
        filled = json.loads(fill(TEMPLATE, values, folders=folders_before_ours(templates)))
    except ValueError as error:
        raise TemplateError(f"template {TEMPLATE}: gives no JSON: {error}", hint="mend that template") from error
    return json.dumps(filled, indent=2, ensure_ascii=False) + "\n"


def _checked(url: str) -> str:
    parts = urlsplit(url)
    if parts.scheme != "https" or not parts.hostname or parts.path.strip("/") or parts.query or parts.fragment:
        raise SettingsError(
            f"--url: {url!r} is not the https address of a server", hint="give it as https://briefing.example.org"
        )
    return url.rstrip("/")
