"""Parquet files where DuckDB can read them: of a lake in an object store, copies in the home.

DuckDB would read objects through Python, and waits for ever where several of its threads do
so while Python waits for it. Copies are fetched side by side, and again only when they changed.
"""

import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from warehouse.layout import RESOLVED, Home
from warehouse.storage import filesystem_of, modified_ns


def near(home: Home, files: Sequence[Path]) -> list[str]:
    """Paths of this machine for files of one folder of the lake."""
    store = filesystem_of(home.store)
    if store is None or not files:
        return [str(file) for file in files]
    listed = {
        entry["name"].rpartition("/")[2]: entry
        for entry in store.ls(str(files[0].parent), detail=True)
    }
    copies = {file: home.copy_of(file) for file in files}
    stale = {file: copy for file, copy in copies.items() if not _is_same(copy, listed[file.name])}
    if stale:
        next(iter(stale.values())).parent.mkdir(parents=True, exist_ok=True)
        store.get([str(file) for file in stale], [str(copy) for copy in stale.values()])
    for file, copy in stale.items():
        os.utime(copy, ns=(0, modified_ns(listed[file.name]) or 0))
    _remove_others(copies[files[0]].parent, listed)
    return [str(copy) for copy in copies.values()]


def _is_same(copy: Path, entry: Mapping[str, Any]) -> bool:
    """A table of all batches may be written twice within a tick of the store's clock."""
    if copy.stem == RESOLVED or not copy.exists():
        return False
    status = copy.stat()
    return (status.st_size, status.st_mtime_ns) == (entry["size"], modified_ns(entry))


def _remove_others(folder: Path, listed: Mapping[str, Any]) -> None:
    for copy in folder.glob("*.parquet"):
        if copy.name not in listed:
            copy.unlink()
