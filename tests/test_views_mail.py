"""A mail says what the briefing says, in what every client reads, and is never so long that its end is hidden."""

import re
import string
from collections.abc import Callable
from html import unescape
from pathlib import Path

import pytest
from briefings import actors, bare, full
from hostile import TEXTS, holding
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from mail_support import Page, unsupported

from briefing.delivery.inspection import PAGE_LIMIT_BYTES, problems_of_body
from briefing.delivery.message import body
from briefing.document import Document
from briefing.errors import TemplateError
from briefing.pipeline import make
from briefing.schema import Briefing, Evidence, Statement
from briefing.views.headings import shortened
from briefing.views.mail import LIMIT_BYTES, Letter, letter

EXAMPLES = sorted((Path(__file__).parent.parent / "examples").glob("*.txt"))
IDS = re.compile(r"\b[SAPQOTU]\d+\b")
WORD = re.compile(r"[^\W_]{2,}")
PAYLOADS = pytest.mark.parametrize("words", TEXTS.values(), ids=TEXTS.keys())


def ids_of(briefing: Briefing) -> set[str]:
    return {claim.id for _, claim in briefing.claims()} | {claim.id for claim in briefing.unsupported}


def shown_ids(written: Letter) -> set[str]:
    return set(re.findall(r">([SAPQOTU]\d+)</small>", written.html))


def flat(text: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"(?m:^ +\| )", "", text))


def problems(written: Letter) -> list[str]:
    """What our own check of the bytes finds, and the client support that the page lacks."""
    attachment = written.text if written.cut else ""
    return [*problems_of_body(body(written.text, written.html, attachment=attachment)), *unsupported(written.html)]


def many(number: int, words: str = "The harbour board will publish the tide tables again") -> Briefing:
    """A briefing with so many claims in its bottom line, among its actors and in its timeline."""
    text = f"{words} on Monday."
    document = Document.of(text)
    quote = (Evidence(document=document.id, quote=words, start=0, end=len(words), match="exact"),)
    base = full()
    event = base.timeline[0].model_copy(update={"evidence": quote, "what": words})
    actor = base.actors[0].model_copy(update={"evidence": quote})
    return Briefing(
        **dict.fromkeys(("positions", "open_questions", "options", "unsupported"), ()),
        title="Many",
        language="en",
        bottom_line=tuple(Statement(id=f"S{n}", text=f"{words}, {n}.", evidence=quote) for n in range(1, number + 1)),
        actors=tuple(actor.model_copy(update={"id": f"A{n}", "name": f"Actor {n}"}) for n in range(1, number + 1)),
        timeline=tuple(event.model_copy(update={"id": f"T{n}"}) for n in range(1, number + 1)),
        documents=(base.documents[0].model_copy(update={"id": document.id, "text": document.text}),),
        provenance=base.provenance,
    )


@pytest.mark.parametrize("name", ["full", "bare"])
def test_a_mail_is_as_it_was(name: str, snapshot: Callable[[str, str], None]) -> None:
    written = letter([{"full": full, "bare": bare}[name]()])

    snapshot(written.html, f"{name}.mail.html")
    snapshot(written.text, f"{name}.mail.txt")


def test_every_claim_and_every_quote_is_in_both_parts() -> None:
    written = letter([full()])
    page = flat(Page(written.html).text)

    assert shown_ids(written) == set(IDS.findall(written.text)) == ids_of(full())
    for _, evidence in full().evidence():
        assert evidence.quote in page
        assert evidence.quote in flat(written.text)


def test_flags_second_hand_accounts_and_refused_quotes_are_shown() -> None:
    written = letter([full()])
    page = flat(Page(written.html).text)

    for words in (
        "This is second-hand, as told by Pia Solberg.",
        "The article is less certain than this line: “is considering”.",
        "left out: “unless Orvane invited foreign warships”.",
    ):
        assert words in page
        assert words in flat(written.text)
    assert '<del style="text-decoration:line-through">by June</del>' in written.html
    assert re.search(r"<ins [^>]*>and we need them</ins>", written.html)


