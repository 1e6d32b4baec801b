import stat
import tracemalloc
import zipfile
from io import BytesIO

from ingest.readers import Limits, read


def test_members_are_read_by_their_own_kind_and_lead_back_to_the_archive(given, results, zipped):
    data = zipped(
        {"a/nota.txt": "Uno.", "casos.csv": "caso,relato\nC-1,x\n", "otro.zip": zipped({"b.md": "Dos."})}
    )
    documents, aside = results(given("envio.zip", data))
    assert aside == []
    assert [(d.name, d.path) for d in documents] == [
        ("nota.txt", "a/nota.txt"),
        ("casos.csv", "casos.csv/!2"),
        ("b.md", "otro.zip/b.md"),
    ]


def test_a_member_is_the_same_document_as_the_file_alone(given, only, zipped):
    alone = only(given("nota.txt", "Uno."))
    assert only(given("envio.zip", zipped({"nota.txt": "Uno."}))).sha256 == alone.sha256


def test_a_broken_member_is_named_and_the_rest_goes_on(given, results, zipped):
    data = zipped(
        {
            "roto.pdf": "%PDF-1.4 nada",
            "vacio.txt": "",
            "foto.png": b"\x89PNG\r\n\x1a\n\0\0\0\0",
            "bien.txt": "Bien.",
        }
    )
    documents, aside = results(given("envio.zip", data))
    assert [d.name for d in documents] == ["bien.txt"]
    assert [a.name for a in aside] == ["envio.zip/roto.pdf", "envio.zip/vacio.txt", "envio.zip/foto.png"]


def test_paths_that_climb_out_are_refused(given, results, zipped, tmp_path):
    names = [
        "../fuera.txt",
        "/etc/fuera.txt",
        "C:\\fuera.txt",
        "a\\..\\..\\fuera.txt",
        "\\\\host\\fuera.txt",
        "a/../../b.txt",
    ]
    documents, aside = results(
        given("envio.zip", zipped({**dict.fromkeys(names, "No."), "bien\\dentro.txt": "Bien."}))
    )
    assert [(d.name, d.path) for d in documents] == [("dentro.txt", "bien/dentro.txt")]
    assert [a.reason for a in aside] == ["its path climbs out of the archive"] * len(names)
    assert [path.name for path in tmp_path.iterdir()] == ["envio.zip"]


def test_links_and_devices_are_refused(given, results):
    target = BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name, kind in (
            ("liga.txt", stat.S_IFLNK),
            ("tubo.txt", stat.S_IFIFO),
            ("bien.txt", stat.S_IFREG),
        ):
            info = zipfile.ZipInfo(name)
            info.create_system = 3
            info.external_attr = (kind | 0o644) << 16
            archive.writestr(info, "/etc/passwd")
    documents, aside = results(given("envio.zip", target.getvalue()))
    assert [d.name for d in documents] == ["bien.txt"]
    assert {a.reason for a in aside} == {"is a link or a device, not a file"}


def test_a_name_that_stands_twice_is_read_once(given, results, recwarn):
    target = BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr("nota.txt", "Uno.")
        archive.writestr("./nota.txt", "Dos.")
    documents, aside = results(given("envio.zip", target.getvalue()))
    assert [d.text for d in documents] == ["Uno."]
    assert aside[0].reason.startswith("stands twice")


def test_a_zip_bomb_is_refused_without_being_unpacked(given, zipped):
    path = given("bomba.zip", zipped({"ceros.txt": b"\0" * 60_000_000, "bien.txt": "Bien."}))
    tracemalloc.start()
    found = list(read(path))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert [getattr(result, "reason", "read") for result in found] == [
        "unpacks to more than 200 times its size, like a zip bomb",
        "read",
    ]
    assert peak < 5_000_000


def test_what_all_members_unpack_to_is_bounded_in_nested_archives_too(given, results, zipped):
    inner = zipped({f"{n}.txt": "abcdefgh" * 1000 for n in range(10)}, zipfile.ZIP_STORED)
    documents, aside = results(
        given("muchos.zip", zipped({"a.zip": inner, "b.zip": inner})), Limits(unpacked_bytes=245_000)
    )
    assert len(documents) == 10
    assert {a.reason for a in aside} == {"unpacks to more than 245000 bytes: split it"}


