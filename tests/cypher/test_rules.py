"""Rules that both engines need, held against every query file and every rendering of it."""

import re

import pytest

from cypher import Query, all_queries, load, names, placeholders, statements
from cypher.labels import ENTITY_LABELS, LABELS, PLACEHOLDERS, SUPERTYPE, TYPES

QUERIES = list(all_queries())
FIRST = [
    load(name, **{slot.lower(): PLACEHOLDERS[slot][0] for slot in placeholders(name)}) for name in names()
]

FORBIDDEN = {
    r"\$\(": "dynamic labels are stored without their label on ArcadeDB",
    r"\bshortest(path)?\b|\ballshortestpaths\b": "the engines disagree where hops are filtered: search breadth-first",
    r"\*\d*\.\.\s*\$|\*\s*\$": "hop bounds are literals",
    r"\*\s*\d*\s*\.\.\s*[\])]|\[[^\]]*\*\s*\]": "hops have an upper bound",
    r"\belementid\s*\(|\bid\s*\(": "ids of the engine change; identity is `uid`",
    r"\bapoc\.|\bgds\.": "not on a plain Neo4j",
    r"\bin\s+transactions\b": "needs auto-commit",
    r"^\s*cypher\s+\d": "refused by ArcadeDB",
    r"\bawaitindexes\b": "refused by ArcadeDB",
    r"\bremove\s+\w+\s*:\s*entity\b": "an error with a supertype",
    r"\b(datetime|timestamp|randomuuid|rand)\s*\(": "a batch written twice must give the same graph",
    r"\bcoalesce\s*\([^)]*\)\s*\+": "a batch written twice must give the same graph",
    r"\bcall\s*\{\s*with\b": "deprecated on Neo4j: use CALL (x) { … }",
    r"\bload\s+csv\b": "files are read in ingest",
    r":\s*Case\b": "Case stands in backticks",
    r"\bcreate\s+(fulltext|index|constraint|vector)|\bdrop\s": "the schema stands in schema/",
    r";": "one statement a file",
}


def unlabelled(text: str) -> list[str]:
    """Node patterns that would scan the whole graph: no label, and a variable that nothing has bound before."""
    found = []
    for pattern in re.finditer(r"(?<![\w`])\(\s*(\w*)\s*(\{[^}]*\})?\s*\)", text):
        variable, properties = pattern[1], pattern[2]
        before = text[: pattern.start()]
        bound = variable and re.search(
            rf"\(\s*{variable}\s*[:)]|\bAS\s+{variable}\b|\bWITH\b[^()]*\b{variable}\b", before
        )
        joined = re.search(r"[-\]>]\s*$", before) or re.match(r"\s*<?-", text[pattern.end() :])
        if (properties or (variable and not joined and re.search(r"\bMATCH\s*$", before))) and not bound:
            found.append(pattern[0])
    return found


@pytest.mark.parametrize("query", QUERIES, ids=lambda query: query.name)
def test_no_query_uses_what_only_one_engine_can(query: Query):
    broken = [
        why for rule, why in FORBIDDEN.items() if re.search(rule, query.text, re.IGNORECASE | re.MULTILINE)
    ]
    labels = re.findall(r"\bSET\s+\w+\s*:\s*`?(\w+)`?", query.text)
    assert not broken
    assert set(labels) <= {SUPERTYPE}, "one concrete label a node"
    assert unlabelled(query.text) == []


@pytest.mark.parametrize("query", FIRST, ids=lambda query: query.name)
def test_a_header_tells_what_goes_in_and_what_comes_out(query: Query):
    used = set(re.findall(r"\$(\w+)", query.text))
    assert query.question.endswith((".", "?"))
    assert set(query.inputs) == used
    if query.outputs:
        last = re.split(r"\bRETURN\b", query.text)[-1]
        assert all(re.search(rf"\b{name}\b", last) for name in query.outputs), "out is what RETURN names"
        assert len(set(query.outputs)) == len(query.outputs)
    else:
        assert query.writes


@pytest.mark.parametrize(
    "query", [query for query in FIRST if not query.writes], ids=lambda query: query.name
)
def test_every_read_is_bounded(query: Query):
    assert re.search(r"\bLIMIT \$limit$", query.text)
    assert all(int(most) <= 6 for most in re.findall(r"\*\s*\d*\s*\.\.\s*(\d+)", query.text))


def test_the_rules_find_what_they_forbid():
    wrong = "MATCH (n {uid: $uid}) RETURN n LIMIT $limit"
    assert unlabelled(wrong) == ["(n {uid: $uid})"]
    assert unlabelled("MATCH (n) WHERE n.uid = $uid RETURN n LIMIT $limit") == ["(n)"]
    assert (
        unlabelled("MATCH (n:Person {uid: $uid})-[:OWNS]->(m) MATCH (n)-[:TO]->() RETURN m LIMIT $limit")
        == []
    )
    assert re.search(next(iter(FORBIDDEN)), "CREATE (n:$($label))")


def test_the_schema_declares_every_label_and_type():
    types = " ".join(statements("00_types.arcadedb.sql"))
    constraints = " ".join((*statements("10_constraints.cypher"), *statements("11_constraints.neo4j.cypher")))
    for label in LABELS:
        assert f"CREATE VERTEX TYPE `{label}`" in types
        assert f"FOR (n:`{label}`) REQUIRE n.uid IS UNIQUE" in constraints
    for label in ENTITY_LABELS:
        assert f"CREATE VERTEX TYPE `{label}` IF NOT EXISTS EXTENDS {SUPERTYPE}" in types
    for name in TYPES:
        assert f"CREATE EDGE TYPE `{name}` IF NOT EXISTS" in types
