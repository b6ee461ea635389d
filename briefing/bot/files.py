"""Files that somebody uploaded to Slack; the bot's token goes to Slack's own hosts over https and nowhere else."""

import time
import urllib.error
import urllib.request
from collections.abc import Mapping
from http.client import HTTPException
from typing import Any
from urllib.parse import urlsplit

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from briefing.errors import ReadError

LIMIT_BYTES = 20_000_000
LIMIT_S = 30.0
_CHUNK_BYTES = 65_536
_HOSTS = ("slack.com", "slack-gov.com")
_HINT = "upload it again, or give a link"


def download(file: Mapping[str, Any], client: WebClient) -> bytes:
    """The bytes of an uploaded file.

    Args:
        file: Slack's object of it.
        client: Has the token of its workspace.

    Raises:
        ReadError: It is too large, lies elsewhere, cannot be had, or a sign-in page came in its place.
    """
    if not _address(file) and file.get("id"):  # from another company's workspace Slack sends the id alone
        file = _looked_up(str(file["id"]), client)
    name = str(file.get("name") or "the file")
    address = _address(file)
    if not _is_slacks(address, client):
        raise ReadError(f"{name}: does not lie at Slack", hint=_HINT)
    if int(file.get("size") or 0) > LIMIT_BYTES:
        raise ReadError(f"{name}: is larger than {LIMIT_BYTES // 1_000_000} MB", hint="give a smaller file")
    try:
        raw = _get(address, token=client.token or "", name=name)
    except (OSError, HTTPException, ValueError) as error:
        if isinstance(error, urllib.error.HTTPError) and error.code in range(300, 400):
            raise _signed_out(name) from error
        raise ReadError(f"{name}: Slack did not give the file", hint=_HINT) from error
    if _is_sign_in_page(raw, file):
        raise _signed_out(name)
    return raw


def _signed_out(name: str) -> ReadError:
    return ReadError(
        f"{name}: Slack gave its sign-in page in place of the file",
        hint="invite the bot to the channel of the file; else whoever runs it has to give it the scope files:read",
    )


def _address(file: Mapping[str, Any]) -> str:
    return str(file.get("url_private_download") or file.get("url_private") or "")


def _looked_up(file_id: str, client: WebClient) -> Mapping[str, Any]:
    try:
        found = client.files_info(file=file_id).get("file")
    except SlackApiError as error:
        raise ReadError(
            "the file: Slack does not show it to the bot", hint="invite the bot to the channel of the file"
        ) from error
    return found if isinstance(found, Mapping) else {}


def _is_slacks(address: str, client: WebClient) -> bool:
    """Whether an address is one of Slack's, or of the Web API that the client was given in its place."""
    try:
        parts = urlsplit(address)
        host, port = (parts.hostname or "").lower(), parts.port
    except ValueError:
        return False
    if parts.username is not None or parts.password is not None:
        return False
    if parts.scheme == "https" and any(host == own or host.endswith(f".{own}") for own in _HOSTS):
        return port in (None, 443)
    api = urlsplit(client.base_url)
    is_own_api = not any((api.hostname or "").endswith(own) for own in _HOSTS)
    return is_own_api and (parts.scheme, parts.netloc) == (api.scheme, api.netloc)


class _NoRedirects(urllib.request.HTTPRedirectHandler):
    """Follows nothing: the token would go along."""

    def redirect_request(self, *_: object) -> None:
        """No request."""


def _get(address: str, *, token: str, name: str) -> bytes:
    request = urllib.request.Request(address, headers={"Authorization": f"Bearer {token}"})  # noqa: S310 - checked before
    opener = urllib.request.build_opener(_NoRedirects)
    ends, parts, size = time.monotonic() + LIMIT_S, [], 0
    with opener.open(request, timeout=LIMIT_S / 2) as answer:
        while part := answer.read1(_CHUNK_BYTES):
            parts.append(part)
            size += len(part)
            if size > LIMIT_BYTES:
                raise ReadError(f"{name}: is larger than {LIMIT_BYTES // 1_000_000} MB", hint="give a smaller file")
            if time.monotonic() > ends:
                raise TimeoutError(name)
    return b"".join(parts)


def _is_sign_in_page(raw: bytes, file: Mapping[str, Any]) -> bool:
    """Whether Slack answered with a page of its own, as it does without the scope, and with status 200."""
    head = raw[:2_000].lstrip().lower()
    if not head.startswith((b"<!doctype html", b"<html")):
        return False
    is_page = str(file.get("name") or "").lower().endswith((".html", ".htm"))
    return not is_page or (b"slack" in head and file.get("size") not in (None, len(raw)))
