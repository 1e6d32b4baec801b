"""Sessions of the explorer: a code that is good once, or a key that is typed, becomes a cookie for some hours.

Codes and cookies are kept hashed. Each is bound to a key: a key that is revoked or expires ends its sessions at once.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

from hilo.keys import Key, Keys, NoSuchKey, read_sha256, read_time, this_moment
from hilo.private import PrivateFile
from hilo.tokens import Sort, matching, mint

COOKIE = "hilo"
"""Under this name the explorer's pages find the session's cookie, whatever it is called in the browser."""

CODE_MINUTES = 10
"""How long a one-time code waits to be used."""

MOST = 200
"""Codes and cookies of one key; the oldest go first."""

_VERSION = 1


@dataclass(frozen=True, slots=True)
class Pass:
    """What is kept of a code or a cookie."""

    id: str
    sort: Sort
    key: str
    expires: datetime
    sha256: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Session:
    """A session that has just begun. `cookie` is told to the browser once, for `seconds`, and kept nowhere."""

    cookie: str = field(repr=False)
    key: Key
    seconds: int


class Sessions:
    """The sessions in the file at `path` (0600), for these keys. Methods raise `FileUnreadable` as `Keys` does."""

    def __init__(
        self, path: Path, keys: Keys, hours: float = 12, now: Callable[[], datetime] = this_moment
    ) -> None:
        self._file: PrivateFile[Mapping[str, Pass]] = PrivateFile(path, {}, _read, _written)
        self._keys = keys
        self._stay = timedelta(hours=hours)
        self._now = now

    def code(self, key: str) -> str:
        """A code that lets its bearer in once, as this key. Raises `NoSuchKey`."""
        found = self._keys.get(key)
        if found is None:
            raise NoSuchKey
        secret, _ = self._file.change(
            lambda passes: self._with(passes, Sort.CODE, found, timedelta(minutes=CODE_MINUTES))
        )
        return secret

    def exchange(self, code: str) -> Session | None:
        """Take a code, for good, and begin a session; None when it is wrong, used, expired, or its key is.

        Of two who come with the same code at once, one gets in.
        """
        if matching(self._file.value(), Sort.CODE, code) is None:
            return None
        return self._file.change(lambda passes: self._exchanged(passes, code))

    def enter(self, secret: str) -> Session | None:
        """Begin a session with a key's secret; None when that opens nothing."""
        key = self._keys.check(secret)
        return None if key is None else self._file.change(lambda passes: self._begun(passes, key))

    def check(self, cookie: str) -> Key | None:
        """The key whose session this is; None when it has ended, or its key was revoked or has expired."""
        found = matching(self._file.value(), Sort.COOKIE, cookie)
        return self._keys.get(found.key) if found is not None and self._now() < found.expires else None

    def end(self, cookie: str) -> None:
        """End the session with this cookie, if there is one."""
        found = matching(self._file.value(), Sort.COOKIE, cookie)
        if found is not None:
            self._file.change(
                lambda passes: ({each.id: each for each in passes.values() if each.id != found.id}, None)
            )

    def end_all(self, key: str) -> None:
        """End all sessions of a key, and let none of its codes begin another."""
        self._file.change(
            lambda passes: ({each.id: each for each in passes.values() if each.key != key}, None)
        )

    def _exchanged(self, passes: Mapping[str, Pass], code: str) -> tuple[Mapping[str, Pass], Session | None]:
        found = matching(passes, Sort.CODE, code)
        if found is None:
            return passes, None
        left = {each.id: each for each in passes.values() if each.id != found.id}
        key = self._keys.get(found.key)
        return (left, None) if key is None or self._now() >= found.expires else self._begun(left, key)

    def _begun(self, passes: Mapping[str, Pass], key: Key) -> tuple[Mapping[str, Pass], Session]:
        after, (secret, stay) = self._with(passes, Sort.COOKIE, key, self._stay)
        return after, Session(secret, key, int(stay.total_seconds()))

    def _with(
        self, passes: Mapping[str, Pass], sort: Sort, key: Key, stay: timedelta
    ) -> tuple[Mapping[str, Pass], tuple[str, timedelta]]:
        now, token = self._now().replace(microsecond=0), mint(sort)
        expires = min(now + stay, key.expires)
        good = [each for each in passes.values() if now < each.expires]
        own = [each for each in good if each.key == key.id and each.sort is sort]
        crowded = {each.id for each in own[: max(0, len(own) + 1 - MOST)]}
        kept = {each.id: each for each in good if each.id not in crowded}
        new = Pass(token.id, sort, key.id, expires, token.sha256)
        return {**kept, new.id: new}, (token.secret, expires - now)


def _read(raw: object) -> Mapping[str, Pass]:
    if not isinstance(raw, dict) or raw.get("version") != _VERSION or set(raw) != {"version", "passes"}:
        raise ValueError("not a file of sessions")
    passes = [
        Pass(
            str(row["id"]),
            Sort(row["sort"]),
            str(row["key"]),
            read_time(row["expires"]),
            read_sha256(row["sha256"]),
        )
        for row in raw["passes"]
    ]
    return {each.id: each for each in passes}


def _written(passes: Mapping[str, Pass]) -> object:
    rows = [
        {
            "id": each.id,
            "sort": each.sort.value,
            "key": each.key,
            "expires": each.expires.isoformat(),
            "sha256": each.sha256,
        }
        for each in passes.values()
    ]
    return {"version": _VERSION, "passes": rows}
