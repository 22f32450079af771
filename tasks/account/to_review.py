"""What a person should look at first."""

from pathlib import Path

import duckdb

from tasks.opened import opened

_SHOWN = ("event_id", "title_zh", "title_en", "confidence", "confidence_grounds", "file_name")


def to_review(path: Path, below: float, most: int) -> list[dict[str, object]]:
    """The events least sure, with what makes them so, as rows to show.

    Args:
        path: The warehouse; where there is none, there is nothing to look at.
        below: Only events with a confidence below this.
        most: So many rows at most, the least sure first.
    """
    if not path.is_file():
        return []
    with opened(path) as warehouse:
        documents = warehouse.table("dim_document").select("document_id", "file_name")
        events = warehouse.table("fact_event").join(documents, "document_id")
        doubtful = events.filter(duckdb.ColumnExpression("confidence") < below)
        chosen = doubtful.order("confidence, event_id").limit(most)
        rows = chosen.select(*_SHOWN)
        return [dict(zip(rows.columns, row, strict=True)) for row in rows.fetchall()]
