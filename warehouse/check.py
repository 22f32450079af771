"""Holds a warehouse to its promises: those of the declarations and those written as SQL."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import dataframely as dy
import duckdb
from duckdb import ColumnExpression, ConstantExpression, SQLExpression

from warehouse.queries import check_queries, promise_of
from warehouse.schemas.published import PUBLISHED, table_name, target_of, vocabulary_of

SHOWN = 20
"""So many failing rows are kept of each check."""


@dataclass(frozen=True, slots=True)
class Failure:
    """A broken promise: which check, what it promises, and the first rows that break it."""

    check: str
    promise: str
    rows: tuple[dict[str, Any], ...]

    def __str__(self) -> str:
        """The check, its promise and one row that breaks it."""
        return f"{self.check}: {self.promise} Broken by: {self.rows[0]}"


@dataclass(frozen=True, slots=True)
class _Check:
    name: str
    promise: str
    breaking: duckdb.DuckDBPyRelation


def run_checks(connection: duckdb.DuckDBPyConnection) -> list[Failure]:
    """Runs every check; an empty list means that every promise is kept.

    Raises duckdb.Error where a published table or column is missing.
    """
    return [failure for check in _checks(connection) if (failure := _run(check)) is not None]


def _checks(connection: duckdb.DuckDBPyConnection) -> Iterator[_Check]:
    for schema in PUBLISHED:
        yield from _declared(connection, schema)
    for name, query in check_queries().items():
        yield _Check(name, promise_of(query), connection.sql(query))


def _run(check: _Check) -> Failure | None:
    rows = check.breaking.limit(SHOWN)
    found = tuple(dict(zip(rows.columns, row, strict=True)) for row in rows.fetchall())
    return Failure(check.name, check.promise, found) if found else None


def _declared(connection: duckdb.DuckDBPyConnection, schema: type[dy.Schema]) -> Iterator[_Check]:
    """The promises a declaration makes: key, no nulls, range, vocabulary, references."""
    table = table_name(schema)
    rows = connection.table(table)
    if schema.primary_key():
        yield _Check(f"{table}.key", "Every row has a key of its own.", _copies(rows, schema))
    for name, column in schema.columns().items():
        place, value = f"{table}.{name}", ColumnExpression(name)
        if not column.nullable:
            yield _Check(place, "The value is never null.", rows.filter(value.isnull()))
        least = getattr(column, "min", None)
        if least is not None:
            too_small = rows.filter(value < ConstantExpression(least))
            yield _Check(place, f"The value is {least} or more.", too_small)
        most = getattr(column, "max", None)
        if most is not None:
            too_large = rows.filter(value > ConstantExpression(most))
            yield _Check(place, f"The value is {most} or less.", too_large)
        if vocabulary_of(column):
            known = [ConstantExpression(word) for word in vocabulary_of(column)]
            unknown = rows.filter(value.isnotin(*known))
            yield _Check(place, "The value belongs to its vocabulary.", unknown)
        if target := target_of(column):
            yield _orphans(connection, place, rows, value, target)


def _copies(rows: duckdb.DuckDBPyRelation, schema: type[dy.Schema]) -> duckdb.DuckDBPyRelation:
    key = [ColumnExpression(name) for name in schema.primary_key()]
    copies = SQLExpression("count(*)").alias("copies")
    return rows.aggregate([*key, copies]).filter("copies > 1")


def _orphans(
    connection: duckdb.DuckDBPyConnection,
    place: str,
    rows: duckdb.DuckDBPyRelation,
    value: duckdb.Expression,
    target: tuple[str, str],
) -> _Check:
    table, column = target
    known = (
        connection.table(table).select(ColumnExpression(column).alias("known")).set_alias("there")
    )
    used = (
        rows.select(value.alias("value")).filter("value is not null").distinct().set_alias("here")
    )
    orphans = used.join(known, "value = known", how="anti")
    return _Check(place, f"The value is found in {table}.{column}.", orphans)
