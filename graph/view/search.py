"""Finding things by name or id; nobody who is masked is found by name."""

import re
from collections.abc import Iterable, Sequence
from itertools import islice

from graph.view.cards import Cards
from graph.view.masking import masked_uid
from graph.view.reading import Reader
from graph.view.shades import Shades
from graph.view.things import Thing, case_node, load_known, load_things, node_of
from graph.view.values import Hit, Node, Page
from terms.fold import fold, key

PAGE = 50
SHOWN_CASES = 20
"""So many of a thing's cases a hit names."""

_REACH = 20
"""So many times more is asked of the index than is shown: what is masked is dropped afterwards."""

_SPECIAL = re.compile(r'([+\-!(){}\[\]^"~*?:\\/&|])')
_ID = re.compile(r"[POLTEAVDNCRG]-[a-z0-9]{4,20}", re.IGNORECASE)


def escaped(words: str) -> str:
    """Words as the index takes them: folded, and nothing in them read as an operator."""
    return " ".join(_SPECIAL.sub(r"\\\1", word) for word in fold(words).split())


def search(reader: Reader, words: str, cards: Cards, shades: Shades) -> Page[Hit]:
    """Things and cases that answer to the words, best first."""
    by_id = called(reader, words, cards, shades)
    if by_id:
        return Page(by_id)
    wanted = fold(words).split()
    if not wanted:
        return Page(())
    rows = reader.rows("search", words=escaped(words), limit=PAGE * _REACH)
    scores: dict[str, float] = {}
    for row in rows:
        scores.setdefault(row["uid"], float(row["score"]))
    hits: list[Hit] = []
    ranked = iter(scores)
    while len(hits) <= PAGE and (some := list(islice(ranked, PAGE))):
        things = load_known(reader, some, shades)
        nodes = {uid: node_of(thing, shades) for uid, thing in things.items()}
        hits += [
            _hit(things[uid], nodes[uid], cards, scores[uid])
            for uid in some
            if uid in nodes and _answers(nodes[uid], wanted)
        ]
    found = reader.rows("search_cases", words=escaped(words), limit=PAGE * _REACH)
    cards.learn(row["uid"] for row in found[:PAGE])
    hits += [
        Hit(node, (node.name,), float(row["score"]))
        for row in found[:PAGE]
        if row["uid"] in cards and _answers(node := case_node(cards[row["uid"]]), wanted)
    ]
    hits.sort(key=lambda hit: (-_share(hit.node, wanted), -hit.score, hit.node.uid))
    return Page(tuple(hits[:PAGE]), len(hits) > PAGE)


def find(reader: Reader, text: str, cards: Cards, shades: Shades) -> tuple[Hit, ...]:
    """What bears this id, pseudonym, reference or full name; else what answers to all its words."""
    if hits := called(reader, text, cards, shades):
        return hits
    wanted = fold(text).split()
    hits = tuple(hit for hit in search(reader, text, cards, shades).items if _share(hit.node, wanted) == 1)
    exact = tuple(hit for hit in hits if fold(text) in {fold(name) for name in _names(hit.node)})
    return exact or hits


def called(reader: Reader, text: str, cards: Cards, shades: Shades) -> tuple[Hit, ...]:
    """What bears this id, former id, pseudonym or case reference."""
    said = text.strip()
    cases = tuple(Hit(case_node(cards[uid]), (cards[uid].reference,)) for uid in cards.named(said))
    if cases:
        return cases
    uids: set[str] = set()
    if start := masked_uid(said):
        uids = {row["uid"] for row in reader.rows("people_starting", start=start, limit=PAGE)}
    elif _ID.fullmatch(said):
        named = {said, said[0].upper() + said[1:].lower()}
        for name in named:
            uids |= {row["uid"] for row in reader.rows("called", id=name, words=escaped(said), limit=PAGE)}
        uids |= set(load_things(reader, named))
    things = load_known(reader, uids, shades)
    hits = [_hit(thing, node_of(thing, shades), cards, 1.0) for thing in things.values()]
    return tuple(hit for hit in hits if not masked_uid(said) or hit.node.name.lower() == said.lower())


def _hit(thing: Thing, node: Node, cards: Cards, score: float) -> Hit:
    shown = sorted(thing.parts)[:SHOWN_CASES]
    cards.learn(shown)
    return Hit(node, tuple(cards[case].reference for case in shown), score)


def _names(node: Node) -> Sequence[str]:
    aliases = node.properties.get("aliases", ())
    norm = str(node.properties.get("norm") or "")
    return (node.name, node.uid, norm, *(aliases if isinstance(aliases, tuple) else ()))


def _answers(node: Node, wanted: Iterable[str]) -> bool:
    """Whether what the reader may see of the node holds one of the words: what is masked confirms nothing."""
    return _share(node, wanted) > 0


def _share(node: Node, wanted: Iterable[str]) -> float:
    """The share of the words that what may be seen of the node holds."""
    words = {word for name in _names(node) for word in fold(name).split()}
    words |= {
        word for name in ("office", "country") for word in fold(str(node.properties.get(name) or "")).split()
    }
    letters = {key(name) for name in _names(node)}
    asked = list(wanted)
    held = [word for word in asked if word in words]
    whole = key(" ".join(asked)) in letters
    return 1.0 if whole else len(held) / len(asked) if asked else 0.0
