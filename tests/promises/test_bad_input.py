"""Whatever lies in the folder is taken in or rejected with a reason, within bounds."""

import hashlib
from pathlib import Path

import duckdb
import pytest
from bad_input import huge, mutated, strange_entries
from nurseries import Nursery
from small_world import bulletin

from tasks.sources import list_files, read_file
from warehouse.check import run_checks
from warehouse.layout import Home

MOST_SECONDS = 60
"""The CPU that a refresh of one document of any shape may cost, of up to 10 MB."""
MOST_MEGABYTES = 3_000
"""What a document of any shape may need at most, all of Python and its libraries included."""


def assert_all_accounted_for(source: Path, home: Path) -> tuple[int, int]:
    """Every file is a document or rejected; returns how many of each there are."""
    with duckdb.connect(str(Home(home).warehouse_file), read_only=True) as connection:
        taken = {row[0] for row in connection.sql("select sha256 from dim_document").fetchall()}
        rows = connection.sql("select source_uri from rejected_document").fetchall()
        assert run_checks(connection) == []
    rejected = {uri for (uri,) in rows}
    for path in source.rglob("*"):
        if path.as_uri() not in rejected and path.is_file():
            data = path.resolve().read_bytes()
            assert hashlib.sha256(data).hexdigest() in taken, path
    return len(taken), len(rejected)


def fuzz(folder: Path, inputs: range, chunk: int = 2000) -> tuple[int, int]:
    """Refreshes with these mutated inputs, so many at a time; returns taken in and rejected."""
    source, home = folder / "source", folder / "home"
    source.mkdir()
    nursery = Nursery(source, home)
    for start in range(inputs.start, inputs.stop, chunk):
        for number in range(start, min(start + chunk, inputs.stop)):
            (source / f"{number}.txt").write_bytes(mutated(number))
        told = nursery.refresh()
        assert told["ended"] == "done", told
        assert told["cpu"] / chunk < 0.1, "seconds a document"
        assert told["megabytes"] < MOST_MEGABYTES
    nursery.stop()
    return assert_all_accounted_for(source, home)


def test_some_mutated_bulletins(tmp_path: Path) -> None:
    taken, rejected = fuzz(tmp_path, range(150))
    assert taken > 50
    assert rejected > 10


@pytest.mark.long
def test_ten_thousand_mutated_bulletins(tmp_path: Path) -> None:
    taken, rejected = fuzz(tmp_path, range(1_000, 11_000))
    assert taken > 5_000
    assert rejected > 500
    print(f"10000 inputs: {taken} taken in, {rejected} rejected")


@pytest.mark.long
def test_documents_of_extreme_shapes(tmp_path: Path) -> None:
    source = tmp_path / "source"
    source.mkdir()
    (source / "good.txt").write_text(bulletin(1), encoding="utf-8")
    nursery = Nursery(source, tmp_path / "none")
    for name, data in huge():
        (source / name).write_bytes(data)
        told = nursery.refresh(tmp_path / name)
        assert told["ended"] == "done", told
        print(f"{name}: {told['cpu']:.1f} s, {told['megabytes']} MB")
        assert told["cpu"] < MOST_SECONDS, name
        assert told["megabytes"] < MOST_MEGABYTES, name
        assert_all_accounted_for(source, tmp_path / name)
        (source / name).unlink()
    nursery.stop()


def test_nothing_is_read_outside_the_source(tmp_path: Path) -> None:
    source, home, secret = tmp_path / "source", tmp_path / "home", tmp_path / "secret"
    strange_entries(source, secret)
    nursery = Nursery(source, home)
    told = nursery.refresh(forbidden=str(secret))
    nursery.stop()
    assert (told["ended"], told["strayed"]) == ("done", [])
    taken, rejected = assert_all_accounted_for(source, home)
    assert taken == 6
    assert rejected >= 7
    kept = {path.name for path in (home / "raw").rglob("*") if path.is_file()}
    for path in (secret / "secret.txt", Path("/etc/passwd")):
        assert hashlib.sha256(path.read_bytes()).hexdigest() not in kept


def test_a_folder_that_becomes_a_link_is_not_entered(tmp_path: Path) -> None:
    inner, secret = tmp_path / "source" / "inner", tmp_path / "secret"
    inner.mkdir(parents=True)
    secret.mkdir()
    (inner / "a.txt").write_text(bulletin(1), encoding="utf-8")
    (secret / "a.txt").write_text(bulletin(99), encoding="utf-8")
    (found,) = list_files([str(tmp_path / "source")])
    inner.rename(tmp_path / "was")
    inner.symlink_to(secret)
    with pytest.raises(OSError, match=r"directory|symbolic"):
        read_file(found.uri, 1000)
