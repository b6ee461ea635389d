"""What an article discusses doing, and who is for and against it."""

import pytest

from briefing.document import Document
from briefing.engines.extractive import options
from briefing.engines.extractive.naming import doer_in, name_of
from briefing.engines.extractive.option_kinds import kind_of
from briefing.engines.extractive.reading import read
from briefing.schema import DraftOption


def found(text: str) -> tuple[DraftOption, ...]:
    return options.find(read(Document.of(text)))


@pytest.mark.parametrize(
    ("content", "name"),
    [
        ("a “joint patrol” that could be sent to the strait", "Joint patrol"),
        ("a joint safety panel, which would report by the end of March", "Joint safety panel"),
        ("to cut fares by half, she said", "Cutting fares by half"),
        ("licensing two designs to rivals for ten years", "Licensing two designs to rivals for ten years"),
        ("the mayor to close the bridge until 2027", "Closing the bridge"),
        ("that the lake be filled in stages", "Lake being filled in stages"),
        ("monitors to be stationed at the dam", "Monitors being stationed at the dam"),
        (
            "on Saturday that engineers from both cities meet every month",
            "Engineers from both cities meeting every month",
        ),
        ("a compromise under which the lake would be filled in stages", "Lake being filled in stages"),
        ("large, specific grain purchases, while prices stay", "Large, specific grain purchases"),
        ("US troops", "US troops"),
        ("a cut at the next session on Jan. 28 in Oslo", "Cut at the next session"),
        ("to offer a larger fleet of ships", "Offering a larger fleet of ships"),
        ("a looser arrangement under which the allies would consult within a day of an attack", "Looser arrangement"),
        ("a bill in May that would let towns set their own fees", "Bill that would let towns set their own fees"),
        ("mills promising not to sell below 640 pesos a tonne", "Mills promising not to sell below 640 pesos a tonne"),
        ("a return to talks brokered by Lima", "Return to talks brokered by Lima"),
        ("that Peru release at least nine boats a year", "Peru releasing at least nine boats a year"),
        ("that the three schools share one head and be kept open", "Three schools sharing one head"),
        ("35 billion", ""),
        ("looking at it", ""),
        ("to build and run a toll bridge", "Building and running a toll bridge"),
        ("it, and Governor Tim Mallow has not taken a side", ""),
        ("to show flexibility", ""),
        ("it", ""),
        ("that idea", ""),
        ("accepting that condition", ""),
        ("to its members", ""),
        ("", ""),
    ],
)
def test_what_is_proposed_gets_a_short_name(content: str, name: str) -> None:
    assert name_of(content) == name


def test_what_hardly_anybody_is_ready_for_is_no_option() -> None:
    assert found("Few of the ministers in Oslo are ready to lend ships to Peru.") == ()


def test_who_is_to_act_stands_before_the_verb() -> None:
    assert doer_in("the mayor to close the bridge") == "the mayor"


@pytest.mark.parametrize(
    ("text", "name", "status"),
    [
        ("Belize has floated the idea of a joint patrol.", "Joint patrol", "floated"),
        ("Belize proposed Quito as a venue for the talks.", "Quito as a venue for the talks", "proposed"),
        ("Belize is considering a one-off grant to farmers.", "One-off grant to farmers", "under_discussion"),
        ("Officials said the sale of the plant was being discussed.", "Sale of the plant", "under_discussion"),
        ("Belize agreed in principle on Sunday to share river data.", "Sharing river data", "agreed"),
        (
            "Belize asked for a treaty that would oblige Peru to pay.",
            "Treaty that would oblige Peru to pay",
            "proposed",
        ),
        ("Belize has suggested an air mission to the strait.", "Air mission to the strait", "floated"),
        ("Under the proposal, the rebels would leave the city.", "Rebels leaving the city", "proposed"),
        ("Belize pressed rebels on Monday to extend the truce.", "Extending the truce", "proposed"),
        ("Belize ruled out sending troops to the border.", "Sending troops to the border", "rejected"),
        ("Belize has been resistant to selling the plant.", "Selling the plant", "under_discussion"),
        ("Belize has offered to delay the closure by six months.", "Delaying the closure by six months", "proposed"),
        ("Belize is willing to help with air patrols.", "Helping with air patrols", "floated"),
        ("Protesters called for an independent review of fares.", "Independent review of fares", "proposed"),
    ],
)
def test_a_marker_makes_an_option(text: str, name: str, status: str) -> None:
    assert [(option.name, option.status) for option in found(text)] == [(name, status)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The grant depends on talks, provided Belize agreed to share data.", id="inside a condition"),
        pytest.param("Belize was offered to the highest bidder.", id="passive"),
        pytest.param("He should get some sleep, she said.", id="a stray should"),
        pytest.param("The proposed merger failed.", id="adjective"),
        pytest.param("", id="empty"),
    ],
)
def test_what_nobody_proposes_is_no_option(text: str) -> None:
    assert found(text) == ()


