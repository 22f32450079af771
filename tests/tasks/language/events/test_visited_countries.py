import pytest

from tasks.language.events.visited_countries import is_visited_en, is_visited_zh


@pytest.mark.parametrize(
    ("around", "visited"),
    [
        ("应邀，代表团访问|。", True),
        ("代表团访问肯尼亚和|。", True),
        ("团组赴|、芬兰考察。", True),
        ("团组赴挪威、|考察。", True),
        ("医疗队赴|义诊。", False),
        ("他希望访问|。", False),
        ("他曾访问|。", False),
        ("代表团介绍了|。", False),
    ],
)
def test_a_country_somebody_went_to(around: str, *, visited: bool) -> None:
    assert is_visited_zh(*around.split("|")) is visited


@pytest.mark.parametrize(
    ("before", "visited"),
    [
        ("The delegation toured ", True),
        ("The delegation toured Congo (Brazzaville) and ", True),
        ("He has visited ", False),
        ("They visited the museum of ", False),
        ("The delegation talked about ", False),
    ],
)
def test_a_country_somebody_went_to_in_english(before: str, *, visited: bool) -> None:
    assert is_visited_en(before) is visited
