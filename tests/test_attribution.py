"""Tests of who says what, in which words."""

import sys
from collections import Counter

import pytest

import briefing.attribution
from briefing.attribution import Attribution, attribute


def told(text: str) -> list[tuple[str | None, str, str]]:
    """Return source, cue and contents of each attribution as words."""
    return [
        (
            text[slice(*found.source)] if found.source else None,
            text[slice(*found.cue)],
            " / ".join(text[slice(*span)] for span in found.contents),
        )
        for found in attribute(text)
    ]


def only(text: str) -> Attribution:
    """Return the one attribution of a text."""
    (found,) = attribute(text)
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Ana Oda said the bridge would stay closed.",
            ("Ana Oda", "said", "the bridge would stay closed"),
            id="said a clause",
        ),
        pytest.param(
            "The mayor told reporters on Tuesday that the bridge was safe.",
            ("The mayor", "told", "that the bridge was safe"),
            id="told somebody",
        ),
        pytest.param(
            "“We will not pay,” said Ana Oda.", ("Ana Oda", "said", "“We will not pay,”"), id="inverted, curly quotes"
        ),
        pytest.param('"We will not pay," Oda said.', ("Oda", "said", '"We will not pay,"'), id="straight quotes"),
        pytest.param("‘We will not pay,’ Oda said.", ("Oda", "said", "‘We will not pay,’"), id="British single quotes"),
        pytest.param(
            "'We will not pay,' Oda said.", ("Oda", "said", "'We will not pay,'"), id="straight single quotes"
        ),
        pytest.param(
            "“We will wait,” Oda said on Monday. “We have time.”",
            ("Oda", "said", "“We will wait,” / “We have time.”"),
            id="a quotation goes on after its speaker",
        ),
        pytest.param(
            "The deal, Oda said, is dead and buried.",
            ("Oda", "said", "The deal / is dead and buried"),
            id="the speaker interrupts",
        ),
        pytest.param(
            "According to the harbour office, the ferry sank in a storm.",
            ("the harbour office", "According to", "the ferry sank in a storm"),
            id="according to, first",
        ),
        pytest.param(
            "The ferry sank in a storm, according to officials in Bergen.",
            ("officials in Bergen", "according to", "The ferry sank in a storm"),
            id="according to, last",
        ),
        pytest.param(
            "The union wants to close the plant.", ("The union", "wants", "to close the plant"), id="wants to"
        ),
        pytest.param(
            "The minister called for a pause in the talks.",
            ("The minister", "called for", "a pause in the talks"),
            id="verb with a preposition",
        ),
        pytest.param("Norway rejected the plan.", ("Norway", "rejected", "the plan"), id="verb with an object"),
        pytest.param(
            "His claim that the vote was bought is false.",
            ("His", "claim", "that the vote was bought is false"),
            id="noun",
        ),
        pytest.param(
            "The board is confident that sales will grow.",
            ("The board", "confident", "that sales will grow"),
            id="adjective",
        ),
        pytest.param(
            "The plan was criticised by the opposition.",
            ("the opposition", "criticised", "The plan"),
            id="passive with by",
        ),
        pytest.param(
            "“We will not pay,” said one former aide.",
            ("one former aide", "said", "“We will not pay,”"),
            id="one of many",
        ),
        pytest.param(
            "The new line, according to the harbour office, will open in May.",
            ("the harbour office", "according to", "The new line / will open in May"),
            id="according to, between",
        ),
        pytest.param(
            "The line will open, according to the office, but nobody knows when.",
            ("the office", "according to", "The line will open"),
            id="according to, before another clause",
        ),
        pytest.param(
            "The union decided not to strike.", ("The union", "decided", "not to strike"), id="a negation is content"
        ),
        pytest.param(
            "OSLO, Nov 3 (Agency) - The bank will raise rates, its governor said.",
            ("its governor", "said", "The bank will raise rates"),
            id="a dateline is no content",
        ),
        pytest.param(
            "Oda said there were no plans to resign.",
            ("Oda", "said", "there were no plans to resign"),
            id="there opens the content",
        ),
        pytest.param(
            "Oda did not say what the cut would mean and made no promise to voters.",
            ("Oda", "say", "what the cut would mean"),
            id="a past after a modal",
        ),
        pytest.param(
            "Oda described the plan as “a good start” and she thanked the crew.",
            ("Oda", "described", "the plan as “a good start”"),
            id="a new clause after a quotation",
        ),
        pytest.param(
            "When asked by a student whether he would run, Ek smiled.",
            ("a student", "asked", "whether he would run"),
            id="asked by somebody",
        ),
        pytest.param(
            "“It ends by June,” Oda said, referring to the strike.",
            ("Oda", "said", "“It ends by June,”"),
            id="a gerund ends the content",
        ),
        pytest.param(
            "A senior official, who asked for silence, said the talks had failed.",
            ("A senior official", "said", "the talks had failed"),
            id="a relative clause before the verb",
        ),
        pytest.param(
            "Talks are expected to resume in May.",
            (None, "expected", "Talks / to resume in May"),
            id="nobody is named",
        ),
    ],
)
def test_each_way_of_reporting_is_found(text: str, expected: tuple[str | None, str, str]) -> None:
    found = told(text)

    assert expected in found


