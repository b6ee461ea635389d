"""The extractive engine: whose a statement is, where it ends, and what it is filed under."""

import pytest

from briefing.document import Document
from briefing.engines.extractive import Extractive, actors, positions
from briefing.engines.extractive.reading import read
from briefing.grounding import verify
from briefing.schema import Briefing, DraftPosition


def positions_of(text: str) -> list[DraftPosition]:
    return list(positions.find(read(Document.of(text))))


def position_with(text: str, words: str) -> DraftPosition:
    return next(one for one in positions_of(text) if words in one.statement)


def names_of(text: str) -> dict[str, str]:
    return {one.name: one.kind for one in actors.find(read(Document.of(text)))}


def briefing_of(text: str) -> Briefing:
    document = Document.of(text)
    return verify(Extractive().extract(document, on_step=lambda _: None), document)


@pytest.mark.parametrize(
    ("text", "words", "actor"),
    [
        pytest.param(
            "The claim was brought on behalf of 14 people who were held in June.\n\n"
            "The mayor did not rule out a new vote, according to two people familiar with her plans.",
            "rule out a new vote",
            "people familiar with her plans",
            id="a source and a group of another sentence",
        ),
        pytest.param(
            "Marland will expel two diplomats from Norsk. The two diplomats must leave by May.\n\n"
            "A diplomat from a third country said the proof was thin.",
            "the proof was thin",
            "diplomat from a third country",
            id="one diplomat and two others",
        ),
        pytest.param(
            "Two officials briefed on the talks said that a deal was close. "
            "Three officials close to the mayor said that a deal was far away.",
            "a deal was far away",
            "officials close to the mayor",
            id="two sources, told apart by what is told of them",
        ),
        pytest.param(
            "People familiar with the talks said a deal was close. The ferry sailed late.\n\n"
            "Two people briefed on the talks said the deal would last a year.",
            "the deal would last",
            "people familiar with the talks",
            id="one source in two wordings",
        ),
    ],
)
def test_unnamed_sources_are_one_only_where_their_words_agree(text: str, words: str, actor: str) -> None:
    assert position_with(text, words).actor == actor


@pytest.mark.parametrize(
    "text",
    [
        "Two aides with knowledge of the meeting said Finance Minister Petra Olin had argued the levy should "
        "be delayed. Olin left early.",
        "According to two aides with knowledge of the meeting, Finance Minister Petra Olin argued on Monday that the "
        "levy should be delayed. Olin left early.",
    ],
)
def test_what_somebody_is_told_to_have_argued_is_theirs(text: str) -> None:
    told = [one for one in positions_of(text) if "should be delayed" in one.statement]
    assert [(one.actor, one.stance, one.according_to) for one in told] == [
        ("Petra Olin", "demands", "aides with knowledge of the meeting")
    ]


def test_dismissing_what_another_said_takes_no_side_on_the_topic() -> None:
    text = (
        "Trade Minister Ana Oda announced the levy on glass. The levy begins in May.\n\n"
        "“Whoever pays this levy has never run a shop,” said Milan Dorr, a grocer. "
        "Oda dismissed that as “the usual song”."
    )
    found = position_with(text, "the usual song")
    assert (found.actor, found.stance, found.issue) == ("Ana Oda", "asserts", "")
    assert "dismissed that as" in found.statement


@pytest.mark.parametrize(
    ("text", "words", "issue"),
    [
        ("The levy begins in May. The levy is high.\n\nA Norsk official said they would go ahead.", "go ahead", ""),
        ("The levy begins in May. The levy is high.\n\nMayor Ana Oda ruled that out.", "ruled that out", ""),
        (
            "The levy begins in May. The levy is high.\n\nAsked if "
            "compulsory closures were possible, Mayor Ana Oda said that they were “not planned”.",
            "not planned",
            "compulsory closures",
        ),
    ],
)
def test_a_pronoun_is_filed_under_what_it_means_or_other_points(text: str, words: str, issue: str) -> None:
    assert position_with(text, words).issue == issue


def test_a_side_is_filed_only_under_what_its_own_words_name() -> None:
    text = "The truce was near. The truce would last.\n\nOstland, a backer of Norsk, has ruled out sending soldiers."
    found = position_with(text, "sending soldiers")
    assert (found.actor, found.stance, found.issue) == ("Ostland", "opposes", "")


