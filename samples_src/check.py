"""Checks that what `samples/truth.json` claims stands in the sample files, and reports how they are spread.

    python samples_src/check.py

Needs only the standard library; PDF pages are read from their sources. Exits with 1 when a claim fails.
"""

import csv
import io
import itertools
import json
import re
import sys
import unicodedata
import zipfile
from collections import Counter, defaultdict
from collections.abc import Iterator
from email import message_from_bytes, policy
from html import unescape
from pathlib import Path
from typing import Any

from plants import MASKED, Plant, Plants, read, truth

HERE = Path(__file__).resolve().parent
SAMPLES = HERE.parent / "samples"
FATHER_IS_NAMED = {("BR:NI-118/2023", "BR:OP-077/2021"), ("BR:OP-077/2021", "BR:NI-118/2023")}
"""The son's case says that the father has nothing to do with it, so that the pair is linked by the father's name."""


def flat(text: str) -> str:
    """Text with every run of white space as one blank."""
    return " ".join(text.split())


def xml_text(raw: bytes) -> str:
    """The words of an office document's XML or of a page."""
    text = raw.decode("utf-8")
    text = re.sub(r"(?s)<(style|script)\b.*?</\1>", " ", text)
    text = re.sub(r"</?(w:r|w:t|b|i|em|strong|span|a)\b[^>]*>", "", text)
    return unescape(re.sub(r"<[^>]+>", " ", text))


def rtf_text(raw: bytes) -> str:
    """The words of a file that `build.py` wrote."""
    text = re.sub(r"\\u(-?\d+)\?", lambda m: chr(int(m[1]) % 65536), raw.decode("ascii"))
    return re.sub(r"\\[a-z]+-?\d* ?", " ", text).replace("{", "").replace("}", "")


def plain_text(raw: bytes) -> str:
    """Text of one of the encodings in use."""
    if raw.startswith(b"\xff\xfe"):
        return raw[2:].decode("utf-16-le")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("latin-1")


def rows_of(name: str, raw: bytes) -> list[str]:
    """A table's rows, each as one text."""
    if name.endswith(".jsonl"):
        return [" ".join(map(str, json.loads(line).values())) for line in raw.decode("utf-8").splitlines()]
    if name.endswith(".csv"):
        text = plain_text(raw).removeprefix("\ufeff")
        delimiter = max(",;\t", key=text.splitlines()[0].count)
        return [" ".join(row) for row in csv.reader(io.StringIO(text), delimiter=delimiter)]
    source = (HERE / (name + ".src")).read_text(encoding="utf-8")
    return [" ".join(row) for row in csv.reader(io.StringIO(source))]


def text_of(name: str, raw: bytes) -> str:
    """All words of a sample file."""
    suffix = name.rpartition(".")[2]
    if suffix in {"csv", "jsonl", "xlsx"}:
        return "\n".join(rows_of(name, raw))
    if suffix in {"docx", "odt"}:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            return xml_text(archive.read("word/document.xml" if suffix == "docx" else "content.xml"))
    if suffix == "zip":
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            return "\n".join(text_of(m, archive.read(m)) for m in archive.namelist())
    if suffix == "pdf":
        return (HERE / (name + ".src")).read_text(encoding="utf-8").replace("<<<page>>>", "")
    if suffix == "eml":
        mail = message_from_bytes(raw, policy=policy.default)
        body = mail.get_body(("plain", "html"))
        heads = " ".join(str(mail[key]) for key in ("subject", "from", "to"))
        parts = [
            part.get_content() for part in mail.iter_attachments() if part.get_content_type() == "text/plain"
        ]
        return "\n".join([heads, body.get_content() if body else "", *parts])
    if suffix == "html":
        return xml_text(raw)
    return rtf_text(raw) if suffix == "rtf" else plain_text(raw)


