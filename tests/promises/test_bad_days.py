"""Full disks, closed folders and changing files: the run says so, the warehouse stands."""

import errno
import os
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import duckdb
import pytest
from kept_place import KeptPlace
from nurseries import Nursery
from refresh_here import refresh_here
from small_world import bulletin, put, said

from tasks.publish import WarehouseUnwritableError
from warehouse.layout import Home

FAULTS = ("OSError: ", "WarehouseUnwritableError: ")
"""What the command tells in one sentence and ends with exit code 1."""


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> KeptPlace:
    """A source and a home that was refreshed once."""
    place = tmp_path_factory.mktemp("bad_days")
    put(place / "source" / "a.txt", bulletin(1, 2))
    refresh_here(place / "source", place / "home")
    return KeptPlace(place)


@pytest.fixture
def source(kept: KeptPlace) -> Path:
    return kept.put_back() / "source"


@pytest.fixture
def home(source: Path) -> Path:
    return source.with_name("home")


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of a few megabytes."""
    place = tmp_path / "disk"
    place.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=24m", "tmpfs", str(place)]
    if os.geteuid() != 0 or subprocess.run(command, capture_output=True, check=False).returncode:
        pytest.skip("only root may mount a small file system")
    yield place
    subprocess.run(["umount", str(place)], check=True)


@pytest.mark.long
def test_a_full_disk_costs_nothing_but_the_run(source: Path, small_disk: Path) -> None:
    home, ballast = small_disk / "home", small_disk / "ballast"
    refresh_here(source, home)
    before = said(home)
    for free in (0, 5_000, 40_000, 80_000, 300_000, 2_000_000):
        put(source / "b.txt", bulletin(free + 3))
        room = os.statvfs(small_disk)
        ballast.write_bytes(bytes(max(0, room.f_bavail * room.f_bsize - free)))
        with pytest.raises((OSError, WarehouseUnwritableError), match="space"):
            refresh_here(source, home)
        ballast.unlink()
        assert said(home) == before
        assert not Home(home).building_file.exists(), "a half warehouse does not fill the disk"
    assert refresh_here(source, home).events == 3


@pytest.mark.long
def test_files_that_may_not_grow(source: Path, home: Path) -> None:
    before = said(home)
    put(source / "b.txt", bulletin(3))
    nursery = Nursery(source, home)
    for largest in (1_000, 3_000, 8_000, 500_000):
        ended = nursery.refresh(largest_file=largest)["ended"]
        assert ended.startswith(FAULTS), ended
        assert said(home) == before
    assert nursery.refresh()["ended"] == "done"
    nursery.stop()
    assert said(home) != before


def test_a_home_that_cannot_be_written_to(
    source: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, replace = said(home), os.replace

    def refuse(old: Any, new: Any) -> None:
        if str(new).startswith(str(home)):
            raise OSError(errno.EROFS, os.strerror(errno.EROFS), str(new))
        replace(old, new)

    put(source / "b.txt", bulletin(3))
    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", refuse)
        with pytest.raises(OSError, match="Read-only"):
            refresh_here(source, home)
    assert said(home) == before
    assert refresh_here(source, home).events == 3


def test_a_source_that_closes_half_way(
    source: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(3, 7):
        put(source / f"{number}.txt", bulletin(number))
    opened, left = os.open, iter(range(2))

    def fail(path: Any, *arguments: Any, **options: Any) -> int:
        if os.fsdecode(path).endswith(".txt") and next(left, None) is None:
            raise OSError(errno.EIO, os.strerror(errno.EIO), path)
        return opened(path, *arguments, **options)

    with monkeypatch.context() as patch:
        patch.setattr(os, "open", fail)
        summary = refresh_here(source, home)
    assert (summary.staged.new, summary.staged.rejected) == (2, 2)
    summary = refresh_here(source, home)
    assert (summary.staged.new, summary.staged.rejected, summary.events) == (2, 0, 6)


def test_a_source_that_is_gone_takes_nothing_with_it(source: Path, home: Path) -> None:
    before = said(home)
    (source / "a.txt").rename(source.with_name("elsewhere.txt"))
    put(source / "b.txt", bulletin(5))
    assert refresh_here(source, home).staged.vanished == 1
    assert set(before["fact_event"]) < set(said(home)["fact_event"])


def test_a_file_that_grows_while_it_is_read(
    source: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    growing, status = put(source / "b.txt", bulletin(5)), os.fstat

    def look_and_grow(descriptor: int) -> os.stat_result:
        found = status(descriptor)
        if os.path.samestat(found, growing.stat()):
            with growing.open("ab") as file:
                file.write(bulletin(6).encode())
        return found

    with monkeypatch.context() as patch:
        patch.setattr(os, "fstat", look_and_grow)
        summary = refresh_here(source, home)
    assert summary.staged.rejected == 1
    with duckdb.connect(str(Home(home).warehouse_file), read_only=True) as connection:
        ((code,),) = connection.sql("select reason_code from rejected_document").fetchall()
    assert code == "unreadable"
    put(growing, bulletin(5))
    summary = refresh_here(source, home)
    assert (summary.staged.new, summary.staged.rejected, summary.events) == (1, 0, 3)
