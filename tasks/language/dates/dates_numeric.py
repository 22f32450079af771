"""Finds dates in figures alone, year first: `2017-11-14`, `2017/11/14`, `2017.11.14`."""

import re
from collections.abc import Iterator

from tasks.language.dates.printed_date import PrintedDate, is_sound

_NUMERIC = re.compile(r"([12][90]\d\d)([-/.])(\d{1,2})\2(\d{1,2})(?![\d-])(?!\.\d)")


def find_dates_numeric(text: str) -> list[PrintedDate]:
    """The dates in figures; those that do not begin with the year are ambiguous and no dates."""
    return list(_dates(text)) if "20" in text or "19" in text else []


def _dates(text: str) -> Iterator[PrintedDate]:
    for hit in _NUMERIC.finditer(text):
        year, month, day = int(hit[1]), int(hit[3]), int(hit[4])
        whole = (year, month, day, year, month, day)
        printed = PrintedDate(hit.start(), hit.end(), hit.group(), "day", *whole)
        if is_sound(printed) and not _inside_number(text, hit.start()):
            yield printed


def _inside_number(text: str, start: int) -> bool:
    before = text[start - 1] if start else " "
    return (before.isalnum() and before.isascii()) or before in "-/."
