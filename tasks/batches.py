"""Cuts documents into batches of about 16 MB, each named by its members."""

import hashlib
from itertools import accumulate

import polars as pl

BATCH_BYTES = 16 << 20
_TEXT = pl.String()
_NAME_LENGTH = 20
_MOST_SMALL = 64
"""So many batches of less than half the size may stand before they are cut anew."""
_MEMBER = ("document_id", "file_name", "encoding", "format", "issue_year", "issue_month")
"""Everything that the steps up to extract know of a document."""


def assign(documents: pl.DataFrame, size: int = BATCH_BYTES) -> pl.DataFrame:
    """Gives every document its batch.

    A batch whose name still fits its members is kept; the members of all others are cut anew,
    in the order of their ids. The name is a hash, so the same documents are the same batch
    everywhere.

    Args:
        documents: Rows of `staged_document`; `batch` may be empty.
        size: Bytes a batch should have at most, give or take one document.
    """
    named = _named(documents)
    fits = (pl.col("batch") == pl.col("name")) & ~pl.col("batch").is_in(_too_small(named, size))
    kept = named.filter(fits)
    rest = documents.join(kept, on="document_id", how="anti").sort("document_id")
    cut = rest.with_columns(batch=pl.Series(_cuts(rest["byte_size"].to_list(), size), dtype=_TEXT))
    renewed = _named(cut).with_columns(batch="name")
    return pl.concat([kept, renewed]).select(documents.columns).sort("document_id")


def _named(documents: pl.DataFrame) -> pl.DataFrame:
    """Adds the name that a batch of these members has, and the batch's size."""
    member = pl.struct(_MEMBER).struct.json_encode()
    groups = (
        documents.sort("document_id")
        .group_by("batch")
        .agg(members=member.str.join("\n"), size=pl.col("byte_size").sum())
    )
    names = [_hash(members) for members in groups["members"]]
    named = groups.select("batch", "size", name=pl.Series(names, dtype=_TEXT))
    return documents.join(named, on="batch")


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:_NAME_LENGTH]


def _too_small(named: pl.DataFrame, size: int) -> list[str]:
    """The small batches, once there are too many of them; every nightly refresh adds one."""
    batches = named.select("batch", "size").unique()
    small = batches.filter(pl.col("size") < size // 2).get_column("batch")
    return small.to_list() if small.len() > _MOST_SMALL else []


def _cuts(sizes: list[int], size: int) -> list[str]:
    """For each document, in order, the number of its batch; the batches are about equally full."""
    batches = max(1, -(-sum(sizes) // size))
    share = max(1, sum(sizes)) / batches
    return [str(int(end / share)) for end in accumulate(sizes, initial=0)][: len(sizes)]
