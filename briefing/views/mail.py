"""Briefings into one mail: HTML that no client clips, and plain text that holds everything."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from markupsafe import escape

from briefing.schema import Briefing
from briefing.template import fill, folders_before_ours
from briefing.views.display import one_line
from briefing.views.headings import headed, shortened
from briefing.views.page import arrange, tidy
from briefing.views.places import Places
from briefing.views.text import wrapped

# Gmail shows the first 102 kB of a mail and hides the rest; relays and its own headers take some of them.
LIMIT_BYTES = 98_000
WIDTH = 72
LONGEST_SUBJECT, LONGEST_PREVIEW = 140, 110
PARTS = ("bottom_line", "actors", "questions", "guarantees", "options", "timeline", "unsupported")


@dataclass(frozen=True, slots=True)
class Letter:
    """What a mail says.

    Attributes:
        subject: One line.
        html: The page, at most `LIMIT_BYTES` long unless headings alone are longer.
        text: The same as plain text, with everything that the page had to leave out.
        cut: How many claims the page leaves out; `text` is to be attached then.
    """

    subject: str
    html: str
    text: str
    cut: int


def letter(
    briefings: Sequence[Briefing], *, templates: Path | None = None, subject: str | None = None, unsubscribe: str = ""
) -> Letter:
    """Write one mail that carries briefings.

    Args:
        briefings: What to show, in this order.
        templates: A folder that is searched before the templates that came with briefing.
        subject: Instead of the first briefing's title.
        unsubscribe: Address at which a reader leaves the list that the mail goes to, or "".

    Raises:
        TemplateError: The folder is none, or a template in it is broken.
    """
    folders = folders_before_ours(templates)
    shown = [headed(briefing) for briefing in briefings]
    titles = [one_line(briefing.title) for briefing in shown]
    named = subject or tidy(fill("mail.subject.jinja", {"titles": titles}, folders=folders))
    page = _Page(
        [_arranged(briefing) for briefing in shown],
        {"subject": shortened(named, LONGEST_SUBJECT), "preview": _preview(shown), "unsubscribe": unsubscribe},
        folders,
    )
    most = page.most_that_fits()
    texts = [_text(briefing, folders) for briefing in shown]
    text = fill("mail.txt.jinja", {"pages": texts, "titles": titles, "unsubscribe": unsubscribe}, folders=folders)
    return Letter(
        subject=page.values["subject"],
        html=page.html(most),
        text="".join(f"{line}\n" for line in _wrapped(tidy(text))),
        cut=page.cut(most),
    )


@dataclass(frozen=True, slots=True)
class _Page:
    """The HTML of a mail, with as many claims as are asked for.

    Attributes:
        pages: What `arrange` gave for each briefing.
        values: What the template needs beside them.
        folders: Where the template is looked for.
    """

    pages: list[dict[str, Any]]
    values: dict[str, str]
    folders: Sequence[Path]

    def html(self, most: int) -> str:
        """With at most so many claims in each part of each briefing."""
        pages = [_cut(page, most) for page in self.pages]
        values = {**self.values, "pages": pages, "is_cut": self.cut(most) > 0}
        return tidy(fill("mail.html.jinja", values, folders=self.folders))

    def cut(self, most: int) -> int:
        """How many claims that leaves out."""
        return sum(sum(_cut(page, most)["cut"].values()) for page in self.pages)

    def most_that_fits(self) -> int:
        """The most claims that each part may show so that no client clips the mail."""
        low, high = 0, max(_longest(page) for page in self.pages)
        if self._fits(high):
            return high
        while high - low > 1:
            middle = (low + high) // 2
            low, high = (middle, high) if self._fits(middle) else (low, middle)
        return low

    def _fits(self, most: int) -> bool:
        page = self.html(most)
        # Lines of a mail end in two characters.
        return len(page.encode()) + page.count("\n") <= LIMIT_BYTES


def _wrapped(page: str) -> Iterator[str]:
    for line in page.splitlines():
        # A web address that is broken in two opens nowhere.
        yield (
            line
            if line.startswith(("https://", "http://", "mailto:")) and " " not in line
            else wrapped(line, width=WIDTH)
        )


def _arranged(briefing: Briefing) -> dict[str, Any]:
    page = arrange(briefing, places=Places(briefing), escape=escape)
    return {**page, "refusals": len(briefing.unsupported)}


def _text(briefing: Briefing, folders: Sequence[Path]) -> str:
    values = arrange(briefing, places=Places(briefing), escape=str)
    return tidy(fill("briefing.txt.jinja", {**values, "width": WIDTH}, folders=folders))


def _preview(briefings: Sequence[Briefing]) -> str:
    """What a list of mails shows under the subject."""
    first = [briefing.bottom_line[0].text for briefing in briefings if briefing.bottom_line]
    return shortened(first[0], LONGEST_PREVIEW) if first else ""


def _longest(page: dict[str, Any]) -> int:
    positions = sum(len(issue["positions"]) for issue in page["issues"])
    left_out = max(len(document["left_out"]) for document in page["documents"])
    return max(positions, left_out, *(len(page[part]) for part in PARTS))


def _cut(page: dict[str, Any], most: int) -> dict[str, Any]:
    """The page with at most `most` claims in each part; `cut` counts the others by part."""
    shown = {**page, **{part: page[part][:most] for part in PARTS}}
    cut = {part: len(page[part]) - len(shown[part]) for part in PARTS}
    shown["issues"] = []
    for issue in page["issues"]:
        room = most - sum(len(one["positions"]) for one in shown["issues"])
        if room > 0:
            shown["issues"].append({**issue, "positions": issue["positions"][:room]})
    cut["issues"] = sum(len(one["positions"]) for one in page["issues"])
    cut["issues"] -= sum(len(one["positions"]) for one in shown["issues"])
    shown["documents"] = [{**one, "left_out": one["left_out"][:most]} for one in page["documents"]]
    return {**shown, "cut": cut}
