"""English dates in forms the grammar does not know, by dateparser, checked against the text."""

import re
from functools import lru_cache

from tasks.language.dates.printed_date import PrintedDate

_REACH = 16
_EDGE = re.compile(r"[;:!?()\n]|\. ")
_FORM = re.compile(
    r"(?:\d{4}[ ,/-]+)?(?:\d{1,2}(?:st|nd|rd|th)?(?: day of|[ ,/-]+(?:of )?)[ ,]*)?"
    r"(?P<month>[A-Z][a-zA-Z]{2,8}\.?)"
    r"(?:(?:,? ?[,/-] ?| the )\d{1,2}(?:st|nd|rd|th)?(?![\d:%]|,\d{3}))?"
    r"(?:[ ,/-]+(?:of )?\d{4}(?!\d))?"
)
_DIGITS = re.compile(r"\d+")
_LAST_DAY = 31


def read_rare_date(text: str, start: int, end: int) -> PrintedDate | None:
    """The date around the month name at start..end, such as `15-Nov-2022`, if it is surely one."""
    low, high = max(0, start - _REACH), min(len(text), end + _REACH)
    if not any(sign.isdigit() for sign in text[low:high]):
        return None
    for hit in _FORM.finditer(text, low, high):
        if hit.start("month") == start:
            return _read(hit)
    return None


def _read(hit: re.Match[str]) -> PrintedDate | None:
    form = hit.group()
    numbers = [int(number) for number in _DIGITS.findall(form)]
    # A day must be printed: that spares `May 1988` the parser.
    parsed = _parse(form) if any(number <= _LAST_DAY for number in numbers) else None
    if parsed is None:
        return None
    year, month, day = parsed
    if day not in numbers or (year is not None and year not in numbers):
        return None
    return PrintedDate(hit.start(), hit.end(), form, "day", year, month, day, year, month, day)


@lru_cache(maxsize=4096)
def _parse(form: str) -> tuple[int | None, int, int] | None:
    """Year (None if not printed), month and day as dateparser reads an English date."""
    # Comes late: it costs a tenth of a second and few bulletins need it.
    from dateparser.date import DateDataParser  # type: ignore[import-untyped]  # noqa: PLC0415

    parser = DateDataParser(languages=["en"], settings={"REQUIRE_PARTS": ["day", "month"]})
    found = parser.get_date_data(form)
    if found.date_obj is None:
        return None
    year = found.date_obj.year if "year" in found.parts else None
    return year, found.date_obj.month, found.date_obj.day
