"""Keys: made once, kept hashed, checked, revoked; what a damaged file does."""

import json
import stat
import threading
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from graph.engine import stop
from graph.view.scope import Right
from hilo.keys import RIGHTS, Key, KeyRole, Keys, NoSuchKey, scope
from hilo.private import FileUnreadable
from hilo.tokens import holds_key
from terms.vocabulary import Handling
from tests.hilo.command import answer, hilo


class Clock:
    """A clock that is set by hand."""

    def __init__(self) -> None:
        self.at = datetime(2030, 1, 1, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.at


@pytest.fixture
def keys(tmp_path: Path) -> Keys:
    return Keys(tmp_path / "keys.json")


def test_the_secret_opens_and_nothing_else_does(keys: Keys) -> None:
    secret, key = keys.new("Ana Lucía", KeyRole.ANALYST, ["ec", "PE"])
    assert keys.check(secret) == key
    other = secret[:-1] + ("0" if secret[-1] != "0" else "1")
    stranger = "hilo_" + "0" * 12 + "_" + "0" * 64
    wrong = [
        other,
        stranger,
        "",
        secret + "0",
        secret[:-1],
        secret.upper(),
        f" {secret}",
        f"{secret}\n",
        "ñ\udce9",
    ]
    assert [keys.check(each) for each in wrong] == [None] * len(wrong)


def test_a_secret_has_an_id_and_256_random_bits(keys: Keys) -> None:
    secret, key = keys.new("Ana", KeyRole.ANALYST)
    prefix, name, random = secret.split("_")
    assert (prefix, name, len(bytes.fromhex(random))) == ("hilo", key.id, 32)
    assert holds_key(f"https://127.0.0.1/?a={secret}&b=1")


def test_the_file_is_the_owners_and_keeps_no_secret(keys: Keys, tmp_path: Path) -> None:
    secret, key = keys.new("Ana", KeyRole.ANALYST)
    path = tmp_path / "keys.json"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert secret.rpartition("_")[2] not in path.read_text()
    assert key.sha256 in path.read_text()
    assert [each.name for each in tmp_path.iterdir() if each.name.startswith(".")] == []


def test_an_object_of_a_key_shows_no_hash(keys: Keys) -> None:
    _, key = keys.new("Ana", KeyRole.ANALYST)
    assert key.sha256 not in repr(key)


@pytest.mark.parametrize(
    ("role", "rights"),
    [
        (KeyRole.ANALYST, {Right.READ, Right.REVIEW, Right.EXPORT, Right.UPLOAD}),
        (KeyRole.INVESTIGATOR, {Right.READ, Right.REVEAL, Right.REVIEW, Right.EXPORT, Right.UPLOAD}),
        (KeyRole.RESEARCHER, {Right.READ, Right.EXPORT}),
        (KeyRole.INTAKE, {Right.UPLOAD}),
    ],
)
def test_a_role_has_its_rights_and_no_more(keys: Keys, role: KeyRole, rights: set[Right]) -> None:
    _, key = keys.new("Ana", role, ["EC"], Handling.H1)
    seen = scope(key)
    assert set(seen.rights) == rights == set(RIGHTS[role])
    assert (seen.reader, seen.countries, seen.clearance) == (
        f"Ana ({key.id})",
        frozenset({"EC"}),
        Handling.H1,
    )


def test_a_key_expires(tmp_path: Path) -> None:
    clock = Clock()
    keys = Keys(tmp_path / "keys.json", clock)
    secret, key = keys.new("Ana", KeyRole.ANALYST, days=2)
    clock.at += timedelta(days=2, seconds=-1)
    assert keys.check(secret) == key
    clock.at += timedelta(seconds=1)
    assert keys.check(secret) is None
    assert keys.get(key.id) is None


def test_a_revoked_key_opens_nothing_in_any_process(keys: Keys, tmp_path: Path) -> None:
    elsewhere = Keys(tmp_path / "keys.json")
    secret, key = keys.new("Ana", KeyRole.ANALYST)
    assert elsewhere.check(secret) == key
    first = keys.revoke(key.id)
    assert elsewhere.check(secret) is None
    assert keys.revoke(key.id).revoked == first.revoked
    with pytest.raises(NoSuchKey):
        keys.revoke("0" * 12)


@pytest.mark.parametrize("days", [0, -1, 3651])
def test_days_that_do_not_fit_are_refused(keys: Keys, days: int) -> None:
    with pytest.raises(ValueError, match="1 to 3650"):
        keys.new("Ana", KeyRole.ANALYST, days=days)


@pytest.mark.parametrize("countries", [["XX"], ["EC", "Perú"], [""], [], ["AN"], ["EC PE"]])
def test_countries_that_do_not_exist_are_refused(keys: Keys, countries: list[str]) -> None:
    with pytest.raises(ValueError, match="two-letter codes"):
        keys.new("Ana", KeyRole.ANALYST, countries)


@pytest.mark.parametrize(
    "name",
    ["", " ", "x" * 61, "a\x1b[31m", "a\u202eb", "<b>", "-rf", "a\u200bb", "a;b", "(x)", "=1+1", "x\x00"],
)
def test_names_that_could_do_harm_are_refused(keys: Keys, name: str) -> None:
    with pytest.raises(ValueError, match="name"):
        keys.new(name, KeyRole.ANALYST)


def test_names_of_people_are_taken(keys: Keys) -> None:
    names = ["María-José D'Ávila", "j.ruiz@fiscalia", "Zoë_2", "  Ana   Lucía "]
    assert [keys.new(name, KeyRole.ANALYST)[1].name for name in names] == [*names[:3], "Ana Lucía"]


def test_a_missing_file_holds_no_key(keys: Keys) -> None:
    assert keys.check("hilo_" + "0" * 12 + "_" + "0" * 64) is None
    assert keys.all() == ()


def _damaged(text: str) -> list[str]:
    rows = json.loads(text)
    row = rows["keys"][0]
    changes = [
        {"role": "root"},
        {"clearance": "H9"},
        {"countries": []},
        {"countries": "EC"},
        {"countries": ["XX"]},
        {"expires": "soon"},
        {"expires": "2030-01-01T00:00:00"},
        {"sha256": ""},
        {"id": "x"},
        {"name": "a\u202eb"},
    ]
    changed = [json.dumps({"version": 1, "keys": [{**row, **change}]}) for change in changes]
    lacking = [
        json.dumps({"version": 1, "keys": [{k: v for k, v in row.items() if k != name}]}) for name in row
    ]
    torn = [text[: len(text) // 2], "", "[]", "null", '{"keys": []}', "[" * 100_000]
    twice = json.dumps({"version": 1, "keys": [row, row]})
    newer = json.dumps({"version": 2, "keys": [row]})
    return [*changed, *lacking, *torn, twice, newer]


def test_a_damaged_file_lets_nobody_in_and_is_not_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "keys.json"
    secret, key = Keys(path).new("Ana", KeyRole.ANALYST, ["EC"])
    for text in _damaged(path.read_text()):
        path.write_text(text)
        keys = Keys(path)
        for doing in (
            lambda k: k.check(secret),
            lambda k: k.new("B", KeyRole.INTAKE),
            lambda k: k.revoke(key.id),
        ):
            with pytest.raises(
                FileUnreadable, match=r"keys\.json in the data folder is damaged, so nobody gets in"
            ):
                doing(keys)
        assert path.read_text() == text


def test_a_file_that_is_damaged_while_the_door_is_open_closes_it(keys: Keys, tmp_path: Path) -> None:
    secret, _ = keys.new("Ana", KeyRole.ANALYST)
    assert keys.check(secret)
    (tmp_path / "keys.json").write_text("{")
    with pytest.raises(FileUnreadable):
        keys.check(secret)


def test_a_file_that_others_may_write_to_is_not_trusted(keys: Keys, tmp_path: Path) -> None:
    secret, _ = keys.new("Ana", KeyRole.ANALYST)
    (tmp_path / "keys.json").chmod(0o666)
    with pytest.raises(FileUnreadable, match="may be written to by others"):
        keys.check(secret)


def test_many_who_make_keys_at_once_lose_none(tmp_path: Path) -> None:
    made: list[tuple[str, Key]] = []

    def make() -> None:
        mine = Keys(tmp_path / "keys.json")
        made.extend(mine.new("Ana", KeyRole.ANALYST) for _ in range(5))

    threads = [threading.Thread(target=make) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    keys = Keys(tmp_path / "keys.json")
    assert len(keys.all()) == 20
    assert all(keys.check(secret) == key for secret, key in made)


def test_the_command_line_makes_lists_links_and_revokes(tmp_path: Path) -> None:
    made = hilo(
        tmp_path, "key", "new", "Ana", "--role", "analyst", "--countries", "ec,pe", "--clearance", "H1"
    )
    secret, key = made.stdout.strip(), made.stdout.split("_")[1]
    assert made.stdout == f"{secret}\n"
    assert secret not in made.stderr
    assert key in made.stderr
    assert Keys(tmp_path / "keys.json").check(secret)

    (shown,) = answer(hilo(tmp_path, "key", "list", "--json"))
    assert (shown["id"], shown["state"], shown["countries"]) == (key, "good", ["EC", "PE"])

    link = hilo(tmp_path, "key", "link", key)
    assert link.stdout.startswith("http://127.0.0.1:8322/?code=once_")
    assert link.stdout.count("\n") == 1

    assert hilo(tmp_path, "key", "revoke", key).returncode == 0
    gone = hilo(tmp_path, "key", "link", key)
    assert (gone.returncode, gone.stdout) == (2, "")
    record = (tmp_path / "audit.jsonl").read_text()
    assert record.count(f"key:{key}") == 2
    assert secret not in record
    stop(tmp_path)


def test_the_command_line_says_in_a_sentence_what_does_not_fit(tmp_path: Path) -> None:
    for words in (["--days", "0"], ["--countries", "XX"], ["--countries", ""]):
        done = hilo(tmp_path, "key", "new", "Ana", "--role", "analyst", *words)
        assert (done.returncode, done.stdout) == (2, "")
        assert "Traceback" not in done.stderr
    (tmp_path / "keys.json").write_text("{")
    done = hilo(tmp_path, "key", "list")
    assert (done.returncode, done.stdout) == (1, "")
    assert "is damaged, so nobody gets in" in done.stderr
