"""Every page shows the same claims, in reading order, each with its quote and speaker."""

import datetime as dt
import json
import re
import subprocess
import sys
from collections.abc import Callable
from html import unescape
from pathlib import Path
from typing import Any, get_args

import pytest
from briefings import TEXT, bare, evidence, full

from briefing.errors import TemplateError
from briefing.schema import Briefing, Flag, TimelineEvent
from briefing.views import MODULES, Format, render

IDS = re.compile(r"\b[SAPQOTU]\d+\b")
FORMATS = pytest.mark.parametrize("format_", [*MODULES, "json"])
PAGES = pytest.mark.parametrize("format_", [*MODULES])


def ids_of(briefing: Briefing) -> set[str]:
    return {claim.id for _, claim in briefing.claims()} | {claim.id for claim in briefing.unsupported}


def with_first_position(**fields: Any) -> Briefing:
    first, *rest = full().positions
    return full().model_copy(update={"positions": (first.model_copy(update=fields), *rest)})


def words_of(page: str) -> str:
    """A page without its tags, its margins and its line breaks."""
    blocks_apart = re.sub(r"</(?:p|h\d|li|dt|dd|span)>", " ", page)
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>|(?m:^ +\| )", "", blocks_apart)))


def headings_of(page: str) -> list[str]:
    """The headings of the parts, in lower case."""
    return [
        next(filter(None, found)).lower()
        for found in re.findall(r"^## (.+)$|<h2[^>]*>(.+?)</h2>|^([A-Z ]+)\n-+$", page, flags=re.MULTILINE)
    ]


@pytest.mark.parametrize("name", ["full", "bare"])
@FORMATS
def test_a_page_is_as_it_was(name: str, format_: Any, snapshot: Callable[[str, str], None]) -> None:
    snapshot(render({"full": full, "bare": bare}[name](), format=format_), f"{name}.{format_}")


def test_the_formats_are_the_modules_and_json() -> None:
    assert set(get_args(Format)) == {*MODULES, "json"}


@FORMATS
def test_every_claim_is_on_every_page(format_: Any) -> None:
    assert set(IDS.findall(render(full(), format=format_))) == ids_of(full())


@pytest.mark.parametrize("format_", ["md", "html"])
def test_every_claim_is_an_anchor(format_: Any) -> None:
    anchors = re.findall(r'id="([A-Z]\d+)"', render(full(), format=format_))

    assert sorted(anchors) == sorted(ids_of(full()))


@PAGES
def test_every_quote_is_on_every_page(format_: Any) -> None:
    page = words_of(render(full(), format=format_))

    assert [quote for _, claim in full().claims() for quote in claim.evidence if quote.quote not in page] == []


@PAGES
def test_the_parts_stand_in_reading_order(format_: Any) -> None:
    headings = headings_of(render(full(), format=format_))

    assert headings == [
        "bottom line",
        "who wants what",
        "still open",
        "security guarantees on the table",
        "other options",
        "timeline",
        "who is involved",
        "not supported by the article",
        "set aside as page furniture",
        "how this page was made",
        *{"html": ["the article"], "md": ["evidence"], "txt": []}[format_],
    ]


def test_json_is_the_briefing() -> None:
    assert Briefing.model_validate_json(render(full(), format="json")) == full()


def test_a_missing_price_is_null_in_json_and_said_in_words() -> None:
    priceless = full().model_copy(update={"provenance": full().provenance.model_copy(update={"cost_usd": None})})

    assert json.loads(render(priceless, format="json"))["provenance"]["cost_usd"] is None
    assert "price unknown" in render(priceless, format="md")


@PAGES
def test_positions_on_one_issue_stand_together_however_it_is_written(format_: Any) -> None:
    page = render(full(), format=format_)

    assert len(re.findall("reopening the strait(?=\n|</h3>)", page, re.I)) == 1


