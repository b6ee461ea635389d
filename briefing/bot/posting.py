"""Messages, files and private answers to Slack, with what is done where it does not take them."""

from typing import Any, Final

from slack_sdk import WebClient, WebhookClient
from slack_sdk.errors import SlackApiError
from slack_sdk.http_retry import ConnectionErrorRetryHandler, RateLimitErrorRetryHandler

from briefing.bot.faults import reason_of
from briefing.views.slack import Message

SAFE: Final[dict[str, Any]] = {"parse": "none", "link_names": False}
"""On every post and update: nothing in a text comes alive by itself."""
_QUIET: Final[dict[str, Any]] = {"unfurl_links": False, "unfurl_media": False}
_TOO_MUCH = frozenset("msg_blocks_too_long msg_too_long invalid_blocks invalid_blocks_format".split())
_NOT_THERE = frozenset(
    "not_in_channel channel_not_found is_archived no_permission cannot_reply_to_message "
    "thread_not_found message_not_found cant_update_message user_not_in_channel".split()
)


def is_not_there(error: SlackApiError) -> bool:
    """Whether the bot may not, or cannot, write at that place."""
    reason = reason_of(error)
    return reason in _NOT_THERE or reason.startswith("restricted_action")


def is_too_much(error: SlackApiError) -> bool:
    """Whether Slack does not take the blocks."""
    return reason_of(error) in _TOO_MUCH


def post(client: WebClient, message: Message, *, channel: str, thread: str = "") -> tuple[str, str]:
    """Post a message, in two halves where Slack does not take it whole.

    Returns:
        The channel as Slack names it, and the time stamp of the message.

    Raises:
        SlackApiError: Slack does not take it.
    """
    try:
        answer = _post(client, message, channel=channel, thread=thread)
    except SlackApiError as error:
        if not is_too_much(error) or len(message["blocks"]) < 2:
            raise
        first, second = _halves(message)
        answer = _post(client, first, channel=channel, thread=thread)
        _post(client, second, channel=channel, thread=thread or str(answer["ts"]))
    return str(answer["channel"]), str(answer["ts"])


def update(client: WebClient, message: Message, *, channel: str, ts: str, thread: str = "") -> None:
    """Put a message in the place of one that was posted, its second half below where Slack does not take it whole.

    Raises:
        SlackApiError: Slack does not take it.
    """
    try:
        client.chat_update(channel=channel, ts=ts, **message, **SAFE)
    except SlackApiError as error:
        if not is_too_much(error) or len(message["blocks"]) < 2:
            raise
        first, second = _halves(message)
        client.chat_update(channel=channel, ts=ts, **first, **SAFE)
        _post(client, second, channel=channel, thread=thread or ts)


def upload(client: WebClient, text: str, *, name: str, title: str, channel: str, thread: str = "") -> None:
    """Upload a file into a channel or thread.

    Raises:
        SlackApiError: Slack does not take it.
    """
    client.files_upload_v2(
        channel=channel, thread_ts=thread or None, filename=name, content=text, title=title, request_file_info=False
    )


def whisper(client: WebClient, message: Message, *, channel: str, user: str, thread: str = "") -> None:
    """Say something that only one person sees; where that cannot be, in their conversation with the bot.

    Raises:
        SlackApiError: Slack takes neither.
    """
    if channel not in ("", user):
        try:
            if user and not channel.startswith("D"):
                client.chat_postEphemeral(channel=channel, user=user, thread_ts=thread or None, **message, **SAFE)
            else:  # nobody else is there
                _post(client, message, channel=channel, thread=thread)
            return
        except SlackApiError:
            if not user:
                raise
    _post(client, message, channel=user)


def answer(response_url: str, message: Message) -> None:
    """Post a private answer to a response URL.

    Raises:
        OSError: It takes none, as when 30 minutes have passed.
    """
    hook = WebhookClient(response_url, retry_handlers=[ConnectionErrorRetryHandler(), RateLimitErrorRetryHandler()])
    given = hook.send(text=message["text"], blocks=message["blocks"], response_type="ephemeral")
    if given.status_code != 200:
        raise ConnectionRefusedError(f"a response URL answers {given.status_code}")


def _post(client: WebClient, message: Message, *, channel: str, thread: str = "") -> Any:
    return client.chat_postMessage(channel=channel, thread_ts=thread or None, **message, **SAFE, **_QUIET)


def _halves(message: Message) -> tuple[Message, Message]:
    middle = (len(message["blocks"]) + 1) // 2
    return (
        {"text": message["text"], "blocks": message["blocks"][:middle]},
        {"text": message["text"], "blocks": message["blocks"][middle:]},
    )
