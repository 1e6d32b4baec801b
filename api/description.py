"""The OpenAPI description: what generated clients and people read."""

from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

from api.models.jobs import UploadFields
from api.models.problems import Problem
from api.problems import MEDIA_TYPE

TITLE = "Hilo"
VERSION = "1"
ABOUT = """\
How cases of trafficking in persons hang together across borders: cases, people, things, links, and the sentences that say so.

**Keys.** Every request shows one: `Authorization: Bearer hilo_…`. `x-hilo-rights` of an operation names the rights of which
the key needs one. Roles: *analyst* (read, review, export, upload), *investigator* (all of these and reveal), *researcher*
(read, export), *intake* (upload).

**Masking.** Everybody who is not a suspect or an official in every case that the key may see bears a pseudonym; words that
are not known to be harmless are replaced. `POST /v1/reveals` shows one name, for a purpose and on record.

**Names never stand in an address**: what looks for names is a POST. Ids are random or come from positions.

**Errors** are `application/problem+json` (RFC 9457). They repeat nothing of what was sent. What the key may not see and what
does not exist are answered alike.

**Pages.** Listings give `next`; send it as `cursor` with the same filters. Where ETags are given, `If-None-Match` saves the
answer. Answers of 1,000 bytes and more are packed with gzip for whoever takes it, names and originals excepted.
"""
TAGS = [
    {"name": "cases", "description": "Cases, and what is known of one."},
    {"name": "entities", "description": "People and things: finding them, and what is tied to them."},
    {"name": "links", "description": "What hangs together, and why."},
    {"name": "documents", "description": "The words, masked; and the file they came in."},
    {"name": "exports", "description": "Pieces of the graph to take away."},
    {"name": "reveals", "description": "Names, one at a time, on record."},
    {"name": "decisions", "description": "What waits for a person, and what people decide."},
    {"name": "uploads", "description": "Case files, and how far their reading is."},
    {"name": "health", "description": "How the service stands; needs no key."},
]


def described(app: FastAPI) -> dict[str, Any]:
    """The description of an app's routes."""
    found = get_openapi(title=TITLE, version=VERSION, description=ABOUT, routes=app.routes, tags=TAGS)
    parts = found["components"]
    parts["securitySchemes"] = {
        "key": {"type": "http", "scheme": "bearer", "description": "A key that `hilo key new` printed."}
    }
    problem = Problem.model_json_schema(ref_template="#/components/schemas/{model}")
    parts["schemas"] |= {**problem.pop("$defs"), "Problem": problem, "UploadAsked": _form()}
    parts["responses"] = {}
    for operations in found["paths"].values():
        for operation in operations.values():
            for status, answer in operation["responses"].items():
                if set(answer.get("content", {})) == {MEDIA_TYPE}:
                    parts["responses"][f"Problem{status}"] = answer
                    operation["responses"][status] = {"$ref": f"#/components/responses/Problem{status}"}
    return dict(found)


def _form() -> dict[str, Any]:
    """The form of an upload: its fields, and the files."""
    form = UploadFields.model_json_schema()
    fields = dict(form["properties"])
    fields["handling"] = {
        "type": "string",
        "enum": ["", "H0", "H1", "H2", "H3"],
        "description": "Handling code; H2 when none is given.",
        "examples": ["H2"],
        "default": "",
    }
    files = {
        "type": "array",
        "items": {"type": "string", "format": "binary"},
        "minItems": 1,
        "maxItems": 1000,
        "description": "The files; each with a name, of which only the ending is used.",
        "examples": [["informe.pdf"]],
    }
    return {
        "title": "UploadAsked",
        "description": "Case files, and what holds for all of them.",
        "type": "object",
        "additionalProperties": False,
        "required": ["files"],
        "properties": {"files": files, **fields},
    }
