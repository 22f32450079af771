"""Publish: a whole, checked warehouse takes the place of the old one in a single step."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb
from prefect.assets import materialize
from prefect.cache_policies import NO_CACHE

from tasks.assets import BUILT_FROM, WAREHOUSE
from tasks.faults import GateError, RunError
from tasks.limits import MOST_LOST
from tasks.loss import refuse_sudden_loss
from tasks.patience import patient
from tasks.published import note_published
from warehouse.build import build, read_references
from warehouse.check import Failure, run_checks
from warehouse.layout import Home

_OF_THE_DISK = (
    duckdb.IOException,
    duckdb.FatalException,
    duckdb.TransactionException,
    OSError,
)
_SHOWN = 3
"""So many rows of each check that fails are named."""


class WarehouseUnwritableError(RunError):
    """There is no room for the new warehouse, or the home is closed."""


class BrokenPromiseError(GateError):
    """The new warehouse breaks a promise; the old one stands, the new one is kept aside."""

    def __init__(self, failures: list[Failure], kept: Path) -> None:
        """Names every failed check with the first rows that break it, and where to look."""
        self.failures = failures
        names = ", ".join(failure.check for failure in failures)
        lines = [line for failure in failures for line in _lines(failure)]
        first = f"The new warehouse fails {len(failures)} checks ({names}); "
        told = f"{first}the old one stands, the new one is {kept}."
        super().__init__("\n".join([told, *lines]))


def _lines(failure: Failure) -> list[str]:
    """A check, its promise and the rows that break it."""
    rows = [f"    {row}" for row in failure.rows[:_SHOWN]]
    more = ["    …"] if len(failure.rows) > _SHOWN else []
    return [f"  {failure.check}: {failure.promise} Broken by:", *rows, *more]


def build_checked(home: Home) -> Path:
    """Builds the warehouse beside the one readers use; returns the finished file.

    Raises BrokenPromiseError if a check fails; the file is then left for a look.
    """
    with built_aside(home.building_file), duckdb.connect(str(home.building_file)) as connection:
        build(connection, home, read_references())
        failures = run_checks(connection)
        connection.execute("checkpoint")
    if failures:
        raise BrokenPromiseError(failures, home.building_file)
    return home.building_file


@contextmanager
def built_aside(unfinished: Path) -> Iterator[None]:
    """Room for a warehouse that is being built; a half one is removed, lest it fill the disk.

    Raises WarehouseUnwritableError where the disk does not take it.
    """
    remove_unfinished(unfinished)
    try:
        yield
    except _OF_THE_DISK as fault:
        remove_unfinished(unfinished)
        reason = str(fault).partition("\n")[0]
        raise WarehouseUnwritableError(
            f"The new warehouse cannot be written, the old one stands: {reason}"
        ) from fault


def remove_unfinished(unfinished: Path) -> None:
    """Removes the database, its log and what it swapped out, as a killed run leaves them."""
    unfinished.unlink(missing_ok=True)
    unfinished.with_name(f"{unfinished.name}.wal").unlink(missing_ok=True)
    shutil.rmtree(unfinished.with_name(f"{unfinished.name}.tmp"), ignore_errors=True)


@materialize(WAREHOUSE, asset_deps=[*BUILT_FROM], cache_policy=NO_CACHE, **patient(minutes=120))
def publish(home: str, most_lost: float = MOST_LOST) -> str:
    """Reads the lake, replaces the warehouse; returns the path of the warehouse.

    Raises GateError where a check fails or more than this share of the events would be lost.
    """
    place = Home(Path(home))
    built = build_checked(place)
    refuse_sudden_loss(place.warehouse_file, built, most_lost)
    os.replace(built, place.warehouse_file)
    note_published(place)
    return str(place.warehouse_file)
