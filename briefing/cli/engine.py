"""What `briefing engines --check` asks of each server."""

from collections.abc import Sequence

from briefing.errors import EngineError

CHECK_TIMEOUT_S = 10.0
SHOWN_MODELS = 6


def ask_for_models(names: Sequence[str]) -> dict[str, tuple[str, str]]:
    """For each of these endpoints whether it answers, and its models or what is wrong; all are asked at once."""
    from concurrent.futures import ThreadPoolExecutor

    from briefing.engines.openai import OpenAI

    def ask(name: str) -> tuple[str, str]:
        try:
            models = [model.name for model in OpenAI(endpoint=name, timeout_s=CHECK_TIMEOUT_S).list_models()]
        except EngineError as error:
            return "fails", f"{error.message.removeprefix(f'engine {name}: ')} -> {error.hint}"
        more = f" and {len(models) - SHOWN_MODELS} more" if len(models) > SHOWN_MODELS else ""
        return ("ready", ", ".join(models[:SHOWN_MODELS]) + more) if models else ("fails", "has no model")

    with ThreadPoolExecutor(max(len(names), 1)) as threads:
        return dict(zip(names, threads.map(ask, names), strict=True))
