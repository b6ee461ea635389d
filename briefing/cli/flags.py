"""The flags that several commands share."""

import argparse
import datetime as dt
from typing import Any

ARTICLE_HELP = "a file (.txt .md .html .pdf .docx .eml), a web address, or - for standard input"
FORMATS = ("md", "html", "json", "txt")


def add_output(parser: argparse.ArgumentParser) -> None:
    """Where the page goes, and how it looks."""
    parser.add_argument(
        "-o",
        "--output",
        metavar="FILE",
        action="append",
        default=[],
        help="write to FILE; .md .html .json .txt name the format",
    )
    parser.add_argument(
        "--format", choices=FORMATS, help="format of standard output, or of a FILE without a suffix (md)"
    )
    parser.add_argument("--templates", metavar="DIR", help="search DIR for templates before ours")
    parser.add_argument("--open", action="store_true", help="open the HTML page in the browser")
    parser.add_argument(
        "--without-article", action="store_true", help="a page to forward: the quotes, not the article's full text"
    )
    parser.add_argument("--front-matter", action="store_true", help="begin Markdown with its metadata as YAML")


def add_engine(parser: argparse.ArgumentParser) -> None:
    """Which engine drafts."""
    parser.add_argument(
        "--engine", metavar="NAME", help="auto, extractive, openai, ollama, ...; see `briefing engines`"
    )
    parser.add_argument("--model", metavar="NAME", help="the model's name as its server knows it")
    parser.add_argument("--base-url", metavar="URL", help="address of an OpenAI-compatible server")


class One(argparse.Action):
    """One article; a second one gets an error that says so."""

    def __call__(
        self,
        parser: argparse.ArgumentParser,
        namespace: argparse.Namespace,
        values: object,
        option_string: str | None = None,  # noqa: ARG002 - argparse passes it
    ) -> None:
        """Keep the article, or say that there are several."""
        articles = [str(value) for value in values] if isinstance(values, list) else [str(values)]
        if len(articles) > 1:
            parser.error(f"one article makes one briefing, and {len(articles)} were given: {', '.join(articles)}")
        setattr(namespace, self.dest, articles[0])


def _date(text: str) -> dt.date:
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a date such as 2026-11-03") from None


def add_reading(parser: argparse.ArgumentParser) -> None:
    """How an article is read."""
    parser.add_argument("--published", metavar="DATE", type=_date, help="the article's date, as 2026-11-03")
    parser.add_argument("--keep-all", action="store_true", help="cut no menus, comments or other page furniture")
    parser.add_argument(
        "--allow-private", action="store_true", help="fetch from this machine and its own network, and from any port"
    )


def add_limits(parser: argparse.ArgumentParser) -> None:
    """What one article may take."""
    parser.add_argument(
        "--timeout", metavar="SECONDS", dest="timeout_s", help="wait this long for one answer of a model (300)"
    )
    parser.add_argument("--budget", metavar="USD", dest="budget_usd", help="never spend more than this on one article")


def add_cache(parser: argparse.ArgumentParser) -> None:
    """Whether answers of models are kept."""
    parser.add_argument("--no-cache", action="store_true", help="ask and fetch anew, and keep no answer or page")


def command(
    commands: "argparse._SubParsersAction[Any]", name: str, purpose: str, examples: str
) -> argparse.ArgumentParser:
    """The parser of one more command, with examples in its help."""
    command: argparse.ArgumentParser = commands.add_parser(
        name,
        help=purpose,
        description=f"{purpose[:1].upper()}{purpose[1:]}{'' if purpose.endswith('?') else '.'}",
        epilog=examples,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    return command
