"""A briefing into Markdown that reads well raw, and in which no text of the article is markup."""

import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from briefing.schema import Briefing
from briefing.template import fill
from briefing.views.page import arrange, tidy
from briefing.views.places import Places

# Sites look for addresses, mentions and emoji in the finished text too, where a backslash is already gone.
BREAK = "<!-- -->"


@cache
def _rules() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple(
        (re.compile(pattern), replacement)
        for pattern, replacement in (
            (r"&(?=#?\w+;)", "&amp;"),
            (r"<", "&lt;"),
            (r"[\\`*\[\]{}|~^]|(?<![^\W_])_|_(?![^\W_])|\$(?!\d)", r"\\\g<0>"),
            (r"^[>+=-]", r"\\\g<0>"),
            (r"^(\d+)([.)])", r"\1\\\2"),
            (r"(?<=\w)\.(?=[^\W\d_]{2})|(?<=\b[Ww]{3})\.", r"\\."),
            (r"#(?!\w)", r"\\#"),
            (
                r"(?<=#)(?=\w)|(?<=\W@)(?=\w)|(?<=^@)(?=\w)|(?<=@)(?=[\w.-]*\.)|(?i:(?<=\bgh-)(?=\d))|(?<=:)(?=//|[a-z_+][\w+-]*:)",
                BREAK,
            ),
        )
    )


def escape(text: str) -> str:
    r"""Escape one line of text for Markdown: no link, image, HTML, mention, heading or list comes of it.

    Example:
        >>> escape("[click](https://a.example) *now* for $5")
        '\\[click\\](https:<!-- -->//a\\.example) \\*now\\* for $5'
    """
    for pattern, replacement in _rules():
        text = pattern.sub(replacement, text)
    return text


def page(briefing: Briefing, *, folders: Sequence[Path], width: int) -> str:  # noqa: ARG001 - Markdown is not wrapped
    """Fill `briefing.md.jinja`."""
    return tidy(fill("briefing.md.jinja", arrange(briefing, places=Places(briefing), escape=escape), folders=folders))
