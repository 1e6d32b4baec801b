"""What people do with the API: the investigator, the researcher, the intake desk."""

import io
import zipfile
from pathlib import Path

import httpx
import networkx
import pytest

from graph.audit import Audit
from tests.api.conftest import House

VICTIMS = (
    "Yuleisy",
    "Pantoja",
    "Cleidiane",
    "Nogueira",
    "Yorgelis",
    "Madriz",
    "Daniuska",
    "Maribel",
    "Ochoa",
)


def audited(house: House, event: str) -> list[str]:
    lines = (Path(house.settings.data) / "audit.jsonl").read_text("ascii").splitlines()
    return [line for line in lines if f'"event": "{event}"' in line]


def test_an_investigator_asks_what_a_case_is_linked_to_and_why(house: House) -> None:
    with house.client("investigator") as ana:
        case = ana.post("/v1/case-by-reference", json={"reference": "ec 2023/11"}).json()
        (link,) = case["linked"]
        assert {link["a"]["reference"], link["b"]["reference"]} == {"EC-2023-11", "PE-0457"}
        assert link["cross_border"]
        reason = next(reason for reason in link["reasons"] if reason["kind"] == "phone")
        assert {passage["case"] for passage in reason["passages"]} == {"EC-2023-11", "PE-0457"}

        phone = ana.get(f"/v1/entities/{reason['entity']}").json()
        assert {part["case"]["country"] for part in phone["parts"]} == {"EC", "PE"}

        said = reason["passages"][0]
        where = f"/v1/documents/{said['document']}"
        passage = ana.get(f"{where}/passage", params={"start": said["start"], "end": said["end"]}).json()
        assert "PHONE" in {mark["label"] for mark in passage["marks"]}

        paths = ana.post("/v1/paths", json={"a": "EC-2023-11", "b": "PE-0457"}).json()["paths"]
        assert not paths[0]["context"]
        assert len(paths[0]["nodes"]) == len(paths[0]["links"]) + 1


def test_a_journey_and_the_people_of_a_case_are_shown_with_their_sentences(house: House) -> None:
    with house.client("investigator") as ana:
        case = ana.post("/v1/case-by-reference", json={"reference": "EC-2023-11"}).json()
        assert case["card"]["stage"] == "CHARGE"
        roles = {person["role"]: person["node"] for person in case["people"]}
        assert roles["victim"]["masked"]
        assert roles["suspect"]["name"] == "Rutilio Zepeda Umanzor"
        (journey,) = case["routes"]
        assert [leg["target"] for leg in journey["legs"]] == ["Rumichaca", "Machala"]
        assert "Cúcuta" in journey["passage"]["text"]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("umanzor RUTILIO zepeda", "Rutilio Zepeda Umanzor"),
        ("0999123456", "+593 99 912 3456"),
        ("+593 (99) 912-3456", "+593 99 912 3456"),
        ("pe 0457", "PE-0457"),
    ],
)
def test_a_search_minds_neither_order_nor_spelling(house: House, words: str, found: str) -> None:
    with house.client("investigator") as ana:
        hits = ana.post("/v1/search", json={"words": words}).json()["hits"]
    assert hits[0]["node"]["name"] == found


def test_a_search_for_a_victims_name_finds_nothing(house: House) -> None:
    with house.client("investigator") as ana:
        found = ana.post("/v1/search", json={"words": "Yuleisy Pantoja"}).json()
    assert found == {"hits": [], "facets": [], "next": ""}


def test_facets_narrow_a_search(house: House) -> None:
    with house.client("analyst") as eva:
        everything = eva.post("/v1/search", json={}).json()
        people = eva.post(
            "/v1/search", json={"kinds": ["Person"], "roles": ["suspect"], "countries": ["EC"]}
        ).json()
    counts = {facet["value"]: facet["count"] for facet in everything["facets"] if facet["field"] == "kind"}
    assert counts["Case"] == 5
    assert [hit["node"]["name"] for hit in people["hits"]] == ["Rutilio Zepeda Umanzor"]


def test_what_is_tied_to_a_thing_is_counted_and_then_opened(house: House) -> None:
    with house.client("analyst") as eva:
        suspect = eva.post("/v1/search", json={"words": "Rutilio Zepeda", "countries": ["EC"]}).json()[
            "hits"
        ][0]["node"]["uid"]
        counts = eva.get(f"/v1/entities/{suspect}/neighbours").json()["counts"]
        assert {"type": "HAS_DOCUMENT", "label": "IdentityDocument", "count": 1} in counts
        around = eva.get(f"/v1/entities/{suspect}/around", params={"kind": "IdentityDocument"}).json()
    assert {node["label"] for node in around["nodes"]} == {"Person", "IdentityDocument"}
    assert around["next"] == ""


