"""Where a quote stands, word for word, and what is different about it."""

import string

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.grounding import Location, Locator

TEXT = """\
“We will not sign before June,” Minister Ada Rowe said on Monday. Exports fell 1.5% to $1,200m, she added – the lowest \
since 1998.

Rowe denied that the union would close the harbour of Marle. The union, which has 4,000 members, said it would strike \
unless wages rise. If the talks fail, ships will be sent to the northern ports.

The harbour board can’t pay. It called the plan “a non-binding promise … made in haste”. US troops guard the gates.
It is not clear whether the council will vote for the toll. Critics said: “The toll is a tax. Nobody wants it. We do.”
"""
LOCATOR = Locator(TEXT)


def pieces(location: Location) -> list[str]:
    return [TEXT[span.start : span.end] for span in location.spans]


@pytest.mark.parametrize(
    ("quote", "verdict"),
    [
        pytest.param("We will not sign before June", "exact", id="as it stands"),
        pytest.param("we will not sign before june", "normalized", id="case"),
        pytest.param('"We will not sign\nbefore  June,"', "normalized", id="marks, line break and spaces"),
        pytest.param("Exports fell 1.5% to $1,200m - she added", "normalized", id="dash and comma"),
        pytest.param("Minis\u00adter Ada\u00a0Rowe", "normalized", id="soft hyphen and no-break space"),
        pytest.param("the union would close the har-\nbour", "normalized", id="word broken at a line's end"),
        pytest.param("a non-\nbinding promise", "normalized", id="hyphen at a line's end"),
        pytest.param("The harbour board can't pay", "normalized", id="apostrophe"),
        pytest.param("WE WILL NOT SIGN BEFORE JUNE", "normalized", id="all capitals"),
        pytest.param("Minister Ada Rowe said … the lowest since 1998", "elided", id="honest ellipsis"),
        pytest.param("The union […] said it would strike unless wages rise", "elided", id="ellipsis in brackets"),
        pytest.param("[The board] called the plan “a non-binding promise", "elided", id="pronoun in brackets"),
        pytest.param("[I]t called the plan", "normalized", id="letter in brackets"),
        pytest.param("The toll is a tax. We do.", "altered", id="sentences joined over a negation"),
        pytest.param("We will sign before June", "altered", id="negation dropped"),
        pytest.param("We will not sign before July", "altered", id="month"),
        pytest.param("Exports fell 15% to $1,200m", "altered", id="decimal point"),
        pytest.param("Exports fell 1.5% to 1,200m", "altered", id="currency"),
        pytest.param("Exports fell 1.5 to $1,200m", "altered", id="percent sign"),
        pytest.param("The harbour board can pay", "altered", id="contraction"),
        pytest.param("us troops guard the Gates", "altered", id="a word that capitals make another"),
        pytest.param("Minister Eva Rowe said on Monday", "altered", id="name"),
        pytest.param("said it would strike … ships will be sent", "altered", id="ellipsis over a condition"),
        pytest.param("ships will be sent … The union, which has 4,000 members", "altered", id="pieces reversed"),
        pytest.param("Exports fell 1.5% … Nobody wants it", "altered", id="pieces far apart"),
        pytest.param("It [never] called the plan", "altered", id="negation in brackets"),
        pytest.param("Minister Ada Rowe said on a Monday", "near", id="article put in"),
        pytest.param("Minster Ada Rowe said on Monday", "near", id="slip of spelling"),
        pytest.param("The fleet sails at dawn for warmer waters", "absent", id="invented"),
        pytest.param("", "absent", id="empty"),
        pytest.param("…", "absent", id="only an ellipsis"),
        pytest.param("Z", "absent", id="one letter"),
        pytest.param(f"{TEXT} {TEXT}", "altered", id="longer than the article"),
    ],
)
def test_a_quote_gets_the_verdict_of_what_differs(quote: str, verdict: str) -> None:
    assert LOCATOR.locate(quote).verdict == verdict


@pytest.mark.parametrize(
    "quote",
    ["binding promise", "5% to", "200m", "fell 1", "fell 1.5", "1,200m, she", "ubt"],
)
def test_a_quote_cut_inside_a_word_a_number_or_an_amount_is_no_evidence(quote: str) -> None:
    assert LOCATOR.locate(quote).verdict not in ("exact", "normalized", "elided")


def test_the_words_that_differ_are_named() -> None:
    location = LOCATOR.locate("We will not sign before July")

    assert location.differs == ("July", "June")
    assert pieces(location) == ["We will not sign before June"]


def test_the_word_that_an_ellipsis_hides_is_named() -> None:
    location = LOCATOR.locate("it would strike … ships will be sent to the northern ports")

    assert location.differs == ("unless", "If")


def test_an_honest_ellipsis_gives_one_span_for_each_piece() -> None:
    location = LOCATOR.locate("Exports fell 1.5% … the lowest since 1998")

    assert pieces(location) == ["Exports fell 1.5%", "the lowest since 1998"]


def test_a_bracket_for_a_pronoun_gives_the_pronoun_back() -> None:
    location = LOCATOR.locate("[The board] called the plan")

    assert pieces(location) == ["It called the plan"]


