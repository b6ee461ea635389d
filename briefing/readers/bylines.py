"""Who wrote a web page, by its JSON-LD, its marks for authors and its meta tags."""

import re
from itertools import zip_longest
from typing import TYPE_CHECKING, Any

from briefing.readers.byline import AGENCIES, is_name, read_authors
from briefing.readers.dates import find_date
from briefing.readers.heading import is_date_line

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
_CLASS = re.compile(
    r"fn|author|(?:post|entry|article|byline)-author|author-link|(?:\S+[-_])?author[-_]{1,2}name|byline[-_]{1,2}name",
    re.IGNORECASE,
)
_PAGE_OF = re.compile(r"/(?:author|autor|auteur|autoren|auteurs|authors|staff)/[^/?#]+/?$", re.IGNORECASE)
_NAMES = ("author", "dc.creator", "dcterms.creator", "parsely-author", "sailthru.author", "article:author")
_LABEL = re.compile(
    r"(?:(?:written|posted|published|text) )?by|von|par|por|aut(?:or|eur)(?:in|en|es|s)?|authors?", re.I
)
_POSTED = re.compile(r"(?:posted|published|veröffentlicht|publié|publicado)\b.{0,60}?\b(?=(?:by|von|par|por) )", re.I)
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
    places = [
        _stated(articles, things),
        *_marked(tree),
        _linked(tree),
        [next((tags[name] for name in _NAMES if name in tags), "")],
    ]
    for place in places:
        found = names_in("; ".join(place), publisher=publisher)
        if found:
            # Marks of authors are also at other articles' names; the first is this one's.
            return found if place is places[0] or place is places[-1] else found[:1]
    return ()


def signed_by(near: list[str]) -> tuple[str, ...]:
    """The names that readers of a page see beside its headline, behind a "by" or in the line of its date.

    Args:
        near: The lines beside the headline, the likeliest first.

    Example:
        >>> signed_by(["Author:", "Ada Rowe"]), signed_by(["3 November 2026 | Ben Iso"])
        (('Ada Rowe',), ('Ben Iso',))
    """
    joined = [
        f"by {after}" if _LABEL.fullmatch(line.rstrip(" :")) else line
        for line, after in zip_longest(near, near[1:], fillvalue="")
    ]
    parts = [part for line in joined for part in (line, *line.split(" | ")[1:])]
    bylines = [read_authors(_plain(part), must_be_signed=True) for part in parts]
    found = next((names for names in (*bylines, *map(_beside_date, near)) if names), [])
    return tuple(name for name in found if name not in AGENCIES) or tuple(found)


def likeliest_people(
    stated: tuple[str, ...], signed: tuple[str, ...], guessed: tuple[str, ...], *, publisher: str
) -> tuple[str, ...]:
    """Who wrote a page: those whom it states, but those who signed it where it states a house or half a name.

    Example:
        >>> likeliest_people(("The Meridian",), ("Ada Rowe",), (), publisher="The Meridian")
        ('Ada Rowe',)
    """
    are_people = all(is_name(name) and name.casefold() != publisher.casefold() for name in stated)
    return (stated or signed or guessed) if are_people else (signed or stated)


def _plain(line: str) -> str:
    """A byline without "Posted on 3 May", and with the space that layout puts behind "By"."""
    return _POSTED.sub("", re.sub(r"^By(?=[^\W\d_a-z])", "By ", line), count=1).rstrip(" :")


def _beside_date(line: str) -> list[str]:
    """The name that shares a line with a date, such as "3 November 2026 | Ada Rowe"."""
    found = find_date(line)
    if found is None or not is_date_line(line):
        return []
    pieces = [
        piece.strip(" –—-") for piece in re.split(r"[|•·,/]|\s[–—-]\s", f"{line[: found.start]}|{line[found.end :]}")
    ]
    if any(_LEAD.match(piece) for piece in pieces):
        return []
    return [piece for piece in pieces if is_name(piece) and piece.split()[0].lower() not in _ARTICLES][:1]


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
        elif any(_CLASS.fullmatch(name) for name in (element.get("class") or "").split()):
            by_class += _own(element)
    return by_itemprop, by_rel, by_class


def _linked(tree: "HtmlElement") -> list[str]:
    """Names that lead to the page of an author."""
    links = (link for link in tree.iter("a") if _PAGE_OF.search(link.get("href") or ""))
    return [name for link in links for name in _own(link) if is_name(_LEAD.sub("", name))]


def _own(element: "HtmlElement") -> list[str]:
    text = " ".join((element.get("content") or element.text_content()[:500]).split())
    around = [element, *list(element.iterancestors())[:12]]
    is_elsewhere = any(_ELSEWHERE.search(f"{each.get('class') or ''} {each.get('id') or ''}") for each in around)
    return [] if is_elsewhere or not text or len(text) > _LONGEST_CHARS else [text]
