"""An article as plain text with offsets: what every quote is a slice of."""

import hashlib
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass, field, replace
from datetime import date
from typing import NamedTuple


class LeftOut(NamedTuple):
    """Page furniture that a reader cut away.

    Attributes:
        kind: What it looked like, such as "comments", "menu", "teasers" or "advertisement".
        first_words: How it began, at most 12 words.
    """

    kind: str
    first_words: str


class Turn(NamedTuple):
    """The words of one speaker in a transcript.

    Attributes:
        speaker: The name as the transcript has it, without its colon.
        start: Offset in the text of the first character that is spoken, after the name.
        end: Offset after the last.
    """

    speaker: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Document:
    """One article after reading; nothing changes it afterwards.

    Build one with `Document.of`, which normalises the text; offsets everywhere count code points of `text`.

    Attributes:
        text: NFC, lines end in a newline character, a paragraph is one line, page furniture is gone. The title, byline
            and date line stay where they stood, before `body_start`.
        name: What to call the article in messages: its path, address or "standard input".
        title: As the article gives it, or "" when it has none.
        body_start: Where the first paragraph after title, byline and date line begins.
        publisher: Who published it, or "".
        authors: Names from the byline.
        published: The day it was published, or None when nothing says.
        url: Where it was read, or "".
        language: ISO 639-1 code, or "" when unknown.
        left_out: The furniture that was cut, in order.
        page_starts: Where each page of a printed document begins in `text`, the first page first; empty without pages.
        turns: Who speaks where in a transcript, in order; empty in any other text.
    """

    text: str
    name: str = "article"
    title: str = ""
    body_start: int = 0
    publisher: str = ""
    authors: tuple[str, ...] = ()
    published: date | None = None
    url: str = ""
    language: str = ""
    left_out: tuple[LeftOut, ...] = field(default=())
    page_starts: tuple[int, ...] = ()
    turns: tuple[Turn, ...] = ()

    @property
    def id(self) -> str:
        """The first 12 hexadecimal digits of the text's SHA-256."""
        return hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()[:12]

    @property
    def words(self) -> int:
        """How many whitespace-separated words the text has."""
        return len(self.text.split())

    def at(self, url: str) -> "Document":
        """The same document, read at `url`; its own address, where it names one, stays."""
        return replace(self, url=url) if url and not self.url else self

    def page_at(self, offset: int) -> int | None:
        """The number of the printed page that the character at `offset` stands on, or None without pages."""
        return bisect_right(self.page_starts, offset) or None if self.page_starts else None

    def speaker_at(self, offset: int) -> str:
        """Who speaks at `offset` in a transcript, as its line names them, or "" outside of one."""
        index = bisect_right(self.turns, offset, key=lambda turn: turn.start) - 1
        return self.turns[index].speaker if index >= 0 and offset < self.turns[index].end else ""

    @classmethod
    def of(cls, text: str, *, name: str = "article", title: str = "", published: date | None = None) -> "Document":
        r"""Make a document from text as it stands, without looking for furniture, title or dates.

        Args:
            text: Any text; it is brought to NFC with newline line ends, and otherwise kept.
            name: What to call it in messages.
            title: Its title, or "".
            published: The day it was published, or None.

        Example:
            >>> Document.of("Rates stay put.\r\nShe said so.").text
            'Rates stay put.\nShe said so.'
        """
        unified = unicodedata.normalize("NFC", text).replace("\r\n", "\n").replace("\r", "\n")
        return cls(text=unified, name=name, title=title, published=published)