@PAGES
def test_a_second_hand_account_names_who_gives_it(format_: Any) -> None:
    assert "second-hand, as told by Pia Solberg" in words_of(render(full(), format=format_))


@PAGES
def test_only_direct_speech_stands_in_quotation_marks(format_: Any) -> None:
    page = words_of(render(full(), format=format_))

    assert "“He will come, I believe, if the agenda is short”" in page
    assert "“Norland’s parliament has not voted on it" not in page


@PAGES
def test_a_line_that_begins_with_its_actor_names_it_once(format_: Any) -> None:
    position = full().positions[0].model_copy(update={"statement": "Lena Harrow asks for a promise first."})

    page = words_of(render(full().model_copy(update={"positions": (position,)}), format=format_))

    assert re.search(r"Lena Harrow\W+on a condition\W+asks for a promise first", page)


@PAGES
def test_words_that_an_actor_is_quoted_with_keep_their_speaker_elsewhere(format_: Any) -> None:
    quoted = full().positions[5]
    statement = full().bottom_line[0].model_copy(update={"evidence": quoted.evidence})

    page = render(full().model_copy(update={"bottom_line": (statement,)}), format=format_)

    assert words_of(page).count("“a promise with engines” — Pia Solberg") == (2 if format_ == "md" else 1)


@PAGES
def test_the_pieces_of_a_broken_quotation_are_one_quote(format_: Any) -> None:
    page = words_of(render(full(), format=format_))

    assert re.search(r"Lena Harrow\W+demand\W+“We will not reopen the strait on a handshake” … “We need ships”", page)


@PAGES
def test_a_line_that_only_repeats_its_quote_is_shown_once(format_: Any) -> None:
    page = words_of(render(full(), format=format_)).split("The article Choose marked")[0]

    assert page.count("The next round of talks is planned for 12 March") == 1


@pytest.mark.parametrize(
    ("flag", "words"),
    [
        ("clipped", "left out: “unless Orvane invited foreign warships”"),
        ("speaker_unclear", "does not make plain who said this"),
        ("second_hand", "second-hand, as told by Pia Solberg"),
        ("hedge_dropped", "less certain than this line: “is considering”"),
        ("condition_dropped", "leaves out: “unless Orvane invited foreign warships”"),
        ("elsewhere", "stands elsewhere in the article"),
    ],
)
@PAGES
def test_a_flag_is_told_in_a_sentence(flag: Flag, words: str, format_: Any) -> None:
    assert words in words_of(render(full(), format=format_))


def test_every_flag_has_its_sentence() -> None:
    plain = len(render(with_first_position(flags=()), format="md"))

    silent = [
        flag for flag in get_args(Flag) if len(render(with_first_position(flags=(flag,)), format="md")) < plain + 20
    ]
    assert silent == []


@PAGES
def test_a_quote_that_is_not_where_the_briefing_says_is_not_passed_off_as_verified(format_: Any) -> None:
    moved = full().positions[0].evidence[0].model_copy(update={"start": 3, "end": 9})

    page = words_of(render(with_first_position(evidence=(moved,)), format=format_))

    assert "do not rely on it" in page
    assert "24 of 25 quotes verified" in page


def test_offsets_beyond_the_text_mark_nothing() -> None:
    moved = full().positions[0].evidence[0].model_copy(update={"start": 10**9, "end": 10**9 + 5})

    assert "do not rely on it" in render(with_first_position(evidence=(moved,)), format="html")


def test_a_quote_in_an_unknown_document_marks_nothing() -> None:
    lost = full().positions[0].evidence[0].model_copy(update={"document": "elsewhere"})

    assert "do not rely on it" in render(with_first_position(evidence=(lost,)), format="html")


@PAGES
def test_guarantees_stand_apart_from_other_options(format_: Any) -> None:
    page = render(full(), format=format_).replace("OTHER", "Other").replace("OPTIONS", "options")

    assert page.index("O2") < page.index("Other options") < page.index("O1")


