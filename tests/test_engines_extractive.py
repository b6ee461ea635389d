"""The extractive engine: who acts, what they hold, and the sentences that carry the news."""

import pytest

from briefing.document import Document
from briefing.engines.extractive import Extractive, actors, bottom_line, positions
from briefing.engines.extractive.reading import Reading, read
from briefing.errors import EngineError
from briefing.schema import Draft, DraftActor, DraftPosition

STRIKE = """Train drivers will walk out on three days this month after their union turned down a pay offer.

The National Union of Train Crews said 82 percent of its members had voted against the deal. Its general secretary, \
Moira Kettering, accused Northline Railways of “playing for time”.

“Our members have waited two years,” Kettering said. “They will not wait a third.”

Northline’s chief executive, Hugh Pemberton-Shaw, said the offer was final. He has refused to take part in arbitration \
unless the union suspends the walkouts.

Transport Secretary Adil Rahman urged both sides to return to the table, but declined to say whether the government \
would change the law.

Two people close to the talks said Northline could offer a one-off payment. The company denied that any such payment \
had been discussed."""
SUMMIT = """President Lena Orfald of Vestria has rejected a ceasefire plan put forward by France and Germany.

Berlin said on Monday that the plan was still on the table. “We expect an answer from Vestria,” the German foreign \
minister, Karsten Vogt, told reporters in Geneva.

Vogt said Orfald had agreed to a meeting in Oslo, but the president has yet to confirm that. European allies want \
observers along the border, and a senior Vestrian official told the Meridian agency that Norway could send them.

The Kremlin wants the talks to be held in Moscow, and Russian officials criticised the plan."""


def reading_of(text: str, *, title: str = "") -> Reading:
    return read(Document.of(text, title=title))


def actors_of(text: str) -> dict[str, DraftActor]:
    return {actor.name: actor for actor in actors.find(reading_of(text))}


def positions_of(text: str, actor: str) -> list[DraftPosition]:
    return [position for position in positions.find(reading_of(text)) if position.actor == actor]


def draft_of(text: str) -> Draft:
    return Extractive().extract(Document.of(text), on_step=lambda step: None)


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        pytest.param(
            "The National Front of Prime Minister Edo Paz won the vote, and Paz said he would govern.",
            "Edo Paz",
            "Prime Minister",
            id="a party of a titled person",
        ),
        pytest.param(
            "PORTO ALTO, 9 September 2025. The mayor, Ana Oda, said the vote was fair.",
            "Ana Oda",
            "mayor",
            id="a dateline",
        ),
    ],
)
def test_names_and_roles_beside_other_capitals(text: str, name: str, role: str) -> None:
    found = actors_of(text)

    assert found[name].role == role
    assert not {"PORTO ALTO", "National Front of"} & set(found)


def test_a_surname_is_an_alias_of_the_full_name() -> None:
    assert "Kettering" in actors_of(STRIKE)["Moira Kettering"].aliases


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        pytest.param(STRIKE, "Moira Kettering", "general secretary", id="before its name, between commas"),
        pytest.param(STRIKE, "Adil Rahman", "Transport Secretary", id="title"),
        pytest.param(SUMMIT, "Karsten Vogt", "German foreign minister", id="with a country"),
        pytest.param(SUMMIT, "Lena Orfald", "President of Vestria", id="title with its country behind"),
        pytest.param("Ana Oda, a broker at Elm Bank, said no.", "Ana Oda", "broker at Elm Bank", id="after"),
        pytest.param(
            "Then an envoy for the docks, Ana Oda, said no.", "Ana Oda", "envoy for the docks", id="before it"
        ),
        pytest.param(
            "The United Nations envoy, Lars Holm, said no.", "Lars Holm", "United Nations envoy", id="with its body"
        ),
    ],
)  # fmt: skip
def test_a_role_comes_from_the_words_around_a_name(text: str, name: str, role: str) -> None:
    assert actors_of(text)[name].role == role


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        pytest.param(SUMMIT, "Lena Orfald", "person", id="person"),
        pytest.param(SUMMIT, "France", "country", id="country"),
        pytest.param(SUMMIT, "Vestria", "country", id="country that no list knows"),
        pytest.param(STRIKE, "Northline Railways", "organisation", id="company"),
        pytest.param(SUMMIT, "European allies", "group", id="group"),
        pytest.param(SUMMIT, "senior Vestrian official", "unnamed", id="unnamed source"),
    ],
)
def test_an_actor_has_its_kind(text: str, name: str, kind: str) -> None:
    assert actors_of(text)[name].kind == kind


