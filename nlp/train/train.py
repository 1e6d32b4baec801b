"""Train the pipeline of `config.cfg`: `python -m nlp.train.train --out build/train/xx`.

Saves every 1,000 steps. Started again with the same folder, it goes on where it stopped; the batches keep
their order.
"""

import argparse
import time
from bisect import bisect
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np
from spacy.language import Language
from spacy.schemas import ConfigSchemaTraining
from spacy.tokens import Doc, DocBin
from spacy.training import Example
from spacy.training.initialize import init_nlp
from spacy.util import load_config, registry
from thinc.api import fix_random_seed

from nlp.train import schedules  # noqa: F401 - registers the learning rate that the configuration names
from nlp.train.checkpoint import Progress, resume, save

Weights = dict[tuple[int, str], Any]

CONFIG = Path(__file__).with_name("config.cfg")


def train(
    overrides: dict[str, Any], out: Path, save_every: int = 1000, config_path: Path = CONFIG
) -> Progress:
    """Train up to `training.max_steps`.

    `out/last` holds the state, `out/best` the weights, averaged or present, that score best on the dev texts,
    `out/final` the averaged weights of the last step.
    """
    config = load_config(config_path, overrides=overrides, interpolate=False)
    nlp = init_nlp(config)
    plain = nlp.config.interpolate()
    paths, late = plain["paths"], plain["late"]
    settings = registry.resolve(plain["training"], schema=ConfigSchemaTraining)
    optimizer = settings["optimizer"]
    texts, dev = _docs(nlp, paths["train"]), _docs(nlp, paths["dev"])
    out.mkdir(parents=True, exist_ok=True)
    last = out / "last"
    progress = resume(last, nlp, optimizer) if last.exists() else Progress()
    for _ in range(progress.step):
        optimizer.step_schedules()
    fix_random_seed(settings["seed"] + progress.step)
    began = time.monotonic() - progress.seconds
    dropouts = [settings["dropout"], *late["dropouts"]]
    losses: dict[str, float] = {}
    batches = settings["batcher"](_stream(texts, settings["seed"]))
    for batch in islice(batches, progress.step, settings["max_steps"]):
        dropout = dropouts[bisect(late["from_steps"], progress.step)]
        nlp.update([_example(nlp, doc) for doc in batch], drop=dropout, sgd=False, losses=losses)  # type: ignore[arg-type]
        for _, pipe in nlp.pipeline:
            pipe.finish_update(optimizer)  # type: ignore[attr-defined]
        optimizer.step_schedules()
        progress.step += 1
        progress.seconds = time.monotonic() - began
        end = progress.step == settings["max_steps"]
        if end or progress.step % settings["eval_frequency"] == 0:
            choices: tuple[Weights, ...] = (optimizer.averages or {}, {})
            scores = [_keep_best(nlp, weights, dev, out, progress) for weights in choices]
            progress.history[str(progress.step)] = round(max(scores), 4)
            _say(progress, losses.pop("ner", 0.0), scores)
        if end or progress.step % save_every == 0:
            save(last, nlp, optimizer, progress)
            fix_random_seed(settings["seed"] + progress.step)
    with nlp.use_params(optimizer.averages or {}):
        nlp.to_disk(out / "final")
    return progress


def _keep_best(nlp: Language, weights: Weights, dev: list[Doc], out: Path, progress: Progress) -> float:
    """Score these weights (none given: the present ones); save them if they are the best so far."""
    with nlp.use_params(weights):
        score = float(nlp.evaluate([_example(nlp, doc) for doc in dev])["ents_f"] or 0.0)
        if score > progress.best:
            progress.best, progress.best_step = score, progress.step
            nlp.to_disk(out / "best")
    return score


def _say(progress: Progress, loss: float, scores: list[float]) -> None:
    averaged, present = (f"{100 * score:5.2f}" for score in scores)
    minutes = f"{progress.seconds / 60:6.1f} min"
    print(f"step {progress.step:6,}  loss {loss:8,.0f}  dev F {averaged} / {present}  {minutes}", flush=True)


def _docs(nlp: Language, path: str) -> list[Doc]:
    return list(DocBin().from_disk(path).get_docs(nlp.vocab))


def _example(nlp: Language, doc: Doc) -> Example:
    words = [token.text for token in doc]
    return Example(Doc(nlp.vocab, words=words, spaces=[bool(token.whitespace_) for token in doc]), doc)


def _stream(texts: list[Doc], seed: int) -> Iterator[Doc]:
    """All texts, again and again, in an order that only the seed and the epoch decide."""
    epoch = 0
    while True:
        for index in np.random.default_rng((seed, epoch)).permutation(len(texts)):
            yield texts[index]
        epoch += 1


def main() -> None:
    """Read the command line and train."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, required=True, help="folder outside version control")
    parser.add_argument("--config", type=Path, default=CONFIG)
    parser.add_argument("--train", type=Path, default=Path("build/train/train.spacy"))
    parser.add_argument("--dev", type=Path, default=Path("build/train/dev.spacy"))
    parser.add_argument("--steps", type=int, default=17000)
    arguments = parser.parse_args()
    overrides = {
        "paths.train": str(arguments.train),
        "paths.dev": str(arguments.dev),
        "training.max_steps": arguments.steps,
    }
    train(overrides, arguments.out, config_path=arguments.config)


if __name__ == "__main__":
    main()
