"""render(): a briefing into one page, in the format that was chosen."""

from importlib import import_module
from pathlib import Path
from typing import Literal

from briefing.errors import SettingsError
from briefing.schema import Briefing
from briefing.views.layout import Layout

Format = Literal["md", "html", "json", "txt"]

# A format is a module with `page(briefing, folders=..., layout=...)`; JSON needs no template and no module.
MODULES = {"md": "markdown", "html": "html", "txt": "text"}


def render(
    briefing: Briefing,
    *,
    format: Format,  # noqa: A002
    templates: Path | None = None,
    width: int = 80,
    without_article: bool = False,
    front_matter: bool = False,
) -> str:
    """Render a briefing as one page that ends with a newline.

    Args:
        briefing: What to show.
        format: "md", "html", "json" or "txt"; callers check that it is one of them.
        templates: A folder that is searched before the templates that came with briefing; JSON needs none.
        width: The longest line of plain text, in characters; the other formats leave lines whole.
        without_article: Leave the article's text out, for a page to forward; Markdown and plain text never hold it.
        front_matter: Begin a Markdown page with its metadata as YAML.

    Raises:
        SettingsError: JSON was asked for without the article, whose characters its evidence counts.
        TemplateError: The folder is none, or a template in it is broken.
    """
    if format == "json":
        if without_article:
            raise SettingsError(
                "json: a briefing as JSON carries the article, whose characters its evidence counts",
                hint="write it in a run without `--without-article`, or choose html, md or txt",
            )
        return briefing.model_dump_json(indent=2) + "\n"
    from briefing.template import folders_before_ours

    module = import_module(f"briefing.views.{MODULES[format]}")
    layout = Layout(width=width, has_article=not without_article, has_front_matter=front_matter)
    page: str = module.page(briefing, folders=folders_before_ours(templates), layout=layout)
    return page