def test_a_capital_that_speaks_is_its_country() -> None:
    assert "Berlin" in actors_of(SUMMIT)["Germany"].aliases


def test_a_place_where_something_happens_is_no_actor() -> None:
    assert not {"Geneva", "Oslo"} & set(actors_of(SUMMIT))


def test_a_news_agency_that_only_relays_is_no_actor() -> None:
    text = "A senior official told Reuters that Lord Asher would resign. Asher declined to comment, the BBC reported."

    assert set(actors_of(text)) == {"senior official", "Asher"}


def test_a_company_is_found_by_its_short_name_and_by_what_it_is() -> None:
    assert {"Northline", "the company"} <= set(actors_of(STRIKE)["Northline Railways"].aliases)


def test_a_team_is_not_a_person() -> None:
    text = "Harbour Vale beat Kings Elm on Sunday. Vale captain Greta Solheim scored. “We ran,” Solheim said."

    assert actors_of(text)["Harbour Vale"].kind == "organisation"


def test_ministries_of_two_countries_stay_apart() -> None:
    text = "Norway’s Foreign Ministry said it would wait. The Swedish Foreign Ministry said it would not wait at all."

    assert {"Norway’s Foreign Ministry", "Swedish Foreign Ministry"} <= set(actors_of(text))


def test_a_person_called_by_the_first_name_stays_a_person() -> None:
    text = "Ines Okonjo won on Sunday. “Ines had a fever,” Greta Solheim said. Okonjo trains in Oslo."

    assert actors_of(text)["Ines Okonjo"].kind == "person"


def test_whoever_argues_in_an_article_of_their_own_is_an_actor() -> None:
    text = "By Ana Oda\n\nThe dam is old, and this essay says why. The council should close it before the winter comes."
    document = Document(text=text, title="The dam", body_start=text.index("The dam"), authors=("Ana Oda",))

    (position,) = positions.find(read(document))

    assert position.actor == "Ana Oda"
    assert position.stance == "demands"
    assert position.statement == "Ana Oda writes that the council should close it before the winter comes."


def test_a_reporter_is_no_actor() -> None:
    text = "By Ana Oda\n\nLars Holm said the council should close the dam. It should be closed by the end of May."
    document = Document(text=text, title="The dam", body_start=text.index("Lars"), authors=("Ana Oda",))

    assert [actor.name for actor in actors.find(read(document))] == ["Lars Holm"]


def test_an_actor_is_shown_where_its_full_name_and_role_stand() -> None:
    text = "Orfald left early. A former dancer, she won. Members, including former Prime Minister Lena Orfald, cheered."

    (actor,) = [one for one in actors_of(text).values() if one.name == "Lena Orfald"]

    assert (actor.role, actor.quotes) == ("former Prime Minister", ("former Prime Minister Lena Orfald",))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("Elm Bank (ELM.N) said no. Shares of ELM.N fell, Elm Bank said.", "ELM.N", id="ticker"),
        pytest.param("The union, which speaks for 900,000 workers, said no.", "000 workers", id="end of a number"),
        pytest.param("Reports of a rift were dismissed by her office as invention.", "office", id="her office"),
        pytest.param("Ana Oda, a Texas Democrat, said no.", "Texas Democrat", id="party of a person"),
        pytest.param(
            "Ana Oda asked if a Conservative government would stay.", "Conservative government", id="a mere idea"
        ),
        pytest.param("Portugal was silent. Envoys fly from Lisbon to Cairo for talks.", "Egypt", id="destination"),
    ],
)
def test_what_only_looks_like_an_actor_is_none(text: str, name: str) -> None:
    assert name not in actors_of(text)


