"""Answers that are no answer."""

from graph.view.values import Hit


class ViewError(Exception):
    """What a reader asked for cannot be shown."""

    status = 400


class NotFound(ViewError):  # noqa: N818 - read as an answer
    """Nothing of that name is there for this reader; whether it exists elsewhere is not said."""

    status = 404

    def __init__(self) -> None:
        super().__init__("Nothing found under that name or id.")


class Ambiguous(ViewError):  # noqa: N818 - read as an answer
    """Several things answer to the name; `candidates` are to be chosen from by id."""

    status = 409

    def __init__(self, candidates: tuple[Hit, ...]) -> None:
        super().__init__("Several things answer to that name. Choose one by its id.")
        self.candidates = candidates


class PurposeMissing(ViewError):  # noqa: N818 - read as an answer
    """A name is shown for a stated purpose only."""

    status = 422

    def __init__(self) -> None:
        super().__init__("Say for what purpose the name is to be shown.")


class Forbidden(ViewError):  # noqa: N818 - read as an answer
    """The reader's key does not carry the right to do this."""

    status = 403

    def __init__(self, right: str) -> None:
        super().__init__(f"This key does not carry the right to {right}.")
