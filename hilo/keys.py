"""Keys to the doors: who may come in, as what, for which countries, up to which handling code, and until when."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from pathlib import Path

from graph.view.scope import Right, Scope
from hilo.private import PrivateFile
from hilo.tokens import Sort, matching, mint
from terms.countries import NAMES
from terms.vocabulary import Handling

LONGEST_DAYS = 3650
_LONGEST_NAME = 60
_ID = re.compile("[0-9a-f]{12}")
_SHA256 = re.compile("[0-9a-f]{64}")
_VERSION = 1


class KeyRole(StrEnum):
    """What its holder does; `RIGHTS` says what that lets him do."""

    ANALYST = "analyst"
    INVESTIGATOR = "investigator"
    RESEARCHER = "researcher"
    INTAKE = "intake"


RIGHTS: Mapping[KeyRole, frozenset[Right]] = {
    KeyRole.ANALYST: frozenset({Right.READ, Right.REVIEW, Right.EXPORT, Right.UPLOAD}),
    KeyRole.INVESTIGATOR: frozenset(Right),
    KeyRole.RESEARCHER: frozenset({Right.READ, Right.EXPORT}),
    KeyRole.INTAKE: frozenset({Right.UPLOAD}),
}


class NoSuchKey(LookupError):  # noqa: N818 - read as an answer
    """No key that can be used has this id."""

    status = 404

    def __init__(self) -> None:
        super().__init__("there is no key with that id, or it can no longer be used: `hilo key list`")


@dataclass(frozen=True, slots=True)
class Key:
    """A key, without its secret. `countries` None: all. Times are UTC; `revoked` None: it was not."""

    id: str
    name: str
    role: KeyRole
    countries: frozenset[str] | None
    clearance: Handling
    created: datetime
    expires: datetime
    revoked: datetime | None = None
    sha256: str = field(default="", repr=False)

    def good(self, now: datetime) -> bool:
        """Whether it opens a door at this time."""
        return self.revoked is None and self.created <= now + _SKEW and now < self.expires


_SKEW = timedelta(minutes=5)
"""A clock that was set back a little locks nobody out."""


def scope(key: Key) -> Scope:
    """What the holder of a key may see and do; into the audit he goes by name and id."""
    return Scope(f"{key.name} ({key.id})", key.countries, key.clearance, rights=RIGHTS[key.role])


def this_moment() -> datetime:
    """Now, in UTC."""
    return datetime.now(UTC)


class Keys:
    """The keys in the file at `path` (0600). Every method raises `FileUnreadable` when that cannot be trusted.

    A missing file holds no key, so nobody gets in. `now` tells the time.
    """

    def __init__(self, path: Path, now: Callable[[], datetime] = this_moment) -> None:
        self._file: PrivateFile[Mapping[str, Key]] = PrivateFile(path, {}, _read, _written)
        self._now = now

    def new(
        self,
        name: str,
        role: KeyRole,
        countries: Iterable[str] | None = None,
        clearance: Handling = Handling.H2,
        days: int = 90,
    ) -> tuple[str, Key]:
        """Make a key; gives its secret, which is kept nowhere, and the key.

        Raises ValueError for a name, a country or a number of days that does not fit.
        """
        if not 1 <= days <= LONGEST_DAYS:
            raise ValueError(f"a key is good for 1 to {LONGEST_DAYS} days")
        now, token = self._now().replace(microsecond=0), mint(Sort.KEY)
        key = Key(
            id=token.id,
            name=_name(name),
            role=KeyRole(role),
            countries=None if countries is None else _countries(countries),
            clearance=Handling(clearance),
            created=now,
            expires=now + timedelta(days=days),
            sha256=token.sha256,
        )
        return token.secret, self._file.change(lambda keys: ({**keys, key.id: key}, key))

    def check(self, secret: str) -> Key | None:
        """The key with this secret; None when it is wrong, revoked or expired, which take the same time."""
        key = matching(self._file.value(), Sort.KEY, secret)
        return key if key is not None and key.good(self._now()) else None

    def get(self, key: str) -> Key | None:
        """The key with this id, if it can be used."""
        found = self._file.value().get(key)
        return found if found is not None and found.good(self._now()) else None

    def revoke(self, key: str) -> Key:
        """Make a key useless at once, and for good; its sessions end with it. Raises `NoSuchKey`."""

        def without(keys: Mapping[str, Key]) -> tuple[Mapping[str, Key], Key]:
            found = keys.get(key)
            if found is None:
                raise NoSuchKey
            revoked = replace(found, revoked=found.revoked or self._now().replace(microsecond=0))
            return {**keys, key: revoked}, revoked

        return self._file.change(without)

    def all(self) -> tuple[Key, ...]:
        """Every key that was ever made, oldest first."""
        return tuple(sorted(self._file.value().values(), key=lambda key: (key.created, key.id)))


def _name(text: str) -> str:
    """The name as it stands in the record: letters, digits and a few signs, so that it can be shown anywhere."""
    name = " ".join(unicodedata.normalize("NFC", text).split())
    if not 0 < len(name) <= _LONGEST_NAME or not all(_fits(sign) for sign in name) or not name[0].isalnum():
        raise ValueError(
            f"a key's name has up to {_LONGEST_NAME} letters, digits, blanks and . - _ @ ', and begins with a letter or digit"
        )
    return name


def _fits(sign: str) -> bool:
    return sign in " .-_@'" or unicodedata.category(sign)[0] in "LM" or sign.isdecimal()


def _countries(codes: Iterable[str]) -> frozenset[str]:
    found = frozenset(code.strip().upper() for code in codes)
    unknown = sorted(code for code in found if code not in NAMES)
    if unknown or not found:
        raise ValueError("countries are two-letter codes, such as EC,PE; to see all, leave them out")
    return found


def _read(raw: object) -> Mapping[str, Key]:
    """The keys of a file's content. Whatever does not fit is an error: half a file must not be taken for a whole one."""
    if not isinstance(raw, dict) or raw.get("version") != _VERSION or set(raw) != {"version", "keys"}:
        raise ValueError("not a file of keys")
    keys = [_key(row) for row in raw["keys"]]
    found = {key.id: key for key in keys}
    if len(found) != len(keys):
        raise ValueError("two keys with one id")
    return found


