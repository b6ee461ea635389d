"""What holds for any quote of any article, and for the cases that our benchmark makes of our own articles."""

import random
import string
import sys
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.grounding import Location, Locator

ROOT = Path(__file__).parent.parent
TEXTS = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "examples").glob("*.txt"))]
LOCATORS = [Locator(text) for text in TEXTS]
EVIDENCE = ("exact", "normalized", "elided")
# Letters, marks that combine, hide or turn the direction, signs, quotation marks, half of a surrogate pair.
ODD = st.text(
    st.sampled_from("aZé0½²ﬁß日א \n-\u00ad\u200b\u202e\u2067\u0301\ud800…[](){}“”'\".,;?!$%€🙂\U000e0041"), max_size=60
)
SETTINGS = settings(deadline=None, max_examples=60, derandomize=True)


def words_of(number: int) -> list[str]:
    return TEXTS[number].split()


@st.composite
def runs(draw: st.DrawFn) -> tuple[int, list[str]]:
    """A text's number, and 5 to 25 of its words in a row."""
    number = draw(st.integers(0, len(TEXTS) - 1))
    words = words_of(number)
    start = draw(st.integers(0, len(words) - 6))
    return number, words[start : start + draw(st.integers(5, 25))]


def slices(location: Location, text: str) -> list[str]:
    return [text[span.start : span.end] for span in location.spans]


@SETTINGS
@given(runs(), st.sampled_from(["", " … ", "[...]", "\u00ad", "\n"]), st.integers(1, 20))
def test_every_span_is_a_slice_of_the_article_and_evidence_has_no_other_words(
    run: tuple[int, list[str]], mark: str, place: int
) -> None:
    number, words = run
    quote = " ".join([*words[:place], mark, *words[place:]])

    location = LOCATORS[number].locate(quote)

    assert all(slices(location, TEXTS[number]))
    if location.verdict in EVIDENCE:
        letters = [character for character in "".join(slices(location, TEXTS[number])) if character.isalnum()]
        assert Counter(character for character in quote if character.isalnum()) == Counter(letters)


@SETTINGS
@given(runs(), st.text(string.ascii_lowercase, min_size=3, max_size=9), st.data())
def test_a_single_changed_word_is_never_accepted(run: tuple[int, list[str]], word: str, data: st.DataObject) -> None:
    number, words = run
    long = [index for index, each in enumerate(words) if each.strip(",.”“").isalpha() and len(each) > 3]
    if not long:
        return
    changed = data.draw(st.sampled_from(long))
    quote = " ".join([*words[:changed], word, *words[changed + 1 :]])

    accepted = LOCATORS[number].locate(quote).verdict in EVIDENCE

    assert not accepted or quote.casefold() in " ".join(words_of(number)).casefold()


@SETTINGS
@given(runs(), st.sampled_from(["Zorblax quilted vimmings.", "Xyzzy, 4711 frobs … “plugh” [qux]."]), st.booleans())
def test_text_added_elsewhere_changes_no_verdict(run: tuple[int, list[str]], added: str, in_front: bool) -> None:
    number, words = run
    text, quote = TEXTS[number], " ".join(words)
    before = LOCATORS[number].locate(quote)

    after = Locator(f"{added}\n\n{text}" if in_front else f"{text}\n\n{added}").locate(quote)

    shift = len(added) + 2 if in_front else 0
    assert (after.verdict, after.flags, after.clip, after.differs) == before[:1] + before[3:4] + before[4:] + before[
        2:3
    ]
    assert [span.start - shift for span in after.spans] == [span.start for span in before.spans]


@SETTINGS
@given(ODD, ODD)
def test_any_text_and_any_quote_gets_an_answer(text: str, quote: str) -> None:
    for article in (text, f"{quote} {text}", f"{text}\n{TEXTS[0][:300]}{quote}"):
        locator = Locator(article)
        location = locator.locate(quote)

        assert locator.occurrences(quote)[0] == location
        assert all(0 <= span.start <= span.end <= len(article) for span in location.spans)


@SETTINGS
@given(runs(), ODD)
def test_odd_characters_in_a_quote_are_never_an_error(run: tuple[int, list[str]], odd: str) -> None:
    number, words = run
    for quote in (odd + " ".join(words), " ".join(words) + odd, odd.join(words)):
        assert LOCATORS[number].locate(quote).verdict


@pytest.fixture(scope="module")
def cases() -> list[tuple[str, str, bool]]:
    """What the benchmark makes of our own articles: its group, its kind, and whether it passes without a flag."""
    sys.path.insert(0, str(ROOT / "benchmarks"))
    try:
        from evidence import Maker, briefing_accepts
    finally:
        sys.path.pop(0)
    locators = dict(zip(TEXTS, LOCATORS, strict=True))
    made = Maker(TEXTS, seed=random.Random(3).randrange(100)).cases(1000)
    return [(case.group, case.kind, briefing_accepts(locators[case.text], case.quote)) for case in made]


def test_no_altered_or_foreign_quote_and_no_deceiving_cut_of_our_articles_passes(
    cases: list[tuple[str, str, bool]],
) -> None:
    honest = {"verbatim", "typography and spacing", "honest ellipsis", "honest bracket"}

    assert [case for case in cases if case[2] and case[0] not in honest] == []


def test_honest_quotes_of_our_articles_pass(cases: list[tuple[str, str, bool]]) -> None:
    passing = [passes for group, _, passes in cases if group in ("verbatim", "typography and spacing")]

    assert sum(passing) >= 0.99 * len(passing)
