"""`python -m nlp.eval [FOLDER]`: reads the annotated texts below the folder and prints how well. Trains nothing."""

import argparse
import csv
import json
import subprocess
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path

from nlp.annotation import to_guideline
from nlp.corpus.marks import CaseText, read_file
from nlp.eval.baselines import ON_TOP, WHOLE
from nlp.eval.measure import FIGURES, RESAMPLES, Measured, Shape, measure, table
from nlp.reader import Reader

TEST = Path("nlp/corpus/test")
LOG = Path("docs/eval-log.csv")


def main() -> None:
    """Print the tables; an evaluation on the test split leaves a line in the log."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("folder", type=Path, nargs="?", default=TEST)
    asked.add_argument("--resamples", type=int, default=RESAMPLES)
    asked.add_argument("--no-baselines", action="store_true")
    asked.add_argument("--out", type=Path, help="folder for readings and gold, one JSON file a text")
    given = asked.parse_args()
    texts = [text for path in sorted(given.folder.rglob("*.txt")) for text in read_file(path)]
    if not texts:
        raise SystemExit(f"no annotated texts in {given.folder}")
    reader = Reader()
    read = {text.id: to_guideline(reader.read(text.raw), text.id) for text in texts}
    for text in texts:
        if read[text.id]["text"] != text.gold["text"]:
            raise SystemExit(f"{text.id}: the reading's text is not the gold text")
    if given.out:
        _keep(given.out, texts, read)
    whole = measured(texts, read, given.resamples)
    print(f"{len(texts)} texts\n")
    _print({"all": whole} | _by(texts, read, "language", 0))
    _print(_by(texts, read, "genre", 0))
    if not given.no_baselines:
        guesses: dict[str, Mapping[str, Shape]] = {
            name: {text.id: guess(text.id, text.raw) for text in texts} for name, guess in WHOLE.items()
        }
        guesses |= {
            name: {uid: guess(shape) for uid, shape in read.items()} for name, guess in ON_TOP.items()
        }
        _print({"Hilo": whole} | {name: measured(texts, found, 0) for name, found in guesses.items()})
    if given.folder == TEST:
        _log(whole, len(texts))


def measured(texts: Sequence[CaseText], read: Mapping[str, Shape], resamples: int) -> dict[str, Measured]:
    """The figures over these texts."""
    return measure({text.id: text.gold for text in texts}, read, resamples)


def _by(
    texts: Sequence[CaseText], read: Mapping[str, Shape], key: str, resamples: int
) -> dict[str, dict[str, Measured]]:
    of: Callable[[CaseText], str] = lambda text: str(text.gold[key])  # noqa: E731 - said once, used twice
    return {
        value: measured([text for text in texts if of(text) == value], read, resamples)
        for value in sorted({of(text) for text in texts})
    }


def _print(columns: Mapping[str, Mapping[str, Measured]]) -> None:
    print("\n".join(table(columns)), end="\n\n")


def _keep(folder: Path, texts: Sequence[CaseText], read: Mapping[str, Shape]) -> None:
    for kind, shapes in (("gold", {text.id: text.gold for text in texts}), ("read", read)):
        (folder / kind).mkdir(parents=True, exist_ok=True)
        for uid, shape in shapes.items():
            (folder / kind / f"{uid}.json").write_text(json.dumps(shape, ensure_ascii=False), "utf-8")


def _log(whole: Mapping[str, Measured], texts: int) -> None:
    commit = subprocess.run(
        ["git", "rev-parse", "--short", "HEAD"], capture_output=True, text=True, check=False
    )
    fresh = not LOG.exists()
    with LOG.open("a", encoding="utf-8", newline="") as file:
        log = csv.writer(file)
        if fresh:
            log.writerow(["date", "commit", "texts", *FIGURES])
        figures = ["" if whole[name].value is None else f"{whole[name].value:.4f}" for name in FIGURES]
        log.writerow([date.today().isoformat(), commit.stdout.strip(), texts, *figures])  # noqa: DTZ011 - a day, for people


if __name__ == "__main__":
    main()
