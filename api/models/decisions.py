"""What waits for a person, and what people decide."""

from typing import Annotated

from pydantic import Field

from api.models.base import ITEM_ID, PLAIN, Asked, Told, said
from api.models.documents import Marked
from api.models.graph import Node
from graph.evidence import Finding, Verdict
from graph.view.values import QueueKind

Why = Annotated[
    str,
    said(
        "The reason; it stands in the record.",
        "The two numbers differ by a digit",
        max_length=2000,
        pattern=PLAIN,
    ),
]
Mentioned = Annotated[str, Field(pattern=r"^([a-z2-7]{20}|[POLTEAVDN]-[a-z0-9]{4,20})$")]
Edited = Annotated[str, Field(max_length=100, pattern=PLAIN)]


class Choice(Told):
    """What was decided."""

    uid: Annotated[str, said("Id of the decision; an undo takes it.", "d-20240512T101530123456-0a1b2c3d")]
    verdict: Annotated[str, said("What was decided.", "accepted", "different")]
    by: Annotated[str, said("Who decided.", "Ana (0a1b2c3d4e5f)")]
    at: Annotated[str, said("When, UTC.", "2024-05-12T10:15:30+00:00")]
    why: Annotated[str, said("The reason, masked.", "two men of one name")]


class QueueItem(Told):
    """A fact that was read by rule, or a join of two mentions, for a person to decide."""

    uid: Annotated[str, said("Its id; a review takes it.", "a-c7f3a2b4k5m6n7p8q9ra")]
    kind: Annotated[QueueKind, said("What it is.", "fact")]
    type: Annotated[str, said("Type of the relation, the role, the rule.", "RECRUITED")]
    rule: Annotated[str, said("What read it.", "verb-pattern")]
    nodes: Annotated[list[Node], said("The things concerned.")]
    fields: Annotated[
        dict[str, str], said("What may be edited, with its present values.", {"certainty": "done"})
    ]
    passages: Annotated[list[Marked], said("The sentences, with their marks.")]
    a: Annotated[str, said("Of a join: anchor of one mention.", "k3m5n7p9qab2c4d6e7fg")]
    b: Annotated[str, said("Of a join: anchor of the other.", "a2b3c4d5e6f7g2h3j4k5")]
    decided: Annotated[Choice | None, said("What was decided; null while it waits.")]


class QueuePage(Told):
    """A page of the queue."""

    items: Annotated[list[QueueItem], said("The items.")]
    next: Annotated[str, said("Cursor of the next page; empty on the last.", "WyJhMSIsIjMgYS14Il0")]


class Changes(Asked):
    """Fields of a fact that an edit changes; which of them a fact has, its `fields` say."""

    type: Annotated[Edited | None, said("Type of a relation.", "TRANSPORTED")] = None
    source: Annotated[
        Edited | None, said("Thing at its beginning: an id, @VICTIMS or @SUSPECTS.", "P-2vbn5t7qra")
    ] = None
    target: Annotated[Edited | None, said("Thing at its end.", "@VICTIMS")] = None
    certainty: Annotated[Edited | None, said("Done, planned or denied.", "planned")] = None
    time: Annotated[Edited | None, said("When.", "2023-03")] = None
    role: Annotated[Edited | None, said("Role of a person.", "victim")] = None
    moved: Annotated[Edited | None, said("Who or what a journey moved.", "victims")] = None
    mode: Annotated[Edited | None, said("How a journey was travelled.", "land+sea")] = None
    value: Annotated[Edited | None, said("Value of a fact.", "TRIAL")] = None

    @property
    def given(self) -> dict[str, str]:
        """The fields that change."""
        return {name: value for name, value in self if value is not None}


class ReviewAsked(Asked):
    """What is decided of an item of the queue."""

    item: Annotated[str, said("Id of the item.", "a-c7f3a2b4k5m6n7p8q9ra", pattern=ITEM_ID)]
    verdict: Annotated[Finding, said("What it is found to be.", "accepted", strict=False)]
    fields: Annotated[Changes, said("With `edited`: what changes.")] = Changes()
    why: Why = ""


class JudgementAsked(Asked):
    """Whether two mentions, or two things, are the same."""

    a: Annotated[Mentioned, said("Anchor of a mention, or id of a thing.", "P-2vbn5t7qra")]
    b: Annotated[Mentioned, said("The other.", "P-7hc4k6m3wz")]
    verdict: Annotated[Verdict, said("What is judged.", "different", strict=False)]
    why: Why = ""


class UndoAsked(Asked):
    """Why a decision is taken back."""

    why: Why = ""
