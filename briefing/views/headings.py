"""Headings of any length into headings that cannot fill a mail or a message."""

from briefing.schema import Briefing
from briefing.views.display import one_line

LONGEST_HEADING, LONGEST_ADDRESS = 300, 1000


def shortened(text: str, limit: int) -> str:
    """The start of a text that is longer than `limit` characters, cut after a word where there is one.

    Example:
        >>> shortened("Talks fail after an hour", 12), shortened("Unbreakable", 8)
        ('Talks fail…', 'Unbreak…')
    """
    text = one_line(text)
    if len(text) <= limit:
        return text
    kept = text[: limit - 1]
    whole = kept.rpartition(" ")[0] if text[limit - 1] != " " else kept
    return f"{(whole if len(whole) > limit // 2 else kept).rstrip()}…"


def headed(briefing: Briefing) -> Briefing:
    """The briefing with headings of at most 300 characters; nothing that a claim says is shortened."""
    documents = tuple(
        info.model_copy(
            update={
                "title": shortened(info.title, LONGEST_HEADING),
                "publisher": shortened(info.publisher, LONGEST_HEADING),
                "authors": tuple(shortened(author, LONGEST_HEADING // 4) for author in info.authors[:8]),
                "url": info.url if len(info.url) <= LONGEST_ADDRESS else "",
            }
        )
        for info in briefing.documents
    )
    made = briefing.provenance
    names = {name: shortened(getattr(made, name), LONGEST_HEADING) for name in ("engine", "model", "prompt")}
    return briefing.model_copy(
        update={
            "title": shortened(briefing.title, LONGEST_HEADING),
            "documents": documents,
            "provenance": made.model_copy(update=names),
        }
    )
