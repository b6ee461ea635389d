"""Finds prompts/ and templates/, and fills them in the one strict Jinja environment; a reader's own in a sandbox."""

import sys
from collections.abc import Iterable, Sequence
from contextlib import suppress
from functools import cache
from importlib.util import cache_from_source
from pathlib import Path
from pickle import UnpicklingError
from typing import Any

import jinja2

from briefing.errors import TemplateError

PACKAGE = Path(__file__).parent
# Installed, prompts/ and templates/ lie inside the package; in a checkout they lie beside it.
ROOT = PACKAGE if (PACKAGE / "prompts").is_dir() else PACKAGE.parent
PROMPTS = ROOT / "prompts"
TEMPLATES = ROOT / "templates"
# No page is larger; a template that loops without end shall not fill the memory.
LIMIT_CHARS = 64_000_000


class Compiled(jinja2.FileSystemBytecodeCache):
    """Our templates compiled, kept where Python keeps our modules compiled, and left out where Python leaves those out.

    Compiling the Markdown page takes ten times as long as filling it. A changed template is compiled anew.
    """

    def load_bytecode(self, bucket: jinja2.bccache.Bucket) -> None:
        """Read what was kept; what cannot be read counts as not kept."""
        try:
            super().load_bytecode(bucket)
        except (OSError, EOFError, ValueError, UnpicklingError):
            bucket.reset()

    def dump_bytecode(self, bucket: jinja2.bccache.Bucket) -> None:
        """Keep what was compiled, if that folder can be written."""
        if not sys.dont_write_bytecode:
            with suppress(OSError):
                super().dump_bytecode(bucket)


@cache
def environment(folders: tuple[Path, ...]) -> jinja2.Environment:
    """The environment that looks for its files in `folders`, first match wins.

    Undefined names are errors. Whatever ends in html.jinja is escaped, unlike in Jinja's own default. Folders of a
    reader are filled in Jinja's sandbox; their files reach ours of the same name, to extend it, as "ours/NAME".
    """
    loader: jinja2.BaseLoader = jinja2.FileSystemLoader([str(folder) for folder in folders])
    kept: Compiled | None = None
    kind = jinja2.Environment
    if set(folders) <= {TEMPLATES, PROMPTS}:
        kept = Compiled(str(Path(cache_from_source(__file__)).parent))
    else:
        from jinja2.sandbox import ImmutableSandboxedEnvironment as kind  # noqa: N813 - most runs do without it

        ours = jinja2.PrefixLoader({"ours": jinja2.FileSystemLoader(str(TEMPLATES))})
        loader = jinja2.ChoiceLoader([loader, ours])
    return kind(
        bytecode_cache=kept,
        loader=loader,
        undefined=jinja2.StrictUndefined,
        autoescape=jinja2.select_autoescape(enabled_extensions=("html.jinja",), default=False),
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def folders_before_ours(folder: Path | None) -> tuple[Path, ...]:
    """Where templates are looked for: in `folder` first when there is one, then among ours.

    Raises:
        TemplateError: `folder` is no folder.
    """
    if folder is None:
        return (TEMPLATES,)
    if not folder.is_dir():
        raise TemplateError(f"{folder}: is not a folder", hint="give `--templates` a folder with your templates in it")
    return (folder, TEMPLATES)


def fill(name: str, values: dict[str, Any], *, folders: Sequence[Path] = (TEMPLATES,)) -> str:
    """Fill the template `name` with `values`.

    Args:
        name: File name inside one of `folders`, such as "briefing.md.jinja".
        values: What the template may use.
        folders: Where to look, in this order.

    Raises:
        TemplateError: The file is missing, has a syntax error, uses a name that is not defined or fails as it runs; the
            message names file and line.
    """
    try:
        return _within_limit(environment(tuple(folders)).get_template(name).generate(values), name)
    except jinja2.TemplateNotFound as error:
        raise TemplateError(
            f"template {error.name}: is in none of {', '.join(str(folder) for folder in folders)}",
            hint="check `--templates`, or leave it out to use the templates that came with briefing",
        ) from error
    except jinja2.TemplateSyntaxError as error:
        raise TemplateError(
            f"template {_named(error.filename or name)}, line {error.lineno}: {error.message}",
            hint="mend that line of the template",
        ) from error
    except jinja2.TemplateError as error:
        raise TemplateError(
            f"template {_place(error, name)}: {error.message}", hint="mend that line of the template"
        ) from error
    except (
        ArithmeticError,
        AttributeError,
        LookupError,
        MemoryError,
        OSError,
        RecursionError,
        TypeError,
        ValueError,
    ) as error:
        # What the code of a template can raise by itself, and what reading its file can.
        raise TemplateError(
            f"template {_place(error, name)}: {str(error) or type(error).__name__}",
            hint=f'to change ours, extend "ours/{name}": a file that extends its own name never ends'
            if isinstance(error, RecursionError)
            else "mend that line of the template",
        ) from error


def _within_limit(pieces: Iterable[str], name: str) -> str:
    filled: list[str] = []
    length = 0
    for piece in pieces:
        filled.append(piece)
        length += len(piece)
        if length > LIMIT_CHARS:
            raise TemplateError(
                f"template {name}: its page grows beyond {LIMIT_CHARS:,} characters",
                hint="look for a loop in it that does not end",
            )
    return "".join(filled)


def _place(error: Exception, name: str) -> str:
    trace = error.__traceback__
    place = name
    while trace is not None:
        if trace.tb_frame.f_code.co_filename.endswith(".jinja"):
            place = f"{_named(trace.tb_frame.f_code.co_filename)}, line {trace.tb_lineno}"
        trace = trace.tb_next
    return place


def _named(file: str) -> str:
    """One of ours by its name, one of a reader by its path: both may have the same name."""
    return Path(file).name if Path(file).parent in (TEMPLATES, PROMPTS) else file


def copy_ours(folder: Path) -> list[Path]:
    """Copy the templates that came with briefing, and the notes about them, into `folder`, made when it is not there.

    Returns:
        The new files.

    Raises:
        TemplateError: One of them is there already, or the folder cannot be written; nothing is overwritten.
    """
    sources = sorted(TEMPLATES.iterdir())
    there = [folder / source.name for source in sources if (folder / source.name).exists()]
    if there:
        raise TemplateError(f"{there[0]}: is there already", hint="name a new folder, or move that file away")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        copies = [folder / source.name for source in sources if source.is_file()]
        for source, copy in zip(filter(Path.is_file, sources), copies, strict=True):
            copy.write_bytes(source.read_bytes())
    except OSError as error:
        raise TemplateError(
            f"{folder}: cannot be written: {(error.strerror or str(error)).lower()}", hint="name another folder"
        ) from error
    return copies
