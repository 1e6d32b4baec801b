"""Makes the sample files whose format is not plain text, and `samples/truth.json`.

    python samples_src/build.py

Each source `samples_src/<country>/<name>.<format>.src` becomes `samples/<country>/<name>.<format>`; a folder
`samples_src/<country>/<name>.zip.src/` becomes a zip of its files. The bytes are the same at each run: times
stand still at 2024-05-06 07:08:09.
"""

import csv
import datetime as dt
import io
import json
import random
import re
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

import docx
import openpyxl
from fpdf import FPDF
from fpdf.enums import AccessPermission, EncryptionMethod
from plants import truth

HERE = Path(__file__).resolve().parent
OUT = HERE.parent / "samples"
THEN = dt.datetime(2024, 5, 6, 7, 8, 9, tzinfo=dt.UTC)
ZIP_THEN = (2024, 5, 6, 7, 8, 8)
PAGE_BREAK = "<<<page>>>"
LOCK = "clave-2024"
"""Opens nothing but `broken/cifrado.pdf`."""


def blocks(source: str) -> list[tuple[str, str]]:
    """Paragraphs of a source as (kind, text): 'head', 'row', 'page' or 'text'. A row keeps its bars."""
    found: list[tuple[str, str]] = []
    for part in re.split(r"\n\s*\n", source.strip()):
        lines = part.splitlines()
        if part.strip() == PAGE_BREAK:
            found.append(("page", ""))
        elif part.startswith("# "):
            found.append(("head", part[2:].strip()))
        elif all(line.startswith("|") for line in lines):
            found += [("row", line.strip()[1:-1]) for line in lines]
        else:
            found.append(("text", part))
    return found


def cells(row: str) -> list[str]:
    """The cells of a row `a | b`."""
    return [cell.strip() for cell in row.split("|")]


def rezip(raw: bytes) -> bytes:
    """The same archive with all times fixed, in the same order."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raw)) as old, zipfile.ZipFile(target, "w") as new:
        for info in old.infolist():
            data = old.read(info)
            if info.filename == "docProps/core.xml":
                data = re.sub(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", b"2024-05-06T07:08:09Z", data)
            put(new, info.filename, data)
    return target.getvalue()


def put(archive: zipfile.ZipFile, name: str, data: bytes, *, stored: bool = False) -> None:
    """Adds a member with a fixed time and plain rights."""
    info = zipfile.ZipInfo(name, ZIP_THEN)
    info.external_attr = 0o644 << 16
    info.compress_type = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
    archive.writestr(info, data)


def make_docx(source: str) -> bytes:
    """Headings, paragraphs (line breaks kept) and tables."""
    document = docx.Document()
    table = None
    for kind, text in blocks(source):
        if kind == "row":
            values = cells(text)
            if table is None:
                table = document.add_table(rows=0, cols=len(values))
            for cell, value in zip(table.add_row().cells, values, strict=True):
                cell.text = value
            continue
        table = None
        if kind == "head":
            document.add_heading(text, level=1)
        elif kind == "page":
            document.add_page_break()
        else:
            document.add_paragraph(text)
    document.core_properties.author = "oficina"
    document.core_properties.created = document.core_properties.modified = THEN.replace(tzinfo=None)
    raw = io.BytesIO()
    document.save(raw)
    return rezip(raw.getvalue())


def make_pdf(source: str, *, password: str = "") -> bytes:
    """Pages of text in a core font (Latin-1 only)."""
    pdf = FPDF()
    pdf.set_creation_date(THEN)
    if password:
        pdf.set_encryption(
            owner_password=password,
            user_password=password,
            encryption_method=EncryptionMethod.RC4,
            permissions=AccessPermission.none(),
        )
    pdf.add_page()
    for kind, text in blocks(source):
        if kind == "page":
            pdf.add_page()
            continue
        pdf.set_font("Helvetica", "B" if kind == "head" else "", 13 if kind == "head" else 11)
        body = "   ".join(cells(text)) if kind == "row" else text
        pdf.multi_cell(0, 6, body, align="L", new_x="LMARGIN", new_y="NEXT")
        pdf.ln(0 if kind == "row" else 3)
    return bytes(pdf.output())


def make_rtf(source: str) -> bytes:
    """One paragraph a line; letters beyond ASCII as signed \\uN escapes."""

    def coded(text: str) -> str:
        text = re.sub(r"([\\{}])", r"\\\1", text).replace("\n", "\\line ")
        return "".join(c if ord(c) < 128 else f"\\u{ord(c) - 65536 * (ord(c) > 32767)}?" for c in text)

    lines = [r"{\rtf1\ansi\ansicpg1252\uc1\deff0{\fonttbl{\f0\fswiss Arial;}}\f0\fs22"]
    for kind, text in blocks(source):
        if kind == "head":
            lines.append(r"{\b " + coded(text) + r"}\par")
        elif kind == "row":
            lines.append(r"\tab ".join(coded(cell) for cell in cells(text)) + r"\par")
        elif kind == "page":
            lines.append(r"\page")
        else:
            lines.append(coded(text) + r"\par\par")
    return ("\n".join(lines) + "\n}").encode("ascii")


def make_odt(source: str) -> bytes:
    """A text document as an archive: headings, paragraphs, tables."""
    body: list[str] = []
    open_table = False
    for kind, text in [*blocks(source), ("text", "")]:
        if kind == "row":
            values = cells(text)
            if not open_table:
                columns = f'<table:table-column table:number-columns-repeated="{len(values)}"/>'
                body.append(f'<table:table table:name="T{len(body)}">{columns}')
                open_table = True
            row = "".join(
                f'<table:table-cell office:value-type="string"><text:p>{escape(v)}</text:p></table:table-cell>'
                for v in values
            )
            body.append(f"<table:table-row>{row}</table:table-row>")
            continue
        if open_table:
            body.append("</table:table>")
            open_table = False
        inner = escape(text).replace("\n", "<text:line-break/>")
        if kind == "head":
            body.append(f'<text:h text:outline-level="1">{inner}</text:h>')
        elif text:
            body.append(f"<text:p>{inner}</text:p>")
    spaces = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for name in ("office", "text", "table")
    )
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<office:document-content {spaces} office:version="1.2">'
        f"<office:body><office:text>{''.join(body)}</office:text></office:body></office:document-content>"
    )
    kind = "application/vnd.oasis.opendocument.text"
    manifest = (
        '<?xml version="1.0" encoding="UTF-8"?>\n<manifest:manifest '
        'xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2">'
        f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{kind}"/>'
        '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>'
        "</manifest:manifest>"
    )
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w") as archive:
        put(archive, "mimetype", kind.encode(), stored=True)
        put(archive, "content.xml", content.encode())
        put(archive, "META-INF/manifest.xml", manifest.encode())
    return raw.getvalue()


def make_xlsx(source: str) -> bytes:
    """A workbook; the source is CSV, and a line `[name]` opens a sheet of that name."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in re.findall(
        r"^\[([^\]\n]+)\]\n(.*?)(?=^\[[^\]\n]+\]\n|\Z)", source, re.MULTILINE | re.DOTALL
    ):
        sheet = book.create_sheet(name)
        for row in csv.reader(io.StringIO(rows.strip())):
            sheet.append(
                [dt.date.fromisoformat(v) if re.fullmatch(r"\d{4}-\d\d-\d\d", v) else v for v in row]
            )
    book.properties.created = book.properties.modified = THEN.replace(tzinfo=None)
    raw = io.BytesIO()
    book.save(raw)
    return rezip(raw.getvalue())


