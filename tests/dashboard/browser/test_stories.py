"""The four stories by hand in a real browser, from what the screen itself says; they take the pictures too."""

import json
import re
import xml.etree.ElementTree as ET
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from playwright.sync_api import TimeoutError as TooLate

from hilo.keys import KeyRole
from tests.dashboard.browser.explorer import ROOT, Reader

pytestmark = [pytest.mark.browser, pytest.mark.slow]

Sit = Callable[..., Reader]
CASE = "2022.0041873"
"""A sample case with journeys, people of every role and linked cases across a border."""

MAP = "[data-testid=stVegaLiteChart] canvas, [data-testid=stVegaLiteChart] svg"


def test_an_analyst_follows_a_network_across_a_border(sit: Sit) -> None:
    ana = sit()
    ana.enter(KeyRole.ANALYST)
    page = ana.page
    page.get_by_text("Redes que cruzan fronteras").wait_for()
    ana.shoot("start-es")
    ana.press("Ver la red")
    first = ana.picture()
    before = ana.nodes()
    assert 20 < len(before) <= 150
    ana.shoot("network-es")

    person = next(uid for uid in before if uid.startswith("P-"))
    page.mouse.click(*ana.spot(person))
    page.get_by_role("button", name="Ver en el documento").first.wait_for()
    ana.shoot("network-selected-es")

    case = next(uid for uid in before if uid.startswith("C-"))
    page.mouse.click(*ana.spot(case))
    ana.press("Contraer")
    page.wait_for_function("n => globalThis.hiloCanvas.nodes.length < n", arg=len(before))
    fewer = ana.nodes()
    page.mouse.dblclick(*ana.spot(case))
    page.wait_for_function("n => globalThis.hiloCanvas.nodes.length > n", arg=len(fewer))
    ana.calm()
    after = ana.nodes()
    assert set(fewer) < set(after)
    assert all(after[uid] == before[uid] for uid in fewer), "what was there has moved"

    page.mouse.click(*ana.spot(person))
    page.get_by_role("button", name="Ver en el documento").first.wait_for()
    page.keyboard.press("Delete")
    ana.shows(person, there=False)
    page.keyboard.press("Control+z")
    ana.shows(person)

    ana.press("Vistas guardadas")
    page.get_by_role("textbox", name="Título").fill("Costa del Caribe")
    ana.press("Guardar esta vista")
    page.get_by_text("Guardada.").wait_for()
    shared = page.url
    assert re.search(r"[?&]view=[a-z2-7]{26}(&|$)", shared)
    page.goto(shared)
    ana.picture()
    assert set(ana.nodes()) == set(after)
    ana.well()
    assert first < 30


def test_an_analyst_sees_journeys_on_a_map(sit: Sit) -> None:
    ana = sit()
    ana.enter(KeyRole.ANALYST)
    ana.menu("Mapa")
    ana.page.locator(MAP).first.wait_for()
    ana.page.get_by_role("combobox", name="Tramo").fill("Ipiales")
    ana.page.get_by_role("option").first.wait_for()
    ana.page.keyboard.press("Enter")
    ana.page.get_by_role("button", name="Ver en el documento").first.wait_for()
    ana.calm()
    ana.shoot("map-es")
    ana.well()


def test_an_investigator_asks_what_the_case_is_linked_to_and_why(sit: Sit) -> None:
    luz = sit()
    luz.enter(KeyRole.INVESTIGATOR)
    page = luz.page
    luz.menu("Buscar")
    page.get_by_role("textbox", name="Qué busca").fill("NUK 3B58")
    page.keyboard.press("Enter")
    luz.calm()
    page.locator(".st-key-hits button").first.click()
    luz.calm()
    page.get_by_text(CASE).first.wait_for()
    luz.shoot("search-es")
    page.get_by_role("button", name="Abrir", exact=True).first.click()
    page.get_by_text("Casos unidos, y por qué").wait_for()
    luz.calm()
    assert re.search(r"[?&]case=C-[a-z0-9]+", page.url)

    page.get_by_text("La frase que lo muestra").first.click()
    luz.press("Ver en el documento")
    dialog = page.get_by_role("dialog")
    dialog.locator(".hilo-paper .here").wait_for()
    luz.shoot("document-es")
    page.keyboard.press("Escape")
    dialog.wait_for(state="hidden")
    luz.shoot("case-es")

    page.locator("[data-testid=stMain] button", has_text=re.compile(r"^X-")).first.click()
    luz.calm()
    dialog.get_by_text("Mostrar el nombre").click()
    dialog.get_by_role("textbox", name="Para qué").fill("citación de prueba")
    dialog.get_by_role("button", name="Mostrar y registrar").click()
    dialog.get_by_text("Registrado.").wait_for()
    name = dialog.locator(".hilo-said b").first.inner_text()
    assert name
    page.keyboard.press("Escape")
    dialog.wait_for(state="hidden")
    luz.calm()
    assert name not in page.locator("[data-testid=stMain]").inner_text()
    audit = luz.explorer.audit()
    assert ("revealed", "citación de prueba") in {(line["event"], line["why"]) for line in audit}
    assert name not in json.dumps(audit, ensure_ascii=False)
    luz.well()


