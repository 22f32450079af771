"""Holds a warehouse to its promises: those of the declarations and those written as SQL."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

import dataframely as dy
import duckdb
from duckdb import ColumnExpression, ConstantExpression, FunctionExpression, SQLExpression

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


class _Rule(NamedTuple):
    """A promise that each row keeps or breaks by itself."""

    check: str
    promise: str
    breaks: duckdb.Expression


def run_checks(connection: duckdb.DuckDBPyConnection) -> list[Failure]:
    """Runs every check; an empty list means that every promise is kept.

    Raises duckdb.Error where a published table or column is missing.
    """
    written = (
        _Check(name, promise_of(query), connection.sql(query))
        for name, query in check_queries().items()
    )
    return [*run_declared(connection, PUBLISHED), *_failures(written)]


def run_declared(
    connection: duckdb.DuckDBPyConnection, tables: Iterable[type[dy.Schema]]
) -> list[Failure]:
    """Runs the checks that the declarations of these tables ask for."""
    checks = (check for schema in tables for check in _declared(connection, schema))
    return list(_failures(checks))


def _failures(checks: Iterable[_Check]) -> Iterator[Failure]:
    for check in checks:
        rows = check.breaking.limit(SHOWN)
        found = tuple(dict(zip(rows.columns, row, strict=True)) for row in rows.fetchall())
        if found:
            yield Failure(check.name, check.promise, found)


def _declared(connection: duckdb.DuckDBPyConnection, schema: type[dy.Schema]) -> Iterator[_Check]:
    """The promises a declaration makes: key, no nulls, range, vocabulary, references.

    Of those that each row keeps by itself, only the broken ones: one look at a table tells.
    """
    table = table_name(schema)
    rows = connection.table(table)
    if schema.primary_key():
        yield _Check(f"{table}.key", "Every row has a key of its own.", _copies(rows, schema))
    for rule in _broken(rows, schema):
        yield _Check(rule.check, rule.promise, rows.filter(rule.breaks))
    for name, column in schema.columns().items():
        if target := target_of(column):
            yield _orphans(connection, f"{table}.{name}", rows, ColumnExpression(name), target)


def _broken(rows: duckdb.DuckDBPyRelation, schema: type[dy.Schema]) -> list[_Rule]:
    rules = [
        rule
        for name, column in schema.columns().items()
        for rule in _rules(f"{table_name(schema)}.{name}", ColumnExpression(name), column)
    ]
    if not rules:
        return []
    counts = [
        FunctionExpression("count_if", rule.breaks).alias(f"rule_{number}")
        for number, rule in enumerate(rules)
    ]
    ((*broken,),) = rows.aggregate(counts).fetchall()
    return [rule for rule, times in zip(rules, broken, strict=True) if times]


def _rules(place: str, value: duckdb.Expression, column: dy.Column) -> Iterator[_Rule]:
    if not column.nullable:
        yield _Rule(place, "The value is never null.", value.isnull())
    least, most = getattr(column, "min", None), getattr(column, "max", None)
    if least is not None:
        yield _Rule(place, f"The value is {least} or more.", value < ConstantExpression(least))
    if most is not None:
        yield _Rule(place, f"The value is {most} or less.", value > ConstantExpression(most))
    if vocabulary_of(column):
        known = [ConstantExpression(word) for word in vocabulary_of(column)]
        yield _Rule(place, "The value belongs to its vocabulary.", value.isnotin(*known))


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
