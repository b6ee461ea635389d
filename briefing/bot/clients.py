"""Which client speaks to which workspace."""

from collections.abc import Callable

from slack_bolt import App
from slack_sdk import WebClient


def client_of(app: App) -> Callable[[str], WebClient | None]:
    """What gives the client of a workspace by its id, or None when that has removed the app."""
    own, installs = app.client, app.installation_store

    def find(team: str) -> WebClient | None:
        if installs is None:
            return own
        found = installs.find_bot(enterprise_id=None, team_id=team)
        if found is None or not found.bot_token:
            return None
        return WebClient(
            token=found.bot_token,
            base_url=own.base_url,
            timeout=own.timeout,
            ssl=own.ssl,
            proxy=own.proxy,
            headers=own.headers,
            retry_handlers=own.retry_handlers,
        )

    return find
