"""What can be typed after `briefing bot`."""

import argparse
from collections.abc import Callable

from briefing.cli import flags

HELP = """\
examples:
  briefing bot manifest                          what to paste at https://api.slack.com/apps, Create New App
  briefing bot                                   connects to Slack (Socket Mode) and answers until Ctrl-C
  briefing bot --engine ollama --model llama3.1
  briefing bot --http 127.0.0.1:3000             Slack posts to us, through a proxy of yours that speaks TLS
  briefing bot --http 127.0.0.1:3000 --installs installs.sqlite      for several workspaces

Socket Mode needs SLACK_BOT_TOKEN (xoxb-...) and SLACK_APP_TOKEN (xapp-...), HTTP needs SLACK_BOT_TOKEN and
SLACK_SIGNING_SECRET, several workspaces need SLACK_SIGNING_SECRET, SLACK_CLIENT_ID and SLACK_CLIENT_SECRET: in the
environment, no option takes them. What is missing is named with the place where it is found. SIGTERM and Ctrl-C end
the bot in order: whoever waits for a briefing is told.
"""

_MANIFEST = """\
examples:
  briefing bot manifest                          for Socket Mode
  briefing bot manifest --url https://briefing.example.org                              for HTTP
  briefing bot manifest --url https://briefing.example.org --installs installs.sqlite   for several workspaces
"""

_DIGEST = """\
examples:
  briefing bot digest --channel C0123456789                     what was briefed there in the last 24 hours
  briefing bot digest --channel C0123456789 today/*.txt         and these articles

The same channel gets one digest a day, however often this runs; it says so when there is nothing new. It needs
SLACK_BOT_TOKEN, or with --installs the secrets of the app, and --team.
"""


def add_bot(parser: argparse.ArgumentParser) -> None:
    """The flags of the bot, and its two other actions."""
    parser.usage = "briefing bot [manifest|digest] [options]"
    _add_bot_itself(parser)
    actions = parser.add_subparsers(title="actions", metavar="ACTION", dest="action", prog="briefing bot")
    manifest = flags.command(actions, "manifest", "print the app's manifest for Slack", _MANIFEST)
    manifest.add_argument("--url", metavar="URL", help="where Slack reaches the bot over HTTP; else Socket Mode")
    manifest.add_argument("--templates", metavar="DIR", help="search DIR for its words before ours")
    _add_again(manifest, _add_installs)
    digest = flags.command(actions, "digest", "post what was briefed in a channel today, once a day", _DIGEST)
    digest.add_argument("--channel", metavar="ID", required=True, help="the channel, such as C0123456789")
    digest.add_argument("--team", metavar="ID", help="its workspace, where there are several, such as T0123456789")
    digest.add_argument(
        "articles", metavar="BRIEFING.json|ARTICLE", nargs="*", help="kept briefings or articles to add"
    )
    _add_again(digest, _add_installs, _add_store, flags.add_engine, flags.add_limits)
    flags.add_reading(digest)
    flags.add_cache(digest)


def _add_again(action: argparse.ArgumentParser, *adders: Callable[[argparse.ArgumentParser], None]) -> None:
    """Add flags that may stand before the action too; else argparse would put a default in the place of what does."""
    action.argument_default = argparse.SUPPRESS
    for add in adders:
        add(action)
    action.argument_default = None


def _add_bot_itself(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--http", metavar="HOST:PORT", dest="slack_http", help="wait there for Slack's requests, instead of Socket Mode"
    )
    parser.add_argument(
        "--workers", metavar="N", dest="slack_workers", help="make N briefings at once (4); 20 more may wait"
    )
    parser.add_argument(
        "--keep", metavar="HOURS", dest="slack_keep_h", help="forget articles and briefings after HOURS (24)"
    )
    _add_installs(parser)
    _add_store(parser)
    flags.add_engine(parser)
    flags.add_limits(parser)


def _add_installs(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--installs",
        metavar="FILE",
        dest="slack_installs",
        help="several workspaces: the file, of mode 0600, that keeps their tokens",
    )


def _add_store(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--store",
        metavar="FILE",
        dest="slack_store",
        help="the file, of mode 0600, that keeps briefings",
    )