def test_the_proponent_and_the_opponent_are_actors() -> None:
    [option] = found("Norway proposed selling the old ferry. Denmark rejected that idea. Norway and Denmark met again.")

    assert (option.proponents, option.opponents) == (("Norway",), ("Denmark",))


def test_who_is_told_to_act_provides() -> None:
    text = "Norway wants Denmark to close the strait. Denmark says it stays open. Norway says it must close."
    [option] = found(text)

    assert (option.name, option.proponents, option.providers) == ("Closing the strait", ("Norway",), ("Denmark",))


def test_conditions_are_the_articles_words() -> None:
    [option] = found("Norway has offered to delay the closure if the union suspends its ballot.")

    assert option.conditions == ("if the union suspends its ballot",)


def test_an_obstacle_in_the_next_sentence_belongs_to_the_option() -> None:
    text = "Norway has floated the idea of a joint patrol. The plan would need firm Danish backing."
    [option] = found(text)

    assert option.obstacles == ("The plan would need firm Danish backing",)


def test_repeats_of_an_option_are_merged() -> None:
    text = "Norway proposed a joint coastal patrol. Weeks later Denmark agreed to a joint coastal patrol in talks. " * 2

    assert len([option for option in found(text) if "patrol" in option.name]) == 1


def test_every_quote_is_a_slice_of_the_text() -> None:
    text = "Norway proposed a fishing pause.\nUnions want the state to block any sale. Norway is open to new talks."

    assert all(quote in text for option in found(text) for quote in option.quotes)


@pytest.mark.parametrize(
    ("name", "summary", "article", "kind"),
    [
        ("Joint force of troops", "", "The war goes on. The army advances.", "security_guarantee"),
        ("Monitors at the dam", "", "The river is low.", "other"),
        ("60-day truce", "", "The war goes on. The army advances.", "ceasefire"),
        ("Quito as a venue", "", "", "venue"),
        ("Lifting sanctions", "", "", "sanctions"),
        ("Cutting tariffs", "", "", "economic"),
        ("Referendum", "", "", "legal"),
        ("Summit of the two leaders", "", "", "meeting"),
        ("Redrawing the border", "", "", "territory"),
    ],
)
def test_the_kind_is_read_from_the_name(name: str, summary: str, article: str, kind: str) -> None:
    assert kind_of(name, summary, article=article) == kind


def test_a_match_report_has_no_options() -> None:
    text = (
        "Altona beat Veddel 2-1 on Saturday with a late goal. The striker scored from the penalty spot after a foul. "
        "The goalkeeper saved a header, the referee booked the captain, and the team took three points. "
        "The coach proposed a longer break."
    )

    assert found(text) == ()


@pytest.mark.parametrize(
    "text", ["proposed " * 2000, "plan to " * 2000, "wants a to " * 900, "“" * 3000, "\x00", "offered to"]
)
def test_any_text_gives_an_answer(text: str) -> None:
    assert len(found(text)) <= options.MOST_OPTIONS


def test_that_alone_takes_up_only_what_was_just_said() -> None:
    text = "Norway has floated the idea of a joint patrol. Denmark is against it. The sea is cold. Sweden opposes that."
    [option] = found(text)

    assert option.opponents == ("Denmark",)


def test_what_became_of_a_proposal_is_its_status() -> None:
    [option] = found("Norway proposed a joint coastal patrol. The proposal was rejected because of its cost.")

    assert option.status == "rejected"


def test_what_is_not_ruled_out_is_floated() -> None:
    assert [(one.name, one.status) for one in found("Norway refused to rule out new fees on ships.")] == [
        ("New fees on ships", "floated")
    ]


def test_recommendations_count_where_an_article_makes_several() -> None:
    text = (
        "Norway should cut its fees on ships. Norway must also build a second harbour near Oslo. "
        "Norway should train more pilots for the coast."
    )

    assert [one.name for one in found(text)] == [
        "Cutting its fees on ships",
        "Building a second harbour near Oslo",
        "Training more pilots for the coast",
    ]


def test_what_one_says_another_agreed_to_is_under_discussion() -> None:
    [option] = found("Ms Oda said Norway had agreed to formal talks on the strait. Norway was silent.")

    assert (option.name, option.status) == ("Formal talks on the strait", "under_discussion")


