"""Claims held against their evidence: what is refused, what is flagged, and what is the same in other words."""

import time

import pytest

from briefing.grounding.locator import Span
from briefing.grounding.meaning import Judgement, Meaning

ARTICLE = """\
PORT LENNIS, June 3 - The harbour workers' union of Lennis said on Tuesday it would not call off its strike,
which has kept 41 ships out of port for two weeks.

Union leader Marta Quill rejected an offer of $3.5 million from the port authority. “We will not be bought,”
she told reporters. The authority's director, Joss Bellamy, said the port could reopen on 12 June if a third
of the crews returned.

The Kessel government is considering sending the army to unload food, and the city of Orne may lend its cranes
for six months. A judge in Orne declined to comment. Bellamy did not rule out a second offer. He said the
strike had cost five per cent of trade. Ministers denied that they had threatened to dissolve the union. An
end to the strike before July is unlikely, analysts say. The union of bakers welcomed the offer. Fares will
rise by 4% in August, to $12, unless the council objects.
"""
ARTICLE = ARTICLE.replace("\n\n", "\0").replace("\n", " ").replace("\0", "\n\n")


def weigh(claim: str, quote: str, *, known: tuple[str, ...] = (), stance: str | None = None) -> Judgement:
    start = ARTICLE.index(quote)
    return Meaning(ARTICLE).weigh(claim, evidence=[Span(start, start + len(quote))], known=known, stance=stance)


STRIKE = "it would not call off its strike"
OFFER = "Union leader Marta Quill rejected an offer of $3.5 million from the port authority."
REOPEN = "the port could reopen on 12 June if a third of the crews returned"
ARMY = "The Kessel government is considering sending the army to unload food"
TRADE = "the strike had cost five per cent of trade"
DENIAL = "Ministers denied that they had threatened to dissolve the union."
FARES = "Fares will rise by 4% in August, to $12"
NEITHER = "The pier would be run by neither the union nor the city."


@pytest.mark.parametrize(
    ("claim", "quote"),
    [
        ("The union will not end its strike.", STRIKE),
        ("The union refuses to end the strike.", STRIKE),
        ("The strike will continue.", STRIKE),
        ("Quill turned down 3.5 million dollars.", OFFER),
        ("Quill did not accept USD 3,500,000 from the authority.", OFFER),
        ("The port may open again on June 12, provided a third of the crews come back.", REOPEN),
        ("A reopening on 12 June is possible once one third of crews are back.", REOPEN),
        ("The government of Kessel is weighing the use of the army.", ARMY),
        ("Kessel might send soldiers to unload food.", ARMY),
        ("Trade is down 5% because of the strike.", TRADE),
        ("The ministers say they did not threaten the union.", DENIAL),
        ("Bellamy left a second offer open.", "Bellamy did not rule out a second offer."),
        ("Analysts do not expect the strike to end before July.", "An end to the strike before July is unlikely"),
        ("Will the army unload the food?", ARMY),
        ("Orne may lend cranes for half a year.", "the city of Orne may lend its cranes for six months"),
        ("A judge in Orne would not comment.", "A judge in Orne declined to comment."),
        ("Bellamy did not exclude a second offer.", "Bellamy did not rule out a second offer."),
    ],
)
def test_a_faithful_rewording_stands(claim, quote):
    assert weigh(claim, quote) == Judgement()


@pytest.mark.parametrize(
    ("claim", "quote", "word"),
    [
        ("Quill rejected $3.5 billion.", OFFER, "3.5 billion"),
        ("Quill rejected 4 million dollars.", OFFER, "4 million dollars"),
        ("Quill rejected $5.3 million.", OFFER, "5.3 million"),
        ("Trade fell by fifteen per cent.", TRADE, "fifteen per cent"),
        ("The port could reopen on 21 June if a third of the crews returned.", REOPEN, "21 June"),
        ("The port could reopen in September if a third of the crews returned.", REOPEN, "September"),
        ("The Danish government is considering sending the army.", ARMY, "Danish"),
        ("An offer of $3.5 million from Brackwater was rejected by Quill.", OFFER, "Brackwater"),
    ],
)
def test_a_number_date_or_name_that_the_article_does_not_have_is_refused_and_named(claim, quote, word):
    judgement = weigh(claim, quote)

    assert any(word in reason for reason in judgement.refused), judgement


