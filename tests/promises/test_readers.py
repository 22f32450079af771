"""Readers query in a loop while the warehouse is refreshed: none fails, none sees half."""

import subprocess
import sys
from contextlib import ExitStack
from pathlib import Path

import duckdb
import pytest
from refresh_here import refresh_here
from small_world import bulletin, put

from warehouse.layout import Home

WATCHER = Path(__file__).parents[1] / "tools" / "watcher.py"


def read_during_refreshes(folder: Path, readers: int, nights: int) -> int:
    """Refreshes so many nights while so many others read; returns how often they read."""
    source, home = folder / "source", folder / "home"
    put(source / "0.txt", bulletin(0))
    refresh_here(source, home)
    path = Home(home).warehouse_file
    pipe = subprocess.PIPE
    with ExitStack() as stack:
        held = stack.enter_context(duckdb.connect(str(path), read_only=True))
        command = [sys.executable, str(WATCHER), str(path)]
        started = [
            stack.enter_context(subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True))
            for _ in range(readers)
        ]
        for night in range(1, nights + 1):
            put(source / f"{night}.txt", bulletin(night))
            refresh_here(source, home)
            refresh_here(source, home)  # one that only renews
        told = [reader.communicate()[0].splitlines() for reader in started]
        assert held.sql("select events from summary_overview").fetchall() == [(1,)]
    assert [faults for _, *faults in told if faults] == []
    assert min(int(reads) for reads, *_ in told) > nights
    return sum(int(reads) for reads, *_ in told)


def test_two_readers_and_two_nights(tmp_path: Path) -> None:
    read_during_refreshes(tmp_path, 2, 2)


@pytest.mark.long
def test_ten_readers_and_eight_nights(tmp_path: Path) -> None:
    print(f"{read_during_refreshes(tmp_path, 10, 8)} reads by ten readers during 16 refreshes")
