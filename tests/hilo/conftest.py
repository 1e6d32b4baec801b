"""A few case files, and a data folder whose engine is stopped afterwards."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.engine import stop
from tests.hilo.command import canonical, hilo

CASES = {
    "ec/uno.txt": (
        "Expediente: EC-2023-11\nFecha: 3 de marzo de 2023\n\nLa fiscal Ondina Barahona acusó a Rutilio Zepeda Umanzor, "
        "alias «Tilo», con cédula 0912345675. Según la acusación, Zepeda Umanzor ofrecía empleo de meseras a mujeres "
        "venezolanas y las llevaba en bus desde Cúcuta hasta Machala, pasando por Rumichaca. La víctima Yuleisy Pantoja "
        "Cárdenas declaró que la encerraban en el bar Luna Azul de Machala. El imputado usaba el teléfono 099 912 3456."
    ),
    "pe/dos.md": (
        "---\nreference: PE-0457\ncountry: PE\n---\n# Informe\n\nEl imputado Rutilio Zepeda Umanzor fue detenido en Tumbes el "
        "12 de mayo de 2023. Usaba el teléfono +593 99 912 3456. La víctima Maribel Ochoa Quispe dijo que él la captó."
    ),
    "br/tres.txt": (
        "Processo nº 0001-22.2023\n\nA Polícia Federal prendeu em Boa Vista o réu Wanderlei Sbruzzi, dono da pensão Mar Calmo. "
        "A vítima Cleidiane Nogueira contou que ele comprou as passagens de Santa Elena de Uairén para Manaus."
    ),
    "cw/vier.txt": (
        "Zaaknummer: 500.123/23\n\nDe rechtbank veroordeelde Fedde Osseweijer tot zes jaar. Hij bracht Venezolaanse vrouwen met "
        "een boot van La Vela naar Willemstad. Het slachtoffer Yorgelis Madriz werd opgesloten in Hotel Bon Biento."
    ),
    "tt/five.txt": (
        "Case No. TT-88-2023\n\nPolice in Cedros arrested Ramdeo Sookhai on 4 May 2023. He is accused of bringing women by boat "
        "from Tucupita to Icacos. One victim, Daniuska Farías, told officers that he kept her passport."
    ),
}


@pytest.fixture(scope="session")
def cases(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of five case files in four languages. Tests that change it copy it first."""
    if given := os.environ.get("HILO_TEST_CASES"):
        return Path(given).absolute()
    folder = tmp_path_factory.mktemp("cases")
    for name, text in CASES.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return folder


@pytest.fixture(scope="session")
def whole(cases: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A data folder into which the cases were read in one undisturbed run; for tests that only read."""
    folder = tmp_path_factory.mktemp("whole")
    done = hilo(folder, "ingest", cases)
    assert done.returncode in {0, 3}, done.stderr
    yield folder
    stop(folder)


@pytest.fixture(scope="session")
def expected(whole: Path) -> list[str]:
    """The graph of the undisturbed run, as lines."""
    return canonical(whole)


@pytest.fixture
def data(tmp_path: Path) -> Iterator[Path]:
    """A data folder of the test's own; no engine of it outlives the test."""
    folder = tmp_path / "data"
    yield folder
    stop(folder)
