"""Shows on a terminal how far a refresh is."""

from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    SpinnerColumn,
    TextColumn,
    TimeElapsedColumn,
)
from rich.progress import Progress as Display

from tasks.progress import Progress, heard_by

_SAYS = {
    "start": "Starting Prefect",
    "first start": "Starting Prefect, which takes longer the first time",
    "wait": "Waiting for another refresh of this home",
    "stage": "Looking at the files",
    "parse": "Reading the stories",
    "resolve": "Telling who is who",
    "publish": "Building the warehouse",
    "done": "Done",
}


@contextmanager
def shown_progress() -> Iterator[None]:
    """Draws the progress of what runs meanwhile on stderr; nothing where that is no terminal."""
    columns = (
        SpinnerColumn(),
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
    )
    console = Console(stderr=True)
    with Display(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        line = bar.add_task(_SAYS["start"], total=None)

        def draw(progress: Progress) -> None:
            bar.update(
                line,
                description=_SAYS[progress.step],
                completed=progress.done,
                total=progress.total,
            )

        with heard_by(draw):
            yield
