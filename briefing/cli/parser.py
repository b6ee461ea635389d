"""What can be typed: commands, flags, help with examples."""

import argparse
import sys
from collections.abc import Callable, Sequence
from difflib import get_close_matches
from typing import NoReturn

from briefing import __version__
from briefing.cli import bot_flags, flags
from briefing.cli.console import printable

_TOP = """\
examples:
  briefing make article.txt                      the briefing as Markdown, on the screen
  briefing make article.txt -o brief.html        one HTML page, quotes linked to the article
  briefing make article.txt -o brief.md -o brief.json
  briefing check brief.json                      does every claim of it still hold?
  briefing COMMAND --help                        more examples

exit codes: 0 done, 1 could not, 2 wrong usage, 3 done but something is unsupported, 130 interrupted
"""

_MAKE = """\
examples:
  briefing make article.txt
  briefing make article.txt -o brief.html -o brief.json
  briefing make https://example.org/news/article.html
  briefing make report.pdf -o brief.html
  briefing make article.txt --open               the page in your browser
  briefing make article.txt -o forward.html --without-article
  pbpaste | briefing make - --published 2026-11-03 --format txt
  OPENAI_API_KEY=... briefing make article.txt --model gpt-5.4-mini --budget 0.05
  briefing make article.txt --engine ollama --model llama3.1
  briefing make article.txt --base-url http://localhost:8000/v1 --model my-model

Without --engine, a model is used when OPENAI_API_KEY is set, and rules that copy the article's own sentences
(--engine extractive) when it is not. Each choice can also stand in a BRIEFING_* variable (BRIEFING_ENGINE,
BRIEFING_MODEL, BRIEFING_BASE_URL, BRIEFING_TIMEOUT, BRIEFING_BUDGET, BRIEFING_TEMPLATES) or in briefing.toml
in this folder or in your configuration folder.
"""

_SHOW = """\
examples:
  briefing show brief.json                       as Markdown, on the screen
  briefing show brief.json -o brief.html -o brief.txt

A briefing that was changed by hand is shown as it is now; how many claims no longer hold stands on standard error.
"""

_CHECK = """\
examples:
  briefing check brief.json                      against the text that the briefing carries
  briefing check brief.json article.txt          against the article as it is today

Held again are the quotes, who says them, what the lines make of them, the marks and the dates.

exit codes: 0 every claim holds, 1 could not read it, 3 at least one claim does not hold
"""

_PROMPT = """\
examples:
  briefing prompt article.txt                    the messages and the JSON schema, and what they would cost
  briefing prompt article.txt --model gpt-5.4-mini

Where no engine with a model is chosen, it is what `--engine openai` would send.
"""

_TEMPLATES = """\
examples:
  briefing templates house                       copies ours into the folder house, which may not hold them yet
  briefing show brief.json --templates house     searches house before ours

The README.md among them says which file to change for what. Keep only the files that you change.
"""

_ENGINES = """\
examples:
  briefing engines
  briefing engines --check                       asks every server that is set up; sends no article

ready: can be used now. local: a server that must be running on this machine. lacks: what must be set in the
environment first. With --check, ready names the models that answered, and fails says what is wrong.
"""

_CACHE = """\
examples:
  briefing cache                                 how many answers of models are kept, and where
  briefing cache --clear                         forget them

What models answered is kept, so that the same article, model and prompt cost nothing the second time, and a run that
was broken off goes on where it stopped. It holds words of your articles, readable by you alone. `briefing make
--no-cache` neither reads nor writes it; kept briefings do not need it. Fetched pages are kept too, as far as their
servers allow.
"""

_SCHEMA = """\
example:
  briefing schema > briefing.schema.json
"""

_MAIL = """\
examples:
  briefing mail article.txt --to reader@example.org                 a trial: the mail as a file, nothing is sent
  briefing mail brief.json --to reader@example.org --send           through the server of your settings
  briefing mail morning/*.txt --to @readers.txt --send              one mail with all of them, to each address in a file
  briefing mail brief.json --to 'Lena Ortiz <lena@example.org>' --send --via sendmail
  briefing mail --send                                              what waits in the outbox and is due
  briefing mail --outbox                                            what is waiting, sent, refused, unknown

The server stands in BRIEFING_SMTP_HOST, _PORT, _SECURITY (starttls or tls), _USER and _SENDER, or as smtp_host and so
on in briefing.toml. The password stands in BRIEFING_SMTP_PASSWORD, in a file of mode 0600 that
BRIEFING_SMTP_PASSWORD_FILE names, in the service manager's credential briefing-smtp-password, or in the keyring; no
option takes it. The same articles go to the same address once, unless --slot names another occasion.

exit codes: 0 all sent, or the file is written; 1 our own checks of size, remote requests and headers refused it;
2 input, settings or engine do not fit, nothing more was sent; 3 some were refused; 4 some wait for another try;
5 for some no answer came, and they may have arrived; 130 interrupted. Of 3, 4 and 5 the worst: 5, then 3, then 4.
"""


class _Parser(argparse.ArgumentParser):
    """An argument parser whose errors are one line of what is wrong and one of what to type next."""

    def error(self, message: str, *, hint: str = "") -> NoReturn:
        sys.stderr.write(printable(f"{self.prog}: {message}\n  -> {hint or f'{self.prog} --help'}") + "\n")
        sys.exit(2)

    def parse_known_args(  # type: ignore[override]
        self, args: Sequence[str] | None = None, namespace: argparse.Namespace | None = None
    ) -> tuple[argparse.Namespace, list[str]]:
        """Parse, and let the command that does not know an argument say so, not the one above it."""
        found, unknown = super().parse_known_args(args, namespace)
        if unknown:
            self.error(f"{' '.join(unknown)}: is not known here")
        return found, unknown


