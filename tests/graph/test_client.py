import threading

import pytest

from cypher import SCHEMA_VERSION, Query, load
from graph import errors
from graph.client import Client, Counters, apply_schema, open_graph
from graph.client.translation import check_supported

PUT = Query.of(
    "tests/put", "UNWIND $rows AS row MERGE (p:Person {uid: row.uid}) SET p:Entity, p += row.props"
)
PUT_PLACE = Query.of("tests/place", "UNWIND $rows AS row MERGE (p:Place {uid: row.uid}) SET p:Entity")
TIE = Query.of(
    "tests/tie",
    "UNWIND $rows AS row MATCH (a:Entity {uid: row.source}) MATCH (b:Entity {uid: row.target}) "
    "MERGE (a)-[r:LEADS {uid: row.uid}]->(b)",
)
UIDS = Query.of("tests/uids", "MATCH (n:Entity) RETURN n.uid AS uid ORDER BY uid LIMIT $limit")
ONE = Query.of(
    "tests/one", "MATCH (n:Entity {uid: $uid}) RETURN n AS node LIMIT $limit", inputs=("uid", "limit")
)
CREATE = Query.of("tests/create", "UNWIND $rows AS row CREATE (p:Person {uid: row.uid}) SET p:Entity")


def rows(*uids: str) -> list[dict[str, object]]:
    return [{"uid": uid, "props": {}} for uid in uids]


def uids(graph: Client) -> list[str]:
    return [row["uid"] for row in graph.read(UIDS, limit=100_000)]


def test_a_batch_written_twice_gives_the_same_graph(graph):
    first = graph.write_batches(PUT, (row for row in rows(*(f"P-{n:04}" for n in range(1000)))), size=300)
    again = graph.write_batches(PUT, rows(*(f"P-{n:04}" for n in range(1000))), size=300)
    assert first.nodes_created == 1000
    assert again.nodes_created == 0
    assert len(uids(graph)) == 1000


def test_several_statements_stay_together_or_not_at_all(graph):
    graph.write(PUT, rows("P-1"))
    with pytest.raises(errors.Conflict):
        graph.write_many([(PUT, rows("P-2", "P-3")), (CREATE, [{"uid": "P-1"}])])
    assert uids(graph) == ["P-1"]
    tie = {"uid": "x-1", "source": "P-1", "target": "P-2"}
    written = graph.write_many([(PUT, rows("P-2")), (TIE, [tie])])
    assert written == Counters(
        nodes_created=1, relationships_created=1, properties_set=written.properties_set
    )


def test_a_batch_that_fails_in_the_middle_leaves_nothing(graph):
    graph.write(PUT, rows("P-60"))
    with pytest.raises(errors.Conflict):
        graph.write(CREATE, [{"uid": f"P-{number}"} for number in range(100)])
    assert uids(graph) == ["P-60"]


def test_one_uid_belongs_to_one_thing_whatever_its_kind(graph):
    graph.write(PUT, rows("X-1"))
    with pytest.raises(errors.Conflict):
        graph.write(PUT_PLACE, [{"uid": "X-1"}])


