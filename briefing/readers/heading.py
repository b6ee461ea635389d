"""Title, byline and date line: what stands between the page's head and the article's first paragraph."""

import re
from dataclasses import dataclass, field
from datetime import date

from briefing.readers.dates import find_date, make_date, month_and_day

_NAME = r"[^\W\d_][\w.’'-]*"
_PARTICLES = frozenset("de da do dos del della den der des di du el la le van von zu bin ibn al ter ten abu".split())
_BY = re.compile(
    r"(?:(?:an? )?(?:brief|report|analysis|opinion|story|interview|commentary|text|words|written|reported|reporting)s? )?by:? +(.+)"
    r"|(?:von|par|por|di|door|od|av|af|text|autor|author|authors):? +(?=[^\W\d_a-zäöüß])(.+)",
    re.IGNORECASE,
)
_PLACE = re.compile(r"^(.+?) (?:in|at|on board|from|aboard) (?:the )?([^\W\d_a-z].{1,60})$")
AGENCIES = (
    "Agence France-Presse", "Associated Press", "AFP", "AP", "ANI", "ANSA", "APA", "BBC News", "Bloomberg", "CNN", "dpa", "DPA", "EFE",
    "Interfax", "Kyodo", "PA Media", "PTI", "Reuters", "TASS", "UPI", "Xinhua", "Yonhap", "Al Jazeera", "Deutsche Welle", "IANS",
)  # fmt: skip
_DATELINE = re.compile(
    r"(?P<place>[^\W\d_a-z][\w.’'/ -]{1,40}?(?:, [^\W\d_a-z][\w. ]{1,24}?)??)"
    r"(?:, (?P<day>[^\W\d_]{3,9}\.? \d{1,2}|\d{1,2} [^\W\d_]{3,9}\.?)(?:,? (?P<year>\d{4}))?)?"
    r"(?: \((?P<agency>[^()]{2,40})\))? ?[–—-]{1,2} (?=\S)"
)
_DATE_WORDS = frozenset(
    "published updated posted modified last first on at by am pm a.m p.m gmt utc bst est edt et cet cest ist pst pdt min mins minute minutes "
    "read reading time date hours hrs h uhr stand veröffentlicht aktualisiert publié le mis à jour publicado actualizado el de "
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun "
    "montag dienstag mittwoch donnerstag freitag samstag sonntag lundi mardi mercredi jeudi vendredi samedi dimanche "
    "lunes martes miércoles jueves viernes sábado domingo issue edition local t z".split()
)
_KICKER = re.compile(
    r"(?:big news|breaking(?: news)?|exclusive|live(?: updates)?|update \d+|watch|video|just in|news alert|developing|eilmeldung)\s*[:|–—-]+\s+",
    re.IGNORECASE,
)
_SITE_TAIL = re.compile(
    r"\s+(?:\||»|·)\s+([^|»·]{2,40})$|\s+[-–—]\s+([^-–—]{0,30}\b(?:News|Times|Post|Guardian|Journal|Herald|Reuters|Online))$"
)


@dataclass(frozen=True, slots=True)
class Heading:
    """What the lines above the first paragraph say.

    Attributes:
        title: The headline without kicker and site name, or "".
        body: Index of the first paragraph of the article's own text.
        authors: Names from the byline.
        published: The day in the date line, or None.
        publisher: A news agency or site that the heading names, or "".
    """

    title: str = ""
    body: int = 0
    authors: tuple[str, ...] = ()
    published: date | None = None
    publisher: str = ""


@dataclass(slots=True)
class _Lines:
    authors: list[str] = field(default_factory=list)
    published: date | None = None
    updated: date | None = None
    publisher: str = ""


def read_heading(paragraphs: list[str]) -> Heading:
    """Read title, byline, date line and dateline off the beginning of an article.

    Args:
        paragraphs: The article without page furniture.
    """
    body = next((index for index, line in enumerate(paragraphs[:12]) if is_body(line)), None)
    if body is None:
        return Heading()
    seen = _Lines()
    title = ""
    for line in paragraphs[:body]:
        if not _read_line(line, seen, after_title=bool(title)) and not title and is_title(line):
            title = line
    if title:
        title, site = _bare_title(title)
        seen.publisher = seen.publisher or site
    agency, day = _read_dateline(paragraphs[body])
    return Heading(
        title=title,
        body=body,
        authors=tuple(dict.fromkeys(seen.authors)),
        published=seen.published or seen.updated or day,
        publisher=seen.publisher or agency,
    )


def is_body(line: str) -> bool:
    """Whether a line is a sentence of the article's text and not a heading line."""
    words = len(line.split())
    ends = line.rstrip("\"'”’»)]").endswith((".", "!", "?", "…", ":", "。"))
    if is_byline(line) or is_date_line(line):
        return False
    return (ends and (words >= 12 or line.rstrip("\"'”’»)]").endswith(".") and words >= 4)) or words >= 35


