"""The passphrase of backups: never on the command line, where every user of the machine could read it."""

from pathlib import Path

from hilo.backup.errors import BackupError

SHORTEST = 12
"""Characters. Four or more words that belong to no sentence are easy to keep and hard to guess."""


def good_passphrase(text: str) -> str:
    """The passphrase for a new backup. Raises `BackupError` when it is too short to guard names of victims."""
    if len(text) < SHORTEST:
        raise BackupError(f"a passphrase has at least {SHORTEST} characters; take four or more words")
    return text


def from_file(path: Path) -> str:
    """The first line of a file. Raises `BackupError`."""
    try:
        with path.expanduser().open(encoding="utf-8") as file:
            found = file.readline().rstrip("\r\n")
    except (OSError, UnicodeDecodeError) as error:
        raise BackupError("the file of HILO_BACKUP_PASSPHRASE_FILE cannot be read") from error
    if not found:
        raise BackupError("the first line of the file of HILO_BACKUP_PASSPHRASE_FILE is empty")
    return found
