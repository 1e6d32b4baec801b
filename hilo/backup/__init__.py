"""Backups: all that cannot be computed anew, in one encrypted file that any engine can be filled from.

In it: the evidence (texts, readings, decisions) as lines of JSON, the original files, the audit, the keys' hashes. Who is
who and what links to what is computed again. The file is a plain tar of two files in the age format:

    key.age       a fresh key, encrypted under the passphrase
    content.age   a gzipped tar, encrypted to that key

so that `tar xf FILE && age -d -i key.age content.age | tar xz` opens it without Hilo.
"""

from hilo.backup.errors import BackupError
from hilo.backup.passphrase import SHORTEST, good_passphrase
from hilo.backup.restoring import Restored, restore
from hilo.backup.saving import Saved, save

__all__ = ["SHORTEST", "BackupError", "Restored", "Saved", "good_passphrase", "restore", "save"]
