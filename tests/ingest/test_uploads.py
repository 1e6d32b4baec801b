"""Files that a door stored: read by what the sender called them, kept as originals, gone from the door's folder."""

import zipfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from graph.audit import Audit
from graph.client import Client
from graph.desk import Desk, Upload
from graph.desk.jobs import Job, Jobs, State, Task
from graph.originals import Originals
from graph.store import Store
from graph.view import LOCAL
from graph.view.errors import NotFound
from graph.view.scope import Right, Scope
from ingest.adding import Adding, Extractor, Progress
from ingest.readers import Limits
from ingest.worker import Worker
from nlp.extraction import Extraction, Hints, Span

INTAKE = Scope("desk in Tumbes", rights=frozenset({Right.UPLOAD}))
NAME = "Xiomara Zubizarreta"


class Blank:
    """Reads no names in a text."""

    def read_many(self, texts: Sequence[tuple[str, Hints]]) -> Iterator[Extraction]:
        for text, _ in texts:
            yield Extraction(text, "es", (Span(0, len(text)),))


@dataclass
class Post:
    """A store, its queue and a door's folder."""

    data: Path
    client: Client
    jobs: Jobs
    worker: Worker

    def desk(self, scope: Scope = LOCAL) -> Desk:
        return Desk(scope, self.jobs, Audit(self.data / "audit.jsonl"), self.client)

    def sent(
        self,
        files: Sequence[tuple[str, bytes]],
        scope: Scope = LOCAL,
        metadata: Mapping[str, str] | None = None,
    ) -> Job:
        """Store what was sent as a door does, and ask for it to be read."""
        folder = self.data / "uploads" / f"random{len(list((self.data / 'uploads').iterdir()))}"
        folder.mkdir()
        for number, (_, content) in enumerate(files):
            (folder / f"{number}").write_bytes(content)
        uploads = [Upload(folder / f"{number}", name) for number, (name, _) in enumerate(files)]
        return self.desk(scope).upload(uploads, metadata or {})

    def done(self, job: Job) -> Job:
        self.worker.work(lambda _: None)
        return self.jobs.get(job.id)

    @property
    def left(self) -> list[Path]:
        return list((self.data / "uploads").iterdir())

    @property
    def documents(self) -> set[tuple[str, str]]:
        return {(d.name, d.suffix) for d in Store(self.client).evidence().documents}

    def references(self) -> set[object]:
        nodes = Store(self.client).graph().nodes.values()
        return {node.properties["reference"] for node in nodes if node.label == "Case"}


@pytest.fixture
def post(graph: Client, tmp_path: Path) -> Post:
    (tmp_path / "uploads").mkdir()
    store, jobs, originals = Store(graph), Jobs(tmp_path / "jobs"), Originals(tmp_path / "originals")
    adding = Adding(store, originals, Extractor("blank", "1", Blank), Limits())
    worker = Worker(store, jobs, originals, adding, tmp_path / "worker.lock", tmp_path / "uploads")
    return Post(tmp_path, graph, jobs, worker)


def test_what_was_sent_is_read_kept_and_taken_off_the_doors_folder(post: Post):
    job = post.done(post.sent([("informe.txt", b"Caso de prueba."), ("dos.md", b"# Otro\n\ntexto")]))
    assert (job.state, job.outcome.files, job.outcome.added) == (State.DONE, 2, 2)
    assert post.documents == {("informe.txt", ".txt"), ("dos.md", ".md")}
    assert post.left == []
    assert len([p for p in (post.data / "originals").rglob("*") if p.is_file()]) == 2
    assert post.done(post.desk().reread()).outcome.set_aside == ()


def test_side_files_work_by_the_names_that_the_sender_gave(post: Post):
    side = b'{"reference": "EC-7", "country": "EC", "handling": "H1"}'
    table = "número;relato\nPE-9;Una casa en Tumbes.\n".encode()
    job = post.done(
        post.sent(
            [
                ("caso.meta.json", side),
                ("caso.txt", b"Uno."),
                ("tabla.csv", table),
                ("tabla.csv.map.json", '{"número": "reference", "relato": "text"}'.encode()),
                ("otro.meta.json", b"{}"),
            ]
        )
    )
    assert post.references() == {"EC-7", "PE-9"}
    assert [(a.name, "not sent with it" in a.reason) for a in job.outcome.set_aside] == [("5", True)]
    assert job.outcome.files == 5


def test_names_are_only_text(post: Post):
    good = [
        "../../../etc/passwd.txt",
        "/a/b.txt",
        "a\x00b\n.txt",
        "x" * 300 + ".txt",
        "C:\\d.txt",
        "%2e%2e%2f.txt",
    ]
    bad = ["..", "", ".txt", "uno.txt/../x", f"carta.{NAME}"]
    job = post.done(post.sent([(name, f"Texto {n}.".encode()) for n, name in enumerate([*good, *bad])]))
    assert job.outcome.added == len(good)
    assert [aside.name for aside in job.outcome.set_aside] == [
        str(len(good) + n) for n in range(1, len(bad) + 1)
    ]
    assert "Xiomara" not in repr(job.outcome)
    assert all(len(name) <= 200 and "/" not in name and name.isprintable() for name, _ in post.documents)
    assert {suffix for _, suffix in post.documents} == {".txt"}
    assert post.left == []


