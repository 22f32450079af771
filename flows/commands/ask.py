"""`waishi query` and `waishi check`: what reads one warehouse and prints."""

import sys
from typing import Annotated, Literal

import typer

from flows.commands.options import HOME, Home
from tasks.faults import RunError


def query(
    sql: Annotated[str, typer.Argument(metavar="SQL", help="One query that reads.")],
    home: Home = HOME,
    format: Annotated[  # noqa: A002
        Literal["table", "csv", "json"], typer.Option(help="How rows are printed.")
    ] = "table",
) -> None:
    """Ask the warehouse one read-only question in SQL (DuckDB)."""
    from tasks.query import ask  # noqa: PLC0415
    from tasks.show import show_csv, show_json, show_table  # noqa: PLC0415

    show = {"table": show_table, "csv": show_csv, "json": show_json}[format]
    answer = ask(str(home), sql)
    show(answer.columns, answer.rows, sys.stdout)


def check(home: Home = HOME) -> None:
    """Run every quality check; exit 1 with the rows if one fails."""
    from tasks.query import reading  # noqa: PLC0415
    from tasks.show import show_table  # noqa: PLC0415
    from warehouse.check import run_checks  # noqa: PLC0415

    with reading(str(home)) as connection:
        failures = run_checks(connection)
    for failure in failures:
        sys.stdout.write(f"{failure.check}: {failure.promise}\n")
        show_table(list(failure.rows[0]), [list(row.values()) for row in failure.rows], sys.stdout)
    if failures:
        raise RunError(f"{len(failures)} checks fail; the rows above break them.")
    sys.stdout.write("Every check holds.\n")
