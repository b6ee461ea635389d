"""A briefing into plain text that fits a terminal or a mail."""

import re
import textwrap
from collections.abc import Sequence
from pathlib import Path

from briefing.schema import Briefing
from briefing.template import fill
from briefing.views.layout import Layout
from briefing.views.page import arrange, tidy
from briefing.views.places import Places

NARROWEST = 24
WIDEST_LABEL = 8


def page(briefing: Briefing, *, folders: Sequence[Path], layout: Layout) -> str:
    """Fill `briefing.txt.jinja` and wrap its lines; a width below 24 counts as 24."""
    width = max(layout.width, NARROWEST)
    values = arrange(briefing, places=Places(briefing), escape=str)
    filled = tidy(fill("briefing.txt.jinja", {**values, "width": width}, folders=folders))
    return "".join(f"{wrapped(line, width=width)}\n" for line in filled.splitlines())


def wrapped(line: str, *, width: int) -> str:
    r"""Wrap one line; what follows stands under its first word, after a blank margin and a label such as "P12" or "-".

    Example:
        >>> print(wrapped("  P1  Rates stay put until June.", width=20))
          P1  Rates stay put
              until June.
    """
    if len(line) <= width:
        return line
    label = re.match(rf"\s*(?:(?:[A-Z]\d+|[-|])\s+)?(?=\S)|\s{{0,{WIDEST_LABEL}}}", line)
    hang = min(label.end() if label else 0, width // 2)
    margin = re.sub(r"[^\s|]", " ", line[:hang])
    return textwrap.fill(
        line[hang:],
        width=width,
        initial_indent=line[:hang],
        subsequent_indent=margin,
        break_on_hyphens=False,
    )
