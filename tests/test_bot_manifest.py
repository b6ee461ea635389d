"""The manifest: by Slack's rules for manifests, and in step with what the code listens to."""

import json
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from briefing.bot import listens
from briefing.bot.listeners import Listeners
from briefing.bot.manifest import write_manifest
from briefing.cli import run
from briefing.errors import SettingsError, TemplateError

ROOT = Path(__file__).parent.parent
Capture = pytest.CaptureFixture[str]
URL = "https://briefing.example.org"


def closed(**properties: Any) -> dict[str, Any]:
    """An object with these fields and no others; one that ends with "!" must be there."""
    return {
        "type": "object",
        "properties": {name.rstrip("!"): value for name, value in properties.items()},
        "required": [name.rstrip("!") for name in properties if name.endswith("!")],
        "additionalProperties": False,
    }


def text(most: int, least: int = 1, pattern: str = "") -> dict[str, Any]:
    return {"type": "string", "minLength": least, "maxLength": most} | ({"pattern": pattern} if pattern else {})


def some(items: dict[str, Any], most: int) -> dict[str, Any]:
    return {"type": "array", "items": items, "minItems": 1, "maxItems": most, "uniqueItems": True}


SWITCH = {"type": "boolean"}
ADDRESS = text(3000, pattern="^https://")
# What Slack allows in a manifest, as far as ours goes; nothing else may stand in it.
RULES = closed(**{
    "_metadata": closed(major_version={"const": 2}, minor_version={"type": "integer"}),
    "display_information!": closed(**{
        "name!": text(35), "description": text(140), "long_description": text(4000, least=175),
        "background_color": text(7, least=4, pattern="^#([0-9a-fA-F]{3}){1,2}$"),
    }),
    "features": closed(
        app_home=closed(home_tab_enabled=SWITCH, messages_tab_enabled=SWITCH, messages_tab_read_only_enabled=SWITCH),
        bot_user=closed(**{"display_name!": text(80), "always_online": SWITCH}),
        shortcuts=some(closed(**{
            "name!": text(24), "type!": {"enum": ["message", "global"]}, "callback_id!": text(255),
            "description!": text(150),
        }), 10),
        slash_commands=some(closed(**{
            "command!": text(32, least=2, pattern="^/"), "description!": text(2000), "usage_hint": text(1000),
            "url": ADDRESS, "should_escape": SWITCH,
        }), 50),
    ),
    "oauth_config": closed(redirect_urls=some(ADDRESS, 1000), scopes=closed(bot=some(text(50), 255))),
    "settings": closed(
        event_subscriptions=closed(request_url=ADDRESS, bot_events=some(text(50), 100)),
        interactivity=closed(**{"is_enabled!": SWITCH, "request_url": ADDRESS}),
        org_deploy_enabled=SWITCH, socket_mode_enabled=SWITCH, token_rotation_enabled=SWITCH,
    ),
})  # fmt: skip
WAYS: dict[str, dict[str, Any]] = {
    "Socket Mode": {},
    "HTTP": {"url": URL},
    "several workspaces": {"url": f"{URL}/", "many_workspaces": True},
}


@pytest.mark.parametrize("way", WAYS)
def test_a_manifest_keeps_slacks_rules(way: str) -> None:
    jsonschema.Draft202012Validator.check_schema(RULES)
    jsonschema.validate(json.loads(write_manifest(**WAYS[way])), RULES)


@pytest.mark.parametrize(
    ("part", "value"),
    [
        (("display_information", "name"), "x" * 36),
        (("display_information", "long_description"), "x" * 174),
        (("features", "shortcuts", 0, "name"), "x" * 25),
        (("features", "shortcuts", 0, "type"), "button"),
        (("features", "slash_commands", 0, "command"), "brief"),
        (("features", "slash_commands", 0, "urls"), URL),
        (("settings", "socket_mode_enabled"), "yes"),
    ],
)
def test_the_rules_of_this_test_refuse_what_slack_refuses(part: tuple[Any, ...], value: Any) -> None:
    made = json.loads(write_manifest())
    inner = made
    for key in part[:-1]:
        inner = inner[key]
    inner[part[-1]] = value

    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(made, RULES)


@pytest.mark.parametrize("way", WAYS)
def test_it_asks_for_what_the_code_listens_to_and_for_nothing_else(way: str) -> None:
    made = json.loads(write_manifest(**WAYS[way]))
    farewells = {"app_uninstalled", "tokens_revoked"} if way == "several workspaces" else set()

    assert set(made["oauth_config"]["scopes"]["bot"]) == set(listens.SCOPES)
    assert set(made["settings"]["event_subscriptions"]["bot_events"]) == set(listens.EVENTS) | farewells
    assert [each["command"] for each in made["features"]["slash_commands"]] == [listens.COMMAND]
    assert [each["callback_id"] for each in made["features"]["shortcuts"]] == [listens.SHORTCUT]


