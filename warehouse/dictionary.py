"""The data dictionary: what the declarations say, as a table and as a page."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import dataframely as dy
import duckdb
import polars as pl

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


def column_types(
    connection: duckdb.DuckDBPyConnection, schema: type[dy.Schema]
) -> dict[str, duckdb.sqltypes.DuckDBPyType]:
    """The types DuckDB gives the columns of a schema, in their order."""
    empty = connection.from_arrow(schema.create_empty().to_arrow())
    return dict(zip(empty.columns, empty.types, strict=True))


def data_dictionary() -> dy.DataFrame[DataDictionary]:
    """One row per published table and one per column of it."""
    with duckdb.connect() as connection:
        rows = [
            row
            for number, schema in enumerate(PUBLISHED, start=1)
            for row in _table_rows(connection, number, schema)
        ]
    return DataDictionary.validate(pl.DataFrame(rows), cast=True)


def dictionary_page() -> str:
    """The dictionary in Markdown: a heading and a table of columns for each table."""
    frame = data_dictionary()
    return "\n".join(
        line
        for _, table in frame.group_by("table_name", maintain_order=True)
        for line in _table_page(table.to_dicts())
    )


def _table_rows(
    connection: duckdb.DuckDBPyConnection, number: int, schema: type[dy.Schema]
) -> Iterator[dict[str, Any]]:
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
    types = column_types(connection, schema)
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
