"""What the bot listens to, and the leave it needs: the one table that listeners, manifest and installation share."""

COMMAND = "/brief"
SHORTCUT = "brief_this"
EVENTS = ("app_home_opened", "app_mention", "message.im")
SCOPES = ("app_mentions:read", "chat:write", "commands", "files:read", "files:write", "im:history")
