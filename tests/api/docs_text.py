"""The story that docs/api.md tells: words, and steps that are run."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Step:
    """A command of the page. `show`: which parts of the answer, () for all, None for nothing; `keep`: variables from it."""

    command: str
    show: Sequence[str] | None = ()
    drop: Sequence[str] = ()
    most: int = 2
    keep: Mapping[str, str] = field(default_factory=dict)
    language: str = "json"
    before: str = ""
    behind: str = ""
    hidden: bool = False


_NODE = ("properties",)
_QUIET = (
    "document",
    "start",
    "end",
    "place",
    "title",
    "handling",
    "countries",
    "forms",
    "office",
    "victims",
    "documents",
)

PARTS: Sequence[str | Step] = (
    """\
# The API

`python -m api` serves it on `127.0.0.1:8321`; `make up` starts it with the engine, the worker and the explorer. Everything
is under `/v1` and described by `GET /v1/openapi.json` (OpenAPI 3.1, no key needed), from which clients can be generated.

The answers on this page came from a run over `samples/`, whose people are invented. Long lists are cut (`…`), and fields that
do not matter here are left out. What is printed is masked as everywhere in Hilo.

## A key

Every request shows a key; whoever runs the store makes it. It is printed once.

""",
    Step(
        'hilo key new "Ana Torres" --role investigator > ana.key\n'
        "printf 'Authorization: Bearer %s' \"$(cat ana.key)\" > ana.header && chmod 600 ana.key ana.header",
        show=None,
    ),
    """
`curl -H @ana.header` reads the header from the file, so that the key stands in no history and no list of processes.

| role | read | reveal, originals | review | export | upload |
| --- | --- | --- | --- | --- | --- |
| analyst | yes | | yes | yes | yes |
| investigator | yes | yes | yes | yes | yes |
| researcher | yes | | | yes | |
| intake | | | | | yes, and sees its own jobs only |

`x-hilo-rights` in the description says for each operation which rights open it. A key may be made for some countries
(`--countries EC,PE`) and up to a handling code (`--clearance H2`). What lies outside is answered as what does not exist.

## Handing in files

Files of a kind that Hilo reads, archives included, in one request; `country`, `reference`, `office`, `date` and `handling`
hold for all of them. The answer is a job.

""",
    Step(
        "curl -s -H @ana.header $HILO/v1/uploads -F country=CO \\\n"
        "  -F files=@samples/co/ficha_ong_ipiales.md -F files=@samples/broken/truncado.pdf",
        keep={"JOB": "id"},
    ),
    """
Files that cannot be read are set aside, by their number in the request. No answer repeats a file's name.

""",
    Step(
        "curl -s -H @ana.header $HILO/v1/jobs/$JOB",
        before=(
            'until curl -s -H @ana.header $HILO/v1/jobs/$JOB | grep -q \'"state":"\\(done\\|failed\\)"\'; '
            "do sleep 0.5; done; "
        ),
    ),
    Step(
        'for folder in samples/??; do all=(); for file in $folder/*; do all+=(-F "files=@$file"); done; '
        'country=$(basename $folder); JOB=$(curl -s -H @ana.header $HILO/v1/uploads -F country=${country^^} "${all[@]}" '
        "| jq -r .id); done; until curl -s -H @ana.header $HILO/v1/jobs/$JOB | "
        'grep -q \'"state":"\\(done\\|failed\\)"\'; do sleep 1; done',
        hidden=True,
    ),
    """
For an intake key `added`, `changed` and `documents` are always 0, whatever the files were: no receipt tells whether
something was known. Below, the rest of `samples/` has been handed in the same way.

""",
    Step("curl -s -H @ana.header $HILO/v1/overview", most=4),
    """
## My case

By its reference, in any writing (`POST`, because references can name people); by its id with `GET /v1/cases/{case}`.
Opening a case is put on record.

""",
    Step(
        'curl -s -H @ana.header $HILO/v1/case-by-reference --json \'{"reference": "040101822060311"}\'',
        show=("card", "people", "routes"),
        drop=(*_NODE, "document", "start", "end", "title", "case"),
        keep={"CASE": "card.uid", "DOCUMENT": "documents.0.uid"},
    ),
    """
Victims and whoever else is not a suspect or an official bear a pseudonym, `V-…` or `X-…`.

### What is it linked to, and why?

`linked` in the same answer: each linked case with the strength of the link, the reasons, and a sentence from either side.

