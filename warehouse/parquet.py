"""Frames to Parquet and back, always by their schema and never half a file."""

import os
import re
from collections.abc import Sequence
from pathlib import Path
from typing import TypeVar

import dataframely as dy
import polars as pl

from warehouse.storage import readable, written_whole

S = TypeVar("S", bound=dy.Schema)
_OS_ERROR = re.compile(r"\(os error (\d+)\)")


def write(frame: pl.DataFrame, schema: type[dy.Schema], path: Path) -> str:
    """Validates the frame, writes it and puts it in place in one step; returns the path as text.

    Columns are put into the schema's order and types; raises dataframely's ValidationError
    (or SchemaError) where the frame breaks a rule, OSError where the disk does not take it,
    and then leaves what stood there.
    """
    valid = schema.validate(frame, cast=True)
    with written_whole(path) as target:
        try:
            valid.write_parquet(target, compression="zstd")
        except pl.exceptions.PolarsError as fault:
            raise _of_the_disk(fault, path) from fault
    return str(path)


def _of_the_disk(fault: Exception, path: Path) -> Exception:
    """The fault as the OSError that polars hides in its text, if it is one."""
    found = _OS_ERROR.search(str(fault))
    if found is None:
        return fault
    number = int(found[1])
    return OSError(number, os.strerror(number), str(path))


def read(schema: type[S], paths: Sequence[Path]) -> dy.DataFrame[S]:
    """Reads files that `write` wrote as one frame; no files give an empty frame.

    The rules were checked when the files were written, so only names and types are here. A
    column that an older version of the code did not know is null.
    """
    if not paths:
        return schema.create_empty()
    frame = pl.scan_parquet(
        readable(paths),
        schema={name: column.dtype for name, column in schema.columns().items()},
        missing_columns="insert",
        extra_columns="ignore",
        hive_partitioning=False,
    )
    return schema.cast(frame.collect())