def place_of(plant: Plant, texts: dict[str, str], raws: dict[str, bytes]) -> str:
    """Where a plant must stand: its file, or the row of its case in a table."""
    if plant.file.endswith((".csv", ".jsonl", ".xlsx")):
        return "\n".join(row for row in rows_of(plant.file, raws[plant.file]) if plant.case[3:] in row)
    return texts[plant.file]


def folded(text: str) -> str:
    """Capitals, accents and signs taken away."""
    text = unicodedata.normalize("NFKD", text.casefold())
    return re.sub(r"[^a-z0-9]", "", text)


def shared_values(texts: dict[str, str], known: set[str]) -> list[str]:
    """Long numbers, plates, accounts and addresses that stand in two files without being planted."""
    where: dict[str, set[str]] = defaultdict(set)
    pattern = r"\+?\d[\d ().-]{5,}\d|@[\w.]{4,}|[\w.]+@[\w.]+|\b[A-Z]{1,4}[- ]?\d[\w-]{2,8}\b"
    for file, text in texts.items():
        for value in re.findall(pattern, text):
            key = folded(value)
            if len(key) > 5 and not re.fullmatch(r"(19|20)\d{6}|\d{4}(19|20)\d\d", key):
                where[key[-8:]].add(file)
    return [
        f"{value}: {', '.join(sorted(files))}"
        for value, files in sorted(where.items())
        if len(files) > 1 and not any(value in k or k.endswith(value) for k in known)
    ]


def capitalised(texts: dict[str, str]) -> list[str]:
    """Runs of two or more capitalised words that no planted name covers: to be looked over by eye."""
    plants = read()
    known = defaultdict(set)
    for thing in plants.things:
        for form in thing.forms:
            known[thing.file] |= {folded(word) for word in form.split()}
    joint = r"(?:d[aeo]s?|del|la|los|van|der|y|e)"
    run = re.compile(rf"[A-ZÁÉÍÓÚÑÇ][\w'’-]+(?:\s(?:{joint}\s)*[A-ZÁÉÍÓÚÑÇ][\w'’-]+)+")
    return sorted(
        {
            f"{file}: {flat(words)}"
            for file, text in texts.items()
            for words in run.findall(text)
            if not {folded(word) for word in words.split() if word[0].isupper()} <= known[file]
        }
    )


def sample_files() -> dict[str, Path]:
    """The case files by their names in `plants.txt`; held-out and broken ones are left out."""
    found = {p.relative_to(SAMPLES).as_posix(): p for p in SAMPLES.rglob("*") if p.is_file()}
    return {
        name: path
        for name, path in found.items()
        if not name.endswith(".meta.json")
        and name != "truth.json"
        and not name.startswith(("holdout/", "broken/"))
    }


def wrong_forms(plants: Plants, texts: dict[str, str], raws: dict[str, bytes]) -> Iterator[str]:
    """Planted words that do not stand where they are said to stand."""
    for plant in plants.things:
        if plant.file in texts:
            where = flat(place_of(plant, texts, raws))
            yield from (f"{plant.file} {plant.case}: no «{f}»" for f in plant.forms if f not in where)


def wrong_cases(plants: Plants, texts: dict[str, str]) -> Iterator[str]:
    """References and offices that neither a file nor its side file gives."""
    for case, entry in plants.cases.items():
        for file in entry["files"]:
            side = SAMPLES / (file + ".meta.json")
            said = texts.get(file, "") + (side.read_text(encoding="utf-8") if side.exists() else "")
            if case[3:] not in said:
                yield f"{file}: no reference {case[3:]}"
            if plants.offices.get(case, "") not in said:
                yield f"{file}: no office {plants.offices[case]}"


