"""One function for each command, named as it is typed."""

import argparse
import json
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.cli import pages
from briefing.cli.console import Console, printable
from briefing.errors import ReadError
from briefing.settings import Settings, choose

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.document import Document
    from briefing.schema import Briefing

KEPT_LIMIT_BYTES = 64 * 1024 * 1024
LEAST_WORDS = 25


def make(options: argparse.Namespace) -> int:
    """Make a briefing of an article and put it where it was asked for."""
    settings = settings_of(options)
    targets = pages.targets(options)
    with Console() as console:
        briefing, name = made(options.article, options, settings, console)
    pages.put(briefing, targets, options, templates=settings.templates)
    return _strictness(briefing, name) if options.strict else 0


def made(article: str, options: argparse.Namespace, settings: Settings, console: Console) -> "tuple[Briefing, str]":
    """A briefing of one article, with what the article is called; the console shows how it comes about."""
    from briefing.cache import Cache
    from briefing.engines.choice import EXTRACTIVE, choose_engine, name_engine
    from briefing.pipeline import make as make_briefing

    name = name_engine(settings, environ=os.environ)
    document = _read(article, options, on_step=console.step)
    memory = None if name == EXTRACTIVE or options.no_cache else Cache()
    engine = choose_engine(name, settings, memory=memory, say=console.say)
    _say_left_out(document, console)
    briefing = make_briefing(document, engine=engine, on_step=console.step)
    console.say(_receipt(briefing, document.name))
    return briefing, document.name


def show(options: argparse.Namespace) -> int:
    """Render a kept briefing again."""
    from briefing.cli.check import say_unheld

    settings = settings_of(options)
    targets = pages.targets(options)
    briefing = kept(options.briefing)
    pages.put(briefing, targets, options, templates=settings.templates)
    say_unheld(briefing, options.briefing)
    return 0


def check(options: argparse.Namespace) -> int:
    """Say what of a kept briefing does not hold."""
    from briefing.cli.check import check as check_briefing

    return check_briefing(options)


def prompt(options: argparse.Namespace) -> int:
    """Print what a model would be sent; send nothing."""
    from briefing.engines.choice import EXTRACTIVE, name_engine
    from briefing.engines.openai import OpenAI

    settings = settings_of(options)
    name = name_engine(settings, environ=os.environ)
    if name == EXTRACTIVE:
        sys.stderr.write("engine extractive sends nothing; this is what `--engine openai` would send\n")
    engine = OpenAI(endpoint="openai" if name == EXTRACTIVE else name, model=settings.model, base_url=settings.base_url)
    with Console() as console:
        document = _read(options.article, options, on_step=console.step)
    requests = engine.requests(document)
    request = requests[0]
    for message in request.messages:
        sys.stdout.write(f"## {message['role']}\n\n{message['content']}\n\n")
    sys.stdout.write(f"## schema\n\n{json.dumps(request.schema, indent=2, ensure_ascii=False)}\n")
    host = request.host if request.base_url else "no address yet"
    costs = [request.cost_usd for request in requests]
    cost = f"about ${sum(filter(None, costs)):.4f}" if None not in costs else "price unknown"
    passages = f" in {len(requests)} passages, of which this is the first" if len(requests) > 1 else ""
    sys.stderr.write(
        f"{request.prompt} for {request.model or 'the model that the server has'} at {host}: "
        f"about {sum(request.input_tokens for request in requests):,} tokens in and "
        f"{sum(request.output_tokens for request in requests):,} out{passages}, {cost}; nothing was sent\n"
    )
    return 0


def engines(options: argparse.Namespace) -> int:
    """Print which engines are ready here, and what the others lack."""
    from briefing.cli.engine import ask_for_models
    from briefing.engines.endpoints import ready

    rows = [("extractive", "ready", "no model: rules that copy the article's own sentences, English only")]
    for endpoint in ready(os.environ):
        model = f"model {endpoint.model}" if endpoint.model else "name a model with --model"
        rows.append((endpoint.name, endpoint.state, endpoint.lacks or model))
    if options.check:
        asked = ask_for_models([name for name, state, _ in rows[1:] if state != "lacks"])
        rows = [(name, *asked.get(name, (state, words))) for name, state, words in rows]
    width = max(len(name) for name, _, _ in rows)
    for name, state, words in rows:
        sys.stdout.write(f"{name:<{width}}  {state:<5}  {words}\n")
    return 0


def cache(options: argparse.Namespace) -> int:
    """Say what is kept of models' answers, or forget it."""
    from briefing.cache import Cache
    from briefing.readers.pages import Pages

    kept, pages = Cache(), Pages()
    if options.clear:
        kept.clear()
        pages.clear()
        sys.stdout.write(f"nothing is kept any more in {kept.path}\n")
        return 0
    size = kept.size()
    answers = "1 answer" if size.answers == 1 else f"{size.answers:,} answers"
    sys.stdout.write(f"{answers} in {size.size_bytes / 1e6:.1f} MB: {kept.path}\n")
    count, size_bytes = pages.size()
    if count:
        web_pages = "1 web page" if count == 1 else f"{count:,} web pages"
        sys.stdout.write(f"{web_pages} in {size_bytes / 1e6:.1f} MB: {pages.folder}\n")
    return 0


