"""No text of an article or a model is markup, a link, a mention or a control character in any page."""

import re
from html.parser import HTMLParser
from typing import Any

import pytest
from hostile import HIDDEN, HOST, TEXTS, holding
from markdown_it import MarkdownIt

from briefing.views import render

PAYLOADS = pytest.mark.parametrize("words", TEXTS.values(), ids=TEXTS.keys())


class Structure(HTMLParser):
    """The tags of a page with their attributes, and its pieces of text."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[Any] = []
        self.texts: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, attrs))

    def handle_endtag(self, tag: str) -> None:
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        self.texts.append(data)

    def handle_comment(self, data: str) -> None:
        self.texts.append("")

    def handle_decl(self, decl: str) -> None:
        self.tags.append(decl)

    def handle_pi(self, data: str) -> None:
        self.tags.append(data)

    def unknown_decl(self, data: str) -> None:
        self.tags.append(data)


def from_markdown(page: str) -> str:
    return MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]).render(page)


def plain(words: str) -> str:
    """Harmless words on as many lines."""
    return re.sub(r"[^\r\n]*\w[^\r\n]*|[^\s]+[^\r\n]*", "plain words", words)


@PAYLOADS
def test_hostile_text_changes_no_tag_of_the_html_page(words: str) -> None:
    page = render(holding(words), format="html")

    assert Structure(page).tags == Structure(render(holding(plain(words)), format="html")).tags


@PAYLOADS
def test_hostile_text_changes_no_tag_of_the_rendered_markdown(words: str) -> None:
    page = from_markdown(render(holding(words), format="md"))

    assert Structure(page).tags == Structure(from_markdown(render(holding(plain(words)), format="md"))).tags


@PAYLOADS
def test_no_address_in_markdown_comes_alive_by_itself(words: str) -> None:
    parser = MarkdownIt("commonmark", {"html": True}).disable("text_join")
    tokens = parser.parse(render(holding(words), format="md"))

    texts = [child.content for token in tokens for child in token.children or () if child.type == "text"]
    alive = re.compile(rf"://|(?i:\bwww\.)|@\w[\w.-]*\.\w|{re.escape(HOST)}")
    assert [text for text in texts if alive.search(text)] == []


@PAYLOADS
def test_no_mention_or_issue_number_survives_in_the_rendered_markdown(words: str) -> None:
    texts = Structure(from_markdown(render(holding(words), format="md"))).texts

    calls = re.compile(r"(?:^|\W)@\w|#\d|\bGH-\d|:tada:")
    assert [text for text in texts if calls.search(text)] == []


@PAYLOADS
@pytest.mark.parametrize("format_", ["md", "html", "txt"])
def test_no_control_or_reordering_character_reaches_a_page(words: str, format_: Any) -> None:
    assert HIDDEN.search(render(holding(words), format=format_)) is None


@PAYLOADS
def test_hostile_text_adds_no_heading_to_plain_text(words: str) -> None:
    page = render(holding(words), format="txt")

    headings = re.findall(r"^(.+)\n[-=]+$", page, flags=re.MULTILINE)
    expected = re.findall(r"^(.+)\n[-=]+$", render(holding("plain words"), format="txt"), flags=re.MULTILINE)
    assert headings[1:] == expected[1:]


@PAYLOADS
def test_plain_text_keeps_its_width_whatever_it_holds(words: str) -> None:
    page = render(holding(words), format="txt", width=60)

    assert max(map(len, page.splitlines())) <= 60


@pytest.mark.parametrize("words", ["", " \u00a0\t\n", "\u200b", "\u0301"], ids=["empty", "blank", "invisible", "mark"])
@pytest.mark.parametrize("format_", ["md", "html", "txt", "json"])
def test_texts_without_anything_to_see_still_make_a_page(words: str, format_: Any) -> None:
    page = render(holding(words or "x").model_copy(update={"title": words}), format=format_)

    assert "P1" in page


@pytest.mark.parametrize(
    "url",
    [
        "javascript:steal()",
        "JaVaScRiPt:steal()",
        "java\tscript:steal()",
        "\x01javascript:steal()",
        "data:text/html,<b>x</b>",
        "file:///etc/passwd",
        f"//{HOST}/x",
        f"https://bank.example@{HOST}/",
        "https://",
        "https://[::1",
        "https://a b.example/",
        "https://x.example:port/",
        "https://" + "a" * 70 + ".example/",
        "",
    ],
)
@pytest.mark.parametrize("format_", ["md", "html"])
def test_an_address_that_is_not_plainly_a_web_page_is_no_link(url: str, format_: Any) -> None:
    briefing = holding("plain words")
    source = briefing.documents[0].model_copy(update={"url": url})

    page = render(briefing.model_copy(update={"documents": (source,)}), format=format_)

    assert 'rel="noreferrer' not in page
    assert "](<" not in page


def test_a_host_in_look_alike_letters_is_shown_as_it_is_sent() -> None:
    briefing = holding("plain words")
    source = briefing.documents[0].model_copy(update={"url": "https://b\u0430nk.example/a?b=<c>&d=(e)"})

    page = render(briefing.model_copy(update={"documents": (source,)}), format="md")

    assert "[xn--bnk-6cd.example](<https://xn--bnk-6cd.example/a?b=%3Cc%3E&d=%28e%29>)" in page
