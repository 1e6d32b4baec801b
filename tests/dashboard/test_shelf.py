"""Saved views: under random ids, closed to others, without anybody's name."""

import stat
from pathlib import Path

import pytest

from dashboard.shelf import SavedView, Shelf
from graph.view.errors import NotFound

ANA, LUIS = "ana (k-1)", "luis (k-2)"
VIEW = SavedView("", "Costa norte", "a mirar", ANA, "", ("C-1", "P-1"), ("C-1",), {"C-1": (10, -5)}, ("C-1",))


def test_a_view_comes_back_as_it_was_kept(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path / "views")
    saved = shelf.keep(VIEW)
    assert shelf.get(saved.id) == saved
    assert (saved.title, saved.nodes, saved.spots) == (VIEW.title, VIEW.nodes, {"C-1": (10, -5)})
    assert len(saved.id) == 26
    assert saved.at


def test_views_are_for_the_owner_of_the_store_alone(tmp_path: Path) -> None:
    saved = Shelf(tmp_path / "views").keep(VIEW)
    assert stat.S_IMODE((tmp_path / "views").stat().st_mode) == 0o700
    assert stat.S_IMODE((tmp_path / "views" / f"{saved.id}.json").stat().st_mode) == 0o600


@pytest.mark.parametrize("asked", ["", "../keys", "a" * 25, "A" * 26, "a" * 26, "a/" * 13])
def test_what_is_no_view_is_not_found(tmp_path: Path, asked: str) -> None:
    with pytest.raises(NotFound):
        Shelf(tmp_path).get(asked)


def test_a_damaged_view_is_not_found_and_hides_no_other(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path)
    saved = shelf.keep(VIEW)
    (tmp_path / f"{'b' * 26}.json").write_text("{")
    assert shelf.of(ANA) == (saved,)


def test_a_view_is_listed_and_removed_by_who_kept_it_alone(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path)
    saved = shelf.keep(VIEW)
    assert shelf.of(LUIS) == ()
    with pytest.raises(NotFound):
        shelf.remove(saved.id, LUIS)
    shelf.remove(saved.id, ANA)
    assert shelf.of(ANA) == ()


def test_an_empty_view_is_not_kept(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="1 to 2000"):
        Shelf(tmp_path).keep(SavedView("", "x", "", ANA, "", (), ()))
