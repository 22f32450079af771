"""`waishi export`: what takes the warehouse elsewhere."""

import sys
from pathlib import Path
from typing import Annotated, Literal

import typer

from flows.commands.options import HOME, Home


def export(
    to: Annotated[
        Path, typer.Option(metavar="DIR", help="Folder to write to; made if it is not there.")
    ],
    format: Annotated[  # noqa: A002
        Literal["csv", "parquet", "ftm", "xlsx"],
        typer.Option(help="csv and parquet: a file a table; xlsx: a sheet a table; ftm: entities."),
    ],
    home: Home = HOME,
) -> None:
    """Write the warehouse as files for other programs.

    With them goes a data package descriptor that says what the files hold.
    """
    from tasks.export import export as write  # noqa: PLC0415

    for path in write(str(home), str(to), format):
        sys.stdout.write(f"{path}\n")
