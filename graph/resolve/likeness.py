"""Things that may be one and that no rule joins: worth a look, never joined by themselves. Pure."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations, pairwise

from graph.resolve.clusters import Cluster
from graph.resolve.local import Local
from graph.resolve.rules import PAIRED, Join, contradiction, core
from terms import names
from terms.fold import phonetic
from terms.vocabulary import Kind

UNCOMMON = 0.6
"""Equal full names are worth a look when their rarest part is borne by fewer than this (see `names.commonness`)."""

RARE = 0.35
"""Names that only sound alike must be rarer."""

SAME_NAME, LIKE_NAME, SAME_FIRM = "same full name", "name of like sound", "same firm's name"


def possible(clusters: Sequence[Cluster]) -> list[Join]:
    """At most one join for each two clusters of people or organisations, none against a contradiction."""
    found: dict[tuple[int, int], Join] = {}
    for kind, rule, keys in _LOOKS:
        mine = [n for n, cluster in enumerate(clusters) if cluster.members[0].entity is kind]
        for pair, join in _alike(clusters, mine, rule, keys):
            found.setdefault(pair, join)
    return [join for _, join in sorted(found.items())]


def _alike(
    clusters: Sequence[Cluster], mine: Iterable[int], rule: str, keys: Callable[[Local], Iterable[str]]
) -> Iterator[tuple[tuple[int, int], Join]]:
    blocks: dict[str, dict[int, Local]] = defaultdict(dict)
    for number in mine:
        for member in clusters[number].members:
            for block in keys(member):
                blocks[block].setdefault(number, member)
    for _, found in sorted(blocks.items()):
        near = combinations(found, 2) if len(found) <= PAIRED else pairwise(found)
        for a, b in near:
            if not any(contradiction(x, y) for x in clusters[a].members for y in clusters[b].members):
                yield (a, b), Join(found[a], found[b], rule)


def _full_names(local: Local) -> Iterator[str]:
    for name in (local.name, *local.aliases):
        parts = [part for part in names.parts(name) if len(part) > 1]
        if len(parts) >= 2 and names.commonness(name) < UNCOMMON:
            yield f"{names.parse(name).suffix} {' '.join(sorted(parts))}"


def _sounds(local: Local) -> Iterator[str]:
    for name in (local.name, *local.aliases):
        parts = [part for part in names.parts(name) if len(part) > 1]
        if len(parts) >= 2 and names.commonness(name) < RARE:
            yield f"{names.parse(name).suffix} {' '.join(sorted(map(phonetic, parts)))}"


def _firms(local: Local) -> Iterator[str]:
    for name in (local.name, *local.aliases):
        if local.kind != "agency" and len(core(name)[0].split()) >= 2:
            yield core(name)[0]


_LOOKS: tuple[tuple[Kind, str, Callable[[Local], Iterable[str]]], ...] = (
    (Kind.PERSON, SAME_NAME, _full_names),
    (Kind.PERSON, LIKE_NAME, _sounds),
    (Kind.ORGANISATION, SAME_FIRM, _firms),
)
