"""A briefing into one HTML page that needs no network: each quote links to its place in the article."""

from base64 import b64encode
from collections import Counter
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any

from markupsafe import Markup, escape

from briefing.schema import Briefing, DocumentInfo
from briefing.template import fill
from briefing.views.display import clean, language_tag
from briefing.views.layout import Layout
from briefing.views.page import arrange
from briefing.views.places import Places, Segment, paragraphs


def page(briefing: Briefing, *, folders: Sequence[Path], layout: Layout) -> str:
    """Fill `briefing.html.jinja`.

    A page with the article also gets `briefing.js.jinja`, which the page's own policy admits by its hash; a page to
    forward has no script at all, because gateways hold back what carries one.
    """
    places = Places(briefing)
    values = arrange(briefing, places=places, escape=escape)
    values["language"] = language_tag(briefing.language)
    values["has_article"] = layout.has_article
    values["articles"] = [_article(info, places) for info in briefing.documents] if layout.has_article else []
    script = _compact(fill("briefing.js.jinja", {}, folders=folders)) if layout.has_article else ""
    values["script"] = Markup(script)  # noqa: S704 - a template of ours or of the reader, filled with nothing
    values["script_hash"] = b64encode(sha256(script.encode()).digest()).decode()
    return _compact(fill("briefing.html.jinja", values, folders=folders))


def _compact(page: str) -> str:
    """Without margins and empty lines, which no text of the page needs: each stands on one line."""
    return "\n".join(filter(None, map(str.strip, page.split("\n")))) + "\n"


def _article(info: DocumentInfo, places: Places) -> dict[str, Any]:
    marked = places.within(info.id)
    quiet = {place.number for place in marked if all(claim.startswith("A") for claim in place.claims)}
    cut = paragraphs(info.text, places=marked)
    return {
        "language": language_tag(info.language),
        "parted": _parted(cut),
        "paragraphs": [[_shown(piece, quiet) for piece in one] for one in cut],
    }


def _parted(cut: list[list[Segment]]) -> list[int]:
    """The places that are more than the one mark after their anchor: a style sheet needs a rule for each."""
    covering = Counter(number for segments in cut for segment in segments for number in segment.numbers)
    anchored = {segment.opens[-1] for segments in cut for segment in segments if segment.opens}
    return [number for number, marks in covering.items() if marks > 1 or number not in anchored]


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
