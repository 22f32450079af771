"""Lays what people corrected over what was read: `lake.event` is what is now known of events."""

from collections.abc import Sequence
from pathlib import Path

import dataframely as dy
import duckdb

from warehouse.layout import Home
from warehouse.near import near
from warehouse.schemas import corrections, lake
from warehouse.schemas.published import table_name

OF_EVENTS: tuple[type[dy.Schema], ...] = (
    lake.Event,
    lake.Participant,
    lake.EventMention,
    lake.LanguageDisagreement,
)
"""Tables of which rows go when their event turns out to be none."""


def corrected(
    connection: duckdb.DuckDBPyConnection,
    home: Home,
    schema: type[dy.Schema],
    rows: duckdb.DuckDBPyRelation,
) -> duckdb.DuckDBPyRelation:
    """The rows of a table as they are after the corrections that resolve applied last."""
    if schema not in OF_EVENTS:
        return rows
    dropped = _read(connection, home, corrections.DroppedEvent)
    seen = _without(rows, dropped) if dropped else rows
    changed = _read(connection, home, corrections.CorrectedEvent)
    if schema is lake.Event and changed:
        columns = [duckdb.ColumnExpression(column) for column in schema.column_names()]
        return _without(seen, changed).union(changed.select(*columns))
    return seen


def _without(
    rows: duckdb.DuckDBPyRelation, others: duckdb.DuckDBPyRelation
) -> duckdb.DuckDBPyRelation:
    return rows.set_alias("read").join(others.set_alias("other"), "event_id", how="anti")


def _read(
    connection: duckdb.DuckDBPyConnection, home: Home, schema: type[dy.Schema]
) -> duckdb.DuckDBPyRelation | None:
    files: Sequence[Path] = home.lake_files(table_name(schema))
    return connection.read_parquet(near(home, files)) if files else None
