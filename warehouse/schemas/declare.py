"""Small words that make the declarations of columns read like sentences.

What the database and the data dictionary need to know of a column stands in its metadata:
`comment`, `values` (a closed vocabulary) and `references` (`table.column` it must be found in).
"""

from collections.abc import Callable, Sequence
from typing import Any

import dataframely as dy
import polars as pl


def says(comment: str, *, values: Sequence[str] = (), references: str = "") -> dict[str, Any]:
    """Column metadata: the comment, and what the values of the column are held to."""
    return {"comment": comment, "values": tuple(values), "references": references}


def one_of(values: Sequence[str]) -> Callable[[pl.Expr], pl.Expr]:
    """A column check: the value is one of a closed vocabulary (or null)."""
    return lambda column: column.is_in(list(values))


def text(
    comment: str, *, nullable: bool = True, values: Sequence[str] = (), references: str = ""
) -> dy.String:
    """A text column, optionally with a closed vocabulary or a table it points into."""
    check = one_of(values) if values else None
    metadata = says(comment, values=values, references=references)
    return dy.String(nullable=nullable, check=check, metadata=metadata)


def key(comment: str, *, values: Sequence[str] = (), references: str = "") -> dy.String:
    """A text column that belongs to the primary key."""
    check = one_of(values) if values else None
    metadata = says(comment, values=values, references=references)
    return dy.String(primary_key=True, check=check, metadata=metadata)


def number(comment: str, *, nullable: bool = True, min: int | None = 0) -> dy.Int32:  # noqa: A002
    """A whole number, not negative unless said otherwise."""
    return dy.Int32(nullable=nullable, min=min, metadata=says(comment))


def count(comment: str) -> dy.Int64:
    """How many there are; never null."""
    return dy.Int64(nullable=False, min=0, metadata=says(comment))


def share(comment: str, *, nullable: bool = True) -> dy.Float64:
    """A part of a whole, 0 to 1."""
    return dy.Float64(nullable=nullable, min=0, max=1, metadata=says(comment))


def flag(comment: str) -> dy.Bool:
    """Yes or no; never null."""
    return dy.Bool(nullable=False, metadata=says(comment))


def day(comment: str) -> dy.Date:
    """A calendar day, null while it is unknown."""
    return dy.Date(nullable=True, metadata=says(comment))


def moment(comment: str, *, nullable: bool = False) -> dy.Datetime:
    """A point in time, in UTC, to the microsecond."""
    return dy.Datetime(nullable=nullable, time_unit="us", metadata=says(comment))


def breaks(comment: str) -> dy.List:
    """Offsets at which clean and raw text stop running in step."""
    return dy.List(dy.Int32(), nullable=False, metadata=says(comment))
