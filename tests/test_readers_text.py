"""Characters, paragraphs, Markdown, headings, dates and languages of plain text."""

from datetime import date

import pytest

from briefing.readers.byline import read_authors
from briefing.readers.characters import clean
from briefing.readers.dates import find_date
from briefing.readers.heading import read_heading
from briefing.readers.language import guess_language
from briefing.readers.markdown import front_matter, plain_text
from briefing.readers.paragraphs import split_paragraphs
from briefing.readers.text import parse

LEAD = "The ministers said on Monday that the talks would go on for another week in the old town hall."


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        pytest.param("a\r\nb\rc\x85d\u2028e", "a\nb\nc\nd\ne", id="line ends"),
        pytest.param("five\u00a0per\u202fcent", "five per cent", id="no-break spaces"),
        pytest.param("sec\u200burity\ufeff", "security", id="zero-width characters"),
        pytest.param("guaran\u00adtee", "guarantee", id="soft hyphen"),
        pytest.param("guaran\u00ad\ntee", "guarantee", id="soft hyphen at a line's end"),
        pytest.param("\u202eevil\u202c", "evil", id="writing direction"),
        pytest.param("a\x00b\x1bc\x7f", "abc", id="control characters"),
        pytest.param("safe\U000e0041\U000e0042", "safe", id="hidden tag characters"),
        pytest.param("cafe\u0301", "café", id="NFC"),
        pytest.param("“a” ‘b’ – c — d … e", "“a” ‘b’ – c — d … e", id="quotation marks and dashes stay"),
        pytest.param("می\u200cخواهم", "می\u200cخواهم", id="a joiner that shapes Persian stays"),
        pytest.param("a \ud800 b", "a b", id="lone surrogate"),
    ],
)
def test_text_is_cleaned_of_what_cannot_be_seen(raw: str, expected: str) -> None:
    assert clean(raw) == expected


def test_cleaning_twice_changes_nothing() -> None:
    once = clean("  a\u00a0\u00a0 b \r\n\r\n\r\n  cafe\u0301 \u200b d  ")

    assert clean(once) == once


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        pytest.param(
            "The minister said on Monday that the talks would go on "
            "for\nanother week, and that no side\nhad left the room.",
            [
                "The minister said on Monday that the talks would go on for "
                "another week, and that no side had left the room.",
            ],
            id="wrapped lines are joined",
        ),
        pytest.param(
            "The first paragraph ends here and it is quite long.\nThe second paragraph begins here and is long too.",
            [
                "The first paragraph ends here and it is quite long.",
                "The second paragraph begins here and is long too.",
            ],
            id="a paragraph a line stays apart",
        ),
        pytest.param(
            "They spoke for hours about the guarantees, and the negotia-\ntions "
            "went on into the night until the\nlights failed.",
            [
                "They spoke for hours about the guarantees, and the negotiations "
                "went on into the night until the lights failed.",
            ],
            id="a divided word is closed",
        ),
        pytest.param(
            "They spoke for hours about the guarantees and the long-\nterm "
            "plan for the harbour, which nobody had\nread.",
            [
                "They spoke for hours about the guarantees and the long-term "
                "plan for the harbour, which nobody had read.",
            ],
            id="a compound keeps its hyphen",
        ),
        pytest.param(
            "By Jane Doe\nMonday, 2 March 2026\n\nThe minister said on Monday "
            "that the talks would go on for\nanother week.",
            [
                "By Jane Doe",
                "Monday, 2 March 2026",
                "The minister said on Monday that the talks would go on for another week.",
            ],
            id="short heading lines stay apart",
        ),
        pytest.param(
            "They asked for three things in the letter that was sent to all\nof "
            "the members last week:\n- pay\n- a crew\n- time",
            [
                "They asked for three things in the letter that was sent to all of the members last week:",
                "- pay",
                "- a crew",
                "- time",
            ],
            id="list items stay apart",
        ),
    ],
)
def test_lines_become_paragraphs(lines: str, expected: list[str]) -> None:
    assert split_paragraphs(lines) == expected


