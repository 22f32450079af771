"""Writes the report of a home as one HTML file."""

import os
from pathlib import Path

import duckdb

from tasks.faults import CallError
from tasks.query import reading
from warehouse.layout import Home

FILE_NAME = "index.html"


class ReportLibrariesMissingError(CallError):
    """The libraries that draw the report are not installed."""


def write_report(home: str, target: str | None = None) -> str:
    """Writes the page.

    Args:
        home: The folder of the warehouse.
        target: The file to write; by default `report/index.html` in the home.

    Returns:
        The path of the page.

    Raises:
        WarehouseMissingError: There is no warehouse in the home.
        ReportLibrariesMissingError: The extra `report` is not installed.
    """
    with reading(home) as connection:
        text = _drawn(connection)
    path = Path(target) if target else Home(Path(home)).report_folder / FILE_NAME
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_name(f"{path.name}.writing")
    unfinished.write_text(text, encoding="utf-8")
    os.replace(unfinished, path)
    return str(path)


def _drawn(connection: duckdb.DuckDBPyConnection) -> str:
    try:
        from tasks.report.gather import gather  # noqa: PLC0415
        from tasks.report.page import page  # noqa: PLC0415
    except ModuleNotFoundError as missing:
        if str(missing.name).partition(".")[0] in {"tasks", "warehouse"}:
            raise
        raise ReportLibrariesMissingError(
            f"The report needs {missing.name}: install what it is drawn with by"
            " `pip install -c constraints.txt -e '.[report]'`."
        ) from missing
    return page(gather(connection))
