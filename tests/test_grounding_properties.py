"""Whatever an engine drafts about whatever text: a briefing comes of it, on the article's own characters."""

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.document import Document
from briefing.grounding import audit, verify
from briefing.schema import Draft

WORDS = [
    *"“We will not sign,” said Ada Rowe. He added that the union denied it. If Mr Ek told reporters on Monday,".split(),
    *"unless 40 percent … according to officials ? “ ” ' … - — they who : Q: A: ﬁsh 东京 😀".split(),
    *("\n\n", "\u202e", "e\u0301", "\ud800"),
]
TEXTS = st.one_of(st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join), st.text(max_size=200))


@st.composite
def drafts(draw: st.DrawFn) -> tuple[Document, Draft]:
    document = Document.of(draw(TEXTS))

    def words() -> str:
        """Words of the article, or any others."""
        if not draw(st.booleans()):
            return draw(TEXTS)
        start = draw(st.integers(0, len(document.text)))
        return document.text[start : start + draw(st.integers(0, 60))]

    def quotes() -> list[str]:
        return [words() for _ in range(draw(st.integers(0, 2)))]

    name = words() or "Ada Rowe"
    position = {"actor": name, "issue": words(), "statement": words(), "according_to": words(), "quotes": quotes()}
    view = {"actor": name, "answer": words(), "quotes": quotes()}
    likelihood = {"words": words(), "according_to": words()}
    question = {"question": "Why?", "views": [view], "likelihood": likelihood, "decided_by": [words()]}
    option = {"name": words(), "kind": "other", "summary": words(), "conditions": [words()], "proponents": [words()]}
    parts: dict[str, list[dict[str, Any]]] = {
        "bottom_line": [{"text": words(), "quotes": quotes()}],
        "actors": [
            {
                "name": name,
                "aliases": [words()],
                "kind": "person",
                "role": words(),
                "salience": "major",
                "quotes": quotes(),
            }
        ],
        "positions": [position | {"stance": "denies", "manner": "quoted"}],
        "open_questions": [question | {"quotes": quotes()}],
        "options": [option | {"status": "floated", "quotes": quotes()}],
        "timeline": [{"what": words(), "when_text": words(), "status": "expected", "quotes": quotes()}],
    }
    return document, Draft.model_validate({"title": words(), "language": "en", **parts})


@settings(max_examples=120, deadline=None, derandomize=True)
@given(drafts())
def test_every_draft_becomes_a_briefing_whose_evidence_is_the_articles_own_characters(
    drafted: tuple[Document, Draft],
) -> None:
    document, draft = drafted

    briefing = verify(draft, document)

    assert all(document.text[one.start : one.end] == one.quote for _, one in briefing.evidence())
    assert len(draft.positions) == len(briefing.positions) + len(
        [lost for lost in briefing.unsupported if lost.kind == "position" and "keeps its other" not in lost.reason]
    )


@settings(max_examples=60, deadline=None, derandomize=True)
@given(drafts())
def test_a_briefing_that_nobody_touched_holds_when_it_is_checked(drafted: tuple[Document, Draft]) -> None:
    document, draft = drafted
    briefing = verify(draft, document)

    assert [fault for fault in audit(briefing) if not fault.moved] == []
