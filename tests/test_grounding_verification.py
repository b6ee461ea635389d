"""A draft into a briefing: what stands, what is refused, and that nothing is lost on the way."""

import datetime as dt
from typing import Any

import pytest

from briefing.document import Document
from briefing.grounding import verify
from briefing.schema import Briefing, Draft

ARTICLE = """\
Harbour talks stall

“We will not sign before June,” Minister Ada Rowe said on Monday. Rowe said the shipping union had agreed to a pause.

It is unclear whether the union will vote. A senior official called a deal “more likely than not”.
The ministry proposed a toll freeze if the strikes end. The port reopens on Friday.
"""
DOCUMENT = Document.of(ARTICLE, name="harbour.txt", title="Harbour talks stall", published=dt.date(2026, 11, 4))


def draft(**parts: Any) -> Draft:
    empty: dict[str, Any] = dict.fromkeys(
        ("bottom_line", "actors", "positions", "open_questions", "options", "timeline"), ()
    )
    rowe = {
        "name": "Ada Rowe",
        "aliases": ["Rowe"],
        "kind": "person",
        "salience": "major",
        "quotes": ["Minister Ada Rowe"],
    }
    return Draft.model_validate({"title": "T", "language": "en"} | empty | {"actors": [rowe]} | parts)


def position(**fields: Any) -> dict[str, Any]:
    return {
        "actor": "Ada Rowe",
        "issue": "signing",
        "stance": "opposes",
        "statement": "She will not sign before June.",
        "manner": "quoted",
        "quotes": ["We will not sign before June"],
    } | fields


def reasons(briefing: Briefing) -> list[str]:
    return [f"{lost.kind}: {lost.reason}" for lost in briefing.unsupported]


def test_a_quote_that_stands_becomes_the_articles_own_characters() -> None:
    briefing = verify(draft(positions=[position(quotes=['"we will not  sign before June"'])]), DOCUMENT)

    (evidence,) = briefing.positions[0].evidence
    assert evidence.match == "normalized"
    assert evidence.quote == ARTICLE[evidence.start : evidence.end]
    assert "We will not sign before June" in evidence.quote


@pytest.mark.parametrize(
    ("quote", "reason"),
    [
        pytest.param("We will sign before June", "not", id="a negation dropped"),
        pytest.param("We will not sign before July", "July", id="a month changed"),
        pytest.param("The fleet sails at dawn for warmer waters", "not in the article", id="invented"),
        pytest.param("", "not in the article", id="empty"),
    ],
)
def test_a_claim_whose_quote_fails_is_unsupported_with_the_reason(quote: str, reason: str) -> None:
    briefing = verify(draft(positions=[position(quotes=[quote])]), DOCUMENT)

    assert briefing.positions == ()
    assert [lost.quotes for lost in briefing.unsupported] == [(quote,)]
    assert reason in briefing.unsupported[0].reason
    assert "She will not sign before June." in briefing.unsupported[0].claim


def test_a_claim_without_a_quote_is_unsupported() -> None:
    briefing = verify(draft(positions=[position(quotes=[])]), DOCUMENT)

    assert reasons(briefing) == ["position: it came without a quote"]


def test_the_name_of_the_speaker_alone_is_no_proof_of_a_position() -> None:
    briefing = verify(draft(positions=[position(quotes=["Ada Rowe"])]), DOCUMENT)

    assert not briefing.positions
    assert briefing.unsupported[0].reason == "its quote is a name and says nothing"


def test_a_claim_keeps_its_good_quotes_and_the_bad_one_is_shown() -> None:
    briefing = verify(draft(positions=[position(quotes=["We will not sign before June", "ships are late"])]), DOCUMENT)

    assert len(briefing.positions[0].evidence) == 1
    assert briefing.unsupported[0].quotes == ("ships are late",)


def test_an_alias_leads_to_the_actor() -> None:
    briefing = verify(draft(positions=[position(actor="the Rowe")]), DOCUMENT)

    assert briefing.positions[0].actor == "Ada Rowe"


