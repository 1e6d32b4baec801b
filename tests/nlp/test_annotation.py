import random

from nlp.annotation import squeezed, to_guideline
from nlp.extraction import CaseFacts, Entity, Extraction, Mention, Relation, Route, Span, Stop
from terms.vocabulary import Certainty, Label, RelationType, Role, Stage

BLANKS = [" ", "  ", "\n", "\r\n", "\t ", "\u00a0", "\n\n  ", "\u2003"]


def test_runs_of_white_space_become_one_blank_and_the_ends_have_none():
    text, offsets = squeezed("  Ana\n\n Paz  \t")
    assert text == "Ana Paz"
    assert len(offsets) == len("  Ana\n\n Paz  \t") + 1


def test_mapped_offsets_give_the_same_mention_in_any_text():
    rng = random.Random(7)
    for _ in range(300):
        words = [
            "".join(rng.choice("aéñZ0,.😀") for _ in range(rng.randint(1, 5)))
            for _ in range(rng.randint(1, 12))
        ]
        text = rng.choice(["", *BLANKS]) + "".join(w + rng.choice(BLANKS) for w in words)
        plain, offsets = squeezed(text)
        assert plain == " ".join(text.split())
        first = rng.randrange(len(words))
        start = text.index(words[first])
        end = start + len(words[first])
        assert plain[offsets[start] : offsets[end]] == text[start:end]


def test_a_mention_over_a_line_break_reads_with_one_blank():
    text = "El señor Juan\n   Paz viajó."
    mention = Mention(9, 21 - 1, text[9:20], Label.PERSON, "e1")
    shape = to_guideline(Extraction(text, "es", (Span(0, len(text)),), (mention,)), "x")
    assert shape["mentions"][0]["text"] == "Juan Paz"
    assert shape["text"][shape["mentions"][0]["start"] : shape["mentions"][0]["end"]] == "Juan Paz"


def test_planned_and_own_findings_stand_under_keys_of_our_own():
    text = "Juan Paz quería llevarlas a Lima. Su correo es j@x.pe."
    here = Span(0, 33)
    reading = Extraction(
        text,
        "es",
        (here, Span(34, len(text))),
        (
            Mention(0, 8, "Juan Paz", Label.PERSON, "e1"),
            Mention(28, 32, "Lima", Label.PLACE, "e2"),
            Mention(47, 53, "j@x.pe", Label.EMAIL, "e3"),
        ),
        (
            Entity("e1", Label.PERSON, "Juan Paz", role=Role.SUSPECT),
            Entity("e2", Label.PLACE, "Lima", country="PE"),
            Entity("e3", Label.EMAIL, "j@x.pe"),
        ),
        relations=(
            Relation("e1", RelationType.TRANSPORTED, "@VICTIMS", here, Certainty.PLANNED),
            Relation("e1", RelationType.USES_EMAIL, "e3", Span(34, len(text))),
            Relation("e1", RelationType.RECRUITED, "@VICTIMS", here),
        ),
        routes=(Route(None, Stop("Lima", "PE", "e2"), here, certainty=Certainty.PLANNED),),
        facts=CaseFacts(stage=Stage.REPORT),
    )
    shape = to_guideline(reading, "doc")
    assert [m["label"] for m in shape["mentions"]] == ["PERSON", "PLACE"]
    assert [r["type"] for r in shape["relations"]] == ["RECRUITED"]
    assert shape["routes"] == []
    assert shape["planned"]["routes"][0]["destination"]["name"] == "Lima"
    assert shape["identifiers"]["relations"][0]["type"] == "USES_EMAIL"
    assert shape["entities"][0]["role"] == "suspect"
    assert shape["case"] == {"forms": [], "victims": 0, "stage": "REPORT", "countries": []}
