"""Save a training run so that it goes on after a stop: raw weights, optimizer state, step and scores."""

import json
import shutil
from dataclasses import asdict, dataclass, field
from pathlib import Path

import numpy as np
from spacy.language import Language
from thinc.api import Optimizer

_TABLES = ("mom1", "mom2", "averages")
Key = tuple[int, str]


@dataclass(slots=True)
class Progress:
    """Where a run stands: steps done, best dev F so far and its step, seconds spent, F by step."""

    step: int = 0
    best: float = -1.0
    best_step: int = 0
    seconds: float = 0.0
    history: dict[str, float] = field(default_factory=dict)


def save(folder: Path, nlp: Language, optimizer: Optimizer, progress: Progress) -> None:
    """Write the run's state; a stop in the middle leaves the state before it."""
    fresh, old = folder.with_suffix(".new"), folder.with_suffix(".old")
    for path in (fresh, old):
        shutil.rmtree(path, ignore_errors=True)
    fresh.mkdir(parents=True)
    nlp.to_disk(fresh / "model")
    names = _names(nlp)
    arrays = {
        f"{table}|{names[key]}": value
        for table in _TABLES
        for key, value in getattr(optimizer, table).items()
    }
    np.savez(fresh / "optimizer.npz", **arrays)
    updates = {names[key]: count for key, count in optimizer.nr_update.items()}
    (fresh / "state.json").write_text(json.dumps({"progress": asdict(progress), "updates": updates}))
    if folder.exists():
        folder.rename(old)
    fresh.rename(folder)
    shutil.rmtree(old, ignore_errors=True)


def resume(folder: Path, nlp: Language, optimizer: Optimizer) -> Progress:
    """Load the run's state into an initialized pipeline and its optimizer."""
    state = json.loads((folder / "state.json").read_text())
    nlp.from_disk(folder / "model")
    keys = {name: key for key, name in _names(nlp).items()}
    with np.load(folder / "optimizer.npz") as arrays:
        for entry in arrays.files:
            table, _, name = entry.partition("|")
            getattr(optimizer, table)[keys[name]] = arrays[entry]
    optimizer.nr_update.update({keys[name]: count for name, count in state["updates"].items()})
    return Progress(**state["progress"])


def _names(nlp: Language) -> dict[Key, str]:
    """Stable names for the optimizer's keys, which count models anew in each process."""
    names: dict[Key, str] = {}
    for pipe_name, pipe in nlp.pipeline:
        for position, node in enumerate(pipe.model.walk()):  # type: ignore[attr-defined]
            for parameter in node.param_names:
                names.setdefault((node.id, parameter), f"{pipe_name}.{position}.{parameter}")
    return names
