"""A refresh is killed with SIGKILL, again and again; the next plain one mends everything."""

import random
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import duckdb
import pytest
from nurseries import Nursery
from small_world import bulletin, put, said

from tasks.ledger import read_ledger
from warehouse.layout import Home

WATCHER = Path(__file__).parents[1] / "tools" / "watcher.py"


@pytest.fixture
def nursery(tmp_path: Path) -> Iterator[Nursery]:
    put(tmp_path / "source" / "a.txt", bulletin(1, 2))
    put(tmp_path / "source" / "b.txt", bulletin(3))
    nursery = Nursery(tmp_path / "source", tmp_path / "home")
    yield nursery
    nursery.stop()


@pytest.fixture
def watched(nursery: Nursery) -> Iterator[None]:
    """Another process reads the warehouse all the time; at the end nothing was amiss."""
    nursery.refresh()
    command = [sys.executable, str(WATCHER), str(Home(nursery.home).warehouse_file)]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True) as watcher:
        yield
        told, _ = watcher.communicate()
    reads, *faults = told.splitlines()
    assert faults == []
    assert int(reads) > 10
    print(f"{reads} reads by the watcher")


def change(nursery: Nursery, number: int) -> None:
    """A night's work in the folder: something new, something changed, something renamed."""
    put(nursery.source / f"new-{number % 7}.txt", bulletin(number + 20))
    put(nursery.source / "b.txt", bulletin(number + 400, 3))
    names = sorted(nursery.source.glob("moved*")) or [nursery.source / "a.txt"]
    names[0].rename(nursery.source / f"moved-{number}.txt")


def assert_mended(nursery: Nursery, fresh: Path) -> None:
    """A plain refresh says what an undisturbed one of another home says."""
    assert nursery.refresh()["ended"] == "done"
    ledger = read_ledger(Home(nursery.home))
    shutil.rmtree(fresh, ignore_errors=True)
    assert nursery.refresh(fresh)["ended"] == "done"
    assert current(nursery.home) == current(fresh)
    assert ledger.files["is_present"].all()
    left = [path for path in nursery.home.rglob("*.tmp") if path.is_file()]
    assert left == [], "what killed runs left is swept"


def current(home: Path) -> dict[str, Any]:
    """What a warehouse says, but for superseded versions."""
    tables = said(home)
    with duckdb.connect(str(Home(home).warehouse_file), read_only=True) as connection:
        question = "select document_id, file_name, source_uri from dim_document where is_current"
        tables["dim_document"] = connection.sql(f"{question} order by all").fetchall()
    return {name: rows for name, rows in tables.items() if name != "summary_overview"}


def test_killed_now_and_then(nursery: Nursery, watched: None, tmp_path: Path) -> None:
    chance = random.Random(4)
    change(nursery, 0)
    killed = [nursery.refresh(after=chance.uniform(0.0, 2.0))["ended"] for _ in range(4)]
    assert "killed" in killed
    assert_mended(nursery, tmp_path / "fresh")


@pytest.mark.long
def test_killed_at_every_step(nursery: Nursery, watched: None, tmp_path: Path) -> None:
    """Before each operation on a file of the home: one more than in the run before."""
    nursery.refresh()
    number, kills = 0, 0
    while True:
        if number % 12 == 0:
            change(nursery, number)
        if nursery.refresh(at=number)["ended"] == "done":
            break
        kills += 1
        number += 1
    assert_mended(nursery, tmp_path / "fresh")
    assert kills > 50
    print(f"{kills} kills, one before each operation on a file")


@pytest.mark.long
def test_killed_hundreds_of_times(nursery: Nursery, watched: None, tmp_path: Path) -> None:
    chance, kills, rounds = random.Random(1), 0, 0
    lasts = nursery.refresh(options={"full": True})["seconds"]
    ends = time.monotonic() + 240
    while kills < 250 and time.monotonic() < ends:
        change(nursery, rounds)
        for night in range(40):
            put(nursery.source / "c.txt", bulletin(700 + 40 * rounds + night))
            kills += nursery.refresh(after=chance.uniform(0.02, lasts))["ended"] == "killed"
        assert_mended(nursery, tmp_path / "fresh")
        rounds += 1
    assert kills >= 30, "250 where the time allows it; a busy machine gets no further"
    print(f"{kills} kills at random moments, {rounds} times compared")
