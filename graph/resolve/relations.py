"""Typed relations of one document as edges between entities; an end that has no name is the case itself."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from graph.evidence import Assertion, AssertionKind
from graph.resolve.cases import CasePlaces
from graph.resolve.graph import Edge, edge
from graph.resolve.reviews import Settled
from terms.vocabulary import SUSPECTS, UNDIRECTED, VICTIMS


def relations(
    document: str,
    assertions: Iterable[Assertion],
    places: CasePlaces,
    uids: Mapping[tuple[str, str], str],
    settled: Settled,
) -> Iterator[Edge]:
    """Edges for relations of which at least one end is a node; a bare country stays an attribute."""
    for told in assertions:
        if told.kind is not AssertionKind.RELATION:
            continue
        cases = tuple(case.uid for case in places.at(told.start))
        for source, target, unnamed in _ends(document, told, cases, uids):
            yield edge(
                told.type,
                source,
                target,
                qualifier=unnamed,
                assertions=(told.uid,),
                certainty=told.certainty.value,
                hearsay=told.hearsay,
                cases=cases,
                unnamed=unnamed,
                time=told.time,
                reviewed=settled.mark(told.uid),
            )


def _ends(
    document: str, told: Assertion, cases: Sequence[str], uids: Mapping[tuple[str, str], str]
) -> Iterator[tuple[str, str, str]]:
    groups = {VICTIMS, SUSPECTS}
    head, tail = uids.get((document, told.subject)), uids.get((document, told.object))
    if head and tail:
        if head != tail:
            yield (*(sorted((head, tail)) if told.type in UNDIRECTED else (head, tail)), "")
    elif head and told.object in groups:
        yield from ((head, case, told.object) for case in cases)
    elif tail and told.subject in groups:
        yield from ((case, tail, told.subject) for case in cases)
