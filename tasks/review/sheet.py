"""The questions as a CSV that a spreadsheet opens well and that can be taken back as it is."""

import csv
from collections.abc import Iterable
from pathlib import Path

from tasks.cells import safe_cell
from tasks.review.questions import Question

_SHOWN = ("question", "subject", "note", "words_zh", "words_en", "file_name", "may_be")
_ASKED = ("decision", "value", "author", "date", "reason")
_KEPT = ("expected", "target", "within", "document_id")
COLUMNS = (*_SHOWN, *_ASKED, *_KEPT)
"""First what is to be looked at, then what a person fills in, then what must be left as it is."""


def write_sheet(asked: Iterable[Question], path: Path) -> int:
    """Writes the questions with empty cells for the decisions; returns how many there are.

    A byte order mark tells spreadsheets that it is UTF-8; line ends are theirs too.
    """
    rows = [_row(question) for question in asked]
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8-sig", newline="") as out:
        writer = csv.writer(out)
        writer.writerow(COLUMNS)
        writer.writerows(rows)
    return len(rows)


def _row(question: Question) -> list[str]:
    told = question._asdict()
    return [safe_cell(told.get(column) or "") for column in COLUMNS]
