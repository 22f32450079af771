import pytest

from tasks.language.dates.dates_en import find_dates_en
from tasks.language.dates.dates_fallback import read_rare_date


@pytest.mark.parametrize(
    ("text", "year", "month", "day"),
    [
        ("the 15th day of November", None, 11, 15),
        ("November the 15th, 2021", 2021, 11, 15),
        ("Nov/15/2022", 2022, 11, 15),
        ("15, November, 2022", 2022, 11, 15),
    ],
)
def test_rare_forms_are_read(text, year, month, day):
    (found,) = find_dates_en(text)
    assert (found.year, found.month, found.day) == (year, month, day)


def test_a_year_is_never_added():
    (found,) = find_dates_en("the 15th day of November")
    assert found.year is None


@pytest.mark.parametrize("text", ["November sales of 15 firms", "May apply", "Nov/31/2022"])
def test_what_the_text_does_not_say_is_no_date(text):
    assert read_rare_date(text, 0, text.index(" ") if " " in text else 3) is None


def test_a_month_and_a_year_alone_are_spared_the_parser(monkeypatch):
    monkeypatch.setattr("tasks.language.dates.dates_fallback._parse", None)
    assert read_rare_date("May 1988", 0, 3) is None
