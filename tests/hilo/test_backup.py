"""Backups: what comes back is equal, what was tampered with changes nothing, and no file lands where it should not."""

import io
import json
import os
import shutil
import subprocess
import sys
import tarfile
import threading
from pathlib import Path
from typing import Any

import pytest
from filelock import FileLock

from graph.audit import Audit, Event
from graph.client import Client
from graph.store import Store
from hilo import backup
from hilo.backup import BackupError, Restored
from hilo.backup.alone import alone
from hilo.backup.parcel import packing, unpacked
from hilo.backup.sealed import sealed, unsealed
from hilo.backup.staging import staged
from hilo.reading import Reading, reading
from hilo.settings import Settings
from tests.hilo.command import answer, environment, hilo

WORDS = "cuatro palabras sin ningún sentido"


def settings_of(data: Path, graph: dict[str, Any] | None = None) -> Settings:
    """The settings of a data folder; `graph` names another engine than the embedded one."""
    given = {f"graph_{name}": value for name, value in (graph or {"uri": ""}).items()}
    return Settings(data=data, reader="tester", **given)


def picture(opened: Reading) -> list[str]:
    """All that a store holds, decisions with their ids and times included, as lines."""
    store = Store(opened.client)
    known = store.evidence()
    texts = [repr(store.document(document.uid)) for document in known.documents]
    parts = (*known.mentions, *known.assertions, *known.decisions)
    return store.graph().lines() + sorted(texts) + sorted(map(repr, parts))


def files(folder: Path) -> dict[str, bytes]:
    """Original files by their names."""
    return {path.name: path.read_bytes() for path in folder.glob("originals/??/*")}


def everything(folder: Path) -> dict[str, bytes]:
    """Every file of a data folder that a restore might touch."""
    paths = (path for path in folder.rglob("*") if path.is_file() and "engine" not in path.parts)
    return {str(path.relative_to(folder)): path.read_bytes() for path in paths if path.suffix != ".lock"}


def quiet(*_: int) -> None:
    """Progress that nobody looks at."""


def restored(settings: Settings, file: Path, words: str = WORDS, **how: bool) -> Restored:
    """Restore into the store of these settings."""
    with reading(settings) as opened:
        return backup.restore(settings, opened, file, words, quiet, **how)


