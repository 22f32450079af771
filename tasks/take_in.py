"""Takes one file in: keeps its bytes as they came and tells whether they are text to read."""

import hashlib
import time
from pathlib import Path
from typing import NamedTuple

from tasks.decode_bytes import Refused, recognise
from tasks.sources import Content, Found, read_file
from warehouse.layout import Home
from warehouse.storage import put

MOST_BYTES = 64 << 20
"""A larger file is no bulletin."""
_MOST_KEPT = 256 << 20
"""A file larger than this is not even kept, so that no single file fills memory or disk."""
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
    if (found.byte_size or 0) > _MOST_KEPT:
        return _too_large(Taken(found.uri, found.byte_size, found.modified_ns), most)
    try:
        content = read_file(found.uri, _MOST_KEPT)
    except OSError as fault:
        reason = f"The file cannot be read: {fault.strerror or fault}."
        return Taken(found.uri, found.byte_size, reason_code="unreadable", reason=reason)
    digest = hashlib.sha256(content.data).hexdigest()
    keep(home.raw_file(digest), content.data)
    seen = _settled(found.uri, content, now, digest)
    return _too_large(seen, most) if content.byte_size > most else _judged(seen, content.data)


def keep(path: Path, data: bytes) -> None:
    """Writes bytes whole or not at all, and to the disk; a file that is there is left alone."""
    if path.exists() and path.stat().st_size == len(data):
        return
    put(path, data)


def _settled(uri: str, content: Content, now: int, digest: str) -> Taken:
    """Size and hash of the content, and its time unless it may still change unseen."""
    settled = content.modified_ns is not None and content.modified_ns < now - _SETTLED_NS
    return Taken(uri, content.byte_size, content.modified_ns if settled else None, digest)


def _judged(seen: Taken, data: bytes) -> Taken:
    judgement = recognise(data)
    if isinstance(judgement, Refused):
        return seen._replace(reason_code=judgement.code, reason=judgement.sentence)
    return seen._replace(encoding=judgement.encoding, format=judgement.format)


def _too_large(seen: Taken, most: int) -> Taken:
    reason = f"The file has {seen.byte_size} bytes; the limit is {most}."
    return seen._replace(reason_code="too_large", reason=reason)
