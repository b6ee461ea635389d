"""The paths of the HTTP door, as the manifest names them to Slack."""

EVENTS_PATH = "/slack/events"
"""Where Slack posts to: events, commands, shortcuts, buttons."""
INSTALL_PATH = "/slack/install"
"""The page that somebody opens in a browser to install the app."""
INSTALLED_PATH = "/slack/oauth_redirect"
"""The page that Slack leads back to when the app was installed."""