""",
    Step(
        "curl -s -H @ana.header $HILO/v1/cases/$CASE \\\n"
        """  | jq 'first(.linked[] | select(.cross_border and .strength == "strong"))'""",
        drop=("handling", "forms", "office", "victims", "documents", "title", "start", "end", "document"),
        keep={
            "THING": "reasons.0.entity",
            "SAID": "reasons.0.passages.0.document",
            "START": "reasons.0.passages.0.start",
            "END": "reasons.0.passages.0.end",
            "OTHER": "a.uid",
            "MINE": "b.uid",
        },
    ),
    """
### The thing that ties them

What it is in each case, with its sentences, and by which rule its mentions were taken for one thing:

""",
    Step(
        "curl -s -H @ana.header $HILO/v1/entities/$THING",
        drop=(*_QUIET, "stage", "witness", "date"),
        most=1,
    ),
    """
What is tied to it, counted before it is opened; then a page of it (`?type=`, `?kind=`, `?limit=`, `?cursor=`):

""",
    Step("curl -s -H @ana.header $HILO/v1/entities/$THING/neighbours", most=5),
    Step(
        'curl -s -H @ana.header "$HILO/v1/entities/$THING/around?kind=Person&limit=2"',
        drop=("properties", "passages", "evidence", "cases"),
    ),
    """
### The passage, the document, the original

A sentence with its marks: offsets into the masked text.

""",
    Step(
        'curl -s -H @ana.header "$HILO/v1/documents/$SAID/passage?start=$START&end=$END"',
        drop=("document", "title"),
    ),
    """
`GET /v1/documents/{document}/text?offset=0&limit=4000` reads the whole document, page by page. The file itself names
everybody; it is given for a purpose and on record, to a key that may reveal and that sees every case in the file:

""",
    Step(
        'curl -s -H @ana.header $HILO/v1/documents/$DOCUMENT/original --json \'{"purpose": "Order 12/2024"}\' \\\n'
        "  -o /dev/null -D -",
        language="http",
        behind=" | grep -i '^HTTP\\|^content-[tdl]' | tr -d '\\r'",
    ),
    """
### How do two things hang together?

Several chains when there are several, each hop with its sentence. `certain` leaves out what was only planned or heard of.
Chains through towns, officials, agencies or values that are too common are given only when no other joins the two, marked
`"context": true`: they prove nothing.

""",
    Step(
        """curl -s -H @ana.header $HILO/v1/paths --json '{"a": "'$OTHER'", "b": "'$MINE'", "certain": true}'""",
        show=("paths.0",),
        drop=(*_NODE, *_QUIET, "uid", "cases"),
        most=9,
    ),
    """
## Searching

Names in any order and spelling, phones in any writing, references, ids, pseudonyms. Who is masked is found by id and
pseudonym alone. Without `words`, everything that `kinds`, `countries` and `roles` let through.

""",
    Step(
        'curl -s -H @ana.header $HILO/v1/search --json \'{"words": "nuk3b58"}\'',
        drop=_NODE,
        most=4,
    ),
    """
## All links

Strongest first; `cross_border`, `country`, `kind`, `strength` and `since` narrow them. `GET /v1/links/left-out` says what
cases share and what, for a reason, links none of them.

""",
    Step(
        'curl -s -H @ana.header "$HILO/v1/links?cross_border=true&kind=vehicle&country=VE&limit=1"',
        drop=(*_QUIET, "uid", "stage", "date", "context"),
        most=1,
        keep={"NEXT": "next"},
    ),
    """
`next` is the cursor of the next page: send it as `cursor` with the same filters. A cursor of another listing, or with other
filters, is answered with 422.

## A picture, and a file to take away

`POST /v1/subgraph` gives at most `limit` things (150 unless told, 1,000 at most): around `seeds`, or the cases and shared things
of the links that a `filter` wants, or, with neither, everything. `complete` says whether it all fitted.

""",
    Step(
        'curl -s -H @ana.header $HILO/v1/subgraph --json \'{"filter": {"cross_border": true}, "limit": 40}\'',
        drop=("properties", "passages", "evidence", "cases"),
        most=1,
    ),
    """
`POST /v1/exports` gives the same without a limit as `json` or `graphml`, under pseudonyms, marked "internal, not for
publication", and on record.

""",
    Step(
        'curl -s -H @ana.header $HILO/v1/exports --json \'{"format": "graphml", "filter": {"cross_border": true}}\' \\\n'
        "  -o links.graphml -w '%{http_code} %{content_type} %{size_download} bytes\\n'",
        language="text",
    ),
    """
