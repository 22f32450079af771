"""Tells whether the published warehouse already says all that the lake has to say.

It does if it was built by this code from the same versions of the same documents. What differs
then is only when files were last seen, and that there was one more run.
"""

import hashlib
from pathlib import Path

import polars as pl

from tasks.corrections.take import corrections_key
from tasks.fingerprints import fingerprints, remade
from warehouse import parquet
from warehouse.layout import Home
from warehouse.schemas.staging import PublishedState, SourceFile, StagedDocument

_TABLE = "published_state"
_TIMES = ("last_seen_at", "modified_ns", "modified_at")
"""Columns that nothing but `renew`'s tables may be made from."""


def is_up_to_date(home: str) -> bool:
    """Whether a build now would differ from the published warehouse in times and runs only."""
    place = Home(Path(home))
    noted = parquet.read(PublishedState, place.lake_files(_TABLE))
    return place.warehouse_file.is_file() and noted.rows() == _state(place).rows()


def steps_to_remake(home: Home) -> list[str]:
    """The steps whose code or vocabularies changed since what is published, and all after."""
    noted = parquet.read(PublishedState, home.lake_files(_TABLE))["steps"].to_list()
    return remade(dict(zip(fingerprints(), noted[0], strict=False)) if noted else {})


def note_published(home: Home) -> str:
    """Notes what was just published, to be told again by `is_up_to_date`."""
    return parquet.write(_state(home), PublishedState, home.lake_file(_TABLE))


def content_key(files: pl.DataFrame, documents: pl.DataFrame, corrections: str) -> str:
    """A hash of all that the content of the warehouse follows from.

    The name of a document's batch stands for its text, the fingerprint for the code.

    Args:
        files: Rows of `source_file`.
        documents: Rows of `staged_document`.
        corrections: The key of what people corrected.
    """
    digest = hashlib.sha256(f"{fingerprints()['publish']} {corrections}".encode())
    for frame, key in ((files, "source_uri"), (documents, "document_id")):
        digest.update(frame.drop(_TIMES, strict=False).sort(key).write_csv().encode())
    return digest.hexdigest()


def _state(home: Home) -> pl.DataFrame:
    status = home.warehouse_file.stat()
    key = content_key(
        parquet.read(SourceFile, home.lake_files("source_file")),
        parquet.read(StagedDocument, home.lake_files("staged_document")),
        corrections_key(home),
    )
    row = (key, list(fingerprints().values()), status.st_size, status.st_mtime_ns)
    return pl.DataFrame([row], schema=PublishedState.column_names(), orient="row")