def test_an_aside_is_no_side_where_none_is_taken() -> None:
    text = "The strike began. Passenger group Vale Riders, which has often criticised Norrail, did not take a side."
    assert [(one.actor, one.stance) for one in positions_of(text)] == [("Vale Riders", "undecided")]
    assert not briefing_of(text).unsupported


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        (
            "The Vale Alliance said it stood “firmly behind Norsk”, while its chief, Freya Lund, warned against it.",
            "The Vale Alliance said it stood “firmly behind Norsk”.",
        ),
        (
            "The Vale Party wants a lower toll: its leader, Kasper Hamm, said on television that the toll should go.",
            "The Vale Party wants a lower toll.",
        ),
        (
            "Professor Ivo Lang said it barred visits by families as well, while Hanna Reuss, a judge, argued that it "
            "did not.",
            "Ivo Lang said it barred visits by families as well.",
        ),
    ],
)
def test_a_statement_ends_before_the_next_speaker(text: str, statement: str) -> None:
    assert statement in [one.statement for one in positions_of(text)]


def test_nobody_proposing_it_is_a_denial_and_being_backed_no_support() -> None:
    text = (
        "“Nobody is proposing to send our sailors north,” Defence Secretary Mara Lisle said. "
        "Officials said that monitors would be backed by a reserve. Monitors arrived."
    )
    assert position_with(text, "Nobody is proposing").stance == "denies"
    assert not [one for one in positions_of(text) if one.actor == "monitors"]


def test_nobody_who_has_said_it_stays_in_the_sentence() -> None:
    text = "Neither government has said what will happen to the talks on ferry fares. The government met on Monday."
    found = position_with(text, "ferry fares")
    assert (found.stance, found.statement[:7]) == ("declined_to_say", "Neither")
    assert not briefing_of(text).unsupported


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param(
            "Halmark's Supreme Court annulled the law. Professor Ivo Lang of Halmark University said it was late. "
            "Halmark has said nothing more about it.",
            {"Halmark": "country", "Halmark University": "organisation"},
            id="a country and its university",
        ),
        pytest.param(
            "The leaders of both countries, Presidents Lukas Veld and Anton Morav, said they would meet in May.",
            {"Lukas Veld": "person"},
            id="a title in the plural",
        ),
        pytest.param(
            "The European Glass Forum, an industry group, warned that the levy would hurt shops.",
            {"European Glass Forum": "organisation"},
            id="a forum that speaks",
        ),
        pytest.param(
            "Orland's central bank kept its rate on Monday and signalled that a cut was near.",
            {"Orland's central bank": "organisation"},
            id="a central bank",
        ),
        pytest.param(
            "Brenia will tax glass from neighbouring Ostmar. Ostmar's president said Brenia was wrong. "
            "Brenia said it was right. The two countries trade much.",
            {"Brenia": "country", "Ostmar": "country"},
            id="two countries",
        ),
    ],
)
def test_names_are_whole_and_of_the_right_kind(text: str, names: dict[str, str]) -> None:
    assert names.items() <= names_of(text).items()


def test_the_office_held_now_is_the_role() -> None:
    text = "The chief mediator, former president Amara Diall, said she would present a text on Thursday."
    assert [one.role for one in actors.find(read(Document.of(text)))] == ["chief mediator"]


def test_an_amount_is_no_issue() -> None:
    text = "Norrail offered 600 marks. It got a bailout of 3 million marks. Mayor Ana Oda said “apples do not wait”."
    assert "marks" not in {one.issue for one in positions_of(text)}


@pytest.mark.parametrize(
    "text",
    [
        "“I cannot spend coins we do not have,” Mayor Ana Oda told the broadcaster.",
        "The officer was arrested. His lawyer, Ingrid Pohn, said he denied all charges.",
        "The bank signalled that a cut in June was no longer certain after inflation unexpectedly rose to 3% in April.",
    ],
)
def test_true_words_are_not_refused(text: str) -> None:
    assert not briefing_of(text).unsupported


def test_plans_that_are_given_to_somebody_hedge_nothing() -> None:
    text = "Marland will expel Ms Oda on Monday after prosecutors charged her with passing radar plans to Norsk."
    briefing = briefing_of(text)
    assert not [note for one in (*briefing.timeline, *briefing.positions) for note in one.notes]