def is_title(line: str) -> bool:
    """Whether a line could be a headline: some words, and no full stop at its end."""
    words = line.split()
    return (
        2 <= len(words) <= 30 and not line.endswith((".", ":", ";", ",")) and any(word[:1].isalpha() for word in words)
    )


def is_byline(line: str) -> bool:
    """Whether a line names who wrote the article."""
    return len(line) <= 160 and bool(_authors(line) or _agency_line(line))


def is_date_line(line: str) -> bool:
    """Whether a line holds a full date and next to nothing else."""
    if len(line) > 140:
        return False
    found = find_date(line)
    if found is None:
        return False
    rest = re.findall(r"[^\W\d_][\w.]*", f"{line[: found.start]} {line[found.end :]}".lower())
    return sum(word.rstrip(".") not in _DATE_WORDS for word in rest) <= 4 and not line.endswith(".")


def is_timestamp(line: str) -> bool:
    """Whether a line begins with a date and time as machines write them, to the second."""
    return re.match(r"\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}:\d{2}", line) is not None and len(line.split()) <= 8


def dateline_day(paragraph: str) -> tuple[int, int] | None:
    """Month and day of a dateline that gives no year."""
    found = _DATELINE.match(paragraph[:120])
    return month_and_day(found["day"]) if found and found["day"] and not found["year"] else None


def _read_line(line: str, seen: _Lines, *, after_title: bool) -> bool:
    """Note what a heading line says; False when it is neither byline nor date line."""
    authors = _authors(line) if after_title or _BY.match(line) else []
    agency = _agency_line(line)
    dated = is_date_line(line)
    if dated and (found := find_date(line)) is not None:
        if re.match(r"(?:last )?(?:updated|modified|aktualisiert|mis à jour)", line, re.IGNORECASE):
            seen.updated = seen.updated or found.day
        else:
            seen.published = seen.published or found.day
    seen.authors.extend(name for name in authors if name not in AGENCIES)
    seen.publisher = seen.publisher or agency or next((name for name in authors if name in AGENCIES), "")
    return bool(authors or agency or dated)


def _authors(line: str) -> list[str]:
    by = _BY.fullmatch(line)
    words = line.split()
    if by is None and not (2 <= len(words) <= 14 and _PLACE.match(line)):
        return []
    names = by.group(1) or by.group(2) if by else line
    if (found := find_date(names)) is not None:
        names = names[: found.start]
    names = re.split(r"\s+[|•·–—-]\s+|,? for (?=[A-Z])|,? (?:updated|published)\b", names)[0]
    pieces = [_without_place(piece) for piece in re.split(r",\s+|\s+(?:and|und|et|y|en|e|&)\s+|;\s*", names)]
    good = [name for piece in pieces if (name := _as_name(piece))]
    if by is None and (
        len(good) < 1 or len(good) < len([piece for piece in pieces if piece]) or not all(map(_PLACE.match, [line]))
    ):
        return []
    return good


def _without_place(piece: str) -> str:
    placed = _PLACE.match(piece)
    return (placed.group(1) if placed else piece).strip(" ,.|")


def _as_name(piece: str) -> str:
    """A person's name, or a desk or agency that signs; "" when the words are something else."""
    if piece in AGENCIES:
        return piece
    words = piece.split()
    if not 2 <= len(words) <= 5 or not all(re.fullmatch(_NAME, word) for word in words):
        return ""
    if not all(word[0].isupper() or word.lower() in _PARTICLES for word in words) or not words[-1][0].isupper():
        return ""
    return piece.title() if piece.isupper() else piece


def _agency_line(line: str) -> str:
    """The agency of a line such as "Reuters, Washington," or "(AP)"."""
    if len(line.split()) > 6:
        return ""
    first = re.split(r"[,|–—(]", line.lstrip("( "), maxsplit=1)[0].strip(" )")
    return first if first in AGENCIES else ""


def _bare_title(line: str) -> tuple[str, str]:
    title = line[kicker.end() :] if (kicker := _KICKER.match(line)) else line
    site = _SITE_TAIL.search(title)
    if site is None or len(title[: site.start()].split()) < 3:
        return title, ""
    return title[: site.start()], site.group(1) or site.group(2)


def _read_dateline(paragraph: str) -> tuple[str, date | None]:
    found = _DATELINE.match(paragraph[:120])
    if found is None or not (found["agency"] or found["day"] or found["place"].isupper()):
        return "", None
    day = month_and_day(found["day"]) if found["day"] else None
    published = make_date(int(found["year"]), *day) if day and found["year"] else None
    agency = found["agency"] or ""
    return ("" if find_date(agency) else agency), published
