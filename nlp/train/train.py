"""Train the pipeline of `config.cfg`: `python -m nlp.train.train --out build/train/xx`.

Saves every 1,000 steps. Started again with the same folder, it goes on where it stopped; the batches keep
their order.
"""

import argparse
import time
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

CONFIG = Path(__file__).with_name("config.cfg")


def train(
    overrides: dict[str, Any], out: Path, save_every: int = 1000, config_path: Path = CONFIG
) -> Progress:
    """Train up to `training.max_steps`.

    `out/last` holds the state, `out/best` the averaged weights that score best.
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
    losses: dict[str, float] = {}
    batches = settings["batcher"](_stream(texts, settings["seed"]))
    for batch in islice(batches, progress.step, settings["max_steps"]):
        dropout = late["dropout"] if progress.step >= late["from_step"] else settings["dropout"]
        nlp.update([_example(nlp, doc) for doc in batch], drop=dropout, sgd=False, losses=losses)  # type: ignore[arg-type]
        for _, pipe in nlp.pipeline:
            pipe.finish_update(optimizer)  # type: ignore[attr-defined]
        optimizer.step_schedules()
        progress.step += 1
        progress.seconds = time.monotonic() - began
        end = progress.step == settings["max_steps"]
        if end or progress.step % settings["eval_frequency"] == 0:
            with nlp.use_params(optimizer.averages):
                score = float(nlp.evaluate([_example(nlp, doc) for doc in dev])["ents_f"] or 0.0)
                progress.history[str(progress.step)] = round(score, 4)
                if score > progress.best:
                    progress.best, progress.best_step = score, progress.step
                    nlp.to_disk(out / "best")
            minutes = progress.seconds / 60
            loss = losses.get("ner", 0.0)
            losses.clear()
            print(
                f"step {progress.step:6,}  loss {loss:10,.0f}  dev F {100 * score:5.2f}  {minutes:6.1f} min",
                flush=True,
            )
        if end or progress.step % save_every == 0:
            save(last, nlp, optimizer, progress)
            fix_random_seed(settings["seed"] + progress.step)
    return progress


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
