"""Upload: files of cases in, how far they are, and which were set aside and why."""

from pathlib import PurePath

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from dashboard.frame import empty, heading
from dashboard.guard import guarded
from dashboard.kept import forget
from dashboard.language import spoken, t
from dashboard.map.timeline import bounds
from dashboard.names import country
from dashboard.receipts import receipt
from dashboard.session import Visit
from graph.desk.jobs import JobCard, State, Task, Upload
from terms.countries import NAMES, REGION
from terms.vocabulary import Handling

NAMED = "upload-names"
ROUND = "upload-round"
POLL_SECONDS = 2.0
SHOWN = 8


def upload(visit: Visit) -> None:
    """The page."""
    heading(visit, t("upload.title"), t("upload.note"))
    left, right = st.columns([1, 1], gap="large")
    with left:
        _form(visit)
    with right:
        st.subheader(t("upload.jobs"), anchor=False)
        _jobs(visit)


def _form(visit: Visit) -> None:
    turn = st.session_state.setdefault(ROUND, 0)
    files = st.file_uploader(t("upload.files"), accept_multiple_files=True, key=f"files-{turn}")
    st.caption(t("upload.kinds"))
    with st.expander(t("upload.about")):
        st.caption(t("upload.about_note"))
        metadata = _metadata(turn)
    if st.button(
        t("upload.send", n=len(files)) if files else t("upload.send_none"),
        type="primary",
        disabled=not files,
        icon=":material/upload:",
    ):
        _send(visit, files, metadata)


def _metadata(turn: int) -> dict[str, str]:
    codes = sorted(REGION, key=lambda code: country(code)) + sorted(
        set(NAMES) - REGION, key=lambda code: country(code)
    )
    chosen = st.selectbox(
        t("upload.country"),
        codes,
        index=None,
        format_func=country,
        placeholder="–",
        key=f"country-{turn}-{spoken()}",
    )
    office = st.text_input(t("upload.office"), max_chars=120, key=f"office-{turn}")
    reference = st.text_input(
        t("upload.reference"), max_chars=120, help=t("upload.reference_note"), key=f"ref-{turn}"
    )
    day = st.text_input(
        t("upload.date"), max_chars=10, placeholder=t("upload.date_form"), key=f"date-{turn}"
    ).strip()
    if day and bounds(day) is None:
        st.warning(t("upload.date_wrong"))
    handling = st.selectbox(
        t("upload.handling"),
        [each.value for each in Handling],
        index=None,
        format_func=lambda code: t(f"handling.{code}"),
        placeholder=t("handling.none"),
        key=f"handling-{turn}",
    )
    told = {
        "country": chosen or "",
        "office": office.strip(),
        "reference": reference.strip(),
        "date": day if bounds(day) else "",
        "handling": handling or "",
    }
    return {name: value for name, value in told.items() if value}


@guarded
def _send(visit: Visit, files: list[UploadedFile], metadata: dict[str, str]) -> None:
    with visit.door.incoming() as folder:
        stored = []
        for number, file in enumerate(files, start=1):
            path = folder / f"{number}{suffix(file.name)}"
            with path.open("xb") as out:
                path.chmod(0o600)
                while piece := file.read(1 << 20):
                    out.write(piece)
            stored.append(Upload(path, file.name))
        job = visit.desk.upload(stored, metadata)
    names = {str(number): file.name for number, file in enumerate(files, start=1)}
    st.session_state[NAMED] = {**st.session_state.get(NAMED, {}), job.id: names}
    st.session_state[ROUND] += 1
    forget()
    st.rerun()


def suffix(name: str) -> str:
    """The ending of a file's name where it is a plain one, in small letters; else nothing."""
    ending = PurePath(name.replace("\\", "/")).suffix.lower()
    return ending if 1 < len(ending) <= 9 and ending[1:].isascii() and ending[1:].isalnum() else ""


def working(jobs: tuple[JobCard, ...]) -> bool:
    """Whether one of them is still under way."""
    return any(job.state in {State.WAITING, State.WORKING} for job in jobs)


def _jobs(visit: Visit) -> None:
    jobs = uploads(visit.desk.jobs())
    st.fragment(_list, run_every=POLL_SECONDS if working(jobs) else None)(visit)


def uploads(jobs: tuple[JobCard, ...]) -> tuple[JobCard, ...]:
    """Those that brought files in."""
    return tuple(job for job in jobs if job.task in {Task.UPLOAD, Task.INGEST, Task.REREAD})[:SHOWN]


@guarded
def _list(visit: Visit) -> None:
    jobs = uploads(visit.desk.jobs())
    if not jobs:
        empty(t("upload.none"))
    if working(jobs) and not visit.door.ready().worker:
        st.info(t("upload.no_worker"), icon=":material/hourglass_top:")
    was = st.session_state.get("upload-working", False)
    st.session_state["upload-working"] = working(jobs)
    if was and not working(jobs):
        forget()
        st.rerun()
    for job in jobs:
        receipt(job, st.session_state.get(NAMED, {}).get(job.id))
