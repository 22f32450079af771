"""A date as a text prints it, and the days it names once its year is known."""

from calendar import monthrange
from datetime import date
from typing import NamedTuple

LEAP_YEAR = 2020
MONTHS = 12
FEBRUARY = 2
LONGEST = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
FIRST_YEAR, LAST_YEAR = 1900, 2099
# First and last day of each part of a month; None is the last day of the month.
THIRDS: dict[str, tuple[int, int | None]] = {
    "early_month": (1, 10),
    "mid_month": (11, 20),
    "late_month": (21, None),
}


class PrintedDate(NamedTuple):
    """A date or a range of dates in a text.

    `start` and `end` are code points of the text, `text` is what stands there. What is not
    printed is None: a month without a day has no `day`, one of precision `unknown` (`近日`) has
    no parts at all. `end_day` None with an `end_month` means to the end of that month. `year`
    belongs to the first day, `end_year` to the last. `shift` counts years from the year of
    writing (`今年` 0, `去年` -1); `weekday` is that of the first day, Monday 0.
    """

    start: int
    end: int
    text: str
    precision: str
    year: int | None = None
    month: int | None = None
    day: int | None = None
    end_year: int | None = None
    end_month: int | None = None
    end_day: int | None = None
    shift: int | None = None
    weekday: int | None = None

    @property
    def wraps(self) -> bool:
        """Whether the range crosses New Year (`12月30日至1月2日`)."""
        return (self.end_month or 0, self.end_day or 99) < (self.month or 0, self.day or 0)

    @property
    def days(self) -> tuple[int | None, ...]:
        """What is printed but the years, for telling whether two texts print the same days."""
        return (self.month, self.day, self.end_month, self.end_day)

    @property
    def is_range(self) -> bool:
        """Whether more than one day is named by its first and last day."""
        return (self.month, self.day) != (self.end_month, self.end_day)


def is_day(month: int, day: int, year: int = LEAP_YEAR) -> bool:
    """Whether the calendar has this day; without a year, whether any year has it."""
    return 1 <= month <= MONTHS and 1 <= day <= last_of_month(year, month)


def last_of_month(year: int, month: int) -> int:
    """The number of days of a month."""
    return LONGEST[month - 1] if month != FEBRUARY else monthrange(year, month)[1]


def is_year(year: int) -> bool:
    """Whether a number of four digits can be a year of our time."""
    return FIRST_YEAR <= year <= LAST_YEAR


def is_sound(printed: PrintedDate) -> bool:
    """Whether the calendar can have what is printed: no 30 February, no range that runs back."""
    if printed.month is None:
        return printed.end_year is None or (printed.year or 0) <= printed.end_year
    year, end_year = printed.year or LEAP_YEAR, printed.end_year or printed.year or LEAP_YEAR
    if not is_day(printed.month, _first(printed.day), year):
        return False
    if printed.end_month and not is_day(printed.end_month, _first(printed.end_day), end_year):
        return False
    if printed.wraps and printed.month == printed.end_month:
        return False
    return printed.end_year is None or printed.end_year >= (printed.year or 0) + printed.wraps


def _first(day: int | None) -> int:
    return 1 if day is None else day


def spread_year(printed: PrintedDate) -> PrintedDate:
    """The date with the year of one end given to the other, across New Year where it must be."""
    if printed.year is None and printed.end_year is not None:
        return printed._replace(year=printed.end_year - printed.wraps)
    if printed.year is not None and printed.end_year is None:
        return printed._replace(end_year=printed.year + printed.wraps)
    return printed


def days_in(printed: PrintedDate, year: int) -> tuple[date, date] | None:
    """First and last day if the range begins in `year`; None if that year has no such day."""
    if printed.precision == "unknown":
        return None
    last_year = year + printed.wraps
    if printed.year == year and printed.end_year:
        last_year = printed.end_year
    month, day = printed.month or 1, printed.day or 1
    end_month = printed.end_month or printed.month or MONTHS
    end_day = printed.end_day or last_of_month(last_year, end_month)
    if not is_day(month, day, year) or not is_day(end_month, end_day, last_year):
        return None
    return date(year, month, day), date(last_year, end_month, end_day)


def holds_weekday(printed: PrintedDate, year: int) -> bool:
    """Whether the printed weekday, if any, is that of the first day in this year."""
    if printed.weekday is None:
        return True
    found = days_in(printed, year)
    return found is not None and found[0].weekday() == printed.weekday
