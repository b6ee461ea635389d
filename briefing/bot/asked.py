"""What somebody wrote in Slack into the article they mean: a link, a text, or a file."""

import re
from collections.abc import Mapping, Sequence
from typing import Any, Final, NamedTuple

LEAST_WORDS: Final = 40
"""A text of fewer words is talk with the bot, not an article."""
LIMIT_LINK_CHARS: Final = 4_000

_ANGLED = re.compile(r"<([^<>]*)>")
_LINK = re.compile(r"https?://[^\s<>|\"“”]+", re.IGNORECASE)
_ENTITIES = (("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&"))


class Asked(NamedTuple):
    """An article as somebody gave it; one of the first three is set.

    Attributes:
        link: Its web address, with http or https.
        text: Its text.
        file: The file object of Slack that holds it: `id`, `name`, `mimetype`, `size`, `url_private_download`.
    """

    link: str = ""
    text: str = ""
    file: Mapping[str, Any] | None = None

    @property
    def title(self) -> str:
        """What to call it before it is read."""
        return str((self.file or {}).get("name") or "") or self.link

    @property
    def key(self) -> str:
        """The same for the same article."""
        return self.link or self.text or str((self.file or {}).get("id"))


def asked_in(text: str, *, files: Sequence[Mapping[str, Any]] = (), links: Sequence[str] = ()) -> Asked | None:
    """Find the article that a message is about; None when it holds none.

    A file comes before a text of at least 40 words, that before the first link of the message; pictures and recordings
    come last, so that whoever hears of them learns what can be read.

    Args:
        text: As Slack sends it, with `<...>` around links and mentions and three characters as entities.
        files: What was uploaded with it.
        links: Addresses that came beside the text, as those of what another app posted.

    Example:
        >>> asked_in("please <https://a.example/news?x=1&amp;y=2|this one>").link
        'https://a.example/news?x=1&y=2'
        >>> asked_in("<@U123> hello") is None
        True
    """
    file = next((each for each in files if not str(each.get("mimetype")).startswith(_NOT_READ)), None)
    if file is not None:
        return Asked(file=_short(file))
    words = plain(text)
    if len(words.split()) >= LEAST_WORDS:
        return Asked(text=words)
    found = next((link for link in (*_links(text), *map(_unescaped, links)) if _LINK.fullmatch(link)), None)
    if found:
        return Asked(link=found[:LIMIT_LINK_CHARS])
    return Asked(file=_short(files[0])) if files else None


_NOT_READ = ("image/", "video/", "audio/")


def _short(file: Mapping[str, Any]) -> Mapping[str, Any]:
    kept = ("id", "name", "mimetype", "size", "url_private_download", "url_private")
    return {key: file.get(key) for key in kept}


def plain(text: str) -> str:
    """A message without Slack's marks: links as their words, no mentions, characters for entities."""

    def word(match: re.Match[str]) -> str:
        target, _, label = match[1].partition("|")
        return "" if target[:1] in ("@", "!") else label or target.removeprefix("#")

    return _unescaped(_ANGLED.sub(word, text)).strip()


def _links(text: str) -> list[str]:
    """The links of a message: those that Slack marked, then those that stand bare, as in the text of a command."""
    marked = [_unescaped(match[1].partition("|")[0]) for match in _ANGLED.finditer(text)]
    bare = [match.group().rstrip(".,;:!?)'’”") for match in _LINK.finditer(_unescaped(_ANGLED.sub(" ", text)))]
    return [*marked, *bare]


def _unescaped(text: str) -> str:
    for entity, character in _ENTITIES:
        text = text.replace(entity, character)
    return text
