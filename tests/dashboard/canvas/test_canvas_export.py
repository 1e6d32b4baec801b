import csv
import io
import re
import zipfile

import pytest
from canvas_story import HOSTILE, hostile, network, story, words
from defusedxml.ElementTree import fromstring

from dashboard.canvas import open_board, screen
from dashboard.canvas import state as view
from dashboard.canvas.export import csv_archive, graphml_file, html_file

T = words()


def page(subgraph, title="Trial") -> str:
    board = open_board(subgraph)
    return html_file(board.known, board.state, title, T, date="2024-05-01").decode("utf-8")


def tables(subgraph) -> dict[str, list[list[str]]]:
    with zipfile.ZipFile(io.BytesIO(csv_archive(subgraph, T, title="Trial", date="2024-05-01"))) as archive:
        texts = {name: archive.read(name).decode("utf-8-sig") for name in archive.namelist()}
    assert "not for publication" in texts["README.txt"]
    return {name: list(csv.reader(io.StringIO(text))) for name, text in texts.items() if name.endswith("csv")}


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@pytest.mark.parametrize("subgraph", [story(), network(200), hostile()], ids=["story", "network", "hostile"])
def test_the_page_asks_for_nothing_and_lets_only_its_own_scripts_run(subgraph):
    text = page(subgraph, title=HOSTILE[1])
    assert not re.search(r"""(src|href)\s*=\s*["']?(http|//)""", text.replace(_library(), ""))
    assert "<link" not in text.replace(_library(), "")
    nonce = re.search(r"script-src 'nonce-([\w-]{20,})'", text)
    assert nonce
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', text)
    assert policy
    assert "script-src 'unsafe-inline'" not in policy[1]
    assert "default-src 'none'" in policy[1]
    scripts = re.findall(r"<script\b[^>]*>", text.replace(_library(), ""))
    assert scripts == [f'<script nonce="{nonce[1]}">'] * 2


def _library() -> str:
    from dashboard.canvas.library import library

    return library()


def test_hostile_text_stays_text_in_the_page():
    text = page(hostile(), title="".join(HOSTILE).replace("\ud800", "")).replace(_library(), "")
    assert "hit()</script>" not in text
    assert "<img" not in text
    assert "\x00" not in text
    assert "49" not in re.findall(r"<h1>(.*?)</h1>", text)[0].replace("7*7", "")


def test_the_page_shows_what_is_on_the_screen_and_no_more():
    board = open_board(story())
    state = view.hide(board.state, ["P-leon"])
    text = html_file(board.known, state, "Trial", T).decode("utf-8")
    assert "Rosa Quimbita Ante" in text
    assert "Sarango" not in text
    assert "Internal, not for publication" in text


def test_tables_hold_both_ends_of_a_link_with_kind_and_name():
    found = tables(screen(open_board(story()).known, open_board(story()).state).shown)
    header, *rows = found["links.csv"]
    row = dict(zip(header, next(r for r in rows if r[0] == "k14"), strict=True))
    assert (row["source_kind"], row["source_name"], row["x_type"]) == (
        "Person",
        "Rosa Quimbita Ante",
        "USES_PHONE",
    )
    assert row["target_name"] == "'+593 99 555 0101"
    assert row["sentence"] == "Sentence of k14."


def test_numbers_stay_numbers_in_the_tables():
    header, *rows = tables(story())["nodes.csv"]
    place = dict(zip(header, next(row for row in rows if row[0] == "L-1"), strict=True))
    assert float(place["latitude"]) == -3.48


def test_no_cell_is_a_formula_or_breaks_a_line():
    for rows in tables(hostile()).values():
        assert len({len(row) for row in rows}) == 1
        for cell in (cell for row in rows for cell in row):
            assert not cell.startswith(("=", "+", "-", "@", "\t", "\r"))
            assert "\n" not in cell
            assert "\x00" not in cell


def test_the_archive_of_the_same_picture_is_the_same():
    assert csv_archive(story(), T) == csv_archive(story(), T)


def test_graphml_of_hostile_text_is_well_formed_and_marked():
    text = graphml_file(hostile())
    whole = fromstring(text)
    assert len([e for e in whole.iter() if e.tag.endswith("}node")]) == len(HOSTILE) + 1
    assert b"not for publication" in text