@PAGES
def test_the_page_of_the_rules_says_that_no_model_read_the_article(format_: Any) -> None:
    assert "No model read this article" in words_of(render(bare(), format=format_))


@PAGES
def test_the_page_of_a_model_names_it(format_: Any) -> None:
    assert "A model (small-model-1) drafted this page" in words_of(render(full(), format=format_))


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (dt.date(2026, 3, 2), dt.date(2026, 3, 6), "2–6 March 2026"),
        (dt.date(2026, 3, 30), dt.date(2026, 4, 3), "30 March 2026 – 3 April 2026"),
        (dt.date(2026, 3, 30), None, "From 30 March 2026"),
        (None, dt.date(2026, 4, 3), "By 3 April 2026"),
        (dt.date(2028, 2, 1), dt.date(2028, 2, 29), "February 2028"),
        (dt.date(2026, 1, 1), dt.date(2026, 12, 31), "2026"),
        (dt.date(9999, 12, 1), dt.date(9999, 12, 30), "1–30 December 9999"),
    ],
    ids=["in one month", "over two", "open end", "open start", "a month", "a year", "a year's end"],
)
def test_a_period_is_told_shortly(first: dt.date | None, last: dt.date | None, words: str) -> None:
    event = TimelineEvent(
        id="T1",
        what="It froze.",
        when_text="then",
        status="happened",
        evidence=evidence("ice"),
        date_from=first,
        date_to=last,
    )

    assert f"**{words}** (“then”, happened)" in render(full().model_copy(update={"timeline": (event,)}), format="md")


@pytest.mark.parametrize(
    ("when", "words"),
    [("since January", "From January 2026"), ("since 2026", "From 2026"), ("from January 1", "From 1 January 2026")],
)
def test_what_began_in_a_month_or_year_is_told_without_a_day(when: str, words: str) -> None:
    begun = {"date_from": dt.date(2026, 1, 1), "status": "happened", "evidence": evidence("ice")}
    event = TimelineEvent.model_validate({"id": "T1", "what": "It froze.", "when_text": when, **begun})

    assert f"**{words}** (“{when}”, happened)" in render(full().model_copy(update={"timeline": (event,)}), format="md")


def test_the_timeline_is_told_in_the_order_of_time() -> None:
    page = render(full(), format="md")

    assert page.index("T3</a>") < page.index("T1</a>") < page.index("T2</a>")


@pytest.mark.parametrize("width", [-1, 0, 24, 40, 80, 200])
def test_plain_text_keeps_its_width(width: int) -> None:
    page = render(full(), format="txt", width=width)

    assert max(map(len, page.splitlines())) <= max(width, 24)


def test_the_html_page_asks_the_network_for_nothing() -> None:
    page = render(full(), format="html")

    assert re.findall(r"\b(?:src|srcset|action|poster)=|url\(|@import|<script\s", page) == []
    assert "default-src 'none'" in page


def test_every_quote_of_the_html_page_leads_to_its_place_and_back() -> None:
    page = render(full(), format="html")

    anchors = set(re.findall(r' id="([^"]+)"', page))
    assert set(re.findall(r'href="#([^"]+)"', page)) <= anchors
    assert {f'href="#{number}"' for number in range(1, 22)} <= set(re.findall(r'href="#\d+"', page))
    assert '<sup><a href="#S2">S2</a> <a href="#A5">A5</a></sup>' in page


def test_an_article_in_another_language_is_marked_as_such() -> None:
    german = full().model_copy(update={"language": "de"})

    assert '<h1 dir="auto" lang="de">' in render(german, format="html")


@FORMATS
def test_a_page_ends_with_one_line_end(format_: Any) -> None:
    page = render(full(), format=format_)

    assert page.endswith("\n")
    assert not page.endswith("\n\n")


