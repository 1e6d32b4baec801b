"""Every rendered query against the engine under test, without running it."""

import pytest

from cypher import Query, all_queries, names

QUERIES = list(all_queries())


@pytest.mark.parametrize("name", names())
def test_the_engine_plans_a_query_without_a_deprecation_notice(graph, name):
    for query in QUERIES:
        if query.name.partition("[")[0] != name:
            continue
        explained = Query.of(query.name, f"EXPLAIN {query.text}")
        sent = {key: [] if key == "rows" else 1 if key in {"limit", "skip"} else None for key in query.inputs}
        if query.writes:
            graph.write(explained, **sent)
        else:
            graph.read(explained, **sent)
        assert graph.deprecations == []
