"""Random secrets with an id in front, and how one that is shown is compared with what is kept of it.

At rest stands a plain sha256: the secret has 256 random bits, so there is no list of likely ones to try against the hash,
and a slow hash or a salt, which passwords need, would only make every request dearer.
"""

import hashlib
import hmac
import re
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol, TypeVar

_LONGEST = 200
_SHAPE = re.compile(r"(hilo|once|stay)_([0-9a-f]{12})_[0-9a-f]{64}")
_KEY_ANYWHERE = re.compile(r"hilo_[0-9a-f]{12}_[0-9a-f]{64}")
_NOBODY = hashlib.sha256(secrets.token_bytes(32)).hexdigest()


class Sort(StrEnum):
    """What a secret is for: a key, a code that is good once, or the cookie of a session."""

    KEY = "hilo"
    CODE = "once"
    COOKIE = "stay"


@dataclass(frozen=True, slots=True)
class Token:
    """A new secret with its parts; only `id` and `sha256` are kept."""

    id: str
    secret: str
    sha256: str


class Kept(Protocol):
    """A row about a secret."""

    @property
    def sha256(self) -> str:
        """Hash of the whole secret."""
        ...


K = TypeVar("K", bound=Kept)


def mint(sort: Sort) -> Token:
    """A new secret: `hilo_` + 12 hexadecimal digits to look it up by + 256 random bits in hexadecimal."""
    name = secrets.token_hex(6)
    secret = f"{sort.value}_{name}_{secrets.token_hex(32)}"
    return Token(name, secret, digest(secret))


def digest(secret: str) -> str:
    """The sha256 of a secret, or of the beginning of whatever was shown in its place."""
    return hashlib.sha256(secret[:_LONGEST].encode("utf-8", "replace")).hexdigest()


def matching(rows: Mapping[str, K], sort: Sort, shown: str) -> K | None:
    """The row whose secret this is. An unknown id, or no secret at all, costs the same work as a wrong one."""
    shape = _SHAPE.fullmatch(shown)
    row = rows.get(shape[2]) if shape and shape[1] == sort.value else None
    same = hmac.compare_digest(digest(shown), row.sha256 if row else _NOBODY)
    return row if row is not None and same else None


def holds_key(text: str) -> bool:
    """Whether a key stands anywhere in the text, such as an address, where none may stand."""
    return _KEY_ANYWHERE.search(text) is not None
