"""What an editor may put into brackets, and what the words left out at an ellipsis may be."""

import pytest

from briefing.grounding import Location, Locator

TEXT = """\
The Marle Coyotes fired their coach on Monday. “They will win ten games next year,” said Gail Dunn, a former scout.

Prime Minister Ada Rowe told the house that the bank had asked for help. “It has asked us twice,” she said. “Our \
people will not pay for its mistakes. I'm sure of that.” The prime minister added that the unions were wrong.

Anna Kester, the head of Norbank, replied at once. “He gave me his word in March. The bank will repay it,” she said. \
“We owe nobody else.”

Tom Oakes, the harbour master, who was not at the talks, welcomed the loan. “The sum is fair. The town is poor. It \
will take years,” he said, perhaps too soon. The loan, a first for the town, was signed on Friday in a hall by the sea.
"""
LOCATOR = Locator(TEXT)


@pytest.mark.parametrize(
    "quote",
    [
        "[The Coyotes] will win ten games next year",
        "[They] will win ten games next year",
        "[Norbank] has asked us twice",
        "It [the bank] has asked us twice",
        "[Our] people will not pay for [the bank’s] mistakes",
        "[Rowe is] sure of that",
        "[Ms. Kester] gave me his word in March",
        "[Norbank] will repay it",
        "The bank [Norbank] will repay it",
        "The bank will repay [the loan]",
        "[Oakes] welcomed the loan",
        "[The] prime minister [Rowe] added that the unions were wrong",
        "Prime Minister [Ada] Rowe told the house",
    ],
)
def test_a_bracket_may_say_who_is_meant_in_words_of_the_article(quote: str) -> None:
    assert LOCATOR.locate(quote).verdict in ("elided", "normalized")


@pytest.mark.parametrize(
    "quote",
    [
        "The [failed] bank will repay it",
        "The [Coyotes] will repay it",
        "The bank will [default]",
        "The bank will [never] repay it",
        "[Dunn] will win [five] games next year",
        "Gail [Oakes], a former scout",
        "[Voldane] gave me his word in March",
        "[She] gave me his word in March",
        "He [lost] me his word in March",
        "the loan, a [last] for the town",
        "[Kester] Rowe told the house",
    ],
)
def test_a_bracket_may_not_say_more_than_the_article(quote: str) -> None:
    assert LOCATOR.locate(quote).verdict in ("altered", "near", "absent")


def located(quote: str) -> Location:
    location = LOCATOR.locate(quote)
    assert location.verdict == "elided"
    return location


@pytest.mark.parametrize(
    "quote",
    [
        "Tom Oakes … welcomed the loan",
        "The loan … was signed on Friday",
        "was signed on Friday … by the sea",
        "It has asked us twice … Our people will not pay for its mistakes",
    ],
)
def test_an_aside_or_the_speaker_may_be_left_out(quote: str) -> None:
    assert located(quote).flags == ()


@pytest.mark.parametrize(
    ("quote", "clip"),
    [
        pytest.param("The sum is fair … It will take years", "The town is poor", id="a whole sentence"),
        pytest.param("The sum is … take years", "fair. The town is poor. It will", id="halves of two sentences"),
        pytest.param("It will take years,” he said … soon", "perhaps", id="a doubt"),
    ],
)
def test_what_else_an_ellipsis_leaves_out_is_shown(quote: str, clip: str) -> None:
    assert clip in located(quote).clip


def test_two_speakers_are_never_joined() -> None:
    assert LOCATOR.locate("The bank will repay it … We owe nobody else").verdict == "elided"
    assert LOCATOR.locate("We owe nobody else … The sum is fair").verdict == "altered"


def test_all_places_of_a_quote_are_given_in_order_and_the_first_is_the_one_located() -> None:
    locator = Locator("“The bank will pay,” Rowe said. “The bank will pay … soon,” Dunn said. The  bank will pay.")

    found = locator.occurrences("The bank will pay")

    assert found[0] == locator.locate("The bank will pay")
    assert [location.spans[0].start for location in found] == [1, 33, 71]
    assert [location.verdict for location in found] == ["exact", "exact", "normalized"]
    assert len(Locator("a b c d. " * 300).occurrences("a b c d")) == 50
    assert locator.occurrences("not there")[0].verdict == "absent"
