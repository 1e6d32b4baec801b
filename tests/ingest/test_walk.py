from ingest.walk import case_files, links, names, root_of


def test_case_files_are_found_in_an_order_that_depends_on_names_alone(given, tmp_path):
    for name in ("b.txt", "a/z.md", "a/b/c.pdf", "a.txt"):
        given(f"casos/{name}", "x")
    root = tmp_path / "casos"
    expected = [root / "a" / "b" / "c.pdf", root / "a" / "z.md", root / "a.txt", root / "b.txt"]
    assert case_files([root]) == expected
    assert case_files([root / "b.txt", root, root / "a"]) == expected


def test_side_files_hidden_files_and_leftovers_are_passed_over(given, tmp_path):
    for name in (
        "a.txt",
        "a.txt.meta.json",
        "b.map.json",
        ".x.txt",
        ".git/c.txt",
        "~$d.docx",
        "Thumbs.db",
        "truth.json",
    ):
        given(f"casos/{name}", "x")
    assert [path.name for path in case_files([tmp_path / "casos"])] == ["a.txt"]


def test_links_are_not_followed_out_of_the_folder(given, tmp_path):
    secret = given("fuera/secreto.txt", "x")
    given("casos/a.txt", "x")
    (tmp_path / "casos" / "liga.txt").symlink_to(secret)
    (tmp_path / "casos" / "dir").symlink_to(secret.parent)
    (tmp_path / "casos" / "vuelta").symlink_to(tmp_path / "casos")
    assert [path.name for path in case_files([tmp_path / "casos"])] == ["a.txt"]
    assert [path.name for path in links([tmp_path / "casos"])] == ["liga.txt"]


def test_a_path_that_was_given_is_taken_even_when_it_is_not_there(tmp_path):
    assert case_files([tmp_path / "nada.txt"]) == [tmp_path / "nada.txt"]


def test_files_are_named_from_their_root_on(given, tmp_path):
    files = [given("casos/ec/a.txt", "x"), given("casos/b\x1b[31m.txt", "x")]
    root = tmp_path / "casos"
    assert names(files, [root]) == ["ec/a.txt", "b\ufffd[31m.txt"]
    assert names(files[:1], files[:1]) == ["a.txt"]
    assert root_of(files[0], [tmp_path, root]) == root
    assert root_of(files[0], [files[0], root]) == files[0]