def schema(options: argparse.Namespace) -> int:  # noqa: ARG001 - every command takes its options
    """Print the JSON Schema of a briefing."""
    from briefing.schema import Briefing

    sys.stdout.write(json.dumps(Briefing.model_json_schema(), indent=2, ensure_ascii=False) + "\n")
    return 0


def _read(article: str, options: argparse.Namespace, *, on_step: "Callable[[str], None]") -> "Document":
    from briefing.readers import read
    from briefing.readers.characters import count_words

    document = read(
        article,
        published=options.published,
        keep_all=options.keep_all,
        allow_private=options.allow_private,
        keep_pages=not getattr(options, "no_cache", True),
        on_step=on_step,
    )
    count = count_words(document.text)
    if count < LEAST_WORDS:
        words = "1 word" if count == 1 else f"{count} words"
        raise ReadError(
            f"{document.name}: has {words}, too few for an article",
            hint=f"give the whole article; it needs {LEAST_WORDS} words at least",
        )
    return document


def templates(options: argparse.Namespace) -> int:
    """Copy our templates into a folder."""
    from briefing.template import copy_ours

    folder = Path(options.folder)
    for path in copy_ours(folder):
        sys.stdout.write(f"{path}\n")
    sys.stderr.write(
        f"change them, then `briefing make ARTICLE --templates {folder}`; {folder / 'README.md'} says how\n"
    )
    return 0


def mail(options: argparse.Namespace) -> int:
    """Mail briefings, or write the first mail into a file."""
    from briefing.cli.mail import mail as mail_briefings

    return mail_briefings(options)


def bot(options: argparse.Namespace) -> int:
    """Answer with briefings in Slack."""
    from briefing.cli.bot import bot as run_bot

    return run_bot(options)


def settings_of(options: argparse.Namespace) -> Settings:
    """What the user chose, from flags, environment and briefing.toml."""
    return choose(vars(options), environ=os.environ, folders=_folders())


def _folders() -> tuple[Path, ...]:
    if Path("briefing.toml").is_file():
        return (Path(),)
    from platformdirs import user_config_path

    return (user_config_path("briefing"),)


def kept(name: str) -> "Briefing":
    """A briefing that was kept as JSON, in a file or on standard input."""
    from briefing.pipeline import load

    try:
        if name == "-":
            content = sys.stdin.buffer.read(KEPT_LIMIT_BYTES + 1)
        else:
            with Path(name).open("rb") as kept:
                content = kept.read(KEPT_LIMIT_BYTES + 1)
        text = content.decode("utf-8-sig")
    except OSError as error:
        raise ReadError(
            f"{name}: cannot be read: {(error.strerror or str(error)).lower()}",
            hint="give the .json that `briefing make ARTICLE -o briefing.json` wrote",
        ) from error
    except UnicodeDecodeError as error:
        raise ReadError(
            f"{name}: is not a briefing: it is not UTF-8 text",
            hint="give the .json that `briefing make ARTICLE -o briefing.json` wrote",
        ) from error
    if len(content) > KEPT_LIMIT_BYTES:
        raise ReadError(f"{name}: is larger than any briefing", hint="give the .json that `briefing make` wrote")
    return load(text, name=name)


def _say_left_out(document: "Document", console: Console) -> None:
    if document.left_out:
        kinds = ", ".join(dict.fromkeys(part.kind for part in document.left_out))
        console.say(f"{document.name}: page furniture was left out: {kinds} (--keep-all keeps it)")


def _receipt(briefing: "Briefing", name: str) -> str:
    """One line: what was made of what, what it cost."""
    claims = sum(1 for _ in briefing.claims())
    quotes = sum(1 for _ in briefing.evidence())
    made = briefing.provenance
    counted = f"{claims} claim{'s' * (claims != 1)} on {quotes} verified quote{'s' * (quotes != 1)}"
    told = [counted, f"{len(briefing.unsupported)} unsupported"]
    if made.usage is not None:
        told.append(f"{made.usage.input_tokens:,} tokens in, {made.usage.output_tokens:,} out")
        told.append("price unknown" if made.cost_usd is None else f"${made.cost_usd:.4f}")
    engine = f"{made.engine} {made.model}".strip()
    return f"{name}: {', '.join(told)}, {made.seconds:.1f} s, engine {engine}"


def _strictness(briefing: "Briefing", name: str) -> int:
    if not briefing.unsupported:
        return 0
    first = briefing.unsupported[0]
    wrong = printable(f"“{first.quotes[0]}”" if first.quotes else first.claim)
    sys.stderr.write(
        f"{name}: {len(briefing.unsupported)} claims of the draft are not supported by the article, first {wrong}\n"
        '  -> drop `--strict` to accept the page as it is; they are listed under "unsupported"\n'
    )
    return 3
