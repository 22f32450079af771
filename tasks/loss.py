"""The gate on sudden loss: a refresh that takes many events away is stopped.

An event is lost where a document, or the version that took its place, tells fewer than before;
one that is told otherwise in a newer version is not.
"""

from pathlib import Path

import duckdb
from duckdb import ConstantExpression

from tasks.faults import GateError
from warehouse.queries import table_query

_SHOWN = 5


class SuddenLossError(GateError):
    """The new warehouse has far fewer events; the old one stands, the new one is kept aside."""


def refuse_sudden_loss(old: Path, new: Path, most: float) -> None:
    """Raises SuddenLossError if more than a share of the old events is lost in the new warehouse.

    Args:
        old: The warehouse as it stands; where there is none, nothing can be lost.
        new: The one that shall take its place.
        most: The share that may go, 0 to 1.
    """
    if most >= 1 or not old.is_file():
        return
    with duckdb.connect() as connection:
        for name, path in (("was", old), ("now", new)):
            connection.execute(f"attach {ConstantExpression(str(path))} as {name} (read_only)")
        rows = connection.sql(table_query("gates/events_lost")).fetchall()
        ((events,),) = connection.sql("select count(*) from was.fact_event").fetchall()
    lost = sum(before - after for _, _, before, after in rows)
    if lost > most * events:
        raise SuddenLossError("\n".join([_told(lost, events, most, new), *_lines(rows)]))


def _told(lost: int, events: int, most: float, new: Path) -> str:
    return (
        f"The check sudden_loss fails: {lost} of {events} events ({lost / events:.0%}) would go, "
        f"more than {most:.0%}; the old warehouse stands, the new one is {new}. "
        "If this is meant, refresh again with --allow-loss."
    )


def _lines(rows: list[tuple[str, str, int, int]]) -> list[str]:
    """The documents that lose events, those that lose most first."""
    told = [
        f"  sudden_loss: {name} ({document_id}) had {before} events and has {after}"
        for document_id, name, before, after in rows[:_SHOWN]
    ]
    more = len(rows) - _SHOWN
    return [*told, f"  … and {more} more documents"] if more > 0 else told
