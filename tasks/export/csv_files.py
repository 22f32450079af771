"""The warehouse as CSV: a file a table, UTF-8, a header, an empty cell for null."""

from pathlib import Path

import duckdb
from polars import selectors

from tasks.cells import NOTE, safe_column
from tasks.export.data_package_file import write_descriptor
from warehouse.data_package import data_package, published_resources
from warehouse.schemas.published import PUBLISHED, table_name

_MOMENT = "%Y-%m-%dT%H:%M:%S%.6fZ"


def write_csv_files(connection: duckdb.DuckDBPyConnection, folder: Path) -> list[Path]:
    """Writes every published table and the descriptor; returns the files."""
    files = [_write(connection, table_name(schema), folder) for schema in PUBLISHED]
    how = {"format": "csv", "mediatype": "text/csv", "encoding": "utf-8"}
    package = data_package(published_resources("{}.csv", **how), NOTE)
    return [*files, write_descriptor(package, folder)]


def _write(connection: duckdb.DuckDBPyConnection, table: str, folder: Path) -> Path:
    path = folder / f"{table}.csv"
    rows = connection.table(table).pl(lazy=True).with_columns(safe_column(selectors.string()))
    rows.sink_csv(path, datetime_format=_MOMENT)
    return path
