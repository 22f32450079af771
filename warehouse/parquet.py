"""Frames to Parquet and back, always by their schema and never half a file."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TypeVar

import dataframely as dy
import polars as pl

S = TypeVar("S", bound=dy.Schema)


def write(frame: pl.DataFrame, schema: type[dy.Schema], path: Path) -> str:
    """Validates the frame, writes it and puts it in place in one step; returns the path as text.

    Columns are put into the schema's order and types; raises dataframely's ValidationError
    (or SchemaError) where the frame breaks a rule, and then leaves what stood there.
    """
    valid = schema.validate(frame, cast=True)
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_suffix(f".{os.getpid()}.tmp")
    valid.write_parquet(unfinished, compression="zstd")
    os.replace(unfinished, path)
    return str(path)


def read(schema: type[S], paths: Sequence[Path | str]) -> dy.DataFrame[S]:
    """Reads files that `write` wrote as one frame; no files give an empty frame.

    The rules were checked when the files were written, so only names and types are here.
    """
    if not paths:
        return schema.create_empty()
    frame = pl.read_parquet(
        [str(path) for path in paths], columns=schema.column_names(), hive_partitioning=False
    )
    return schema.cast(frame)