## Deciding

The queue holds facts that were read by rule and joins of mentions, doubtful ones first, with the sentences they rest on.

""",
    Step(
        'curl -s -H @ana.header "$HILO/v1/queue?kind=fact&limit=1"',
        show=("items.0",),
        drop=(*_NODE, "document", "title", "case", "marks"),
        keep={"ITEM": "items.0.uid"},
    ),
    """
`accepted`, `rejected`, or `edited` with the `fields` that change. The worker carries it out; the answer is its job.

""",
    Step(
        """curl -s -H @ana.header $HILO/v1/reviews --json '{"item": "'$ITEM'", "verdict": "accepted"}'""",
        drop=("set_aside",),
        keep={"JOB": "id"},
    ),
    Step(
        'curl -s -H @ana.header "$HILO/v1/queue?decided=true&limit=1"',
        show=("items.0.decided",),
        before='until curl -s -H @ana.header $HILO/v1/jobs/$JOB | grep -q \'"state":"done"\'; do sleep 0.5; done; ',
        keep={"DECISION": "items.0.decided.uid"},
    ),
    """
Taken back by its id; the graph is again as it was before. `POST /v1/judgements` says of two mentions or things whether they
are the `same`, `different` or `unsure`, and overrules the rules.

""",
    Step(
        'curl -s -H @ana.header $HILO/v1/decisions/$DECISION/undo --json \'{"why": "the next sentence says otherwise"}\'',
        show=("task", "state"),
    ),
    """
## One name

One person, for a purpose, on record before it is shown; 403 for a key that may not reveal.

""",
    Step(
        'curl -s -H @ana.header $HILO/v1/case-by-reference --json \'{"reference": "040101822060311"}\'',
        hidden=True,
        behind=" | jq '[.people[].node | select(.masked)]'",
        keep={"PERSON": "0.name"},
    ),
    Step(
        """curl -s -H @ana.header $HILO/v1/reveals --json '{"person": "'$PERSON'", "purpose": "Order 12/2024"}'""",
        behind=" | jq '.name = \"(the name)\" | .aliases = []'",
    ),
    """
## When there is no answer

Every error is `application/problem+json` (RFC 9457). It says which part of the request does not fit and repeats nothing of it.

""",
    Step(
        'curl -s -H @ana.header $HILO/v1/search --json \'{"words": "x", "limit": 5000, "wrods": ""}\'',
        most=4,
    ),
    """
| status | meaning |
| --- | --- |
| 400 | the request, or its Host header, cannot be read |
| 401 | no key, or one that is wrong, revoked or expired |
| 403 | the key does not carry the right |
| 404 | there is no such thing, or not for this key: the two cannot be told apart |
| 409 | a name fits several things; `candidates` lists them |
| 408, 413, 414, 415, 431 | too slow, too large, or of a kind that is not read |
| 422 | `fields` says what does not fit |
| 429 | too many wrong keys; `Retry-After` says how long to wait |
| 500 | it broke; the log names the kind of error and the route, nothing else |
| 503 | the engine, or room for uploads, is missing; or everybody asks at once |

## Limits, tags, packing

- A page has at most 200 items (100 hits, 100 items of the queue), a picture 1,000 things, a chain 8 hops, a request 1 MB, an
  upload 500 MB and 1,000 files (`HILO_MAX_REQUEST_MB`, `HILO_MAX_UPLOAD_MB`).
- Where an answer bears an `ETag`, `If-None-Match` is answered with 304. Opening a case is put on record either way. Answers say
  `no-store`: a client that wants to keep one keeps it itself.

""",
    Step(
        "curl -s -H @ana.header $HILO/v1/cases -H \"If-None-Match: $TAG\" -o /dev/null -w '%{http_code}\\n'",
        language="text",
        before="TAG=$(curl -s -H @ana.header $HILO/v1/cases -D - -o /dev/null | grep -i '^etag' | cut -c7- | tr -d '\\r'); ",
    ),
    """
- Answers of 1,000 bytes and more are packed with gzip for whoever takes it. Two are not: a revealed name and an original file,
  the only ones that are not masked. The length of a packed answer can tell whether two of its parts are alike (BREACH), which
  needs a browser that sends the reader's credentials at a stranger's wish; keys travel in a header that other pages cannot set.
- `GET /healthz` says that the process answers. `GET /readyz` says whether engine, schema and worker are there, 503 when one
  is not. Both need no key and tell nothing else.

""",
    Step("curl -s $HILO/readyz"),
)