def test_a_city_where_talks_are_held_is_no_alias_of_its_country() -> None:
    text = "Portugal said yes. Talks would resume in Lisbon. Envoys travel from Lisbon. Lisbon is the last stop."

    assert actors_of(text)["Portugal"].aliases == ()


def test_whoever_has_a_role_stays_a_person_when_called_by_the_first_word() -> None:
    text = "The trade minister, Zhou Minlan, said no. Prices rose, Zhou said."

    assert actors_of(text)["Zhou Minlan"].kind == "person"


def test_a_role_with_its_country_behind_the_name_is_shown_whole() -> None:
    assert actors_of(SUMMIT)["Lena Orfald"].quotes == ("President Lena Orfald of Vestria",)


def test_a_place_with_a_government_is_a_country() -> None:
    text = "The government of Kestovia said no. Kestovia wants more, and Kestovia will not wait."

    assert actors_of(text)["Kestovia"].kind == "country"


def test_a_surname_of_two_persons_is_no_organisation() -> None:
    text = "Peter Strand, a welder, was held. Susan Strand, a nurse, was told so. “Not again,” Strand said."

    assert actors_of(text)["Strand"].kind == "person"


def test_what_a_text_leans_on_most_is_major() -> None:
    found = actors_of(STRIKE)

    assert found["Moira Kettering"].salience == "major"
    assert found["people close to the talks"].salience == "minor"


def test_the_title_and_byline_name_no_actors() -> None:
    text = "Orfald meets Vogt\n\nBy Petra Sund\n\nLena Orfald said she would not sign."
    document = Document(text=text, title="Orfald meets Vogt", body_start=text.index("Lena"))

    assert [actor.name for actor in actors.find(read(document))] == ["Lena Orfald"]


@pytest.mark.parametrize(
    ("sentence", "actor", "statement"),
    [
        pytest.param("Ana Oda on Tuesday proposed Vienna as a venue for the meeting.", "Ana Oda",
                     "Ana Oda proposed Vienna as a venue for the meeting.", id="time between speaker and verb"),
        pytest.param("Lars Holm has yet to confirm that he will come.", "Lars Holm",
                     "Lars Holm has yet to confirm that he will come.", id="auxiliaries"),
        pytest.param("“We will pay,” said Ana Oda.", "Ana Oda",
                     "Ana Oda said: “We will pay.”", id="speech before its speaker"),
        pytest.param("The dam could fail within days, Lars Holm said.", "Lars Holm",
                     "Lars Holm said that the dam could fail within days.", id="content before its speaker"),
        pytest.param("According to Ana Oda, the dam is safe.", "Ana Oda",
                     "According to Ana Oda, the dam is safe.", id="according to"),
        pytest.param("Ana Oda left, adding that the dam was safe.", "Ana Oda",
                     "Ana Oda added that the dam was safe.", id="gerund"),
        pytest.param("The talks ended over Norway's demand to close the dam.", "Norway",
                     "Norway's demand is to close the dam.", id="possessive noun"),
    ],
)  # fmt: skip
def test_a_statement_says_who_and_what_in_one_sentence(sentence: str, actor: str, statement: str) -> None:
    text = f"{sentence} Ana Oda and Lars Holm met in Norway."

    assert statement in [position.statement for position in positions_of(text, actor)]


@pytest.mark.parametrize(
    ("sentence", "stance"),
    [
        ("Ana Oda welcomed the plan to raise the dam.", "supports"),
        ("Ana Oda rejected the plan to raise the dam.", "opposes"),
        ("Ana Oda called for an end to the works.", "demands"),
        ("Ana Oda said the dam must be closed.", "demands"),
        ("Ana Oda offered to pay for the repairs.", "offers"),
        ("Ana Oda denied that the dam was unsafe.", "denies"),
        ("Ana Oda declined to say whether she would resign.", "declined_to_say"),
        ("Ana Oda did not say whether she would resign.", "declined_to_say"),
        ("Ana Oda said she would sign only if the dam is closed.", "conditional"),
        ("Ana Oda has yet to confirm that she will come.", "undecided"),
        ("Ana Oda said the dam was built in May.", "asserts"),
    ],
)
def test_a_stance_comes_from_verb_and_content(sentence: str, stance: str) -> None:
    assert [position.stance for position in positions_of(sentence, "Ana Oda")] == [stance]


