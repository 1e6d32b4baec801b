"""Where text meets the terminal. Everything that comes from documents passes `shown` first."""

import json
import sys
import time
from collections.abc import Sequence
from dataclasses import asdict, is_dataclass
from enum import Enum
from typing import Any

from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    TextColumn,
    TimeElapsedColumn,
    TimeRemainingColumn,
)
from rich.table import Table
from rich.text import Text

from graph.desk.jobs import Aside

out = Console(highlight=False, markup=False, emoji=False)
err = Console(stderr=True, highlight=False, markup=False, emoji=False)


def shown(text: object) -> Text:
    """Text as text: no markup, and no control character that could move the cursor or colour the screen."""
    return Text("".join(c if c.isprintable() or c in "\n\t" else "�" for c in str(text)))


def say(text: object = "", style: str = "") -> None:
    """Print a line."""
    line = shown(text)
    line.stylize(style)
    out.print(line, soft_wrap=True)


def complain(text: object) -> None:
    """Print an error for a person, on standard error."""
    err.print(Text("hilo: ", style="bold red") + shown(text), soft_wrap=True)


def show_aside(aside: Aside) -> None:
    """Print a file that was set aside, and why; the operator holds it, so its name is shown."""
    complain(f"set aside  {aside.name}: {aside.reason}")


def note(text: object) -> None:
    """Print what is going on, on standard error."""
    err.print(shown(text), style="dim", soft_wrap=True)


def table(title: str, columns: tuple[str, ...], rows: Sequence[tuple[object, ...]]) -> None:
    """Print a table; cells are texts from documents, shown as they are. The first column is not broken: it is what one types."""
    drawn = Table(title=title, title_justify="left", title_style="bold", header_style="bold", expand=False)
    for number, column in enumerate(columns):
        drawn.add_column(column, overflow="fold", no_wrap=number == 0)
    for row in rows:
        drawn.add_row(*(shown(cell) for cell in row))
    out.print(drawn)


def as_json(value: Any) -> None:
    """Print a value as JSON: dataclasses by their fields, enums by their values."""
    sys.stdout.write(json.dumps(value, ensure_ascii=False, indent=1, default=_plain) + "\n")


def _plain(value: Any) -> Any:
    if isinstance(value, Enum):
        return value.value
    if is_dataclass(value) and not isinstance(value, type):
        return asdict(value)
    if isinstance(value, (set, frozenset)):
        return sorted(value)
    return dict(value)


class Bar:
    """Progress with an estimate of the time left: a bar on a terminal, a line now and then elsewhere."""

    def __init__(self, title: str) -> None:
        self._title = title
        self._began = self._told = time.monotonic()
        self._bar = Progress(
            TextColumn(title),
            BarColumn(),
            MofNCompleteColumn(),
            TimeElapsedColumn(),
            TextColumn("left"),
            TimeRemainingColumn(),
            console=err,
            disable=not err.is_terminal,
        )
        self._task = self._bar.add_task(title, total=None)

    def __enter__(self) -> "Bar":
        self._bar.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._bar.stop()

    def at(self, files: int, of_files: int, done: int, of_all: int) -> None:
        """Show how far it is: files, and bytes for the estimate."""
        self._bar.update(self._task, completed=files, total=of_files)
        now = time.monotonic()
        if not err.is_terminal and (now - self._told >= 5 or files == of_files):
            self._told = now
            spent = now - self._began
            left = f", about {spent * (of_all - done) / done:.0f} s left" if 0 < done < of_all else ""
            note(f"{self._title}: {files} of {of_files} files, {spent:.0f} s{left}")
