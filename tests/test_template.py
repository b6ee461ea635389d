"""Templates are found in order, filled strictly, and compiled once."""

import sys
from pathlib import Path

import jinja2
import pytest

from briefing.errors import TemplateError
from briefing.template import PROMPTS, TEMPLATES, Compiled, environment, fill, folders_before_ours


def filled(source: str, folder: Path) -> str:
    return (
        jinja2.Environment(
            loader=jinja2.DictLoader({"page": source}), bytecode_cache=Compiled(str(folder)), autoescape=True
        )
        .from_string("{% include 'page' %}")
        .render()
    )


def kept(folder: Path) -> list[Path]:
    return sorted(path for path in folder.iterdir() if path.suffix == ".cache")


def test_the_first_folder_that_has_the_file_is_used(tmp_path: Path) -> None:
    for name, words in (("first", "ours"), ("second", "theirs")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "page.jinja").write_text(words, encoding="utf-8")

    assert fill("page.jinja", {}, folders=(tmp_path / "first", tmp_path / "second")) == "ours"


def test_only_names_that_end_in_html_are_escaped(tmp_path: Path) -> None:
    for name in ("page.html.jinja", "page.md.jinja"):
        (tmp_path / name).write_text("{{ words }}", encoding="utf-8")

    pages = [fill(name, {"words": "<b>"}, folders=(tmp_path,)) for name in ("page.html.jinja", "page.md.jinja")]

    assert pages == ["&lt;b&gt;", "<b>"]


def test_a_name_that_is_not_defined_is_an_error_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "page.jinja").write_text("one\ntwo {{ three }}", encoding="utf-8")

    with pytest.raises(TemplateError, match=r"page\.jinja, line 2: 'three' is undefined"):
        fill("page.jinja", {}, folders=(tmp_path,))


def test_a_missing_template_is_an_error_that_names_the_folders(tmp_path: Path) -> None:
    with pytest.raises(TemplateError, match=tmp_path.name):
        fill("none.jinja", {}, folders=(tmp_path,))


def test_without_a_folder_only_ours_are_looked_in() -> None:
    assert folders_before_ours(None) == (TEMPLATES,)


def test_a_compiled_template_is_kept_and_used_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)

    first, after, second = filled("one", tmp_path), kept(tmp_path), filled("one", tmp_path)

    assert (first, second, len(after)) == ("one", "one", 1)


def test_a_changed_template_is_compiled_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)

    assert [filled(source, tmp_path) for source in ("one", "two")] == ["one", "two"]


@pytest.mark.parametrize("spoil", [b"", b"rubbish", None], ids=["empty", "rubbish", "cut short"])
def test_a_spoilt_compiled_template_is_compiled_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, spoil: bytes | None
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    filled("one", tmp_path)
    for path in kept(tmp_path):
        path.write_bytes(path.read_bytes()[:-9] if spoil is None else spoil)

    assert filled("one", tmp_path) == "one"


def test_nothing_is_kept_where_python_keeps_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    filled("one", tmp_path)

    assert kept(tmp_path) == []


def test_a_folder_that_cannot_be_written_keeps_nothing_and_harms_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)

    assert filled("one", tmp_path / "none") == "one"


def test_templates_of_the_reader_are_never_kept_compiled(tmp_path: Path) -> None:
    kept_for = [environment(folders).bytecode_cache is not None for folders in ((TEMPLATES,), (PROMPTS,), (tmp_path,))]

    assert kept_for == [True, True, False]