def test_an_alias_that_the_article_never_uses_is_refused() -> None:
    rowe = {"name": "Ada Rowe", "aliases": ["The Iron Minister"], "kind": "person", "salience": "major"}
    briefing = verify(draft(actors=[rowe | {"quotes": ["Ada Rowe"]}]), DOCUMENT)

    assert briefing.actors[0].aliases == ()
    assert reasons(briefing) == ["alias: these words are not in the article"]


def test_a_speaker_that_only_the_article_knows_becomes_an_actor() -> None:
    paused = position(actor="shipping union", quotes=["the shipping union had agreed to a pause"])
    briefing = verify(draft(positions=[paused]), DOCUMENT)

    assert [actor.name for actor in briefing.actors] == ["Ada Rowe", "shipping union"]
    assert briefing.positions[0].actor == "shipping union"


def test_a_speaker_that_nobody_knows_makes_the_position_unsupported() -> None:
    briefing = verify(draft(positions=[position(actor="Bela Nagy")]), DOCUMENT)

    assert reasons(briefing) == ["position: “Bela Nagy” is not among the actors and not in the article"]


def test_an_account_by_another_is_marked_second_hand() -> None:
    told = position(
        actor="shipping union",
        according_to="Rowe",
        stance="supports",
        statement="The union has agreed to a pause.",
        quotes=["the shipping union had agreed to a pause"],
    )
    briefing = verify(draft(positions=[told]), DOCUMENT)

    assert (briefing.positions[0].according_to, briefing.positions[0].flags) == ("Ada Rowe", ("second_hand",))


def test_an_actor_given_twice_is_one_actor() -> None:
    once = {"name": "Ada Rowe", "kind": "person", "salience": "major", "quotes": ["Ada Rowe"]}
    again = {"name": "ada rowe", "aliases": ["Rowe"], "kind": "person", "salience": "minor", "quotes": ["Rowe said"]}
    briefing = verify(draft(actors=[once, again]), DOCUMENT)

    assert [(actor.name, actor.aliases, len(actor.evidence)) for actor in briefing.actors] == [
        ("Ada Rowe", ("Rowe",), 2)
    ]


def test_a_question_keeps_its_views_and_the_likelihood_in_the_articles_words() -> None:
    question = {
        "question": "Will the union vote?",
        "decided_by": ["shipping union"],
        "likelihood": {"words": "More likely than not", "according_to": "A senior official"},
        "views": [
            {"actor": "Rowe", "answer": "A pause is agreed.", "quotes": ["the shipping union had agreed to a pause"]},
            {"actor": "Rowe", "answer": "It never will.", "quotes": ["the union will never vote"]},
        ],
        "quotes": ["It is unclear whether the union will vote"],
    }
    briefing = verify(draft(open_questions=[question]), DOCUMENT)

    (kept,) = briefing.open_questions
    assert [view.answer for view in kept.views] == ["A pause is agreed."]
    assert kept.likelihood is not None
    assert kept.likelihood.words == "more likely than not"
    assert [lost.kind for lost in briefing.unsupported] == ["view"]


def test_a_likelihood_in_the_engines_own_words_is_refused() -> None:
    question = {
        "question": "Will the union vote?",
        "likelihood": {"words": "70 percent", "according_to": "Rowe"},
        "quotes": ["It is unclear whether the union will vote"],
    }
    briefing = verify(draft(open_questions=[question]), DOCUMENT)

    assert briefing.open_questions[0].likelihood is None
    assert [lost.kind for lost in briefing.unsupported] == ["likelihood"]


def test_a_name_in_an_option_that_nobody_knows_is_dropped_with_a_word() -> None:
    option = {
        "name": "toll freeze",
        "kind": "economic",
        "summary": "Tolls stay as they are.",
        "proponents": ["Rowe", "Bela Nagy"],
        "status": "proposed",
        "quotes": ["The ministry proposed a toll freeze"],
    }
    briefing = verify(draft(options=[option]), DOCUMENT)

    assert briefing.options[0].proponents == ("Ada Rowe",)
    assert briefing.unsupported[0].claim == "toll freeze: proponents Bela Nagy"


