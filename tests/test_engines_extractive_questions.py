"""What an article leaves open, as questions that stand alone."""

import pytest

from briefing.document import Document
from briefing.engines.extractive import questions
from briefing.engines.extractive.doubts import question_about
from briefing.engines.extractive.interrogatives import from_asking, from_statement, from_whether
from briefing.engines.extractive.reading import read
from briefing.schema import DraftQuestion


def found(text: str) -> tuple[DraftQuestion, ...]:
    return questions.find(read(Document.of(text)))


@pytest.mark.parametrize(
    ("clause", "question"),
    [
        ("the bank will lend again", "Will the bank lend again?"),
        ("the deal that was signed in May will hold", "Will the deal that was signed in May hold?"),
        ("she believes it would help", "Does she believe it would help?"),
        ("Acme fighters will leave the city", "Will Acme fighters leave the city?"),
        ("Norway violated the treaty", "Did Norway violate the treaty?"),
        ("the company has enough cash", "Does the company have enough cash?"),
        ("the talks have collapsed", "Have the talks collapsed?"),
        ("the forces deployed there will stay", "Will the forces deployed there stay?"),
        ("there will be a vote", "Will there be a vote?"),
        ("any such talks – the first since May – are in the works", "Are any such talks in the works?"),
        ("they can’t agree", "Can they not agree?"),
        ("or not the truce holds", "Does the truce hold?"),
        ("to lend again", "Is it settled whether to lend again?"),
    ],
)
def test_a_whether_clause_becomes_a_question(clause: str, question: str) -> None:
    assert from_whether(clause) == question


@pytest.mark.parametrize(
    ("clause", "question"),
    [
        ("what safeguards can be offered to Belize", "What safeguards can be offered to Belize?"),
        ("what that would cost", "What would that cost?"),
        ("who would pay", "Who would pay?"),
        ("what caused the fire", "What caused the fire?"),
        ("how long the truce can last", "How long can the truce last?"),
        ("how many of the city’s 40 schools would close", "How many of the city’s 40 schools would close?"),
        ("how many ships Belize would send", "How many ships would Belize send?"),
        ("how many staff would lose their jobs", "How many staff would lose their jobs?"),
        ("what the court’s answer will be", "What will the court’s answer be?"),
        ("which of the two plans will be chosen", "Which of the two plans will be chosen?"),
        ("how serious the damage is", "How serious is the damage?"),
        ("where the money went", "Where did the money go?"),
        ("what the cabinet intends to do", "What does the cabinet intend to do?"),
        ("what role foreign monitors would play", "Is it clear what role foreign monitors would play?"),
        ("whose fault it was", "Whose fault was it?"),
    ],
)
def test_a_clause_with_a_question_word_becomes_a_question(clause: str, question: str) -> None:
    assert from_asking(clause) == question


@pytest.mark.parametrize(
    ("noun_phrase", "question"),
    [
        ("Oda’s readiness to resign", "Is Oda ready to resign?"),
        ("the city’s ability to pay", "Can the city pay?"),
        ("the legality of the closures", "Are the closures legal?"),
        ("the fate of the crew", "What is the fate of the crew?"),
        ("the merger", "What will become of the merger?"),
    ],
)
def test_what_is_doubted_becomes_a_question(noun_phrase: str, question: str) -> None:
    assert question_about(noun_phrase) == question


def test_a_reported_statement_is_asked_in_its_own_tense() -> None:
    assert (
        from_statement("the minister did not want to resign", is_reported=True) == "Does the minister want to resign?"
    )


