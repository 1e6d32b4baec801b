"""What can go wrong with a backup."""


class BackupError(Exception):
    """A backup could not be made or restored: a sentence for a person, without names or texts of cases."""

    status = 409


DAMAGED = "the backup is damaged or not whole; nothing was changed"
