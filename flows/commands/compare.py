"""`waishi diff`: what differs between two builds of a warehouse."""

import sys
from pathlib import Path
from typing import Annotated, Literal

import typer

_WIDEST = 60


def diff(
    old: Annotated[Path, typer.Argument(metavar="OLD.duckdb", help="The earlier build.")],
    new: Annotated[Path, typer.Argument(metavar="NEW.duckdb", help="The later build.")],
    format: Annotated[  # noqa: A002
        Literal["table", "json"], typer.Option(help="How changes are printed.")
    ] = "table",
) -> None:
    """Show what was added, changed or removed between two builds.

    Compared are events, who took part in them, people, partners and organizations.
    """
    from tasks.diff import Change, compare  # noqa: PLC0415
    from tasks.show import show_json, show_table  # noqa: PLC0415

    changes = compare(str(old), str(new))
    if format == "json":
        show_json(Change._fields, changes, sys.stdout)
    elif changes:
        show_table(Change._fields, [tuple(map(_short, each)) for each in changes], sys.stdout)
    else:
        sys.stdout.write("Events, people and partners are the same.\n")


def _short(text: str | None) -> str:
    """A value that leaves room for others in the row; nothing where there is none."""
    told = text or ""
    return told if len(told) <= _WIDEST else f"{told[: _WIDEST - 1]}…"
