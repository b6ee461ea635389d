"""Cassettes: what they may hold, and that nothing else is reached."""

import socket

import pytest
from conftest import SECRET, played
from openai_server import ARTICLE, GOOD, KEY, Step, completion, draft, running

from briefing.document import Document
from briefing.engines.openai import OpenAI
from briefing.errors import EngineError


def test_a_cassette_holds_no_key_and_no_account(server, tmp_path, monkeypatch):
    monkeypatch.setenv("OPENAI_ORG_ID", "org-private123")
    account = {"openai-organization": "press-office", "set-cookie": "__cf_bm=abc", "x-request-id": "req_77"}
    server.answer(Step(headers=account))

    with played(tmp_path / "tape.yaml", mode="once"):
        draft(server, api_key=KEY)

    tape = (tmp_path / "tape.yaml").read_text()
    secrets = [KEY, "org-private123", "press-office", "__cf_bm", "req_77", "127.0.0.1", "uthorization", "python"]
    assert [secret for secret in secrets if secret in tape] == []
    assert "http://llm.test/v1/chat/completions" in tape


def test_a_key_inside_an_answer_is_not_recorded(server, tmp_path):
    server.answer(Step(completion({**GOOD, "title": f"Use {KEY}"})))

    with (
        pytest.raises(ValueError, match="looks like a secret"),
        played(tmp_path / "t.yaml", mode="once"),
    ):
        draft(server)

    assert not (tmp_path / "t.yaml").exists()


def test_a_cassette_replays_without_its_server(tmp_path):
    with running() as server, played(tmp_path / "tape.yaml", mode="once"):
        recorded = draft(server)

    with played(tmp_path / "tape.yaml", mode="none"):
        replayed = OpenAI(base_url="http://127.0.0.1:9/v1", model="gpt-test").extract(ARTICLE, on_step=lambda _: None)

    assert replayed == recorded


def test_a_cassette_of_another_prompt_does_not_replay(tmp_path, pauses):
    with running() as server, played(tmp_path / "tape.yaml", mode="once"):
        draft(server)

    with played(tmp_path / "tape.yaml", mode="none"), pytest.raises(EngineError):
        OpenAI(base_url="http://127.0.0.1:9/v1", model="gpt-test").extract(
            Document.of("Another article."), on_step=lambda _: None
        )


def test_no_test_reaches_another_machine():
    with pytest.raises(pytest.fail.Exception, match=r"tried to reach example\.org"):
        socket.create_connection(("example.org", 443))


@pytest.mark.parametrize(
    "text",
    [
        "sk-abcdefgh1234",
        "Bearer abcdefghijkl",
        "  authorization:\n  - x",
        "  Set-Cookie: a=b",
        "org-abcdefgh1",
        "AIza" + "x" * 30,
    ],
    ids=["openai key", "bearer", "authorization header", "cookie header", "organisation", "google key"],
)
def test_what_looks_like_a_secret_is_seen(text):
    assert SECRET.search(text)


@pytest.mark.parametrize(
    "text",
    [
        "the bearer of bad news",
        "an authorization by Congress",
        "key-stakeholders met",
        "an api-key, he said",
        "task-force",
    ],
)
def test_ordinary_words_are_no_secrets(text):
    assert not SECRET.search(text)
