"""Dates as people write them in a correction, and as a review shows them."""

import re
from calendar import monthrange
from datetime import date
from typing import NamedTuple

_DAY = r"(\d{4})-(\d{1,2})-(\d{1,2})"
_FORMS = {
    "days": re.compile(rf"{_DAY}\s*(?:/|\.\.|至)\s*{_DAY}"),
    # programs for tables write the day of a cell anew, each in its way
    "day": re.compile(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?"),
    "month": re.compile(r"(\d{4})[-/.年](\d{1,2})月?"),
    "year": re.compile(r"(\d{4})年?"),
    "unknown": re.compile("unknown"),
}


class Span(NamedTuple):
    """First and last day, both null while the date is unknown, and how exact it is."""

    start: date | None
    end: date | None
    precision: str


def told_span(text: str) -> Span | None:
    """The date that a text tells; None if it is no date.

    `2019-05-16`, `2019-05-16/2019-05-18`, `2019-05`, `2019` or `unknown`; nothing is unknown
    too, as it is what a review shows for a date that was not found.
    """
    stripped = text.strip() or "unknown"
    for form, pattern in _FORMS.items():
        if found := pattern.fullmatch(stripped):
            try:
                return _span(form, [int(number) for number in found.groups()])
            except ValueError:  # the 31st of a shorter month
                return None
    return None


def _span(form: str, numbers: list[int]) -> Span | None:
    match form, numbers:
        case "days", [*first, year, month, day]:
            start, end = date(*first), date(year, month, day)
            return Span(start, end, "day") if start <= end else None
        case "day", [year, month, day]:
            return Span(date(year, month, day), date(year, month, day), "day")
        case "month", [year, month]:
            last = monthrange(year, month)[1]
            return Span(date(year, month, 1), date(year, month, last), "month")
        case "year", [year]:
            return Span(date(year, 1, 1), date(year, 12, 31), "year")
    return Span(None, None, "unknown")


def shown_span(start: date | None, end: date | None) -> str:
    """A date as a review shows it: a day, its first and last day, or nothing."""
    if start is None:
        return ""
    return f"{start}" if start == end else f"{start}/{end}"
