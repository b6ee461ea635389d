"""Which engine a run uses, and one line that says so when nobody chose."""

from collections.abc import Callable, Mapping

from briefing.engines import Engine, Memory, open_engine
from briefing.errors import SettingsError
from briefing.settings import Settings

EXTRACTIVE = "extractive"


def name_engine(settings: Settings, *, environ: Mapping[str, str]) -> str:
    """The engine's name: what was chosen; else openai where a model, an address or a key is set; else extractive.

    Raises:
        SettingsError: No engine has the name that was chosen.
    """
    name = settings.engine
    if name == "auto":
        wanted = settings.model or settings.base_url or environ.get("OPENAI_API_KEY", "").strip()
        return "openai" if wanted else EXTRACTIVE
    if name == EXTRACTIVE:
        return name
    from briefing.engines.endpoints import ENDPOINTS

    if name not in ENDPOINTS:
        raise SettingsError(
            f"engine {name}: is not known", hint=f"use one of auto, {EXTRACTIVE}, {', '.join(ENDPOINTS)}"
        )
    return name


def choose_engine(name: str, settings: Settings, *, memory: Memory | None, say: Callable[[str], None]) -> Engine:
    """The engine of a run.

    Args:
        name: What `name_engine` gave.
        settings: What the user chose.
        memory: Where answers are kept, or None.
        say: Called with one line when nobody chose and there is no model to ask.

    Raises:
        EngineError: The engine lacks what it needs.
    """
    if name == EXTRACTIVE and settings.engine == "auto":
        say(
            "no model is set up, so rules copy the article's own sentences (--engine extractive); "
            "for a model set OPENAI_API_KEY or see `briefing engines`"
        )
    return open_engine(
        name,
        model=settings.model,
        base_url=settings.base_url,
        timeout_s=settings.timeout_s,
        budget_usd=settings.budget_usd,
        memory=memory,
    )
