"""The ledger of what was taken in: files ever seen, and the versions of documents they held."""

from datetime import datetime

import dataframely as dy
import polars as pl

from tasks.sources import Found
from tasks.take_in import Taken
from warehouse.schemas.staging import SourceFile

_FOUND = {
    "source_uri": pl.String,
    "file_name": pl.String,
    "byte_size": pl.Int64,
    "modified_ns": pl.Int64,
    "reason_code": pl.String,
    "reason": pl.String,
}
_TAKEN = {
    "source_uri": pl.String,
    "byte_size": pl.Int64,
    "modified_ns": pl.Int64,
    "sha256": pl.String,
    "encoding": pl.String,
    "format": pl.String,
    "reason_code": pl.String,
    "reason": pl.String,
}
_ID_LENGTH = 16


def found_frame(found: list[Found]) -> pl.DataFrame:
    """What a look under the sources showed."""
    return pl.DataFrame(found, schema=_FOUND, orient="row")


def to_read(found: pl.DataFrame, files: pl.DataFrame) -> list[str]:
    """URIs of the files that are new or may have changed: other size or time than before."""
    known = files.select("source_uri", "byte_size", "modified_ns")
    return (
        found.filter(pl.col("reason_code").is_null())
        .join(known, on=known.columns, how="anti")
        .get_column("source_uri")
        .to_list()
    )


def seen_files(
    found: pl.DataFrame, taken: list[Taken], files: pl.DataFrame, roots: list[str], now: datetime
) -> dy.DataFrame[SourceFile]:
    """The table of files after this look.

    A file that was not read is as it was; a known one under the sources that was not found is
    kept with `is_present` false, unless it lies in a folder that could not be opened.
    """
    read = pl.DataFrame(taken, schema=_TAKEN, orient="row")
    unread = found.join(read, on="source_uri", how="anti")
    same = files.join(unread.filter(pl.col("reason_code").is_null()), on="source_uri", how="semi")
    rejected = unread.filter(pl.col("reason_code").is_not_null())
    looked = pl.concat([_looked(read, found), rejected], how="diagonal_relaxed")
    fresh = _with_past(looked, files, now)
    present = pl.concat([same, fresh.select(files.columns)], how="vertical_relaxed")
    present = present.with_columns(last_seen_at=pl.lit(now), is_present=True)
    absent = files.join(found, on="source_uri", how="anti").with_columns(
        is_present=pl.col("is_present") & ~_was_looked_for(found, roots)
    )
    return SourceFile.validate(pl.concat([present, absent], how="vertical_relaxed"), cast=True)


def _looked(read: pl.DataFrame, found: pl.DataFrame) -> pl.DataFrame:
    """The files that were read, with their names and the documents taken in from them."""
    taken_in = pl.col("reason_code").is_null()
    return read.join(found.select("source_uri", "file_name"), on="source_uri").with_columns(
        document_id=pl.when(taken_in).then(pl.col("sha256").str.head(_ID_LENGTH))
    )


def _with_past(looked: pl.DataFrame, files: pl.DataFrame, now: datetime) -> pl.DataFrame:
    """What earlier looks told: since when a file is known, what was last taken in from it."""
    past = files.select("source_uri", "document_id", "first_seen_at")
    return looked.join(past, on="source_uri", how="left", suffix="_before").with_columns(
        document_id=pl.coalesce("document_id", "document_id_before"),
        first_seen_at=pl.coalesce("first_seen_at", pl.lit(now)),
        last_seen_at=pl.lit(now),
        is_present=True,
    )


def _was_looked_for(found: pl.DataFrame, roots: list[str]) -> pl.Expr:
    """Whether a file would have been found, were it still there."""
    closed = found.filter(pl.col("reason_code") == "unreadable").get_column("source_uri")
    under_root = pl.any_horizontal(_is_under(root) for root in roots)
    return under_root & ~pl.any_horizontal(pl.lit(False), *(_is_under(uri) for uri in closed))


def _is_under(root: str) -> pl.Expr:
    return (pl.col("source_uri") == root) | pl.col("source_uri").str.starts_with(f"{root}/")