class Noting:
    """An app that notes what is listened to."""

    def __init__(self) -> None:
        self.heard: dict[str, list[str]] = {}

    def __getattr__(self, kind: str) -> Any:
        def listen(name: Any, **_: Any) -> Any:
            self.heard.setdefault(kind, []).append(name if isinstance(name, str) else "")
            return lambda listener: listener

        return listen


def test_the_table_names_what_the_code_listens_to() -> None:
    app: Any = Noting()

    Listeners(desk=Any).listen(app)

    assert app.heard["command"] == [listens.COMMAND]
    assert app.heard["shortcut"] == [listens.SHORTCUT]
    assert sorted(app.heard["event"]) == sorted(event.partition(".")[0] for event in listens.EVENTS)


# What each event and method needs leave for; an empty set where a bot token alone is enough.
LEAVE: dict[str, set[str]] = {
    "command": {"commands"}, "shortcut": {"commands"}, "app_mention": {"app_mentions:read"},
    "message.im": {"im:history"}, "app_home_opened": set(), "url_private": {"files:read"}, "auth_test": set(),
    "chat_postMessage": {"chat:write"}, "chat_postEphemeral": {"chat:write"}, "chat_update": {"chat:write"},
    "chat_getPermalink": set(), "files_info": {"files:read"}, "files_upload_v2": {"files:write"},
    "views_open": set(), "views_update": set(), "views_publish": set(),
}  # fmt: skip


def test_the_scopes_are_what_the_events_and_methods_in_use_need() -> None:
    code = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "briefing" / "bot").glob("*.py"))
    methods = set(re.findall(r"\bclient\.([a-z]+_\w+)\(", code))

    used = {"command", "shortcut", *listens.EVENTS, *methods, *re.findall(r"url_private\b", code)}

    assert used <= set(LEAVE)
    assert set().union(*(LEAVE[name] for name in used)) == set(listens.SCOPES)


def test_it_reads_no_channel_and_writes_into_none_that_did_not_ask() -> None:
    scopes = set(json.loads(write_manifest())["oauth_config"]["scopes"]["bot"])

    assert not scopes & {"channels:history", "groups:history", "channels:read", "chat:write.public", "users:read"}


def test_over_http_every_address_is_ours_and_socket_mode_is_off() -> None:
    made = json.loads(write_manifest(url=URL, many_workspaces=True))

    assert made["features"]["slash_commands"][0]["url"] == f"{URL}/slack/events"
    assert made["settings"]["event_subscriptions"]["request_url"] == f"{URL}/slack/events"
    assert made["settings"]["interactivity"]["request_url"] == f"{URL}/slack/events"
    assert made["oauth_config"]["redirect_urls"] == [f"{URL}/slack/oauth_redirect"]
    assert made["settings"]["socket_mode_enabled"] is False


def test_with_socket_mode_it_has_no_address() -> None:
    assert "http" not in write_manifest().replace("https://… or", "")


@pytest.mark.parametrize("url", ["http://briefing.example.org", "briefing.example.org", f"{URL}/bot", f"{URL}/?a=b"])
def test_an_address_that_slack_cannot_use_is_refused(url: str) -> None:
    with pytest.raises(SettingsError, match="is not the https address of a server"):
        write_manifest(url=url)


def test_several_workspaces_need_an_address() -> None:
    with pytest.raises(SettingsError, match="its address is missing"):
        write_manifest(many_workspaces=True)


def test_a_house_says_it_in_its_own_words(tmp_path: Path) -> None:
    ours = ROOT / "templates" / "slack.manifest.jinja"
    text = ours.read_text(encoding="utf-8").replace('"Briefing"', '"Morgenlage"')
    (tmp_path / ours.name).write_text(text, encoding="utf-8")

    made = json.loads(write_manifest(templates=tmp_path))

    assert made["display_information"]["name"] == "Morgenlage"
    jsonschema.validate(made, RULES)


def test_words_that_are_no_json_are_refused(tmp_path: Path) -> None:
    (tmp_path / "slack.manifest.jinja").write_text("{", encoding="utf-8")

    with pytest.raises(TemplateError, match="gives no JSON"):
        write_manifest(templates=tmp_path)


def test_the_command_prints_it_without_any_token(capsys: Capture) -> None:
    code = run(["bot", "manifest", "--url", URL, "--installs", "installs.sqlite"])

    shown = capsys.readouterr()
    assert code == 0
    assert json.loads(shown.out) == json.loads(write_manifest(url=URL, many_workspaces=True))
    assert shown.err == ""
