from datetime import date

import pytest

from tasks.language.dates.printed_date import (
    PrintedDate,
    days_in,
    holds_weekday,
    is_sound,
    spread_year,
)


def printed(precision="day", **parts):
    return PrintedDate(0, 0, "", precision, **parts)


def test_days_of_a_range_over_new_year():
    found = printed(month=12, day=30, end_month=1, end_day=2)
    assert days_in(found, 2021) == (date(2021, 12, 30), date(2022, 1, 2))


@pytest.mark.parametrize(("year", "last"), [(2020, 29), (2021, 28)])
def test_end_of_a_month_depends_on_the_year(year, last):
    found = printed("late_month", month=2, day=21, end_month=2)
    assert days_in(found, year) == (date(year, 2, 21), date(year, 2, last))


def test_month_and_year():
    assert days_in(printed("month", month=11, end_month=11), 2022) == (
        date(2022, 11, 1),
        date(2022, 11, 30),
    )
    assert days_in(printed("year", year=2022, end_year=2022), 2022) == (
        date(2022, 1, 1),
        date(2022, 12, 31),
    )


def test_a_year_without_that_day_has_none():
    assert days_in(printed(month=2, day=29, end_month=2, end_day=29), 2021) is None
    assert days_in(printed("unknown"), 2021) is None


def test_weekday_decides_between_years():
    found = printed(month=11, day=16, end_month=11, end_day=16, weekday=1)
    assert holds_weekday(found, 2021)
    assert not holds_weekday(found, 2020)


def test_the_year_of_one_end_is_that_of_the_other():
    found = spread_year(printed(month=12, day=30, end_month=1, end_day=2, end_year=2022))
    assert (found.year, found.end_year) == (2021, 2022)


@pytest.mark.parametrize(
    "parts",
    [
        {"month": 9, "day": 16, "end_month": 9, "end_day": 15},
        {"month": 2, "day": 30, "end_month": 2, "end_day": 30},
        {"month": 13, "day": 1, "end_month": 13, "end_day": 1},
        {"year": 2022, "month": 5, "day": 1, "end_year": 2021, "end_month": 6, "end_day": 1},
    ],
)
def test_impossible_dates(parts):
    assert not is_sound(printed(**parts))