@pytest.mark.parametrize(
    ("text", "question"),
    [
        pytest.param(
            "Oslo said it was unclear who would pay for the extra staff.",
            "Who would pay for the extra staff?",
            id="unclear",
        ),
        pytest.param(
            "The port reopened amid uncertainty over the timing of the vote.",
            "What is the timing of the vote?",
            id="doubt",
        ),
        pytest.param("Oslo has yet to ratify the treaty.", "Will Oslo ratify the treaty?", id="yet to"),
        pytest.param(
            "Norway has yet to confirm that such a visit – the first in a decade – is being planned.",
            "Is such a visit being planned?",
            id="yet to confirm",
        ),
        pytest.param(
            "Later this week, the city council is expected to approve the plan to close the bridge, where ice lies.",
            "Will the city council approve the plan to close the bridge?",
            id="awaited decision",
        ),
        pytest.param(
            "The union will decide on Thursday whether to strike, raising fears of chaos.",
            "Will the union strike?",
            id="decision",
        ),
        pytest.param(
            "The economy ministry declined to say whether it would use its veto.",
            "Would the economy ministry use its veto?",
            id="pronoun",
        ),
        pytest.param(
            "Minister Ana Oda said President Jan Brekke had told her by telephone that he would come. "
            "She declined to say whether he had set conditions.",
            "Had Jan Brekke set conditions?",
            id="somebody else than who declines",
        ),
        pytest.param(
            "The company has spoken of “adjusting its footprint”. It did not clarify what that would cost.",
            "What would “adjusting its footprint” cost?",
            id="that, in quotation marks before",
        ),
        pytest.param(
            "It is not known if lower fares, promises of new trains and pledges of more staff will win her vote.",
            "Will lower fares, promises of new trains and pledges of more staff win her vote?",
            id="a list of subjects",
        ),
        pytest.param(
            "The talks went on late. But how long can the two sides keep talking? Nobody would say.",
            "How long can the two sides keep talking?",
            id="asked outright",
        ),
    ],
)
def test_a_marker_leaves_its_question(text: str, question: str) -> None:
    assert [one.question for one in found(text)] == [question]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("There is no doubt that the bridge is safe.", id="no doubt"),
        pytest.param("The law applies regardless of whether they pay.", id="regardless of whether"),
        pytest.param("Whether they win or lose, the coach will go.", id="concession"),
        pytest.param("Asked whether he would stay, the coach said yes.", id="asked and answered"),
        pytest.param("“I wonder whether we should stay,” she said.", id="in somebody's own person"),
        pytest.param("What now?\nThe bridge was closed.", id="heading"),
        pytest.param("", id="empty"),
    ],
)
def test_what_is_not_open_leaves_none(text: str) -> None:
    assert found(text) == ()


def test_why_it_is_open_and_the_quote_are_the_articles_words() -> None:
    text = "Ms Oda spoke for an hour. She did not say what the bridge would cost."
    [question] = found(text)

    assert question.why_open == "She did not say."
    assert question.quotes == ("She did not say what the bridge would cost.",)


def test_near_duplicates_are_one_question() -> None:
    text = "It is unclear whether the bank will lend to farmers. Some wondered whether the bank will lend to them."

    assert len(found(text)) == 1


def test_what_another_speaker_answers_is_a_view() -> None:
    text = (
        "It is unclear whether the central bank will lend to small farmers.\n"
        "Finance minister Ada Brown said the central bank would lend to small farmers in spring."
    )
    [question] = found(text)

    assert [(view.answer, view.quotes[0] in text) for view in question.views] == [
        ("The central bank would lend to small farmers in spring.", True)
    ]


def test_a_match_report_leaves_none() -> None:
    text = (
        "Altona beat Veddel 2-1 on Saturday with a late goal. The striker scored from the penalty spot after a foul. "
        "The goalkeeper saved a header, the referee booked the captain, and the team took three points. "
        "It is unclear whether the coach will keep the substitute."
    )

    assert found(text) == ()


@pytest.mark.parametrize(
    "text", ["whether " * 500, "?" * 5000, "It is unclear who\x00 pays.", "unclear " * 3000, "is unclear"]
)
def test_any_text_gives_an_answer(text: str) -> None:
    assert len(found(text)) <= questions.MOST_QUESTIONS


