"""The extractive engine finds no less of our own articles than it did before.

tests/gold/ says what a reader would want of each example; tests/floors.json holds the shares that were reached. A floor
may rise (`pytest --update-floors` writes what is reached now), and never sinks unannounced.
"""

import json
from pathlib import Path

import pytest

import briefing
from briefing.schema import Briefing

TESTS = Path(__file__).parent
EXAMPLES = TESTS.parent / "examples"
FLOORS = TESTS / "floors.json"
NAMES = sorted(path.stem for path in EXAMPLES.glob("*.txt"))


def words(*texts: str) -> str:
    return " ".join(texts).casefold().replace("’", "'")


def share(found: list[bool]) -> float:
    return round(sum(found) / len(found), 3) if found else 1.0


def reached(made: Briefing, gold: dict[str, list[str]]) -> dict[str, float]:
    """The share of what was wanted in each part, and the share of positions given to the right speaker."""
    names = {words(name) for actor in made.actors for name in (actor.name, *actor.aliases)}
    told = [(words(p.actor), words(*(e.quote for e in p.evidence))) for p in made.positions]
    canonical = {words(name): words(actor.name) for actor in made.actors for name in (actor.name, *actor.aliases)}
    shares = {
        "actors": share(
            [words(name).removeprefix("a ") in {n.removeprefix("a ") for n in names} for name in gold["actors"]]
        )
    }
    held = [any(words(quote) in said for _, said in told) for _, quote in gold["positions"]]
    shares["positions"] = share(held)
    shares["speakers"] = share(
        [
            any(words(quote) in said and who == canonical.get(words(actor), words(actor)) for who, said in told)
            for (actor, quote), is_held in zip(gold["positions"], held, strict=True)
            if is_held
        ]
    )
    for part in ("open_questions", "options"):
        quotes = [words(*(e.quote for e in claim.evidence)) for claim in getattr(made, part)]
        shares[part] = share([any(words(wanted) in quote for quote in quotes) for wanted in gold[part]])
    times = [words(event.when_text) for event in made.timeline]
    shares["timeline"] = share(
        [any(words(wanted) in time or time in words(wanted) for time in times) for wanted in gold["timeline"]]
    )
    return shares


@pytest.mark.parametrize("name", NAMES)
def test_no_part_of_a_briefing_sinks_below_its_floor(name: str, request: pytest.FixtureRequest) -> None:
    made = briefing.make(str(EXAMPLES / f"{name}.txt"), engine="extractive")
    gold = json.loads((TESTS / "gold" / f"{name}.json").read_text(encoding="utf-8"))

    now = reached(made, gold)

    floors = json.loads(FLOORS.read_text(encoding="utf-8"))
    if request.config.getoption("update_floors"):
        FLOORS.write_text(json.dumps({**floors, name: now}, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    else:
        assert {part: value for part, value in now.items() if value < floors[name][part]} == {}


@pytest.mark.parametrize("name", NAMES)
def test_nobody_of_the_byline_or_the_furniture_is_in_a_briefing(name: str) -> None:
    made = briefing.make(str(EXAMPLES / f"{name}.txt"), engine="extractive")
    gold = json.loads((TESTS / "gold" / f"{name}.json").read_text(encoding="utf-8"))

    page = words(*(claim.model_dump_json() for _, claim in made.claims()))
    assert [never for never in gold["never"] if words(never) in page] == []


def test_a_match_report_has_no_options_and_no_open_questions() -> None:
    made = briefing.make(str(EXAMPLES / "cup-final.txt"), engine="extractive")

    assert (made.options, made.open_questions) == ((), ())


@pytest.mark.parametrize("name", NAMES)
def test_every_quote_of_the_extractive_engine_is_found_exactly(name: str) -> None:
    made = briefing.make(str(EXAMPLES / f"{name}.txt"), engine="extractive")

    assert made.unsupported == ()
    assert {evidence.match for _, evidence in made.evidence()} == {"exact"}
