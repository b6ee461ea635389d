"""Lets the attribution scorer run our rules: `score.py --run attribution:extract` with this folder on the path."""

from typing import Any

from briefing.attribution import attribute


def extract(text: str) -> list[dict[str, Any]]:
    """Return who says what in the scorer's form: character spans as lists, None for a missing source."""
    return [
        {
            "source": list(found.source) if found.source else None,
            "cue": list(found.cue),
            "content": [list(span) for span in found.contents],
            "name": found.name,
        }
        for found in attribute(text)
    ]
