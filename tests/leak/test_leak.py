"""Fifty victims' names go in through real files; none comes out of any command, export, record or log.

Left out is what shows names by its purpose: `hilo reveal`, `hilo extract`, and the paths of files that were set aside.
"""

import pytest

from graph.engine import stop
from tests.leak import files, story, texts
from tests.leak.people import CLEARED, VICTIMS, secret_parts
from tests.leak.told import Listener, Told, is_named, leaks

PEOPLE = tuple(VICTIMS.values())
FORMS = "upper lower plain comma comma_upper broken soft wrapped mail handle page camel snake".split()
SHOWN = 0.7
"""So large a share of suspects and officials must stay readable: masking everything would help nobody."""


@pytest.fixture(scope="module")
def heard(tmp_path_factory: pytest.TempPathFactory) -> Listener:
    """All that was said while the files were taken in, asked about, changed and erased."""
    folder = tmp_path_factory.mktemp("leak")
    files.write(folder / "cases")
    data = folder / "data"
    listener = Listener(data)
    try:
        told = story.take_in(listener, folder / "cases")
        assert {name: told[name] for name in story.READ} == story.READ
        story.ask(listener, folder)
        story.change(listener)
    finally:
        stop(data)
    listener.hear("audit.jsonl", data / "audit.jsonl")
    listener.hear("engine logs", *data.glob("engine/*.log"), *data.glob("engine/store/log/*"))
    return listener


def test_fifty_people_are_planted_each_with_a_part_that_tells_who_it_is():
    assert len(PEOPLE) == 50
    assert [person.id for person in PEOPLE if not secret_parts(person)] == []


def test_every_one_of_them_stands_in_a_text():
    planted = "\n".join(str(value) for name, value in vars(texts).items() if name.isupper())
    assert [id_ for id_ in (*VICTIMS, *CLEARED) if f"{{{id_}" not in planted] == []


@pytest.mark.parametrize("form", FORMS)
def test_the_count_finds_a_name_however_it_is_written(form: str):
    text = f"vio a {VICTIMS['V01']:{form}} salir"
    assert leaks(PEOPLE, [Told("text", text)]) == {"text": {"V01"}}


def test_the_count_finds_nobody_in_a_masked_sentence():
    assert leaks(PEOPLE, [Told("text", "V-abcdef, mesera, vio a ▇▇▇ salir de Machala")]) == {}


@pytest.mark.slow
def test_no_victims_name_comes_out_of_any_command_export_record_or_log(heard: Listener):
    found = leaks(PEOPLE, heard.told)
    report = [f"{source}: {len(ids)} ({' '.join(sorted(ids))})" for source, ids in sorted(found.items())]
    count = len(set().union(*found.values()))
    assert count == 0, f"names of {count} of {len(PEOPLE)} people can be read:\n" + "\n".join(report)


@pytest.mark.slow
def test_suspects_and_officials_stay_readable(heard: Listener):
    text = heard.said("case --json stdout")
    hidden = sorted(person.id for person in CLEARED.values() if not is_named(person, text))
    assert len(hidden) <= (1 - SHOWN) * len(CLEARED), f"not shown: {' '.join(hidden)}"
