"""Removes Parquet that no batch of the ledger needs any more; documents are never removed."""

from pathlib import Path

import dataframely as dy
from prefect import task
from prefect.cache_policies import NO_CACHE

from warehouse import parquet
from warehouse.lake import OF_CURRENT, OF_EVERY_VERSION
from warehouse.layout import Home
from warehouse.schemas.lake import Line, SplitLine
from warehouse.schemas.published import table_name
from warehouse.schemas.staging import ParsedBatch, StagedDocument
from warehouse.storage import filesystem_of

_BY_BATCH: tuple[type[dy.Schema], ...] = (
    ParsedBatch,  # first: a batch half removed must not pass for a parsed one
    Line,
    SplitLine,
    *OF_EVERY_VERSION,
    *OF_CURRENT,
)


@task(cache_policy=NO_CACHE)
def sweep(home: str) -> int:
    """Removes the files of batches that were cut anew; returns how many there were."""
    place = Home(Path(home))
    staged = parquet.read(StagedDocument, [place.lake_file("staged_document")])
    needed = set(staged["batch"])
    tables = (table_name(schema) for schema in _BY_BATCH)
    stale = [
        path for table in tables for path in place.lake_files(table) if path.stem not in needed
    ]
    for path in stale:
        path.unlink()
    sweep_unfinished(place)
    return len(stale)


def sweep_unfinished(home: Home) -> None:
    """Removes what runs that were killed had begun to write; an object store has none of it."""
    if filesystem_of(home.store) is None:
        for folder in (home.raw_folder, home.lake_root):
            for path in folder.rglob("*.tmp"):
                path.unlink(missing_ok=True)
