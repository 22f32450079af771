"""`waishi report`: one page for people who would rather look than read."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from flows.commands.options import HOME, Home


def report(
    home: Home = HOME,
    output: Annotated[
        Path | None,
        typer.Option(
            "-o",
            "--output",
            metavar="FILE.html",
            help="File to write.  [default: HOME/report/index.html]",
        ),
    ] = None,
) -> None:
    """Write one page with charts, people and evidence.

    It opens from disk, in English and Chinese, and needs no network.
    """
    from tasks.report.write import write_report  # noqa: PLC0415

    path = write_report(str(home), str(output) if output else None)
    size = Path(path).stat().st_size / 1e6
    sys.stdout.write(f"{path} ({size:.1f} MB)\n")
