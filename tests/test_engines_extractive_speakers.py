"""The extractive engine: true words under the right name, and stances that say no more than the words."""

import pytest

from briefing.document import Document
from briefing.engines.extractive import actors, positions
from briefing.engines.extractive.reading import read
from briefing.schema import DraftPosition


def positions_of(text: str) -> list[DraftPosition]:
    return list(positions.find(read(Document.of(text))))


def holder_of(text: str, words: str) -> list[str]:
    return [one.actor for one in positions_of(text) if words in " ".join(one.quotes)]


@pytest.mark.parametrize(
    ("text", "words", "actor"),
    [
        pytest.param(
            "Trade commissioner Milan Dorr said the duties would stay. He said they worked.\n\n"
            "The commerce minister, Petru Vasan, went further. He said his country could halt exports of zinc.",
            "halt exports of zinc",
            "Petru Vasan",
            id="the subject of the sentence before, though another spoke last",
        ),
        pytest.param(
            "Union leader Greta Holm said the offer was an insult. The opposition leader, Arne Tal, was in the hall. "
            "He said his party would scrap the levy.",
            "scrap the levy",
            "Arne Tal",
            id="a later subject in the same paragraph",
        ),
        pytest.param(
            "Ms Anna Holm met Arne Tal. Tal was cheerful. He was late, too. He said the talks would go on.",
            "the talks would go on",
            "Arne Tal",
            id="through sentences that begin with the pronoun",
        ),
        pytest.param(
            "One of the companies, Blue Marlin of Quito, denied the claims, saying that its ships were empty.",
            "denied the claims",
            "Blue Marlin",
            id="one of several, named between commas",
        ),
        pytest.param(
            "For years the governments of Peru and Chile have agreed that there should be a bridge.",
            "there should be a bridge",
            "Peru Chile",
            id="the governments of two countries",
        ),
        pytest.param(
            "The foreign minister of Merow, Adil Osman, has called for a return to talks.",
            "a return to talks",
            "Adil Osman",
            id="a minister of a country, named between commas",
        ),
        pytest.param(
            "Her shadow, James Pell, blamed higher taxes for keeping prices up and urged her to cut the levy at once.",
            "to cut the levy",
            "James Pell",
            id="the second of two verbs",
        ),
        pytest.param(
            "The Free Vale movement wants the monitors to be armed.",
            "the monitors to be armed",
            "Free Vale movement",
            id="a movement",
        ),
        pytest.param(
            "The World Grain Programme warned that supplies would run out.",
            "supplies would run out",
            "World Grain Programme",
            id="a programme that speaks",
        ),
        pytest.param(
            "The High Court of Ostmark struck down the ban on Tuesday.\n\nStaywell welcomed the ruling. "
            "“This is a win for ordinary families,” the company said.",
            "win for ordinary families",
            "Staywell",
            id="no court is the company",
        ),
    ],
)
def test_words_go_to_whom_the_text_spoke_of_last(text: str, words: str, actor: str) -> None:
    assert " ".join(holder_of(text, words)) == actor


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "Its president, Judge Beata Solin, said complaints could be filed.\n\n"
            "Castara’s president welcomed the result of the vote.",
            id="the president of another country",
        ),
        pytest.param(
            "Belmark wants a road. Last week they signed a declaration.\n\nIt promises a bridge in principle.",
            id="a thing in another paragraph",
        ),
    ],
)
def test_words_whose_speaker_is_not_known_are_nobodys(text: str) -> None:
    last = text.rsplit("\n", 1)[-1].rstrip(".").split(" ", 2)[-1]

    assert holder_of(text, last) == []


def test_unnamed_sources_that_the_text_tells_apart_stay_apart() -> None:
    text = (
        "Two diplomats said the talks would go on. One of the diplomats said the army had agreed to leave. "
        "A second diplomat said that was wishful thinking."
    )

    assert [one.actor for one in positions_of(text)] == ["two diplomats", "one of the diplomats", "second diplomat"]


def test_each_name_of_a_list_holds_what_the_list_holds() -> None:
    found = positions_of("Ministers will vote on the duties in May. France, Italy and Spain support the duties.")

    assert [(one.actor, one.stance) for one in found] == [
        ("France", "supports"),
        ("Italy", "supports"),
        ("Spain", "supports"),
    ]


