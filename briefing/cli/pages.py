"""Pages to where they were asked for: standard output, files, and the browser."""

import argparse
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.delivery import file
from briefing.errors import DeliveryError, SettingsError

if TYPE_CHECKING:
    from briefing.schema import Briefing
    from briefing.views import Format

    Target = tuple[Format, Path | None]

SUFFIXES: "dict[str, Format]" = {
    ".md": "md",
    ".markdown": "md",
    ".html": "html",
    ".htm": "html",
    ".json": "json",
    ".txt": "txt",
}


def targets(options: argparse.Namespace) -> "list[Target]":
    """Format and file of each page that was asked for; no file means standard output.

    Raises:
        SettingsError: A suffix names no format, or a page cannot be had as the flags want it.
        DeliveryError: A file cannot be written.
    """
    found = [_target(name, options.format) for name in options.output]
    if not found and (not options.open or options.format not in (None, "html")):
        found = [(options.format or "md", None)]
    if options.open and not any(format_ == "html" and path for format_, path in found):
        found.append(("html", _passing()))
    if options.without_article and any(format_ == "json" for format_, _ in found):
        raise SettingsError(
            "--without-article: a briefing as JSON carries the article, whose characters its evidence counts",
            hint="write the JSON in a run of its own, and keep it",
        )
    return found


def put(briefing: "Briefing", found: "list[Target]", options: argparse.Namespace, *, templates: Path | None) -> None:
    """Render all pages, then write them, so that either all are written or none; then open one if that was asked.

    Raises:
        TemplateError: A template is broken; nothing was written.
        DeliveryError: A page cannot be written, or no browser took it.
    """
    from briefing.views import render

    width = os.get_terminal_size(sys.stdout.fileno()).columns if sys.stdout.isatty() else 80
    rendered = [
        render(
            briefing,
            format=format_,
            templates=templates,
            width=width,
            without_article=options.without_article,
            front_matter=options.front_matter,
        )
        for format_, _ in found
    ]
    for page, (_, path) in zip(rendered, found, strict=True):
        if path is None:
            _print(page)
        else:
            file.write(path, page)
    if options.open:
        _open(next(path for format_, path in found if format_ == "html" and path))


def _target(name: str, format_: "Format | None") -> "Target":
    if name == "-":
        return format_ or "md", None
    path = Path(name)
    named = SUFFIXES.get(path.suffix.lower(), format_)
    if named is None:
        raise SettingsError(
            f"{name}: its suffix names no format", hint=f"end it in {', '.join(SUFFIXES)}, or add `--format md`"
        )
    file.expect(path)
    return named, path


def _passing() -> Path:
    """A file for a page that is only to be looked at; the system clears it away."""
    import tempfile

    return Path(tempfile.mkdtemp(prefix="briefing-")) / "briefing.html"


def _open(path: Path) -> None:
    import webbrowser

    sys.stderr.write(f"opening {path}\n")
    if not webbrowser.open(path.resolve().as_uri()):
        raise DeliveryError(f"{path}: no browser was found to open it", hint="open it yourself; the page is written")


def _print(page: str) -> None:
    try:
        sys.stdout.write(page)
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise DeliveryError(
            f"standard output: cannot be written: {(error.strerror or str(error)).lower()}",
            hint="write to a file with `-o briefing.md`",
        ) from error
