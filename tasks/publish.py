"""Publish: a whole, checked warehouse takes the place of the old one in a single step."""

import os
from pathlib import Path

import duckdb
from prefect import task

from tasks.faults import RunError
from tasks.published import note_published
from warehouse.build import build, read_references
from warehouse.check import Failure, run_checks
from warehouse.layout import Home


class BrokenPromiseError(RunError):
    """The new warehouse breaks a promise; the old one stands, the new one is kept aside."""

    def __init__(self, failures: list[Failure], kept: Path) -> None:
        """Names every failed check with a row that breaks it, and where to look."""
        self.failures = failures
        lines = "\n".join(f"  {failure}" for failure in failures)
        super().__init__(f"The new warehouse breaks {len(failures)} promises; see {kept}\n{lines}")


def build_checked(home: Home) -> Path:
    """Builds the warehouse beside the one readers use; returns the finished file.

    Raises BrokenPromiseError if a check fails; the file is then left for a look.
    """
    remove_unfinished(home.building_file)
    with duckdb.connect(str(home.building_file)) as connection:
        build(connection, home, read_references())
        failures = run_checks(connection)
        connection.execute("checkpoint")
    if failures:
        raise BrokenPromiseError(failures, home.building_file)
    return home.building_file


def remove_unfinished(unfinished: Path) -> None:
    """Removes the database and write-ahead log that a killed run leaves behind."""
    unfinished.unlink(missing_ok=True)
    unfinished.with_name(f"{unfinished.name}.wal").unlink(missing_ok=True)


@task
def publish(home: str) -> str:
    """Reads the lake, replaces the warehouse; returns the path of the warehouse."""
    place = Home(Path(home))
    os.replace(build_checked(place), place.warehouse_file)
    note_published(place)
    return str(place.warehouse_file)
