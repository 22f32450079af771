"""All that became of the corrections, as the rows of the table `correction`."""

from collections.abc import Iterable, Sequence

import dataframely as dy
import polars as pl

from tasks.corrections.verdicts import MALFORMED, Decision, Verdict
from warehouse.schemas.corrections import Correction

_ORDER = ("decided_on", "file_name", "line_number")


def sound(corrections: pl.DataFrame) -> Sequence[Decision]:
    """The corrections that can be understood, in the order in which they are applied."""
    return corrections.filter(pl.col("fault").is_null()).sort(_ORDER).to_dicts()


def account(corrections: pl.DataFrame, verdicts: Iterable[Verdict]) -> dy.DataFrame[Correction]:
    """One row per correction with what became of it."""
    judged = [
        {**verdict.decision, "state": verdict.state, "detail": verdict.detail}
        | {"rows_touched": verdict.rows_touched}
        for verdict in verdicts
    ]
    malformed = [
        {**row, "state": MALFORMED, "detail": row["fault"], "rows_touched": None}
        for row in corrections.drop_nulls("fault").to_dicts()
    ]
    schema = Correction.create_empty().schema
    rows = [{name: row[name] for name in schema} for row in (*judged, *malformed)]
    return Correction.validate(pl.DataFrame(rows, schema=schema))
