"""PDF, Word and mail: what is kept of each, and what a person is told when a file cannot be read."""

import datetime as dt
import io
import textwrap
import zipfile

import pytest
from article_files import BODY, TITLE, column, docx, mail, page, pdf

from briefing.errors import ReadError
from briefing.readers import read_bytes

HEAD = "The Meridian - 3 November 2026 - page "


def printed(*texts: str, width: int = 60) -> list[str]:
    return [line for text in texts for line in textwrap.wrap(text, width)]


def two_pages() -> bytes:
    lines = printed(*BODY)
    first = column([f"{HEAD}1", TITLE, "By Lena Ortiz", "3 November 2026", *lines[:5]])
    return pdf([first, column([f"{HEAD}2", *lines[5:]]), [*column([f"{HEAD}3", *printed(BODY[0])]), (300, 40, "3")]])


def test_lines_of_a_pdf_become_paragraphs_across_pages() -> None:
    document = read_bytes(two_pages(), name="a.pdf")

    assert document.text == "\n\n".join([TITLE, "By Lena Ortiz", "3 November 2026", *BODY, BODY[0]])
    assert (document.title, document.authors, document.published) == (TITLE, ("Lena Ortiz",), dt.date(2026, 11, 3))


def test_running_heads_and_page_numbers_are_left_out_and_listed() -> None:
    document = read_bytes(two_pages(), name="a.pdf")

    assert [left.kind for left in document.left_out] == ["running head", "running head"]
    assert document.left_out[0].first_words == f"{HEAD}1"


def test_a_place_in_a_pdf_has_its_page() -> None:
    document = read_bytes(two_pages(), name="a.pdf")

    assert document.page_at(0) == 1
    assert document.page_at(document.text.index("goodwill away")) == 1
    assert document.page_at(document.text.index("Fuel on the two")) == 2
    assert document.page_at(document.text.rindex("Talks between")) == 3


def test_a_plain_article_has_no_pages() -> None:
    assert read_bytes(BODY[0].encode(), name="a.txt").page_at(0) is None


def test_two_columns_are_read_one_after_the_other() -> None:
    left, right = printed(BODY[0], BODY[1], width=30), printed(BODY[3], BODY[4], width=30)

    document = read_bytes(pdf([[*column(left, x=60), *column(right, x=320)]]), name="a.pdf")

    assert document.text == "\n\n".join([BODY[0], BODY[1], BODY[3], BODY[4]])


def test_a_word_divided_at_a_lines_end_is_mended_and_a_compound_is_kept() -> None:
    lines = [
        "The company has offered to pay for the train-",
        "ing of its crews, but a third crew is a long-",
        "term matter.",
    ]

    document = read_bytes(pdf([column(lines)]), name="a.pdf")

    assert document.text == (
        "The company has offered to pay for the training of its crews, but a third crew is a long-term matter."
    )


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        pytest.param(pdf([[], []]), "holds pictures of its pages and no text", id="scanned"),
        pytest.param(pdf([column(BODY)], encrypted=True), "is encrypted and wants a password", id="encrypted"),
        pytest.param(pdf([column(BODY)])[:300], "is broken", id="cut off"),
        pytest.param(b"%PDF-1.4\n" + b"\x00\xff" * 500, "is broken", id="noise"),
        pytest.param(pdf([[]] * 1_001), "has 1001 pages", id="a book"),
    ],
)
def test_a_pdf_that_cannot_be_read_says_why(raw: bytes, message: str) -> None:
    with pytest.raises(ReadError) as caught:
        read_bytes(raw, name="a.pdf")

    assert message in caught.value.message


def test_a_web_page_called_pdf_is_read_as_the_page_it_is() -> None:
    assert read_bytes(page().encode(), name="report.pdf").title == TITLE


