"""Makes real files for the tests of readers: PDF pages, Word files, mails, web pages; all words are our own."""

import io
import zipfile
from collections.abc import Sequence
from email.message import EmailMessage
from html import escape

BODY = [
    "Talks between the ferry company and its crews broke off on Monday night without a result, both sides said.",
    "The company has offered to pay for training, but it will not add a third crew unless the state shares the cost.",
    "“We are an hour of goodwill away from a deal,” said Marit Aune, who leads the crews, on local radio.",
    "Fuel on the two outer islands will last until Friday, according to the county, which has sent for a tanker.",
    "Neither side would say when they would meet again, although a mediator has asked both to come on Wednesday.",
]
TITLE = "Ferry talks stall as islands run short of fuel"


def pdf(pages: Sequence[Sequence[tuple[int, int, str]]], *, encrypted: bool = False, title: str = "") -> bytes:
    """A PDF of pages of lines, each with its place in points from the lower left corner."""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    kids = []
    for lines in pages:
        parts = [f"BT /F1 11 Tf {x} {y} Td ({_quoted(text)}) Tj ET" for x, y, text in lines]
        stream = "\n".join(parts).encode("cp1252")
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R"
            b" /Resources << /Font << /F1 3 0 R >> >> >>" % len(objects)
        )
        kids.append(b"%d 0 R" % len(objects))
    objects[1] = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (b" ".join(kids), len(kids))
    trailer = b""
    if title:
        objects.append(b"<< /Title (%s) >>" % title.encode())
        trailer += b" /Info %d 0 R" % len(objects)
    if encrypted:
        objects.append(b"<< /Filter /Standard /V 1 /R 2 /O <%s> /U <%s> /P -4 >>" % (b"41" * 32, b"42" * 32))
        trailer += b" /Encrypt %d 0 R /ID [<00> <00>]" % len(objects)
    out = io.BytesIO(b"%PDF-1.4\n")
    out.seek(0, io.SEEK_END)
    places = []
    for number, content in enumerate(objects, start=1):
        places.append(out.tell())
        out.write(b"%d 0 obj\n%s\nendobj\n" % (number, content))
    start = out.tell()
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    out.writelines(b"%010d 00000 n \n" % place for place in places)
    out.write(b"trailer\n<< /Size %d /Root 1 0 R%s >>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, trailer, start))
    return out.getvalue()


def column(lines: Sequence[str], *, x: int = 72, top: int = 720) -> list[tuple[int, int, str]]:
    """Lines below one another."""
    return [(x, top - 14 * index, line) for index, line in enumerate(lines)]


def docx(paragraphs: Sequence[str], *, body: str = "", core: str = "", notes: str = "") -> bytes:
    """A Word file of paragraphs, or of a body of WordprocessingML, and footnotes of it."""
    xml = body or "".join(f"<w:p><w:r><w:t>{escape(text)}</w:t></w:r></w:p>" for text in paragraphs)
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    document = f'<w:document xmlns:w="{space}"><w:body>{xml}</w:body></w:document>'
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as parts:
        parts.writestr("[Content_Types].xml", "<Types/>")
        parts.writestr("word/document.xml", document)
        if notes:
            parts.writestr("word/footnotes.xml", f'<w:footnotes xmlns:w="{space}">{notes}</w:footnotes>')
        if core:
            parts.writestr(
                "docProps/core.xml",
                '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
                f'xmlns:dc="http://purl.org/dc/elements/1.1/">{core}</cp:coreProperties>',
            )
    return out.getvalue()


def mail(text: str, *, subject: str = TITLE, html: str = "", sender: str = "Lena Ortiz <lena@example.org>") -> bytes:
    """A mail with a plain part, an HTML part, or both."""
    message = EmailMessage()
    message["From"], message["To"] = sender, "desk@example.org"
    message["Subject"] = subject
    message["Date"] = "Tue, 03 Nov 2026 23:10:00 +0100"
    if text:
        message.set_content(text)
    if html and text:
        message.add_alternative(html, subtype="html")
    elif html:
        message.set_content(html, subtype="html")
    return message.as_bytes()


def page(body: Sequence[str] = BODY, *, head: str = "", before: str = "", after: str = "", title: str = TITLE) -> str:
    """A web page with menus, an article and a footer."""
    paragraphs = "".join(f"<p>{escape(text)}</p>" for text in body)
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{escape(title)} | The Meridian</title>'
        f"{head}"
        "</head><body><nav><ul><li><a href='/'>Home</a></li><li><a href='/world'>World</a></li></ul></nav>"
        f"{before}<main><article><h1>{escape(title)}</h1>{paragraphs}</article></main>{after}"
        "<footer><p>About us</p><p>Terms of use</p></footer></body></html>"
    )


def _quoted(text: str) -> str:
    return text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