def test_markdown_loses_its_marks_and_keeps_its_words() -> None:
    source = (
        "# Talks go on\n\n![a map](map.png)\n\n**Both sides** met in "
        "_Aarnes_, [the mayor](https://example.org/a_(b)) said.\n\n"
        "> “We stay.”\n\n* one\n* two\n\n---\n\nIt cost 3\\*4 and snake_case_stays. 5 * 3 * 2 <!-- note -->stays.\n"
    )

    assert plain_text(source).split("\n\n") == [
        "Talks go on",
        "",
        "Both sides met in Aarnes, the mayor said.",
        "“We stay.”",
        "one\ntwo",
        "\nIt cost 3*4 and snake_case_stays. 5 * 3 * 2 stays.\n",
    ]


def test_front_matter_gives_title_date_author_and_address() -> None:
    source = (
        '---\ntitle: "Talks: go on"\nauthor:\n  - Ann Vik\n  - Tor Moe\ndate: 2026-03-02\nsource: https://example.org/a\n---\n\n'
        + f"{LEAD}\n"
    )

    document = parse(source, name="a.md")

    assert (document.title, document.authors, document.published) == (
        "Talks: go on",
        ("Ann Vik", "Tor Moe"),
        date(2026, 3, 2),
    )
    assert document.url == "https://example.org/a"
    assert document.text == LEAD


def test_a_rule_at_the_top_of_plain_text_is_no_front_matter() -> None:
    assert front_matter(f"---\n{LEAD}\n---\n").values == {}


def test_plain_text_keeps_its_asterisks_and_underscores() -> None:
    assert parse(f"{LEAD} It is *not* over_yet_ there.", name="a.txt").text.endswith("*not* over_yet_ there.")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Tuesday, August 19, 2025", date(2025, 8, 19)),
        ("Published 3 November 2026 10:15 GMT", date(2026, 11, 3)),
        ("2026-11-03T10:15:00Z", date(2026, 11, 3)),
        ("Nov. 3rd, 2026", date(2026, 11, 3)),
        ("3. Mai 2026, 14:05 Uhr", date(2026, 5, 3)),
        ("le 1er juillet 2026", date(2026, 7, 1)),
        ("3 de noviembre de 2026", date(2026, 11, 3)),
        ("03.11.2026", date(2026, 11, 3)),
        ("13/11/2026", date(2026, 11, 13)),
        ("11/13/2026", date(2026, 11, 13)),
        ("03/11/2026", None),
        ("31 February 2026", None),
        ("9999-99-99", None),
        ("Nov 3", None),
        ("no date at all", None),
    ],
)
def test_a_date_is_read_where_it_is_certain(line: str, expected: date | None) -> None:
    found = find_date(line)

    assert (found.day if found else None) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("By Jane Doe", ["Jane Doe"]),
        ("BY JANE DOE", ["Jane Doe"]),
        ("Jane Doe in Kyiv", ["Jane Doe"]),
        ("By Jane Doe, John Roe and Ann van Dyck", ["Jane Doe", "John Roe", "Ann van Dyck"]),
        ("By Jane Doe | Monday, 2 March 2026", ["Jane Doe"]),
        ("By Jane Doe, Diplomatic Correspondent", ["Jane Doe"]),
        ("Von Jana Groß", ["Jana Groß"]),
        ("By the time they met, it was over", []),
        ("Leaders meet in Geneva", []),
        ("By Friday", []),
    ],
)
def test_a_byline_gives_names_and_nothing_else(line: str, expected: list[str]) -> None:
    assert read_authors(line) == expected


@pytest.mark.parametrize(
    ("lines", "title", "body"),
    [
        pytest.param(["Talks go on", LEAD], "Talks go on", 1, id="title"),
        pytest.param(["Breaking: Talks go on again", LEAD], "Talks go on again", 1, id="kicker"),
        pytest.param(["Talks go on again | The Skerry Post", LEAD], "Talks go on again", 1, id="site name"),
        pytest.param(["Will the talks go on after all?", LEAD], "Will the talks go on after all?", 1, id="question"),
        pytest.param(["2 March 2026", "Talks go on", "By Jane Doe", LEAD], "Talks go on", 3, id="date first"),
        pytest.param([LEAD, LEAD], "", 0, id="no title"),
        pytest.param(["Talks", "go"], "", 0, id="no body"),
        pytest.param([], "", 0, id="nothing"),
    ],
)
def test_the_title_is_told_from_the_body(lines: list[str], title: str, body: int) -> None:
    heading = read_heading(lines)

    assert (heading.title, heading.body) == (title, body)


