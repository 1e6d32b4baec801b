"""`python -m nlp.eval.agreement [CORPUS]`: how far two annotators agree on the texts that both annotated."""

import sys
from pathlib import Path

from nlp.corpus.marks import read_file
from nlp.eval.measure import measure, table

CORPUS = Path("nlp/corpus")


def main() -> None:
    """Hold `CORPUS/second` against the same texts in the splits and print the table, per language."""
    corpus = Path(sys.argv[1]) if len(sys.argv) > 1 else CORPUS
    again = {text.id: text for path in sorted(corpus.glob("second/*.txt")) for text in read_file(path)}
    first = {
        text.id: text
        for split in ("train", "dev", "test")
        for path in sorted(corpus.glob(f"{split}/*.txt"))
        for text in read_file(path)
        if text.id in again
    }
    columns = {"all": sorted(again)}
    for uid in columns["all"]:
        columns.setdefault(str(first[uid].gold["language"]), []).append(uid)
    print(f"{len(again)} texts annotated twice\n")
    print(
        "\n".join(
            table(
                {
                    name: measure({u: first[u].gold for u in uids}, {u: again[u].gold for u in uids})
                    for name, uids in columns.items()
                }
            )
        )
    )


if __name__ == "__main__":
    main()
