"""What an article dates, and whether it has happened."""

import pytest

from briefing.attribution import Span
from briefing.document import Document
from briefing.engines.extractive import events, times
from briefing.engines.extractive.reading import read
from briefing.schema import DraftEvent


def found(text: str) -> tuple[DraftEvent, ...]:
    return events.find(read(Document.of(text)))


@pytest.mark.parametrize(
    ("sentence", "when"),
    [
        ("The port reopened late on Monday after a storm.", "late on Monday"),
        ("The treaty was signed on 7 October 2023 in Oslo.", "on 7 October 2023"),
        ("It was signed on Nov. 3, 2021, in Oslo.", "on Nov. 3, 2021"),
        ("The tax was raised in March.", "in March"),
        ("The vote is due by the end of the month.", "by the end of the month"),
        ("The ban could be lifted in the next week or 12 days, she said.", "in the next week or 12 days"),
        ("The company was founded three years ago.", "three years ago"),
        ("The talks broke down days after the summit in Quito.", "days after the summit"),
        ("Tuesday’s talks ended without a deal.", "Tuesday’s"),
        ("Profits fell between 2014 and 2020.", "between 2014 and 2020"),
        ("The lake has been closed since last summer.", "since last summer"),
        ("The court meets tomorrow.", "tomorrow"),
    ],
)
def test_the_words_for_a_time_are_the_articles_own(sentence: str, when: str) -> None:
    named = [sentence[time.start : time.end] for time in times.find(sentence, Span(0, len(sentence)))]

    assert named == [when]


@pytest.mark.parametrize(
    "sentence", ["They may march again.", "She may win 15 seats.", "It lasted 40 days.", "The 2018 cup."]
)
def test_words_that_only_look_like_a_time_are_none(sentence: str) -> None:
    assert list(times.find(sentence, Span(0, len(sentence)))) == []


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        pytest.param("The port reopened on Monday.", "happened", id="past"),
        pytest.param("The tariffs touted by the minister in May would hurt farmers.", "happened", id="past participle"),
        pytest.param("The port will reopen on Monday.", "scheduled", id="will"),
        pytest.param("Talks are due to resume on Friday.", "scheduled", id="due"),
        pytest.param("The port is reopening on Monday.", "scheduled", id="present progressive"),
        pytest.param("The port is expected to reopen next week.", "expected", id="expected"),
        pytest.param("The port could reopen next week.", "expected", id="could"),
        pytest.param("The mayor wants the port reopened by 1 May.", "proposed", id="wanted"),
        pytest.param("Later this week, the council is expected to approve the plan.", "expected", id="awaited"),
        pytest.param("Engineers plan to send a command on Thursday.", "expected", id="intended"),
        pytest.param("They cancelled a scheduled Dec. 15 rise in fees.", "scheduled", id="scheduled"),
        pytest.param("In May the mayor closed the port.", "happened", id="the month is no verb"),
        pytest.param("The truce expires on 1 December.", "scheduled", id="present of a fixed day"),
        pytest.param("The hearing is set for January 12.", "scheduled", id="set for a day"),
        pytest.param("A second round is planned for 3 December.", "scheduled", id="planned for a day"),
        pytest.param("The court has listed the case for 3 December.", "scheduled", id="listed for a day"),
        pytest.param("The strike was called off on 3 December.", "happened", id="called off on a day"),
        pytest.param("The union called a one-day strike for Friday.", "scheduled", id="called for a day"),
        pytest.param("The truce expired on 1 December.", "happened", id="past of the same verb"),
        pytest.param("Voters go to the polls on 3 May.", "scheduled", id="present of a plural"),
        pytest.param("The mayor has invited both sides to talks on Thursday.", "scheduled", id="invited to a day"),
        pytest.param("A march pencilled in for the week before Easter will go ahead.", "scheduled", id="pencilled in"),
        pytest.param("Pell urged her to reverse the rise on 18 March.", "proposed", id="urged to do by a day"),
        pytest.param("Traders put the chance of a cut in May at a half.", "expected", id="the chance of it"),
        pytest.param("The water dropped by a metre within a week.", "happened", id="within, in the past"),
        pytest.param("Traders expect a cut in July.", "expected", id="a noun that looks like a past verb"),
        pytest.param("They agreed to a vote before the end of the month.", "expected", id="end of a month to come"),
    ],
)
def test_tense_and_verb_give_the_status(sentence: str, status: str) -> None:
    assert [event.status for event in found(sentence)] == [status]


