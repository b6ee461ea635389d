"""Markdown into the plain text it stands for, with what its front matter says."""

import re
from typing import NamedTuple

_LINK = r"\[([^\[\]\n]{0,500})\]\((?:[^()\n]|\([^()\n]{0,300}\)){0,2000}\)"
_IMAGE = "!" + _LINK
_AUTOLINK = r"<(https?://[^<>\s]{1,2000})>"
_BOLD_ITALIC = r"(?<![\w*])_\*\*(?=\S)([^*_\n]{1,2000})\*\*_|\*\*_(?=\S)([^*_\n]{1,2000})_\*\*"
_BOLD = r"\*\*(?=\S)([^*\n]{1,2000})\*\*|(?<!\w)__(?=\S)([^_\n]{1,2000})__(?!\w)"
_ITALIC = r"(?<![\w*\\])\*(?=[^\s*])([^*\n]{1,2000})\*(?![\w*])|(?<![\w\\])_(?=[^\s_])([^_\n]{1,2000})_(?!\w)"
_CODE = r"`([^`\n]{1,2000})`"
_ESCAPE = r"\\([\\`*_{}\[\]()#+.!>~|-])"
_LINE_MARKS = r"^ ?(?:#{1,6} +|> ?|[*+-] +(?:\[[ xX]\] )?)"
_DROPPED_LINE = r"^ ?(?:(?:[-*_] ?){3,}|={3,}|```.*|~~~.*|\[[^\]\n]{1,100}\]: ?\S+.*)$"


class FrontMatter(NamedTuple):
    """What stands between the two `---` lines at a file's head.

    Attributes:
        values: Lower-case keys and their plain values; lists are joined by commas.
        rest: The text after it.
    """

    values: dict[str, str]
    rest: str


def front_matter(text: str) -> FrontMatter:
    r"""Take the front matter off a text; without any, the text comes back as it was.

    Example:
        >>> front_matter('---\ntitle: "Rates stay put"\n---\nThe bank...').values
        {'title': 'Rates stay put'}
    """
    found = re.match(r"---[ ]*\n(.{0,20000}?)\n(?:---|\.\.\.)[ ]*(?:\n|$)", text, re.DOTALL)
    if found is None:
        return FrontMatter({}, text)
    values: dict[str, str] = {}
    key = ""
    for line in found.group(1).split("\n"):
        pair = re.match(r"([A-Za-z][\w -]{0,40}):(?: (.*))?$", line)
        if pair is not None:
            key = pair.group(1).strip().lower()
            values[key] = _plain_value(pair.group(2) or "")
        elif key and (item := re.match(r" ?- +(.*)", line)):
            values[key] = f"{values[key]}, {_plain_value(item.group(1))}".lstrip(", ")
    if not values:
        return FrontMatter({}, text)
    return FrontMatter(values, text[found.end() :].lstrip("\n"))


def is_markdown(text: str) -> bool:
    """Whether plain text is written in Markdown, by marks that ordinary text does not have."""
    return (
        re.search(r"^#{1,6} \S", text, re.MULTILINE) is not None
        or re.search(r"\]\((?:https?:|/|#)", text) is not None
        or len(re.findall(r"\*\*[^*\n]{1,200}\*\*", text[:200_000])) >= 2
    )


def plain_text(text: str) -> str:
    r"""Take the marks of Markdown off a text and keep its words.

    Headings, emphasis, quotation and list marks go, links become their text, images go.

    Example:
        >>> plain_text("## Talks\n\n**Both** sides [met](https://example.org) in _Lisbon_.")
        'Talks\n\nBoth sides met in Lisbon.'
    """
    lines = (line for line in text.split("\n") if not re.match(_DROPPED_LINE, line))
    text = "\n".join(re.sub(_LINE_MARKS, "", line) for line in lines)
    text = re.sub(r"<!--[^<]{0,5000}-->", "", text)
    text = re.sub(_LINK, r"\1", re.sub(_IMAGE, "", text))
    text = re.sub(_AUTOLINK, r"\1", text)
    # Converters lose the space where one emphasis ends and the next begins.
    text = re.sub(r"(?<=\w)(\*\*_|_\*\*|\*\*)(\*\*_|_\*\*|_|\*\*)(?=\w)", r"\1 \2", text)
    for pattern in (_BOLD_ITALIC, _BOLD, _ITALIC, _ITALIC, _CODE):
        text = re.sub(pattern, lambda found: next(group for group in found.groups() if group is not None), text)
    return re.sub(r" {2,}", " ", re.sub(_ESCAPE, r"\1", text))


def _plain_value(value: str) -> str:
    value = value.strip()
    if len(value) >= 2 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1].replace('\\"', '"').replace("''", "'")
    if value.startswith("[") and value.endswith("]"):
        return ", ".join(_plain_value(item) for item in value[1:-1].split(","))
    return "" if value in ("|", ">", "|-", ">-") else value
