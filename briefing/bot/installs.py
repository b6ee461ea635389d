"""Several workspaces: each installs the app by itself, and its token is kept in a file that only its owner can read."""

import os
from pathlib import Path

from slack_bolt.authorization.authorize import InstallationStoreAuthorize
from slack_bolt.oauth.oauth_settings import OAuthSettings
from slack_sdk.oauth.installation_store.sqlite3 import SQLite3InstallationStore
from slack_sdk.oauth.state_store.sqlite3 import SQLite3OAuthStateStore

from briefing.bot.paths import INSTALL_PATH, INSTALLED_PATH
from briefing.bot.tokens import Tokens
from briefing.errors import SettingsError

STATE_S = 600


def open_installs(path: Path, tokens: Tokens, *, scopes: tuple[str, ...]) -> OAuthSettings:
    """How workspaces install the app, and where their tokens are kept.

    Args:
        path: The file; made, for its owner alone, when it is not there.
        tokens: Who the app is.
        scopes: What the bot needs leave for.

    Raises:
        SettingsError: The file cannot be used, or others can read it.
    """
    _make_private(path)
    database = str(path)
    installs = SQLite3InstallationStore(database=database, client_id=tokens.client_id)
    states = SQLite3OAuthStateStore(database=database, expiration_seconds=STATE_S)
    installs.init()  # type: ignore[no-untyped-call]
    states.init()  # type: ignore[no-untyped-call]
    settings = OAuthSettings(
        client_id=tokens.client_id,
        client_secret=tokens.client_secret,
        scopes=scopes,
        installation_store=installs,
        installation_store_bot_only=True,
        state_store=states,
        state_expiration_seconds=STATE_S,
        install_path=INSTALL_PATH,
        redirect_uri_path=INSTALLED_PATH,
    )
    if isinstance(settings.authorize, InstallationStoreAuthorize):
        # What Slack says of a token holds as long as the token; asked each time, acknowledging would wait for it.
        settings.authorize.cache_enabled = True
    return settings


def _make_private(path: Path) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch(mode=0o600)
        mode = path.stat().st_mode
    except OSError as error:
        raise SettingsError(
            f"{path}: cannot be written: {(error.strerror or str(error)).lower()}", hint="change slack_installs"
        ) from error
    if os.name == "posix" and mode & 0o077:
        raise SettingsError(f"{path}: others on this machine may read the tokens", hint=f"chmod 600 {path}")
