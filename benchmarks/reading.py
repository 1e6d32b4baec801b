"""Words per second: Hilo's whole reading against the bare trained pipeline, alternating, same process."""

import json
import statistics
import sys
import time
from pathlib import Path

from ingest.document import Document
from ingest.readers import read
from ingest.walk import case_files
from nlp import pipeline
from nlp.reader import Reader

ROUNDS = 5


def main() -> None:
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "samples")
    texts = [d.text for f in case_files([folder]) for d in read(f) if isinstance(d, Document)]
    words = sum(len(text.split()) for text in texts)
    began = time.perf_counter()
    nlp, reader = pipeline.load(), Reader()
    reader.read(texts[0])
    loading = time.perf_counter() - began
    bare, whole = [], []
    for _ in range(ROUNDS):
        began = time.perf_counter()
        for text in texts:
            nlp(text)
        bare.append(time.perf_counter() - began)
        began = time.perf_counter()
        for text in texts:
            reader.read(text)
        whole.append(time.perf_counter() - began)
    ratio = statistics.median(b / w for b, w in zip(bare, whole, strict=True))
    print(
        json.dumps(
            {
                "texts": len(texts),
                "words": words,
                "load_s": round(loading, 2),
                "bare_words_per_s": round(words / statistics.median(bare)),
                "hilo_words_per_s": round(words / statistics.median(whole)),
                "hilo_to_bare": round(ratio, 3),
            }
        )
    )


if __name__ == "__main__":
    main()
