import datetime as dt
import json
import time
import zipfile
from io import BytesIO

import openpyxl
import pytest

from ingest.readers import Limits

CASES = (
    "Expediente;Fecha;País;Víctima;Relato\n"
    'A-1;08/02/2023;Perú;Luz Mar;"Se vio a Luz; iba\nen lancha."\n'
    "A-2;2023-03;EC;;=HYPERLINK(1)\n"
)


def workbook(*sheets):
    book = openpyxl.Workbook()
    book.remove(book.active)
    for title, rows in sheets:
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
    target = BytesIO()
    book.save(target)
    return target.getvalue()


def test_a_row_is_a_case_and_its_columns_are_metadata(given, results):
    documents, aside = results(given("casos.csv", CASES))
    assert aside == []
    assert [d.path for d in documents] == ["!2", "!3"]
    first, second = documents
    assert (
        first.text == "Expediente: A-1\nFecha: 08/02/2023\nPaís: Perú\nVíctima: Luz Mar\n"
        "Relato:\nSe vio a Luz; iba\nen lancha."
    )
    assert (first.metadata.reference, first.metadata.date) == ("A-1", "2023-02-08")
    assert first.metadata.country == "PE"
    assert (second.metadata.date, second.metadata.country) == ("2023-03", "EC")
    assert first.sha256 != second.sha256 != first.original


def test_evidence_in_a_row_leads_back_to_its_cell(given, results):
    documents, _ = results(given("casos.csv", CASES))
    cells = {s.column: documents[0].text[s.start : s.end] for s in documents[0].segments}
    assert cells["Víctima"] == "Luz Mar"
    assert cells["Relato"] == "Se vio a Luz; iba\nen lancha."
    assert {(s.row, s.sheet) for s in documents[0].segments} == {(2, "")}


def test_formulas_in_a_text_table_stay_text(given, results):
    documents, _ = results(given("casos.csv", CASES))
    assert documents[1].text.endswith("Relato:\n=HYPERLINK(1)")


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_delimiter_and_encoding_are_found(delimiter, encoding, given, results):
    rows = ["processo|vítima|resumo", "1|Sebastião|ação em São Luís", "2|Inês|às 8 h"]
    text = "\n".join(row.replace("|", delimiter) for row in rows)
    documents, aside = results(given("casos.csv", text.encode(encoding)))
    assert aside == []
    assert [d.metadata.reference for d in documents] == ["1", "2"]
    assert "vítima: Sebastião" in documents[0].text


def test_the_delimiter_that_a_first_line_names_is_taken(given, results):
    documents, _ = results(given("casos.csv", "sep=;\nzaak;verdachte\nK-9;Jan, de lange\n"))
    assert documents[0].text == "zaak: K-9\nverdachte: Jan, de lange"


def test_the_same_row_is_the_same_document_in_any_format_and_place(given, results):
    row = {"case": "B-7", "summary": "Seen in Arima."}
    same = {
        results(given("a.csv", "case,summary\nB-7,Seen in Arima.\n"))[0][0].sha256,
        results(given("b.csv", "summary;case\nother;B-6\nSeen in Arima.;B-7\n"))[0][1].sha256,
        results(given("c.jsonl", json.dumps(row)))[0][0].sha256,
        results(given("d.xlsx", workbook(("Hoja", [["case", "summary"], ["B-7", "Seen in Arima."]]))))[0][
            0
        ].sha256,
    }
    assert len(same) == 1


def test_a_mapping_file_says_what_columns_mean(given, results):
    given("lista.csv.map.json", '{"Nro": "reference", "NNA": "victim"}')
    documents, aside = results(given("lista.csv", "Nro,NNA\nX-1,Luz\n"))
    assert aside == []
    assert documents[0].metadata.reference == "X-1"
    assert documents[0].text == "Reference: X-1\nVictim: Luz"
    assert documents[0].segments[1].column == "NNA"


@pytest.mark.parametrize("bad", ["{", "[]", '{"Nro": "nombre"}', '{"Nro": 1}'])
def test_a_mapping_file_that_is_not_valid_sets_its_table_aside(bad, given, reason):
    given("lista.map.json", bad)
    assert reason(given("lista.csv", "Nro,NNA\nX-1,Luz\n")).startswith("its column map")


def test_a_table_without_a_known_header_is_set_aside_with_what_to_do(given, reason):
    assert "NAME.map.json" in reason(given("lista.csv", "uno,dos\n1,2\n"))


def test_titles_above_the_header_are_passed_over(given, results):
    documents, _ = results(given("casos.csv", "Registro 2023;\n;\nExpediente;Relato\nA-1;Texto\n"))
    assert [(d.path, d.metadata.reference) for d in documents] == [("!4", "A-1")]


def test_odd_rows_are_kept(given, results):
    documents, _ = results(given("casos.csv", "Caso,,Caso\n1,x,y,z\n\n2\n"))
    assert documents[0].text == "Caso: 1\ncolumn 2: x\nCaso (2): y\ncolumn 4: z"
    assert documents[1].path == "!4"