def test_a_clause_as_subject_is_asked() -> None:
    assert [one.question for one in found("How much such a ferry would cost is unclear.")] == [
        "How much would such a ferry cost?"
    ]


def test_who_must_choose_decides() -> None:
    [question] = found("It is unclear whether Norway will agree to lower its fees. Norway has not answered Denmark.")

    assert question.decided_by == ("Norway",)


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("Norland wants a deal on fish. It says it will not sign unless quotas are cut.", "Will Norland sign?"),
        ("The union will only call off the strike if pay rises.", "Will the union call off the strike?"),
        (
            "Ms Oda said Norland would not return to talks until sanctions are lifted.",
            "Will Norland return to talks?",
        ),
    ],
)
def test_what_is_refused_on_a_condition_is_open(text: str, question: str) -> None:
    assert [one.question for one in found(text)] == [question]


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("Whether the truce will hold is unclear.", "Will the truce hold?"),
        ("Whether Norway would accept that fee was not clear.", "Would Norway accept that fee?"),
        ("Mr. Dale has declined to say if Norway would lend.", "Would Norway lend?"),
        ("It is far from certain that the motion will pass.", "Will the motion pass?"),
        ("Two diplomats said the outcome was too close to call.", "What is the outcome?"),
        ("Two officials said Norway had not decided whether to attend.", "Will Norway attend?"),
    ],
)
def test_what_is_unclear_keeps_its_own_subject(text: str, question: str) -> None:
    assert [one.question for one in found(text)] == [question]


def test_who_only_declines_to_say_decides_nothing() -> None:
    [one] = found("Norway declined to say who was right. Norway was silent.")

    assert one.decided_by == ()


def test_who_weighs_a_step_decides_it_not_who_tells_of_it() -> None:
    [one] = found("Denmark was calm. Denmark said Norway was weighing whether to sell the plant. Norway was calm.")

    assert (one.question, one.decided_by) == ("Will Norway sell the plant?", ("Norway",))


def test_a_name_that_somebody_gives_to_a_thing_is_no_question() -> None:
    assert found("Norway declined to comment on what it called an internal matter. Norway was calm.") == ()


def test_a_bare_question_phrase_is_asked_as_it_stands() -> None:
    assert [one.question for one in found("Norway would not say what sort of deal.")] == ["What sort of deal?"]


@pytest.mark.parametrize(
    ("text", "question"),
    [
        pytest.param(
            "Staywell declined the offer. It declined to say whether it would sue the city.",
            "Would Staywell sue the city?",
            id="it",
        ),
        pytest.param(
            "The opposition leader, Arne Tal, was angry. He did not say how he would replace the tax.",
            "How would Arne Tal replace the tax?",
            id="he",
        ),
        pytest.param(
            "The Diocese of Carlbury, which owns the hall, has not decided what to do with it.",
            "What will the Diocese of Carlbury do with it?",
            id="a subject told of between commas",
        ),
        pytest.param(
            "The two sides disagree over who should govern Sarnak after a truce.",
            "Who should govern Sarnak?",
            id="what sides disagree over",
        ),
        pytest.param(
            "Whether the mayor could persuade the council is doubtful in any case.",
            "Could the mayor persuade the council?",
            id="doubtful",
        ),
    ],
)
def test_a_question_names_whom_it_asks_about(text: str, question: str) -> None:
    assert [one.question for one in found(text)] == [question]


def test_what_the_question_is_not_is_no_question() -> None:
    assert found("The question will not be whether to help Peru but how much to give.") == ()


