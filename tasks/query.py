"""Answers one read-only question to a warehouse, and nothing that reaches out of it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

import duckdb

from tasks.faults import CallError
from tasks.opened import WarehouseUnreadableError, opened, sentence
from warehouse.layout import Home

_LOCKED: dict[str, str | bool | int | float | list[str]] = {
    "enable_external_access": "false",
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
    "lock_configuration": "true",
}
_READING = {
    duckdb.StatementType.SELECT,
    duckdb.StatementType.EXPLAIN,
}


class WarehouseMissingError(CallError):
    """There is no warehouse in the home yet."""


class QueryRefusedError(CallError):
    """The text is not one read-only query, or the warehouse does not answer it."""


class Answer(NamedTuple):
    """The names of the columns, and the rows."""

    columns: list[str]
    rows: list[tuple[Any, ...]]


@contextmanager
def reading(home: str) -> Iterator[duckdb.DuckDBPyConnection]:
    """Opens the warehouse of a home to read and nothing else.

    Files, networks, other databases and the settings are out of reach. Raises
    WarehouseMissingError where there is none, WarehouseUnreadableError where it is no warehouse
    or lacks what is asked for.
    """
    path = Home(Path(home)).warehouse_file
    if not path.is_file():
        raise WarehouseMissingError(
            f"There is no warehouse in {home}; `waishi refresh --home {home}` makes one."
        )
    with opened(path, _LOCKED) as connection:
        try:
            yield connection
        except (duckdb.CatalogException, duckdb.BinderException) as fault:
            raise WarehouseUnreadableError(
                f"{path} was made by another version of waishi: refresh it. {sentence(fault)}"
            ) from fault


def ask(home: str, sql: str) -> Answer:
    """Runs one query; raises QueryRefusedError with a sentence for anything else."""
    with reading(home) as connection:
        try:
            statement = _only_one(connection.extract_statements(sql))
            result = connection.execute(statement)
            return Answer([column[0] for column in result.description], result.fetchall())
        except duckdb.Error as fault:
            raise QueryRefusedError(sentence(fault)) from fault


def _only_one(statements: list[duckdb.Statement]) -> duckdb.Statement:
    if len(statements) != 1 or statements[0].type not in _READING:
        raise QueryRefusedError("Only one query that reads can be asked: select, from, with.")
    return statements[0]