def make_zip(folder: Path) -> bytes:
    """A zip of a folder; members `x.docx.src` and the like are made first."""
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w") as archive:
        for path in sorted(p for p in folder.rglob("*") if p.is_file()):
            name = path.relative_to(folder).as_posix()
            if path.suffix == ".src":
                put(archive, name.removesuffix(".src"), make(path))
            else:
                put(archive, name, path.read_bytes())
    return raw.getvalue()


MAKERS = {"docx": make_docx, "pdf": make_pdf, "rtf": make_rtf, "odt": make_odt, "xlsx": make_xlsx}


def make(path: Path) -> bytes:
    """The bytes of one source; `.latin1.txt.src` and `.utf16.txt.src` are only encoded."""
    source = path.read_text(encoding="utf-8")
    if path.name.endswith(".latin1.txt.src"):
        return source.encode("latin-1")
    if path.name.endswith(".utf16.txt.src"):
        return b"\xff\xfe" + source.encode("utf-16-le")
    return MAKERS[path.name.split(".")[-2]](source)


def make_broken(folder: Path) -> None:
    """Files that must be set aside: each is wrong in its own way."""
    folder.mkdir(exist_ok=True)
    (folder / "vacio.txt").write_bytes(b"")
    (folder / "cifrado.pdf").write_bytes(make_pdf("# Informe reservado\n\nTexto cifrado.", password=LOCK))
    whole = make_pdf("# Relatório\n\n" + "Texto que se perde no meio do caminho.\n\n" * 40)
    (folder / "truncado.pdf").write_bytes(whole[:300])
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w") as archive:
        put(archive, "../../fuera.txt", b"Este archivo quiere salir de su carpeta.")
    (folder / "trepador.zip").write_bytes(raw.getvalue())
    noise = random.Random(20240506)  # noqa: S311 - only noise for a broken file
    (folder / "no-es-word.docx").write_bytes(bytes(noise.randrange(256) for _ in range(2048)))


def main() -> None:
    """Writes every made file and the truth."""
    for path in sorted(HERE.glob("*/*.src")):
        name = path.name.removesuffix(".src").replace(".latin1.txt", ".txt").replace(".utf16.txt", ".txt")
        target = OUT / path.parent.name / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(make_zip(path) if path.is_dir() else make(path))
    make_broken(OUT / "broken")
    text = json.dumps(truth(), ensure_ascii=False, indent=1)
    (OUT / "truth.json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
