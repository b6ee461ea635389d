"""briefing.engines.shorthand: the short form that a model writes, and the draft it stands for."""

import json
import re
from typing import Any

import pytest
from pydantic import ValidationError

from briefing import prompt
from briefing.document import Document
from briefing.engines.shorthand import Shorthand, write_out
from briefing.grounding import verify
from briefing.schema import Draft

ARTICLE = Document.of(
    "Port stays shut\n\nMayor Ada Okoro said the port “would not reopen unless the dockers sign”. "
    "A union official said Okoro had offered them a bonus. Talks resume on Friday.",
    title="Port stays shut",
)
EMPTY: dict[str, Any] = {
    part: [] for part in ("actors", "issues", "questions", "options", "timeline", "bottom_line")
}  # fmt: skip
POSITION = {"who": "Okoro", "stance": "conditional", "says": "Not unless they sign.", "by": "", "q": ["would … sign"]}


def drafted(article: Document = ARTICLE, **parts: Any) -> Draft:
    return write_out(Shorthand.model_validate(EMPTY | parts), article)


def example() -> dict[str, Any]:
    system = prompt.fill("extract", prompt.article_values(ARTICLE) | {"schema": ""}, schema="").system
    found: dict[str, Any] = json.loads(re.search(r"^\{.*\}$", system, re.MULTILINE)[0])  # type: ignore[index]
    return found


def example_article() -> Document:
    system = prompt.fill("extract", prompt.article_values(ARTICLE) | {"schema": ""}, schema="").system
    return Document.of(system.split("Example. The article: ", 1)[1].split("\n", 1)[0])


def test_a_position_gets_its_issue_its_quote_and_its_manner():
    (position,) = drafted(issues=[{"issue": "reopening", "positions": [POSITION]}]).positions

    assert (position.issue, position.manner, position.according_to) == ("reopening", "quoted", None)
    assert position.quotes == ("would not reopen unless the dockers sign",)


def test_a_teller_makes_a_position_second_hand():
    told = POSITION | {"by": "A union official", "q": ["Okoro had offered them a bonus"]}

    (position,) = drafted(issues=[{"issue": "bonus", "positions": [told]}]).positions

    assert (position.according_to, position.manner) == ("A union official", "paraphrased")


def test_an_actor_stands_on_its_name_and_role():
    actor = {"name": "Ada Okoro", "aliases": ["Okoro"], "kind": "person", "role": "Mayor", "major": True}

    (made,) = drafted(actors=[actor]).actors

    assert (made.quotes, made.salience, made.aliases) == (("Mayor Ada Okoro",), "major", ("Okoro",))


def test_a_question_without_its_mark_gets_one():
    (question,) = drafted(questions=[{"ask": "Will the port reopen.", "q": ["unless the dockers sign"]}]).open_questions

    assert question.question == "Will the port reopen?"


def test_what_a_model_leaves_out_or_sends_as_null_is_empty():
    option = {
        "name": "bonus",
        "kind": "economic",
        "says": "A bonus.",
        "status": "proposed",
        "q": "a bonus",
        "pro": None,
    }

    (made,) = drafted(options=[option]).options

    assert (made.quotes, made.proponents, made.providers) == (("a bonus",), (), ())


def test_fields_that_nobody_asked_for_are_left_alone():
    assert drafted(remark="hello", timeline=[]).timeline == ()


def test_a_stance_that_does_not_exist_does_not_fit():
    with pytest.raises(ValidationError):
        drafted(issues=[{"issue": "x", "positions": [POSITION | {"stance": "hopes"}]}])


@pytest.mark.parametrize(
    ("article", "title", "expected"),
    [
        (ARTICLE, "Mine", "Port stays shut"),
        (Document.of("The port is shut.\nMore."), "Mine", "Mine"),
        (Document.of("\nThe port is shut.\nMore."), "", "The port is shut."),
    ],
    ids=["the article's own", "the model's", "the first line"],
)
def test_a_draft_has_a_title(article, title, expected):
    assert drafted(article, title=title).title == expected


def test_every_quote_of_the_prompts_example_is_in_its_article():
    article = example_article()
    made = verify(write_out(Shorthand.model_validate(example()), article), article)

    assert made.unsupported == ()
    assert len(list(made.evidence())) >= 9


def test_the_prompts_example_fills_every_part():
    assert [part for part, value in example().items() if not value] == []
