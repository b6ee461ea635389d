"""Places of evidence in an article: numbered in its order, cut where they begin and end, however they overlap."""

import re

import pytest
from briefings import TEXT, full

from briefing.views.places import Place, Places, paragraphs


def drawn(text: str, *spans: tuple[int, int]) -> str:
    """The segments of a text as `[words|numbers]`, paragraphs apart by a slash."""
    places = [Place(number, start, end, (f"P{number}",)) for number, (start, end) in enumerate(spans, start=1)]
    return "/".join(
        "".join(f"[{piece.text}|{''.join(map(str, piece.numbers))}]" for piece in one)
        for one in paragraphs(text, places=places)
    )


@pytest.mark.parametrize(
    ("spans", "expected"),
    [
        ((), "[one two]/[three]"),
        (((0, 3),), "[one|1][ two|]/[three|]"),
        (((0, 7), (4, 7)), "[one |1][two|12]/[three|]"),
        (((0, 5), (2, 7)), "[on|1][e t|12][wo|2]/[three|]"),
        (((4, 13),), "[one |][two|1]/[three|1]"),
        (((0, 13), (0, 3)), "[one|12][ two|1]/[three|1]"),
        (((7, 8),), "[one two|]/[three|]"),
    ],
    ids=["none", "one", "nested", "crossing", "over paragraphs", "same start", "only a line end"],
)
def test_an_article_is_cut_where_places_begin_and_end(spans: tuple[tuple[int, int], ...], expected: str) -> None:
    shown = drawn("one two\nthree", *spans)

    assert shown == (expected if spans else expected.replace("]", "|]"))


def test_no_character_of_the_article_is_lost_or_doubled() -> None:
    places = Places(full())

    told = "".join(
        piece.text for one in paragraphs(TEXT, places=places.within(full().documents[0].id)) for piece in one
    )

    assert told == re.sub("\n", "", TEXT)


def test_every_place_is_opened_and_closed_once() -> None:
    within = Places(full()).within(full().documents[0].id)

    pieces = [piece for one in paragraphs(TEXT, places=within) for piece in one]
    assert sorted(number for piece in pieces for number in piece.opens) == [place.number for place in within]
    assert sorted(place.number for piece in pieces for place in piece.closes) == [place.number for place in within]


def test_places_are_numbered_in_the_order_of_the_text() -> None:
    within = Places(full()).within(full().documents[0].id)

    assert [place.number for place in within] == list(range(1, len(within) + 1))
    assert [place.start for place in within] == sorted(place.start for place in within)


def test_claims_on_the_same_words_share_one_place() -> None:
    within = Places(full()).within(full().documents[0].id)

    start = TEXT.index("Norland is considering")
    assert [place.claims for place in within if place.start == start] == [("S2", "A5"), ("O2",)]
