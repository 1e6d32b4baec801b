"""What is planted in the sample files, read from `plants.txt`, as the content of `samples/truth.json`.

`plants.txt` goes file by file; its line kinds are told at its head. Everything that spans files (who links
what, who has a namesake, what is too common) is derived here, so that the truth is complete.
"""

import itertools
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path

SOURCE = Path(__file__).resolve().parent / "plants.txt"
MASKED = ("victim", "witness", "relative", "other")


@dataclass(slots=True)
class Plant:
    """One planted thing in one case of one file: `forms` are its words there, exactly."""

    kind: str
    name: str
    forms: list[str]
    file: str
    case: str


@dataclass(slots=True)
class Plants:
    """All lines of `plants.txt`, sorted by what they say."""

    files: dict[str, dict[str, str]] = field(default_factory=dict)
    cases: dict[str, dict[str, list[str]]] = field(default_factory=dict)
    networks: dict[str, list[str]] = field(default_factory=dict)
    namesakes: list[list[str]] = field(default_factory=list)
    set_aside: list[list[str]] = field(default_factory=list)
    offices: dict[str, str] = field(default_factory=dict)
    things: list[Plant] = field(default_factory=list)


def read(source: Path = SOURCE) -> Plants:
    """Reads the plants; a line that is not understood raises ValueError."""
    plants = Plants()
    file = case = ""
    for line in source.read_text(encoding="utf-8").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        kind, _, rest = line.partition(" ")
        rest = rest.strip()
        if kind == "@":
            file, language, genre = rest.split(" ", 2)
            plants.files[file] = {"language": language, "genre": genre}
            case = ""
        elif kind == "case":
            case, *nets = rest.split(" | ")
            entry = plants.cases.setdefault(case, {"files": [], "networks": []})
            entry["files"].append(file)
            entry["networks"] = sorted({*entry["networks"], *nets})
        elif kind == "office":
            plants.offices[case] = rest
        elif kind in {"network", "namesake", "setaside"}:
            parts = rest.split(" | ")
            if kind == "network":
                plants.networks[parts[0]] = parts[1:]
            else:
                (plants.namesakes if kind == "namesake" else plants.set_aside).append(parts)
        elif kind in {"link", "common", "suspect", "official", *MASKED}:
            name, _, forms = rest.partition(" = ")
            bare = name.partition(" ")[2] if kind in {"link", "common"} else plain(name)
            written = forms.split(" | ") if forms else [bare]
            plants.things.append(Plant(kind, name, written, file, case))
        else:
            raise ValueError(line)
    return plants


def plain(name: str) -> str:
    """A name without the tag that tells namesakes apart: 'Ana Ribeiro #1982' is 'Ana Ribeiro'."""
    return name.partition(" #")[0]


def pairs_of(things: list[Plant]) -> set[tuple[str, str]]:
    """Pairs of cases that share one of these things."""
    cases: dict[str, set[str]] = defaultdict(set)
    for thing in things:
        cases[thing.name].add(thing.case)
    return {pair for group in cases.values() for pair in itertools.combinations(sorted(group), 2)}


def _grouped(things: list[Plant]) -> dict[str, list[Plant]]:
    groups: dict[str, list[Plant]] = defaultdict(list)
    for thing in things:
        groups[thing.name].append(thing)
    return groups


def _cases(group: list[Plant]) -> list[str]:
    return sorted({thing.case for thing in group})


def _person(name: str, group: list[Plant]) -> dict[str, object]:
    return {
        "name": plain(name),
        "variants": sorted({form for thing in group for form in thing.forms}),
        "roles": sorted({thing.kind for thing in group}),
        "files": sorted({thing.file for thing in group}),
        "cases": _cases(group),
    }


def _link(name: str, group: list[Plant]) -> dict[str, object]:
    kind, _, value = name.partition(" ")
    written = [{"file": t.file, "case": t.case, "form": form} for t in group for form in t.forms]
    return {"kind": kind, "value": value, "cases": _cases(group), "written": written}


def truth() -> dict[str, object]:
    """The content of `samples/truth.json`; its shape is told in `samples_src/README.md`."""
    plants = read()
    of = {
        kind: [t for t in plants.things if t.kind == kind]
        for kind in ("link", "common", "suspect", "official")
    }
    people = [t for t in plants.things if t.kind in {"suspect", *MASKED}]
    masked = {t.name for t in plants.things if t.kind in MASKED}
    links = [_link(name, group) for name, group in sorted(_grouped(of["link"]).items())]
    persons = _grouped(people)
    networks = []
    for key, (what, corridor) in sorted(plants.networks.items()):
        cases = sorted(case for case, entry in plants.cases.items() if key in entry["networks"])
        inside = {
            name: group
            for name, group in persons.items()
            if len(_cases(group)) > 1 and set(_cases(group)) <= set(cases)
        }
        networks.append(
            {
                "id": key,
                "what": what,
                "corridor": corridor.split(" > "),
                "countries": sorted({case[:2] for case in cases}),
                "cases": cases,
                "links": [
                    link for link in links if len(link["cases"]) > 1 and set(link["cases"]) <= set(cases)
                ],
                "people": [_person(name, group) for name, group in sorted(inside.items())],
            }
        )
    sure = pairs_of(of["link"])
    return {
        "networks": networks,
        "cases": [
            {
                "id": case,
                "reference": case[3:],
                "country": case[:2],
                "office": plants.offices.get(case, ""),
                "files": sorted(set(entry["files"])),
                "networks": entry["networks"],
                "suspects": sorted({plain(t.name) for t in of["suspect"] if t.case == case}),
            }
            for case, entry in sorted(plants.cases.items())
        ],
        "expected_case_links": sorted(map(list, sure)),
        "possible_case_links": sorted(map(list, pairs_of(people) - sure)),
        "links": [link for link in links if len(link["cases"]) > 1],
        "namesakes": [
            {
                "name": name,
                "why_different": why,
                "persons": [
                    {
                        "id": tag,
                        "cases": _cases(persons[tag]),
                        "variants": _person(tag, persons[tag])["variants"],
                    }
                    for tag in tags
                ],
            }
            for name, why, *tags in plants.namesakes
        ],
        "victims": [_person(name, persons[name]) for name in sorted(masked)],
        "too_common": [
            {"kind": name.partition(" ")[0], "value": name.partition(" ")[2], "cases": _cases(group)}
            for name, group in sorted(_grouped(of["common"]).items())
        ],
        "officials": [_person(name, group) for name, group in sorted(_grouped(of["official"]).items())],
        "set_aside": [{"file": file, "why": why} for file, why in plants.set_aside],
        "files": [{"file": file, **facts} for file, facts in sorted(plants.files.items())],
    }
