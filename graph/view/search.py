"""Finding things by name or id; nobody who is masked is found by name."""

import re
from collections.abc import Iterable, Sequence

from graph.view.cards import Cards
from graph.view.masking import masked_uid
from graph.view.reading import Reader
from graph.view.shades import Shades
from graph.view.things import Thing, case_node, load_things, node_of
from graph.view.values import Hit, Node, Page
from terms.fold import fold, key

PAGE = 50
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
    things = load_things(reader, scores)
    shades.learn({case for thing in things.values() for case in thing.parts})
    hits = [
        _hit(thing, node, cards, scores[uid])
        for uid, thing in things.items()
        if _answers(node := node_of(thing, shades), wanted)
    ]
    found = reader.rows("search_cases", words=escaped(words), limit=PAGE * _REACH)
    hits += [
        Hit(node, (cards[row["uid"]].reference,), float(row["score"]))
        for row in found
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
    things = load_things(reader, uids)
    shades.learn({case for thing in things.values() for case in thing.parts})
    hits = [_hit(thing, node_of(thing, shades), cards, 1.0) for thing in things.values()]
    return tuple(hit for hit in hits if not masked_uid(said) or hit.node.name.lower() == said.lower())


def _hit(thing: Thing, node: Node, cards: Cards, score: float) -> Hit:
    references = tuple(cards[case].reference for case in sorted(thing.parts) if case in cards)
    return Hit(node, references, score)


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