@pytest.fixture(scope="session")
def saved(whole: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A backup of the five cases."""
    (whole / "keys.json").write_text('{"keys": []}', "utf-8")
    file = tmp_path_factory.mktemp("saved") / "hilo.backup"
    settings = settings_of(whole)
    with reading(settings) as opened:
        told = backup.save(settings, opened, file, WORDS, quiet)
    assert (told.documents, told.decisions, told.originals, told.damaged) == (5, 5, 5, ())
    assert told.keys
    return file


@pytest.fixture(scope="session")
def saved_picture(whole: Path) -> list[str]:
    """What the five cases are in their own store."""
    with reading(settings_of(whole)) as opened:
        return picture(opened)


def test_a_backup_comes_back_equal_and_the_audit_goes_on(
    saved: Path, saved_picture: list[str], whole: Path, data: Path
):
    assert oct(saved.stat().st_mode & 0o777) == "0o600"
    assert [path.name for path in saved.parent.iterdir()] == ["hilo.backup"]
    settings = settings_of(data)
    with reading(settings) as opened:
        told = backup.restore(settings, opened, saved, WORDS, quiet)
        assert picture(opened) == saved_picture
    assert (told.documents, told.decisions, told.originals, told.keys) == (5, 5, 5, False)
    assert files(data) == files(whole)
    assert not (data / "keys.json").exists()
    assert not [path.name for path in data.iterdir() if "restor" in path.name]
    audit = Audit(data / "audit.jsonl")
    assert audit.verify().good
    events = [json.loads(line)["event"] for line in audit.path.read_text("utf-8").splitlines()]
    assert events[-2:] == ["exported", "recovered"]
    assert answer(hilo(data, "reread", "--json"))["changed"] == 0
    assert answer(hilo(data, "rebuild", "--json"))["failure"] == ""
    with reading(settings) as opened:
        assert picture(opened) == saved_picture


def test_a_full_store_is_replaced_only_when_asked_and_what_was_erased_since_stays_erased(
    saved: Path, cases: Path, data: Path
):
    settings = settings_of(data)
    restored(settings, saved)
    document = answer(hilo(data, "case", "EC-2023-11", "--json"))["documents"][0]["uid"]
    assert hilo(data, "erase", document, "--why", "court order 12").returncode == 0
    (data / "keys.json").write_text('{"keys": ["of today"]}', "utf-8")
    with reading(settings) as opened:
        before = picture(opened)
        with pytest.raises(BackupError, match="not empty"):
            backup.restore(settings, opened, saved, WORDS, quiet)
        assert picture(opened) == before
        told = backup.restore(settings, opened, saved, WORDS, quiet, replace=True, keys=True)
        assert picture(opened) == before
    assert (told.documents, told.erased, told.originals, told.audit_kept) == (4, 1, 4, "")
    assert document not in files(data)
    assert (data / "keys.json").read_text("utf-8") == '{"keys": []}'
    record = (data / "audit.jsonl").read_text("utf-8")
    assert record.count('"recovered"') == 2
    assert "court order 12" in record
    assert Audit(data / "audit.jsonl").verify().good
    assert hilo(data, "ingest", cases / "ec").returncode == 3


def test_another_record_of_who_saw_what_is_kept_beside_the_backups(saved: Path, data: Path):
    here = Audit(data / "audit.jsonl")
    head = here.append(Event.OPENED, ("case",), "somebody", "before the restore")
    told = restored(settings_of(data), saved)
    kept = Audit(data / told.audit_kept)
    assert kept.verify().head == head
    assert here.verify().good
    assert told.audit_kept in here.path.read_text("utf-8").splitlines()[-1]


@pytest.mark.parametrize(
    "harm", ["wrong passphrase", "cut off", "a bit flipped", "the end is missing", "no backup"]
)
def test_what_does_not_open_whole_changes_nothing(saved: Path, whole: Path, tmp_path: Path, harm: str):
    file, words = tmp_path / "harmed", WORDS
    raw = bytearray(saved.read_bytes())
    match harm:
        case "wrong passphrase":
            words = "cinco palabras sin ningún sentido"
        case "cut off":
            del raw[len(raw) * 2 // 3 :]
        case "a bit flipped":
            raw[len(raw) // 2] ^= 1
        case "the end is missing":
            raw = _shortened(raw)
        case _:
            raw = bytearray(b"%PDF-1.4 something else" * 100)
    file.write_bytes(raw)
    before = everything(whole)
    with pytest.raises(BackupError, match=r"nothing was changed$"):
        restored(settings_of(whole), file, words, replace=True)
    assert everything(whole) == before


def _shortened(raw: bytearray) -> bytearray:
    """The same outer tar, whose second member says that it ends a piece of encryption earlier."""
    with tarfile.open(fileobj=io.BytesIO(raw)) as archive:
        key, content = archive.getmembers()
        kept = archive.extractfile(content).read()[: -(content.size % 65552)]
        whole_key = archive.extractfile(key).read()
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w", format=tarfile.GNU_FORMAT) as archive:
        for name, part in ((key.name, whole_key), (content.name, kept)):
            info = tarfile.TarInfo(name)
            info.size = len(part)
            archive.addfile(info, io.BytesIO(part))
    return bytearray(out.getvalue())


@pytest.mark.parametrize(
    "name",
    [
        "../evil",
        "/evil",
        "originals/../../evil",
        f"originals/{'a' * 63}",
        "evidence/1.jsonl",
        "evidence",
        "evil",
    ],
)
def test_only_parts_of_our_own_naming_are_taken_out(name: str):
    stream = io.BytesIO()
    with packing(stream) as pack:
        pack.note(name, b"evil")
    with pytest.raises(BackupError, match="nothing was changed"):
        list(unpacked(io.BytesIO(stream.getvalue())))


@pytest.mark.parametrize("sort", [tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.DIRTYPE, tarfile.FIFOTYPE])
def test_only_plain_files_are_taken_out(sort: bytes):
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode="w|gz") as archive:
        info = tarfile.TarInfo("manifest.json")
        info.type, info.linkname = sort, "/etc/passwd"
        archive.addfile(info)
    with pytest.raises(BackupError, match="nothing was changed"):
        list(unpacked(io.BytesIO(stream.getvalue())))


def test_a_part_comes_once_and_a_backup_of_a_newer_hilo_is_left_alone(tmp_path: Path, data: Path):
    data.mkdir(mode=0o700)
    stream = io.BytesIO()
    with packing(stream) as pack:
        for _ in range(2):
            pack.note("audit.jsonl", b"")
    with pytest.raises(BackupError, match="nothing was changed"):
        list(unpacked(io.BytesIO(stream.getvalue())))
    with sealed(tmp_path / "newer", WORDS) as sink, packing(sink) as pack:
        pack.note("manifest.json", b'{"format": 2, "id": "b-1", "made": "2036-01-01"}')
    with pytest.raises(BackupError, match="newer Hilo"), staged(tmp_path / "newer", WORDS, data):
        pass
    assert list(data.iterdir()) == []


def test_large_content_passes_in_pieces_and_a_failing_writer_leaves_no_file(tmp_path: Path):
    file, piece, before = tmp_path / "large", os.urandom(1 << 20), set(threading.enumerate())
    with sealed(file, WORDS) as stream:
        for _ in range(64):
            stream.write(piece)
    with unsealed(file, WORDS) as stream:
        assert all(stream.read(1 << 20) == piece for _ in range(64))
        assert stream.read(1) == b""
    with pytest.raises(BackupError, match="is there already"), sealed(file, WORDS):
        pass
    with pytest.raises(TypeError), sealed(tmp_path / "failed", WORDS) as stream:
        stream.write("no bytes")
    with pytest.raises(BackupError, match="cannot be written"), sealed(tmp_path / "no/such", WORDS):
        pass
    assert [path.name for path in tmp_path.iterdir()] == ["large"]
    assert set(threading.enumerate()) <= before


def test_a_busy_worker_is_waited_for_and_then_named(tmp_path: Path):
    with (
        FileLock(tmp_path / "worker.lock"),
        pytest.raises(BackupError, match="stop the worker"),
        alone(tmp_path, 0.1),
    ):
        pass
    with alone(tmp_path, 0.1):
        assert (tmp_path / "worker.lock").exists()


def with_file(data: Path, words: Path, *command: str | Path) -> subprocess.CompletedProcess[str]:
    """Run a command that finds the passphrase in a file."""
    return subprocess.run(
        [sys.executable, "-m", "hilo", *map(str, command)],
        env={**environment(data), "HILO_BACKUP_PASSPHRASE_FILE": str(words)},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
        stdin=subprocess.DEVNULL,
    )


def test_the_passphrase_is_asked_for_or_stands_in_a_file(whole: Path, tmp_path: Path):
    file, words = tmp_path / "b", tmp_path / "words"
    asked = hilo(whole, "backup", file)
    assert asked.returncode == 2
    assert "HILO_BACKUP_PASSPHRASE_FILE" in asked.stderr
    words.write_text("short\n", "utf-8")
    for path, why in ((words, "at least 12"), (tmp_path / "gone", "cannot be read")):
        done = with_file(whole, path, "backup", file)
        assert done.returncode == 1
        assert why in done.stderr
    assert not file.exists()


def test_a_damaged_original_is_told_and_the_rest_comes_back(saved: Path, data: Path, tmp_path: Path):
    settings, words = settings_of(data), tmp_path / "words"
    words.write_text(f"{WORDS}\n", "utf-8")
    restored(settings, saved)
    harmed = min(data.glob("originals/??/*"))
    harmed.write_bytes(b"rot")
    file = tmp_path / "b"
    done = with_file(data, words, "backup", file)
    assert done.returncode == 3, done.stderr
    assert harmed.name in done.stderr
    again = with_file(data, words, "restore", file, "--replace")
    assert again.returncode == 3, again.stderr
    assert "5 documents, 5 decisions and 4 originals" in again.stdout
    assert harmed.name not in files(data)


@pytest.mark.neo4j
def test_a_backup_crosses_from_one_engine_to_the_other_and_back(
    saved: Path,
    saved_picture: list[str],
    graph: Client,
    neo4j_settings: dict[str, Any],
    data: Path,
    tmp_path: Path,
):
    assert graph.flavour == "neo4j"
    server, file = settings_of(tmp_path / "server", neo4j_settings), tmp_path / "from-neo4j"
    with reading(server) as opened:
        backup.restore(server, opened, saved, WORDS, quiet)
        assert picture(opened) == saved_picture
        backup.save(server, opened, file, WORDS, quiet)
    with reading(settings_of(data)) as opened:
        backup.restore(settings_of(data), opened, file, WORDS, quiet)
        assert picture(opened) == saved_picture
    assert Audit(data / "audit.jsonl").verify().good
    shutil.rmtree(tmp_path / "server")