@pytest.mark.parametrize(
    ("claim", "quote", "word"),
    [
        ("Quill rejected an offer from Orne.", OFFER, "Orne"),
        ("The strike has cost 4% of trade.", TRADE, "4%"),
        ("The army may be sent in by 12 June.", ARMY, "12 June"),
    ],
)
def test_a_number_date_or_name_from_elsewhere_in_the_article_is_flagged(claim, quote, word):
    judgement = weigh(claim, quote)

    assert judgement.flags == ("elsewhere",)
    assert [note.words for note in judgement.notes] == [word]


def test_a_name_that_is_known_may_stand_for_a_pronoun():
    quote = "“We will not be bought,” she told reporters."

    assert weigh("Quill says the union will not be bought.", quote, known=("Marta Quill",)) == Judgement()


@pytest.mark.parametrize(
    ("claim", "quote"),
    [
        ("The union will call off its strike.", STRIKE),
        ("Quill accepted an offer of $3.5 million.", OFFER),
        ("Quill did not reject the offer.", OFFER),
        ("Ministers threatened to dissolve the union.", DENIAL),
        ("Ministers admitted threatening the union.", DENIAL),
        ("Bellamy ruled out a second offer.", "Bellamy did not rule out a second offer."),
        ("An end to the strike before July is likely.", "An end to the strike before July is unlikely"),
        ("Fares will fall by 4% in August.", FARES),
        ("Fares will not rise in August.", FARES),
        ("The bakers condemned the offer.", "The union of bakers welcomed the offer."),
        ("The bakers did not welcome the offer.", "The union of bakers welcomed the offer."),
        ("Bellamy excluded a second offer.", "Bellamy did not rule out a second offer."),
    ],
)
def test_a_claim_that_says_the_opposite_is_refused(claim, quote):
    assert weigh(claim, quote).refused


@pytest.mark.parametrize(
    ("claim", "quote", "words"),
    [
        ("Kessel has sent the army to unload food.", ARMY, "considering"),
        ("The port will reopen on 12 June if a third of the crews return.", REOPEN, "could"),
        ("Orne will lend its cranes for six months.", "the city of Orne may lend its cranes for six months", "may"),
    ],
)
def test_a_hedge_that_a_claim_drops_is_flagged_and_shown(claim, quote, words):
    judgement = weigh(claim, quote)

    assert "hedge_dropped" in judgement.flags
    assert words in [note.words for note in judgement.notes]


@pytest.mark.parametrize(
    ("claim", "quote", "words"),
    [
        ("The port could reopen on 12 June.", REOPEN, "if a third of the crews returned"),
        ("Fares will rise by 4% in August.", FARES, "unless the council objects"),
        ("Fares will rise by 4% whatever the council says.", FARES, "unless the council objects"),
    ],
    ids=["in the quote", "beside the quote", "denied"],
)
def test_a_condition_that_a_claim_drops_is_flagged_and_shown(claim, quote, words):
    judgement = weigh(claim, quote)

    assert "condition_dropped" in judgement.flags
    assert words in [note.words for note in judgement.notes]


@pytest.mark.parametrize(
    ("quote", "stance", "stands"),
    [
        (OFFER, "opposes", True),
        (OFFER, "supports", False),
        ("The union of bakers welcomed the offer.", "supports", True),
        ("The union of bakers welcomed the offer.", "opposes", False),
        ("A judge in Orne declined to comment.", "declined_to_say", True),
        ("A judge in Orne declined to comment.", "asserts", False),
        (DENIAL, "denies", True),
    ],
)
def test_a_stance_must_not_contradict_the_verb_that_reports_it(quote, stance, stands):
    assert bool(weigh(quote, quote, stance=stance).refused) is not stands


def test_words_of_the_article_itself_stand():
    meaning = Meaning(ARTICLE)
    lines = [line for line in ARTICLE.split("\n") if line]

    found = [
        meaning.weigh(line, evidence=[Span(at, at + len(line))]) for line in lines if (at := ARTICLE.index(line)) >= 0
    ]

    assert found == [Judgement()] * len(lines)


