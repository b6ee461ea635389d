"""Who wrote a web page, by its JSON-LD, its marks for authors and its meta tags."""

import re
from typing import TYPE_CHECKING, Any

from briefing.readers.byline import is_name

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_LEAD = re.compile(
    r"(?:view all posts by|all posts by|posted by|written by|posts? by|by|von|par|por|di|door|autor(?:in)?|auteur|"
    r"author|artikel von|(?:zeige )?alle beiträge von|beiträge von|text)\b:?\s+(?=\S)",
    re.IGNORECASE,
)
_NOBODY = frozenset(
    "admin administrator wordpressadmin webmaster name posted redaktion redakteur human agencies unknown anonymous "
    "author autor staff editor editors newsroom".split()
)
_ADDRESS = re.compile(r"https?:|www\.|\w\.(?:de|com|net|org|at|ch|fr|es|it|eu|co)\b|@|\d{3}", re.IGNORECASE)
_ELSEWHERE = re.compile(r"comment|related|sidebar|teaser|footer|recent|widget", re.IGNORECASE)
_CLASSES = frozenset(
    "fn author author-name author__name author_name byline-name byline__name byline-author post-author entry-author "
    "article-author article__author c-author__name author-link".split()
)
_ARTICLES = frozenset("the die der das la le les el los il de het".split())
_LONGEST_CHARS = 80


def people(
    tree: "HtmlElement",
    articles: list[dict[str, Any]],
    things: list[dict[str, Any]],
    tags: dict[str, str],
    *,
    publisher: str,
) -> tuple[str, ...]:
    """The names of those who wrote a page, from the surest place that gives any.

    Args:
        tree: The whole page.
        articles: The articles that its JSON-LD describes.
        things: All that its JSON-LD describes; an author may stand there under an `@id`.
        tags: Its meta tags.
        publisher: The site's own name, which is nobody's.
    """
    places = [_stated(articles, things), *_marked(tree), [tags.get("author", "")]]
    for place in places:
        found = names_in("; ".join(place), publisher=publisher)
        if found:
            # Marks of authors are also at other articles' names; the first is this one's.
            return found if place is places[0] or place is places[-1] else found[:1]
    return ()


def names_in(text: str, *, publisher: str = "") -> tuple[str, ...]:
    """The names in a byline's words, without "by" and without what is nobody's name.

    Example:
        >>> names_in("By Ada Rowe and Ben Iso; admin", publisher="The Meridian")
        ('Ada Rowe', 'Ben Iso')
    """
    pieces = re.split(r"\s*[;,|]\s*|\s+(?:and|und|et|y|&)\s+", text)
    names = (_LEAD.sub("", _LEAD.sub("", " ".join(piece.split()))).strip(" ,|·-–") for piece in pieces)
    return tuple(dict.fromkeys(name for name in names if _is_somebody(name, publisher)))


def _is_somebody(name: str, publisher: str) -> bool:
    is_short = 1 < len(name) < _LONGEST_CHARS and len(name.split()) <= 7
    folded = name.casefold()
    # Many a blog is called like the person who writes it.
    is_site = folded == publisher.casefold() and not (
        is_name(name) and name.split(maxsplit=1)[0].lower() not in _ARTICLES
    )
    return is_short and folded not in _NOBODY and not is_site and not _ADDRESS.search(name)


def _stated(articles: list[dict[str, Any]], things: list[dict[str, Any]]) -> list[str]:
    by_id = {thing["@id"]: thing for thing in things if isinstance(thing.get("@id"), str)}
    for article in articles:
        authors = article.get("author")
        names = [_name(each, by_id) for each in (authors if isinstance(authors, list) else [authors])]
        if any(names):
            return [name for name in names if name]
    return []


def _name(author: Any, by_id: dict[str, dict[str, Any]]) -> str:
    if isinstance(author, dict):
        author = author.get("name") or by_id.get(str(author.get("@id")), {}).get("name")
    if isinstance(author, list):
        author = author[0] if author else ""
    return author if isinstance(author, str) else ""


def _marked(tree: "HtmlElement") -> tuple[list[str], list[str], list[str]]:
    """Names in elements that are marked as an author's, by itemprop, by rel and by class."""
    by_itemprop: list[str] = []
    by_rel: list[str] = []
    by_class: list[str] = []
    for element in tree.iter():
        if not isinstance(element.tag, str) or element.tag in ("meta", "body", "html"):
            continue
        if "author" in (element.get("itemprop") or "").lower().split():
            inner = next((each for each in element.iter() if each.get("itemprop") == "name"), element)
            by_itemprop += _own(inner)
        elif "author" in (element.get("rel") or "").lower().split():
            by_rel += _own(element)
        elif _CLASSES & set((element.get("class") or "").lower().split()):
            by_class += _own(element)
    return by_itemprop, by_rel, by_class


def _own(element: "HtmlElement") -> list[str]:
    text = " ".join((element.get("content") or element.text_content()[:500]).split())
    around = [element, *list(element.iterancestors())[:12]]
    is_elsewhere = any(_ELSEWHERE.search(f"{each.get('class') or ''} {each.get('id') or ''}") for each in around)
    return [] if is_elsewhere or not text or len(text) > _LONGEST_CHARS else [text]
