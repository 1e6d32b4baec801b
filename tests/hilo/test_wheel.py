"""The built wheel carries what it needs: model, gazetteer, queries; and the names of our rooms are ours."""

import importlib
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ROOMS = ("terms", "cypher", "nlp", "graph", "ingest", "hilo")
TRY = """
import cypher, spacy, nlp, terms
from nlp import pipeline
from terms import gazetteer, lexicon
assert nlp.__file__.startswith({place!r}) and terms.__file__.startswith({place!r}), nlp.__file__
assert len(list(cypher.all_queries())) > 100
assert gazetteer.resolve("Tumbes", ["PE"]).country == "PE"
assert lexicon.known("expediente")
assert [label for *_, label, _ in pipeline.spans(pipeline.load(), "Rutilio Zepeda vive en Machala.")]
"""


def test_each_room_is_ours():
    assert all(ROOT in Path(str(importlib.import_module(room).__file__)).parents for room in ROOMS)


@pytest.mark.slow
def test_the_wheel_works_without_the_checkout(tmp_path: Path):
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    place = tmp_path / "unpacked"
    with zipfile.ZipFile(next(tmp_path.glob("*.whl"))) as wheel:
        wheel.extractall(place)
        names = wheel.namelist()
    assert not [name for name in names if name.startswith(("nlp/train", "terms/build", "tests", "samples"))]
    code = f"import sys; sys.path.insert(0, {str(place)!r})\n" + TRY.format(place=str(place))
    done = subprocess.run(
        [sys.executable, "-P", "-c", code], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
