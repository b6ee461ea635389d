"""What every test gets: no network, no keys of whoever runs it, cassettes, and snapshots."""

import difflib
import ipaddress
import json
import os
import re
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

TESTS = Path(__file__).parent
SNAPSHOTS = TESTS / "snapshots"
CASSETTES = TESTS.parent / "cassettes"
RECORD = os.environ.get("BRIEFING_RECORD", "none")
RECORD_BASE_URL = os.environ.get("BRIEFING_RECORD_BASE_URL", "http://127.0.0.1:9/v1")
RECORD_API_KEY = os.environ.get("BRIEFING_RECORD_API_KEY", "none")
KEPT_REQUEST_HEADERS = {"content-type"}
KEPT_RESPONSE_HEADERS = {"content-type", "retry-after", "retry-after-ms", "x-should-retry"}
SECRET = re.compile(
    r"\bsk-[A-Za-z0-9_-]{8,}|\b(?:pk|rk|gsk|xai|hf|key)[-_][A-Za-z0-9_-]{20,}|\bAIza[A-Za-z0-9_-]{20,}"
    r"|\bbearer\s+[A-Za-z0-9._~+/-]{12,}|\borg-[A-Za-z0-9]{8,}|\bproj_[A-Za-z0-9]{8,}|__cf_bm|_cfuvid"
    r"|^\s*-?\s*(?:authorization|(?:x-)?api-key|set-cookie|cookie|openai-organization|openai-project):",
    re.IGNORECASE | re.MULTILINE,
)
PRIVATE_VARIABLE = re.compile(r"(?:_API_KEY|_PROXY)$|^(?:OPENAI|AZURE_OPENAI|OLLAMA|BRIEFING|SLACK)_", re.IGNORECASE)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        # A name of our own for the value: a snapshot plugin that happens to be installed may hold the usual one.
        "--update-snapshots",
        action="store_true",
        dest="rewrite_snapshots",
        help="write tests/snapshots anew instead of comparing",
    )
    parser.addoption("--update-floors", action="store_true", help="write into tests/floors.json what is reached now")