@pytest.mark.parametrize(
    ("text", "source"),
    [
        pytest.param("Tom Dale (R-Ohio) said it was late.", "Tom Dale (R-Ohio)", id="brackets"),
        pytest.param("“It is late,” Tom Dale, R-Ohio, said Friday.", "Tom Dale", id="no weekday"),
        pytest.param("Rosa Dahl, 43, a nurse from Lund, Sweden, said it was late.", "Rosa Dahl", id="appositions"),
        pytest.param("Rosa Dahl of Lund, Sweden said it was late.", "Rosa Dahl of Lund, Sweden", id="a place"),
        pytest.param("In Lund, Rosa Dahl, the mayor, said it was late.", "Rosa Dahl", id="a place before the name"),
        pytest.param("April Dahl, a mayor, said it was late.", "April Dahl", id="a month that is a name"),
        pytest.param("The ministry less than two weeks ago said it was late.", "The ministry", id="a time ago"),
        pytest.param("Then the newly elected mayor said it was late.", "the newly elected mayor", id="participle"),
        pytest.param("Ek met Oda, with Dahl saying it was late.", "Dahl", id="with somebody"),
        pytest.param("During a visit to Lund, Ek attacked Oda, saying it was late.", "Ek", id="main subject"),
        pytest.param(
            "Ek, who met a man who said he was ill, left, saying it was late.", "Ek", id="not the relative clause"
        ),
        pytest.param("The ship, which Will said was lost, is old, Dahl said.", "Dahl", id="Will is a name"),
    ],
)
def test_the_subject_of_a_verb_is_found_past_what_stands_between(text: str, source: str) -> None:
    found = attribute(text)[-1]

    assert found.source is not None
    assert text[slice(*found.source)] == source


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Meanwhile said that it was late.", id="an adverb"),
        pytest.param("The called it off.", id="a determiner"),
    ],
)
def test_words_that_name_nobody_are_no_source(text: str) -> None:
    assert [found for found in attribute(text) if found.source] == []


def test_two_speakers_in_one_sentence_keep_their_own_words() -> None:
    found = told("Oslo said it would sign, while Madrid said the text was too weak.")

    assert found == [("Oslo", "said", "it would sign"), ("Madrid", "said", "the text was too weak")]


def test_a_second_verb_shares_the_subject_of_the_first() -> None:
    found = told("Oda said the vote was fair and added that she would accept it.")

    assert found == [("Oda", "said", "the vote was fair"), ("Oda", "added", "that she would accept it")]


def test_a_gerund_after_a_comma_goes_on_for_the_same_speaker() -> None:
    found = told("“It is over,” the captain said, adding that the crew was safe.")

    assert found[1] == ("the captain", "adding", "that the crew was safe")


def test_a_speech_that_runs_over_paragraphs_stays_with_its_speaker() -> None:
    text = "“We came in peace,” Ana Oda said.\n\n“We leave in peace.\n\n“And we will return.”"

    found = told(text)

    assert found == [("Ana Oda", "said", "“We came in peace,” / “We leave in peace. / “And we will return.”")]


def test_an_apposition_between_subject_and_verb_is_passed_over() -> None:
    found = only("The Danish foreign minister, Ana Oda, said the talks had failed.")

    assert found.name == "Ana Oda"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("Ana Oda arrived. She said it was late.", "Ana Oda", id="she"),
        pytest.param("Prime Minister Lars Ek met Ana Oda. He said it was late.", "Lars Ek", id="he, by gender"),
        pytest.param("Ana Oda arrived. Oda said it was late.", "Ana Oda", id="surname"),
        pytest.param("Danish Prime Minister Ana Oda left. The prime minister said no.", "Ana Oda", id="role by title"),
        pytest.param("Ana Oda, the mayor of Bergen, left. The mayor said it was late.", "Ana Oda", id="role apposed"),
        pytest.param(
            "A senior official saw no deal.\nThe official said it was late.", "A senior official", id="unnamed"
        ),
        pytest.param("Ana Oda left. Her office said it was late.", "Her office", id="words of its own"),
        pytest.param("Ana Oda left. Sources close to Oda said no.", "Sources close to Oda", id="close to somebody"),
        pytest.param(
            "Fees will rise, the trade commissioner said.\nCommissioner Ana Oda left. The commissioner said no.",
            "Ana Oda",
            id="role before its bearer",
        ),
        pytest.param(
            "Ana Oda said no deal was near. “We can wait,” the envoy said.", "Ana Oda", id="role nobody is given"
        ),
        pytest.param(
            "President Ana Oda of Chile met President Lars Ek of Peru. The Chilean leader said no.",
            "Ana Oda",
            id="leader of a country behind the name",
        ),
        pytest.param("Her opposite number, Lars Ek, refused to pay.", "Lars Ek", id="apposed to any noun"),
        pytest.param(
            "Ana Oda heads the Harbour Alliance. The group says fees cost jobs.", "Harbour Alliance", id="the group"
        ),
        pytest.param("The Harbour Bank said no. It warned of a crisis.", "Harbour Bank", id="it"),
        pytest.param("Two diplomats saw no deal. They said it was late.", "Two diplomats", id="they"),
        pytest.param(
            "Ana Oda met a student. A Turkish official said no deal was near. He said it was late.",
            "A Turkish official",
            id="he, of somebody unnamed",
        ),
        pytest.param("As for Lars Ek, he said it was late.", "Lars Ek", id="as for"),
        pytest.param("They said it was late.", None, id="a pronoun nobody explains"),
    ],
)
def test_the_source_is_resolved_to_its_fullest_name(text: str, name: str | None) -> None:
    found = attribute(text)[-1]

    assert found.name == name


