import pytest

from tasks.language.dates.date_choice import are_compatible, choose_date
from tasks.language.dates.dates_en import find_dates_en
from tasks.language.dates.dates_zh import find_dates_zh


def zh(text):
    return find_dates_zh(text)[0]


def en(text):
    return find_dates_en(text)[0]


def test_the_year_of_one_language_is_that_of_the_other():
    chosen = choose_date(zh("5月9日"), en("May 9, 2019"))
    assert (chosen.date.year, chosen.date.text, chosen.reason) == (2019, "5月9日", "")


@pytest.mark.parametrize(
    ("chinese", "english", "text"),
    [
        ("5月初", "May 9", "May 9"),
        ("5月9日", "early May", "5月9日"),
        ("近日", "May 9", "May 9"),
        ("5月9日", "recently", "5月9日"),
    ],
)
def test_the_finer_date_is_no_disagreement(chinese, english, text):
    chosen = choose_date(zh(chinese), en(english))
    assert (chosen.date.text, chosen.reason) == (text, "")


@pytest.mark.parametrize(
    ("chinese", "english", "winner"),
    [
        ("5月9日", "May 19", "zh"),
        ("5月9日", "May 9 to 12", "en"),
        ("2019年5月9日", "Sunday, May 19, 2019", "en"),
        ("5月初", "May 19", "zh"),
    ],
)
def test_a_difference_has_a_winner_and_a_reason(chinese, english, winner):
    chosen = choose_date(zh(chinese), en(english))
    assert chosen.winner == winner
    assert chosen.reason


def test_the_story_and_the_issue_decide():
    assert choose_date(zh("5月9日"), en("May 19"), votes=[en("May 19")]).winner == "en"
    assert choose_date(zh("5月9日"), en("September 9"), issue_month=9).winner == "en"


def test_two_years_leave_none():
    chosen = choose_date(zh("2021年5月9日"), en("May 9, 2022"))
    assert (chosen.date.year, chosen.years, chosen.winner) == (None, (2021, 2022), "neither")


def test_one_language_alone():
    assert choose_date(None, en("May 9")).winner == "en"
    with pytest.raises(ValueError, match="neither"):
        choose_date(None, None)


def test_compatible():
    assert are_compatible(zh("5月9日至12日"), en("May 10"))
    assert not are_compatible(zh("5月9日"), en("May 10"))