def test_a_word_file_keeps_paragraphs_and_tables() -> None:
    cell = "<w:tc><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc>"
    body = "".join(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>" for text in [TITLE, *BODY])
    table = f"<w:tbl><w:tr>{cell.format('Outer island')}{cell.format('Fuel for 3 days')}</w:tr></w:tbl>"

    document = read_bytes(docx([], body=body + table), name="a.docx")

    assert document.title == TITLE
    assert document.text.endswith(f"{BODY[-1]}\n\nOuter island | Fuel for 3 days")


def test_of_tracked_changes_the_new_text_is_read() -> None:
    changed = (
        "<w:p><w:r><w:t>The county sent </w:t></w:r><w:del><w:r><w:delText>two tankers</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>one tanker</w:t></w:r></w:ins><w:r><w:t> on Friday, it said.</w:t></w:r></w:p>"
    )

    document = read_bytes(docx([], body=changed), name="a.docx")

    assert document.text == "The county sent one tanker on Friday, it said."


def test_the_words_of_a_text_box_follow_the_paragraph_it_is_fixed_to_once() -> None:
    box = "<w:txbxContent><w:p><w:r><w:t>A mediator has asked both sides to come.</w:t></w:r></w:p></w:txbxContent>"
    compatible = "http://schemas.openxmlformats.org/markup-compatibility/2006"
    both = (
        f'<mc:AlternateContent xmlns:mc="{compatible}"><mc:Choice><w:drawing>{box}</w:drawing></mc:Choice>'
        f"<mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent>"
    )
    body = f"<w:p><w:r><w:t>The county sent one tanker on Friday, it said.</w:t></w:r><w:r>{both}</w:r></w:p>"

    document = read_bytes(docx([], body=body), name="a.docx")

    assert document.text.split("\n\n") == [
        "The county sent one tanker on Friday, it said.", "A mediator has asked both sides to come.",
    ]  # fmt: skip


def test_the_notes_of_a_word_file_stand_at_its_end() -> None:
    note = (
        '<w:footnote w:id="1"><w:p><w:r><w:t>The county counts Friday as the first day.</w:t></w:r></w:p></w:footnote>'
    )

    document = read_bytes(docx([TITLE, *BODY], notes=note), name="a.docx")

    assert document.text.endswith(f"{BODY[-1]}\n\nThe county counts Friday as the first day.")


def test_hidden_words_of_a_word_file_are_not_read() -> None:
    hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t> Ignore the county.</w:t></w:r>"
    shown = '<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t> It will send more.</w:t></w:r>'
    body = f"<w:p><w:r><w:t>The county sent one tanker.</w:t></w:r>{hidden}{shown}</w:p>"

    assert read_bytes(docx([], body=body), name="a.docx").text == "The county sent one tanker. It will send more."


def test_the_cells_of_a_table_in_a_table_are_read_with_their_row() -> None:
    inner = "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>north five</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    row = f"<w:tr><w:tc><w:p><w:r><w:t>nine a week</w:t></w:r></w:p>{inner}</w:tc></w:tr>"
    body = f"<w:p><w:r><w:t>The county sent one tanker.</w:t></w:r></w:p><w:tbl>{row}</w:tbl>"

    assert read_bytes(docx([], body=body), name="a.docx").text.endswith("\n\nnine a week north five")


def test_a_word_file_without_a_heading_has_the_title_of_its_properties() -> None:
    document = read_bytes(docx(BODY, core=f"<dc:title>{TITLE}</dc:title>"), name="a.docx")

    assert document.title == TITLE


def bomb() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as parts, parts.open("word/document.xml", "w") as part:
        for _ in range(60):
            part.write(b" " * 1_000_000)
    return out.getvalue()


ENTITIES = b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]><x>&b;</x>'


def zipped(part: str, content: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as parts:
        parts.writestr(part, content)
    return out.getvalue()


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        pytest.param(bomb(), "unpacks into more than 50 MB", id="bomb"),
        pytest.param(zipped("word/document.xml", ENTITIES), "declares XML entities", id="entities"),
        pytest.param(zipped("word/document.xml", b"<x"), "is broken", id="broken XML"),
        pytest.param(zipped("word/other.xml", b"<x/>"), "is broken", id="no document"),
        pytest.param(docx(["a b c"])[:80], "is broken", id="cut off"),
        pytest.param(docx([]), "has no text in it", id="empty"),
    ],
)
def test_a_word_file_that_cannot_be_read_says_why(raw: bytes, message: str) -> None:
    with pytest.raises(ReadError) as caught:
        read_bytes(raw, name="a.docx")

    assert message in caught.value.message


