"""Every view shows the same claims, each once: for the examples, and for briefings made by chance."""

import datetime as dt
import json
import random
import re
from pathlib import Path
from typing import Any, get_args

import pytest
from briefings import DOCUMENT, TEXT, bare, information

from briefing.pipeline import make
from briefing.schema import (
    Actor,
    ActorKind,
    Briefing,
    EventStatus,
    Evidence,
    Flag,
    Likelihood,
    OpenQuestion,
    Option,
    OptionKind,
    OptionStatus,
    Position,
    Salience,
    Stance,
    Statement,
    TimelineEvent,
    Unsupported,
    View,
)
from briefing.views import render, slack

EXAMPLES = sorted((Path(__file__).parent.parent / "examples").glob("*.txt"))
# How a view names a claim: as an anchor, or at the start of a line.
ANCHORS = {
    "html": r' id="([A-Z]\d+)"',
    "md": r'<a id="([A-Z]\d+)">',
    "txt": r"(?m)^([A-Z]\d+) ",
    "slack": r'"block_id": "([A-Z]\d+)"',
}
SPOKEN = [(found.start(), found.end()) for found in re.finditer(r"[^.\n]{8,120}\.?", TEXT)]


def ids_in_json(briefing: Briefing) -> list[str]:
    kept: Any = json.loads(render(briefing, format="json"))
    parts = ("bottom_line", "actors", "positions", "open_questions", "options", "timeline", "unsupported")
    return sorted(claim["id"] for part in parts for claim in kept[part])


def page_of(briefing: Briefing, format_: Any) -> str:
    if format_ == "slack":
        return json.dumps(slack.render(briefing, job="1"))
    return render(briefing, format=format_)


class Chance:
    """Briefings of the harbour article whose claims are drawn by lot."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.names = [f"Actor {number}" for number in range(1, self.random.randint(1, 9) + 1)]

    def pick(self, kind: Any) -> Any:
        return self.random.choice(get_args(kind))

    def some(self, most: int) -> range:
        return range(1, self.random.randint(0, most) + 1)

    def words(self) -> str:
        start, end = self.random.choice(SPOKEN)
        return " ".join(TEXT[start:end].split()[: self.random.randint(1, 12)])

    def name(self) -> str:
        return self.random.choice(self.names)

    def group(self) -> tuple[str, ...]:
        return tuple(self.name() for _ in self.some(2))

    def evidence(self) -> tuple[Evidence, ...]:
        spans = [self.random.choice(SPOKEN) for _ in range(self.random.randint(1, 3))]
        return tuple(
            Evidence(document=DOCUMENT.id, quote=TEXT[start:end], start=start, end=end, match="exact")
            for start, end in spans
        )

    def proof(self) -> dict[str, Any]:
        return {"evidence": self.evidence(), "flags": tuple(self.pick(Flag) for _ in self.some(2))}

    def day(self) -> dt.date | None:
        return self.random.choice([None, dt.date(2026, 1, 1) + dt.timedelta(days=self.random.randint(0, 400))])

    def briefing(self) -> Briefing:
        parts: dict[str, Any] = {
            "actors": [
                Actor(
                    id=f"A{number}", name=name, kind=self.pick(ActorKind), salience=self.pick(Salience), **self.proof()
                )
                for number, name in enumerate(self.names, start=1)
            ],
            "bottom_line": [Statement(id=f"S{number}", text=self.words(), **self.proof()) for number in self.some(4)],
            "positions": [self.position(number) for number in self.some(12)],
            "open_questions": [self.question(number) for number in self.some(5)],
            "options": [self.option(number) for number in self.some(6)],
            "timeline": [self.event(number) for number in self.some(8)],
            "unsupported": [
                Unsupported(id=f"U{number}", claim=self.words(), kind="position", reason="no", quotes=(self.words(),))
                for number in self.some(4)
            ],
        }
        told = bare().model_dump() | {part: [one.model_dump() for one in claims] for part, claims in parts.items()}
        return Briefing.model_validate(told | {"documents": [information().model_dump()]})

    def position(self, number: int) -> Position:
        return Position(
            id=f"P{number}",
            actor=self.name(),
            issue=self.random.choice(["the strait", "The Strait", "mines", "a patrol", ""]),
            stance=self.pick(Stance),
            statement=self.words(),
            manner=self.random.choice(["quoted", "paraphrased"]),
            according_to=self.random.choice([None, self.name()]),
            **self.proof(),
        )

    def question(self, number: int) -> OpenQuestion:
        return OpenQuestion(
            id=f"Q{number}",
            question=f"{self.words()}?",
            why_open=self.random.choice(["", self.words()]),
            decided_by=self.group(),
            likelihood=self.random.choice([None, Likelihood(words=self.words(), according_to=self.name())]),
            views=tuple(View(actor=self.name(), answer=self.words(), evidence=self.evidence()) for _ in self.some(3)),
            **self.proof(),
        )

    def option(self, number: int) -> Option:
        return Option(
            id=f"O{number}",
            name=self.words(),
            kind=self.pick(OptionKind),
            summary=self.words(),
            status=self.pick(OptionStatus),
            **{field: self.group() for field in ("providers", "proponents", "opponents")},
            **self.proof(),
        )

    def event(self, number: int) -> TimelineEvent:
        return TimelineEvent(
            id=f"T{number}",
            what=self.words(),
            when_text=self.words(),
            date=self.day(),
            date_to=self.day(),
            status=self.pick(EventStatus),
            **self.proof(),
        )


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
@pytest.mark.parametrize("format_", ANCHORS)
def test_every_view_of_an_example_shows_the_claims_of_the_json(path: Path, format_: Any) -> None:
    briefing = make(str(path))

    assert sorted(re.findall(ANCHORS[format_], page_of(briefing, format_))) == ids_in_json(briefing)


@pytest.mark.parametrize("first", range(0, 300, 50))
def test_every_view_of_briefings_made_by_chance_shows_the_claims_of_the_json(first: int) -> None:
    differing = []
    for seed in range(first, first + 50):
        briefing = Chance(seed).briefing()
        ids = ids_in_json(briefing)
        for format_, anchor in ANCHORS.items():
            if sorted(re.findall(anchor, page_of(briefing, format_))) != ids:
                differing.append((seed, format_))

    assert differing == []


@pytest.mark.parametrize("seed", range(0, 300, 30))
def test_every_footnote_is_defined_once_and_every_link_leads_somewhere(seed: int) -> None:
    briefing = Chance(seed).briefing()
    markdown, html = render(briefing, format="md"), render(briefing, format="html")

    used, defined = re.findall(r"\[\^([\w-]+)\](?!:)", markdown), re.findall(r"(?m)^\[\^([\w-]+)\]:", markdown)
    ids = re.findall(r' id="([^"]+)"', html)
    assert sorted(used) == sorted(defined)
    assert len(set(ids)) == len(ids)
    assert set(re.findall(r'href="#([^"]+)"', html)) <= set(ids)
