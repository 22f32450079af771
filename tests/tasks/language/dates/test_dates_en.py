from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.language.dates.dates_en import find_dates_en
from tasks.language.dates.printed_date import days_in


def parts(text: str) -> list[tuple[object, ...]]:
    return [
        (d.precision, (d.year, d.month, d.day), (d.end_year, d.end_month, d.end_day))
        for d in find_dates_en(text)
    ]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("From February 23 to 26", (None, 2, 23), (None, 2, 26)),
        ("January 6th to 9th", (None, 1, 6), (None, 1, 9)),
        ("Nov 14-17, 2017", (2017, 11, 14), (2017, 11, 17)),
        ("Nov. 14", (None, 11, 14), (None, 11, 14)),
        ("14 November 2017", (2017, 11, 14), (2017, 11, 14)),
        ("14th-17th November", (None, 11, 14), (None, 11, 17)),
        ("from 14 to 17 November 2022", (2022, 11, 14), (2022, 11, 17)),
        ("15 and 16 November", (None, 11, 15), (None, 11, 16)),
        ("30 October to 1 November 2022", (2022, 10, 30), (2022, 11, 1)),
        ("October 30th to November 1st, 2022", (2022, 10, 30), (2022, 11, 1)),
        ("October 30thto November 1st", (None, 10, 30), (None, 11, 1)),
        ("December 30, 2021 to January 2, 2022", (2021, 12, 30), (2022, 1, 2)),
        ("December 30 to January 2, 2022", (2021, 12, 30), (2022, 1, 2)),
        ("November 3 to 5 December", (None, 11, 3), (None, 12, 5)),
        ("between May 3 and May 5", (None, 5, 3), (None, 5, 5)),
        ("November 14 and 15, 2021", (2021, 11, 14), (2021, 11, 15)),
        ("on May 10, 11 and 12, 2021", (2021, 5, 10), (2021, 5, 12)),
        ("on the morning of May 3rd", (None, 5, 3), (None, 5, 3)),
        ("on the 15th of November 2021", (2021, 11, 15), (2021, 11, 15)),
        ("NOVEMBER 15, 2022", (2022, 11, 15), (2022, 11, 15)),
        ("Sept 15,2019", (2019, 9, 15), (2019, 9, 15)),
        ("June 1 7th", (None, 6, 17), (None, 6, 17)),
        ("2017-11-14", (2017, 11, 14), (2017, 11, 14)),
        ("On November 15, 20 firms came", (None, 11, 15), (None, 11, 15)),
        ("on Dec 5 and 6 firms", (None, 12, 5), (None, 12, 5)),
    ],
)
def test_days_and_ranges(text, first, last):
    assert parts(text) == [("day", first, last)]


@pytest.mark.parametrize(
    ("text", "precision", "first", "last"),
    [
        ("in early February", "early_month", (None, 2, 1), (None, 2, 10)),
        ("In the early February,", "early_month", (None, 2, 1), (None, 2, 10)),
        ("in mid-March", "mid_month", (None, 3, 11), (None, 3, 20)),
        ("in late March 2019", "late_month", (2019, 3, 21), (2019, 3, None)),
        ("at the end of May", "late_month", (None, 5, 21), (None, 5, None)),
        ("in the first ten days of May", "early_month", (None, 5, 1), (None, 5, 10)),
        ("In November 2022", "month", (2022, 11, None), (2022, 11, None)),
        ("In November, the office", "month", (None, 11, None), (None, 11, None)),
        ("from September to November 2022", "month", (2022, 9, None), (2022, 11, None)),
        ("In May 20 enterprises came", "month", (None, 5, None), (None, 5, None)),
        ("in August 2,000 people", "month", (None, 8, None), (None, 8, None)),
    ],
)
def test_coarse_dates(text, precision, first, last):
    assert parts(text) == [(precision, first, last)]


@pytest.mark.parametrize(
    "text",
    [
        "Feb 30",
        "February 29, 2021",
        "September 16 to 15",
        "May I come in",
        "March forward together",
        "Mayor Brown and Maya",
        "Sports Day 3",
        "Nov'22",
        "the Marco Polo hotel",
        "3/4/2021",
        "",
    ],
)
def test_no_dates(text):
    assert find_dates_en(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "June 1 7 and later",
        "On June 2 6 guests came",
        "From June 2 6 to then",
        "On 2 6 June they",
        "the 1 4th of June",
        "On June 20 19 they",
        "On June 0",
    ],
)
def test_what_is_torn_beyond_certainty_is_no_date(text):
    assert find_dates_en(text) == []


@pytest.mark.parametrize(
    ("text", "shift"),
    [("in March this year", 0), ("in December of last year", -1), ("last December", -1)],
)
def test_years_counted_from_the_writing(text, shift):
    (found,) = find_dates_en(text)
    assert found.shift == shift


def test_recently_has_no_parts():
    (found,) = find_dates_en("Recently, the office held a training.")
    assert (found.text, found.precision) == ("Recently", "unknown")


@pytest.mark.parametrize("text", ["Tuesday, November 16, 2021", "November 16, 2021 (Tuesday)"])
def test_weekday(text):
    (found,) = find_dates_en(text)
    assert found.weekday == 1


def test_a_family_name_behind_the_day_is_no_weekday():
    (found,) = find_dates_en("On October 23rd, Sun Xiaoyu signed it.")
    assert found.weekday is None


def test_offsets_lead_to_the_printed_text():
    text = "He came on May 3rd, 2019, left from 5 to 6 June; recently he wrote."
    assert [text[d.start : d.end] for d in find_dates_en(text)] == [
        "May 3rd, 2019",
        "5 to 6 June",
        "recently",
    ]


@given(st.dates(date(1990, 1, 1), date(2060, 12, 31)))
def test_every_day_is_read_back(day):
    for text in (
        f"On {day:%B} {day.day}, {day.year}, we met.",
        f"on {day.day} {day:%b} {day.year}",
    ):
        (found,) = find_dates_en(text)
        assert days_in(found, day.year) == (day, day)


@given(st.text(alphabet="0123456789 -,MayNovembrsthdinoft.", max_size=30))
def test_no_text_breaks_the_grammar(text):
    for found in find_dates_en(text):
        assert text[found.start : found.end] == found.text
