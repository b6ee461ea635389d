"""Tests of words, sentences and quotations."""

import pytest

from briefing.attribution import Span, analyse


def sentences(text: str) -> list[str]:
    """Return the sentences of a text."""
    analysed = analyse(text)
    return [analysed.slice(sentence) for sentence in analysed.sentences]


def quotations(text: str) -> list[tuple[str, bool]]:
    """Return what stands in quotation marks, and whether it is speech."""
    analysed = analyse(text)
    return [(analysed.slice(quotation), quotation.is_speech) for quotation in analysed.quotations]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("It rained. We left.", ["It rained.", "We left."], id="two"),
        pytest.param("Mr. Ek met Dr. Oda. They left.", ["Mr. Ek met Dr. Oda.", "They left."], id="abbreviations"),
        pytest.param("J. Ek left. He ran.", ["J. Ek left.", "He ran."], id="initial"),
        pytest.param("He lives in the U.S. He likes it.", ["He lives in the U.S.", "He likes it."], id="U.S. ends it"),
        pytest.param("It cost 3.5 million. Too much.", ["It cost 3.5 million.", "Too much."], id="decimals"),
        pytest.param("“We pay. We always do.” Oda left.", ["“We pay. We always do.”", "Oda left."], id="quoted stops"),
        pytest.param("“Who pays?” Oda asked.", ["“Who pays?” Oda asked."], id="a quoted question goes on"),
        pytest.param("A headline\nIt rained.", ["A headline", "It rained."], id="a line is a paragraph"),
        pytest.param("", [], id="empty"),
    ],
)
def test_sentences_end_where_a_reader_would_end_them(text: str, expected: list[str]) -> None:
    found = sentences(text)

    assert found == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("He said: “No.”", [("“No.”", True)], id="after a colon"),
        pytest.param("the “shield force” came", [("“shield force”", False)], id="a term is no speech"),
        pytest.param(
            "He said ‘we will never pay for that’ twice.", [("‘we will never pay for that’", True)], id="single"
        ),
        pytest.param("It's Oda's car, the boys' car.", [], id="apostrophes"),
        pytest.param("“It goes on and on and on\nOda left.", [("“It goes on and on and on", True)], id="never closed"),
        pytest.param("He is 6' 2\" tall.", [], id="inches"),
    ],
)
def test_quotations_are_told_from_other_marks(text: str, expected: list[tuple[str, bool]]) -> None:
    found = quotations(text)

    assert found == expected


def test_sentences_hold_every_word_once() -> None:
    analysed = analyse("One two. “Three four,” five.\n\nSix " * 40)

    ranges = [index for sentence in analysed.sentences for index in range(sentence.first, sentence.last)]

    assert ranges == list(range(len(analysed.words)))


def test_a_text_without_full_stops_is_cut() -> None:
    analysed = analyse("word " * 2_000)

    assert max(sentence.last - sentence.first for sentence in analysed.sentences) <= 250


def test_a_sentence_is_found_by_any_of_its_characters() -> None:
    analysed = analyse("It rained. We left.")

    sentence = analysed.sentence_at(12)

    assert sentence is not None
    assert analysed.slice(sentence) == "We left."


def test_no_sentence_stands_outside_the_text() -> None:
    analysed = analyse("It rained.")

    assert analysed.sentence_at(99) is None


def test_words_of_a_span_begin_inside_it() -> None:
    analysed = analyse("It rained. We left.")

    assert [word.text for word in analysed.words_in(Span(3, 11))] == ["rained", "."]


def test_words_know_their_paragraph() -> None:
    analysed = analyse("One\n\nTwo\nThree")

    assert [word.paragraph for word in analysed.words] == [0, 1, 2]


def test_no_before_a_sentence_ends_one() -> None:
    analysed = analyse("She said no. We left.")

    assert len(analysed.sentences) == 2


def test_curly_marks_within_straight_ones_are_part_of_the_quotation() -> None:
    text = 'Oda wrote: "They asked “who pays” and left."'

    quotations = analyse(text).quotations

    assert [text[one.start : one.end] for one in quotations] == ['"They asked “who pays” and left."']


def test_a_closing_mark_may_open_a_quotation() -> None:
    text = "”We will pay for it all.” Oda wrote it."

    assert len(analyse(text).quotations) == 1
