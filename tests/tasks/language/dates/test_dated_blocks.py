import pytest

from tasks.language.dates.dated_blocks import contains, days_between, same_days
from tasks.language.dates.dates_zh import find_dates_zh


def zh(text):
    return find_dates_zh(text)[0]


@pytest.mark.parametrize(
    ("outer", "inner", "expected"),
    [
        ("2月23至26日", "2月25日", True),
        ("2月23至26日", "2月23日", True),
        ("2月23至26日", "2月27日", False),
        ("2月23至26日", "2月23至26日", False),
        ("12月30日至1月2日", "1月1日", True),
        ("12月30日至1月2日", "12月31日", True),
        ("2022年11月", "11月5日", True),
        ("9月中旬", "9月16日", True),
        ("9月16日", "9月中旬", False),
        ("近日", "9月16日", False),
    ],
)
def test_contains(outer, inner, expected):
    assert contains(zh(outer), zh(inner)) is expected


@pytest.mark.parametrize(
    ("one", "other", "days"),
    [
        ("9月7日", "9月17日", 10),
        ("9月17日", "9月7日", -10),
        ("12月30日", "1月2日", 3),
        ("2019年5月9日", "2021年5月9日", 731),
    ],
)
def test_days_between(one, other, days):
    assert days_between(zh(one), zh(other)) == days


def test_same_days():
    assert same_days(zh("2021年9月8日"), zh("9月8日"))
    assert not same_days(zh("2021年9月8日"), zh("2020年9月8日"))
    assert not same_days(zh("近日"), zh("日前"))
