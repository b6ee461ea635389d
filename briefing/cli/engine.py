"""Which engine a run uses, and one line that says why when nobody chose."""

from collections.abc import Mapping

from briefing.settings import Settings


def name_engine(settings: Settings, *, environ: Mapping[str, str]) -> str:
    """The engine's name: what was chosen, else openai where an address or a key is set, else extractive."""
    if settings.engine != "auto":
        return settings.engine
    return "openai" if settings.base_url or environ.get("OPENAI_API_KEY") else "extractive"
