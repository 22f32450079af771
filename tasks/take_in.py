"""Takes one file in: keeps its bytes as they came and tells whether they are text to read."""

import hashlib
import os
import time
from pathlib import Path
from threading import get_ident
from typing import NamedTuple

from tasks.decode_bytes import Refused, recognise
from tasks.sources import Content, Found, read_file
from warehouse.layout import Home

MOST_BYTES = 64 << 20
"""A larger file is no bulletin."""
_MOST_KEPT = 1 << 30
"""A file larger than this is not even kept, so that one file cannot fill the disk."""
_SETTLED_NS = 1_000_000_000
"""A file changed later than this before it was read may change again within the same tick of
its clock; its time is not trusted, so that the next refresh reads it again."""


class Taken(NamedTuple):
    """What one look at a file told; without a reason it was taken in."""

    uri: str
    byte_size: int | None = None
    modified_ns: int | None = None
    sha256: str | None = None
    encoding: str | None = None
    format: str | None = None
    reason_code: str | None = None
    reason: str | None = None


def take_in(home: Home, found: Found, most: int = MOST_BYTES) -> Taken:
    """Reads, keeps and recognises one file; every fault of the file becomes a reason."""
    now = time.time_ns()
    try:
        content = read_file(found.uri, _MOST_KEPT if (found.byte_size or 0) > most else most)
    except OSError as fault:
        reason = f"The file cannot be read: {fault.strerror or fault}."
        return Taken(found.uri, found.byte_size, None, None, None, None, "unreadable", reason)
    if content.byte_size > _MOST_KEPT:
        return _too_large(found.uri, content, None, most)
    digest = hashlib.sha256(content.data).hexdigest()
    keep(home.raw_file(digest), content.data)
    if content.byte_size > most:
        return _too_large(found.uri, content, digest, most)
    return _judged(_settled(found.uri, content, now, digest), content.data)


def keep(path: Path, data: bytes) -> None:
    """Writes bytes whole or not at all, and to the disk; a file that is there is left alone."""
    if path.exists() and path.stat().st_size == len(data):
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_name(f"{path.name}.{os.getpid()}.{get_ident()}.tmp")
    try:
        with unfinished.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.replace(unfinished, path)
    finally:
        unfinished.unlink(missing_ok=True)


def _settled(uri: str, content: Content, now: int, digest: str) -> Taken:
    """Size and hash of the content, and its time unless it may still change unseen."""
    settled = content.modified_ns < now - _SETTLED_NS
    return Taken(uri, content.byte_size, content.modified_ns if settled else None, digest)


def _judged(seen: Taken, data: bytes) -> Taken:
    judgement = recognise(data)
    if isinstance(judgement, Refused):
        return seen._replace(reason_code=judgement.code, reason=judgement.sentence)
    return seen._replace(encoding=judgement.encoding, format=judgement.format)


def _too_large(uri: str, content: Content, digest: str | None, most: int) -> Taken:
    reason = f"The file has {content.byte_size} bytes; the limit is {most}."
    return Taken(
        uri, content.byte_size, content.modified_ns, digest, None, None, "too_large", reason
    )
