"""The desk as the settings want it."""

import os
from collections.abc import Mapping
from pathlib import Path

from briefing.bot.desk import WORKERS, Desk
from briefing.bot.making import maker
from briefing.bot.store import KEEP_H, Store
from briefing.settings import Settings, choose

FILE = "slack.sqlite3"


def open_desk(
    settings: Settings | None = None,
    *,
    path: Path | None = None,
    workers: int = WORKERS,
    keep_h: float = KEEP_H,
    environ: Mapping[str, str] = os.environ,
) -> Desk:
    """Make a desk.

    Args:
        settings: Engine, model, budget and so on of each briefing; None takes them from environment and briefing.toml.
        path: The file of the store; None takes `slack.sqlite3` in the user's state folder.
        workers: How many briefings are made at once.
        keep_h: How long briefings and articles are kept, in hours.
        environ: The environment.

    Raises:
        BriefingError: The engine lacks what it needs, or the store cannot be used.
    """
    making = maker(settings or choose({}, environ=environ), environ=environ)
    return Desk(Store(path or store_path(), keep_h=keep_h), making, workers=workers)


def store_path() -> Path:
    """Where the store is when nobody chose."""
    from platformdirs import user_state_path

    return user_state_path("briefing") / FILE