@pytest.fixture(autouse=True)
def cache_of_its_own(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Keep answers in a folder of this run, never in the user's."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.getbasetemp() / "cache"))


@pytest.fixture(autouse=True)
def only_this_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    """Refuse every connection that leaves this machine, and hide keys, proxies and settings of the environment."""
    for name in list(os.environ):
        if PRIVATE_VARIABLE.search(name):
            monkeypatch.delenv(name)
    if RECORD != "none":
        return
    connect, look_up = socket.socket.connect, socket.getaddrinfo

    def guarded_connect(self: socket.socket, address: Any) -> None:
        if self.family in (socket.AF_INET, socket.AF_INET6):
            refuse_unless_loopback(address[0])
        return connect(self, address)

    def guarded_look_up(host: Any, *args: Any, **options: Any) -> Any:
        refuse_unless_loopback(host)
        return look_up(host, *args, **options)

    monkeypatch.setattr(socket.socket, "connect", guarded_connect)
    monkeypatch.setattr(socket, "getaddrinfo", guarded_look_up)


def refuse_unless_loopback(host: Any) -> None:
    """Fail the test, past every `except Exception`, unless `host` is this machine."""
    name = host.decode() if isinstance(host, bytes) else str(host or "localhost")
    try:
        is_here = ipaddress.ip_address(name.split("%")[0]).is_loopback
    except ValueError:
        is_here = name == "localhost"
    if not is_here:
        pytest.fail(f"a test tried to reach {name}")


@pytest.fixture
def snapshot(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """`snapshot(text, "name.md")` compares text with tests/snapshots/name.md; `--update-snapshots` writes it."""

    def compare(text: str, name: str) -> None:
        path = SNAPSHOTS / name
        if request.config.getoption("rewrite_snapshots"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.encode())
            return
        if not path.is_file():
            pytest.fail(f"snapshots/{name}: is not there; write it with `pytest --update-snapshots` and read it")
        kept = path.read_bytes().decode()
        if kept != text:
            changes = difflib.unified_diff(kept.splitlines(), text.splitlines(), name, "now", lineterm="")
            pytest.fail("\n".join(changes) or f"snapshots/{name}: differs in line ends only", pytrace=False)

    return compare


@pytest.fixture
def cassette(request: pytest.FixtureRequest) -> Iterator[Any]:
    """Replay cassettes/<module>/<test>.yaml; BRIEFING_RECORD=once records what is missing, =all records anew."""
    with played(cassette_path(request.path, request.node.name), mode=RECORD) as tape:
        yield tape
    if RECORD == "none":
        assert tape.all_played, "the cassette holds requests this test no longer makes"


@pytest.fixture
def server() -> Iterator[Any]:
    """A scriptable server on this machine that speaks Chat Completions."""
    from openai_server import running

    with running() as script:
        yield script


@pytest.fixture
def pauses(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """How long the engine would have slept between two tries, without sleeping."""
    from briefing.engines import guard  # brings openai along, which takes a second

    slept: list[float] = []
    monkeypatch.setattr(guard, "sleep", slept.append)
    return slept


def cassette_path(module: Path, test: str) -> Path:
    """Where the recording of one test lies."""
    return CASSETTES / module.stem.removeprefix("test_") / f"{re.sub(r'[^a-zA-Z0-9_.-]+', '-', test).strip('-')}.yaml"


@contextmanager
def played(path: Path, *, mode: str) -> Iterator[Any]:
    """Record or replay one cassette that keeps nothing of a request or an answer that could name an account."""
    import vcr  # takes a third of a second
    from vcr.persisters.filesystem import FilesystemPersister

    leaks: list[ValueError] = []

    class Persister(FilesystemPersister):
        @staticmethod
        def save_cassette(cassette_path: Any, cassette_dict: Any, serializer: Any) -> None:
            # Raised here, it would leave vcr in place of the network for the tests that follow.
            try:
                FilesystemPersister.save_cassette(cassette_path, cassette_dict, serializer)
            except ValueError as error:
                leaks.append(error)

    tapes = vcr.VCR(
        record_mode=mode,
        match_on=("method", "path", "query", "body"),
        before_record_request=clean_request,
        before_record_response=clean_response,
        decode_compressed_response=True,
        # Left on while replaying, it would let a failing test erase its own recording.
        drop_unused_requests=mode == "all",
        serializer="readable",
    )
    tapes.register_serializer("readable", Readable)
    tapes.register_persister(Persister)
    with tapes.use_cassette(str(path)) as tape:
        yield tape
    if leaks:
        raise leaks[0]


def clean_request(request: Any) -> Any:
    """Keep the content type only, and no word of where the request went beside its path."""
    request.headers = {name: value for name, value in request.headers.items() if name.lower() in KEPT_REQUEST_HEADERS}
    request.uri = re.sub(r"^https?://[^/]+", "http://llm.test", request.uri)
    return request


def clean_response(response: Any) -> Any:
    """Keep only the headers that change what the engine does."""
    kept = {name: value for name, value in response["headers"].items() if name.lower() in KEPT_RESPONSE_HEADERS}
    return {**response, "headers": kept, "status": {**response["status"], "message": ""}}


class Readable:
    """Cassettes as YAML that a person can read: JSON bodies as mappings, long texts as blocks."""

    @staticmethod
    def serialize(cassette: Any) -> str:
        import yaml

        class Dumper(yaml.SafeDumper):
            pass

        def as_block(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
            return dumper.represent_scalar("tag:yaml.org,2002:str", text, style="|" if "\n" in text else None)

        Dumper.add_representer(str, as_block)
        for interaction in cassette["interactions"]:
            for side in (interaction["request"], interaction["response"]):
                unfold_body(side)
        out: str = yaml.dump(cassette, Dumper=Dumper, allow_unicode=True, sort_keys=False, width=110)
        if leak := SECRET.search(out):
            raise ValueError(f"not recorded: the cassette holds what looks like a secret, {leak[0][:6]!r}...")
        return out

    @staticmethod
    def deserialize(text: str) -> Any:
        import yaml

        cassette = yaml.safe_load(text)
        for interaction in cassette["interactions"]:
            for name in ("request", "response"):
                side = interaction[name]
                if "parsed_body" in side:
                    body = json.dumps(side.pop("parsed_body"), ensure_ascii=False)
                    side["body"] = {"string": body} if name == "response" else body
        return cassette


def unfold_body(side: dict[str, Any]) -> None:
    """Put a JSON body in as a mapping; leave any other body as it is."""
    body = side.get("body")
    text = body.get("string") if isinstance(body, dict) else body
    if isinstance(text, bytes):
        text = text.decode()
    if text:
        try:
            side["parsed_body"] = json.loads(text)
        except ValueError:
            return
        side.pop("body")
