"""Make the folder that ships: `python -m nlp.train.release build/train/xx nlp/models/hilo_xx_ner`."""

import argparse
import json
import platform
import shutil
from pathlib import Path
from string import Template
from typing import Any

import thinc
from spacy.about import __version__ as spacy_version
from thinc.api import Config

from nlp.train.evaluate import LABELS, table

HERE = Path(__file__).parent
_LICENSE = """hilo_xx_ner: trained weights of a named entity recogniser
Copyright The Hilo developers

This folder is licensed under the Creative Commons Attribution-ShareAlike 4.0
International License (CC BY-SA 4.0). You may share and adapt it, also
commercially, if you give credit, name the changes and pass adapted material on
under the same licence. The full text is at
https://creativecommons.org/licenses/by-sa/4.0/legalcode

SPDX-License-Identifier: CC-BY-SA-4.0

The sources of the training data, their authors and licences, and the changes
made to them, are named in README.md and meta.json.
"""


def release(run: Path, target: Path, data: Path, scores: Path, weights: str = "final") -> None:
    """Copy the run's "final" or "best" pipeline to `target`, wipe its strings, and write licence, meta data and card.

    Until the pipeline is scored, card and meta data say so in place of figures.
    """
    fresh = target.with_name(f".{target.name}.new")
    shutil.rmtree(fresh, ignore_errors=True)
    shutil.copytree(run / weights, fresh)
    (fresh / "vocab" / "strings.json").write_text(json.dumps(sorted(LABELS)))
    config = Config().from_disk(fresh / "config.cfg").interpolate()
    Config({part: config[part] for part in ("nlp", "components")}).to_disk(fresh / "config.cfg")
    state = json.loads((run / "last" / "state.json").read_text())["progress"]
    counts = json.loads((data / "counts.json").read_text())
    report = json.loads(scores.read_text(encoding="utf-8")) if scores.exists() else None
    (fresh / "meta.json").write_text(
        json.dumps(_meta(fresh, report), indent=2, ensure_ascii=False), encoding="utf-8"
    )
    (fresh / "LICENSE").write_text(_LICENSE, encoding="utf-8")
    (fresh / "README.md").write_text(_card(state, counts, report), encoding="utf-8")
    shutil.rmtree(target, ignore_errors=True)
    fresh.rename(target)


def sources() -> list[dict[str, Any]]:
    """The training sources with their files, addresses, licences and authors."""
    rows: list[dict[str, Any]] = json.loads((HERE / "sources.json").read_text(encoding="utf-8"))
    return rows


def _meta(folder: Path, report: dict[str, Any] | None) -> dict[str, Any]:
    meta: dict[str, Any] = json.loads((folder / "meta.json").read_text(encoding="utf-8"))
    facts = [{key: row[key] for key in ("name", "url", "license", "author")} for row in sources()]
    return meta | {
        "name": "hilo_ner",
        "version": "0.1.0",
        "spacy_version": ">=3.8.0,<3.9.0",
        "description": "Persons, places and organisations in Spanish, Portuguese, English and Dutch.",
        "author": "The Hilo developers",
        "license": "CC-BY-SA-4.0",
        "sources": facts,
        "performance": report or {},
    }


def _card(state: dict[str, Any], counts: dict[str, int], report: dict[str, Any] | None) -> str:
    origin = [f"- {row['name']} ({row['license']}; {row['author']}; {row['url']})" for row in sources()]
    texts = sum(count for name, count in counts.items() if name not in {"dev", "region swap", "case copies"})
    copies = counts["region swap"] + counts["case copies"]
    return Template((HERE / "card.md").read_text(encoding="utf-8")).substitute(
        table=table(report["tests"]) if report else "Not scored yet.",
        speed=_speed(report) if report else "",
        cases=table(report["cases"]) if report else "Not scored yet.",
        probe=f"{report['probe']['all']['f']:.1f}" if report else "not scored yet",
        probe_texts=report["probe"]["texts"] if report else "some",
        sources="\n".join(origin),
        swap=f"{counts['region swap']:,}",
        swap_share=round(100 * counts["region swap"] / texts),
        case=f"{counts['case copies']:,}",
        case_share=round(100 * counts["case copies"] / texts),
        total=f"{texts + copies:,}",
        seed=20,
        steps=f"{state['step']:,}",
        dev=f"{counts['dev']:,}",
        minutes=round(state["seconds"] / 60),
        versions=f"spaCy {spacy_version}, thinc {thinc.__version__}, Python {platform.python_version()}",
    )


def _speed(report: dict[str, Any]) -> str:
    words, seconds = report["words_per_second"], report["load_seconds"]
    return (
        f"{words:,} words a second on one core of the machine that trained it; loading takes {seconds:.1f} s."
    )


def main() -> None:
    """Read the command line and write the folder."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("run", type=Path, help="folder of the training run")
    parser.add_argument("target", type=Path, help="folder that ships")
    parser.add_argument("--weights", choices=("final", "best"), default="final")
    parser.add_argument("--data", type=Path, default=Path("build/train"), help="folder that prepare wrote")
    parser.add_argument("--scores", type=Path, default=Path("build/train/scores.json"))
    arguments = parser.parse_args()
    release(arguments.run, arguments.target, arguments.data, arguments.scores, arguments.weights)


if __name__ == "__main__":
    main()
