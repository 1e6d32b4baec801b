"""What became of an upload: how far it is, what came in, which files were set aside and why."""

from datetime import datetime

import streamlit as st

from dashboard.language import t, word
from dashboard.plain import esc
from dashboard.said import reason
from graph.desk.jobs import JobCard, State


def asked(job: JobCard) -> str:
    """When a job was asked for, UTC, to the minute."""
    return f"{datetime.fromisoformat(job.at):%Y-%m-%d %H:%M}"


def asides(job: JobCard, names: dict[str, str] | None = None) -> None:
    """The files of a job that were set aside, and why. `names`: what the sender called them, by number, while he is here."""
    called = names or {}
    st.caption(t("receipt.aside", n=len(job.set_aside)))
    rows = "".join(
        f"<tr><td>{esc(called.get(number) or t('receipt.number', number=number))}</td><td>{esc(reason(why))}</td></tr>"
        for number, why in job.set_aside
    )
    head = f"<tr><th>{esc(t('receipt.file'))}</th><th>{esc(t('receipt.why'))}</th></tr>"
    st.html(f'<table class="hilo-table"><thead>{head}</thead><tbody>{rows}</tbody></table>')


def receipt(job: JobCard, names: dict[str, str] | None = None) -> None:
    """A job with its progress."""
    with st.container(border=True):
        st.markdown(f"**{t('receipt.head', task=word('task', job.task.value), at=asked(job))}**")
        if job.state in {State.WAITING, State.WORKING}:
            share = job.files / job.of_files if job.of_files else 0.0
            st.progress(share, text=t("receipt.progress", files=job.files, of_files=job.of_files or "…"))
            return
        if job.failure:
            st.warning(t("receipt.failed"), icon=":material/info:")
        elif job.added or job.documents:
            st.caption(t("receipt.added", n=job.documents, added=job.added))
        else:
            st.caption(t("receipt.done", n=job.files))
        if job.set_aside:
            asides(job, names)
