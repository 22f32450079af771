import pytest

from tasks.language.dates.dates_zh import find_dates_zh
from tasks.language.dates.issue_line import Issued
from tasks.language.dates.year_choice import (
    UNKNOWN,
    Surroundings,
    by_anchors,
    event_anchor,
    issue_anchor,
    settle_year,
)
from tasks.language.dates.year_clues import YearClue


def clue(kind, *years, firm=True):
    return YearClue(kind, frozenset(years), firm, ())


def settled(clues, date="9月8日", **around):
    return settle_year(find_dates_zh(date)[0], clues, Surroundings(**around)).year


@pytest.mark.parametrize(
    ("clues", "year"),
    [
        ([], None),
        ([clue("name", 2021)], 2021),
        ([clue("name", 2021), clue("marks", 2021)], 2021),
        ([clue("name", 2021), clue("name", 2022)], None),
        ([clue("marks", 2021, 2022, firm=False)], None),
        ([clue("marks", 2021, 2022, firm=False), clue("plan", 2021, firm=False)], 2021),
        ([clue("plan", 2021, firm=False), clue("plan", 2021, firm=False)], None),
        ([clue("name", 2021), clue("floor", 2022, 2023, firm=False)], None),
        ([clue("floor", 2021, firm=False)], None),
    ],
)
def test_clues(clues, year):
    assert settled(clues) == year


def test_clue_and_document_must_agree():
    near = (event_anchor(2021, 9),)
    assert settled([clue("name", 2021)], printed=near) == 2021
    assert settled([clue("name", 2022)], printed=near) is None


def test_the_calendar_must_have_the_day():
    anchors = (event_anchor(2021, 2),)
    assert settled([], date="2月28日", printed=anchors) == 2021
    assert settled([], date="2月29日", printed=anchors) is None


@pytest.mark.parametrize(("month", "year"), [(11, 2021), (2, 2022), (12, 2021), (6, None)])
def test_the_nearest_year_within_three_months(month, year):
    found = by_anchors(month, [event_anchor(2021, 12)], ())
    assert (found.year if found else None) == year


def test_near_anchors_that_differ_leave_it_open():
    assert by_anchors(9, [event_anchor(2021, 9), event_anchor(2022, 9)], ()) == UNKNOWN
    found = by_anchors(9, [event_anchor(2021, 9), event_anchor(2022, 12)], ())
    assert found is not None
    assert found.year == 2021


@pytest.mark.parametrize(
    ("number", "months", "expected"),
    [(8, (8, 8, 7), 8), (3, (7, 8, 9), 9), (4, (10, 12, 11), 12), (8, (12,), None), (1, (12,), 1)],
)
def test_the_month_of_a_number(number, months, expected):
    assert issue_anchor(Issued(2023, None, number, None), months).month == expected
