"""The local analyst: a key in a file of its owner's, and the one-time link that spares typing it."""

import os
from datetime import timedelta
from pathlib import Path

from graph.audit import Event
from hilo.door import keys, sessions
from hilo.keys import Key, KeyRole, this_moment
from hilo.reading import audit, data_folder
from hilo.settings import Settings

NAME = "local analyst"
DAYS = 90
SPARE = timedelta(days=1)
"""A key that ends so soon is made anew."""


def key_file(settings: Settings) -> Path:
    """Where the secret stands (0600)."""
    return data_folder(settings) / "local-analyst.key"


def local_key(settings: Settings) -> Key:
    """The local analyst's key, made when there is none that is still good; put on record then."""
    path = key_file(settings)
    try:
        known = keys(settings).check(path.read_text("ascii").strip())
    except (FileNotFoundError, UnicodeDecodeError):
        known = None
    if known is not None and known.expires > this_moment() + SPARE:
        return known
    secret, key = keys(settings).new(NAME, KeyRole.ANALYST, None, settings.clearance, DAYS)
    audit(settings).append(Event.DECIDED, [f"key:{key.id}"], settings.reader, f"key new {key.role.value}")
    fresh = path.with_suffix(".new")
    fresh.unlink(missing_ok=True)
    with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        file.write(secret + "\n")
    fresh.replace(path)
    return key


def link(settings: Settings, port: int) -> str:
    """An address of the explorer that lets its bearer in once, as the local analyst."""
    code = sessions(settings).code(local_key(settings).id)
    return f"http://127.0.0.1:{port}/?code={code}"
