"""Score a pipeline on the test sets: `python -m nlp.train.evaluate MODEL CORPORA --json FILE`."""

import argparse
import json
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language

from nlp.train.texts import Annotated, annotated, contracted, read

LABELS = ("PER", "LOC", "ORG")
SPOKEN = ("PERSON", "PLACE", "ORG")
TESTS = {
    "CESS (es, news)": "es_cess-test",
    "MEDDOCAN (es, clinical, form-like)": "es_meddocan-test",
    "xLiMe (es, tweets)": "es_xlime-test",
    "Bosque (pt, news)": "pt_uner_bosque-test",
    "PUD (pt, news and wiki)": "pt_uner_pud-test",
    "LeNER-Br (pt, court and law)": "pt_lener-test",
    "EWT (en, web)": "en_uner_ewt-test",
    "PUD (en, news and wiki)": "en_uner_pud-test",
    "Wikigold (en, wiki)": "en_wikigold-test",
    "WNUT17 (en, social media)": "en_wnut17-test",
    "MultiCoNER dev, re-cased by rule (nl, wiki)": "nl_multiconer1_recased-dev",
}
AS_WRITTEN = {"Bosque (pt, news)", "PUD (pt, news and wiki)"}


@dataclass(frozen=True, slots=True)
class Score:
    """Exact span and label: precision, recall and F in per cent, and the number of gold entities."""

    precision: float
    recall: float
    f: float
    gold: int


@dataclass(frozen=True, slots=True)
class Result:
    """One test set: texts, score over all labels (key "all") and per label."""

    texts: int
    scores: dict[str, Score]


def score(nlp: Language, items: list[Annotated]) -> Result:
    """Compare the pipeline's entities with the gold ones; countries count as places on both sides."""
    hits: Counter[str] = Counter()
    found: Counter[str] = Counter()
    gold: Counter[str] = Counter()
    with nlp.memory_zone():
        for doc, item in zip(nlp.pipe(item.text for item in items), items, strict=True):
            guess = annotated(item.text, [(e.start_char, e.end_char, e.label_) for e in doc.ents]).entities
            for counter, entities in (
                (hits, set(guess) & set(item.entities)),
                (found, guess),
                (gold, item.entities),
            ):
                for entity in entities:
                    counter.update(("all", entity.label))
    return Result(
        len(items), {label: _score(hits[label], found[label], gold[label]) for label in ("all", *LABELS)}
    )


def _score(hits: int, found: int, gold: int) -> Score:
    precision, recall = hits / found if found else 0.0, hits / gold if gold else 0.0
    f = 2 * precision * recall / (precision + recall) if hits else 0.0
    return Score(round(100 * precision, 1), round(100 * recall, 1), round(100 * f, 1), gold)


def evaluate(nlp: Language, corpora: Path) -> dict[str, Result]:
    """Score the pipeline on all test sets; Portuguese treebanks also with their contractions put back."""
    results = {}
    for title, name in TESTS.items():
        items = read(corpora / f"{name}.jsonl.gz")
        results[title] = score(nlp, items)
        if title in AS_WRITTEN:
            results[f"{title}, contractions put back"] = score(nlp, [contracted(item) for item in items])
    return results


def by_case(nlp: Language, corpora: Path) -> dict[str, Result]:
    """All test sets together, "mixed" (as published), in "capitals" and in "lower" case."""
    items = [item for name in TESTS.values() for item in read(corpora / f"{name}.jsonl.gz")]
    cased = {"mixed": items, "capitals": _cased(items, str.upper), "lower": _cased(items, str.lower)}
    return {case: score(nlp, texts) for case, texts in cased.items()}


def confidence(result: Result) -> dict[str, float]:
    """The share of findings that were right, by Hilo's label."""
    return {
        name: round(result.scores[label].precision / 100, 2)
        for label, name in zip(LABELS, SPOKEN, strict=True)
    }


def _cased(items: list[Annotated], change: Callable[[str], str]) -> list[Annotated]:
    changed = ((change(item.text), item) for item in items)
    return [Annotated(text, item.entities) for text, item in changed if len(text) == len(item.text)]


def report(model: Path, corpora: Path, probe: Path) -> dict[str, Any]:
    """All figures of a model: per test set, on the probe, by case, speed and loading time."""
    began = time.perf_counter()
    nlp = spacy.load(model)
    load_seconds = time.perf_counter() - began
    results, cases = evaluate(nlp, corpora), by_case(nlp, corpora)
    news = [item.text for item in read(corpora / "es_cess-test.jsonl.gz")]
    return {
        "tests": {title: _row(result) for title, result in results.items()},
        "probe": _row(score(nlp, read_probe(probe))),
        "cases": {case: _row(result) for case, result in cases.items()},
        "confidence": {case: confidence(result) for case, result in cases.items()},
        "words_per_second": int(round(words_per_second(nlp, news), -2)),
        "load_seconds": round(load_seconds, 2),
    }


def _row(result: Result) -> dict[str, Any]:
    scores = {
        label: {"p": s.precision, "r": s.recall, "f": s.f, "gold": s.gold}
        for label, s in result.scores.items()
    }
    return {"texts": result.texts} | scores


def read_probe(path: Path) -> list[Annotated]:
    """The project's own invented sentences: a JSON list of {"text", "ents": [[words, label], ...]} in order."""
    items = []
    for row in json.loads(path.read_text(encoding="utf-8")):
        spans, cursor = [], 0
        for words, label in row["ents"]:
            start = row["text"].index(words, cursor)
            cursor = start + len(words)
            spans.append((start, cursor, label))
        items.append(annotated(row["text"], spans))
    return items


def words_per_second(nlp: Language, texts: list[str]) -> float:
    """Words a second of the bare pipeline on one thread, after a warm-up."""
    with nlp.memory_zone():
        list(nlp.pipe(texts[:200]))
        began = time.perf_counter()
        words = sum(len(doc) for doc in nlp.pipe(texts))
        return words / (time.perf_counter() - began)


def table(tests: dict[str, Any]) -> str:
    """The results as a Markdown table: F over all labels and per label."""
    lines = ["| test set | texts | P | R | F | PER | LOC | ORG |", "|---|---|---|---|---|---|---|---|"]
    for title, row in tests.items():
        every = row["all"]
        overall = [f"{every['p']:.1f}", f"{every['r']:.1f}", f"**{every['f']:.1f}**"]
        labels = [f"{row[label]['f']:.1f}" if row[label]["gold"] else "-" for label in LABELS]
        lines.append("| " + " | ".join([title, f"{row['texts']:,}", *overall, *labels]) + " |")
    return "\n".join(lines)


def main() -> None:
    """Read the command line, print the table, write the JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", type=Path)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("--probe", type=Path, default=Path("tests/nlp/probe.json"))
    parser.add_argument("--json", type=Path, default=Path("build/train/scores.json"))
    arguments = parser.parse_args()
    figures = report(arguments.model, arguments.corpora, arguments.probe)
    print(table(figures["tests"] | {"probe": figures["probe"]}))
    print(f"{figures['words_per_second']:,.0f} words/s on one thread, loaded in {figures['load_seconds']} s")
    arguments.json.write_text(json.dumps(figures, indent=1, ensure_ascii=False), encoding="utf-8")


if __name__ == "__main__":
    main()
