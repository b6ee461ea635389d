import pytest

from briefing.grounding import Locator
from briefing.grounding.surroundings.scope import is_whole, turning_words


@pytest.mark.parametrize(
    ("text", "quote", "clip"),
    [
        pytest.param("She refused to cut the tax this year.", "cut the tax this year", "refused to", id="refusal"),
        pytest.param(
            "There is no evidence that the dam will break.", "the dam will break", "no evidence that", id="lack"
        ),
        pytest.param("They do not plan to close the port soon.", "close the port soon", "not plan to", id="negation"),
        pytest.param(
            "We will sign it, but only with the North.", "We will sign it", "but only with the North", id="but"
        ),
        pytest.param("Pay will rise only if trade grows.", "Pay will rise", "", id="three words only"),
        pytest.param(
            "All pay will rise only if trade grows.", "All pay will rise", "only if trade grows", id="only if"
        ),
        pytest.param("That he took the money is false.", "he took the money", "is false", id="undone after"),
        pytest.param("Will the two sides sign it in May?", "the two sides sign it in May", "?", id="question"),
        pytest.param(
            "He denied he had “signed it at noon”.", "signed it at noon", "denied he had", id="whole quotation"
        ),
        pytest.param("It is unclear if the two sides agree.", "the two sides agree", "unclear if", id="doubt"),
    ],
)
def test_the_words_cut_off_a_clipped_quote_are_given(text: str, quote: str, clip: str) -> None:
    assert clip in Locator(text).locate(quote).clip


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        pytest.param("If they agree, we sign at noon.", "If they agree, we sign at noon.", id="whole sentence"),
        pytest.param("He denied it. “We will sign at noon,” she said.", "We will sign at noon", id="sentence before"),
        pytest.param("He said: “We will sign at noon” and left it.", "We will sign at noon", id="whole quotation"),
        pytest.param("There is no doubt that it will rain there.", "it will rain there", id="no doubt"),
        pytest.param("Not only the mayor will go to it.", "the mayor will go to it", id="not only"),
        pytest.param("She met Mr. Dunn in the old town. Nobody came.", "Dunn in the old town", id="abbreviation"),
        pytest.param(
            "The mayor of Marle spoke, and she asked: “Who pays?”", "The mayor of Marle spoke", id="others ask"
        ),
    ],
)
def test_a_quote_that_nothing_turns_is_not_clipped(text: str, quote: str) -> None:
    location = Locator(text).locate(quote)

    assert location.verdict in ("exact", "normalized")
    assert location.flags == ()


def test_negations_conditions_and_contrasts_are_turning_words() -> None:
    assert turning_words("it won’t go, but if it does") == ("n’t", "but", "if")
    assert turning_words("in the old town hall") == ()


@pytest.mark.parametrize(
    ("part", "whole"),
    [("Mr. Dunn met Dr. Rowe.", True), ("“It ends.”", True), ("Mr. Dunn met", False), ("Rowe.", False)],
)
def test_a_whole_sentence_is_told_from_a_part(part: str, whole: bool) -> None:
    text = "Rain fell. Mr. Dunn met Dr. Rowe. “It ends.” The U.S. left."
    start = text.index(part)

    assert is_whole(text, start, start + len(part)) is whole