def test_a_place_beside_a_venue_is_a_venue() -> None:
    text = "Norway proposed Quito as a venue for the talks, and officials said that Lima was also being considered."

    assert [(option.name, option.kind) for option in found(text)] == [
        ("Quito as a venue for the talks", "venue"),
        ("Lima", "venue"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Ms Oda denied that Norway had agreed to share river data.",
        "Ms Oda denied a report that Norway had offered to sell two islands.",
        "Norway denied it was considering selling the plant.",
        "Norway dismissed claims that it had proposed a joint patrol.",
        "Reports that Norway had offered to sell two islands were dismissed by Denmark as rubbish.",
        "Norway refused to consider selling the plant. It has never offered to sell the ferry.",
    ],
)
def test_what_is_denied_is_no_option(text: str) -> None:
    assert found(text) == ()


def test_what_is_offered_after_a_denial_is_an_option() -> None:
    [option] = found("Norway denied that it had closed the strait, but has offered to delay the fees on ships.")

    assert option.name == "Delaying the fees on ships"


def test_a_thing_that_is_open_to_somebody_is_no_offer() -> None:
    assert found("Norway said the loans were cheap. They were open to foreign companies as well.") == ()


def test_counted_options_are_all_found() -> None:
    text = (
        "There were three options for the port of Oslo. The first is a longer quay, the second is a toll on ships, "
        "and the third is a promise by Norway to dredge the river."
    )

    assert [(one.name, one.providers) for one in found(text)] == [
        ("Longer quay", ()),
        ("Toll on ships", ()),
        ("Dredging the river", ("Norway",)),
    ]


def test_a_counted_option_belongs_to_who_floats_it_or_refuses_it() -> None:
    text = (
        "Norway is calm. One idea being floated by Denmark is a toll on ships. Another is to link the fees to weight."
        " A third – a tax on harbours – was ruled out by Norway."
    )

    assert [(one.name, one.proponents, one.opponents, one.status) for one in found(text)] == [
        ("Toll on ships", ("Denmark",), (), "floated"),
        ("Linking the fees to weight", (), (), "under_discussion"),
        ("Tax on harbours", (), ("Norway",), "rejected"),
    ]


def test_items_after_a_colon_are_options_when_they_are_as_many_as_announced() -> None:
    text = "The paper holds three options for the fee: 20 crowns a ship, 50 crowns a ship, or a toll on weight."

    assert len(found(text)) == 3
    assert found(text.replace("three options", "four options")) == ()


def test_who_supports_the_idea_supports_the_one_named_last() -> None:
    text = (
        "Norway offered to lower the toll on ships. A second option, floated by Peru, would suspend the fees for now. "
        "Chile and Spain support the idea, but France opposes it."
    )
    first, second = found(text)

    assert (first.proponents, first.opponents) == (("Norway",), ())
    assert (second.proponents, second.opponents) == (("Peru", "Chile", "Spain"), ("France",))


def test_who_rejects_the_first_option_rejects_what_was_counted_first() -> None:
    text = (
        "There are two options. The first is a longer quay. The second is a toll on ships. "
        "Norway has rejected the first option. Denmark rejected the third option."
    )

    assert [(one.name, one.opponents) for one in found(text)] == [("Longer quay", ("Norway",)), ("Toll on ships", ())]


def test_what_would_be_done_under_the_second_way_is_named_by_its_verb() -> None:
    text = "There are two ways forward. The first would close the quay; under the second, two ships would be sold."

    assert [one.name for one in found(text)] == ["Closing the quay", "Selling two ships"]


def test_what_could_also_be_done_is_an_option_that_a_denial_stands_against() -> None:
    text = (
        "Norway is weighing whether to lower the fees. It could also sell the old quay, officials said. "
        "A minister denied that Norway was considering selling the quay. Closing the port is the third possibility."
    )

    assert [(one.name, one.obstacles) for one in found(text)][1:] == [
        ("Selling the old quay", ("A minister denied that Norway was considering selling the quay",)),
        ("Closing the port", ()),
    ]


def test_what_an_unnamed_adviser_tells_of_an_offer_makes_it_nobodys() -> None:
    [option] = found("A senior adviser said she was prepared to lower the fees on ships. Norway was calm.")

    assert (option.name, option.providers, option.proponents) == ("Lowering the fees on ships", (), ())


