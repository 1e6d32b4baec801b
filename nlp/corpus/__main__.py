"""`python -m nlp.corpus FOLDER…`: checks annotated texts and counts what they hold; exit code 1 when something is wrong."""

import sys
from collections import Counter
from pathlib import Path

from nlp.corpus.checks import problems
from nlp.corpus.marks import MarkError, read_file


def main(folders: list[str]) -> int:
    """Check all `*.txt` files below the folders."""
    wrong, texts, ids = 0, 0, Counter[str]()
    languages, labels, words = Counter[str](), Counter[str](), 0
    for path in sorted(file for folder in folders for file in Path(folder).rglob("*.txt")):
        try:
            found = read_file(path)
        except MarkError as error:
            print(error)
            wrong += 1
            continue
        for text in found:
            texts, words = texts + 1, words + len(text.raw.split())
            ids[text.id] += 1
            languages[text.gold["language"]] += 1
            labels.update(mention["label"] for mention in text.gold["mentions"])
            for problem in problems(text):
                print(f"{path.name}: {text.id}: {problem}")
                wrong += 1
    for uid, count in ids.items():
        if count > 1:
            print(f"{uid} stands {count} times")
            wrong += 1
    print(f"{texts} texts, {words} words, {dict(languages)}, {dict(labels.most_common())}; {wrong} problems")
    return bool(wrong)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