@pytest.mark.parametrize(
    ("text", "actor", "quote"),
    [
        pytest.param(
            "Another large shareholder, the Miners’ Fund, said it would support the deal.",
            "Miners’ Fund",
            "Another large shareholder, the Miners’ Fund, said it would support the deal",
            id="who is named behind a noun phrase",
        ),
        pytest.param(
            "The text was rejected by India and China, which say that old polluters must pay.",
            "India",
            "India and China, which say that old polluters must pay",
            id="both, when the verb is in the plural",
        ),
        pytest.param(
            "Louise Grant was in town. General Grain, which makes flour, said it does not comment on rumours.",
            "General Grain",
            "it does not comment on rumours",
            id="a company with a general's title",
        ),
        pytest.param(
            "Governor Helen Ruiz of Marland said her state would keep showing up.",
            "Helen Ruiz",
            "her state would keep showing up",
            id="a governor, not her state",
        ),
        pytest.param(
            "Ana Oda called on the agency to block the merger of the banks.",
            "Ana Oda",
            "Ana Oda called on the agency to block the merger of the banks",
            id="a demand is quoted with its verb",
        ),
        pytest.param(
            "Ana Oda said the bank was ready for such a sale, but ruled out parting with the mill.",
            "Ana Oda",
            "ruled out parting with the mill",
            id="what a speaker does besides",
        ),
    ],
)
def test_a_speaker_is_found_by_name_and_quoted_with_the_words_that_name_them(text: str, actor: str, quote: str) -> None:
    assert (actor, (quote,)) in [(one.actor, one.quotes) for one in positions_of(text)]


def test_a_first_word_is_a_name_when_it_speaks() -> None:
    names = [one.name for one in actors.find(read(Document.of("Railscope called for an arbitrator to be named.")))]

    assert names == ["Railscope"]


@pytest.mark.parametrize(
    ("sentence", "stance"),
    [
        pytest.param("Ana Oda insisted that no more money was available.", "asserts", id="who insists claims"),
        pytest.param("Ana Oda insisted that the fee must be dropped.", "demands", id="what must be is demanded"),
        pytest.param("Ana Oda expects growth of two percent this year.", "asserts", id="a forecast"),
        pytest.param("Ana Oda expects the ministry to pay for it.", "demands", id="expected of somebody"),
        pytest.param("Ana Oda expects exports to dip by a tenth.", "asserts", id="what will happen is foretold"),
        pytest.param("Ana Oda has not endorsed the plan for a toll.", "asserts", id="not endorsed so far"),
        pytest.param("Ana Oda refused to rule out new taxes on homes.", "declined_to_say", id="not ruled out"),
        pytest.param("Ana Oda said the bank does not comment on rumours.", "declined_to_say", id="no comment"),
        pytest.param("Ana Oda recommended that the state buy the mill.", "demands", id="recommended"),
        pytest.param("Ana Oda accused the court of siding with banks.", "asserts", id="accused"),
        pytest.param("Ana Oda refused to repeat the promise this week.", "declined_to_say", id="not repeated"),
        pytest.param("Ana Oda voted against the ban two years ago.", "opposes", id="voted against"),
        pytest.param("Ana Oda voted for the ban two years ago.", "supports", id="voted for"),
        pytest.param("Norway is opposed to the duties on cod.", "opposes", id="opposed to"),
        pytest.param("Ana Oda said states would have to approve the floor.", "asserts", id="would have to"),
        pytest.param("Ana Oda said the line will be late until 2031.", "asserts", id="until a year"),
        pytest.param("Ana Oda said she would support the deal.", "supports", id="would support"),
        pytest.param("Ana Oda said they will oppose the deal.", "opposes", id="will oppose"),
        pytest.param("Ana Oda said her party would not sign the deal.", "opposes", id="would not sign"),
        pytest.param("Ana Oda said buyers would pay once for the steel.", "asserts", id="once for something"),
        pytest.param("Ana Oda said she would sign once the army had left.", "conditional", id="once it has happened"),
        pytest.param("Ana Oda said troops could go only after a ceasefire.", "conditional", id="only after"),
        pytest.param("Ana Oda said she would not sign until they leave.", "conditional", id="not until they do"),
    ],
)
def test_a_stance_is_that_of_the_verb_with_its_content(sentence: str, stance: str) -> None:
    assert [one.stance for one in positions_of(f"{sentence} The talks go on in Oslo.")] == [stance]


@pytest.mark.parametrize(
    ("sentence", "quote"),
    [
        pytest.param(
            "Republican leaders said they will oppose the bill, and Governor Tim Mallow has not taken a side.",
            "they will oppose the bill",
            id="what another has not done",
        ),
        pytest.param(
            "Ana Oda says the line will be late, and blames the weather for it.",
            "the line will be late",
            id="what the speaker does next",
        ),
    ],
)
def test_a_content_ends_where_something_else_is_told(sentence: str, quote: str) -> None:
    assert positions_of(sentence)[0].quotes == (quote,)


@pytest.mark.parametrize(
    ("sentence", "statement"),
    [
        pytest.param(
            "The minister’s remarks were dismissed by Gail Orton, who left.",
            "Gail Orton dismissed the minister’s remarks.",
            id="a passive",
        ),
        pytest.param(
            "Without such a treaty, Gail Orton warned, any truce would be short.",
            "Gail Orton warned that without such a treaty any truce would be short.",
            id="a speaker between two halves",
        ),
        pytest.param(
            "Another is a tunnel, which engineers say could be dug for less.",
            "Engineers say that it could be dug for less.",
            id="a relative clause",
        ),
        pytest.param(
            "The mayor, Gail Orton, did not say when the limits might begin.",
            "Gail Orton did not say when the limits might begin.",
            id="what somebody did not say",
        ),
    ],
)
def test_a_statement_is_a_sentence(sentence: str, statement: str) -> None:
    assert positions_of(sentence)[0].statement == statement