def test_rows_are_bounded_and_the_rest_is_named(given, results):
    documents, aside = results(given("casos.csv", "caso,relato\n" + "1,a\n" * 9), Limits(rows=5))
    assert len(documents) == 5
    assert aside[0].reason.startswith("has more than 5 rows")


def test_a_cell_without_end_is_named_and_the_rows_before_it_are_read(given, results):
    documents, aside = results(given("casos.csv", 'caso,relato\n1,a\n2,"' + "b" * 200_000))
    assert [d.metadata.reference for d in documents] == ["1"]
    assert "a cell does not end" in aside[0].reason


def test_a_workbook_gives_a_case_for_each_row_of_each_sheet(given, results):
    data = workbook(
        (
            "2023",
            [
                ["Zaaknummer", "Datum", "Telefoon", "Bedrag"],
                ["K-1", dt.datetime.fromisoformat("2023-05-09"), 5999123456.0, 12.5],
            ],
        ),
        (
            "2024",
            [[None, None], ["Case", "Date"], ["K-2", dt.date(2024, 1, 31)], [None, None], ["K-3", True]],
        ),
    )
    documents, aside = results(given("zaken.xlsx", data))
    assert aside == []
    assert [d.path for d in documents] == ["2023!2", "2024!3", "2024!5"]
    assert documents[0].text == "Zaaknummer: K-1\nDatum: 2023-05-09\nTelefoon: 5999123456\nBedrag: 12.5"
    assert documents[1].metadata.date == "2024-01-31"
    assert documents[0].segments[2].sheet == "2023"
    assert documents[0].segments[2].row == 2
    assert documents[0].segments[2].column == "Telefoon"


def test_a_sheet_without_known_headers_is_named_and_the_others_read(given, results):
    data = workbook(("Casos", [["Caso", "Relato"], ["1", "x"]]), ("Lista", [["uno"], ["dos"]]))
    documents, aside = results(given("casos.xlsx", data))
    assert len(documents) == 1
    assert aside[0].reason.startswith("sheet Lista: no column name is known")


def rebuilt(data, name, change):
    target = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for info in old.infolist():
            content = old.read(info).decode()
            new.writestr(info.filename, change(content) if info.filename == name else content)
    return target.getvalue()


def test_an_xml_bomb_in_a_workbook_is_refused(given, reason):
    data = workbook(("Casos", [["Caso", "Relato"], ["1", "x"]]))
    bomb = '<!DOCTYPE x [<!ENTITY a "haha"><!ENTITY b "&a;&a;&a;&a;&a;">]>'
    for part in ("xl/worksheets/sheet1.xml", "xl/styles.xml", "xl/workbook.xml", "[Content_Types].xml"):
        hostile = rebuilt(
            data,
            part,
            lambda content: bomb + content[content.find("?>") + 2 :] if "?>" in content else bomb + content,
        )
        assert "XML bomb" in reason(given("bomba.xlsx", hostile))


def test_a_row_far_down_or_far_out_in_a_workbook_costs_nothing(given, results):
    data = workbook(("Casos", [["Caso", "Relato"], ["1", "x"]]))
    far = rebuilt(
        data,
        "xl/worksheets/sheet1.xml",
        lambda s: s.replace('r="2"', 'r="999999999"').replace("A2", "A999999999"),
    )
    start = time.process_time()
    _, aside = results(given("lejos.xlsx", far), Limits(rows=1000))
    assert time.process_time() - start < 5
    assert aside


def test_a_workbook_that_is_broken_or_blank_is_set_aside(given, reason):
    data = workbook(("Casos", [["Caso", "Relato"], ["1", "x"]]))
    assert reason(given("roto.xlsx", data[:-200])).startswith("is broken")
    assert reason(given("roto.xlsx", rebuilt(data, "xl/workbook.xml", lambda _: "<x"))).startswith(
        "is broken"
    )
    assert reason(given("vacio.xlsx", workbook(("Hoja", [])))).startswith("holds no")


def test_json_lines_are_cases_and_bad_lines_are_named(given, results):
    lines = [
        '{"case": "C-1", "text": "Visto en Ipiales.", "phones": ["+57 300", "+57 301"], '
        '"who": {"name": "Luz", "age": 17}}',
        "",
        "[1]",
        '{"case": "C-2", "n": null, "list": [{"a": 1}]}',
        "{roto",
        "[" * 100_000,
    ]
    documents, aside = results(given("casos.jsonl", "\n".join(lines)))
    assert [d.path for d in documents] == ["!1", "!4"]
    assert documents[0].text == (
        "case: C-1\ntext:\nVisto en Ipiales.\nphones: +57 300; +57 301\nwho.name: Luz\nwho.age: 17"
    )
    assert documents[1].text == "case: C-2\nlist.1.a: 1"
    assert aside[0].reason == "line 3, 5, 6: not a JSON object, or with nothing to read"


def test_json_lines_without_any_object_are_set_aside_once(given, reason):
    assert reason(given("casos.jsonl", "1\n2\n3\n")).startswith("no line of it is a JSON object")
