"""A kept briefing that another hand changed: what does not hold is named, and nothing else is."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest

from briefing.document import Document
from briefing.grounding import audit, verify
from briefing.schema import Briefing, Draft

ARTICLE = Document.of(
    "“We will not sign before June,” Minister Ada Rowe said on Monday. Rowe said the shipping union had agreed to a "
    "pause.\n\nBela Nagy, who leads the dockers, denied that the quays would close in May. The ministry said the port "
    "would reopen on Friday unless the tide tables change. Talks resume on Thursday.",
    name="harbour.txt",
    published=dt.date(2026, 11, 4),
)


def kept() -> Briefing:
    actors = [
        {
            "name": "Ada Rowe",
            "aliases": ["Rowe"],
            "kind": "person",
            "salience": "major",
            "quotes": ["Minister Ada Rowe"],
        },
        {"name": "Bela Nagy", "kind": "person", "salience": "major", "quotes": ["Bela Nagy, who leads the dockers"]},
        {"name": "shipping union", "kind": "group", "salience": "minor", "quotes": ["the shipping union"]},
    ]
    first = {
        "actor": "Ada Rowe",
        "issue": "signing",
        "stance": "opposes",
        "statement": "The ministry will not sign before June.",
        "manner": "quoted",
        "quotes": ["We will not sign before June"],
    }
    told = first | {
        "actor": "shipping union",
        "according_to": "Ada Rowe",
        "stance": "supports",
        "statement": "The shipping union has agreed to a pause.",
        "quotes": ["the shipping union had agreed to a pause"],
    }
    denied = first | {
        "actor": "Bela Nagy",
        "stance": "denies",
        "statement": "The quays will not close in May.",
        "quotes": ["the quays would close in May"],
    }
    event = {
        "what": "Talks resume.",
        "when_text": "on Thursday",
        "status": "scheduled",
        "quotes": ["Talks resume on Thursday"],
    }
    parts = {"bottom_line": [], "open_questions": [], "options": [], "timeline": [event]}
    made = {"title": "T", "language": "en", "actors": actors, "positions": [first, told, denied]} | parts
    return verify(Draft.model_validate(made), ARTICLE)


def changed(change: Callable[[dict[str, Any]], None]) -> Briefing:
    """The briefing as it is after somebody edited its JSON."""
    fields = kept().model_dump(mode="json")
    change(fields)
    return Briefing.model_validate(fields)


def test_an_untouched_briefing_holds() -> None:
    assert audit(kept()) == ()
    assert audit(kept(), ARTICLE) == ()


def _speaker(fields: dict[str, Any]) -> None:
    fields["positions"][0]["actor"] = "Bela Nagy"


def _quote(fields: dict[str, Any]) -> None:
    fields["positions"][0]["evidence"][0]["quote"] = "We will sign before June"


def _unmarked(fields: dict[str, Any]) -> None:
    fields["positions"][2]["flags"] = []


def _first_hand(fields: dict[str, Any]) -> None:
    fields["positions"][1] |= {"flags": [], "according_to": None}


def _date(fields: dict[str, Any]) -> None:
    fields["timeline"][0]["date"] = "2026-11-06"


def _text(fields: dict[str, Any]) -> None:
    fields["documents"][0]["text"] = fields["documents"][0]["text"].replace("reopen", "close").strip()


@pytest.mark.parametrize(
    ("change", "claim", "reason"),
    [
        pytest.param(_speaker, "P1", "the article gives these words to Ada Rowe", id="another name over the words"),
        pytest.param(_quote, "P1", "these words are not in the article", id="a quote without its not"),
        pytest.param(_unmarked, "P3", "it is not marked clipped", id="a mark taken away"),
        pytest.param(_first_hand, "P2", "it is not marked second_hand", id="hearsay made first-hand"),
        pytest.param(
            _date,
            "T1",
            "date is 2026-11-06, and “on Thursday” of something scheduled gives 2026-11-05",
            id="a date moved",
        ),
        pytest.param(_text, "document", "not the one whose id", id="the article changed with it"),
    ],
)
def test_what_another_hand_changed_is_found(change: Callable[[dict[str, Any]], None], claim: str, reason: str) -> None:
    found = audit(changed(change))

    assert found
    assert {fault.claim for fault in found} == {claim}
    assert any(reason in fault.reason for fault in found)


@pytest.mark.parametrize(
    ("now", "nearest"),
    [
        pytest.param("We will not sign before July", "We will not sign before July", id="a word changed"),
        pytest.param("We will never sign", "“We will never sign,” Minister Ada Rowe said on Monday.", id="rewritten"),
        pytest.param("No comment", "", id="gone"),
    ],
)
def test_what_the_article_says_now_is_shown_beside_a_quote_that_is_no_longer_in_it(now: str, nearest: str) -> None:
    today = Document.of(ARTICLE.text.replace("We will not sign before June", now), published=ARTICLE.published)

    found = [fault for fault in audit(kept(), today) if not fault.moved]

    assert [(fault.claim, fault.nearest) for fault in found] == [("P1", nearest)]
