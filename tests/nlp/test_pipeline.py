"""The shipped pipeline: what it holds, what it finds, and that no text is too odd for it."""

import json
import time
from pathlib import Path

import pytest
import spacy

from nlp.pipeline import SHIPPED, MissingPipelineWarning, choose, load, readable, spans
from nlp.sentences import sentences
from terms.vocabulary import Label

PROBE = json.loads(Path(__file__).with_name("probe.json").read_text(encoding="utf-8"))
FLOOR = 0.78
SAID = {"PER": Label.PERSON, "LOC": Label.PLACE, "ORG": Label.ORG}


def cut(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


def named(text: str) -> list[tuple[str, Label]]:
    return [(text[start:end], label) for start, end, label, _ in spans(load(), text)]


def test_the_shipped_model_holds_no_word_of_its_training_texts() -> None:
    """The string store holds the labels; what spaCy needs besides (its symbols) it adds itself when it loads."""
    assert json.loads((SHIPPED / "vocab" / "strings.json").read_text(encoding="utf-8")) == [
        "LOC",
        "ORG",
        "PER",
    ]
    assert spacy.load(SHIPPED).get_pipe("ner").labels == ("LOC", "ORG", "PER")  # type: ignore[attr-defined]


def test_the_shipped_model_names_its_licence_and_sources() -> None:
    meta = json.loads((SHIPPED / "meta.json").read_text(encoding="utf-8"))
    assert meta["license"] == "CC-BY-SA-4.0"
    assert all(source["license"] and source["url"].startswith("https://") for source in meta["sources"])
    assert "creativecommons.org/licenses/by-sa/4.0" in (SHIPPED / "LICENSE").read_text(encoding="utf-8")
    assert sum(path.stat().st_size for path in SHIPPED.rglob("*")) < 20_000_000


def test_names_in_invented_case_sentences_are_found_above_an_honest_floor() -> None:
    hits = found = gold = 0
    for row in PROBE:
        expected = {(words, SAID[label]) for words, label in row["ents"]}
        answer = set(named(row["text"]))
        hits, found, gold = hits + len(answer & expected), found + len(answer), gold + len(expected)
    assert 2 * hits / (found + gold) >= FLOOR


def test_offsets_lead_back_into_the_text_as_handed_in() -> None:
    line = "La víctima María Fernanda Quispe fue trasladada de Machala a Lima por Carlos Alberto Pinargote."
    text = ("\x00\ufeff" + line + "\r\n\r\n") * 300
    found = named(text)
    assert ("María Fernanda Quispe", Label.PERSON) in found
    assert found.count(("Machala", Label.PLACE)) == found.count(("Lima", Label.PLACE)) == 300


def test_no_string_of_the_text_stays_in_the_vocabulary() -> None:
    nlp = load()
    spans(nlp, "Zyxwandra Quorblatt llegó a Vmprtzia.")
    assert "Quorblatt" not in nlp.vocab.strings


@pytest.mark.parametrize(
    "hostile",
    [
        "",
        "\n",
        "A" * 2_000_000,
        "." * 300_000,
        ".'" * 100_000,
        "\x00\x1f" * 100_000,
        "\n" * 300_000,
        "😀" * 100_000,
    ],
)
def test_hostile_texts_cost_little_and_yield_nothing(hostile: str) -> None:
    began = time.process_time()
    assert spans(load(), hostile) == []
    assert time.process_time() - began < 20


def test_a_long_line_is_read_in_pieces_with_the_right_offsets() -> None:
    text = "PEREZ " * 5_000 + "Después viajó a Lima con Rosa Quispe."
    found = [text[start:end] for start, end, _, _ in spans(load(), text)]
    assert all(name.strip() == name and len(name) <= 150 for name in found)
    assert found[-2:] == ["Lima", "Rosa Quispe"]
    assert len(readable(text)) == len(text)


def test_endless_words_are_passed_over_but_rows_without_blanks_are_read() -> None:
    assert readable("x" * 500).strip() == ""
    assert "Rosa" in readable("Rosa;Quispe;" * 30)


def test_a_missing_pipeline_is_said_and_the_shipped_one_reads() -> None:
    assert choose().problem == ""
    assert "es_core_news_lg_x" in choose("es_core_news_lg_x").problem
    with pytest.warns(MissingPipelineWarning):
        assert load("es_core_news_lg_x") is load()


def test_another_pipeline_is_read_with_its_own_labels(tmp_path: Path) -> None:
    other = spacy.blank("es")
    ruler = other.add_pipe("entity_ruler")
    patterns = [{"label": "GPE", "pattern": "Lima"}, {"label": "NORP", "pattern": "peruana"}]
    ruler.add_patterns([*patterns, {"label": "PERSON", "pattern": "Rosa"}])  # type: ignore[attr-defined]
    other.to_disk(tmp_path / "other")
    text = "Rosa, peruana, vive en Lima."
    found = [(text[start:end], label) for start, end, label, _ in spans(load(str(tmp_path / "other")), text)]
    assert found == [("Rosa", Label.PERSON), ("Lima", Label.PLACE)]


def test_abbreviations_decimals_and_initials_do_not_end_a_sentence() -> None:
    assert cut(
        "El Sr. Pérez pagó 1.500,50 en la Av. Quito núm. 4. La Dra. J. Ruiz, de Andina S.A., calló."
    ) == [
        "El Sr. Pérez pagó 1.500,50 en la Av. Quito núm. 4.",
        "La Dra. J. Ruiz, de Andina S.A., calló.",
    ]
    assert cut("Mw. Croes en dhr. J.A. de Windt, geb. 1980, werkten bij Sun B.V. te Noord. Zij zwegen.") == [
        "Mw. Croes en dhr. J.A. de Windt, geb. 1980, werkten bij Sun B.V. te Noord.",
        "Zij zwegen.",
    ]
    assert cut(
        "Mr. Ali of Blue Sea Inc. met her at No. 12. He paid $3.5 million. She said no. They left."
    ) == [
        "Mr. Ali of Blue Sea Inc. met her at No. 12.",
        "He paid $3.5 million.",
        "She said no.",
        "They left.",
    ]
    assert cut("Segundo o art. 149 do C.P., o Sr. Melo agiu. A firma Sol Ltda. O dono fugiu.") == [
        "Segundo o art. 149 do C.P., o Sr. Melo agiu.",
        "A firma Sol Ltda.",
        "O dono fugiu.",
    ]


def test_lines_of_forms_bullets_and_headings_stand_alone_but_wrapped_lines_join() -> None:
    assert cut("HECHOS\nNombre: Rosa\nEdad: 34\n- Primer punto\n- Segundo punto\n\nFin") == [
        "HECHOS", "Nombre: Rosa", "Edad: 34", "- Primer punto", "- Segundo punto", "Fin",
    ]  # fmt: skip
    wrapped = "La policía detuvo a cuatro personas que llevaban mujeres\nvenezolanas hasta Boa Vista. Las pagaba el señor"
    wrapped += " Pedro\nDíaz."
    assert cut(wrapped) == [
        "La policía detuvo a cuatro personas que llevaban mujeres\nvenezolanas hasta Boa Vista.",
        "Las pagaba el señor Pedro\nDíaz.",
    ]


def test_capitals_and_lower_case_are_split_too() -> None:
    assert cut("LA VICTIMA VIAJO A LIMA. EL SR. PEREZ PAGO.") == [
        "LA VICTIMA VIAJO A LIMA.",
        "EL SR. PEREZ PAGO.",
    ]
    assert cut("the victim was moved. nobody knew.") == ["the victim was moved.", "nobody knew."]


def test_no_sentence_is_longer_than_the_bound() -> None:
    assert max(len(part) for part in cut("palabra " * 5_000)) <= 4_000
