"""Text in the cells of a spreadsheet: what would be run there as a formula stays text.

A program that opens a CSV takes a cell for a formula if it begins with one of these signs, the
full-width ones too where the system is a Chinese one. Such a text gets an apostrophe before it;
so does one that begins with apostrophes before such a sign, which makes it possible to take
exactly that apostrophe away again.
"""

import re

import polars as pl

_SIGNS = r"=+\-@\t\r\n＝＋－＠"
_FORMULA = f"^('*[{_SIGNS}])"
_KEPT_FROM_RUNNING = f"^'('*[{_SIGNS}])"
NOTE = (
    "A text that a spreadsheet would run as a formula (it begins with = + - @, their full-width "
    "forms, a tab or a line break, or with apostrophes before one of them) has one apostrophe "
    "more before it."
)


def safe_column(column: str | pl.Expr) -> pl.Expr:
    """The texts of a column as cells of a CSV may hold them."""
    texts = pl.col(column) if isinstance(column, str) else column
    return texts.str.replace(_FORMULA, "'${1}")


def safe_cell(text: str) -> str:
    """A text as a cell of a CSV may hold it."""
    return re.sub(_FORMULA, r"'\1", text)


def text_of_cell(cell: str) -> str:
    """The text that `safe_cell` made a cell of; other cells are their own text."""
    return re.sub(_KEPT_FROM_RUNNING, r"\1", cell)


def is_formula(text: str) -> bool:
    """Whether a spreadsheet could take the text for a formula."""
    return bool(re.match(_FORMULA, text))
