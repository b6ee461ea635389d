"""Positions stand against each other in a table where several actors take sides on several issues."""

from typing import Any

import pytest
from briefings import full

from briefing.views import render
from briefing.views.matrix import MOST_ACTORS, MOST_ISSUES, matrix


def issue(name: str, **stances: str) -> dict[str, Any]:
    positions = [{"id": f"P-{name}-{actor}", "actor": actor, "stance": stance} for actor, stance in stances.items()]
    return {"name": name, "positions": positions}


def test_each_cell_holds_what_one_actor_holds_on_one_issue() -> None:
    table = matrix(
        [issue("port", Ada="supports", Bo="opposes"), issue("toll", Ada="demands", Cy="asserts")],
        actors=["Ada", "Bo", "Cy", "Di"],
    )

    assert table is not None
    assert table["issues"] == ["port", "toll"]
    held = [(row["actor"], [[one["stance"] for one in cell] for cell in row["cells"]]) for row in table["rows"]]
    assert held == [
        ("Ada", [["supports"], ["demands"]]),
        ("Bo", [["opposes"], []]),
        ("Cy", [[], ["asserts"]]),
    ]
    assert table["is_whole"]


def test_no_column_is_kept_for_actors_that_are_left_out() -> None:
    many = [f"actor {number}" for number in range(MOST_ACTORS)]
    issues = [issue(name, **dict.fromkeys(many, "opposes")) for name in ("port", "toll")]
    issues.append(issue("dues", Ada="asserts", Bo="demands"))

    table = matrix(issues, actors=["Ada", *many, "Bo"])

    assert table is not None
    assert (table["issues"], table["is_whole"]) == (["port", "toll"], False)


@pytest.mark.parametrize(
    "issues",
    [
        [],
        [issue("port", Ada="supports", Bo="opposes")],
        [issue("port", Ada="supports"), issue("toll", Bo="opposes")],
        [issue("port", Ada="asserts", Bo="asserts"), issue("toll", Ada="asserts", Bo="asserts")],
        [issue("port", Ada="supports", Bo="opposes"), issue("", Ada="supports", Bo="opposes")],
    ],
    ids=["nothing", "one issue", "nobody answers", "nobody takes a side", "no name"],
)
def test_where_nothing_can_be_compared_there_is_no_table(issues: list[dict[str, Any]]) -> None:
    assert matrix(issues, actors=["Ada", "Bo"]) is None


def test_a_table_keeps_the_issues_and_actors_with_the_most_and_says_that_it_did() -> None:
    actors = [f"actor {number}" for number in range(30)]
    issues = [issue(f"issue {number}", **dict.fromkeys(actors[: number + 2], "opposes")) for number in range(9)]
    issues += [issue("all", **dict.fromkeys(actors, "supports"))]

    table = matrix(issues, actors=actors)

    assert table is not None
    assert (len(table["issues"]), len(table["rows"]), table["is_whole"]) == (MOST_ISSUES, MOST_ACTORS, False)
    assert table["issues"] == ["issue 5", "issue 6", "issue 7", "issue 8", "all"]


@pytest.mark.parametrize(("engine", "words"), [("extractive", "none found"), ("openai", "not stated")])
def test_rules_do_not_call_unstated_what_they_did_not_find(engine: str, words: str) -> None:
    briefing = full()
    made = briefing.model_copy(update={"provenance": briefing.provenance.model_copy(update={"engine": engine})})
    page = render(made, format="html").casefold()

    assert [one for one in ("none found", "not stated") if one in page] == [words]
