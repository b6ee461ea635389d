"""A prompt from prompts/ and what it is filled with, into the two messages of a model and a fingerprint."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import jinja2

from briefing import template
from briefing.document import Document
from briefing.errors import TemplateError


@dataclass(frozen=True, slots=True)
class Prompt:
    """A filled prompt.

    Attributes:
        system: The part that is the same for every article.
        user: The part with the article.
        fingerprint: Name and hash of the source and the schema, such as "extract@3f9c2a71b0de".
    """

    system: str
    user: str
    fingerprint: str


def fill(name: str, values: dict[str, Any], *, schema: str, folders: Sequence[Path] = (template.PROMPTS,)) -> Prompt:
    """Fill both blocks of a prompt.

    Args:
        name: The prompt's file name without ".jinja".
        values: What the prompt may use.
        schema: The JSON Schema of the answer as it is sent; part of the fingerprint.
        folders: Where prompts lie; the first folder that has the file is used.

    Raises:
        TemplateError: The prompt is missing, lacks a block, has a syntax error or uses a name that is not defined.
    """
    environment = template.environment(tuple(folders))
    try:
        loaded = environment.get_template(f"{name}.jinja")
        context = loaded.new_context(values)
        system, user = ("".join(loaded.blocks[block](context)).strip() + "\n" for block in ("system", "user"))
    except KeyError as error:
        raise TemplateError(
            f"prompt {name}.jinja: has no block {error.args[0]}", hint="see prompts/README.md for what a prompt needs"
        ) from error
    except jinja2.TemplateNotFound as error:
        raise TemplateError(
            f"prompt {error.name}: is in none of {', '.join(str(folder) for folder in folders)}",
            hint="reinstall briefing, which brings its prompts",
        ) from error
    except jinja2.TemplateError as error:
        raise TemplateError(
            f"prompt {name}.jinja: {error.message}", hint="mend the prompt; prompts/README.md lists what it may use"
        ) from error
    return Prompt(system=system, user=user, fingerprint=_fingerprint(name, schema=schema, folders=folders))


def article_values(document: Document) -> dict[str, str]:
    """What a prompt may use of an article: `text`, `title`, `authors`, `published` and `code`.

    Title and authors are left out when the text has them; the later passages of a long article do not. The code is made
    from all the others, so that none of them can hold the marker that ends the article.
    """
    # Half of a character pair cannot be sent; a question mark in its place keeps the rest of the quote findable.
    text = document.text.encode("utf-8", "replace").decode()
    title = "" if document.title in text else " ".join(document.title.split())
    published = document.published.isoformat() if document.published else ""
    authors = [" ".join(name.split()) for name in document.authors if name not in text]
    code = make_code([text.strip(), title, published, *authors])
    return {
        "text": text.strip(),
        "title": title,
        "authors": ", ".join(authors),
        "published": published,
        "code": code,
    }


def make_code(texts: Iterable[str]) -> str:
    """A code that stands in none of these texts, made from all of them: for markers that they cannot forge."""
    content = "\0".join(texts)
    code = hashlib.sha256(content.encode("utf-8", "replace")).hexdigest()[:24]
    while code in content:
        code = hashlib.sha256(code.encode()).hexdigest()[:24]
    return code


def _fingerprint(name: str, *, schema: str, folders: Sequence[Path]) -> str:
    loader = template.environment(tuple(folders)).loader
    if loader is None:
        raise TemplateError(f"prompt {name}.jinja: cannot be read again", hint="reinstall briefing")
    source, _, _ = loader.get_source(template.environment(tuple(folders)), f"{name}.jinja")
    return f"{name}@{hashlib.sha256((source + schema).encode()).hexdigest()[:12]}"
