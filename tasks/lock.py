"""Keeps two refreshes out of one home."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tasks.faults import RunError
from warehouse.layout import Home


class HomeBusyError(RunError):
    """Another refresh is at work in this home."""


@contextmanager
def alone_in(home: str) -> Iterator[None]:
    """Holds the home's lock; raises HomeBusyError at once where another one holds it.

    The system lets go of the lock when the process ends, however it ends.
    """
    path = Home(Path(home)).lock_file
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as fault:
            message = f"Another refresh of {home} is running; start again when it is done."
            raise HomeBusyError(message) from fault
        yield
