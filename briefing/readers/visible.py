"""The lines of text that a web page shows, each with the part of the page it stands in."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_HIDDEN = frozenset("script style noscript template svg iframe head object canvas select option button input".split())
_BLOCKS = frozenset(
    "address article aside blockquote body br caption dd details div dl dt fieldset figcaption figure footer form h1 "
    "h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul".split()
)
_TAGS = {"nav": "menu", "header": "menu", "footer": "menu", "aside": "teasers", "form": "form", "figcaption": "caption"}
# By words in the class or id of an element; the first that fits names it.
_NAMES = (
    ("comments", r"comments?\b|disqus|kommentar"),
    ("cookies", r"cookie|consent|gdpr"),
    ("subscription", r"newsletter|subscri|paywall|signup|sign-up"),
    ("sharing", r"shar(?:e|ing)\b|social"),
    ("advertisement", r"\bad(?:s|vert\w*)?\b|sponsor|promo"),
    ("teasers", r"related|recommend|teaser|more-|trending|popular|most-read|outbrain|taboola"),
    ("tags", r"\btags?\b|topics"),
    ("menu", r"\bnav|menu|breadcrumb|footer|masthead|sidebar"),
    ("caption", r"caption|credit"),
    ("about the author", r"author-bio|about-author|bio\b"),
)  # fmt: skip


class Shown(NamedTuple):
    """One line of a page.

    Attributes:
        text: What it says, with single spaces.
        kind: The kind of furniture that the page's own marks make it, or "".
    """

    text: str
    kind: str


def shown_lines(tree: "HtmlElement") -> list[Shown]:
    """Every line of text that a page shows, in order, hidden elements and scripts left aside."""
    lines: list[Shown] = []
    words: list[str] = []
    kind = ""

    def end() -> None:
        text = " ".join("".join(words).split())
        words.clear()
        if text:
            lines.append(Shown(text, kind))

    for text, tag, marked in _walk(tree):
        if tag in _BLOCKS or marked != kind:
            end()
            kind = marked
        words.append(text)
    end()
    return lines


def beside_headline(shown: list[Shown], title: str, first: str, *, below: int) -> list[str]:
    """The lines below a page's headline and the three above it; above its first paragraph, where no headline is shown.

    Args:
        shown: Every line of the page.
        title: The headline.
        first: The first paragraph of the article.
        below: How many lines below the headline count.
    """
    texts = [line.text for line in shown]
    if title in texts:
        at = texts.index(title)
        return [*texts[at + 1 : at + 1 + below], *texts[max(0, at - 3) : at][::-1]]
    at = next((index for index, text in enumerate(texts) if first and text.startswith(first[:40])), 0)
    return texts[max(0, at - below) : at][::-1]


def _walk(tree: "HtmlElement") -> Iterator[tuple[str, str, str]]:
    """Each piece of text with the element that begins or ends before it, and the kind of furniture it stands in."""
    kinds: list[str] = [""]
    from lxml import etree

    skipped = 0
    for event, element in etree.iterwalk(tree, events=("start", "end", "comment", "pi")):
        tag = element.tag if isinstance(element.tag, str) else ""
        if event == "start":
            skipped += tag in _HIDDEN
            kinds.append(kinds[-1] or _kind(element, tag))
            if not skipped:
                yield element.text or "", tag, kinds[-1]
            continue
        if event == "end":
            skipped -= tag in _HIDDEN
            kinds.pop()
        if not skipped:
            yield element.tail or "", tag, kinds[-1]


def _kind(element: "HtmlElement", tag: str) -> str:
    if tag in _TAGS:
        # The heading of an article is often in a header of its own.
        is_own = tag == "header" and any(parent.tag in ("article", "main") for parent in element.iterancestors())
        return "" if is_own else _TAGS[tag]
    if tag in ("body", "html", "article", "main", "p", "a", "span"):
        return ""
    names = f"{element.get('class') or ''} {element.get('id') or ''}"[:300]
    if not names.strip():
        return ""
    return next((kind for kind, pattern in _NAMES if re.search(pattern, names, re.IGNORECASE)), "")
