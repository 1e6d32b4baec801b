"""What the store holds for a reader, in a few counts."""

from graph.view.nearby import CASE, LABELS
from graph.view.queue import waiting
from graph.view.reading import Reader
from graph.view.things import label_of
from graph.view.values import Overview, Table


def overview(reader: Reader, *, reviews: bool) -> Overview:
    """Counts of cases, documents and things; what waits is told to whoever may review."""
    cases = [(str(row["country"] or ""), int(row["cases"])) for row in reader.rows("count_cases")]
    things = [(label_of(row["labels"]), int(row["things"])) for row in reader.rows("count_things")]
    kinds = sorted((row for row in things if row[0] in LABELS), key=lambda row: LABELS.index(row[0]))
    documents = sum(int(row["documents"]) for row in reader.rows("count_documents"))
    cases.sort(key=lambda row: (-row[1], row[0]))
    return Overview(
        sum(count for _, count in cases),
        documents,
        Table(("kind", "count"), tuple(row for row in kinds if row[0] != CASE)),
        Table(("country", "cases"), tuple(cases)),
        waiting(reader) if reviews else 0,
    )
