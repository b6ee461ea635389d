"""The client of Slack's Web API that everything here uses, and what Slack says to its tokens at the start."""

from collections.abc import Collection
from typing import NoReturn
from urllib.parse import urlsplit

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from slack_sdk.http_retry import ConnectionErrorRetryHandler, RateLimitErrorRetryHandler
from slack_sdk.http_retry.builtin_handlers import ServerErrorRetryHandler
from slack_sdk.http_retry.request import HttpRequest
from slack_sdk.http_retry.response import HttpResponse
from slack_sdk.http_retry.state import RetryState

from briefing.bot.tokens import where
from briefing.errors import DeliveryError, SettingsError

API = "https://slack.com/api/"
_REFUSALS = frozenset(
    "invalid_auth not_authed account_inactive token_revoked token_expired not_allowed_token_type no_permission "
    "missing_scope".split()
)


class AnyServerErrorRetryHandler(ServerErrorRetryHandler):
    """Tries again at every status from 500; that of slack_sdk does at 500 and 503 alone."""

    def _can_retry(
        self,
        *,
        state: RetryState,  # noqa: ARG002 - slack_sdk passes it
        request: HttpRequest,  # noqa: ARG002 - as above
        response: HttpResponse | None = None,
        error: Exception | None = None,  # noqa: ARG002 - as above
    ) -> bool:
        return response is not None and response.status_code >= 500


def make_client(token: str = "", *, api: str = API) -> WebClient:
    """A client that tries again what failed on the way: its own default gives up at the first "too many requests".

    Args:
        token: A bot token, or "" where each workspace has its own.
        api: Where the Web API is; GovSlack has its own.
    """
    retry_handlers = [
        ConnectionErrorRetryHandler(max_retry_count=2),
        RateLimitErrorRetryHandler(max_retry_count=3),
        AnyServerErrorRetryHandler(max_retry_count=2),
    ]
    return WebClient(token=token or None, base_url=api, retry_handlers=retry_handlers)


def greet(client: WebClient, *, scopes: Collection[str]) -> str:
    """Show Slack the bot token.

    Args:
        client: A client with the token of one workspace.
        scopes: What the bot needs leave for.

    Returns:
        Who the bot is there, in a few words.

    Raises:
        SettingsError: Slack does not know the token, or gave it too little leave.
        DeliveryError: Slack cannot be reached.
    """
    try:
        answer = client.auth_test()
    except SlackApiError as error:
        refuse(error, variable="SLACK_BOT_TOKEN")
    except OSError as error:
        raise unreachable(client, error) from error
    given = {scope.strip() for scope in str(answer.headers.get("x-oauth-scopes", "")).split(",")} - {""}
    lacking = sorted(set(scopes) - given)
    if given and lacking:
        raise SettingsError(
            f"slack: the app was installed without {', '.join(lacking)}",
            hint="paste the output of `briefing bot manifest` under App Manifest, then reinstall under Install App",
        )
    return f"{answer.get('user')} in {answer.get('team')}"


def refuse(error: SlackApiError, *, variable: str) -> NoReturn:
    """Say in our words that Slack refused a token.

    Raises:
        SettingsError: The token is wrong.
        DeliveryError: Something else is.
    """
    reason = str(error.response.get("error", "no reason"))
    if reason in _REFUSALS:
        raise SettingsError(f"{variable}: Slack refuses it: {reason}", hint=where(variable)) from error
    status = error.response.status_code
    # Of an answer that is no JSON, slack_sdk makes a long sentence with the whole page in it.
    words = reason if reason.isidentifier() else f"with status {status} and no reason"
    raise DeliveryError(f"slack: answers {words}", hint="try again in a minute") from error


def unreachable(client: WebClient, error: Exception) -> DeliveryError:
    """Say in our words that Slack did not answer."""
    inner = getattr(error, "reason", error)  # urllib's own error wraps that of the system
    reason = (getattr(inner, "strerror", "") or str(inner) or type(error).__name__).lower()
    host = urlsplit(client.base_url).netloc
    return DeliveryError(
        f"slack: {host} cannot be reached: {reason}", hint="check the network; a proxy is taken from HTTPS_PROXY"
    )
