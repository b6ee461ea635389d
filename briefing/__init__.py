"""Turns a news article into a briefing whose every line stands on words that are really in the article."""

__version__ = "0.1.0"