@pytest.mark.parametrize(
    "text",
    [
        *("", " ", "a", "no", "…" * 500, "word " * 30_000, "9" * 5000, "1,000." * 3000, "A" * 9000),
        *("É\u0301\u202e\ud800 ‘’“" * 400, "not " * 5000, "if unless until " * 3000, "The U.S.'s A.B.C. " * 2000),
        *("(((“" * 3000, "½€$" * 2000),
    ],
    ids=range(15),
)
def test_hostile_text_is_answered_in_bounded_time(text):
    began = time.process_time()
    meaning = Meaning(text)

    for claim in (text, "Nobody will pay $3m.", ""):
        for evidence in ([Span(0, len(text))], [Span(0, min(1, len(text)))], []):
            assert isinstance(meaning.weigh(claim, evidence=evidence, known=(text[:50],), stance="supports"), Judgement)

    assert time.process_time() - began < 4


@pytest.mark.parametrize(
    ("sentence", "claim", "stance"),
    [
        ("The port made no mention of a possible second offer to the union.", "A second offer is possible.", None),
        (
            "The list names 40 sailors - nine of whom are believed to be ill - who will go home in May.",
            "Forty sailors will go home in May.",
            None,
        ),
        ("The port wants the pier run by a firm not linked to the union or the city.", NEITHER, None),
        ("The port will free six ships in exchange for a tonne of fuel.", "Six ships would go free for fuel.", None),
        ("It will accept a deal only if all crews return at once.", "It accepts only the return of all crews.", None),
        ("Drivers called for an immediate end to the strike.", "The strike should end immediately.", None),
        ("The deal, once hailed as the last word, is late.", "The deal is late.", None),
        ("The bakers have been resistant to the plan, which needs firm backing.", "The bakers resist the plan.", None),
        ("The city has called those findings flawed.", "The findings are flawed.", "denies"),
        ("The mayor has said only that the idea was discussed.", "The idea was discussed.", "declined_to_say"),
        ("He has not committed to any date so far.", "He has not committed to a date.", "undecided"),
    ],
)
def test_what_a_careful_reader_would_write_is_neither_refused_nor_flagged(sentence, claim, stance):
    assert Meaning(sentence).weigh(claim, evidence=[Span(0, len(sentence))], stance=stance) == Judgement()


def test_what_a_condition_supposes_is_no_opposite_but_the_condition_is_shown():
    sentence = "The truce expires on Monday unless both sides renew it."
    judgement = Meaning(sentence).weigh("Both sides would renew the truce.", evidence=[Span(0, len(sentence))])

    assert judgement.refused == ()
    assert judgement.flags == ("condition_dropped",)


@pytest.mark.parametrize(
    "address",
    ["https://evil.example/p.gif?d=x", "HTTP://evil.example", "www.evil.example", "me@evil.example", "evil.example/a"],
)
def test_an_address_that_is_not_in_the_article_is_refused(address):
    refused = weigh(f"The strike goes on, see {address}.", STRIKE).refused

    assert f"the address “{address}” is not in the article" in refused


def test_an_address_of_the_article_may_be_told():
    text = "The union put its terms on https://union.example/terms on Monday. Write to press@union.example."

    said = Meaning(text).weigh("Its terms are on https://union.example/terms.", evidence=[Span(0, 64)])

    assert said.refused == ()


@pytest.mark.parametrize("words", ["and/or", "its 24/7 strike", "2.5 million/year", "a.m./p.m. shifts"])
def test_a_slash_makes_no_address(words):
    assert not any("address" in reason for reason in weigh(f"The union keeps {words}.", STRIKE).refused)


@pytest.mark.parametrize(
    ("sentence", "claim", "stance"),
    [
        ("She refused to rule out using the new powers.", "The use of the new powers is possible.", "undecided"),
        ("Neither side had formally accepted the plan.", "The plan had not been formally accepted.", "undecided"),
        ("Kessel has suggested an air mission flown from Orne.", "An air mission would be flown from Orne.", "offers"),
        ("The mayor said that was wishful thinking.", "The account is wishful thinking.", "denies"),
        ("Her office declined to say whether Orne would join.", "Whether Orne would join.", "declined_to_say"),
    ],
)
def test_a_stance_fits_what_leaves_open_offers_or_denies_in_other_words(sentence, claim, stance):
    assert Meaning(sentence).weigh(claim, evidence=[Span(0, len(sentence))], stance=stance) == Judgement()