def test_speech_in_quotation_marks_is_quoted_and_a_report_is_not() -> None:
    found = positions_of(STRIKE, "Moira Kettering")

    assert [position.manner for position in found] == ["paraphrased", "quoted"]


def test_a_short_speech_cut_by_its_speaker_is_one_position_with_both_quotes() -> None:
    speech = positions_of(STRIKE, "Moira Kettering")[-1]

    assert speech.quotes == ("“Our members have waited two years,”", "“They will not wait a third.”")
    assert (
        speech.statement == "Moira Kettering said: “Our members have waited two years.” “They will not wait a third.”"
    )


def test_a_speech_that_runs_on_into_the_next_paragraph_is_heard_to_its_end() -> None:
    text = "Ana Oda said: “The dam is old and tired.\n\nIt will not see another winter like this.”"

    assert [position.quotes[0] for position in positions_of(text, "Ana Oda")][
        -1
    ] == "It will not see another winter like this."


def test_a_second_hand_account_names_who_gives_it() -> None:
    (position,) = positions_of(SUMMIT, "Lena Orfald")[1:2]

    assert position.according_to == "Karsten Vogt"
    assert position.statement == "According to Karsten Vogt, Lena Orfald had agreed to a meeting in Oslo."


def test_what_a_group_tells_of_him_is_told_of_whom_the_paragraph_named() -> None:
    text = "It is unclear whether Lars Holm will come. Mediators said that he had agreed to a meeting in the spring."

    (position,) = positions_of(text, "Lars Holm")

    assert position.according_to == "mediators"


def test_a_denial_is_quoted_with_the_words_that_deny() -> None:
    text = "Ana Oda denied that the dam was unsafe in any way."

    assert positions_of(text, "Ana Oda")[0].quotes == (text.removesuffix("."),)


def test_a_source_that_asks_for_anonymity_takes_no_position_by_it() -> None:
    text = "A senior official, who asked not to be named because the talks are secret, said the dam was unsafe."

    assert len(positions_of(text, "senior official")) == 1


def test_a_quote_takes_in_the_footnote_glued_to_its_last_word() -> None:
    text = "Ana Oda said the dam was built on sand and mud.12 The council has never denied that it was.13"

    assert positions_of(text, "Ana Oda")[0].quotes == ("the dam was built on sand and mud.12",)


def test_what_a_speaker_denies_is_no_position_of_whom_it_is_said_of() -> None:
    text = "Lars Holm denied that Ana Oda had agreed to the sale of the dam. Ana Oda was not there."

    assert positions_of(text, "Ana Oda") == []


def test_a_condition_is_no_position() -> None:
    text = "The dam will be raised if Ana Oda agrees to the plan. Ana Oda was not there."

    assert positions_of(text, "Ana Oda") == []


def test_two_who_say_a_thing_together_both_hold_it() -> None:
    text = "Norway and Sweden have agreed to share the cost of the dam. Norway began it."

    assert len(positions_of(text, "Norway")) == len(positions_of(text, "Sweden")) == 1


def test_a_pronoun_is_whoever_spoke_before_in_the_paragraph() -> None:
    text = "Lars Holm listened.\n\nAna Oda stressed the need for a dam. She said the river was high."

    assert any("river" in position.statement for position in positions_of(text, "Ana Oda"))


def test_positions_that_answer_each_other_share_their_issue() -> None:
    issues = {position.issue for position in positions.find(reading_of(STRIKE)) if "payment" in position.statement}

    assert issues == {"payment"}


def test_every_quote_of_a_draft_is_a_slice_of_the_text() -> None:
    for text in (STRIKE, SUMMIT):
        draft = draft_of(text)
        for part in (draft.actors, draft.positions, draft.bottom_line):
            assert all(quote in text for claim in part for quote in claim.quotes)


def test_positions_name_only_actors_that_are_listed() -> None:
    for text in (STRIKE, SUMMIT):
        draft = draft_of(text)
        names = {actor.name for actor in draft.actors}
        assert {position.actor for position in draft.positions} <= names
        assert {position.according_to for position in draft.positions} <= names | {None}


