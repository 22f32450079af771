"""Where files are kept: in folders of this machine or, named by a URL, in an object store.

A place in an object store is a `UPath`, which behaves as a `Path` does in all that is used
here. Its library is imported only where such a place is named.
"""

import os
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from io import BytesIO
from pathlib import Path
from threading import get_ident
from typing import IO, TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from fsspec import AbstractFileSystem

_TIMES = ("LastModified", "last_modified", "updated", "mtime")
"""Under which name a kind of storage tells when an object was last written."""
_URL = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://")


def is_url(place: Path | str) -> bool:
    """Whether a place is named by a URL such as `s3://bucket/prefix`."""
    return bool(_URL.match(str(place)))


def place_of(name: Path | str) -> Path:
    """The place with this name.

    What others write into an object store must be seen at once, so no listing is kept.
    """
    if not isinstance(name, str):
        return name
    if not is_url(name):
        return Path(name)
    from upath import UPath  # noqa: PLC0415

    return cast(Path, UPath(name, use_listings_cache=False))


def filesystem_of(place: Path) -> "AbstractFileSystem | None":
    """The fsspec file system of a place in an object store; None for one of this machine."""
    return getattr(place, "fs", None)


@contextmanager
def written_whole(place: Path) -> Iterator[Path | IO[bytes]]:
    """Something to write to; what was written stands in its place whole, or not at all.

    On this machine it is a file beside the place, which then takes it; in an object store
    it is memory, sent in one request.
    """
    if filesystem_of(place) is not None:
        memory = BytesIO()
        yield memory
        place.write_bytes(memory.getvalue())
        return
    place.parent.mkdir(parents=True, exist_ok=True)
    unfinished = place.with_name(f"{place.name}.{os.getpid()}.{get_ident()}.tmp")
    try:
        yield unfinished
        os.replace(unfinished, place)
    finally:
        unfinished.unlink(missing_ok=True)


def put(place: Path, data: bytes) -> None:
    """Writes bytes whole or not at all, and to the disk."""
    with written_whole(place) as target:
        if not isinstance(target, Path):
            target.write(data)
            return
        with target.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())


def readable(places: Sequence[Path]) -> list[str] | list[bytes]:
    """What a reader of many files is given: paths, or the bytes of objects fetched at once."""
    store = filesystem_of(places[0]) if places else None
    return _fetched(store, places) if store else [str(place) for place in places]


def read_all(places: Sequence[Path]) -> list[bytes]:
    """The bytes of every place, in order; raises OSError where one is missing."""
    store = filesystem_of(places[0]) if places else None
    return _fetched(store, places) if store else [place.read_bytes() for place in places]


def modified_ns(entry: Mapping[str, Any]) -> int | None:
    """When an object was last written, if its listing says so in a way that orders."""
    told = next((entry[name] for name in _TIMES if entry.get(name) is not None), None)
    if isinstance(told, datetime):
        return int(told.timestamp()) * 1_000_000_000 + told.microsecond * 1_000
    return int(told * 1e9) if isinstance(told, int | float) else None


def _fetched(store: "AbstractFileSystem", places: Sequence[Path]) -> list[bytes]:
    """Objects of one store, fetched side by side."""
    names = [store._strip_protocol(str(place)) for place in places]
    found: dict[str, bytes] = store.cat(names)
    return [found[name] for name in names]
