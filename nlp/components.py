"""The reading as a spaCy component, for those who build pipelines: spans in `doc.spans["hilo"]`, a dict in `doc._.hilo`."""

from collections.abc import Callable

from spacy.language import Language
from spacy.tokens import Doc

from nlp.annotation import to_guideline
from nlp.extraction import Hints
from nlp.pipeline import LABELS
from nlp.reader import EXTRACTOR, VERSION, interpret

KEY = "hilo"


@Language.factory(
    "hilo_case",
    assigns=["doc.spans", "doc._.hilo"],
    requires=["doc.ents"],
    default_config={"country": "", "language": "", "score": 0.7},
)
def hilo_case(nlp: Language, name: str, country: str, language: str, score: float) -> Callable[[Doc], Doc]:
    """A component that reads the case in a Doc.

    `doc.ents` stays what the model found; names of other labels than persons, bodies and places are passed over.
    `country` and `language` are what is known beforehand ("" if nothing is), `score` the worth of a name of the model.
    """
    if not Doc.has_extension(KEY):
        Doc.set_extension(KEY, default=None)
    hints = Hints(country, language)

    def read(doc: Doc) -> Doc:
        named = [(e.start_char, e.end_char, LABELS[e.label_], score) for e in doc.ents if e.label_ in LABELS]
        reading = interpret(doc.text, named, hints)
        spans = (
            doc.char_span(m.start, m.end, label=m.label.value, span_id=m.entity, alignment_mode="expand")
            for m in reading.mentions
        )
        doc.spans[KEY] = [span for span in spans if span is not None]
        doc._.hilo = {"extractor": EXTRACTOR, "version": VERSION, **to_guideline(reading, "")}
        return doc

    return read