def test_a_name_and_an_original_are_shown_for_a_purpose_and_on_record(house: House) -> None:
    with house.client("investigator") as ana:
        case = ana.post("/v1/case-by-reference", json={"reference": "EC-2023-11"}).json()
        victim = next(person["node"] for person in case["people"] if person["role"] == "victim")
        before = len(audited(house, "revealed"))
        for body in ({"person": victim["uid"]}, {"person": victim["uid"], "purpose": "  "}):
            assert ana.post("/v1/reveals", json=body).status_code == 422
        assert len(audited(house, "revealed")) == before
        shown = ana.post("/v1/reveals", json={"person": victim["name"], "purpose": "Order 12/2024"})
        assert shown.json()["name"] == "Yuleisy Pantoja Cárdenas"
        document = case["documents"][0]["uid"]
        file = ana.post(f"/v1/documents/{document}/original", json={"purpose": "Order 12/2024"})
    assert "Yuleisy Pantoja" in file.content.decode()
    assert file.headers["content-disposition"] == f'attachment; filename="{document}.txt"'
    assert file.headers["content-type"] == "application/octet-stream"
    assert len(audited(house, "revealed")) == before + 2


def test_a_document_is_read_page_by_page_masked_and_marked(house: House) -> None:
    told = "El imputado Rutilio Zepeda Umanzor captó a la víctima Yuleisy Pantoja Cárdenas en Machala.\n\n"
    hand_in(house, "EC-2023-98", told * 9)
    with house.client("researcher") as rui:
        case = rui.post("/v1/case-by-reference", json={"reference": "EC-2023-98"}).json()
        where = f"/v1/documents/{case['documents'][0]['uid']}/text"
        offset, pages = 0, []
        while True:
            page = rui.get(where, params={"offset": offset, "limit": 200}).json()
            pages.append(page)
            if not (offset := page["next"]):
                break
    assert len(pages) > 1
    text = " ".join(page["passage"]["text"] for page in pages)
    assert text.count("Rutilio Zepeda") == 9
    assert "Yuleisy" not in text
    assert "Pantoja" not in text
    for page in pages:
        for mark in page["marks"]:
            assert 0 <= mark["start"] < mark["end"] <= len(page["passage"]["text"])
    forget(house, "EC-2023-98")


def test_a_researcher_takes_a_graph_that_networkx_opens(house: House) -> None:
    with house.client("researcher") as rui:
        before = len(audited(house, "exported"))
        for wanted in ({}, {"filter": {"cross_border": True}}):
            file = rui.post("/v1/exports", json={"format": "graphml", **wanted})
            assert file.status_code == 200, file.text
            assert "not for publication" in file.text
            assert not [name for name in VICTIMS if name in file.text]
            drawn = networkx.read_graphml(io.BytesIO(file.content))
            assert {data["x_label"] for _, data in drawn.nodes(data=True)} >= {"Case", "Phone"}
        told = rui.post("/v1/exports", json={"format": "json"}).json()
    assert "not for publication" in told["marking"]
    ids = {node["uid"] for node in told["nodes"]}
    assert {link["source"] for link in told["links"]} <= ids
    assert len(audited(house, "exported")) == before + 3


def test_a_picture_is_bounded_and_says_so(house: House) -> None:
    with house.client("analyst") as eva:
        small = eva.post("/v1/subgraph", json={"limit": 3}).json()
        seed = eva.post("/v1/search", json={"words": "PE-0457"}).json()["hits"][0]["node"]["uid"]
        around = eva.post("/v1/subgraph", json={"seeds": [seed], "hops": 1}).json()
    assert len(small["nodes"]) <= 3
    assert not small["complete"]
    assert seed in {node["uid"] for node in around["nodes"]}


