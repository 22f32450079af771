import pytest

from tasks.language.numerals import number_en, number_zh


@pytest.mark.parametrize(
    ("text", "value"),
    [("35", 35), ("1,200", 1200), ("两百", 200), ("一百二十", 120), ("十五", 15), ("1.2万", 12000)],
)
def test_chinese_numbers(text: str, value: int) -> None:
    assert number_zh(text) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [("1,200", 1200), ("sixty-six", 66), ("a hundred and ten", 110), ("two thousand", 2000)],
)
def test_english_numbers(text: str, value: int) -> None:
    assert number_en(text) == value


@pytest.mark.parametrize("text", ["", "许多", "百家"])
def test_other_words_are_no_chinese_numbers(text: str) -> None:
    assert number_zh(text) is None


def test_other_words_are_no_english_numbers() -> None:
    assert number_en("several") is None
