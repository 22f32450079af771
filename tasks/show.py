"""Prints rows for people and for programs."""

import csv
import json
import re
from collections.abc import Iterator, Sequence
from typing import Any, TextIO

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

_UNTYPED = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
"""Signs that steer a terminal instead of showing; what bulletins say is only shown."""
_WIDE = 100_000
_MOST = 1000
"""Rows of a table; nobody reads more, and to lay them out takes long."""
_SHORT = 12
"""So many columns of the terminal a cell keeps; a longer one is folded, not beyond that."""
_GAP = 3
_DECIMALS = 4
"""Of a number in a table; CSV and JSON have all of them."""

Cells = Sequence[Text]


def show_table(columns: Sequence[str], rows: Sequence[Sequence[Any]], out: TextIO) -> None:
    """Prints rows as a table in which Chinese characters take the two columns they have.

    Where a terminal is too narrow for so many columns, each row is a table of its own. Of more
    than 1,000 rows the first are printed, and how many there are.
    """
    console = Console(file=out, markup=False, highlight=False)
    if not console.is_terminal:
        console.width = _WIDE
    heads = [Text(column) for column in columns]
    shown = [[_cell(value) for value in row] for row in rows[:_MOST]]
    for table in _tables(heads, shown, console.width):
        with console.capture() as printed:
            console.print(table)
        lines = (line.rstrip() for line in printed.get().strip("\n").splitlines())
        out.writelines(f"{line}\n" for line in lines if line)
    if len(rows) > _MOST:
        out.write(f"The first {_MOST:,} of {len(rows):,} rows; another --format prints all.\n")


def _tables(heads: Cells, rows: Sequence[Cells], width: int) -> Iterator[Table]:
    """One table if short cells fit the width unfolded, else one a row."""
    widths = [max(cell.cell_len for cell in cells) for cells in zip(heads, *rows, strict=True)]
    if sum(min(wanted, _SHORT) + _GAP for wanted in widths) <= width:
        yield _table(heads, [wanted <= _SHORT for wanted in widths], rows)
        return
    for number, row in enumerate(rows, 1):
        for cell in row:
            cell.justify = "left"
        about = [Text(f"row {number}"), Text()]
        yield _table(about, [True, False], list(zip(heads, row, strict=True)))


def _table(heads: Cells, whole: Sequence[bool], rows: Sequence[Cells]) -> Table:
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for head, is_whole in zip(heads, whole, strict=True):
        table.add_column(head, overflow="fold", no_wrap=is_whole)
    for row in rows:
        table.add_row(*row)
    return table


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
    told = round(value, _DECIMALS) if isinstance(value, float) else value
    return Text(_UNTYPED.sub("�", str(told)), justify="right" if _is_number(value) else "left")


def _is_number(value: Any) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)
