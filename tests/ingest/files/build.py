"""Makes the PDFs in this folder anew, with fpdf2 and pypdf: `python tests/ingest/files/build.py`.

All that stands in them is invented.
"""

from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

from fpdf import FPDF
from pypdf import PdfReader, PdfWriter

HERE = Path(__file__).parent
PAGES = (
    "Informe 12-2023. El 3 de mayo de 2023 la patrulla detuvo a Ramiro Quezada Loor en Rumichaca.",
    "",
    "La entrevista se hizo en Tulcán. El teléfono era +593 99 000 0001.",
)


def pdf(pages: tuple[str, ...]) -> bytes:
    """A PDF with these pages; a page without words holds a drawn line, like a scan."""
    sheet = FPDF()
    sheet.creation_date = datetime(2023, 5, 3, tzinfo=UTC)
    for page in pages:
        sheet.add_page()
        sheet.set_font("Helvetica", size=12)
        if page:
            sheet.multi_cell(0, 8, page)
        else:
            sheet.line(10, 10, 100, 100)
    return bytes(sheet.output())


def encrypted(data: bytes, user: str) -> bytes:
    """The same PDF under a password; an empty one only forbids copying."""
    writer = PdfWriter(clone_from=PdfReader(BytesIO(data)))
    writer.encrypt(user, "owner-word", algorithm="RC4-128")
    target = BytesIO()
    writer.write(target)
    return target.getvalue()


def no_pages() -> bytes:
    """A PDF that is whole and has no page."""
    target = BytesIO()
    PdfWriter().write(target)
    return target.getvalue()


if __name__ == "__main__":
    whole = pdf(PAGES)
    (HERE / "empty_page.pdf").write_bytes(whole)
    (HERE / "scan.pdf").write_bytes(pdf(("", "")))
    (HERE / "encrypted.pdf").write_bytes(encrypted(whole, "secret-word"))
    (HERE / "protected.pdf").write_bytes(encrypted(whole, ""))
    (HERE / "truncated.pdf").write_bytes(whole[:400])
    (HERE / "no_pages.pdf").write_bytes(no_pages())