def test_the_bottom_line_is_two_to_four_whole_sentences_in_the_order_of_the_text() -> None:
    found = [statement.text for statement in bottom_line.find(reading_of(STRIKE))]

    assert 2 <= len(found) <= 4
    assert found[0].startswith("Train drivers will walk out")
    assert sorted(found, key=STRIKE.index) == found


def test_the_bottom_line_takes_no_speech_and_nothing_that_leans_back() -> None:
    text = (
        "The council closed the old dam on Monday after a crack was found in it. It had been warned twice before.\n\n"
    )
    text += "“We are sorry about this and we will pay for it,” Ana Oda said. He said that it would not be opened soon."

    assert [one.text for one in bottom_line.find(reading_of(text))] == [text.split(". ")[0] + "."]


def test_the_bottom_line_takes_a_lead_in_which_somebody_says_what_they_would_do() -> None:
    text = (
        "The council put off a vote on the ferry sale on Monday, after two unions said they would go to court. "
        "The mayor of Varne said the vote would now take place in May."
    )

    assert bottom_line.find(reading_of(text))[0].text.startswith("The council put off a vote")


def test_the_bottom_line_tells_both_halves_of_the_headline() -> None:
    text = (
        "The high court of Norran annulled a law on Thursday that let boats sail unpiloted, a blow to its cabinet.\n\n"
        "Premier Ana Oda said on Thursday that the cabinet would respect the ruling. “We will table a fresh bill before"
        " the summer recess,” she told reporters.\n\n"
        "The Ferry Owners’ League said the ruling would cost ferries in Norran up to 3 million crowns a year."
    )

    reading = reading_of(text, title="Court annuls Norran ferry law, premier vows fresh bill")
    told = " ".join(statement.text for statement in bottom_line.find(reading))

    assert (
        "would respect the ruling. “We will table a fresh bill before the summer recess,” she told reporters." in told
    )


def test_the_bottom_line_takes_no_answer_to_a_reporter_and_no_thing_without_its_name() -> None:
    text = (
        "The harbour council voted on Tuesday to close the old bridge for good. "
        "Asked whether the council would stay, Ana Oda said it was too early to tell. "
        "A third plan for the bridge was ruled out on Monday by the Danish minister, Lars Holm. "
        "“We are nearly there with the bridge this year,” Ana Oda said at a harbour meeting. "
        "Ministers of the coast asked on Monday for it to be merged with the new one."
    )

    lines = bottom_line.find(reading_of(text))

    assert [line.text.split()[1] for line in lines] == ["harbour"]


def test_a_dateline_stays_out_of_the_bottom_line() -> None:
    text = "GENEVA, Nov 3 (Agency) – Ministers from nine states agreed on Monday to share the water of the upper lake."

    assert bottom_line.find(reading_of(text))[0].quotes == (text[text.index("Ministers") :],)


@pytest.mark.parametrize("text", ["", " \n\n ", "?!", "Dam", "“", "the of and"])
def test_a_text_without_sentences_gives_empty_parts(text: str) -> None:
    draft = draft_of(text)

    assert not draft.actors
    assert not draft.positions
    assert not draft.bottom_line


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "Die Ministerin sagte, dass der Damm nicht sicher ist und bald geschlossen werden muss. " * 4, id="German"
        ),
        pytest.param(
            "La ministre a dit que le barrage est dans un état qui ne permet pas de le garder. " * 4, id="French"
        ),
        pytest.param("大臣は、ダムは安全ではないと述べた。" * 30, id="Japanese"),
        pytest.param("4711 % 0x00ff zz qq " * 40, id="no language"),
    ],
)
def test_another_language_is_refused_with_a_way_out(text: str) -> None:
    with pytest.raises(EngineError) as caught:
        draft_of(text)

    assert caught.value.message.startswith("article: is not in English")
    assert "--engine openai" in caught.value.hint


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("the head of " * 3000 + "it said no.", id="no end"),
        pytest.param("“The man said ” and “" * 1500, id="quotation marks"),
        pytest.param(" and ".join(f"Anna Lind{number}" for number in range(1500)), id="names"),
        pytest.param("The president said the president said. " * 800, id="roles"),
        pytest.param(
            "\u202e\u200bThe minister \x07 said <b>no</b> to the {{ plan }} of the & council. " * 50,
            id="controls and markup",
        ),
    ],
)
def test_hostile_text_gives_a_draft(text: str) -> None:
    assert draft_of(text).origin.engine == "extractive"