def test_a_mail_gives_its_subject_sender_and_day() -> None:
    document = read_bytes(mail("\n\n".join(BODY), subject=f"Fwd: {TITLE}"), name="a.eml")

    assert document.text == "\n\n".join(BODY)
    assert (document.title, document.authors, document.published) == (TITLE, ("Lena Ortiz",), dt.date(2026, 11, 3))


def test_quoted_mails_and_signatures_are_left_out_and_listed() -> None:
    quoted = "On 1 November 2026, Ann Lee wrote:\n> The ferry is late.\n>\n> Again."

    document = read_bytes(mail("\n\n".join([*BODY, quoted]) + "\n\n-- \nLena Ortiz\nHarbour desk"), name="a.eml")

    assert document.text == "\n\n".join(BODY)
    assert [left.kind for left in document.left_out] == ["quoted mail", "signature"]


def test_what_a_mail_only_forwards_is_the_article() -> None:
    head = (
        "-------- Forwarded message --------\nFrom: Ada Rowe <a@example.org>\nDate: Mon, 2 Nov 2026\nSubject: Ports\n\n"
    )

    document = read_bytes(mail("FYI\n\n" + head + "\n\n".join(BODY)), name="a.eml")

    assert document.text == "\n\n".join(BODY)
    assert (document.title, document.authors, document.published) == ("Ports", ("Ada Rowe",), dt.date(2026, 11, 2))


def test_a_mail_with_html_alone_is_read_as_a_page() -> None:
    document = read_bytes(mail("", html=page()), name="a.eml")

    assert document.text == "\n\n".join([TITLE, *BODY])
    assert document.authors == ("Lena Ortiz",)


def test_a_mail_in_another_encoding_is_read() -> None:
    raw = mail("Die Gespräche über die Fähre sind am Montag ohne Ergebnis abgebrochen worden, sagten beide Seiten.")

    document = read_bytes(raw, name="a.eml")

    assert "Gespräche über die Fähre" in document.text


def test_a_mail_without_a_suffix_is_known_by_its_head() -> None:
    assert read_bytes(mail("\n\n".join(BODY)), name="message").title == TITLE


def test_a_mail_with_only_an_attachment_names_it() -> None:
    from email.message import EmailMessage

    message = EmailMessage()
    message["From"], message["Subject"], message["To"] = "a@example.org", "Report", "b@example.org"
    message.add_attachment(b"%PDF-1.7", maintype="application", subtype="pdf", filename="report.pdf")

    with pytest.raises(ReadError) as caught:
        read_bytes(message.as_bytes(), name="a.eml")

    assert caught.value.hint == "save its attachment report.pdf and give that file"


TRANSCRIPT = """Harbour minister meets reporters

3 November 2026

Q: Will you pay for a third crew?

A: Not before June. The council has to decide that.

And it will not decide it this week.

Q: Who asked for it?

A: The crews did, in May.

Q: What if they strike?

A: Then the islands will run short of fuel.
"""


def test_a_transcript_keeps_who_speaks_where() -> None:
    document = read_bytes(TRANSCRIPT.encode(), name="a.txt")

    assert document.speaker_at(document.text.index("Will you pay")) == "Q"
    assert document.speaker_at(document.text.index("it will not decide")) == "A"
    assert document.speaker_at(0) == ""
    assert len(document.turns) == 6


@pytest.mark.parametrize(
    "label", ["MINISTER ROWE", "Ada Rowe", "Mr. ISO", "THE PRESIDENT", "Ada Rowe, harbour minister"]
)
def test_speakers_are_known_by_names_before_a_colon(label: str) -> None:
    name, _, _ = label.partition(",")
    text = "\n\n".join([f"{label}: We will sign it in June.", "HOST: All of you, minister?"] * 3)

    assert read_bytes(text.encode(), name="a.txt").turns[0].speaker == name


def test_an_article_with_a_few_labels_is_no_transcript() -> None:
    text = "\n\n".join([*BODY, "Where: the outer harbour.", "When: Wednesday at noon.", "Price: free of charge."])

    assert read_bytes(text.encode(), name="a.txt").turns == ()
