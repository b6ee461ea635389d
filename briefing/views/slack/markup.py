"""The small markup of our Slack templates into pieces: headings, rich text, small print, buttons."""

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from typing import Any, Literal

import markupsafe

from briefing.errors import TemplateError
from briefing.template import fill, folders_before_ours

STYLES = {"b": "bold", "i": "italic", "s": "strike", "code": "code"}
PARAGRAPHS: dict[str, "ParagraphKind"] = {"p": "text", "quote": "quote", "item": "item"}
ParagraphKind = Literal["text", "quote", "item"]
PieceKind = Literal["heading", "block", "small", "buttons", "message"]


@dataclass(frozen=True, slots=True)
class Run:
    """Words in one style.

    Attributes:
        text: The words, literally.
        styles: Names of Slack's styles.
        url: Where they lead, or "".
    """

    text: str
    styles: frozenset[str] = frozenset()
    url: str = ""


@dataclass(slots=True)
class Paragraph:
    """A line of running text, a quote or an item of a list."""

    kind: ParagraphKind
    runs: list[Run] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Button:
    """What is pressed, and what is sent then."""

    text: str
    action: str
    value: str


@dataclass(slots=True)
class Piece:
    """What becomes one block, or several where a limit of Slack makes it.

    Attributes:
        kind: What it is; "message" begins a new message and holds nothing.
        id: The claim that it shows, or "".
        leads: Whether it must not end a message.
        more: What a heading says where its part goes on in a further message.
        paragraphs: Its words; of a heading and of small print the first counts, and its styles do not.
        buttons: What can be pressed.
    """

    kind: PieceKind
    id: str = ""
    leads: bool = False
    more: str = ""
    paragraphs: list[Paragraph] = field(default_factory=list)
    buttons: list[Button] = field(default_factory=list)


def escape(text: str) -> str:
    """Escape a text so that no tag and no end of an attribute comes of it.

    Example:
        >>> escape('<b>5 & "6"')
        '&lt;b&gt;5 &amp; &#34;6&#34;'
    """
    return str(markupsafe.escape(text))


def filled(template: str, values: dict[str, Any], templates: Path | None) -> list[Piece]:
    """Fill one of the Slack templates and read it.

    Args:
        template: Its file name.
        values: What it may use, every text escaped.
        templates: A folder that is searched before ours.

    Raises:
        TemplateError: The folder is none, or the template is broken.
    """
    return pieces(fill(template, values, folders=folders_before_ours(templates)), template=template)


def pieces(markup: str, *, template: str) -> list[Piece]:
    """Read a filled template.

    Args:
        markup: Its text, in which every text of an article or a model is escaped.
        template: Its name, for errors.

    Raises:
        TemplateError: It holds a tag that is not ours.

    Example:
        >>> found = pieces("<block id='P1'><p><b>Ada</b> waits.</p></block>", template="x")[0]
        >>> found.id, [run.text for run in found.paragraphs[0].runs]
        ('P1', ['Ada', ' waits.'])
    """
    reader = _Reader(template)
    reader.feed(markup)
    reader.close()
    return reader.pieces


class _Reader(HTMLParser):
    def __init__(self, template: str) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[Piece] = []
        self._template = template
        self._styles: list[str] = []
        self._url = ""
        self._button: dict[str, str] | None = None
        self._paragraph: Paragraph | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag in ("heading", "block", "small", "buttons", "message"):
            leads = tag == "heading" or "leads" in given
            self.pieces.append(Piece(tag, given.get("id", ""), leads, given.get("more", "")))  # type: ignore[arg-type]
            self._paragraph = None
        elif tag in PARAGRAPHS:
            self._open(PARAGRAPHS[tag])
        elif tag in STYLES:
            self._styles.append(STYLES[tag])
        elif tag == "a":
            self._url = given.get("href", "")
        elif tag == "button":
            self._button = given
        else:
            raise TemplateError(
                f"template {self._template}: <{tag}> is not among the tags for Slack",
                hint="use those that templates/README.md lists",
            )

    def handle_endtag(self, tag: str) -> None:
        if tag in STYLES and STYLES[tag] in self._styles:
            self._styles.remove(STYLES[tag])
        elif tag == "a":
            self._url = ""
        elif tag == "button":
            self._button = None
        elif tag not in STYLES:
            self._paragraph = None

    def handle_data(self, data: str) -> None:
        text = re.sub(r"\s+", " ", data)
        if self._button is not None and self.pieces and text.strip():
            pressed = Button(text.strip(), self._button.get("action", ""), self._button.get("value", ""))
            self.pieces[-1].buttons.append(pressed)
        elif self._paragraph or text.strip():
            runs = (self._paragraph or self._open("text")).runs
            if not runs or runs[-1].text.endswith(" "):
                text = text.lstrip(" ")
            if text:
                runs.append(Run(text, frozenset(self._styles), self._url))

    def _open(self, kind: ParagraphKind) -> Paragraph:
        if not self.pieces or self.pieces[-1].kind in ("message", "buttons"):
            self.pieces.append(Piece("block"))
        self._paragraph = Paragraph(kind)
        self.pieces[-1].paragraphs.append(self._paragraph)
        return self._paragraph
