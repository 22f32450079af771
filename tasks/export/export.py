"""Writes the warehouse of a home into a folder, in the format that somebody else reads."""

import os
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import duckdb

from tasks.export.csv_files import write_csv_files
from tasks.export.ftm_file import write_ftm_file
from tasks.export.parquet_files import write_parquet_files
from tasks.export.xlsx_file import write_xlsx_file
from tasks.faults import CallError
from tasks.query import reading

_WRITERS: dict[str, Callable[[duckdb.DuckDBPyConnection, Path], list[Path]]] = {
    "csv": write_csv_files,
    "parquet": write_parquet_files,
    "ftm": write_ftm_file,
    "xlsx": write_xlsx_file,
}
FORMATS = tuple(_WRITERS)


class ExportRefusedError(CallError):
    """There is no such format, or the files cannot lie where they were wanted."""


def export(home: str, to: str, format: str) -> list[str]:  # noqa: A002
    """Writes the warehouse of a home as files of a format, with a data package descriptor.

    A file stands in its place whole or not at all; others in the folder are left alone.

    Args:
        home: The home whose warehouse is read, and nothing else.
        to: The folder to write to; made if it is not there.
        format: One of FORMATS.

    Returns:
        The paths of the files.

    Raises:
        ExportRefusedError: See there.
        WarehouseMissingError: There is no warehouse in the home yet.
    """
    if format not in _WRITERS:
        raise ExportRefusedError(f"{format!r} is none of the formats {', '.join(FORMATS)}.")
    folder = Path(to)
    if folder.exists() and not folder.is_dir():
        raise ExportRefusedError(f"{to!r} is a file; name a folder to write to.")
    with reading(home) as connection:
        folder.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(prefix=".unfinished-", dir=folder) as unfinished:
            files = _WRITERS[format](connection, Path(unfinished))
            return [_put_in_place(path, folder) for path in files]


def _put_in_place(path: Path, folder: Path) -> str:
    place = folder / path.name
    os.replace(path, place)
    return str(place)
