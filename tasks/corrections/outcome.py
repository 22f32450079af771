"""What became of all corrections, for the person who started a refresh."""

from typing import NamedTuple

import duckdb


class Outcome(NamedTuple):
    """How many corrections hold, and a line for each of the others that says why not."""

    applied: int
    left: list[str]


def outcome(warehouse: duckdb.DuckDBPyConnection) -> Outcome:
    """Reads the table `correction`; raises duckdb.Error if the warehouse cannot be read."""
    rows = warehouse.table("correction")
    applied = rows.filter("state = 'applied'").count("*").fetchall()[0][0]
    left = rows.filter("state <> 'applied'").order("file_name, line_number")
    columns = "file_name", "line_number", "decision", "state", "detail"
    return Outcome(applied, [_line(*row) for row in left.select(*columns).fetchall()])


def _line(file_name: str, line_number: int, decision: str, state: str, detail: str) -> str:
    said = f"{decision}: " if decision else ""
    return f"{file_name}:{line_number}: {said}{state.replace('_', ' ')}. {detail}"
