"""Several workspaces: each installs the app by itself, and its token is kept in a file that only its owner can read."""

import os
from contextlib import closing
from pathlib import Path

from slack_bolt.authorization.authorize import InstallationStoreAuthorize
from slack_bolt.oauth.oauth_settings import OAuthSettings
from slack_sdk.oauth.installation_store.models.bot import Bot
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
    installs = _Installs(database=database, client_id=tokens.client_id)
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


class _Installs(SQLite3InstallationStore):
    """Finds a workspace also by its id alone: after a restart, nobody says to which organisation it belongs."""

    def find_bot(
        self, *, enterprise_id: str | None, team_id: str | None, is_enterprise_install: bool | None = False
    ) -> Bot | None:
        if enterprise_id is None and team_id:
            with closing(self.connect()) as database:
                found = database.execute(
                    "SELECT enterprise_id FROM slack_bots WHERE client_id = ? AND team_id = ?"
                    " ORDER BY installed_at DESC",
                    (self.client_id, team_id),
                ).fetchone()
            enterprise_id = found[0] if found else None
        return super().find_bot(
            enterprise_id=enterprise_id, team_id=team_id, is_enterprise_install=is_enterprise_install
        )


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
