"""Who wrote an article, and for which agency, out of its byline and dateline."""

import re
from datetime import date
from functools import cache
from typing import NamedTuple

from briefing.readers.dates import find_date, make_date, month_and_day

AGENCIES = frozenset(
    {
        "Agence France-Presse", "Associated Press", "The Associated Press", "AFP", "AP", "ANI", "ANSA", "APA",
        "BBC News", "Bloomberg", "CNN", "dpa", "DPA", "EFE", "Interfax", "Kyodo", "PA Media", "PTI", "Reuters",
        "TASS", "UPI", "Xinhua", "Yonhap", "Al Jazeera", "Deutsche Welle", "IANS",
    }
)  # fmt: skip
_PARTICLE_WORDS = "de da do dos del della den der des di du el la le van von zu bin ibn al ter ten abu"
_PARTICLES = frozenset(_PARTICLE_WORDS.split())
_DESK_WORDS = "editor correspondent reporter writer columnist bureau staff desk news chief analyst contributor agencies"
_DESKS = frozenset(_DESK_WORDS.split())
_LONGEST_BYLINE_CHARS = 160


class Dateline(NamedTuple):
    """What stands before the dash of "GENEVA, Nov 3 (Agency) - ".

    Attributes:
        agency: What the brackets name, or "".
        month_and_day: Two numbers, or None without a date.
        published: The day, when the dateline gives a year too.
    """

    agency: str = ""
    month_and_day: tuple[int, int] | None = None
    published: date | None = None


def read_authors(line: str, *, must_be_signed: bool = False) -> list[str]:
    """The names of a byline such as "By Jane Doe and John Roe" or "Jane Doe in Kyiv"; none when it is no byline.

    Args:
        line: One line of the heading.
        must_be_signed: Whether only a line with a "By" counts.

    Example:
        >>> read_authors("By Jane Doe in Kyiv and Ann van Dyck, Political editor"), read_authors("Talks go on in Kyiv")
        (['Jane Doe', 'Ann van Dyck'], [])
    """
    if len(line) > _LONGEST_BYLINE_CHARS:
        return []
    signed = _by().fullmatch(line)
    if signed is None and (must_be_signed or len(line.split()) > 14 or _placed().match(line) is None):
        return []
    pieces = _pieces((signed.group(1) or signed.group(2)) if signed else line)
    names = [name for piece in pieces if (name := _as_name(piece))]
    # Without a "By", every part has to be a name: "World leaders in Geneva" is a headline.
    return names if signed or len(names) == len(pieces) else []


def read_agency(line: str) -> str:
    """The agency of a line such as "Reuters, Washington," or "(AP)", or ""."""
    if len(line.split()) > 6:
        return ""
    first = re.split(r"[,|–—(/]", line.lstrip("( "), maxsplit=1)[0].strip(" )")
    return first if first in AGENCIES else ""


def read_dateline(paragraph: str) -> Dateline:
    """Read the dateline at the beginning of a paragraph.

    Example:
        >>> read_dateline("GENEVA, Nov 3 (Meridian Wire) - Talks began.").agency
        'Meridian Wire'
    """
    found = _dateline().match(paragraph[:120])
    if found is None or not (found["agency"] or found["day"] or found["place"].isupper()):
        return Dateline()
    day = month_and_day(found["day"]) if found["day"] else None
    published = make_date(int(found["year"]), *day) if day and found["year"] else None
    agency = found["agency"] or ""
    return Dateline("" if find_date(agency) else agency, day, published)


def is_name(words: str) -> bool:
    """Whether words look like one person's name: two to five of them, capitalised but for particles such as "van"."""
    return bool(_as_name(words)) and words not in AGENCIES


def _pieces(names: str) -> list[str]:
    if (found := find_date(names)) is not None:
        names = names[: found.start]
    names = re.split(r"\s+[|•·–—-]\s+|,? for (?=[A-Z])|,? (?:[Uu]pdated|[Pp]ublished)\b", names)[0]
    pieces = re.split(r",\s+|,?\s+(?:and|und|et|y|en|e|&)\s+|;\s*", names)
    bare = [placed.group(1) if (placed := _placed().match(piece)) else piece for piece in pieces]
    return [stripped for piece in bare if (stripped := piece.strip(" ,.|*"))]


def _as_name(piece: str) -> str:
    """A person's name or an agency; "" when the words are something else, such as a desk."""
    if piece in AGENCIES:
        return piece
    words = piece.split()
    if not 2 <= len(words) <= 5 or not all(re.fullmatch(r"[^\W\d_][\w.’'-]*", word) for word in words):
        return ""
    if not words[-1][0].isupper() or not all(word[0].isupper() or word in _PARTICLES for word in words):
        return ""
    if words[-1].lower() in _DESKS:
        return ""
    return piece.title() if piece.isupper() else piece


@cache
def _by() -> re.Pattern[str]:
    return re.compile(
        r"(?:(?:an? )?(?:brief|report|analysis|opinion|story|interview|commentary|words|written|reported|reporting) )?"
        r"by:? +(.+)"
        r"|(?:von|par|por|di|door|av|af|text|autor|autorin|author|authors):? +((?-i:[^\W\d_a-zà-ÿ]).+)",
        re.IGNORECASE,
    )


@cache
def _placed() -> re.Pattern[str]:
    return re.compile(r"(.+?) (?:in|at|aboard|from|near) (?:the )?[^\W\d_a-z].{1,60}$")


@cache
def _dateline() -> re.Pattern[str]:
    return re.compile(
        r"(?P<place>[^\W\d_a-z][\w.’'/ -]{1,40}?(?:, [^\W\d_a-z][\w. ]{1,24}?)??)"
        r"(?:, (?P<day>[^\W\d_]{3,9}\.? \d{1,2}|\d{1,2} [^\W\d_]{3,9}\.?)(?:,? (?P<year>\d{4}))?)?"
        r"(?: \((?P<agency>[^()]{2,40})\))? ?[–—-]{1,2} (?=\S)"
    )
