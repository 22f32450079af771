"""`waishi review`: what a person should look at."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from flows.commands.options import HOME, Home

_MOST = 1000


def review(
    home: Home = HOME,
    output: Annotated[
        Path, typer.Option("-o", "--output", metavar="FILE.csv", help="File to write.")
    ] = Path("review.csv"),
    most: Annotated[
        int, typer.Option(min=1, help="So many questions at most, the worst first.")
    ] = _MOST,
) -> None:
    """Write what a person should look at, worst first, to be filled in.

    Rows with a decision are corrections: kept in HOME/corrections, the next refresh applies them.
    """
    from tasks.query import reading  # noqa: PLC0415
    from tasks.review import questions, write_sheet  # noqa: PLC0415

    with reading(str(home)) as connection:
        asked = questions(connection)
    written = write_sheet(asked[:most], output)
    sys.stdout.write(f"{output}: {written} of {len(asked)} questions.\n")