@pytest.mark.parametrize(
    ("text", "question"),
    [
        (
            "Ms Oda said it was unclear whether the Trade Ministry wants a levy or wants to close the port.",
            "Does the Trade Ministry want a levy or want to close the port?",
        ),
        ("The clerk is looking into whether the 1948 lease contains a veto.", "Does the 1948 lease contain a veto?"),
        ("Further closures in May have not been ruled out.", "Will there be further closures in May?"),
        ("Ms Oda has not ruled out a recount.", "Will there be a recount?"),
        (
            "The developer would not promise that the school would be ready by autumn.",
            "Will the school be ready by autumn?",
        ),
        (
            "President Ana Oda was considering sending a mediator, but no decision had been made.",
            "Will President Ana Oda send a mediator?",
        ),
        (
            "Some 90 sailors were held. What will become of them is unclear.",
            "What will become of the 90 sailors?",
        ),
        (
            "The inquiry into the fire, brought by two unions, was due to open in May. It was not known whether it"
            " would go ahead.",
            "Would the inquiry into the fire go ahead?",
        ),
        (
            "Peru's trade minister, Ana Oda, said her country would not sign unless Chile first opened its ports.",
            "Will Peru sign?",
        ),
    ],
)
def test_an_open_question_stands_alone(text: str, question: str) -> None:
    assert [one.question for one in found(text)] == [question]


@pytest.mark.parametrize(
    "text",
    [
        "The clerk would not say whether she was prepared to do so.",
        "The coach is said to have doubts about his fitness.",
    ],
)
def test_a_question_that_points_back_is_none(text: str) -> None:
    assert found(text) == ()


def test_what_was_asked_about_before_is_what_it_means() -> None:
    text = "It is still not clear how much the bus service will cost, or whether it will run after 4pm."

    assert [one.question for one in found(text)] == [
        "How much will the bus service cost?",
        "Will the bus service run after 4pm?",
    ]


@pytest.mark.parametrize(
    ("text", "question"),
    [
        pytest.param(
            "The lease with the operator, Gard, expires on 3 May, and the ministry must decide whether to renew it.",
            "Will the ministry renew the lease?",
            id="the subject of the clause before",
        ),
        pytest.param(
            "Governor Ana Oda will retire in May. Premier Bo Reyes has not said whether he will nominate her again.",
            "Will Bo Reyes nominate Ana Oda again?",
            id="the person of the sentence before",
        ),
    ],
)
def test_a_pronoun_that_is_the_object_is_told_by_name(text: str, question: str) -> None:
    assert [one.question for one in found(text)] == [question]


def test_a_question_whose_object_nobody_could_tell_is_left_out() -> None:
    assert found("Nothing else was said that day. The council has not decided whether to renew it.") == ()


@pytest.mark.parametrize(
    ("text", "question"),
    [
        pytest.param(
            "Asked whether Norran would take the row to court, Oda said: “I would not exclude it.”",
            "Will Norran take the row to court?",
            id="not excluded",
        ),
        pytest.param(
            "Asked if job cuts were likely, Oda said they were “not planned, but I will not rule them out”.",
            "Are job cuts likely?",
            id="not ruled out",
        ),
        pytest.param(
            "Oda said the bridge will stay shut until an inquiry, led by a former judge, is finished.",
            "What will the inquiry find?",
            id="an inquiry that goes on",
        ),
        pytest.param(
            "Police have opened an inquiry into the fire at the mill.",
            "What will the inquiry into the fire at the mill find?",
            id="an inquiry that was opened",
        ),
        pytest.param(
            "A second walkout will begin on 3 May unless a deal is reached, Oda said.",
            "Will a deal be reached?",
            id="unless a deal is reached",
        ),
    ],
)
def test_what_is_not_excluded_or_still_looked_into_is_open(text: str, question: str) -> None:
    assert [one.question for one in found(text)] == [question]


def test_why_a_question_is_open_is_no_fragment() -> None:
    divided = found("Envoys remained divided over who would pay for the dam and whether troops could guard it.")
    argued = found("Oda was ready to meet, while the mayors argued over which guarantees they could offer her city.")

    whys = [one.why_open for one in (*divided, *argued)]
    assert not [why for why in whys if why.endswith(" and.") or why.startswith("While")]
