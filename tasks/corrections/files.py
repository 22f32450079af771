"""Reads the files of corrections as spreadsheets save them: cells with their file and line."""

import csv
import io
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from tasks.cells import text_of_cell

NEEDED = ("decision", "target", "expected", "value", "author", "date", "reason")
OPTIONAL = ("within", "question", "document_id")
_ENCODINGS = ("utf-8-sig", "gb18030")
"""What spreadsheets save CSV in: the second on a Chinese system, if not told otherwise."""
_DELIMITERS = ",;\t"


class Cells(NamedTuple):
    """A row of a file: where it stands and its texts by column, or why it cannot be read."""

    file_name: str
    line_number: int
    texts: dict[str, str]
    fault: str | None = None


def read_folder(folder: Path) -> list[Cells]:
    """The rows of every CSV in a folder, files by name; nothing where there is no folder."""
    return [row for path in sorted(folder.glob("*.csv")) for row in read_file(path)]


def read_file(path: Path) -> Iterator[Cells]:
    """The rows of one file; a file that cannot be read is one row with a fault."""
    text = _decoded(path.read_bytes())
    if text is None:
        yield Cells(path.name, 1, {}, "The file is neither UTF-8 nor GB 18030.")
        return
    head = text.partition("\n")[0].lower()
    delimiter = max(_DELIMITERS, key=head.count)
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    columns = [name.strip().lower() for name in next(rows, [])]
    missing = [name for name in NEEDED if name not in columns]
    if missing:
        yield Cells(path.name, 1, {}, f"The header lacks {', '.join(missing)}.")
        return
    line = rows.line_num + 1
    for row in rows:
        if len(row) > len(columns):
            yield Cells(path.name, line, {}, "The row has more cells than the header.")
        else:
            texts = dict(zip(columns, map(text_of_cell, row), strict=False))
            yield Cells(path.name, line, {name: text.strip() for name, text in texts.items()})
        line = rows.line_num + 1


def _decoded(content: bytes) -> str | None:
    for encoding in _ENCODINGS:
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    return None
