"""What became of every file that a run was asked to take in."""

from datetime import datetime

import polars as pl

OUTCOMES = ("taken in", "unchanged", "rejected")
"""Every file that was seen ends in exactly one of these."""


def outcomes(files: pl.DataFrame, known: set[str], since: datetime) -> pl.DataFrame:
    """Tells for each file seen what became of it; columns as in `source_file` and `outcome`.

    Args:
        files: Rows of `source_file` after the run.
        known: The documents that were current before the run.
        since: When the run began; files last seen earlier were none of its business.
    """
    taken_in, unchanged, rejected = (pl.lit(outcome) for outcome in OUTCOMES)
    return files.filter(pl.col("last_seen_at") >= since).with_columns(
        outcome=pl.when(pl.col("reason_code").is_not_null())
        .then(rejected)
        .when(pl.col("document_id").is_in(list(known)))
        .then(unchanged)
        .otherwise(taken_in)
    )


def counted(seen: pl.DataFrame) -> dict[str, int]:
    """How many files ended in each outcome, those without any included."""
    counts = dict(seen.group_by("outcome").len().iter_rows())
    return {outcome: counts.get(outcome, 0) for outcome in OUTCOMES}


def rejected_rows(seen: pl.DataFrame, most: int) -> list[dict[str, str]]:
    """The first rejected files, with their reasons, by address."""
    return (
        seen.filter(pl.col("outcome") == "rejected")
        .sort("source_uri")
        .select(file="file_name", code="reason_code", reason="reason", where="source_uri")
        .head(most)
        .to_dicts()
    )
