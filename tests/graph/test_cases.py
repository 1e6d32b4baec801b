"""Which cases a document belongs to, by all its filings together."""

from graph.evidence import Document
from graph.resolve.cases import Filing, cases_of, filed_country

DOCUMENT = Document("u", "o", "a.txt", "", ".txt", "text/plain", "es", "", "[]", (), "r")


def test_a_filing_without_a_code_is_not_loosened_by_one_with_a_lower_code():
    places = cases_of(DOCUMENT, [Filing("A-1", "EC"), Filing("B-2", "CO", handling="H0")], [])
    assert places.filing.handling == "H2"


def test_every_filing_with_a_reference_is_a_case_of_its_own():
    places = cases_of(DOCUMENT, [Filing("A-1", "EC"), Filing("B-2", "CO")], [])
    assert {(case.country, case.reference) for case in places.keys} == {("EC", "A-1"), ("CO", "B-2")}


def test_the_country_that_a_reader_is_told_does_not_hang_on_the_order_of_filings():
    one, two = Filing("A-1", "PE"), Filing("", "EC")
    assert filed_country([one, two]) == filed_country([two, one]) == "EC"
