"""The explorer as a server: what a page may load, where addresses lead, what Streamlit is told."""

import asyncio
import sys
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

import dashboard
from dashboard import look
from dashboard.serve import Doorway, policy

ROOMS = frozenset({"graph", "api", "hilo", "ingest", "nlp", "cypher", "terms"})


async def _app(scope: Any, receive: Any, send: Any) -> None:
    await send({"type": "http.response.start", "status": 200, "headers": []})
    await send({"type": "http.response.body", "body": b""})


def _asked(path: str, query: str = "") -> tuple[int, dict[bytes, bytes]]:
    sent: list[Any] = []

    async def send(message: Any) -> None:
        sent.append(message)

    async def receive() -> Any:
        return {"type": "http.request", "body": b"", "more_body": False}

    scope = {"type": "http", "method": "GET", "path": path, "query_string": query.encode(), "headers": []}
    asyncio.run(Doorway(_app, frozenset({"case", "network"}))(scope, receive, send))
    return sent[0]["status"], dict(sent[0]["headers"])


def test_the_address_of_a_page_leads_to_the_root_which_goes_on_to_it() -> None:
    status, headers = _asked("/case", "case=C-1&lang=nl")
    assert (status, headers[b"location"]) == (303, b"/?to=case&case=C-1&lang=nl")


def test_an_address_cannot_lead_out_of_the_explorer() -> None:
    status, headers = _asked("/network", "to=//example.invalid&x=%0d%0aSet-Cookie:a")
    assert status == 303
    assert headers[b"location"] == b"/?to=network&x=%0D%0ASet-Cookie%3Aa"


@pytest.mark.parametrize("path", ["/", "/_stcore/health", "/static/js/x.js", "/other", "/case/more"])
def test_everything_else_is_passed_on(path: str) -> None:
    assert _asked(path)[0] == 200


def test_the_policy_lets_no_foreign_thing_in() -> None:
    told = policy()
    assert "http" not in told
    assert "'unsafe-eval'" not in told
    scripts = next(part for part in told.split("; ") if part.startswith("script-src"))
    assert "'unsafe-inline'" not in scripts
    assert "'sha256-" in scripts


def test_nothing_is_told_to_anybody_outside_and_no_table_leaves_unrecorded() -> None:
    told = look.options({"127.0.0.1"}, 8322, 100)
    assert told["browser.gatherUsageStats"] is False
    assert told["client.showErrorDetails"] == "none"
    assert told["client.disableDataExport"] is True
    assert told["server.address"] == "127.0.0.1"


def test_every_option_is_one_that_streamlit_knows() -> None:
    from streamlit import config

    known = config.get_config_options()
    assert [name for name in look.options({"127.0.0.1"}, 8322, 100) if name not in known] == []


def test_no_module_bears_the_name_of_a_room_or_a_standard_module() -> None:
    folder = Path(dashboard.__file__).parent
    names = {path.stem for path in folder.glob("*.py")}
    names |= {path.name for path in folder.iterdir() if path.is_dir()}
    assert not names & (ROOMS | set(sys.stdlib_module_names))


def test_the_sign_and_the_style_call_nobody() -> None:
    sign = files("dashboard").joinpath("mark.svg").read_text("utf-8")
    assert "http" not in sign.replace("http://www.w3.org/2000/svg", "")
    assert "url(" not in look.style()
    assert "@import" not in look.style()
