"""Takes in what lies under the sources: writes raw/, `source_file`, `staged_document`."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import NamedTuple

import polars as pl
from prefect.assets import materialize
from prefect.cache_policies import NO_CACHE

from tasks import forget
from tasks.assets import LEDGER, RAW
from tasks.batches import assign
from tasks.faults import RunError
from tasks.fingerprints import fingerprints
from tasks.issue import Issue, parse_issue
from tasks.ledger import Ledger, read_ledger, whole, write_ledger
from tasks.manifest import found_frame, judged, seen_files, to_read
from tasks.manifest_documents import (
    add_new,
    name_them,
    settle_versions,
    successors,
    tell_issue,
)
from tasks.patience import patient
from tasks.sources import Found, list_files, root_uris
from tasks.take_in import Taken, take_in
from warehouse.layout import Home
from warehouse.schemas.staging import SourceFile, StagedDocument

_READERS = 4
"""Files read at once: they mostly wait for the disk, and each may have 64 MB."""


class Ways(NamedTuple):
    """How a look is done: reading everything again, forgetting what is gone."""

    full: bool = False
    forget_missing: bool = False


PLAIN = Ways()
"""Reads what may have changed, keeps what is gone."""


class NothingTakenInError(RunError):
    """Of all that lies under the sources nothing can be read."""


class Staged(NamedTuple):
    """What one look told, in numbers of documents (files seen and rejected: of files)."""

    seen: int
    new: int
    changed: int
    unchanged: int
    vanished: int
    rejected: int
    forgotten: int = 0

    @property
    def repeated(self) -> int:
        """Files that say, byte for byte, what another one says."""
        return self.seen - self.rejected - self.new - self.changed - self.unchanged


NOTHING_SEEN = Staged(0, 0, 0, 0, 0, 0)
"""Of a run that looks at no source."""


def read_files(home: Home, found: list[Found], uris: list[str]) -> list[Taken]:
    """Takes in the files with these URIs, several at once; the order is that of `found`."""
    wanted = set(uris)
    with ThreadPoolExecutor(_READERS) as readers:
        chosen = [file for file in found if file.uri in wanted]
        return list(readers.map(partial(take_in, home), chosen))


def look(
    home: Home, sources: list[str], issue: Issue | None, now: datetime, ways: Ways = PLAIN
) -> tuple[Ledger, Ledger]:
    """Looks under the sources and takes in what is new; returns the ledger before and after."""
    before, judge = whole(read_ledger(home)), fingerprints()["stage"]
    found, roots = list_files(sources), root_uris(sources)
    frame = found_frame(found)
    known = SourceFile.create_empty() if ways.full else before.files
    taken = read_files(home, found, to_read(frame, known, judge))
    files = judged(seen_files(frame, taken, before.files, roots, now), judge)
    documents = (
        add_new(before.documents, taken, now)
        .pipe(name_them, files, frame)
        .pipe(settle_versions, before.files, files)
        .pipe(tell_issue, issue, now)
    )
    after = Ledger(files, StagedDocument.validate(documents, cast=True))
    if ways.forget_missing and _has_taken_in(files, now):
        after = forget.forget_missing(after, frame, roots)
    return before, after._replace(documents=StagedDocument.cast(assign(after.documents)))


def _has_taken_in(files: pl.DataFrame, now: datetime) -> bool:
    """Whether this look found a file to read: a folder that is not there forgets nothing."""
    read = (pl.col("last_seen_at") == now) & pl.col("reason_code").is_null()
    return not files.filter(read).is_empty()


def counted(before: Ledger, after: Ledger, now: datetime) -> Staged:
    """Tells new, changed, unchanged, vanished and rejected apart by both ledgers.

    Changed is a version that took the place of another one; a file under a new name is
    unchanged, for it is the same document.
    """
    seen = after.files.filter(pl.col("last_seen_at") == now)
    there = seen.filter(pl.col("reason_code").is_null()).select("document_id").unique()
    known = before.documents.filter("is_current")
    fresh = there.join(known, on="document_id", how="anti")
    newer = successors(before.files, after.files).select(document_id="successor")
    changed = fresh.join(newer, on="document_id", how="semi").height
    gone = _present(before.files).join(_present(after.files), on="document_id", how="anti")
    still = after.documents.filter("is_current")
    return Staged(
        seen=seen.height,
        new=fresh.height - changed,
        changed=changed,
        unchanged=there.height - fresh.height,
        vanished=gone.join(still, on="document_id", how="semi").height,
        rejected=seen.height - seen["reason_code"].null_count(),
        forgotten=known.join(after.documents, on="document_id", how="anti").height,
    )


def _present(files: pl.DataFrame) -> pl.DataFrame:
    """The documents whose files were found."""
    return files.filter("is_present").select("document_id").drop_nulls().unique()


@materialize(RAW, *LEDGER, cache_policy=NO_CACHE, **patient(minutes=300))
def stage(
    home: str,
    sources: list[str],
    issue: str | None = None,
    *,
    full: bool = False,
    forget_missing: bool = False,
) -> Staged:
    """Takes in the sources and writes the ledger.

    Raises SourceMissingError for a source that is not there, NothingTakenInError where
    nothing under the sources can be read; the ledger then says why.
    """
    place, now = Home(Path(home)), datetime.now(UTC).replace(tzinfo=None)
    before, after = look(place, sources, parse_issue(issue), now, Ways(full, forget_missing))
    write_ledger(place, after)
    staged = counted(before, after, now)
    if staged.seen == staged.rejected:
        raise NothingTakenInError(_nothing(after.files, now))
    return staged


def _nothing(files: pl.DataFrame, now: datetime) -> str:
    """Why nothing was taken in, as a sentence with the first file as the example."""
    seen = files.filter(pl.col("last_seen_at") == now)
    if seen.is_empty():
        return "There is no file under the sources, so nothing was taken in."
    name, reason = seen.select("file_name", "reason").row(0)
    return f"None of {seen.height} files could be taken in; of {name!r}: {reason}"
