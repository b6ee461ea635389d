"""What need not be said twice is dropped only when nothing is lost, and direct speech is told by its marks."""

import pytest

from briefing.views.shortening import after_name, bare, is_spoken, naming, repeats


@pytest.mark.parametrize(
    ("line", "quotes", "expected"),
    [
        ("We will wait.", ["We will wait"], True),
        ("Ada Rowe said that we will wait.", ["we will wait"], True),
        ("According to Ada Rowe, “we will wait”.", ["we will wait"], True),
        ("Rowe said: “We will wait.” “We will see.”", ["We will wait", "We will see."], True),
        ("Ada Rowe did not say that we will wait.", ["we will wait"], False),
        ("Ada Rowe denied that we will wait.", ["we will wait"], False),
        ("Ada Rowe said on Tuesday that we will wait.", ["we will wait"], False),
        ("We will not wait.", ["We will wait"], False),
        ("We will wait.", ["We will wait, unless it snows"], False),
        ("We will wait.", ["We will wait", "We will see"], False),
        ("...", ["..."], True),
        ("...", ["!"], False),
        ("said", [""], False),
    ],
)
def test_a_line_repeats_its_quotes_or_says_more(line: str, quotes: list[str], expected: bool) -> None:
    assert repeats(line, quotes, names=["Ada Rowe"]) is expected


@pytest.mark.parametrize(
    ("quote", "expected"),
    [
        ("“We will wait,”", "We will wait"),
        ('"We will wait."', "We will wait."),
        ("we will wait,", "we will wait"),
        ("the “last” chance", "the “last” chance"),
        ("“First,” she said, “second.”", "“First,” she said, “second.”"),
        ("“", "“"),
        ("", ""),
    ],
)
def test_marks_around_a_whole_quote_are_left_to_the_page(quote: str, expected: str) -> None:
    assert bare(quote) == expected


SENTENCE = (
    "Late in the evening the old harbour master of the town told the visitors that Ada Rowe had already left for home"
)


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (("Ada Rowe",), "… told the visitors that Ada Rowe had already left for home"),
        (("Nobody Else", "Rowe"), "… the visitors that Ada Rowe had already left for home"),
        (("Nobody",), "Late in the evening the old harbour master of the town told the visitors that Ada …"),
        ((), "Late in the evening the old harbour master of the town told the visitors that Ada …"),
        (("",), "Late in the evening the old harbour master of the town told the visitors that Ada …"),
    ],
)
def test_a_long_sentence_is_cut_to_where_it_names_somebody(names: tuple[str, ...], expected: str) -> None:
    assert naming(SENTENCE, names=names) == expected


def test_a_short_sentence_stays_whole() -> None:
    assert naming("Ada Rowe left.", names=("Rowe",)) == "Ada Rowe left."


@pytest.mark.parametrize(
    ("text", "words", "is_direct"),
    [
        ("She said: “We will wait, he said, for a day.” Rowe left.", "for a day", True),
        ("She said: “We will wait.” Rowe left.", "Rowe left", False),
        ('She said: "We will wait." Rowe left.', "will wait", True),
        ('She said: "We will wait." Rowe left.', "Rowe left", False),
        ("“We will\nwait. Rowe left.", "Rowe left", None),
        ("Sie sagte: „Wir warten.“ Rowe ging.", "Wir warten", True),
        ("Sie sagte: „Wir warten.“ Rowe ging.", "Rowe ging", False),
        ("Elle dit : « Nous attendons. » Rowe part.", "Nous attendons", True),
        ("She said: “We will wait.”", "“We will wait.”", True),
    ],
)
def test_the_marks_of_a_paragraph_tell_direct_speech(text: str, words: str, is_direct: bool | None) -> None:
    start = text.index(words)

    assert is_spoken(text, start=start, end=start + len(words)) is is_direct


@pytest.mark.parametrize(
    ("line", "rest"),
    [
        ("Ada Rowe said on Monday that it rains.", "said on Monday that it rains."),
        ("The Ada Rowe fan left.", "fan left."),
        ("Ada Rowe’s office said so.", ""),
        ("Ada Rowe, the mayor, said so.", ""),
        ("Ada Rowe and Bo Lund agree.", ""),
        ("Ada Rowe Bridge is shut.", ""),
        ("Rowe said so.", ""),
        ("", ""),
        ("Ada Rowe should not pay.", ""),
    ],
)
def test_a_line_goes_on_after_the_name_that_begins_it(line: str, rest: str) -> None:
    assert after_name(line, name="Ada Rowe") == rest
