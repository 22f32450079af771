"""The data dictionary: what the declarations say, as a table and as a page."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import dataframely as dy
import polars as pl
from duckdb import sqltypes
from duckdb.sqltypes import DuckDBPyType

from warehouse.schemas.published import (
    PUBLISHED,
    column_comment,
    table_comment,
    table_name,
    target_of,
    vocabulary_of,
)
from warehouse.schemas.runs import DataDictionary

README = Path(__file__).with_name("README.md")
MARKER = "<!-- data dictionary: python -m warehouse.dictionary -->"


_TYPES: dict[type[dy.Column], DuckDBPyType] = {
    dy.Bool: sqltypes.BOOLEAN,
    dy.Date: sqltypes.DATE,
    dy.Datetime: sqltypes.TIMESTAMP,
    dy.Float64: sqltypes.DOUBLE,
    dy.Int32: sqltypes.INTEGER,
    dy.Int64: sqltypes.BIGINT,
    dy.String: sqltypes.VARCHAR,
}
"""What DuckDB calls the types of columns that are published."""


def column_types(schema: type[dy.Schema]) -> dict[str, DuckDBPyType]:
    """The types DuckDB gives the columns of a schema, in their order.

    Raises KeyError for a type of column that no published table has had so far.
    """
    return {name: _TYPES[type(column)] for name, column in schema.columns().items()}


def dictionary_rows() -> list[dict[str, Any]]:
    """One row per published table and one per column of it."""
    return [
        row
        for number, schema in enumerate(PUBLISHED, start=1)
        for row in _table_rows(number, schema)
    ]


def data_dictionary() -> dy.DataFrame[DataDictionary]:
    """The same rows as a frame that is held to its declaration."""
    return DataDictionary.validate(pl.DataFrame(dictionary_rows()), cast=True)


def dictionary_page() -> str:
    """The dictionary in Markdown: a heading and a table of columns for each table."""
    frame = data_dictionary()
    return "\n".join(
        line
        for _, table in frame.group_by("table_name", maintain_order=True)
        for line in _table_page(table.to_dicts())
    )


def _table_rows(number: int, schema: type[dy.Schema]) -> Iterator[dict[str, Any]]:
    name = table_name(schema)
    table = {"table_name": name, "table_number": number}
    yield table | {
        "column_name": "",
        "column_number": 0,
        "data_type": None,
        "is_key": False,
        "is_nullable": False,
        "values_allowed": None,
        "found_in": None,
        "description": table_comment(schema),
    }
    types = column_types(schema)
    for place, (column_name, column) in enumerate(schema.columns().items(), start=1):
        yield table | {
            "column_name": column_name,
            "column_number": place,
            "data_type": str(types[column_name]),
            "is_key": column.primary_key,
            "is_nullable": column.nullable,
            "values_allowed": ", ".join(vocabulary_of(column)) or None,
            "found_in": ".".join(target_of(column) or ()) or None,
            "description": column_comment(column),
        }


def _table_page(rows: list[dict[str, Any]]) -> Iterator[str]:
    table, *columns = rows
    yield f"### {table['table_name']}\n\n{table['description']}\n"
    yield "| column | type | meaning |\n| --- | --- | --- |"
    for column in columns:
        yield f"| {_label(column)} | {column['data_type']} | {_meaning(column)} |"
    yield ""


def _label(column: dict[str, Any]) -> str:
    name = f"`{column['column_name']}`"
    return f"**{name}**" if column["is_key"] else name


def _meaning(column: dict[str, Any]) -> str:
    parts = [column["description"].rstrip(".") + "."]
    if column["values_allowed"]:
        parts.append("One of: " + column["values_allowed"] + ".")
    if column["found_in"]:
        parts.append(f"Found in `{column['found_in']}`.")
    return " ".join(parts).replace("|", "\\|")


def with_dictionary(readme: str) -> str:
    """The README with everything after its marker replaced by the dictionary of today."""
    kept, marker, _ = readme.partition(MARKER)
    if not marker:
        raise ValueError(f"The README has no line {MARKER!r} to write the dictionary after.")
    return f"{kept}{marker}\n\n{dictionary_page()}"


if __name__ == "__main__":
    README.write_text(with_dictionary(README.read_text(encoding="utf-8")), encoding="utf-8")
