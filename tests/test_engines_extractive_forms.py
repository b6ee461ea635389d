"""The extractive engine on what is no plain article: an honest smaller page, or a refusal."""

import time

import pytest

import briefing
from briefing.document import Document
from briefing.engines.extractive import Extractive
from briefing.errors import EngineError
from briefing.schema import Draft

POEM = """The tide has taken half the light,
The boats are tied, the gulls are gone;
And one lamp burns against the night
For someone who is walking on.

O keeper of the iron stair,
What have you counted, what have you lost?
The sea has neither rent nor heir,
Tomorrow men will mend the wall,
And no one ever asks the cost."""
TABLE = """Grain exports by country (thousand tonnes)

Country\t2024\t2025
Peru\t120\t132
Chile\t98\t91
Ecuador\t45\t52
Total of all countries with exports\t275\t284"""
CODE = """import sys

class Reader(object):
    def __init__(self, name, limit=10):
        self.name = name
        self.limit = limit

    def read(self):
        for index in range(self.limit):
            if index % 2 == 0:
                yield self.name + str(index)
"""
DEBATE = """Debate over the harbour

ANA ODA: The harbour should be closed at night. My party will vote for that.

LARS EK: The fishermen would lose a third of their income. We oppose the plan.

MODERATOR: What about the ferries? The owners say they will leave.

ANA ODA: They could leave from the old pier."""
INTERVIEW = """“We will not be rushed”

Isabel Monteiro has run the central bank of Corvada since 2022. She spoke in her office on 6 June 2025.

Q: The finance minister, Hector Lune, says rates are too high. Why not cut them now?

A: Because one month is no trend. Prices of services are still rising. The board meets on 10 July.

Q: Would you stay if you were asked?

A: I have not decided. We looked at it in 2023."""
LIVE = """Budget day live

18.42 GMT
That is all from us. Thanks for reading.

16.30 GMT
Sharon Kempe, leader of the nurses’ union, says the pay cap is “an insult” and that her union will vote in January.

15.05 GMT
The opposition leader, Robert Marsk, is responding. He says his party would scrap the levy.

12.32 GMT
Chancellor Alison Grove says the levy will start on 6 April 2026."""
LIST = """Five things to know today

1. The port of Altona reopens at noon after a two-day strike of its pilots.
2. Mayor Rita Moor said the city would not pay for the new stadium.
3. The bank meets on Thursday.
4. Rain is expected in the north."""
CAPITALS = """MAYOR REFUSES TO PAY

MAYOR RITA MOOR SAID ON MONDAY THAT THE CITY WOULD NOT PAY FOR THE STADIUM UNLESS THE CLUB SOLD ITS OLD ONE. THE \
CLUB'S CHAIRMAN, OTTO BRAND, CALLED THE DEMAND "ABSURD". HE SAID THE CLUB HAD BEEN PROMISED 20 MILLION EUROS IN MAY."""
ONE_PARAGRAPH = (
    "Mediators press rebels to extend the truce DOLNA, March 12 (Agency) - Mediators pressed the rebels on Thursday to "
    "extend a shaky truce by 60 days. Rebel spokesman Samir Hadda said his fighters would leave the airport once a "
    "neutral force had arrived. Foreign minister Lena Castell said her country would not pay for it."
)
SENTENCE = (
    "The minister for ports, Ada Rowe, said in May that town {0} would not pay for its harbour unless {0} ships came. "
)


def draft_of(text: str) -> Draft:
    return Extractive().extract(Document.of(text), on_step=lambda step: None)


def held(draft: Draft) -> list[tuple[str, str]]:
    return [(one.actor, one.quotes[0]) for one in draft.positions]


@pytest.mark.parametrize("text", [pytest.param(POEM, id="a poem"), pytest.param(TABLE, id="a table")])
def test_a_text_without_sentences_makes_an_empty_page(text: str) -> None:
    draft = draft_of(text)

    assert (draft.actors, draft.positions, draft.timeline, draft.bottom_line) == ((), (), (), ())


def test_program_code_is_refused_with_the_way_to_a_model() -> None:
    with pytest.raises(EngineError) as caught:
        draft_of(CODE)

    assert "--engine openai" in caught.value.hint


