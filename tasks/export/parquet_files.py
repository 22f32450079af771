"""The warehouse as Parquet: a file a table, with the types the declarations name."""

from pathlib import Path

import duckdb

from tasks.export.data_package_file import write_descriptor
from warehouse.data_package import data_package, published_resources
from warehouse.schemas.published import PUBLISHED, table_name


def write_parquet_files(connection: duckdb.DuckDBPyConnection, folder: Path) -> list[Path]:
    """Writes every published table and the descriptor; returns the files."""
    files = [_write(connection, table_name(schema), folder) for schema in PUBLISHED]
    how = {"format": "parquet", "mediatype": "application/vnd.apache.parquet"}
    package = data_package(published_resources("{}.parquet", **how))
    return [*files, write_descriptor(package, folder)]


def _write(connection: duckdb.DuckDBPyConnection, table: str, folder: Path) -> Path:
    path = folder / f"{table}.parquet"
    connection.table(table).pl(lazy=True).sink_parquet(path, compression="zstd")
    return path