def make_parser(only: str | None = None) -> argparse.ArgumentParser:
    """The parser of everything that can be typed; `command` in its result names a function of `commands`.

    Args:
        only: The one command whose flags are wanted: each flag takes a tenth of a millisecond. None wants all.
    """
    parser = _Parser(
        prog="briefing",
        description="Turn a news article into a briefing whose every line stands on words that are really in it.",
        epilog=_TOP,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    if only is not None and not only.startswith("-") and only not in _COMMANDS:
        parser.error(f"{only}: is no command", hint=_meant(only))
    parser.add_argument("--version", action="version", version=f"briefing {__version__}")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", dest="command", required=True)
    for name, (purpose, examples, add_flags) in _COMMANDS.items():
        command = flags.command(commands, name, purpose, examples)
        if only is None or only == name:
            add_flags(command)
    return parser


def _meant(typed: str) -> str:
    """What to type instead of something that is no command."""
    if set("./") & set(typed):
        return f"briefing make {typed}"
    close = get_close_matches(typed, _COMMANDS, n=1)
    return f"did you mean `briefing {close[0]}`?" if close else f"use one of {', '.join(_COMMANDS)}"


def _add_make(parser: argparse.ArgumentParser) -> None:
    parser.usage = "briefing make ARTICLE [-o FILE]... [options]"
    parser.add_argument("article", metavar="ARTICLE", nargs="+", action=flags.One, help=flags.ARTICLE_HELP)
    flags.add_output(parser)
    flags.add_engine(parser)
    flags.add_reading(parser)
    flags.add_limits(parser)
    flags.add_cache(parser)
    parser.add_argument("--strict", action="store_true", help="exit 3 when something in the draft is unsupported")


def _add_show(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("briefing", metavar="BRIEFING.json", help="a kept briefing, or - for standard input")
    flags.add_output(parser)


def _add_check(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("briefing", metavar="BRIEFING.json", help="a kept briefing, or - for standard input")
    parser.add_argument("article", metavar="ARTICLE", nargs="?", help="the article as it is today")


def _add_prompt(parser: argparse.ArgumentParser) -> None:
    parser.usage = "briefing prompt ARTICLE [options]"
    parser.add_argument("article", metavar="ARTICLE", nargs="+", action=flags.One, help=flags.ARTICLE_HELP)
    flags.add_engine(parser)
    flags.add_reading(parser)


def _add_engines(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--check", action="store_true", help="ask every server that is set up which models it has")


def _add_cache(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--clear", action="store_true", help="forget all answers and pages")


def _add_templates(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folder", metavar="DIR", help="where to copy them; made when it is not there")


def _add_mail(parser: argparse.ArgumentParser) -> None:
    parser.usage = "briefing mail BRIEFING.json|ARTICLE... --to ADDRESS... [--send] [options]"
    parser.add_argument(
        "articles", metavar="BRIEFING.json|ARTICLE", nargs="*", help="kept briefings or articles; several make one mail"
    )
    parser.add_argument(
        "--to",
        metavar="ADDRESS",
        nargs="+",
        action="extend",
        default=[],
        help="who gets it, each a mail of their own; @FILE holds one address a line",
    )
    parser.add_argument("--send", action="store_true", help="send it; without this it is only written to a file")
    parser.add_argument("--subject", metavar="TEXT", help="instead of the article's title")
    parser.add_argument("-o", "--output", metavar="FILE.eml", help="write the first mail there (ARTICLE.briefing.eml)")
    parser.add_argument("--via", metavar="PROGRAM", help="hand mails to sendmail, msmtp, ... instead of a server")
    parser.add_argument(
        "--slot", metavar="NAME", default="", help="the occasion, such as a date, if it is not the first"
    )
    parser.add_argument("--force", action="store_true", help="send again what was refused or may not have arrived")
    parser.add_argument("--list", metavar="ID", help="say that it goes to a list, such as morning.news.example")
    parser.add_argument("--outbox", action="store_true", help="show what is waiting, sent, refused, unknown")
    parser.add_argument("--templates", metavar="DIR", help="search DIR for templates before ours")
    flags.add_engine(parser)
    flags.add_reading(parser)
    flags.add_limits(parser)
    flags.add_cache(parser)


_COMMANDS: dict[str, tuple[str, str, Callable[[argparse.ArgumentParser], None]]] = {
    "make": ("make a briefing of an article", _MAKE, _add_make),
    "show": ("render a kept briefing again; no engine, no network", _SHOW, _add_show),
    "check": ("does every claim of a briefing still hold?", _CHECK, _add_check),
    "prompt": ("show what would be sent to a model, and its cost; send nothing", _PROMPT, _add_prompt),
    "templates": ("copy our templates into a folder, to change them there", _TEMPLATES, _add_templates),
    "engines": ("which engines are ready here, and what the others lack", _ENGINES, _add_engines),
    "cache": ("what is kept of models' answers, and forgetting it", _CACHE, _add_cache),
    "mail": ("write a mail of briefings into a file, or send it", _MAIL, _add_mail),
    "bot": ("answer with briefings in Slack", bot_flags.HELP, bot_flags.add_bot),
    "schema": ("print the JSON Schema of a briefing", _SCHEMA, lambda _: None),
}
