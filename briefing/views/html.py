"""A briefing into one HTML page that needs no network and no script: each quote links to its place in the article."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from markupsafe import escape

from briefing.schema import Briefing, DocumentInfo
from briefing.template import fill
from briefing.views.display import clean, language_tag
from briefing.views.page import arrange, tidy
from briefing.views.places import Places, Segment, paragraphs


def page(briefing: Briefing, *, folders: Sequence[Path], width: int) -> str:  # noqa: ARG001 - browsers wrap lines
    """Fill `briefing.html.jinja`."""
    places = Places(briefing)
    values = arrange(briefing, places=places, escape=escape)
    values["language"] = language_tag(briefing.language)
    values["articles"] = [_article(info, places) for info in briefing.documents]
    return tidy(fill("briefing.html.jinja", values, folders=folders))


def _article(info: DocumentInfo, places: Places) -> dict[str, Any]:
    marked = places.within(info.id)
    quiet = {place.number for place in marked if all(claim.startswith("A") for claim in place.claims)}
    return {
        "language": language_tag(info.language),
        "numbers": [place.number for place in marked],
        "paragraphs": [[_shown(piece, quiet) for piece in one] for one in paragraphs(info.text, places=marked)],
    }


def _shown(segment: Segment, quiet: set[int]) -> dict[str, Any]:
    back = dict.fromkeys(claim for place in segment.closes for claim in place.claims)
    return {
        "text": clean(segment.text),
        "numbers": segment.numbers,
        "opens": segment.opens,
        # Words that only name somebody are marked lightly: in most articles they are half of the text.
        "is_quiet": quiet.issuperset(segment.numbers),
        "back": list(back),
    }
