import hashlib
import os
import stat
import time

import pytest

from graph.originals import Originals


def test_an_original_is_kept_under_its_hash_and_never_under_its_name(given, tmp_path):
    store = Originals(tmp_path / "originals")
    path = given("Luz Marina.txt", b"bytes \x00\xff")
    sha256 = store.put(path)
    assert sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    assert store.has(sha256)
    assert store.path(sha256).read_bytes() == path.read_bytes()
    assert not any("Luz" in str(inside) for inside in (tmp_path / "originals").rglob("*"))


def test_only_the_owner_may_look(given, tmp_path):
    store = Originals(tmp_path / "data" / "originals")
    sha256 = store.put(given("a.txt", "x"))
    assert stat.S_IMODE(store.path(sha256).stat().st_mode) == 0o600
    for folder in (
        tmp_path / "data" / "originals",
        store.path(sha256).parent,
        tmp_path / "data" / "originals" / "incoming",
    ):
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_the_same_bytes_twice_are_one_original(given, tmp_path):
    store = Originals(tmp_path / "originals")
    first = store.put(given("a.txt", "x"))
    before = store.path(first).stat()
    assert store.put(given("b.txt", "x")) == first
    assert store.path(first).stat().st_ino == before.st_ino
    assert list((tmp_path / "originals" / "incoming").iterdir()) == []


def test_an_original_can_be_removed(given, tmp_path):
    store = Originals(tmp_path / "originals")
    sha256 = store.put(given("a.txt", "x"))
    assert store.remove(sha256)
    assert not store.has(sha256)
    assert not store.remove(sha256)


@pytest.mark.parametrize("name", ["", "../../etc/passwd", "a" * 63, "A" * 64, "a" * 64 + "\n", "a/" * 32])
def test_what_is_no_hash_is_no_path(name, tmp_path):
    store = Originals(tmp_path / "originals")
    for ask in (store.path, store.has, store.remove):
        with pytest.raises(ValueError, match="not a sha256"):
            ask(name)


def test_what_a_put_that_was_cut_off_left_is_swept_after_a_day(given, tmp_path):
    store = Originals(tmp_path / "originals")
    store.put(given("a.txt", "x"))
    incoming = tmp_path / "originals" / "incoming"
    for name, age in (("old", 100_000), ("new", 60)):
        (incoming / name).write_text("half")
        os.utime(incoming / name, (time.time() - age,) * 2)
    store.put(given("b.txt", "y"))
    assert [left.name for left in incoming.iterdir()] == ["new"]


def test_a_file_that_is_not_there_leaves_nothing_behind(tmp_path):
    store = Originals(tmp_path / "originals")
    with pytest.raises(FileNotFoundError):
        store.put(tmp_path / "nada.txt")
    assert list((tmp_path / "originals" / "incoming").iterdir()) == []