def test_each_turn_of_a_transcript_is_its_speakers() -> None:
    draft = draft_of(DEBATE)

    assert held(draft) == [
        ("ANA ODA", "The harbour should be closed at night."),
        ("ANA ODA", "My party will vote for that."),
        ("LARS EK", "The fishermen would lose a third of their income."),
        ("LARS EK", "We oppose the plan."),
        ("ANA ODA", "They could leave from the old pier."),
    ]
    assert [one.stance for one in draft.positions][::3] == ["demands", "opposes"]
    assert draft.positions[0].statement == "ANA ODA: “The harbour should be closed at night.”"


def test_what_is_asked_in_an_interview_is_nobodys_and_no_news() -> None:
    draft = draft_of(INTERVIEW)

    assert [one.text for one in draft.bottom_line] == [
        "Isabel Monteiro has run the central bank of Corvada since 2022."
    ]
    assert "on 10 July" in [one.when_text for one in draft.timeline]
    assert "in 2023" not in [one.when_text for one in draft.timeline]
    assert not {"Q", "A"} & {one.name for one in draft.actors}


def test_entries_of_a_live_blog_keep_their_speakers_apart() -> None:
    speakers = {quote: actor for actor, quote in held(draft_of(LIVE))}

    assert speakers["his party would scrap the levy"] == "Robert Marsk"
    assert speakers["the levy will start on 6 April 2026"] == "Alison Grove"
    assert not [one for one in draft_of(LIVE).timeline if "GMT" in one.what]


def test_the_points_of_a_list_are_read_without_their_numbers() -> None:
    draft = draft_of(LIST)

    assert held(draft) == [("Rita Moor", "the city would not pay for the new stadium")]
    assert all(not one.text[0].isdigit() for one in draft.bottom_line)


def test_in_capitals_throughout_only_who_speaks_by_name_is_an_actor() -> None:
    draft = draft_of(CAPITALS)

    assert [one.name for one in draft.actors] == ["RITA MOOR"]
    assert {one.actor for one in draft.positions} == {"RITA MOOR"}
    assert draft.open_questions == ()


def test_a_heading_and_a_dateline_in_the_first_sentence_are_left_out() -> None:
    draft = draft_of(ONE_PARAGRAPH)

    assert draft.bottom_line[0].text.startswith("Mediators pressed the rebels on Thursday")
    assert {"Samir Hadda", "Lena Castell"} <= {one.name for one in draft.actors}


@pytest.mark.parametrize("text", [DEBATE, INTERVIEW, LIVE, LIST, CAPITALS, ONE_PARAGRAPH, POEM, TABLE])
def test_nothing_that_the_engine_finds_is_refused_by_grounding(text: str) -> None:
    made = briefing.make(Document.of(text), engine="extractive")

    assert made.unsupported == ()


def test_the_time_a_long_text_takes_grows_no_faster_than_its_length() -> None:
    texts = ["".join(SENTENCE.format(f"T{at}") for at in range(count)) for count in (400, 1600)]
    took = []
    for text in texts:
        began = time.process_time()
        draft_of(text)
        took.append(time.process_time() - began)

    assert took[1] < 8 * took[0]


def test_answers_are_given_to_whom_the_interview_is_with() -> None:
    text = (
        "“We will wait”\n\nElena Marn has led the bank since 2019. She spoke to our editor, Paul Ferr, in May.\n\n"
        "Q: Will you cut rates?\n\nA: We will wait until the autumn. I'd rather not say more.\n\n"
        "Q: Should Norland leave the fund?\n\nA: I am opposed to that bill."
    )

    draft = draft_of(text)

    assert {actor for actor, _ in held(draft)} == {"Elena Marn"}
    assert [one.stance for one in draft.positions] == ["asserts", "declined_to_say", "opposes"]
    assert draft.open_questions == ()


def test_initials_before_a_colon_are_whoever_bears_them() -> None:
    text = (
        "Elena Marn met Paul Ferr in May.\n\nPF: Will you pay for the bridge?\n\nEM: The city will pay for the bridge."
        "\n\nPF: When?\n\nEM: We have not decided."
    )

    assert held(draft_of(text)) == [
        ("Elena Marn", "The city will pay for the bridge."),
        ("Elena Marn", "We have not decided."),
    ]


def test_the_points_of_a_summary_can_be_the_bottom_line() -> None:
    text = (
        "Storm live\n\nHere is what we know so far:\n• Norland has ordered 90,000 people to leave the coast at once\n"
        "• The ports of Lask and Orn are closed until Sunday"
    )

    assert [one.text for one in draft_of(text).bottom_line] == [
        "Norland has ordered 90,000 people to leave the coast at once",
        "The ports of Lask and Orn are closed until Sunday",
    ]
