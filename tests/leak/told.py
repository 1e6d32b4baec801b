"""What the commands let out, and whose names can be read in it."""

import html
import json
import re
import subprocess
import sys
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from terms.fold import fold
from tests.hilo.command import environment
from tests.leak.people import Person, secret_parts

_HYPHENATED = re.compile(r"-\s*\n\s*|\u00ad")
_BETWEEN_CASES = re.compile(r"(?<=[a-zà-ÿ])(?=[A-ZÀ-Þ])")
_RARE = 6
"""A part of so many letters is looked for inside other words too."""

_AT_ONCE = 2


@dataclass(frozen=True, slots=True)
class Told:
    """What one command or file says. `source` names it, e.g. "case --json stdout"."""

    source: str
    text: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Run:
    """One command. A person's `own` name, given as a word, may come back on standard error.

    With `reveals` standard output is left out: it is there to show a name.
    """

    name: str
    words: tuple[str | Path, ...]
    own: tuple[Person, ...] = ()
    reveals: bool = False


@dataclass(slots=True)
class Listener:
    """Runs commands on one data folder and keeps what they say."""

    data: Path
    told: list[Told] = field(default_factory=list, repr=False)

    def run(self, name: str, *words: str | Path) -> subprocess.CompletedProcess[str]:
        """Run a command to its end."""
        return self.run_all([Run(name, words)])[0]

    def answer(self, name: str, *words: str | Path) -> Any:
        """Run a command with --json to its end; gives its answer."""
        done = self.run(name, *words)
        assert done.stdout, f"{name} said nothing and ended with {done.returncode}"
        return json.loads(done.stdout)

    def run_all(self, runs: Sequence[Run]) -> list[subprocess.CompletedProcess[str]]:
        """Run commands that only read, two at a time; what they said is kept in their order."""
        with ThreadPoolExecutor(_AT_ONCE) as pool:
            done = list(pool.map(self._done, runs))
        for run, said in zip(runs, done, strict=True):
            if not run.reveals:
                self.told.append(Told(f"{run.name} stdout", said.stdout))
            errors = said.stderr
            for person in run.own:
                errors = errors.replace(person.name, "")
            self.told.append(Told(f"{run.name} stderr", errors))
        return done

    def hear(self, name: str, *paths: Path) -> None:
        """Keep what stands in files that came out of it."""
        self.told += [Told(name, path.read_text("utf-8", errors="replace")) for path in paths]

    def said(self, source: str) -> str:
        """All that one source said."""
        return "\n".join(told.text for told in self.told if told.source == source)

    def _done(self, run: Run) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "hilo", *map(str, run.words)],
            env=environment(self.data) | {"COLUMNS": "2000"},
            capture_output=True,
            text=True,
            timeout=300,
            check=False,
            stdin=subprocess.DEVNULL,
        )


def leaks(people: Sequence[Person], told: Iterable[Told]) -> dict[str, set[str]]:
    """By source, the ids of the people whose names can be read there; no source that keeps silent."""
    found: dict[str, set[str]] = {}
    for said in told:
        if ids := set(parts_found(people, said.text)):
            found.setdefault(said.source, set()).update(ids)
    return found


def parts_found(people: Iterable[Person], text: str) -> dict[str, set[str]]:
    """By a person's id, the parts of the name that can be read."""
    whole = " ".join(fold(reading) for reading in _readings(text))
    words = set(whole.split())
    found = {
        person.id: {
            part for part in secret_parts(person) if part in words or (len(part) >= _RARE and part in whole)
        }
        for person in people
    }
    return {id_: parts for id_, parts in found.items() if parts}


def _readings(text: str) -> Iterable[str]:
    """The text as a person or a program might read it: escapes undone, broken words joined, CamelCase parted."""
    plain = html.unescape(text).replace("\\n", "\n").replace("\\u00ad", "\u00ad")
    return plain, _HYPHENATED.sub("", plain), _BETWEEN_CASES.sub(" ", plain)


def is_named(person: Person, text: str) -> bool:
    """Whether all parts of a name stand in a text."""
    return person.parts <= set(fold(text).split())