def test_an_intake_desk_hands_in_files_and_learns_how_each_fared_and_nothing_else(house: House) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("Pantoja/roto.pdf", b"%PDF-1.4 broken")
    known = "Expediente: EC-2023-99\n\nEl imputado Rutilio Zepeda Umanzor usaba el teléfono 099 912 3456."
    files = [
        ("files", ("acta Yuleisy Pantoja.txt", known.encode())),
        ("files", ("Yuleisy Pantoja.pdf", b"%PDF-1.4 broken")),
        ("files", ("todo.zip", packed.getvalue())),
    ]
    with house.client("intake") as desk, house.client("other intake") as neighbour:
        sent = desk.post("/v1/uploads", files=files, data={"country": "EC", "reference": "EC-2023-99"})
        assert sent.status_code == 202
        where = sent.headers["location"]
        assert desk.get(where).json()["state"] == "waiting"
        assert neighbour.get(where).status_code == 404
        house.work()
        job = desk.get(where)
        told = job.json()
        assert told["state"] == "done"
        assert (told["added"], told["changed"], told["documents"]) == (0, 0, 0)
        assert told["files"] == told["of_files"]
        assert [aside["number"].split(".")[0] for aside in told["set_aside"]] == ["2", "3"]
        assert "Pantoja" not in job.text
        assert "roto" not in job.text
        assert neighbour.get("/v1/jobs").json() == {"items": []}
        again = desk.post("/v1/uploads", files=files, data={"country": "EC", "reference": "EC-2023-99"})
        house.work()
        second = desk.get(again.headers["location"]).json()
    without = {"id", "at"}
    assert {k: v for k, v in told.items() if k not in without} == {
        k: v for k, v in second.items() if k not in without
    }
    with house.client("analyst") as eva:
        assert eva.get(where).json()["documents"] == 1
    forget(house, "EC-2023-99")


def test_a_join_is_judged_a_fact_is_edited_and_both_are_taken_back(house: House) -> None:
    with house.client("investigator") as ana:
        before = everything(ana)
        facts = ana.get("/v1/queue", params={"kind": "fact", "limit": 100}).json()["items"]
        relation = next(item for item in facts if "certainty" in item["fields"])
        other = "planned" if relation["fields"]["certainty"] != "planned" else "done"
        edit = {
            "item": relation["uid"],
            "verdict": "edited",
            "fields": {"certainty": other},
            "why": "see page 2",
        }
        sent = ana.post("/v1/reviews", json=edit)
        assert sent.status_code == 202, sent.text
        assert sent.json()["task"] == "review"
        house.work()
        assert everything(ana) != before
        decided = ana.get("/v1/queue", params={"decided": "true"}).json()["items"]
        choice = next(item for item in decided if item["uid"] == relation["uid"])["decided"]
        assert choice["verdict"] == "edited"
        undone = ana.post(f"/v1/decisions/{choice['uid']}/undo", json={"why": "too soon"})
        assert undone.status_code == 202, undone.text
        house.work()
        assert everything(ana) == before

        wrong = {"item": relation["uid"], "verdict": "edited", "fields": {"certainty": "Yuleisy"}}
        refused = ana.post("/v1/reviews", json=wrong)
        assert refused.status_code == 422
        assert "Yuleisy" not in refused.text

        people = ana.post("/v1/search", json={"kinds": ["Person"], "roles": ["suspect"]}).json()["hits"]
        one, two = (hit["node"]["uid"] for hit in people[:2])
        judged = ana.post("/v1/judgements", json={"a": one, "b": two, "verdict": "different"})
        assert judged.status_code == 202, judged.text
        house.work()
        assert ana.get(f"/v1/jobs/{judged.json()['id']}").json()["state"] == "done"
        assert ana.post("/v1/judgements", json={"a": one, "b": one, "verdict": "same"}).status_code == 422
        decision = f"d-{judged.json()['id']}"
        assert ana.post(f"/v1/decisions/{decision}/undo", json={}).status_code == 202
        house.work()
        assert everything(ana) == before


def everything(client: httpx.Client) -> object:
    """All that the key may see, as data."""
    told = client.post("/v1/exports", json={"format": "json"})
    assert told.status_code == 200
    return told.json()


def hand_in(house: House, reference: str, text: str) -> None:
    with house.client("investigator") as ana:
        data = {"country": "EC", "reference": reference}
        sent = ana.post("/v1/uploads", files=[("files", ("a.txt", text.encode()))], data=data)
    assert sent.status_code == 202
    house.work()


def forget(house: House, reference: str) -> None:
    """Take a case out again, as its office would with the command line."""
    with house.client("investigator") as ana:
        case = ana.post("/v1/case-by-reference", json={"reference": reference}).json()
    for document in case["documents"]:
        house.erase(document["uid"])


def test_the_record_of_all_that_is_whole(house: House) -> None:
    assert Audit(Path(house.settings.data) / "audit.jsonl").verify().good