def test_a_list_above_the_first_sentence_belongs_to_the_body() -> None:
    assert read_heading(["Talks go on", "- Crews want a third shift", "- County sends a tanker", LEAD]).body == 1


def test_a_headline_on_two_lines_is_one_title() -> None:
    assert parse(f"Talks go on as\nministers fly home\n\n{LEAD}", name="a").title == "Talks go on as ministers fly home"


def test_a_published_date_wins_over_an_updated_one() -> None:
    heading = read_heading(["Talks go on", "Updated 5 March 2026", "Published 2 March 2026", LEAD])

    assert heading.published == date(2026, 3, 2)


def test_a_dateline_names_the_agency() -> None:
    assert read_heading(["Talks go on", f"AARNES, March 2 (Skerry Wire) - {LEAD}"]).publisher == "Skerry Wire"


def test_a_dateline_without_a_year_gives_no_day() -> None:
    assert parse(f"Talks go on\n\nAARNES, March 2 (Skerry Wire) - {LEAD}", name="a").published is None


def test_a_dateline_takes_its_year_from_the_copyright_line() -> None:
    document = parse(f"Talks go on\n\nAARNES, March 2 (Skerry Wire) - {LEAD}\n\n© 2019-2026 Skerry Post", name="a")

    assert document.published == date(2026, 3, 2)


def test_a_lead_in_is_cut_and_its_sentence_stays() -> None:
    document = parse(f"Talks go on\n\nLet’s dive into the details: {LEAD}", name="a")

    assert document.text[document.body_start :] == LEAD
    assert document.left_out[0].kind == "filler"


def test_the_authors_biography_at_the_end_is_cut() -> None:
    about = "Jane Doe is a senior reporter at the Skerry Post and the author of two books about the sea."
    body = "\n\n".join([LEAD] * 4)

    document = parse(f"Talks go on\n\nBy Jane Doe\n\n{body}\n\n{about}", name="a")

    assert document.text.endswith(LEAD)
    assert document.left_out[0].kind == "about the author"


def test_a_machine_timestamp_gives_the_day_and_goes() -> None:
    document = parse(f"Talks go on again\n\n2026-03-02T20:51:15 someblog News\n\n{LEAD}", name="a")

    assert document.published == date(2026, 3, 2)
    assert "someblog" not in document.text


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (LEAD, "en"),
        (
            "Der Minister sagte am Montag, dass die Gespräche nicht vor dem "
            "Ende der Woche zu einem Ergebnis kommen werden.",
            "de",
        ),
        (
            "Le ministre a dit que les discussions ne se sont pas terminées "
            "dans la nuit et que la suite est pour demain.",
            "fr",
        ),
        (
            "El ministro dijo que las conversaciones no se han terminado y que el acuerdo es para la próxima semana.",
            "es",
        ),
        (
            "Il ministro ha detto che i colloqui non sono finiti e che la "
            "decisione è per la prossima settimana, ma con calma.",
            "it",
        ),
        ("De minister zei dat de gesprekken nog niet voorbij zijn en dat er ook over het geld wordt gesproken.", "nl"),
        (
            "O ministro disse que as conversas não foram concluídas e que a "
            "decisão é para a próxima semana, mas com calma.",
            "pt",
        ),
        (
            "Minister powiedział, że rozmowy nie są jeszcze na końcu i że "
            "decyzja w tej sprawie będzie po niedzieli, czy tak.",
            "pl",
        ),
        ("Министр сказал, что переговоры продолжатся на следующей неделе.", "ru"),
        ("大臣は協議が来週も続くと述べた。", "ja"),
        ("Kestovia Marren Tarn Brisk", ""),
        ("", ""),
        ("1234 5678", ""),
    ],
)
def test_the_language_is_guessed(text: str, code: str) -> None:
    assert guess_language(text) == code
