from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.language.dates.dates_zh import find_dates_zh, number_zh
from tasks.language.dates.printed_date import days_in


def parts(text: str) -> list[tuple[object, ...]]:
    """What is read, without the offsets: precision, first day, last day."""
    return [
        (d.precision, (d.year, d.month, d.day), (d.end_year, d.end_month, d.end_day))
        for d in find_dates_zh(text)
    ]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("9月15日至16日", (None, 9, 15), (None, 9, 16)),
        ("2月23至26日", (None, 2, 23), (None, 2, 26)),
        ("10月30日至11月1日", (None, 10, 30), (None, 11, 1)),
        ("9月26日—10月16日", (None, 9, 26), (None, 10, 16)),
        ("9月15-16日", (None, 9, 15), (None, 9, 16)),
        ("9月15日到17日", (None, 9, 15), (None, 9, 17)),
        ("9月15日、16日", (None, 9, 15), (None, 9, 16)),
        ("2021年12月30日至2022年1月2日", (2021, 12, 30), (2022, 1, 2)),
        ("12月30日至2022年1月2日", (2021, 12, 30), (2022, 1, 2)),
        ("2021年12月30日至1月2日", (2021, 12, 30), (2022, 1, 2)),
        ("当地时间11月15日", (None, 11, 15), (None, 11, 15)),
        ("11月15日下午", (None, 11, 15), (None, 11, 15)),
        ("11月15号", (None, 11, 15), (None, 11, 15)),
        ("2021 年 9 月 15 日", (2021, 9, 15), (2021, 9, 15)),
        ("7月1 8日", (None, 7, 18), (None, 7, 18)),
        ("二〇二一年十一月十五日", (2021, 11, 15), (2021, 11, 15)),
        ("二零二一年九月三日", (2021, 9, 3), (2021, 9, 3)),
        ("十二月二十八日至三十日", (None, 12, 28), (None, 12, 30)),
        ("2017-11-14", (2017, 11, 14), (2017, 11, 14)),
        ("2017/11/14", (2017, 11, 14), (2017, 11, 14)),
        ("2017.11.14", (2017, 11, 14), (2017, 11, 14)),
        ("2020年2月29日", (2020, 2, 29), (2020, 2, 29)),
        ("2月29日", (None, 2, 29), (None, 2, 29)),
    ],
)
def test_days_and_ranges(text, first, last):
    assert parts(text) == [("day", first, last)]


@pytest.mark.parametrize(
    ("text", "precision", "first", "last"),
    [
        ("2月初", "early_month", (None, 2, 1), (None, 2, 10)),
        ("11月上旬", "early_month", (None, 11, 1), (None, 11, 10)),
        ("2月中旬", "mid_month", (None, 2, 11), (None, 2, 20)),
        ("2月下旬", "late_month", (None, 2, 21), (None, 2, None)),
        ("2019年2月底", "late_month", (2019, 2, 21), (2019, 2, None)),
        ("2月末", "late_month", (None, 2, 21), (None, 2, None)),
        ("9月底至10月初", "late_month", (None, 9, 21), (None, 10, 10)),
        ("2022年11月", "month", (2022, 11, None), (2022, 11, None)),
        ("12月份", "month", (None, 12, None), (None, 12, None)),
        ("9月至11月", "month", (None, 9, None), (None, 11, None)),
        ("2022年9-11月", "month", (2022, 9, None), (2022, 11, None)),
        ("2021年", "year", (2021, None, None), (2021, None, None)),
        ("2020年至2022年", "year", (2020, None, None), (2022, None, None)),
    ],
)
def test_coarse_dates(text, precision, first, last):
    assert parts(text) == [(precision, first, last)]


@pytest.mark.parametrize("word", ["近日", "日前", "近期", "上周五", "昨日"])
def test_words_for_lately_have_no_parts(word):
    (found,) = find_dates_zh(f"{word}，市外办举行培训。")
    assert (found.text, found.precision, found.month) == (word, "unknown", None)


@pytest.mark.parametrize(
    ("text", "shift"), [("今年3月", 0), ("去年12月", -1), ("明年5月8日", 1), ("3月", None)]
)
def test_years_counted_from_the_writing(text, shift):
    (found,) = find_dates_zh(text)
    assert (found.text, found.shift) == (text, shift)


def test_bare_day_takes_the_month_before_it():
    found = find_dates_zh("9月8日，论坛开幕。10日上午，代表团参观。")
    assert [(d.month, d.day) for d in found] == [(9, 8), (9, 10)]
    (bare,) = find_dates_zh("10日上午，代表团参观。")
    assert (bare.precision, bare.month, bare.day) == ("unknown", None, 10)
    assert [(d.month, d.day) for d in find_dates_zh("10日，参观。", month=4)] == [(4, 10)]


def test_this_month_has_no_month():
    (found,) = find_dates_zh("本月10日，举行会谈。")
    assert (found.text, found.precision, found.month, found.day) == (
        "本月10日",
        "unknown",
        None,
        10,
    )


@pytest.mark.parametrize(
    "text",
    [
        "2月30日",
        "13月1日",
        "0月5日",
        "2021年2月29日",
        "9月16日至15日",
        "3个月",
        "为期3日的活动",
        "7日内办结",
        "十月革命",
        "三月三",
        "5号楼",
        "20世纪90年代",
        "2000多年历史",
        "2021年度",
        "第12号令",
        "v2017.11.14.3",
        "11月刊",
        "",
    ],
)
def test_no_dates(text):
    assert find_dates_zh(text) == []


def test_an_impossible_last_day_spoils_the_range():
    assert find_dates_zh("9月15日至31日") == []


def test_offsets_lead_to_the_printed_text():
    text = "应邀，2月23至26日，代表团来访；近日，签约。2019年3月"
    assert [text[d.start : d.end] for d in find_dates_zh(text)] == [
        "2月23至26日",
        "近日",
        "2019年3月",
    ]


def test_weekday():
    (found,) = find_dates_zh("11月16日（星期二），会见。")
    assert found.weekday == 1


@given(st.dates(date(1990, 1, 1), date(2060, 12, 31)), st.integers(0, 60))
def test_every_range_is_read_back(first, length):
    last = first + timedelta(days=length)
    text = f"{first.year}年{first.month}月{first.day}日至{last.year}年{last.month}月{last.day}日"
    (found,) = find_dates_zh(text)
    assert days_in(found, first.year) == (first, last)


@given(st.text(alphabet="0123456789年月日至、初旬上 -—十二三〇今去号", max_size=30))
def test_no_text_breaks_the_grammar(text):
    for found in find_dates_zh(text):
        assert text[found.start : found.end] == found.text


@pytest.mark.parametrize(
    ("text", "value"), [("十", 10), ("二十三", 23), ("二〇二一", 2021), ("1 8", 18)]
)
def test_numerals(text, value):
    assert number_zh(text) == value