@pytest.mark.parametrize(
    ("quote", "clip"),
    [
        pytest.param("the union would close the harbour", "denied that", id="denial"),
        pytest.param("the council will vote for the toll", "not clear whether", id="doubt"),
        pytest.param("said it would strike", "unless wages rise", id="condition after"),
        pytest.param("ships will be sent to the northern ports", "If the talks fail", id="condition before"),
    ],
)
def test_a_quote_cut_out_of_a_clause_that_turns_it_is_clipped(quote: str, clip: str) -> None:
    location = LOCATOR.locate(quote)

    assert location.flags == ("clipped",)
    assert location.clip == clip


@pytest.mark.parametrize(
    "quote",
    [
        "Rowe denied that the union would close the harbour of Marle.",
        "said it would strike unless wages rise",
        "If the talks fail, ships will be sent to the northern ports",
        "Minister Ada Rowe said on Monday",
        "US troops guard the gates",
        "The harbour board can’t pay",
    ],
)
def test_a_quote_that_keeps_its_clause_is_not_clipped(quote: str) -> None:
    assert LOCATOR.locate(quote).flags == ()


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "\ud800\udfff",
        "e\u0301\u0301",
        "ﬁ ﬀ",
        "\u202eabc\u202c",
        "日本語の文章です",
        "a" * 5000,
        "[[[[",
        "…" * 50,
        "½ ² Ⅷ",
    ],
    ids=ascii,
)
def test_any_text_and_any_quote_gets_an_answer(text: str) -> None:
    for quote in (text, text[:3], TEXT):
        assert Locator(text).locate(quote).verdict
        assert LOCATOR.locate(text).verdict


def test_a_text_without_spaces_between_words_is_quoted_by_its_characters() -> None:
    assert Locator("日本語の文章です。").locate("文章です").verdict == "exact"


def test_many_quotes_of_a_text_that_repeats_itself_take_bounded_time() -> None:
    locator = Locator("the talks go on and the talks go on and " * 2000)

    verdicts = {
        locator.locate(f"the talks go on … and the talks do not go on {number}").verdict for number in range(40)
    }

    assert verdicts <= {"altered", "absent"}


@settings(deadline=None, max_examples=150)
@given(st.integers(0, len(TEXT) - 2), st.integers(1, 120), st.text(string.printable + "“”…[]é\u0301\u00ad", max_size=6))
def test_every_accepted_span_is_a_slice_of_the_text(start: int, length: int, noise: str) -> None:
    location = LOCATOR.locate(TEXT[start : start + length] + noise)

    ends = [0, *(place for span in location.spans for place in (span.start, span.end)), len(TEXT)]
    assert ends == sorted(ends) or location.verdict in ("altered", "near")
    assert all(TEXT[span.start : span.end] for span in location.spans)


WORDS = [index for index, word in enumerate(TEXT.split()) if word.isalpha() and len(word) > 3]


@settings(deadline=None, max_examples=150)
@given(st.sampled_from(WORDS), st.text(string.ascii_lowercase, min_size=3, max_size=9), st.integers(1, 6))
def test_a_single_changed_word_is_never_accepted(changed: int, word: str, around: int) -> None:
    words = TEXT.split()
    quote = " ".join([*words[max(0, changed - around) : changed], word, *words[changed + 1 : changed + around]])

    accepted = LOCATOR.locate(quote).verdict in ("exact", "normalized", "elided")

    # An ellipsis is no word: what it joins may stand anywhere, as long as it stands.
    mine, theirs = (" ".join(text.lower().replace("…", " ").split()) for text in (quote, TEXT))
    assert not accepted or mine in theirs


@pytest.mark.parametrize(
    ("quote", "clip"),
    [
        pytest.param("The quays are sound …", "the roof is not", id="the rest of the sentence"),
        pytest.param("“The books balance. ...”", "On paper they always do.", id="the next sentence"),
        pytest.param("The quays are sound; the roof is not", "", id="nothing left out"),
        pytest.param("We waited and waited …", "", id="an ellipsis of the article's own"),
    ],
)
def test_a_quote_that_ends_in_an_ellipsis_shows_what_it_leaves_out(quote: str, clip: str) -> None:
    text = (
        "“The quays are sound; the roof is not,” she said. “The books balance. On paper they always do. "
        "We waited and waited …”"
    )

    location = Locator(text).locate(quote)

    assert location.verdict in ("exact", "normalized", "elided")
    assert location.clip == clip


NOTES = (
    "Drones struck the civilian targets.37 The front has hardly moved since 2025.19 Relief changed nothing.3,4 "
    "Growth was 2.5 and fell. Prices rose 3.14 percent.5"
)


@pytest.mark.parametrize(
    ("quote", "verdict"),
    [
        ("struck the civilian targets. The front has hardly moved since 2025", "normalized"),
        ("hardly moved since 2025", "exact"),
        ("Relief changed nothing", "exact"),
        ("civilian targets.37", "exact"),
        ("civilian targets.38", "altered"),
        ("Growth was 2", "altered"),
        ("Prices rose 3 percent", "altered"),
    ],
)
def test_the_number_of_a_note_behind_a_sentence_is_no_word_of_it(quote: str, verdict: str) -> None:
    assert Locator(NOTES).locate(quote).verdict == verdict
