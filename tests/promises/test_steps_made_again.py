"""When code or a vocabulary changes, exactly the steps that need it and those after are redone.

Tried on a copy of the project in which one file is changed at a time, by processes of their own.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import duckdb
import pytest
from small_world import bulletin, put

from tasks.done import PARSING
from warehouse.layout import Home

ROOT = Path(__file__).parents[2]
TABLES = {
    "decode": ["line"],
    "repair": ["repaired_line", "repair"],
    "split": ["split_line"],
    "pair": ["paired_line", "news_item"],
    "extract": ["event", "participant", "event_mention", "document_issue"],
    "resolve": ["resolved_entity", "event_cluster"],
}
"""For each step, tables that it writes."""
STEPS = ["stage", *TABLES, "publish"]
REFRESH = """
import json, sys
from pathlib import Path
from refresh_here import refresh_here
summary = refresh_here(Path(sys.argv[1]), Path(sys.argv[2]))
"""


class Project:
    """A copy of the project that can be changed, and a home it refreshes."""

    def __init__(self, folder: Path) -> None:
        self.code, self.source, self.home = (folder / n for n in ("code", "source", "home"))
        for name in ("tasks", "warehouse", "flows"):
            pattern = shutil.ignore_patterns("__pycache__")
            shutil.copytree(ROOT / name, self.code / name, ignore=pattern)
        put(self.source / "a.txt", bulletin(1, 2))
        put(self.source / "digits.txt", "12345")

    def refresh(self) -> list[str]:
        """Refreshes by the copy; returns the steps whose outputs are new."""
        before = self.written()
        paths = [str(self.code), str(ROOT / "tests" / "tools")]
        subprocess.run(
            [sys.executable, "-c", REFRESH, str(self.source), str(self.home)],
            env=os.environ | {"PYTHONPATH": os.pathsep.join(paths)},
            cwd=self.code,
            check=True,
            capture_output=True,
        )
        after = self.written()
        return [step for step in after if after[step] != before[step]]

    def written(self) -> dict[str, list[tuple[str, int]]]:
        """For each step, its files and when they were written."""
        home = Home(self.home)
        return {
            step: [
                (path.name, path.stat().st_mtime_ns)
                for name in names
                for path in home.lake_files(name)
            ]
            for step, names in TABLES.items()
        }

    def change(self, path: str, text: str = "\n# changed\n") -> None:
        """Adds a line to a file of the copy."""
        with (self.code / path).open("a", encoding="utf-8") as file:
            file.write(text)

    def last_run(self) -> str | None:
        """What the warehouse says was made again in the last run."""
        with duckdb.connect(str(Home(self.home).warehouse_file), read_only=True) as connection:
            question = "select steps_remade from pipeline_run order by started_at desc limit 1"
            return connection.sql(question).fetchall()[0][0]


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    project = Project(tmp_path_factory.mktemp("project"))
    assert project.refresh() == list(TABLES)
    assert project.last_run() is None
    return project


CHANGES = [
    ("warehouse/sql/summary_overview.sql", "\n", "publish"),
    ("tasks/resolve_partners.py", "\n", "resolve"),
    ("tasks/language/events/confidence.py", "\n", "extract"),
    ("warehouse/reference/mode_words.csv", "", "extract"),
    ("warehouse/reference/shared_terms.csv", "", "pair"),
    ("tasks/split.py", "\n", "split"),
    ("tasks/language/repairs/spacing.py", "\n", "repair"),
    ("tasks/take_in.py", "\n", "stage"),
]


@pytest.mark.long
@pytest.mark.parametrize(("path", "text", "first"), CHANGES, ids=[path for path, *_ in CHANGES])
def test_a_change_makes_its_step_and_those_after_again(
    project: Project, path: str, text: str, first: str
) -> None:
    project.change(path, text or last_line(ROOT / path))
    remade = STEPS[STEPS.index(first) :]
    assert project.refresh() == [step for step in remade if step in TABLES]
    assert project.last_run() == ", ".join(remade)
    assert project.refresh() == []
    assert project.last_run() is None


@pytest.mark.long
def test_what_makes_nothing_makes_nothing_again(project: Project) -> None:
    project.refresh()
    for path in ("tasks/show.py", "flows/refresh.py", "tasks/stage.py"):
        project.change(path)
    assert project.refresh() == []
    assert project.last_run() is None


def last_line(path: Path) -> str:
    """The last row of a vocabulary once more."""
    return path.read_text(encoding="utf-8").rstrip("\n").rpartition("\n")[2] + "\n"


def test_every_step_of_parsing_is_known() -> None:
    assert list(PARSING) == [step for step in TABLES if step != "resolve"]