def test_a_mail_never_holds_the_article() -> None:
    written = letter([full()])

    assert "A second idea" not in written.html + written.text


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_every_example_becomes_a_mail_that_clients_support(path: Path) -> None:
    briefing = make(str(path))

    written = letter([briefing])

    assert problems(written) == []
    assert written.cut == 0
    assert shown_ids(written) == ids_of(briefing)


def test_the_support_check_sees_what_clients_lack() -> None:
    page = letter([full()]).html.replace("margin:0 0 8px 0", "display:flex;position:absolute;width:calc(1px + 1em)", 1)

    found = " ".join(unsupported(page))
    assert all(name in found for name in ("display:flex", "position:absolute", "css-function calc"))


def test_the_page_has_what_clients_ask_for() -> None:
    page = letter([full()]).html

    assert "<title>Harbour talks stall" in page
    assert '<html lang="en">' in page
    assert '<meta name="color-scheme" content="light dark">' in page
    assert re.search(r'<body[^>]*>\n<div style="display:none[^>]*>[^<]{20,180}</div>', page)
    assert all("role" in tag for tag in re.findall(r"<table[^>]*>", page))
    assert min(Page(page).fonts) >= 14


def test_the_plain_text_is_narrow_and_keeps_its_addresses_whole() -> None:
    address = "https://courier.example/" + "harbour-" * 20
    documents = (full().documents[0].model_copy(update={"url": address}),)

    lines = letter([full().model_copy(update={"documents": documents})]).text.splitlines()

    assert address in lines
    assert max(len(line) for line in lines if line != address) <= 72


def test_several_briefings_share_one_frame() -> None:
    written = letter([full(), bare()])

    assert written.subject == "Harbour talks stall as Orvane asks allies for guarantees – and 1 more briefing"
    assert written.html.count("<body") == 1
    assert written.html.count("<h1") == written.text.count("BOTTOM LINE") == 2
    assert problems(written) == []


def test_a_long_briefing_is_cut_between_claims_and_counted() -> None:
    written = letter([many(200)])

    shown = shown_ids(written)
    assert written.cut == len(ids_of(many(200)) - shown) > 0
    assert {"S1", "A1", "T1"} <= shown
    assert sum(int(number) for number in re.findall(r">(\d+) more do not fit", written.html)) == written.cut
    assert set(IDS.findall(written.text)) == ids_of(many(200))
    assert problems(written) == []


def test_as_much_as_fits_is_shown() -> None:
    size = len(letter([many(200)]).html.encode())

    assert LIMIT_BYTES * 0.9 < size <= LIMIT_BYTES


def test_every_briefing_of_a_digest_keeps_its_first_claims() -> None:
    written = letter([many(100), many(100), full()])

    assert written.html.count(">S1</small>") == 3
    assert ">P1</small>" in written.html
    assert problems(written) == []


@PAYLOADS
def test_hostile_text_changes_no_tag_of_the_mail(words: str) -> None:
    plain = re.sub(r"[^\r\n]*\w[^\r\n]*|[^\s]+[^\r\n]*", "plain words", words)
    written = letter([holding(words)])

    if not written.cut:
        assert Page(written.html).tags == Page(letter([holding(plain)]).html).tags
    assert problems(written) == []
    assert "{{" not in written.html.replace("{{ 7 * 7 }}", "")


@PAYLOADS
def test_the_plain_text_holds_the_words_of_the_page(words: str) -> None:
    written = letter([holding(words)])

    shown = {word.casefold() for word in WORD.findall(unescape(Page(written.html).text))}
    told = {word.casefold() for word in WORD.findall(written.text)}
    assert len(shown & told) >= 0.8 * len(shown)


@pytest.mark.parametrize("title", ["", "\u200b\x07", "🚢🚢🚢", "\u202e", "x" * 5000], ids=repr)
def test_any_title_gives_a_subject_of_one_line(title: str) -> None:
    subject = letter([full().model_copy(update={"title": title})]).subject

    assert 0 < len(subject) <= 140
    assert subject.isprintable()


