"""Closed sets of the graph: which labels and relationship types there are.

Queries are templates; their `{{PLACEHOLDER}}`s take members of these sets and nothing else.
"""

from enum import StrEnum

from terms.vocabulary import Kind, RelationType


class EvidenceLabel(StrEnum):
    """Labels of the record: what was read, what was said, what people decided."""

    DOCUMENT = "Document"
    RUN = "Run"
    MENTION = "Mention"
    ASSERTION = "Assertion"
    DECISION = "Decision"


class StructureLabel(StrEnum):
    """Entity labels beside `terms.vocabulary.Kind`: the case, its journeys, agencies and course; what people may decide."""

    CASE = "Case"
    ROUTE = "Route"
    LEG = "Leg"
    AGENCY = "Agency"
    FOCAL_POINT = "FocalPoint"
    SOURCE = "Source"
    ALERT = "Alert"
    REFERRAL = "Referral"
    STAGE_EVENT = "StageEvent"
    REVIEW = "Review"


class Link(StrEnum):
    """Relationship types that Hilo lays itself; what texts say are `terms.vocabulary.RelationType`s."""

    PART_OF = "PART_OF"
    READS = "READS"
    RESTS_ON = "RESTS_ON"
    MENTIONED_AS = "MENTIONED_AS"
    IN_CASE = "IN_CASE"
    HAS_ROUTE = "HAS_ROUTE"
    HAS_LEG = "HAS_LEG"
    MOVED_BY = "MOVED_BY"
    FROM = "FROM"
    TO = "TO"


SUPERTYPE = "Entity"
"""The label that every node of the entity layer carries beside its own."""

ENTITY_LABELS = (*(str(kind) for kind in Kind), *(str(label) for label in StructureLabel))
"""Concrete labels of the entity layer."""

LABELS = (*(str(label) for label in EvidenceLabel), *ENTITY_LABELS)
"""Every concrete label but `Schema`, which holds the version."""

TYPES = tuple(dict.fromkeys((*(str(link) for link in Link), *(str(relation) for relation in RelationType))))
"""Every relationship type. `OWNS` is both a run's mention and a person's company."""

PLACEHOLDERS = {
    "LABEL": LABELS,
    "EVIDENCE": tuple(str(label) for label in EvidenceLabel),
    "ENTITY": ENTITY_LABELS,
    "KIND": tuple(str(kind) for kind in Kind),
    "TYPE": TYPES,
    "RELATION": tuple(str(relation) for relation in RelationType),
    "SOURCE": (SUPERTYPE, *LABELS),
    "TARGET": (SUPERTYPE, *LABELS),
}
"""What each placeholder of a template may become."""
