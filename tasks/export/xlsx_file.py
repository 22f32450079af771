"""The warehouse as one workbook for people who live there: a sheet a table, all text is text."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from itertools import islice
from pathlib import Path
from typing import Any
from unicodedata import east_asian_width

import duckdb
from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from tasks.cells import is_formula
from tasks.export.data_package_file import write_descriptor
from warehouse.data_package import RIGHTS, data_package, published_resources
from warehouse.schemas.published import PUBLISHED, table_comment, table_name

FILE = "waishi.xlsx"
ROWS = 1_048_575
"""Rows of a sheet below its header; a longer table goes on in a further sheet."""
_LONGEST_TEXT = 32_767
_LONGEST_NAME = 31
_SAMPLE = 500
_PORTION = 10_000
_NARROWEST, _WIDEST = 8, 60


def write_xlsx_file(connection: duckdb.DuckDBPyConnection, folder: Path) -> list[Path]:
    """Writes every published table into one workbook, and the descriptor; returns the files."""
    path = folder / FILE
    with Workbook(path, {"constant_memory": True, "default_date_format": "yyyy-mm-dd"}) as book:
        styles = _Styles(book)
        _write_cover(book, styles)
        for schema in PUBLISHED:
            name = table_name(schema)
            columns = connection.table(name).columns
            _write_table(book, styles, name, columns, _rows(connection, name))
    resources = [
        resource | {"dialect": {"sheet": resource["name"][:_LONGEST_NAME]}}
        for resource in published_resources(FILE, format="xlsx")
    ]
    return [path, write_descriptor(data_package(resources), folder)]


class _Styles:
    """How cells look: headers, and text that a program could take for a formula."""

    def __init__(self, book: Workbook) -> None:
        self.header: Format = book.add_format({"bold": True, "bottom": 1})
        self.quoted: Format = book.add_format({"quote_prefix": True})
        self.moment: Format = book.add_format({"num_format": "yyyy-mm-dd hh:mm:ss"})
        self.wrapped: Format = book.add_format({"text_wrap": True, "valign": "top"})


def _rows(connection: duckdb.DuckDBPyConnection, table: str) -> Iterator[tuple[Any, ...]]:
    rows = connection.table(table)
    while portion := rows.fetchmany(_PORTION):
        yield from portion


def _write_cover(book: Workbook, styles: _Styles) -> None:
    sheet = book.add_worksheet("about")
    sheet.set_column(0, 0, 30)
    sheet.set_column(1, 1, 100)
    rows = [("Rights", RIGHTS), *((table_name(each), table_comment(each)) for each in PUBLISHED)]
    for number, (name, told) in enumerate(rows):
        sheet.write_string(number, 0, name, styles.header)
        sheet.write_string(number, 1, told, styles.wrapped)


def _write_table(
    book: Workbook,
    styles: _Styles,
    name: str,
    columns: Sequence[str],
    rows: Iterator[tuple[Any, ...]],
) -> None:
    """Writes a table into a sheet of its name, and into further ones where it is too long."""
    number, first = 1, list(islice(rows, _SAMPLE))
    while number == 1 or first:
        title = name[:_LONGEST_NAME] if number == 1 else f"{name[: _LONGEST_NAME - 5]} ({number})"
        sheet = book.add_worksheet(title)
        _write_head(sheet, styles, columns, first)
        last = _write_rows(sheet, styles, first, rows)
        sheet.autofilter(0, 0, last, len(columns) - 1)
        number, first = number + 1, list(islice(rows, _SAMPLE))


def _write_head(
    sheet: Worksheet, styles: _Styles, columns: Sequence[str], sample: Sequence[Sequence[Any]]
) -> None:
    sheet.freeze_panes(1, 0)
    for number, column in enumerate(columns):
        widest = max((width_of(row[number]) for row in sample), default=0)
        # the arrow of the filter covers two characters of a header
        wanted = max(width_of(column) + 3, widest + 1, _NARROWEST)
        sheet.set_column(number, number, min(wanted, _WIDEST))
        sheet.write_string(0, number, column, styles.header)


def _write_rows(
    sheet: Worksheet,
    styles: _Styles,
    first: Sequence[Sequence[Any]],
    more: Iterator[tuple[Any, ...]],
) -> int:
    """Writes so many rows as a sheet holds; returns the number of the last one."""
    number = 0
    for number, row in enumerate(first, 1):
        _write_row(sheet, styles, number, row)
    for number, row in enumerate(islice(more, ROWS - len(first)), len(first) + 1):
        _write_row(sheet, styles, number, row)
    return number


def _write_row(sheet: Worksheet, styles: _Styles, number: int, row: Sequence[Any]) -> None:
    for column, value in enumerate(row):
        match value:
            case None:
                continue
            case str():
                style = styles.quoted if is_formula(value) else None
                sheet.write_string(number, column, _fitting(value), style)
            case bool():
                sheet.write_boolean(number, column, value)
            case int() | float():
                sheet.write_number(number, column, value)
            case datetime():
                sheet.write_datetime(number, column, value, styles.moment)
            case date():
                sheet.write_datetime(number, column, value)
            case _:
                raise TypeError(f"A sheet cannot hold {value!r}")


def _fitting(text: str) -> str:
    """The text, cut where a cell ends."""
    return text if len(text) <= _LONGEST_TEXT else f"{text[: _LONGEST_TEXT - 1]}…"


def width_of(value: Any) -> int:
    """How many columns of a sheet's font a value takes; a Chinese character takes two."""
    text = str(value if value is not None else "")[:_WIDEST]
    return sum(2 if east_asian_width(sign) in "WF" else 1 for sign in text)
