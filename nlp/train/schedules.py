"""The learning rate's course, for `config.cfg`."""

from collections.abc import Iterator

from spacy.util import registry


@registry.schedules("hilo.hold_then_linear.v1")
def hold_then_linear(rate: float, hold: int, until: int, floor: float) -> Iterator[float]:
    """The same rate for `hold` steps, then evenly down to `floor` at step `until`."""
    step = 0
    while True:
        gone = min(1.0, max(0, step - hold) / (until - hold))
        yield rate + gone * (floor - rate)
        step += 1