def test_what_a_proposal_is_for_is_no_option_of_its_own() -> None:
    assert found("The fees could be lowered under a proposal to win back the ferries. Norway was calm.") == ()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Chile wants the levy delayed until the spring.", "Delaying the levy"),
        ("The Miners' Union wants a shift of seven hours.", "Shift of seven hours"),
        ("Peru has threatened to close the port.", "Closing the port"),
        ("Oda Homes has offered £3m for the south field.", "£3m for the south field"),
        ("The rival is weighing a counterbid, the board said.", "Counterbid"),
        ("Norland is said to be considering a loan from Peru.", "Loan from Peru"),
        ("Peru asked the court to open the archive.", "Opening the archive"),
        ("The party said it would scrap the toll.", "Scrapping the toll"),
        ("Another idea, a fee on large boats and ferries, has been floated.", "Fee on large boats and ferries"),
        ("Chile has proposed a compromise that would halve the fee.", "Compromise that would halve the fee"),
        ("The two sides discussed lifting the blockade.", "Lifting the blockade"),
        ("He said Norland was ready to discuss unarmed patrols.", "Unarmed patrols"),
    ],
)
def test_what_somebody_threatens_wants_offers_or_weighs_is_an_option(text: str, name: str) -> None:
    assert [one.name for one in found(text)] == [name]


def test_a_thing_is_called_what_it_was_first_called() -> None:
    text = "Peru must accept a neutral force. The force, which was proposed by Chile and Norway in May, would be small."

    (option,) = found(text)

    assert (option.name, option.proponents) == ("Neutral force", ("Chile", "Norway"))


def test_all_of_a_list_back_an_idea_and_an_owner_asks_for_nothing() -> None:
    text = (
        "Chile, Peru and Norway proposed to close the strait. Mr Ek's lawyer, Ana Oda, asked the court to open the"
        " archive."
    )

    one, other = found(text)

    assert (one.proponents, other.proponents) == (("Chile", "Peru", "Norway"), ("Ana Oda",))


@pytest.mark.parametrize(
    "text",
    [
        "Ms Oda stopped short of calling for a recount of the votes.",
        "Ms Oda urged the mayor to take note.",
        "Ms Oda urged the mayor to look at it again.",
    ],
)
def test_what_is_not_called_for_and_what_does_nothing_is_no_option(text: str) -> None:
    assert found(text) == ()


def test_what_a_relative_clause_asks_for_is_asked_by_whom_it_tells_of() -> None:
    (option,) = found(
        "The sale angers Ridge Capital, which owns a tenth of Corvane Bank and has pushed for a break-up."
    )

    assert (option.name, option.proponents) == ("Break-up", ("Ridge Capital",))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param(
            "Mediators put three options on the table: a guard led by Norran, an unarmed patrol under the"
            " Lake Council, and a hybrid in which patrols would be paid by the port.",
            [
                "Guard led by Norran",
                "Unarmed patrol under the Lake Council",
                "Hybrid in which patrols would be paid",
            ],
            id="after a colon",
        ),
        pytest.param(
            "Oda named three options: a guard led by Norran, an unarmed patrol and a joint office.",
            ["Guard led by Norran", "Unarmed patrol", "Joint office"],
            id="and without a comma",
        ),
        pytest.param(
            "The government could amend the act, seek a new charter, which takes two votes, or renegotiate the lease.",
            ["Amending the act", "Seeking a new charter", "Renegotiating the lease"],
            id="verbs with their own objects",
        ),
        pytest.param(
            "The board can cut, hold or raise its tolls.",
            ["Cutting its tolls", "Holding its tolls", "Raising its tolls"],
            id="verbs that share an object",
        ),
        pytest.param(
            "Norran could answer by closing the canal or by raising the toll, analysts said.",
            ["Closing the canal", "Raising the toll"],
            id="means",
        ),
        pytest.param("Oda proposed that both tolls be suspended.", ["Both tolls being suspended"], id="both"),
        pytest.param("Oda suggested that the dam be sold.", ["Dam being sold"], id="suggested that"),
    ],
)
def test_options_lined_up_in_one_sentence_have_names_of_their_own(text: str, names: list[str]) -> None:
    assert [option.name for option in found(text)] == names


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The strike could close schools or delay trains.", id="consequences"),
        pytest.param("Oda can rest now, or so she says.", id="no verbs"),
    ],
)
def test_what_may_only_follow_is_no_choice(text: str) -> None:
    assert found(text) == ()


def test_who_wants_a_plan_dropped_is_against_it() -> None:
    [option] = found(
        "The Dockers’ Union would accept talks only if Ola Rail first dropped its plan to close two lines."
    )

    assert option.proponents == ()


def test_a_name_inside_an_apposition_refuses_nothing() -> None:
    text = "Norran said so. Velma said so. Velma, another friend of Norran, has ruled out sending ships to the bay."

    assert [name for option in found(text) for name in option.opponents] in ([], ["Velma"])


def test_what_an_aside_says_somebody_must_do_is_no_option() -> None:
    text = "Minister Jan Brekke, whose ministry must approve any sale, did not rule out a state subsidy."

    assert [(one.name, one.providers) for one in found(text)] == [("State subsidy", ())]
