"""A kept draft of a model that gets every mark there is, and how a reader sees each of them."""

import html
import re
from pathlib import Path
from typing import Any, get_args

import pytest

from briefing.document import Document
from briefing.grounding import audit, verify
from briefing.schema import Briefing, Draft, Flag
from briefing.views import render

DRAFTS = Path(__file__).parent / "drafts"


@pytest.fixture(scope="module")
def briefing() -> Briefing:
    draft = Draft.model_validate_json((DRAFTS / "ferries.json").read_text(encoding="utf-8"), strict=False)
    return verify(draft, Document.of((DRAFTS / "ferries.txt").read_text(encoding="utf-8")))


def test_the_draft_gets_every_flag(briefing: Briefing) -> None:
    flags = {flag for _, claim in briefing.claims() for flag in claim.flags}

    assert flags == set(get_args(Flag))
    assert audit(briefing) == ()


@pytest.mark.parametrize("format_", ["md", "html", "txt"])
@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("left out: “denied that”", id="clipped"),
        pytest.param("The article does not make plain who said this", id="speaker_unclear"),
        pytest.param("This is second-hand, as told by Ines Calder.", id="second_hand"),
        pytest.param("The article is less certain than this line: “could”.", id="hedge_dropped"),
        pytest.param("this line leaves out: “if the state paid for new engines”.", id="condition_dropped"),
        pytest.param("In the article, but not in this quote or its sentence: “412,000”.", id="elsewhere"),
        pytest.param("the article gives these words to a treasury official", id="a wrong speaker"),
        pytest.param("There is no money for engines before the autumn”", id="a quote without its not"),
    ],
)
def test_a_reader_is_told_of_each_in_words(briefing: Briefing, sentence: str, format_: Any) -> None:
    page = html.unescape(re.sub(r"<[^>]+>", "", render(briefing, format=format_).replace("</p>", " ")))
    words = " ".join(page.replace("*", "").replace("\\", "").split())

    assert sentence in words
