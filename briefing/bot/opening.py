"""The desk as the settings want it."""

import os
from collections.abc import Mapping
from pathlib import Path

from briefing.bot.desk import Desk
from briefing.bot.making import maker
from briefing.bot.store import Store
from briefing.settings import Settings, choose

FILE = "slack.sqlite3"


def open_desk(settings: Settings | None = None, *, environ: Mapping[str, str] = os.environ) -> Desk:
    """Make a desk.

    Args:
        settings: Engine, model, budget and so on of each briefing, how many are made at once, where and how long they
            are kept; None takes them from environment and briefing.toml.
        environ: The environment.

    Raises:
        BriefingError: The engine lacks what it needs, or the store cannot be used.
    """
    chosen = settings or choose({}, environ=environ)
    store = open_store(chosen)
    return Desk(store, maker(chosen, memory=store, environ=environ), workers=chosen.slack_workers)


def open_store(settings: Settings) -> Store:
    """The store, in the file that was chosen, else in `slack.sqlite3` in the user's state folder.

    Raises:
        CacheError: It cannot be used.
    """
    return Store(settings.slack_store or _usual_path(), keep_h=settings.slack_keep_h)


def _usual_path() -> Path:
    from platformdirs import user_state_path

    return user_state_path("briefing") / FILE
