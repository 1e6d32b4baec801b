"""A small real store behind an open door, for tests of pages: a few invented cases that hang together across a border."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from dashboard import session
from graph.engine import stop
from graph.view.scope import Scope
from hilo.door import Door, door
from hilo.keys import RIGHTS, KeyRole
from hilo.settings import Settings
from terms.vocabulary import Handling
from tests.hilo.command import hilo

VICTIMS = ("Yuleisy Pantoja Cárdenas", "Maribel Ochoa Quispe", "Anyelis Rondón Bastidas")
"""Names that no page may show unless they are revealed."""

CASES = {
    "uno.txt": (
        "Expediente: EC-2023-11\nFecha: 3 de marzo de 2023\n\nLa fiscal Ondina Barahona acusó a Rutilio Zepeda Umanzor, "
        "alias «Tilo», con cédula 0912345675. Según la acusación, Zepeda Umanzor ofrecía empleo de meseras a mujeres "
        "venezolanas y las llevaba en bus desde Cúcuta hasta Machala, pasando por Rumichaca. La víctima Yuleisy Pantoja "
        "Cárdenas declaró que la encerraban en el bar Luna Azul de Machala. El imputado usaba el teléfono 099 912 3456."
    ),
    "dos.md": (
        "---\nreference: PE-0457\ncountry: PE\n---\n# Informe\n\nEl imputado Rutilio Zepeda Umanzor, con cédula 0912345675, "
        "fue detenido en Tumbes el 12 de mayo de 2023. Usaba el teléfono +593 99 912 3456. La víctima Maribel Ochoa Quispe "
        "dijo que él la captó y la llevó en bus de Machala a Lima."
    ),
    "tres.txt": (
        "Processo nº 0001-22.2023\n\nA Polícia Federal prendeu em Boa Vista o réu Wanderlei Sbruzzi, dono da pensão Mar Calmo. "
        "A vítima Anyelis Rondón Bastidas contou que ele comprou as passagens de Santa Elena de Uairén para Manaus."
    ),
    "uno.txt.meta.json": '{"country": "EC"}',
    "tres.txt.meta.json": '{"country": "BR"}',
    "vacio.txt": "",
}


@contextmanager
def filled(folder: Path) -> Iterator[Door]:
    """An open door to a store in `folder / "data"` that has read the cases; its engine is stopped afterwards."""
    files, data = folder / "cases", folder / "data"
    files.mkdir()
    for name, text in CASES.items():
        (files / name).write_text(text, "utf-8")
    try:
        done = hilo(data, "ingest", files)
        assert done.returncode == 3, done.stderr
        with door(Settings(data=data, graph_uri="", reader="tester")) as opened:
            yield opened
    finally:
        stop(data)


def scope_for(role: KeyRole, countries: frozenset[str] | None = None) -> Scope:
    """The scope that a key of this role gives."""
    return Scope(f"{role.value} (test)", countries, Handling.H2, rights=RIGHTS[role])


def visit_of(opened: Door, role: KeyRole, countries: frozenset[str] | None = None) -> session.Visit:
    """A visit of somebody with a key of this role."""
    return session.of(scope_for(role, countries), opened)
