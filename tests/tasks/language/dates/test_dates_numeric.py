import pytest

from tasks.language.dates.dates_numeric import find_dates_numeric


@pytest.mark.parametrize("text", ["2017-11-14", "2017/11/14", "2017.11.14", "2017-1-4"])
def test_year_first(text):
    (found,) = find_dates_numeric(f"（{text}）")
    assert (found.text, found.year, found.precision) == (text, 2017, "day")


@pytest.mark.parametrize(
    "text",
    [
        "11/14/2017",
        "2017-13-01",
        "2017-02-30",
        "2017-11",
        "12017-11-14",
        "1.2017.11.14",
        "2017-11/14",
    ],
)
def test_others_are_none(text):
    assert find_dates_numeric(text) == []
