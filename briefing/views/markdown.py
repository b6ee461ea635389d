"""A briefing into Markdown that reads well raw, and in which no text of the article is markup."""

import json
import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

from briefing.schema import Briefing
from briefing.template import fill
from briefing.views.display import Link, language_tag, one_line, web_address
from briefing.views.layout import Layout
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


@cache
def _markup() -> re.Pattern[str]:
    return re.compile(r"[<>\[\]`*_~|&@#]|/(?=/)|(?i:(?<=\bwww))\.")


def escape(text: str) -> str:
    r"""Escape one line of text for Markdown: no link, image, HTML, mention, heading or list comes of it.

    Example:
        >>> escape("[click](https://a.example) *now* for $5")
        '\\[click\\](https:<!-- -->//a\\.example) \\*now\\* for $5'
    """
    for pattern, replacement in _rules():
        text = pattern.sub(replacement, text)
    return text


def page(briefing: Briefing, *, folders: Sequence[Path], layout: Layout) -> str:
    """Fill `briefing.md.jinja`."""
    values = arrange(briefing, places=Places(briefing), escape=escape)
    values["front_matter"] = _front_matter(briefing, values) if layout.has_front_matter else {}
    return tidy(fill("briefing.md.jinja", values, folders=folders))


def _front_matter(briefing: Briefing, values: dict[str, Any]) -> dict[str, str]:
    """The metadata by name, each value as YAML; what is not known is left out."""
    document, made = briefing.documents[0], briefing.provenance
    link = web_address(document.url)
    known = {
        "title": one_line(briefing.title),
        "publisher": one_line(document.publisher),
        "authors": [one_line(author) for author in document.authors],
        "published": document.published and document.published.isoformat(),
        "source": link,
        "language": language_tag(briefing.language),
        "engine": one_line(made.engine),
        "model": one_line(made.model),
        "created": made.created.isoformat(timespec="seconds"),
        "claims": values["claims"],
        "quotes": values["quotes"],
        "verified": values["verified"],
        "unsupported": len(briefing.unsupported),
    }
    return {key: _yaml(value) for key, value in known.items() if value not in (None, "", []) or isinstance(value, int)}


def _yaml(value: Any) -> str:
    """A value as JSON, which is also YAML, and harmless where a site takes the metadata for Markdown."""
    if isinstance(value, list):
        return f"[{', '.join(map(_yaml, value))}]"
    if isinstance(value, Link):
        return json.dumps(value.url)
    written = json.dumps(value, ensure_ascii=False)
    return _markup().sub(lambda found: f"\\u{ord(found[0]):04x}", written) if isinstance(value, str) else written
