"""Mix corpora and case texts into training and checkpoint data: `python -m nlp.train.prepare CORPORA build/train`."""

import argparse
import json
import random
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import spacy
from spacy.tokens import DocBin
from thinc.api import Config

from nlp.train.augment import recased, stock, swapped
from nlp.train.texts import Annotated, cases, contracted, key, read, split

RECIPE = Path(__file__).with_name("recipe.cfg")
CASES = Path("nlp/corpus")


def prepare(corpora: Path, out: Path, recipe: dict[str, Any], case_texts: Path = CASES) -> dict[str, int]:
    """Write `train.spacy` and `dev.spacy` into `out`; the same recipe and corpora give the same files.

    Of the folder `case_texts` the splits train and dev are used, never test.
    Returns the number of texts per source, copies included.
    """
    settings = recipe["recipe"]
    rng = random.Random(settings["seed"])  # noqa: S311
    held = {
        key(item.text) for name in recipe["hold_out"]["files"] for item in read(corpora / f"{name}.jsonl.gz")
    }
    dev: list[Annotated] = []
    for name, part in recipe["dev"].items():
        sample = rng.sample(
            source := read(corpora / f"{name}-{part}.jsonl.gz"), min(len(source), settings["dev_per_file"])
        )
        held.update(key(item.text) for item in sample)
        dev += [_as_written(name, item, rng, settings["contract_share"]) for item in sample]
    counts: dict[str, int] = {}
    train: list[Annotated] = []
    iberian: list[Annotated] = []
    for name, share in recipe["train"].items():
        fresh = [item for item in read(corpora / f"{name}-train.jsonl.gz") if key(item.text) not in held]
        used = rng.sample(fresh, round(len(fresh) * share))
        texts = [
            piece
            for item in used
            for piece in split(
                _as_written(name, item, rng, settings["contract_share"]), settings["max_chars"]
            )
        ]
        counts[name] = len(texts)
        train += texts
        iberian += texts if name in settings["names_from"] else []
    names = stock(iberian)
    movable = [item for item in train if any(e.label != "ORG" for e in item.entities)]
    swaps = rng.sample(movable, min(len(movable), round(len(train) * settings["swap_share"])))
    swaps = [swapped(item, names, rng) for item in swaps]
    other_case = [
        recased(item, rng) for item in rng.sample(train + swaps, round(len(train) * settings["case_share"]))
    ]
    copies = [item for item in other_case if item is not None]
    own = _pieces(case_texts / "train", settings["max_chars"])
    own_copies = [
        copy
        for item in own
        for other in (swapped(item, names, rng) for _ in range(settings["case_text_copies"]))
        if (copy := recased(other, rng) if rng.random() < settings["case_share"] else other) is not None
    ]
    dev += _pieces(case_texts / "dev", settings["max_chars"])
    counts |= {"region swap": len(swaps), "case copies": len(copies)}
    counts |= {"case texts": len(own), "case texts, other names": len(own_copies), "dev": len(dev)}
    everything = train + swaps + copies + own + own_copies
    rng.shuffle(everything)
    out.mkdir(parents=True, exist_ok=True)
    _save(everything, out / "train.spacy")
    _save(dev, out / "dev.spacy")
    (out / "counts.json").write_text(json.dumps(counts))
    return counts


def _pieces(folder: Path, max_chars: int) -> list[Annotated]:
    return [piece for item in cases(folder) for piece in split(item, max_chars)]


def _as_written(name: str, item: Annotated, rng: random.Random, share: float) -> Annotated:
    return contracted(item) if name == "pt_uner_bosque" and rng.random() < share else item


def _save(items: Iterable[Annotated], path: Path) -> None:
    nlp = spacy.blank("xx")
    store = DocBin(attrs=["ORTH", "SPACY", "ENT_TYPE", "ENT_IOB"])
    for item in items:
        doc = nlp.make_doc(item.text)
        spans = (doc.char_span(e.start, e.end, e.label, alignment_mode="expand") for e in item.entities)
        doc.ents = spacy.util.filter_spans([span for span in spans if span is not None and span.text.strip()])
        if len(doc):
            store.add(doc)
    store.to_disk(path)


def main() -> None:
    """Read the command line, write the data, print the counts."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpora", type=Path, help="folder with the NER corpora (gzip JSONL)")
    parser.add_argument("out", type=Path, help="folder outside version control, e.g. build/train")
    parser.add_argument("--recipe", type=Path, default=RECIPE)
    parser.add_argument("--cases", type=Path, default=CASES, help="folder of the case corpus")
    arguments = parser.parse_args()
    counts = prepare(arguments.corpora, arguments.out, Config().from_disk(arguments.recipe), arguments.cases)
    for name, count in counts.items():
        print(f"{count:8,}  {name}")


if __name__ == "__main__":
    main()
