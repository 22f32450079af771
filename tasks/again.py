"""Chooses what is to be parsed again: batches with events since a day, or read with doubt."""

from datetime import date
from pathlib import Path

import duckdb
from duckdb import ColumnExpression

from tasks.faults import CallError
from warehouse.lake import open_lake
from warehouse.layout import Home
from warehouse.schemas.lake import Event


class NothingChosenError(CallError):
    """Neither a day nor a confidence was given, or nothing fits them."""


def choose_again(home: str, since: date | None, below: float | None) -> list[str]:
    """Marks every batch with a document that tells of such an event as not parsed; returns them.

    Args:
        home: The home directory.
        since: Only events on this day or later; those without a date never fit.
        below: Only events with a confidence below this.

    Raises:
        NothingChosenError: Nothing was asked for, or no event is such.
    """
    if since is None and below is None:
        raise NothingChosenError("Say since which day, or below which confidence: else use `full`.")
    place = Home(Path(home))
    with open_lake(place, (Event,)) as lake:
        events = _chosen(lake.sql("from lake.event"), since, below)
        documents = lake.sql("from lake.staged_document").select("document_id", "batch")
        rows = documents.join(events, "document_id", how="semi").select("batch").distinct()
        batches = sorted(batch for (batch,) in rows.fetchall())
    if not batches:
        raise NothingChosenError("No document tells of such an event; nothing was parsed again.")
    for batch in batches:
        place.lake_file("parsed_batch", batch).unlink(missing_ok=True)
    return batches


def _chosen(
    events: duckdb.DuckDBPyRelation, since: date | None, below: float | None
) -> duckdb.DuckDBPyRelation:
    chosen = events
    if since is not None:
        chosen = chosen.filter(ColumnExpression("date_end") >= since)
    if below is not None:
        chosen = chosen.filter(ColumnExpression("confidence") < below)
    return chosen
