"""What of a mail's page Gmail or Outlook for Windows does not support, looked up in caniemail.json."""

import json
import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

FEATURES: dict[str, dict[str, list[int | None]]] = json.loads(
    Path(__file__).with_name("caniemail.json").read_text(encoding="utf-8")
)["features"]
LEAST = 50
# Without these a mail still reads well, so a client may ignore them.
EXTRAS = {
    "html-tag style": "everything that it says is on the elements too, but for dark screens",
    "html-meta color-scheme": "light colours are the default",
    "html-syntax <!doctype html>": "Word ignores any",
    "css-property overflow-wrap": "a very long word sticks out",
    "css-property word-wrap": "a very long word sticks out",
    "css-property table-layout": "the same cells, as wide as their words",
    "css-property overflow": "one of several ways in which the preview is hidden",
    "css-property opacity": "one of several ways in which the preview is hidden",
    "css-property max-height": "one of several ways in which the preview is hidden",
}
CONDITIONAL = re.compile(r"<!--\[if mso\]>.*?<!\[endif\]-->", re.S)


class Page(HTMLParser):
    """The features that a page uses outside its style sheet, its links, what it fetches, and its visible words."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.features: set[str] = set()
        self.links: list[str] = []
        self.tags: list[str] = []
        self.texts: list[str] = []
        self.fonts: list[int] = []
        self._hidden: list[str] = []
        self.feed(CONDITIONAL.sub("", page))
        self.close()

    @property
    def text(self) -> str:
        return re.sub(r"\s+", " ", " ".join(self.texts)).strip()

    def handle_decl(self, decl: str) -> None:
        self.features.add(f"html-syntax <!{decl}>")

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.features.add(f"html-tag {tag}")
        given = {name: value or "" for name, value in attrs}
        if tag in ("style", "title") or "display:none" in given.get("style", ""):
            self._hidden.append(tag)
        if tag == "meta" and given.get("name"):
            self.features.add(f"html-meta {given['name']}")
        if tag == "a":
            self.links.append(given["href"])
        if given.get("href", "").startswith("mailto:"):
            self.features.add("html-url mailto:")
        for name in given:
            self.features.add(f"html-attribute {name}")
        for declaration in filter(None, given.get("style", "").split(";")):
            self._declaration(declaration)

    def handle_endtag(self, tag: str) -> None:
        if self._hidden and self._hidden[-1] == tag:
            self._hidden.pop()
        if tag in ("p", "h1", "h2", "h3", "td", "div"):
            self.texts.append(" ")

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.texts.append(data)

    def _declaration(self, declaration: str) -> None:
        name, _, value = (part.strip() for part in declaration.partition(":"))
        self.features |= {f"css-property {name}", f"css-declaration {name}:{value}"}
        self.features |= {f"css-unit {unit}" for unit in re.findall(r"\d(px|em|rem|%|vw|vh|pt)\b", value)}
        self.features |= {f"css-function {function}" for function in re.findall(r"([a-z-]+)\(", value)}
        if name == "font-size" and not self._hidden:
            self.fonts.append(int(value.removesuffix("px")))


def unsupported(page: str) -> list[str]:
    """Features under `LEAST` in Gmail or Outlook for Windows that the mail cannot do without."""
    found: list[Any] = []
    for feature in sorted(Page(page).features - set(EXTRAS)):
        kind, _, name = feature.partition(" ")
        scores = FEATURES[kind].get(name, [])
        if any(score is not None and score < LEAST for score in scores):
            found.append(f"{feature} {scores}")
    return found
