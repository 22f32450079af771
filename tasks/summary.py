"""What a refresh did, in numbers, for the person who started it."""

from pathlib import Path
from typing import NamedTuple

from tasks.corrections.outcome import Outcome, outcome
from tasks.opened import opened
from tasks.stage import Staged
from warehouse.layout import Home


class RefreshSummary(NamedTuple):
    """Documents by what became of them, and what the warehouse holds now."""

    staged: Staged
    events: int
    dated: int
    officials: int
    partners: int
    warehouse: str
    is_rebuilt: bool
    corrections: Outcome


def summarise(home: str, staged: Staged, *, is_rebuilt: bool) -> RefreshSummary:
    """Adds the figures of the published warehouse; raises WarehouseUnreadableError.

    Args:
        home: The home directory.
        staged: What the look at the sources told.
        is_rebuilt: Whether the warehouse was built anew, not only renewed.
    """
    path = Home(Path(home)).warehouse_file
    with opened(path) as warehouse:
        figures = warehouse.table("summary_overview")
        columns = "events", "events_dated", "officials", "partners"
        events, dated, officials, partners = figures.select(*columns).fetchall()[0]
        corrections = outcome(warehouse)
    counts = events, dated, officials, partners
    return RefreshSummary(staged, *counts, str(path), is_rebuilt, corrections)
