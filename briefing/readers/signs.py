"""Tells a line of page furniture by its words, and says what it is and how far it reaches."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from briefing.readers import foreign_phrases, phrases
from briefing.readers.phrases import Phrases, Reach


class Sign(NamedTuple):
    """What a line of furniture is; see `briefing.readers.phrases.Phrases` for the fields."""

    kind: str
    reach: Reach
    is_strong: bool = False


_CREDIT_PARTS = (
    "contributed to this report", "contributed to this story", "contributed to this article", "contributed reporting",
    "appeared first on", "originally published on",
)  # fmt: skip
_SHARE_LINE_WORDS = (
    "share tweet pin email e-mail print facebook twitter x linkedin whatsapp pinterest reddit telegram google+ "
    "copy link save submit buffer flipboard shares more comment comments on to via this by messenger tumblr vk "
    "mail teilen twittern mailen drucken merken partager imprimer envoyer compartir enviar pint baixar stampa delen "
    "xing pocket threads bluesky mastodon instagram youtube rss "
)
_SHARE_WORDS = frozenset(_SHARE_LINE_WORDS.split())
_CREDIT_ENDS = (
    "/afp",
    "/ap",
    "/reuters",
    "/getty images",
    "/epa",
    "/shutterstock",
    "/ap photo",
    "/getty",
    "/afp/getty images",
    "/rex",
    "/pa",
    "/dpa",
)
# Forms of lines: what each is, and how many words such a line has at most.
_FORMS = (
    (re.compile(r"(?:\d+|one|two) (?:thoughts?|responses?|replies|reply|comments?) (?:on|to) [“\"‘'«]."), 20,
     Sign("comments", "end", is_strong=True)),
    (re.compile(
        r"(?:follow|(?:like|find|join) us)\b.{1,80} on "
        r"(?:facebook|twitter|instagram|linkedin|youtube|bluesky|mastodon)\b"
        r"|(?:write|e-?mail|contact|reach|tweet)(?: to)? [\w.’' -]{2,60} (?:at|on) \S*@\w"
    ), 40, Sign("subscription", "line")),
    # What a site says of its own links, and never of an agent's or a bank's business.
    (re.compile(
        r".*\b(?:we|us) (?:may |might |will |can |sometimes )?(?:earn|receive|get|collect) "
        r"(?:an? |some )?(?:\w+ )?commissions?\b"
        r"|.*\b(?:earn|receive)s? an affiliate commission\b"
    ), 40, Sign("advertisement", "line")),
    # "Image 2 of 5" above a picture, and "(Image: AGENCY)" or "Photo: AGENCY" below one.
    (re.compile(
        r"(?:image|photo|slide|bild|foto) \d+ (?:of|von|sur|de|di)\b"
        r"|.*\((?:image|photo|picture|foto|bild): [^()]{2,40}\)$"
    ), 40, Sign("photo credit", "line")),
    # "REUTERS/Ann Lee" at a caption's end; not "a Reuters/Ipsos poll".
    (re.compile(r".*\breuters/(?!ipsos)[^\W\d_][\w’'-]+(?: [\w.’'-]+){1,4}[).]*$"), 40, Sign("photo credit", "line")),
)  # fmt: skip
_PHOTO_PARTS = ("(ap photo", "purchase licensing rights", "via getty images")
_CREDIT_MARKS = ("photo", "photograph", "image", "picture", "credit", "foto", "bild")
_PARTS = ("newsletter", "in your inbox", "to your inbox", "privacy policy")
_EDGES = " \t0123456789:;.,…·•|*/\\«»<>›‹→←↓↑▶►+-–—_()[]{}#!?\"'“”’‘"
_MARKS = "•·◦▪*>»- "
_LONGEST_LINE_WORDS = 16
_LONGEST_SENTENCE_WORDS = 70


def find_sign(line: str) -> Sign | None:
    """The sign of furniture that a line carries, or None when it reads like part of an article.

    Example:
        >>> find_sign("No comments:"), find_sign("No comments were made on Monday.")
        (Sign(kind='comments', reach='end', is_strong=True), None)
    """
    lowered = line[:400].lower().strip()
    words = lowered.count(" ") + 1
    if words <= _LONGEST_LINE_WORDS:
        sign = _whole().get(lowered.strip(_EDGES)) or _first_words(lowered.lstrip(_MARKS), _first(), is_sentence=False)
        if sign is not None:
            return sign
        if words <= 10 and all(word.strip(_EDGES) in _SHARE_WORDS for word in lowered.split() if word.strip(_EDGES)):
            return Sign("sharing", "line") if lowered.strip(_EDGES) else None
    if words <= _LONGEST_SENTENCE_WORDS and (sign := _first_words(lowered, _sentences(), is_sentence=True)) is not None:
        return None if sign.kind == "credits" and not _is_credit(lowered) else sign
    if words <= 40:
        return _within(lowered, words=words)
    return None


def _first_words(line: str, table: "_Table", *, is_sentence: bool) -> Sign | None:
    prefixes, signs = table
    if not line.startswith(prefixes) or (not is_sentence and _is_sentence(line)):
        return None
    return next((sign for prefix, sign in signs if line.startswith(prefix) and _ends_word(line, prefix)), None)


def _ends_word(line: str, prefix: str) -> bool:
    following = line[len(prefix) : len(prefix) + 1]
    return not prefix[-1:].isalnum() or not (following.isalnum() or following == ",")


def _is_sentence(line: str) -> bool:
    return line.endswith((".", ".”", '."', ".’")) and not line.endswith(
        ("...", "reserved.", "inc.", "ltd.", "co.", "corp.")
    )


def _is_credit(line: str) -> bool:
    return not line.startswith("reporting by") or "editing by" in line or ";" in line or line.count(" ") < 8


def _within(line: str, *, words: int) -> Sign | None:
    for form, most_words, sign in _FORMS:
        if words <= most_words and form.match(line) is not None:
            return sign
    if "all rights reserved" in line:
        return Sign("copyright", "end")
    if line.rstrip(")] .").endswith(_CREDIT_ENDS) and any(mark in line for mark in _CREDIT_MARKS):
        return Sign("photo credit", "line")
    if words <= 40 and any(part in line for part in _CREDIT_PARTS):
        return Sign("credits", "line")
    if any(part in line for part in _PHOTO_PARTS):
        return Sign("photo credit", "line")
    if "unsubscribe" in line:
        return Sign("subscription", "line")
    if words <= _LONGEST_LINE_WORDS and not _is_sentence(line) and any(part in line for part in _PARTS):
        return Sign("subscription", "line")
    return None


@cache
def _whole() -> dict[str, Sign]:
    return dict(_listed((*foreign_phrases.WHOLE, *phrases.WHOLE)))


@cache
def _first() -> "_Table":
    return _table((*phrases.FIRST, *foreign_phrases.FIRST))


@cache
def _sentences() -> "_Table":
    return _table((*phrases.SENTENCES, *foreign_phrases.SENTENCES))


_Table = tuple[tuple[str, ...], tuple[tuple[str, Sign], ...]]


def _table(source: Sequence[Phrases]) -> _Table:
    signs = tuple(_listed(source))
    return tuple(phrase for phrase, _ in signs), signs


def _listed(source: Sequence[Phrases]) -> Iterator[tuple[str, Sign]]:
    for kind, reach, is_strong, listed in source:
        for phrase in listed.split("|"):
            yield phrase.strip(), Sign(kind, reach, is_strong)
