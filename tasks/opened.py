"""Opens the file of a warehouse to read it, or says what to do where that cannot be done."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import duckdb

from tasks.faults import RunError


class WarehouseUnreadableError(RunError):
    """The file is no warehouse, not one of this version, or somebody writes to it."""


@contextmanager
def opened(
    path: Path, settings: Mapping[str, Any] | None = None
) -> Iterator[duckdb.DuckDBPyConnection]:
    """A connection that only reads; raises WarehouseUnreadableError."""
    try:
        connection = duckdb.connect(str(path), read_only=True, config=dict(settings or {}))
    except duckdb.IOException as fault:
        raise WarehouseUnreadableError(
            f"{sentence(fault)} A damaged warehouse can be moved away: `waishi refresh` makes it"
            " anew."
        ) from fault
    with connection:
        yield connection


def sentence(fault: duckdb.Error) -> str:
    """What the database says, with the names it proposes, without where in the text it is."""
    said = str(fault).partition("\n\n")[0]
    return " ".join(said.split())
