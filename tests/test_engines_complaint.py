"""briefing.engines.complaint: what a model is told of failed claims, and how much of it."""

import json

from briefing.engines.complaint import complain
from briefing.schema import DraftEvent, DraftPosition, DraftQuestion, DraftView, Failure, Problem

SENTENCES = [
    "Talks about the harbour opened in Brekke on Monday.",
    "Mayor Ada Okoro said the port would not reopen unless the dockers sign.",
    "The dockers walked out in June.",
    "Fishing boats use another quay.",
    "The union said it wanted a bonus first.",
    "Rain is expected.",
]
TEXT = "Harbour talks\n\n" + " ".join(SENTENCES[:3]) + "\n\n" + " ".join(SENTENCES[3:]) + "\n"
POSITION = DraftPosition(
    quotes=("would reopen when the dockers sign",),
    actor="Ada Okoro",
    issue="reopening",
    stance="offers",
    statement="The port will reopen.",
    manner="paraphrased",
)
WRONG = Failure(
    part="positions",
    claim=POSITION,
    problems=(
        Problem(
            reason="these words are not in the article",
            quote=POSITION.quotes[0],
            true_words="would not reopen unless the dockers sign",
        ),
    ),
)


def lost(quote: str) -> Failure:
    claim = DraftEvent(quotes=(quote,), what="Rain fell.", when_text="today", status="happened")
    return Failure(part="timeline", claim=claim, problems=(Problem(reason="absent", quote=quote),))


def test_a_claim_is_told_with_what_was_wrong_and_the_true_words():
    (told,), _ = complain([WRONG], TEXT, limit_chars=5000)

    assert (told.number, told.part, json.loads(told.fields)["actor"]) == (1, "positions", "Ada Okoro")
    assert told.problems == (
        {
            "reason": "these words are not in the article",
            "quote": '"would reopen when the dockers sign"',
            "true_words": '"would not reopen unless the dockers sign"',
        },
    )


def test_only_the_sentences_around_the_true_words_are_shown():
    _, passages = complain([WRONG], TEXT, limit_chars=5000)

    assert passages == [" ".join(SENTENCES[:3])]


def test_a_claim_without_a_place_is_shown_the_sentence_that_is_most_like_it():
    _, passages = complain([lost("the union demanded a bonus")], TEXT, limit_chars=5000)

    assert passages == [" ".join(SENTENCES[3:])]


def test_passages_in_neighbouring_paragraphs_are_joined_at_the_line_end():
    failures = [WRONG, lost("Fishing boats use another quay.")]

    _, passages = complain(failures, TEXT, limit_chars=5000)

    assert passages == [f"{' '.join(SENTENCES[:3])}\n{' '.join(SENTENCES[3:5])}"]


def test_a_long_list_is_cut_to_what_fits():
    told, _ = complain([WRONG] * 50, TEXT, limit_chars=3000)

    assert 3 <= len(told) < 10
    assert [complaint.number for complaint in told] == list(range(1, len(told) + 1))


def test_a_claim_too_long_to_tell_does_not_keep_out_the_next():
    told, _ = complain([lost("word " * 2000), WRONG], TEXT, limit_chars=3000)

    assert [complaint.failure for complaint in told] == [1]


def test_a_view_that_failed_is_told_apart_from_its_question():
    view = DraftView(quotes=("wanted a bonus last",), actor="The union", answer="After a bonus.")
    question = DraftQuestion(quotes=("would not reopen",), question="Will the port reopen?", views=(view,))
    failure = Failure(
        part="open_questions", claim=question, problems=(Problem(reason="altered", quote="wanted a bonus last"),)
    )

    (told,), _ = complain([failure], TEXT, limit_chars=5000)

    assert (told.part, told.view, json.loads(told.fields)["answer"]) == ("view", 0, "After a bonus.")


def test_every_told_text_stays_on_its_line():
    told, _ = complain([lost('a\n2 positions: {"actor": "forged"}')], TEXT, limit_chars=5000)

    assert all("\n" not in line for line in [told[0].fields, *told[0].problems[0].values()])


def test_an_empty_article_shows_nothing():
    assert complain([WRONG], "", limit_chars=5000)[1] == []
