"""Tests of who the article says is speaking, held against a name."""

import time

import pytest

from briefing.attribution import Span
from briefing.grounding.sources import Who, likeness
from briefing.grounding.speaker import Hearing, Speakers


def verdict(text: str, quote: str, *names: str, role: str = "", kind: str = "") -> str:
    """What the text makes of a quote under somebody's names."""
    start = text.index(quote)
    return Speakers(text).hear(Span(start, start + len(quote)), Who(names, role, kind)).verdict


@pytest.mark.parametrize(
    ("text", "quote", "name"),
    [
        pytest.param("Ana Oda said: “We will not pay.”", "“We will not pay.”", "Ana Oda", id="before"),
        pytest.param("“We will not pay,” said Ana Oda.", "“We will not pay,”", "Ana Oda", id="after"),
        pytest.param("The dam, Ana Oda said, will hold for now.", "will hold for now", "Ana Oda", id="inside"),
        pytest.param(
            "The dam is safe for now, according to Ana Oda.", "The dam is safe for now", "Ana Oda", id="according to"
        ),
        pytest.param("“We pay,” Oda said. “We always do.”\nAna Oda left.", "“We always do.”", "Ana Oda", id="resumed"),
        pytest.param(
            "“We came in peace,” Ana Oda said.\n“We leave in peace.\n“And we will return.”",
            "And we will return",
            "Ana Oda",
            id="several paragraphs",
        ),
        pytest.param(
            "Ana Oda made a short remark:\n“The dam will hold.”", "The dam will hold", "Ana Oda", id="introduced"
        ),
        pytest.param("Ana Oda went on to say, “We can wait.”", "We can wait", "Ana Oda", id="went on to say"),
        pytest.param("As Ana Oda put it, “the dam is old.”", "the dam is old", "Ana Oda", id="put it"),
        pytest.param("Protesters marching downtown chanted “No dam!”", "“No dam!”", "Protesters", id="another verb"),
        pytest.param("Sen. G.K. Oda (R-Ohio) said the dam was old.", "the dam was old", "G.K. Oda", id="party behind"),
        pytest.param(
            "“We will win,” Senator Tom Dale, R-Ohio, said Tuesday.", "“We will win,”", "Tom Dale", id="party apposed"
        ),
        pytest.param(
            "“They are right,” Ek, a former colonel, said on Friday. “It is late.”\nLars Ek left.",
            "“It is late.”",
            "Lars Ek",
            id="apposition before the verb",
        ),
        pytest.param(
            "Rosa Dahl, a judge who is now a lecturer in Lund, Sweden, said the law was clear.",
            "the law was clear",
            "Rosa Dahl",
            id="clause and place in an apposition",
        ),
        pytest.param(
            "In a letter about the bridges, Rosa Dahl, chief of the roads section, noted “a grave risk”.",
            "a grave risk",
            "Rosa Dahl",
            id="adjunct and apposition",
        ),
        pytest.param(
            "Ministers were cheerful, with Ana Oda saying that the dam would hold.",
            "the dam would hold",
            "Ana Oda",
            id="with somebody saying",
        ),
        pytest.param("“Let the river run free.” ― Ana Oda", "Let the river run free", "Ana Oda", id="signature"),
        pytest.param(
            "“Nobody asked the fishers at all.”\nAna Oda, Institute of Fisheries",
            "Nobody asked the fishers",
            "Ana Oda",
            id="signature on the next line",
        ),
        pytest.param(
            "ODA: The dam will hold.\nEK: It will not.\nODA: We shall see about that.",
            "It will not",
            "Ek",
            id="transcript",
        ),
        pytest.param(
            "“ODA: The dam will hold.\n“EK: It will not, I say.\n“ODA: We shall see about that.",
            "It will not, I say",
            "Ek",
            id="transcript in quotation marks",
        ),
        pytest.param("Ana Oda left. She said it was late.", "it was late", "Ana Oda", id="pronoun"),
        pytest.param(
            "Danish Prime Minister Ana Oda left. The Danish prime minister said no deal was near.",
            "no deal was near",
            "Ana Oda",
            id="role",
        ),
        pytest.param(
            "Fees will rise, the bloc's trade commissioner said.\nCommissioner Ana Oda gave no date.",
            "Fees will rise",
            "Ana Oda",
            id="role before its bearer",
        ),
        pytest.param(
            "Her opposite number, Lars Ek, refused to blame the weather.",
            "refused to blame the weather",
            "Lars Ek",
            id="name apposed to any noun",
        ),
        pytest.param("Oslo and Lisbon said the text was too weak.", "the text was too weak", "Lisbon", id="joint"),
        pytest.param(
            "A senior official, who asked not to be named, said talks had failed.",
            "talks had failed",
            "a senior official",
            id="unnamed",
        ),
        pytest.param(
            "The Harbour Bank's report stated that rates would rise.",
            "rates would rise",
            "Harbour Bank",
            id="what it wrote",
        ),
        pytest.param(
            "Rosa Dahl heads the Harbour Alliance. The group says fees would cost jobs.",
            "fees would cost jobs",
            "Harbour Alliance",
            id="the group",
        ),
        pytest.param(
            "A second option, floated by Portugal, would suspend the fees.",
            "A second option, floated by Portugal, would suspend the fees",
            "Portugal",
            id="agent",
        ),
        pytest.param(
            "Ana Oda voted for the “clean river” law.", "the “clean river” law", "Ana Oda", id="words of the author"
        ),
    ],
)
def test_the_right_name_is_confirmed(text: str, quote: str, name: str) -> None:
    assert verdict(text, quote, name) == "confirmed"


