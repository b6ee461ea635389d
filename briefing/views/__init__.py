"""render(): a briefing into one page, in the format that was chosen."""

from importlib import import_module
from pathlib import Path
from typing import Literal

from briefing.schema import Briefing

Format = Literal["md", "html", "json", "txt"]

# A format is a module with `page(briefing, folders=..., width=...)`; JSON needs no template and no module.
MODULES = {"md": "markdown", "html": "html", "txt": "text"}


def render(briefing: Briefing, *, format: Format, templates: Path | None = None, width: int = 80) -> str:  # noqa: A002
    """Render a briefing as one page that ends with a newline.

    Args:
        briefing: What to show.
        format: "md", "html", "json" or "txt"; callers check that it is one of them.
        templates: A folder that is searched before the templates that came with briefing; JSON needs none.
        width: The longest line of plain text, in characters; the other formats leave lines whole.

    Raises:
        TemplateError: The folder is none, or a template in it is broken.
    """
    if format == "json":
        return briefing.model_dump_json(indent=2) + "\n"
    from briefing.template import folders_before_ours

    module = import_module(f"briefing.views.{MODULES[format]}")
    page: str = module.page(briefing, folders=folders_before_ours(templates), width=width)
    return page
