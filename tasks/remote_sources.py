"""Bulletins in an object store or on a server, by any URL that fsspec knows.

Credentials come from the environment alone, as each kind of storage reads them there; a URL
that holds some is refused, for URLs stand in the warehouse.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, NamedTuple, ParamSpec, TypeVar
from urllib.parse import urlsplit

from tasks.faults import CallError, RunError
from warehouse.storage import modified_ns

if TYPE_CHECKING:
    from fsspec import AbstractFileSystem

P = ParamSpec("P")
T = TypeVar("T")


class Remote(NamedTuple):
    """An object under a SOURCE."""

    uri: str
    file_name: str
    byte_size: int | None
    modified_ns: int | None


class UnreachableError(RunError, OSError):
    """A storage did not answer, or not as it should."""


def remote_root(source: str) -> str:
    """The URI under which the objects of a source lie; raises CallError for a bad URL."""
    store, path = _opened(source)
    return str(store.unstrip_protocol(path))


def list_remote(source: str) -> Iterator[Remote]:
    """Every object under the source; raises CallError where there is none by that name."""
    store, path = _opened(source)
    with _told_plainly(source):
        entries: dict[str, dict[str, Any]] = store.find(path, detail=True)
        if not entries and not store.exists(path):
            raise CallError(f"There is nothing at {source!r}.")
    for name, entry in sorted(entries.items()):
        uri = str(store.unstrip_protocol(name))
        yield Remote(uri, name.rpartition("/")[2], entry.get("size"), modified_ns(entry))


def read_remote(uri: str, most: int) -> tuple[bytes, Remote]:
    """The bytes of an object, but not more than `most` + 1, and what was told of it before.

    Raises UnreachableError (an OSError) where it cannot be read.
    """
    store, path = _opened(uri)
    with _told_plainly(uri):
        entry = store.info(path)
        size = entry.get("size")
        end = most + 1 if size is None or size > most else None
        data: bytes = store.cat_file(path, end=end)
    return data, Remote(uri, path.rpartition("/")[2], size, modified_ns(entry))


def _opened(url: str) -> "tuple[AbstractFileSystem, str]":
    import fsspec  # noqa: PLC0415

    if "@" in urlsplit(url).netloc:
        raise CallError("A SOURCE must hold no credentials; put them into the environment.")
    try:
        store, path = fsspec.core.url_to_fs(url, use_listings_cache=False)
    except ImportError as fault:
        raise CallError(f"{fault}. For s3:// install `waishi[s3]`.") from fault
    except ValueError as fault:
        raise CallError(f"Of {url!r}: {fault}.") from fault
    return store, path


@contextmanager
def _told_plainly(url: str) -> Iterator[None]:
    """Every kind of storage has errors of its own, which share nothing but Exception."""
    try:
        yield
    except CallError:
        raise
    except Exception as fault:
        raise UnreachableError(f"{url} cannot be read: {fault}") from fault