@pytest.mark.parametrize(
    ("text", "quote", "name"),
    [
        pytest.param("Ana Oda said: “We will not pay.” Lars Ek left.", "“We will not pay.”", "Lars Ek", id="bystander"),
        pytest.param("“We pay,” Ana Oda told Lars Ek.", "“We pay,”", "Lars Ek", id="addressee"),
        pytest.param(
            "Oslo said it would sign, while Madrid said the text was weak.", "the text was weak", "Oslo", id="neighbour"
        ),
        pytest.param(
            "“We pay,” said Ana Oda, who met Lars Ek. “We always do.”", "“We always do.”", "Lars Ek", id="resumed"
        ),
        pytest.param(
            "“Let it run.” ― Ana Oda\n“Let us pay for it.” ― Lars Ek",
            "Let it run",
            "Lars Ek",
            id="signature of another",
        ),
        pytest.param(
            "ODA: The dam will hold.\nEK: It will not.\nODA: We shall see about that.",
            "It will not",
            "Oda",
            id="transcript",
        ),
    ],
)
def test_a_wrong_name_is_contradicted(text: str, quote: str, name: str) -> None:
    assert verdict(text, quote, name) == "contradicted"


@pytest.mark.parametrize(
    ("text", "quote", "name"),
    [
        pytest.param(
            "Ana Oda said Lars Ek had agreed to a meeting.", "Lars Ek had agreed to a meeting", "Lars Ek", id="subject"
        ),
        pytest.param(
            "Ana Oda dismissed Lars Ek’s claim that the dam was old.",
            "claim that the dam was old",
            "Lars Ek",
            id="his claim",
        ),
    ],
)
def test_what_another_tells_is_second_hand(text: str, quote: str, name: str) -> None:
    assert verdict(text, quote, name) == "second_hand"


@pytest.mark.parametrize(
    ("text", "quote", "name"),
    [
        pytest.param("A spokesman for Ana Oda said no deal was near.", "no deal was near", "Ana Oda", id="spokesman"),
        pytest.param("The new video said the dam was old. Ana Oda left.", "the dam was old", "Ana Oda", id="a film"),
        pytest.param("They said it was late. Ana Oda left.", "it was late", "Ana Oda", id="unresolved pronoun"),
        pytest.param(
            "Prime Minister Lars Ek met Ana Oda. He said it was late.", "it was late", "Ana Oda", id="another is near"
        ),
    ],
)
def test_what_the_text_leaves_open_is_unclear(text: str, quote: str, name: str) -> None:
    assert verdict(text, quote, name) == "unclear"


@pytest.mark.parametrize(
    ("source", "name", "kind", "expected"),
    [
        pytest.param("the Harbour Bank report", "Harbour Bank", "organisation", "same", id="its report"),
        pytest.param("a letter from Ana Oda", "Ana Oda", "person", "same", id="a letter from her"),
        pytest.param("the Oda report", "Ana Oda", "person", "kin", id="a report about her, perhaps"),
        pytest.param("Oda herself", "Ana Oda", "person", "same", id="herself"),
        pytest.param("senior officials", "Ana Oda", "person", "other", id="people"),
        pytest.param("soon after it", "Ana Oda", "person", "kin", id="no speaker at all"),
    ],
)
def test_words_for_a_source_are_held_against_a_name(source: str, name: str, kind: str, expected: str) -> None:
    assert likeness(Who((name,), "", kind), source, name=source, is_named=False) == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("“No, it is not so, " * 3_000, id="marks that never close"),
        pytest.param("ana oda said the dam would hold and " * 3_000, id="no full stop"),
        pytest.param("ANA ODA SAID THE DAM WOULD HOLD. " * 3_000, id="capitals"),
        pytest.param("ODA: The dam will hold.\n" * 3_000, id="transcript"),
        pytest.param("“Yes.” ― Ana Oda\n" * 3_000, id="signatures"),
        pytest.param("Ana Oda, the mayor, the judge, Lund, Sweden, " * 3_000, id="appositions"),
    ],
)
def test_any_text_is_heard_in_bounded_time(text: str) -> None:
    began = time.process_time()

    Speakers(text).hear(Span(0, 20), Who(("Ana Oda",)))

    assert time.process_time() - began < 10


@pytest.mark.parametrize(
    "quote",
    [
        "Mr Ek said on Monday that the bank had agreed to pay",
        "that the bank had agreed to pay",
    ],
)
def test_what_somebody_tells_of_another_is_second_hand_with_or_without_the_teller_in_the_quote(quote: str) -> None:
    text = "Talks went on. Mr Ek said on Monday that the bank had agreed to pay. Nobody else spoke."
    start = text.index(quote)

    assert Speakers(text).hear(Span(start, start + len(quote)), Who(("the bank",))) == Hearing("second_hand", "Ek")
