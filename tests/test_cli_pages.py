"""Where pages go: the browser, a page to forward, a folder of templates."""

import webbrowser
from pathlib import Path

import pytest
from briefings import full

from briefing.cli import run
from briefing.views import render


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    Path("kept.json").write_text(render(full(), format="json"), encoding="utf-8")
    return "kept.json"


def test_open_shows_the_html_page_in_the_browser(kept: str, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr(webbrowser, "open", lambda url: opened.append(url) or True)

    code = run(["show", kept, "-o", "brief.html", "--open"])

    assert (code, opened) == (0, [Path("brief.html").resolve().as_uri()])


def test_without_a_browser_the_page_is_still_written(kept: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(webbrowser, "open", lambda url: False)

    assert run(["show", kept, "-o", "brief.html", "--open"]) == 1
    assert Path("brief.html").is_file()


def test_json_without_the_article_is_wrong_usage(kept: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["show", kept, "-o", "brief.json", "--without-article"]) == 2
    assert "carries the article" in capsys.readouterr().err


def test_templates_are_copied_once(tmp_path: Path) -> None:
    assert run(["templates", str(tmp_path / "house")]) == 0
    assert run(["templates", str(tmp_path / "house")]) == 1
