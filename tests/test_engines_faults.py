"""briefing.engines.faults: every way in which a server can fail is one clear error."""

import logging
import socket
import ssl

import pytest
import trustme
from openai_server import ARTICLE, KEY, Step, completion, failure, refused, running

from briefing.engines import endpoints
from briefing.engines.openai import OpenAI
from briefing.errors import EngineError

ERRORS = {
    "wrong key": (refused(401, f"Incorrect API key provided: {KEY}"), "does not accept the key", False),
    "no credit": (refused(402, "Insufficient Balance"), "has no credit left", False),
    "forbidden": (refused(403, "not in your country"), "forbids this call: not in your country", False),
    "unknown model": (refused(404, "The model `gpt-test` does not exist"), "has no model gpt-test", False),
    "unknown model, 400": (refused(400, "Invalid model identifier"), "has no model gpt-test", False),
    "unknown path": (
        Step("<html>no</html>", 404, {"Content-Type": "text/html"}),
        "there are no chat completions",
        False,
    ),
    "bad request": (refused(400, "unsupported value\nfor x"), "status 400: unsupported value for x", False),
    "no schemas": (refused(400, "response_format is unavailable"), "does not take the schema", False),
    "too long": (refused(400, "maximum context length is 8192"), "the article is too long for gpt-test", False),
    "timed out there": (refused(408, "too slow"), "status 408: too slow", True),
    "conflict": (refused(409, "busy"), "status 409: busy", True),
    "too large": (refused(413), "the article is too long", False),
    "filtered request": (refused(400, "policy", code="content_filter"), "a content filter of 127.0.0.1 stopped", False),
    "no quota": (refused(429, "x", code="insufficient_quota"), "has no credit left", False),
    "rate limit": (refused(429, "slow down"), "takes no more calls for now", True),
    "server error": (refused(500, "oops"), "failed with status 500: oops", True),
    "overloaded": (Step("<html>", 503, {"Content-Type": "text/html"}), "status 503: it gives no reason", True),
    "redirect": (Step("", 307, {"Location": "http://127.0.0.1:1/"}), "points to another address", False),
    "refusal": (Step(completion(None, refusal="I will not.")), "gpt-test refused: I will not.", False),
    "filtered answer": (Step(completion("x", finish="content_filter")), "a content filter of 127.0.0.1 stopped", False),
    "cut off": (Step(completion('{"title', finish="length")), "was cut off before its end", False),
    "no text": (Step(completion(None)), "sent an answer without text", True),
    "blank text": (Step(completion("  ")), "sent an answer without text", True),
    "huge text": (Step(completion("x" * 600_000)), "sent far too long an answer", False),
    "no choices": (Step({**completion(), "choices": []}), "sent an empty answer", True),
    "html": (Step("<html>hello</html>", 200, {"Content-Type": "text/html"}), "is no chat completion", False),
    "html called json": (Step("<html>hello</html>"), "is no chat completion", False),
    "nothing": (Step(""), "is no chat completion", False),
    "null": (Step("null"), "is no chat completion", False),
    "a list": (Step([1, 2]), "is no chat completion", False),
    "odd choices": (Step({"choices": "abc"}), "is no chat completion", False),
    "no message": (Step({"choices": [{"message": None}]}), "is no chat completion", False),
    "nested for ever": (Step("[" * 100_000), "is no chat completion", False),
    "bytes": (Step(b"\xff\x00\xfe" * 10), "is no chat completion", False),
    "reset": (Step(fault="reset"), "the connection to 127.0.0.1 broke off", True),
    "half a body": (Step(fault="truncate"), "the connection to 127.0.0.1 broke off", True),
}


@pytest.mark.parametrize(("step", "says", "retryable"), ERRORS.values(), ids=ERRORS)
def test_every_failure_is_one_clear_error(server, pauses, step, says, retryable):
    error = failure(server, step, api_key=KEY)

    assert says in error.message
    assert error.retryable is retryable
    assert KEY not in str(error)


