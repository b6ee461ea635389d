"""What went wrong between us and a model's server, into one line of what and one line of what to do."""

import math
import re
import socket
import ssl
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import httpx2
import openai

from briefing.engines import endpoints
from briefing.errors import EngineError

_SECRET = re.compile(
    r"\bsk-[A-Za-z0-9*_-]{4,}|\b(?:pk|rk|gsk|xai|hf|key|r8)[-_][A-Za-z0-9*_-]{20,}|\bAIza[\w*-]{10,}"
    r"|(?i:bearer\s+\S+)|\borg-\w{6,}|\bproj_\w{6,}"
)
_TOO_LONG = re.compile(
    r"context[ _](?:length|size|window)|maximum context|too many tokens|prompt is too long|exceed_context|max_model_len"
    r"|input is too long|reduce the length",
    re.IGNORECASE,
)
_NO_SCHEMAS = re.compile(
    r"response_format|json_schema|structured output|grammar|xgrammar|invalid schema", re.IGNORECASE
)
_NO_MODEL = re.compile(
    r"model.{0,80}(?:not (?:found|exist|available)|unknown|invalid)|(?:unknown|invalid|no such) model", re.I
)
_FILTERED = re.compile(r"content_filter|content management policy|safety|moderation", re.IGNORECASE)
_NO_MONEY = re.compile(
    r"insufficient_quota|insufficient (?:balance|credit|funds)|billing|exceeded your current quota", re.I
)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a call went, as error messages tell it.

    Attributes:
        engine: The engine's name.
        host: The host, without credentials.
        url: The base URL, without credentials.
        model: The model's name.
        timeout_s: Seconds one answer may take.
        start: What to do when nothing answers there.
        key_variable: The variable that holds the key, or "".
        key: The key, which no message may hold, or "".
        fetch: How to get a model that is not there yet, or "".
    """

    engine: str
    host: str
    url: str
    model: str
    timeout_s: float
    start: str
    key_variable: str
    key: str
    fetch: str = ""

    @property
    def is_open(self) -> bool:
        """Whether what is sent there can be read on the way."""
        return self.url.startswith("http:") and not endpoints.is_loopback(self.url)

    def __repr__(self) -> str:
        return f"Place({self.engine} at {self.host})"

    def error(self, what: str, *, hint: str, retryable: bool = False) -> EngineError:
        """An error of this engine, without secrets and on one line."""
        return EngineError(
            f"engine {self.engine}: {self.scrub(what)}", hint=self.scrub(hint, limit=400), retryable=retryable
        )

    def scrub(self, text: str, *, limit: int = 300) -> str:
        """The text without keys and control characters, on one line of at most `limit` characters."""
        hidden = text.replace(self.key, "***") if len(self.key) >= 4 else text
        line = " ".join("".join(c if c.isprintable() else " " for c in _SECRET.sub("***", hidden[:5000])).split())
        return line if len(line) <= limit else line[: limit - 3] + "..."


def explain(error: Exception, place: Place) -> EngineError:
    """The engine's error for anything that openai's client raises."""
    if isinstance(error, openai.APITimeoutError):
        return _timeout(error, place)
    if isinstance(error, openai.APIStatusError):
        return _status(error, place)
    if isinstance(error, openai.APIConnectionError | httpx2.HTTPError | OSError):
        return _connection(error, place)
    return place.error(
        f"{place.host} answered something that is no chat completion",
        hint=f"check that {place.url} is the address of an OpenAI-compatible server; it usually ends in /v1",
    )


def is_passing(error: Exception, fault: EngineError) -> bool:
    """Whether the same call could succeed within seconds: a full server could, a slow or absent one could not."""
    if isinstance(error, openai.APIStatusError):
        return fault.retryable and error.response.headers.get("x-should-retry") != "false"
    is_absent = isinstance(error, openai.APITimeoutError) or any(
        isinstance(link, socket.gaierror | ConnectionRefusedError) for link in _chain(error)
    )
    return fault.retryable and not is_absent


def retry_after_s(error: Exception) -> float | None:
    """Seconds after which a server wants to be asked again, or None when it does not say."""
    if not isinstance(error, openai.APIStatusError):
        return None
    for header, unit in (("retry-after-ms", 1000.0), ("retry-after", 1.0)):
        try:
            wait_s = float(error.response.headers[header]) / unit
        except (KeyError, ValueError):
            continue
        if 0 <= wait_s < math.inf:
            return wait_s
    return None


def _timeout(error: openai.APITimeoutError, place: Place) -> EngineError:
    if any(isinstance(link, httpx2.ConnectTimeout) for link in _chain(error)):
        return place.error(f"{place.url} cannot be reached", hint=place.start, retryable=True)
    return place.error(
        f"no answer from {place.host} within {place.timeout_s:g} s",
        hint=f"give it more time with `--timeout {max(1, round(place.timeout_s * 3))}`, or name a faster model",
        retryable=True,
    )


def _connection(error: Exception, place: Place) -> EngineError:
    chain = list(_chain(error))
    text = " ".join(str(link) for link in chain)
    if any(isinstance(link, httpx2.DecodingError) for link in chain):
        return place.error(f"the answer from {place.host} cannot be read", hint="try again, or name another model")
    if any(isinstance(link, socket.gaierror) for link in chain) or "Name or service not known" in text:
        return place.error(f"no host is called {place.host}", hint="check the base URL and the network", retryable=True)
    if any(isinstance(link, ssl.SSLError) for link in chain) or "CERTIFICATE_VERIFY" in text or "[SSL" in text:
        return place.error(
            f"{place.host} has no certificate that can be trusted",
            hint="check the base URL (http or https?), or set SSL_CERT_FILE to your organisation's certificates",
        )
    if any(isinstance(link, ConnectionRefusedError) for link in chain) or "refused" in text:
        return place.error(f"nothing answers at {place.url}", hint=place.start, retryable=True)
    return place.error(f"the connection to {place.host} broke off", hint="try again", retryable=True)


def _status(error: openai.APIStatusError, place: Place) -> EngineError:
    status, said = error.status_code, _said(error)
    match status:
        case 401:
            variable = place.key_variable or "OPENAI_API_KEY"
            what = "does not accept the key" if place.key else "wants a key"
            return place.error(f"{place.host} {what}", hint=f"set {variable} to a key that it knows")
        case 402:
            return _no_money(place)
        case 403:
            return place.error(
                f"{place.host} forbids this call: {said}",
                hint=f"check what the key may do and whether {place.model} is open to it",
            )
        case 404:
            return _not_found(place, said)
        case 429:
            return _no_money(place) if _NO_MONEY.search(_raw(error)) else _rate_limit(error, place)
        case _ if status >= 500:
            return place.error(
                f"{place.host} failed with status {status}: {said}", hint="try again later", retryable=True
            )
        case _:
            return _refused(error, place, said)


def _refused(error: openai.APIStatusError, place: Place, said: str) -> EngineError:
    raw = _raw(error)
    if error.status_code < 400:
        return place.error(
            f"{place.host} points to another address, which is not followed", hint="give that address with `--base-url`"
        )
    if error.status_code == 413 or _TOO_LONG.search(raw):
        return place.error(
            f"the article is too long for {place.model or 'the model'}: {said}",
            hint="name a model with a larger context, or start your server with one",
        )
    if _NO_MODEL.search(said):
        return _not_found(place, said)
    if _FILTERED.search(raw):
        return filtered(place)
    if _NO_SCHEMAS.search(raw):
        return place.error(
            f"{place.host} does not take the schema of the answer: {said}",
            hint="name a model that has structured outputs, or another endpoint",
        )
    return place.error(
        f"{place.host} refused the call with status {error.status_code}: {said}",
        hint="check `--model` and `--base-url`; `briefing engines` lists what is ready",
        retryable=error.status_code in (408, 409),
    )


def _not_found(place: Place, said: str) -> EngineError:
    if place.model and (place.model in said or "model" in said.lower()):
        hint = "name another one with `--model NAME`"
        return place.error(
            f"{place.host} has no model {place.model}", hint=f"{place.fetch}, or {hint}" if place.fetch else hint
        )
    return place.error(
        f"there are no chat completions at {place.url}", hint="check the base URL; it usually ends in /v1"
    )


def _rate_limit(error: openai.APIStatusError, place: Place) -> EngineError:
    wait_s = retry_after_s(error)
    when = f"in {wait_s:.0f} s" if wait_s else "in a minute"
    return place.error(f"{place.host} takes no more calls for now", hint=f"try again {when}", retryable=True)


def _no_money(place: Place) -> EngineError:
    return place.error(
        f"the account at {place.host} has no credit left", hint="add credit there, or use `--engine extractive`"
    )


def filtered(place: Place) -> EngineError:
    """The error for an article that a content filter stopped."""
    return place.error(
        f"a content filter of {place.host} stopped the answer", hint="name another model, or use `--engine extractive`"
    )


def _raw(error: openai.APIStatusError) -> str:
    return f"{error.code or ''} {error.type or ''} {error.body!s:.2000} {error.message:.2000}"


def _said(error: openai.APIStatusError) -> str:
    body: Any = error.body
    for key in ("error", "message", "detail"):
        if isinstance(body, dict) and body.get(key):
            body = body[key]
    text = body if isinstance(body, str) else ""
    if not text or text.lstrip().startswith("<"):
        return "it gives no reason"
    return text.strip().rstrip(".")[:200]


def _chain(error: BaseException | None) -> Iterator[BaseException]:
    seen: set[int] = set()
    while error is not None and id(error) not in seen:
        seen.add(id(error))
        yield error
        error = error.__cause__ or error.__context__
