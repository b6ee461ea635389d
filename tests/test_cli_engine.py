"""briefing.cli.engine: what `briefing engines --check` says of each server."""

from dataclasses import replace

import pytest

from briefing.cli import run
from briefing.engines import endpoints


@pytest.fixture
def rows(server, monkeypatch) -> None:
    """Only three endpoints: one that runs here, one that does not, and one without its key."""
    here = replace(endpoints.find("vllm"), base_url=server.base_url)
    gone = replace(endpoints.find("ollama"), base_url="http://127.0.0.1:9/v1")
    table = {"vllm": here, "ollama": gone, "groq": endpoints.find("groq")}
    monkeypatch.setattr(endpoints, "ENDPOINTS", table)


def test_check_asks_each_server_for_its_models(server, rows, capsys):
    server.models = [f"model-{number}" for number in range(9)]

    code = run(["engines", "--check"])

    lines = {line.split()[0]: " ".join(line.split()[1:]) for line in capsys.readouterr().out.splitlines()}
    assert code == 0
    assert lines["vllm"] == f"ready {', '.join(server.models[:6])} and 3 more"
    assert lines["ollama"] == "fails nothing answers at http://127.0.0.1:9/v1 -> start it with `ollama serve`"
    assert lines["groq"] == "lacks GROQ_API_KEY"
    assert server.requests == []


def test_a_server_without_models_is_not_ready(server, rows, capsys):
    server.models = []

    run(["engines", "--check"])

    assert "vllm        fails  has no model" in capsys.readouterr().out