@pytest.mark.parametrize(
    "name", ["wrong key", "refusal", "filtered answer", "cut off", "no choices", "html", "too long"]
)
def test_what_cannot_get_better_is_asked_once(server, pauses, name):
    failure(server, ERRORS[name][0])

    assert (len(server.requests), pauses) == (1, [])


@pytest.mark.parametrize("name", ["rate limit", "server error", "reset", "half a body"])
def test_what_may_pass_is_tried_three_times(server, pauses, name):
    failure(server, ERRORS[name][0])

    assert (len(server.requests), pauses) == (3, [1.0, 2.0])


def test_a_late_answer_is_an_error_in_time(server):
    error = failure(server, Step(delay_s=1.5), timeout_s=0.3)

    assert "no answer from 127.0.0.1 within 0.3 s" in error.message


def test_a_silent_server_is_waited_for_once(server):
    server.lists_after_s = 1.5
    error = failure(server, Step(delay_s=1.5), timeout_s=0.3)

    assert "no answer from 127.0.0.1 within 0.3 s" in error.message
    assert server.requests == []


def test_an_answer_that_drips_is_an_error_in_time(server):
    error = failure(server, Step(fault="drip"), timeout_s=0.4)

    assert "no answer from 127.0.0.1 within 0.4 s" in error.message


def test_a_server_that_is_not_there_is_named_with_what_starts_it(monkeypatch):
    monkeypatch.setitem(
        endpoints.ENDPOINTS, "llamacpp", endpoints.Endpoint("llamacpp", "http://127.0.0.1:9/v1", start="start it")
    )

    with pytest.raises(EngineError) as caught:
        OpenAI(endpoint="llamacpp", model="any").extract(ARTICLE, on_step=lambda _: None)

    assert str(caught.value) == "engine llamacpp: nothing answers at http://127.0.0.1:9/v1\n  -> start it"


def test_an_unknown_host_is_an_error(monkeypatch):
    def unknown(*_, **__):
        raise socket.gaierror(-2, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)

    with pytest.raises(EngineError, match=r"no host is called llm\.test"):
        OpenAI(base_url="http://llm.test/v1", model="any").extract(ARTICLE, on_step=lambda _: None)


def test_plain_text_where_encryption_was_expected_is_an_error(server):
    error = failure(server, Step(), base_url=server.base_url.replace("http:", "https:"))

    assert "127.0.0.1 has no certificate that can be trusted" in error.message


def test_a_certificate_that_nobody_vouches_for_is_an_error():
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    trustme.CA().issue_cert("127.0.0.1").configure_cert(context)

    with running(context) as server:
        error = failure(server, Step())

    assert "127.0.0.1 has no certificate that can be trusted" in error.message
    assert "SSL_CERT_FILE" in error.hint


def test_a_missing_key_that_the_server_wants_is_named(server):
    assert failure(server, refused(401)).hint == "set OPENAI_API_KEY to a key that it knows"


def test_credentials_in_an_address_are_not_shown():
    with pytest.raises(EngineError) as caught:
        OpenAI(base_url="http://me:hunter2@127.0.0.1:9/v1", model="any").extract(ARTICLE, on_step=lambda _: None)

    assert "hunter2" not in str(caught.value)


def test_failures_are_not_logged_as_well(server, caplog):
    with caplog.at_level(logging.DEBUG):
        failure(server, refused(400, "no"))

    assert not [record for record in caplog.records if record.levelno >= logging.ERROR]


def test_the_name_of_a_model_is_not_taken_for_a_key(server):
    error = failure(server, refused(404, "no model xai-grok-4-fast"), model="xai-grok-4-fast")

    assert "has no model xai-grok-4-fast" in error.message


def test_a_key_that_a_server_repeats_in_part_is_hidden(server):
    assert "sk-" not in failure(server, refused(400, "key sk-ab12****9f is odd")).message
