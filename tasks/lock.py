"""Keeps two refreshes out of one home."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from tasks.faults import RunError
from tasks.progress import tell
from warehouse.layout import Home


class HomeBusyError(RunError):
    """Another refresh is at work in this home."""


@contextmanager
def alone_in(home: str, *, wait: bool = False) -> Iterator[None]:
    """Holds the home's lock.

    Where another one holds it: waits until that one ends, or raises HomeBusyError at once. The
    system lets go of the lock when the process ends, however it ends.
    """
    path = Home(Path(home)).lock_file
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a") as file:
        if not _is_taken(file):
            if not wait:
                raise HomeBusyError(
                    f"Another refresh of {home} is running; "
                    "start again when it is done, or wait for it with --wait."
                )
            tell("wait", 0)
            fcntl.flock(file, fcntl.LOCK_EX)
        yield


def _is_taken(file: TextIO) -> bool:
    """Takes the lock unless another one holds it."""
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
