"""The SQLite file in which Prefect remembers the runs of a home.

Prefect makes a new one by all its migrations since 2021, which takes some 8 seconds of CPU.
The first one made on a machine is therefore kept empty in the user's cache folder, by the
version of Prefect, and copied into every later home.
"""

import os
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from importlib.metadata import version
from pathlib import Path

_NAME = "prefect.db"


def furnish(folder: Path) -> bool:
    """Makes the folder and puts the kept file there; True if a new file is still to be made.

    Raises OSError where the folder cannot be written to.
    """
    folder.mkdir(parents=True, exist_ok=True)
    history, kept = folder / _NAME, _kept()
    if history.exists():
        return False
    if not kept.is_file():
        return True
    _in_one_step(history, lambda unfinished: shutil.copyfile(kept, unfinished))
    return False


def keep_empty(folder: Path) -> None:
    """Keeps a copy of a file that no run was noted in yet, for later homes.

    Where that fails, it only costs the same time again in the next home.
    """
    try:
        kept = _kept()
        kept.parent.mkdir(parents=True, exist_ok=True)
        _in_one_step(kept, lambda unfinished: _snapshot(folder / _NAME, unfinished))
    except (OSError, sqlite3.Error):
        return


def _kept() -> Path:
    cache = os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")
    return Path(cache) / "waishi" / f"prefect-{version('prefect')}.db"


def _snapshot(history: Path, copy: Path) -> None:
    """A whole copy of a database that another process has open."""
    with closing(sqlite3.connect(history)) as source, closing(sqlite3.connect(copy)) as target:
        source.backup(target)


def _in_one_step(path: Path, write: Callable[[Path], object]) -> None:
    unfinished = path.with_name(f"{path.name}.{os.getpid()}.tmp")
    try:
        write(unfinished)
        os.replace(unfinished, path)
    finally:
        unfinished.unlink(missing_ok=True)
