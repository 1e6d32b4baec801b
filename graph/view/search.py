"""Finding things by name or id; nobody who is masked is found by name."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from graph.view.cards import PREFIX, Cards
from graph.view.masking import masked_uid
from graph.view.reading import Reader
from graph.view.secrets import HIDDEN
from graph.view.shades import Shades
from graph.view.spelling import ALMOST, Asked, escaped
from graph.view.things import Thing, case_node, load_known, load_things, node_of
from graph.view.values import Hit, Node, Page
from terms.fold import fold

PAGE = 50
SHOWN_CASES = 20
"""So many of a thing's cases a hit names."""

MOST_FOUND = 200
"""So many things are taken from the index, best first; what is masked is dropped afterwards."""

_ID = re.compile(r"[POLTEAVDNCRG]-[a-z0-9]{4,20}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Found:
    """A thing or case that answers, before it is put on a page. `share` says how much of what was asked it holds."""

    node: Node
    share: float
    score: float
    cases: tuple[str, ...]
    countries: frozenset[str]
    roles: frozenset[str] = frozenset()


def answering(reader: Reader, text: str, cards: Cards, shades: Shades) -> list[Found]:
    """Things and cases that answer to the words, best first. What is masked answers to nothing."""
    asked = Asked.of(text)
    if not asked.words:
        return []
    return _answering(reader, asked, asked.strict, cards, shades) or _answering(
        reader, asked, asked.loose, cards, shades
    )


def _answering(reader: Reader, asked: Asked, query: str, cards: Cards, shades: Shades) -> list[Found]:
    scores = {row["uid"]: float(row["score"]) for row in reader.page("search", MOST_FOUND, words=query)}
    found: list[Found] = []
    for uid, thing in load_known(
        reader, (uid for uid in scores if not uid.startswith(PREFIX)), shades
    ).items():
        node = node_of(thing, shades)
        if share := asked.share(_names(node)):
            found.append(_found(thing, node, share, scores[uid]))
    cards.learn(scores)
    for uid in scores.keys() & cards.keys():
        node = case_node(cards[uid])
        if share := asked.share(_names(node), (cards[uid].office, cards[uid].country)):
            found.append(Found(node, share, scores[uid], (uid,), frozenset({cards[uid].country})))
    return sorted(found, key=lambda f: (-f.share, -f.score, f.node.uid))


def search(reader: Reader, words: str, cards: Cards, shades: Shades) -> Page[Hit]:
    """Things and cases that answer to the words, best first."""
    if by_id := called(reader, words, cards, shades):
        return Page(hits_of(by_id, cards))
    found = answering(reader, words, cards, shades)
    return Page(hits_of(found[:PAGE], cards), len(found) > PAGE)


def find(reader: Reader, text: str, cards: Cards, shades: Shades) -> tuple[Hit, ...]:
    """What bears this id, pseudonym, reference or full name; else what answers to all its words."""
    if by_id := called(reader, text, cards, shades):
        return hits_of(by_id, cards)
    found = answering(reader, text, cards, shades)
    exact = [f for f in found if fold(text) in {fold(name) for name in _names(f.node)}]
    whole = [f for f in found if f.share == 1] or [f for f in found if f.share >= ALMOST]
    return hits_of((exact or whole)[:PAGE], cards)


def called(reader: Reader, text: str, cards: Cards, shades: Shades) -> list[Found]:
    """What bears this id, former id, pseudonym or case reference."""
    said = text.strip()
    uids: set[str] = set()
    if start := masked_uid(said):
        uids = {row["uid"] for row in reader.page("people_starting", PAGE, start=start)}
    elif _ID.fullmatch(said):
        name = said[0].upper() + said[1:].lower()
        uids = set(load_things(reader, [name]))
        uids = uids or {r["uid"] for r in reader.page("called", PAGE, id=name, words=escaped(name[2:]))}
    things = load_known(reader, uids, shades)
    found = [_found(thing, node_of(thing, shades), 1.0, 1.0) for thing in things.values()]
    found = [f for f in found if not masked_uid(said) or f.node.name.lower() == said.lower()]
    if found or masked_uid(said) or not _may_be_reference(said):
        return found
    cases = cards.named(said)
    cards.learn(cases)
    return [Found(case_node(cards[uid]), 1.0, 1.0, (uid,), frozenset({cards[uid].country})) for uid in cases]


def hits_of(found: Iterable[Found], cards: Cards) -> tuple[Hit, ...]:
    """These as a reader gets them."""
    shown = [(f, sorted(f.cases)[:SHOWN_CASES]) for f in found]
    cards.learn(case for _, cases in shown for case in cases)
    return tuple(Hit(f.node, tuple(cards[case].reference for case in cases), f.score) for f, cases in shown)


def _may_be_reference(text: str) -> bool:
    return HIDDEN in text or any(map(str.isdigit, text)) or bool(_ID.fullmatch(text))


def _found(thing: Thing, node: Node, share: float, score: float) -> Found:
    roles = frozenset(role for part in thing.parts.values() if (role := str(part.get("role") or "")))
    return Found(node, share, score, tuple(thing.parts), thing.countries, roles)


def _names(node: Node) -> Sequence[str]:
    aliases = node.properties.get("aliases", ())
    norm = str(node.properties.get("norm") or "")
    return (node.name, node.uid, norm, *(aliases if isinstance(aliases, tuple) else ()))