def test_the_dated_clause_is_told_without_its_conjunction() -> None:
    [event] = found("The council will widen the road after talks with the farmers broke down last month.")

    assert event.what == "Talks with the farmers broke down last month."


def test_a_subject_told_of_twice_makes_two_events() -> None:
    events_found = found("The truce, which began on Jan. 18 after months of war, expires at midnight on Sunday.")

    assert [(event.what, event.status) for event in events_found] == [
        ("The truce began on Jan. 18 after months of war.", "happened"),
        ("The truce expires at midnight on Sunday.", "scheduled"),
    ]


def test_two_dated_clauses_that_and_joins_make_two_events() -> None:
    events_found = found("Voters go to the polls on 3 May and the new parliament meets on 1 June.")

    assert [event.what for event in events_found] == [
        "Voters go to the polls on 3 May.",
        "The new parliament meets on 1 June.",
    ]


@pytest.mark.parametrize(
    ("sentence", "when"),
    [
        pytest.param("The rail link will be delayed until 2031.", "2031", id="delayed until"),
        pytest.param("The court will not hear the case until 4 May 2027.", "4 May 2027", id="not until"),
        pytest.param("Details will be published by Easter.", "by Easter", id="a feast"),
        pytest.param("The bank will meet in the first quarter of 2027.", "in the first quarter of 2027", id="its year"),
        pytest.param("A decision is expected in the autumn.", "in the autumn", id="a season"),
        pytest.param("The deal will close in the fourth quarter.", "in the fourth quarter", id="a quarter"),
        pytest.param("The first ships would not sail before 2038.", "2038", id="not before"),
        pytest.param("No jobs will be cut until 2031.", "until 2031", id="until"),
        pytest.param("The guns must go within 14 days of signing.", "within 14 days of signing", id="of an event"),
    ],
)
def test_the_words_for_a_time_say_when_it_happens(sentence: str, when: str) -> None:
    assert [event.when_text for event in found(sentence)] == [when]


def test_what_nobody_will_do_by_a_day_is_no_event() -> None:
    assert not found("No ship will sail before 12 May, the port of Lund said.")


def test_the_price_of_a_day_is_no_event() -> None:
    assert found("Holders will receive 38 pesos a share, a premium to Friday’s close.") == ()


def test_the_purpose_of_a_plan_does_not_say_when_it_was_approved() -> None:
    [event] = found("Lawmakers approved a plan to build the first such school on Thursday night.")

    assert event.status == "happened"


def test_what_somebody_says_of_themselves_in_a_conversation_is_no_event() -> None:
    assert found("A: We looked at it in 2023 and rejected it.") == ()


def test_the_quote_is_a_slice_that_holds_the_time() -> None:
    text = "The council met in Quito, officials said, and the bridge was closed on 4 May 2025 for repairs."
    [event] = found(text)

    assert event.quotes[0] in text
    assert event.when_text in event.quotes[0]


def test_what_is_dated_in_a_remark_hides_the_day_of_the_remark() -> None:
    [event] = found("On Monday, Ms Oda said the bridge would open next year.")

    assert event.when_text == "next year"


def test_a_remark_that_was_not_made_is_no_event() -> None:
    assert found("On Monday, Ms Oda did not say who would pay for the bridge.") == ()


def test_minutes_of_play_count_only_when_they_decide() -> None:
    text = "In the 20th minute, Ruiz missed a chance. In the 62nd minute, Ruiz scored from the penalty spot."

    assert [event.when_text for event in found(text)] == ["In the 62nd minute"]


def test_a_footnote_number_ends_a_sentence() -> None:
    text = (
        "The army has shrunk since 2022.4 In fact, a map published in August 2025 shows another front.12 That is new."
    )

    assert [event.what for event in found(text)] == [
        "The army has shrunk since 2022.",
        "In fact, a map published in August 2025 shows another front.",
    ]