@pytest.mark.parametrize(
    ("text", "words", "actors"),
    [
        (
            "The port authority, which handles 9,000 ships a year, said the strike was over.",
            "the strike was over",
            ["port authority"],
        ),
        (
            "Oda Mines sold a pit. Airbus said it had enough ore. The company did not say what it would pay.",
            "The company did not say",
            ["Airbus"],
        ),
        (
            "The Teachers' Alliance called a strike at Oda Schools. The union said pay was not the issue.",
            "pay was not the issue",
            ["Teachers' Alliance"],
        ),
        (
            "Peru and Chile, which say they are not bound by it, have bought more oil.",
            "they are not bound",
            ["Peru", "Chile"],
        ),
        (
            "Rovers said he was ill; his agent, Ana Oda, did not respond to requests for comment.",
            "did not respond",
            ["Ana Oda"],
        ),
        (
            "The operator, Lake Kalano, denied the wall had cracked.\n\nThe streets were dark. A reporter met Jun Abe,"
            " a fisherman, on the pier. “I am not leaving the boat,” he told her.",
            "I am not leaving",
            ["Jun Abe"],
        ),
    ],
)
def test_words_go_to_who_says_them(text: str, words: str, actors: list[str]) -> None:
    assert [one.actor for one in positions_of(text) if words in one.quotes[0]] == actors


def test_the_government_is_not_that_of_a_country_named_later() -> None:
    text = (
        "The government said the scheme would work. Norland's government said on Monday that it would pay. Norland's"
        " foreign minister, Ana Oda, agreed."
    )

    assert holder_of(text, "the scheme would work") == ["government"]


def test_a_refusal_to_say_is_parted_from_what_was_said() -> None:
    text = "Ms Ana Oda said Peru would not block the deal, but she would not say whether it would sign."

    assert [one.stance for one in positions_of(text) if one.actor == "Ana Oda"] == ["asserts", "declined_to_say"]


@pytest.mark.parametrize(
    ("content", "stance"),
    [
        ("said members had not made up their minds", "undecided"),
        ("said she would not discuss fees before Peru freed the boats", "conditional"),
        ("said she would rather not say", "declined_to_say"),
    ],
)
def test_what_is_left_open_has_its_own_stance(content: str, stance: str) -> None:
    assert [one.stance for one in positions_of(f"Ms Ana Oda {content}.")] == [stance]


def test_what_was_proposed_is_named_where_a_pronoun_stands_for_it() -> None:
    found = positions_of("The force, which was proposed by Chile in May, would guard the dam.")

    assert [one.statement for one in found if one.actor == "Chile"] == ["Chile proposed the force."]


@pytest.mark.parametrize(
    ("text", "actor", "stance"),
    [
        (
            "Ms Ana Oda said Norline would not talk, a charge that Norline rejects. Norline has 140 boats.",
            "Norline",
            "denies",
        ),
        ("Peru is understood to favour a compromise on fees.", "Peru", "supports"),
        ("Peru has said that it cannot support the ban on boats.", "Peru", "opposes"),
        ("Ms Ana Oda has not ruled out a recount of the votes.", "Ana Oda", "undecided"),
    ],
)
def test_denials_and_leanings_that_stand_aside_are_heard(text: str, actor: str, stance: str) -> None:
    assert stance in [one.stance for one in positions_of(text) if one.actor == actor]


def test_what_comes_after_that_is_not_cut() -> None:
    found = positions_of("Airbus said it had enough titanium. The company did not say what it would do after that.")

    assert found[-1].statement == "Airbus did not say what it would do after that."


def test_a_short_answer_is_told_with_what_was_asked() -> None:
    (position,) = positions_of("Ms Ana Oda smiled. Asked on Sunday whether she would resign, she said: “No.”")

    assert position.statement == "Asked on Sunday whether she would resign, Ana Oda said: “No.”"
    assert position.quotes == ("Asked on Sunday whether she would resign, she said: “No.”",)


def test_a_heading_between_paragraphs_holds_nothing() -> None:
    text = (
        "The port is shut.\n\nUnion criticises late order\nMs Ana Oda said the order came late.\n\nThe port is small."
    )

    assert [one.actor for one in positions_of(text)] == ["Ana Oda"]


def test_whoever_has_to_take_a_side_has_not_taken_one() -> None:
    text = "Minister Jan Brekke, whose ministry must approve any sale, opposes the plan. The talks go on in Oslo."

    assert [(one.actor, one.stance) for one in positions_of(text)] == [("Jan Brekke", "opposes")]


def test_a_spokeswoman_is_not_he() -> None:
    text = (
        "Jan Brekke runs the port. Its spokeswoman, Rikke Daal, accused the union of bad faith, a claim that Brekke "
        "denied. “No job will go,” he said."
    )

    assert holder_of(text, "No job will go") == ["Jan Brekke"]
