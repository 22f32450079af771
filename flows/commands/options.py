"""Options that several commands share."""

from pathlib import Path
from typing import Annotated

import typer

Home = Annotated[
    Path,
    typer.Option(envvar="WAISHI_HOME", help="Folder of raw files, lake and warehouse."),
]
HOME = Path("data")
