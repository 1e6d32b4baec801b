"""One running explorer for all stories, and a fresh browser for each."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

from tests.dashboard.browser.explorer import ARGUMENTS, NOWHERE, Explorer, Reader, chromium, running


@pytest.fixture(scope="session")
def explorer(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Explorer]:
    """The explorer over the sample cases."""
    if chromium() is None:
        pytest.skip("no Chromium on this machine")
    with running(tmp_path_factory.mktemp("explorer") / "data") as found:
        yield found


@pytest.fixture
def sit(explorer: Explorer, tmp_path: Path) -> Iterator[Callable[..., Reader]]:
    """`sit(scheme="dark")`: somebody sits down at a browser of his own."""
    with sync_playwright() as playwright:
        contexts = []

        def at(scheme: str = "light", width: int = 1440, height: int = 900) -> Reader:
            context = playwright.chromium.launch_persistent_context(
                tmp_path / f"profile-{len(contexts)}",
                executable_path=chromium(),
                headless=True,
                args=[*ARGUMENTS, NOWHERE],
                viewport={"width": width, "height": height},
                color_scheme="dark" if scheme == "dark" else "light",
                accept_downloads=True,
            )
            contexts.append(context)
            return Reader.at(context, explorer)

        yield at
        for context in contexts:
            context.close()
