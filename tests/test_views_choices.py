"""What a reader may choose about a page: without the article, with front matter, in a look of their own."""

import json
import re
from base64 import b64encode
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
import yaml
from briefings import TEXT, full
from hostile import TEXTS, holding

from briefing.errors import SettingsError, TemplateError
from briefing.template import TEMPLATES, copy_ours
from briefing.views import render

NOTES = (TEMPLATES / "README.md").read_text(encoding="utf-8")


def looked(folder: Path, name: str, source: str, **options: Any) -> str:
    (folder / name).write_text(source, encoding="utf-8")
    return render(full(), format=name.split(".")[1], templates=folder, **options)  # type: ignore[arg-type]


@pytest.mark.parametrize("words", ["plain words", TEXTS["script"], TEXTS["closing-title"]])
def test_the_page_admits_one_script_which_is_ours(words: str) -> None:
    page = render(holding(words), format="html")

    script = re.findall(r"<script>(.*?)</script>", page, flags=re.DOTALL)
    digest = b64encode(sha256(script[0].encode()).digest()).decode()
    assert (len(script), f"script-src 'sha256-{digest}'" in page) == (1, True)
    assert script == re.findall(r"<script>(.*?)</script>", render(full(), format="html"), flags=re.DOTALL)


def test_a_page_to_forward_has_all_quotes_but_no_article_and_no_script() -> None:
    page = render(full(), format="html", without_article=True)

    quotes = [evidence.quote.replace("“", "") for _, evidence in full().evidence()]
    assert [quote for quote in quotes if quote not in page.replace("“", "")] == []
    assert TEXT.splitlines()[-1][-40:] not in page
    assert re.findall(r"<mark|<script|script-src|href=\"#\d", page) == []
    assert "The article itself is left out" in page


def test_every_link_of_a_page_to_forward_leads_somewhere() -> None:
    page = render(full(), format="html", without_article=True)

    assert set(re.findall(r'href="#([^"]+)"', page)) <= set(re.findall(r' id="([^"]+)"', page))


def test_json_cannot_leave_the_article_out() -> None:
    with pytest.raises(SettingsError, match="carries the article"):
        render(full(), format="json", without_article=True)


@pytest.mark.parametrize("words", TEXTS.values(), ids=TEXTS.keys())
def test_front_matter_is_yaml_whatever_the_texts_hold(words: str) -> None:
    page = render(holding(words), format="md", front_matter=True)

    start, front, _ = page.split("---\n", 2)
    told = yaml.safe_load(front)
    assert (start, told["claims"], told["verified"]) == ("", 6, 7)
    assert set(told) <= set(json.loads(render(holding("x"), format="json"))) | {
        "publisher", "authors", "published", "source", "engine", "model", "created",
        "claims", "quotes", "verified",
    }  # fmt: skip


def test_without_the_wish_there_is_no_front_matter() -> None:
    assert render(full(), format="md").startswith("# ")


@pytest.mark.parametrize(
    ("name", "source", "words"),
    [
        ("briefing.md.jinja", "{% block bottom_line %}Only {{ words.PARTS.making }}{% endblock %}", "Only How"),
        ("briefing.txt.jinja", "{% block header %}{{ title | upper }}{% endblock %}", "HARBOUR TALKS"),
        ("briefing.html.jinja", "{% block style %}b { color: red }{% endblock %}", "b { color: red }"),
        ("briefing.html.jinja", "{% block positions %}{{ id(actors[0]) }}{{ super() }}{% endblock %}", "P1"),
    ],
)  # fmt: skip
def test_a_block_of_ours_can_be_changed_alone(name: str, source: str, words: str, tmp_path: Path) -> None:
    page = looked(tmp_path, name, f'{{% extends "ours/{name}" %}}{source}')

    assert words in page
    assert "T3" in page


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("a\n{{ ().__class__.__mro__ }}", "line 2: access to attribute '__class__'"),
        ("{{ bottom_line.append(1) }}", "unsafe"),
        ("{% for one in range(10 ** 9) %}x{% endfor %}", "Range too big"),
        (
            "{% for one in range(99999) %}{% for two in range(9999) %}{{ title }}{% endfor %}{% endfor %}",
            "grows beyond",
        ),
        ('{% extends "briefing.md.jinja" %}', 'extend "ours/briefing.md.jinja"'),
        ("a\n{{ bottom_line[0].titel }}", "line 2: 'dict object' has no attribute 'titel'"),
    ],
    ids=["the way out", "a change", "a huge loop", "loops in loops", "itself", "a missing field"],
)
def test_a_template_that_goes_wrong_is_one_clear_line(source: str, words: str, tmp_path: Path) -> None:
    with pytest.raises(TemplateError) as caught:
        looked(tmp_path, "briefing.md.jinja", source)

    assert words in str(caught.value)


def test_the_examples_of_the_notes_work(tmp_path: Path) -> None:
    green, minister = re.findall(r"```jinja\n(.*?)```", NOTES, flags=re.DOTALL)

    page = looked(tmp_path, "briefing.html.jinja", green)
    paragraph = looked(tmp_path, "briefing.md.jinja", minister)
    assert "--link: #0a6b3d" in page
    assert 'id="U1"' not in page
    assert paragraph.startswith("**Harbour talks stall as Orvane asks allies for guarantees.** Orvane ties")
    assert "Will Dresk meet Harrow this month?" in paragraph
    assert "Next: The next round of talks" in paragraph


def test_our_templates_can_be_copied_and_make_the_same_page(tmp_path: Path) -> None:
    copies = copy_ours(tmp_path / "house")

    assert {path.name for path in copies} == {path.name for path in TEMPLATES.iterdir()}
    for format_ in ("md", "html", "txt"):
        assert render(full(), format=format_, templates=tmp_path / "house") == render(full(), format=format_)  # type: ignore[arg-type]


def test_a_copy_overwrites_nothing(tmp_path: Path) -> None:
    (tmp_path / "words.jinja").write_text("mine", encoding="utf-8")

    with pytest.raises(TemplateError, match="is there already"):
        copy_ours(tmp_path)

    assert [path.name for path in tmp_path.iterdir()] == ["words.jinja"]


def test_a_page_of_our_longest_example_is_light() -> None:
    assert len(render(full(), format="html").encode()) < 40 * 1024
