"""Tokens: missing and misplaced ones are refused with the place where each is found, and none is ever shown."""

import logging

import pytest

from briefing.bot.tokens import Discreet, Tokens, Way, take_tokens, where
from briefing.errors import SettingsError

BOT, APP = "xoxb-1111111111-abcdefabcdef", "xapp-1-A111-222-abcdef"
HEX, OTHER_HEX = "0123456789abcdef" * 2, "f" * 32
ALL = {
    "SLACK_BOT_TOKEN": BOT,
    "SLACK_APP_TOKEN": APP,
    "SLACK_SIGNING_SECRET": HEX,
    "SLACK_CLIENT_ID": "111.222",
    "SLACK_CLIENT_SECRET": OTHER_HEX,
}


@pytest.mark.parametrize(
    ("way", "expected"),
    [
        ("socket", Tokens(bot=BOT, app=APP)),
        ("http", Tokens(bot=BOT, signing_secret=HEX)),
        ("workspaces", Tokens(signing_secret=HEX, client_id="111.222", client_secret=OTHER_HEX)),
        ("posting", Tokens(bot=BOT)),
    ],
)
def test_each_way_takes_what_it_needs_and_nothing_else(way: Way, expected: Tokens) -> None:
    assert take_tokens(ALL, way=way) == expected


def test_spaces_around_a_token_are_not_part_of_it() -> None:
    assert take_tokens(ALL | {"SLACK_BOT_TOKEN": f" {BOT}\n"}, way="socket").bot == BOT


def test_all_that_is_missing_is_said_at_once_with_the_place_where_it_is_found() -> None:
    with pytest.raises(SettingsError) as caught:
        take_tokens({"SLACK_APP_TOKEN": " "}, way="socket")

    assert caught.value.message == "slack: SLACK_BOT_TOKEN and SLACK_APP_TOKEN are not set"
    for words in (
        "xoxb-",
        "OAuth & Permissions",
        "xapp-",
        "App-Level Tokens",
        "connections:write",
        "api.slack.com/apps",
    ):
        assert words in caught.value.hint


@pytest.mark.parametrize("missing", ["SLACK_SIGNING_SECRET", "SLACK_CLIENT_ID", "SLACK_CLIENT_SECRET"])
def test_each_missing_secret_is_named_with_its_place(missing: str) -> None:
    with pytest.raises(SettingsError, match=f"slack: {missing} is not set") as caught:
        take_tokens(ALL | {missing: ""}, way="workspaces")

    assert "Basic Information, App Credentials" in caught.value.hint


@pytest.mark.parametrize(
    ("variable", "value", "words"),
    [
        ("SLACK_BOT_TOKEN", APP, "is an app-level token, which belongs into SLACK_APP_TOKEN"),
        ("SLACK_APP_TOKEN", BOT, "is a bot token, which belongs into SLACK_BOT_TOKEN"),
        ("SLACK_BOT_TOKEN", HEX, "is a signing secret, which belongs into SLACK_SIGNING_SECRET"),
        ("SLACK_BOT_TOKEN", "xoxp-1-2-3-abcdef", "is a user's token, not a bot token"),
        ("SLACK_BOT_TOKEN", "xoxe.xoxb-1-abcdefabcdef", "is a token that expires, not a bot token"),
        ("SLACK_BOT_TOKEN", "xoxa-2-abcdef", "is another kind of token, not a bot token"),
        ("SLACK_BOT_TOKEN", "https://hooks.slack.com/services/T/B/x", "is an address, not a bot token"),
        ("SLACK_BOT_TOKEN", f'"{BOT}"', "does not look like a bot token, which starts with xoxb-"),
        ("SLACK_BOT_TOKEN", "xoxb-...", "begins as a bot token does, but is not a whole one"),
        ("SLACK_APP_TOKEN", "A0123456", "does not look like an app-level token, which starts with xapp-"),
    ],
)
def test_what_stands_in_another_ones_place_is_refused_and_not_shown(variable: str, value: str, words: str) -> None:
    with pytest.raises(SettingsError) as caught:
        take_tokens(ALL | {variable: value}, way="socket")

    assert caught.value.message == f"{variable}: {words}"
    assert caught.value.hint == where(variable)
    assert value not in str(caught.value)


@pytest.mark.parametrize("value", [BOT, APP, "changeme", HEX.upper()])
def test_what_is_no_signing_secret_is_refused(value: str) -> None:
    with pytest.raises(SettingsError, match="SLACK_SIGNING_SECRET: "):
        take_tokens(ALL | {"SLACK_SIGNING_SECRET": value}, way="http")


def test_no_text_of_tokens_shows_one() -> None:
    assert repr(take_tokens(ALL, way="socket")) == "Tokens()"


def test_a_log_line_shows_no_token_even_in_an_error(caplog: pytest.LogCaptureFixture) -> None:
    try:
        raise ValueError(f"sent with {BOT}")
    except ValueError:
        logging.getLogger("briefing.bot").exception("failed with %s and xoxe.%s", APP, BOT.replace("xoxb", "xoxp"))

    line = Discreet().format(caplog.records[0])

    assert "failed with xapp-... and xoxe...." in line
    assert "ValueError: sent with xoxb-..." in line
    assert "abcdef" not in line