def test_a_score_is_not_cut_in_two() -> None:
    [event] = found("On Saturday, Altona beat Veddel 2 – 1 at home.")

    assert event.what == "On Saturday, Altona beat Veddel 2 – 1 at home."


@pytest.mark.parametrize(
    "text", ["", "   \n\n", "Nothing is dated here.", "Monday", "\x00 on \x00", "on Monday " * 3000]
)
def test_any_text_gives_an_answer(text: str) -> None:
    assert len(found(text)) <= events.MOST_EVENTS


def test_an_event_begins_with_its_sentence_where_the_time_begins_a_clause() -> None:
    sentence = "The port could open before the end of the year if the dockers sign, Ada Rowe said."

    assert [event.what for event in found(sentence)] == [sentence]


@pytest.mark.parametrize(
    "text",
    [
        "“The sides are closer than they were on Monday,” Ana Oda said.",
        "It will be the longest strike in the port since 1987.",
        "It was not known on Tuesday whether the ship had left.",
        "The Tribune wrote in May that Oda Mines had paid the mayor, a claim the company denied.",
        "A cut in September is possible?",
        "“It sounds like this one hour before it starts,” Ana Oda said.",
    ],
)
def test_a_time_in_which_nothing_happens_makes_no_event(text: str) -> None:
    assert found(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Further walkouts in July have not been ruled out.",
        "The Liberals said they would scrap the toll if they won in September.",
    ],
)
def test_what_may_be_is_expected(text: str) -> None:
    assert [event.status for event in found(text)] == ["expected"]


def test_what_must_come_first_is_told_with_what_waits_for_it() -> None:
    (event,) = found("Ms Oda will not discuss fees before Peru frees two boats seized last spring.")

    assert event.what == "Ms Oda will not discuss fees before Peru frees two boats seized last spring."


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        pytest.param(
            "Oda said Reyes had told her on Sunday that he “did not rule out” a deal.", "happened", id="had told"
        ),
        pytest.param(
            "The lease, signed with Ola Ports, expires on May 30, and the council must decide whether to renew it.",
            "scheduled",
            id="a verb of saying in the next clause",
        ),
        pytest.param("The subsidy runs out on 3 May.", "scheduled", id="runs out"),
        pytest.param("The order takes effect on 3 May.", "scheduled", id="takes effect"),
    ],
)
def test_the_verb_of_its_own_clause_says_whether_a_day_is_past(sentence: str, status: str) -> None:
    assert [event.status for event in found(sentence)] == [status]


def test_the_day_of_a_verb_goes_before_the_week_of_a_noun() -> None:
    [event] = found("Norran will tax timber from December 1 in a row that has clouded next week's summit in Ola.")

    assert (event.when_text, event.status) == ("from December 1", "scheduled")


def test_what_is_to_come_is_told_with_the_day_on_which_it_was_announced() -> None:
    [event] = found("The council will close two schools and recall its envoy, the mayor said on Wednesday.")

    assert event.what == "The mayor said on Wednesday that the council will close two schools and recall its envoy."
    assert event.status == "happened"


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("“Anybody who tells you what we will do in June is guessing,” Oda said.", id="what nobody knows"),
        pytest.param(
            "The court annulled the act, which had let guards open mail within a day of arrival.", id="a rule"
        ),
    ],
)
def test_what_is_only_asked_or_allowed_is_no_event(sentence: str) -> None:
    assert found(sentence) == ()


@pytest.mark.parametrize(
    ("sentence", "when"),
    [
        pytest.param("The bill will be tabled before the summer recess.", "before the summer recess", id="a recess"),
        pytest.param("She will visit Ola from May 18 to May 22.", "from May 18 to May 22", id="month and day twice"),
        pytest.param("She will visit Ola from 28 May to 2 June.", "from 28 May to 2 June", id="day and month twice"),
    ],
)
def test_a_time_is_not_cut_short(sentence: str, when: str) -> None:
    assert [event.when_text for event in found(sentence)] == [when]
