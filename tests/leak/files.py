"""The case files, in every format that is read: `write(folder)`."""

import csv
import json
import zipfile
from collections.abc import Mapping, Sequence
from email.message import EmailMessage
from io import BytesIO, StringIO
from pathlib import Path
from xml.sax.saxutils import escape

import docx
import openpyxl
from openpyxl.comments import Comment

from tests.leak import texts
from tests.leak.people import EVERYBODY

_ODT_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?><office:document-content '
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text>'
)
_PDF_LINE = 95


def filled(text: str) -> str:
    """A text with the names in it."""
    return text.format_map(EVERYBODY)


def write(folder: Path) -> None:
    """Write all the files, in folders that are named after countries."""
    for name, content in _files().items():
        path = folder / filled(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def _files() -> Mapping[str, bytes]:
    broken = filled(texts.BROKEN)
    return {
        "ve/denuncia_{V01:snake}.txt": filled(texts.COMPLAINT).encode(),
        "ve/acta {V18:short} (1).odt": _odt(texts.FATHER),
        "co/Caso {V03:short}/entrevista.docx": _word(
            texts.INTERVIEW_HEADING,
            texts.INTERVIEW,
            texts.INTERVIEW_TABLE,
            texts.INTERVIEW_HEADER,
        ),
        "co/denuncia-{V20:camel}.txt": filled(texts.WAYUU).encode(),
        "ec/informe.md": filled(texts.REPORT_MD).encode(),
        "ec/ficha {V07:upper}.txt": filled(texts.FORM).encode("latin-1"),
        "pe/parte.html": filled(texts.PAGE_HTML).encode(),
        "pe/telex {V16:last}.rtf": _rich(texts.TELEX),
        "br/encaminha_{V22:snake}.eml": _mail(),
        "br/vitimas.xlsx": _workbook(),
        "br/casos {V25:camel}.csv": _table(texts.TABLE),
        "br/laudo_{V28:snake}.pdf": pdf(texts.PDF_PAGES),
        "tt/report.txt": filled(texts.POLICE_EN).encode("cp1252"),
        "tt/intake_{V34:snake}.jsonl": "\n".join(json.dumps(_row(row)) for row in texts.ROWS_EN).encode(),
        "gy/{V39:comma}.md": filled(texts.NOTE_EN).encode(),
        "cw/vonnis {V43:last}.docx": _word(texts.RULING_TITLE, texts.RULING_NL),
        "cw/nota.txt": filled(texts.NOTE_PAP).encode(),
        "cw/nota.txt.meta.json": json.dumps({"office": filled(texts.SIDE_OFFICE)}).encode(),
        "sr/aangifte_{V42:first}.txt": filled(texts.STATEMENT_NL).encode("utf-16"),
        "aw/zaken.zip": _packed(
            {texts.ZIP_STATEMENT_NAME: texts.ZIP_STATEMENT, texts.ZIP_NOTE_NAME: texts.ZIP_NOTE}
        ),
        "do/nota {V49:last}.txt": filled(texts.NOTE_DO).encode(),
        "do/roto.pdf": broken.encode("latin-1"),
        "do/roto.xlsx": b"PK\3\4" + broken.encode(),
        "do/roto.docx": _packed({"word/document.xml": f"<w:document><w:p>{texts.BROKEN}"}),
    }


def _row(row: Mapping[str, str]) -> dict[str, str]:
    return {filled(key): filled(value) for key, value in row.items()}


def _word(
    title: str,
    paragraphs: Sequence[str],
    rows: Sequence[Sequence[str]] = (),
    header: str = "",
) -> bytes:
    document = docx.Document()
    document.core_properties.title = document.core_properties.comments = filled(title)
    document.core_properties.author = document.core_properties.keywords = filled(title)
    document.sections[0].header.paragraphs[0].text = filled(header)
    document.add_heading(filled(title))
    for paragraph in paragraphs:
        document.add_paragraph(filled(paragraph))
    if rows:
        table = document.add_table(rows=len(rows), cols=len(rows[0]))
        for row, values in zip(table.rows, rows, strict=True):
            for cell, value in zip(row.cells, values, strict=True):
                cell.text = filled(value)
    target = BytesIO()
    document.save(target)
    return target.getvalue()


def _odt(paragraphs: Sequence[str]) -> bytes:
    body = "".join(f"<text:p>{escape(filled(paragraph))}</text:p>" for paragraph in paragraphs)
    content = f"{_ODT_HEAD}{body}</office:text></office:body></office:document-content>"
    return _packed(
        {"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content}, fill=False
    )


def _rich(text: str) -> bytes:
    signs = "".join(sign if sign.isascii() else f"\\u{ord(sign)}?" for sign in filled(text))
    return ("{\\rtf1\\ansi\\uc1 " + signs.replace("\n", "\\par\n") + "}").encode("ascii")


def _mail() -> bytes:
    message = EmailMessage()
    message["Subject"] = filled(texts.MAIL_SUBJECT)
    message["From"] = filled(texts.MAIL_FROM)
    message["To"] = "plantao@policia.example"
    message["Date"] = "Wed, 9 Aug 2023 09:30:00 -0400"
    message.set_content(filled(texts.MAIL))
    message.add_attachment(filled(texts.MAIL_ATTACHED), filename=filled(texts.MAIL_ATTACHED_NAME))
    return message.as_bytes()


def _workbook() -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = filled(texts.SHEET_NAME)
    for row in texts.SHEET:
        sheet.append([filled(cell) for cell in row])
    sheet["C2"].comment = Comment(filled("{V26:short}"), filled("{V27:short}"))
    book.properties.title = book.properties.creator = filled(texts.SHEET_NAME)
    target = BytesIO()
    book.save(target)
    return target.getvalue()


def _table(rows: Sequence[Sequence[str]]) -> bytes:
    target = StringIO()
    csv.writer(target, delimiter=";").writerows([filled(cell) for cell in row] for row in rows)
    return target.getvalue().encode("utf-8-sig")


def _packed(members: Mapping[str, str], *, fill: bool = True) -> bytes:
    target = BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(*((filled(name), filled(content)) if fill else (name, content)))
    return target.getvalue()


def pdf(pages: Sequence[str]) -> bytes:
    """A small PDF with a text on each page; a page without words is blank."""
    streams = [_page_stream(filled(page)) for page in pages]
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for number, stream in enumerate(streams):
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> "
            b"/Contents %d 0 R >>" % (5 + 2 * number)
        )
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
    out, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    head = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    tail = b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, len(out))
    return out + head + table + tail


def _page_stream(text: str) -> bytes:
    lines = [""]
    for word in text.split():
        if len(lines[-1]) + len(word) > _PDF_LINE:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    shown = b"".join(
        b"(%s) Tj T*\n" % line.encode("cp1252").replace(b"(", b"\\(").replace(b")", b"\\)") for line in lines
    )
    return b"BT /F1 10 Tf 50 780 Td 14 TL\n" + shown + b"ET" if text else b""
