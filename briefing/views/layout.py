"""What a reader may choose about a page, beside its format and its templates."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Layout:
    """Choices that not every format has a use for.

    Attributes:
        width: The longest line of plain text, in characters; the other formats leave lines whole.
        has_article: Whether the HTML page carries the article; a page to forward holds its quotes only.
        has_front_matter: Whether the Markdown page begins with its metadata as YAML.
    """

    width: int = 80
    has_article: bool = True
    has_front_matter: bool = False