def test_the_typed_subject_stands_for_the_title() -> None:
    written = letter([full()], subject="Morning briefing")

    assert written.subject == "Morning briefing"
    assert "<title>Morning briefing</title>" in written.html


def test_a_list_has_a_way_to_leave_it_in_both_parts() -> None:
    written = letter([full()], unsubscribe="mailto:desk@news.example?subject=unsubscribe%20morning.news.example")

    assert Page(written.html).links[-1] == "mailto:desk@news.example?subject=unsubscribe%20morning.news.example"
    assert "mailto:desk@news.example?subject=unsubscribe%20morning.news.example\n" in written.text
    assert problems(written) == []


def test_an_own_template_is_taken_first(tmp_path: Path) -> None:
    (tmp_path / "mail.subject.jinja").write_text("News: {{ titles[0] }}", encoding="utf-8")

    assert letter([bare()], templates=tmp_path).subject.startswith("News: Harbour")


def test_a_broken_template_is_named(tmp_path: Path) -> None:
    (tmp_path / "mail.html.jinja").write_text("{{ nowhere }}", encoding="utf-8")
    with pytest.raises(TemplateError, match=r"mail\.html\.jinja"):
        letter([bare()], templates=tmp_path)


@pytest.mark.parametrize(
    ("text", "limit", "short"),
    [
        pytest.param("Talks fail", 10, "Talks fail", id="fits"),
        pytest.param("Talks fail again", 12, "Talks fail…", id="after a word"),
        pytest.param("x" * 30, 10, "x" * 9 + "…", id="one word"),
    ],
)
def test_a_text_is_cut_after_a_word(text: str, limit: int, short: str) -> None:
    assert shortened(text, limit) == short


LETTERS = st.text(st.characters(codec="utf-8"), min_size=1, max_size=60)
TEXT = st.one_of(
    LETTERS,
    st.sampled_from(list(TEXTS.values())),
    st.text(string.ascii_letters, min_size=200, max_size=900),
    st.text("שלוםمرحبا ", min_size=5, max_size=80),
)


BRIEFINGS = {"number": st.integers(0, 200), "words": TEXT, "title": TEXT}


@given(**BRIEFINGS)
@settings(max_examples=15, deadline=None, database=None, derandomize=True)
def test_any_briefing_becomes_a_mail_that_passes_every_check(number: int, words: str, title: str) -> None:
    assert_sound(number, words, title)


@pytest.mark.slow
@given(**BRIEFINGS)
@settings(max_examples=200, deadline=None, database=None, suppress_health_check=[HealthCheck.too_slow])
def test_two_hundred_briefings_become_mails_that_pass_every_check(number: int, words: str, title: str) -> None:
    assert_sound(number, words, title)


def assert_sound(number: int, words: str, title: str) -> None:
    """Mail a briefing with so many claims, these words in each of its texts, and see that nothing is wrong with it."""
    base = holding(words).model_copy(update={"title": title})
    statement = base.bottom_line[0]
    briefing = base.model_copy(
        update={
            "bottom_line": tuple(statement.model_copy(update={"id": f"S{n}"}) for n in range(1, number + 1)),
            **dict.fromkeys(("actors", "positions", "open_questions", "options") if number % 2 else (), ()),
        }
    )

    written = letter([briefing])

    assert problems(written) == []
    assert len(written.html.encode()) < PAGE_LIMIT_BYTES
    assert len(shown_ids(written)) + written.cut == len(ids_of(briefing))
    shown = {word.casefold() for word in WORD.findall(unescape(Page(written.html).text))}
    assert len(shown & {word.casefold() for word in WORD.findall(written.text)}) >= 0.8 * len(shown)


def test_actors_are_the_ones_of_the_briefing() -> None:
    page = flat(Page(letter([full()]).html).text)

    assert all(actor.name[1:] in page for actor in actors())
