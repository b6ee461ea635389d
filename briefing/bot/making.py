"""What somebody asked for into a briefing, step by step."""

import logging
import os
import re
from collections.abc import Callable, Mapping
from typing import Final

from slack_sdk import WebClient

from briefing.bot.asked import Asked
from briefing.bot.files import download
from briefing.cache import Cache
from briefing.document import Document
from briefing.engines.choice import EXTRACTIVE, choose_engine, name_engine
from briefing.errors import BriefingError, DeliveryError, EngineError, ReadError
from briefing.pipeline import make
from briefing.readers import read, read_bytes
from briefing.schema import Briefing
from briefing.settings import Settings
from briefing.views.slack import Step

Making = Callable[[Asked, WebClient, bool, Callable[[Step], None]], Briefing]
"""Makes the briefing: of what was asked, with the client of its workspace, anew or not, telling each step."""

PASTED: Final = "message.txt"
_log = logging.getLogger(__name__)


def maker(settings: Settings, *, environ: Mapping[str, str] = os.environ) -> Making:
    """What makes the bot's briefings.

    Args:
        settings: Engine, model, address, budget and time of each run.
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
        memory = None if is_fresh or name == EXTRACTIVE else Cache()
        engine = choose_engine(name, settings, memory=memory, say=lambda _: None)
        return make(document, engine=engine, on_step=_log.info)

    return brief


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


_ADDRESS = re.compile(
    r"(?:https?|wss?)://\S+|\b(?:[\w-]+\.)+[a-z]{2,}(?::\d+)?\b|\b\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?\b|\[[0-9a-f:]+\]|"
    r"\blocalhost(?::\d+)?\b|(?:/[\w.-]+){2,}",
    re.IGNORECASE,
)


def reason_and_hint(error: BriefingError) -> tuple[str, str]:
    """What went wrong in words for people in Slack.

    They gave the article, and may read all of what is wrong with it. Of an engine they hear what is wrong, but no
    address and no file of the machine that the bot runs on; what to do about it is told to whoever runs the bot.
    """
    if isinstance(error, ReadError | DeliveryError):
        return error.message, "" if "`" in error.hint or "--" in error.hint else error.hint
    if isinstance(error, EngineError):
        return _ADDRESS.sub("the server", error.message), ""
    return f"{type(error).__name__.removesuffix('Error').lower()} failed", ""