def test_an_event_is_dated_from_the_articles_date() -> None:
    event = {
        "what": "The port reopens.",
        "when_text": "On Friday",
        "status": "scheduled",
        "quotes": ["The port reopens on Friday"],
    }
    briefing = verify(draft(timeline=[event]), DOCUMENT)

    assert briefing.timeline[0].when_text == "on Friday"
    assert briefing.timeline[0].date == dt.date(2026, 11, 6)


def test_an_event_whose_time_is_not_in_the_article_is_unsupported() -> None:
    event = {
        "what": "The port reopens.",
        "when_text": "on Sunday",
        "status": "scheduled",
        "quotes": ["The port reopens on Friday"],
    }
    briefing = verify(draft(timeline=[event]), DOCUMENT)

    assert reasons(briefing) == ["event: “on Sunday” is not in the article"]


def test_the_same_draft_gives_the_same_briefing() -> None:
    made = draft(positions=[position(), position(actor="Bela Nagy")])
    when = dt.datetime(2026, 11, 4, tzinfo=dt.UTC)

    assert verify(made, DOCUMENT, created=when) == verify(made, DOCUMENT, created=when)


def test_an_empty_draft_is_an_empty_briefing() -> None:
    briefing = verify(draft(actors=[]), Document.of(""))

    assert list(briefing.claims()) == []
    assert briefing.unsupported == ()


def test_an_actor_is_called_by_a_name_that_stands_in_the_article() -> None:
    rowe = {"name": "Adelaide Rowe", "aliases": ["Rowe"], "kind": "person", "salience": "major", "quotes": ["Ada Rowe"]}
    briefing = verify(draft(actors=[rowe], positions=[position(actor="Adelaide Rowe")]), DOCUMENT)

    assert [actor.name for actor in briefing.actors] == ["Rowe"]
    assert [one.actor for one in briefing.positions] == ["Rowe"]
    assert [lost.claim for lost in briefing.unsupported] == ["Rowe: named Adelaide Rowe"]


def test_an_actor_whose_every_name_is_invented_is_refused() -> None:
    nagy = {"name": "Bela Nagy", "kind": "person", "salience": "major", "quotes": ["Minister Ada Rowe"]}
    briefing = verify(draft(actors=[nagy]), DOCUMENT)

    assert briefing.actors == ()
    assert reasons(briefing) == ["actor: the name “Bela Nagy” is not in the article"]


@pytest.mark.parametrize(
    ("role", "stands"),
    [
        pytest.param("Minister", True, id="as the article has it"),
        pytest.param("the minister", True, id="with an article and in lower case"),
        pytest.param("Prime Minister", False, id="promoted"),
        pytest.param("leader of the shipping union", False, id="somebody else's"),
        pytest.param("", True, id="none"),
    ],
)
def test_a_role_is_one_that_the_article_gives(role: str, stands: bool) -> None:
    rowe = {"name": "Ada Rowe", "role": role, "kind": "person", "salience": "major", "quotes": ["Minister Ada Rowe"]}
    briefing = verify(draft(actors=[rowe]), DOCUMENT)

    assert briefing.actors[0].role == (role if stands else "")
    assert [lost.kind for lost in briefing.unsupported] == ([] if stands else ["role"])


def test_a_name_is_not_marked_for_what_its_sentence_doubts() -> None:
    union = {"name": "union", "kind": "group", "salience": "minor", "quotes": ["the union will vote"]}
    briefing = verify(draft(actors=[union]), DOCUMENT)

    (evidence,) = briefing.actors[0].evidence
    assert (briefing.actors[0].flags, evidence.clip) == ((), "")


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        pytest.param("Rowe says no", "Rowe says no", id="of the article's words"),
        pytest.param("Zed Malloy wins", "Harbour talks stall", id="a strange name"),
        pytest.param("Read https://evil.example/now", "Harbour talks stall", id="a strange address"),
        pytest.param("", "", id="none"),
    ],
)
def test_a_title_with_what_the_article_does_not_have_is_replaced_by_its_first_line(title: str, expected: str) -> None:
    assert verify(draft(title=title), Document.of(ARTICLE)).title == expected
