"""Uploads and other jobs."""

from typing import Annotated

from pydantic import Field

from api.models.base import PLAIN, Asked, Told, said
from graph.desk.jobs import State, Task
from terms.vocabulary import Handling

Metadata = Annotated[str, Field(max_length=200, pattern=PLAIN)]


class UploadFields(Asked):
    """What holds for all files of an upload; what is left out is read from the files themselves."""

    reference: Annotated[Metadata, said("Reference of the case.", "EC-2023-11")] = ""
    country: Annotated[str, said("Country whose case it is.", "EC", pattern=r"^([A-Z]{2})?$")] = ""
    office: Annotated[Metadata, said("Office that keeps it.", "Fiscalía de El Oro")] = ""
    date: Annotated[
        str,
        said(
            "Date of the case.",
            "2023-03-03",
            pattern=r"^([0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01]))?$",
        ),
    ] = ""
    handling: Annotated[
        Handling | None, said("Handling code; H2 when none is given.", "H2", strict=False)
    ] = None

    @property
    def given(self) -> dict[str, str]:
        """The fields that were filled in."""
        return {name: str(value) for name, value in self if value}


class Aside(Told):
    """A file that was not read."""

    number: Annotated[str, said("Its number in the upload; within an archive behind a point.", "3", "3.2")]
    reason: Annotated[str, said("Why it was set aside.", "the file is encrypted")]


class JobCard(Told):
    """How a job stands. For a key that may not read, `added`, `changed` and `documents` are always 0."""

    id: Annotated[str, said("The job's id.", "20240512T101530123456-0a1b2c3d")]
    task: Annotated[Task, said("What is to be done.", "upload")]
    state: Annotated[State, said("Where it stands.", "working")]
    at: Annotated[str, said("When it was asked for, UTC.", "2024-05-12T10:15:30.123456+00:00")]
    mine: Annotated[bool, said("Whether this key's holder asked for it.", True)]
    files: Annotated[int, said("Files that are done.", 2, ge=0)]
    of_files: Annotated[int, said("Files in all, as far as they are counted.", 3, ge=0)]
    set_aside: Annotated[list[Aside], said("Files that were set aside, by number, and why.")]
    failure: Annotated[str, said("Why it could not be done; empty when it could.", "")]
    added: Annotated[int, said("Documents that were new.", 2, ge=0)]
    changed: Annotated[int, said("Rows of the graph that changed.", 140, ge=0)]
    documents: Annotated[int, said("Documents in the files.", 2, ge=0)]


class JobList(Told):
    """The newest jobs, newest first."""

    items: Annotated[list[JobCard], said("The jobs.")]
