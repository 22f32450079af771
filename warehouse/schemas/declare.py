"""Small words that make the declarations of columns read like sentences."""

from collections.abc import Callable, Sequence
from typing import Any

import dataframely as dy
import polars as pl


def says(comment: str) -> dict[str, Any]:
    """Column metadata that carries the comment shown in the data dictionary."""
    return {"comment": comment}


def one_of(values: Sequence[str]) -> Callable[[pl.Expr], pl.Expr]:
    """A column check: the value is one of a closed vocabulary (or null)."""
    return lambda column: column.is_in(list(values))


def text(comment: str, *, nullable: bool = True, values: Sequence[str] = ()) -> dy.String:
    """A text column, optionally with a closed vocabulary."""
    check = one_of(values) if values else None
    return dy.String(nullable=nullable, check=check, metadata=says(comment))


def key(comment: str) -> dy.String:
    """A text column that belongs to the primary key."""
    return dy.String(primary_key=True, metadata=says(comment))


def number(comment: str, *, nullable: bool = True, min: int | None = 0) -> dy.Int32:  # noqa: A002
    """A whole number, not negative unless said otherwise."""
    return dy.Int32(nullable=nullable, min=min, metadata=says(comment))


def breaks(comment: str) -> dy.List:
    """Offsets at which clean and raw text stop running in step."""
    return dy.List(dy.Int32(), nullable=False, metadata=says(comment))
