"""All that a reader may see of one thing."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from graph.view.cards import Cards
from graph.view.passages import Passages
from graph.view.prose import mask_text
from graph.view.reading import Reader
from graph.view.shades import Shades
from graph.view.things import Thing, load_parts, node_of
from graph.view.values import Entity, Join, Node, Part

MOST_PARTS = 100
"""Cases of one thing that are told, in the order of their ids."""

MOST_JOINS = 50
SENTENCES = 2
"""So many sentences a part brings along."""

_Spots = dict[str, tuple[str, int, int]]


def entity(reader: Reader, thing: Thing, cards: Cards, shades: Shades) -> Entity:
    """The thing with its parts and joins; it must be known (see `load_known`)."""
    node = node_of(thing, shades)
    cases = sorted(thing.parts)[:MOST_PARTS]
    cards.learn(cases)
    load_parts(reader, [thing], cases)
    passages = Passages(reader, shades)
    named = {case: list(thing.parts[case].get("mentions") or ())[:SENTENCES] for case in cases}
    joins = [
        join
        for row in reader.rows("joins", uid=thing.uid)
        for join in sorted(json.loads(row["joins"] or "[]"))[:MOST_JOINS]
    ]
    at = _spots(reader, (uid for found in named.values() for uid in found))
    met = {row["asked"]: row["properties"] for row in _ends(reader, joins)}
    passages.load([*(d for d, _, _ in at.values()), *(m["document"] for m in met.values())])
    parts = (_part(thing.parts[case], case, named[case], at, cards, passages) for case in cases)
    return Entity(node, tuple(parts), _joins(reader, node, joins, met, passages, shades))


def _part(
    part: Mapping[str, Any], case: str, named: Sequence[str], at: _Spots, cards: Cards, passages: Passages
) -> Part:
    spots = sorted(at[uid] for uid in named if uid in at)
    said = dict.fromkeys(p for spot in spots if (p := passages.around(*spot, case)))
    witness = str(part.get("witness") or "").lower() == "true"
    return Part(cards[case], str(part.get("role") or ""), witness, tuple(said))


def _spots(reader: Reader, mentions: Any) -> _Spots:
    rows = reader.each("mentions", "uids", mentions)
    return {row["uid"]: (row["document"], int(row["start"]), int(row["end"])) for row in rows}


def _ends(reader: Reader, joins: Sequence[Sequence[str]]) -> list[dict[str, Any]]:
    return list(reader.each("mentions_at", "anchors", (anchor for join in joins for anchor in join[1:])))


def _joins(
    reader: Reader,
    node: Node,
    joins: Sequence[Sequence[str]],
    met: Mapping[str, Mapping[str, Any]],
    passages: Passages,
    shades: Shades,
) -> tuple[Join, ...]:
    """Joins of which the reader sees both sides, with the terms that the queue knows of them."""
    seen = [join for join in joins if join[1] in met and join[2] in met]
    asked = {f"j-{a}-{b}" for _, a, b in seen}
    terms = {row["properties"]["uid"]: row["properties"] for row in reader.each("question", "uids", asked)}
    found = []
    for rule, a, b in seen:
        spots = [(met[end]["document"], int(met[end]["start"]), int(met[end]["end"])) for end in (a, b)]
        said = dict.fromkeys(p for spot in spots if (p := passages.around(*spot)))
        about = terms.get(f"j-{a}-{b}", {})
        found.append(Join(a, b, rule, _terms(node, about, shades), tuple(said)))
    return tuple(found)


def _terms(node: Node, about: Mapping[str, Any], shades: Shades) -> tuple[str, ...]:
    """What a join rests on, unless it belongs to somebody who is masked."""
    if node.masked:
        return ()
    if about:
        secrets = shades.secrets(about["cases"])
        return tuple(mask_text(str(term), (), secrets) for term in about["terms"])
    norm = str(node.properties.get("norm") or "")
    return (norm,) if norm else ()
