"""The options of `waishi refresh`."""

from pathlib import Path
from typing import Annotated

import typer

from tasks.workers import Runner

Source = Annotated[
    list[str] | None,
    typer.Argument(help="Files, folders, URLs; the sample bulletins if none is named."),
]
Full = Annotated[
    bool,
    typer.Option("--full", help="Parse everything again, as if nothing had been done before."),
]
RunnerName = Annotated[
    Runner | None,
    typer.Option(
        help="Where parsing runs.  [default: threads or processes, by the amount of text]"
    ),
]
IssueDate = Annotated[
    str | None,
    typer.Option(metavar="YYYY[-MM]", help="Issue date of a SOURCE that does not say it."),
]
Lake = Annotated[
    str | None,
    typer.Option(
        envvar="WAISHI_LAKE",
        metavar="URL",
        help="Object store for raw inputs and lake of a new home, such as s3://bucket/prefix.",
    ),
]
Wait = Annotated[bool, typer.Option("--wait", help="Wait for another refresh of the same home.")]
ForgetMissing = Annotated[
    bool,
    typer.Option("--forget-missing", help="Drop documents whose files are gone from SOURCE."),
]
MostLost = Annotated[
    float,
    typer.Option(
        metavar="SHARE", min=0, max=1, help="Stop if more than this share of events would go."
    ),
]
AllowLoss = Annotated[
    bool, typer.Option("--allow-loss", help="Let any number of events go, this once.")
]
Corrections = Annotated[
    Path | None,
    typer.Option(
        envvar="WAISHI_CORRECTIONS",
        help="Folder with CSV files of what people corrected.  [default: HOME/corrections]",
    ),
]
