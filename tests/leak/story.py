"""A day with a store: every command at least once, with and without --json."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.hilo.command import answer
from tests.leak.people import SUSPECTS, VICTIMS, secret_parts
from tests.leak.told import Listener, Run

SET_ASIDE = 3
READ = {"files": 23, "documents": 26}
"""Files other than side files, and what is read from them; three are broken."""

_SEARCHES = (list(VICTIMS)[:25], list(VICTIMS)[25:])
_ONE_BY_ONE = ("V01", "V18", "V31", "V41")
_FEW_WORDS = ("caso", "victima", "hotel", "bar", "oropeza", "velden", "bastidas", "ticona", "sbruzzi")


def take_in(listener: Listener, cases: Path) -> dict[str, Any]:
    """Read the files; gives what a second reading, which changes nothing, tells as JSON."""
    done = listener.run("ingest", "ingest", cases)
    assert done.returncode == SET_ASIDE
    told: dict[str, Any] = listener.answer("ingest --json", "ingest", "--json", cases)
    return told


def ask(listener: Listener, folder: Path) -> None:
    """Everything that only reads."""
    listener.run("cases", "cases")
    cards = listener.answer("cases --json", "cases", "--json")
    uids = [card["uid"] for card in cards]
    found = listener.run_all([Run("case --json", ("case", uid, "--json")) for uid in uids])
    cases = [answer(done) for done in found]
    listener.run_all([Run("case", ("case", uid)) for uid in uids[::3]])
    listener.run_all([*_network(folder), *_searches(), *_paths(cases), *_mistakes(folder), *_about(cases)])
    listener.hear("graphml file", folder / "out.graphml")
    listener.run("export over a file", "export", folder / "out.graphml")


def change(listener: Listener) -> None:
    """Everything that changes what is known."""
    card = listener.answer("cases --json", "cases", "--json")[0]
    case = listener.answer("case --json", "case", card["uid"], "--json")
    document = case["documents"][0]["uid"]
    why = ("--why", "typing error")
    amended = listener.run("amend", "amend", document, "--office", "Mesa 3", *why)
    assert amended.returncode == 0
    listener.run("amend --json", "amend", document, "--date", "2023-04", *why, "--json")
    listener.run("amend of nothing", "amend", "0" * 64, "--office", "Mesa 3", *why)
    listener.run("reread", "reread")
    listener.run("rebuild --json", "rebuild", "--json")
    assert listener.run("erase", "erase", document, *why).returncode == 0
    listener.run("erase again --json", "erase", document, *why, "--json")
    listener.run("cases", "cases")
    assert listener.run("audit verify", "audit", "verify").returncode == 0
    listener.run("audit verify --json", "audit", "verify", "--json")


def _network(folder: Path) -> Iterator[Run]:
    yield Run("links", ("links",))
    yield Run("links --json", ("links", "--json"))
    yield Run("links --cross-border", ("links", "--cross-border"))
    yield Run("export", ("export", "--format", "graphml", folder / "out.graphml"))
    yield Run("export --json", ("export", folder / "again.graphml", "--json"))


def _searches() -> Iterator[Run]:
    for ids in _SEARCHES:
        people = tuple(VICTIMS[id_] for id_ in ids)
        yield Run("search by names", ("search", *(person.name for person in people)), people)
    for id_ in _ONE_BY_ONE:
        person = VICTIMS[id_]
        yield Run("search by parts --json", ("search", *sorted(secret_parts(person)), "--json"), (person,))
    yield Run("search", ("search", *_FEW_WORDS))
    yield Run("search --json", ("search", *_FEW_WORDS, "--json"))


def _paths(cases: list[dict[str, Any]]) -> Iterator[Run]:
    """Between people who may be named and masked ones of linked cases, by id; and by a victim's own name."""
    for case in [case for case in cases if case["linked"]][:4]:
        link = case["linked"][0]
        both = {link["a"]["uid"], link["b"]["uid"]} - {case["card"]["uid"]}
        other = next(found for found in cases if found["card"]["uid"] in both)
        first, last = case["people"][0]["node"]["uid"], other["people"][-1]["node"]["uid"]
        yield Run("path", ("path", first, last))
        yield Run("path --json", ("path", case["card"]["uid"], other["card"]["uid"], "--json"))
    yield Run("path of namesakes", ("path", SUSPECTS["S06"].name, SUSPECTS["S05"].name))
    yield Run("path of namesakes --json", ("path", SUSPECTS["S06"].name, SUSPECTS["S05"].name, "--json"))
    victim = VICTIMS["V18"]
    yield Run("path from a victim", ("path", victim.name, SUSPECTS["S02"].name), (victim,))


def _mistakes(folder: Path) -> Iterator[Run]:
    yield Run("case that is not there", ("case", "R-2001-77"))
    yield Run("path that is not there", ("path", "Nobody Atall", "R-2001-77"))
    yield Run("ingest of nothing", ("ingest", folder / "nothing"))


def _about(cases: list[dict[str, Any]]) -> Iterator[Run]:
    masked = next(p["node"]["uid"] for case in cases for p in case["people"] if p["node"]["masked"])
    yield Run("reveal", ("reveal", masked, "--purpose", "hearing on 3 May"), reveals=True)
    yield Run("reveal without purpose", ("reveal", masked, "--purpose", " "))
    yield Run("engine status", ("engine", "status"))
    yield Run("engine status --json", ("engine", "status", "--json"))