def test_writers_on_the_same_keys_lose_nothing(graph):
    failures: list[Exception] = []

    def work(start: int) -> None:
        try:
            for turn in range(6):
                graph.write(PUT, rows(*(f"P-{(start + turn) % 4}-{n}" for n in range(40))))
        except errors.GraphError as failure:
            failures.append(failure)

    threads = [threading.Thread(target=work, args=(start,)) for start in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    assert len(uids(graph)) == 160


def test_a_conflict_is_tried_six_times_and_told_without_its_values(graph, monkeypatch):
    waits: list[float] = []
    monkeypatch.setattr("graph.client.connection.time.sleep", waits.append)
    graph.write(PUT, rows("P-Rosalinda"))
    with pytest.raises(errors.Conflict) as conflict:
        graph.write(CREATE, [{"uid": "P-Rosalinda"}])
    assert len(waits) == 5
    assert "Rosalinda" not in str(conflict.value)
    assert conflict.value.__cause__ is not None


@pytest.mark.parametrize("broken", [{"props": {}}, {"uid": None, "props": {}}, {"uid": "P-1"}])
def test_a_row_without_a_key_is_refused_before_anything_is_sent(graph, broken):
    with pytest.raises(errors.ValueRefused, match=r"tests/put: row 1 has no (uid|props)"):
        graph.write(PUT, [*rows("P-9"), broken])
    assert uids(graph) == []


@pytest.mark.parametrize(
    ("value", "why"),
    [
        ({"a": {"b": 1}}, "neither a scalar nor a list"),
        ({"a": [1, "b"]}, "several types"),
        ({"a": ["b", None]}, "several types"),
        ({"a": [None]}, "no scalar"),
        ({"a": [[1]]}, "no scalar"),
        ({"a": {1, 2}}, "neither a scalar nor a list"),
        ({"a": "\ud800"}, "surrogate"),
        ({"a": 2**63}, "64 bits"),
    ],
)
def test_values_that_one_engine_would_not_store_are_refused(graph, value, why):
    with pytest.raises(errors.ValueRefused, match=f"row 0, props.a .*{why}"):
        graph.write(PUT, [{"uid": "P-1", "props": value}])
    assert uids(graph) == []


def test_properties_come_back_as_they_went_and_a_null_takes_one_away(graph):
    kept = {
        "name": "Ñandú 🜚",
        "lines": "a\nb\x00",
        "ids": ["a", "b"],
        "score": 0.5,
        "age": 17,
        "named": True,
        "none": [],
    }
    graph.write(PUT, [{"uid": "P-1", "props": {**kept, "gone": "x"}}])
    graph.write(PUT, [{"uid": "P-1", "props": {"gone": None}}])
    (found,) = graph.read(ONE, uid="P-1", limit=1)
    assert found["node"] == {"labels": ["Entity", "Person"], "properties": {"uid": "P-1", **kept}}


def test_a_question_does_not_write(graph):
    with pytest.raises(errors.QueryRefused, match="tests/put writes"):
        graph.read(PUT, rows=[])


def test_a_forgotten_parameter_is_told_by_name(graph):
    with pytest.raises(errors.ValueRefused, match="tests/one: no parameter uid"):
        graph.read(ONE, limit=1)


def test_an_error_names_the_query_and_no_value(graph):
    broken = Query.of("tests/broken", "MATCH (p:Person {uid: $uid} RETURN p LIMIT $limit")
    with pytest.raises(errors.QueryRefused, match="tests/broken: CypherSyntaxError") as refused:
        graph.read(broken, uid="Rosalinda", limit=1)
    assert "Rosalinda" not in str(refused.value)


def test_times_and_paths_come_back_as_plain_values(graph):
    graph.write(PUT, rows("P-1", "P-2"))
    graph.write(TIE, [{"uid": "x-1", "source": "P-1", "target": "P-2"}])
    path = Query.of(
        "tests/path", "MATCH p = (:Person {uid: 'P-1'})-[:LEADS]->(:Person) RETURN p AS path LIMIT $limit"
    )
    (found,) = graph.read(path, limit=1)
    assert [node["properties"]["uid"] for node in found["path"]["nodes"]] == ["P-1", "P-2"]
    assert found["path"]["relationships"] == [{"type": "LEADS", "properties": {"uid": "x-1"}}]
    day = Query.of("tests/day", "RETURN date('2023-05-06') AS day, [date('2023-05-07')] AS days LIMIT $limit")
    assert graph.read(day, limit=1) == [{"day": "2023-05-06", "days": ["2023-05-07"]}]


def test_every_session_names_its_database(graph, monkeypatch):
    named = []
    opened = graph._driver.session

    def session(**settings):
        named.append(settings["database"])
        return opened(**settings)

    monkeypatch.setattr(graph._driver, "session", session)
    graph.write(PUT, rows("P-1"))
    graph.read(UIDS, limit=1)
    graph.define("CREATE CONSTRAINT entity_uid IF NOT EXISTS FOR (n:Entity) REQUIRE n.uid IS UNIQUE")
    assert named == [graph.database] * 3
    assert graph.database


def test_the_read_only_account_of_the_embedded_engine_reads_and_cannot_write(graph, graph_settings):
    if graph.flavour != "arcadedb":
        pytest.skip("Neo4j Community has no read-only accounts")
    graph.write(PUT, [{"uid": "P-1", "props": {"search_text": "quispe"}}])
    found = Query.of(
        "tests/words",
        "CALL db.index.fulltext.queryNodes('entity_names', $words) YIELD node, score "
        "RETURN node.uid AS uid ORDER BY score DESC, uid LIMIT $limit",
    )
    with open_graph(**graph_settings, read_only=True) as reader:
        assert uids(reader) == ["P-1"]
        assert reader.read(found, words="quisbe~", limit=5) == [{"uid": "P-1"}]
        for text in (
            "CREATE (p:Person {uid: 'P-2'})",
            "MATCH (p:Person {uid: 'P-1'}) SET p.name = 'x'",
            "MATCH (p:Person {uid: 'P-1'}) DETACH DELETE p",
            "CREATE CONSTRAINT other IF NOT EXISTS FOR (n:Person) REQUIRE n.name IS UNIQUE",
        ):
            with pytest.raises(errors.AccessRefused):
                reader.write(Query.of("tests/forbidden", text))
    assert uids(graph) == ["P-1"]


def test_a_thing_is_found_by_the_words_of_its_search_text(graph):
    graph.write(PUT, [{"uid": "P-1", "props": {"search_text": "maria quispe"}}])
    found = Query.of(
        "tests/words",
        "CALL db.index.fulltext.queryNodes('entity_names', $words) YIELD node, score "
        "RETURN node.uid AS uid ORDER BY score DESC, uid LIMIT $limit",
    )
    assert graph.read(found, words="quispe", limit=5) == [{"uid": "P-1"}]
    assert graph.read(found, words="rosa", limit=5) == []


def test_the_schema_is_laid_once_and_a_newer_one_is_refused(graph):
    graph.write_many([(PUT, rows("P-1")), (PUT_PLACE, rows("L-1"))])
    apply_schema(graph)
    version, digest = graph.read(load("meta/schema_version"), limit=1)[0].values()
    assert version == SCHEMA_VERSION
    put = load("meta/set_schema_version")
    graph.write(put, version=SCHEMA_VERSION + 1, digest=digest)
    with pytest.raises(errors.SchemaTooNew, match="use the newer one"):
        apply_schema(graph)
    graph.write(put, version=SCHEMA_VERSION, digest="of older statements")
    apply_schema(graph)
    assert graph.read(load("meta/schema_version"), limit=1) == [{"version": SCHEMA_VERSION, "digest": digest}]


def test_it_tells_which_engine_is_in_use(graph, graph_settings):
    told = graph.describe()
    if graph.flavour == "arcadedb":
        assert told == f"embedded ArcadeDB {graph.version} in {graph_settings['data']}"
    else:
        assert told == f"Neo4j {graph.version} at {graph_settings['uri']}"
    assert graph.version[0].isdigit()


@pytest.mark.parametrize("agent", ["Neo4j/5.25.1", "Neo4j/4.4.40", "Memgraph/2.0", ""])
def test_servers_that_are_too_old_or_unknown_are_refused(agent):
    with pytest.raises(errors.EngineUnsupported, match=r"Hilo needs Neo4j 5\.26 or later"):
        check_supported(agent, "bolt://graph.example:7687")


@pytest.mark.parametrize(
    "agent", ["Neo4j/5.26.18", "Neo4j/2025.10.1", "Neo4j/5.26.0 compatible (ArcadeDB 26.10.2)"]
)
def test_newer_servers_and_the_embedded_engine_are_accepted(agent):
    check_supported(agent, "bolt://graph.example:7687")


@pytest.mark.parametrize(
    "uri", ["http://127.0.0.1:7474", "bolt://127.0.0.1:1", "nonsense", "bolt://u:p@127.0.0.1:1"]
)
def test_where_no_graph_answers_it_is_said_without_the_password(uri):
    with pytest.raises(errors.EngineUnavailable) as unavailable:
        open_graph(uri, "neo4j", "a-secret-word", "neo4j")
    assert "a-secret-word" not in str(unavailable.value)


def test_without_an_address_a_data_folder_is_needed():
    with pytest.raises(errors.EngineUnavailable, match="neither the address of a graph nor a data folder"):
        open_graph()
