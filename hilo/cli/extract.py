"""`hilo extract`: what is read in one file, for the person who holds it. The store is not touched."""

from pathlib import Path

from hilo.cli.console import as_json, complain, say, table
from hilo.intake import limits, reader
from hilo.settings import Settings
from ingest.document import Document, Metadata
from ingest.readers import UnreadableError, read
from ingest.sidecar import metadata_for
from nlp.annotation import to_guideline
from nlp.extraction import Extraction, Hints
from terms.countries import code_of

SET_ASIDE = 3


def extract_file(file: Path, country: str, *, json: bool) -> int:
    """Print each document's reading; gives the exit code, 3 when something could not be read."""
    settings, code, rows = Settings(), 0, []
    for found in read(file, limits(settings)):
        if not isinstance(found, Document):
            complain(f"set aside  {found.name}: {found.reason}")
            code = SET_ASIDE
            continue
        try:
            metadata = metadata_for(file, file, found, Metadata(country=code_of(country) or country.upper()))
        except UnreadableError as error:
            complain(f"set aside  {found.name}: {error}")
            code = SET_ASIDE
            continue
        extraction = reader(settings.model).read(found.text, Hints(country=metadata.country))
        if json:
            rows.append(to_guideline(extraction, found.sha256))
        else:
            _show(found, extraction)
    if json and rows:
        as_json(rows[0] if len(rows) == 1 else rows)
    return code


def _show(document: Document, found: Extraction) -> None:
    say(f"{document.name}  {document.path}  ({found.language}, stage {found.facts.stage.value})", "bold")
    names = {entity.id: entity.name for entity in found.entities}
    table(
        "Entities",
        ("id", "label", "name", "also", "role", "country"),
        [
            (e.id, e.label.value, e.name, ", ".join(e.aliases), e.role or "", e.country)
            for e in found.entities
        ],
    )
    table(
        "Relations",
        ("from", "type", "to", "certainty", "sentence"),
        [
            (
                names.get(r.head, r.head),
                r.type.value,
                names.get(r.tail, r.tail),
                r.certainty.value,
                found.text[r.evidence.start : r.evidence.end],
            )
            for r in found.relations
        ],
    )
    table(
        "Journeys",
        ("from", "by", "to", "mode", "moved", "certainty"),
        [
            (
                r.origin.name if r.origin else "",
                ", ".join(stop.name for stop in r.transit),
                r.destination.name if r.destination else "",
                r.mode,
                r.moved.value,
                r.certainty.value,
            )
            for r in found.routes
        ],
    )
