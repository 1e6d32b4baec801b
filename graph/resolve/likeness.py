"""Things that may be one and that no rule joins: worth a look, never joined by themselves. Pure."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
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

MOST = 20
"""Members of a cluster that are asked whether something speaks against a join."""

SAME_NAME, LIKE_NAME, SAME_FIRM = _ORDER = ("same full name", "name of like sound", "same firm's name")


def possible(clusters: Sequence[Cluster]) -> list[Join]:
    """At most one join for each two clusters of people or organisations, none against a contradiction."""
    blocks: dict[tuple[str, str], dict[int, Local]] = defaultdict(dict)
    for number, cluster in enumerate(clusters):
        look = _LOOKS.get(cluster.members[0].entity)
        for member in cluster.members if look else ():
            for shared in look(member) if look else ():
                blocks[shared].setdefault(number, member)
    found: dict[tuple[int, int], Join] = {}
    for (rule, _), block in sorted(blocks.items(), key=lambda item: (_ORDER.index(item[0][0]), item[0])):
        for a, b in combinations(block, 2) if len(block) <= PAIRED else pairwise(block):
            if (a, b) not in found and not _contradicted(clusters[a], clusters[b]):
                found[a, b] = Join(block[a], block[b], rule)
    return [join for _, join in sorted(found.items())]


def _contradicted(a: Cluster, b: Cluster) -> bool:
    return any(contradiction(x, y) for x in a.members[:MOST] for y in b.members[:MOST])


def _people(local: Local) -> Iterator[tuple[str, str]]:
    for name in dict.fromkeys((local.name, *local.aliases)):
        parts = [part for part in names.parts(name) if len(part) > 1]
        if len(parts) < 2 or (common := names.commonness(name)) >= UNCOMMON:
            continue
        suffix = names.parse(name).suffix
        yield SAME_NAME, f"{suffix} {' '.join(sorted(parts))}"
        if common < RARE:
            yield LIKE_NAME, f"{suffix} {' '.join(sorted(map(phonetic, parts)))}"


def _firms(local: Local) -> Iterator[tuple[str, str]]:
    for name in dict.fromkeys((local.name, *local.aliases)):
        if local.kind != "agency" and len((own := core(name)[0]).split()) >= 2:
            yield SAME_FIRM, own


_LOOKS: dict[Kind, Callable[[Local], Iterator[tuple[str, str]]]] = {
    Kind.PERSON: _people,
    Kind.ORGANISATION: _firms,
}