def test_the_same_text_gives_the_same_draft() -> None:
    assert draft_of(SUMMIT) == draft_of(SUMMIT)


def test_one_step_is_told() -> None:
    steps: list[str] = []

    Extractive().extract(Document.of(STRIKE), on_step=steps.append)

    assert len(steps) == 1


def test_nobody_holds_what_a_dismissed_report_says() -> None:
    text = (
        "Anna Berg met Tom Dale on Monday to discuss the budget, officials said. Reports that Berg had offered Dale "
        "the finance ministry were dismissed by her office."
    )

    assert positions_of(text, "Anna Berg") == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Whoever shuts the port should pay, Ana Oda said.", "Whoever"),
        ("The GCSE exams begin on Monday, Ana Oda said.", "GCSE"),
        ("Typhoon Merle reached the coast. Typhoon Merle has turned, Ana Oda said.", "Typhoon Merle"),
        ("Marrow Green belongs to the village. Marrow Green will stay, Ana Oda said.", "Marrow Green"),
        ("Councillor Ana Oda (Lib Dem) said the road was unsafe.", "Lib Dem"),
    ],
)
def test_no_event_place_exam_or_party_in_brackets_is_an_actor(text: str, name: str) -> None:
    assert name not in actors_of(text)


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The leader of the Liberal group, Dale Whitt, said the mayor must go.", "Dale Whitt", "person"),
        ("The dam's operator, Hidro Marano, said the wall was sound.", "Hidro Marano", "organisation"),
        ("The Social Democrats, who lead in polls, said they would pay.", "Social Democrats", "organisation"),
        ("Little Aston Parish Council said the hall would close.", "Little Aston Parish Council", "organisation"),
        ("April Holm said the hall would close.", "April Holm", "person"),
    ],
)
def test_who_speaks_is_what_they_are(text: str, name: str, kind: str) -> None:
    assert actors_of(text)[name].kind == kind


def test_the_office_of_a_role_is_whoever_has_it() -> None:
    found = actors_of("The mayor, Ana Oda, said no. The mayor's office said the road would close.")

    assert list(found) == ["Ana Oda"]


def test_the_bottom_line_takes_no_denied_report_and_nothing_named_before() -> None:
    text = (
        "Peru and Chile agreed on Monday to open the strait to all ships by the end of May. The Tribune reported on"
        " Friday that Peru had offered Chile a loan. Peru denied that any such offer had been made. Ana Oda said it"
        " could cost the two countries three billion a year. The strait has been closed to all ships since March."
    )

    assert [one.text[:20] for one in bottom_line.find(reading_of(text))] == [
        "Peru and Chile agree",
        "The strait has been ",
    ]


def test_an_issue_is_named_by_what_it_is_about_and_not_by_who_acts_or_a_figure_of_speech() -> None:
    text = "Ana Oda called the new law “a fairy tale”. The weather bureau said the law was sound."

    assert {one.issue for one in positions.find(reading_of(text, title="Court rejects the new law"))} == {"law"}


def test_a_company_that_mostly_stands_before_what_is_its_own_is_an_actor() -> None:
    text = (
        "Corvane shareholders will vote in May. Corvane shares rose. The board of Corvane Holdings met. Corvane would"
        " owe a fee. Rival mills want Corvane boats. Corvane pays well."
    )

    assert any(name.startswith("Corvane") for name in actors_of(text))


def test_a_team_is_known_by_the_last_word_of_its_name() -> None:
    found = actors_of("Wexmoor Rovers have lost Ana Oda. Rovers offered £3m for Lars Ek on Sunday.")

    assert found["Wexmoor Rovers"].aliases == ("Rovers",)


def test_both_places_of_where_something_is_are_no_actors() -> None:
    assert set(actors_of("Ana Oda said the money went through banks in Cyprus and Panama.")) == {"Ana Oda"}
