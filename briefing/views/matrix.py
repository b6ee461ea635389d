"""Positions by issue into a table of actors against issues, for the issues on which several actors hold something."""

from collections.abc import Sequence
from typing import Any

MOST_ISSUES = 5
MOST_ACTORS = 10


def matrix(issues: Sequence[dict[str, Any]], *, actors: Sequence[str]) -> dict[str, Any] | None:
    """The table, or None where there is nothing to compare: fewer than two issues on which one of several takes a side.

    Args:
        issues: Each with `name` and its `positions`, in the order of the page.
        actors: Names in the order in which the table shows them.

    Returns:
        `issues`, their names; `rows`, each with `actor` and `cells`: for each issue `id` and `stance` of the actor's
        positions, empty where none was found; `is_whole`, False when issues or actors had to be left out.
    """
    holders = {issue["name"]: {position["actor"] for position in issue["positions"]} for issue in issues}
    compared = [issue for issue in issues if len(holders[issue["name"]]) > 1 and _takes_sides(issue)]
    chosen = sorted(compared, key=lambda issue: -len(holders[issue["name"]]))[:MOST_ISSUES]
    if len(chosen) < 2:
        return None
    table = {actor: [_held(issue["positions"], actor) for issue in chosen] for actor in actors}
    present = [actor for actor in actors if any(table[actor])]
    kept = set(sorted(present, key=lambda actor: _weight(table[actor]), reverse=True)[:MOST_ACTORS])
    # An issue that only those left out hold something on would be a column of nothing.
    shown = [issue for issue in compared if issue in chosen and len(kept.intersection(holders[issue["name"]])) > 1]
    rows = [
        {"actor": actor, "cells": [_held(issue["positions"], actor) for issue in shown]}
        for actor in present
        if actor in kept
    ]
    rows = [row for row in rows if any(row["cells"])]
    is_whole = len(shown) == len(compared) and len(rows) == len(present)
    return (
        {"issues": [issue["name"] for issue in shown], "rows": rows, "is_whole": is_whole} if len(shown) > 1 else None
    )


def _held(positions: Sequence[dict[str, Any]], actor: str) -> list[dict[str, str]]:
    return [{"id": one["id"], "stance": one["stance"]} for one in positions if one["actor"] == actor]


def _weight(cells: Sequence[list[dict[str, str]]]) -> tuple[int, int]:
    """On how many issues an actor takes a side, and on how many it holds anything."""
    return sum(any(one["stance"] != "asserts" for one in cell) for cell in cells), sum(map(bool, cells))


def _takes_sides(issue: dict[str, Any]) -> bool:
    return bool(issue["name"]) and any(position["stance"] != "asserts" for position in issue["positions"])
