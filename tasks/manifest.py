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


def to_read(found: pl.DataFrame, files: pl.DataFrame, judge: str) -> list[str]:
    """URIs of the files that are new, may have changed or were judged by another code.

    Args:
        found: What a look showed.
        files: The files of earlier looks; changed is one of another size or time.
        judge: The fingerprint of the code that judges now.
    """
    columns = ("source_uri", "byte_size", "modified_ns")
    known = files.filter(pl.col("judged_by") == judge).select(columns)
    return (
        found.filter(pl.col("reason_code").is_null())
        .join(known, on=columns, how="anti")
        .get_column("source_uri")
        .to_list()
    )


def seen_files(
    found: pl.DataFrame, taken: list[Taken], files: pl.DataFrame, roots: list[str], now: datetime
) -> pl.DataFrame:
    """The table of files after this look, `judged_by` empty where a file was judged now.

    A file that was not read is as it was; a known one under the sources that was not found is
    kept with `is_present` false, unless it lies in a folder that could not be opened. One whose
    content lies elsewhere now was renamed: its new name is enough.
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
        is_present=pl.col("is_present") & ~was_looked_for(found, roots)
    )
    stay = _not_renamed(absent, present)
    return pl.concat([present, stay], how="vertical_relaxed")


def judged(files: pl.DataFrame, judge: str) -> dy.DataFrame[SourceFile]:
    """Names the code that judged the files of this look."""
    named = files.with_columns(pl.col("judged_by").fill_null(pl.lit(judge)))
    return SourceFile.validate(named, cast=True)


def was_looked_for(found: pl.DataFrame, roots: list[str]) -> pl.Expr:
    """Whether a file would have been found, were it still there."""
    closed = found.filter(pl.col("reason_code") == "unreadable").get_column("source_uri")
    under_root = pl.any_horizontal(_is_under(root) for root in roots)
    return under_root & ~pl.any_horizontal(pl.lit(False), *(_is_under(uri) for uri in closed))


def _not_renamed(absent: pl.DataFrame, present: pl.DataFrame) -> pl.DataFrame:
    """Those of the files not found whose content no other file has now."""
    gone = ~pl.col("is_present")
    content = pl.coalesce("document_id", "sha256")
    held = present.select(content=content).drop_nulls()
    keyed = absent.with_columns(content=content)
    renamed = keyed.filter(gone).join(held, on="content", how="semi")
    return absent.join(renamed, on="source_uri", how="anti")


def _looked(read: pl.DataFrame, found: pl.DataFrame) -> pl.DataFrame:
    """The files that were read, with their names and the documents taken in from them."""
    taken_in = pl.col("reason_code").is_null()
    return read.join(found.select("source_uri", "file_name"), on="source_uri").with_columns(
        document_id=pl.when(taken_in).then(pl.col("sha256").str.head(_ID_LENGTH))
    )


def _with_past(looked: pl.DataFrame, files: pl.DataFrame, now: datetime) -> pl.DataFrame:
    """What earlier looks told: since when a file is known, what was last taken in from it.

    What was taken in once and is refused now, by another code, is not taken in any more.
    """
    past = files.select("source_uri", "document_id", "first_seen_at")
    before = pl.col("document_id_before")
    is_other = before.ne_missing(pl.col("sha256").str.head(_ID_LENGTH))
    return looked.join(past, on="source_uri", how="left", suffix="_before").with_columns(
        document_id=pl.coalesce("document_id", pl.when(is_other).then(before)),
        judged_by=pl.lit(None, pl.String),
        first_seen_at=pl.coalesce("first_seen_at", pl.lit(now)),
        last_seen_at=pl.lit(now),
        is_present=True,
    )


def _is_under(root: str) -> pl.Expr:
    return (pl.col("source_uri") == root) | pl.col("source_uri").str.starts_with(f"{root}/")