def test_members_are_counted(given, reason, zipped):
    data = zipped({f"{n}.txt": "x" for n in range(20)})
    assert reason(given("muchos.zip", data), Limits(members=10)) == "holds more than 10 files: split it"
    assert reason(given("muchos.zip", data), Limits(members=3)) == "holds more than 3 files: split it"


def test_a_member_larger_than_a_file_may_be_is_named(given, results, zipped):
    data = zipped({"grande.txt": "ab" * 600, "bien.txt": "Bien."})
    documents, aside = results(given("envio.zip", data), Limits(file_bytes=1000))
    assert [d.name for d in documents] == ["bien.txt"]
    assert aside[0].reason == "is larger than 1000 bytes when unpacked"


def test_archives_in_archives_end_somewhere(given, results, zipped):
    data = zipped({"fondo.txt": "Fondo."})
    for level in range(4):
        data = zipped({f"{level}.zip": data, "capa.txt": f"Capa {level}."})
    documents, aside = results(given("hondo.zip", data))
    assert len(documents) == 3
    assert ["too deep" in a.reason for a in aside] == [True]


def test_an_encrypted_member_is_named(given, results, zipped):
    data = bytearray(zipped({"secreto.txt": "x", "bien.txt": "Bien."}))
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    documents, aside = results(given("envio.zip", bytes(data)))
    assert [d.name for d in documents] == ["bien.txt"]
    assert aside[0].reason.startswith("is protected by a password")


def test_a_member_that_lies_about_its_size_or_sum_is_named(given, results, zipped):
    data = bytearray(zipped({"nota.txt": "abcdefgh" * 100}, zipfile.ZIP_STORED))
    data[60] ^= 1
    documents, aside = results(given("envio.zip", bytes(data)))
    assert documents == []
    assert aside[0].reason.startswith("is broken or cut off")
    central = data.index(b"PK\x01\x02")
    data[central + 24 : central + 28] = (10_000_000).to_bytes(4, "little")
    assert results(given("envio.zip", bytes(data)))[0] == []


def test_a_method_that_is_not_read_is_named(given, results, zipped):
    _, aside = results(given("envio.zip", zipped({"nota.txt": "Uno."}, zipfile.ZIP_LZMA)))
    assert aside[0].reason.startswith("is packed by a method")


def test_side_files_in_an_archive_speak_for_their_member_alone(given, results, zipped):
    data = zipped(
        {
            "a.txt": "Uno.",
            "a.txt.meta.json": '{"reference": "A-1", "handling": "h3"}',
            "b.md": "---\ncaso: B-0\n---\nDos.",
            "b.meta.json": '{"reference": "B-1"}',
            "c.txt": "Tres.",
            "c.txt.meta.json": "{roto",
            "d.csv": "Nro,relato\nD-1,x\n",
            "d.csv.map.json": '{"Nro": "reference"}',
            "__MACOSX/._a.txt": "x",
            ".DS_Store": "x",
        }
    )
    documents, aside = results(given("envio.zip", data))
    assert [(d.name, d.metadata.reference) for d in documents] == [
        ("a.txt", "A-1"),
        ("b.md", "B-1"),
        ("d.csv", "D-1"),
    ]
    assert documents[0].metadata.handling == "H3"
    assert [(a.name, a.reason) for a in aside] == [
        ("envio.zip/c.txt", "its side file is not valid JSON: mend or remove it")
    ]


def test_names_that_mislead_are_shown_without_what_misleads(given, results, zipped):
    documents, _ = results(given("envio.zip", zipped({"a\u202etxt.\x07exe.txt": "Uno."})))
    assert documents[0].name == "a\ufffdtxt.\ufffdexe.txt"


def test_an_archive_with_nothing_in_it_is_set_aside(given, reason, zipped):
    assert reason(given("vacio.zip", zipped({}))) == "holds no files"
    assert reason(given("roto.zip", zipped({"a.txt": "x"})[:-30])).startswith("is broken or cut off")