def test_what_is_set_aside_is_named_by_its_number(post: Post, tmp_path: Path):
    packed = tmp_path / "p.zip"
    with zipfile.ZipFile(packed, "w") as pack:
        pack.writestr("bien.txt", "Un texto.")
        pack.writestr(f"{NAME}.exe", b"MZ\x00\x00\x01\x02")
        pack.writestr("y.Xiomara", "Texto.")
    job = post.sent(
        [
            ("bien.txt", b"Otro."),
            (f"{NAME}.pdf", b"%PDF-1.4 no"),
            ("x.Xiomara", b"Texto."),
            ("p.zip", packed.read_bytes()),
        ]
    )
    card = post.desk().job(post.done(job).id)
    assert [number for number, _ in card.set_aside] == ["2", "3", "4.2", "4.3"]
    assert card.state is State.DONE
    assert (card.files, card.of_files, card.added, card.documents) == (4, 4, 2, 2)
    assert "xiomara" not in repr(card).lower()


def test_no_receipt_tells_an_intake_key_whether_something_was_known(post: Post):
    content = b"Un texto que ya estaba."
    first, again = (post.done(post.sent([("a.txt", content)], INTAKE)) for _ in range(2))
    assert (first.outcome.added, again.outcome.added) == (1, 0)
    cards = [replace(post.desk(INTAKE).job(job.id), id="", at="") for job in (first, again)]
    document = Store(post.client).evidence().documents[0].uid
    post.done(post.desk().erase(document, "court order"))
    erased = post.done(post.sent([("a.txt", content)], INTAKE))
    cards.append(replace(post.desk(INTAKE).job(erased.id), id="", at=""))
    assert cards[0] == cards[1] == cards[2]
    assert (cards[0].added, cards[0].changed, cards[0].documents) == (0, 0, 0)
    assert [number for number, _ in post.desk().job(erased.id).set_aside] == ["1"]


def test_an_intake_key_sees_its_own_jobs_alone(post: Post):
    mine, other = post.sent([("a.txt", b"Uno.")], INTAKE), post.sent([("b.txt", b"Dos.")])
    desk = post.desk(INTAKE)
    assert [card.id for card in desk.jobs()] == [mine.id]
    assert desk.job(mine.id).mine
    for wrong in (other.id, "nothing", "../../audit", f"{mine.id}/../{other.id}"):
        with pytest.raises(NotFound):
            desk.job(wrong)
    assert [card.id for card in post.desk().jobs()] == [other.id, mine.id]


def test_a_job_tells_how_far_it_is(post: Post):
    job = post.sent([(f"{n}.txt", f"Texto {n}.".encode()) for n in range(3)])
    assert post.desk().job(job.id).state is State.WAITING
    seen: list[tuple[State, int, int]] = []

    def look(_: Progress) -> None:
        card = post.desk().job(job.id)
        seen.append((card.state, card.files, card.of_files))

    post.worker.work(look)
    assert seen[0] == (State.WORKING, 0, 3)
    assert len(seen) == 4


def test_a_worker_that_is_told_to_stop_ends_after_its_file_and_goes_on_later(post: Post):
    job = post.sent([(f"{n}.txt", f"Texto {n}.".encode()) for n in range(3)])
    files: list[int] = []
    assert post.worker.work(lambda far: files.append(far.files), lambda: len(files) >= 2) == []
    assert files == [0, 1]
    assert (post.jobs.get(job.id).state, post.jobs.get(job.id).tries) == (State.WAITING, 0)
    assert post.left != []
    assert post.done(job).outcome.files == 3
    assert post.left == []


def test_a_folder_that_is_no_upload_is_left_alone(post: Post, tmp_path: Path):
    precious = tmp_path / "precious"
    precious.mkdir()
    (precious / "a.txt").write_text("Un texto.")
    (tmp_path / "uploads" / "link").symlink_to(precious)
    for folder in (precious, tmp_path / "uploads" / "link", tmp_path / "uploads" / ".." / "precious"):
        job = post.done(post.desk().upload([Upload(folder / "a.txt", "a.txt")], {}))
        assert job.state is State.FAILED
        assert (precious / "a.txt").exists()


def test_a_job_that_is_given_up_leaves_no_files(post: Post):
    job = post.sent([("a.txt", b"Uno.")])
    for _ in range(5):
        job = post.jobs.begin(job)
    assert post.done(job).state is State.FAILED
    assert post.left == []


def test_a_handling_code_that_nobody_understands_sets_the_file_aside(post: Post):
    job = post.done(post.sent([("a.txt", b"Uno.")], metadata={"handling": "very secret"}))
    assert [aside.name for aside in job.outcome.set_aside] == ["1"]
    assert post.documents == set()
    with pytest.raises(ValueError, match="no other field"):
        post.sent([("a.txt", b"Uno.")], metadata={"owner": "x"})


def test_a_job_that_was_saved_as_done_is_not_done_again(post: Post):
    job = post.sent([("a.txt", b"Uno.")])
    before = (post.data / "jobs" / f"{job.id}.json").read_bytes()
    done = post.done(job)
    (post.data / "jobs" / f"{job.id}.json").write_bytes(before)
    assert post.jobs.waiting() == []
    assert post.done(job) == done
    assert done.task is Task.UPLOAD