def _key(row: Mapping[str, object]) -> Key:
    countries = row["countries"]
    if not (countries is None or (isinstance(countries, list) and countries)):
        raise ValueError("countries")
    key = Key(
        id=str(row["id"]),
        name=_name(str(row["name"])),
        role=KeyRole(str(row["role"])),
        countries=None if countries is None else _countries(map(str, countries)),
        clearance=Handling(str(row["clearance"])),
        created=read_time(row["created"]),
        expires=read_time(row["expires"]),
        revoked=None if row["revoked"] is None else read_time(row["revoked"]),
        sha256=read_sha256(row["sha256"]),
    )
    if not _ID.fullmatch(key.id):
        raise ValueError("id")
    return key


def _written(keys: Mapping[str, Key]) -> object:
    rows = [
        {
            "id": key.id,
            "name": key.name,
            "role": key.role.value,
            "countries": None if key.countries is None else sorted(key.countries),
            "clearance": key.clearance.value,
            "created": key.created.isoformat(),
            "expires": key.expires.isoformat(),
            "revoked": key.revoked and key.revoked.isoformat(),
            "sha256": key.sha256,
        }
        for key in keys.values()
    ]
    return {"version": _VERSION, "keys": rows}


def read_time(text: object) -> datetime:
    """A stored time. Raises ValueError unless it says its zone."""
    time = datetime.fromisoformat(str(text))
    if time.tzinfo is None:
        raise ValueError("a time without a zone")
    return time


def read_sha256(text: object) -> str:
    """A stored hash. Raises ValueError unless it is one."""
    if not _SHA256.fullmatch(str(text)):
        raise ValueError("not a sha256")
    return str(text)
