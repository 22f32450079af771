"""Builds the published tables in a connection, from the lake and the vocabularies."""

from collections.abc import Iterable, Mapping, Sequence

import dataframely as dy
import duckdb
from duckdb import ColumnExpression, ConstantExpression

from warehouse.dictionary import column_types, dictionary_rows
from warehouse.lake import attach_lake
from warehouse.layout import Home
from warehouse.queries import table_query
from warehouse.schemas import runs, sources
from warehouse.schemas.published import PUBLISHED, column_comment, table_comment, table_name
from warehouse.schemas.terms import EVENT_TYPES, OFFICIAL_ROLES, ORGANIZATION_ROLES
from warehouse.vocabulary import read_vocabulary

Vocabulary = Sequence[Mapping[str, str]]

REFERENCES = ("countries", "event_types")
"""The vocabularies that are published as tables."""

OF_EACH_RUN: tuple[type[dy.Schema], ...] = (
    sources.DimDocument,
    sources.RejectedDocument,
    runs.PipelineRun,
)
"""The tables that tell when files were seen, or of runs; all others follow from documents."""

_ORDERS = {
    "official_roles": OFFICIAL_ROLES,
    "organization_roles": ORGANIZATION_ROLES,
    "event_types": EVENT_TYPES,
}


def read_references() -> dict[str, Vocabulary]:
    """The vocabularies that are published, by name."""
    return {name: read_vocabulary(name) for name in REFERENCES}


def build(
    connection: duckdb.DuckDBPyConnection, home: Home, references: Mapping[str, Vocabulary]
) -> None:
    """Fills an empty database with every published table.

    Args:
        connection: The database to fill; what it is called does not matter.
        home: Where the lake is.
        references: Rows of `countries` and `event_types`.

    Raises:
        duckdb.Error: A select does not give what its table declares.
    """
    attach_lake(connection, home)
    _attach_references(connection, references)
    for name, values in _ORDERS.items():
        connection.execute(f"set variable {name} = $values", {"values": list(values)})
    for schema in PUBLISHED:
        _fill(connection, schema)
    connection.begin()  # hundreds of statements, one write to the disk
    for schema in PUBLISHED:
        _comment(connection, schema)
    connection.commit()
    connection.execute("detach lake")
    connection.execute("detach reference")


def build_again(
    connection: duckdb.DuckDBPyConnection, home: Home, tables: Iterable[type[dy.Schema]]
) -> None:
    """Fills some tables of a finished warehouse anew; raises duckdb.Error as `build` does."""
    attach_lake(connection, home)
    connection.begin()
    for schema in tables:
        connection.execute(f"drop table {ColumnExpression(table_name(schema))}")
        _fill(connection, schema)
        _comment(connection, schema)
    connection.commit()
    connection.execute("detach lake")


def _attach_references(
    connection: duckdb.DuckDBPyConnection, references: Mapping[str, Vocabulary]
) -> None:
    connection.execute("attach ':memory:' as reference")
    for name, rows in {**references, "data_dictionary": dictionary_rows()}.items():
        query = "select unnest(entry) from (select unnest($rows) as entry)"
        connection.sql(query, params={"rows": list(rows)}).create(f"reference.{name}")


def _fill(connection: duckdb.DuckDBPyConnection, schema: type[dy.Schema]) -> None:
    """Creates a table with the declared columns in the declared order and types."""
    name = table_name(schema)
    rows = connection.sql(table_query(name))
    columns = [
        ColumnExpression(column).cast(kind).alias(column)
        for column, kind in column_types(schema).items()
    ]
    rows.select(*columns).create(name)


def _comment(connection: duckdb.DuckDBPyConnection, schema: type[dy.Schema]) -> None:
    """Puts the comments into the database; quoted, as the statement takes no parameters."""
    table = ColumnExpression(table_name(schema))
    connection.execute(f"comment on table {table} is {ConstantExpression(table_comment(schema))}")
    for name, column in schema.columns().items():
        place, comment = f"{table}.{ColumnExpression(name)}", column_comment(column)
        connection.execute(f"comment on column {place} is {ConstantExpression(comment)}")