def test_the_president_of_one_country_is_not_that_of_another() -> None:
    text = "French President Ana Oda met Polish President Jan Ek. The French president said talks went well."

    found = attribute(text)[-1]

    assert found.name == "Ana Oda"


def test_a_speaker_between_commas_is_not_the_name_before() -> None:
    text = "Klara Moen runs the institute. Oda, she said, gains from every week that passes."

    found = only(text)

    assert found.name == "Klara Moen"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The minister did not say that the plan was dead.", id="did not"),
        pytest.param("The minister never said the plan was dead.", id="never"),
        pytest.param("Oslo has yet to confirm that the talks are on.", id="has yet to"),
        pytest.param("The minister is not confident that the plan works.", id="adjective"),
    ],
)
def test_a_negated_cue_is_marked(text: str) -> None:
    found = only(text)

    assert found.negated


def test_a_noun_in_the_plural_tells_its_singular() -> None:
    found = only("Her warnings about the dam went unheard.")

    assert (found.cue_lemma, found.kind) == ("warning", "noun")


def test_a_content_in_quotation_marks_is_marked() -> None:
    quoted = [found.is_quoted for found in attribute("“We pay,” said Oda. Ek said they would not.")]

    assert quoted == [True, False]


def test_a_cue_tells_its_lemma_and_particle() -> None:
    found = only("Unions pushed back against the plan.")

    assert (found.cue_lemma, found.particle, found.kind) == ("push", "back against", "preposition")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="empty"),
        pytest.param("\n\n \n", id="blank"),
        pytest.param("said", id="one cue"),
        pytest.param("“", id="one mark"),
        pytest.param("said said, “said” said that to \ud800 \x00 said.", id="lone surrogate and control"),
        pytest.param("”“\"'‘’ said ,,, according to", id="marks"),
        pytest.param("according to", id="according to nobody"),
        pytest.param("“a\n“b\n”c” said d, e said “", id="broken quotation marks"),
        pytest.param("Ministerpräsidentin Ana Oda sagte: „Wir zahlen nicht.“", id="German"),
    ],
)
def test_any_text_gives_spans_inside_it(text: str) -> None:
    for found in attribute(text):
        for span in (found.cue, *found.contents, *filter(None, [found.source])):
            assert 0 <= span.start < span.end <= len(text)


def test_attributions_come_in_text_order() -> None:
    text = "Oda said no.\nEk said yes.\n“Perhaps,” Moe said.\nNorway rejected it, according to Ek."

    starts = [found.contents[0].start for found in attribute(text)]

    assert starts == sorted(starts)


@pytest.mark.parametrize(
    "piece",
    [
        pytest.param("Ana Oda said the bridge was closed. ", id="sentences"),
        pytest.param("he said ", id="no full stop"),
        pytest.param("“No, it is not so, ", id="marks that never close"),
        pytest.param("according to ", id="according to"),
        pytest.param("Ana’s ", id="possessives"),
    ],
)
def test_the_work_grows_no_faster_than_the_text(piece: str) -> None:
    def calls(copies: int) -> int:
        counted = Counter[str]()
        sys.setprofile(lambda _, event, __: counted.update([event]))
        attribute(piece * copies)
        sys.setprofile(None)
        return counted.total()

    assert calls(1_000) < 8 * calls(200)


def test_what_is_exported_is_what_is_public() -> None:
    public = {name for name in vars(briefing.attribution) if name in briefing.attribution.__all__}

    assert public == set(briefing.attribution.__all__)


@pytest.mark.parametrize("verb", ["dismissed", "rejected", "denied"])
@pytest.mark.parametrize("noun", ["claims", "reports"])
def test_what_somebody_denies_is_not_what_he_claims(verb: str, noun: str) -> None:
    found = attribute(f"Tom Dale {verb} {noun} that the plan was dead.")

    assert {one.cue_lemma for one in found} & {"claim", "report"} == set()
