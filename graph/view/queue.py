"""What waits for a person, doubtful things first, and what was decided; masked as everything is."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from graph.evidence import Decision, from_row
from graph.view.cards import Cards
from graph.view.passages import Passages
from graph.view.prose import mask_text
from graph.view.reading import Reader
from graph.view.shades import Shades
from graph.view.things import case_node, load_known, node_of
from graph.view.values import Choice, Marked, Node, QueueItem, QueueKind

MOST_ITEMS = 100
"""Items of one page at most."""

_LAST = "~"
"""Sorts behind every position in the queue."""


def queue(
    reader: Reader,
    shades: Shades,
    cards: Cards,
    passages: Passages,
    kind: QueueKind | None = None,
    *,
    decided: bool = False,
    after: str = "",
    limit: int = 25,
) -> tuple[tuple[QueueItem, ...], str]:
    """A page of what waits, or of what was decided (newest first), and the cursor of the next page, "" on the last.

    An item is there only when the reader sees every case of every document that it speaks of.
    """
    kinds = [kind.value] if kind else [each.value for each in QueueKind]
    wanted = max(1, min(limit, MOST_ITEMS))
    if decided:
        rows = reader.rows("queue_decided", limit=wanted + 1, kinds=kinds, before=after or _LAST)
    else:
        rows = reader.rows("queue", limit=wanted + 1, kinds=kinds, after=after)
    found = [row["properties"] for row in rows[:wanted]]
    cursor = str(found[-1]["sort"]) if len(rows) > wanted else ""
    return _items(reader, shades, cards, passages, found), cursor


def waiting(reader: Reader) -> int:
    """How many items wait for this reader."""
    return sum(int(row["waiting"]) for row in reader.rows("queue_count"))


def _items(
    reader: Reader, shades: Shades, cards: Cards, passages: Passages, rows: list[Mapping[str, Any]]
) -> tuple[QueueItem, ...]:
    uids = {uid for row in rows for uid in row["things"]}
    cards.learn(uids)
    nodes = {uid: node_of(thing, shades) for uid, thing in load_known(reader, uids, shades).items()}
    nodes |= {uid: case_node(cards[uid]) for uid in uids & cards.keys()}
    passages.load(document for row in rows for document in row["documents"])
    shades.learn(case for row in rows for case in row["cases"])
    choices = {
        row["properties"]["uid"]: from_row(Decision, row["properties"])
        for row in reader.each("decisions", "uids", (row["decision"] for row in rows if row["decision"]))
    }
    shown = ((row, _passages(row, passages)) for row in rows)
    return tuple(
        QueueItem(
            uid=str(row["uid"]),
            kind=QueueKind(row["kind"]),
            type=str(row["type"]),
            rule=str(row["rule"]),
            nodes=tuple(nodes[uid] for uid in row["things"] if uid in nodes),
            fields=_fields(row, nodes, shades),
            passages=said,
            a=str(row["a"]),
            b=str(row["b"]),
            decided=_choice(choices.get(row["decision"]), row, shades),
        )
        for row, said in shown
        if all(map(passages.is_whole, row["documents"]))
        and (_lost(row) or len(said) == len(json.loads(row["spots"])))
    )


def _lost(row: Mapping[str, Any]) -> bool:
    """Whether it is a decision that fits nothing that is read today; its sentence may be gone too."""
    return bool(row["decision"]) and not row["decided"]


def _fields(row: Mapping[str, Any], nodes: Mapping[str, Node], shades: Shades) -> dict[str, str]:
    """What may be edited; of a join the terms that it rests on, unless they belong to somebody who is masked."""
    fields = {str(name): str(value) for name, value in json.loads(row["fields"]).items()}
    hidden = any(nodes[uid].masked for uid in row["things"] if uid in nodes)
    if row["terms"] and not hidden:
        fields["terms"] = "; ".join(_masked(term, row, shades) for term in row["terms"])
    return fields


def _passages(row: Mapping[str, Any], passages: Passages) -> tuple[Marked, ...]:
    """The sentences of an item with their marks; of a join those around the two mentions."""
    found = []
    for document, start, end in json.loads(row["spots"]):
        low, high = int(start), int(end)
        if row["kind"] == QueueKind.JOIN and (around := passages.around(document, low, high)):
            low, high = around.start, around.end
        if marked := passages.marked(document, low, high):
            found.append(marked)
    return tuple(found)


def _choice(decision: Decision | None, row: Mapping[str, Any], shades: Shades) -> Choice | None:
    if decision is None:
        return None
    why = _masked(decision.why, row, shades)
    return Choice(decision.uid, decision.verdict, decision.by, decision.at, why)


def _masked(text: str, row: Mapping[str, Any], shades: Shades) -> str:
    cases: Iterable[str] = row["cases"]
    return mask_text(text, (), shades.secrets(cases)) if text else ""
