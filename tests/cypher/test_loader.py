import pytest

import cypher
from cypher import Query, QueryFileError, load
from terms.vocabulary import Kind


def test_a_query_brings_its_question_its_inputs_and_its_outputs():
    query = load("meta/schema_version")
    assert query.question.startswith("In which version")
    assert query.inputs == ("limit",)
    assert query.outputs == ("version", "digest")
    assert not query.writes
    assert "//" not in query.text


def test_the_same_query_is_read_once():
    assert load("meta/schema_version") is load("meta/schema_version")


def test_placeholders_take_members_of_closed_sets_only(templates):
    templates("things", "// question: ?\n// in: limit\n// out: n\nMATCH (n:{{KIND}}) RETURN n LIMIT $limit")
    assert load("trial/things", kind=Kind.PERSON).text == "MATCH (n:`Person`) RETURN n LIMIT $limit"
    with pytest.raises(QueryFileError, match="outside the closed set"):
        load("trial/things", kind="Person` DETACH DELETE n //")
    with pytest.raises(QueryFileError, match="has the placeholders"):
        load("trial/things")


def test_a_query_without_its_header_is_refused(templates):
    templates("bare", "MATCH (n:Person) RETURN n LIMIT $limit")
    with pytest.raises(QueryFileError, match="no header line for in, out, question"):
        load("trial/bare")


@pytest.mark.parametrize("name", ["../secrets", "/etc/passwd", "meta", "meta/../x", "meta/none_such"])
def test_names_lead_nowhere_but_to_query_files(name):
    with pytest.raises(QueryFileError):
        load(name)


def test_a_query_knows_which_keys_it_reads_from_each_row():
    query = Query.of(
        "trial", "UNWIND $rows AS row MERGE (p:Person {uid: row.uid}) SET p += row.props // row.nothing"
    )
    assert query.row_keys == {"uid", "props"}
    assert query.writes


def test_schema_files_are_divided_into_statements():
    found = cypher.statements("10_constraints.cypher")
    assert "CREATE CONSTRAINT entity_uid IF NOT EXISTS FOR (n:Entity) REQUIRE n.uid IS UNIQUE" in found
    assert not any(";" in statement or "//" in statement for statement in found)


@pytest.fixture
def templates(tmp_path, monkeypatch):
    """Puts query files into a group `trial` of a folder of their own."""
    monkeypatch.setattr(cypher, "FOLDER", tmp_path)
    (tmp_path / "trial").mkdir()
    yield lambda name, text: (tmp_path / f"trial/{name}.cypher").write_text(text, encoding="utf-8")
    cypher.load.cache_clear()
    cypher._source.cache_clear()
