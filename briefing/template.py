"""Finds prompts/ and templates/, and fills them in the one strict Jinja environment."""

import sys
from collections.abc import Sequence
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

    Undefined names are errors. Whatever ends in html.jinja is escaped, unlike in Jinja's own default.
    """
    is_ours = set(folders) <= {TEMPLATES, PROMPTS}
    return jinja2.Environment(
        bytecode_cache=Compiled(str(Path(cache_from_source(__file__)).parent)) if is_ours else None,
        loader=jinja2.FileSystemLoader([str(folder) for folder in folders]),
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
        return environment(tuple(folders)).get_template(name).render(values)
    except jinja2.TemplateNotFound as error:
        raise TemplateError(
            f"template {error.name}: is in none of {', '.join(str(folder) for folder in folders)}",
            hint="check `--templates`, or leave it out to use the templates that came with briefing",
        ) from error
    except jinja2.TemplateSyntaxError as error:
        raise TemplateError(
            f"template {error.name}, line {error.lineno}: {error.message}", hint="mend that line of the template"
        ) from error
    except jinja2.TemplateError as error:
        raise TemplateError(
            f"template {_place(error, name)}: {error.message}", hint="mend that line of the template"
        ) from error
    except (ArithmeticError, AttributeError, LookupError, OSError, RecursionError, TypeError, ValueError) as error:
        # What the code of a template can raise by itself, and what reading its file can.
        raise TemplateError(
            f"template {_place(error, name)}: {str(error) or type(error).__name__}",
            hint="mend that line of the template",
        ) from error


def _place(error: Exception, name: str) -> str:
    trace = error.__traceback__
    place = name
    while trace is not None:
        if trace.tb_frame.f_code.co_filename.endswith(".jinja"):
            place = f"{Path(trace.tb_frame.f_code.co_filename).name}, line {trace.tb_lineno}"
        trace = trace.tb_next
    return place
