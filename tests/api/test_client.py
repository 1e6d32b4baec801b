"""A client that openapi-python-client writes from the description does the investigator's story."""

import importlib
import io
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from tests.api.conftest import House

NAME = "hilo_client_of_a_test"


@pytest.fixture(scope="module")
def package(house: House, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The name under which the generated client can be imported."""
    folder = tmp_path_factory.mktemp("client")
    with house.client() as nobody:
        description = nobody.get("/v1/openapi.json").text
    (folder / "openapi.json").write_text(description, "utf-8")
    (folder / "config.json").write_text(
        json.dumps({"package_name_override": NAME, "project_name_override": NAME, "post_hooks": []}), "utf-8"
    )
    command = [
        str(Path(sys.executable).with_name("openapi-python-client")), "generate", "--path", "openapi.json",
        "--config", "config.json", "--output-path", "out", "--meta", "none", "--fail-on-warning",
    ]  # fmt: skip
    made = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, timeout=120)
    assert made.returncode == 0, made.stdout + made.stderr
    (folder / "out").rename(folder / NAME)
    sys.path.insert(0, str(folder))
    yield NAME
    sys.path.remove(str(folder))
    for loaded in [name for name in sys.modules if name.partition(".")[0] == NAME]:
        del sys.modules[loaded]


def test_a_generated_client_does_the_investigators_story(house: House, package: str) -> None:
    models = importlib.import_module(f"{package}.models")
    client = importlib.import_module(package).AuthenticatedClient(
        base_url=house.address, token=house.secrets["investigator"], raise_on_unexpected_status=True
    )

    def operation(tag: str, name: str) -> ModuleType:
        return importlib.import_module(f"{package}.api.{tag}.{name}")

    def ask(tag: str, name: str, *given: object, **more: object) -> Any:
        return operation(tag, name).sync(*given, client=client, **more)

    case = ask("cases", "open_case_by_reference", body=models.ReferenceAsked(reference="EC-2023-11"))
    assert isinstance(case, models.CaseFile)
    (link,) = case.linked
    assert link.cross_border
    assert {link.a.reference, link.b.reference} == {"EC-2023-11", "PE-0457"}
    reason = next(reason for reason in link.reasons if reason.kind == "phone")
    phone = ask("entities", "get_entity", reason.entity)
    assert {part.case.country for part in phone.parts} == {"EC", "PE"}
    said = reason.passages[0]
    passage = ask("documents", "get_passage", said.document, start=said.start, end=said.end)
    assert "PHONE" in {mark.label for mark in passage.marks}

    found = ask(
        "entities", "search_entities", body=models.SearchAsked(words="zepeda rutilio", kinds=["Person"])
    )
    assert found.hits[0].node.name == "Rutilio Zepeda Umanzor"
    paths = ask("links", "find_paths", body=models.PathsAsked(a="EC-2023-11", b="PE-0457"))
    assert paths.paths
    links = ask("links", "list_links", cross_border=True, country=["EC"])
    assert links.total == 1

    victim = next(person.node for person in case.people if person.role == "victim")
    refused = ask("reveals", "reveal", body=models.RevealAsked(person=victim.uid, purpose=" "))
    assert isinstance(refused, models.Problem)
    assert [wrong.field for wrong in refused.fields] == ["body.purpose"]
    shown = ask("reveals", "reveal", body=models.RevealAsked(person=victim.uid, purpose="Order 12/2024"))
    assert shown.name == "Yuleisy Pantoja Cárdenas"

    queue = ask("decisions", "list_queue", kind=models.QueueKind.FACT)
    assert queue.items
    types = importlib.import_module(f"{package}.types")
    file = types.File(payload=io.BytesIO(b"roto"), file_name="roto.pdf", mime_type="application/pdf")
    job = ask("uploads", "upload_files", body=models.UploadAsked(files=[file], country="EC"))
    house.work()
    job = ask("uploads", "get_job", job.id)
    assert [aside.number for aside in job.set_aside] == ["1"]
    client.get_httpx_client().close()
