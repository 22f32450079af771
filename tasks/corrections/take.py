"""Takes in the files of corrections: reads a folder, writes `correction_row`."""

import hashlib
import unicodedata
from datetime import date
from pathlib import Path

import dataframely as dy
import polars as pl
from prefect import task
from prefect.cache_policies import NO_CACHE

from tasks.corrections.files import NEEDED, OPTIONAL, Cells, read_folder
from tasks.corrections.folder import named_folder
from tasks.corrections.rules import with_faults
from tasks.corrections.spans import told_span
from warehouse import parquet
from warehouse.layout import Home
from warehouse.schemas.corrections import CorrectionRow

_TABLE = "correction_row"
_TEXTS = (*(name for name in NEEDED if name != "date"), *OPTIONAL)


def correction_rows(cells: list[Cells]) -> dy.DataFrame[CorrectionRow]:
    """The decided rows of files, each sound or with its fault; undecided ones are left out."""
    decided = [row for row in cells if row.fault or row.texts.get("decision")]
    frame = pl.DataFrame([_row(row) for row in decided], schema=CorrectionRow.create_empty().schema)
    return CorrectionRow.validate(with_faults(frame), cast=True)


def _row(cells: Cells) -> dict[str, object]:
    texts = {name: unicodedata.normalize("NFC", cells.texts.get(name, "")) for name in _TEXTS}
    return {
        "file_name": cells.file_name,
        "line_number": cells.line_number,
        **{name: text or None for name, text in texts.items()},
        "decision": texts["decision"],
        "target": texts["target"],
        "decided_on": _day(cells.texts.get("date", "")),
        "fault": cells.fault,
    }


def _day(text: str) -> date | None:
    span = told_span(text)
    return span.start if span and span.precision == "day" and span.start == span.end else None


def kept_corrections(home: Home) -> dy.DataFrame[CorrectionRow]:
    """The corrections that were taken in last."""
    return parquet.read(CorrectionRow, home.lake_files(_TABLE))


def corrections_key(home: Home) -> str:
    """A hash of the corrections that were taken in last."""
    rows = kept_corrections(home).sort("file_name", "line_number")
    return hashlib.sha256(rows.write_csv().encode()).hexdigest()


@task(cache_policy=NO_CACHE)
def take_corrections(home: str, folder: str | None = None) -> str:
    """Reads every CSV of the folder, of HOME/corrections if none is named; returns the path.

    A row that cannot be understood is kept with its fault. Raises CorrectionsMissingError if
    a folder was named that is not there.
    """
    place = Home(Path(home))
    rows = read_folder(Path(named_folder(folder) or place.corrections_folder))
    return parquet.write(correction_rows(rows), CorrectionRow, place.lake_file(_TABLE))
