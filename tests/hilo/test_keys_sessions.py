"""Sessions: a code is good once, a cookie for some hours, and neither longer than its key."""

import stat
import threading
from datetime import timedelta
from pathlib import Path

import pytest

from hilo.keys import Key, KeyRole, Keys, NoSuchKey
from hilo.private import FileUnreadable
from hilo.sessions import MOST, Session, Sessions
from tests.hilo.test_keys import Clock


class Place:
    """Keys and sessions with a clock that is set by hand."""

    def __init__(self, folder: Path) -> None:
        self.clock = Clock()
        self.path = folder / "sessions.json"
        self.keys = Keys(folder / "keys.json", self.clock)
        self.sessions = self.again()
        self.secret, self.key = self.keys.new("Ana", KeyRole.ANALYST)

    def again(self) -> Sessions:
        """Another process's view of the same files."""
        return Sessions(self.path, self.keys, 12, self.clock)


@pytest.fixture
def place(tmp_path: Path) -> Place:
    return Place(tmp_path)


def _begun(session: Session | None) -> Session:
    assert session is not None
    return session


def test_a_code_becomes_a_session_once(place: Place) -> None:
    code = place.sessions.code(place.key.id)
    session = _begun(place.sessions.exchange(code))
    assert place.sessions.check(session.cookie) == place.key
    assert place.sessions.exchange(code) is None
    assert place.again().exchange(code) is None


def test_a_key_becomes_a_session_and_a_wrong_one_none(place: Place) -> None:
    session = _begun(place.sessions.enter(place.secret))
    assert place.again().check(session.cookie) == place.key
    assert place.sessions.enter(place.secret[:-1] + "g") is None


def test_one_kind_of_secret_does_not_do_for_another(place: Place) -> None:
    code = place.sessions.code(place.key.id)
    cookie = _begun(place.sessions.enter(place.secret)).cookie
    assert place.sessions.check(code) is None
    assert place.sessions.check(place.secret) is None
    assert place.sessions.exchange(cookie) is None
    assert place.sessions.enter(code) is None
    assert place.sessions.exchange(cookie.replace("stay", "once")) is None


def test_the_file_is_the_owners_and_keeps_no_secret(place: Place) -> None:
    code = place.sessions.code(place.key.id)
    cookie = _begun(place.sessions.enter(place.secret)).cookie
    text = place.path.read_text()
    assert stat.S_IMODE(place.path.stat().st_mode) == 0o600
    assert all(secret.rpartition("_")[2] not in text for secret in (code, cookie, place.secret))


def test_codes_and_cookies_expire(place: Place) -> None:
    code = place.sessions.code(place.key.id)
    session = _begun(place.sessions.enter(place.secret))
    assert session.seconds == 12 * 3600
    place.clock.at += timedelta(minutes=10)
    assert place.sessions.exchange(code) is None
    place.clock.at += timedelta(hours=11, minutes=49)
    assert place.sessions.check(session.cookie) == place.key
    place.clock.at += timedelta(minutes=1)
    assert place.sessions.check(session.cookie) is None


def test_a_session_ends_with_its_key(place: Place) -> None:
    place.clock.at += timedelta(days=89, hours=23)
    session = _begun(place.sessions.enter(place.secret))
    assert session.seconds == 3600
    place.clock.at += timedelta(hours=1)
    assert place.sessions.check(session.cookie) is None


def test_revoking_a_key_ends_its_sessions_and_codes_alone(place: Place) -> None:
    secret, other = place.keys.new("Bo", KeyRole.ANALYST)
    kept = _begun(place.sessions.enter(secret))
    session, code = _begun(place.sessions.enter(place.secret)), place.sessions.code(place.key.id)
    place.keys.revoke(place.key.id)
    assert place.sessions.check(session.cookie) is None
    assert place.sessions.exchange(code) is None
    assert place.sessions.check(kept.cookie) == other
    with pytest.raises(NoSuchKey):
        place.sessions.code(place.key.id)


def test_a_session_can_be_left(place: Place) -> None:
    one, two = _begun(place.sessions.enter(place.secret)), _begun(place.sessions.enter(place.secret))
    place.sessions.end(one.cookie)
    place.sessions.end("nonsense")
    assert place.again().check(one.cookie) is None
    assert place.sessions.check(two.cookie) == place.key
    place.sessions.end_all(place.key.id)
    assert place.sessions.check(two.cookie) is None


def test_of_many_with_one_code_exactly_one_gets_in(place: Place) -> None:
    for _ in range(5):
        code, found = place.sessions.code(place.key.id), []
        gate = threading.Barrier(8)

        def come(
            code: str = code, found: list[Session | None] = found, gate: threading.Barrier = gate
        ) -> None:
            mine = place.again()
            gate.wait()
            found.append(mine.exchange(code))

        threads = [threading.Thread(target=come) for _ in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert len(found) == 8
        assert len([session for session in found if session]) == 1


def test_one_key_cannot_fill_the_file(place: Place) -> None:
    first = _begun(place.sessions.enter(place.secret))
    for _ in range(MOST):
        last = _begun(place.sessions.enter(place.secret))
    assert place.sessions.check(first.cookie) is None
    assert place.sessions.check(last.cookie) == place.key
    assert place.path.read_text().count('"sort"') == MOST


def test_a_damaged_file_lets_nobody_in(place: Place) -> None:
    cookie = _begun(place.sessions.enter(place.secret)).cookie
    whole = place.path.read_text()
    for text in ("", whole[:-20], "[]", '{"version": 1}', whole.replace('"stay"', '"master"')):
        place.path.write_text(text)
        with pytest.raises(FileUnreadable, match=r"sessions\.json"):
            place.again().check(cookie)


def test_checking_a_session_writes_nothing(place: Place) -> None:
    cookie = _begun(place.sessions.enter(place.secret)).cookie
    before = place.path.stat()
    found: list[Key | None] = [place.sessions.check(cookie) for _ in range(10)]
    assert found == [place.key] * 10
    assert place.path.stat() == before
