"""The Slack bot: a link, a text or a file in, a briefing back in the thread.

`register` puts everything onto a Bolt app of your own; `briefing bot` runs one.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from slack_bolt import App

    from briefing.bot.desk import Desk

__all__ = ["register"]


def register(app: "App", desk: "Desk | None" = None) -> "Desk":
    """Put the bot's listeners onto a Bolt app, and tell those whose jobs a restart broke off.

    Bolt asks the first listener that fits: put yours for messages on before, or they hear nothing of them.

    Args:
        app: Yours; it needs the scopes and events that `briefing bot manifest` names.
        desk: Who takes the work; None makes one by the settings in the environment and briefing.toml.

    Returns:
        The desk; close it when the app stops.

    Raises:
        BriefingError: The desk cannot be made.
    """
    from briefing.bot.clients import client_of
    from briefing.bot.listeners import Listeners
    from briefing.bot.opening import open_desk

    desk = desk or open_desk()
    Listeners(desk).listen(app)
    desk.recover(client_of(app))
    return desk
