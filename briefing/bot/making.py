"""What somebody asked for into a briefing, step by step."""

import logging
import os
from collections.abc import Callable, Mapping
from typing import Final

from slack_sdk import WebClient

from briefing.bot.asked import Asked
from briefing.bot.files import download
from briefing.document import Document
from briefing.engines import Memory
from briefing.engines.choice import choose_engine, name_engine
from briefing.pipeline import make
from briefing.readers import read, read_bytes
from briefing.schema import Briefing
from briefing.settings import Settings
from briefing.views.slack import Step

Making = Callable[[Asked, WebClient, bool, Callable[[Step], None]], Briefing]
"""Makes the briefing: of what was asked, with the client of its workspace, anew or not, telling each step."""

PASTED: Final = "message.txt"
_log = logging.getLogger(__name__)


def maker(settings: Settings, *, memory: Memory | None = None, environ: Mapping[str, str] = os.environ) -> Making:
    """What makes the bot's briefings.

    Args:
        settings: Engine, model, address, budget and time of each run.
        memory: Where answers of models are kept; None keeps none.
        environ: Where keys of engines are.

    Raises:
        SettingsError: No engine has the name that was chosen.
        EngineError: The engine lacks what it needs.
    """
    name = name_engine(settings, environ=environ)
    choose_engine(name, settings, memory=None, say=_log.info)

    def brief(asked: Asked, client: WebClient, is_fresh: bool, on_step: Callable[[Step], None]) -> Briefing:
        document = read_asked(asked, client, on_step)
        on_step("drafting")
        kept = Anew(memory) if is_fresh and memory else memory
        engine = choose_engine(name, settings, memory=kept, say=lambda _: None)
        return make(document, engine=engine, on_step=_log.info)

    return brief


class Anew:
    """A memory that recalls nothing and keeps what is said now.

    Args:
        memory: Where it is kept.
    """

    def __init__(self, memory: Memory) -> None:
        self.put = memory.put

    def get(self, fingerprint: str) -> None:
        """Nothing."""


def read_asked(asked: Asked, client: WebClient, on_step: Callable[[Step], None]) -> Document:
    """Read the article; a web address on this machine or its network is refused.

    Raises:
        ReadError: It cannot be read, or is no article.
    """
    on_step("fetching" if not asked.text else "reading")
    if asked.link:
        return read(asked.link)
    if asked.file:
        raw = download(asked.file, client)
        on_step("reading")
        return read_bytes(raw, name=str(asked.file.get("name") or "file"))
    return read_bytes(asked.text.encode(), name=PASTED)
