"""Compares two warehouse files in DuckDB, both of them only read."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import dataframely as dy
import duckdb
from duckdb import CoalesceOperator, ColumnExpression, ConstantExpression, FunctionExpression

from tasks.faults import CallError
from warehouse.queries import queries_in
from warehouse.schemas import dimensions, facts
from warehouse.schemas.published import table_name

COMPARED: tuple[type[dy.Schema], ...] = (
    facts.FactEvent,
    facts.BridgeEventOfficial,
    facts.BridgeEventPartner,
    facts.BridgeEventOrganization,
    facts.BridgeEventCountry,
    dimensions.DimOfficial,
    dimensions.DimForeignPartner,
    dimensions.DimOrganization,
)
"""Events, who took part in them, and the people and bodies; all else follows from these."""

_LABELS = ("title_zh", "title_en", "name_zh", "name_en")
"""Columns that say what a row is called: the first that is told."""
_LOCKS = ("enable_external_access = false", "lock_configuration = true")


class NoWarehouseError(CallError):
    """A file that should be compared is no warehouse."""


class Change(NamedTuple):
    """A row that was added or removed, or a field of a row that changed.

    `row_id` is the key of the row, its parts joined by a space; `field`, `old` and `new` are
    null where the whole row came or went, values are texts as DuckDB writes them.
    """

    change: str
    table: str
    row_id: str
    label: str | None
    field: str | None
    old: str | None
    new: str | None


def compare(old: str, new: str) -> list[Change]:
    """All changes of events, participation, people and bodies from one build to another.

    Columns that only one of the builds has are not compared.

    Args:
        old: The path of the earlier warehouse.
        new: The path of the later one.

    Raises:
        NoWarehouseError: A file is not there, or is no warehouse.
    """
    with _both(old, new) as connection:
        return [change for schema in COMPARED for change in _changes(connection, schema)]


@contextmanager
def _both(old: str, new: str) -> Iterator[duckdb.DuckDBPyConnection]:
    with duckdb.connect() as connection:
        for name, path in (("old", old), ("new", new)):
            _attach(connection, name, path)
        for lock in _LOCKS:
            connection.execute(f"set {lock}")
        yield connection


def _attach(connection: duckdb.DuckDBPyConnection, name: str, path: str) -> None:
    if not Path(path).is_file():
        raise NoWarehouseError(f"There is no file {path!r}; name two warehouse.duckdb to compare.")
    place = ConstantExpression(str(Path(path).absolute()))
    try:
        connection.execute(f"attach {place} as {ColumnExpression(name)} (read_only)")
        connection.table(f"{name}.{table_name(COMPARED[0])}")
    except duckdb.Error as fault:
        raise NoWarehouseError(f"{path!r} is no warehouse that `waishi` made.") from fault


def _changes(connection: duckdb.DuckDBPyConnection, schema: type[dy.Schema]) -> Iterator[Change]:
    table = table_name(schema)
    before, after = (connection.table(f"{place}.{table}") for place in ("old", "new"))
    shared = [column for column in after.columns if column in before.columns]
    for rows, name in ((before, "before"), (after, "after")):
        _cells(rows, schema.primary_key(), shared).create_view(name, replace=True)
    for change, *told in connection.execute(queries_in("diff")["changes"]).fetchall():
        yield Change(change, table, *told)


def _cells(
    rows: duckdb.DuckDBPyRelation, key: Sequence[str], shared: Sequence[str]
) -> duckdb.DuckDBPyRelation:
    """The rows with their key as one text, what they are called, and every value as a text."""
    named = (ColumnExpression(name) for name in _LABELS if name in shared)
    label = CoalesceOperator(*named, _nothing())
    parts = (ColumnExpression(name) for name in key)
    row_id = FunctionExpression("concat_ws", ConstantExpression(" "), *parts)
    cells = (ColumnExpression(name).cast(duckdb.sqltypes.VARCHAR).alias(name) for name in shared)
    return rows.select(row_id.alias("row_id"), label.alias("label"), *cells)


def _nothing() -> duckdb.Expression:
    return ConstantExpression(None).cast(duckdb.sqltypes.VARCHAR)
