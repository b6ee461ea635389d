"""What the user chose: flag, then variable, then file, then default."""

from pathlib import Path

import pytest

from briefing.errors import SettingsError
from briefing.settings import Settings, choose


def write_file(folder: Path, text: str) -> tuple[Path, ...]:
    (folder / "briefing.toml").write_text(text, encoding="utf-8")
    return (folder,)


def test_nothing_chosen_gives_the_defaults(tmp_path: Path) -> None:
    settings = choose({}, environ={}, folders=(tmp_path,))

    assert settings == Settings()


def test_a_flag_beats_a_variable_and_a_variable_beats_the_file(tmp_path: Path) -> None:
    folders = write_file(tmp_path, 'engine = "vllm"\nmodel = "from-file"\nbase_url = "http://file.test/v1"\n')

    settings = choose(
        {"engine": "ollama", "model": None},
        environ={"BRIEFING_ENGINE": "groq", "BRIEFING_MODEL": "from-variable"},
        folders=folders,
    )

    assert (settings.engine, settings.model, settings.base_url) == ("ollama", "from-variable", "http://file.test/v1")


def test_the_first_folder_with_a_file_is_used(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    folders = (tmp_path / "empty", *write_file(tmp_path, "timeout = 12.5\n"))

    settings = choose({}, environ={}, folders=folders)

    assert settings.timeout_s == 12.5


def test_an_empty_variable_counts_as_not_set() -> None:
    settings = choose({}, environ={"BRIEFING_ENGINE": ""}, folders=())

    assert settings.engine == "auto"


@pytest.mark.parametrize(
    ("flags", "environ", "words"),
    [
        pytest.param({"timeout_s": "soon"}, {}, "--timeout: 'soon' is not a number of seconds above 0", id="flag"),
        pytest.param(
            {}, {"BRIEFING_TIMEOUT": "-3"}, "BRIEFING_TIMEOUT: '-3' is not a number of seconds", id="variable"
        ),
        pytest.param({"budget_usd": "nan"}, {}, "--budget: 'nan' is not an amount of US dollars", id="nan"),
        pytest.param({"templates": "no-such-folder"}, {}, "--templates: 'no-such-folder' is not a folder", id="folder"),
        pytest.param({"model": " "}, {}, "--model: ' ' is not a word", id="blank"),
        pytest.param({"slack_http": "here"}, {}, "--http: 'here' is not HOST:PORT", id="address"),
        pytest.param({"slack_http": "127.0.0.1:70000"}, {}, "--http: '127.0.0.1:70000' is not HOST:PORT", id="port"),
        pytest.param({"slack_workers": "2.5"}, {}, "--workers: '2.5' is not a whole number from 1 to 64", id="count"),
        pytest.param(
            {}, {"BRIEFING_SLACK_KEEP": "-1"}, "BRIEFING_SLACK_KEEP: '-1' is not a number of hours", id="hours"
        ),
        pytest.param({}, {"BRIEFING_SLACK_API": "http://slack.test/"}, "is not an https address", id="plain http"),
    ],
)
def test_a_value_that_does_not_fit_is_refused_by_name(
    flags: dict[str, object], environ: dict[str, str], words: str
) -> None:
    with pytest.raises(SettingsError) as caught:
        choose(flags, environ=environ, folders=())

    assert words in caught.value.message
    assert caught.value.hint


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("engine = [", "cannot be read as TOML", id="broken"),
        pytest.param('colour = "red"', "'colour' is not a setting", id="unknown"),
        pytest.param("timeout = true", "briefing.toml: timeout: True is not a number", id="truth for a number"),
        pytest.param("engine = 3", "briefing.toml: engine: 3 is not a word", id="number for a word"),
        pytest.param('slack_bot_token = "xoxb-1"', "a secret does not belong into this file", id="token"),
    ],
)
def test_a_file_that_does_not_fit_is_refused(tmp_path: Path, text: str, words: str) -> None:
    folders = write_file(tmp_path, text)

    with pytest.raises(SettingsError) as caught:
        choose({}, environ={}, folders=folders)

    assert words in caught.value.message


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("3000", "127.0.0.1:3000"),
        (":3000", "127.0.0.1:3000"),
        ("0.0.0.0:3000", "0.0.0.0:3000"),
        ("[::1]:3000", "[::1]:3000"),
    ],
)
def test_everybody_may_reach_an_address_only_where_it_was_named(typed: str, address: str) -> None:
    assert choose({"slack_http": typed}, environ={}, folders=()).slack_http == address