def wrong_files(plants: Plants, there: dict[str, Path], texts: dict[str, str]) -> Iterator[str]:
    """Files that nobody planted, planted ones that are missing, lonely side files, and lengths out of range."""
    yield from (f"not in plants: {name}" for name in sorted(there.keys() - plants.files))
    yield from (f"no such file: {name}" for name in sorted(plants.files.keys() - there.keys()))
    yield from (f"not set aside: {name}" for name, _ in plants.set_aside if not (SAMPLES / name).exists())
    for side in SAMPLES.rglob("*.meta.json"):
        if not side.with_name(side.name.removesuffix(".meta.json")).exists():
            yield f"side file of nothing: {side.name}"
    for name, text in texts.items():
        many = name.endswith((".csv", ".xlsx", ".jsonl", ".zip"))
        if not 100 <= len(text.split()) <= (2000 if many else 600):
            yield f"{name}: {len(text.split())} words"


def wrong_plan(told: dict[str, Any]) -> Iterator[str]:
    """What the truth as a whole must hold to."""
    if told != json.loads(json.dumps(truth())):
        yield "truth.json is not what plants.txt says: run build.py"
    for entry in told["too_common"]:
        if entry["kind"] in {"hostel", "hotline"} and len(entry["cases"]) < 6:
            yield f"not common: {entry['value']} in {len(entry['cases'])} cases"
    yield from (f"links too many cases: {k['value']}" for k in told["links"] if len(k["cases"]) > 5)
    for net in told["networks"]:
        if not 2 <= len(net["countries"]) <= 5 or not net["links"]:
            yield f"{net['id']}: {net['countries']}"
    linked = set(map(tuple, told["expected_case_links"] + told["possible_case_links"]))
    for names in told["namesakes"]:
        for one, two in itertools.combinations(names["persons"], 2):
            yield from (
                f"namesakes in linked cases: {names['name']}"
                for pair in itertools.product(one["cases"], two["cases"])
                if pair in linked and "brothers" not in names["name"] and pair not in FATHER_IS_NAMED
            )


def report(plants: Plants, told: dict[str, Any], texts: dict[str, str]) -> Iterator[str]:
    """How the samples are spread."""
    facts = plants.files.values()
    yield f"language {dict(Counter(f['language'] for f in facts).most_common())}"
    yield f"genre {dict(Counter(f['genre'] for f in facts).most_common())}"
    yield f"format {dict(Counter(n.rpartition('.')[2] for n in texts).most_common())}"
    yield f"country {dict(Counter(n[:2] for n in texts).most_common())}"
    tied = {file for entry in plants.cases.values() if entry["networks"] for file in entry["files"]}
    masked = {t.name for t in plants.things if t.kind in MASKED}
    yield (
        f"{len(texts)} files ({len(texts.keys() - tied)} in no network), {len(plants.cases)} cases, "
        f"{sum(len(t.split()) for t in texts.values())} words, {len(masked)} persons to mask, "
        f"{len(told['expected_case_links'])} expected and {len(told['possible_case_links'])} possible links"
    )
    for net in told["networks"]:
        yield f"{net['id']} {net['countries']} {len(net['cases'])} {[link['value'] for link in net['links']]}"


def main() -> int:
    """Prints the report; the exit code."""
    plants, told = read(), json.loads((SAMPLES / "truth.json").read_text(encoding="utf-8"))
    there = sample_files()
    raws = {name: path.read_bytes() for name, path in there.items() if name in plants.files}
    texts = {name: text_of(name, raw) for name, raw in raws.items()}
    wrong = [
        *wrong_plan(told),
        *wrong_files(plants, there, texts),
        *wrong_forms(plants, texts, raws),
        *wrong_cases(plants, texts),
    ]
    known = {folded(f) for t in plants.things if t.kind in {"link", "common"} for f in t.forms}
    lines = [
        *report(plants, told, texts),
        *(f"shared? {line}" for line in shared_values(texts, known | {folded(c[3:]) for c in plants.cases})),
        *(capitalised(texts) if "--names" in sys.argv else ()),
        *(f"WRONG {line}" for line in wrong),
    ]
    sys.stdout.write("\n".join(lines) + "\n")
    return bool(wrong)


if __name__ == "__main__":
    sys.exit(main())