def test_a_researcher_takes_a_piece_to_her_own_tools(sit: Sit, tmp_path: Path) -> None:
    eva = sit("dark")
    eva.enter(KeyRole.RESEARCHER, "en")
    page = eva.page
    assert page.get_by_role("link", name="Review").count() == 0
    eva.menu("Network")
    eva.press("Open the network")
    eva.picture()
    eva.shoot("network-en-dark")
    eva.press("Export")
    eva.press("Prepare the files")
    files = {}
    for label, name in (("Graph", "g.graphml"), ("Tables", "t.zip"), ("picture as one page", "p.html")):
        with page.expect_download() as found:
            page.get_by_role("button", name=label).click()
        files[name] = tmp_path / name
        found.value.save_as(files[name])
    graph = files["g.graphml"].read_text("utf-8")
    assert "internal, pseudonymised, not for publication" in graph
    nodes = ET.fromstring(graph).findall(".//{http://graphml.graphdrawing.org/xmlns}node")  # noqa: S314 - our own file
    assert len(nodes) == len(eva.nodes())
    assert not re.search(r"""(src|href)=["']?http""", files["p.html"].read_text("utf-8"))
    assert "exported" in {line["event"] for line in eva.explorer.audit()}
    page.keyboard.press("Escape")
    eva.go("/review?lang=en")
    page.get_by_text("Your key does not open this page").wait_for()
    eva.well()


def test_an_intake_clerk_adds_files_and_sees_what_became_of_them(sit: Sit, tmp_path: Path) -> None:
    tom = sit()
    tom.enter(KeyRole.INTAKE)
    page = tom.page
    assert page.get_by_role("link", name="Buscar").count() == 0
    tom.menu("Cargar archivos")
    fresh = tmp_path / "nota.txt"
    fresh.write_text(
        "Expediente: XX-77\n\nLa imputada Dorotea Malaver Quintanilla usaba el bus a Machala.", "utf-8"
    )
    page.set_input_files("input[type=file]", [str(fresh), str(ROOT / "samples/broken/vacio.txt")])
    page.get_by_role("button", name="Cargar 2 archivos").wait_for()
    tom.calm()
    tom.shoot("upload-es")
    tom.press("Cargar 2 archivos")
    page.get_by_text("está vacío").wait_for(timeout=120_000)
    page.get_by_role("cell", name="vacio.txt").wait_for()
    tom.shoot("receipt-es")
    told = page.locator("[data-testid=stMain]").inner_text()
    assert "nuevo" not in told
    tom.go("/case?lang=es")
    page.get_by_text("Su clave no permite esta página").wait_for()
    tom.well()


def test_an_analyst_reviews_by_keyboard_and_takes_it_back(sit: Sit) -> None:
    ana = sit("dark")
    ana.enter(KeyRole.ANALYST, "en")
    page = ana.page
    ana.menu("Review")
    page.get_by_text("to decide").wait_for()
    ana.shoot("review-en-dark")
    page.get_by_role("radio", name="Facts").click()
    ana.calm()
    page.keyboard.press("a")
    page.get_by_text("Accepted").first.wait_for()
    ana.calm()
    page.keyboard.press("s")
    ana.calm()
    for _ in range(20):
        page.keyboard.press("u")
        with suppress(TooLate):  # the worker may not have filed the verdict yet
            page.get_by_text("Undone").first.wait_for(timeout=1500)
            break
    ana.calm()
    assert page.get_by_role("button", name="Undo the last one").count() == 0
    ana.well()


def test_the_language_stays_from_page_to_page_and_over_a_reload(sit: Sit) -> None:
    ana = sit()
    ana.enter(KeyRole.ANALYST)
    page = ana.page
    page.get_by_role("button", name="ES").click()
    page.get_by_text("Nederlands").click()
    ana.calm()
    page.get_by_text("Netwerken over grenzen heen").wait_for()
    page.keyboard.press("Escape")
    ana.menu("Zoeken")
    assert "lang=nl" in page.url
    page.reload()
    ana.calm()
    page.get_by_role("textbox", name="Wat zoekt u").wait_for()
    ana.well()


@pytest.mark.parametrize(
    ("language", "scheme"), [("en", "light"), ("es", "dark"), ("pt", "light"), ("nl", "dark")]
)
def test_pages_in_every_language_and_both_themes(sit: Sit, language: str, scheme: str) -> None:
    ana = sit(scheme)
    ana.enter(KeyRole.ANALYST, language)
    for name in ("start", "case", "map", "review", "search", "network", "upload"):
        ana.turn(name)
        if name == "case":
            ana.page.get_by_role("combobox").first.fill(CASE)
            ana.page.get_by_role("option", name=CASE).wait_for()
            ana.page.keyboard.press("Enter")
            ana.page.locator("h2").wait_for()
            ana.calm()
        if name == "map":
            ana.page.locator(MAP).first.wait_for()
        ana.shoot(f"{name}-{language}" + ("-dark" if scheme == "dark" else ""))
    ana.well()


def test_a_narrow_window_stays_readable(sit: Sit) -> None:
    ana = sit(width=1000, height=760)
    ana.enter(KeyRole.ANALYST)
    over = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
    for name in ("start", "search", "case", "map", "review"):
        ana.turn(name)
        assert ana.page.evaluate(over) <= 0
        ana.shoot(f"{name}-narrow")
    ana.well()
