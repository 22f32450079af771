"""The versions of documents in the ledger: what each is called, which is current, when seen."""

from datetime import datetime

import polars as pl

from tasks.issue import Issue
from tasks.take_in import Taken

_ID_LENGTH = 16
_UNBATCHED = ""
_NEW = {
    "document_id": pl.String,
    "sha256": pl.String,
    "byte_size": pl.Int64,
    "encoding": pl.String,
    "format": pl.String,
}


def add_new(documents: pl.DataFrame, taken: list[Taken], now: datetime) -> pl.DataFrame:
    """Adds the documents that were taken in for the first time; they belong to no batch yet.

    How a known one is encoded may be judged otherwise by another code.
    """
    rows = [
        (file.sha256[:_ID_LENGTH], file.sha256, file.byte_size, file.encoding, file.format)
        for file in taken
        if file.sha256 and file.reason_code is None
    ]
    read = pl.DataFrame(rows, schema=_NEW, orient="row").unique("document_id")
    new = read.join(documents, on="document_id", how="anti").with_columns(
        batch=pl.lit(_UNBATCHED), first_staged_at=pl.lit(now), last_seen_at=pl.lit(now)
    )
    known = documents.update(read.select("document_id", "encoding", "format"), on="document_id")
    return pl.concat([known, new], how="diagonal_relaxed")


def name_them(documents: pl.DataFrame, files: pl.DataFrame, found: pl.DataFrame) -> pl.DataFrame:
    """Calls each document by its file; of copies the one still there with the smallest URI.

    A version whose files all hold newer ones keeps its last name.
    """
    changed_at = pl.from_epoch("modified_ns", "ns").dt.cast_time_unit("us")
    times = found.select("source_uri", modified_at=changed_at)
    names = (
        files.filter(pl.col("document_id").is_not_null())
        .sort(pl.col("is_present").not_(), -pl.col("last_seen_at").to_physical(), "source_uri")
        .unique("document_id", keep="first", maintain_order=True)
        .select("document_id", "source_uri", "file_name", "last_seen_at")
        .join(times, on="source_uri", how="left")
    )
    return documents.update(names, on="document_id")


def settle_versions(
    documents: pl.DataFrame, before: pl.DataFrame, after: pl.DataFrame
) -> pl.DataFrame:
    """Tells current versions from superseded ones, and names the successor.

    Args:
        documents: The documents.
        before: The table of files before this look.
        after: The same after it.
    """
    held = after.select("document_id", is_held=pl.lit(True)).drop_nulls().unique()
    with_both = documents.join(held, on="document_id", how="left").join(
        successors(before, after), on="document_id", how="left"
    )
    is_current = pl.col("is_held").fill_null(value=False)
    successor = pl.coalesce("successor", "superseded_by")
    return with_both.with_columns(
        is_current=is_current, superseded_by=pl.when(~is_current).then(successor)
    ).drop("is_held", "successor")


def successors(before: pl.DataFrame, after: pl.DataFrame) -> pl.DataFrame:
    """For each version that a file held before, the other one it holds now, as `successor`."""
    return (
        before.select("source_uri", "document_id")
        .join(after.select("source_uri", successor="document_id"), on="source_uri")
        .filter(pl.col("document_id") != pl.col("successor"))
        .group_by("document_id")
        .agg(pl.col("successor").min())
    )


def tell_issue(documents: pl.DataFrame, issue: Issue | None, now: datetime) -> pl.DataFrame:
    """Notes the issue date the user gave, on every document this look has seen."""
    if issue is None:
        return documents
    seen = pl.col("last_seen_at") == now
    return documents.with_columns(
        issue_year=pl.when(seen).then(pl.lit(issue.year)).otherwise("issue_year"),
        issue_month=pl.when(seen).then(pl.lit(issue.month)).otherwise("issue_month"),
    )
