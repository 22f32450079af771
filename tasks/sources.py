"""What lies under a SOURCE, and the bytes of one file: everything else knows files by URI.

A SOURCE is a file or a folder of this machine, or a URL (`remote_sources`).
"""

import os
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote_to_bytes, urlsplit

from tasks.faults import CallError
from tasks.remote_sources import list_remote, read_remote, remote_root
from warehouse.storage import is_url

_SAMPLES = {".txt", ".html"}
_OPEN = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC
_ENTER = getattr(os, "O_PATH", os.O_RDONLY) | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC
"""With O_PATH a folder need not be readable to be passed through."""


class SourceMissingError(CallError):
    """A SOURCE that the user named does not exist."""


class Found(NamedTuple):
    """A file under a SOURCE, or something else that lies there and cannot be read as one."""

    uri: str
    file_name: str
    byte_size: int | None
    modified_ns: int | None
    reason_code: str | None = None
    reason: str | None = None


class Content(NamedTuple):
    """The bytes of a file with the size and time it had while it was read."""

    data: bytes
    byte_size: int
    modified_ns: int | None


class FileChangingError(OSError):
    """The file was written to while it was read."""


def sample_bulletins() -> list[str]:
    """The sample bulletins that come with the project; raises SourceMissingError without them."""
    folder = Path(__file__).parent.parent / "tests" / "bulletins"
    found = sorted(str(path) for path in folder.glob("*") if path.suffix in _SAMPLES)
    if not found:
        raise SourceMissingError("The sample bulletins are not installed; name a SOURCE.")
    return found


def root_uris(sources: Iterable[str]) -> list[str]:
    """The URIs of the sources; raises SourceMissingError for the first that is not there."""
    return [remote_root(source) if is_url(source) else _real(source).as_uri() for source in sources]


def list_files(sources: Iterable[str]) -> list[Found]:
    """Everything under the sources that is no folder, each once, by URI.

    Links are followed only where they stay under the source they lie in; a folder that
    cannot be opened is in the list with its reason.
    """
    found = {file.uri: file for source in sources for file in _under(source)}
    return [found[uri] for uri in sorted(found)]


def read_file(uri: str, most: int) -> Content:
    """Reads a file of `list_files`, but not more than `most` + 1 bytes.

    Raises OSError where it cannot be read, FileChangingError where it changed meanwhile.
    """
    return _read_local(uri, most) if uri.startswith("file:") else _read_remote(uri, most)


def _read_local(uri: str, most: int) -> Content:
    descriptor = _opened(_path(uri))
    with open(descriptor, "rb") as file:
        before = os.fstat(descriptor)
        if not stat.S_ISREG(before.st_mode):
            raise OSError("it is no regular file any more")
        data = file.read(most + 1)
        after = os.fstat(descriptor)
    if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns):
        raise FileChangingError("it was written to while it was read")
    return Content(data, after.st_size, after.st_mtime_ns)


def _opened(path: bytes) -> int:
    """Opens a file by its real path; a link that was put in its way since is not followed."""
    *folders, name = path.strip(b"/").split(b"/")
    place = os.open(b"/", _ENTER)
    try:
        for folder in folders:
            outer, place = place, os.open(folder, _ENTER, dir_fd=place)
            os.close(outer)
        return os.open(name, _OPEN, dir_fd=place)
    finally:
        os.close(place)


def _read_remote(uri: str, most: int) -> Content:
    """Its time is that before it was read: if it is replaced meanwhile, the next look sees it."""
    data, told = read_remote(uri, most)
    size = told.byte_size
    if size is not None and len(data) != min(size, most + 1):
        raise FileChangingError("it was replaced while it was read")
    return Content(data, len(data) if size is None else size, told.modified_ns)


def _under(source: str) -> Iterator[Found]:
    if is_url(source):
        return (Found(*told) for told in list_remote(source))
    return _walk(_real(source))


def _real(source: str) -> Path:
    try:
        if source:  # an empty text would be the working directory
            return Path(source).resolve(strict=True)
    except (OSError, RuntimeError, ValueError) as fault:
        raise SourceMissingError(f"There is no file or folder {source!r}.") from fault
    raise SourceMissingError("There is no file or folder without a name.")


def _path(uri: str) -> bytes:
    return unquote_to_bytes(urlsplit(uri).path)


def _walk(root: Path) -> Iterator[Found]:
    folders = [root] if root.is_dir() else []
    if not folders:
        yield _found(root)
    while folders:
        folder = folders.pop()
        try:
            entries = list(os.scandir(folder))
        except OSError as fault:
            yield _rejected(folder, "unreadable", f"The folder cannot be read: {fault.strerror}.")
            continue
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                folders.append(Path(entry.path))
            elif not _is_folder_link_within(entry, root):
                yield _linked(entry, root) if entry.is_symlink() else _found(Path(entry.path))


def _is_folder_link_within(entry: "os.DirEntry[str]", root: Path) -> bool:
    """A link to a folder under the same source: its files are met where they lie."""
    return entry.is_symlink() and _is_within(entry, root) and os.path.isdir(entry.path)


def _is_within(entry: "os.DirEntry[str]", root: Path) -> bool:
    return Path(os.path.realpath(entry.path)).is_relative_to(root)


def _linked(entry: "os.DirEntry[str]", root: Path) -> Found:
    """A link stands for its file, unless it leads out of the source or nowhere."""
    path = Path(entry.path)
    if not _is_within(entry, root):
        return _rejected(path, "not_a_file", "The link leads out of the source.")
    if not path.exists():
        return _rejected(path, "not_a_file", "The link leads nowhere.")
    return _found(Path(os.path.realpath(path)))


def _found(path: Path) -> Found:
    try:
        status = os.lstat(path)
    except OSError as fault:
        return _rejected(path, "unreadable", f"The file cannot be read: {fault.strerror}.")
    if not stat.S_ISREG(status.st_mode):
        return _rejected(path, "not_a_file", "It is a pipe, a device or a socket, not a file.")
    return Found(path.as_uri(), _name(path), status.st_size, status.st_mtime_ns)


def _rejected(path: Path, code: str, reason: str) -> Found:
    return Found(path.as_uri(), _name(path), None, None, code, reason)


def _name(path: Path) -> str:
    """The last part of the path; bytes that are no UTF-8 show as replacement characters."""
    return os.fsencode(path.name).decode("utf-8", "replace")
