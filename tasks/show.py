"""Prints rows for people and for programs."""

import csv
import json
import re
from collections.abc import Sequence
from typing import Any, TextIO

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

_UNTYPED = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
"""Signs that steer a terminal instead of showing; what bulletins say is only shown."""
_WIDE = 100_000


def show_table(columns: Sequence[str], rows: Sequence[Sequence[Any]], out: TextIO) -> None:
    """Prints rows as a table in which Chinese characters take the two columns they have."""
    console = Console(file=out, markup=False, highlight=False)
    if not console.is_terminal:
        console.width = _WIDE
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for column in columns:
        table.add_column(Text(column), overflow="fold")
    for row in rows:
        table.add_row(*map(_cell, row))
    with console.capture() as printed:
        console.print(table)
    lines = (line.rstrip() for line in printed.get().strip("\n").splitlines())
    out.writelines(f"{line}\n" for line in lines if line)


def show_csv(columns: Sequence[str], rows: Sequence[Sequence[Any]], out: TextIO) -> None:
    """Prints rows as CSV with a header; null is an empty cell."""
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows(rows)


def show_json(columns: Sequence[str], rows: Sequence[Sequence[Any]], out: TextIO) -> None:
    """Prints rows as a JSON list of objects; dates as ISO text."""
    found = [dict(zip(columns, row, strict=True)) for row in rows]
    json.dump(found, out, ensure_ascii=False, indent=1, default=str)
    out.write("\n")


def _cell(value: Any) -> Text:
    if value is None:
        return Text("null", style="dim")
    return Text(_UNTYPED.sub("�", str(value)), justify="right" if _is_number(value) else "left")


def _is_number(value: Any) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)