def test_a_template_of_the_reader_comes_before_ours(tmp_path: Path) -> None:
    (tmp_path / "briefing.md.jinja").write_text("{{ title }}: {{ quotes }}", encoding="utf-8")

    assert render(full(), format="md", templates=tmp_path) == f"{full().title}: 25\n"


def test_words_of_the_reader_come_into_our_templates(tmp_path: Path) -> None:
    ours = (Path(__file__).parent.parent / "templates" / "words.jinja").read_text(encoding="utf-8")
    (tmp_path / "words.jinja").write_text(ours.replace('"demand"', '"insists"'), encoding="utf-8")

    assert "**Lena Harrow** (insists):" in render(full(), format="md", templates=tmp_path)


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("one\n{{ titel }}", "line 2: 'titel' is undefined"),
        ("{% if %}", "line 1"),
        ("{{ 1 // 0 }}", "by zero"),
        ("{{ title + 1 }}", "line 1"),
        ("{% include 'other.jinja' %}", "other.jinja"),
    ],
    ids=["unknown name", "syntax", "arithmetic", "type", "missing part"],
)
def test_a_broken_template_is_named_with_its_line(tmp_path: Path, source: str, words: str) -> None:
    (tmp_path / "briefing.md.jinja").write_text(source, encoding="utf-8")

    with pytest.raises(TemplateError, match=re.escape(words)):
        render(full(), format="md", templates=tmp_path)


def test_a_template_that_is_not_text_is_an_error_with_a_hint(tmp_path: Path) -> None:
    (tmp_path / "briefing.md.jinja").write_bytes(b"\xff\xfe\x00")

    with pytest.raises(TemplateError):
        render(full(), format="md", templates=tmp_path)


def test_a_folder_of_templates_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(TemplateError, match="is not a folder"):
        render(full(), format="md", templates=tmp_path / "none")


def test_markdown_needs_no_import_slower_than_its_templates() -> None:
    program = (
        "import sys, briefings; from briefing.views import render; render(briefings.full(), format='md');"
        "slow = ('openai', 'instructor', 'chardet', 'asyncio', 'briefing.views.html');"
        "print([name for name in slow if name in sys.modules])"
    )

    shown = subprocess.run(
        [sys.executable, "-c", program], cwd=Path(__file__).parent, capture_output=True, text=True, check=True
    )

    assert shown.stdout.strip() == "[]"


def test_a_long_article_with_many_places_is_marked_in_time() -> None:
    text = (TEXT + "\n") * 2000
    words = [found.start() for found in re.finditer("Orvane", text)][:400]
    one = evidence("Orvane", text=text)[0]
    many = tuple(one.model_copy(update={"start": start, "end": start + 6}) for start in words)
    long = with_first_position(evidence=many)
    source = long.documents[0].model_copy(update={"id": one.document, "text": text})

    page = render(long.model_copy(update={"documents": (source,)}), format="html")

    assert page.count("<mark") == 400


def test_many_quotes_over_each_other_make_no_page_that_grows_with_their_square() -> None:
    text = "word " * 4000
    document = evidence("word", text=text)[0].document
    nested = tuple(
        evidence("word", text=text)[0].model_copy(update={"start": at, "end": len(text) - at, "quote": text[at:-at]})
        for at in range(1, 1500)
    )
    wide = with_first_position(evidence=nested)
    source = wide.documents[0].model_copy(update={"id": document, "text": text})
    page = render(wide.model_copy(update={"documents": (source,)}), format="html")

    article = page[page.index('<section class="article"') :]

    assert len(article) < 1_000_000


@PAGES
def test_a_refused_quote_stands_beside_the_articles_words(format_: Any) -> None:
    page = words_of(render(full(), format=format_))

    drafted, true = {
        "html": (
            "The draft “We need ships by June” — not the article’s",
            "The article “We need ships, and we need them”",
        ),
    }.get(format_, ("by June” — the draft; not the article’s words", "and we need them” — the article"))
    assert drafted in page.replace("*", "")
    assert true in page.replace("*", "")
